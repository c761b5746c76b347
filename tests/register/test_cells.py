"""Each cell: what is read as it stands, and what is only proposed."""

from __future__ import annotations

import pytest

from advisor.register.cells import CellUnreadable, read_cell
from advisor.register.columns import Column, columns_of, record_type
from advisor.register.model import Document
from advisor.rulebook import register_keywords as kw


def column(section: str, field: str) -> Column:
    return next(each for each in columns_of(section) if each.field == field)


@pytest.mark.parametrize("section", kw.SECTIONS.values())
def test_every_field_of_a_section_has_a_column(section: str) -> None:
    fields = {each.field for each in columns_of(section)}
    expected = set(record_type(section).model_fields) - {"document"}
    assert fields == expected | {f"document.{name}" for name in Document.model_fields}


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("12/03/2025", "2025-03-12"),
        ("1/3/2025", "2025-03-01"),
        ("12.03.25", "2025-03-12"),
        ("2025/03/12", "2025-03-12"),
        ("2025-3-1", "2025-03-01"),
        ("12 mars 2025", "2025-03-12"),
        ("1er août 2025", "2025-08-01"),
        ("3 fevrier 2025", "2025-02-03"),
        ("03/13/2025", "2025-03-13"),
        ("45728", "2025-03-12"),
        ("2025-03-12 00:00:00", "2025-03-12"),
        ("31/02/2025", None),
        ("2025-03-12 14:30:00", None),
        ("mars 2025", None),
        ("0", None),
        ("86400", None),
    ],
)
def test_a_day_is_read_in_one_spelling_and_proposed_from_the_others(text: str, proposal: str | None) -> None:
    with pytest.raises(CellUnreadable) as caught:
        read_cell(column("referents", "on"), text)
    assert caught.value.proposal == proposal


@pytest.mark.parametrize(
    ("section", "field", "text", "value"),
    [
        ("referents", "body", "procureur", "prosecutor"),
        ("referents", "body", "prosecutor", "prosecutor"),
        ("complaints", "by_staff", "OUI", True),
        ("complaints", "by_staff", "non", False),
        ("trainings", "hours", "7", 7),
        ("referents", "territories", "77, 93", ("77", "93")),
        ("referents", "territories", "Partout", ()),
        ("exchanges", "restrictions", "pas de copie, sauf parquet | oral", ("pas de copie, sauf parquet", "oral")),
        (
            "meetings",
            "attendees",
            "préfet : oui, commune : non, bailleur",
            (
                {"role": "prefect", "charter_signed": True},
                {"role": "commune", "charter_signed": False},
                {"role": "landlord"},
            ),
        ),
    ],
)
def test_what_is_read_as_it_stands(section: str, field: str, text: str, value: object) -> None:
    assert read_cell(column(section, field), text) == value


@pytest.mark.parametrize(
    ("section", "field", "text", "proposal"),
    [
        ("referents", "body", "Procureure", "procureur"),
        ("referents", "body", "police nat", "police nationale"),
        ("referents", "body", "prefet", "préfet"),
        ("referents", "body", "concierge", None),
        ("happenings", "kind", "Injonction recue", "injonction reçue"),
        ("complaints", "by_staff", "x", "oui"),
        ("complaints", "by_staff", "n", "non"),
        ("complaints", "by_staff", "peut-être", None),
        ("trainings", "hours", "7 heures", "7"),
        ("trainings", "hours", "7,5", None),
        ("trainings", "hours", "7.5 h", None),
        ("meetings", "attendees", "prefet : o, commune", "préfet : oui, commune"),
        ("meetings", "attendees", "concierge : oui", None),
    ],
)
def test_what_is_only_proposed(section: str, field: str, text: str, proposal: str | None) -> None:
    with pytest.raises(CellUnreadable) as caught:
        read_cell(column(section, field), text)
    assert caught.value.proposal == proposal
    if proposal is not None:
        read_cell(column(section, field), proposal)
