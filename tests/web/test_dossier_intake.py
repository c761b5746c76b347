"""Many dossiers at once over the API: one answer an item, none lost for another, and none opened twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from world import NewUrl, World, case_text, make_world

from advisor.access.credential import Credential
from advisor.access.roles import Role

WHY = "reprise de l'ancien logiciel"


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def agent(world: World) -> Credential:
    return world.open(world.accounts["opac", Role.AGENT])


def item(reference: str) -> dict[str, Any]:
    return {"case": json.loads(case_text(reference)), "reason": WHY}


def sent(world: World, who: Credential, content: bytes, kind: str = "application/json", **headers: str) -> Any:
    return world.call(
        "POST", "/v1/dossiers/bulk", credential=who, content=content, headers={"Content-Type": kind, **headers}
    )


def array(*items: Any) -> bytes:
    return json.dumps(items).encode()


def test_one_refused_loses_no_other(world: World, agent: Credential) -> None:
    body = array(
        item("b-1"), {"case": {"reference": "b-2"}, "reason": WHY}, item("d1"), {"reason": WHY}, 12, item("b-3")
    )
    told = sent(world, agent, body).json()
    assert (told["opened"], told["refused"]) == (2, 4)
    assert [each["status"] for each in told["items"]] == [201, 422, 409, 422, 422, 201]
    assert [each["index"] for each in told["items"]] == list(range(6))
    assert told["items"][1]["problem"]["alarms"]["as_of"] == "2026-11-24"
    for taken in (told["items"][0], told["items"][5]):
        read = world.call("GET", taken["location"], credential=agent).json()
        assert read["reference"] == taken["opened"]["reference"]


@pytest.mark.parametrize("kind", ["application/jsonl", "application/x-ndjson; charset=utf-8"])
def test_lines_are_read_too(world: World, agent: Credential, kind: str) -> None:
    name = f"l-{len(kind)}"
    lines = [
        json.dumps(item(f"{name}-1")),
        "not json",
        '{"case": {}, "case": {}, "reason": "x"}',
        json.dumps(item(f"{name}-2")),
    ]
    told = sent(world, agent, "\r\n\n".join(lines).encode(), kind).json()
    assert [each["status"] for each in told["items"]] == [201, 422, 422, 201]


def test_sent_again_under_its_key_nothing_is_opened_twice(world: World, agent: Credential) -> None:
    """The refused one is tried again; those opened are told as they were."""
    first = sent(
        world, agent, array(item("k-1"), {"case": {}, "reason": WHY}, item("k-3")), **{"Idempotency-Key": "in"}
    )
    mended = sent(world, agent, array(item("k-1"), item("k-2"), item("k-3")), **{"Idempotency-Key": "in"})
    assert [each["status"] for each in first.json()["items"]] == [201, 422, 201]
    assert [each["status"] for each in mended.json()["items"]] == [201, 201, 201]
    assert mended.json()["items"][0] == first.json()["items"][0]
    other = sent(world, agent, array(item("k-4")), **{"Idempotency-Key": "in"}).json()["items"][0]
    assert (other["status"], other["problem"]["type"]) == (422, "urn:advisor:problem:cle-deja-employee")
    without = sent(world, agent, array(item("k-1"))).json()["items"][0]
    assert without["status"] == 409


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"[]", "application/json", 422),
        (b"{}", "application/json", 422),
        (b"[", "application/json", 422),
        (b"[" * 100_000, "application/json", 422),
        (b"\xff", "application/json", 422),
        (b"", "application/jsonl", 422),
        (b"{}\n" * 201, "application/jsonl", 422),
        (b"[" + b",".join([b"1"] * 201) + b"]", "application/json", 422),
        (b"x" * 2_000_001, "application/jsonl", 413),
        (b"[]", "text/csv", 415),
        (b"[]", "", 415),
    ],
)
def test_a_body_that_is_no_intake_is_refused(
    world: World, agent: Credential, content: bytes, kind: str, status: int
) -> None:
    assert sent(world, agent, content, kind).status_code == status
