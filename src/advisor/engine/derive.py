"""Program × FactSheet → Derivation: strata in order, each settled before the next reads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from advisor.casefile.sheet import FactSheet, Item
from advisor.engine.program import VIEWS, CompiledRule, Program
from advisor.engine.reference import over, truth, world_of
from advisor.engine.resolve import Emission, Verdict, agree, conclude, judge
from advisor.engine.row import Row
from advisor.engine.world import Frame, World
from advisor.law.possible import ABSENT, Possible, Range, bounds, truth_of
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Condition
from advisor.rulebook.model import Rule

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
ItemKey = tuple[str, str, str]


class Judgement(NamedTuple):
    """A rule's verdict on one frame (one item, one view, one wording's reign)."""

    frame: Frame
    verdict: Verdict


class Judgements:
    """The judgements of one rule in one view, in the order of the items.

    `heard` are those whose condition is not false; on the others of `frames` the verdict is `silence`. `rank` tells in which
    order the rules were run.
    """

    __slots__ = ("frames", "heard", "rank", "silence")

    def __init__(self, frames: list[Frame], silence: Verdict, rank: int) -> None:
        self.frames = frames
        self.silence = silence
        self.rank = rank
        self.heard: list[Judgement] = []

    def __iter__(self) -> Iterator[Judgement]:
        heard = {id(each.frame): each for each in self.heard}
        return (heard.get(id(frame)) or Judgement(frame, self.silence) for frame in self.frames)


@dataclass(slots=True)
class Derivation:
    """All that follows from a case: verdicts by rule and item, conclusions, and what was asked of each frame.

    `answers[frame key][condition index]` is the truth that the reference gave; durable-rules must agree.
    """

    program: Program
    world: World
    views: dict[str, str]
    judgements: dict[tuple[str, str], Judgements] = field(default_factory=dict)
    emitted: dict[ItemKey, list[Emission]] = field(default_factory=lambda: defaultdict(list))
    reigns: dict[ItemKey, int] = field(default_factory=dict)
    answers: dict[int, tuple[Frame, dict[int, Truth]]] = field(default_factory=dict)
    benches: dict[tuple[str, str], Bench] = field(default_factory=dict)

    @property
    def sheet(self) -> FactSheet:
        """The fact sheet that was reasoned on."""
        return self.world.sheet

    def bench(self, view: str, scope: str) -> Bench:
        """The frames of a scope that come before the rules in a view."""
        found = self.benches.get((view, scope))
        if found is None:
            found = self.benches[view, scope] = _bench(self.world, view, scope)
            for item, slices, _ in found.seats:
                self.reigns[view, scope, item.id] = len(slices)
        return found

    def answers_on(self, frame: Frame) -> dict[int, Truth]:
        """What the conditions answer on a frame that is judged."""
        known = self.answers.get(id(frame))
        if known is None:
            known = self.answers[id(frame)] = (frame, _Answers(self.program.conditions, frame))
        return known[1]

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
    admissions, others = _order(program)
    for steps in admissions:
        _run(derivation, steps, "all", "piece")
    _settle_views(derivation)
    for scope, steps in others:
        for view in dict.fromkeys(derivation.views.values()):
            _run(derivation, steps, view, scope)
    return derivation


class _Step(NamedTuple):
    """A rule to be judged: its condition, its verdict wherever that is false, and the days on which the fact lets it speak."""

    compiled: CompiledRule
    condition: Condition
    silence: Verdict
    reign: tuple[int, int] | None


@lru_cache(maxsize=8)
def _order(program: Program) -> tuple[list[list[_Step]], list[tuple[str, list[_Step]]]]:
    """The rules in the order in which they run: the admissions of each stratum, then the others by stratum and scope."""
    admissions: list[list[_Step]] = []
    others: list[tuple[str, list[_Step]]] = []
    for stratum in program.strata:
        admissions.append([])
        for scope, rules in stratum.rules.items():
            others.append((scope, []))
            for each in rules:
                step = _Step(each, program.conditions[each.condition], judge(each, lambda _: FALSE), _reign(each.rule))
                (admissions[-1] if each.rule.stage == "admission" else others[-1][1]).append(step)
    return [each for each in admissions if each], [each for each in others if each[1]]


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


def _run(derivation: Derivation, steps: list[_Step], view: str, scope: str) -> None:
    world = derivation.world
    today = date.fromordinal(world.sheet.as_of)
    bench = derivation.bench(view, scope)
    fresh = iter(
        _judged(derivation, [step for step in steps if _may_speak(step.compiled.rule, today)], bench.row, view)
    )
    for item, slices, certain in bench.seats:
        told = []
        for day in slices:
            name = item.id if len(slices) == 1 or day is None else f"{item.id}@{day.low}"
            # Several strata may conclude one term: what each emitted is weighed together.
            key, emissions = (view, scope, name), next(fresh)
            emitted = derivation.emitted[key]
            if emissions or key not in world.concluded:
                emitted += emissions
                world.concluded[key] = conclude(emitted, world.terms, _label(item), certain=certain)
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


class _Answers(dict[int, Truth]):
    """What the conditions of a program, by index, answer on one frame; each is asked of the reference once."""

    __slots__ = ("conditions", "frame")

    def __init__(self, conditions: tuple[Condition, ...], frame: Frame) -> None:
        self.conditions, self.frame = conditions, frame

    def __missing__(self, index: int) -> Truth:
        found = self[index] = truth(self.conditions[index], self.frame)
        return found


class Bench(NamedTuple):
    """The frames of one scope and one view that come before the rules: of each item, one a reign that its dates meet.

    `seats` are the items with their reigns, and whether each surely exists under one wording.
    """

    row: Row
    seats: list[tuple[Item, list[Range | None], bool]]


def _bench(world: World, view: str, scope: str) -> Bench:
    row = world.row(view, scope)
    seats: list[tuple[Item, list[Range | None], bool]] = []
    for rank, frame in enumerate(row.frames):
        slices = _slices(world, view, frame.item)
        seats.append((frame.item, slices, len(slices) == 1 and bool(row.sure >> rank & 1)))
    if all(len(slices) == 1 for _, slices, _ in seats):
        return Bench(row, seats)
    return Bench(Row([world.frame(view, item, None, day) for item, slices, _ in seats for day in slices]), seats)


def _judged(derivation: Derivation, steps: list[_Step], row: Row, view: str) -> list[list[Emission]]:
    """What the rules say of each frame of a row."""
    emitted: list[list[Emission]] = [[] for _ in row.frames]
    answers = [derivation.answers_on(frame) for frame in row.frames]
    for step, wanted in _in_turn(steps, row):
        frames = row.frames if step.reign is None else [frame for _, frame in row.chosen(wanted)]
        told = derivation.open(step.compiled.rule.id, view, frames, step.silence)
        index = step.compiled.condition
        surely, possibly = over(step.condition, derivation.world)(row, wanted)
        _note(answers, index, wanted, surely, possibly)
        if not possibly:
            continue
        for clause in step.compiled.clauses:
            asked = over(derivation.program.conditions[clause.condition], derivation.world)
            _note(answers, clause.condition, possibly, *asked(row, possibly))
        for rank, frame in row.chosen(possibly):
            known = answers[rank]
            verdict = judge(step.compiled, known.__getitem__)
            told.heard.append(Judgement(frame, verdict))
            emitted[rank] += verdict.emissions
    return emitted


def _note(answers: list[dict[int, Truth]], index: int, wanted: int, surely: int, possibly: int) -> None:
    """Write down what a condition answered on each frame of which it was asked."""
    for rank, known in enumerate(answers):
        if wanted >> rank & 1:
            known[index] = TRUE if surely >> rank & 1 else OPEN if possibly >> rank & 1 else FALSE


def _in_turn(steps: list[_Step], row: Row) -> list[tuple[_Step, int]]:
    """The rules that judge some frame of a row, each with the frames that it judges, in the order in which they meet them."""
    if all(step.reign is None for step in steps):
        return [(step, row.full) for step in steps] if row.full else []
    days = [_fact_day(frame) for frame in row.frames]
    judged = [(step, row.full if step.reign is None else _within(days, *step.reign)) for step in steps]
    # A rule comes in with the first frame that it judges.
    return sorted((each for each in judged if each[1]), key=lambda each: each[1] & -each[1])


def _within(days: list[int], first: int, last: int) -> int:
    return sum(1 << rank for rank, day in enumerate(days) if first <= day <= last)


def governing_day(rule: Rule, frame: Frame, today: date) -> date:
    """The date whose law the rule reads on this frame: the fact's, or the act's."""
    return today if rule.governing_date == "act" else date.fromordinal(_fact_day(frame))


def _fact_day(frame: Frame) -> int:
    if frame.day is not None:
        return max(1, frame.day.low or 1)
    low, high, _, _ = bounds(frame.value(kw.FACT_DATE))
    known = high if high is not None else low
    return known if known is not None else frame.world.sheet.as_of


def _slices(world: World, view: str, item: Item) -> list[Range | None]:
    """The reigns of wordings that an incident's possible dates meet; one, not narrowed, in the usual case."""
    if item.scope != "incident" or not world.program.fact_breaks:
        return [None]
    low, high, _, _ = bounds(world.frame(view, item).value(kw.FACT_DATE))
    low, high = (1 if low is None else low), (world.sheet.as_of if high is None else high)
    edges = [edge for edge in world.program.fact_breaks if low < edge <= high]
    if not edges:
        return [None]
    starts, ends = [low, *edges], [*[edge - 1 for edge in edges], high]
    return [Range(start, end) for start, end in zip(starts, ends, strict=True)]


def _label(item: Item) -> str:
    return item.label or f"{item.scope} {item.id}"


@lru_cache(maxsize=8)
def possible_rules(program: Program) -> tuple[CompiledRule, ...]:
    """Every compiled rule, in the order of the rule base."""
    found = [each for stratum in program.strata for rules in stratum.rules.values() for each in rules]
    return tuple(sorted(found, key=lambda each: each.position))
