"""Rulebook to Program: equal leaves and conditions shared, strata computed from who reads what."""

from __future__ import annotations

import graphlib
from collections import defaultdict
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from advisor.audit.canonical import digest
from advisor.engine.program import Clause, CompiledRule, Program, Stratum
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import All, AnyOf, Condition, Leaf, Not, terms_read
from advisor.rulebook.model import Conclusion, ExceptionClause, Rule, Rulebook, conditions, heads
from advisor.rulebook.phrase import phrase

CASE_STAGES = ("admission", "qualification", "situation", "response", "guard", "duty")
REVIEW_STAGES = ("review",)


def compile_rulebook(
    rulebook: Rulebook, states: tuple[str, ...] = ("in_service",), stages: tuple[str, ...] = CASE_STAGES
) -> Program:
    """Compile the rules whose state is in `states` and whose stage is in `stages`; the rule base must have passed its checks.

    A case is judged by `CASE_STAGES`, the register of a landlord by `REVIEW_STAGES`.
    """
    rules = [rule for rule in rulebook.rules if rule.state in states and rule.stage in stages]
    table = _Table()
    compiled = [_compile_rule(rule, position, table) for position, rule in enumerate(rules)]
    definitions = {
        term.id: table.share(term.definition) for term in rulebook.terms.values() if term.definition is not None
    }
    breaks = {
        edge.toordinal()
        for rule in rules
        if rule.governing_date == "fact"
        for edge in (rule.valid_from, rule.valid_to and rule.valid_to + timedelta(days=1))
        if edge
    }
    breaks |= {
        wording.valid_from.toordinal()
        for rule in rules
        if rule.governing_date == "fact"
        for ground in rule.grounds
        for wording in rulebook.provisions[ground].wordings
        if wording.valid_from
    }
    return Program(
        rulebook=rulebook,
        digest=digest(
            {"rulebook": rulebook.digest, "conditions": [phrase(c, rulebook.vocabulary) for c in table.conditions]}
        ),
        conditions=tuple(table.conditions),
        condition_scopes=tuple(table.scopes),
        leaves=tuple(table.leaves),
        leaf_index={id(leaf): index for index, leaf in enumerate(table.leaves)},
        strata=_strata(compiled, rulebook),
        fact_breaks=tuple(sorted(breaks)),
        definitions=definitions,
        admission_terms=frozenset(t for rule in rules if rule.stage == "admission" for t in concluded_by(rule)),
    )


class _Table:
    def __init__(self) -> None:
        self.conditions: list[Condition] = []
        self.scopes: list[str] = []
        self.leaves: list[Leaf] = []
        self._known: dict[tuple[str, Condition], int] = {}
        self._shared: dict[object, Any] = {}

    def index(self, condition: Condition, scope: str) -> int:
        key = (scope, condition)
        if key not in self._known:
            self._known[key] = len(self.conditions)
            self.conditions.append(self.share(condition))
            self.scopes.append(scope)
        return self._known[key]

    def share(self, node: Any) -> Any:
        """The one object that stands for `node`, with its parts shared too."""
        if node in self._shared:
            return self._shared[node]
        changes: dict[str, Any] = {}
        for field in fields(node):
            value = getattr(node, field.name)
            if isinstance(value, tuple):
                changes[field.name] = tuple(
                    self.share(part) if hasattr(part, "__dataclass_fields__") else part for part in value
                )
            elif hasattr(value, "__dataclass_fields__"):
                changes[field.name] = self.share(value)
        shared = replace(node, **changes) if changes else node
        self._shared[node] = shared
        if isinstance(shared, Leaf) and not isinstance(shared, All | AnyOf | Not):
            self.leaves.append(shared)
        return shared


def _compile_rule(rule: Rule, position: int, table: _Table) -> CompiledRule:
    said = heads(rule)
    order = {id(head): index for index, head in enumerate(said)}

    def clause(each: ExceptionClause) -> Clause:
        head_index = order[id(each.head)] if each.head else -1
        inner = tuple(clause(nested) for nested in each.exceptions)
        return Clause(each.id, table.index(each.condition, rule.scope), each.effect, head_index, inner)

    condition = table.index(rule.condition, rule.scope)
    return CompiledRule(rule, position, condition, tuple(clause(each) for each in rule.exceptions), said)


def concluded_by(rule: Rule) -> frozenset[str]:
    """The vocabulary terms that a rule may set."""
    return frozenset(term for head in heads(rule) if isinstance(head, Conclusion) for term, _ in head.values)


def read_by(rule: Rule, rulebook: Rulebook) -> frozenset[str]:
    """The terms that a rule reads, through definitions; reading a view-bound list reads the admissions."""
    found: set[str] = set()
    pending = [term for condition in conditions(rule) for term in terms_read(condition)]
    while pending:
        term = pending.pop()
        if term in found or term not in rulebook.terms:
            continue
        found.add(term)
        definition = rulebook.terms[term].definition
        if definition is not None:
            pending.extend(terms_read(definition))
    if rule.stage != "admission":
        found.update(kw.USES.values())
    return frozenset(found)


def dependencies(rules: list[Rule], rulebook: Rulebook) -> dict[str, set[str]]:
    """For each rule, the rules whose conclusions it reads."""
    writers: dict[str, set[str]] = defaultdict(set)
    for rule in rules:
        for term in concluded_by(rule):
            writers[term].add(rule.id)
    return {rule.id: {writer for term in read_by(rule, rulebook) for writer in writers[term]} for rule in rules}


def _strata(compiled: list[CompiledRule], rulebook: Rulebook) -> tuple[Stratum, ...]:
    by_id = {each.rule.id: each for each in compiled}
    needs = dependencies([each.rule for each in compiled], rulebook)
    level: dict[str, int] = {}
    for name in graphlib.TopologicalSorter(needs).static_order():
        level[name] = 1 + max((level[other] for other in needs[name]), default=-1)
    strata = []
    for number in range(max(level.values(), default=-1) + 1):
        by_scope: dict[str, list[CompiledRule]] = defaultdict(list)
        for name in sorted((each for each in level if level[each] == number), key=lambda each: by_id[each].position):
            by_scope[by_id[name].rule.scope].append(by_id[name])
        strata.append(Stratum({scope: tuple(rules) for scope, rules in by_scope.items()}))
    return tuple(strata)
