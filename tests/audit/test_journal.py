"""The trail on disk: adding, reading, and settling what an earlier cut left behind."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

import pytest

from advisor.audit.canonical import digest_bytes
from advisor.audit.entry import GENESIS, MAX_LINE, NO_ENTRY, Entry, Head, entry_line
from advisor.audit.errors import EntryInvalid, NotCanonical, SealFailed, TrailBroken, TrailUnreadable
from advisor.audit.evidence import keep
from advisor.audit.journal import TORN_SET_ASIDE, append, head, read_entries, reading
from advisor.audit.verify import verify_trail

from .trails import FORK, seal_four, written

NOW = "2026-11-24T10:00:00+01:00"


def seal(path: Path, **changes: Any) -> Entry:
    """Append one act, some of its fields changed."""
    fields = {"act": "advice.sealed", "subject": "D-1", "payload": {"n": 1}, "recorded_at": NOW}
    return append(path, **{**fields, **changes})


@pytest.fixture
def trail(tmp_path: Path) -> Path:
    """A trail of four entries."""
    path = tmp_path / "registre.jsonl"
    path.write_bytes(written(seal_four()))
    return path


def test_entries_are_added_one_a_line_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "registre.jsonl"
    added = [seal(path), seal(path, payload={"b": 1, "a": 2})]
    assert path.read_bytes() == b"".join(entry_line(entry) + b"\n" for entry in added)
    assert read_entries(path) == tuple(added)
    assert head(path) == Head(2, added[1].digest)
    assert added[0].previous == GENESIS
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_mode & 0o007 == 0


def test_a_new_entry_follows_the_last(trail: Path) -> None:
    before = trail.read_bytes()
    added = seal(trail)
    assert (added.sequence, added.previous) == (5, seal_four()[3].digest)
    assert trail.read_bytes() == before + entry_line(added) + b"\n"


def test_the_last_entry_is_found_in_a_trail_longer_than_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "registre.jsonl"
    for _ in range(4):
        seal(path, payload={"x": "a" * (MAX_LINE - 400)})
    assert [entry.sequence for entry in read_entries(path)] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("changes", "error"), [({"subject": "une personne"}, EntryInvalid), ({"payload": {"x": 0.5}}, NotCanonical)]
)
def test_an_entry_that_is_none_leaves_the_trail_as_it_was(
    trail: Path, changes: dict[str, Any], error: type[Exception]
) -> None:
    before = trail.read_bytes()
    with pytest.raises(error):
        seal(trail, **changes)
    assert trail.read_bytes() == before


def test_an_absent_trail_cannot_be_read(tmp_path: Path) -> None:
    for read in (read_entries, head, snapshot, verify_trail):
        with pytest.raises(TrailUnreadable) as caught:
            read(tmp_path / "absent.jsonl")
        assert "absent.jsonl" in caught.value.message
        assert caught.value.remedy


def test_an_absent_folder_is_told_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(SealFailed) as caught:
        seal(tmp_path / "absent" / "registre.jsonl")
    assert "ENOENT" in caught.value.message
    assert caught.value.remedy.startswith("Créer le dossier")


def test_a_broken_trail_is_not_read(trail: Path) -> None:
    trail.write_bytes(trail.read_bytes().replace(b"approved", b"approvee"))
    with pytest.raises(TrailBroken) as caught:
        read_entries(trail)
    (finding,) = caught.value.findings
    assert finding.line == 2
    assert str(caught.value) == caught.value.message == finding.message
    assert caught.value.remedy == finding.remedy


@pytest.mark.parametrize("cut", [1, 7, 8, 9, 100, 250, "all but the last brace"])
def test_a_torn_end_is_moved_aside_and_the_trail_says_so(trail: Path, cut: int | str) -> None:
    lines = trail.read_bytes().splitlines(keepends=True)
    torn = lines[3][: cut if isinstance(cut, int) else -2]
    trail.write_bytes(b"".join(lines[:3]) + torn)
    assert [finding.code for finding in verify_trail(trail).findings] == ["fin-incomplete"]

    added = seal(trail)

    note, last = read_entries(trail)[3:]
    aside = note.payload["torn"]
    assert last == added
    assert (note.act, note.subject, note.recorded_at) == (TORN_SET_ASIDE, "trail", NOW)
    assert aside == {
        "file": aside["file"],
        "digest": digest_bytes(torn),
        "offset": len(b"".join(lines[:3])),
        "length": len(torn),
    }
    assert aside["file"].startswith("registre.jsonl.")
    assert aside["file"].endswith(".torn")
    assert (trail.parent / aside["file"]).read_bytes() == torn
    assert any("mise de côté" in note for note in verify_trail(trail).notes)


def test_the_zeros_of_a_file_system_are_part_of_the_torn_end(trail: Path) -> None:
    whole = trail.read_bytes()
    for torn in (b'{"act":"advi' + b"\0" * 500, b"\0" * 20):
        trail.write_bytes(whole + torn)
        seal(trail)
        assert (trail.parent / read_entries(trail)[4].payload["torn"]["file"]).read_bytes() == torn


def test_a_first_entry_torn_is_moved_aside_too(tmp_path: Path) -> None:
    path = tmp_path / ".registre"
    path.write_bytes(b'{"act":')
    seal(path)
    note, _ = read_entries(path)
    assert (note.sequence, note.payload["torn"]["offset"]) == (1, 0)
    assert (tmp_path / note.payload["torn"]["file"]).read_bytes() == b'{"act":'


def test_settling_is_resumed_where_a_second_cut_stopped_it(trail: Path) -> None:
    torn = b'{"act":"advice.se'
    size = trail.stat().st_size
    keep(trail.parent, f"registre.jsonl.{size}-{digest_bytes(torn)[7:15]}.torn", torn)
    trail.write_bytes(trail.read_bytes() + torn)
    seal(trail)
    assert read_entries(trail)[4].act == TORN_SET_ASIDE
    assert len(list(trail.parent.glob("*.torn"))) == 1


def test_the_longest_torn_end_after_the_longest_line_is_settled(trail: Path) -> None:
    shortest = len(entry_line(seal(trail, payload={"x": ""})))
    longest = seal(trail, payload={"x": "a" * (MAX_LINE - shortest)})
    assert len(entry_line(longest)) == MAX_LINE
    opening = b'{"act":"'
    with trail.open("ab") as file:
        file.write(opening + b"a" * (MAX_LINE - len(opening)))
    assert seal(trail).sequence == 8


def test_a_whole_entry_that_lacks_only_its_line_feed_is_completed(trail: Path) -> None:
    whole = trail.read_bytes()
    trail.write_bytes(whole[:-1])
    added = seal(trail)
    assert trail.read_bytes() == whole + entry_line(added) + b"\n"
    assert added.sequence == 5


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.replace(b'"D-2026-3"', b'"D-2026-8"'),
        lambda data: data[:-1] + b"X",
        lambda data: data + b"bonjour",
        lambda data: data + data.splitlines()[1],
        lambda data: data + b'{"act":"' + b"x" * MAX_LINE,
        lambda data: data + b"\n",
        lambda data: data.replace(b"\n", b" "),
    ],
)
def test_nothing_is_sealed_after_damage(trail: Path, damage: Any) -> None:
    trail.write_bytes(damage(trail.read_bytes()))
    before = trail.read_bytes()
    with pytest.raises(TrailBroken) as caught:
        seal(trail)
    assert "a été altérée" in caught.value.message
    assert "advisor.audit verify" in caught.value.remedy
    assert trail.read_bytes() == before
    assert list(trail.parent.iterdir()) == [trail]


def _seal_many(path: Path, subject: str, count: int) -> None:
    for number in range(count):
        seal(path, subject=subject, payload={"n": number})


def test_two_processes_seal_at_once_while_a_third_verifies(tmp_path: Path) -> None:
    path = tmp_path / "registre.jsonl"
    path.touch()
    writers = [FORK.Process(target=_seal_many, args=(path, subject, 100)) for subject in ("D-A", "D-B")]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        assert verify_trail(path).intact
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    entries = read_entries(path)
    assert [entry.sequence for entry in entries] == list(range(1, 201))
    for subject in ("D-A", "D-B"):
        assert [entry.payload["n"] for entry in entries if entry.subject == subject] == list(range(100))


def snapshot(path: Path) -> bytes:
    with reading(path) as trail:
        return b"".join(trail)


def test_a_reader_waits_for_the_end_of_a_seal(trail: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    half_written, may_go_on = threading.Event(), threading.Event()
    true_write = os.pwrite

    def write_half(descriptor: int, data: bytes, offset: int) -> int:
        written = true_write(descriptor, data[:40], offset)
        half_written.set()
        may_go_on.wait()
        return written

    monkeypatch.setattr(os, "pwrite", write_half)
    seen: list[bytes] = []
    writer = threading.Thread(target=seal, args=(trail,))
    reader = threading.Thread(target=lambda: seen.append(snapshot(trail)))
    writer.start()
    half_written.wait()
    reader.start()
    # A reader that does not wait has read half an entry long before; one that waits is let go below.
    reader.join(timeout=0.2)
    may_go_on.set()
    writer.join()
    reader.join()
    assert seen == [trail.read_bytes()]


def test_threads_take_turns_too(tmp_path: Path) -> None:
    path = tmp_path / "registre.jsonl"
    threads = [threading.Thread(target=_seal_many, args=(path, f"D-{number}", 10)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read_entries(path)) == 40


def test_an_absent_head_is_that_of_an_empty_trail(tmp_path: Path) -> None:
    path = tmp_path / "registre.jsonl"
    path.touch()
    assert head(path) == NO_ENTRY


def test_settling_synchronises_the_piece_then_the_cut_then_the_entries(
    trail: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = trail.stat().st_size
    trail.write_bytes(trail.read_bytes() + b'{"act":')
    sizes: list[int] = []
    true_sync = os.fsync

    def watch(descriptor: int) -> None:
        sizes.append(trail.stat().st_size)
        true_sync(descriptor)

    monkeypatch.setattr(os, "fsync", watch)
    seal(trail)
    last = trail.stat().st_size
    noted = last - len(trail.read_bytes().splitlines(keepends=True)[-1])
    # The piece and its folder, the trail cut, the entry that says so, the entry asked for.
    assert sizes == [whole + 7, whole + 7, whole, noted, last]


def test_the_disk_holds_the_entry_before_it_is_acknowledged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "registre.jsonl"
    synchronised: list[tuple[bool, int]] = []
    true_sync = os.fsync

    def watch(descriptor: int) -> None:
        status = os.fstat(descriptor)
        synchronised.append((os.path.samestat(status, path.stat()), path.stat().st_size))
        true_sync(descriptor)

    monkeypatch.setattr(os, "fsync", watch)
    seal(path)
    first = path.stat().st_size
    seal(path)
    assert synchronised == [(False, 0), (True, first), (True, path.stat().st_size)]
