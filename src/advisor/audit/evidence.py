"""Keep the pieces that the trail seals: whole or not at all, and never overwritten."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from advisor.audit.canonical import digest_bytes, keyed_digest
from advisor.audit.disk import seal_failed, write_fully
from advisor.audit.errors import EvidenceRefused

ARTIFACTS = "artifacts"
"""Key of an entry's payload: an object of file name → digest, as `keep` returned it."""

PURGED = "purged"
"""Key of an entry's payload: the list of file names that a lawful purge destroyed."""

REASON = "reason"
"""Key of a purge's payload: why, as a short code."""

_NOTHING_KEPT = "Rien n’a été conservé."


def keep(folder: Path, name: str, data: bytes, *, key: bytes | None = None) -> str:
    """Keep a piece under this name and give its digest, keyed when the case's key is given.

    Atomic and durable: temporary file in the same folder, synchronised, renamed, folder synchronised. The same bytes
    under the same name are kept once; other bytes raise `EvidenceRefused`; a refusal of the disk raises `SealFailed`.
    Names are opaque references, never a person's name: they stand in the trail for ever. The folder must exist.
    """
    if not is_piece_name(name):
        raise EvidenceRefused(
            f"« {name} » ne peut pas nommer une pièce.", remedy="Choisir un nom simple, sans « / » ni point initial."
        )
    marked = keyed_digest(key, data) if key is not None else digest_bytes(data)
    target = folder / name
    try:
        with _locked_folder(folder) as descriptor:
            if target.exists():
                _refuse_other_content(target, data)
            else:
                _place(target, data)
            os.fsync(descriptor)
    except OSError as error:
        raise seal_failed(target, error, outcome=_NOTHING_KEPT) from error
    return marked


def is_piece_name(name: str) -> bool:
    """True if this names a file of the folder itself: no path, no control character, not hidden, at most 200 bytes."""
    return name.isprintable() and not name.startswith(".") and 0 < len(name.encode()) <= 200 and not {*name} & {*"/\\"}


def key_file(folder: Path, subject: str) -> Path:
    """Where the key of a case lives: a file of its own, beside the sealed case, purged with it."""
    return folder / f"{subject}.key"


@contextlib.contextmanager
def _locked_folder(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def _place(target: Path, data: bytes) -> None:
    # The folder is locked, so a file of this name can only be what a power cut left behind.
    unfinished = target.with_name(f".{target.name}.part")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o640)
    try:
        write_fully(descriptor, data, 0)
        unfinished.rename(target)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)


def _refuse_other_content(target: Path, data: bytes) -> None:
    if target.read_bytes() != data:
        raise EvidenceRefused(
            f"La pièce « {target.name} » est déjà conservée avec un autre contenu dans « {target.parent} ».",
            remedy="Donner un autre nom à la nouvelle pièce : une pièce scellée ne se remplace pas.",
        )
