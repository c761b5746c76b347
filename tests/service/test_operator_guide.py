"""The operator's guide names every setting and every command as they are, and what is deployed is what it says."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.cli.main import app
from advisor.service.configuration import Configuration, setting_names
from advisor.service.webhooks.send import TIMEOUT, WHOLE

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "exploitation.md").read_text(encoding="utf-8")
UNIT = (ROOT / "docs" / "deploiement" / "advisor.service").read_text(encoding="utf-8")
IMAGE = (ROOT / "docs" / "deploiement" / "Containerfile").read_text(encoding="utf-8")
TOLD = "\n".join(re.findall(r"^```\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL))
COMMANDS = sorted(set(re.findall(r"\badvisor ((?:[a-z]+ )?[a-z]+)\b", TOLD)))
JOB_ITEM = 30
"""Seconds left to the item of a job that is under way when the service is stopped."""
HARDENED = (
    "NoNewPrivileges=yes",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "PrivateTmp=yes",
    "CapabilityBoundingSet=",
    "SystemCallFilter=@system-service",
    "UMask=0077",
)


def test_the_table_of_settings_is_that_of_the_code() -> None:
    expected = [f"| `{field.alias}` | {field.description} |" for field in Configuration.model_fields.values()]
    assert re.findall(r"^\| `.*$", GUIDE, re.MULTILINE) == expected


def test_no_setting_is_read_elsewhere_than_where_all_are() -> None:
    named = re.compile(r"ADVISOR_[A-Z_]+")
    for file in (ROOT / "src").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert set(named.findall(text)) <= {*setting_names(), "ADVISOR_", "ADVISOR_WITHOUT_POSTGRES"}, file
        if file.name != "configuration.py":
            assert 'envvar="ADVISOR_' not in text, file
            assert not re.search(r"environ(?:\.get\(|\[)\s*[\"']ADVISOR_", text), file


@pytest.mark.parametrize("text", [UNIT, IMAGE, GUIDE], ids=["unit", "image", "guide"])
def test_what_is_deployed_sets_only_what_exists(text: str) -> None:
    assert set(re.findall(r"ADVISOR_[A-Z_]+", text)) <= set(setting_names())


def test_the_guide_shows_commands() -> None:
    assert len(COMMANDS) > 12


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_exists(command: str) -> None:
    words = command.split()
    if words[0] in ("serve", "backup", "restore"):
        words = words[:1]
    assert CliRunner().invoke(app, [*words, "--help"]).exit_code == 0


def optional_parts() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return set(project["optional-dependencies"]) - {"dev"}


@pytest.mark.parametrize("text", [IMAGE, GUIDE], ids=["image", "guide"])
def test_every_optional_part_is_installed(text: str) -> None:
    assert set(re.findall(r"--extra (\w+)", text)) == optional_parts()


def test_the_guide_tells_what_each_optional_part_gives() -> None:
    (table,) = re.findall(r"^\| Complément \|.*\n\|---\|---\|\n((?:\|.*\n)+)", GUIDE, re.MULTILINE)
    assert set(re.findall(r"^\| (\w+) \| \S", table, re.MULTILINE)) == optional_parts()


def test_the_guide_installs_the_debian_packages_of_the_image() -> None:
    def packages(text: str) -> set[str]:
        lines = re.findall(r"apt-get install (?:-y )?--no-install-recommends ([^&\\\n]+)", text)
        return {word for line in lines for word in line.split()}

    assert packages(GUIDE) == packages(IMAGE) | {"python3-venv", "python3-dev"}


def test_who_stops_the_service_waits_for_what_it_ends() -> None:
    (unit,) = re.findall(r"^TimeoutStopSec=(\d+)$", UNIT, re.MULTILINE)
    (image,) = re.findall(r"--stop-timeout (\d+) ", IMAGE)
    (told,) = re.findall(r"tous deux à (\d+) ici", GUIDE)
    assert unit == image == told
    join = 2 * TIMEOUT
    assert int(unit) > Configuration.model_fields["stop_seconds"].default + join + WHOLE + JOB_ITEM


def test_the_unit_is_hardened_and_gives_its_secrets_apart() -> None:
    lines = UNIT.splitlines()
    assert [each for each in HARDENED if each not in lines] == []
    handed = {line.partition("=")[2].partition(":")[0] for line in lines if line.startswith("LoadCredential=")}
    assert handed == {"master-key", "signing-key", "metrics-token"}
    assert not re.search(r"^Environment=.*(KEY|TOKEN|PASSWORD)", UNIT, re.MULTILINE)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd-analyze here")
def test_systemd_reads_the_unit_without_a_remark(tmp_path: Path) -> None:
    file = tmp_path / "advisor.service"
    file.write_text(UNIT.replace("/opt/advisor/bin/advisor", "/bin/true"), encoding="utf-8")
    done = subprocess.run(["systemd-analyze", "verify", str(file)], capture_output=True, text=True, check=False)  # noqa: S607
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
