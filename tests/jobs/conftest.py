"""Jobs over both databases, with the accounts that ask for them; the stores and servers are those of the storage's tests."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from advisor.service.adviser import Adviser, open_adviser
from tests.jobs.samples import Scene, make_scene
from tests.storage.servers import empty_database


@pytest.fixture(scope="session")
def adviser() -> Adviser:
    return open_adviser(None, "reference")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/advisor.db"
    return empty_database(request.getfixturevalue("server"))


@pytest.fixture
def teams(server: str) -> str:
    """The URL of an empty database on PostgreSQL."""
    return empty_database(server)


@pytest.fixture
def scene(url: str, adviser: Adviser) -> Iterator[Scene]:
    made = make_scene(url, adviser)
    yield made
    made.store.engine.dispose()
