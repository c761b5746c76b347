"""Program × FactSheet → Derivation: strata in order, each settled before the next reads it."""

from __future__ import annotations

from operator import itemgetter

from advisor.casefile.sheet import FactSheet, Item
from advisor.engine.bench import Bench, fact_day
from advisor.engine.derivation import Derivation, Judgement
from advisor.engine.program import VIEWS, Program
from advisor.engine.reference import world_of
from advisor.engine.resolve import Emission, Verdict, agree, conclude, judge
from advisor.engine.row import Row, divided
from advisor.engine.turns import OWN, Step, Turn, order
from advisor.engine.world import World
from advisor.law.possible import ABSENT, Possible, truth_of
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
KEPT_VERDICTS = 128
"""How many verdicts of one rule are kept: most rules have two or three."""


def derive(program: Program, sheet: FactSheet) -> Derivation:
    """Run the whole rule base on a case (semantics 3 to 11).

    Raises: `RuleConflict` when two rules give one term two certain values.
    """
    derivation = Derivation(program, world_of(program, sheet), {"all": "all"})
    admissions, others = order(program, sheet.as_of)
    for steps in admissions:
        _run(derivation, steps, "all", "piece")
    _settle_views(derivation)
    for scope, steps in others:
        for view in dict.fromkeys(derivation.views.values()):
            _run(derivation, steps, view, scope)
    return derivation


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


def _run(derivation: Derivation, turn: Turn, view: str, scope: str) -> None:
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


def _unanimous(told: list[dict[str, Possible]], world: World) -> dict[str, Possible]:
    """What several wordings give together."""
    found = {}
    for term in {term for values in told for term in values}:
        silent: Possible = False if world.terms[term].type == "boolean" else ABSENT
        found[term] = agree([values.get(term, silent) for values in told])
    return found


def _judged(derivation: Derivation, turn: Turn, bench: Bench) -> list[list[Emission]]:
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


def _verdicts(step: Step, bench: Bench, surely: int, possibly: int) -> list[tuple[int, Verdict]]:
    """The verdicts of a rule on the frames on which it may hold: one for all frames where its conditions answer alike."""
    groups: list[tuple[int, tuple[Truth, ...]]] = [
        each for each in ((surely, (TRUE,)), (possibly & ~surely, (OPEN,))) if each[0]
    ]
    standing = {OWN: possibly}
    for index, outer in step.exceptions:
        met, standing[index] = bench.ask(index, standing[outer])
        groups = divided(groups, met, standing[index])
    found = [(rank, _verdict(step, truths)) for frames, truths in groups for rank, _ in bench.row.chosen(frames)]
    return found if len(groups) == 1 else sorted(found, key=itemgetter(0))


def _verdict(step: Step, truths: tuple[Truth, ...]) -> Verdict:
    known = step.verdicts.get(truths)
    if known is None:
        asked = (step.compiled.condition, *(index for index, _ in step.exceptions))
        known = judge(step.compiled, dict(zip(asked, truths, strict=True)).__getitem__)
        if len(step.verdicts) < KEPT_VERDICTS:
            step.verdicts[truths] = known
    return known


def _in_turn(turn: Turn, row: Row) -> list[tuple[Step, int]]:
    """The rules that judge some frame of a row, each with the frames that it judges, in the order in which they meet them."""
    if not turn.dated:
        return [(step, row.full) for step in turn.steps] if row.full else []
    days = [fact_day(frame) for frame in row.frames]
    judged = [(step, row.full if step.reign is None else _within(days, *step.reign)) for step in turn.steps]
    # A rule comes in with the first frame that it judges.
    return sorted((each for each in judged if each[1]), key=lambda each: each[1] & -each[1])


def _within(days: list[int], first: int, last: int) -> int:
    return sum(1 << rank for rank, day in enumerate(days) if first <= day <= last)


def _label(item: Item) -> str:
    return item.label or f"{item.scope} {item.id}"
