"""Tables are read whatever a spreadsheet made of them, within bounds, and are never a program for the next one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.law.errors import RegisterRejected
from advisor.register import table
from advisor.register.table import harmless, plain, read_csv, write_csv


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_encoding_and_separator_are_found(encoding: str, separator: str) -> None:
    text = f"ligne{separator}consigné le\r\n\r\nréf-1{separator}2025-01-02\r\n"
    read = read_csv(text.encode(encoding), "essai.csv")
    assert read.heading.cells == ("ligne", "consigné le")
    assert [(line.number, line.cells) for line in read.lines] == [(3, ("réf-1", "2025-01-02"))]


def test_a_cell_of_several_lines_keeps_the_numbers_of_the_file() -> None:
    read = read_csv(b'a;b\n"un\ndeux";x\nc;d\n', "essai.csv")
    assert [line.number for line in read.lines] == [2, 4]


@pytest.mark.parametrize("cell", ["=HYPERLINK(A1)", "+33", "-1", "@somme", "\tx", "\rx", "  =A1", "'déjà", "''=", ""])
def test_no_cell_that_is_written_is_run_and_all_come_back(cell: str) -> None:
    assert not harmless(cell).lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
    assert plain(harmless(cell)) == cell


cells = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n")).map(str.strip)


@given(st.lists(st.tuples(cells, cells)))
def test_what_is_written_is_read_again(rows: list[tuple[str, str]]) -> None:
    read = read_csv(write_csv([["a", "b"], *rows]), "essai.csv")
    assert [line.cells for line in read.lines] == [row for row in rows if any(row)]
    assert not any(line.formulas for line in read.lines)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_are_refused(data: bytes) -> None:
    try:
        read_csv(data, "essai.csv")
    except RegisterRejected as error:
        assert error.remedy


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"a;b\n" + b"x;y\n" * table.MAX_LINES, "lignes"),
        (b";".join([b"a"] * (table.MAX_COLUMNS + 1)), "colonnes"),
        (b"a\n" + b"x" * (table.MAX_CELL + 1), "caractères"),
        (b"a" * (table.MAX_BYTES + 1), "Mo"),
        (b"a;b\n\0;x\n", "pas un texte"),
        (b'a;b\n"x;y\n', "guillemets"),
        (b"\n \n", "vide"),
    ],
)
def test_what_is_no_table_is_refused_with_its_reason(data: bytes, why: str) -> None:
    with pytest.raises(RegisterRejected, match=why):
        read_csv(data, "essai.csv")
