"""XLSX workbooks: the first sheet read as a table, formulas refused and hostile archives bounded; tables written as sheets.

Imported late: the extra « xlsx » (openpyxl) may be absent.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from advisor.law.errors import RegisterRejected
from advisor.register.table import MAX_BYTES, MAX_COLUMNS, MAX_LINES, Line, Table, harmless, plain, table_of, too_large
from advisor.rulebook.keywords import yes_or_no

MAX_UNPACKED = 40_000_000
"""Bytes of all the parts of a workbook once unpacked."""
MAX_PARTS = 500
MAX_TAGS, MAX_OTHER_TAGS = 2_000_000, 50_000
"""Tags of the sheets with their texts, and of all other parts (styles, names): each becomes an object when it is read."""
MAX_CELLS = MAX_LINES * MAX_COLUMNS
"""Cells of the first sheet, those between two that are written included: they take no room in the file."""

_SHEETS = ("xl/worksheets/", "xl/sharedstrings")

_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def read_workbook(data: bytes, name: str) -> Table:
    """Read the first sheet of a workbook; cells that hold a formula or an error are pointed at, none is computed.

    Raises: `RegisterRejected` for what is not a workbook, holds macros or lies beyond a bound.
    """
    if len(data) > MAX_BYTES:
        raise too_large(name, f"plus de {MAX_BYTES // 1_000_000} Mo")
    _refuse_hostile(data, name)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        return table_of(_sheet_lines(book.worksheets[0], name), name)
    except RegisterRejected:
        raise
    except Exception as error:  # openpyxl raises whatever the malformed part makes it stumble on
        raise _not_a_workbook(name) from error


def write_workbook(sheets: Sequence[tuple[str, Sequence[Sequence[str]]]]) -> bytes:
    """A workbook of text cells, one sheet a table; nothing in it is computed."""
    book = Workbook(write_only=True)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([harmless(cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _refuse_hostile(data: bytes, name: str) -> None:
    """What an archive declares bounds what reading it can give: `zipfile` never unpacks more than the declared size."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise too_large(name, f"plus de {MAX_UNPACKED // 1_000_000} Mo une fois déplié")
            if any(part.filename.lower().endswith(("vbaproject.bin", ".exe", ".dll")) for part in parts):
                raise RegisterRejected(
                    f"« {name} » contient des macros.", remedy="L'enregistrer au format .xlsx, sans macros."
                )
            tags = {True: MAX_TAGS, False: MAX_OTHER_TAGS}
            for part in parts:
                content = archive.read(part)
                of_sheets = part.filename.lower().startswith(_SHEETS)
                tags[of_sheets] -= content.count(b"<")
                if tags[of_sheets] < 0:
                    raise too_large(name, "trop de cellules" if of_sheets else "trop de styles ou de noms")
                if any(mark in content for mark in _DOCTYPES):
                    raise RegisterRejected(
                        f"« {name} » déclare des entités XML, ce qu'aucun tableur n'écrit.",
                        remedy="Recopier les lignes dans un classeur neuf.",
                    )
    except RegisterRejected:
        raise
    except Exception as error:  # a forged archive fails in many ways: bad checksum, unknown compression, cut short
        raise _not_a_workbook(name) from error


def _not_a_workbook(name: str) -> RegisterRejected:
    return RegisterRejected(
        f"« {name} » n'est pas un classeur XLSX lisible.", remedy="L'enregistrer au format .xlsx, ou en CSV UTF-8."
    )


def _sheet_lines(sheet: Worksheet, name: str) -> Iterator[Line]:
    # The declared dimensions may lie: without them a line is as wide as its own cells.
    sheet.reset_dimensions()  # type: ignore[attr-defined]
    count = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        count += len(row)
        if count > MAX_CELLS:
            raise too_large(name, "trop de cellules, vides comprises")
        cells = tuple(_text(cell.value) for cell in row)
        formulas = frozenset(rank for rank, cell in enumerate(row) if _is_computed(cell))
        yield Line(number, cells, formulas)


def _is_computed(cell: Any) -> bool:
    known = (str, bool, int, float, datetime, date, time, type(None))
    return cell.data_type in ("f", "e") or not isinstance(cell.value, known)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return plain(value.strip())
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time(0) else value.isoformat(sep=" ")
    return "" if value is None else str(value)
