"""One engine for the whole folder: its worker starts once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from advisor.engine.worker import DurableEngine, available


@pytest.fixture(scope="session")
def engine() -> Iterator[DurableEngine]:
    """The second engine; where it cannot work its tests are skipped, with the reason."""
    works, reason = available()
    if not works:
        pytest.skip(reason)
    with DurableEngine() as found:
        yield found
