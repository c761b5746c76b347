"""What one can ask about the sites of a register: levels, diagnosis, exports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from advisor.register.read import read_register
from advisor.review.duties import Window
from advisor.service.adviser import Adviser
from advisor.service.review import day_of_use, review_program
from advisor.sites.diagnosis import Diagnosis, diagnose
from advisor.sites.levels import Levels, levels
from advisor.sites.shared import Shared, together


def site_levels(adviser: Adviser, text: str, *, name: str, day: date) -> Levels:
    """The level of every site of a register, as known on a day.

    Raises: `Misuse`, `RegisterRejected`, `RuleConflict`, `EngineDisagreement`, `EngineUnavailable`.
    """
    register = read_register(text, adviser.program.rulebook, name)
    return levels(review_program(adviser.program), register, day_of_use(day), adviser.check)


def site_diagnosis(adviser: Adviser, text: str, *, name: str, window: Window) -> Diagnosis:
    """The indicators, the trends and the incidents of a register over a window, the small numbers hidden.

    Raises: `RegisterRejected`.
    """
    rulebook = adviser.program.rulebook
    return diagnose(read_register(text, rulebook, name), rulebook, window)


def sites_together(adviser: Adviser, texts: Sequence[tuple[str, str]], window: Window) -> Shared:
    """Several registers, each with its name, seen together over a window.

    Raises: `RegisterRejected`.
    """
    rulebook = adviser.program.rulebook
    return together([read_register(text, rulebook, name) for name, text in texts], rulebook, window)
