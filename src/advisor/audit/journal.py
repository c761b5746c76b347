"""The trail on disk: one canonical entry a line, added under a lock, durable before it is acknowledged."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from advisor.audit.canonical import digest_bytes
from advisor.audit.chain import examine, judge
from advisor.audit.disk import seal_failed, sync_folder, write_fully
from advisor.audit.entry import MAX_LINE, NO_ENTRY, Entry, Head, entry_line, head_of, read_entry, seal_entry
from advisor.audit.errors import EntryInvalid, TrailBroken, TrailUnreadable
from advisor.audit.evidence import keep
from advisor.audit.locate import is_torn
from advisor.audit.verdict import Finding

TORN_SET_ASIDE = "trail.torn-end-set-aside"
"""Act of the entry by which the trail itself says that an unfinished end was moved to a `.torn` file."""

TRAIL_SUBJECT = "trail"
_PIECE = 1 << 16


def append(path: Path, *, act: str, subject: str, payload: Mapping[str, Any], recorded_at: str) -> Entry:
    """Seal one act at the end of the trail and return its entry once the disk holds it.

    Processes and threads take turns (flock on the trail). What an earlier power cut left at the end is settled first:
    a whole entry that lacks only its line feed is completed; the torn start of one, which no caller was ever told was
    sealed, is moved to `<trail>.<offset>-<digest>.torn` and an entry `TORN_SET_ASIDE` says so; anything else is damage
    and raises `TrailBroken`. A full disk raises `SealFailed`, the trail being back at its former length.
    Raises also `EntryInvalid`, `NotCanonical`. Limit: one machine; the folder must exist.
    """
    with _open_to_seal(path) as descriptor:
        last = _settle(descriptor, path, recorded_at)
        entry = seal_entry(last, act=act, subject=subject, payload=payload, recorded_at=recorded_at)
        _write(descriptor, path, entry_line(entry) + b"\n")
        return entry


class Pieces:
    """The bytes of an open file, piece by piece, as often as they are asked for. Raises `TrailUnreadable`."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file, self._path = file, path

    def __iter__(self) -> Iterator[bytes]:
        offset = 0
        while piece := self._read(offset):
            yield piece
            offset += len(piece)

    def lines(self) -> Iterator[bytes]:
        """The same bytes as lines, each without its line feed."""
        rest = b""
        for piece in self:
            *lines, rest = (rest + piece).split(b"\n")
            yield from lines
        if rest:
            yield rest

    def _read(self, offset: int) -> bytes:
        try:
            return os.pread(self._file.fileno(), _PIECE, offset)
        except OSError as error:
            raise _unreadable(self._path, error) from error


@contextlib.contextmanager
def reading(path: Path) -> Iterator[Pieces]:
    """The bytes of the trail between two seals, never in the middle of one: who seals waits. Raises `TrailUnreadable`."""
    with contextlib.ExitStack() as opened:
        try:
            trail = opened.enter_context(path.open("rb"))
            fcntl.flock(trail, fcntl.LOCK_SH)
        except OSError as error:
            raise _unreadable(path, error) from error
        yield Pieces(trail, path)


def read_entries(path: Path) -> tuple[Entry, ...]:
    """Every entry of an intact trail; raises `TrailBroken` with all findings, or `TrailUnreadable`."""
    with reading(path) as trail:
        examination = examine(trail)
    if examination.findings:
        raise TrailBroken(examination.findings)
    return examination.entries


def head(path: Path) -> Head:
    """The head of an intact trail, to be noted elsewhere; raises as `read_entries` does."""
    with reading(path) as trail:
        found = judge(trail)
    if found.findings:
        raise TrailBroken(found.findings)
    return found.head


def _unreadable(path: Path, error: OSError) -> TrailUnreadable:
    return TrailUnreadable(
        f"Registre illisible : « {path} » ({error.strerror}).",
        remedy="Vérifier le chemin du registre et le droit de le lire.",
    )


@contextlib.contextmanager
def _open_to_seal(path: Path) -> Iterator[int]:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o640)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield descriptor
        finally:
            os.close(descriptor)
    except OSError as error:
        raise seal_failed(path, error, outcome="Rien n’a été inscrit.") from error


def _settle(descriptor: int, path: Path, recorded_at: str) -> Head:
    line, tail = _ending(descriptor)
    last = _last_head(line, path)
    if not tail:
        return last
    if _follows(tail, last):
        _write(descriptor, path, b"\n")
        return head_of([read_entry(tail)])
    if not is_torn(tail):
        raise TrailBroken([_unsealable(path)])
    torn = _set_aside(descriptor, path, tail)
    entry = seal_entry(last, act=TORN_SET_ASIDE, subject=TRAIL_SUBJECT, payload={"torn": torn}, recorded_at=recorded_at)
    _write(descriptor, path, entry_line(entry) + b"\n")
    return head_of([entry])


def _follows(tail: bytes, last: Head) -> bool:
    try:
        entry = read_entry(tail)
    except EntryInvalid:
        return False
    return (entry.sequence, entry.previous) == (last.sequence + 1, last.digest)


def _ending(descriptor: int) -> tuple[bytes | None, bytes]:
    """The last complete line (None if there is none) and what follows it."""
    size = os.fstat(descriptor).st_size
    start = max(0, size - 2 * MAX_LINE - 2)
    block = os.pread(descriptor, size - start, start)
    lines, feed, tail = block.rpartition(b"\n")
    return lines.rpartition(b"\n")[2] if feed else None, tail


def _last_head(line: bytes | None, path: Path) -> Head:
    if line is None:
        return NO_ENTRY
    try:
        return head_of([read_entry(line)])
    except EntryInvalid as error:
        raise TrailBroken([_unsealable(path)]) from error


def _unsealable(path: Path) -> Finding:
    return Finding(
        code="fin-alteree",
        message=f"La fin du registre « {path} » a été altérée : rien ne peut être scellé à sa suite.",
        remedy=f"Situer l’altération avec « python -m advisor.audit verify {path} », conserver cette copie à titre de "
        "preuve, puis restaurer une sauvegarde.",
        file=path.name,
    )


def _set_aside(descriptor: int, path: Path, tail: bytes) -> dict[str, str | int]:
    offset = os.fstat(descriptor).st_size - len(tail)
    digest = digest_bytes(tail)
    name = f"{path.name.lstrip('.')}.{offset}-{digest[7:15]}.torn"
    keep(path.parent, name, tail)
    os.ftruncate(descriptor, offset)
    os.fsync(descriptor)
    return {"file": name, "digest": digest, "offset": offset, "length": len(tail)}


def _write(descriptor: int, path: Path, data: bytes) -> None:
    size = os.fstat(descriptor).st_size
    try:
        if size == 0:
            sync_folder(path.parent)
        write_fully(descriptor, data, size)
    except OSError as error:
        raise seal_failed(path, error, outcome=_rolled_back(descriptor, size)) from error


def _rolled_back(descriptor: int, size: int) -> str:
    try:
        os.ftruncate(descriptor, size)
        os.fsync(descriptor)
    except OSError:
        return "L’écriture n’est pas acquittée ; ce qui en reste sera mis de côté au prochain scellement."
    return f"Rien n’a été inscrit : le registre est revenu à ses {size} octets."
