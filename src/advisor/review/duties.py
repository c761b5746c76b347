"""Clauses unfolded in time: one duty a bearer, a period or an event, each with its last day where the text gives one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from advisor.law.calendar import shift_day
from advisor.law.dates_fr import french_date, french_duration
from advisor.law.deadline import Deadline, compute_deadline
from advisor.law.holidays_fr import zone_or_mainland
from advisor.law.truth import Truth
from advisor.register.entries import Happened
from advisor.register.model import Register, Territory
from advisor.review.binding import Span, attested, binds, spans
from advisor.rulebook.conventions import Clause, ConventionText

ONE_DAY = timedelta(days=1)
LANDLORD_SIDE = frozenset({"landlord", "landlord_staff", "sworn_agents", "shared_service"})
"""Those who act for the landlord: their time limits are read as strictly as its own."""
UNDATED = date(2000, 1, 1)
"""From when the periods of a text without a beginning are counted, so that they fall on the same days in every review."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days under review, both included, and the day on which it is made."""

    first: date
    last: date
    as_of: date


@dataclass(frozen=True, slots=True)
class Duty:
    """What a clause asks of a bearer, in a territory, from `first` to `last`.

    `arisen` is unknown where the register does not say whether the event took place; `due` is the last day, `deadline`
    its computation, `counting` that of a period; `dated` tells whether the period
    begins on a day that the text or the register gives. `bearer` is empty where several bearers owe it together.
    """

    id: str
    clause: Clause
    text: ConventionText
    territory: Territory
    bearer: str
    binds: Truth
    arisen: Truth
    event: Happened | None
    first: date
    last: date
    due: date | None
    deadline: Deadline | None
    counting: tuple[str, ...]
    dated: bool

    @property
    def owed_by_landlord(self) -> bool:
        """Whether the landlord is the one who owes it, alone or with others."""
        return self.bearer == "landlord" if self.bearer else "landlord" in self.text.bearers_of(self.clause)


def unfold(
    text: ConventionText, territory: Territory, register: Register, window: Window, events: Sequence[Happened]
) -> Iterator[Duty]:
    """The duties of a text in a territory within a window; `events` are those of the register in that territory."""
    found = spans(text, territory, register, (window.first, window.last), window.as_of)
    bound = tuple(each for each in found if each.binds is not Truth.FALSE)
    for clause in text.clauses:
        for bearer in text.bearers_of(clause) if clause.each else ("",):
            stem = f"{clause.id}@{territory.id}" + (f"@{bearer}" if bearer else "")
            plain = _Plain(clause, text, territory, bearer, register, window)
            if not bound:
                yield plain.duty(stem, Truth.UNKNOWN, (window.first, window.last), Truth.FALSE)
            elif clause.arises == "periodic" and clause.period is not None:
                periods = tuple(_periods(plain, stem, bound[0].first))
                yield from periods or (plain.duty(stem, Truth.UNKNOWN, (window.first, window.last), Truth.FALSE),)
            elif clause.arises == "on_event":
                yield from _on_events(plain, stem, bound, events)
            else:
                yield from _standing(plain, stem, bound)


@dataclass(frozen=True, slots=True)
class _Plain:
    """What all the duties of a clause for a bearer share."""

    clause: Clause
    text: ConventionText
    territory: Territory
    bearer: str
    register: Register
    window: Window

    def bound_on(self, day: date) -> Truth:
        """Whether the text binds the parties on a day."""
        return binds(self.text, self.territory, self.register, day, self.window.as_of)

    def duty(self, name: str, arisen: Truth, days: tuple[date, date], binds: Truth, told: _Told | None = None) -> Duty:
        """One duty of the clause, over its first and last days."""
        told = told or _Told()
        return Duty(
            id=name,
            clause=self.clause,
            text=self.text,
            territory=self.territory,
            bearer=self.bearer,
            binds=binds,
            arisen=arisen,
            event=told.event,
            first=days[0],
            last=days[1],
            due=told.due,
            deadline=told.deadline,
            counting=told.counting,
            dated=told.dated,
        )


@dataclass(frozen=True, slots=True)
class _Told:
    """The event that started a duty, and its last day with its computation or the counting of its period, if any."""

    event: Happened | None = None
    due: date | None = None
    deadline: Deadline | None = None
    counting: tuple[str, ...] = ()
    dated: bool = True


