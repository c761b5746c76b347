"""The two engines must agree: facts laid from a derivation, fired by durable-rules, compared answer by answer.

By induction over the strata: if durable-rules gives every answer that the reference gave, on facts laid from what the
reference had concluded before, then its own run would have been the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from advisor.engine.bench import Bench
from advisor.engine.derivation import Derivation
from advisor.engine.disagree import refusal
from advisor.engine.encode import EncodedProgram
from advisor.engine.lay import Layout, layout
from advisor.engine.program import Program

Batch = tuple[int, list[str]]
Firing = tuple[int, int]


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


def agree(derivation: Derivation, engine: Fires) -> None:
    """Ask durable-rules about every frame that was judged.

    A condition that the reference found false needs no more than "P did not fire"; C is asked of the others.
    Raises: `EngineDisagreement` naming the rule, the item, both truths and a minimised case; `EngineUnavailable`.
    """
    prepared = engine.plan(derivation.program)
    benches = [bench for bench in derivation.benches.values() if bench.answers]
    facts: list[dict[str, int]] = [{} for _ in prepared.encoded.rulesets]
    starts = [*accumulate((len(bench.row.frames) for bench in benches), initial=0)]
    for bench, start in zip(benches, starts, strict=False):
        _lay(prepared, facts, bench, start)
    batches = [(number, list(bodies)) for number, bodies in enumerate(facts) if bodies]
    fired = engine.fire(prepared.encoded, batches) if batches else []
    certain, possible = _settled(prepared.encoded, facts, batches, fired)
    faults = [
        (bench, rank, index)
        for bench, start in zip(benches, starts, strict=False)
        for rank, index in _deviations(bench, start, certain, possible)
    ]
    if faults:
        raise refusal(prepared.encoded, engine.fire, prepared.columns, faults)


def _lay(prepared: Plan, facts: list[dict[str, int]], bench: Bench, start: int) -> None:
    """Lay the facts of the frames of a bench, each once for all frames that say the same.

    `facts` gives, by ruleset, the frames that each fact stands for; those of the bench are numbered from `start`.
    """
    readers = prepared.readers.get(bench.scope, ())
    columns = prepared.columns[bench.scope](bench.row) if readers else []
    for reader in readers:
        wanted = 0
        for index in bench.answers.keys() & reader.conditions:
            asked, _, possibly = bench.answers[index]
            wanted |= possibly if reader.certain else asked
        if not wanted:
            continue
        known, bit = facts[reader.number], 1 << start
        for line in zip(*[columns[each] for each in reader.properties], strict=True):
            if wanted & 1:
                body = f"{','.join(line)}}}"
                known[body] = known.get(body, 0) | bit
            wanted, bit = wanted >> 1, bit << 1


def _settled(
    encoded: EncodedProgram, facts: list[dict[str, int]], batches: Sequence[Batch], fired: list[list[Firing]]
) -> tuple[dict[int, int], dict[int, int]]:
    """By condition, the frames on which it fired as certainly true, and as possibly true."""
    certain: dict[int, int] = {}
    possible: dict[int, int] = {}
    for (number, _), firings in zip(batches, fired, strict=True):
        ruleset, frames = encoded.rulesets[number], list(facts[number].values())
        found = certain if ruleset.certain else possible
        for clause, fact in firings:
            index = ruleset.heads[clause]
            found[index] = found.get(index, 0) | frames[fact]
    return certain, possible


def _deviations(
    bench: Bench, start: int, certain: dict[int, int], possible: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """The frames (by rank) and conditions on which the engines differ, frame by frame."""
    differing = {}
    for index, (asked, surely, possibly) in bench.answers.items():
        differs = (certain.get(index, 0) >> start & asked) ^ surely | (
            possible.get(index, 0) >> start & asked
        ) ^ possibly
        if differs:
            differing[index] = differs
    for rank in range(len(bench.row.frames)) if differing else ():
        yield from ((rank, index) for index in sorted(differing) if differing[index] >> rank & 1)
