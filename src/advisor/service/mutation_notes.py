"""What was already judged of the changes of a rule base, kept in a file so that a long run may stop and go on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from advisor.law.errors import StorageFailed
from advisor.service.mutation import Fate
from advisor.service.output import on_disk


def mark_of(rulebook: str, scenarios: Path | None) -> str:
    """What the fates of the changes hang on: the digest of the rule base, and every file of the scenarios."""
    hashed = hashlib.sha256(rulebook.encode())
    for path in sorted(scenarios.rglob("*")) if scenarios else ():
        if path.suffix in {".feature", ".py"}:
            hashed.update(path.relative_to(scenarios or path).as_posix().encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()


def noted(path: Path, mark: str) -> dict[str, Fate]:
    """The fates noted under this mark, by label; a line cut short by a stop is left out.

    Raises: `StorageFailed` when the file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        raise StorageFailed(
            f"Les changements déjà jugés (« {path} ») ne se lisent pas : {error}.", remedy="Donner un autre fichier."
        ) from error
    rows = (row for row in map(_row, lines) if row.get("mark") == mark)
    return {row["label"]: Fate(row["label"], row["killed_by"]) for row in rows}


def note(path: Path, mark: str, fates: Iterable[Fate]) -> Iterator[Fate]:
    """The same fates, each written down before the next.

    Raises: `StorageFailed` when the file cannot be written.
    """
    with on_disk(path), path.open("a", encoding="utf-8") as file:
        file.write("\n" if file.tell() else "")
        for fate in fates:
            row = {"mark": mark, "label": fate.label, "killed_by": fate.killed_by}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            file.flush()
            yield fate


def _row(line: str) -> dict[str, str]:
    try:
        row = json.loads(line)
    except ValueError:
        return {}
    return row if isinstance(row, dict) else {}
