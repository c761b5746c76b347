"""What is known of a program before any case: the wording of its leaves, its citations, and which rule says what."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from advisor.advice.advice import NotEncoded, TruthWord
from advisor.engine.program import VIEWS, CompiledRule, Program, possible_rules
from advisor.law.provision import Citation, cite
from advisor.rulebook.condition import Aggregate, Condition, TermRef, walk
from advisor.rulebook.model import Conclusion, Head, Insufficiency, Proposal, Requirement, Rule, Target, heads, reaches
from advisor.rulebook.phrase import phrase
from advisor.rulebook.sentence import sentence

KEPT = 8
"""Programs whose lexicon is kept."""


@dataclass(slots=True)
class LeafEntry:
    """A leaf of a condition, or its denial: its expression, its nodes, the lists it counts (through defined terms),
    and by answer how it is told."""

    leaf: Condition
    formal: str
    nodes: tuple[object, ...]
    counts: tuple[Aggregate, ...]
    said: dict[TruthWord, str] = field(default_factory=dict)


class Lexicon:
    """One program's entries; filled as they are asked for, and never beyond the size of the program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.rules = possible_rules(program)
        self.not_encoded = tuple(
            NotEncoded(rule=each.rule.id, text=note.text, reason=note.reason)
            for each in self.rules
            for note in each.rule.not_encoded
        )
        self.concluding = self._by_head(
            lambda head: [t for t, _ in head.values] if isinstance(head, Conclusion) else []
        )
        self.proposing = self._by_head(lambda head: [head.measure] if isinstance(head, Proposal) else [])
        self.qualifying = frozenset(
            each.rule.id for each in self.rules if each.rule.scope == "incident" and each.rule.governing_date == "fact"
        )
        self.finding = self._speaking(lambda rule, head: rule.scope == "incident" and isinstance(head, Conclusion))
        self.situating = self._speaking(lambda rule, head: rule.stage == "situation" and isinstance(head, Conclusion))
        self.admitting = self._speaking(lambda rule, _: rule.stage == "admission")
        self.requiring = self._speaking(lambda _, head: isinstance(head, Requirement))
        self.answering = tuple((each, views) for each in self.rules if (views := self._answered_in(each)))
        self._targets: dict[Target, tuple[str, ...]] = {}
        self.guards = tuple((each, self.reached(guard.target)) for each in self.rules if (guard := each.rule.guard))
        self._leaves: dict[int, LeafEntry] = {}
        self._citations: dict[tuple[str, ...], tuple[list[int], list[tuple[Citation, ...]]]] = {}
        self._wordings: dict[Citation, Citation] = {}

    def leaf(self, leaf: Condition) -> LeafEntry:
        """The entry of a leaf."""
        known = self._leaves.get(id(leaf))
        if known is None:
            formal = phrase(leaf, self.program.rulebook.vocabulary)
            known = self._leaves[id(leaf)] = LeafEntry(leaf, formal, tuple(walk(leaf)), tuple(self._counted(leaf)))
        return known

    def sentence(self, entry: LeafEntry, answer: TruthWord) -> str:
        """How a leaf and its answer are said."""
        known = entry.said.get(answer)
        if known is None:
            known = entry.said[answer] = sentence(entry.leaf, self.program.rulebook.vocabulary, answer)
        return known

    def cited(self, grounds: tuple[str, ...], day: int) -> tuple[Citation, ...]:
        """Those of `grounds` that were in force on an ordinal day; between two changes of the law, the same citations."""
        known = self._citations.get(grounds)
        if known is None:
            known = self._citations[grounds] = self._reigns(grounds)
        changes, citations = known
        return citations[bisect_right(changes, day)] if changes else citations[0]

    def _reigns(self, grounds: tuple[str, ...]) -> tuple[list[int], list[tuple[Citation, ...]]]:
        """The days on which a wording of `grounds` changes, and the citations before the first and from each of them on."""
        provisions = [self.program.rulebook.provisions[ground] for ground in grounds]
        found: set[int] = set()
        for wording in (each for provision in provisions for each in provision.wordings):
            found.update([wording.valid_from.toordinal()] if wording.valid_from else [])
            found.update([wording.valid_to.toordinal() + 1] if wording.valid_to else [])
        changes = sorted(found)
        days = (date.fromordinal(day) for day in (1, *changes) if day <= date.max.toordinal())
        return changes, [
            tuple(
                self._wordings.setdefault(cited, cited)
                for provision in provisions
                if (cited := cite(provision, day)) is not None
            )
            for day in days
        ]

    def _counted(self, node: object) -> Iterator[Aggregate]:
        for part in walk(node):
            if isinstance(part, Aggregate):
                yield part
            elif isinstance(part, TermRef) and part.term in self.program.definitions:
                yield from self._counted(self.program.definitions[part.term])

    def _by_head(self, named: Callable[[Head], list[str]]) -> dict[str, frozenset[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for each in self.rules:
            for head in heads(each.rule):
                for name in named(head):
                    found[name].add(each.rule.id)
        return {name: frozenset(rules) for name, rules in found.items()}

    def _speaking(self, says: Callable[[Rule, Head], bool]) -> frozenset[str]:
        return frozenset(each.rule.id for each in self.rules if any(says(each.rule, head) for head in heads(each.rule)))

    def _answered_in(self, compiled: CompiledRule) -> tuple[str, ...]:
        """The views in which a rule is read for the measures it proposes or calls insufficient; none for most rules."""
        if compiled.rule.guard is not None or compiled.rule.stage not in ("response", "situation", "duty"):
            return ()
        measures = self.program.rulebook.measures
        said = heads(compiled.rule)
        read = {measures[head.measure].view for head in said if isinstance(head, Proposal | Insufficiency)}
        return tuple(view for view in VIEWS if view in read)

    def reached(self, target: Target) -> tuple[str, ...]:
        """The measures of the catalogue that a target binds."""
        known = self._targets.get(target)
        if known is None:
            catalogue = self.program.rulebook.measures
            known = self._targets[target] = tuple(
                measure.id for measure in catalogue.values() if reaches(target, measure, catalogue)
            )
        return known


@lru_cache(maxsize=KEPT)
def lexicon_of(program: Program) -> Lexicon:
    """The lexicon of a program, kept for its next cases."""
    return Lexicon(program)
