"""From the files of `vocabulaire/`, `parametres/`, `sources/` and `mesures/` to their nouns."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Duration
from advisor.rulebook.diagnostic import Findings, Place
from advisor.rulebook.expression import ExpressionReader
from advisor.rulebook.form import Form, as_mapping, iso_day
from advisor.rulebook.grammar import is_readable_name
from advisor.rulebook.parse_condition import read_line
from advisor.rulebook.read import Node, Scalar, Sequence
from advisor.rulebook.vocabulary import Parameter, ParameterValue, Step, Term, Vocabulary

NO_DAY = date(1, 1, 1)
VOCABULARY_KEYS = {"portée": "scope", "termes": "terms"}
CASE_WORD_KEYS = {"clés du dossier": "sections"}


def readable_name(form: Form, what: str) -> str:
    """The name that a vocabulary, parameter or measure file declares; T009 when no expression could hold it."""
    name = form.text("id", required=True)
    if name and not is_readable_name(name):
        _unreadable(form.place_of("id"), name, what, form.findings)
        return ""
    return name


def _unreadable(place: Place, name: str, what: str, findings: Findings) -> None:
    findings.add(
        place,
        "T009",
        f"« {name} » ne peut pas nommer {what}",
        "Commencer par une lettre ; n'employer que lettres, chiffres, tirets, apostrophes droites et espaces simples, "
        "et aucun mot réservé seul (et, ou, non, des, sur…).",
    )


def parse_terms(node: Node, findings: Findings) -> list[tuple[Term, Node | None]]:
    """The terms of one vocabulary file, each with the node of its `définition` (read once all names are known)."""
    form = Form(node, VOCABULARY_KEYS, "vocabulaire", findings)
    scope = form.choice("scope", kw.SCOPES, "case", required=True)
    found = []
    for item in form.items("terms"):
        entry = Form(item, kw.TERM_KEYS, "terme", findings)
        term = Term(
            id=readable_name(entry, "un terme"),
            scope=scope,
            type=entry.choice("type", kw.TYPES, "choice" if entry.node("values") else "boolean", required=True),
            place=entry.place_of("id"),
            path=entry.text("path"),
            computed=entry.text("computed"),
            concluded=_says_yes(entry, "concluded"),
            appraised=_says_yes(entry, "appraised"),
            steps=_steps(entry.node("values"), findings),
            question=entry.text("question"),
            asked_of=entry.text("asked_of"),
            sensitivity=entry.choice("sensitivity", kw.SENSITIVITIES, "ordinary"),
            preliminary=_says_yes(entry, "preliminary"),
            noun=entry.text("noun"),
            phrase_true=entry.text("phrase_true"),
            phrase_false=entry.text("phrase_false"),
            phrase_unknown=entry.text("phrase_unknown"),
        )
        entry.text("unit")
        entry.text("definition")
        if term.id:
            found.append((term, entry.node("definition")))
    return found


def _says_yes(entry: Form, key: str) -> bool:
    # An unreadable word counts as a yes, so that no rule is blamed for what the vocabulary misspells.
    return entry.node(key) is not None and entry.choice(key, kw.YES_OR_NO, "yes") == "yes"


def _steps(node: Node | None, findings: Findings) -> tuple[Step, ...]:
    mapping = as_mapping(node, "valeurs", findings) if node is not None else None
    found = []
    for key, value in mapping.entries if mapping else ():
        if not is_readable_name(key.text):
            _unreadable(key.place, key.text, "une valeur", findings)
            continue
        code = value.text if isinstance(value, Scalar) else ""
        if not code:
            findings.add(value.place, "F004", f"« {key.text} » attend un code", "Écrire « abords: surroundings ».")
        found.append(Step(key.text, code or key.text))
    return tuple(found)


def define_terms(
    pending: list[tuple[Term, Node | None]], vocabulary: Vocabulary, reader: ExpressionReader, findings: Findings
) -> Vocabulary:
    """Read the definitions, now that every name is known."""
    terms = dict(vocabulary.terms)
    for term, node in pending:
        if not isinstance(node, Scalar) or not node.text.strip():
            continue
        if term.type == "boolean":
            terms[term.id] = replace(term, definition=read_line(node, reader, term.scope, findings))
            continue
        operand = reader.operand(node.text, node.place, term.scope, findings)
        if operand is not None and reader.type_of(operand) != term.type:
            given = kw.french({**kw.TYPES, **kw.PARAMETER_TYPES}, reader.type_of(operand))
            findings.add(
                node.place,
                "E004",
                f"« {term.id} » est déclaré « {kw.french(kw.TYPES, term.type)} », sa définition donne « {given} »",
                "Corriger le type ou la définition.",
            )
        terms[term.id] = replace(term, definition=operand)
    return replace(vocabulary, terms=terms)


def parse_parameters(node: Node, findings: Findings) -> list[Parameter]:
    """The parameters of one file."""
    found = []
    for item in node.items if isinstance(node, Sequence) else (node,):
        form = Form(item, kw.PARAMETER_KEYS, "paramètre", findings)
        kind = form.choice("type", kw.PARAMETER_TYPES, "number", required=True)
        values = []
        for value_node in form.items("values"):
            entry = Form(value_node, kw.PARAMETER_VALUE_KEYS, "valeur de paramètre", findings)
            value = _figure(entry, kind, findings)
            if value is not None:
                status = entry.choice("status", kw.PARAMETER_STATUSES, "to_confirm")
                values.append(ParameterValue(entry.day("valid_from") or NO_DAY, value, status))
        if not form.items("values"):
            form.missing("values")
        parameter = Parameter(
            readable_name(form, "un paramètre"),
            form.text("title", required=True),
            kind,
            form.text("ground"),
            tuple(sorted(values, key=lambda value: value.valid_from)),
            form.place_of("id"),
        )
        if parameter.id:
            found.append(parameter)
    return found


def _figure(entry: Form, kind: str, findings: Findings) -> int | Duration | None:
    text = entry.text("value", required=True)
    if not text:
        return None
    try:
        if kind == "duration":
            return read_duration(text)
        if kind == "date":
            return iso_day(text).toordinal()
        return _whole(text) * 100 if kind == "money" else _whole(text)
    except (ValueError, KeyError):
        findings.add(
            entry.place_of("value"),
            "F007",
            f"« {text} » n'est pas une valeur de type « {kw.french(kw.PARAMETER_TYPES, kind)} »",
            "Écrire « 3 ans » ou « 15 jours » pour une durée, « 2025-06-15 » pour une date, « 5 » pour un nombre "
            "ou un montant en euros.",
        )
        return None


def read_duration(text: str) -> Duration:
    """The duration written « 15 jours » (`ValueError` or `KeyError` otherwise)."""
    amount, unit = text.split()
    return Duration(_whole(amount, digits=4), kw.UNITS[unit])


def _whole(text: str, digits: int = 12) -> int:
    if not re.fullmatch(rf"[0-9]{{1,{digits}}}", text):
        raise ValueError(text)
    return int(text)


def parse_case_keys(node: Node, findings: Findings) -> dict[str, dict[str, str]]:
    """French spellings of the case file's keys, by section: French key → English key."""
    form = Form(node, CASE_WORD_KEYS, "clés du dossier", findings)
    sections = form.node("sections")
    if sections is None:
        form.missing("sections")
    found: dict[str, dict[str, str]] = {}
    mapping = as_mapping(sections, "clés du dossier", findings) if sections is not None else None
    for name, table in mapping.entries if mapping else ():
        keys = as_mapping(table, name.text, findings)
        found[name.text] = {}
        for key, value in keys.entries if keys else ():
            if isinstance(value, Scalar):
                found[name.text][key.text] = value.text
            else:
                findings.add(
                    value.place, "F004", f"« {key.text} » attend un texte", "Écrire la clé anglaise correspondante."
                )
    return found
