"""Tables as text: CSV read whatever its encoding and separator, and written so that no spreadsheet runs what it holds."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from advisor.law.errors import RegisterRejected

MAX_BYTES = 8_000_000
MAX_LINES, MAX_COLUMNS, MAX_CELL = 20_000, 100, 4_000
"""Bounds of a table: lines, columns, characters of a cell."""

_SEPARATORS = ";,\t"
_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: its number in the file, its cells as text, and the ranks of those that hold a formula or an error."""

    number: int
    cells: tuple[str, ...]
    formulas: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Table:
    """A heading and the lines below it; empty lines are left out."""

    heading: Line
    lines: tuple[Line, ...]


def table_of(lines: Iterable[Line], name: str) -> Table:
    """The table that some lines make, within the bounds; the first that is not empty is the heading.

    Raises: `RegisterRejected` for a table without heading or beyond a bound.
    """
    kept: list[Line] = []
    for count, line in enumerate(lines, start=1):
        if count > MAX_LINES:
            raise too_large(name, f"plus de {MAX_LINES} lignes")
        if len(line.cells) > MAX_COLUMNS and any(line.cells[MAX_COLUMNS:]):
            raise too_large(name, f"plus de {MAX_COLUMNS} colonnes, ligne {line.number}")
        if any(len(cell) > MAX_CELL for cell in line.cells):
            raise too_large(name, f"une case de plus de {MAX_CELL} caractères, ligne {line.number}")
        if line.formulas or any(line.cells):
            kept.append(line)
    if not kept:
        raise RegisterRejected(f"« {name} » est vide.", remedy="Partir du modèle : advisor register template SECTION.")
    return Table(kept[0], tuple(kept[1:]))


def too_large(name: str, why: str) -> RegisterRejected:
    """The refusal of a file beyond a bound."""
    return RegisterRejected(f"« {name} » est trop grand : {why}.", remedy="Le partager en plusieurs fichiers.")


def read_csv(data: bytes, name: str) -> Table:
    """Read a CSV file: UTF-8, UTF-16 or Windows-1252; semicolon, comma or tabulation, told by its first line.

    Raises: `RegisterRejected` for what is not a table or lies beyond a bound.
    """
    if len(data) > MAX_BYTES:
        raise too_large(name, f"plus de {MAX_BYTES // 1_000_000} Mo")
    text = _decoded(data)
    if "\0" in text:
        raise RegisterRejected(f"« {name} » n'est pas un texte.", remedy="L'enregistrer au format CSV UTF-8.")
    first = next(filter(str.strip, text.splitlines()), "")
    separator = max(_SEPARATORS, key=first.count)
    return table_of(_csv_lines(text, separator, name), name)


def _csv_lines(text: str, separator: str, name: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 1
    try:
        for row in reader:
            cells = tuple(plain(cell.strip()) for cell in row)
            formulas = frozenset(rank for rank, cell in enumerate(row) if cell.lstrip().startswith("="))
            yield Line(number, cells, formulas)
            number = reader.line_num + 1
    except csv.Error as error:
        raise RegisterRejected(
            f"« {name} », ligne {number} : guillemets mal fermés ou case démesurée.",
            remedy="Rouvrir le fichier dans un tableur et l'enregistrer au format CSV UTF-8.",
        ) from error


def write_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as a CSV file that French spreadsheets open: UTF-8 with its mark, semicolons, no cell that would be run."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before `=`, `+`, `-`, `@`, tabulation or return.

    One that already begins by an apostrophe takes another, so that `plain` gives back what was written.
    """
    return f"'{cell}" if _is_run(cell) or cell.startswith("'") else cell


def plain(cell: str) -> str:
    """The cell that `harmless` wrote."""
    return cell[1:] if cell.startswith("'") and (_is_run(cell[1:]) or cell[1:].startswith("'")) else cell


def _is_run(cell: str) -> bool:
    return cell.startswith(("\t", "\r")) or cell.lstrip().startswith(_RUN_BY_SPREADSHEETS)


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
