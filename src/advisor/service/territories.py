"""What one can ask of a landlord's territories and of its duties in time."""

from __future__ import annotations

from datetime import date

from advisor.register.read import read_register
from advisor.review.agenda import Agenda, agenda_of
from advisor.review.calendar import calendar_text
from advisor.review.compare import territories_view
from advisor.review.duties import Window
from advisor.review.territories import TerritoriesView
from advisor.service.adviser import Adviser
from advisor.service.review import day_of_use, reviewed_register, window_of


def territories_of(adviser: Adviser, text: str, *, name: str, day: date, as_of: date) -> TerritoriesView:
    """Read a register and tell which texts bind in each of its territories on a day, and what differs between them.

    Raises: `Misuse`, `RegisterRejected`.
    """
    rulebook = adviser.program.rulebook
    return territories_view(rulebook, read_register(text, rulebook, name), day_of_use(day), day_of_use(as_of))


def due_of(adviser: Adviser, text: str, *, name: str, as_of: date, days: int) -> Agenda:
    """Read a register and tell what is late, what falls due within some days, and what goes to the steering committee.

    Raises: `RegisterRejected`, `RuleConflict`, `EngineDisagreement`, `EngineUnavailable`.
    """
    past = window_of(None, None, as_of)
    window = Window(past.first, date.fromordinal(as_of.toordinal() + days), as_of)
    return agenda_of(reviewed_register(adviser, text, name=name, window=window).review, days)


def calendar_of(adviser: Adviser, text: str, *, name: str, as_of: date, days: int) -> str:
    """The same duties as an iCalendar file.

    Raises: as `due_of`.
    """
    return calendar_text(due_of(adviser, text, name=name, as_of=as_of, days=days))
