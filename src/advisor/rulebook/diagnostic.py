"""A fault in an expert's text: code, place, what is wrong, how to mend it. In French."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field, replace

MAX_EXCERPT = 160
MAX_FAULTS_IN_A_FILE = 200
MAX_WORD = 80
_BEFORE_THE_FAULT = 60

# A quoted word is looked for as a whole value or key first, then as a word anywhere.
_AS_VALUE = r"""(?:^|[:\[{{,-]) *["']?({})["']?(?= *(?:$|[,\]}}:]))"""
_AS_WORD = r"(?<![\w/-])({})(?![\w/-])"

# One sign for one sign, so that the underline stays under the fault: no text may drive a terminal.
_SHOWN = dict.fromkeys((*range(32), *range(127, 160), *range(0x200B, 0x2010), *range(0x202A, 0x202F)), "\ufffd")
_SHOWN |= dict.fromkeys(range(0x2066, 0x206A), "\ufffd")
_SHOWN |= {ord("\t"): "→", ord("\n"): " ", 0x2028: " ", 0x2029: " "}

# What the eye does not tell apart: typographic apostrophes and fixed spaces.
_ALIKE = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " "})


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
    """One fault, reported with all the others of the same run; `cut` characters are missing left of the excerpt."""

    place: Place
    code: str
    message: str
    remedy: str
    excerpt: str = ""
    cut: int = 0

    def without_excerpt(self) -> str:
        """The same, without the line of the text: a case file tells of people."""
        return str(replace(self, excerpt=""))

    def __str__(self) -> str:
        where = f"{self.place.file}:{self.place.line}:{self.place.column}"
        lines = [f"{where}  {self.code}  {self.message}"]
        if self.excerpt:
            gutter = f"{self.place.line:>4} | "
            lines.append(gutter + self.excerpt)
            lines.append(" " * (len(gutter) + self.place.column - 1 - self.cut) + "~" * self.place.length)
        if self.remedy:
            lines.append(f"     {self.remedy}")
        return "\n".join(lines)


@dataclass
class Findings:
    """Collects diagnostics while a text is read, so that all are said at once."""

    _found: set[Diagnostic] = field(default_factory=set)
    _texts: dict[str, list[str]] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def knows(self, file: str, text: str) -> None:
        """Remember a file's text, from which excerpts are taken."""
        self._texts[file] = text.splitlines()

    def add(self, place: Place, code: str, message: str, remedy: str = "") -> None:
        """Report one fault at `place`, unless the file is full: then `cut_short` says so."""
        if self.is_full(place.file):
            self.cut_short(place.file)
        else:
            self._keep(place, code, message, remedy)

    def is_full(self, file: str) -> bool:
        """Tell whether no further fault of `file` would be shown."""
        return self._counts.get(file, 0) >= MAX_FAULTS_IN_A_FILE

    def cut_short(self, file: str) -> None:
        """Say that the other faults of `file` are not shown (L013)."""
        self._keep(
            Place(file, 1, 1),
            "L013",
            f"plus de {MAX_FAULTS_IN_A_FILE} fautes dans ce fichier : les suivantes ne sont pas montrées",
            "Corriger les premières, puis relancer la vérification.",
        )

    def _keep(self, place: Place, code: str, message: str, remedy: str) -> None:
        lines = self._texts.get(place.file, [])
        line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
        cut = max(0, place.column - _BEFORE_THE_FAULT) if len(line) > MAX_EXCERPT else 0
        excerpt = ("…" + line[cut + 1 :] if cut else line)[:MAX_EXCERPT]
        if excerpt:
            room = max(1, len(excerpt) - (place.column - 1 - cut))
            place = Place(place.file, place.line, place.column, min(place.length, room))
        message, remedy, excerpt = (text.translate(_SHOWN) for text in (message, remedy, excerpt))
        found = Diagnostic(place, code, message, remedy, excerpt, cut)
        if found not in self._found:
            self._found.add(found)
            self._counts[place.file] = self._counts.get(place.file, 0) + 1

    def add_near(self, place: Place, code: str, message: str, remedy: str = "") -> None:
        """As `add`, moved to the word that the message quotes first where the file writes it from `place` on."""
        quoted = re.search("« ([^»]+) »", message)
        lines = self._texts.get(place.file, [])[place.line - 1 :]
        for pattern in _AS_VALUE, _AS_WORD:
            word = re.compile(pattern.format(re.escape(quoted[1]) if quoted else "(?!)"))
            found = next(((number, match) for number, line in enumerate(lines) if (match := word.search(line))), None)
            if found:
                number, match = found
                start, end = match.span(1)
                place = Place(place.file, place.line + number, start + 1, end - start)
                break
        self.add(place, code, message, remedy)

    def files(self) -> frozenset[str]:
        """The files in which something was found."""
        return frozenset(self._counts)

    def all(self) -> tuple[Diagnostic, ...]:
        """Every fault found, once each, in the order of the files."""
        return tuple(sorted(self._found))


def close_names(word: str, known: list[str], cutoff: float = 0.6) -> list[str]:
    """At most two names of `known` that `word` may have been meant for."""
    return difflib.get_close_matches(word, known, n=2, cutoff=cutoff) if len(word) <= MAX_WORD else []


def nearest(word: str, known: list[str]) -> str:
    """The sentence that proposes the nearest known names, or an empty one."""
    alike = [name for name in known if name.translate(_ALIKE) == " ".join(word.translate(_ALIKE).split())]
    if alike and alike[0] != word:
        return f"Écrire « {alike[0]} », avec l'apostrophe droite et des espaces simples."
    close = close_names(word, known)
    return f"Vouliez-vous dire {' ou '.join(f'« {name} »' for name in close)} ?" if close else ""
