"""A register is completed in its own text: what people wrote in it stays, byte for byte."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from register_samples import REGISTER, TODAY, book, known, rulebook

from advisor.law.errors import NotFound, RegisterRejected
from advisor.register.intake import Intake, Row, take_in
from advisor.register.model import Attendee, Document, Exchange, Meeting, Record, Referent, Register, Training
from advisor.register.read import read_register
from advisor.register.table import read_csv
from advisor.register.workbook import read_workbook
from advisor.rulebook import register_keywords as kw
from advisor.rulebook.convention_keywords import BASES, PURPOSES, SECRECY
from advisor.service.refusals import Misuse
from advisor.service.register import open_book, with_attached, with_intake, without
from advisor.service.register_tables import export_section

NEW = Referent(
    id="ref-3",
    on=date(2025, 1, 2),
    recorded_on=date(2025, 1, 3),
    territories=("77", "93"),
    body="prefect",
    function="directeur de cabinet : « sûreté » # 1",
    note="oui",
)
SESSION = Training(id="form-1", on=date(2025, 1, 2), recorded_on=date(2025, 1, 3), subject="accueil", trained=12)
DOCUMENT = Document(label="note: 12.pdf", sha256="a" * 64)
AS_JSON = json.dumps(
    {"landlord": "b", "zone_department": "77", "territories": [{"id": "77", "department": "77"}], "referents": []}
)


def accepted(section: str, *records: Record) -> Intake:
    return Intake(section, tuple(Row(rank, {}, record, ()) for rank, record in enumerate(records, start=2)))


@pytest.mark.parametrize(("section", "record"), [("referents", NEW), ("trainings", SESSION)])
def test_lines_are_added_and_nothing_else_moves(section: str, record: Record) -> None:
    amended = with_intake(book(), accepted(section, record))
    after = read_register(amended, rulebook())
    assert getattr(after, section)[-1] == record
    added = [line for line in amended.splitlines() if line not in REGISTER.splitlines()]
    assert len(added) == 1
    assert [line for line in REGISTER.splitlines() if line not in amended.splitlines()] in ([], ["trainings: []"])


def test_a_section_that_is_not_there_is_made() -> None:
    meeting = Meeting(
        id="reu-1",
        on=date(2025, 1, 2),
        recorded_on=date(2025, 1, 3),
        kind="comité",
        attendees=(Attendee(role="prefect", charter_signed=False), Attendee(role="commune")),
        plenary=True,
    )
    amended = with_intake(book(), accepted("meetings", meeting))
    assert amended.startswith(REGISTER.rstrip())
    assert "préfet" in amended, "a register is written in French"
    assert read_register(amended, rulebook()).meetings == (meeting,)


@pytest.mark.parametrize("text", [AS_JSON, AS_JSON.replace(', "referents": []', "")])
def test_a_register_written_as_json_stays_json(text: str) -> None:
    record = NEW.model_copy(update={"territories": ("77",)})
    amended = with_intake(
        open_book(text, rulebook(), "registre.json"), accepted("referents", record, record_again(record))
    )
    assert len(json.loads(amended)["referents"]) == 2


def record_again(record: Referent) -> Referent:
    return record.model_copy(update={"id": "ref-4"})


@pytest.mark.parametrize("line", ["ref-1", "ref-2"])
def test_a_document_is_attached_to_its_line_alone(line: str) -> None:
    amended = with_attached(book(), line, DOCUMENT, replace=False)
    after = read_register(amended, rulebook())
    assert {each.id: each.document for each in after.referents if each.document} == {line: DOCUMENT}
    assert "# nommé par note" in amended


def test_another_document_does_not_take_its_place_unasked() -> None:
    once = open_book(with_attached(book(), "ref-2", DOCUMENT, replace=False), rulebook(), "registre.yaml")
    other = Document(label="autre.pdf", sha256="b" * 64)
    assert with_attached(once, "ref-2", DOCUMENT, replace=False) == once.text
    with pytest.raises(Misuse, match="a déjà un document"):
        with_attached(once, "ref-2", other, replace=False)
    after = read_register(with_attached(once, "ref-2", other, replace=True), rulebook())
    assert after.referents[1].document == other
    with pytest.raises(NotFound, match="ref-7"):
        with_attached(once, "ref-7", DOCUMENT, replace=False)


@pytest.mark.parametrize(
    "written",
    [
        "referents:\n  - id: r\n    on: 2025-01-01\n    recorded_on: 2025-01-01\n    body: préfet\n"
        "    function: |\n      deux\n      lignes\n",
        "...\n",
    ],
)
def test_a_text_that_nothing_can_be_added_to_is_refused_and_left(written: str) -> None:
    text = REGISTER.partition("referents:")[0] + written
    held = open_book(text, rulebook(), "registre.yaml")
    with pytest.raises(RegisterRejected):
        with_intake(held, accepted("referents", NEW))


days = st.dates(date(2000, 1, 1), TODAY)
words = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=20).map(
    lambda text: " ".join(text.split())
)


@st.composite
def exchanges(draw: Any) -> Exchange:
    given_by_landlord = draw(st.booleans())
    return Exchange(
        id=draw(st.from_regex(r"ech-[0-9]{1,6}", fullmatch=True)),
        on=draw(days),
        recorded_on=draw(days),
        territories=draw(st.sampled_from([(), ("77",), ("77", "93")])),
        given=given_by_landlord,
        from_role="landlord" if given_by_landlord else "police",
        to_role="prefect" if given_by_landlord else "landlord",
        category="IC02",
        named=draw(st.booleans()),
        purpose=draw(st.sampled_from(sorted(PURPOSES.values()))),
        secrecy=draw(st.none() | st.sampled_from(sorted(SECRECY.values()))),
        basis=draw(st.none() | st.sampled_from(sorted(BASES.values()))),
        consent=draw(st.none() | st.booleans()),
        restrictions=draw(st.sampled_from([(), ("pas de copie, même partielle", "oral ; parquet")])),
        note=draw(words),
        kept_until=draw(st.none() | days),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(exchanges(), min_size=1, max_size=4, unique_by=lambda each: each.id), st.sampled_from([".csv", ".xlsx"])
)
def test_what_is_exported_comes_in_again_as_it_was(lines: list[Exchange], suffix: str) -> None:
    held: Register = book().register.model_copy(update={"exchanges": tuple(lines)})
    data = export_section(held, "exchanges", f"table{suffix}")
    read = read_csv(data, "t") if suffix == ".csv" else read_workbook(data, "t")
    intake = take_in(read, "exchanges", known())
    faults = [fault for row in intake.rows for fault in row.faults if "invisible" not in fault.reason]
    assert not faults
    if not intake.unreadable:
        assert [each.model_dump() for each in intake.readable] == [each.model_dump() for each in normalised(lines)]
        after = read_register(with_intake(book(), intake), rulebook())
        assert after.exchanges == intake.readable


def normalised(lines: list[Exchange]) -> list[Exchange]:
    import unicodedata  # noqa: PLC0415

    return [each.model_copy(update={"note": unicodedata.normalize("NFC", each.note)}) for each in lines]


def test_the_sections_of_a_table_are_those_of_the_register() -> None:
    rows = {
        name
        for name, field in Register.model_fields.items()
        if name not in ("territories", "sites", "attestations", "overrides", "addresses")
        and "tuple" in str(field.annotation)
    }
    assert set(kw.SECTIONS.values()) == rows


SITES = """\
landlord: bailleur-essai
zone_department: "77"
territories: [{id: "77", department: "77"}]
reports: # tenu par le gardien
  - {id: fait-1, on: 2024-01-15, recorded_on: 2024-01-16, phenomenon: tapage,
     note: un} # premier
  # le deuxième
  - id: fait-2
    on: 2024-02-01
    recorded_on: 2024-02-02
    note: deux
  - {id: fait-3, on: 2024-03-01, recorded_on: 2024-03-02}
