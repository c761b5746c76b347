"""A small part of the campaign of kills, on each database; `python -m tests.faults` is the whole one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.servers import binaries

ROOT = Path(__file__).parents[2]
KILLS = 20


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_what_was_acknowledged_is_there_whoever_was_killed(database: str) -> None:
    if database == "postgresql" and binaries() is None and os.environ.get("ADVISOR_WITHOUT_POSTGRES"):
        pytest.skip("no PostgreSQL here, and ADVISOR_WITHOUT_POSTGRES says so")
    command = [sys.executable, "-m", "tests.faults", f"--kills={KILLS}", f"--database={database}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads(done.stdout)
    assert report["breaches"] == []
    assert (report["kills"], sum(report["places"].values())) == (KILLS, KILLS)
    assert report["places"]["within a transaction"] > 0
    assert report["checks"] > KILLS
    assert report["acts"]["dossier.opened"] > 0
    assert report["acts"]["advice.sealed"] > 0
