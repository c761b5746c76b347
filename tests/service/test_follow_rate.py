"""The rate of follow-up: who knows every number shown, and how they add up, finds no small one of an agency."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from advisor.service.follow_rate import FollowRate, masked_rates

FIVE = 5
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
    shown = masked_rates(counted, FIVE)
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
    assert masked_rates({"a": (5, 7), "b": (20, 30)}, FIVE) == [
        FollowRate("a", 5, 7, 12),
        FollowRate("b", 20, 30, 50),
        FollowRate(None, 25, 37, 62),
    ]


def test_of_a_small_agency_not_even_a_nought_is_shown() -> None:
    """« Nobody departed » would say of each of its few dossiers that the advice was followed."""
    assert masked_rates({"a": (2, 0), "b": (9, 9)}, FIVE)[0] == FollowRate("a", None, None, None)
    assert masked_rates({"a": (1, 0)}, FIVE) == [FollowRate(each, None, None, None) for each in ("a", None)]
    assert masked_rates({}, FIVE) == [FollowRate(None, 0, 0, 0)]
