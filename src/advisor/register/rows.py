"""One line of a table: cells to record, every fault with its reason and the correction proposed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pydantic import ValidationError

from advisor.law.misfit import fault_of
from advisor.register.cells import CellUnreadable, likely, likely_name, normal, parts_of, read_cell
from advisor.register.columns import Column, columns_of, record_type
from advisor.register.model import Record, Register
from advisor.register.read import records
from advisor.register.site_checks import Names, names_of, record_faults
from advisor.rulebook import register_keywords as kw
from advisor.rulebook.model import Rulebook

Cells = Mapping[str, str]
_NAMES_OF_LINES = ("deputy_of", "about", "from_referent", "to_referent", "meeting", "group")
_NAMES = ("territories", "text", "clauses", *_NAMES_OF_LINES)
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be read in a line: the column, what it holds, why, and the text proposed in its place, if any.

    `drop` proposes to leave the line out.
    """

    heading: str
    value: str
    reason: str
    proposal: str | None = None
    drop: bool = False


@dataclass(slots=True)
class Known:
    """What the lines of a table may name, and the lines that the register holds already, by name."""

    today: date
    territories: frozenset[str]
    labels: dict[str, str]
    texts: frozenset[str]
    clauses: frozenset[str]
    groups: frozenset[str]
    names: Names
    lines: dict[str, tuple[str, Record]] = field(default_factory=dict)
    referents: set[str] = field(default_factory=set)
    meetings: set[str] = field(default_factory=set)

    def hold(self, section: str, record: Record) -> None:
        """Count a line among those that may be named, and whose name is taken."""
        self.lines[record.id] = (section, record)
        if section == "referents":
            self.referents.add(record.id)
        elif section == "meetings":
            self.meetings.add(record.id)


def known_of(register: Register, rulebook: Rulebook, today: date) -> Known:
    """What a register and a rule base give to name."""
    known = Known(
        today,
        frozenset(each.id for each in register.territories),
        {each.label: each.id for each in register.territories if each.label},
        frozenset(rulebook.conventions),
        frozenset(rulebook.clauses),
        frozenset(rulebook.groups),
        names_of(register, rulebook),
    )
    for section, record in records(register):
        known.hold(section, record)
    return known


@dataclass(frozen=True, slots=True)
class Reading:
    """A line as read: its record where nothing stands against it, else its faults."""

    record: Record | None
    faults: tuple[Fault, ...]


def read_row(section: str, cells: Cells, known: Known) -> Reading:
    """Read one line; its cells are given by field, an empty one said nothing."""
    columns = columns_of(section)
    data, faults = _values(columns, cells, known)
    record: Record | None = None
    if not faults:
        try:
            record = record_type(section).model_validate(data)
        except ValidationError as error:
            faults = [_told(columns, cells, known, each) for each in error.errors(include_url=False)]
    if record is not None:
        faults = list(_contradictions(section, record, cells, known))
    return Reading(None if faults else record, tuple(faults))


@dataclass(frozen=True, slots=True)
class Mended:
    """A line with every correction proposed: its record if they suffice, and all the faults met on the way.

    `dropped` says that they leave the line out.
    """

    record: Record | None
    faults: tuple[Fault, ...]
    dropped: bool = False


def mended(section: str, cells: Cells, known: Known) -> Mended:
    """Read a line once more after each correction: a name made readable may turn out to be taken."""
    headings = {column.heading: column.field for column in columns_of(section)}
    given, met = dict(cells), dict[Fault, None]()
    for _ in range(_ROUNDS):
        reading = read_row(section, given, known)
        met |= dict.fromkeys(reading.faults)
        if any(fault.drop for fault in reading.faults):
            return Mended(None, tuple(met), dropped=True)
        more = {headings[each.heading]: each.proposal for each in reading.faults if each.proposal is not None}
        if not more:
            return Mended(reading.record, tuple(met))
        given |= more
    return Mended(None, tuple(met))


def _values(columns: tuple[Column, ...], cells: Cells, known: Known) -> tuple[dict[str, Any], list[Fault]]:
    data: dict[str, Any] = {}
    faults = []
    for column in columns:
        text = cells.get(column.field, "")
        if not text:
            if column.required:
                faults.append(Fault(column.heading, "", "cette case est vide", _for_empty(column, known)))
            continue
        try:
            _put(data, column.field, read_cell(column, text))
        except CellUnreadable as error:
            faults.append(Fault(column.heading, text, error.reason, error.proposal))
    return data, faults


def _put(data: dict[str, Any], path: str, value: Any) -> None:
    outer, _, inner = path.partition(".")
    if inner:
        data.setdefault(outer, {})[inner] = value
    else:
        data[outer] = value


def _for_empty(column: Column, known: Known) -> str | None:
    """What to write in an empty cell where only one thing can be meant."""
    if column.field == "recorded_on":
        return known.today.isoformat()
    if column.field == "territories" and len(known.territories) == 1:
        return next(iter(known.territories))
    return None


