"""What to say when the engines differ: the rule, the item, the two truths, and the smallest fact that shows it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from advisor.engine.bench import Bench
from advisor.engine.encode import UNBOUNDED, EncodedProgram, Ruleset, asked_by
from advisor.engine.forms import Comparison, Conjunction, Property
from advisor.engine.lay import Layout
from advisor.law.errors import EngineDisagreement
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.phrase import phrase

Fire = Callable[[EncodedProgram, Sequence[tuple[int, list[str]]]], list[list[tuple[int, int]]]]
_WORDS = {Truth.TRUE: "vrai", Truth.FALSE: "faux", Truth.UNKNOWN: "inconnu"}
_PASSES: dict[str, Callable[[int | str, int | str], bool]] = {
    "$eq": lambda left, right: left == right,
    "$neq": lambda left, right: left != right,
    "$gte": lambda left, right: left >= right,  # type: ignore[operator]
    "$gt": lambda left, right: left > right,  # type: ignore[operator]
    "$lte": lambda left, right: left <= right,  # type: ignore[operator]
    "$lt": lambda left, right: left < right,  # type: ignore[operator]
}


def refusal(
    encoded: EncodedProgram, fire: Fire, columns: dict[str, Layout], faults: list[tuple[Bench, int, int]]
) -> EngineDisagreement:
    """The error that names the first of `faults` (bench, rank of the frame, condition), with its minimised case."""
    bench, rank, index = faults[0]
    frame, program, expected = bench.row.frames[rank], encoded.program, bench.truth(index, rank)
    inquiry = _Inquiry(encoded, fire, index, [column[rank] for column in columns[bench.scope](bench.row)])
    certain, possible = inquiry.fires(certain=True), inquiry.fires(certain=False)
    told = f"durable-rules répond « {_answer(certain, possible)} »"
    if (certain, possible) == (expected is Truth.TRUE, expected is not Truth.FALSE):
        told = "durable-rules a répondu autre chose, et ne le répète pas sur cet élément seul"
    item = frame.item.label or f"{kw.french(kw.SCOPES, bench.scope)} {frame.item.id}"
    others = f" Autres réponses différentes : {len(faults) - 1}." if len(faults) > 1 else ""
    return EngineDisagreement(
        f"Désaccord des moteurs sur la {asked_by(program, index)} ({item}, vue « {kw.french(kw.VIEWS, frame.view)} ») : "
        f"la référence répond « {_WORDS[expected]} », {told}. "
        f"Cas minimal : {inquiry.smallest(certain=certain != (expected is Truth.TRUE))}.{others}",
        remedy="Aucune décision n'est rendue. Conserver ce message et le transmettre aux responsables de l'outil.",
    )


class _Inquiry:
    """One condition asked again on the facts of one frame, alone."""

    def __init__(self, encoded: EncodedProgram, fire: Fire, index: int, segments: list[str]) -> None:
        self._encoded, self._fire, self._index, self._segments = encoded, fire, index, segments

    def _rulesets(self, certain: bool) -> list[tuple[int, Ruleset]]:
        numbered = enumerate(self._encoded.rulesets)
        return [(i, each) for i, each in numbered if each.certain is certain and self._index in each.conditions]

    def _clauses(self, certain: bool) -> list[Conjunction]:
        return [
            clause
            for _, ruleset in self._rulesets(certain)
            for head, clause in zip(ruleset.heads, ruleset.clauses, strict=True)
            if head == self._index
        ]

    def fires(self, *, certain: bool, kept: frozenset[int] | None = None) -> bool:
        """Whether the form fires on the fact, cut down to the properties `kept`."""
        batches = []
        for number, ruleset in self._rulesets(certain):
            left = [self._segments[i] for i in ruleset.properties if kept is None or i in kept]
            if left:
                batches.append((number, [",".join(left) + "}"]))
        fired = self._fire(self._encoded, batches) if batches else []
        return any(
            self._encoded.rulesets[number].heads[clause] == self._index
            for (number, _), firings in zip(batches, fired, strict=True)
            for clause, _ in firings
        )

    def smallest(self, *, certain: bool) -> str:
        """The fewest properties that make the form fire; if it does not, those of the clause that was nearest to."""
        clauses = self._clauses(certain)
        if not clauses:
            return "aucune propriété (la condition n'a aucun cas)"
        scope = self._encoded.program.condition_scopes[self._index]
        names = {each: i for i, each in enumerate(self._encoded.properties[scope])}
        facts: dict[str, int | str] = json.loads("{" + ",".join(self._segments) + "}")
        if self.fires(certain=certain):
            kept = frozenset(names[test.of] for clause in clauses for test in clause)
            for each in sorted(kept):
                if self.fires(certain=certain, kept=kept - {each}):
                    kept -= {each}
        else:
            nearest = min(
                clauses, key=lambda clause: sum(not _passes(test, facts[f"p{names[test.of]}"]) for test in clause)
            )
            kept = frozenset(names[test.of] for test in nearest)
        properties = self._encoded.properties[scope]
        return ", ".join(self._told(properties[each], facts[f"p{each}"]) for each in sorted(kept))

    def _told(self, of: Property, value: int | str) -> str:
        program = self._encoded.program
        subject = phrase(program.leaves[of.leaf], program.rulebook.vocabulary) if of.leaf >= 0 else of.term
        if of.kind == "truth":
            return f"« {subject} » {('faux', 'inconnu', 'vrai')[int(value)]}"
        if of.kind == "is":
            return f"« {subject} » valant {f'« {value} »' if value else 'on ne sait quoi'}"
        if of.kind == "may":
            return f"« {subject} » {('ne pouvant valoir', 'pouvant valoir', 'sans valeur, donc pas')[int(value)]} « {of.code} »"
        if abs(int(value)) == UNBOUNDED:
            value = "sans borne"
        return f"« {subject} » {_EXTENTS[of.kind]} {value}" if of.kind in _EXTENTS else "toute donnée"


_EXTENTS = {
    "low": "au plus petit possible",
    "high": "au plus grand possible",
    "floor": "sûrement au moins",
    "ceiling": "sûrement au plus",
}


def _passes(test: Comparison, value: int | str) -> bool:
    return _PASSES[test.op](value, test.value)


def _answer(certain: bool, possible: bool) -> str:
    if certain:
        return "vrai" if possible else "vrai et impossible à la fois"
    return "inconnu" if possible else "faux"
