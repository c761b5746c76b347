"""Webhooks over the API: the secret is told once, targets are public, deliveries are listed page by page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from world import NewUrl, World, make_world

from advisor.access.credential import Credential
from advisor.access.roles import Role


@pytest.fixture
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def administrator(world: World) -> Credential:
    return world.open(world.accounts["opac", Role.ADMINISTRATOR])


def made(world: World, administrator: Credential, url: str = "https://hooks.example/advisor") -> Any:
    return world.call("POST", "/v1/webhooks", credential=administrator, json={"url": url})


def test_the_secret_is_told_once_and_again_only_as_another(world: World, administrator: Credential) -> None:
    answer = made(world, administrator)
    assert answer.status_code == 201
    place, secret = answer.headers["location"], answer.json()["secret"]
    assert secret.startswith("whsec_")
    listed = world.call("GET", "/v1/webhooks", credential=administrator)
    assert listed.json()["items"] == [answer.json()["webhook"]]
    assert secret not in listed.text
    one = world.call("GET", place, credential=administrator)
    assert (one.json(), secret in one.text) == (answer.json()["webhook"], False)
    other = world.call("POST", f"{place}/secret", credential=administrator).json()["secret"]
    assert other != secret
    assert world.call("DELETE", place, credential=administrator).status_code == 204
    assert world.call("GET", "/v1/webhooks", credential=administrator).json()["items"] == []


@pytest.mark.parametrize(
    "url",
    ["http://hooks.example/", "https://10.0.0.1/", "https://[::1]/", "https://a:b@hooks.example/", "https://x y/"],
)
def test_nothing_is_sent_inside(world: World, administrator: Credential, url: str) -> None:
    answer = made(world, administrator, url)
    assert (answer.status_code, answer.json()["type"]) == (400, "urn:advisor:problem:mauvais-usage")


def test_there_are_so_many_endpoints_and_no_more(world: World, administrator: Credential) -> None:
    assert [made(world, administrator).status_code for _ in range(11)] == [201] * 10 + [409]


def test_an_endpoint_left_alone_is_taken_up_again(world: World, administrator: Credential) -> None:
    place = made(world, administrator).headers["location"]
    webhook = place.rpartition("/")[2]
    with world.store.writing("opac", world.gate().now) as work:
        work.webhooks.disable(webhook, "failing")
    (found,) = world.call("GET", "/v1/webhooks", credential=administrator).json()["items"]
    assert found["disabled_for"] == "failing"
    assert world.call("PUT", f"{place}/enabled", credential=administrator).status_code == 204
    (found,) = world.call("GET", "/v1/webhooks", credential=administrator).json()["items"]
    assert found["disabled_for"] is None


def test_deliveries_are_listed_page_by_page_the_newest_first(world: World, administrator: Credential) -> None:
    place = made(world, administrator).headers["location"]
    with world.store.writing("opac", world.gate().now) as work:
        for message in work.outbox.due(world.gate().now):
            work.outbox.delivered(message.id)
    for number in range(3):
        with world.store.writing("opac", world.gate().now) as work:
            work.outbox.post(f"msg_{number}", "letter.approved", {"reference": "d1", "sequence": number})
            for message in work.outbox.due(world.gate().now):
                work.webhooks.fan_out(message, world.gate().now)
                work.outbox.delivered(message.id)
        world.wait(seconds=1)
    first = world.call("GET", f"{place}/deliveries", credential=administrator, params={"limit": 2})
    assert [each["message"] for each in first.json()["items"]] == ["msg_2", "msg_1"]
    assert "payload" not in first.json()["items"][0]
    following = first.headers["link"].partition("<")[2].partition(">")[0]
    last = world.call("GET", following, credential=administrator)
    assert [each["message"] for each in last.json()["items"]] == ["msg_0"]
    assert "link" not in last.headers
