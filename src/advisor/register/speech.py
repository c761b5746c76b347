"""A line of the register said in French again: as data of its file, or as cells of a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from advisor.register.columns import Column, columns_of
from advisor.register.intake import Row
from advisor.register.model import Attendee, Record
from advisor.rulebook import convention_keywords as words
from advisor.rulebook import register_keywords as kw
from advisor.rulebook.keywords import french, yes_or_no


def headings(section: str) -> list[str]:
    """The line of titles of a section."""
    return [column.heading for column in columns_of(section)]


def data_of(section: str, record: Record) -> dict[str, Any]:
    """A record as its file writes it: what it says and nothing of what it leaves out, its words in French."""
    found: dict[str, Any] = {}
    for column in columns_of(section):
        value = _value(record, column)
        if value in (None, "", ()):
            continue
        outer, _, inner = column.field.partition(".")
        if inner:
            found.setdefault(outer, {})[inner] = value
        else:
            found[outer] = _written(column, value)
    return found


def cells_of(section: str, record: Record) -> list[str]:
    """A record as cells, in the order of the columns of its section."""
    return [_cell(column, _value(record, column)) for column in columns_of(section)]


def rows_to_correct(section: str, rows: Sequence[Row]) -> list[list[str]]:
    """The lines that cannot be read, as they were given, with the reason and the proposal beside them."""
    columns = columns_of(section)
    told = [[*headings(section), kw.REASON_COLUMN, kw.PROPOSAL_COLUMN]]
    for row in rows:
        reasons = " | ".join(f"{each.heading} : {each.reason}" for each in row.faults)
        proposals = " | ".join(f"{each.heading} : {each.proposal}" for each in row.faults if each.proposal is not None)
        told.append([*(row.cells.get(column.field, "") for column in columns), reasons, proposals])
    return told


def _value(record: Record, column: Column) -> Any:
    value: Any = record
    for step in column.field.split("."):
        value = None if value is None else getattr(value, step)
    return value


def _written(column: Column, value: Any) -> Any:
    if column.kind == "choice":
        return french(dict(column.choices), value)
    if column.kind == "attendees":
        return [_attendee(each) for each in value]
    if isinstance(value, bool):
        return yes_or_no(value)
    return list(value) if isinstance(value, tuple) else value


def _attendee(attendee: Attendee) -> dict[str, Any]:
    told: dict[str, Any] = {"role": french(words.ROLES, attendee.role)}
    if attendee.charter_signed is not None:
        told["charter_signed"] = yes_or_no(attendee.charter_signed)
    return told


def _cell(column: Column, value: Any) -> str:
    if column.field == "territories":
        return ", ".join(value) or kw.EVERYWHERE
    if value is None:
        return ""
    written = _written(column, value)
    if column.kind == "attendees":
        return ", ".join(" : ".join(each.values()) for each in written)
    if column.kind == "list":
        return (" | " if column.field == "restrictions" else ", ").join(written)
    return written.isoformat() if isinstance(written, date) else str(written)
