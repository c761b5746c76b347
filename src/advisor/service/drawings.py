"""What a page draws: the ladder with where the file stands, the deadlines on one line of time; each with its words."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import date

from advisor.advice.advice import Clock, MeasureAdvice
from advisor.law.dates_fr import french_date
from advisor.service import labels

WIDTH = 340
"""Width of a drawing, in the units of its view box; a phone shows one unit as about one pixel."""
RUNG_HEIGHT = 96
"""Height of one rung, gap included, in the same units."""
MARGIN = 14
"""What is left free on both sides of the line of time, in the same units."""
_LINE, _GAP, _HEAD = 18, 44, 26
_LETTERS, _TOLD_LETTERS = 36, 40
"""How many letters of a deadline's name and of its day stand on one line, in the widest of the usual fonts."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung as drawn: its title cut into lines that fit, its status, when it was climbed, and the top of its box."""

    title: str
    lines: tuple[str, ...]
    status: str
    label: str
    climbed: str
    y: int

    @property
    def words(self) -> str:
        """The rung in one line."""
        return f"{self.title} : {self.label}" + (f", {self.climbed}" if self.climbed else "")


@dataclass(frozen=True, slots=True)
class Ladder:
    """The ladder as drawn, the mildest rung at the foot, and the same said in words."""

    rungs: tuple[Rung, ...]
    width: int
    height: int
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """One deadline as drawn: its name and what is told of it cut into lines, its bar from `left` to `right`, `y` the top of its row.

    `end` is where its last day stands: at the right of the bar, or at its left when it is counted back from an event.
    """

    lines: tuple[str, ...]
    told: tuple[str, ...]
    overdue: bool
    left: int
    right: int
    end: int
    y: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The deadlines on one line of time, with the day of the advice at `today`, and the same said in words."""

    stretches: tuple[Stretch, ...]
    today: int
    today_label: str
    width: int
    height: int
    text: str


def draw_ladder(measures: tuple[MeasureAdvice, ...], steps: dict[str, tuple[date, ...]]) -> Ladder:
    """The ladder of `measures`, the mildest first; `steps` are the days on which each was already taken."""
    rungs = tuple(
        Rung(
            title=measure.title,
            lines=tuple(textwrap.wrap(measure.title, 32)),
            status=measure.status,
            label=labels.STATUSES[measure.status],
            climbed=_climbed(steps.get(measure.measure, ())),
            y=RUNG_HEIGHT * (len(measures) - 1 - rank) + 5,
        )
        for rank, measure in enumerate(measures)
    )
    told = " ; ".join(f"{rank}. {rung.words}" for rank, rung in enumerate(rungs, start=1))
    return Ladder(rungs, WIDTH, RUNG_HEIGHT * len(rungs), f"De la plus douce à la plus grave : {told}.")


def _climbed(days: tuple[date, ...]) -> str:
    return f"engagée le {french_date(days[-1])}" if days else ""


def deadline_chart(clocks: tuple[Clock, ...], as_of: date) -> Chart | None:
    """The line of time of the deadlines, the nearest first; nothing when there is none."""
    if not clocks:
        return None
    ordered = sorted(clocks, key=lambda clock: clock.deadline.due)
    days = [as_of, *(day for clock in ordered for day in (clock.deadline.start, clock.deadline.due))]
    first, last = min(days), max(days)

    def place(day: date) -> int:
        return MARGIN + round((WIDTH - 2 * MARGIN) * (day - first).days / max((last - first).days, 1))

    stretches, y = [], _HEAD
    for clock in ordered:
        deadline = clock.deadline
        lines = tuple(textwrap.wrap(deadline.name + (f" [{clock.item}]" if clock.item else ""), _LETTERS))
        until = f"jusqu'au {french_date(deadline.due)}, {labels.distance(deadline.due, as_of)}"
        told = tuple(textwrap.wrap(until, _TOLD_LETTERS))
        end = place(deadline.due)
        left, right = sorted((place(deadline.start), end))
        stretches.append(Stretch(lines, told, clock.overdue, left, right, end, y))
        y += _LINE * (len(lines) + len(told) - 1) + _GAP
    text = " ; ".join(f"{' '.join(each.lines)} : {' '.join(each.told)}" for each in stretches)
    return Chart(
        tuple(stretches), place(as_of), f"avis du {french_date(as_of)}", WIDTH, y, f"Au {french_date(as_of)}. {text}."
    )
