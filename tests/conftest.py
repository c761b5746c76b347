"""Laws are judged by what they find, never by how long the machine took; where PostgreSQL must be there and is not, tests fail."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.storage.servers import binaries, postgres

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


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
