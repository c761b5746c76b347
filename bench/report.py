"""One run of everything, as one value; as a table for people, or as JSON."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from rich.console import Console
from rich.table import Table

from advisor.engine.compile import compile_rulebook
from advisor.engine.worker import DurableEngine, engine_description
from advisor.service.adviser import Adviser
from bench.contest import ADVICE, BARE, CONTESTANTS, DURABLE, Size, Task, Timing, contest, tasks
from bench.fit import Exponent, exponent
from bench.letters import LetterTiming, time_letter
from bench.material import VARIANTS, real_rulebook
from bench.memory import Memory, measured_apart

TARGETS = {
    "advice at 200 rules and 20 incidents": "under 10 000 µs a case, median, one core",
    "exponents": "at most 1.1 in rules and in incidents",
    "letter": "at most 1.15 times bare WeasyPrint",
    "memory": "no growth over 100 000 cases",
}


@dataclass(frozen=True)
class Plan:
    """What to measure; exponents are read at `at_rules` and `at_incidents`, and so is the growth of memory."""

    rules: tuple[int, ...] = (50, 100, 200, 400)
    incidents: tuple[int, ...] = (5, 20, 100)
    at_rules: int = 200
    at_incidents: int = 20
    rounds: int = 5
    letters: int = 10
    cases: int = 1_000
    peak_cases: int = 6


@dataclass(frozen=True)
class Growth:
    """How one contestant's time grows with rules and with incidents, in one variant of the cases."""

    contestant: str
    variant: str
    in_rules: Exponent
    in_incidents: Exponent


@dataclass(frozen=True)
class Report:
    """Everything one run measured, and where."""

    environment: dict[str, str]
    targets: dict[str, str]
    timings: tuple[Timing, ...]
    growths: tuple[Growth, ...]
    peaks: tuple[Memory, ...]
    leak: Memory
    letter: LetterTiming


def measure(plan: Plan, progress: Callable[[str], None]) -> Report:
    """Run the bench."""
    real = real_rulebook()
    with DurableEngine() as engine:
        bouts: dict[Size, dict[str, Task]] = {}
        for rules in plan.rules:
            progress(f"preparing {rules} rules")
            bouts |= tasks(real, rules, plan.incidents, engine)
        timings = tuple(contest(bouts, engine, plan.rounds, progress))
        letter = time_letter(Adviser(compile_rulebook(real), engine, ""), plan.letters, progress)
    sizes = [(rules, incidents) for rules in plan.rules for incidents in plan.incidents]
    peaks = tuple(_peak(*size, plan.peak_cases, progress) for size in sizes)
    progress(f"memory over {plan.cases} cases")
    leak = measured_apart(plan.at_rules, plan.at_incidents, plan.cases)
    environment = {**engine_description(), "rules in the real base": str(len(real.rules))}
    growths = tuple(_growth(timings, plan, name, variant) for name in CONTESTANTS for variant in VARIANTS)
    return Report(environment | {"system": platform.system()}, TARGETS, timings, growths, peaks, leak, letter)


def _peak(rules: int, incidents: int, cases: int, progress: Callable[[str], None]) -> Memory:
    progress(f"peak memory at {rules} rules and {incidents} incidents")
    return measured_apart(rules, incidents, cases)


def _growth(timings: Sequence[Timing], plan: Plan, contestant: str, variant: str) -> Growth:
    own = [each for each in timings if each.contestant == contestant and each.size.variant == variant]
    at_incidents = [(e.size.rules, e.microseconds) for e in own if e.size.incidents == plan.at_incidents]
    at_rules = [(e.size.incidents, e.microseconds) for e in own if e.size.rules == plan.at_rules]
    return Growth(contestant, variant, exponent(at_incidents), exponent(at_rules))


def as_json(report: Report) -> str:
    """The whole report."""
    return json.dumps(asdict(report), ensure_ascii=False, indent=2)


def show(report: Report, console: Console) -> None:
    """The report as tables, the targets beside the figures."""
    console.print(f"{' · '.join(f'{key} {value}' for key, value in report.environment.items())}", highlight=False)
    console.print(_times(report), _growths(report))
    leak, letter, targets = report.leak, report.letter, report.targets
    growth = f"{leak.growth:+.2f} ± {leak.growth_spread:.2f} MB for 10 000 cases"
    console.print(
        f"advice  target: {targets['advice at 200 rules and 20 incidents']} (at 200 rules × 20 incidents)\n"
        f"letter  « {letter.template} » {letter.ours:.1f} ms, bare WeasyPrint {letter.bare:.1f} ms, "
        f"ratio {letter.ratio:.3f}; target: {targets['letter']}\n"
        f"memory  {growth} over {leak.cases} cases ({leak.rules} rules × {leak.incidents} incidents); "
        f"target: {targets['memory']}",
        highlight=False,
    )


def _times(report: Report) -> Table:
    table = Table(title="µs a case, median of interleaved rounds; peak memory in MB, process + worker")
    for title in (
        "rules",
        "incidents",
        "case",
        *CONTESTANTS,
        "advice, CPU",
        "advice ÷ bare",
        "advice ÷ durable",
        "peak",
    ):
        table.add_column(title, justify="right")
    peaks = {(each.rules, each.incidents): each for each in report.peaks}
    by_size: dict[Size, dict[str, float]] = {}
    for timing in report.timings:
        times = by_size.setdefault(timing.size, {})
        times[timing.contestant] = timing.microseconds
        if timing.contestant == ADVICE:
            times["advice, CPU"] = timing.cpu
    for size, times in sorted(by_size.items(), key=lambda pair: (pair[0].rules, pair[0].incidents, pair[0].variant)):
        peak = peaks[size.rules, size.incidents]
        ratios = [f"{times[ADVICE] / times[other]:.1f}" for other in (BARE, DURABLE)]
        told = [f"{times[name]:,.0f}".replace(",", " ") for name in (*CONTESTANTS, "advice, CPU")]
        memory = f"{peak.peak:.0f} + {peak.worker_peak:.0f}"
        table.add_row(str(size.rules), str(size.incidents), size.variant, *told, *ratios, memory)
    return table


def _growths(report: Report) -> Table:
    table = Table(title=f"exponents (± standard error; last step); target: {report.targets['exponents']}")
    for title in ("", "case", "in rules", "in incidents"):
        table.add_column(title)
    for each in report.growths:
        table.add_row(each.contestant, each.variant, _told(each.in_rules), _told(each.in_incidents))
    return table


def _told(found: Exponent) -> str:
    return f"{found.value:.2f} ± {found.spread:.2f} ({found.last_step:.2f})"
