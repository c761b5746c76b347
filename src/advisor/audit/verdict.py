"""What a verification says: findings with their place and remedy, and notes that are no fault."""

from __future__ import annotations

from dataclasses import dataclass, replace

from advisor.audit.entry import NO_ENTRY, Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault, in French, with its place.

    `line` and `column` count from 1 (columns in bytes), `offset` from 0 in the file; `entry` is the sequence number;
    None or empty where it does not apply.
    """

    code: str
    message: str
    remedy: str
    entry: int | None = None
    line: int | None = None
    column: int | None = None
    offset: int | None = None
    field: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The outcome of a verification: how many entries were read, the last of them, the findings and the notes."""

    count: int = 0
    head: Head = NO_ENTRY
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def intact(self) -> bool:
        """True when nothing was found."""
        return not self.findings


def found_at(data: bytes, offset: int, finding: Finding) -> Finding:
    """The finding with its place in the trail; line and column are those a text editor would show for that byte."""
    line = data.count(b"\n", 0, offset) + 1
    column = offset - data.rfind(b"\n", 0, offset)
    place = f"Écriture n° {finding.entry} (ligne {line}, colonne {column}, octet {offset})"
    return replace(finding, message=f"{place} : {finding.message}.", line=line, column=column, offset=offset)
