"""How often the advice is followed, by agency; small numbers are hidden as on the pages of the sites."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.service.sealing import Desk
from advisor.sites.masking import Sum, hidden_cells

_SHOWN_FROM = "IND01"
"""The indicator whose threshold the pages of the sites use for what tells of persons."""
_WHOLE = None
"""Stands for the whole organisation."""


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
    sides = {agency: {"followed": followed, "departed": departed} for agency, (followed, departed) in counted.items()}
    numbers: dict[tuple[str | None, str], int] = {
        (agency, side): number for agency, told in sides.items() for side, number in told.items()
    }
    numbers |= {(agency, "total"): sum(told.values()) for agency, told in sides.items()}
    everything: dict[tuple[str | None, str], int] = {
        (_WHOLE, side): sum(numbers[agency, side] for agency in sides) for side in ("followed", "departed", "total")
    }
    numbers |= everything
    sums: list[Sum[tuple[str | None, str]]] = [
        Sum((agency, "total"), ((agency, "followed"), (agency, "departed"))) for agency in (*sides, _WHOLE)
    ]
    sums += [
        Sum((_WHOLE, side), tuple((agency, side) for agency in sides)) for side in ("followed", "departed", "total")
    ]
    threshold = desk.adviser.program.rulebook.indicators[_SHOWN_FROM].shown_from
    hidden = hidden_cells(numbers, sums, dict.fromkeys(numbers, threshold))

    def shown(agency: str | None, side: str) -> int | None:
        return None if (agency, side) in hidden else numbers[agency, side]

    return [
        FollowRate(agency, shown(agency, "followed"), shown(agency, "departed"), shown(agency, "total"))
        for agency in (*sides, _WHOLE)
    ]
