"""Jobs on PostgreSQL: handed over by one process, carried out by others, taken up again when those die."""

from __future__ import annotations

import asyncio
import os
import signal
import time

import pytest
from sqlalchemy import create_engine, text

from advisor.access.roles import Role
from advisor.law.errors import StorageFailed
from advisor.service.adviser import Adviser
from advisor.service.jobs import kinds, workers
from advisor.service.jobs.opening import open_queue
from advisor.service.jobs.queue import ATTEMPTS
from advisor.service.jobs.workers import Pace, WorkersQueue, serve_jobs
from advisor.storage.store import Store
from tests.jobs.samples import Scene, drafts, make_scene
from tests.storage.store_samples import MASTER

QUICK = Pace(sweep=0.5, silence=2.0, pause=0)


@pytest.fixture
def scene(teams: str, adviser: Adviser) -> Scene:
    return make_scene(teams, adviser)


def served(scene: Scene) -> None:
    asyncio.run(serve_jobs(scene.shop, QUICK, until_idle=True))


def messages(scene: Scene) -> int:
    with scene.store.engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM procrastinate_jobs")).scalar_one())


def test_what_is_handed_over_is_carried_out_by_a_worker(scene: Scene) -> None:
    queue = open_queue(scene.shop)
    assert isinstance(queue, WorkersQueue)
    job = scene.ask(Role.LAWYER, "replays", [{"reference": scene.dossier("nuit-001", sealed=True)}])
    queue.put("opac", job)
    queue.put("opac", job)
    assert messages(scene) == 1
    assert scene.job(job).state == "queued"
    served(scene)
    assert (scene.job(job).state, scene.job(job).done, messages(scene)) == ("finished", 1, 0)
    queue.close()


def test_a_job_whose_message_was_lost_is_found(scene: Scene) -> None:
    job = scene.ask(Role.LAWYER, "replays", [{"reference": scene.dossier("nuit-001", sealed=True)}])
    served(scene)
    assert scene.job(job).state == "finished"


def test_a_queue_that_does_not_answer_loses_no_job(scene: Scene) -> None:
    queue = WorkersQueue(scene.store.engine)
    queue.close()
    job = scene.ask(Role.LAWYER, "replays", [{"reference": scene.dossier("nuit-001", sealed=True)}])
    queue.put("opac", job)
    assert scene.job(job).state == "queued"
    served(scene)
    assert scene.job(job).state == "finished"


def test_a_job_that_fails_each_time_is_given_up(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    job = scene.ask(Role.LAWYER, "replays", [{"reference": scene.dossier("nuit-001", sealed=True)}])
    attempts = []

    def failing(*_: object) -> None:
        attempts.append(1)
        raise StorageFailed("Le disque est plein.")

    monkeypatch.setattr(kinds, "replay_dossier", failing)
    for _ in range(ATTEMPTS):
        if scene.job(job).state != "failed":
            served(scene)
    assert (scene.job(job).state, scene.job(job).failure) == ("failed", "Le disque est plein.")
    assert len(attempts) == ATTEMPTS


def test_two_workers_share_the_jobs_and_the_work_of_a_dead_one_is_done_once(scene: Scene, teams: str) -> None:
    lots = [[scene.dossier(f"nuit-{lot}{number}") for number in range(3)] for lot in range(3)]
    jobs = [scene.ask(Role.AGENT, "draft_letters", drafts(*lot)) for lot in lots]
    WorkersQueue(scene.store.engine).close()
    scene.store.engine.dispose()
    workers_pids = [forked(scene, teams) for _ in range(2)]
    try:
        until(lambda: any(scene.job(each).done for each in jobs))
        scene.store.engine.dispose()
        os.kill(workers_pids[0], signal.SIGKILL)
        until(lambda: all(scene.job(each).state == "finished" for each in jobs))
    finally:
        for each in workers_pids:
            os.kill(each, signal.SIGKILL)
            os.waitpid(each, 0)
    assert sorted(scene.acts("letter.drafted")) == sorted(reference for lot in lots for reference in lot)
    assert [scene.job(each).done for each in jobs] == [3, 3, 3]


def forked(scene: Scene, url: str) -> int:
    pid = os.fork()
    if pid == 0:
        own = Scene(Store(url, MASTER), scene.adviser, scene.queue, scene.accounts, scene.moment)
        try:
            asyncio.run(workers.serve_jobs(own.shop, QUICK))
        finally:
            os._exit(0)
    return pid


def until(holds: object) -> None:
    end = time.monotonic() + 90
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.1)


def test_the_tables_of_the_queue_are_made_once_whoever_comes_first(teams: str) -> None:
    engine = create_engine(teams)
    for _ in range(2):
        WorkersQueue(engine).close()
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM procrastinate_jobs")).scalar_one() == 0
    engine.dispose()
