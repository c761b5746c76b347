"""`advisor work`: what waits is done and what is due is sent, on the database that the environment names."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import typer
from sqlalchemy import inspect

from advisor.access.roles import Role
from advisor.cli.main import app
from advisor.service.refusals import FINE, MISUSE
from advisor.storage.connect import connect
from tests.jobs.samples import Scene
from tests.storage.store_samples import MASTER


def called(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as ended:
        typer.main.get_command(app)(arguments)
    return int(ended.value.code or 0)


def test_what_waits_is_done(scene: Scene, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = tmp_path / "key"
    key.write_text(MASTER.hex(), encoding="ascii")
    key.chmod(0o600)
    job = scene.ask(Role.LAWYER, "replays", [{"reference": scene.dossier("nuit-001", sealed=True)}])
    monkeypatch.setenv("ADVISOR_DATABASE", url)
    monkeypatch.setenv("ADVISOR_MASTER_KEY_FILE", str(key))
    assert called(["work", "--une-fois", "--moteur", "reference"]) == FINE
    assert (scene.job(job).state, scene.job(job).done) == ("finished", 1)
    with scene.store.reading("opac") as work:
        assert work.outbox.due("2099-01-01T00:00:00+00:00") == []


def test_the_upgrade_makes_the_tables_of_the_queue_too(teams: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_DATABASE", teams)
    for _ in range(2):
        assert called(["db", "upgrade"]) == FINE
        assert "procrastinate_jobs" in tables_of(teams)


def test_an_upgrade_without_the_part_for_the_queue_says_so(
    teams: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ADVISOR_DATABASE", teams)
    monkeypatch.setitem(sys.modules, "advisor.service.jobs.workers", None)
    assert called(["db", "upgrade"]) == FINE
    assert "advisor[postgres]" in capsys.readouterr().err
    found = tables_of(teams)
    assert "dossiers" in found
    assert "procrastinate_jobs" not in found


def tables_of(url: str) -> list[str]:
    engine = connect(url)
    found = inspect(engine).get_table_names()
    engine.dispose()
    return found


def test_without_a_database_there_is_nothing_to_work_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ADVISOR_DATABASE", raising=False)
    assert called(["work", "--moteur", "reference"]) == MISUSE
