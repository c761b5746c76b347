"""The winter truce, on its eve and on its days, before and after March 2014 (CPCE, art. L. 412-6)."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.law.winter import in_winter_truce


@pytest.mark.parametrize(
    ("day", "truce"),
    [
        (date(2026, 10, 31), False),
        (date(2026, 11, 1), True),
        (date(2027, 1, 15), True),
        (date(2027, 3, 31), True),
        (date(2027, 4, 1), False),
        (date(2026, 7, 1), False),
        (date(2013, 3, 15), True),
        (date(2013, 3, 16), False),
        (date(2014, 3, 26), False),
        (date(2014, 3, 27), True),
    ],
)
def test_the_truce_runs_from_1_november_to_31_march(day: date, *, truce: bool) -> None:
    assert in_winter_truce(day) is truce
