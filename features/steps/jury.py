"""The scenarios as a jury: would one of them refuse a change of the rules? Asked by `advisor rule mutate`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from advisor.engine.derive import Derivation
from advisor.engine.program import Program
from advisor.rulebook.mutants import Mutant
from advisor.service.adviser import Adviser
from steps.draft import Draft
from steps.notice import NOTHING, OTHER, SAME, attention, named_by, readers
from steps.played import Scenario, read_scenarios

_NAMING = ("rule", "measure", "term", "label", "words")


@dataclass(frozen=True)
class Case:
    """A scenario, its case file, and what the rules as they stand make of it."""

    scenario: Scenario
    told: Draft
    derivation: Derivation | None

    @cached_property
    def words(self) -> frozenset[str]:
        """What its « Alors » name: rules, measures, terms, deadlines, words of a safeguard."""
        said = (line.arguments.get(key, "") for line in self.scenario.lines for key in _NAMING)
        return frozenset(word for word in said if word)


@dataclass
class Jury:
    """Every scenario; programs are kept alive because frames remember conditions by identity."""

    cases: list[Case]
    kept: list[Program] = field(default_factory=list)

    def refuses(self, mutant: Mutant, program: Program) -> str:
        """The first scenario that refuses the change, by file and name; empty if every one accepts it."""
        self.kept.append(program)
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
        return [heard[at][1] for at in order if heard[at][0] != NOTHING]


def _heard(case: Case, mutant: Mutant, program: Program, rules: list[str]) -> int:
    if case.derivation is None:
        return SAME
    return OTHER if any(map(case.derivation.heard, rules)) else attention(case.derivation, mutant, program)


def open_jury(adviser: Adviser, scenarios: Iterable[Scenario] | None = None) -> Jury:
    """Play `scenarios`, or all those beside this file, once on the rules as they stand."""
    return Jury([_case(each, adviser) for each in (read_scenarios() if scenarios is None else scenarios)])


def _case(scenario: Scenario, adviser: Adviser) -> Case:
    told = scenario.told(adviser)
    played = scenario.play(told, adviser)
    return Case(scenario, told, played.evaluation.derivation if played.evaluation else None)


def _fails(case: Case, changed: Adviser) -> bool:
    try:
        case.scenario.play(case.told, changed)
    except Exception:
        return True
    return False
