"""Strict YAML reading: text to nodes that remember file, line and column, and nothing guessed.

Every scalar stays text: its type is decided later, by the vocabulary. Anchors, aliases, tags, merge keys,
duplicate keys and several documents in one file are refused; comments are allowed and mean nothing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import yaml

from advisor.rulebook.diagnostic import Findings, Place

MAX_CHARACTERS = 2_000_000
MAX_DEPTH = 40

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text as written, without type; `one_line` tells whether it stands on a single line of the file."""

    text: str
    place: Place
    plain: bool = True
    one_line: bool = True


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

# What YAML refuses to carry, and what no eye sees: controls, zero-width signs, marks that reverse the reading order.
STRAY = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    "|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\U000e0000-\U000e007f]"
)


def folder_of(file: str) -> str:
    """The folder of the rule base in which `file` lies (`rules/<folder>/…`), or an empty text."""
    parts = file.split("/")
    return parts[1] if len(parts) > 2 else ""


def read_nodes(text: str, file: str, findings: Findings) -> Node | None:
    """Read one YAML text; faults go to `findings` (codes L001–L008, L011) and nothing half-read is returned."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    findings.knows(file, text)
    start = Place(file, 1, 1)
    if len(text) > MAX_CHARACTERS:
        millions = MAX_CHARACTERS // 1_000_000
        findings.add(start, "L001", f"le fichier dépasse {millions} millions de caractères", "Scinder le fichier.")
        return None
    if stray := STRAY.search(text):
        _report_stray(text, stray.start(), file, findings)
        return None
    before = len(findings.all())
    root = None
    try:
        if not _forbidden(text, file, findings):
            root = yaml.compose(text, Loader=LOADER)
            if root is None or root.value in ([], ""):
                findings.add(start, "L003", "le fichier est vide", "Écrire une règle, ou supprimer le fichier.")
    except (yaml.YAMLError, RecursionError) as error:
        _report(error, text, file, findings)
    if root is None or len(findings.all()) > before:
        return None
    node = _convert(root, file, findings, 0)
    return node if len(findings.all()) == before else None


def _report_stray(text: str, index: int, file: str, findings: Findings) -> None:
    lines = f"{text[:index]}|".splitlines()
    findings.add(
        Place(file, len(lines), len(lines[-1])),
        "L011",
        f"un caractère invisible ou de commande (U+{ord(text[index]):04X}) se trouve dans le texte",
        "Effacer ce caractère, souvent venu d'un copier-coller, et retaper le mot.",
    )


_RESERVED_SIGN = (
    "un texte ne commence pas par ce signe, que YAML réserve",
    'Mettre le texte entre guillemets : « ">= 3" ».',
)
# What the YAML reader complains of → code, message, remedy; the first row whose words are found speaks.
_COMPLAINTS = (
    (
        "another document",
        "L004",
        "plusieurs documents dans un seul fichier",
        "Un fichier contient une seule règle ou table.",
    ),
    (
        "<document start>",
        "L004",
        "plusieurs documents dans un seul fichier",
        "Un fichier contient une seule règle ou table.",
    ),
    ("maximum nesting depth", "L006", f"plus de {MAX_DEPTH} niveaux imbriqués", "Aplatir la structure."),
    (
        "mapping values are not allowed",
        "L002",
        "un deux-points est mal placé",
        "Mettre le texte entre guillemets s'il contient « : » ; sinon, aligner la clé avec ses voisines.",
    ),
    (
        "unexpected end of stream",
        "L002",
        "des guillemets ouverts ici ne sont pas refermés",
        "Refermer les guillemets ; une apostrophe en tête de texte se met entre guillemets doubles.",
    ),
    ("',' or ']'", "L002", "un crochet ouvert ici n'est pas refermé", "Ajouter « ] » à la fin de la liste."),
    ("',' or '}'", "L002", "une accolade ouverte ici n'est pas refermée", "Ajouter « } » à la fin."),
    (
        "expected '-' indicator",
        "L002",
        "cette ligne interrompt la liste commencée plus haut",
        "Aligner les tirets de la liste, et rentrer d'un cran ce qui dépend d'un tiret.",
    ),
    (
        "did not find expected key",
        "L002",
        "une clé est attendue ici",
        "Aligner la clé avec ses voisines ; vérifier aussi les guillemets et les apostrophes ouverts plus haut.",
    ),
    ("comment or line break", "L002", *_RESERVED_SIGN),
    (
        "unknown escape",
        "L002",
        "une barre oblique inverse n'est pas admise entre guillemets doubles",
        "Employer des guillemets simples, ou doubler la barre.",
    ),
    ("cannot start any token", "L002", *_RESERVED_SIGN),
    (
        "",
        "L002",
        "le texte n'est pas du YAML lisible",
        "Vérifier l'indentation, les guillemets et les deux-points à cet endroit.",
    ),
)
_OPENED = ("unexpected end of stream", "',' or ']'", "',' or '}'")


def _report(error: Exception, text: str, file: str, findings: Findings) -> None:
    problem = str(getattr(error, "problem", None) or error)
    opened = any(words in problem for words in _OPENED)
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)
    code, message, remedy = next(row[1:] for row in _COMPLAINTS if row[0] in problem)
    found = text[mark.index : mark.index + 1] if mark else ""
    if found == "\t":
        message, remedy = "une tabulation sert de retrait", "Remplacer chaque tabulation par deux espaces."
    elif found == "-" and code == "L002":
        message, remedy = "ce tiret n'est pas à sa place", "Aligner les tirets d'une même liste, sous leur clé."
    findings.add(place, code, message, remedy)


_FORBIDDEN = {
    "AnchorToken": "une ancre (&) n'est pas admise dans ce langage",
    "AliasToken": "un renvoi (*) n'est pas admis dans ce langage",
    "TagToken": "une étiquette de type (!) n'est pas admise dans ce langage",
}


def _forbidden(text: str, file: str, findings: Findings) -> bool:
    if not re.search(r"[&*!]", text):
        return False
    found = False
    for token in yaml.scan(text, Loader=LOADER):
        message = _FORBIDDEN.get(type(token).__name__)
        if message:
            mark = token.start_mark
            findings.add(
                Place(file, mark.line + 1, mark.column + 1),
                "L005",
                message,
                "Écrire la valeur en toutes lettres, ou la mettre entre guillemets si le signe fait partie du texte.",
            )
            found = True
    return found


def _convert(node: yaml.Node, file: str, findings: Findings, depth: int) -> Node:
    mark, end = node.start_mark, node.end_mark
    same_line = mark.line == end.line
    place = Place(file, mark.line + 1, mark.column + 1, max(1, end.column - mark.column) if same_line else 1)
    if depth > MAX_DEPTH:
        findings.add(place, "L006", f"plus de {MAX_DEPTH} niveaux imbriqués", "Aplatir la structure.")
        return Scalar("", place)
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, place, plain=not node.style, one_line=same_line)
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


def comments_in(text: str, file: str) -> list[Place]:
    """Where the comments of a readable text begin; of several that follow one another, the first."""
    found, end = [], 0
    for token in yaml.scan(text, Loader=LOADER):
        start = token.start_mark.index
        found.append(text.find("#", end, start))
        if getattr(token, "style", None) in ("|", ">"):
            found.append(text.find("#", start, start + len(text[start:].splitlines()[0])))
        end = max(end, token.end_mark.index)
    places = []
    for index in sorted({*found, text.find("#", end)} - {-1}):
        lines = text[: index + 1].splitlines()
        length = len(text[index:].splitlines()[0])
        places.append(Place(file, len(lines), len(lines[-1]), length))
    return places