def _told(columns: tuple[Column, ...], cells: Cells, known: Known, error: Any) -> Fault:
    """A fault that the model finds, in the column that it comes from."""
    path = ".".join(str(step) for step in error["loc"] if not isinstance(step, int))
    column = next((each for each in columns if each.field == path), None)
    column = column or next(each for each in columns if each.field.partition(".")[0] == path.partition(".")[0])
    text = cells.get(column.field, "")
    if column.field in _NAMES:
        return next(_unknown(column, cells, known), Fault(column.heading, text, fault_of(error)))
    return Fault(column.heading, text, fault_of(error), _reshaped(column.field, text))


def _reshaped(path: str, text: str) -> str | None:
    """The spelling that the model admits, where the text hardly differs from it."""
    if path == "id":
        slug = re.sub(r"[^a-z0-9_.@-]+", "-", normal(text)).strip("-._@")[:64]
        return slug or None
    if path == "document.sha256":
        bare = re.sub(r"[\s:]", "", text).lower().removeprefix("sha256")
        return bare if re.fullmatch(r"[0-9a-f]{64}", bare) else None
    if path == "category" and (number := re.fullmatch(r"(?:ic)?\s*0?([1-9]|1[0-9])", normal(text))):
        return f"IC{int(number[1]):02d}"
    return None


def _contradictions(section: str, record: Record, cells: Cells, known: Known) -> Iterator[Fault]:
    columns = {column.field: column for column in columns_of(section)}
    taken = known.lines.get(record.id)
    if taken == (section, record):
        yield Fault(columns["id"].heading, record.id, "cette ligne est déjà au registre, mot pour mot", drop=True)
    elif taken:
        free = next_free(record.id, known.lines)
        yield Fault(columns["id"].heading, record.id, "une autre ligne porte déjà ce nom", free)
    if record.recorded_on > known.today:
        reason = f"une ligne ne peut pas être consignée après le jour de l'import ({known.today})"
        yield Fault(columns["recorded_on"].heading, str(record.recorded_on), reason)
    if record.until is not None and record.until < record.on:
        yield Fault(columns["until"].heading, str(record.until), f"la fin précède la date d'effet ({record.on})")
    for path in _NAMES:
        if path in columns:
            yield from _unknown(columns[path], cells, known)
    for path, reason in record_faults(record, known.names):
        text = cells.get(path, "")
        yield Fault(columns[path].heading, text, reason, _meant_of_site(path, text, known))


def _meant_of_site(path: str, text: str, known: Known) -> str | None:
    """The site or the phenomenon that a cell most likely means."""
    if path == "site":
        return likely_name(text, known.names.sites)
    return likely(text, known.names.phenomena.values()) if path == "phenomenon" and text else None


def _unknown(column: Column, cells: Cells, known: Known) -> Iterator[Fault]:
    """What a cell names that is not there, and the name it most likely means."""
    text = cells.get(column.field, "")
    if not text or (column.field == "territories" and normal(text) == kw.EVERYWHERE):
        return
    names, reason = _nameable(column.field, known)
    given = parts_of(text) if column.kind == "list" else (text,)
    meant = [each if each in names else _meant(column.field, each, names, known) for each in given]
    if any(each not in names for each in given):
        yield Fault(column.heading, text, reason, None if None in meant else ", ".join(filter(None, meant)))


def _meant(path: str, text: str, names: Collection[str], known: Known) -> str | None:
    label = likely_name(text, known.labels) if path == "territories" else None
    return known.labels[label] if label else likely_name(text, names)


def _nameable(path: str, known: Known) -> tuple[Collection[str], str]:
    """What a column may name, and what to say of anything else."""
    if path == "territories":
        return known.territories, f"ce territoire n'est pas au registre ({', '.join(sorted(known.territories))})"
    if path == "text":
        return known.texts, "ce texte n'est pas dans la base de règles"
    if path == "clauses":
        return known.clauses, "cette clause n'est pas dans la base de règles"
    if path == "about":
        return known.lines, "aucune ligne du registre ne porte ce nom"
    if path == "group":
        return known.groups, "ce groupe n'est pas dans la base de règles"
    if path == "meeting":
        return known.meetings, "aucune réunion du registre ne porte ce nom"
    return known.referents, "aucun référent du registre ne porte ce nom"


def next_free(name: str, taken: Mapping[str, object]) -> str:
    """The first free name after one that is taken: its number moved on, or a number put behind it."""
    stem, number = (found[1], int(found[2])) if (found := re.fullmatch(r"(.*?)(\d{1,9})", name)) else (f"{name}-", 1)
    width = len(name) - len(stem) if name != stem.rstrip("-") else 1
    while True:
        number += 1
        free = f"{stem}{number:0{width}d}"
        if free not in taken:
            return free
