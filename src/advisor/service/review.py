"""What one can ask of a register of evidence: the review of every clause over a period."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.engine.program import Program
from advisor.law.calendar import shift_day
from advisor.register.read import read_register
from advisor.review.directory import Directory, directory
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.review.review import Review
from advisor.service.adviser import Adviser
from advisor.service.refusals import Misuse


def review_register(adviser: Adviser, text: str, *, name: str, window: Window) -> Review:
    """Read a register and review every clause in each of its territories.

    Raises: `RegisterRejected`, `RuleConflict`, `EngineDisagreement`, `EngineUnavailable`.
    """
    register = read_register(text, adviser.program.rulebook, name)
    return review(review_program(adviser.program), register, window, adviser.engine.check if adviser.engine else None)


def referents_on(adviser: Adviser, text: str, *, name: str, day: date, as_of: date) -> Directory:
    """The directory of referents on a day as known on another, and the vacancies of the two years before.

    Raises: `RegisterRejected`, `EngineDisagreement`, `EngineUnavailable`.
    """
    register = read_register(text, adviser.program.rulebook, name)
    window = window_of(None, day, as_of)
    return directory(
        review_program(adviser.program), register, window, adviser.engine.check if adviser.engine else None
    )


@lru_cache(maxsize=4)
def review_program(program: Program) -> Program:
    """The rules of the review of the same rule base, compiled once."""
    return compile_rulebook(program.rulebook, stages=REVIEW_STAGES)


def window_of(first: date | None, last: date | None, as_of: date) -> Window:
    """The days under review: two years up to the day of the review where nobody says.

    Raises: `Misuse` when they end before they begin.
    """
    end = last or as_of
    window = Window(first or date.fromordinal(shift_day(end.toordinal(), -2, "years") + 1), end, as_of)
    if window.first > window.last:
        raise Misuse("La période finit avant de commencer.", remedy="Inverser le premier et le dernier jour.")
    return window
