"""Exceptions and guards: the shape that each effect and each kind of guard needs."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.rulebook.check.finding import Finding, clauses
from advisor.rulebook.model import Conclusion, ExceptionClause, Head, Proposal, Rulebook


def exceptions_are_well_formed(rulebook: Rulebook) -> Iterator[Finding]:
    """X001: where each effect of a `sauf` may stand; X003: what it keeps; X004: each bears its own name."""
    for rule in rulebook.rules:
        yield from _clause_faults(rule.exceptions, rule.head, nested=False)
        names = [clause.id for clause in clauses(rule)]
        for name in sorted({each for each in names if names.count(each) > 1}):
            yield rule.place, "X004", f"deux « sauf » portent le nom « {name} »", "Donner à chacun son nom."


def _clause_faults(clauses: tuple[ExceptionClause, ...], base: Head | None, *, nested: bool) -> Iterator[Finding]:
    for clause in clauses:
        if clause.effect == "restores" and not nested:
            yield (
                clause.place,
                "X001",
                "« rétablit » ne s'emploie qu'à l'intérieur d'un autre « sauf »",
                "L'imbriquer sous l'exception qu'il lève.",
            )
        if nested and clause.effect != "restores":
            yield (
                clause.place,
                "X001",
                "à l'intérieur d'un « sauf », seul « rétablit » a un effet",
                "Écrire « effet: rétablit » ou sortir l'exception.",
            )
        keeps_shape = isinstance(base, Proposal | Conclusion) and type(clause.head) is type(base)
        if clause.effect == "modifies" and clause.head is not None and not keeps_shape:
            yield (
                clause.place,
                "X003",
                "« modifie » garde la forme du « alors » de la règle",
                "Écrire le même genre de conclusion, avec une autre valeur.",
            )
        yield from _clause_faults(clause.exceptions, base, nested=True)


def guards_are_complete(rulebook: Rulebook) -> Iterator[Finding]:
    """G001: an appraised guard names its question, its longest wait and what to do meanwhile; G002: it is a question."""
    for rule in rulebook.rules:
        guard = rule.guard
        if guard is None:
            continue
        if guard.kind == "appraised" and not (guard.question and guard.longest_wait and guard.meanwhile):
            yield (
                rule.place,
                "G001",
                "une garde appréciée indique sa question, son attente maximale et quoi faire en attendant",
                "Ajouter « question », « attente maximale » et « en attendant ».",
            )
        term = rulebook.terms.get(guard.question)
        if guard.question and (term is None or not term.question):
            yield (
                rule.place,
                "G002",
                f"« {guard.question} » n'est pas une question du vocabulaire",
                "Nommer un terme qui porte une question.",
            )
