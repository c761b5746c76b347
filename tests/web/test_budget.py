"""An account that asks too much of what is costly waits; the others, and what is not costly, do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from world import NewUrl, World, make_world

from advisor.access.actions import Action
from advisor.access.roles import Role
from advisor.service.tokens import create_token
from advisor.storage.tables import budgets
from advisor.web.app import Settings, create_app

EVALUATE = "/v1/dossiers/d1/evaluations"
COSTLY = {
    ("/v1/dossiers/{reference}/evaluations", "post"),
    ("/v1/dossiers/{reference}/advice-page", "get"),
    ("/v1/dossiers/{reference}/sealed-advice", "post"),
    ("/v1/dossiers/{reference}/what-if", "post"),
    ("/v1/dossiers/{reference}/letters", "post"),
    ("/v1/dossiers/{reference}/letters/validate", "post"),
    ("/v1/dossiers/{reference}/letters/{letter}/approval", "post"),
    ("/v1/dossiers/{reference}/exports", "post"),
    ("/v1/dossiers/{reference}/persons/{person}/file", "get"),
    ("/v1/dossiers/bulk", "post"),
    ("/v1/deadlines", "get"),
    ("/v1/jobs", "post"),
    ("/v1/registers/{register}/reviews", "get"),
    ("/v1/registers/{register}/tables/{section}/imports", "post"),
    ("/v1/sites/{register}/indicators", "get"),
}


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    made.assign("d1", *Role)
    with made.client:
        yield made
    made.store.engine.dispose()


def budget(world: World, units: int) -> None:
    app: Any = world.client.app
    app.state.budget = units
    with world.store.engine.begin() as connection:
        connection.execute(budgets.delete())


def test_beyond_its_budget_an_account_waits_and_nothing_is_done(world: World) -> None:
    budget(world, 2)
    agent, lawyer = (world.open(world.accounts["opac", role]) for role in (Role.AGENT, Role.LAWYER))
    assert [world.call("POST", EVALUATE, credential=agent).status_code for _ in range(2)] == [200, 200]
    before = world.journal()
    refused = world.call("POST", EVALUATE, credential=agent)
    problem = refused.json()
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "30")
    assert problem["type"] == "urn:advisor:problem:budget-epuise"
    assert "30 secondes" in problem["detail"]
    assert problem["remedy"]
    assert world.journal() == before
    assert world.call("GET", "/v1/dossiers/d1", credential=agent).status_code == 200
    assert world.call("POST", EVALUATE, credential=lawyer).status_code == 200
    world.wait(seconds=30)
    assert world.call("POST", EVALUATE, credential=agent).status_code == 200


def test_the_tokens_of_an_account_share_its_budget(world: World) -> None:
    budget(world, 1)
    account = world.accounts["opac", Role.AGENT]
    token = create_token(world.gate(), account, label="essai", scopes=[Action.EVALUATE], days=1).text
    assert world.call("POST", EVALUATE, token=token).status_code == 200
    assert world.call("POST", EVALUATE, token=token).status_code == 429
    assert world.call("POST", EVALUATE, credential=world.open(account)).status_code == 429


def test_what_is_costly_says_that_it_may_be_asked_too_often(world: World) -> None:
    paths = world.client.get("/openapi.json").json()["paths"]
    told = {
        (path, method) for path, all_ in paths.items() for method, each in all_.items() if "429" in each["responses"]
    }
    assert told >= COSTLY
    assert not {("/v1/dossiers/{reference}", "get"), ("/v1/jobs/{job}", "get"), ("/v1/tokens", "get")} & told


def test_another_server_of_the_same_database_lends_nothing(world: World) -> None:
    budget(world, 2)
    agent = world.open(world.accounts["opac", Role.AGENT])
    settings = Settings(engine="reference", clock=lambda: world.moment, store=world.store, queue=world.queue, budget=2)
    other = TestClient(create_app(settings), base_url="https://testserver", raise_server_exceptions=False)
    with other:
        there = replace(world, client=other)
        answers = [each.call("POST", EVALUATE, credential=agent).status_code for each in (world, there, world, there)]
    assert answers == [200, 200, 429, 429]
