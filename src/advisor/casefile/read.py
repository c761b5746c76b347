"""Text to CaseFile: JSON or YAML, English keys or the vocabulary's French, every fault said at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic import ValidationError

from advisor.casefile.coded import appraised_value
from advisor.casefile.confided import confided_faults
from advisor.casefile.french import FrenchKeys
from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile
from advisor.casefile.salvage import readings_of
from advisor.casefile.tolerant import tolerant_data
from advisor.law.errors import CaseRejected
from advisor.law.misfit import fault_of, unreadable_json
from advisor.law.value import Value
from advisor.rulebook.diagnostic import Findings, nearest
from advisor.rulebook.keywords import yes_or_no
from advisor.rulebook.model import Rulebook
from advisor.rulebook.read import MAX_CHARACTERS, Mapping, Node, Sequence, plain_data, read_nodes
from advisor.rulebook.vocabulary import Term

Loc = tuple[Any, ...]


@dataclass(slots=True)
class _Text:
    """A case file as data, with its nodes (YAML alone) and the faults of the text itself; no data if it is unreadable."""

    data: Any
    node: Node | None
    faults: list[str]
    readable: bool = True


def read_case(text: str, rulebook: Rulebook, name: str = "dossier") -> CaseFile:
    """Read and validate one case file.

    Raises: `CaseRejected` whose message lists every fault with its place; its `readings` are what could still be read,
    from which alarms are raised.
    """
    read, case = _read(text, name), None
    faults = read.faults
    if read.readable:
        try:
            case = _validated(read, FrenchKeys(rulebook), rulebook, name)
        except RecursionError:
            faults.append(f"{name} : plus de niveaux imbriqués que n'en a un dossier")
    if faults or case is None:
        raise _rejected(faults, readings_of(text, rulebook))
    return case


def _validated(read: _Text, keys: FrenchKeys, rulebook: Rulebook, name: str) -> CaseFile | None:
    """The case, if no fault was added to those of the text."""
    data = keys.english(read.data)
    read.faults += [f"{name} : {double}" for double in keys.doubles]
    try:
        case = CaseFile.model_validate(data)
    except ValidationError as error:
        for each in error.errors(include_url=False):
            read.faults.append(f"{_place(read.node, each['loc'], keys, name)} : {_message(each)}")
        return None
    read.faults += [f"{_place(read.node, loc, keys, name)} : {told}" for loc, told in _appraisal_faults(case, rulebook)]
    read.faults += [f"{name} : {fault}" for fault in contradictions(case, rulebook)]
    return case


def _rejected(faults: list[str], readings: tuple[CaseFile, ...]) -> CaseRejected:
    """The refusal of a case file, with all its faults."""
    error = CaseRejected(
        "Le dossier ne peut pas être évalué :\n" + "\n".join(f"  - {fault}" for fault in dict.fromkeys(faults)),
        remedy="Corriger chaque point signalé, puis relancer « advisor case check ».",
    )
    error.readings = readings
    return error


def _read(text: str, name: str) -> _Text:
    if len(text) > MAX_CHARACTERS:
        fault = f"{name} : plus de {MAX_CHARACTERS // 1_000_000} millions de caractères"
        return _Text(None, None, [fault], readable=False)
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return _read_json(text.lstrip("\ufeff"), name)
    findings = Findings()
    node = read_nodes(text, name, findings)
    if node is not None:
        return _Text(plain_data(node), node, [])
    found = [replace(each, remedy=_REMEDIES.get(each.code, each.remedy)) for each in findings.all()]
    readable = {each.code for each in found} <= _READABLE
    return _Text(tolerant_data(text), None, [each.without_excerpt() for each in found], readable=readable)


def _read_json(text: str, name: str) -> _Text:
    faults: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                faults.append(f"{name} : la clé « {key} » est écrite deux fois")
            found.setdefault(key, value)
        return found

    def no_constant(constant: str) -> None:
        faults.append(f"{name} : « {constant} » n'est pas une valeur admise")

    try:
        return _Text(json.loads(text, object_pairs_hook=once, parse_constant=no_constant), None, faults)
    except json.JSONDecodeError as error:
        fault = f"{name} : {unreadable_json(error)}"
    except RecursionError:
        fault = f"{name} : plus de niveaux imbriqués que n'en a un dossier"
    except ValueError:
        fault = f"{name} : un nombre est trop long pour être lu"
    return _Text(None, None, [*faults, fault], readable=False)


_REMEDIES = {
    "L003": "Partir d'un dossier à compléter : « advisor case new ».",
    "L004": "Un fichier contient un seul dossier : le scinder.",
}
_READABLE = frozenset({"L005", "L007", "L008", "L011"})
"""Findings of the YAML reader that leave no doubt on the rest of the file: its other faults are told with them."""


def _message(error: Any) -> str:
    path = ".".join(str(part) for part in error["loc"])
    return f"« {path} » : {fault_of(error)}" if path else fault_of(error)


def _place(node: Node | None, loc: Iterable[Any], keys: FrenchKeys, name: str) -> str:
    """The file and, where it is known, the line and column of what lies nearest to `loc`, in either tongue."""
    if node is None:
        return name
    for part in loc:
        inner: Node | None = None
        if isinstance(node, Mapping):
            inner = next((value for key, value in node.entries if keys.key(key.text) == str(part)), None)
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            inner = node.items[part]
        if inner is None:
            break
        node = inner
    return f"{name}:{node.place.line}:{node.place.column}"


def contradictions(case: CaseFile, rulebook: Rulebook) -> list[str]:
    """What no file can mean: ids used twice, references to nothing, dates in the wrong order, unknown questions."""
    faults: list[str] = []
    pieces, persons = {piece.id for piece in case.pieces}, {person.id for person in case.persons}
    for title, ids in (
        ("pièces", [each.id for each in case.pieces]),
        ("personnes", [each.id for each in case.persons]),
        ("incidents", [each.id for each in case.incidents]),
        ("mesures", [each.id for each in case.measures]),
        ("demandes reçues", [each.id for each in case.notices]),
    ):
        faults += [
            f"deux {title} portent l'identifiant « {each} »" for each in sorted({i for i in ids if ids.count(i) > 1})
        ]
    for incident in case.incidents:
        faults += [
            f"incident « {incident.id} » : la pièce « {s} » n'existe pas" for s in incident.sources if s not in pieces
        ]
        concerned = [*([incident.author.value] if incident.author.value else []), *(incident.suffered_by.value or ())]
        faults += [
            f"incident « {incident.id} » : la personne « {p} » n'existe pas" for p in concerned if p not in persons
        ]
        if _after(incident.date, incident.known_since):
            faults.append(f"incident « {incident.id} » : connu avant d'avoir eu lieu")
    faults += [f"la personne visée « {each} » n'existe pas" for each in case.aimed_at if each not in persons]
    for measure in case.measures:
        if _after(measure.sent_on, measure.served_on):
            faults.append(f"mesure « {measure.id} » : remise avant d'avoir été envoyée")
    named_persons = [(f"mesure « {each.id} »", name) for each in case.measures for name in each.sent_to]
    named_persons += [(f"déclaration « {each.id} »", each.made_by) for each in case.statements if each.made_by]
    named_persons += [(f"demande reçue « {each.id} »", each.written_by) for each in case.notices if each.written_by]
    asking = [(each.id, each.data.requested_by.value) for each in case.notices]
    named_persons += [(f"demande reçue « {notice} »", name) for notice, name in asking if name]
    faults += [f"{title} : la personne « {name} » n'existe pas" for title, name in named_persons if name not in persons]
    faults += confided_faults(case)
    for notice in case.notices:
        if _after(notice.dated_on, notice.received_on):
            faults.append(f"demande reçue « {notice.id} » : reçue avant d'avoir été datée")
        if _after(notice.received_on, notice.answered_on):
            faults.append(f"demande reçue « {notice.id} » : réponse antérieure à la réception")
        if _after(notice.answered_on, notice.court_filed_on) and notice.answer.value == "accepted":
            faults.append(f"demande reçue « {notice.id} » : juge saisi avant la réponse")
    named = [each.measure for each in case.measures] + [each.measure for each in case.requests]
    for name in named:
        if name not in rulebook.measures:
            faults.append(f"la mesure « {name} » n'existe pas. {nearest(name, list(rulebook.measures))}".rstrip())
    for title, leaf in _leaves(case):
        faults += [f"{title} : la pièce « {source} » n'existe pas" for source in leaf.sources if source not in pieces]
    return faults


def _appraisal_faults(case: CaseFile, rulebook: Rulebook) -> Iterator[tuple[Loc, str]]:
    known = [term.id for term in rulebook.terms.values() if term.appraised]
    listed = (case.incidents, case.persons, case.notices, case.pieces, case.measures)
    items = {each.id for group in listed for each in group}
    for rank, appraisal in enumerate(case.appraisals):
        term = rulebook.terms.get(appraisal.term)
        if term is None or not term.appraised:
            remedy = nearest(appraisal.term, known)
            yield ("appraisals", rank, "term"), f"« {appraisal.term} » n'est pas une appréciation. {remedy}".rstrip()
            continue
        if appraised_value(term, appraisal.value) is None:
            said = appraisal.value if isinstance(appraisal.value, str) else yes_or_no(appraisal.value)
            yield ("appraisals", rank, "value"), f"« {term.id} » attend {_expected(term)}, et non « {said} »"
        if appraisal.about is not None and appraisal.about not in items:
            yield ("appraisals", rank, "about"), f"appréciation « {term.id} » : « {appraisal.about} » n'existe pas"


def _expected(term: Term) -> str:
    """What an appraisal is answered with."""
    if term.steps:
        return "une de ces valeurs : " + ", ".join(f"« {step.id} »" for step in term.steps)
    return {"boolean": "oui ou non", "date": "une date AAAA-MM-JJ"}.get(term.type, "un nombre entier")


def _after(first: Known[date], second: Known[date]) -> bool:
    return first.value is not None and second.value is not None and first.value > second.value


def _leaves(case: CaseFile) -> Iterable[tuple[str, Known[Any]]]:
    holders: list[tuple[str, Any]] = [
        ("bailleur", case.landlord),
        ("bail", case.lease),
        ("circonstances", case.circumstances),
        ("appui", case.situations.support),
        ("instance", case.procedure.suit),
        ("offre", case.procedure.offer),
        ("vie du bail", case.procedure.tenancy),
        ("exécution", case.procedure.execution),
        ("constat", case.acts.finding),
        ("jugement", case.acts.judgment),
        ("transmission", case.acts.transmission),
    ]
    for group in (case.persons, case.incidents, case.measures, case.pieces, case.notices):
        holders += [(each.id, each) for each in group]
    for title, holder in holders:
        yield from _leaves_of(title, holder)


def _leaves_of(title: str, holder: Value) -> Iterator[tuple[str, Known[Any]]]:
    for field in type(holder).model_fields:
        leaf = getattr(holder, field)
        if isinstance(leaf, Known):
            yield f"{title}.{field}", leaf
        elif isinstance(leaf, Value):
            yield from _leaves_of(f"{title}.{field}", leaf)
