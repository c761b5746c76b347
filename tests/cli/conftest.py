"""Runs of the command line, inside this process or in one of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from advisor.cli.main import app

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., Result]


@pytest.fixture
def night_noise() -> Path:
    return ROOT / "tests" / "service" / "cases" / "night-noise.yaml"


@pytest.fixture
def with_letter() -> Path:
    return ROOT / "examples" / "04-abords-15-juin-2025.yaml"


@pytest.fixture
def with_clock() -> Path:
    return ROOT / "examples" / "10-injonction-du-prefet.yaml"


@pytest.fixture
def run() -> Run:
    """Run a command here; the reference engine alone unless the test says otherwise."""

    def invoke(*arguments: object) -> Result:
        given = [str(argument) for argument in arguments]
        if given[:1] in (["evaluate"], ["letter"], ["replay"], ["demo"]) and "--moteur" not in given:
            given[1:1] = ["--moteur", "reference"]
        return CliRunner().invoke(app, given)

    return invoke


@pytest.fixture
def run_apart() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a command in its own process."""

    def invoke(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        program = "from advisor.cli.main import main; main()"
        return subprocess.run(
            [sys.executable, "-c", program, *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, **environment},
        )

    return invoke
