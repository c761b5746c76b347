"""The rule base of the product, read once, and what it says of the sample cases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from service_samples import CASES, EXAMPLES, TODAY

from advisor.rulebook.model import Rulebook
from advisor.service.adviser import Adviser, Evaluation, evaluate, open_adviser, rules_root


@pytest.fixture(scope="session")
def rules() -> Path:
    return rules_root()


@pytest.fixture(scope="session")
def adviser() -> Adviser:
    return open_adviser(None, "reference")


@pytest.fixture(scope="session")
def rulebook(adviser: Adviser) -> Rulebook:
    return adviser.program.rulebook


@pytest.fixture(scope="session")
def evaluated(adviser: Adviser) -> Callable[[Path], Evaluation]:
    """The evaluation of a case file, made once."""
    known: dict[Path, Evaluation] = {}

    def evaluation_of(path: Path) -> Evaluation:
        if path not in known:
            known[path] = evaluate(adviser, path.read_text(encoding="utf-8"), name=path.name, today=TODAY)
        return known[path]

    return evaluation_of


@pytest.fixture
def night_noise(evaluated: Callable[[Path], Evaluation]) -> Evaluation:
    return evaluated(CASES / "night-noise.yaml")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `example` runs on every sample case."""
    if "example" in metafunc.fixturenames:
        metafunc.parametrize("example", [*EXAMPLES, CASES / "night-noise.yaml"], ids=lambda path: path.stem)
