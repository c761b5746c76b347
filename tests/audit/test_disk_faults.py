"""What the disk can do to us: full, failing, or the power cut in the middle of a seal."""

from __future__ import annotations

import errno
import os
import random
import signal
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from advisor.audit.entry import MAX_LINE
from advisor.audit.errors import SealFailed
from advisor.audit.evidence import keep
from advisor.audit.journal import TORN_SET_ASIDE, read_entries
from advisor.audit.verify import verify_trail

from .conftest import FullDisk
from .test_journal import seal
from .trails import FORK, plain


def test_a_full_disk_refuses_the_seal_and_the_trail_stays_whole(full_disk: FullDisk) -> None:
    trail = full_disk.folder / "registre.jsonl"
    sealed = [seal(trail)]
    full_disk.fill(trail)
    with pytest.raises(SealFailed) as caught:
        for _ in range(50):
            sealed.append(seal(trail))
    before = trail.read_bytes()
    assert read_entries(trail) == tuple(sealed)
    assert f"Rien n’a été inscrit : le registre est revenu à ses {len(before)} octets." in plain(caught.value.message)
    assert caught.value.remedy.startswith("Libérer de l’espace")
    full_disk.free()
    sealed.append(seal(trail))
    assert trail.read_bytes().startswith(before)
    assert read_entries(trail) == tuple(sealed)


def test_a_full_disk_keeps_a_torn_end_where_it_is(full_disk: FullDisk) -> None:
    trail = full_disk.folder / "registre.jsonl"
    seal(trail)
    whole = trail.read_bytes()
    torn = b'{"act":"' + b"a" * 5_000
    trail.write_bytes(whole + torn)
    full_disk.fill(full_disk.folder / "absent")
    with pytest.raises(SealFailed):
        seal(trail)
    assert trail.read_bytes() == whole + torn
    full_disk.free()
    seal(trail)
    assert [entry.act for entry in read_entries(trail)] == ["advice.sealed", TORN_SET_ASIDE, "advice.sealed"]


def test_a_full_disk_keeps_no_half_of_a_piece(full_disk: FullDisk) -> None:
    full_disk.fill(full_disk.folder / "absent")
    with pytest.raises(SealFailed) as caught:
        keep(full_disk.folder, "avis.json", b"x" * 50_000)
    assert "Rien n’a été conservé." in caught.value.message
    assert [path.name for path in full_disk.folder.iterdir() if path.name != "filler"] == []
    full_disk.free()
    keep(full_disk.folder, "avis.json", b"x" * 5_000)
    assert (full_disk.folder / "avis.json").read_bytes() == b"x" * 5_000


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_to_synchronise_seals_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    trail = tmp_path / "registre.jsonl"
    sealed = seal(trail)
    before = trail.read_bytes()
    failures = [OSError(code, os.strerror(code))]
    synchronised: list[int] = []
    true_sync = os.fsync

    def fail_once(descriptor: int) -> None:
        synchronised.append(os.fstat(descriptor).st_size)
        if failures:
            raise failures.pop()
        true_sync(descriptor)

    monkeypatch.setattr(os, "fsync", fail_once)
    with pytest.raises(SealFailed, match=errno.errorcode[code]):
        seal(trail)
    assert trail.read_bytes() == before
    assert synchronised[1:] == [len(before)]
    assert read_entries(trail) == (sealed,)
    assert seal(trail).sequence == 2


def test_a_disk_that_fails_for_good_says_what_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trail = tmp_path / "registre.jsonl"
    seal(trail)
    true_write = os.pwrite

    def write_then_fail(descriptor: int, data: bytes, offset: int) -> int:
        true_write(descriptor, data[:50], offset)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    def fail(*_: Any) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as broken:
        broken.setattr(os, "pwrite", write_then_fail)
        broken.setattr(os, "ftruncate", fail)
        with pytest.raises(SealFailed, match="mis de côté au prochain scellement"):
            seal(trail)
        with pytest.raises(SealFailed):
            seal(trail)
    seal(trail)
    assert [entry.act for entry in read_entries(trail)] == ["advice.sealed", TORN_SET_ASIDE, "advice.sealed"]


def test_a_torn_end_that_cannot_be_cut_off_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trail = tmp_path / "registre.jsonl"
    trail.write_bytes(b'{"act":')

    def fail(*_: Any) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as broken:
        broken.setattr(os, "ftruncate", fail)
        with pytest.raises(SealFailed, match="Rien n’a été inscrit"):
            seal(trail)
    assert trail.read_bytes() == b'{"act":'


def _seal_until_killed(trail: Path, acknowledged: Connection) -> None:
    """Seal for ever, a few bytes at a time, so that a kill most often strikes in the middle of an entry."""
    true_write = os.pwrite
    os.pwrite = lambda descriptor, data, offset: true_write(descriptor, bytes(data)[:9], offset)
    while True:
        acknowledged.send(seal(trail).digest)


def test_killed_at_any_moment_every_acknowledged_entry_is_there(tmp_path: Path) -> None:
    trail = tmp_path / "registre.jsonl"
    chance = random.Random(8785)
    acknowledged: list[str] = []
    for _ in range(8):
        receiver, sender = FORK.Pipe(duplex=False)
        process = FORK.Process(target=_seal_until_killed, args=(trail, sender))
        process.start()
        sender.close()
        for _ in range(chance.randint(1, 6)):
            acknowledged.append(receiver.recv())
        receiver.poll(chance.uniform(0, 0.002))
        process.kill()
        process.join()
        with pytest.raises(EOFError):
            while True:
                acknowledged.append(receiver.recv())
        acknowledged.append(seal(trail).digest)
        assert verify_trail(trail).intact
    digests = [entry.digest for entry in read_entries(trail)]
    assert [digest for digest in digests if digest in set(acknowledged)] == acknowledged


def _seal_and_die(trail: Path, calls: int) -> None:
    """Die by kill -9 at this call to the disk, counted over writes of a few bytes, synchronisations and cuts."""
    left = [calls]

    def counting(true_call: Any, shorten: bool = False) -> Any:
        def call(descriptor: int, *arguments: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return true_call(descriptor, *((arguments[0][:60], *arguments[1:]) if shorten else arguments))

        return call

    os.pwrite = counting(os.pwrite, shorten=True)
    os.fsync = counting(os.fsync)
    os.ftruncate = counting(os.ftruncate)
    seal(trail)
    os._exit(0)


def test_the_power_may_go_at_any_call_to_the_disk_even_while_settling(tmp_path: Path) -> None:
    """Each death leaves what the next one starts from: cut entries, files set aside, ends half settled."""
    trail = tmp_path / "registre.jsonl"
    torn = 0
    for calls in range(26):
        process = FORK.Process(target=_seal_and_die, args=(trail, calls))
        process.start()
        process.join()
        before = trail.read_bytes()
        torn += not before.endswith(b"\n") and before != b""
        seal(trail)
        assert verify_trail(trail).intact
        assert trail.read_bytes().startswith(before[: before.rfind(b"\n") + 1])
        if calls % 2:
            with trail.open("ab") as file:
                file.write(b'{"act":"advice.sealed","digest":"sha')
    assert torn >= 5
    assert trail.stat().st_size < 26 * MAX_LINE
