"""An agenda as an iCalendar file (RFC 5545): one whole-day event a duty, the same identifier in every edition.

A day that is counted from no known day has no event. Titles hold the clause, its territory and what it asks; nothing that was written in the register but the territory's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from advisor.review.agenda import Agenda, AgendaLine
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.keywords import french

LINE_OCTETS = 75
"""The longest line of an iCalendar file, in octets, its end left out (RFC 5545, 3.1)."""
REMINDERS = ("-P7D", "-P1D")
"""How long before its last day a duty is recalled."""
_TO_CHECK = ("past_to_check", "coming_to_check")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar_text(agenda: Agenda) -> str:
    """The whole file, lines folded and ended as the standard asks."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//advisor//revue des conventions//FR", "CALSCALE:GREGORIAN"]
    for line in agenda.lines:
        lines += _event(line, agenda) if line.dated else ()
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def event_uid(landlord: str, duty: str) -> str:
    """The identifier of a duty, the same in every edition; it tells nothing of what it names."""
    return str(uuid5(NAMESPACE_URL, f"{landlord}/{duty}"))


def _event(line: AgendaLine, agenda: Agenda) -> Iterator[str]:
    title = f"{line.clause} ({line.territory}) : {line.action}"
    yield "BEGIN:VEVENT"
    yield f"UID:{event_uid(agenda.landlord, line.duty)}"
    yield f"DTSTAMP:{agenda.as_of:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{line.due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{line.due + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(title)}"
    yield f"DESCRIPTION:{_text(_description(line))}"
    yield f"CATEGORIES:{_text(line.territory)}"
    yield f"STATUS:{'TENTATIVE' if line.state in _TO_CHECK else 'CONFIRMED'}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    if line.due >= agenda.as_of:
        yield from _alarms(title, line.due, agenda.as_of)
    yield "END:VEVENT"


def _alarms(title: str, due: date, as_of: date) -> Iterator[str]:
    for reminder in REMINDERS:
        if due - timedelta(days=int(reminder[2:-1])) >= as_of:
            yield "BEGIN:VALARM"
            yield "ACTION:DISPLAY"
            yield f"TRIGGER:{reminder}"
            yield f"DESCRIPTION:{_text(title)}"
            yield "END:VALARM"


def _description(line: AgendaLine) -> str:
    bearers = ", ".join(french(words.ROLES, each) for each in line.bearers)
    return "\n".join(
        (
            f"{french(words.AGENDA_STATES, line.state)}.",
            f"Débiteur : {bearers}.",
            f"Texte : {line.text} (connu par : {french(words.HELD, line.known_by)}).",
            *line.computation,
            *(alert.text for alert in line.alerts if alert.certain),
        )
    )


def _text(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPED)


def _folded(line: str) -> str:
    """A line cut so that none exceeds the octets allowed, never inside a character; what follows begins with a space."""
    parts, current, size = [], "", 0
    for character in line:
        octets = len(character.encode("utf-8"))
        if size + octets > LINE_OCTETS:
            parts.append(current)
            current, size = " ", 1
        current += character
        size += octets
    return "\r\n".join([*parts, current])
