"""Makes every `.feature` file a test module; the steps are a closed set, so an expert writes text only."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pytest_bdd import scenarios
from pytest_bdd.parsers import StepParser
from pytest_bdd.steps import step

sys.path.insert(0, str(Path(__file__).parent))

from steps import filled  # noqa: F401 - importing it fills the catalogue
from steps.catalogue import STEPS, Step
from steps.draft import Draft
from steps.lint import ALLOWED_TAGS
from steps.suggest import unknown_step
from steps.then import NotAsSaid
from steps.words import Refused

from advisor.law.errors import AdvisorError


class _Pattern(StepParser):
    """A pattern of the catalogue, as pytest-bdd asks for it."""

    def __init__(self, known: Step) -> None:
        super().__init__(known.shown())
        self.known = known

    def is_matching(self, name: str) -> bool:
        return self.known.arguments(name) is not None

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        return self.known.arguments(name)


for _known in STEPS:
    step(_Pattern(_known), _known.keyword)(_known.act)  # type: ignore[arg-type]


@pytest.fixture
def draft() -> Draft:
    """The case file of the scenario."""
    return Draft()


class FeatureModule(pytest.Module):
    """One feature file, collected as a module; a broken file does not hide the others."""

    def _getobj(self) -> ModuleType:
        module = ModuleType(f"feature_{self.path.stem.replace('-', '_')}")
        module.__file__ = str(self.path)
        module.__dict__.update(scenarios=scenarios)
        # pytest-bdd binds the scenarios to the names of whoever calls it: here, the new module.
        exec(compile(f"scenarios({str(self.path)!r})", str(self.path), "exec"), module.__dict__)  # noqa: S102
        return module


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    """Collect feature files."""
    return FeatureModule.from_parent(parent, path=file_path) if file_path.suffix == ".feature" else None


def pytest_configure(config: pytest.Config) -> None:
    """Register the allowed tags as marks; the lint refuses any other."""
    for tag, meaning in ALLOWED_TAGS.items():
        config.addinivalue_line("markers", f"{tag}: {meaning}")


def pytest_bdd_step_func_lookup_error(request: Any, feature: Any, scenario: Any, step: Any, exception: Any) -> None:
    """List the nearest known steps when one is unknown."""
    del request, exception
    where = f"{feature.filename}:{step.line_number}"
    pytest.fail(unknown_step(where, scenario.name, step.type, step.name), pytrace=False)


def pytest_bdd_step_error(request: Any, feature: Any, scenario: Any, step: Any, exception: Exception) -> None:
    """Say what failed in French, where the expert wrote it, without a Python traceback."""
    del request, scenario
    if isinstance(exception, NotAsSaid | Refused | AdvisorError):
        pytest.fail(f"{feature.filename}:{step.line_number} : {step.keyword} {step.name}\n  {exception}", pytrace=False)
