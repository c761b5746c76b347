"""Three values against two: everything that the engine calls certain is looked up in each completion of the case."""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from completions import OpenCase, completions, lay_out, views_of
from oracle import Conflict, TwoValued, slots, walk
from random_worlds import Pair, pairs

from advisor.advice.recommend import Recommendation, recommend
from advisor.casefile.sheet import FactSheet
from advisor.engine.derivation import Derivation, Judgement
from advisor.engine.derive import derive
from advisor.engine.program import VIEWS
from advisor.engine.resolve import Verdict, holds
from advisor.law.errors import RuleConflict
from advisor.law.possible import ABSENT, UNKNOWN, UNSETTLED
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Rule
from advisor.rulebook.vocabulary import Term

Question = tuple[str, ...]
CONFLICT = "conflict"
EMITTED = "emits"
OPEN = "open"


@dataclass(slots=True)
class Report:
    """What was asked of one case: how often the engine was certain or open, and where it was wrong, in words.

    `overstated` are values that a rule emits as certain though they are not, without being concluded.
    """

    completions: int = 0
    certain: int = 0
    open: int = 0
    needlessly_open: int = 0
    faults: set[str] = field(default_factory=set)
    overstated: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Ledger:
    """For each question, what the engine claims and every answer that the completions gave."""

    claims: dict[Question, object] = field(default_factory=dict)
    readings: dict[Question, set[object]] = field(default_factory=lambda: defaultdict(set))

    def enter(self, question: Question, claim: object, reading: object) -> None:
        self.claims[question] = claim
        self.readings[question].add(reading)

    def report(self, completions_seen: int) -> Report:
        report = Report(completions_seen)
        for question, claim in self.claims.items():
            readings = self.readings[question]
            if claim is OPEN:
                report.open += 1
                report.needlessly_open += len(readings) == 1 and CONFLICT not in readings
                continue
            report.certain += 1
            if readings != {claim}:
                found = report.overstated if EMITTED in question else report.faults
                found.add(f"{' · '.join(question)} : {claim!r} is claimed, the completions give {readings!r}")
        return report


def examine(pair: Pair, *, bound: int = 150, inner: int = 4) -> Report:
    """Compare the derivation of a pair with its completions (at most `bound`, and `inner` for what a view masks)."""
    rng = random.Random(pair.seed)
    case = lay_out(pair.rulebook, pair.sheet, rng)
    try:
        derivation = derive(pair.program, pair.sheet)
    except RuleConflict as error:
        return _conflict_report(case, rng, bound, error)
    ledger, seen, advice = _Ledger(), 0, recommend(derivation)
    for settled in completions(case, rng, bound):
        seen += 1
        by_view = {view: list(views_of(case, settled, view, rng, inner)) for view in VIEWS}
        for world in (each for worlds in by_view.values() for each in worlds):
            _enter_conclusions(ledger, derivation, world)
            _enter_rules(ledger, derivation, world)
        for number in range(max(map(len, by_view.values()))):
            _enter_walk(ledger, advice, {view: worlds[number % len(worlds)] for view, worlds in by_view.items()}, pair)
    return ledger.report(seen)


def _conflict_report(case: OpenCase, rng: random.Random, bound: int, error: RuleConflict) -> Report:
    """A conflict may be raised only if some view has one in every completion."""
    free, seen = set(), 0
    for settled in completions(case, rng, bound):
        seen += 1
        for view in VIEWS:
            worlds = list(views_of(case, settled, view, rng, 2))
            if not all(any(CONFLICT in each for _, each in _conclusions(world, case.sheet)) for world in worlds):
                free.add(view)
    return Report(
        seen, certain=1, faults={f"a completion has no such conflict: {error}"} if free == set(VIEWS) else set()
    )


def _conclusions(world: TwoValued, sheet: FactSheet) -> Iterator[tuple[tuple[Term, str], set[object]]]:
    """The values that a completion gives to each concluded term on each item; `conflict` where there are two."""
    for term in world.law.terms.values():
        admission = term.scope == "piece" and _is_admission(term, world)
        if not term.concluded or (admission and world.view != "all"):
            continue
        for name in _items(world, sheet, term.scope):
            try:
                found = world.values_given(term, ((term.scope, name),))
            except Conflict:
                continue
            yield (term, name), {CONFLICT} if len(found) > 1 else found or {False if term.type == "boolean" else None}


def _is_admission(term: Term, world: TwoValued) -> bool:
    return term.id in kw.USES.values() or any(
        rule.stage == "admission" and term.id in dict(getattr(rule.head, "values", ())) for rule in world.law.rules
    )


