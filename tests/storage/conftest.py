"""Each test of the storage runs on SQLite and on PostgreSQL; where the latter must be there and is not, it fails."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from servers import binaries, postgres
from sqlalchemy import create_engine, make_url, text
from store_samples import MASTER, MOMENT

from advisor.service.adviser import Adviser, open_adviser
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade

_numbers = itertools.count()
NewDatabase = Callable[[str], str]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server."""
    programs = binaries()
    if programs is None:
        if os.environ.get("ADVISOR_WITHOUT_POSTGRES"):
            pytest.skip("no PostgreSQL here, and ADVISOR_WITHOUT_POSTGRES says so")
        pytest.fail("no PostgreSQL server: install Debian's postgresql, or set ADVISOR_WITHOUT_POSTGRES=1")
    with postgres(programs) as url:
        yield url


@pytest.fixture
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> NewDatabase:
    """Make an empty database of a kind (`sqlite` or `postgresql`) and give its URL."""

    def make(kind: str) -> str:
        name = f"t{os.getpid()}_{next(_numbers)}"
        if kind == "sqlite":
            return f"sqlite:///{tmp_path}/{name}.db"
        server: str = request.getfixturevalue("server")
        with create_engine(server, isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        return make_url(server).set(database=name).render_as_string(hide_password=False)

    return make


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, new_database: NewDatabase) -> str:
    """The URL of an empty database."""
    return new_database(request.param)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """A store with its tables and one organisation."""
    found = Store(url, MASTER)
    upgrade(found.engine)
    found.found("opac", "Bailleur d'essai", MOMENT)
    yield found
    found.engine.dispose()


@pytest.fixture(scope="session")
def adviser() -> Adviser:
    """The rule base of the product, with the reference evaluator alone."""
    return open_adviser(None, "reference")
