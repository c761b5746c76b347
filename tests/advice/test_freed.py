"""A case that was advised on is freed with its evaluation: nothing of it waits for the collector, nothing of it stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from advisor.service.adviser import evaluate, evaluate_case, open_adviser

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collector")
@pytest.mark.parametrize("number", [1, 7, 13, 18])
def test_nothing_is_left_to_the_collector(number: int) -> None:
    adviser, today = open_adviser(setting="reference"), date(2026, 11, 28)
    case = evaluate(adviser, EXAMPLES[number].read_text(encoding="utf-8"), name="x", today=today).case
    gc.collect()
    evaluation = evaluate_case(adviser, case, today)
    assert evaluation.advice.persons
    del evaluation
    assert gc.collect() == 0
