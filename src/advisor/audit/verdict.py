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
class Place:
    """A byte of a trail: line and column, from 1, are those that a text editor would show (columns in bytes); `offset` from 0."""

    line: int
    column: int
    offset: int

    def after(self, index: int) -> Place:
        """The byte so many further on the same line."""
        return Place(line=self.line, column=self.column + index, offset=self.offset + index)


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


def found_at(place: Place, finding: Finding) -> Finding:
    """The finding with its place in the trail."""
    told = f"Écriture n° {finding.entry} (ligne {place.line}, colonne {place.column}, octet {place.offset})"
    return replace(
        finding,
        message=f"{told} : {finding.message}.",
        line=place.line,
        column=place.column,
        offset=place.offset,
    )