def _standing(plain: _Plain, stem: str, bound: Sequence[Span]) -> Iterator[Duty]:
    """One duty a span over which the text binds, or may: what ended is judged on its own days, what follows apart."""
    limit = None
    if plain.clause.arises == "at_start" and plain.clause.deadline:
        origin = max((each for each in (plain.text.valid_from, _joined(plain)) if each), default=None)
        limit = _deadline(plain, origin, "entrée dans le texte") if origin else None
    told = _Told(due=limit.due if limit else None, deadline=limit)
    for number, span in enumerate(bound):
        name, limited = (stem, told) if number == 0 else (f"{stem}@{span.first.isoformat()}", None)
        yield plain.duty(name, Truth.TRUE, (span.first, span.last), span.binds, limited)


def _joined(plain: _Plain) -> date | None:
    """The day on which the landlord joined the text, where the register says it."""
    here, place = plain.text.id, plain.territory.id
    return next(
        (
            each.on
            for each in plain.register.adhesions
            if each.text == here and (not each.territories or place in each.territories)
        ),
        None,
    )


def _periods(plain: _Plain, stem: str, first: date) -> Iterator[Duty]:
    """One duty a period that meets the window, counted from the day the text began, else from when it was joined.

    A text binds a period that it still binds on its last day.
    """
    period, last = plain.clause.period, plain.window.last.toordinal()
    assert period is not None
    counted = _origin(plain)
    origin = counted.day.toordinal()
    length = french_duration(period.amount, period.unit)  # type: ignore[arg-type]
    start, number = origin, 0
    while start <= last:
        number += 1
        end = shift_day(origin, number * period.amount, period.unit) - 1
        if end >= first.toordinal():
            begin, close = date.fromordinal(start), date.fromordinal(end)
            binds = plain.bound_on(close)
            if binds is not Truth.FALSE:
                name = f"{stem}@{begin.isoformat()}"
                counting = (
                    f"Période de {length}, du {french_date(begin)} au {french_date(close)} inclus.",
                    f"Périodes comptées depuis le {french_date(counted.day)} : {counted.why}.",
                )
                yield plain.duty(
                    name,
                    Truth.TRUE,
                    (begin, close),
                    binds,
                    _Told(due=close, counting=counting, dated=counted.known),
                )
        start = end + 1


class _Origin(NamedTuple):
    """The day from which periods are counted, why that one, and whether the text or the register gives it."""

    day: date
    why: str
    known: bool


def _origin(plain: _Plain) -> _Origin:
    if plain.text.valid_from is not None:
        return _Origin(plain.text.valid_from, "entrée en vigueur du texte", known=True)
    joined = _joined(plain)
    if joined is not None:
        return _Origin(joined, "adhésion du bailleur, le texte ne disant pas son début", known=True)
    return _Origin(
        UNDATED, "repère d'usage, ni le texte ni le registre ne disant leur début ; à confirmer", known=False
    )


def _on_events(plain: _Plain, stem: str, bound: Sequence[Span], events: Sequence[Happened]) -> Iterator[Duty]:
    clause, window = plain.clause, plain.window
    found = [
        each
        for each in events
        if each.kind == clause.event
        and any(span.first <= each.on <= span.last for span in bound)
        and _speaks_of(each, clause)
    ]
    for event in found:
        limit = _deadline(plain, event.on, "événement") if clause.deadline else None
        told = _Told(event, limit.due if limit else None, limit)
        days = (event.on, window.last)
        yield plain.duty(f"{stem}@{event.record}", Truth.TRUE, days, plain.bound_on(event.on), told)
    if not found:
        known = attested(clause.event, plain.register, min(bound[-1].last, window.as_of))
        binds = Truth.TRUE if any(span.binds is Truth.TRUE for span in bound) else Truth.UNKNOWN
        arisen = Truth.FALSE if known else Truth.UNKNOWN
        yield plain.duty(stem, arisen, (bound[0].first, bound[-1].last), binds)


def _speaks_of(event: Happened, clause: Clause) -> bool:
    return not event.clauses or clause.id in event.clauses


def _deadline(plain: _Plain, start: date, what: str) -> Deadline:
    length = plain.clause.deadline
    assert length is not None
    bearers = {plain.bearer} if plain.bearer else set(plain.text.bearers_of(plain.clause))
    return compute_deadline(
        name=plain.clause.id,
        start=start,
        start_event=what,
        length=length.amount,
        unit=length.unit,  # type: ignore[arg-type]
        direction="binds_landlord" if bearers & LANDLORD_SIDE else "owed_by_partner",
        zone=zone_or_mainland(plain.territory.department),
        basis=plain.clause.provision or plain.clause.id,
    )
