"""One cell of a table: text to value, and, where it cannot be read, the reading that is proposed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Any

from advisor.law.calendar import read_day
from advisor.register.columns import Column, Kind
from advisor.rulebook import convention_keywords as words
from advisor.rulebook import keywords
from advisor.rulebook import register_keywords as kw

_YES = frozenset({"o", "y", "x", "yes", "v", "true", "1", "✓", "☑"})
_NO = frozenset({"n", "no", "f", "false", "0", "☐"})
_NUMERIC_DAY = re.compile(r"(\d{1,4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,4})(?:[ T]00:00(?::00)?)?", re.ASCII)
_WRITTEN_DAY = re.compile(r"(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})", re.ASCII)
_BETWEEN_SENTENCES = "|\n"
_SPREADSHEET_ORIGIN = date(1899, 12, 30)
_SPREADSHEET_DAYS = range(36_526, 73_051)
"""The numbers by which spreadsheets write the days from 2000 to 2099."""


class CellUnreadable(Exception):
    """A cell that cannot be read: why, and the text proposed in its place, if any."""

    def __init__(self, reason: str, proposal: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.proposal = proposal


def read_cell(column: Column, text: str) -> Any:
    """The value that a cell gives to its field.

    Raises: `CellUnreadable`.
    """
    return _READERS[column.kind](column, text)


def normal(text: str) -> str:
    """A text without case, accents, typographic apostrophes or superfluous spaces."""
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    return " ".join("".join(each for each in bare if not unicodedata.combining(each)).split())


def likely(text: str, known: Iterable[str]) -> str | None:
    """The one known word that a text most likely stands for."""
    by_normal = {normal(each): each for each in known}
    found = get_close_matches(normal(text), list(by_normal), n=1, cutoff=0.7)
    if found:
        return by_normal[found[0]]
    begun = [each for key, each in by_normal.items() if len(text) > 3 and key.startswith(normal(text))]
    return begun[0] if len(begun) == 1 else None


def likely_name(text: str, known: Iterable[str]) -> str | None:
    """The one known name that a text writes otherwise: other case, separators, or letters taken for digits.

    A name that merely resembles is not proposed: one number for another would prove another duty.
    """
    found = [each for each in known if _bare_name(each) == _bare_name(text)]
    return found[0] if len(found) == 1 else None


def _bare_name(text: str) -> str:
    return "".join(filter(str.isalnum, normal(text))).translate(str.maketrans("oil", "011"))


def parts_of(text: str, separators: str = ",;|\n") -> tuple[str, ...]:
    """The items of a cell that lists several."""
    return tuple(part for part in (each.strip() for each in re.split(f"[{separators}]", text)) if part)


def likely_day(text: str) -> date | None:
    """The day that a text most likely means: day before month, as French writes it."""
    if numeric := _NUMERIC_DAY.fullmatch(text.strip()):
        first, month, last = map(int, numeric.groups())
        year, day = (first, last) if len(numeric[1]) == 4 else (last + 2000 if last < 100 else last, first)
        return _day(year, month, day) or (_day(year, day, month) if month > 12 else None)
    if written := _WRITTEN_DAY.fullmatch(normal(text)):
        month_name = likely(written[2], kw.MONTHS)
        return _day(int(written[3]), kw.MONTHS.index(month_name) + 1, int(written[1])) if month_name else None
    if text.isascii() and text.isdigit() and int(text) in _SPREADSHEET_DAYS:
        return _SPREADSHEET_ORIGIN + timedelta(days=int(text))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day)
    return None


def _read_day(text: str) -> date:
    with suppress(ValueError):
        return read_day(text)
    meant = likely_day(text)
    raise CellUnreadable("une date AAAA-MM-JJ est attendue", meant.isoformat() if meant else None)


def _read_yes_no(text: str, *, required: bool = False) -> bool:
    said = normal(text)
    if said in keywords.TRUE_WORDS:
        return True
    if said in keywords.FALSE_WORDS:
        return False
    proposal = keywords.PLAIN_TRUE if said in _YES else keywords.PLAIN_FALSE if said in _NO else None
    or_nothing = "" if required else ", ou une case vide si personne ne sait"
    raise CellUnreadable(f"{keywords.PLAIN_TRUE} ou {keywords.PLAIN_FALSE} est attendu{or_nothing}", proposal)


def _read_number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= 9:
        return int(text)
    begun = re.match(r"(\d{1,9})\s*[^\d\s.,].*", text, re.ASCII)
    raise CellUnreadable("un nombre entier est attendu", begun[1] if begun else None)


def _read_choice(text: str, table: Mapping[str, str]) -> str:
    if text in table:
        return str(table[text])
    if text in table.values():
        return text
    meant = likely(text, table)
    admitted = "" if meant else f" ; valeurs admises : {', '.join(table)}"
    raise CellUnreadable(f"ce mot n'est pas admis{admitted}", meant)


def _read_list(column: Column, text: str) -> tuple[str, ...]:
    if column.field == "territories" and normal(text) == kw.EVERYWHERE:
        return ()
    return parts_of(text, _BETWEEN_SENTENCES) if column.field == "restrictions" else parts_of(text)


def _read_attendees(text: str) -> tuple[dict[str, Any], ...]:
    found, proposed, unread = [], [], ""
    for part in parts_of(text):
        role, _, signed = (each.strip() for each in part.partition(":"))
        try:
            attendee: dict[str, Any] = {"role": _read_choice(role, words.ROLES)}
            if signed:
                attendee["charter_signed"] = _read_yes_no(signed)
            found.append(attendee)
            proposed.append(part)
        except CellUnreadable as error:
            unread = unread or f"« {part} » : {error.reason}"
            proposed.append(_corrected(role, signed))
    if unread:
        raise CellUnreadable(unread, ", ".join(proposed) if all(proposed) else None)
    return tuple(found)


def _corrected(role: str, signed: str) -> str:
    """An attendee as most likely meant, or nothing."""
    meant = role if role in words.ROLES else likely(role, words.ROLES)
    if not meant:
        return ""
    try:
        return f"{meant} : {keywords.yes_or_no(_read_yes_no(signed))}" if signed else meant
    except CellUnreadable as error:
        return f"{meant} : {error.proposal}" if error.proposal else ""


_READERS: dict[Kind, Callable[[Column, str], Any]] = {
    "text": lambda _, text: text,
    "day": lambda _, text: _read_day(text),
    "yes_no": lambda column, text: _read_yes_no(text, required=column.required),
    "number": lambda _, text: _read_number(text),
    "list": _read_list,
    "choice": lambda column, text: _read_choice(text, column.choices),
    "attendees": lambda _, text: _read_attendees(text),
}
