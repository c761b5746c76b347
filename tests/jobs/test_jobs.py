"""Jobs: asked for as the single act is, carried out item by item, each once, whoever was killed meanwhile."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from advisor.access.account import Asker, Means
from advisor.access.actions import Action
from advisor.access.roles import Role
from advisor.law.errors import AccessDenied, CaseRejected, NotFound, StorageFailed, VersionConflict
from advisor.service.dossiers import open_dossier
from advisor.service.jobs import kinds, run
from advisor.service.jobs.queue import ThreadQueue
from advisor.service.jobs.run import erase_old_jobs, living_jobs, run_job
from advisor.service.jobs.submit import cancel, own_job, own_jobs, submit
from advisor.service.need_to_know import assign, end_assignment
from advisor.service.tokens import create_token, revoke_token
from advisor.storage.store import Store
from advisor.storage.tables import job_items, jobs
from tests.jobs.samples import Scene, drafts
from tests.storage.store_samples import MASTER

NOTICE = (Path(__file__).parents[2] / "examples" / "10-injonction-du-prefet.yaml").read_text(encoding="utf-8")


def test_letters_are_drafted_then_issued_in_bulk(scene: Scene) -> None:
    references = [scene.dossier(f"nuit-00{number}") for number in (1, 2)]
    job = scene.ask(Role.AGENT, "draft_letters", drafts(*references))
    assert (scene.job(job).state, scene.queue.held) == ("queued", [("opac", job)])
    run_job(scene.shop, "opac", job)
    found = scene.job(job)
    assert (found.state, found.done, found.refused, found.total) == ("finished", 2, 0, 2)
    letters = [each.result["entry"] for each in scene.items(job)]
    with scene.store.reading("opac") as work:
        assert [work.letters.get(each).reference for each in letters] == references
        assert {work.letters.get(each).drafted_by for each in letters} == {scene.accounts[Role.AGENT].id}
    issue = scene.ask(Role.AGENT, "issue_letters", [{"letter": each, "day": "2026-11-24"} for each in letters])
    run_job(scene.shop, "opac", issue)
    refused = scene.items(issue)
    assert {(each.state, each.code) for each in refused} == {("refused", "courrier-incomplet")}
    assert all("« approuvé (approved) » est attendu" in each.reason for each in refused)


def test_what_is_held_back_from_one_role_is_not_drafted_in_bulk_through_another(scene: Scene) -> None:
    open_dossier(scene.desk(Role.AGENT), NOTICE, reason="dossier ouvert après l'injonction")
    assign(scene.gate(), scene.asker(Role.APPROVER), "D77-0010", scene.accounts[Role.AGENT].id)
    with scene.store.writing("opac", scene.gate().now) as work:
        work.accounts.set_rights(scene.accounts[Role.AGENT].id, roles={Role.AGENT, Role.APPROVER}, active=True)
    grave = [{"reference": "D77-0010", "person": "t1", "measure": "mise_en_demeure"}]
    job = scene.ask(Role.AGENT, "draft_letters", grave)
    run_job(scene.shop, "opac", job)
    assert [(each.state, each.code) for each in scene.items(job)] == [("refused", "appreciation-prealable")]
    assert scene.acts("letter.drafted") == []


def test_a_replay_says_whether_the_advice_is_the_same(scene: Scene) -> None:
    sealed, never = scene.dossier("nuit-001", sealed=True), scene.dossier("nuit-002")
    job = scene.ask(Role.LAWYER, "replays", [{"reference": sealed}, {"reference": never}])
    run_job(scene.shop, "opac", job)
    first, second = scene.items(job)
    assert (first.state, first.result["identical"]) == ("done", True)
    assert (second.state, second.code) == ("refused", "introuvable")
    assert "Aucun avis n'a été scellé" in second.reason


def test_purges_are_carried_out_by_who_may_and_by_no_other(scene: Scene) -> None:
    due, other = scene.due("nuit-001"), scene.dossier("nuit-002")
    with pytest.raises(AccessDenied):
        scene.ask(Role.LAWYER, "purges", [{"reference": due}])
    job = scene.ask(Role.DPO, "purges", [{"reference": due}, {"reference": other}])
    run_job(scene.shop, "opac", job)
    first, second = scene.items(job)
    assert (first.state, second.state) == ("done", "refused")
    assert "n'est pas à purger" in second.reason
    assert scene.acts("dossier.purged") == [due]


def test_a_purge_is_never_asked_for_by_a_token(scene: Scene) -> None:
    due, account = scene.due("nuit-001"), scene.accounts[Role.DPO]
    asker = Asker(account=account, means=Means.TOKEN, second_factor=True, scopes=frozenset(Action))
    with pytest.raises(AccessDenied, match="en personne"):
        submit(scene.gate(), asker, scene.desk(Role.DPO), scene.queue, "purges", [{"reference": due}])
    assert living_jobs(scene.store) == []


@pytest.mark.parametrize(
    ("kind", "item"),
    [
        ("draft_letters", {"reference": "nuit-001"}),
        ("issue_letters", {"letter": "1", "day": "2026-11-24"}),
        ("issue_letters", {"letter": 1, "day": "demain"}),
        ("replays", {"reference": "nuit-001", "text": "ce qui s'est dit"}),
        ("reviews", {"name": "patrimoine", "day": "demain"}),
    ],
)
def test_an_item_names_ids_and_nothing_else(scene: Scene, kind: Any, item: Any) -> None:
    scene.dossier("nuit-001")
    with pytest.raises(CaseRejected):
        scene.ask(Role.AGENT, kind, [item])


def test_what_one_may_not_do_on_one_dossier_is_not_asked_for_on_many(scene: Scene) -> None:
    mine, theirs = scene.dossier("nuit-001"), scene.dossier("nuit-002")
    end_assignment(scene.gate(), scene.asker(Role.APPROVER), theirs, scene.accounts[Role.AGENT].id)
    with pytest.raises(AccessDenied, match="n'est pas affecté"):
        scene.ask(Role.AGENT, "draft_letters", drafts(mine, theirs))
    with pytest.raises(NotFound):
        scene.ask(Role.AGENT, "draft_letters", drafts(mine, "inconnu"))
    assert living_jobs(scene.store) == []


def test_rights_are_asked_again_when_the_turn_of_an_item_comes(scene: Scene) -> None:
    mine, lost = scene.dossier("nuit-001"), scene.dossier("nuit-002")
    job = scene.ask(Role.AGENT, "draft_letters", drafts(mine, lost))
    end_assignment(scene.gate(), scene.asker(Role.APPROVER), lost, scene.accounts[Role.AGENT].id)
    run_job(scene.shop, "opac", job)
    assert [each.state for each in scene.items(job)] == ["done", "refused"]
    assert scene.items(job)[1].code == "acces-refuse"
    assert scene.acts("letter.drafted") == [mine]


def test_an_account_that_was_disabled_does_nothing_more(scene: Scene) -> None:
    job = scene.ask(Role.AGENT, "draft_letters", drafts(scene.dossier("nuit-001")))
    account = scene.accounts[Role.AGENT]
    with scene.store.writing("opac", scene.gate().now) as work:
        work.accounts.set_rights(account.id, roles=account.roles, active=False)
    run_job(scene.shop, "opac", job)
    assert "désactivé" in scene.items(job)[0].reason
    assert scene.acts("letter.drafted") == []


def test_a_token_that_was_revoked_does_nothing_more(scene: Scene) -> None:
    references = [scene.dossier(f"nuit-00{number}") for number in (1, 2)]
    agent = scene.asker(Role.AGENT)
    scopes = frozenset({Action.RUN_JOBS, Action.DRAFT_LETTER})
    token = create_token(scene.gate(), agent.account, label="nuit", scopes=scopes, days=1).token
    asker = agent.model_copy(update={"means": Means.TOKEN, "scopes": scopes})
    first, second = (
        submit(scene.gate(), asker, scene.desk(Role.AGENT), scene.queue, "draft_letters", drafts(each)).id
        for each in references
    )
    run_job(scene.shop, "opac", first)
    revoke_token(scene.gate(), "opac", token.id)
    run_job(scene.shop, "opac", second)
    assert [scene.items(each)[0].state for each in (first, second)] == ["done", "refused"]
    assert "Plus aucun jeton" in scene.items(second)[0].reason


def test_what_is_cancelled_goes_no_further(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    references = [scene.dossier(f"nuit-00{number}", sealed=True) for number in (1, 2, 3)]
    job = scene.ask(Role.LAWYER, "replays", [{"reference": each} for each in references])
    plain = run._do

    def then_cancel(*given: Any) -> None:
        plain(*given)
        cancel(scene.gate(), scene.asker(Role.LAWYER), job)

    monkeypatch.setattr(run, "_do", then_cancel)
    run_job(scene.shop, "opac", job)
    found = scene.job(job)
    assert (found.state, found.done) == ("cancelled", 1)
    with pytest.raises(VersionConflict, match="terminé"):
        cancel(scene.gate(), scene.asker(Role.LAWYER), job)
    run_job(scene.shop, "opac", job)
    assert scene.job(job).done == 1


def test_a_job_is_seen_by_who_asked_for_it_alone(scene: Scene) -> None:
    reference = scene.dossier("nuit-001", sealed=True)
    ids = [scene.ask(Role.LAWYER, "replays", [{"reference": reference}]) for _ in range(3)]
    lawyer = scene.asker(Role.LAWYER)
    assert [each.id for each in own_jobs(scene.gate(), lawyer)] == ids[::-1]
    assert [each.id for each in own_jobs(scene.gate(), lawyer, after=ids[2], limit=1)] == [ids[1]]
    for act in (own_job, cancel):
        with pytest.raises(NotFound):
            act(scene.gate(), scene.asker(Role.AGENT), ids[0])
    assert own_jobs(scene.gate(), scene.asker(Role.AGENT)) == []


def test_the_database_that_fails_stops_the_job_and_not_the_item(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    references = [scene.dossier(f"nuit-00{number}", sealed=True) for number in (1, 2)]
    job = scene.ask(Role.LAWYER, "replays", [{"reference": each} for each in references])
    plain, calls = kinds.replay_dossier, []

    def failing(*given: Any) -> Any:
        calls.append(1)
        if len(calls) == 2:
            raise StorageFailed("La base ne répond pas.")
        return plain(*given)

    monkeypatch.setattr(kinds, "replay_dossier", failing)
    with pytest.raises(StorageFailed):
        run_job(scene.shop, "opac", job)
    assert [each.state for each in scene.items(job)] == ["done", "waiting"]
    run_job(scene.shop, "opac", job)
    assert (scene.job(job).state, len(calls)) == ("finished", 3)


def test_an_item_that_breaks_the_service_does_not_stop_the_others(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    references = [scene.dossier(f"nuit-00{number}", sealed=True) for number in (1, 2)]
    job = scene.ask(Role.LAWYER, "replays", [{"reference": each} for each in references])
    plain = kinds.replay_dossier

    def breaking(desk: Any, reference: str) -> Any:
        if reference == references[0]:
            raise ZeroDivisionError("nom de famille")
        return plain(desk, reference)

    monkeypatch.setattr(kinds, "replay_dossier", breaking)
    run_job(scene.shop, "opac", job)
    first, second = scene.items(job)
    assert (first.state, first.code, second.state) == ("refused", "incident", "done")
    assert "nom de famille" not in first.reason


def test_reasons_are_not_readable_in_the_database(scene: Scene) -> None:
    job = scene.ask(Role.LAWYER, "replays", [{"reference": scene.dossier("nuit-001")}])
    run_job(scene.shop, "opac", job)
    with scene.store.engine.connect() as connection:
        kept = bytes(connection.execute(job_items.select()).one().reason)
    assert b"Aucun avis" not in kept


def test_old_jobs_are_erased(scene: Scene) -> None:
    job = scene.ask(Role.LAWYER, "replays", [{"reference": scene.dossier("nuit-001", sealed=True)}])
    run_job(scene.shop, "opac", job)
    assert erase_old_jobs(scene.store, "opac", scene.gate().now) == 0
    scene.moment += timedelta(days=31)
    assert erase_old_jobs(scene.store, "opac", scene.gate().now) == 1
    with scene.store.engine.connect() as connection:
        assert connection.execute(job_items.select()).all() == []
        assert connection.execute(jobs.select()).all() == []


# Done once


def test_two_who_carry_out_the_same_job_do_each_item_once(scene: Scene) -> None:
    references = [scene.dossier(f"nuit-00{number}") for number in range(1, 5)]
    job = scene.ask(Role.AGENT, "draft_letters", drafts(*references))
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: run_job(scene.shop, "opac", job), range(2)))
    assert scene.acts("letter.drafted") == references
    assert scene.job(job).done == 4


def test_a_job_whose_runner_is_killed_goes_on_without_doing_anything_twice(scene: Scene, url: str) -> None:
    references = [scene.dossier(f"nuit-{number:03}") for number in range(1, 7)]
    job = scene.ask(Role.AGENT, "draft_letters", drafts(*references))
    scene.store.engine.dispose()
    chance, kills = random.Random(7), 0
    while scene.job(job).state != "finished":
        scene.store.engine.dispose()
        pid = os.fork()
        if pid == 0:
            own = Scene(Store(url, MASTER), scene.adviser, scene.queue, scene.accounts, scene.moment)
            try:
                run_job(own.shop, "opac", job)
            finally:
                os._exit(0)
        time.sleep(chance.uniform(0.2, 2.0 + kills / 4))
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        kills += os.WIFSIGNALED(status)
        assert kills < 60
    assert kills > 0
    assert sorted(scene.acts("letter.drafted")) == references
    found = scene.job(job)
    assert (found.done, found.refused) == (6, 0)
    entries = [each.result["entry"] for each in scene.items(job)]
    with scene.store.reading("opac") as work:
        assert [work.letters.get(each).reference for each in entries] == references


# In process


def test_a_thread_carries_out_what_is_handed_over_and_what_was_left(scene: Scene) -> None:
    if scene.store.engine.dialect.name != "sqlite":
        pytest.skip("the thread serves SQLite")
    reference = scene.dossier("nuit-001", sealed=True)
    left = scene.ask(Role.LAWYER, "replays", [{"reference": reference}])
    queue = ThreadQueue(scene.shop)
    handed = scene.ask(Role.LAWYER, "replays", [{"reference": reference}])
    queue.put("opac", handed)
    for _ in range(600):
        if all(scene.job(each).state == "finished" for each in (left, handed)):
            break
        time.sleep(0.05)
    queue.close()
    assert [scene.job(each).state for each in (left, handed)] == ["finished", "finished"]


def test_a_process_that_leaves_ends_the_item_under_way_and_no_more(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    if scene.store.engine.dialect.name != "sqlite":
        pytest.skip("the thread serves SQLite")
    references = [scene.dossier(f"nuit-00{number}", sealed=True) for number in (1, 2)]
    job = scene.ask(Role.LAWYER, "replays", [{"reference": each} for each in references])
    plain, begun, leaving = kinds.replay_dossier, threading.Event(), threading.Event()

    def slow(*given: Any) -> Any:
        begun.set()
        leaving.wait(30)
        return plain(*given)

    monkeypatch.setattr(kinds, "replay_dossier", slow)
    queue = ThreadQueue(scene.shop)
    assert begun.wait(30)
    closing = threading.Thread(target=queue.close)
    closing.start()
    while not queue._closed.is_set():
        time.sleep(0.01)
    leaving.set()
    closing.join()
    assert (scene.job(job).state, scene.job(job).done) == ("running", 1)
    run_job(scene.shop, "opac", job)
    assert (scene.job(job).state, scene.job(job).done) == ("finished", 2)


def test_a_job_that_cannot_go_on_is_given_up_with_its_reason(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    if scene.store.engine.dialect.name != "sqlite":
        pytest.skip("the thread serves SQLite")
    job = scene.ask(Role.LAWYER, "replays", [{"reference": scene.dossier("nuit-001", sealed=True)}])

    def failing(*given: Any) -> Any:
        raise StorageFailed("Le disque est plein.")

    monkeypatch.setattr(kinds, "replay_dossier", failing)
    queue = ThreadQueue(scene.shop, pause=0.01)
    for _ in range(600):
        if scene.job(job).state == "failed":
            break
        time.sleep(0.05)
    queue.close()
    assert (scene.job(job).state, scene.job(job).failure) == ("failed", "Le disque est plein.")
