"""Memory of the product path in a process of its own: the peak, and what stays from case to case."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from advisor.engine.compile import compile_rulebook
from advisor.engine.worker import DurableEngine
from advisor.service.adviser import Adviser, evaluate_case
from advisor.service.collector import let_stay
from bench.fit import slope
from bench.material import TODAY, VARIANTS, bench_case, real_rulebook, scaled_rulebook

_ROOT = Path(__file__).parents[1]
READINGS = 40
"""How often memory is read over a run; the first half of the readings is warm-up."""


@dataclass(frozen=True)
class Memory:
    """Resident memory over `cases` different cases, in MB: of the process, of its durable-rules worker, and growth.

    `growth` is MB for 10 000 cases, both processes together, fitted on the second half; `growth_spread` its standard error.
    """

    rules: int
    incidents: int
    cases: int
    peak: float
    worker_peak: float
    growth: float
    growth_spread: float


def measured_apart(rules: int, incidents: int, cases: int) -> Memory:
    """Run the product path in a fresh interpreter on so many different cases."""
    command = [sys.executable, "-m", "bench.memory", str(rules), str(incidents), str(cases)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=_ROOT).stdout
    return Memory(**json.loads(told))


def _measure(rules: int, incidents: int, cases: int) -> Memory:
    program = compile_rulebook(scaled_rulebook(real_rulebook(), rules))
    let_stay()
    with DurableEngine() as engine:
        adviser = Adviser(program, engine, "")
        readings: list[tuple[float, float]] = []
        for number in range(cases):
            evaluate_case(adviser, bench_case(incidents, VARIANTS[number % len(VARIANTS)], number), TODAY)
            if number % max(1, cases // READINGS) == 0:
                held = read_memory("VmRSS", os.getpid()) + sum(read_memory("VmRSS", each) for each in engine.processes)
                readings.append((number / 10_000, held))
        late = readings[len(readings) // 2 :]
        growth, spread = slope(late) if len(late) > 1 else (0.0, 0.0)
        worker = sum(read_memory("VmHWM", each) for each in engine.processes)
        return Memory(rules, incidents, cases, read_memory("VmHWM", os.getpid()), worker, growth, spread)


def read_memory(name: str, process: int) -> float:
    """A figure of the kernel on a process, in MB."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) / 1024
    raise LookupError(name)


if __name__ == "__main__":
    print(json.dumps(vars(_measure(*map(int, sys.argv[1:])))))
