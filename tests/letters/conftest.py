"""The rule base is read once for all the letters."""

from __future__ import annotations

import pytest

from advisor.service.adviser import Adviser, open_adviser


@pytest.fixture(scope="session")
def adviser() -> Adviser:
    return open_adviser(setting="reference")
