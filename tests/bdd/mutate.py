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

sys.path.append(str(Path(__file__).parents[2] / "features"))

from as_data import Scenario, read_scenarios
from mutants import Mutant, mutants
from notice import may_notice
from steps.draft import Draft

from advisor.engine.compile import compile_rulebook
from advisor.engine.derive import Derivation
from advisor.engine.program import Program
from advisor.service.adviser import Adviser, open_adviser


@dataclass
class Case:
    """A scenario, its case file, and what the rules as they stand make of it."""

    scenario: Scenario
    told: Draft
    derivation: Derivation | None


@dataclass
class Bench:
    """Everything one process needs; programs are kept alive because frames remember conditions by identity."""

    cases: list[Case]
    found: list[Mutant]
    kept: list[Program] = field(default_factory=list)


@lru_cache(maxsize=1)
def bench() -> Bench:
    """Read the scenarios and play them once on the rules as they stand."""
    adviser = open_adviser(setting="reference")
    cases = [_case(scenario, adviser) for scenario in read_scenarios()]
    return Bench(cases, list(mutants(adviser.program.rulebook)))


def _case(scenario: Scenario, adviser: Adviser) -> Case:
    told = scenario.told(adviser)
    scenario.play(told, adviser)
    told.evaluate(next(line.arguments.get("day", "") for line in scenario.lines if line.step.keyword == "when"))
    return Case(scenario, told, told.evaluation.derivation if told.evaluation else None)


def survives(number: int) -> str:
    """The label of a mutant that every scenario accepts; empty if one refuses it."""
    mutant = bench().found[number]
    try:
        program = compile_rulebook(mutant.rulebook)
    except ValueError:
        return ""
    bench().kept.append(program)
    changed = Adviser(program, None, "")
    for case in bench().cases:
        if case.derivation is not None and not may_notice(case.derivation, mutant, program):
            continue
        if _refuses(case, changed):
            return ""
    return mutant.label


def _refuses(case: Case, changed: Adviser) -> bool:
    try:
        case.scenario.play(case.told, changed)
    except Exception:
        return True
    return False


def main(words: Sequence[str]) -> int:
    """Print every survivor whose label holds one of `words` (all, if none), and the count."""
    started = time.monotonic()
    numbers = [n for n, each in enumerate(bench().found) if not words or any(word in each.label for word in words)]
    with ProcessPoolExecutor(cpu_count()) as pool:
        survivors = [label for label in pool.map(survives, numbers, chunksize=8) if label]
    took = time.monotonic() - started
    print("\n".join(survivors))
    print(f"{len(survivors)} survivants sur {len(numbers)} mutants, {len(bench().cases)} scénarios, {took:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
