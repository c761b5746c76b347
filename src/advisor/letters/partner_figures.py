"""The figures of an annual report: lines of the register over a period, site level only, small numbers left unsaid."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from advisor.register.model import Record, Register


@dataclass(frozen=True, slots=True)
class Small:
    """Below which number what touches persons is not told, and the words that stand for it."""

    below: int
    few: str
    nearly_all: str


def count_lines(name: str, register: Register, territory: str, days: tuple[date, date], as_of: date) -> int:
    """How many lines of the register a figure counts, in a territory, known on a day.

    Raises: `KeyError` for a figure that is not known.
    """
    first, last = days
    return sum(
        (not each.territories or territory in each.territories)
        and first <= each.on <= last
        and each.recorded_on <= as_of
        for each in _COUNTED[name](register)
    )


def told_count(count: int, small: Small, *, total: int | None = None) -> str:
    """A number that touches persons: few or nearly all of a total are said in words, so that nobody is counted out."""
    if 0 < count < small.below:
        return small.few
    if total is not None and 0 < total - count < small.below:
        return small.nearly_all
    return str(count)


_COUNTED: dict[str, Callable[[Register], Iterable[Record]]] = {
    "meetings": lambda register: register.meetings,
    "trainings": lambda register: register.trainings,
    "complaints": lambda register: register.complaints,
    "answered_complaints": lambda register: (each for each in register.complaints if each.feedback_on),
    "reports": lambda register: register.reports,
    "followed_reports": lambda register: (each for each in register.reports if each.followed_on),
    "exchanges": lambda register: register.exchanges,
}
