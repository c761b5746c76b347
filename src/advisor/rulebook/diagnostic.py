"""A fault in an expert's text: code, place, what is wrong, how to mend it. In French."""

from __future__ import annotations

import difflib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span in a file: line and column are counted from 1, length in characters."""

    file: str
    line: int
    column: int
    length: int = 1

    def shifted(self, offset: int, length: int) -> Place:
        """The same line, `offset` characters further right."""
        return Place(self.file, self.line, self.column + offset, max(1, length))


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One fault, reported with all the others of the same run."""

    place: Place
    code: str
    message: str
    remedy: str
    excerpt: str = ""

    def __str__(self) -> str:
        where = f"{self.place.file}:{self.place.line}:{self.place.column}"
        lines = [f"{where}  {self.code}  {self.message}"]
        if self.excerpt:
            gutter = f"{self.place.line:>4} | "
            lines.append(gutter + self.excerpt)
            lines.append(" " * (len(gutter) + self.place.column - 1) + "~" * self.place.length)
        if self.remedy:
            lines.append(f"     {self.remedy}")
        return "\n".join(lines)


class Findings:
    """Collects diagnostics while a text is read, so that all are said at once."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []
        self._texts: dict[str, list[str]] = {}

    def knows(self, file: str, text: str) -> None:
        """Remember a file's text, from which excerpts are taken."""
        self._texts[file] = text.splitlines()

    def add(self, place: Place, code: str, message: str, remedy: str = "") -> None:
        """Report one fault at `place`."""
        lines = self._texts.get(place.file, [])
        excerpt = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
        room = max(1, len(excerpt) - place.column + 1)
        place = Place(place.file, place.line, place.column, min(place.length, room))
        self._found.append(Diagnostic(place, code, message, remedy, excerpt))

    def all(self) -> tuple[Diagnostic, ...]:
        """Every fault found, once each, in the order of the files."""
        return tuple(sorted(set(self._found)))


def nearest(word: str, known: list[str]) -> str:
    """The sentence that proposes the nearest known names, or an empty one."""
    close = difflib.get_close_matches(word, known, n=2, cutoff=0.6)
    return f"Vouliez-vous dire {' ou '.join(f'« {name} »' for name in close)} ?" if close else ""
