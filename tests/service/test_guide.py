"""The guide for legal teams quotes what the adviser says today, and commands that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.cli.main import app

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guide-des-equipes-juridiques.md").read_text(encoding="utf-8")
QUOTED = re.findall(r"^> (.+)$", GUIDE, re.MULTILINE)
TOLD = (ROOT / "tests" / "examples" / "texts" / "01-bruit-premier-signalement.txt").read_text(encoding="utf-8")


def plain(text: str) -> str:
    return re.sub("[\u00a0\u202f]", " ", text).replace("\u2019", "'")


@pytest.mark.parametrize("quote", QUOTED)
def test_a_quote_is_what_the_sample_case_is_told(quote: str) -> None:
    assert plain(quote) in plain(TOLD)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`advisor ((?:case|rule) \w+|\w+)", GUIDE))))
def test_a_command_exists(command: str) -> None:
    assert CliRunner().invoke(app, [*command.split(), "--help"]).exit_code == 0
