"""Jobs over both databases, with the accounts that ask for them; the stores and servers are those of the storage's tests."""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

sys.path.insert(0, str(Path(__file__).parents[2]))

from advisor.service.adviser import Adviser, open_adviser
from tests.jobs.samples import Scene, make_scene
from tests.storage.servers import binaries, postgres

_numbers = itertools.count()


@pytest.fixture(scope="session")
def adviser() -> Adviser:
    return open_adviser(None, "reference")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    programs = binaries()
    if programs is None:
        if os.environ.get("ADVISOR_WITHOUT_POSTGRES"):
            pytest.skip("no PostgreSQL here, and ADVISOR_WITHOUT_POSTGRES says so")
        pytest.fail("no PostgreSQL server: install Debian's postgresql, or set ADVISOR_WITHOUT_POSTGRES=1")
    with postgres(programs) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/advisor.db"
    return database(request.getfixturevalue("server"))


@pytest.fixture
def teams(server: str) -> str:
    """The URL of an empty database on PostgreSQL."""
    return database(server)


@pytest.fixture
def scene(url: str, adviser: Adviser) -> Iterator[Scene]:
    made = make_scene(url, adviser)
    yield made
    made.store.engine.dispose()


def database(server: str) -> str:
    name = f"j{os.getpid()}_{next(_numbers)}"
    with create_engine(server, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return make_url(server).set(database=name).render_as_string(hide_password=False)
