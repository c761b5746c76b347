"""The review of the conventions: time and memory with clauses, territories and events, each size in a fresh process."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.engine.worker import DurableEngine
from advisor.register.model import (
    Adhesion,
    Attestation,
    Complaint,
    Happening,
    Proof,
    Referent,
    Register,
    Report,
    Territory,
)
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.rulebook.model import Rulebook
from bench.fit import exponent
from bench.material import real_rulebook
from bench.memory import read_memory

_ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 28)
WINDOW = Window(date(2024, 11, 29), TODAY, TODAY)
ALL_CLAUSES, ALL_TERRITORIES, EVENTS = 220, 100, 24
"""The size of the issue: 220 clauses, 100 territories, two years of events (one a month, of each of four kinds)."""


@dataclass(frozen=True)
class Run:
    """One review: its size, the duties judged, seconds with and without the second engine, MB at the peak."""

    clauses: int
    territories: int
    events: int
    duties: int
    seconds: float
    reference: float
    peak: float


def cut(rulebook: Rulebook, clauses: int) -> Rulebook:
    """The rule base with so many clauses, the first of each text in turn."""
    texts, left = {}, clauses
    depth = 0
    kept: dict[str, int] = dict.fromkeys(rulebook.conventions, 0)
    while left > 0 and any(len(text.clauses) > depth for text in rulebook.conventions.values()):
        for name, text in rulebook.conventions.items():
            if left > 0 and len(text.clauses) > depth:
                kept[name], left = depth + 1, left - 1
        depth += 1
    for name, text in rulebook.conventions.items():
        texts[name] = replace(text, clauses=text.clauses[: kept[name]])
    return replace(rulebook, conventions=texts)


def bench_register(rulebook: Rulebook, territories: int, events: int) -> Register:
    """A landlord bound by every text, in so many territories, with so many events of each kind in each."""
    places = tuple(
        Territory(id=f"t{number}", department=("77", "93", "95", "92")[number % 4], court="Meaux", commune="77284")
        for number in range(territories)
    )
    step = (WINDOW.last - WINDOW.first).days // (events + 1)
    days = [WINDOW.first + timedelta(days=step * (number + 1)) for number in range(events)]
    marks = [(place.id, number, day) for place in places for number, day in enumerate(days)]
    return Register(
        landlord="bailleur-essai",
        zone_department="77",
        territories=places,
        adhesions=tuple(
            Adhesion(id=f"a-{text}", on=date(2012, 1, 1), recorded_on=date(2012, 1, 1), text=text)
            for text in rulebook.conventions
        ),
        referents=tuple(
            Referent(
                id=f"r-{place.id}",
                on=WINDOW.first,
                recorded_on=WINDOW.first,
                territories=(place.id,),
                body="landlord",
                function="référent",
            )
            for place in places
        ),
        complaints=tuple(
            Complaint(
                id=f"c-{place}-{number}",
                on=day,
                recorded_on=day,
                territories=(place,),
                by_staff=number % 2 == 0,
                feedback_on=day + timedelta(days=3),
            )
            for place, number, day in marks
        ),
        reports=tuple(
            Report(id=f"s-{place}-{number}", on=day, recorded_on=day, territories=(place,), sent_on=day)
            for place, number, day in marks
        ),
        happenings=tuple(
            Happening(id=f"i-{place}-{number}", on=day, recorded_on=day, territories=(place,), kind="injunction")
            for place, number, day in marks
        ),
        proofs=tuple(
            _answer(place, number, day + timedelta(days=number))
            for place, number, day in marks
            if day + timedelta(days=number) <= TODAY
        ),
        attestations=(Attestation(kind="all", complete_until=TODAY, by_role="référent sûreté"),),
    )


def _answer(place: str, number: int, day: date) -> Proof:
    return Proof(
        id=f"p-{place}-{number}",
        on=day,
        recorded_on=day,
        territories=(place,),
        kind="answer",
        by="landlord",
        about=f"i-{place}-{number}",
        clauses=("LEG-11b",),
    )


def timed(clauses: int, territories: int, events: int) -> Run:
    """One review of a size, in this process: first by the reference alone, then by both engines."""
    rulebook = cut(real_rulebook(), clauses)
    program = compile_rulebook(rulebook, stages=REVIEW_STAGES)
    register = bench_register(rulebook, territories, events)
    with DurableEngine() as engine:
        review(program, bench_register(rulebook, 1, 1), WINDOW, engine.check)
        started = time.perf_counter()
        found = review(program, register, WINDOW)
        alone = time.perf_counter() - started
        duties = sum(len(each.duties) for each in found.clauses)
        del found
        started = time.perf_counter()
        review(program, register, WINDOW, engine.check)
        both = time.perf_counter() - started
    return Run(clauses, territories, events, duties, both, alone, read_memory("VmHWM", os.getpid()))


def measure(whole: tuple[int, int, int]) -> list[Run]:
    """Every size: the whole one, and each of its three counts halved and quartered."""
    clauses, territories, events = whole
    sizes = [whole]
    for part in (2, 4):
        sizes += [
            (clauses // part, territories, events),
            (clauses, territories // part, events),
            (clauses, territories, events // part),
        ]
    found = []
    for size in sizes:
        command = [sys.executable, "-m", "bench.reviews", "--one", ",".join(map(str, size))]
        told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=_ROOT).stdout
        found.append(Run(**json.loads(told)))
        print(f"review  {size} {found[-1].seconds:.1f} s", file=sys.stderr, flush=True)
    return found


def show(runs: list[Run], console: Console) -> None:
    """The sizes, and how time and memory grow with each count."""
    table = Table(title="review of the conventions; seconds, MB at the peak")
    for title in ("clauses", "territories", "events", "duties", "seconds", "reference alone", "µs a duty", "peak MB"):
        table.add_column(title, justify="right")
    for run in runs:
        table.add_row(
            str(run.clauses),
            str(run.territories),
            str(run.events),
            str(run.duties),
            f"{run.seconds:.2f}",
            f"{run.reference:.2f}",
            f"{1e6 * run.seconds / run.duties:.0f}",
            f"{run.peak:.0f}",
        )
    console.print(table)
    whole = runs[0]
    for name in ("clauses", "territories", "events"):
        same = [
            run
            for run in runs
            if all(
                getattr(run, other) == getattr(whole, other)
                for other in ("clauses", "territories", "events")
                if other != name
            )
        ]
        in_time = exponent([(getattr(run, name), run.seconds) for run in same])
        in_memory = exponent([(getattr(run, name), run.peak) for run in same])
        console.print(
            f"growth with {name}: time {in_time.value:.2f} ± {in_time.spread:.2f}, memory {in_memory.value:.2f} ± {in_memory.spread:.2f}",
            highlight=False,
        )


def main(arguments: list[str] | None = None) -> int:
    """Measure and print a table, or JSON with --json; `--one` times one size in this process."""
    parser = argparse.ArgumentParser(prog="bench.reviews", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    parser.add_argument("--one", help="one size only: clauses,territories,events")
    parser.add_argument("--size", default=f"{ALL_CLAUSES},{ALL_TERRITORIES},{EVENTS}", help="the whole size")
    options = parser.parse_args(arguments)
    if options.one:
        clauses, territories, events = map(int, options.one.split(","))
        print(json.dumps(asdict(timed(clauses, territories, events))))
        return 0
    clauses, territories, events = map(int, options.size.split(","))
    runs = measure((clauses, territories, events))
    if options.json:
        print(json.dumps([asdict(run) for run in runs], indent=2))
    else:
        show(runs, Console(width=120))
    return 0


if __name__ == "__main__":
    sys.exit(main())
