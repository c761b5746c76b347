"""A backup holds everything, goes from either database into either, and is refused whole where anything in it changed."""

from __future__ import annotations

import errno
import json
import struct
import threading
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import inspect, select, text
from store_samples import CASE, MASTER, MOMENT, REFERENCE, TODAY, WHY, drafted

from advisor.access.roles import Role
from advisor.audit.heads import fingerprint, public_bytes
from advisor.law.errors import BackupRefused, StorageFailed
from advisor.service import backup
from advisor.service.accounts import create_account
from advisor.service.adviser import Adviser
from advisor.service.backup import BLOCK, MANIFEST, SEAL, Backup, restore_backup, take_backup
from advisor.service.dossiers import open_dossier, read_dossier
from advisor.service.gate import Gate
from advisor.service.jobs.workers import WorkersQueue
from advisor.service.refusals import Misuse
from advisor.service.sealing import Actor, Desk, seal_act
from advisor.service.signing import adopt_key, sign_head, verify_journal
from advisor.storage.backup import PASSING
from advisor.storage.guards import GUARDED, unguard_statements
from advisor.storage.store import Store
from advisor.storage.tables import accesses, metadata

KEY = Ed25519PrivateKey.from_private_bytes(bytes([1]) * 32)
NOTED = frozenset({fingerprint(public_bytes(KEY))})
LATER = "2026-11-29T08:00:00+00:00"
OTHER = {"sqlite": "postgresql", "postgresql": "sqlite"}
Members = dict[str, bytes]


@pytest.fixture
def desk(store: Store, adviser: Adviser) -> Desk:
    actor = Actor("opac", "a1", "agent", MOMENT)
    adopt_key(store, actor, KEY)
    create_account(Gate(store, MOMENT), "opac", "agent-1", [Role.AGENT], by="operator")
    found = Desk(store, adviser, actor, TODAY)
    open_dossier(found, CASE, reason=WHY)
    with found.writing() as work:
        sign_head(work, KEY)
    return found


@pytest.fixture
def elsewhere(new_database: Callable[[str], str]) -> Iterator[Callable[[str], Store]]:
    """Stores on empty databases, closed at the end."""
    made: list[Store] = []

    def make(kind: str) -> Store:
        made.append(Store(new_database(kind), MASTER))
        return made[-1]

    yield make
    for each in made:
        each.engine.dispose()


def restore(store: Store, path: Path, known: frozenset[str] = frozenset()) -> Backup:
    return restore_backup(Gate(store, LATER), path, known)


def content(store: Store) -> dict[str, list[Any]]:
    """Every row of every table that a backup keeps."""
    with store.engine.connect() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table))))
            for table in metadata.sorted_tables
            if table.name not in PASSING
        }


def tables(store: Store) -> list[str]:
    return inspect(store.engine).get_table_names()


def test_a_database_goes_into_the_other_kind_and_back(
    desk: Desk, elsewhere: Callable[[str], Store], tmp_path: Path
) -> None:
    kind = desk.store.engine.dialect.name
    drafted(desk, REFERENCE)
    before = content(desk.store)
    there, back = elsewhere(OTHER[kind]), elsewhere(kind)
    taken = take_backup(desk.store, tmp_path / "1.zip", MOMENT)
    entries = taken.heads["opac"][0]
    assert restore(there, tmp_path / "1.zip", NOTED) == taken
    take_backup(there, tmp_path / "2.zip", MOMENT)
    restore(back, tmp_path / "2.zip", NOTED)
    assert restorations(there) == [("operator", MOMENT, "at_the_machine", LATER)]
    assert restorations(back) == restorations(there) * 2
    lines = before.pop("accesses")
    for store, times in ((there, 1), (back, 2)):
        after = content(store)
        assert set(lines) < set(accessed := after.pop("accesses"))
        assert len(accessed) == len(lines) + times
        assert after == before
    assert before["journal"]
    moved = Desk(there, desk.adviser, desk.actor, TODAY)
    assert read_dossier(moved, REFERENCE) == read_dossier(desk, REFERENCE)
    _require_work_goes_on(moved, entries)


