"""Program × FactSheet → Derivation: strata in order, each settled before the next reads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import NamedTuple

from advisor.casefile.sheet import FactSheet, Item
from advisor.engine.bench import Bench, bench_of, fact_day
from advisor.engine.frame import Frame
from advisor.engine.program import VIEWS, Clause, CompiledRule, Program
from advisor.engine.reference import world_of
from advisor.engine.resolve import Emission, Verdict, agree, conclude, judge
from advisor.engine.row import Row, divided
from advisor.engine.world import World
from advisor.law.possible import ABSENT, Possible, truth_of
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Conclusion, Rule

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
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


def derive(program: Program, sheet: FactSheet) -> Derivation:
    """Run the whole rule base on a case (semantics 3 to 11).

    Raises: `RuleConflict` when two rules give one term two certain values.
    """
    derivation = Derivation(program, world_of(program, sheet), {"all": "all"})
    admissions, others = _order(program, sheet.as_of)
    for steps in admissions:
        _run(derivation, steps, "all", "piece")
    _settle_views(derivation)
    for scope, steps in others:
        for view in dict.fromkeys(derivation.views.values()):
            _run(derivation, steps, view, scope)
    return derivation


class _Step(NamedTuple):
    """A rule to be judged: the days on which the fact lets it speak, whether it may conclude, and its verdicts.

    `exceptions` are the conditions of its exceptions, each with that of the exception around it (-1: the rule's own);
    `verdicts` are those already given, by what its condition and these answer; `silence` the one wherever its condition is false.
    """

    compiled: CompiledRule
    silence: Verdict
    reign: tuple[int, int] | None
    concludes: bool
    exceptions: tuple[tuple[int, int], ...]
    verdicts: dict[tuple[Truth, ...], Verdict]


KEPT_VERDICTS = 128
"""How many verdicts of one rule are kept: most rules have two or three."""


KEPT_DAYS = 64
"""How many pairs of a program and a day have their order of rules kept."""


@lru_cache(maxsize=KEPT_DAYS)
def _order(program: Program, day: int) -> tuple[list[_Turn], list[tuple[str, _Turn]]]:
    """The rules in the order in which they run on a day: the admissions of each stratum, then the others by stratum and scope."""
    steps, today = _steps(program), date.fromordinal(day)
    admissions: list[list[_Step]] = []
    others: list[tuple[str, list[_Step]]] = []
    for stratum in program.strata:
        admissions.append([])
        for scope, rules in stratum.rules.items():
            others.append((scope, []))
            for each in rules:
                turn = admissions[-1] if each.rule.stage == "admission" else others[-1][1]
                turn.append(steps[each.position])
    return (
        [_turn(each, today) for each in admissions if each],
        [(scope, _turn(each, today)) for scope, each in others if each],
    )


class _Turn(NamedTuple):
    """Rules that run together, those that may speak: whether one may conclude, whether one judges the facts of some days only."""

    steps: list[_Step]
    concludes: bool
    dated: bool


def _turn(steps: list[_Step], today: date) -> _Turn:
    speaking = [step for step in steps if _may_speak(step.compiled.rule, today)]
    return _Turn(speaking, any(step.concludes for step in speaking), any(step.reign is not None for step in speaking))


@lru_cache(maxsize=8)
def _steps(program: Program) -> dict[int, _Step]:
    """The rules made ready to be judged, by their place in the rule base."""
    return {each.position: _step(each) for each in possible_rules(program)}


def _step(compiled: CompiledRule) -> _Step:
    concludes = any(isinstance(head, Conclusion) for head in compiled.heads)
    silence = judge(compiled, lambda _: FALSE)
    return _Step(compiled, silence, _reign(compiled.rule), concludes, tuple(_exceptions(compiled)), {})


def _exceptions(compiled: CompiledRule) -> Iterator[tuple[int, int]]:
    """The conditions of the exceptions at every depth; one that stands in several places is asked wherever the rule may hold."""
    found: dict[int, list[int]] = {}

    def gather(clauses: Iterable[Clause], outer: int) -> None:
        for clause in clauses:
            found.setdefault(clause.condition, []).append(outer)
            gather((each for each in clause.inner if each.effect == "restores"), clause.condition)

    gather(compiled.clauses, _OWN)
    for index, outers in found.items():
        if index != compiled.condition:
            yield index, outers[0] if len(outers) == 1 and outers[0] != compiled.condition else _OWN


_OWN = -1


def _reign(rule: Rule) -> tuple[int, int] | None:
    """The first and last day of the facts that a rule judges; none for a rule without dates, or of the day of the act."""
    if rule.governing_date != "fact" or (rule.valid_from is None and rule.valid_to is None):
        return None
    return (rule.valid_from or date.min).toordinal(), (rule.valid_to or date.max).toordinal()


def _settle_views(derivation: Derivation) -> None:
    """Read the admissions, and share one evaluation between views that admit the same pieces."""
    world, pieces = derivation.world, derivation.sheet.lists.get("piece", [])
    seen: dict[tuple[Truth, ...], str] = {tuple(TRUE for _ in pieces): "all"}
    for view in VIEWS[1:]:
        term = kw.USES[view]
        if term in world.terms:
            uses = {piece.id: truth_of(world.frame("all", piece).value(term)) for piece in pieces}
        else:
            uses = {}
        world.usable[view] = uses
        signature = tuple(uses.get(piece.id, TRUE) for piece in pieces)
        derivation.views[view] = seen.setdefault(signature, view)


def _run(derivation: Derivation, turn: _Turn, view: str, scope: str) -> None:
    world, bench = derivation.world, derivation.bench(view, scope)
    judged = _judged(derivation, turn, bench)
    if not turn.concludes:
        return
    fresh = iter(judged)
    settled: dict[tuple[object, ...], dict[str, Possible]] = {}
    for item, slices, certain in bench.seats:
        told = []
        for day in slices:
            name = item.id if len(slices) == 1 or day is None else f"{item.id}@{day.low}"
            # Several strata may conclude one term: what each emitted is weighed together.
            key, emissions = (view, scope, name), next(fresh)
            emitted = derivation.emitted[key]
            if emissions or key not in world.concluded:
                emitted += emissions
                same = certain, *map(id, emitted)
                known = settled.get(same)
                if known is None:
                    known = settled[same] = conclude(emitted, world.terms, _label(item), certain=certain)
                world.concluded[key] = known
            told.append(world.concluded[key])
        if len(slices) > 1:
            world.concluded[(view, scope, item.id)] = _unanimous(told, world)


def _may_speak(rule: Rule, today: date) -> bool:
    """Whether a rule may speak of some fact, or speaks of an act of today."""
    return rule.governing_date == "fact" or rule.in_force_on(today)


def _unanimous(told: list[dict[str, Possible]], world: World) -> dict[str, Possible]:
    """What several wordings give together."""
    found = {}
    for term in {term for values in told for term in values}:
        silent: Possible = False if world.terms[term].type == "boolean" else ABSENT
        found[term] = agree([values.get(term, silent) for values in told])
    return found


def _judged(derivation: Derivation, turn: _Turn, bench: Bench) -> list[list[Emission]]:
    """Judge each frame of a bench by the rules; gives what those that may conclude say of it."""
    row = bench.row
    emitted: list[list[Emission]] = [[] for _ in row.frames]
    for step, wanted in _in_turn(turn, row):
        frames = row.frames if step.reign is None else [frame for _, frame in row.chosen(wanted)]
        told = derivation.open(step.compiled.rule.id, bench.view, frames, step.silence)
        surely, possibly = bench.ask(step.compiled.condition, wanted)
        if not possibly:
            continue
        for rank, verdict in _verdicts(step, bench, surely, possibly):
            told.heard.append(Judgement(row.frames[rank], verdict))
            if verdict.emissions:
                told.speaking |= 1 << rank
                if step.concludes:
                    emitted[rank] += verdict.emissions
    return emitted


def _verdicts(step: _Step, bench: Bench, surely: int, possibly: int) -> list[tuple[int, Verdict]]:
    """The verdicts of a rule on the frames on which it may hold: one for all frames where its conditions answer alike."""
    groups: list[tuple[int, tuple[Truth, ...]]] = [
        each for each in ((surely, (TRUE,)), (possibly & ~surely, (OPEN,))) if each[0]
    ]
    standing = {_OWN: possibly}
    for index, outer in step.exceptions:
        met, standing[index] = bench.ask(index, standing[outer])
        groups = divided(groups, met, standing[index])
    found = [(rank, _verdict(step, truths)) for frames, truths in groups for rank, _ in bench.row.chosen(frames)]
    return found if len(groups) == 1 else sorted(found, key=itemgetter(0))


def _verdict(step: _Step, truths: tuple[Truth, ...]) -> Verdict:
    known = step.verdicts.get(truths)
    if known is None:
        asked = (step.compiled.condition, *(index for index, _ in step.exceptions))
        known = judge(step.compiled, dict(zip(asked, truths, strict=True)).__getitem__)
        if len(step.verdicts) < KEPT_VERDICTS:
            step.verdicts[truths] = known
    return known


def _in_turn(turn: _Turn, row: Row) -> list[tuple[_Step, int]]:
    """The rules that judge some frame of a row, each with the frames that it judges, in the order in which they meet them."""
    if not turn.dated:
        return [(step, row.full) for step in turn.steps] if row.full else []
    days = [fact_day(frame) for frame in row.frames]
    judged = [(step, row.full if step.reign is None else _within(days, *step.reign)) for step in turn.steps]
    # A rule comes in with the first frame that it judges.
    return sorted((each for each in judged if each[1]), key=lambda each: each[1] & -each[1])


def _within(days: list[int], first: int, last: int) -> int:
    return sum(1 << rank for rank, day in enumerate(days) if first <= day <= last)


def governing_day(rule: Rule, frame: Frame) -> int:
    """The ordinal day whose law the rule reads on this frame: the fact's, or the act's."""
    return frame.world.sheet.as_of if rule.governing_date == "act" else fact_day(frame)


def _label(item: Item) -> str:
    return item.label or f"{item.scope} {item.id}"


@lru_cache(maxsize=8)
def possible_rules(program: Program) -> tuple[CompiledRule, ...]:
    """Every compiled rule, in the order of the rule base."""
    found = [each for stratum in program.strata for rules in stratum.rules.values() for each in rules]
    return tuple(sorted(found, key=lambda each: each.position))
