"""All that follows from a case: what each rule said of each item, in each view."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from advisor.casefile.sheet import FactSheet
from advisor.engine.bench import Bench, bench_of
from advisor.engine.frame import Frame
from advisor.engine.program import Program
from advisor.engine.resolve import Emission, Verdict
from advisor.engine.world import World
from advisor.law.truth import Truth

TRUE = Truth.TRUE
ItemKey = tuple[str, str, str]


class Judgement(NamedTuple):
    """A rule's verdict on one frame (one item, one view, one wording's reign)."""

    frame: Frame
    verdict: Verdict


class Judgements:
    """The judgements of one rule in one view, in the order of the items.

    `heard` are those whose condition is not false, `speaking` the set of their frames that emit something; on the others of
    `frames` the verdict is `silence`. `rank` tells in which order the rules were run.
    """

    __slots__ = ("frames", "heard", "rank", "silence", "speaking")

    def __init__(self, frames: list[Frame], silence: Verdict, rank: int) -> None:
        self.frames = frames
        self.silence = silence
        self.rank = rank
        self.speaking = 0
        self.heard: list[Judgement] = []

    def __iter__(self) -> Iterator[Judgement]:
        heard = {id(each.frame): each for each in self.heard}
        return (heard.get(id(frame)) or Judgement(frame, self.silence) for frame in self.frames)


@dataclass(slots=True)
class Derivation:
    """All that follows from a case: verdicts by rule and item, conclusions, and what was asked of each frame."""

    program: Program
    world: World
    views: dict[str, str]
    judgements: dict[tuple[str, str], Judgements] = field(default_factory=dict)
    emitted: dict[ItemKey, list[Emission]] = field(default_factory=lambda: defaultdict(list))
    reigns: dict[ItemKey, int] = field(default_factory=dict)
    benches: dict[tuple[str, str], Bench] = field(default_factory=dict)

    def __del__(self) -> None:
        """What looks at the case goes with its derivation."""
        self.world.forget()

    @property
    def sheet(self) -> FactSheet:
        """The fact sheet that was reasoned on."""
        return self.world.sheet

    def bench(self, view: str, scope: str) -> Bench:
        """The frames of a scope that come before the rules in a view."""
        found = self.benches.get((view, scope))
        if found is None:
            found = self.benches[view, scope] = bench_of(self.world, view, scope)
            for item, slices, _ in found.seats:
                self.reigns[view, scope, item.id] = len(slices)
        return found

    def asked(self) -> Iterator[tuple[Frame, dict[int, Truth]]]:
        """The frames of which something was asked, with what each condition answered there, by its index."""
        for bench in self.benches.values():
            yield from bench.told()

    def open(self, rule: str, view: str, frames: list[Frame], silence: Verdict) -> Judgements:
        """The judgements of a rule in a view, to be written."""
        found = self.judgements[rule, view] = Judgements(frames, silence, len(self.judgements))
        return found

    def of_rule(self, rule: str, view: str = "all") -> list[Judgement]:
        """Every judgement of a rule in a view (a view equal to another one shares its judgements)."""
        found = self.judgements.get((rule, self.views.get(view, view)))
        return [] if found is None else list(found)

    def heard(self, rule: str, view: str = "all") -> list[Judgement]:
        """The judgements of a rule in a view where its condition is not false."""
        found = self.judgements.get((rule, self.views.get(view, view)))
        return [] if found is None else found.heard

    def of_rules(self, rules: frozenset[str], view: str) -> Iterator[Judgement]:
        """The judgements of several rules in a view that was judged."""
        for judgements in self._run_of(rules, view):
            yield from judgements

    def heard_of(self, rules: frozenset[str], view: str) -> Iterator[Judgement]:
        """Those whose condition is not false."""
        for judgements in self._run_of(rules, view):
            yield from judgements.heard

    def _run_of(self, rules: frozenset[str], view: str) -> list[Judgements]:
        found = [each for rule in rules if (each := self.judgements.get((rule, view))) is not None]
        return sorted(found, key=attrgetter("rank"))

    def weighed(self, judgement: Judgement, answer: Callable[[Verdict], Truth]) -> Truth:
        """What a verdict answers, less certain on an item that may not exist or under only some possible wordings."""
        truth_here, frame = answer(judgement.verdict), judgement.frame
        if truth_here is not TRUE:
            return truth_here
        if self.world.exists(frame.item, frame.view) is not TRUE:
            return Truth.UNKNOWN
        if frame.day is None:
            return TRUE
        rule = judgement.verdict.rule.rule.id
        agreeing = [
            each
            for each in self.judgements[(rule, frame.view)].heard
            if each.frame.item is frame.item and answer(each.verdict) is TRUE
        ]
        return TRUE if len(agreeing) == self.reigns[frame.key] else Truth.UNKNOWN

    def emissions(self, view: str = "all") -> list[tuple[Judgement, Emission]]:
        """Everything emitted in a view."""
        shown = self.views.get(view, view)
        return [
            (judgement, emission)
            for (_, seen), judgements in self.judgements.items()
            if seen == shown
            for judgement in judgements.heard
            for emission in judgement.verdict.emissions
        ]
