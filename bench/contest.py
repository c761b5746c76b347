"""Who is timed: the product's decision and advice, raw durable-rules and a bare function, on the same cases and rules."""

from __future__ import annotations

import gc
import random
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from advisor.advice.recommend import recommend
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
from bench.bare import bare_function, plain_case
from bench.material import TODAY, VARIANTS, bench_case, scaled_rulebook

DECISION, DECISION_BOTH, ADVICE = "decision, reference", "decision, both engines", "advice, both engines"
DURABLE, BARE = "raw durable-rules", "bare function"
CONTESTANTS = (DECISION, DECISION_BOTH, ADVICE, DURABLE, BARE)
CASES_EACH = 2
LEAST_SAMPLE = 0.002
"""A sample repeats its cases for at least so long; unit: seconds."""

Task = Callable[[], object]


@dataclass(frozen=True)
class Size:
    """How many rules judge how many incidents, and whether all pieces serve every use."""

    rules: int
    incidents: int
    variant: str


@dataclass(frozen=True)
class Timing:
    """Median of the rounds for one contestant on one size; `microseconds` a case, `spread` half the middle half of them."""

    size: Size
    contestant: str
    microseconds: float
    spread: float


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
            DECISION: lambda sheets=sheets: [recommend(derive(program, sheet)) for sheet in sheets],
            DECISION_BOTH: lambda sheets=sheets: [_decide(program, sheet, engine) for sheet in sheets],
            ADVICE: lambda cases=cases: [evaluate_case(adviser, case, TODAY) for case in cases],
            DURABLE: lambda laid=laid: [durable.fire(handle, bodies) for handle, bodies in laid],
            BARE: lambda plains=plains: [decide(plain) for plain in plains],
        }
    return found


def _decide(program: Program, sheet: object, engine: DurableEngine) -> object:
    derivation = derive(program, sheet)  # type: ignore[arg-type]
    engine.check(derivation)
    return recommend(derivation)


def contest(bouts: dict[Size, dict[str, Task]], rounds: int, progress: Callable[[str], None]) -> list[Timing]:
    """Time every task in interleaved rounds, each in another order, so that a slow moment falls on all alike."""
    order = [(size, name) for size, each in bouts.items() for name in each]
    loops = {(size, name): _loops(bouts[size][name]) for size, name in order}
    samples: dict[tuple[Size, str], list[float]] = {pair: [] for pair in order}
    shuffle = random.Random(0).shuffle
    for number in range(rounds):
        progress(f"round {number + 1} of {rounds}")
        shuffle(order)
        for size, name in order:
            samples[size, name].append(sample(bouts[size][name], loops[size, name]) / CASES_EACH)
    return [
        Timing(size, name, statistics.median(taken) * 1e6, _half_spread(taken) * 1e6)
        for (size, name), taken in samples.items()
    ]


def sample(task: Task, loops: int) -> float:
    """Mean time of a task over `loops` runs, the garbage of others cleared beforehand; unit: seconds."""
    gc.collect()
    start = time.perf_counter()
    for _ in range(loops):
        task()
    return (time.perf_counter() - start) / loops


def _loops(task: Task) -> int:
    task()
    return max(1, round(LEAST_SAMPLE / max(sample(task, 1), 1e-6)))


def _half_spread(taken: list[float]) -> float:
    if len(taken) < 2:
        return 0.0
    low, _, high = statistics.quantiles(taken, n=4, method="inclusive")
    return (high - low) / 2
