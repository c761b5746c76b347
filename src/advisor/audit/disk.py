"""Bytes that survive a power cut: write all, synchronise the file, synchronise its folder."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from advisor.audit.errors import SealFailed

_FREE_SPACE = "Libérer de l’espace sur ce disque (ou relever le quota), puis recommencer l’opération."
_REMEDIES = {
    errno.ENOSPC: _FREE_SPACE,
    errno.EDQUOT: _FREE_SPACE,
    errno.EFBIG: _FREE_SPACE,
    errno.EACCES: "Donner au service le droit d’écrire à cet endroit, puis recommencer l’opération.",
    errno.EPERM: "Donner au service le droit d’écrire à cet endroit, puis recommencer l’opération.",
    errno.EROFS: "Remonter ce disque en écriture, puis recommencer l’opération.",
    errno.ENOENT: "Créer le dossier qui doit recevoir ce fichier, puis recommencer l’opération.",
}
_OTHERWISE = "Vérifier l’état du disque, puis recommencer l’opération."


def write_fully(descriptor: int, data: bytes, offset: int) -> None:
    """Write every byte at this offset, whatever the system takes at a time, and wait until the disk holds them.

    Raises OSError.
    """
    written = 0
    while written < len(data):
        written += os.pwrite(descriptor, data[written:], offset + written)
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the disk holds the names in this folder. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def seal_failed(path: Path, error: OSError, *, outcome: str) -> SealFailed:
    """The error to raise when the disk refused; `outcome` says, in French, in what state things were left."""
    reason = errno.errorcode.get(error.errno or 0, "erreur inconnue")
    return SealFailed(
        f"Scellement impossible dans « {path} » : {error.strerror or error} ({reason}). {outcome}",
        remedy=_REMEDIES.get(error.errno or 0, _OTHERWISE),
    )
