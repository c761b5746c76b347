"""Strict YAML reading: text to nodes that remember file, line and column, and nothing guessed.

Every scalar stays text: its type is decided later, by the vocabulary. Anchors, aliases, tags, merge keys,
duplicate keys and several documents in one file are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from advisor.rulebook.diagnostic import Findings, Place

MAX_CHARACTERS = 2_000_000
MAX_DEPTH = 40

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text as written, without type."""

    text: str
    place: Place
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, in order."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in order, each key once."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """The value under `key`, if any."""
        return next((node for name, node in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping


def read_nodes(text: str, file: str, findings: Findings) -> Node | None:
    """Read one YAML text; faults go to `findings` (codes L001–L008) and nothing half-read is returned."""
    findings.knows(file, text)
    start = Place(file, 1, 1)
    if len(text) > MAX_CHARACTERS:
        findings.add(
            start, "L001", f"le fichier dépasse {MAX_CHARACTERS:,} caractères".replace(",", " "), "Scinder le fichier."
        )
        return None
    before = len(findings.all())
    try:
        tokens = list(_forbidden(text, file, findings))
        root = None if tokens else yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError) as error:
        _report(error, file, findings)
        return None
    if tokens:
        return None
    if root is None:
        findings.add(start, "L003", "le fichier est vide", "Écrire une règle, ou supprimer le fichier.")
        return None
    node = _convert(root, file, findings, 0)
    return node if len(findings.all()) == before else None


def _report(error: Exception, file: str, findings: Findings) -> None:
    mark = getattr(error, "problem_mark", None)
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)
    problem = str(getattr(error, "problem", None) or error)
    if "single document" in problem or "another document" in problem:
        findings.add(
            place, "L004", "plusieurs documents dans un seul fichier", "Un fichier contient une seule règle ou table."
        )
        return
    findings.add(
        place,
        "L002",
        "le texte n'est pas du YAML lisible",
        "Vérifier l'indentation, les guillemets et les deux-points à cet endroit.",
    )


_FORBIDDEN = {
    "AnchorToken": "une ancre (&)",
    "AliasToken": "un renvoi (*)",
    "TagToken": "une étiquette de type (!)",
}


def _forbidden(text: str, file: str, findings: Findings) -> list[str]:
    if not re.search(r"[&*!]", text):
        return []
    found = []
    for token in yaml.scan(text, Loader=_LOADER):
        what = _FORBIDDEN.get(type(token).__name__)
        if what:
            mark = token.start_mark
            findings.add(
                Place(file, mark.line + 1, mark.column + 1),
                "L005",
                f"{what} n'est pas admise dans ce langage"
                if "une " in what
                else f"{what} n'est pas admis dans ce langage",
                "Écrire la valeur en toutes lettres, ou la mettre entre guillemets si le signe fait partie du texte.",
            )
            found.append(what)
    return found


def _convert(node: yaml.Node, file: str, findings: Findings, depth: int) -> Node:
    mark, end = node.start_mark, node.end_mark
    same_line = mark.line == end.line
    place = Place(file, mark.line + 1, mark.column + 1, max(1, end.column - mark.column) if same_line else 1)
    if depth > MAX_DEPTH:
        findings.add(place, "L006", f"plus de {MAX_DEPTH} niveaux imbriqués", "Aplatir la structure.")
        return Scalar("", place)
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, place, plain=node.style is None)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(tuple(_convert(item, file, findings, depth + 1) for item in node.value), place)
    seen: dict[str, Place] = {}
    entries = []
    for key_node, value_node in node.value:
        key = _convert(key_node, file, findings, depth + 1)
        if not isinstance(key, Scalar):
            findings.add(key.place, "L008", "une clé doit être un mot, pas une liste", "Remplacer la clé par un nom.")
            continue
        if key.text in seen:
            findings.add(
                key.place,
                "L007",
                f"la clé « {key.text} » est écrite deux fois (déjà ligne {seen[key.text].line})",
                "Garder une seule des deux écritures.",
            )
        seen[key.text] = key.place
        entries.append((key, _convert(value_node, file, findings, depth + 1)))
    return Mapping(tuple(entries), place)


def plain_data(node: Node) -> object:
    """The node as nested dicts, lists and texts, without places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain_data(item) for item in node.items]
    return {key.text: plain_data(value) for key, value in node.entries}
