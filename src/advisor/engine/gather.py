"""What a list amounts to when some of its members, or its end, are uncertain (semantics 5)."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.law.possible import ABSENT, UNKNOWN, Bounds, Possible, bounds, ranged, truth_of
from advisor.law.truth import Truth

TRUE, FALSE = Truth.TRUE, Truth.FALSE
Member = tuple[Possible, Truth]


def gather(kind: str, members: Sequence[Member], *, complete: bool) -> Possible:
    """The value of an aggregate over `members`: what each is worth, and whether it belongs (true, or unknown).

    An interval as soon as a member is possible only, or nobody attested that the list is complete.
    """
    certain = [value for value, belongs in members if belongs is TRUE]
    if kind == "count":
        return ranged(len(certain), len(members) if complete else None)
    if kind == "exists":
        return exists(bool(certain), bool(members), complete=complete)
    if kind == "every":
        return _every(members, complete=complete)
    sure = [bounds(value) for value in certain]
    reach = [bounds(value) for value, _ in members]
    if kind == "sum":
        return ranged(sum(each[0] or 0 for each in sure if not each[2]), _total(reach) if complete else None)
    return _extreme(sure, reach, largest=kind in ("last", "maximum"), complete=complete)


def exists(certain: bool, possible: bool, *, complete: bool) -> Possible:
    """Whether a list has a member, if one surely belongs to it, or possibly."""
    return True if certain else (UNKNOWN if possible or not complete else False)


def _every(members: Sequence[Member], *, complete: bool) -> Possible:
    result: Possible = True if complete else UNKNOWN
    for value, belongs in members:
        kept = truth_of(value)
        if kept is TRUE:
            continue
        if kept is FALSE and belongs is TRUE:
            return False
        result = UNKNOWN
    return result


def _total(reach: list[Bounds]) -> int | None:
    total = 0
    for _, high, _, absent in reach:
        if absent:
            continue
        if high is None:
            return None
        total += high
    return total


def _extreme(sure: list[Bounds], reach: list[Bounds], *, largest: bool, complete: bool) -> Possible:
    """The largest or smallest value: its near bound from the sure members, its far bound from all of them."""
    held = [each for each in sure if not each[2]]
    reach = [each for each in reach if not each[3]]
    if not reach and complete:
        return ABSENT
    pick, near, far = (max, 0, 1) if largest else (min, 1, 0)
    nears = [bound for each in held if (bound := each[near]) is not None]
    fars = [bound for each in reach if (bound := each[far]) is not None]
    inner = pick(nears) if nears else None
    outer = pick(fars) if complete and fars and len(fars) == len(reach) else None
    low, high = (inner, outer) if largest else (outer, inner)
    return ranged(low, high, maybe_absent=not held)
