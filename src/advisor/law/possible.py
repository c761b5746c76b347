"""Possible values: what a file lets us think a term may be. Unknown is the whole domain, never a default.

A known value is itself (bool, int, str). Scales are ranks, dates ordinal day numbers, money euro cents.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from operator import eq, ge, gt, le, lt, ne

from advisor.law.truth import Truth


class Special(Enum):
    """`UNKNOWN`: any value of the domain. `ABSENT`: surely no value. `UNSETTLED`: perhaps a value, perhaps none."""

    UNKNOWN = "unknown"
    ABSENT = "absent"
    UNSETTLED = "unsettled"

    # Each of them is one object; an Enum hashes its name, in Python, at every look in a dict.
    __hash__ = object.__hash__


UNKNOWN, ABSENT, UNSETTLED = Special.UNKNOWN, Special.ABSENT, Special.UNSETTLED


@dataclass(frozen=True, slots=True)
class Range:
    """Any value between two inclusive bounds (`None`: unbounded), or none at all if `maybe_absent`."""

    low: int | None
    high: int | None
    maybe_absent: bool = False


@dataclass(frozen=True, slots=True)
class Among:
    """One of several codes."""

    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class SetOf:
    """A set that surely contains `certain` and may contain `possible` (`None`: anything)."""

    certain: frozenset[str]
    possible: frozenset[str] | None


Possible = bool | int | str | Special | Range | Among | SetOf
Bounds = tuple[int | None, int | None, bool, bool]


def bounds(value: Possible) -> Bounds:
    """(low, high, maybe absent, surely absent) of an ordered value."""
    if isinstance(value, int):
        return value, value, False, False
    if isinstance(value, Range):
        return value.low, value.high, value.maybe_absent, False
    if value is ABSENT:
        return None, None, True, True
    if value is UNSETTLED:
        return None, None, True, False
    return None, None, False, False


def ranged(low: int | None, high: int | None, *, maybe_absent: bool = False) -> Possible:
    """The narrowest value for these bounds."""
    if low is not None and low == high and not maybe_absent:
        return low
    return Range(low, high, maybe_absent)


def codes(value: Possible, domain: tuple[str, ...]) -> frozenset[str]:
    """The codes that a choice may take; none are named when there may be no value at all."""
    if isinstance(value, str):
        return frozenset((value,))
    if isinstance(value, Among):
        return value.codes
    return frozenset() if value is UNSETTLED else frozenset(domain)


def truth_of(value: Possible) -> Truth:
    """The truth of a boolean value."""
    if value is True:
        return Truth.TRUE
    return Truth.FALSE if value is False or value is ABSENT else Truth.UNKNOWN


def boolean(truth: Truth) -> Possible:
    """The boolean value of a truth."""
    return UNKNOWN if truth is Truth.UNKNOWN else truth is Truth.TRUE


_COMPARED = {"=": eq, "≠": ne, "<": lt, "<=": le, ">": gt, ">=": ge}


def compare(left: Possible, op: str, right: Possible) -> Truth:
    """Compare two ordered values; true if every pair of possible values satisfies, false if none does.

    A comparison with an absent value is false.
    """
    if type(left) is int and type(right) is int:
        return Truth.TRUE if _COMPARED[op](left, right) else Truth.FALSE
    low, high, maybe_absent, absent = bounds(left)
    other_low, other_high, other_maybe, other_absent = bounds(right)
    if absent or other_absent:
        return Truth.FALSE
    if op in ("=", "≠"):
        verdict = _equal(low, high, other_low, other_high)
        verdict = ~verdict if op == "≠" else verdict
    elif op in (">=", ">"):
        verdict = _at_least(low, high, other_low, other_high, strict=op == ">")
    else:
        verdict = _at_least(other_low, other_high, low, high, strict=op == "<")
    if verdict is Truth.TRUE and (maybe_absent or other_maybe):
        return Truth.UNKNOWN
    return verdict


def _at_least(low: int | None, high: int | None, floor: int | None, ceiling: int | None, *, strict: bool) -> Truth:
    if low is not None and ceiling is not None and (low > ceiling or (low == ceiling and not strict)):
        return Truth.TRUE
    if high is not None and floor is not None and (high < floor or (high == floor and strict)):
        return Truth.FALSE
    return Truth.UNKNOWN


def _equal(low: int | None, high: int | None, other_low: int | None, other_high: int | None) -> Truth:
    if low is not None and low == high == other_low == other_high:
        return Truth.TRUE
    if low is not None and other_high is not None and low > other_high:
        return Truth.FALSE
    if high is not None and other_low is not None and high < other_low:
        return Truth.FALSE
    return Truth.UNKNOWN


def narrowed(value: Possible, low: int, high: int) -> Possible:
    """An ordered value met with [low, high]."""
    old_low, old_high, maybe_absent, _ = bounds(value)
    return ranged(
        low if old_low is None else max(low, old_low),
        high if old_high is None else min(high, old_high),
        maybe_absent=maybe_absent,
    )
