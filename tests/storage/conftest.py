"""Each test of the storage runs on SQLite and on PostgreSQL; where the latter must be there and is not, it fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from servers import new_database
from store_samples import MASTER, MOMENT

from advisor.service.adviser import Adviser, open_adviser
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/advisor.db"
    return new_database(request.getfixturevalue("server"))


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
