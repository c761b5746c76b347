"""Deadlines of dossiers as an iCalendar file (RFC 5545): references and names of deadlines, no person and no narrative."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event, Todo
from icalendar.cal import Component

from advisor.advice.advice import Clock, UndatedClock
from advisor.law.deadline import Deadline
from advisor.service.deadlines import Sounding

_CONFIDED = "échéance à lire dans le dossier"
_UNREAD = "dossier illisible : échéances à vérifier sans attendre"
_OVERDUE = "DÉPASSÉE – "


def calendar_of(organisation: str, soundings: Iterable[Sounding], stamp: datetime) -> bytes:
    """One whole-day event a deadline, one task where no last day is known; the same identifiers in every edition."""
    calendar = Calendar()
    calendar.add("prodid", "-//advisor//échéances//FR")
    calendar.add("version", "2.0")
    for sounding in soundings:
        for part in _parts(organisation, sounding):
            part.add("dtstamp", stamp)
            part.add("class", "PRIVATE")
            calendar.add_component(part)
    return bytes(calendar.to_ical())


def _parts(organisation: str, sounding: Sounding) -> Iterator[Component]:
    place = f"{organisation}/{sounding.reference}"
    if sounding.alarms is None:
        yield _task(f"{place}/illisible", f"{sounding.reference} : {_UNREAD}")
        return
    for clock in sounding.alarms.clocks:
        yield _event(_place(place, clock, clock.deadline), sounding.reference, clock)
    for undated in sounding.alarms.undated:
        title = _title(sounding.reference, undated, undated.name)
        task = _task(_place(place, undated, undated.latest), title)
        if undated.latest is not None:
            task.add("due", undated.latest.due)
        yield task


def _place(place: str, clock: Clock | UndatedClock, deadline: Deadline | None) -> str:
    """What an identifier is drawn from; of what was confided, nothing by which one could try which rule speaks."""
    if clock.confided_by is None:
        return f"{place}/{clock.rule}/{clock.item}"
    return f"{place}/{clock.item}/{'' if deadline is None else deadline.due.isoformat()}"


def _event(place: str, reference: str, clock: Clock) -> Event:
    event = Event()
    event.add("uid", _uid(place))
    event.add("summary", _title(reference, clock, clock.deadline.name))
    event.add("dtstart", clock.deadline.due)
    event.add("dtend", clock.deadline.due + timedelta(days=1))
    event.add("status", "CONFIRMED" if clock.certain else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    if clock.confided_by is None:
        event.add("description", "\n".join(each.label for each in clock.citations))
    return event


def _task(place: str, title: str) -> Todo:
    task = Todo()
    task.add("uid", _uid(place))
    task.add("summary", title)
    return task


def _title(reference: str, clock: Clock | UndatedClock, name: str) -> str:
    told = name if clock.confided_by is None else _CONFIDED
    return f"{_OVERDUE if clock.overdue else ''}{reference} : {told}"


def _uid(place: str) -> str:
    """The same in every edition, and tells nothing of what it names."""
    return str(uuid5(NAMESPACE_URL, place))
