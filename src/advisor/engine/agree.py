"""The two engines must agree: facts laid from a derivation, fired by durable-rules, compared answer by answer.

By induction over the strata: if durable-rules gives every answer that the reference gave, on facts laid from what the
reference had concluded before, then its own run would have been the same.
"""

from __future__ import annotations

from collections.abc import KeysView, Sequence
from dataclasses import dataclass
from typing import Protocol

from advisor.engine.derive import Derivation
from advisor.engine.disagree import refusal
from advisor.engine.encode import EncodedProgram
from advisor.engine.lay import Layout, layout
from advisor.engine.program import Program
from advisor.engine.row import Row
from advisor.engine.world import Frame
from advisor.law.truth import Truth

Batch = tuple[int, list[str]]
Firing = tuple[int, int]
Asked = tuple[Frame, dict[int, Truth]]
TRUE, FALSE = Truth.TRUE, Truth.FALSE


class Fires(Protocol):
    """What can fire an encoded program."""

    def plan(self, program: Program) -> Plan:
        """The program encoded for this engine, kept between cases."""

    def fire(self, encoded: EncodedProgram, batches: Sequence[Batch]) -> list[list[Firing]]:
        """Fire rulesets (by number) on fact bodies; for each batch, the (clause, fact) pairs that fired."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """A ruleset as the comparison needs it: what it settles, and the properties that it reads."""

    number: int
    certain: bool
    conditions: frozenset[int]
    properties: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A program encoded, with what lays the facts of each scope."""

    encoded: EncodedProgram
    columns: dict[str, Layout]
    readers: dict[str, tuple[_Reader, ...]]


def plan(encoded: EncodedProgram) -> Plan:
    """Prepare the laying of facts for an encoded program."""
    readers: dict[str, tuple[_Reader, ...]] = dict.fromkeys(encoded.properties, ())
    for number, ruleset in enumerate(encoded.rulesets):
        reader = _Reader(number, ruleset.certain, ruleset.conditions, ruleset.properties)
        readers[ruleset.scope] += (reader,)
    return Plan(encoded, {scope: layout(encoded, scope) for scope in encoded.properties}, readers)


@dataclass(frozen=True, slots=True)
class _Question:
    """A frame, the conditions that the reference found true, and those not false; where the facts went."""

    frame: Frame
    answered: KeysView[int]
    true: frozenset[int]
    not_false: frozenset[int]
    places: list[Firing]


def agree(derivation: Derivation, engine: Fires) -> None:
    """Ask durable-rules about every frame that was judged.

    A condition that the reference found false needs no more than "P did not fire"; C is asked of the others.
    Raises: `EngineDisagreement` naming the rule, the item, both truths and a minimised case; `EngineUnavailable`.
    """
    prepared = engine.plan(derivation.program)
    facts: list[dict[str, int]] = [{} for _ in prepared.encoded.rulesets]
    questions = [
        question for scope, asked in _by_scope(derivation).items() for question in _ask(prepared, facts, scope, asked)
    ]
    batches = [(number, list(bodies)) for number, bodies in enumerate(facts) if bodies]
    fired = engine.fire(prepared.encoded, batches) if batches else []
    settled = _settled(prepared.encoded, batches, fired)
    faults = [
        (question.frame, index)
        for question in questions
        for index in sorted(_deviations(question, settled, prepared.encoded))
    ]
    if faults:
        raise refusal(derivation, prepared.encoded, engine.fire, prepared.columns, faults)


def _ask(prepared: Plan, facts: list[dict[str, int]], scope: str, asked: list[Asked]) -> list[_Question]:
    """Lay the facts of the frames of a scope, each once for all frames that say the same."""
    readers = prepared.readers.get(scope, ())
    columns = prepared.columns[scope](Row([frame for frame, _ in asked])) if readers else []
    lines = [list(zip(*[columns[each] for each in reader.properties], strict=True)) for reader in readers]
    questions = []
    for rank, (frame, answers) in enumerate(asked):
        not_false = frozenset([index for index, truth in answers.items() if truth is not FALSE])
        true = frozenset([index for index in not_false if answers[index] is TRUE])
        places: list[Firing] = []
        for reader, line in zip(readers, lines, strict=True):
            if not reader.conditions.isdisjoint(not_false if reader.certain else answers.keys()):
                known = facts[reader.number]
                places.append((reader.number, known.setdefault(f"{','.join(line[rank])}}}", len(known))))
        questions.append(_Question(frame, answers.keys(), true, not_false, places))
    return questions


def _by_scope(derivation: Derivation) -> dict[str, list[Asked]]:
    """The frames of which something was asked, with what they answered."""
    found: dict[str, list[Asked]] = {}
    for frame, answers in derivation.answers.values():
        if answers:
            scope = derivation.program.condition_scopes[next(iter(answers))]
            found.setdefault(scope, []).append((frame, answers))
    return found


def _settled(encoded: EncodedProgram, batches: Sequence[Batch], fired: list[list[Firing]]) -> dict[Firing, set[int]]:
    """The conditions that fired, by (ruleset, fact)."""
    found: dict[Firing, set[int]] = {}
    for (number, _), firings in zip(batches, fired, strict=True):
        heads = encoded.rulesets[number].heads
        for clause, fact in firings:
            found.setdefault((number, fact), set()).add(heads[clause])
    return found


def _deviations(question: _Question, settled: dict[Firing, set[int]], encoded: EncodedProgram) -> set[int]:
    certain: set[int] = set()
    possible: set[int] = set()
    for place in question.places:
        hit = settled.get(place)
        if hit is not None:
            (certain if encoded.rulesets[place[0]].certain else possible).update(hit)
    return ((certain & question.answered) ^ question.true) | ((possible & question.answered) ^ question.not_false)
