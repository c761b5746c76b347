"""How often the advice is followed, by agency; small numbers are hidden as on the pages of the sites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.service.sealing import Desk
from advisor.sites.masking import Sum, hidden_cells

_SHOWN_FROM = "IND01"
"""The indicator whose threshold the pages of the sites use for what tells of persons."""
_WHOLE = None
"""Stands for the whole organisation."""
_SIDES = ("followed", "departed")


@dataclass(frozen=True, slots=True)
class FollowRate:
    """Decisions of an agency (none: of all): how many followed the advice, departed from it, and in all; `None` is hidden."""

    agency: str | None
    followed: int | None
    departed: int | None
    total: int | None


def follow_rate(desk: Desk) -> list[FollowRate]:
    """The rate of each agency, then that of the organisation."""
    with desk.reading() as work:
        counted = work.decisions.counts()
    return masked_rates(counted, desk.adviser.program.rulebook.indicators[_SHOWN_FROM].shown_from)


def masked_rates(counted: Mapping[str, tuple[int, int]], threshold: int) -> list[FollowRate]:
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

    return [FollowRate(agency, *(shown(agency, side) for side in (*_SIDES, "total"))) for agency in everyone]
