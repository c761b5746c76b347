"""Which small changes of the rules no scenario would notice. By hand: `python tests/bdd/mutate.py [word …]`."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from os import cpu_count
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2] / "features"), str(Path(__file__).parent)]

from as_data import Scenario, read_scenarios
from mutants import Mutant, mutants
from steps.draft import Draft

from advisor.engine.compile import compile_rulebook
from advisor.engine.derive import Derivation, possible_rules
from advisor.engine.program import CompiledRule, Program
from advisor.engine.reference import Frame, truth
from advisor.engine.resolve import Verdict, holds, judge
from advisor.law.truth import Truth
from advisor.service.adviser import Adviser, open_adviser


@dataclass
class Case:
    """A scenario, its case file, and what the rules as they stand make of it."""

    scenario: Scenario
    told: Draft
    derivation: Derivation | None


@dataclass
class Bench:
    """Everything one process needs; mutants are kept alive because frames remember conditions by identity."""

    adviser: Adviser
    cases: list[Case]
    found: list[Mutant]
    kept: list[Program] = field(default_factory=list)


@lru_cache(maxsize=1)
def bench() -> Bench:
    """Read the scenarios and play them once on the rules as they stand."""
    adviser = open_adviser(setting="reference")
    cases = []
    for scenario in read_scenarios():
        told = scenario.told(adviser)
        scenario.play(told, adviser)
        told.evaluate(
            next((line.arguments.get("day", "") for line in scenario.lines if line.step.keyword == "when"), "")
        )
        cases.append(Case(scenario, told, told.evaluation.derivation if told.evaluation else None))
    return Bench(adviser, cases, list(mutants(adviser.program.rulebook)))


def survives(number: int) -> str:
    """The label of a mutant that every scenario accepts; empty if one refuses it."""
    mutant = bench().found[number]
    try:
        program = compile_rulebook(mutant.rulebook)
    except ValueError:
        return ""
    bench().kept.append(program)
    changed = Adviser(program, None, "")
    return (
        ""
        if any(_refuses(case, changed) for case in bench().cases if _may_notice(case, mutant, program))
        else mutant.label
    )


def _refuses(case: Case, changed: Adviser) -> bool:
    try:
        case.scenario.play(case.told, changed)
    except Exception:
        return True
    return False


def _may_notice(case: Case, mutant: Mutant, program: Program) -> bool:
    """False only if the changed rule was silent in this case and still says the same of every item."""
    if case.derivation is None or not mutant.conditions_only:
        return True
    judgements = [
        each for (rule, _), found in case.derivation.judgements.items() if rule == mutant.rule for each in found
    ]
    if any(_speaks(each.verdict) for each in judgements):
        return True
    compiled = next(each for each in possible_rules(program) if each.rule.id == mutant.rule)
    return any(_speaks(_verdict(compiled, each.frame, program)) for each in judgements)


def _verdict(compiled: CompiledRule, frame: Frame, program: Program) -> Verdict:
    return judge(compiled, lambda index: truth(program.conditions[index], frame))


def _speaks(verdict: Verdict) -> bool:
    return bool(verdict.emissions) or holds(verdict) is not Truth.FALSE


def main(words: Sequence[str]) -> int:
    """Print every survivor whose label holds one of `words` (all, if none), and the count."""
    started = time.monotonic()
    numbers = [n for n, each in enumerate(bench().found) if not words or any(word in each.label for word in words)]
    with ProcessPoolExecutor(cpu_count()) as pool:
        survivors = [label for label in pool.map(survives, numbers, chunksize=8) if label]
    print("\n".join(survivors))
    print(
        f"{len(survivors)} survivants sur {len(numbers)} mutants, {len(bench().cases)} scénarios, {time.monotonic() - started:.0f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
