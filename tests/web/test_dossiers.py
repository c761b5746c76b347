"""Dossiers over the API: opened once, read, amended against what was read, listed a page at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from world import SIGNING_KEY, NewUrl, World, case_text, make_world

from advisor.access.credential import Credential
from advisor.access.roles import Role
from advisor.audit.export import read_export
from advisor.casefile.read import read_case
from advisor.law.errors import StorageFailed
from advisor.service.adviser import open_adviser
from advisor.service.signing import adopt_key
from advisor.web import keyed
from advisor.web.conditional import version_tag

WHY = "dossier ouvert après le rapport du gardien"


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def lawyer(world: World) -> Credential:
    return world.open(world.accounts["opac", Role.LAWYER])


def given(reference: str, **over: Any) -> dict[str, Any]:
    return {"case": json.loads(case_text(reference, **over)), "reason": WHY}


def opened(world: World, who: Credential, reference: str, **headers: str) -> Any:
    return world.call("POST", "/v1/dossiers", credential=who, json=given(reference), headers=headers)


def amended(world: World, who: Credential, reference: str, **headers: str) -> Any:
    body = given(reference, lease={"reference": "bail-2"})
    return world.call("PUT", f"/v1/dossiers/{reference}", credential=who, json=body, headers=headers)


def test_a_dossier_is_opened_read_and_amended(world: World, lawyer: Credential) -> None:
    made = opened(world, lawyer, "life")
    assert made.status_code == 201
    assert made.headers["location"] == "/v1/dossiers/life"
    read = world.call("GET", made.headers["location"], credential=lawyer)
    assert read.headers["etag"] == made.headers["etag"] == '"1"'
    told = read.json()
    assert told["version"] == 1
    rulebook = open_adviser(None, "reference").program.rulebook
    assert read_case(json.dumps(told["case"]), rulebook) == read_case(case_text("life"), rulebook)
    changed = amended(world, lawyer, "life", **{"If-Match": '"1"'})
    assert (changed.status_code, changed.headers["etag"], changed.json()["version"]) == (200, '"2"', 2)
    history = world.call("GET", "/v1/dossiers/life/versions", credential=lawyer).json()["items"]
    assert [(each["version"], each["reason"]) for each in history] == [(1, WHY), (2, WHY)]
    former = world.call("GET", "/v1/dossiers/life?version=1", credential=lawyer)
    assert (former.headers["etag"], former.json()["case"]["lease"]["reference"]) == ('"1"', "bail-1")


def test_the_case_may_be_a_text_in_yaml(world: World, lawyer: Credential) -> None:
    place = Path(__file__).parents[1] / "service" / "cases" / "night-noise.yaml"
    body = {"case": place.read_text(encoding="utf-8"), "reason": WHY}
    answer = world.call("POST", "/v1/dossiers", credential=lawyer, json=body)
    assert answer.status_code == 201, answer.text
    as_text = {"case": case_text("as-text"), "reason": WHY}
    assert world.call("POST", "/v1/dossiers", credential=lawyer, json=as_text).status_code == 201


def test_nobody_writes_over_what_they_did_not_read(world: World, lawyer: Credential) -> None:
    opened(world, lawyer, "race")
    assert amended(world, lawyer, "race").status_code == 428
    assert amended(world, lawyer, "race", **{"If-Match": '"1"'}).status_code == 200
    for tag in ('"1"', '"7"', "*", 'W/"2"', '"1", "2"', "2", '"2', '"é"'.encode(), '"02"'):
        answer = amended(world, lawyer, "race", **{"If-Match": tag})  # type: ignore[arg-type]
        assert answer.status_code == 412, tag
        assert answer.json()["type"] in ("urn:advisor:problem:etat-depasse",)
    assert world.call("GET", "/v1/dossiers/race", credential=lawyer).json()["version"] == 2


def test_an_address_that_was_confided_is_withdrawn_by_name_only(world: World, lawyer: Credential) -> None:
    lines = ["Chez une amie", "8 rue du Refuge", "69000 LYON"]
    case = given("confided")["case"]
    person = case["persons"][0]["id"]
    confiding = case | {"persons": [case["persons"][0] | {"confided_address": lines}, *case["persons"][1:]]}
    body = {"case": confiding, "reason": WHY}
    assert world.call("POST", "/v1/dossiers", credential=lawyer, json=body).status_code == 201
    place = {"path": "/v1/dossiers/confided", "credential": lawyer, "headers": {"If-Match": '"1"'}}
    silent = {"case": case, "reason": WHY}
    refused = world.call("PUT", json=silent, **place)
    assert (refused.status_code, "withdraw_confided" in refused.json()["remedy"]) == (422, True)
    assert "Refuge" not in refused.text
    assert world.call("PUT", json={**silent, "withdraw_confided": [person]}, **place).status_code == 200


def test_what_one_holds_is_not_sent_again(world: World, lawyer: Credential) -> None:
    opened(world, lawyer, "held")
    for held, status in (('"1"', 304), ('W/"1"', 304), ('"7", "1"', 304), ("*", 304), ('"2"', 200), ("", 200)):
        answer = world.call("GET", "/v1/dossiers/held", credential=lawyer, headers={"If-None-Match": held})
        assert answer.status_code == status, held
        assert answer.headers["etag"] == version_tag(1)
        assert bool(answer.content) is (status == 200)


def test_a_demand_sent_twice_is_done_once(world: World, lawyer: Credential) -> None:
    first = opened(world, lawyer, "twice", **{"Idempotency-Key": "k-twice"})
    again = opened(world, lawyer, "twice", **{"Idempotency-Key": "k-twice"})
    assert first.status_code == again.status_code == 201
    assert again.content == first.content
    for name in ("location", "etag", "content-type", "cache-control"):
        assert again.headers[name] == first.headers[name]
    assert "idempotency-replayed" not in first.headers
    assert again.headers["idempotency-replayed"] == "true"
    assert opened(world, lawyer, "twice", **{"Idempotency-Key": "k-other"}).status_code == 409


def test_a_key_is_of_one_demand(world: World, lawyer: Credential) -> None:
    opened(world, lawyer, "first", **{"Idempotency-Key": "k-first"})
    other = opened(world, lawyer, "second", **{"Idempotency-Key": "k-first"})
    assert (other.status_code, other.json()["type"]) == (422, "urn:advisor:problem:cle-deja-employee")
    assert world.call("GET", "/v1/dossiers/second", credential=lawyer).status_code == 404
    reordered = dict(reversed(given("first").items()))
    same = world.call("POST", "/v1/dossiers", credential=lawyer, json=reordered, headers={"Idempotency-Key": "k-first"})
    assert same.headers["idempotency-replayed"] == "true"


@pytest.mark.parametrize(("path", "body"), [("access-requests", None), ("urgent-accesses", {"reason": "staff_safety"})])
def test_an_access_asked_twice_is_asked_once(world: World, lawyer: Credential, path: str, body: Any) -> None:
    first, again, other = (
        world.call(
            "POST",
            f"/v1/dossiers/d1/{path}",
            credential=lawyer,
            json=body,
            headers={"Idempotency-Key": f"{path}-{key}"},
        )
        for key in (1, 1, 2)
    )
    assert first.status_code == again.status_code == other.status_code == 201
    assert again.content == first.content
    assert other.json()["id"] != first.json()["id"]


def test_a_key_opens_nothing_to_who_may_no_longer(world: World) -> None:
    """The answer of before is for who may still ask: the demand is recognised and allowed anew."""
    account = world.add("opac", "leaver", [Role.AGENT])
    who = world.open(account)
    assert opened(world, who, "leaving", **{"Idempotency-Key": "k-leave"}).status_code == 201
    with world.store.writing("opac", world.gate().now) as work:
        work.accounts.set_rights(account.id, roles=frozenset({Role.DPO}), active=True)
    assert opened(world, who, "leaving", **{"Idempotency-Key": "k-leave"}).status_code == 403


def test_what_was_refused_leaves_its_key_free(world: World, lawyer: Credential) -> None:
    body = {"case": {"reference": "later"}, "reason": WHY}
    key = {"Idempotency-Key": "k-later"}
    assert world.call("POST", "/v1/dossiers", credential=lawyer, json=body, headers=key).status_code == 422
    assert opened(world, lawyer, "later", **key).status_code == 201


def test_an_answer_that_is_lost_is_told_and_nothing_done_again(
    world: World, lawyer: Credential, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise StorageFailed("plein")

    with monkeypatch.context() as broken:
        broken.setattr(keyed, "keep_answer", full)
        assert opened(world, lawyer, "lost", **{"Idempotency-Key": "k-lost"}).status_code == 201
    again = opened(world, lawyer, "lost", **{"Idempotency-Key": "k-lost"})
    assert (again.status_code, again.json()["type"]) == (409, "urn:advisor:problem:reponse-attendue")
    assert len(world.call("GET", "/v1/dossiers/lost/versions", credential=lawyer).json()["items"]) == 1


@pytest.mark.parametrize("key", ["", "a b", "x" * 101, "é"])
def test_a_key_has_a_form(world: World, lawyer: Credential, key: str) -> None:
    assert opened(world, lawyer, "form", **{"Idempotency-Key": key.encode()}).status_code == 422  # type: ignore[arg-type]


@pytest.mark.parametrize("reference", ["a/b", "../x", "a b", "é", "", "-a", "x" * 41, "a.b", "<b>", "%2e%2e"])
def test_a_reference_is_of_plain_signs(world: World, lawyer: Credential, reference: str) -> None:
    assert opened(world, lawyer, reference).status_code == 422


@pytest.mark.parametrize("path", ["a%2Fb", "%2e%2e%2fx", "a%20b", "%C3%A9", "x" * 121, "%00", "a%00", "%FF"])
def test_an_odd_reference_is_found_nowhere(world: World, lawyer: Credential, path: str) -> None:
    for end in ("", "/versions", "/deadlines", "/questions"):
        answer = world.call("GET", f"/v1/dossiers/{path}{end}", credential=lawyer)
        assert answer.status_code in (404, 422), (path, end, answer.text)


def test_a_dossier_may_bear_the_name_of_an_operation(world: World, lawyer: Credential) -> None:
    assert opened(world, lawyer, "bulk").status_code == 201
    assert world.call("GET", "/v1/dossiers/bulk", credential=lawyer).json()["reference"] == "bulk"


@pytest.mark.parametrize(
    "body",
    [
        b'{"case": {"reference": "a", "reference": "b"}, "reason": "une raison assez longue"}',
        b'{"case": {}, "reason": "une raison assez longue", "reason": "une autre raison"}',
        b'{"case": ' + b"[" * 100_000 + b', "reason": "x"}',
        b'{"case": {"reference": 1e999}, "reason": "une raison assez longue"}',
        b'{"case": {"reference": ' + b"9" * 5000 + b'}, "reason": "une raison assez longue"}',
        b'{"case": 12, "reason": "une raison assez longue"}',
        b'{"case": {}, "reason": "court"}',
        b"\xff\xfe",
        b"",
        b"[]",
    ],
)
def test_a_hostile_body_is_refused(world: World, lawyer: Credential, body: bytes) -> None:
    answer = world.call(
        "POST", "/v1/dossiers", credential=lawyer, content=body, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 422, answer.text


def test_a_list_is_read_page_by_page(world: World, lawyer: Credential) -> None:
    for number in range(5):
        opened(world, lawyer, f"page-{number}")
    whole = [each["reference"] for each in world.call("GET", "/v1/dossiers", credential=lawyer).json()["items"]]
    seen: list[str] = []
    path = "/v1/dossiers?limit=2"
    while path:
        answer = world.call("GET", path, credential=lawyer)
        items = answer.json()["items"]
        assert 1 <= len(items) <= 2
        seen += [each["reference"] for each in items]
        link = answer.headers.get("link", "")
        assert not link or link.endswith('>; rel="next"')
        path = link[1:].partition(">")[0]
    assert seen == whole == sorted(whole)
    mine = world.call("GET", "/v1/dossiers?assigned=true&limit=3", credential=lawyer)
    assert all(each["assigned"] for each in mine.json()["items"])
    assert "assigned=true" in mine.headers["link"]
    others = world.call("GET", "/v1/dossiers?assigned=false", credential=lawyer).json()["items"]
    assert {"d1", "j1"} <= {each["reference"] for each in others}


def test_a_cursor_is_of_its_list(world: World, lawyer: Credential) -> None:
    link = world.call("GET", "/v1/dossiers?limit=1", credential=lawyer).headers["link"]
    cursor = link.partition("cursor=")[2].partition(">")[0]
    for bad in (cursor + "A", cursor[:-1], "x", "%FF", "W10", ""):
        assert world.call("GET", f"/v1/dossiers?cursor={bad}", credential=lawyer).status_code == 422, bad
    assert world.call("GET", f"/v1/deadlines?cursor={cursor}", credential=lawyer).status_code == 422
    assert world.call("GET", "/v1/dossiers?limit=0", credential=lawyer).status_code == 422
    assert world.call("GET", "/v1/dossiers?limit=201", credential=lawyer).status_code == 422


def test_who_opens_is_assigned_and_no_other(world: World, lawyer: Credential) -> None:
    agent = world.open(world.accounts["opac", Role.AGENT])
    opened(world, agent, "mine")
    assert world.call("GET", "/v1/dossiers/mine", credential=agent).status_code == 200
    assert world.call("GET", "/v1/dossiers/mine", credential=lawyer).status_code == 403


def test_the_export_proves_itself(world: World, lawyer: Credential) -> None:
    opened(world, lawyer, "whole")
    adopt_key(world.store, world.desk().actor, SIGNING_KEY)
    answer = world.call("POST", "/v1/dossiers/whole/exports", credential=lawyer)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/zip")
    export = read_export(answer.content)
    assert (export.reference, export.faults) == ("whole", ())
    assert [each.act for each in export.entries] == ["dossier.opened", "dossier.exported"]
    assert ("dossier:export", "whole", "assigned", True) in world.journal()
