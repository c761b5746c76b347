"""A table of a section to lines of a register: what can be read, what cannot, and nothing else."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from advisor.law.errors import RegisterRejected
from advisor.register.cells import likely, normal
from advisor.register.columns import Column, columns_of
from advisor.register.model import Record
from advisor.register.rows import Cells, Fault, Known, mended
from advisor.register.table import Line, Table
from advisor.rulebook import register_keywords as kw
from advisor.rulebook.keywords import french
from advisor.rulebook.read import STRAY


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its number in the file, its cells, its record if it can be read, else its faults.

    `corrected` says that the corrections proposed were asked for and made it readable; `dropped`, that they leave it out.
    """

    number: int
    cells: Cells
    record: Record | None
    faults: tuple[Fault, ...]
    corrected: bool = False
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Intake:
    """A table read for a section; `rows` are in the order of the file."""

    section: str
    rows: tuple[Row, ...]

    @property
    def readable(self) -> tuple[Record, ...]:
        """The records that can be written."""
        return tuple(row.record for row in self.rows if row.record is not None)

    @property
    def unreadable(self) -> tuple[Row, ...]:
        """The lines that cannot."""
        return tuple(row for row in self.rows if row.record is None and not row.dropped)


def take_in(table: Table, section: str, known: Known, *, correct: bool = False) -> Intake:
    """Read the lines of a table as lines of a section of the register; `correct` makes the corrections proposed.

    Raises: `RegisterRejected` for a heading that does not fit the section.
    """
    heading = _heading(table.heading, section)
    seen = replace(known, lines=dict(known.lines), referents=set(known.referents))
    rows: dict[int, Row] = {}
    left = table.lines
    while left:
        for line in left:
            row = rows[line.number] = _row(line, heading, section, seen, correct=correct)
            if row.record is not None:
                seen.hold(section, row.record)
        # A line may name another one that stands below it: it is read again once that one is known.
        again = tuple(line for line in left if rows[line.number].record is None and not rows[line.number].dropped)
        left = again if len(again) < len(left) else ()
    return Intake(section, tuple(rows[line.number] for line in table.lines))


def _row(line: Line, heading: _Heading, section: str, known: Known, *, correct: bool) -> Row:
    cells = {
        column.field: unicodedata.normalize("NFC", line.cells[rank])
        for rank, column in heading.columns.items()
        if rank < len(line.cells)
    }
    misplaced = list(_out_of_place(line, heading))
    if misplaced:
        return Row(line.number, cells, None, tuple(misplaced))
    read = mended(section, cells, known)
    if not read.faults or (correct and read.record is not None):
        return Row(line.number, cells, read.record, read.faults, corrected=bool(read.faults))
    return Row(line.number, cells, None, read.faults, dropped=correct and read.dropped)


def _out_of_place(line: Line, heading: _Heading) -> Iterator[Fault]:
    """The cells that are no text to read: computed by a spreadsheet, or pushed out of their column."""
    for rank, cell in enumerate(line.cells):
        column = heading.columns.get(rank)
        if column is not None and rank in line.formulas:
            why = "une formule ou une valeur d'erreur n'est pas lue : coller la valeur à sa place"
            yield Fault(column.heading, cell, why)
        elif column is not None and STRAY.search(cell):
            yield Fault(column.heading, cell, "un caractère invisible s'y trouve : retaper le mot")
        elif column is None and rank not in heading.ignored and cell:
            yield Fault("", cell, "cette case n'est sous aucun titre ; un séparateur a pu décaler la ligne")


@dataclass(frozen=True, slots=True)
class _Heading:
    """The column under each rank, and the ranks that are not read."""

    columns: dict[int, Column]
    ignored: frozenset[int]


def _heading(heading: Line, section: str) -> _Heading:
    """What the line of titles says.

    Raises: `RegisterRejected` with every title that is unknown, written twice or missing.
    """
    by_title = {normal(column.heading): column for column in columns_of(section)}
    found: dict[int, Column] = {}
    ignored: set[int] = set()
    faults = []
    for rank, title in enumerate(heading.cells):
        column = by_title.get(normal(title))
        if normal(title) in (kw.REASON_COLUMN, kw.PROPOSAL_COLUMN):
            ignored.add(rank)
        elif column is None and title:
            faults.append(_unknown_title(title, section))
        elif column is not None:
            found[rank] = column
    faults += _twice_or_missing(found, section)
    if faults:
        raise RegisterRejected(
            f"La ligne de titres (ligne {heading.number}) ne convient pas :\n"
            + "\n".join(f"  - {fault}" for fault in faults),
            remedy=f"Partir du modèle : advisor register template {french(kw.SECTIONS, section)} --out modele.csv",
        )
    return _Heading(found, frozenset(ignored))


def _unknown_title(title: str, section: str) -> str:
    meant = likely(title, [column.heading for column in columns_of(section)])
    return f"« {title} » n'est pas un titre de cette section." + (f" Vouliez-vous dire « {meant} » ?" if meant else "")


def _twice_or_missing(found: dict[int, Column], section: str) -> Iterator[str]:
    counts = Counter(column.heading for column in found.values())
    yield from (f"le titre « {title} » est écrit {count} fois." for title, count in counts.items() if count > 1)
    for column in columns_of(section):
        if column.required and column.heading not in counts:
            yield f"le titre « {column.heading} » manque."
