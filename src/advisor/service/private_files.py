"""Files that their owner alone may read: keys and tokens."""

from __future__ import annotations

import os
from pathlib import Path

from advisor.law.errors import StorageFailed
from advisor.service.output import cause
from advisor.service.refusals import Misuse

_MOST = 10_000
"""No key or token is longer, in bytes."""


def write_private(path: Path, data: bytes, what: str) -> None:
    """Write a new file with the rights 0600, down to the disk.

    Raises: `StorageFailed`, also when the file is already there: a key is never overwritten.
    """
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        why, remedy = cause(error)
        raise StorageFailed(f"{what} « {path} » : le fichier n'est pas écrit, {why}.", remedy=remedy) from error


def read_private(path: Path, what: str, *, handed: bool = False) -> bytes:
    """The bytes of a private file; `handed` by systemd, its group may read it, because an access list shows as the group's.

    Raises: `Misuse` when it cannot be read, or when others may read it.
    """
    try:
        with path.open("rb") as file:
            mode, data = os.fstat(file.fileno()).st_mode, file.read(_MOST)
    except OSError as error:
        why, remedy = cause(error)
        raise Misuse(f"{what} « {path} » : le fichier ne peut pas être lu, {why}.", remedy=remedy) from error
    if mode & (0o007 if handed else 0o077):
        raise Misuse(
            f"{what} « {path} » : le fichier est ouvert à d'autres que son propriétaire.",
            remedy="En restreindre les droits (chmod 600) ; s'il a pu être lu, changer ce qu'il contient.",
        )
    return data
