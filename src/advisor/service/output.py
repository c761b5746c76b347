"""Files for people to read, written whole or not at all; and what a disk that refuses means."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from advisor.law.errors import StorageFailed

_CAUSES = {
    errno.ENOENT: ("il n'existe pas", "Vérifier le chemin."),
    errno.EACCES: ("l'accès en est refusé", "Demander le droit d'accès à cet endroit, ou choisir un autre dossier."),
    errno.EPERM: ("l'accès en est refusé", "Demander le droit d'accès à cet endroit, ou choisir un autre dossier."),
    errno.EISDIR: ("c'est un dossier, non un fichier", "Donner le chemin d'un fichier."),
    errno.ENOTDIR: ("une partie du chemin n'est pas un dossier", "Choisir un autre dossier."),
    errno.EEXIST: ("un fichier porte déjà ce nom, là où il faut un dossier", "Choisir un autre dossier."),
    errno.EROFS: ("ce disque est en lecture seule", "Choisir un autre dossier, ou remonter ce disque en écriture."),
    errno.ENOSPC: ("le disque est plein", "Libérer de la place, puis relancer."),
    errno.EDQUOT: ("le quota du disque est atteint", "Libérer de la place, puis relancer."),
    errno.ENAMETOOLONG: ("le nom est trop long", "Choisir un nom plus court."),
}
_OTHERWISE = "Vérifier le chemin et l'état du disque, puis relancer."


def cause(error: OSError) -> tuple[str, str]:
    """Why a disk refused, and the remedy, in French."""
    return _CAUSES.get(error.errno or 0, (str(error.strerror or error), _OTHERWISE))


@contextmanager
def on_disk(path: Path) -> Iterator[None]:
    """Whatever the disk refuses inside is told as a `StorageFailed` on this path, with its remedy."""
    try:
        yield
    except OSError as error:
        why, remedy = cause(error)
        raise StorageFailed(
            f"« {path} » ne peut pas être écrit : {why}. Rien n'a été laissé à moitié.", remedy=remedy
        ) from error


def write_file(path: Path, data: bytes | str | Iterable[bytes]) -> Path:
    """Write a file, whole or as its pieces come, in one move, its folder made if need be, and give its path.

    Raises: `StorageFailed`, and whatever a piece raises; a file that was there before is then untouched.
    """
    whole = data.encode() if isinstance(data, str) else data
    pieces = (whole,) if isinstance(whole, bytes) else whole
    unfinished = ""
    with on_disk(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor, unfinished = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
            with os.fdopen(descriptor, "wb") as file:
                file.writelines(pieces)
            Path(unfinished).chmod(0o640)
            Path(unfinished).replace(path)
        except BaseException:
            if unfinished:
                Path(unfinished).unlink(missing_ok=True)
            raise
    return path
