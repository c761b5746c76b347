"""Clauses unfolded in time: one duty a bearer, a period or an event, each with its last day where the text gives one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from advisor.law.calendar import shift_day
from advisor.law.deadline import Deadline, compute_deadline
from advisor.law.holidays_fr import zone_or_mainland
from advisor.law.truth import Truth
from advisor.register.entries import Happened
from advisor.register.model import Register, Territory
from advisor.review.binding import attested, binds
from advisor.rulebook.conventions import Clause, ConventionText

ONE_DAY = timedelta(days=1)


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
    its computation. `bearer` is empty where several bearers owe it together.
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

    @property
    def owed_by_landlord(self) -> bool:
        """Whether the landlord is the one who owes it, alone or with others."""
        return self.bearer == "landlord" if self.bearer else "landlord" in self.clause.bearers


def unfold(
    text: ConventionText, territory: Territory, register: Register, window: Window, events: Sequence[Happened]
) -> Iterator[Duty]:
    """The duties of a text in a territory within a window; `events` are those of the register in that territory."""
    first = max(window.first, text.valid_from or date.min)
    for clause in text.clauses:
        bound = binds(text, territory, register, window.first, window.last)
        for bearer in clause.bearers if clause.each else ("",):
            stem = f"{clause.id}@{territory.id}" + (f"@{bearer}" if bearer else "")
            plain = _Plain(clause, text, territory, bearer, bound)
            if bound is Truth.FALSE:
                yield plain.duty(stem, Truth.UNKNOWN, (window.first, window.last))
            elif clause.arises == "periodic" and clause.period is not None:
                yield from _periods(plain, stem, first, window)
            elif clause.arises == "on_event":
                yield from _on_events(plain, stem, register, window, events)
            else:
                yield _standing(plain, stem, register, first, window)


@dataclass(frozen=True, slots=True)
class _Plain:
    """What all the duties of a clause for a bearer share."""

    clause: Clause
    text: ConventionText
    territory: Territory
    bearer: str
    binds: Truth

    def duty(self, name: str, arisen: Truth, days: tuple[date, date], told: _Told | None = None) -> Duty:
        """One duty of the clause, over its first and last days."""
        told = told or _Told()
        return Duty(
            id=name,
            clause=self.clause,
            text=self.text,
            territory=self.territory,
            bearer=self.bearer,
            binds=self.binds,
            arisen=arisen,
            event=told.event,
            first=days[0],
            last=days[1],
            due=told.due,
            deadline=told.deadline,
        )


@dataclass(frozen=True, slots=True)
class _Told:
    """The event that started a duty, and its last day with its computation, where there is one."""

    event: Happened | None = None
    due: date | None = None
    deadline: Deadline | None = None


def _standing(plain: _Plain, stem: str, register: Register, first: date, window: Window) -> Duty:
    start = plain.text.valid_from
    joined = next((each.on for each in register.adhesions if each.text == plain.text.id), None)
    origin = max((each for each in (start, joined) if each), default=None)
    limit = None
    if plain.clause.arises == "at_start" and plain.clause.deadline and origin:
        limit = _deadline(plain, origin, "entrée dans le texte")
    return plain.duty(stem, Truth.TRUE, (first, window.last), _Told(due=limit.due if limit else None, deadline=limit))


def _periods(plain: _Plain, stem: str, first: date, window: Window) -> Iterator[Duty]:
    """One duty a period, from the day the text began; those that meet the window."""
    period = plain.clause.period
    assert period is not None
    origin = (plain.text.valid_from or window.first).toordinal()
    start, number = origin, 0
    while start <= window.last.toordinal():
        number += 1
        end = shift_day(origin, number * period.amount, period.unit) - 1
        if end >= first.toordinal():
            begin, close = date.fromordinal(start), date.fromordinal(end)
            yield plain.duty(f"{stem}@{begin.isoformat()}", Truth.TRUE, (begin, close), _Told(due=close))
        start = end + 1


def _on_events(
    plain: _Plain, stem: str, register: Register, window: Window, events: Sequence[Happened]
) -> Iterator[Duty]:
    clause = plain.clause
    found = [
        each
        for each in events
        if each.kind == clause.event and window.first <= each.on <= window.last and _speaks_of(each, clause)
    ]
    for event in found:
        limit = _deadline(plain, event.on, "événement") if clause.deadline else None
        told = _Told(event, limit.due if limit else None, limit)
        yield plain.duty(f"{stem}@{event.record}", Truth.TRUE, (event.on, window.last), told)
    if not found:
        known = attested(clause.event, register, window.last)
        yield plain.duty(stem, Truth.FALSE if known else Truth.UNKNOWN, (window.first, window.last))


def _speaks_of(event: Happened, clause: Clause) -> bool:
    return not event.clauses or clause.id in event.clauses


def _deadline(plain: _Plain, start: date, what: str) -> Deadline:
    length = plain.clause.deadline
    assert length is not None
    landlord = plain.bearer == "landlord" if plain.bearer else "landlord" in plain.clause.bearers
    return compute_deadline(
        name=plain.clause.id,
        start=start,
        start_event=what,
        length=length.amount,
        unit=length.unit,  # type: ignore[arg-type]
        direction="binds_landlord" if landlord else "owed_by_partner",
        zone=zone_or_mainland(plain.territory.department),
        basis=plain.clause.provision or plain.clause.id,
    )
