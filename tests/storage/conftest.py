"""Each test of the storage runs on SQLite and on PostgreSQL; where the latter must be there and is not, it fails."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from store_samples import MASTER, MOMENT

from advisor.service.adviser import Adviser, open_adviser
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade
from tests.storage.servers import empty_database

_numbers = itertools.count()
NewDatabase = Callable[[str], str]


@pytest.fixture
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> NewDatabase:
    """Make an empty database of a kind (`sqlite` or `postgresql`) and give its URL."""

    def make(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path}/{next(_numbers)}.db"
        return empty_database(request.getfixturevalue("server"))

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
