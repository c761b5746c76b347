"""Jobs over the API: asked for once under a key, followed page by page, cancelled, and carried out in the process."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from convention_calls import REGISTER
from world import SIGNING_KEY, NewUrl, World, make_world

from advisor.access.credential import Credential
from advisor.access.roles import Role
from advisor.service.jobs.run import Workshop, run_job
from advisor.web.app import Settings, create_app


@pytest.fixture
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    made.assign("d1", *Role)
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def lawyer(world: World) -> Credential:
    return world.open(world.accounts["opac", Role.LAWYER])


REPLAYS = {"job": {"kind": "replays", "items": [{"reference": "d1"}]}}


def asked_for(world: World, lawyer: Credential, body: Any = REPLAYS, **headers: str) -> Any:
    return world.call("POST", "/v1/jobs", credential=lawyer, json=body, headers=headers)


def test_a_job_is_asked_for_followed_and_told(world: World, lawyer: Credential) -> None:
    world.call("POST", "/v1/dossiers/d1/sealed-advice", credential=lawyer)
    made = asked_for(world, lawyer)
    assert made.status_code == 201
    place = made.headers["location"]
    assert (made.json()["state"], made.json()["total"]) == ("queued", 1)
    assert world.queue.held == [("opac", made.json()["id"])]
    run_job(Workshop(world.store, world.desk().adviser, lambda: world.moment), *world.queue.held[0])
    told = world.call("GET", place, credential=lawyer).json()
    assert (told["state"], told["done"], told["refused"]) == ("finished", 1, 0)
    (item,) = world.call("GET", f"{place}/items", credential=lawyer).json()["items"]
    assert (item["arguments"], item["state"], item["result"]["identical"]) == ({"reference": "d1"}, "done", True)
    assert world.call("DELETE", place, credential=lawyer).status_code == 409


def test_reviews_of_registers_are_asked_for_and_lead_to_what_was_sealed(world: World, lawyer: Credential) -> None:
    body = {"name": "patrimoine", "content": REGISTER, "reason": "registre de la convention"}
    assert world.call("POST", "/v1/registers", credential=lawyer, json=body).status_code == 201
    review = {"kind": "reviews", "items": [{"name": "patrimoine", "day": "2026-11-24"}]}
    place = asked_for(world, lawyer, {"job": review}).headers["location"]
    run_job(Workshop(world.store, world.desk().adviser, lambda: world.moment), *world.queue.held[0])
    (item,) = world.call("GET", f"{place}/items", credential=lawyer).json()["items"]
    assert (item["state"], item["arguments"]) == ("done", review["items"][0])
    shown = world.call(
        "GET", "/v1/registers/patrimoine/reviews", credential=lawyer, params={"as_of": "2026-11-24"}
    ).content
    with world.store.reading("opac") as work:
        sealed = {each.sequence: each.payload for each in work.journal.of("register:patrimoine")}
        assert sealed[item["result"]["entry"]]["review"] == work.registers.mark("patrimoine", shown)


def test_the_same_demand_under_the_same_key_is_one_job(world: World, lawyer: Credential) -> None:
    first, again = (asked_for(world, lawyer, **{"Idempotency-Key": "k1"}) for _ in range(2))
    assert first.json() == again.json()
    assert len(world.queue.held) == 1


def test_jobs_are_listed_page_by_page_the_newest_first(world: World, lawyer: Credential) -> None:
    ids = []
    for _ in range(3):
        ids.append(asked_for(world, lawyer).json()["id"])
        world.wait(seconds=1)
    first = world.call("GET", "/v1/jobs", credential=lawyer, params={"limit": 2})
    assert [each["id"] for each in first.json()["items"]] == ids[:0:-1]
    following = first.headers["link"].partition("<")[2].partition(">")[0]
    last = world.call("GET", following, credential=lawyer)
    assert [each["id"] for each in last.json()["items"]] == ids[:1]
    assert "link" not in last.headers


def test_a_job_that_waits_is_cancelled(world: World, lawyer: Credential) -> None:
    place = asked_for(world, lawyer).headers["location"]
    assert world.call("DELETE", place, credential=lawyer).status_code == 204
    assert world.call("GET", place, credential=lawyer).json()["state"] == "cancelled"


@pytest.mark.parametrize(
    "body",
    [
        {"job": {"kind": "replays", "items": []}},
        {"job": {"kind": "approvals", "items": [{"letter": 1}]}},
        {"job": {"kind": "replays", "items": [{"reference": "d1", "text": "ce qui s'est dit"}]}},
        {"job": {"kind": "issue_letters", "items": [{"letter": "1", "day": "demain"}]}},
        {"job": {"kind": "issue_letters", "items": [{"letter": 10**30, "day": "2026-11-24"}]}},
        {"job": {"kind": "replays", "items": [{"reference": "d1"}] * 1001}},
        {"job": {"kind": "reviews", "items": [{"name": "../d1", "day": "2026-11-24"}]}},
        {"job": {"kind": "reviews", "items": [{"name": "patrimoine", "day": "24/11/2026"}]}},
    ],
)
def test_what_is_no_job_is_refused(world: World, lawyer: Credential, body: Any) -> None:
    assert asked_for(world, lawyer, body).status_code == 422
    assert world.queue.held == []


def test_with_sqlite_the_process_carries_jobs_out(world: World, lawyer: Credential) -> None:
    if world.store.engine.name != "sqlite":
        pytest.skip("on PostgreSQL a worker of its own carries them out: tests/jobs")
    world.call("POST", "/v1/dossiers/d1/sealed-advice", credential=lawyer)
    settings = Settings(engine="reference", clock=lambda: world.moment, store=world.store, signing_key=SIGNING_KEY)
    served = type(world.client)(create_app(settings), base_url="https://testserver")
    former, world.client = world.client, served
    try:
        with served:
            place = asked_for(world, lawyer).headers["location"]
            end = time.monotonic() + 60
            while (told := world.call("GET", place, credential=lawyer).json())["state"] != "finished":
                assert time.monotonic() < end
                time.sleep(0.1)
            assert told["done"] == 1
    finally:
        world.client = former
