"""The life of a grave letter over the API: said to be incomplete, drafted, held back, approved, issued, followed, decided of."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from world import NewUrl, World, make_world

from advisor.access.actions import TOKEN_SCOPES
from advisor.access.credential import Credential
from advisor.access.roles import Role
from advisor.service.dossiers import open_dossier
from advisor.service.tokens import create_token

EXAMPLES = Path(__file__).parents[2] / "examples"
NOTICE = (EXAMPLES / "10-injonction-du-prefet.yaml").read_text(encoding="utf-8")
SUMMONS = (EXAMPLES / "35-sommation-apres-une-mise-en-demeure-vaine.yaml").read_text(encoding="utf-8")
REFERENCE = "D77-0010"
HERE = f"/v1/dossiers/{REFERENCE}"
WHY = "relu, conforme aux pièces du dossier"
GRAVE = {"person": "t1", "measure": "mise_en_demeure"}


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    open_dossier(made.desk(), NOTICE, reason="dossier ouvert après l'injonction")
    made.assign(REFERENCE, *Role)
    with made.client:
        yield made
    made.store.engine.dispose()


def session(world: World, role: Role) -> Credential:
    return world.open(world.accounts["opac", role])


def call(world: World, role: Role, method: str, path: str, *, tag: str = "", **given: Any) -> Any:
    headers = {"If-Match": tag} if tag else {}
    return world.call(method, f"{HERE}{path}", credential=session(world, role), headers=headers, **given)


def kind(answer: Any) -> str:
    return str(answer.json()["type"]).removeprefix("urn:advisor:problem:")


def test_a_partner_is_told_whose_dossier_it_is_and_nothing_of_what_it_holds(world: World) -> None:
    seen, told = (call(world, role, "GET", "").json()["case"] for role in (Role.AGENT, Role.PARTNER))
    assert set(seen) > {"reference", "landlord", "persons", "incidents"}
    assert told == {name: seen[name] for name in ("schema_version", "reference", "landlord")}
    known, why = (call(world, role, "GET", "/versions").json()["items"] for role in (Role.AGENT, Role.PARTNER))
    assert all(each["reason"] for each in known)
    assert [{**each, "reason": ""} for each in known] == why


def test_the_life_of_a_grave_letter(world: World) -> None:
    ready = call(world, Role.AGENT, "POST", "/letters/validate", json=GRAVE)
    assert ready.json() == {"ready": True, "missing": []}
    drafted, again = (
        world.call(
            "POST",
            f"{HERE}/letters",
            credential=session(world, Role.AGENT),
            headers={"Idempotency-Key": "draft-1"},
            json=GRAVE,
        )
        for _ in range(2)
    )
    assert (drafted.status_code, again.status_code, again.json()) == (201, 201, drafted.json())
    assert len(call(world, Role.AGENT, "GET", "/letters").json()["items"]) == 1
    place = drafted.headers["location"].removeprefix(HERE)
    _held_back(world, place)
    tag = _shown_after_an_opinion(world, place)
    tag = _approved_by_another(world, place, tag)
    for path in (place, f"{place}/outgoing/1"):
        assert call(world, Role.PARTNER, "GET", path).status_code == 404, "what is not issued is known inside alone"
    assert call(world, Role.PARTNER, "GET", "/letters").json()["items"] == []
    issued = call(world, Role.AGENT, "POST", f"{place}/issue", tag=tag, json={"day": "2026-11-24"})
    assert (issued.status_code, issued.json()["state"]) == (200, "issued")
    _partner_sees_no_internal_copy(world, place)
    _followed(world, place, issued.headers["etag"])


def _held_back(world: World, place: str) -> None:
    attempts: list[tuple[Role, str, str, dict[str, Any]]] = [
        (Role.LAWYER, "POST", "/evaluations", {}),
        (Role.LAWYER, "POST", "/sealed-advice", {}),
        (Role.LAWYER, "GET", "/advice-page", {}),
        (Role.LAWYER, "GET", "/why-not?measure=mise_en_demeure", {}),
        (Role.LAWYER, "GET", "/questions", {}),
        (Role.LAWYER, "POST", "/letters/validate", {"json": GRAVE}),
        (Role.LAWYER, "POST", "/letters", {"json": GRAVE}),
        (Role.APPROVER, "GET", place, {}),
        (Role.APPROVER, "GET", f"{place}/internal", {}),
        (Role.APPROVER, "GET", f"{place}/outgoing/1", {}),
        (Role.LAWYER, "GET", "/journal", {}),
        (Role.LAWYER, "POST", "/exports", {}),
        (Role.APPROVER, "GET", f"/sealed-advice/{int(place.rpartition('/')[2]) - 1}", {}),
    ]
    for role, method, path, given in attempts:
        answer = call(world, role, method, path, **given)
        assert (answer.status_code, kind(answer)) == (409, "appreciation-prealable"), (path, answer.text)
        told = answer.json()
        assert "demeure" not in told["detail"] + told["remedy"]
        assert told["alarms"]["clocks"], path
    (listed,) = call(world, Role.APPROVER, "GET", "/letters").json()["items"]
    assert (listed["held_back"], listed["measure"]) == (True, None)
    assert call(world, Role.LAWYER, "GET", "/deadlines").status_code == 200
    assert call(world, Role.AUDITOR, "GET", "/journal").status_code == 200
    assert call(world, Role.AGENT, "POST", "/evaluations").status_code == 200


def _shown_after_an_opinion(world: World, place: str) -> str:
    opinion = {"measures": {"t1": "avertissement"}, "reason": WHY}
    assert call(world, Role.APPROVER, "POST", "/opinions", json=opinion).status_code == 428
    assert call(world, Role.APPROVER, "POST", "/opinions", tag='"9"', json=opinion).status_code == 412
    made = call(world, Role.APPROVER, "POST", "/opinions", tag='"1"', json=opinion)
    assert made.status_code == 201
    assert call(world, Role.DPO, "GET", made.headers["location"].removeprefix(HERE)).json() == made.json()
    shown = call(world, Role.APPROVER, "GET", place)
    assert (shown.status_code, shown.json()["measure"]) == (200, "mise_en_demeure")
    held = world.call(
        "GET",
        f"{HERE}{place}",
        credential=session(world, Role.APPROVER),
        headers={"If-None-Match": shown.headers["etag"]},
    )
    assert held.status_code == 304
    return str(shown.headers["etag"])


def _approved_by_another(world: World, place: str, tag: str) -> str:
    everything = world.add("opac", "everything", Role)
    world.assign(REFERENCE, "everything")
    path, body = f"{place}/approval", {"reason": WHY}
    token = create_token(world.gate(), everything, label="tout", scopes=TOKEN_SCOPES, days=1)
    by_token = world.call("POST", f"{HERE}{path}", token=token.text, json=body, headers={"If-Match": tag})
    assert kind(by_token).endswith(":not_by_token")
    own = world.accounts["opac", Role.AGENT]
    with world.store.writing("opac", world.gate().now) as work:
        work.accounts.set_rights(own.id, roles={Role.AGENT, Role.APPROVER}, active=True)
    mine = call(world, Role.AGENT, "POST", path, tag=tag, json=body)
    assert kind(mine).endswith(":own_work")
    with world.store.writing("opac", world.gate().now) as work:
        work.accounts.set_rights(own.id, roles={Role.AGENT}, active=True)
    assert call(world, Role.APPROVER, "POST", path, json=body).status_code == 428
    assert call(world, Role.APPROVER, "POST", path, tag='"other"', json=body).status_code == 412
    approved = call(world, Role.APPROVER, "POST", path, tag=tag, json=body)
    assert (approved.status_code, approved.json()["state"]) == (200, "approved")
    again = call(world, Role.APPROVER, "POST", path, tag=tag, json=body)
    assert again.status_code == 412
    return str(approved.headers["etag"])


def _partner_sees_no_internal_copy(world: World, place: str) -> None:
    for role in (Role.PARTNER, Role.DPO):
        copy = call(world, role, "GET", f"{place}/outgoing/1")
        assert (copy.status_code, copy.headers["content-type"]) == (200, "application/pdf")
        assert copy.headers["x-content-type-options"] == "nosniff"
    assert kind(call(world, Role.PARTNER, "GET", f"{place}/internal")) == "acces-refuse:role"
    inside = call(world, Role.DPO, "GET", f"{place}/internal")
    assert inside.content.startswith(b"%PDF-")
    for path in ("/opinions", "/decisions", "/appraisals"):
        assert kind(call(world, Role.PARTNER, "GET", path)) == "acces-refuse:role"


def _followed(world: World, place: str, tag: str) -> None:
    day = "2026-11-24"
    slip = base64.b64encode(b"%PDF-1.7 avis").decode()
    path = f"{place}/tracking"
    bad = {"addressee": 1, "state": "deposited", "day": day, "proof": base64.b64encode(b"<html>").decode()}
    assert call(world, Role.AGENT, "POST", path, tag=tag, json=bad).status_code == 422
    assert call(world, Role.AGENT, "POST", path, tag=tag, json={**bad, "proof": "***"}).status_code == 422
    version = None
    for state in ("deposited", "presented", "unclaimed"):
        body = {"addressee": 1, "state": state, "day": day, "proof": slip}
        assert call(world, Role.AGENT, "POST", path, json=body).status_code == 428
        told = call(world, Role.AGENT, "POST", path, tag=tag, json=body)
        assert told.status_code == 200, told.text
        assert call(world, Role.AGENT, "POST", path, tag=tag, json=body).status_code == 412
        tag, version = told.headers["etag"], told.json()["version"]
    (copy,) = told.json()["letter"]["copies"]
    assert (copy["state"], copy["meaning"]["effect"], copy["meaning"]["runs_from"]) == ("unclaimed", "served", day)
    assert copy["meaning"]["citations"][0]["confidence"]
    proof = call(world, Role.AGENT, "GET", f"{place}/proofs/{copy['steps'][-1]['entry']}")
    assert (proof.content, proof.headers["content-type"]) == (b"%PDF-1.7 avis", "application/pdf")
    assert told.json()["letter"]["to_record"] == [], "the letter is the measure: the tracking writes it down"
    _corrected(world, place, tag, copy["steps"][-1]["entry"])
    case = call(world, Role.AGENT, "GET", "").json()
    assert (case["version"], version) == (5, 4)
    found = next(each for each in case["case"]["measures"] if each["id"].startswith("courrier-"))
    assert (found["service"]["value"], found["served_on"]["value"]) == ("refused", day)
    history = call(world, Role.AGENT, "GET", "/versions").json()["items"]
    assert [each["account"] for each in history[-2:]] == [
        world.accounts["opac", who].id for who in (Role.AGENT, Role.LAWYER)
    ]
    assert "Rectification" in history[-1]["reason"]


def _corrected(world: World, place: str, tag: str, step: int) -> None:
    path, why = f"{place}/steps/{step}/correction", "le pli a été refusé au guichet, l'avis le dit"
    body = {"state": "refused", "reason": why}
    assert kind(call(world, Role.AGENT, "POST", path, tag=tag, json=body)).endswith(":own_work")
    assert kind(call(world, Role.SAFETY_LEAD, "POST", path, tag=tag, json=body)) == "acces-refuse:role"
    for other in (1, 999_999):
        wrong = call(world, Role.LAWYER, "POST", f"{place}/steps/{other}/correction", tag=tag, json=body)
        assert kind(wrong).endswith(":author_unknown"), "nobody corrects what no account noted"
    assert call(world, Role.LAWYER, "POST", path, json=body).status_code == 428
    assert call(world, Role.LAWYER, "POST", path, tag='"other"', json=body).status_code == 412
    for bad in (
        {"reason": why},
        {**body, "reason": "oui"},
        {**body, "withdrawn": True},
        {**body, "state": "deposited"},
    ):
        assert call(world, Role.LAWYER, "POST", path, tag=tag, json=bad).status_code == 422
    told = call(world, Role.LAWYER, "POST", path, tag=tag, json=body)
    assert told.status_code == 200, told.text
    assert call(world, Role.APPROVER, "POST", path, tag=tag, json={**body, "state": "delivered"}).status_code == 412
    assert (told.json()["version"], told.json()["composed_since"]) == (5, [])
    read, outside = (
        call(world, role, "GET", place).json()["copies"][0]["steps"][-1] for role in (Role.DPO, Role.PARTNER)
    )
    (correction,) = read["corrections"]
    assert (read["state"], correction["state_was"], correction["reason"]) == ("refused", "unclaimed", why)
    assert correction["entry"] == told.json()["entry"]
    assert outside["corrections"] == [{**correction, "reason": ""}]
    assert call(world, Role.AGENT, "GET", f"{place}/proofs/{step}").content == b"%PDF-1.7 avis", "its own proof stays"


# legal.md, 3.1, rungs 6 and 7: the act of the commissaire de justice counts, not the instruction given to them.
def test_a_letter_that_asks_another_for_the_measure_says_what_to_record_and_where(world: World) -> None:
    opened = open_dossier(world.desk(), SUMMONS, reason="mise en demeure restée vaine").case.reference
    world.assign(opened, *Role)

    def at(role: Role, path: str, body: dict[str, Any], tag: str = "") -> Any:
        headers = {"If-Match": tag} if tag else {}
        done = world.call(
            "POST", f"/v1/dossiers/{opened}{path}", credential=session(world, role), headers=headers, json=body
        )
        assert done.status_code < 300, done.text
        return done

    drafted = at(Role.AGENT, "/letters", {"person": "t1", "measure": "constat"})
    assert drafted.json()["to_record"] == [], "nothing is asked of anybody yet"
    place = drafted.headers["location"].removeprefix(f"/v1/dossiers/{opened}")
    approved = at(Role.APPROVER, f"{place}/approval", {"reason": WHY}, drafted.headers["etag"])
    issued = at(Role.AGENT, f"{place}/issue", {"day": "2026-11-24"}, approved.headers["etag"])
    taken, piece = issued.json()["to_record"]
    assert (taken["term"], taken["field"], taken["value"]) == ("genre", "measures[].measure", "constat")
    assert (piece["field"], piece["value"]) == ("pieces[].origin", "bailiff_report")
    assert "la demande n'est pas le constat" in taken["words"]
    step = {"addressee": 1, "state": "deposited", "day": "2026-11-24"}
    told = at(Role.AGENT, f"{place}/tracking", step, issued.headers["etag"]).json()
    assert (told["version"], "rien n'en est inscrit d'office" in told["why_not"]) == (None, True)
    assert told["letter"]["copies"][0]["meaning"] is None


def test_a_decision_follows_the_opinion_and_counts(world: World) -> None:
    version = call(world, Role.AGENT, "GET", "").headers["etag"]
    opinion = {"measures": {"t1": None}, "reason": WHY}
    assert call(world, Role.LAWYER, "POST", "/opinions", tag=version, json=opinion).status_code == 201
    again = call(world, Role.LAWYER, "POST", "/opinions", tag=version, json=opinion)
    assert again.status_code in (409, 412)
    sealed = call(world, Role.LAWYER, "POST", "/sealed-advice").json()
    recommended = sealed["advice"]["persons"][0]["recommended"]
    body = {
        "advice": sealed["entry"],
        "person": "t1",
        "measure": recommended and recommended["measure"],
        "followed": True,
        "reason": WHY,
    }
    assert call(world, Role.LAWYER, "POST", "/decisions", json={**body, "reason": "oui"}).status_code == 422
    made = call(world, Role.LAWYER, "POST", "/decisions", json=body)
    assert made.status_code == 201, made.text
    assert call(world, Role.DPO, "GET", made.headers["location"].removeprefix(HERE)).json() == made.json()
    assert call(world, Role.LAWYER, "POST", "/decisions", json=body).status_code == 409
    assert [each["reason"] for each in call(world, Role.DPO, "GET", "/decisions").json()["items"]] == [WHY]
    assert world.call("GET", "/v1/follow-rate", credential=session(world, Role.AUDITOR)).json()["items"] == []


def test_a_typed_question_is_the_next_version(world: World) -> None:
    before = call(world, Role.LAWYER, "GET", "")
    body = {"term": "persistance suffisante", "value": True, "reason": "trois nuits en deux semaines"}
    assert (
        kind(call(world, Role.AGENT, "POST", "/appraisals", tag=before.headers["etag"], json=body)) == "dossier-refuse"
    )
    made = call(world, Role.LAWYER, "POST", "/appraisals", tag=before.headers["etag"], json=body)
    assert made.status_code == 201, made.text
    assert made.json()["version"] == before.json()["version"] + 1
    assert call(world, Role.LAWYER, "GET", made.headers["location"].removeprefix(HERE)).status_code == 200
    given = call(world, Role.DPO, "GET", "/appraisals").json()["items"][-1]
    assert (given["by_role"], given["value"]) == ("juriste", True)
    assert call(world, Role.LAWYER, "POST", "/appraisals", tag=before.headers["etag"], json=body).status_code == 412


def test_a_letter_of_another_dossier_is_not_there(world: World) -> None:
    world.assign("d1", *Role)
    kept = call(world, Role.AGENT, "GET", "/letters").json()["items"]
    letter = (kept or [call(world, Role.AGENT, "POST", "/letters", json=GRAVE).json()])[0]["letter"]
    for path in ("", "/internal", "/outgoing/1", "/proofs/1"):
        role = Role.AGENT
        answer = world.call("GET", f"/v1/dossiers/d1/letters/{letter}{path}", credential=session(world, role))
        assert answer.status_code == 404, path