def _items(world: TwoValued, sheet: FactSheet, scope: str) -> list[str]:
    """The items of the sheet that exist in this view."""
    listed = {"case": (sheet.case,), "person": sheet.aimed_at}.get(scope, sheet.lists.get(scope, ()))
    return [item.id for item in listed if world.usable(item.sources)]


def _enter_conclusions(ledger: _Ledger, derivation: Derivation, world: TwoValued) -> None:
    shown = derivation.views[world.view]
    sheet = derivation.sheet
    listed = {s: {item.id: item for item in each} for s, each in sheet.lists.items()}
    listed |= {"case": {"case": sheet.case}, "person": {item.id: item for item in sheet.aimed_at}}
    for (term, name), readings in _conclusions(world, sheet):
        value = derivation.world.frame(shown, listed[term.scope][name]).value(term.id)
        claim = OPEN if value in (UNKNOWN, UNSETTLED) else None if value is ABSENT else value
        (reading,) = readings
        ledger.enter(("term", world.view, name, term.id), claim, reading)


def _enter_rules(ledger: _Ledger, derivation: Derivation, world: TwoValued) -> None:
    """Each rule on each item: is it in force, does its condition hold, does it stand, what does it say."""
    for rule in world.law.rules:
        if rule.stage == "admission" and world.view != "all":
            continue
        for name in _items(world, derivation.sheet, rule.scope):
            item = ((rule.scope, name),)
            judgement = _judgement(derivation, world, rule, name)
            asked = ("rule", world.view, name, rule.id)
            try:
                spoken = world.in_force(rule, item)
                ledger.enter((*asked, "in force", _slice(judgement)), judgement is not None, spoken)
                if judgement is not None and spoken:
                    _enter_verdict(ledger, (*asked, _slice(judgement)), judgement.verdict, world, item)
            except Conflict:
                continue


def _slice(judgement: Judgement | None) -> str:
    return "" if judgement is None or judgement.frame.day is None else str(judgement.frame.day.low)


def _judgement(derivation: Derivation, world: TwoValued, rule: Rule, name: str) -> Judgement | None:
    """The engine's judgement of a rule on an item, in the reign that contains its date of fact."""
    found = [each for each in derivation.of_rule(rule.id, world.view) if each.frame.item.id == name]
    day = world.case.facts.get((rule.scope, name, kw.FACT_DATE))
    for each in found:
        reign = each.frame.day
        if reign is None or (isinstance(day, int) and (reign.low or 0) <= day <= (reign.high or day)):
            return each
    return None


def _enter_verdict(
    ledger: _Ledger, asked: Question, verdict: Verdict, world: TwoValued, item: tuple[tuple[str, str]]
) -> None:
    rule = verdict.rule.rule
    ledger.enter((*asked, "condition"), _claim(verdict.condition), world.met(rule.condition, item))
    ledger.enter((*asked, "stands"), _claim(holds(verdict)), world.holds(rule, item))
    said = world.says(rule, item)
    certain = {pair for each in verdict.emissions if each.truth is Truth.TRUE for pair in slots(each.head).items()}
    possible = {pair for each in verdict.emissions for pair in slots(each.head).items()}
    for slot, value in certain:
        ledger.enter((*asked, EMITTED, str(slot), str(value)), True, value in said.get(slot, ()))
    for slot, values in said.items():
        for value in values if slot[0] != "slot" else ():
            ledger.enter((*asked, "may say", str(slot), str(value)), True, (slot, value) in possible)


def _enter_walk(ledger: _Ledger, advice: tuple[Recommendation, ...], worlds: dict[str, TwoValued], pair: Pair) -> None:
    """The step advised to each person, and how each measure stands."""
    for each in advice:
        try:
            advised, standings = walk(worlds, pair.rulebook, each.person)
        except Conflict:
            continue
        claim = (each.advised.measure.id if each.advised else "") if each.certain else OPEN
        ledger.enter(("walk", each.person), claim, advised)
        for name, standing in standings.items():
            candidate = each.candidates[name]
            barred = True if candidate.barred else OPEN if candidate.guards else False
            claims = (_claim(candidate.proposed), _claim(candidate.insufficient), barred)
            for word, claimed, reading in zip(("proposed", "insufficient", "barred"), claims, standing, strict=True):
                ledger.enter(("measure", each.person, name, word), claimed, reading)


def _claim(truth: Truth) -> object:
    return OPEN if truth is Truth.UNKNOWN else truth is Truth.TRUE


def main(count: int) -> None:
    """Print how many answers were certain, open, and open without need, over `count` small worlds."""
    reports = [examine(pair, bound=25, inner=3) for pair in pairs(count, 500_000, cases=3, size=1)]
    total = {name: sum(getattr(each, name) for each in reports) for name in ("certain", "open", "needlessly_open")}
    print(total, f"faulty: {sum(bool(each.faults) for each in reports)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
