"""A commented case file to fill in, written from the model and the vocabulary, in French or in English."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from advisor.casefile import model as case
from advisor.casefile.known import Known
from advisor.law.value import Value
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Rulebook
from advisor.rulebook.vocabulary import Term
from advisor.service.labels import ROLES

Language = Literal["fr", "en"]

WIDTH = 118
"""Longest line written, in characters."""

_ROOM = WIDTH - len("#   - ")
"""What is left of it inside a commented list."""

_SCOPES: dict[type[Value], tuple[str, ...]] = {
    case.Person: ("person", "occupant"),
    case.Incident: ("incident",),
    case.EarlierMeasure: ("measure",),
    case.Piece: ("piece",),
    case.Notice: ("injunction",),
    case.Request: ("request",),
}
_FILLED = (case.Person, case.Incident, case.Piece)
"""Elements of which the skeleton gives one; of the others it gives a commented one."""

_SAMPLES: dict[tuple[type[Value], str], Any] = {
    (case.CaseFile, "schema_version"): "advisor-case/1",
    (case.CaseFile, "reference"): "dossier-001",
    (case.CaseFile, "evaluated_on"): "{today}",
    (case.Landlord, "organisation"): "Office public de l'habitat",
    (case.Landlord, "department"): '"77"',
    (case.Residence, "reference"): "residence-1",
    (case.Lease, "reference"): "bail-1",
    (case.Person, "id"): "t1",
    (case.Person, "role"): "holder",
    (case.Incident, "id"): "i1",
    (case.Incident, "category"): "C2",
    (case.Incident, "description"): "Musique amplifiée pendant la nuit, entendue depuis les paliers.",
    (case.Incident, "sources"): "[p1]",
    (case.Piece, "id"): "p1",
    (case.Piece, "label"): "Rapport du gardien",
    (case.Piece, "origin"): "staff_report",
    (case.Piece, "received_on"): "{today}",
    (case.EarlierMeasure, "id"): "m1",
    (case.EarlierMeasure, "measure"): "rappel_au_reglement",
    (case.Notice, "id"): "n1",
    (case.Notice, "kind"): "injunction",
    (case.Request, "measure"): "mise_en_demeure",
    (case.Request, "by_role"): "élu local",
    (case.Appraisal, "term"): "gravité",
    (case.Appraisal, "about"): "i1",
    (case.Appraisal, "value"): "nuisance répétée",
    (case.Appraisal, "by_role"): "juriste",
    (case.Appraisal, "reason"): "Motif écrit de l'appréciation",
    (case.Appraisal, "on"): "{today}",
    (case.Attestation, "items"): "incidents",
    (case.Attestation, "complete_until"): "{today}",
    (case.Attestation, "by_role"): "chargé de secteur",
    (case.Statement, "id"): "d1",
    (case.Statement, "on"): "{today}",
    (case.Statement, "text"): "Ce que le locataire dit des faits.",
}
_GLOSSES = {
    **ROLES,
    "unidentified": "auteur non identifié",
    "morning": "matinée",
    "afternoon": "après-midi",
    "evening": "soirée",
    "night": "nuit",
    "measures": "mesures prises",
    "pieces": "pièces",
    "notices": "lettres reçues",
    "persons": "personnes",
    "requests": "mesures demandées",
    "accepted": "saisine annoncée",
    "refused": "refus motivé",
}
"""What a code of the case file means in French, where the rule base gives no word that the file may use instead."""
_LETTER = "nécessaire à un courrier"
_NOTES: dict[tuple[type[Value], str], str] = {
    (case.Landlord, "agency"): _LETTER,
    (case.Landlord, "address"): f"{_LETTER} : une ligne par élément, [ligne 1, ligne 2]",
    (case.Landlord, "town"): f"{_LETTER} : d'où il est écrit",
    (case.Landlord, "contact"): f"{_LETTER} : qui répond, et comment le joindre",
    (case.Person, "address"): f"{_LETTER} : une ligne par élément, [ligne 1, ligne 2]",
    (case.Correspondence, "delegation"): f"{_LETTER} : en vertu de quoi le signataire signe",
}
_OPENING: dict[Language, tuple[str, ...]] = {
    "fr": (
        "# Dossier à compléter. Retirer le « # » devant une ligne pour y répondre ; ce qui reste commenté est inconnu.",
        "# Une réponse s'écrit nue (oui, 2026-01-31) ou en détail :",
        "#   {valeur: oui, pièces sources: [p1], connu depuis le: 2026-01-31}",
        "#   {au plus tôt: 2026-01-01, au plus tard: 2026-01-31}    une période",
        "#   {recherché: {par: juriste, le: 2026-01-31}}            recherché, aucun élément",
        "# Désigner chacun par un rôle et une référence, jamais par un nom.",
    ),
    "en": (
        '# A case file to fill in. Remove the "#" before a line to answer it; what stays commented is unknown.',
        "# An answer is written bare (true, 2026-01-31) or in full:",
        "#   {value: true, sources: [p1], known_since: 2026-01-31}",
        "#   {at_least: 2026-01-01, at_most: 2026-01-31}            a period",
        "#   {sought: {by: juriste, on: 2026-01-31}}                sought, nothing found",
        "# Everyone is a role and a reference, never a name.",
    ),
}


def case_skeleton(rulebook: Rulebook, *, language: Language, today: date) -> str:
    """The text of a new case file; it reads back as a valid, nearly empty case."""
    writer = _Writer(rulebook, language, today)
    return "\n".join([*_OPENING[language], "", *writer.fields(case.CaseFile, "", "")]) + "\n"


@dataclass
class _Writer:
    rulebook: Rulebook
    language: Language
    today: date

    def fields(self, model: type[Value], prefix: str, indent: str) -> Iterator[str]:
        keys = self._keys(model)
        for name, field in model.model_fields.items():
            inner, listed = _inner(field.annotation)
            if inner is None or issubclass(inner, Known):
                yield from self._leaf(model, name, field, prefix, f"{indent}{{}}{keys.get(name, name)}:")
                continue
            if model is case.CaseFile:
                yield ""
            children = list(self.fields(inner, f"{prefix}{name}." if not listed else "", ""))
            filled = inner in _FILLED if listed else any(not line.startswith("#") for line in children)
            if not filled and not listed:
                children = [line.removeprefix("# ") for line in children]
            marks = ["- " if listed and not rank else "  " for rank in range(len(children))]
            block = [
                f"{keys.get(name, name)}:",
                *(f"  {mark if listed else ''}{line}" for mark, line in zip(marks, children, strict=True)),
            ]
            yield from (f"{indent}{'' if filled else '# '}{line}" for line in block)

    def _leaf(self, model: type[Value], name: str, field: FieldInfo, prefix: str, line: str) -> Iterator[str]:
        """The line of one answer (`{}` in it is where a « # » goes), then its possible values where they are long."""
        term = self._term(model, prefix + name)
        sample = _SAMPLES.get((model, name))
        choices = self._choices(field, term)
        notes = [choices if "|" in choices or sample is None else ""]
        if self.language == "fr" and term is not None and sample is None:
            notes.insert(0, term.question)
        elif self.language == "fr":
            notes.insert(0, _NOTES.get((model, name), ""))
        if sample is None:
            line = line.format("# ")
        else:
            value = str(sample).format(today=self.today.isoformat())
            spoken = self.language == "fr" and term is not None and term.steps
            line = f"{line.format('')} {term.word_for(value) if spoken and term else value}"
        note = "  # " + " — ".join(filter(None, notes)) if any(notes) else ""
        if len(line + note) <= _ROOM:
            yield line + note
            return
        yield line
        margin = " " * (len(line) - len(line.lstrip())) + "#     "
        for text in filter(None, notes):
            yield from textwrap.wrap(text, _ROOM, initial_indent=margin, subsequent_indent=margin)

    def _keys(self, model: type[Value]) -> dict[str, str]:
        """The French key of each field of a model, where one reads back as that field and no other."""
        if self.language == "en":
            return {}
        read_back = {french: english for table in self.rulebook.case_keys.values() for french, english in table.items()}
        tables = sorted(
            self.rulebook.case_keys.values(), key=lambda table: len({*table.values()} & {*model.model_fields})
        )
        pairs = [(french, english) for table in tables for french, english in table.items()]
        return {english: french for french, english in pairs if read_back[french] == english}

    def _term(self, model: type[Value], path: str) -> Term | None:
        scopes = _SCOPES.get(model, ("case",))
        return next((t for t in self.rulebook.terms.values() if t.path == path and t.scope in scopes), None)

    def _choices(self, field: FieldInfo, term: Term | None) -> str:
        kind = _value_type(field.annotation)
        french = self.language == "fr"
        if term is not None and term.steps:
            return " | ".join(step.id if french else step.code for step in term.steps)
        if get_origin(kind) is Literal:
            return " | ".join(_glossed(str(each)) if french else str(each) for each in get_args(kind))
        words: dict[object, str] = {
            bool: f"{kw.PLAIN_TRUE} | {kw.PLAIN_FALSE}" if french else "true | false",
            date: "AAAA-MM-JJ" if french else "YYYY-MM-DD",
            int: "un nombre" if french else "a number",
        }
        return words.get(kind, "")


def _glossed(code: str) -> str:
    return f"{code} ({_GLOSSES[code]})" if code in _GLOSSES else code


def _inner(annotation: Any) -> tuple[type[Value] | None, bool]:
    """The model that a field holds, and whether it holds a list of them."""
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation, False
    if get_origin(annotation) is tuple:
        first = get_args(annotation)[0]
        if isinstance(first, type) and issubclass(first, Value):
            return first, True
    return None, False


def _value_type(annotation: Any) -> Any:
    """The type of the answer: that of the leaf, without `Known`, `None` or a list around it."""
    if isinstance(annotation, type) and issubclass(annotation, Known):
        annotation = annotation.__pydantic_generic_metadata__["args"][0]
    args = [each for each in get_args(annotation) if each is not type(None)]
    if get_origin(annotation) is tuple:
        return args[0]
    return args[0] if args and get_origin(annotation) is not Literal and len(args) == 1 else annotation
