"""The scenarios as a jury: would one of them refuse a change of the rules? Asked by `advisor rule mutate`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from advisor.engine.compile import REVIEW_STAGES
from advisor.engine.derivation import Derivation
from advisor.engine.program import Program
from advisor.rulebook.mutants import Mutant
from advisor.service.adviser import Adviser
from steps.draft import Draft
from steps.kept import take_for_review
from steps.notice import NOTHING, OTHER, SAME, SURE, attention, named_by, readers
from steps.played import Scenario, read_scenarios

_INSIDE = ("repose exactement", "est le même sans la pièce", "la version de")
"""The words of the steps that read the incidents behind a measure, and what follows from them."""
_NAMING = ("rule", "measure", "term", "label", "words")


@dataclass(frozen=True)
class Case:
    """A scenario, its case file, what the rules as they stand derive for it, and whether they refuse it."""

    scenario: Scenario
    told: Draft
    derived: tuple[Derivation, ...]
    refused: bool

    @cached_property
    def looks_inside(self) -> bool:
        """Whether its « Alors » read what a sure verdict rests on: the incidents behind a measure, the wordings cited, a review."""
        patterns = [line.step.pattern for line in self.scenario.lines]
        return bool(self.told.kept.day) or any(word in pattern for pattern in patterns for word in _INSIDE)

    @cached_property
    def words(self) -> frozenset[str]:
        """What its « Alors » name: rules, measures, terms, deadlines, words of a safeguard."""
        said = (line.arguments.get(key, "") for line in self.scenario.lines for key in _NAMING)
        return frozenset(word for word in said if word)


@dataclass
class Jury:
    """Every scenario, and the rules of a case as they stand; programs are kept alive because frames remember conditions by identity."""

    unchanged: Program
    cases: list[Case]
    kept: list[Program] = field(default_factory=list)

    def refuses(self, mutant: Mutant, program: Program) -> str:
        """The first scenario that refuses the change, by file and name; empty if every one accepts it."""
        self.kept.append(program)
        if mutant.before is not None and mutant.before.stage in REVIEW_STAGES:
            take_for_review(program)
            changed = Adviser(replace(self.unchanged, rulebook=mutant.rulebook), None, "")
        else:
            changed = Adviser(program, None, "")
        for case in self._listening(mutant, program):
            if _fails(case, changed):
                return f"{case.scenario.file} : {case.scenario.name}"
        return ""

    def _listening(self, mutant: Mutant, program: Program) -> list[Case]:
        """Those that the change may reach: first those to which it says otherwise, and that name what it touches."""
        rules = readers(mutant.rulebook, mutant.figure) if mutant.figure else []
        heard = [(_heard(case, mutant, program, rules), case) for case in self.cases]
        names = named_by(mutant)
        likely = [(degree, any(word in name for word in case.words for name in names)) for degree, case in heard]
        order = sorted(range(len(heard)), key=lambda at: likely[at], reverse=True)
        return [case for degree, case in (heard[at] for at in order) if degree >= (SURE if case.looks_inside else SAME)]


def _heard(case: Case, mutant: Mutant, program: Program, rules: list[str]) -> int:
    """Of a refused case, and of a figure, which not only rules read, the least that is said is `SAME`."""
    if any(each.heard(rule) for each in case.derived for rule in rules):
        return OTHER
    least = SAME if case.refused or mutant.figure else NOTHING
    return max((least, *(attention(each, mutant, program) for each in case.derived)))


def open_jury(adviser: Adviser, scenarios: Iterable[Scenario] | None = None) -> Jury:
    """Play `scenarios`, or all those beside this file, once on the rules as they stand."""
    return Jury(
        adviser.program, [_case(each, adviser) for each in (read_scenarios() if scenarios is None else scenarios)]
    )


def _case(scenario: Scenario, adviser: Adviser) -> Case:
    told = scenario.told(adviser)
    played = scenario.play(told, adviser)
    return Case(scenario, told, (*played.derived, *played.kept.judged), played.refusal is not None)


def _fails(case: Case, changed: Adviser) -> bool:
    try:
        case.scenario.play(case.told, changed)
    except Exception:
        return True
    return False
