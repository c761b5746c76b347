"""Makes every `.feature` file a test module; the steps are a closed set, so an expert writes text only."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pytest_bdd import scenarios
from pytest_bdd.steps import step_function_context_registry

sys.path.insert(0, str(Path(__file__).parent))

from steps import given, then, when  # noqa: E402 - the folder is put on the path just above
from steps.lint import ALLOWED_TAGS  # noqa: E402

STEPS = {name: value for steps in (given, when, then) for name, value in vars(steps).items() if name.startswith("__pytest")}


class FeatureModule(pytest.Module):
    """One feature file, collected as a module; a broken file does not hide the others."""

    def _getobj(self) -> ModuleType:
        module = ModuleType(f"feature_{self.path.stem.replace('-', '_')}")
        module.__file__ = str(self.path)
        module.__dict__.update(STEPS, scenarios=scenarios)
        # pytest-bdd binds the scenarios to the names of whoever calls it: here, the new module.
        exec(compile(f"scenarios({str(self.path)!r})", str(self.path), "exec"), module.__dict__)  # noqa: S102
        return module


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    """Collect feature files."""
    return FeatureModule.from_parent(parent, path=file_path) if file_path.suffix == ".feature" else None


def pytest_configure(config: pytest.Config) -> None:
    """Register the allowed tags as marks; the lint refuses any other."""
    for tag in ALLOWED_TAGS:
        config.addinivalue_line("markers", f"{tag}: étiquette de scénario")


def pytest_bdd_step_func_lookup_error(request: Any, feature: Any, scenario: Any, step: Any, exception: Any) -> None:
    """List the nearest known steps when one is unknown."""
    del request, exception
    known = sorted({context.parser.name for context in step_function_context_registry.values()})
    close = difflib.get_close_matches(step.name, known, n=3, cutoff=0.3)
    lines = "\n".join(f"    {each}" for each in close) or "    (aucun)"
    pytest.fail(
        f"{feature.filename}:{step.line_number} : pas inconnu dans « {scenario.name} » : « {step.name} »\n"
        f"  Pas les plus proches :\n{lines}\n  Liste complète : features/PAS.md",
        pytrace=False,
    )
