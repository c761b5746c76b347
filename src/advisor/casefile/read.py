"""Text to CaseFile: JSON or YAML, English keys or the vocabulary's French, every fault said at once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from pydantic import ValidationError

from advisor.casefile.french import FrenchKeys
from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile
from advisor.law.errors import CaseRejected
from advisor.rulebook.diagnostic import Findings, nearest
from advisor.rulebook.model import Rulebook
from advisor.rulebook.read import MAX_CHARACTERS, Mapping, Node, Sequence, plain_data, read_nodes

_MAX_ATTEMPTS = 50


def read_case(text: str, rulebook: Rulebook, name: str = "dossier") -> CaseFile:
    """Read and validate one case file.

    Raises: `CaseRejected` whose message lists every fault with its place; `.salvaged` holds what could be read,
    from which alarms are still raised.
    """
    data, node = _data(text, name)
    try:
        data = FrenchKeys(rulebook).english(data)
    except ValueError as error:
        raise rejected([f"{name} : {error}"]) from error
    try:
        case = CaseFile.model_validate(data)
    except ValidationError as error:
        faults = [_fault(each, name, node) for each in error.errors(include_url=False)]
        raise rejected(faults, salvage(data)) from error
    faults = [f"{name} : {fault}" for fault in contradictions(case, rulebook)]
    if faults:
        raise rejected(faults, case)
    return case


def rejected(faults: list[str], salvaged: CaseFile | None = None) -> CaseRejected:
    """The refusal of a case file, with all its faults."""
    error = CaseRejected(
        "Le dossier ne peut pas être évalué :\n" + "\n".join(f"  - {fault}" for fault in faults),
        remedy="Corriger chaque point signalé, puis relancer « advisor case check ».",
    )
    error.salvaged = salvaged
    return error


def _data(text: str, name: str) -> tuple[Any, Node | None]:
    if len(text) > MAX_CHARACTERS:
        raise rejected([f"{name} : plus de {MAX_CHARACTERS // 1_000_000} millions de caractères"])
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        try:
            return json.loads(text.lstrip("\ufeff"), object_pairs_hook=_once, parse_constant=_no_constant), None
        except json.JSONDecodeError as error:
            raise rejected(
                [f"{name}:{error.lineno}:{error.colno} : ce n'est pas du JSON lisible ({error.msg})"]
            ) from error
        except (ValueError, RecursionError) as error:
            raise rejected([f"{name} : {error}"]) from error
    findings = Findings()
    node = read_nodes(text, name, findings)
    if node is None:
        raise rejected([str(each) for each in findings.all()])
    return plain_data(node), node


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"la clé « {key} » est écrite deux fois")
        found[key] = value
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"« {name} » n'est pas une valeur admise")


_MESSAGES = {
    "missing": "cette valeur est obligatoire",
    "extra_forbidden": "cette clé n'existe pas",
    "literal_error": "valeur non admise ; valeurs possibles : {expected}",
    "date_from_datetime_parsing": "ce n'est pas une date AAAA-MM-JJ",
    "date_parsing": "ce n'est pas une date AAAA-MM-JJ",
    "bool_parsing": "répondre par oui (true) ou non (false)",
    "bool_type": "répondre par oui (true) ou non (false)",
    "int_parsing": "un nombre entier est attendu",
    "int_type": "un nombre entier est attendu",
    "int_from_float": "un nombre entier est attendu",
    "string_type": "un texte est attendu",
    "tuple_type": "une liste est attendue",
    "model_type": "une suite « clé : valeur » est attendue",
    "dict_type": "une suite « clé : valeur » est attendue",
    "date_type": "ce n'est pas une date AAAA-MM-JJ",
    "string_pattern_mismatch": "ce texte n'a pas la forme attendue ({pattern})",
    "string_too_long": "texte trop long (au plus {max_length} caractères)",
    "string_too_short": "texte trop court (au moins {min_length} caractères)",
    "too_long": "trop d'éléments (au plus {max_length})",
    "too_short": "trop peu d'éléments (au moins {min_length})",
    "value_error": "{error}",
}


def _fault(error: Any, name: str, node: Node | None) -> str:
    template = _MESSAGES.get(error["type"], "cette valeur n'a pas la forme attendue")
    message = template.format(**{**error.get("ctx", {}), "error": error.get("ctx", {}).get("error", error["msg"])})
    path = ".".join(str(part) for part in error["loc"])
    place = _place(node, error["loc"])
    return f"{name}{place} : « {path} » : {message}"


def _place(node: Node | None, loc: Iterable[Any]) -> str:
    if node is None:
        return ""
    for part in loc:
        inner: Node | None = None
        if isinstance(node, Mapping):
            inner = node.get(str(part))
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            inner = node.items[part]
        if inner is None:
            break
        node = inner
    return f":{node.place.line}:{node.place.column}"


def salvage(data: Any) -> CaseFile | None:
    """What remains of a faulty file once each faulty element is dropped; `None` if nothing holds."""
    data = json.loads(json.dumps(data, default=str))
    for _ in range(_MAX_ATTEMPTS):
        try:
            return CaseFile.model_validate(data)
        except ValidationError as error:
            if not all(_drop(data, each["loc"]) for each in reversed(error.errors(include_url=False))):
                return None
    return None


def _drop(data: Any, loc: tuple[Any, ...]) -> bool:
    """Remove the faulty leaf, or the smallest optional thing around it."""
    for depth in range(len(loc), 0, -1):
        holder = data
        try:
            for part in loc[: depth - 1]:
                holder = holder[part]
            del holder[loc[depth - 1]]
        except (KeyError, IndexError, TypeError):
            continue
        return True
    return False


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
    faults += [f"{title} : la personne « {name} » n'existe pas" for title, name in named_persons if name not in persons]
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
    faults += _appraisal_faults(case, rulebook)
    for title, leaf in _leaves(case):
        faults += [f"{title} : la pièce « {source} » n'existe pas" for source in leaf.sources if source not in pieces]
    return faults


def _appraisal_faults(case: CaseFile, rulebook: Rulebook) -> list[str]:
    faults = []
    known = [term.id for term in rulebook.terms.values() if term.appraised]
    listed = (case.incidents, case.persons, case.notices, case.pieces, case.measures)
    items = {each.id for group in listed for each in group}
    for appraisal in case.appraisals:
        term = rulebook.terms.get(appraisal.term)
        if term is None or not term.appraised:
            faults.append(f"« {appraisal.term} » n'est pas une appréciation. {nearest(appraisal.term, known)}".rstrip())
            continue
        if term.type == "boolean" and not isinstance(appraisal.value, bool):
            faults.append(f"« {term.id} » attend oui ou non, et non « {appraisal.value} »")
        if term.steps and term.code_of(str(appraisal.value)) is None:
            faults.append(f"« {appraisal.value} » n'est pas une valeur de « {term.id} »")
        if appraisal.about is not None and appraisal.about not in items:
            faults.append(f"appréciation « {term.id} » : « {appraisal.about} » n'existe pas")
    return faults


def _after(first: Known[date], second: Known[date]) -> bool:
    return first.value is not None and second.value is not None and first.value > second.value


def _leaves(case: CaseFile) -> Iterable[tuple[str, Known[Any]]]:
    holders: list[tuple[str, Any]] = [
        ("bailleur", case.landlord),
        ("bail", case.lease),
        ("circonstances", case.circumstances),
    ]
    for group in (case.persons, case.incidents, case.measures, case.pieces, case.notices):
        holders += [(each.id, each) for each in group]
    for title, holder in holders:
        for field in type(holder).model_fields:
            leaf = getattr(holder, field)
            if isinstance(leaf, Known):
                yield f"{title}.{field}", leaf