def restorations(store: Store, organisation: str = "opac") -> list[tuple[str, str, str, str]]:
    """By whom an organisation was restored, from the backup of which instant, why and when, the newest first."""
    with store.reading(organisation) as work:
        return [
            (each.account, each.subject, each.reason, each.at)
            for each in work.accesses.page()
            if (each.action, each.granted) == ("database:restore", True)
        ]


def test_a_restoration_names_in_every_organisation_what_it_brought_back_and_who(
    desk: Desk, elsewhere: Callable[[str], Store], tmp_path: Path
) -> None:
    desk.store.found("autre", "Un autre bailleur", MOMENT)
    with desk.reading() as work:
        account = work.accounts.named("agent-1")
    assert account is not None
    take_backup(desk.store, tmp_path / "b.zip", MOMENT)
    target = elsewhere(desk.store.engine.dialect.name)
    for wrong in (("opac", "personne"), ("nulle-part", "agent-1"), ("autre", "agent-1")):
        with pytest.raises(Misuse):
            restore_backup(Gate(target, LATER), tmp_path / "b.zip", by=wrong)
        assert tables(target) == []
    restore_backup(Gate(target, LATER), tmp_path / "b.zip", by=("opac", "agent-1"), why="drill")
    assert restorations(target) == [(account.id, MOMENT, "at_the_machine:drill", LATER)]
    assert restorations(target, "autre") == [("operator", MOMENT, "at_the_machine:drill", LATER)]
    assert restorations(desk.store) == []


def _require_work_goes_on(desk: Desk, entries: int) -> None:
    """Numbers that the database draws follow those restored, the guards stand, and the journal grows and signs."""
    with desk.writing() as work:
        work.accesses.write("a1", role="agent", action="x", subject="s", reason="r", granted=True)
        seal_act(work, desk.actor, "note.taken", REFERENCE, {})
        assert sign_head(work, KEY).size == entries + 1
    assert verify_journal(desk.store, "opac", NOTED).intact
    with desk.store.engine.connect() as connection:
        numbers = list(connection.execute(select(accesses.c.id).order_by(accesses.c.id)).scalars())
        assert len(set(numbers)) == len(numbers) == 3
        with pytest.raises(Exception, match="ne se modifie"):
            connection.execute(text("DELETE FROM journal"))


def test_a_backup_holds_one_moment_while_others_write(
    desk: Desk, elsewhere: Callable[[str], Store], tmp_path: Path
) -> None:
    stop, written = threading.Event(), []

    def write() -> None:
        while not stop.is_set():
            with desk.writing() as work:
                written.append(seal_act(work, desk.actor, "note.taken", "autre", {}).sequence)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            taken = take_backup(desk.store, tmp_path / f"{number}.zip", MOMENT)
            place = elsewhere("sqlite")
            assert restore(place, tmp_path / f"{number}.zip", NOTED).heads == taken.heads
    finally:
        stop.set()
        writer.join()
    assert len(written) > 3


