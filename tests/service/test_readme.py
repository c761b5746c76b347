"""The README says what the commands print today."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.cli.main import app

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = [
    (command.strip(), output)
    for command, output in re.findall(
        r"^```\n(advisor (?:evaluate|rule try) [^\n]*)\n```\n\n```\n(.*?)^```$",
        README,
        re.MULTILINE | re.DOTALL,
    )
]

(PATH,) = re.findall(r"^```\n(advisor letter .*?)^```\n\n```\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
"""The commands from a draft to its proof, and what they print."""


def test_the_readme_shows_an_advice_and_the_trial_of_a_rule() -> None:
    assert [command.split()[1] for command, _ in SHOWN] == ["evaluate", "rule"]


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command.split()[1] for command, _ in SHOWN])
def test_what_it_shows_is_printed(command: str, output: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    assert_shown(output, run(command.replace("out/", f"{tmp_path}/")))


def test_a_letter_goes_from_its_draft_to_its_proof_as_it_shows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    run(SHOWN[0][0].replace("out/", f"{tmp_path}/"))
    commands, output = (each.replace("out/", f"{tmp_path}/") for each in PATH)
    assert_shown(output, "".join(run(command) for command in commands.splitlines()))


def test_it_writes_where_the_demonstration_does_not_seal() -> None:
    assert "out/registre" not in README


def run(command: str) -> str:
    """What a command writes to its standard output."""
    done = CliRunner().invoke(app, shlex.split(command)[1:])
    assert done.exit_code == 0, done.output
    return done.stdout


def assert_shown(output: str, printed: str) -> None:
    """Each line shown follows the one before, unless « … » stands between; in a line, what comes after « … » varies."""
    lines, at, skips = plain(printed), 0, False
    for line in plain(output):
        if line.strip() == "…":
            skips = True
            continue
        if skips:
            at = lines.index(line, at)
        head = line.partition("…")[0]
        assert lines[at] == line or (head != line and lines[at].startswith(head)), line
        at, skips = at + 1, False
    assert skips or not any(lines[at:])


def plain(text: str) -> list[str]:
    return re.sub("[\u00a0\u202f]", " ", text).splitlines()
