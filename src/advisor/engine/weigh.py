"""What each value of a term answers to a comparison with constants (strong Kleene)."""

from __future__ import annotations

from advisor.engine.row import Test
from advisor.law.possible import ABSENT, Possible, SetOf, bounds, codes
from advisor.law.truth import Truth

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


def is_code(code: str, domain: tuple[str, ...], *, denied: bool) -> Test:
    """A value compared with a code, as in most comparisons."""
    other, same, different = frozenset((code,)), *((FALSE, TRUE) if denied else (TRUE, FALSE))

    def test(value: Possible) -> Truth:
        if isinstance(value, str):
            return same if value == code else different
        if value is ABSENT:
            return FALSE
        equal = meets(codes(value, domain), other)
        return ~equal if denied else equal

    return test


def meets(left: frozenset[str], right: frozenset[str]) -> Truth:
    """Whether two sets of possible codes are one code."""
    if not left or not right:
        return OPEN
    if len(left) == 1 and left == right:
        return TRUE
    return OPEN if left & right else FALSE


def one_of_codes(wanted: frozenset[str], domain: tuple[str, ...]) -> Test:
    """A value that is one of several codes."""

    def test(value: Possible) -> Truth:
        if isinstance(value, str):
            return TRUE if value in wanted else FALSE
        if value is ABSENT:
            return FALSE
        possible = codes(value, domain)
        if possible and possible <= wanted:
            return TRUE
        return OPEN if not possible or possible & wanted else FALSE

    return test


def one_of_numbers(wanted: list[int]) -> Test:
    """An ordered value that is one of several."""

    def test(value: Possible) -> Truth:
        low, high, maybe_absent, absent = bounds(value)
        if absent:
            return FALSE
        inside = [each for each in wanted if (low is None or each >= low) and (high is None or each <= high)]
        if not inside:
            return FALSE
        full = low is not None and high is not None and len(inside) == high - low + 1
        return TRUE if full and not maybe_absent else OPEN

    return test


def contains(code: bool | int | str) -> Test:
    """A set that contains a code."""

    def test(value: Possible) -> Truth:
        if isinstance(value, SetOf):
            if code in value.certain:
                return TRUE
            return OPEN if value.possible is None or code in value.possible else FALSE
        return FALSE if value is ABSENT else OPEN

    return test