trainings: []
# fin
"""
FLOWING = json.dumps(
    {
        "landlord": "b",
        "zone_department": "77",
        "territories": [{"id": "77", "department": "77"}],
        "reports": [{"id": f"fait-{rank}", "on": "2024-01-15", "recorded_on": "2024-01-16"} for rank in (1, 2, 3)],
    }
)


@pytest.mark.parametrize("text", [SITES, FLOWING])
@pytest.mark.parametrize("gone", [("fait-1",), ("fait-2",), ("fait-3",), ("fait-1", "fait-3"), ("fait-1", "fait-2")])
def test_lines_taken_away_leave_the_others_as_they_were(text: str, gone: tuple[str, ...]) -> None:
    kept = without(open_book(text, rulebook(), "r"), gone)
    assert [each.id for each in read_register(kept, rulebook()).reports] == [
        each for each in ("fait-1", "fait-2", "fait-3") if each not in gone
    ]
    assert not [each for each in gone if each in kept]


def test_what_people_wrote_beside_stays() -> None:
    assert without(open_book(SITES, rulebook(), "r"), ["fait-2"]) == SITES.replace(
        SITES[SITES.index("  - id: fait-2") : SITES.index("  - {id: fait-3")], ""
    )


@pytest.mark.parametrize("text", [SITES, FLOWING])
def test_a_section_left_without_lines_says_nothing(text: str) -> None:
    kept = without(open_book(text, rulebook(), "r"), ["fait-1", "fait-2", "fait-3"])
    assert read_register(kept, rulebook()).reports == ()
    assert "fait-" not in kept


def test_a_line_that_is_not_there_is_not_taken_away() -> None:
    with pytest.raises(NotFound, match="fait-9"):
        without(open_book(SITES, rulebook(), "r"), ["fait-9"])


def test_a_line_that_another_names_is_not_taken_away() -> None:
    deputy = SITES.replace(
        "trainings: []",
        """referents:
  - {id: ref-1, on: 2024-01-15, recorded_on: 2024-01-16, body: bailleur, function: référent}
  - {id: ref-2, on: 2024-01-15, recorded_on: 2024-01-16, body: bailleur, function: suppléant, deputy_of: ref-1}""",
    )
    with pytest.raises(RegisterRejected, match="ref-1"):
        without(open_book(deputy, rulebook(), "r"), ["ref-1"])
