"""One transaction a use case, on both databases: what is acknowledged is there, whole; what failed left nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from store_samples import MASTER, MOMENT

from advisor.audit.chain import examine
from advisor.audit.errors import EntryInvalid
from advisor.audit.merkle import is_consistent, is_included, prove_inclusion, tree_head
from advisor.law.errors import NotFound, StorageFailed, VersionConflict
from advisor.storage.store import Store

CASE = b'{"reference":"D77-1"}'


def opened(store: Store, reference: str = "D77-1") -> None:
    with store.writing("opac", MOMENT) as work:
        work.dossiers.create(reference, CASE, account="a1", reason="ouverture", judicial=False)
        work.journal.append("dossier.opened", reference, {})


def test_a_dossier_reads_back_in_each_of_its_versions(store: Store) -> None:
    opened(store)
    with store.writing("opac", MOMENT) as work:
        assert work.dossiers.amend("D77-1", b"{}", version=1, account="a2", reason="retrait", judicial=True) == 2
    with store.reading("opac") as work:
        assert (work.dossiers.read("D77-1", 1), work.dossiers.read("D77-1")) == (CASE, b"{}")
        assert [(each.version, each.account) for each in work.dossiers.history("D77-1")] == [(1, "a1"), (2, "a2")]


def test_who_read_an_older_version_may_not_write_over_the_newer(store: Store) -> None:
    opened(store)
    with store.writing("opac", MOMENT) as work:
        work.dossiers.amend("D77-1", b"{}", version=1, account="a2", reason="retrait", judicial=False)
    with pytest.raises(VersionConflict, match="version 2"), store.writing("opac", MOMENT) as work:
        work.dossiers.amend("D77-1", b"[]", version=1, account="a3", reason="autre", judicial=False)
    with store.reading("opac") as work:
        assert work.dossiers.read("D77-1") == b"{}"


def test_a_reference_is_taken_once(store: Store) -> None:
    opened(store)
    with pytest.raises(VersionConflict):
        opened(store)


def test_what_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(EntryInvalid), store.writing("opac", MOMENT) as work:
        work.dossiers.create("D77-1", CASE, account="a1", reason="ouverture", judicial=False)
        work.outbox.post("m1", "dossier.opened", {"reference": "D77-1"})
        work.journal.append("dossier.opened", "D77-1", {})
        work.journal.append("pas un acte", "D77-1", {})
    with store.reading("opac") as work:
        assert work.dossiers.references() == []
        assert list(work.journal.lines()) == []
        assert work.outbox.due(MOMENT) == []


def test_no_other_organisation_sees_a_dossier(store: Store) -> None:
    opened(store)
    store.found("autre", "Un autre bailleur", MOMENT)
    with store.reading("autre") as work:
        assert work.dossiers.references() == []
        with pytest.raises(NotFound):
            work.dossiers.read("D77-1")


def test_a_reading_stays_on_one_state_while_others_write(store: Store) -> None:
    opened(store)
    with store.reading("opac") as work:
        head = work.journal.head()
        with store.writing("opac", MOMENT) as other:
            other.dossiers.amend("D77-1", b"{}", version=1, account="a2", reason="retrait", judicial=False)
            other.journal.append("dossier.amended", "D77-1", {})
        assert (len(list(work.journal.lines())), work.journal.head()) == (1, head)
        assert work.dossiers.read("D77-1") == CASE


def test_an_unknown_organisation_writes_nothing(store: Store) -> None:
    with pytest.raises(NotFound), store.writing("inconnue", MOMENT) as work:
        work.journal.append("dossier.opened", "D77-1", {})


def test_content_is_not_readable_in_the_database(store: Store) -> None:
    opened(store)
    with store.engine.connect() as connection:
        kept = connection.execute(text("SELECT content FROM case_versions")).scalar_one()
    assert b"D77-1" not in bytes(kept)


def test_another_master_key_opens_nothing(store: Store, url: str) -> None:
    opened(store)
    other = Store(url, MASTER[::-1])
    with pytest.raises(StorageFailed, match="ne s'ouvre pas"), other.reading("opac") as work:
        work.dossiers.read("D77-1")
    other.engine.dispose()


def test_a_purge_destroys_content_and_key_and_the_journal_still_verifies(store: Store) -> None:
    opened(store)
    with store.writing("opac", MOMENT) as work:
        name, mark = work.pieces.keep("D77-1", "letter", b"%PDF")
        work.journal.append("letter.drafted", "D77-1", {"artifacts": {name: mark}})
    with store.reading("opac") as work:
        assert work.pieces.read(name) == b"%PDF"
    with store.writing("opac", MOMENT) as work:
        work.dossiers.purge("D77-1")
        work.journal.append("dossier.purged", "D77-1", {"purged": [name], "reason": "R1"})
    with store.reading("opac") as work:
        for read in (
            lambda: work.dossiers.read("D77-1", 1),
            lambda: work.pieces.read(name),
            lambda: work.dossiers.key("D77-1"),
        ):
            with pytest.raises(NotFound):
                read()
        found = examine(b"".join(line + b"\n" for line in work.journal.lines()))
    assert (found.findings, found.head.sequence) == ((), 3)


@pytest.mark.parametrize("statement", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
@pytest.mark.parametrize(("table", "column"), [("journal", "act"), ("signed_heads", "key_id")])
def test_the_database_refuses_to_change_a_journal(store: Store, statement: str, table: str, column: str) -> None:
    if statement.startswith("TRUNCATE") and store.engine.dialect.name == "sqlite":
        statement = "DELETE FROM {}"
    opened(store)
    with store.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO signed_heads (organisation, size, root, signature, key_id, signed_at) "
                "VALUES ('opac', 1, :digest, :digest, 'k', 'now')"
            ),
            {"digest": bytes(32)},
        )
    with pytest.raises(DBAPIError, match="un journal ne se modifie"), store.engine.begin() as connection:
        connection.execute(text(statement.format(table, column, column)))


def test_writers_of_one_organisation_follow_each_other(store: Store) -> None:
    opened(store)

    def write(number: int) -> None:
        with store.writing("opac", MOMENT) as work:
            work.journal.append("note.taken", f"n{number}", {})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    with store.reading("opac") as work:
        lines = list(work.journal.lines())
        found = examine(b"".join(line + b"\n" for line in lines))
        head = work.journal.head()
    assert (found.findings, found.head, len(lines)) == ((), head, 41)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 11])
def test_the_tree_of_the_database_is_that_of_the_lines(store: Store, size: int) -> None:
    with store.writing("opac", MOMENT) as work:
        for number in range(size):
            work.journal.append("note.taken", f"n{number}", {})
    with store.reading("opac") as work:
        lines = list(work.journal.lines())
        assert work.journal.root(size) == tree_head(lines)
        for sequence in range(1, size + 1):
            proof = work.journal.inclusion(sequence, size)
            assert proof == prove_inclusion(lines, sequence - 1)
            assert is_included(lines[sequence - 1], sequence - 1, size, proof, tree_head(lines))
        for former in range(1, size + 1):
            proof = work.journal.consistency(former, size)
            assert is_consistent(former, size, tree_head(lines[:former]), tree_head(lines), proof)


def test_a_message_waits_until_it_is_delivered(store: Store) -> None:
    with store.writing("opac", MOMENT) as work:
        work.outbox.post("m1", "letter.approved", {"reference": "D77-1"})
    with store.writing("opac", MOMENT) as work:
        assert [each.id for each in work.outbox.due(MOMENT)] == ["m1"]
        work.outbox.failed("m1", "2026-03-02T10:00:00+01:00")
    with store.writing("opac", MOMENT) as work:
        assert work.outbox.due(MOMENT) == []
        (message,) = work.outbox.due("2026-03-02T10:00:00+01:00")
        assert message.attempts == 1
        work.outbox.delivered("m1")
    with store.reading("opac") as work:
        assert work.outbox.due("2026-03-03T10:00:00+01:00") == []


def test_the_journal_is_read_page_by_page(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("advisor.storage.journal.PAGE", 3)
    with store.writing("opac", MOMENT) as work:
        for number in range(7):
            work.journal.append("note.taken", f"n{number}", {})
    with store.reading("opac") as work:
        assert len(list(work.journal.lines())) == 7
        assert [entry.subject for entry in work.journal.of("n4")] == ["n4"]
