"""A folder of French files to a checked, frozen Rulebook; or every diagnostic at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from advisor.audit.canonical import digest
from advisor.law.errors import RulebookInvalid
from advisor.law.provision import Provision
from advisor.rulebook import keywords as kw
from advisor.rulebook.check import CHECKS
from advisor.rulebook.diagnostic import Diagnostic, Findings, Place
from advisor.rulebook.expression import expression_reader
from advisor.rulebook.model import Measure, Rule, Rulebook
from advisor.rulebook.parse_rule import parse_rule
from advisor.rulebook.parse_table import parse_table
from advisor.rulebook.parse_measures import parse_measures
from advisor.rulebook.parse_source import parse_source
from advisor.rulebook.parse_vocabulary import define_terms, parse_case_keys, parse_parameters, parse_terms
from advisor.rulebook.read import Node, plain_data, read_nodes
from advisor.rulebook.vocabulary import Parameter, Term, Vocabulary


T = TypeVar("T")


@dataclass
class _Draft:
    """What is gathered while the folder is read."""

    pending: list[tuple[Term, Node | None]] = field(default_factory=list)
    parameters: list[Parameter] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    case_keys: dict[str, dict[str, str]] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    unique_tables: set[str] = field(default_factory=set)


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


def examine_rulebook(root: Path) -> tuple[Rulebook | None, tuple[Diagnostic, ...]]:
    """The rule base under `root`, with every diagnostic; the rule base is absent when it cannot be assembled."""
    texts = {f"{root.name}/{path.relative_to(root).as_posix()}": _text(path) for path in sorted(root.rglob("*.yaml"))}
    return examine_texts(texts)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return "\0"


def examine_texts(texts: dict[str, str]) -> tuple[Rulebook | None, tuple[Diagnostic, ...]]:
    """As `examine_rulebook`, from texts by file name (`rules/<folder>/<file>.yaml`)."""
    findings = Findings()
    if not texts:
        findings.add(
            Place("rules", 1, 1),
            "L009",
            "aucun fichier de règles trouvé",
            "Indiquer le dossier qui contient vocabulaire/, sources/, …",
        )
        return None, findings.all()
    nodes = {}
    for file, text in texts.items():
        node = read_nodes(text, file, findings)
        if node is not None:
            nodes[file] = node
    draft = _Draft()
    for file, node in nodes.items():
        _gather(_folder(file), node, draft, findings)
    vocabulary = _vocabulary(draft, findings)
    reader = expression_reader(vocabulary)
    vocabulary = define_terms(draft.pending, vocabulary, reader, findings)
    for file, node in nodes.items():
        folder = _folder(file)
        if folder in kw.STAGE_FOLDERS:
            draft.rules.append(parse_rule(node, reader, findings))
        elif folder == "tables":
            selection, rows = parse_table(node, reader, findings)
            draft.rules.extend(rows)
            if selection == "unique" and rows:
                draft.unique_tables.add(rows[0].id.partition("#")[0])
    rulebook = Rulebook(
        rules=tuple(draft.rules),
        measures=_unique(draft.measures, lambda each: each.id, lambda each: each.place, findings),
        provisions={provision.id: provision for provision in draft.provisions},
        vocabulary=vocabulary,
        case_keys=draft.case_keys,
        digest=digest({file: plain_data(node) for file, node in nodes.items()}),
    )
    for check in CHECKS:
        for place, code, message, remedy in check(rulebook):
            findings.add(place, code, message, remedy)
    return rulebook, findings.all()


def _folder(file: str) -> str:
    parts = file.split("/")
    return parts[1] if len(parts) > 2 else ""


def _gather(folder: str, node: Node, draft: _Draft, findings: Findings) -> None:
    if folder == "vocabulaire":
        draft.pending.extend(parse_terms(node, findings))
    elif folder == "parametres":
        draft.parameters.extend(parse_parameters(node, findings))
    elif folder == "sources":
        draft.provisions.extend(parse_source(node, findings))
    elif folder == "mesures":
        draft.measures.extend(parse_measures(node, findings))
    elif folder == "dossier":
        draft.case_keys.update(parse_case_keys(node, findings))
    elif folder not in kw.STAGE_FOLDERS and folder != "tables":
        known = [*kw.STAGE_FOLDERS, "tables", "vocabulaire", "parametres", "sources", "mesures", "dossier"]
        findings.add(
            node.place,
            "L010",
            f"le dossier « {folder} » n'a pas de rôle connu",
            f"Dossiers admis : {', '.join(known)}.",
        )


def _vocabulary(draft: _Draft, findings: Findings) -> Vocabulary:
    terms = _unique([term for term, _ in draft.pending], lambda each: each.id, lambda each: each.place, findings)
    parameters = _unique(draft.parameters, lambda each: each.id, lambda each: each.place, findings)
    return Vocabulary(terms, parameters, tuple(measure.id for measure in draft.measures))


def _unique(
    items: Iterable[T], name: Callable[[T], str], place: Callable[[T], Place], findings: Findings
) -> dict[str, T]:
    found: dict[str, T] = {}
    for item in items:
        if name(item) in found:
            findings.add(
                place(item), "T001", f"« {name(item)} » est déclaré deux fois", "Garder une seule déclaration."
            )
        found.setdefault(name(item), item)
    return found
