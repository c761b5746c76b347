"""The rule base is read once for all the letters; what they reach for while they are printed is watched."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import watching

from advisor.service.adviser import Adviser, open_adviser


@pytest.fixture(scope="session")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


@pytest.fixture
def watched() -> Iterator[list[str]]:
    watching.watch(on=True)
    yield watching.watched
    watching.watch(on=False)
