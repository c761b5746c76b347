"""Small changes of a rule base, one at a time: what a careless edit could do to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

from advisor.rulebook.condition import All, AnyOf, Compare, Const, Contains, Duration, Holds, Not, OneOf
from advisor.rulebook.model import ExceptionClause, Rule, Rulebook
from advisor.rulebook.phrase import phrase
from advisor.rulebook.vocabulary import ParameterValue, Term, Vocabulary

_DAY = timedelta(days=1)
_STRICTNESS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}


@dataclass(frozen=True)
class Mutant:
    """A rule base with one change: of a rule (`before`, and `after` unless it is dropped), a term or a figure."""

    label: str
    rulebook: Rulebook
    before: Rule | None = None
    after: Rule | None = None
    term: str = ""
    figure: str = ""


def mutants(rulebook: Rulebook) -> Iterator[Mutant]:
    """Every one-change neighbour of a rule base: rules in service, then definitions, then parameters; each label once."""
    told: Counter[str] = Counter()
    for each in (*_changed_rules(rulebook), *_changed_terms(rulebook), *_changed_figures(rulebook)):
        told[each.label] += 1
        count = told[each.label]
        yield each if count == 1 else replace(each, label=f"{each.label} (n° {count})")


def _changed_rules(rulebook: Rulebook) -> Iterator[Mutant]:
    for position, rule in enumerate(rulebook.rules):
        if rule.state != "in_service":
            continue
        for label, changed in _rule_changes(rule, rulebook.vocabulary):
            kept = (*rulebook.rules[:position], *([changed] if changed else []), *rulebook.rules[position + 1 :])
            yield Mutant(f"{rule.id} : {label}", replace(rulebook, rules=kept), rule, changed)


def _changed_terms(rulebook: Rulebook) -> Iterator[Mutant]:
    for term in rulebook.terms.values():
        if term.definition is not None:
            for label, definition in _variants(term.definition, rulebook.vocabulary):
                changed_term = replace(term, definition=definition)
                yield Mutant(f"« {term.id} » : {label}", _with_term(rulebook, changed_term), term=term.id)


def _changed_figures(rulebook: Rulebook) -> Iterator[Mutant]:
    for parameter in rulebook.parameters.values():
        for number, value in enumerate(parameter.values):
            for label, changed in _value_changes(value, replaces=number > 0):
                values = (*parameter.values[:number], changed, *parameter.values[number + 1 :])
                figures = rulebook.parameters | {parameter.id: replace(parameter, values=values)}
                changed_base = replace(rulebook, vocabulary=replace(rulebook.vocabulary, parameters=figures))
                yield Mutant(f"« {parameter.id} » : {label}", changed_base, figure=parameter.id)


def _value_changes(value: ParameterValue, *, replaces: bool) -> Iterator[tuple[str, ParameterValue]]:
    """One unit more; and, for a value that replaces another, one day earlier or later."""
    if isinstance(value.value, Duration):
        longer = Duration(value.value.amount + 1, value.value.unit)
        yield f"plus long d'une unité depuis {value.valid_from}", replace(value, value=longer)
    else:
        yield f"plus grand d'une unité depuis {value.valid_from}", replace(value, value=value.value + 1)
    if replaces:
        yield f"{value.valid_from} devient la veille", replace(value, valid_from=value.valid_from - _DAY)
        yield f"{value.valid_from} devient le lendemain", replace(value, valid_from=value.valid_from + _DAY)


def _with_term(rulebook: Rulebook, term: Term) -> Rulebook:
    return replace(rulebook, vocabulary=replace(rulebook.vocabulary, terms=rulebook.terms | {term.id: term}))


def _rule_changes(rule: Rule, vocabulary: Vocabulary) -> Iterator[tuple[str, Rule | None]]:
    yield "règle ôtée", None
    for label, condition in _variants(rule.condition, vocabulary):
        yield f"si, {label}", replace(rule, condition=condition)
    for label, exceptions in _exception_changes(rule.exceptions, vocabulary):
        yield f"sauf, {label}", replace(rule, exceptions=exceptions)
    for name, bound in (("valid_from", rule.valid_from), ("valid_to", rule.valid_to)):
        if bound is not None:
            yield f"{bound} devient la veille", _rebound(rule, name, bound - _DAY)
            yield f"{bound} devient le lendemain", _rebound(rule, name, bound + _DAY)
    if rule.guard is not None:
        flipped = replace(rule.guard, unknown_forbids=not rule.guard.unknown_forbids)
        yield "si inconnu, inversé", replace(rule, guard=flipped)


def _rebound(rule: Rule, name: str, bound: date) -> Rule:
    return replace(rule, valid_from=bound) if name == "valid_from" else replace(rule, valid_to=bound)


def _exception_changes(
    clauses: tuple[ExceptionClause, ...], vocabulary: Vocabulary
) -> Iterator[tuple[str, tuple[ExceptionClause, ...]]]:
    for position, clause in enumerate(clauses):
        before, after = clauses[:position], clauses[position + 1 :]
        yield f"« {clause.id} » ôté", before + after
        for label, condition in _variants(clause.condition, vocabulary):
            yield f"« {clause.id} » {label}", (*before, replace(clause, condition=condition), *after)
        for label, inner in _exception_changes(clause.exceptions, vocabulary):
            yield f"« {clause.id} » {label}", (*before, replace(clause, exceptions=inner), *after)


def _variants(node: Any, vocabulary: Vocabulary) -> Iterator[tuple[str, Any]]:
    if isinstance(node, All | AnyOf) and len(node.parts) > 1:
        for position, part in enumerate(node.parts):
            kept = node.parts[:position] + node.parts[position + 1 :]
            yield f"sans « {phrase(part, vocabulary)} »", replace(node, parts=kept)
    if isinstance(node, Compare | OneOf | Contains | Holds):
        yield f"nie « {phrase(node, vocabulary)} »", Not(node)
        yield from _leaf_variants(node, vocabulary)
    yield from _inner_variants(node, vocabulary)


def _leaf_variants(leaf: Any, vocabulary: Vocabulary) -> Iterator[tuple[str, Any]]:
    if isinstance(leaf, OneOf) and len(leaf.values) > 1:
        for position, value in enumerate(leaf.values):
            kept = leaf.values[:position] + leaf.values[position + 1 :]
            yield f"« {phrase(leaf, vocabulary)} » sans {value.value}", replace(leaf, values=kept)
    if isinstance(leaf, Compare) and leaf.op in _STRICTNESS:
        yield f"« {phrase(leaf, vocabulary)} » devient {_STRICTNESS[leaf.op]}", replace(leaf, op=_STRICTNESS[leaf.op])
    if isinstance(leaf, Compare) and isinstance(leaf.right, Const) and leaf.right.type == "date":
        later = replace(leaf.right, value=int(leaf.right.value) + 1)
        yield f"« {phrase(leaf, vocabulary)} » un jour plus tard", replace(leaf, right=later)


def _inner_variants(node: Any, vocabulary: Vocabulary) -> Iterator[tuple[str, Any]]:
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, tuple):
            for position, part in enumerate(value):
                if hasattr(part, "__dataclass_fields__"):
                    for label, changed in _variants(part, vocabulary):
                        yield label, replace(node, **{field.name: (*value[:position], changed, *value[position + 1 :])})
        elif hasattr(value, "__dataclass_fields__"):
            for label, changed in _variants(value, vocabulary):
                yield label, replace(node, **{field.name: changed})
