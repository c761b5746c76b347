"""From the truths of a rule's conditions to what it says: exceptions first, then conclusions, then conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from advisor.engine.program import Clause, CompiledRule
from advisor.law.errors import RuleConflict
from advisor.law.possible import ABSENT, UNKNOWN, Possible
from advisor.law.truth import Truth
from advisor.rulebook.model import Conclusion, Head, Proposal, heads

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


@dataclass(frozen=True, slots=True)
class Emission:
    """One head of a rule and how certain it is; `clause` names the exception that speaks, if any."""

    rule: CompiledRule
    head: Head
    truth: Truth
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
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
    clauses = tuple((clause, _active(clause, truth)) for clause in compiled.clauses)
    blocked = _any(state for clause, state in clauses if clause.effect in ("excludes", "replaces"))
    stands = _and(condition, ~blocked)
    own = heads(compiled.rule)
    emissions = [] if compiled.rule.head is None or stands is FALSE else _own_emissions(compiled, clauses, own, stands)
    for clause, state in clauses:
        speaks = _and(condition, state)
        if clause.effect == "replaces" and clause.head_index >= 0 and speaks is not FALSE:
            emissions.append(Emission(compiled, own[clause.head_index], speaks, clause.id))
    return Verdict(compiled, condition, tuple((clause.id, state) for clause, state in clauses), tuple(emissions))


def holds(verdict: Verdict) -> Truth:
    """Whether a guard's prohibition stands: its condition, less what excludes it."""
    blocked = _any(
        state
        for clause, (_, state) in zip(verdict.rule.clauses, verdict.clauses, strict=False)
        if clause.effect in ("excludes", "replaces")
    )
    return _and(verdict.condition, ~blocked)


def _active(clause: Clause, truth: Callable[[int], Truth]) -> Truth:
    state = truth(clause.condition)
    if state is FALSE:
        return FALSE
    restored = _any(_active(inner, truth) for inner in clause.inner if inner.effect == "restores")
    return _and(state, ~restored)


def _own_emissions(
    compiled: CompiledRule, clauses: tuple[tuple[Clause, Truth], ...], own: tuple[Head, ...], stands: Truth
) -> list[Emission]:
    """The base head, with each `modifie`: a certain offer takes the slot, an uncertain one leaves it open."""
    base = compiled.rule.head
    assert base is not None
    offers = [
        (clause, state, own[clause.head_index])
        for clause, state in clauses
        if clause.effect == "modifies" and clause.head_index >= 0 and state is not FALSE
    ]
    certain = [
        Emission(compiled, _merged(base, head), stands, clause.id) for clause, state, head in offers if state is TRUE
    ]
    if certain:
        return certain
    if isinstance(base, Proposal):
        contested = {slot for _, _, head in offers if isinstance(head, Proposal) for slot, _ in head.slots}
        kept = tuple((slot, value) for slot, value in base.slots if slot not in contested)
        return [Emission(compiled, Proposal(base.measure, kept), stands)]
    if not offers:
        return [Emission(compiled, base, stands)]
    open_ = [Emission(compiled, _merged(base, head), OPEN, clause.id) for clause, _, head in offers]
    return [Emission(compiled, base, OPEN), *open_]


def _merged(base: Head, offer: Head) -> Head:
    if isinstance(base, Proposal) and isinstance(offer, Proposal):
        return Proposal(base.measure, tuple({**dict(base.slots), **dict(offer.slots)}.items()))
    if isinstance(base, Conclusion) and isinstance(offer, Conclusion):
        return Conclusion(tuple({**dict(base.values), **dict(offer.values)}.items()))
    return offer


def _any(truths: Iterable[Truth]) -> Truth:
    result = FALSE
    for each in truths:
        if each is TRUE:
            return TRUE
        if each is OPEN:
            result = OPEN
    return result


def _and(left: Truth, right: Truth) -> Truth:
    if left is FALSE or right is FALSE:
        return FALSE
    return OPEN if left is OPEN or right is OPEN else TRUE


def conclude(emissions: Iterable[Emission], label: str) -> dict[str, Possible]:
    """The values that the emissions give to each term (semantics 9 and 10).

    Raises: `RuleConflict` when two certain emissions give one term different values.
    """
    certain: dict[str, dict[object, Emission]] = {}
    open_: dict[str, set[object]] = {}
    for emission in emissions:
        if not isinstance(emission.head, Conclusion):
            continue
        for term, value in emission.head.values:
            if emission.truth is TRUE:
                certain.setdefault(term, {})[value] = emission
            else:
                open_.setdefault(term, set()).add(value)
    found: dict[str, Possible] = {}
    for term, values in certain.items():
        if len(values) > 1:
            raise _conflict(term, list(values.values()), label)
        only = next(iter(values))
        contested = open_.get(term, set()) - {only}
        found[term] = UNKNOWN if contested else only  # type: ignore[assignment]
    for term in open_.keys() - certain.keys():
        found[term] = UNKNOWN
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
    return UNKNOWN if any(each is not ABSENT for each in values) else ABSENT
