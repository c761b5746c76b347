"""From the truths of a rule's conditions to what it says: exceptions first, then conclusions, then conflicts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from advisor.engine.program import Clause, CompiledRule
from advisor.law.errors import RuleConflict
from advisor.law.possible import ABSENT, UNKNOWN, UNSETTLED, Possible
from advisor.law.truth import Truth, any_of
from advisor.rulebook.model import Conclusion, Head, Proposal
from advisor.rulebook.vocabulary import Term

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


class Emission(NamedTuple):
    """One head of a rule and how certain it is; `clause` names the exception that speaks, if any."""

    rule: CompiledRule
    head: Head
    truth: Truth
    clause: str = ""


class Verdict(NamedTuple):
    """What one rule says of one item: its own condition, its exceptions, and the heads it emits."""

    rule: CompiledRule
    condition: Truth
    clauses: tuple[tuple[str, Truth], ...]
    emissions: tuple[Emission, ...]


def judge(compiled: CompiledRule, truth: Callable[[int], Truth]) -> Verdict:
    """Settle one rule from the truths of its conditions (semantics 7 and 8)."""
    condition = truth(compiled.condition)
    if condition is FALSE:
        return Verdict(compiled, FALSE, (), ())
    if not compiled.clauses:
        head = compiled.rule.head
        return Verdict(compiled, condition, (), () if head is None else (Emission(compiled, head, condition),))
    clauses = tuple([(clause, _active(clause, truth)) for clause in compiled.clauses])
    blocked = any_of([state for clause, state in clauses if clause.effect in ("excludes", "replaces")])
    stands = condition & ~blocked
    emissions = [] if compiled.rule.head is None or stands is FALSE else _own_emissions(compiled, clauses, stands)
    for clause, state in clauses:
        speaks = condition & state
        if clause.effect == "replaces" and clause.head_index >= 0 and speaks is not FALSE:
            emissions.append(Emission(compiled, compiled.heads[clause.head_index], speaks, clause.id))
    return Verdict(compiled, condition, tuple([(clause.id, state) for clause, state in clauses]), tuple(emissions))


def holds(verdict: Verdict) -> Truth:
    """Whether a guard's prohibition stands: its condition, less what excludes it."""
    blocked = any_of(
        state
        for clause, (_, state) in zip(verdict.rule.clauses, verdict.clauses, strict=False)
        if clause.effect in ("excludes", "replaces")
    )
    return verdict.condition & ~blocked


def _active(clause: Clause, truth: Callable[[int], Truth]) -> Truth:
    state = truth(clause.condition)
    if state is FALSE:
        return FALSE
    restored = any_of(_active(inner, truth) for inner in clause.inner if inner.effect == "restores")
    return state & ~restored


def _own_emissions(compiled: CompiledRule, clauses: tuple[tuple[Clause, Truth], ...], stands: Truth) -> list[Emission]:
    """The base head, slot by slot: a certain `modifie` takes its slot, an uncertain one only contests it."""
    base = compiled.rule.head
    assert base is not None
    certain: list[tuple[str, Head]] = []
    contesting: list[tuple[str, Head]] = []
    for clause, state in clauses:
        if clause.effect == "modifies" and clause.head_index >= 0 and state is not FALSE:
            (certain if state is TRUE else contesting).append((clause.id, compiled.heads[clause.head_index]))
    if not certain and not contesting:
        return [Emission(compiled, base, stands)]
    taken = {slot for _, head in certain for slot, _ in _slots(head)}
    if isinstance(base, Proposal):
        contested = {slot for _, head in contesting for slot, _ in _slots(head)}
        kept = tuple(pair for pair in base.slots if pair[0] not in taken | contested)
        offered = [(name, tuple(p for p in _slots(head) if p[0] not in contested)) for name, head in certain]
        found = [Emission(compiled, Proposal(base.measure, kept), stands)]
        return found + [Emission(compiled, Proposal(base.measure, slots), stands, name) for name, slots in offered]
    if not isinstance(base, Conclusion):
        return [Emission(compiled, base, stands)]
    doubted = {pair[0] for _, head in contesting for pair in _slots(head) if pair not in base.values}
    kept_values = tuple(pair for pair in base.values if pair[0] not in taken | doubted)
    left_open = tuple(pair for pair in base.values if pair[0] in doubted - taken)
    found = [Emission(compiled, Conclusion(kept_values), stands)] if kept_values else []
    found += [Emission(compiled, Conclusion(left_open), OPEN)] if left_open else []
    found += [Emission(compiled, head, stands, name) for name, head in certain]
    return found + [Emission(compiled, head, OPEN, name) for name, head in contesting]


def _slots(head: Head) -> tuple[tuple[str, Any], ...]:
    if isinstance(head, Proposal):
        return head.slots
    return head.values if isinstance(head, Conclusion) else ()


def conclude(
    emissions: Sequence[Emission], terms: Mapping[str, Term], label: str, *, certain: bool
) -> dict[str, Possible]:
    """The values that the emissions give to each term (semantics 9 and 10).

    `certain` is false for an item that may not exist, or for one of several possible wordings: there, two values for
    one term are a question.
    Raises: `RuleConflict` when two certain emissions give one term different values.
    """
    if not emissions:
        return {}
    sure: dict[str, dict[object, Emission]] = {}
    open_: dict[str, set[object]] = {}
    for emission in emissions:
        if not isinstance(emission.head, Conclusion):
            continue
        for term, value in emission.head.values:
            if emission.truth is TRUE:
                sure.setdefault(term, {})[value] = emission
            else:
                open_.setdefault(term, set()).add(value)
    found: dict[str, Possible] = {}
    for term, values in sure.items():
        if len(values) > 1 and certain:
            raise _conflict(term, list(values.values()), label)
        only = next(iter(values))
        contested = len(values) > 1 or bool(open_.get(term, set()) - {only})
        found[term] = UNKNOWN if contested else only  # type: ignore[assignment]
    for term in open_.keys() - sure.keys():
        found[term] = UNKNOWN if terms[term].type == "boolean" else UNSETTLED
    return found


def _conflict(term: str, emissions: list[Emission], label: str) -> RuleConflict:
    names = " et ".join(f"« {emission.rule.rule.id} »" for emission in emissions)
    return RuleConflict(
        f"{label} : les règles {names} donnent deux valeurs différentes à « {term} ».",
        remedy="Déclarer leur relation par un « sauf » (remplace ou exclut), ou resserrer leurs conditions.",
    )


def agree(values: list[Possible]) -> Possible:
    """One value for several wordings: certain only if every wording gives the same."""
    first = values[0]
    if all(each == first and type(each) is type(first) for each in values):
        return first
    return UNSETTLED if any(each in (ABSENT, UNSETTLED) for each in values) else UNKNOWN
