"""A register of evidence from its opening to the erasure of a line, each step whole or not at all, on both databases."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select
from store_samples import MOMENT, REGISTER, REGISTER_NAME, REGISTER_NEXT, TODAY

from advisor.audit.chain import examine
from advisor.audit.entry import Entry
from advisor.law.errors import NotFound, RegisterRejected, StorageFailed, VersionConflict
from advisor.register.read import read_register
from advisor.service import kept_registers as kept
from advisor.service.adviser import Adviser
from advisor.service.kept_registers import Change, TakingIn
from advisor.service.refusals import Misuse
from advisor.service.register_erasure import erase_lines, overdue_lines
from advisor.service.sealing import Actor, Desk
from advisor.storage.store import Store
from advisor.storage.tables import metadata, register_documents, register_keys, register_versions

WHY = "registre ouvert pour la convention de 2021"
AMENDED = "ajout d'une désignation"
TABLE = (
    "ligne;date d'effet;consigné le;jusqu'au;organisme;fonction;supplée;territoires;texte;clauses;document;"
    "empreinte du document;note\n"
    "ref-2;2024-02-01;2024-02-02;;bailleur;suppléante;;partout;;;;;\n"
    "ref-3;01/03/2024;2024-03-02;;bailleur;renfort;;partout;;;;;\n"
).encode()


@pytest.fixture
def desk(store: Store, adviser: Adviser) -> Desk:
    return Desk(store, adviser, Actor("opac", "a1", "agent", MOMENT), TODAY)


@pytest.fixture
def register(desk: Desk) -> Iterator[str]:
    kept.open_register(desk, REGISTER_NAME, REGISTER, reason=WHY)
    yield REGISTER_NAME
    entries(desk.store)


def entries(store: Store) -> tuple[Entry, ...]:
    """The whole journal, sound, with one message an act."""
    with store.reading("opac") as work:
        found = examine(b"".join(line + b"\n" for line in work.journal.lines()))
        messages = [each.payload["sequence"] for each in work.outbox.due(MOMENT)]
    assert found.findings == ()
    assert sorted(messages) == [each.sequence for each in found.entries]
    return found.entries


def everything(store: Store) -> str:
    """Every cell of the database."""
    with store.engine.connect() as connection:
        rows = [row for table in metadata.sorted_tables for row in connection.execute(select(table))]
    return "\n".join(
        cell.decode("latin-1") if isinstance(cell, bytes | memoryview) else str(cell)
        for row in rows
        for cell in map(plain, row)
    )


def plain(cell: object) -> object:
    return bytes(cell) if isinstance(cell, memoryview) else cell


def test_a_register_reads_back_in_each_version_with_its_history(desk: Desk, register: str) -> None:
    other = replace(desk, actor=replace(desk.actor, account="a2"))
    assert kept.amend_register(other, register, REGISTER_NEXT, Change(1, AMENDED)).version == 2
    assert kept.read_text(desk, register) == kept.KeptText(REGISTER_NAME, 2, REGISTER_NEXT)
    assert kept.read_text(desk, register, 1).text == REGISTER
    told = [(each.version, each.account, each.reason) for each in kept.register_history(desk, register)]
    assert told == [(1, "a1", WHY), (2, "a2", AMENDED)]
    assert [each.version for each in kept.register_history(desk, register, after=1)] == [2]
    assert kept.register_names(desk) == [(REGISTER_NAME, 2)]
    assert kept.register_names(desk, after=REGISTER_NAME) == []


def test_nothing_of_a_register_is_legible_in_the_database(desk: Desk, register: str) -> None:
    kept.attach_document(
        desk, register, "ref-1", b"%PDF lettre de mission", Change(1, AMENDED), label="mission.pdf", replace=False
    )
    found = everything(desk.store)
    assert REGISTER_NAME in found
    for told in ("référent sûreté", "mission", WHY, AMENDED, "cage B", hashlib.sha256(REGISTER.encode()).hexdigest()):
        assert told not in found
        assert told.encode().decode("latin-1") not in found


def test_the_journal_names_the_act_the_version_and_a_keyed_digest(desk: Desk, register: str) -> None:
    kept.amend_register(desk, register, REGISTER_NEXT, Change(1, AMENDED))
    opened, amended = entries(desk.store)
    assert [(each.act, each.subject, each.payload["version"], each.payload["rank"]) for each in (opened, amended)] == [
        ("register.opened", "register:patrimoine", 1, 1),
        ("register.amended", "register:patrimoine", 2, 2),
    ]
    assert opened.payload["register"] != amended.payload["register"]
    with desk.reading() as work:
        assert amended.payload["register"] == work.registers.mark(register, REGISTER_NEXT.encode())


def test_a_name_taken_a_version_passed_a_fault_or_a_reason_missing_write_nothing(desk: Desk, register: str) -> None:
    before = everything(desk.store)
    with pytest.raises(VersionConflict, match="existe déjà"):
        kept.open_register(desk, register, REGISTER, reason=WHY)
    with pytest.raises(VersionConflict, match="version 1"):
        kept.amend_register(desk, register, REGISTER_NEXT, Change(2, AMENDED))
    with pytest.raises(RegisterRejected, match="D77-99"):
        kept.amend_register(
            desk,
            register,
            REGISTER_NEXT.replace("subject: accueil", "subject: a, clauses: [D77-99]"),
            Change(1, AMENDED),
        )
    with pytest.raises(RegisterRejected, match="motif"):
        kept.amend_register(desk, register, REGISTER_NEXT, Change(1, " court "))
    with pytest.raises(NotFound):
        kept.amend_register(desk, "absent", REGISTER_NEXT, Change(1, AMENDED))
    with pytest.raises(NotFound):
        kept.read_text(desk, register, 7)
    assert everything(desk.store) == before


def test_an_organisation_sees_nothing_of_anothers(desk: Desk, register: str) -> None:
    desk.store.found("autre", "Autre", MOMENT)
    other = replace(desk, actor=replace(desk.actor, organisation="autre"))
    assert kept.register_names(other) == []
    for asked in (kept.read_text, kept.register_history, overdue_lines):
        with pytest.raises(NotFound):
            asked(other, register)


def test_of_two_writers_of_one_version_one_is_refused(desk: Desk, register: str) -> None:
    def write(account: str) -> str:
        author = replace(desk, actor=replace(desk.actor, account=account))
        try:
            kept.amend_register(author, register, REGISTER_NEXT, Change(1, AMENDED))
        except VersionConflict:
            return "refused"
        return account

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(write, ("a1", "a2")))
    assert sorted(told)[-1] == "refused"
    assert len(set(told) & {"a1", "a2"}) == 1
    assert kept.read_text(desk, register).version == 2


def test_what_fails_on_the_way_keeps_nothing(desk: Desk, register: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(desk.store)

    def fails(*_: object, **__: object) -> None:
        raise StorageFailed("plein", remedy="")

    monkeypatch.setattr("advisor.storage.outbox.Outbox.post", fails)
    with pytest.raises(StorageFailed):
        kept.amend_register(desk, register, REGISTER_NEXT, Change(1, AMENDED))
    assert everything(desk.store) == before


def test_a_table_is_written_only_when_every_line_reads(desk: Desk, register: str) -> None:
    asked = TakingIn(TABLE, "rows.csv", "referents", accept=True)
    intake, written = kept.take_in_table(desk, register, asked, Change(1, AMENDED))
    assert (len(intake.readable), len(intake.unreadable), written) == (1, 1, None)
    assert kept.read_text(desk, register).text == REGISTER
    corrected = replace(asked, correct=True)
    _, written = kept.take_in_table(desk, register, corrected, Change(1, AMENDED))
    assert written is not None
    book, version = kept.read_book(desk, register)
    assert ([each.id for each in book.register.referents], version) == (["ref-1", "ref-2", "ref-3"], 2)
    entry = entries(desk.store)[-1]
    assert (entry.act, entry.payload["section"], entry.payload["lines"]) == ("register.extended", "referents", 2)


def test_the_lines_that_read_are_written_where_that_is_asked_for(desk: Desk, register: str) -> None:
    asked = TakingIn(TABLE, "rows.csv", "referents", accept=True, partly=True)
    kept.take_in_table(desk, register, asked, Change(1, AMENDED))
    assert [each.id for each in kept.read_book(desk, register)[0].register.referents] == ["ref-1", "ref-2"]


def test_a_table_read_in_another_version_is_refused_before_it_is_read(desk: Desk, register: str) -> None:
    with pytest.raises(VersionConflict):
        kept.take_in_table(desk, register, TakingIn(b"", "rows.csv", "referents", accept=True), Change(3, AMENDED))


def test_a_document_is_kept_once_and_not_replaced_unasked(desk: Desk, register: str) -> None:
    def attach(data: bytes, version: int, *, replace: bool) -> None:
        kept.attach_document(desk, register, "ref-1", data, Change(version, AMENDED), label="a.pdf", replace=replace)

    attach(b"un", 1, replace=False)
    with pytest.raises(Misuse, match="a déjà un document"):
        attach(b"deux", 2, replace=False)
    attach(b"un", 2, replace=False)
    attach(b"deux", 3, replace=True)
    [referent] = kept.read_book(desk, register)[0].register.referents
    assert referent.document is not None
    assert referent.document.sha256 == hashlib.sha256(b"deux").hexdigest()
    with desk.reading() as work:
        marks = {work.registers.mark(register, hashlib.sha256(each).hexdigest().encode()) for each in (b"un", b"deux")}
    assert kept.read_document(desk, register, "ref-1") == (referent.document, b"deux")
    with pytest.raises(NotFound, match="dit-1"):
        kept.read_document(desk, register, "dit-1")
    assert {each.payload["document"] for each in entries(desk.store) if "document" in each.payload} == marks


def test_an_erased_line_is_in_no_version_and_its_key_is_gone(desk: Desk, register: str) -> None:
    for rank, line in enumerate(("dit-1", "ref-1"), start=1):
        kept.attach_document(
            desk, register, line, line.encode(), Change(rank, AMENDED), label=f"{line}.pdf", replace=False
        )
    with desk.store.engine.connect() as connection:
        former = connection.execute(select(register_keys.c.wrapped)).scalar_one()
    assert [(each.line, each.section) for each in overdue_lines(desk, register)] == [("dit-1", "reports")]
    written = erase_lines(desk, register, ["dit-1"], Change(3, "terme passé"), ground="fin_de_conservation")
    assert written.version == 4
    text = kept.read_text(desk, register).text
    assert "dit-1" not in text
    assert [each.id for each in read_register(text, desk.adviser.program.rulebook).referents] == ["ref-1"]
    for version in (1, 2, 3):
        with pytest.raises(NotFound, match="n'est pas là"):
            kept.read_text(desk, register, version)
    told = [(each.version, each.reason) for each in kept.register_history(desk, register)]
    assert told == [(1, ""), (2, ""), (3, ""), (4, "terme passé")]
    with desk.reading() as work:
        assert work.registers.document(register, hashlib.sha256(b"ref-1").hexdigest()) == b"ref-1"
        assert work.registers.document(register, hashlib.sha256(b"dit-1").hexdigest()) is None
        assert written.entry.payload["register"] == work.registers.mark(register, text.encode())
    with desk.store.engine.connect() as connection:
        assert connection.execute(select(register_keys.c.wrapped)).scalar_one() != former
        assert len(connection.execute(select(register_documents)).all()) == 1
        left = connection.execute(select(register_versions.c.content)).scalars().all()
    assert [each is None for each in left].count(True) == 3
    assert (written.entry.payload["lines"], written.entry.payload["versions_destroyed"]) == (1, 3)
    assert kept.amend_register(desk, register, text + "\n", Change(4, AMENDED)).version == 5
    assert overdue_lines(desk, register) == ()


def test_a_line_whose_time_is_not_over_needs_another_ground(desk: Desk, register: str) -> None:
    with pytest.raises(RegisterRejected, match="ref-1"):
        erase_lines(desk, register, ["ref-1"], Change(1, "terme passé"), ground="fin_de_conservation")
    with pytest.raises(VersionConflict):
        erase_lines(desk, register, ["ref-1"], Change(2, "nom trouvé"), ground="donnee_illicite")
    erase_lines(desk, register, ["ref-1"], Change(1, "un nom y était"), ground="donnee_illicite")
    assert kept.read_book(desk, register)[0].register.referents == ()


def test_the_example_register_is_kept_as_it_was_written(desk: Desk) -> None:
    text = (Path(__file__).parents[2] / "examples" / "conventions" / "registre.yaml").read_text(encoding="utf-8")
    kept.open_register(desk, "exemple", text, reason=WHY)
    assert kept.read_text(desk, "exemple").text == text
