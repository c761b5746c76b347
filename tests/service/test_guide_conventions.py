"""The guide of the conventions quotes what the review says of the sample register, and commands that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.cli.main import app

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guide-des-conventions.md").read_text(encoding="utf-8")
REGISTER = ROOT / "examples" / "conventions" / "registre.yaml"


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("\u2019", "'")


@pytest.fixture(scope="module")
def told() -> str:
    words = ["review", "run", str(REGISTER), "--as-of", "2026-11-28", "--moteur", "reference"]
    return flat(CliRunner().invoke(app, words).output)


@pytest.mark.parametrize("quote", re.findall(r"^> (.+)$", GUIDE, re.MULTILINE))
def test_a_quote_is_what_the_review_says(quote: str, told: str) -> None:
    assert flat(quote) in told


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`advisor ((?:register|review|sites) \w+)", GUIDE))))
def test_a_command_exists(command: str) -> None:
    assert CliRunner().invoke(app, [*command.split(), "--help"]).exit_code == 0
