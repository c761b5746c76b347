"""`advisor work`: what waits is done and what is due is sent, on the database that the environment names."""

from __future__ import annotations

import pytest
import typer

from advisor.access.roles import Role
from advisor.cli.main import app
from advisor.service.refusals import FINE, MISUSE
from tests.jobs.samples import Scene
from tests.storage.store_samples import MASTER


def called(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as ended:
        typer.main.get_command(app)(arguments)
    return int(ended.value.code or 0)


def test_what_waits_is_done(scene: Scene, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    job = scene.ask(Role.LAWYER, "replays", [{"reference": scene.dossier("nuit-001", sealed=True)}])
    monkeypatch.setenv("ADVISOR_DATABASE", url)
    monkeypatch.setenv("ADVISOR_MASTER_KEY", MASTER.hex())
    assert called(["work", "--une-fois", "--moteur", "reference"]) == FINE
    assert (scene.job(job).state, scene.job(job).done) == ("finished", 1)
    with scene.store.reading("opac") as work:
        assert work.outbox.due("2099-01-01T00:00:00+00:00") == []


def test_without_a_database_there_is_nothing_to_work_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ADVISOR_DATABASE", raising=False)
    assert called(["work", "--moteur", "reference"]) == MISUSE