def rewritten(source: Path, change: Callable[[Members], Members | None]) -> Path:
    with zipfile.ZipFile(source) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    changed = change(members) or members
    target = source.with_name("altered.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in changed.items():
            archive.writestr(name, data)
    return target


def _line(table: str, change: Callable[[list[bytes]], list[bytes]]) -> Callable[[Members], Members]:
    name = f"tables/{table}.jsonl"
    return lambda members: {**members, name: b"".join(change(members[name].splitlines(keepends=True)))}


def _more_rights(lines: list[bytes]) -> list[bytes]:
    return [line.replace(b'["agent"]', b'["agent","dpo"]') for line in lines]


def _manifest(members: Members) -> Members:
    manifest = json.loads(members[MANIFEST])
    manifest["journals"]["opac"]["entries"] = 2
    return {**members, MANIFEST: json.dumps(manifest).encode()}


TAMPERED: dict[str, tuple[Callable[[Members], Members | None], str]] = {
    "changed": (_line("accounts", _more_rights), "tables/accounts.jsonl », lignes 1 à 1"),
    "dropped": (_line("journal", lambda lines: lines[:-1]), "tables/journal.jsonl"),
    "emptied": (_line("case_versions", lambda lines: []), "la fin de « tables/case_versions.jsonl » manque"),
    "added": (_line("accesses", lambda lines: [*lines, *lines]), "tables/accesses.jsonl"),
    "reordered": (_line("tree_nodes", lambda lines: lines[::-1]), "tables/tree_nodes.jsonl"),
    "manifest": (_manifest, MANIFEST),
    "member removed": (lambda members: {k: v for k, v in members.items() if "letters" not in k}, "retiré"),
    "member added": (lambda members: {**members, "../x": b""}, "« ../x » a été ajouté"),
    "no seal": (lambda members: {**members, SEAL: b"{}"}, SEAL),
    "nothing": (lambda members: {"x": b""}, "pas une sauvegarde"),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_what_was_altered_is_refused_located_and_leaves_nothing(
    desk: Desk, elsewhere: Callable[[str], Store], tmp_path: Path, how: str
) -> None:
    change, place = TAMPERED[how]
    take_backup(desk.store, tmp_path / "b.zip", MOMENT)
    altered = rewritten(tmp_path / "b.zip", change)
    target = elsewhere(desk.store.engine.dialect.name)
    with pytest.raises(BackupRefused) as refused:
        restore(target, altered)
    assert place in refused.value.message
    assert tables(target) == []
    restore(target, tmp_path / "b.zip")


@pytest.mark.parametrize(
    "bomb",
    [
        ("tables/journal.jsonl", b"\0"),
        ("tables/journal.jsonl", b"{}\n"),
        (SEAL, b"\0"),
    ],
    ids=["one line", "many lines", "seal"],
)
def test_a_bomb_is_refused_before_it_is_unpacked(
    desk: Desk,
    elsewhere: Callable[[str], Store],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    bomb: tuple[str, bytes],
) -> None:
    take_backup(desk.store, tmp_path / "b.zip", MOMENT)
    name, unit = bomb
    altered = rewritten(tmp_path / "b.zip", lambda members: {**members, name: unit * (100_000_000 // len(unit))})
    target = elsewhere(desk.store.engine.dialect.name)
    monkeypatch.setattr(backup, "_MOST_BLOCK", 100_000)
    tracemalloc.start()
    with pytest.raises(BackupRefused):
        restore(target, altered)
    assert tracemalloc.get_traced_memory()[1] < 40_000_000
    tracemalloc.stop()
    assert tables(target) == []


@pytest.mark.parametrize("member", ["tables/journal.jsonl", "tables/accounts.jsonl", MANIFEST, SEAL])
def test_a_damaged_byte_is_refused(desk: Desk, elsewhere: Callable[[str], Store], tmp_path: Path, member: str) -> None:
    file = tmp_path / "b.zip"
    take_backup(desk.store, file, MOMENT)
    whole = file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        told = archive.getinfo(member)
    header = told.header_offset
    first = header + 30 + sum(struct.unpack("<HH", whole[header + 26 : header + 30]))
    for part in (0.3, 0.7):
        offset = first + int(told.compress_size * part)
        file.write_bytes(whole[:offset] + bytes([whole[offset] ^ 0x55]) + whole[offset + 1 :])
        target = elsewhere("sqlite")
        with pytest.raises(BackupRefused):
            restore(target, file)
        assert tables(target) == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DELETE FROM journal WHERE sequence = 2", "altéré"),
        ("UPDATE journal_heads SET sequence = 1", "dernière"),
        ("DELETE FROM tree_nodes WHERE level = 1", "arbre"),
        ("UPDATE signed_heads SET signature = root", "signature"),
    ],
)
def test_a_database_altered_before_it_was_saved_is_found_at_restoration(
    desk: Desk, elsewhere: Callable[[str], Store], tmp_path: Path, statement: str, fault: str
) -> None:
    with desk.store.engine.begin() as connection:
        for guard in unguard_statements(desk.store.engine.dialect.name, GUARDED):
            connection.execute(text(guard))
        connection.execute(text(statement))
    take_backup(desk.store, tmp_path / "b.zip", MOMENT)
    target = elsewhere(desk.store.engine.dialect.name)
    with pytest.raises(BackupRefused, match=fault) as refused:
        restore(target, tmp_path / "b.zip")
    assert "Registre de « opac »" in refused.value.message
    assert tables(target) == []


def test_it_is_restored_only_into_an_empty_place_under_its_own_key_and_signature(
    desk: Desk, elsewhere: Callable[[str], Store], new_database: Callable[[str], str], tmp_path: Path
) -> None:
    file, kind = tmp_path / "b.zip", desk.store.engine.dialect.name
    take_backup(desk.store, file, MOMENT)
    before = content(desk.store)
    with pytest.raises(BackupRefused, match="pas vide"):
        restore(desk.store, file)
    assert content(desk.store) == before
    stranger = Store(new_database(kind), bytes(32))
    with pytest.raises(BackupRefused, match="clé maîtresse"):
        restore(stranger, file)
    with pytest.raises(BackupRefused, match="que rien ne reconnaît"):
        restore(elsewhere(kind), file, frozenset({"sha256:" + "0" * 64}))
    with pytest.raises(BackupRefused, match="existe déjà"):
        take_backup(desk.store, file, MOMENT)
    stranger.engine.dispose()
    assert file.stat().st_mode & 0o777 == 0o600


def test_no_key_and_nobody_s_session_is_in_the_file(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    take_backup(desk.store, file, MOMENT)
    with zipfile.ZipFile(file) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        assert not {f"tables/{name}.jsonl" for name in PASSING} & set(archive.namelist())
    for secret in (MASTER, MASTER.hex().encode(), b"PRIVATE KEY", b"Tilleuls"):
        assert secret not in everything


def test_a_change_is_placed_within_a_block(desk: Desk, elsewhere: Callable[[str], Store], tmp_path: Path) -> None:
    with desk.writing() as work:
        for _ in range(BLOCK + 20):
            last = seal_act(work, desk.actor, "note.taken", "autre", {}).sequence
    take_backup(desk.store, tmp_path / "b.zip", MOMENT)
    altered = rewritten(
        tmp_path / "b.zip",
        _line("journal", lambda lines: [*lines[:260], lines[260].replace(b"autre", b"autrf"), *lines[261:]]),
    )
    with pytest.raises(BackupRefused, match=f"lignes {BLOCK + 1} à {last}"):
        restore(elsewhere("sqlite"), altered)


def test_the_queue_beside_the_tables_is_left_out(desk: Desk, elsewhere: Callable[[str], Store], tmp_path: Path) -> None:
    if desk.store.engine.dialect.name == "postgresql":
        WorkersQueue(desk.store.engine).close()
        assert "procrastinate_jobs" in tables(desk.store)
    taken = take_backup(desk.store, tmp_path / "b.zip", MOMENT)
    assert set(taken.rows) == set(metadata.tables) - PASSING
    assert restore(elsewhere("sqlite"), tmp_path / "b.zip") == taken


def test_a_disk_that_is_full_leaves_no_half_of_a_backup(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    place = tmp_path / "backups"
    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(StorageFailed, match="plein"):
            take_backup(desk.store, place / "b.zip", MOMENT)
    assert list(place.iterdir()) == []
    take_backup(desk.store, place / "b.zip", MOMENT)
