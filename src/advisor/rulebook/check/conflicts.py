"""Conflicts that can be shown before any case: two values for one term, two rows of one table, too many cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations
from math import prod
from operator import eq, ge, gt, le, lt, ne

from advisor.rulebook.check.finding import Finding
from advisor.rulebook.condition import (
    All,
    AnyOf,
    Compare,
    Condition,
    Const,
    Contains,
    Holds,
    Not,
    OneOf,
    TermRef,
)
from advisor.rulebook.model import Conclusion, Rule, Rulebook, conditions
from advisor.rulebook.vocabulary import Term, Vocabulary

MAX_CLAUSES = 64

Box = dict[str, frozenset[object]]
"""For each enumerated term that a row looks at, the values it admits."""

_COMPARED: dict[str, Callable[..., bool]] = {"=": eq, "≠": ne, "<": lt, "<=": le, ">": gt, ">=": ge}


def slots_do_not_clash(rulebook: Rulebook) -> Iterator[Finding]:
    """C002: two rules that hold in the same case, on the same days, must not give one term two values."""
    told = [(rule, dict(rule.head.values)) for rule in rulebook.rules if isinstance(rule.head, Conclusion)]
    told = [(rule, values) for rule, values in told if not rule.exceptions and rule.state != "withdrawn"]
    for (first, left), (second, right) in combinations(told, 2):
        if first.condition != second.condition or first.scope != second.scope or not _meet(first, second):
            continue
        for term in sorted(left.keys() & right.keys()):
            if left[term] != right[term]:
                yield (
                    second.place,
                    "C002",
                    f"« {first.id} » et « {second.id} » donnent deux valeurs à « {term} » dans les mêmes cas",
                    "Déclarer un « sauf » (remplace ou exclut), ou distinguer leurs conditions.",
                )


def conditions_are_small(rulebook: Rulebook) -> Iterator[Finding]:
    """C003: a condition's expansion stays within the bound of the second engine."""
    for rule in rulebook.rules:
        size = max(expansion(condition) for condition in conditions(rule))
        if size > MAX_CLAUSES:
            yield (
                rule.place,
                "C003",
                f"la condition se développe en {size} cas (au plus {MAX_CLAUSES})",
                "Scinder la règle, ou nommer un terme intermédiaire.",
            )


def rows_overlap(rows: tuple[Rule, ...], vocabulary: Vocabulary) -> Iterator[Finding]:
    """C004: no two rows of a `unique` table hold together, as far as enumerated columns show it."""
    boxes = [(row, box) for row in rows if (box := _box(row.condition, vocabulary)) is not None]
    for (first, left), (second, right) in combinations(boxes, 2):
        common = {term: left.get(term, values) & values for term, values in right.items()}
        common |= {term: values for term, values in left.items() if term not in right}
        if not _meet(first, second) or not all(common.values()):
            continue
        case = " ; ".join(f"{term} : {_word(vocabulary.terms[term], common[term])}" for term in {**left, **right})
        names = [row.id.partition("#")[2] for row in (first, second)]
        yield (
            second.place,
            "C004",
            f"les lignes « {names[1]} » et « {names[0]} » s'appliquent ensemble ({case or 'dans tous les cas'})",
            "Distinguer leurs cases, ou écrire « sélection: cumul » si les lignes se complètent.",
        )


def _word(term: Term, values: frozenset[object]) -> str:
    if term.type == "boolean":
        return "oui" if True in values else "non"
    return next(step.id for step in term.steps if term.code_of(step.id) in values)


def _box(condition: Condition, vocabulary: Vocabulary) -> Box | None:
    box: Box = {}
    for part in condition.parts if isinstance(condition, All) else (condition,):
        if _is_free(part):
            continue
        found = _admitted(part, vocabulary)
        if found is None:
            return None
        term, values = found
        box[term] = box.get(term, values) & values
    return box


def _is_free(part: Condition) -> bool:
    """Tell whether a cell asks only what a set contains: two such cells always hold of some set."""
    return isinstance(part, Contains) or (isinstance(part, AnyOf) and all(_is_free(each) for each in part.parts))


def _admitted(part: Condition, vocabulary: Vocabulary) -> tuple[str, frozenset[object]] | None:
    """The one enumerated term that a cell looks at, with the values it admits; nothing if it cannot be told."""
    if isinstance(part, AnyOf):
        found = [_admitted(each, vocabulary) for each in part.parts]
        sure = [each for each in found if each is not None]
        if len(sure) < len(found) or len({term for term, _ in sure}) != 1:
            return None
        return sure[0][0], frozenset().union(*(values for _, values in sure))
    if isinstance(part, Not):
        inner = _admitted(part.part, vocabulary)
        return None if inner is None else (inner[0], _domain(inner[0], vocabulary) - inner[1])
    term = _term(part)
    domain = _domain(term, vocabulary)
    if not domain:
        return None
    if isinstance(part, Holds):
        return term, frozenset({True})
    if isinstance(part, OneOf):
        return term, frozenset(value.value for value in part.values)
    if isinstance(part, Compare) and isinstance(part.right, Const):
        compared, bound = _COMPARED[part.op], part.right.value
        return term, frozenset(value for value in domain if compared(value, bound))
    return None


def _term(part: Condition) -> str:
    left = part.what if isinstance(part, Holds) else part.left if isinstance(part, OneOf | Compare) else None
    return left.term if isinstance(left, TermRef) else ""


def _domain(name: str, vocabulary: Vocabulary) -> frozenset[object]:
    term = vocabulary.terms.get(name)
    if term is None:
        return frozenset()
    if term.type == "boolean":
        return frozenset({True, False})
    return frozenset(term.code_of(step.id) for step in term.steps)


def _meet(first: Rule, second: Rule) -> bool:
    low = max(first.valid_from or date.min, second.valid_from or date.min)
    return low <= min(first.valid_to or date.max, second.valid_to or date.max)


def expansion(condition: Condition, *, positive: bool = True) -> int:
    """How many clauses the condition becomes in disjunctive normal form."""
    if isinstance(condition, Not):
        return expansion(condition.part, positive=not positive)
    if not isinstance(condition, All | AnyOf):
        return 1
    sizes = [expansion(part, positive=positive) for part in condition.parts]
    if isinstance(condition, AnyOf) is positive:
        return sum(sizes) or 1
    return prod(sizes)
