"""Files for people to read: written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from advisor.law.errors import StorageFailed


def write_file(path: Path, data: bytes | str) -> Path:
    """Write a file in one move, its folder made if need be, and give its path.

    Raises: `StorageFailed`; a file that was there before is then untouched.
    """
    content = data.encode() if isinstance(data, str) else data
    unfinished = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, unfinished = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(unfinished).chmod(0o640)
        Path(unfinished).replace(path)
    except OSError as error:
        if unfinished:
            Path(unfinished).unlink(missing_ok=True)
        raise StorageFailed(
            f"« {path} » ne peut pas être écrit ({error.strerror}) ; rien n'a été laissé à moitié.",
            remedy="Libérer de la place ou choisir un autre dossier, puis relancer.",
        ) from error
    return path
