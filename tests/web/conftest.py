"""The API in this process, with the reference engine alone, on a fixed day."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from advisor.web.app import Settings, create_app

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def api() -> Iterator[TestClient]:
    app = create_app(Settings(engine="reference", clock=lambda: datetime(2026, 11, 24, 12, tzinfo=UTC)))
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def letter_case() -> str:
    return (ROOT / "examples" / "04-abords-15-juin-2025.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def clock_case() -> str:
    return (ROOT / "examples" / "10-injonction-du-prefet.yaml").read_text(encoding="utf-8")
