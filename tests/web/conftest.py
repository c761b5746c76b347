"""The API in this process, with the reference engine alone, on a fixed day; over a store, on both databases."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from world import NewUrl

from advisor.web.app import Settings, create_app
from tests.storage.servers import empty_database

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def api() -> Iterator[TestClient]:
    app = create_app(Settings(engine="reference", clock=lambda: datetime(2026, 11, 24, 12, tzinfo=UTC)))
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def new_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> NewUrl:
    """Every test over a store runs on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return lambda: f"sqlite:///{tmp_path_factory.mktemp('store')}/advisor.db"
    server = request.getfixturevalue("server")
    return lambda: empty_database(server)


@pytest.fixture(scope="session")
def letter_case() -> str:
    return (ROOT / "examples" / "04-abords-15-juin-2025.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def clock_case() -> str:
    return (ROOT / "examples" / "10-injonction-du-prefet.yaml").read_text(encoding="utf-8")
