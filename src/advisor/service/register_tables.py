"""The tables that feed a register or tell it: CSV always, XLSX where the extra is installed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from advisor.register.columns import Column, columns_of
from advisor.register.intake import Intake, Row
from advisor.register.model import Record, Register
from advisor.register.speech import cells_of, headings, rows_to_correct
from advisor.register.table import Table, read_csv, write_csv
from advisor.rulebook import register_keywords as kw
from advisor.rulebook.keywords import yes_or_no
from advisor.service.refusals import Misuse
from advisor.service.workbooks import need_workbooks, read_workbook, write_workbook

FORMATS = (".csv", ".xlsx")


def format_of(name: str) -> str:
    """The format that a file name asks for, checked before anything is done.

    Raises: `Misuse` for another one; `FeatureMissing` when the extra « xlsx » is not installed.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in FORMATS:
        raise Misuse(f"« {name} » n'est ni un CSV ni un classeur XLSX.", remedy="L'enregistrer en .csv ou en .xlsx.")
    if suffix == ".xlsx":
        need_workbooks()
    return suffix


def read_table(data: bytes, name: str) -> Table:
    """The table of a CSV or XLSX file.

    Raises: `Misuse`, `FeatureMissing` as `format_of`; `RegisterRejected`.
    """
    if format_of(name) == ".csv":
        return read_csv(data, name)
    return read_workbook(data, name)


def template(section: str, name: str) -> bytes:
    """The model table of a section, in the format of `name`; a workbook explains its columns on a second sheet.

    Raises: as `format_of`.
    """
    return _table_file(name, [headings(section)], explained=section)


def export_section(register: Register, section: str, name: str) -> bytes:
    """The lines of a section as a table.

    Raises: as `format_of`.
    """
    lines: tuple[Record, ...] = getattr(register, section)
    return _table_file(name, [headings(section), *(cells_of(section, each) for each in lines)])


def unread_rows(intake: Intake, name: str) -> bytes:
    """The lines that could not be read, as a table to correct.

    Raises: as `format_of`.
    """
    return _table_file(name, rows_to_correct(intake.section, intake.unreadable))


def _table_file(name: str, rows: Sequence[Sequence[str]], explained: str = "") -> bytes:
    if format_of(name) == ".csv":
        return write_csv(rows)
    sheets = [("lignes", rows)]
    if explained:
        help_rows = [["colonne", "obligatoire", "ce qui est attendu"]]
        help_rows += [[each.heading, yes_or_no(each.required), expected(each)] for each in columns_of(explained)]
        sheets.append(("aide", help_rows))
    return write_workbook(sheets)


def expected(column: Column) -> str:
    """What a column expects, in French."""
    if column.field == "territories":
        return f"noms de territoires du registre, séparés par des virgules, ou « {kw.EVERYWHERE} »"
    if column.kind == "choice":
        return "un de : " + ", ".join(column.choices)
    if column.kind == "yes_no" and not column.required:
        return f"{kw.EXPECTED[column.kind]} ; une case vide si personne ne sait"
    return kw.EXPECTED[column.kind]


def told_faults(row: Row) -> list[str]:
    """The faults of a line in French, each with the correction proposed."""
    return [
        f"{f'« {each.heading} »' if each.heading else 'ligne'}"
        + (f", « {each.value} »" if each.value else "")
        + f" : {each.reason}."
        + (" Proposition : ne pas l'importer." if each.drop else "")
        + (f" Proposition : « {each.proposal} »." if each.proposal is not None else "")
        for each in row.faults
    ]
