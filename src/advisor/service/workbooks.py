"""XLSX workbooks, where the extra « xlsx » (openpyxl) is installed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from advisor.law.errors import FeatureMissing
from advisor.register.table import Table


def has_workbooks() -> bool:
    """Whether the extra « xlsx » is installed."""
    return find_spec("openpyxl") is not None


def need_workbooks() -> None:
    """Raises: `FeatureMissing` when the extra « xlsx » is not installed."""
    if not has_workbooks():
        raise FeatureMissing(
            "Les classeurs XLSX demandent le complément « xlsx », qui n'est pas installé.",
            remedy="Installer advisor[xlsx], ou employer un autre format.",
        )


def read_workbook(data: bytes, name: str) -> Table:
    """The first sheet of a workbook.

    Raises: `FeatureMissing`; `RegisterRejected` for what is not a workbook.
    """
    need_workbooks()
    from advisor.register.workbook import read_workbook as read  # noqa: PLC0415 — the extra may be absent

    return read(data, name)


def write_workbook(sheets: Sequence[tuple[str, Sequence[Sequence[str]]]]) -> bytes:
    """A workbook of text cells, one sheet a table.

    Raises: `FeatureMissing`.
    """
    need_workbooks()
    from advisor.register.workbook import write_workbook as write  # noqa: PLC0415 — the extra may be absent

    return write(sheets)
