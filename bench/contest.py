"""Who is timed: the product's decision and advice, raw durable-rules and a bare function, on the same cases and rules."""

from __future__ import annotations

import gc
import random
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from advisor.advice.recommend import recommend
from advisor.casefile.sheet import FactSheet
from advisor.casefile.terms import sheet_of
from advisor.engine import durable
from advisor.engine.agree import Batch, Firing, Plan, agree, plan
from advisor.engine.compile import compile_rulebook
from advisor.engine.derive import derive
from advisor.engine.encode import EncodedProgram, encode
from advisor.engine.program import Program
from advisor.engine.worker import DurableEngine
from advisor.rulebook.model import Rulebook
from advisor.service.adviser import Adviser, evaluate_case
from advisor.service.collector import let_stay
from bench.bare import bare_function, plain_case
from bench.material import TODAY, VARIANTS, bench_case, scaled_rulebook

DECISION, DECISION_BOTH, ADVICE = "decision, reference", "decision, both engines", "advice, both engines"
DURABLE, BARE = "raw durable-rules", "bare function"
CONTESTANTS = (DECISION, DECISION_BOTH, ADVICE, DURABLE, BARE)
CASES_EACH = 4
LEAST_SAMPLE = 0.002
"""A sample repeats its cases for at least so long; unit: seconds."""

Task = Callable[[], object]
T = TypeVar("T")
Sample = tuple[float, float]


@dataclass(frozen=True)
class Size:
    """How many rules judge how many incidents, and whether all pieces serve every use."""

    rules: int
    incidents: int
    variant: str


@dataclass(frozen=True)
class Timing:
    """Medians of the rounds for one contestant on one size, in µs a case.

    `microseconds` is what passes on the wall, `spread` half the middle half of the rounds; `cpu` is the work done meanwhile
    by this process and by the durable-rules worker, which other work on the machine disturbs less.
    """

    size: Size
    contestant: str
    microseconds: float
    spread: float
    cpu: float


class _Recorder:
    """Stands where the worker stands: fires in this process, and keeps what was laid."""

    def __init__(self, encoded: EncodedProgram) -> None:
        self.prepared = plan(encoded)
        self.handles = durable.compile_rulesets([each.text for each in encoded.rulesets])
        self.laid: list[Batch] = []

    def plan(self, program: Program) -> Plan:
        """The one program it knows."""
        del program
        return self.prepared

    def fire(self, encoded: EncodedProgram, batches: Sequence[Batch]) -> list[list[Firing]]:
        """Fire in this process."""
        del encoded
        self.laid = [(self.handles[number], bodies) for number, bodies in batches]
        pairs = [[each.split() for each in durable.fire(handle, bodies)] for handle, bodies in self.laid]
        return [[(int(clause), int(fact)) for clause, fact in told] for told in pairs]


def tasks(real: Rulebook, rules: int, incidents: Sequence[int], engine: DurableEngine) -> dict[Size, dict[str, Task]]:
    """What to time for one number of rules: for each size, one task a contestant, over `CASES_EACH` cases."""
    rulebook = scaled_rulebook(real, rules)
    program = compile_rulebook(rulebook)
    adviser = Adviser(program, engine, "")
    recorder = _Recorder(encode(program))
    decide = bare_function(program, TODAY)
    found = {}
    for size in (Size(rules, count, variant) for count in incidents for variant in VARIANTS):
        cases = [bench_case(size.incidents, size.variant, seed) for seed in range(CASES_EACH)]
        sheets = [sheet_of(case, rulebook.vocabulary, TODAY) for case in cases]
        plains = [plain_case(sheet) for sheet in sheets]
        laid = []
        for sheet in sheets:
            agree(derive(program, sheet), recorder)
            laid += recorder.laid
        found[size] = {
            DECISION: _each(lambda sheet: recommend(derive(program, sheet)), sheets),
            DECISION_BOTH: _each(lambda sheet: _decide(program, sheet, engine), sheets),
            ADVICE: _each(lambda case: evaluate_case(adviser, case, TODAY), cases),
            DURABLE: _each(lambda batch: durable.fire(*batch), laid),
            BARE: _each(decide, plains),
        }
    return found


def _each(work: Callable[[T], object], inputs: list[T]) -> Task:
    def task() -> None:
        for each in inputs:
            work(each)

    return task


def _decide(program: Program, sheet: FactSheet, engine: DurableEngine) -> object:
    derivation = derive(program, sheet)
    engine.check(derivation)
    return recommend(derivation)


def contest(
    bouts: dict[Size, dict[str, Task]], engine: DurableEngine, rounds: int, progress: Callable[[str], None]
) -> list[Timing]:
    """Time every task in interleaved rounds, each in another order, so that a slow moment falls on all alike."""
    order = [(size, name) for size, each in bouts.items() for name in each]
    # Several rule bases wait here side by side, where a server holds one: the collector is set as there.
    let_stay()
    progress("one run of everything")
    loops = {(size, name): _loops(bouts[size][name]) for size, name in order}
    samples: dict[tuple[Size, str], list[Sample]] = {pair: [] for pair in order}
    let_stay()
    shuffle = random.Random(0).shuffle
    for number in range(rounds):
        progress(f"round {number + 1} of {rounds}")
        shuffle(order)
        for size, name in order:
            samples[size, name].append(sample(bouts[size][name], loops[size, name], engine))
    return [_timing(size, name, taken) for (size, name), taken in samples.items()]


def _timing(size: Size, name: str, taken: list[Sample]) -> Timing:
    walls = [wall * 1e6 / CASES_EACH for wall, _ in taken]
    low, high = statistics.quantiles(walls, n=4, method="inclusive")[::2] if len(walls) > 1 else (walls[0], walls[0])
    cpu = statistics.median(cpu for _, cpu in taken) * 1e6 / CASES_EACH
    return Timing(size, name, statistics.median(walls), (high - low) / 2, cpu)


def sample(task: Task, loops: int = 1, engine: DurableEngine | None = None) -> Sample:
    """Mean wall and processor time of a task over `loops` runs, the garbage of others cleared beforehand; in seconds."""
    gc.collect()
    busy, start = _busy(engine), time.perf_counter()
    for _ in range(loops):
        task()
    wall = time.perf_counter() - start
    return wall / loops, (_busy(engine) - busy) / loops


def _busy(engine: DurableEngine | None) -> float:
    """Processor time spent so far by this process and by the workers; in seconds."""
    workers = engine.processes if engine is not None else []
    spent = [Path(f"/proc/{each}/schedstat").read_text(encoding="ascii").split()[0] for each in workers]
    return time.process_time() + sum(map(int, spent)) / 1e9


def _loops(task: Task) -> int:
    if sample(task)[0] > 2 * LEAST_SAMPLE:
        return 1
    return max(1, round(LEAST_SAMPLE / max(sample(task)[0], 1e-6)))
