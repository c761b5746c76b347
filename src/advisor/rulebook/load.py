"""A folder of French files to a checked, frozen Rulebook; or every diagnostic at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from advisor.audit.canonical import digest
from advisor.law.errors import RulebookInvalid
from advisor.law.provision import Provision
from advisor.rulebook import keywords as kw
from advisor.rulebook.check import CHECKS, NEED_EVERY_FILE, NEED_THEIR_FILE, Check, rows_overlap
from advisor.rulebook.conventions import ConventionText
from advisor.rulebook.diagnostic import Diagnostic, Findings, Place, nearest
from advisor.rulebook.expression import ExpressionReader, expression_reader
from advisor.rulebook.form import as_mapping
from advisor.rulebook.groups import Group
from advisor.rulebook.indicators import Indicator, parse_indicators
from advisor.rulebook.model import Measure, Phenomenon, Rule, Rulebook, Watch
from advisor.rulebook.parse_convention import parse_convention
from advisor.rulebook.parse_group import parse_group
from advisor.rulebook.parse_measures import parse_measures
from advisor.rulebook.parse_rule import parse_rule
from advisor.rulebook.parse_source import parse_source
from advisor.rulebook.parse_table import parse_table
from advisor.rulebook.parse_taxonomy import parse_taxonomy
from advisor.rulebook.parse_territory import is_hierarchy, parse_hierarchy, parse_profile
from advisor.rulebook.parse_vocabulary import define_terms, parse_case_keys, parse_parameters, parse_terms
from advisor.rulebook.parse_watch import parse_watch
from advisor.rulebook.read import MAX_CHARACTERS, Node, folder_of, plain_data, read_nodes
from advisor.rulebook.territories import Hierarchy, Profile
from advisor.rulebook.vocabulary import Parameter, Term, Vocabulary

MAX_RULE_LINES = 60
SHARED_FOLDERS = ("vocabulaire", "parametres", "sources", "mesures")
FOLDERS = (
    *kw.STAGE_FOLDERS,
    "tables",
    *SHARED_FOLDERS,
    "dossier",
    "taxonomie",
    "veille",
    "conventions",
    "territoires",
    "groupes",
    "indicateurs",
)

T = TypeVar("T")


@dataclass
class _Draft:
    """What is gathered while the folder is read."""

    pending: list[tuple[Term, Node | None]] = field(default_factory=list)
    parameters: list[Parameter] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    phenomena: list[Phenomenon] = field(default_factory=list)
    watched: list[Watch] = field(default_factory=list)
    conventions: list[ConventionText] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    hierarchies: list[Hierarchy] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)
    case_keys: dict[str, dict[str, str]] = field(default_factory=dict)


def load_rulebook(root: Path) -> Rulebook:
    """Read, parse and check the rule base under `root`.

    Raises: `RulebookInvalid` whose message lists every diagnostic.
    """
    rulebook, diagnostics = examine_rulebook(root)
    if rulebook is None or diagnostics:
        raise RulebookInvalid(
            "\n\n".join(str(each) for each in diagnostics),
            remedy="Corriger les fichiers signalés puis relancer « advisor rule check ».",
        )
    return rulebook


def examine_rulebook(root: Path, checks: tuple[Check, ...] = CHECKS) -> tuple[Rulebook | None, tuple[Diagnostic, ...]]:
    """The rule base under `root`, with every diagnostic; the rule base is absent when it cannot be assembled."""
    found = [path for path in sorted(root.rglob("*")) if path.suffix.lower() in (".yaml", ".yml") and path.is_file()]
    return _examine({f"{root.name}/{path.relative_to(root).as_posix()}": path.read_bytes() for path in found}, checks)


def examine_texts(texts: dict[str, str]) -> tuple[Rulebook | None, tuple[Diagnostic, ...]]:
    """As `examine_rulebook`, from texts by file name (`rules/<folder>/<file>.yaml`)."""
    return _examine({file: text.encode("utf-8", "surrogatepass") for file, text in texts.items()}, CHECKS)


def _examine(files: dict[str, bytes], checks: tuple[Check, ...]) -> tuple[Rulebook | None, tuple[Diagnostic, ...]]:
    findings = Findings()
    if not files:
        findings.add(
            Place("rules", 1, 1),
            "L009",
            "aucun fichier de règles trouvé",
            f"Indiquer le dossier qui contient {', '.join(FOLDERS)}.",
        )
        return None, findings.all()
    nodes = {file: node for file, content in files.items() if (node := _read(content, file, findings)) is not None}
    if any(folder_of(file) in SHARED_FOLDERS for file in files.keys() - nodes.keys()):
        # Every name that an unread vocabulary, source or catalogue declares would be said not to exist.
        return None, findings.all()
    draft = _Draft()
    for file, node in nodes.items():
        _gather(folder_of(file), node, draft, findings)
    vocabulary = _vocabulary(draft, findings)
    reader = expression_reader(vocabulary)
    vocabulary = define_terms(draft.pending, vocabulary, reader, findings)
    rulebook = Rulebook(
        rules=_rules(nodes, reader, findings),
        measures=_unique(draft.measures, lambda each: each.id, lambda each: each.place, findings),
        provisions={provision.id: provision for provision in draft.provisions},
        vocabulary=vocabulary,
        case_keys=draft.case_keys,
        digest=digest({file: plain_data(node) for file, node in nodes.items()}),
        phenomena=_unique(draft.phenomena, lambda each: each.value, lambda each: each.place, findings),
        watched=_unique(draft.watched, lambda each: each.id, lambda each: each.place, findings),
        conventions=_unique(draft.conventions, lambda each: each.id, lambda each: each.place, findings),
        groups=_unique(draft.groups, lambda each: each.id, lambda each: each.place, findings),
        hierarchies=_unique(draft.hierarchies, lambda each: each.id, lambda each: each.place, findings),
        profiles=_unique(draft.profiles, lambda each: each.id, lambda each: each.place, findings),
        indicators=_unique(draft.indicators, lambda each: each.id, lambda each: each.place, findings),
    )
    _check(rulebook, checks, findings)
    return rulebook, findings.all()


def _read(content: bytes, file: str, findings: Findings) -> Node | None:
    if not file.endswith(".yaml"):
        findings.add(
            Place(file, 1, 1),
            "L014",
            "le nom de ce fichier ne finit pas par « .yaml »",
            "Le renommer : tel quel, il ne ferait pas partie des règles.",
        )
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8").splitlines(keepends=True)
        findings.knows(file, content.decode("utf-8", "replace"))
        inside = bool(before) and not before[-1].endswith(("\n", "\r"))
        findings.add(
            Place(file, len(before) + (not inside), len(before[-1]) + 1 if inside else 1),
            "L012",
            "ce fichier n'est pas enregistré en UTF-8",
            "L'ouvrir dans un éditeur, puis l'enregistrer avec l'encodage UTF-8.",
        )
        return None
    node = read_nodes(text, file, findings)
    if node is not None and folder_of(file) in kw.STAGE_FOLDERS and len(text.splitlines()) > MAX_RULE_LINES:
        findings.add(
            Place(file, MAX_RULE_LINES + 1, 1, MAX_CHARACTERS),
            "R006",
            f"la règle dépasse {MAX_RULE_LINES} lignes",
            "La scinder, nommer un terme intermédiaire, ou garder moins d'exemples.",
        )
    return node


def _rules(nodes: dict[str, Node], reader: ExpressionReader, findings: Findings) -> tuple[Rule, ...]:
    found: list[Rule] = []
    for file, node in nodes.items():
        folder = folder_of(file)
        if folder in kw.STAGE_FOLDERS and as_mapping(node, "règle", findings):
            found.append(parse_rule(node, reader, findings))
        elif folder == "tables" and as_mapping(node, "table", findings):
            selection, rows = parse_table(node, reader, findings)
            found.extend(rows)
            if selection == "unique" and file not in findings.files():
                for finding in rows_overlap(rows, reader.vocabulary):
                    findings.add(*finding)
    return tuple(found)


def _check(rulebook: Rulebook, checks: tuple[Check, ...], findings: Findings) -> None:
    unsound = findings.files()
    for check in checks:
        if check in NEED_EVERY_FILE and unsound:
            continue
        for place, code, message, remedy in check(rulebook):
            if check not in NEED_THEIR_FILE or place.file not in unsound:
                findings.add_near(place, code, message, remedy)


def _gather(folder: str, node: Node, draft: _Draft, findings: Findings) -> None:
    if folder in _MANY:
        held, parse = _MANY[folder]
        held(draft).extend(parse(node, findings))
    elif folder in _ONE:
        kept, parse_one = _ONE[folder]
        kept(draft).append(parse_one(node, findings))
    elif folder == "territoires" and is_hierarchy(node):
        draft.hierarchies.append(parse_hierarchy(node, findings))
    elif folder == "territoires":
        draft.profiles.append(parse_profile(node, findings))
    elif folder == "dossier":
        draft.case_keys.update(parse_case_keys(node, findings))
    elif folder not in FOLDERS:
        findings.add(
            Place(node.place.file, 1, 1),
            "L010",
            f"le dossier « {folder} » n'a pas de rôle connu" if folder else "ce fichier n'est dans aucun dossier connu",
            nearest(folder, list(FOLDERS)) or f"Dossiers admis : {', '.join(FOLDERS)}.",
        )


_MANY: dict[str, tuple[Callable[[_Draft], list[Any]], Callable[[Node, Findings], Iterable[Any]]]] = {
    "vocabulaire": (attrgetter("pending"), parse_terms),
    "parametres": (attrgetter("parameters"), parse_parameters),
    "sources": (attrgetter("provisions"), parse_source),
    "mesures": (attrgetter("measures"), parse_measures),
    "taxonomie": (attrgetter("phenomena"), parse_taxonomy),
    "veille": (attrgetter("watched"), parse_watch),
    "indicateurs": (attrgetter("indicators"), parse_indicators),
}
"""Folders whose files hold several things, where these are gathered, and how they are read."""
_ONE: dict[str, tuple[Callable[[_Draft], list[Any]], Callable[[Node, Findings], Any]]] = {
    "conventions": (attrgetter("conventions"), parse_convention),
    "groupes": (attrgetter("groups"), parse_group),
}
"""Folders whose files hold one thing each."""


def _vocabulary(draft: _Draft, findings: Findings) -> Vocabulary:
    terms = _unique([term for term, _ in draft.pending], lambda each: each.id, lambda each: each.place, findings)
    parameters = _unique(draft.parameters, lambda each: each.id, lambda each: each.place, findings)
    for name in terms.keys() & parameters.keys():
        _twice(name, parameters[name].place, findings)
    return Vocabulary(terms, parameters, tuple(measure.id for measure in draft.measures))


def _unique(
    items: Iterable[T], name: Callable[[T], str], place: Callable[[T], Place], findings: Findings
) -> dict[str, T]:
    found: dict[str, T] = {}
    for item in items:
        if name(item) in found:
            _twice(name(item), place(item), findings)
        found.setdefault(name(item), item)
    return found


def _twice(name: str, place: Place, findings: Findings) -> None:
    findings.add(place, "T001", f"« {name} » est déclaré deux fois", "Garder une seule déclaration.")
