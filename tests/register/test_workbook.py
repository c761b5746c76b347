"""Workbooks: the first sheet alone, nothing computed, and hostile archives refused before anything is parsed."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from advisor.law.errors import RegisterRejected
from advisor.register import workbook
from advisor.register.workbook import read_workbook, write_workbook


def made(*rows: list[Any]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The workbook with one part put in place of its own, or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def test_cells_become_text_as_the_register_writes_it() -> None:
    read = read_workbook(
        made(["a", "b", "c", "d", "e"], [], [datetime(2025, 3, 12), date(2025, 3, 12), None, True, 12.0]), "essai.xlsx"
    )
    assert read.lines[0].number == 3
    assert read.lines[0].cells == ("2025-03-12", "2025-03-12", "", "oui", "12")


def test_a_time_of_day_is_not_lost_in_silence() -> None:
    read = read_workbook(made(["a"], [datetime(2025, 3, 12, 14, 30)]), "essai.xlsx")
    assert read.lines[0].cells == ("2025-03-12 14:30:00",)


def test_formulas_are_pointed_at() -> None:
    read = read_workbook(made(["a", "b"], ["x", "=1+1"], ["y", "z"]), "essai.xlsx")
    assert [line.formulas for line in read.lines] == [frozenset({1}), frozenset()]


def test_what_is_written_holds_no_formula_and_comes_back() -> None:
    read = read_workbook(write_workbook([("lignes", [["a", "b"], ["=1+1", "-2"]])]), "essai.xlsx")
    assert read.lines[0].formulas == frozenset()
    assert read.lines[0].cells == ("=1+1", "-2")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = with_part(made(["a"]), "xl/media/image1.bin", b"\0" * (workbook.MAX_UNPACKED + 1))
    assert len(bomb) < 100_000
    with pytest.raises(RegisterRejected, match="une fois déplié"):
        read_workbook(bomb, "essai.xlsx")


def test_an_archive_that_lies_about_its_size_is_refused() -> None:
    part = "xl/worksheets/sheet1.xml"
    data = bytearray(made(*[["x" * 30]] * 400))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo(part).file_size
    true, false = size.to_bytes(4, "little"), (10).to_bytes(4, "little")
    assert data.count(true) == 2
    with pytest.raises(RegisterRejected, match="pas un classeur"):
        read_workbook(bytes(data).replace(true, false), "essai.xlsx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(encoding: str) -> None:
    bad = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>'.encode(encoding)
    with pytest.raises(RegisterRejected, match="entités"):
        read_workbook(with_part(made(["a"]), "xl/worksheets/sheet1.xml", bad), "essai.xlsx")


def test_macros_are_refused() -> None:
    with pytest.raises(RegisterRejected, match="macros"):
        read_workbook(with_part(made(["a"]), "xl/vbaProject.bin", b"x"), "essai.xlsm")


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>', "lignes"),
        ('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>', "colonnes"),
    ],
)
def test_a_sheet_that_stretches_to_the_end_of_the_grid_is_refused(cells: str, why: str) -> None:
    sheet = f'<worksheet xmlns="{SPACE}"><sheetData>{cells}</sheetData></worksheet>'
    with pytest.raises(RegisterRejected, match=why):
        read_workbook(with_part(made(["a"]), "xl/worksheets/sheet1.xml", sheet.encode()), "essai.xlsx")


SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def sheet_of(*rows: str) -> bytes:
    told = "".join(f'<row r="{number}">{row}</row>' for number, row in enumerate(rows, start=1))
    return f'<worksheet xmlns="{SPACE}"><sheetData>{told}</sheetData></worksheet>'.encode()


@pytest.mark.parametrize(
    ("part", "content", "why"),
    [
        (
            "xl/worksheets/sheet1.xml",
            sheet_of(*[f'<c r="A{n}"/><c r="XFD{n}"/>' for n in range(1, 400)]),
            "vides",
        ),
        ("xl/worksheets/sheet1.xml", sheet_of("<c/>" * (workbook.MAX_TAGS + 1)), "cellules"),
        ("xl/sharedStrings.xml", b"<sst>" + b"<si/>" * (workbook.MAX_TAGS + 1), "cellules"),
        ("xl/styles.xml", b"<styleSheet>" + b"<xf/>" * (workbook.MAX_OTHER_TAGS + 1), "styles"),
        ("xl/theme/theme9.xml", "<a/>".encode("utf-16") * (workbook.MAX_OTHER_TAGS + 1), "styles"),
    ],
    ids=["empty cells between", "cells", "texts", "styles", "names in utf-16"],
)
def test_what_would_take_minutes_or_gigabytes_to_read_is_refused(part: str, content: bytes, why: str) -> None:
    bomb = with_part(made(["a"]), part, content)
    assert len(bomb) < 100_000
    with pytest.raises(RegisterRejected, match=why):
        read_workbook(bomb, "essai.xlsx")


def test_an_archive_in_a_workbook_is_never_unpacked() -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as nested:
        nested.writestr("bombe.bin", b"\0" * 4 * workbook.MAX_UNPACKED)
    read = read_workbook(with_part(made(["a"], ["b"]), "xl/embeddings/dedans.zip", inner.getvalue()), "essai.xlsx")
    assert [line.cells for line in read.lines] == [("b",)]
    with pytest.raises(RegisterRejected, match="pas un classeur"):
        read_workbook(inner.getvalue()[:30_000], "essai.xlsx")


def test_a_long_table_is_still_read() -> None:
    rows = [[f"ligne-{number}", *["x"] * 19] for number in range(2_000)]
    assert len(read_workbook(write_workbook([("lignes", rows)]), "essai.xlsx").lines) == 1_999


# Made once: a workbook holds the instant of its making, and hypothesis replays on the same bytes.
WHOLE = made(["ligne", "note"], ["a", "b"])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_workbook_is_a_table_or_is_refused(data: st.DataObject) -> None:
    whole = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_workbook(bytes(whole), "essai.xlsx")
    except RegisterRejected as error:
        assert error.remedy


def test_openpyxl_is_imported_late() -> None:
    sources = Path(workbook.__file__).parents[1]
    importing = [
        path.name
        for path in sources.rglob("*.py")
        if "from advisor.register.workbook" in path.read_text(encoding="utf-8")
    ]
    assert importing == ["workbooks.py"]
