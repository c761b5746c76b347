"""Ten thousand random rule-base × case pairs on which durable-rules gives every answer of the reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from random_worlds import Pair, pairs

from advisor.engine.derive import derive
from advisor.engine.worker import DurableEngine, available
from advisor.law.errors import EngineDisagreement, RuleConflict

PAIRS, CASES = 10_000, 20
KEPT = [
    tuple(map(int, line.split()))
    for line in (Path(__file__).parent / "seeds" / "agreement.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def engine() -> Iterator[DurableEngine]:
    """The second engine; where it cannot work the test is skipped, with the reason."""
    works, reason = available()
    if not works:
        pytest.skip(reason)
    with DurableEngine() as found:
        yield found


def checked(engine: DurableEngine, found: Iterable[Pair]) -> tuple[int, list[str]]:
    """How many pairs were decided, and on which the engines differ (a line of `seeds/agreement.txt`, and why)."""
    decided, differing = 0, []
    for pair in found:
        try:
            derivation = derive(pair.program, pair.sheet)
        except RuleConflict:
            continue
        decided += 1
        try:
            engine.check(derivation)
        except EngineDisagreement as error:
            differing.append(f"{pair.size} {pair.seed}  {error.message}")
    return decided, differing


def test_the_engines_agree_on_ten_thousand_pairs(engine: DurableEngine) -> None:
    """Pairs that end in a conflict of rules are asked for again, so that ten thousand are decided."""
    decided, differing, seed = 0, list[str](), 1_000_000
    while decided < PAIRS and not differing:
        for size in (1, 2):
            more, faults = checked(engine, pairs(1_000, seed, cases=CASES, size=size))
            decided, differing = decided + more, differing + faults
        seed += 1_000 // CASES
    assert differing == []
    assert decided >= PAIRS


def test_the_engines_agree_on_larger_worlds(engine: DurableEngine) -> None:
    decided, differing = checked(engine, pairs(400, 2_000_000, cases=CASES, size=3))
    assert differing == []
    assert decided > 250


@pytest.mark.parametrize(("size", "seed"), KEPT)
def test_worlds_on_which_they_once_differed(engine: DurableEngine, size: int, seed: int) -> None:
    assert checked(engine, pairs(CASES, seed, cases=CASES, size=size))[1] == []
