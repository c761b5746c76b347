"""How often the advice is followed, by closed quarter and agency; small numbers are hidden as on the pages of the sites.

A quarter is told once it is over, and then never changes: who reads the rate before and after a decision reads the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from advisor.service.sealing import Desk
from advisor.sites.masking import Sum, hidden_cells
from advisor.storage.decisions import MonthCount

_SHOWN_FROM = "IND01"
"""The indicator whose threshold the pages of the sites use for what tells of persons."""
_WHOLE = None
"""Stands for the whole organisation."""
_SIDES = ("followed", "departed")


@dataclass(frozen=True, slots=True)
class FollowRate:
    """Decisions of a quarter (AAAA-Qn) by an agency (none: of all): how many followed the advice, departed from it, and in all;
    `None` is hidden.
    """

    quarter: str
    agency: str | None
    followed: int | None
    departed: int | None
    total: int | None


def follow_rate(desk: Desk) -> list[FollowRate]:
    """Of each quarter that is over, the rate of each agency, then that of the organisation; the last quarter first."""
    with desk.reading() as work:
        counted = by_closed_quarter(work.decisions.counts(), desk.actor.at)
    threshold = desk.adviser.program.rulebook.indicators[_SHOWN_FROM].shown_from
    return [
        rate for quarter in sorted(counted, reverse=True) for rate in masked_rates(quarter, counted[quarter], threshold)
    ]


def by_closed_quarter(months: Iterable[MonthCount], now: str) -> dict[str, dict[str, tuple[int, int]]]:
    """Followed and departed by quarter and agency, of the quarters that are over at an instant (ISO, in UTC as the months are)."""
    present = _quarter(now)
    counted: dict[str, dict[str, tuple[int, int]]] = {}
    for each in months:
        quarter = _quarter(each.month)
        if quarter < present:
            agencies = counted.setdefault(quarter, {})
            followed, departed = agencies.get(each.agency, (0, 0))
            agencies[each.agency] = (followed + each.followed, departed + each.departed)
    return counted


def _quarter(moment: str) -> str:
    return f"{moment[:4]}-Q{(int(moment[5:7]) + 2) // 3}"


def masked_rates(quarter: str, counted: Mapping[str, tuple[int, int]], threshold: int) -> list[FollowRate]:
    """The rates of agencies that followed and departed so often, then that of all, so that no difference gives a small number.

    Of an agency whose total is hidden nothing is shown, nor a nought: it would say what was decided of each of its persons.
    """
    numbers: dict[tuple[str | None, str], int] = {}
    for agency, (followed, departed) in counted.items():
        numbers |= {
            (agency, "followed"): followed,
            (agency, "departed"): departed,
            (agency, "total"): followed + departed,
        }
    numbers |= {(_WHOLE, side): sum(numbers[agency, side] for agency in counted) for side in (*_SIDES, "total")}
    everyone: tuple[str | None, ...] = (*counted, _WHOLE)
    sums: list[Sum[tuple[str | None, str]]] = [
        Sum((agency, "total"), tuple((agency, side) for side in _SIDES)) for agency in everyone
    ]
    sums += [Sum((_WHOLE, side), tuple((agency, side) for agency in counted)) for side in (*_SIDES, "total")]
    hidden = hidden_cells(numbers, sums, dict.fromkeys(numbers, threshold))
    hidden |= {(agency, side) for agency in everyone for side in _SIDES if (agency, "total") in hidden}

    def shown(agency: str | None, side: str) -> int | None:
        return None if (agency, side) in hidden else numbers[agency, side]

    return [FollowRate(quarter, agency, *(shown(agency, side) for side in (*_SIDES, "total"))) for agency in everyone]
