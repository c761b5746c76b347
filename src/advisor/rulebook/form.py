"""Reading one mapping against its table of keys: what is missing, unknown or of the wrong shape is said here."""

from __future__ import annotations

from datetime import date

from advisor.rulebook.diagnostic import Findings, Place, nearest
from advisor.rulebook.read import Mapping, Node, Scalar, Sequence


class Form:
    """A mapping whose French keys are known; faults carry codes F001–F006."""

    def __init__(self, node: Node, keys: dict[str, str], what: str, findings: Findings) -> None:
        self.place = node.place
        self.findings = findings
        self.what = what
        self._nodes: dict[str, Node] = {}
        self._words = {english: french for french, english in keys.items()}
        if not isinstance(node, Mapping):
            findings.add(
                node.place, "F001", f"{what} : une suite « clé : valeur » est attendue", "Écrire une clé par ligne."
            )
            return
        for key, value in node.entries:
            if key.text in keys:
                self._nodes[keys[key.text]] = value
            else:
                findings.add(
                    key.place.shifted(0, len(key.text)),
                    "F002",
                    f"{what} : la clé « {key.text} » n'existe pas",
                    nearest(key.text, list(keys)) or f"Clés admises : {', '.join(keys)}.",
                )

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
        if node is None:
            if required:
                self.missing(key)
            return ""
        if not isinstance(node, Scalar):
            self.findings.add(
                node.place, "F004", f"« {self._words[key]} » attend un texte", "Écrire un seul texte, pas une liste."
            )
            return ""
        if required and not node.text.strip():
            self.missing(key)
        return node.text.strip()

    def missing(self, key: str) -> None:
        """Report that a required key is absent or empty."""
        self.findings.add(
            self.place,
            "F003",
            f"{self.what} : il manque « {self._words[key]} »",
            f"Ajouter une ligne « {self._words[key]} : … ».",
        )

    def choice(self, key: str, table: dict[str, str], default: str = "", *, required: bool = False) -> str:
        """One of the French words of `table`, as its English code."""
        word = self.text(key, required=required)
        if not word:
            return default
        if word not in table:
            self.findings.add(
                self.place_of(key),
                "F005",
                f"« {word} » n'est pas admis pour « {self._words[key]} »",
                nearest(word, list(table)) or f"Valeurs admises : {', '.join(table)}.",
            )
            return default
        return table[word]

    def day(self, key: str) -> date | None:
        """A date AAAA-MM-JJ, or nothing."""
        word = self.text(key)
        if not word:
            return None
        try:
            return date.fromisoformat(word)
        except ValueError:
            self.findings.add(self.place_of(key), "F006", f"« {word} » n'est pas une date", "Écrire AAAA-MM-JJ.")
            return None

    def items(self, key: str) -> tuple[Node, ...]:
        """The items of a list; a single text counts as a list of one."""
        node = self._nodes.get(key)
        if node is None:
            return ()
        return node.items if isinstance(node, Sequence) else (node,)

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
