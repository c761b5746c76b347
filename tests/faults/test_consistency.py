"""The look at the record after a kill finds what it looks for: each breach, made by hand, is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from advisor.audit.entry import Entry
from advisor.service.adviser import open_adviser
from advisor.service.dossier_letters import approve_dossier_letter, issue_letter
from advisor.service.dossiers import open_dossier
from advisor.service.sealing import Actor, Desk
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade
from tests.faults.consistency import breaches, unreadable
from tests.storage.store_samples import CASE, ENOUGH, MASTER, MOMENT, REFERENCE, TODAY, WHY, drafted


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Entry]:
    """A database in which a letter was issued, and the entry that issued it."""
    file = tmp_path_factory.mktemp("template") / "advisor.db"
    store = Store(f"sqlite:///{file}", MASTER)
    upgrade(store.engine)
    store.found("opac", "Bailleur d'essai", MOMENT)
    author = Desk(store, open_adviser(None, "reference"), Actor("opac", "a1", "agent", MOMENT), TODAY)
    approver = Desk(store, author.adviser, Actor("opac", "a2", "valideur", MOMENT), TODAY)
    open_dossier(author, CASE, reason=WHY)
    sequence = drafted(author, REFERENCE).entry.sequence
    approve_dossier_letter(approver, sequence, reason=ENOUGH)
    issued = issue_letter(approver, sequence, day=TODAY)
    store.engine.dispose()
    return file, issued


@pytest.fixture
def kept(template: tuple[Path, Entry], tmp_path: Path) -> Iterator[tuple[Store, Entry]]:
    file, issued = template
    (tmp_path / "advisor.db").write_bytes(file.read_bytes())
    store = Store(f"sqlite:///{tmp_path}/advisor.db", MASTER)
    yield store, issued
    store.engine.dispose()


def test_a_whole_record_has_no_breach(kept: tuple[Store, Entry]) -> None:
    store, issued = kept
    assert breaches(store, "opac", {issued.sequence: issued.digest}) == []
    assert list(unreadable(store, "opac")) == []


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("DELETE FROM messages WHERE kind = 'letter.issued'", "no message tells of"),
        ("UPDATE messages SET kind = 'letter.refused' WHERE kind = 'letter.issued'", "which is no act"),
        ("DELETE FROM deliveries; DELETE FROM letters", "draft 3 without its letter"),
        ("UPDATE letters SET state = 'approved'", "the letter does not know"),
        ("UPDATE letters SET state = 'drafted'", "letter.approved of 3"),
        ("DELETE FROM deliveries", "copies of 3"),
        ("UPDATE deliveries SET state = 'delivered'", "step (3, 'delivered') without act"),
        ("DELETE FROM pieces WHERE kind = 'advice'", "sealed and not kept"),
        ("UPDATE pieces SET mark = 'x' WHERE kind = 'advice'", "kept and not sealed"),
        ("UPDATE dossiers SET version = 2", "says version 2"),
        ("DELETE FROM case_versions", "version ('nuit-77-014', 1) without act"),
        ("DELETE FROM person_parts", "part ("),
        ("UPDATE dossiers SET purged_at = 'x'", "marked as purged without act"),
        ("DELETE FROM dossier_keys", "without key without act"),
        ("UPDATE case_versions SET content = NULL", "emptied without act"),
        ("DROP TRIGGER journal_no_delete; DELETE FROM journal WHERE act = 'letter.issued'", "was acknowledged and is not"),
        ("DROP TRIGGER journal_no_delete; DELETE FROM journal WHERE act = 'advice.sealed'", "draft 3 without its decision"),
        ("DROP TRIGGER tree_nodes_no_update; UPDATE tree_nodes SET digest = x'00'", "the tree kept is not that"),
        ("UPDATE journal_heads SET sequence = 4", "the head kept is 4"),
    ],
)  # fmt: skip
def test_a_breach_is_named(kept: tuple[Store, Entry], statement: str, told: str) -> None:
    store, issued = kept
    with store.engine.begin() as connection:
        for each in statement.split("; "):
            connection.execute(text(each))
    found = breaches(store, "opac", {issued.sequence: issued.digest})
    assert any(told in each for each in found), found


@pytest.mark.parametrize(
    ("table", "column"), [("case_versions", "content"), ("pieces", "content"), ("person_parts", "content")]
)
def test_what_no_longer_opens_is_named(kept: tuple[Store, Entry], table: str, column: str) -> None:
    store, _ = kept
    with store.engine.begin() as connection:
        connection.execute(text(f"UPDATE {table} SET {column} = x'000102030405060708090a0b0c0d0e0f'"))  # noqa: S608
    assert list(unreadable(store, "opac"))
