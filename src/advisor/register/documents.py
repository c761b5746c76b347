"""The documents behind the lines: which are the ones that were hashed, which changed, which are missing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from advisor.law.value import Value
from advisor.register.model import Register
from advisor.register.read import records

State = Literal["same", "moved", "changed", "missing"]


class DocumentFound(Value):
    """What a folder holds of the document of a line; `file` is its path in the folder, empty where there is none."""

    section: str
    record: str
    label: str
    state: State
    file: str = ""


class DocumentsFound(Value):
    """Every document of a register, sought in a folder; `unclaimed` files are those of no line, `bare` lines have no document."""

    documents: tuple[DocumentFound, ...]
    unclaimed: tuple[str, ...]
    bare: tuple[str, ...]


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal.

    Raises: `OSError`.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digests_in(folder: Path) -> dict[str, str]:
    """The SHA-256 of every regular file of a folder and below, by path from it; links are not followed.

    Raises: `OSError`.
    """
    files = (each for each in sorted(folder.rglob("*")) if each.is_file() and not each.is_symlink())
    return {each.relative_to(folder).as_posix(): digest_of(each) for each in files}


def find_documents(register: Register, digests: Mapping[str, str]) -> DocumentsFound:
    """The documents of a register among the files of a folder, given by path and SHA-256."""
    found = tuple(_sought(register, digests))
    claimed = {each.file for each in found}
    return DocumentsFound(
        documents=found,
        unclaimed=tuple(path for path in digests if path not in claimed),
        bare=tuple(record.id for _, record in records(register) if record.document is None),
    )


def _sought(register: Register, digests: Mapping[str, str]) -> Iterator[DocumentFound]:
    for section, record in records(register):
        if record.document is None:
            continue
        label, sha256 = record.document.label, record.document.sha256
        named = [path for path in digests if label in (path, Path(path).name)]
        same = [path for path in named if digests[path] == sha256]
        moved = [path for path, each in digests.items() if each == sha256]
        state: State = "same" if same else "moved" if moved else "changed" if named else "missing"
        file = next(iter(same or moved or named), "")
        yield DocumentFound(section=section, record=record.id, label=label, state=state, file=file)
