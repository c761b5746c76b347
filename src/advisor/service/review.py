"""What one can ask of a register of evidence: the review of every clause over a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.engine.program import Program
from advisor.law.calendar import shift_day
from advisor.register.model import Register
from advisor.register.read import read_register
from advisor.review.directory import Directory, directory
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.review.review import Review
from advisor.service.adviser import Adviser
from advisor.service.refusals import Misuse

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
"""The days that a review speaks of: what lies outside is a slip of the keyboard, or asks for ages of duties."""
MOST_YEARS = 20
"""The longest stretch looked at in one review."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A register and its review."""

    register: Register
    review: Review


def reviewed_register(adviser: Adviser, text: str, *, name: str, window: Window) -> Reviewed:
    """Read a register and review it, both kept: a report shows the evidence, a letter the parties.

    Raises: `RegisterRejected`, `RuleConflict`, `EngineDisagreement`, `EngineUnavailable`.
    """
    register = read_register(text, adviser.program.rulebook, name)
    return Reviewed(register, review(review_program(adviser.program), register, window, adviser.check))


def referents_on(adviser: Adviser, text: str, *, name: str, day: date, as_of: date) -> Directory:
    """The directory of referents on a day as known on another, and the vacancies of the two years before.

    Raises: `RegisterRejected`, `EngineDisagreement`, `EngineUnavailable`.
    """
    register = read_register(text, adviser.program.rulebook, name)
    window = window_of(None, day, as_of)
    return directory(review_program(adviser.program), register, window, adviser.check)


@lru_cache(maxsize=4)
def review_program(program: Program) -> Program:
    """The rules of the review of the same rule base, compiled once."""
    return compile_rulebook(program.rulebook, stages=REVIEW_STAGES)


def window_of(first: date | None, last: date | None, as_of: date, *, years: int = 2) -> Window:
    """The days looked at: where nobody says, so many years up to the last one, which is the day of the review.

    Raises: `Misuse` when they end before they begin, or are more or other than a review speaks of.
    """
    end = last or as_of
    for day in (as_of, end, first or end):
        day_of_use(day)
    window = Window(first or date.fromordinal(shift_day(end.toordinal(), -years, "years") + 1), end, as_of)
    if window.first > window.last:
        raise Misuse("La période finit avant de commencer.", remedy="Inverser le premier et le dernier jour.")
    if window.last.year - window.first.year > MOST_YEARS:
        raise Misuse(f"La période passe {MOST_YEARS} ans.", remedy="La partager en plusieurs revues.")
    return window


def day_of_use(day: date) -> date:
    """A day that a review may speak of.

    Raises: `Misuse`.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Misuse(
            f"Le {day} n'est pas un jour dont on parle.", remedy=f"Donner un jour, de {FIRST_DAY} à {LAST_DAY}."
        )
    return day
