"""Webhooks borrow the stores and servers of the other tests, named from the root of the project."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.jobs.conftest import adviser, url  # noqa: F401 - fixtures
