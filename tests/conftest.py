"""Laws are judged by what they find, never by how long the machine took; where PostgreSQL must be there and is not, tests fail."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.storage.servers import needed_programs, postgres

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server."""
    with postgres(needed_programs()) as url:
        yield url
