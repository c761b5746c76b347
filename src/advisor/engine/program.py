"""The compiled rule base: plain data, indexed and ordered by who reads what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from advisor.rulebook.condition import Condition, Leaf
from advisor.rulebook.model import Head, Rule, Rulebook

VIEWS = ("all", "internal", "letter", "court")


@dataclass(frozen=True, slots=True)
class Clause:
    """An exception with its condition's index and its own nested exceptions."""

    id: str
    condition: int
    effect: str
    head_index: int
    inner: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with the indexes of its conditions and all its heads; `position` is its place in the rule base."""

    rule: Rule
    position: int
    condition: int
    clauses: tuple[Clause, ...]
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Stratum:
    """Rules that may run together, by scope: nothing they conclude is read by one of them."""

    rules: dict[str, tuple[CompiledRule, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """Everything the evaluators need; `conditions[i]` is read on items of `condition_scopes[i]`. Equal to itself only.

    Equal leaves are one object, named by its index in `leaves`.
    """

    rulebook: Rulebook
    digest: str
    conditions: tuple[Condition, ...]
    condition_scopes: tuple[str, ...]
    leaves: tuple[Leaf, ...]
    leaf_index: dict[int, int]
    strata: tuple[Stratum, ...]
    fact_breaks: tuple[int, ...]
    definitions: dict[str, Condition | object]
    admission_terms: frozenset[str]


@lru_cache(maxsize=8)
def possible_rules(program: Program) -> tuple[CompiledRule, ...]:
    """Every compiled rule, in the order of the rule base."""
    found = [each for stratum in program.strata for rules in stratum.rules.values() for each in rules]
    return tuple(sorted(found, key=lambda each: each.position))
