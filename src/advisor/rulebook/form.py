"""Reading one mapping against its table of keys: what is missing, unknown or of the wrong shape is said here."""

from __future__ import annotations

import re
from datetime import date

from advisor.rulebook import keywords as kw
from advisor.rulebook.diagnostic import Findings, Place, close_names, nearest
from advisor.rulebook.read import Mapping, Node, Scalar, Sequence

MISSPELT = 0.8
"""How alike an unknown key and a known one are, from 0 to 1, for the one to be a slip for the other."""


def is_blank(node: Node | None) -> bool:
    """Tell whether nothing is written there."""
    return node is None or (isinstance(node, Scalar) and not node.text.strip())


def iso_day(text: str) -> date:
    """The day written AAAA-MM-JJ, and no other way (`ValueError` otherwise)."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return date.fromisoformat(text)


def as_mapping(node: Node, what: str, findings: Findings) -> Mapping | None:
    """The node if it is a mapping; otherwise F001."""
    if isinstance(node, Mapping):
        return node
    findings.add(
        node.place,
        "F001",
        f"{what} : une suite « clé : valeur » est attendue",
        "Écrire une clé par ligne, puis deux-points et sa valeur.",
    )
    return None


class Form:
    """A mapping whose French keys are known; faults carry codes F001–F006."""

    def __init__(self, node: Node, keys: dict[str, str], what: str, findings: Findings) -> None:
        self.place = node.place
        self.findings = findings
        self.what = what
        self._nodes: dict[str, Node] = {}
        self._words = {english: french for french, english in keys.items()}
        mapping = as_mapping(node, what, findings)
        self._readable = mapping is not None
        written = {key.text for key, _ in mapping.entries} if mapping else set()
        for key, value in mapping.entries if mapping else ():
            if key.text in keys:
                self._nodes[keys[key.text]] = value
                continue
            if findings.is_full(key.place.file):
                findings.cut_short(key.place.file)
                break
            findings.add(
                key.place,
                "F002",
                f"{what} : la clé « {key.text} » n'existe pas",
                nearest(key.text, list(keys)) or f"Clés admises : {', '.join(keys)}.",
            )
            # What stands under a misspelt key is read all the same, so that its own faults are said too.
            for meant in close_names(key.text, list(keys), MISSPELT)[:1]:
                if meant not in written:
                    self._nodes[keys[meant]] = value

    def node(self, key: str) -> Node | None:
        """The raw node under an English key."""
        return self._nodes.get(key)

    def place_of(self, key: str) -> Place:
        """Where the value of `key` stands, or where the form begins."""
        node = self._nodes.get(key)
        return node.place if node else self.place

    def text(self, key: str, *, required: bool = False) -> str:
        """A text; empty when absent."""
        node = self._nodes.get(key)
        if node is not None and not isinstance(node, Scalar):
            self.findings.add(
                node.place, "F004", f"« {self._words[key]} » attend un texte", "Écrire un seul texte, pas une liste."
            )
            return ""
        text = node.text.strip() if node else ""
        if required and not text:
            self.missing(key)
        return text

    def missing(self, key: str) -> None:
        """Report that a required key is absent or empty (said once, of a form that is one)."""
        if self._readable:
            self.findings.add(
                self.place_of(key),
                "F003",
                f"{self.what} : il manque « {self._words[key]} »",
                f"Ajouter une ligne « {self._words[key]}: … ».",
            )

    def choice(self, key: str, table: dict[str, str], default: str = "", *, required: bool = False) -> str:
        """One of the French words of `table`, as its English code."""
        word = self.text(key, required=required)
        if not word:
            return default
        if word not in table:
            self.refused(self.place_of(key), word, key, table)
            return default
        return table[word]

    def yes(self, key: str, *, required: bool = False) -> bool:
        """Whether yes is written; nothing written is no, and said if it is required."""
        return bool(self.choice(key, kw.YES_OR_NO, required=required))

    def choices(self, key: str, table: dict[str, str], *, required: bool = False) -> tuple[str, ...]:
        """Several French words of `table`, as their English codes."""
        found = []
        written = self.words(key)
        if required and not written:
            self.missing(key)
        for word, place in written:
            if word in table:
                found.append(table[word])
            else:
                self.refused(place, word, key, table)
        return tuple(found)

    def refused(self, place: Place, word: str, key: str, known: dict[str, str]) -> None:
        """Report a word that the closed list of `key` does not have."""
        self.findings.add(
            place,
            "F005",
            f"« {word} » n'est pas admis pour « {self._words[key]} »",
            nearest(word, list(known)) or f"Valeurs admises : {', '.join(known)}.",
        )

    def day(self, key: str, *, required: bool = False) -> date | None:
        """A date AAAA-MM-JJ, or nothing."""
        word = self.text(key, required=required)
        if not word:
            return None
        try:
            return iso_day(word)
        except ValueError:
            self.findings.add(self.place_of(key), "F006", f"« {word} » n'est pas une date", "Écrire AAAA-MM-JJ.")
            return None

    def interval(self) -> tuple[date | None, date | None]:
        """The days of `valid_from` and `valid_to`, both inclusive; S008 if the end comes first."""
        first, last = self.day("valid_from"), self.day("valid_to")
        if first and last and last < first:
            self.findings.add(
                self.place_of("valid_to"),
                "S008",
                f"{self.what} : la fin précède le début",
                "Corriger l'une des deux dates ; les deux bornes sont comprises.",
            )
        return first, last

    def items(self, key: str) -> tuple[Node, ...]:
        """The items of a list; a single text counts as a list of one."""
        node = self._nodes.get(key)
        if node is None or is_blank(node):
            return ()
        return node.items if isinstance(node, Sequence) else (node,)

    def listed(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """The texts of a list."""
        found = tuple(word for word, _ in self.words(key))
        if required and not found:
            self.missing(key)
        return found

    def name_of_file(self) -> str:
        """The name of a noun that has a file of its own, which is the file's; K001 if it says another."""
        name, stem = self.text("id", required=True), self.place.file.rsplit("/", 1)[-1].removesuffix(".yaml")
        if name and name != stem:
            self.findings.add(
                self.place_of("id"),
                "K001",
                f"le {self.what} « {name} » est dans le fichier « {stem}.yaml »",
                f"Donner au fichier et au {self.what} le même nom.",
            )
        return stem

    def words(self, key: str) -> tuple[tuple[str, Place], ...]:
        """The texts of a list, with their places."""
        found = []
        for node in self.items(key):
            if isinstance(node, Scalar):
                found.append((node.text.strip(), node.place))
            else:
                self.findings.add(
                    node.place, "F004", f"« {self._words[key]} » attend des textes", "Écrire une liste de mots."
                )
        return tuple(found)
