"""The scenarios as a jury: would one of them refuse a change of the rules? Asked by `advisor rule mutate`."""

from __future__ import annotations

from dataclasses import dataclass, field

from advisor.engine.derive import Derivation
from advisor.engine.program import Program
from advisor.rulebook.mutants import Mutant
from advisor.service.adviser import Adviser
from steps.draft import Draft
from steps.notice import may_notice, readers
from steps.played import Scenario, read_scenarios


@dataclass(frozen=True)
class Case:
    """A scenario, its case file, and what the rules as they stand make of it."""

    scenario: Scenario
    told: Draft
    derivation: Derivation | None


@dataclass
class Jury:
    """Every scenario; programs are kept alive because frames remember conditions by identity."""

    cases: list[Case]
    kept: list[Program] = field(default_factory=list)

    def refuses(self, mutant: Mutant, program: Program) -> str:
        """The first scenario that refuses the change, by file and name; empty if every one accepts it."""
        self.kept.append(program)
        changed = Adviser(program, None, "")
        for case in self._in_order(mutant):
            if case.derivation is not None and not may_notice(case.derivation, mutant, program):
                continue
            if _fails(case, changed):
                return f"{case.scenario.file} : {case.scenario.name}"
        return ""

    def _in_order(self, mutant: Mutant) -> list[Case]:
        """For a changed figure, first those in which a rule that reads it speaks: any case may notice, and most do not."""
        if not mutant.figure:
            return self.cases
        rules = readers(mutant.rulebook, mutant.figure)
        return sorted(self.cases, key=lambda each: not (each.derivation and any(map(each.derivation.heard, rules))))


def open_jury(adviser: Adviser) -> Jury:
    """Read the scenarios beside this file and play them once on the rules as they stand."""
    return Jury([_case(scenario, adviser) for scenario in read_scenarios()])


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
