"""The rate of follow-up: who knows every number shown, and how they add up, finds no small one of an agency."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from advisor.service.follow_rate import FollowRate, by_closed_quarter, masked_rates
from advisor.storage.decisions import MonthCount

FIVE = 5
Q3 = "2026-Q3"
_CHANCE = random.Random(20)
TABLES = [{"a": (3, 9), "b": (20, 30)}, {"a": (1, 1), "b": (6, 6)}, {"a": (0, 3), "b": (9, 9)}] + [
    {agency: (_CHANCE.randint(0, 9), _CHANCE.randint(0, 9)) for agency in "ab"} for _ in range(40)
]


def tables_that_fit(shown: list[FollowRate], most: int) -> Iterator[dict[str, tuple[int, int]]]:
    """Every table of two agencies, up to a number, that would be published with the same numbers where they are shown."""
    first, second, whole = shown

    def fits(told: FollowRate, followed: int, departed: int) -> bool:
        pairs = ((told.followed, followed), (told.departed, departed), (told.total, followed + departed))
        return all(said is None or said == number for said, number in pairs)

    sides = list(product(range(most + 1), repeat=2))
    for one in (each for each in sides if fits(first, *each)):
        for two in (each for each in sides if fits(second, *each)):
            if fits(whole, one[0] + two[0], one[1] + two[1]):
                yield {"a": one, "b": two}


@pytest.mark.parametrize("counted", TABLES, ids=str)
def test_no_small_number_of_an_agency_is_found_by_difference(counted: Mapping[str, tuple[int, int]]) -> None:
    shown = masked_rates(Q3, counted, FIVE)
    most = 3 + max(number for sides in counted.values() for number in sides)
    possible = list(tables_that_fit(shown, most))
    assert counted in possible
    for agency, (followed, departed) in counted.items():
        for small, values in (
            (followed, {each[agency][0] for each in possible}),
            (departed, {each[agency][1] for each in possible}),
            (followed + departed, {sum(each[agency]) for each in possible}),
        ):
            if 0 < small < FIVE:
                assert len(values) > 1, (agency, small, shown)


def test_numbers_that_are_large_are_shown() -> None:
    assert masked_rates(Q3, {"a": (5, 7), "b": (20, 30)}, FIVE) == [
        FollowRate(Q3, "a", 5, 7, 12),
        FollowRate(Q3, "b", 20, 30, 50),
        FollowRate(Q3, None, 25, 37, 62),
    ]


def test_of_a_small_agency_not_even_a_nought_is_shown() -> None:
    """« Nobody departed » would say of each of its few dossiers that the advice was followed."""
    assert masked_rates(Q3, {"a": (2, 0), "b": (9, 9)}, FIVE)[0] == FollowRate(Q3, "a", None, None, None)
    assert masked_rates(Q3, {"a": (1, 0)}, FIVE) == [FollowRate(Q3, each, None, None, None) for each in ("a", None)]


def test_a_quarter_is_counted_once_it_is_over_and_then_never_changes() -> None:
    months = [MonthCount("2026-06", "a", 1, 0), MonthCount("2026-07", "a", 2, 1), MonthCount("2026-09", "a", 3, 4)]
    before = by_closed_quarter(months, "2026-09-30T23:59:59+00:00")
    assert before == {"2026-Q2": {"a": (1, 0)}}
    after = by_closed_quarter(months, "2026-10-01T00:00:00+00:00")
    assert after == {"2026-Q2": {"a": (1, 0)}, Q3: {"a": (5, 5)}}
    decided = [*months, MonthCount("2026-10", "a", 1, 0)]
    assert by_closed_quarter(decided, "2026-10-02T00:00:00+00:00") == after
