"""An agenda as an iCalendar file (RFC 5545): one whole-day event a duty, the same identifier in every edition.

A day that is counted from no known day has no event. Titles hold the clause, its territory and what it asks; nothing that was written in the register but the territory's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event

from advisor.review.agenda import Agenda, AgendaLine
from advisor.rulebook import convention_keywords as words
from advisor.rulebook import review_keywords as verdicts
from advisor.rulebook.keywords import french

REMINDERS = (timedelta(days=7), timedelta(days=1))
"""How long before its last day a duty is recalled."""
_TO_CHECK = ("past_to_check", "coming_to_check")


def calendar_text(agenda: Agenda) -> str:
    """The whole file, lines folded and ended as the standard asks."""
    calendar = Calendar()
    calendar.add("prodid", "-//advisor//revue des conventions//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for line in agenda.lines:
        if line.dated:
            calendar.add_component(_event(line, agenda))
    return bytes(calendar.to_ical()).decode()


def event_uid(landlord: str, duty: str) -> str:
    """The identifier of a duty, the same in every edition; it tells nothing of what it names."""
    return str(uuid5(NAMESPACE_URL, f"{landlord}/{duty}"))


def _event(line: AgendaLine, agenda: Agenda) -> Event:
    title = f"{line.clause} ({line.territory}) : {line.action}"
    event = Event()
    event.add("uid", event_uid(agenda.landlord, line.duty))
    event.add("dtstamp", datetime.combine(agenda.as_of, time(), UTC))
    event.add("dtstart", line.due)
    event.add("dtend", line.due + timedelta(days=1))
    event.add("summary", title)
    event.add("description", _description(line))
    event.add("categories", [line.territory])
    event.add("status", "TENTATIVE" if line.state in _TO_CHECK else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    for alarm in _alarms(title, line.due, agenda.as_of):
        event.add_component(alarm)
    return event


def _alarms(title: str, due: date, as_of: date) -> Iterator[Alarm]:
    for before in REMINDERS:
        if due - before >= as_of:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("trigger", -before)
            alarm.add("description", title)
            yield alarm


def _description(line: AgendaLine) -> str:
    bearers = ", ".join(french(words.ROLES, each) for each in line.bearers)
    return "\n".join(
        (
            f"{french(verdicts.AGENDA_STATES, line.state)}.",
            f"Débiteur : {bearers}.",
            f"Texte : {line.text} (connu par : {french(words.HELD, line.known_by)}).",
            *line.computation,
            *(alert.text for alert in line.alerts if alert.certain),
        )
    )
