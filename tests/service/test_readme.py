"""The README says what the commands print today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.cli.main import app

ROOT = Path(__file__).parents[2]
SHOWN = [
    (command.strip(), output)
    for command, output in re.findall(
        r"^```\n(advisor (?:evaluate|rule try) [^\n]*)\n```\n\n```\n(.*?)^```$",
        (ROOT / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
]


def test_the_readme_shows_an_advice_and_the_trial_of_a_rule() -> None:
    assert [command.split()[1] for command, _ in SHOWN] == ["evaluate", "rule"]


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command.split()[1] for command, _ in SHOWN])
def test_what_it_shows_is_printed(command: str, output: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    words = command.replace("out/registre", str(tmp_path)).split()[1:]
    printed = re.sub("[\u00a0\u202f]", " ", CliRunner().invoke(app, words).output).splitlines()
    for line in re.sub("[\u00a0\u202f]", " ", output).splitlines():
        assert line.strip() in {"", "…"} or line in printed, line
