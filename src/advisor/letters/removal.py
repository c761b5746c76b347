"""The time that a letter leaves to remove bulky objects: a usage of the organisation, read from the rule base."""

from __future__ import annotations

from datetime import date

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Duration
from advisor.rulebook.model import Rulebook
from advisor.rulebook.phrase import duration_phrase


def time_to_remove(rulebook: Rulebook, written_on: date) -> str:
    """The time in force on the day of the letter; empty when the rule base gives none."""
    parameter = rulebook.parameters.get(kw.TIME_TO_REMOVE)
    figure = parameter.value_on(written_on) if parameter else None
    return duration_phrase(figure.value) if figure and isinstance(figure.value, Duration) else ""
