"""A line that cannot be read is listed with its reason and a correction; none is guessed in silence."""

from __future__ import annotations

import time

import pytest
from register_samples import HEADINGS, TODAY, book, known, referents

from advisor.law.errors import RegisterRejected
from advisor.register.intake import take_in
from advisor.register.model import Referent
from advisor.register.table import MAX_LINES, read_csv

GOOD = "ref-3;2025-01-02;2025-01-03;;préfet;sous-préfet référent;;77"


def test_a_readable_line_becomes_a_record() -> None:
    [row] = referents(GOOD).rows
    assert row.number == 2
    assert isinstance(row.record, Referent)
    assert (row.record.body, row.record.territories) == ("prefect", ("77",))


@pytest.mark.parametrize(
    ("line", "heading", "reason", "proposal"),
    [
        ("ref-3;02/01/2025;2025-01-03;;préfet;x;;77", "date d'effet", "AAAA-MM-JJ", "2025-01-02"),
        ("ref-3;2025-01-02;;;préfet;x;;77", "consigné le", "vide", TODAY.isoformat()),
        ("ref-3;2025-01-02;2026-04-01;;préfet;x;;77", "consigné le", "après le jour de l'import", None),
        ("ref-3;2025-01-02;2025-01-03;2025-01-01;préfet;x;;77", "jusqu'au", "précède", None),
        ("ref-3;2025-01-02;2025-01-03;;préfette;x;;77", "organisme", "pas admis", "préfet"),
        ("ref-3;2025-01-02;2025-01-03;;préfet;x;;", "territoires", "vide", None),
        ("ref-3;2025-01-02;2025-01-03;;préfet;x;;75", "territoires", "pas au registre", None),
        ("ref-3;2025-01-02;2025-01-03;;préfet;x;;Seine-Saint-Denis, 77", "territoires", "pas au registre", "93, 77"),
        ("ref-3;2025-01-02;2025-01-03;;préfet;x;;Seine et Marne", "territoires", "pas au registre (77, 93)", "77"),
        ("ref-3;2025-01-02;2025-01-03;;préfet;;;77", "fonction", "vide", None),
        ("ref-1;2025-01-02;2025-01-03;;préfet;x;;77", "ligne", "déjà ce nom", "ref-3"),
        ("Réf 3;2025-01-02;2025-01-03;;préfet;x;;77", "ligne", "forme attendue", "ref-3"),
        ("ref-3;2025-01-02;2025-01-03;;préfet;x;ref-9;77", "supplée", "aucun référent", None),
        ("ref-3;2025-01-02;2025-01-03;;préfet;x;Réf 1;77", "supplée", "aucun référent", "ref-1"),
        ("ref-3;2025-01-02;2025-01-03;;préfet;x;;77;d77-2012", "texte", "base de règles", None),
        ("ref-3;2025-01-02;2025-01-03;;préfet;x;;77;D77 2O21", "texte", "base de règles", "d77-2021"),
        ("ref-3;2025-01-02;2025-01-03;;préfet;x;;77;;D77-01, d77-O1", "clauses", "base de règles", "D77-01, D77-01"),
        ("ref-3;2025-01-02;2025-01-03;;préfet;=A1;;77", "fonction", "formule", None),
        ("ref-3;2025-01-02;2025-01-03;;préfet;a\u200bb;;77", "fonction", "invisible", None),
        ("ref-3;2025-01-02;2025-01-03;;préfet;x;;77;;;;;;de trop", "", "sous aucun titre", None),
    ],
)
def test_a_fault_has_its_column_its_reason_and_its_proposal(
    line: str, heading: str, reason: str, proposal: str | None
) -> None:
    [row] = referents(line).rows
    assert row.record is None
    [fault] = row.faults
    assert (fault.heading, fault.proposal) == (heading, proposal)
    assert reason in fault.reason


def test_all_the_faults_of_a_line_are_said_at_once() -> None:
    [row] = referents("ref-3;12/03/2025;hier;;préfète;x;;77").rows
    assert [fault.heading for fault in row.faults] == ["date d'effet", "consigné le", "organisme"]


def test_corrections_are_taken_only_when_asked_for() -> None:
    line = "ref-1;02/01/2025;03/01/2025;;préfète;x;;77"
    assert referents(line).readable == ()
    [row] = referents(line, correct=True).rows
    assert row.corrected
    assert row.record is not None
    assert (row.record.id, row.record.on.isoformat()) == ("ref-3", "2025-01-02")
    assert row.faults, "what was corrected is said all the same"


def test_a_line_is_never_half_corrected() -> None:
    [row] = referents("ref-3;02/01/2025;2025-01-03;;concierge;x;;77", correct=True).rows
    assert row.record is None
    assert not row.corrected


def test_two_lines_of_a_table_do_not_share_a_name() -> None:
    again = GOOD.replace("sous-préfet", "directeur")
    intake = referents(GOOD, again)
    assert [row.record is None for row in intake.rows] == [False, True]
    assert intake.rows[1].faults[0].proposal == "ref-4"
    assert [record.id for record in referents(GOOD, again, correct=True).readable] == ["ref-3", "ref-4"]


def test_a_line_may_name_another_that_stands_below_it() -> None:
    deputy = "ref-9;2025-01-02;2025-01-03;;préfet;chef de bureau;ref-3;77"
    intake = referents(deputy, GOOD)
    assert [row.number for row in intake.rows] == [2, 3]
    assert [record.id for record in intake.readable] == ["ref-9", "ref-3"]
    unreadable = referents(deputy, GOOD.replace("préfet;", "concierge;"))
    assert len(unreadable.unreadable) == 2, "a deputy is not taken in without its titular"


def test_a_line_does_not_name_itself() -> None:
    assert not referents("ref-3;2025-01-02;2025-01-03;;préfet;chef de bureau;ref-3;77").readable


def test_twenty_thousand_lines_are_read_in_one_go() -> None:
    lines = [f"r{n};2025-01-02;2025-01-03;;préfet;f;ref-1;77" for n in range(MAX_LINES - 1)]
    started = time.process_time()
    assert len(referents(*lines).readable) == MAX_LINES - 1
    assert time.process_time() - started < 30


def test_what_the_register_holds_word_for_word_is_not_taken_twice() -> None:
    line = "ref-2;2024-02-01;2024-02-02;;procureur;magistrat référent;;partout"
    [row] = referents(line).rows
    assert row.faults[0].drop
    kept = referents(line, correct=True)
    assert kept.readable == ()
    assert kept.unreadable == ()


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        (HEADINGS.replace("organisme", "organime"), "Vouliez-vous dire « organisme »"),
        (HEADINGS.replace("fonction", "organisme"), "écrit 2 fois"),
        (HEADINGS.replace("territoires;", ""), "« territoires » manque"),
    ],
)
def test_a_heading_that_does_not_fit_is_refused(heading: str, told: str) -> None:
    table = read_csv(heading.encode(), "essai.csv")
    with pytest.raises(RegisterRejected, match=told):
        take_in(table, "referents", known())


def test_headings_are_read_without_case_accents_or_typographic_apostrophe() -> None:
    table = read_csv(f"{HEADINGS.upper().replace(chr(39), '’')}\n{GOOD}".encode(), "essai.csv")
    assert len(take_in(table, "referents", known()).readable) == 1
    assert len(book().register.referents) == 2
