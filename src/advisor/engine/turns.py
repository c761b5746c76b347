"""In which order the rules of a program run on a day, each made ready to be judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from advisor.engine.program import Clause, CompiledRule, Program, possible_rules
from advisor.engine.resolve import Verdict, judge
from advisor.law.truth import Truth
from advisor.rulebook.model import Conclusion, Rule

OWN = -1
"""Stands, around an exception, for the condition of the rule itself."""


class Step(NamedTuple):
    """A rule to be judged: the days on which the fact lets it speak, whether it may conclude, and its verdicts.

    `exceptions` are the conditions of its exceptions, each with that of the exception around it (`OWN`: the rule's);
    `verdicts` are those already given, by what its condition and these answer; `silence` the one wherever its condition is false.
    """

    compiled: CompiledRule
    silence: Verdict
    reign: tuple[int, int] | None
    concludes: bool
    exceptions: tuple[tuple[int, int], ...]
    verdicts: dict[tuple[Truth, ...], Verdict]


class Turn(NamedTuple):
    """Rules that run together, those that may speak: whether one may conclude, whether one judges the facts of some days only."""

    steps: list[Step]
    concludes: bool
    dated: bool


KEPT_DAYS = 64
"""How many pairs of a program and a day have their order of rules kept."""


@lru_cache(maxsize=KEPT_DAYS)
def order(program: Program, day: int) -> tuple[list[Turn], list[tuple[str, Turn]]]:
    """The rules in the order in which they run on a day: the admissions of each stratum, then the others by stratum and scope."""
    steps, today = _steps(program), date.fromordinal(day)
    admissions: list[list[Step]] = []
    others: list[tuple[str, list[Step]]] = []
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


def _turn(steps: list[Step], today: date) -> Turn:
    speaking = [step for step in steps if _may_speak(step.compiled.rule, today)]
    return Turn(speaking, any(step.concludes for step in speaking), any(step.reign is not None for step in speaking))


@lru_cache(maxsize=8)
def _steps(program: Program) -> dict[int, Step]:
    """The rules made ready to be judged, by their place in the rule base."""
    return {each.position: _step(each) for each in possible_rules(program)}


def _step(compiled: CompiledRule) -> Step:
    concludes = any(isinstance(head, Conclusion) for head in compiled.heads)
    silence = judge(compiled, lambda _: Truth.FALSE)
    return Step(compiled, silence, _reign(compiled.rule), concludes, tuple(_exceptions(compiled)), {})


def _exceptions(compiled: CompiledRule) -> Iterator[tuple[int, int]]:
    """The conditions of the exceptions at every depth; one that stands in several places is asked wherever the rule may hold."""
    found: dict[int, list[int]] = {}

    def gather(clauses: Iterable[Clause], outer: int) -> None:
        for clause in clauses:
            found.setdefault(clause.condition, []).append(outer)
            gather((each for each in clause.inner if each.effect == "restores"), clause.condition)

    gather(compiled.clauses, OWN)
    for index, outers in found.items():
        if index != compiled.condition:
            yield index, outers[0] if len(outers) == 1 and outers[0] != compiled.condition else OWN


def _reign(rule: Rule) -> tuple[int, int] | None:
    """The first and last day of the facts that a rule judges; none for a rule without dates, or of the day of the act."""
    if rule.governing_date != "fact" or (rule.valid_from is None and rule.valid_to is None):
        return None
    return (rule.valid_from or date.min).toordinal(), (rule.valid_to or date.max).toordinal()


def _may_speak(rule: Rule, today: date) -> bool:
    """Whether a rule may speak of some fact, or speaks of an act of today."""
    return rule.governing_date == "fact" or rule.in_force_on(today)
