"""The advice on a kept dossier over the API: what is told is what the engine decided, and nothing is written by asking."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from test_who_may_call import snapshot
from world import NewUrl, World, case_text, make_world

from advisor.access.credential import Credential
from advisor.access.roles import Role
from advisor.casefile.read import read_case
from advisor.law.errors import AppraisalFirst
from advisor.service.adviser import open_adviser
from advisor.service.dossiers import amend_dossier, evaluate_dossier, open_dossier
from advisor.service.record import case_bytes

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NIGHT = (Path(__file__).parents[1] / "service" / "cases" / "night-noise.yaml").read_text(encoding="utf-8")
REFERENCE = "nuit-77-014"


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    for reference, text in ((REFERENCE, NIGHT), ("other", case_text("other"))):
        open_dossier(made.desk(), text, reason="dossier ouvert après la plainte")
        made.assign(reference, *Role)
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def agent(world: World) -> Credential:
    return world.open(world.accounts["opac", Role.AGENT])


@pytest.fixture
def lawyer(world: World) -> Credential:
    return world.open(world.accounts["opac", Role.LAWYER])


def advised(world: World, who: Credential, reference: str = REFERENCE) -> Any:
    answer = world.call("POST", f"/v1/dossiers/{reference}/evaluations", credential=who)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_advice_is_that_of_the_engine_and_nothing_is_written(world: World, lawyer: Credential) -> None:
    before = snapshot(world, "opac")
    told = advised(world, lawyer)
    expected = evaluate_dossier(world.desk(), REFERENCE).evaluation.advice
    assert told == expected.model_dump(mode="json")
    for path in ("advice-page", "questions", "why-not?measure=entretien", "deadlines", "deadlines/calendar"):
        assert world.call("GET", f"/v1/dossiers/{REFERENCE}/{path}", credential=lawyer).status_code == 200, path
    assert snapshot(world, "opac") == before


def test_what_is_one_element_away_is_for_the_legal_role(world: World, agent: Credential, lawyer: Credential) -> None:
    near = advised(world, lawyer)["persons"][0]["one_element_away"]
    assert near
    assert advised(world, agent)["persons"][0]["one_element_away"] == []
    path = f"/v1/dossiers/{REFERENCE}"
    for who, shown in ((lawyer, near), (agent, [])):
        asked = world.call("GET", f"{path}/questions", credential=who).json()
        assert asked["persons"][0]["one_element_away"] == shown
        page = world.call("GET", f"{path}/advice-page", credential=who)
        assert ("À un élément près" in page.text) is bool(shown)
        assert page.headers["content-security-policy"].startswith("default-src 'none'")


def test_why_not_gives_the_reasons_of_the_advice(world: World, lawyer: Credential) -> None:
    person = advised(world, lawyer)["persons"][0]
    barred = next(each for each in person["barred"] if each["measure"] == "conge")
    path = f"/v1/dossiers/{REFERENCE}/why-not?measure="
    told = world.call("GET", f"{path}conge", credential=lawyer).json()["items"]
    assert told == [{"person": person["person"], "advice": barred}]
    assert barred["bars"][0]["reason"]["citations"]
    recommended = world.call("GET", f"{path}entretien", credential=lawyer).json()["items"]
    assert recommended[0]["advice"]["status"] == "recommended"
    assert world.call("GET", f"{path}bannissement", credential=lawyer).status_code == 404
    assert world.call("GET", path[:-9], credential=lawyer).status_code == 422


def test_the_questions_are_those_of_the_advice(world: World, agent: Credential) -> None:
    told = world.call("GET", "/v1/dossiers/other/questions", credential=agent).json()
    advice = advised(world, agent, "other")
    assert told["persons"][0]["questions"] == advice["persons"][0]["questions"] != []


def test_what_a_rule_does_not_encode_is_told_apart_from_what_is_asked(world: World, agent: Credential) -> None:
    notes = advised(world, agent, "other")["not_encoded"]
    rules = open_adviser(None, "reference").program.rulebook.rules
    written = {(rule.id, each.text, each.reason) for rule in rules for each in rule.not_encoded}
    assert notes
    assert {(each["rule"], each["text"], each["reason"]) for each in notes} <= written
    told = world.call("GET", "/v1/dossiers/other/questions", credential=agent).json()
    asked = {question["text"] for person in told["persons"] for question in person["questions"]}
    assert set(told) == {"persons"}
    assert asked.isdisjoint(each["text"] for each in notes)


def supposed(world: World, who: Credential, body: Any, reference: str = "other") -> Any:
    return world.call("POST", f"/v1/dossiers/{reference}/what-if", credential=who, json=body)


def test_a_hypothesis_is_what_an_amendment_would_give(world: World, lawyer: Credential) -> None:
    """Source: the engine itself, on the dossier once it is amended so."""
    text = case_text("amended", measures=[])
    open_dossier(world.desk(), text, reason="dossier ouvert après la plainte")
    world.assign("amended", Role.LAWYER)
    present = advised(world, lawyer, "amended")
    changes = [{"term": "lieu", "item": "i1", "value": "abords"}, {"term": "régime du bail", "value": "parking"}]
    before = snapshot(world, "opac")
    answer = supposed(world, lawyer, {"changes": changes}, "amended")
    assert answer.status_code == 200, answer.text
    assert snapshot(world, "opac") == before
    case = json.loads(text)
    case["incidents"][0]["place"] = "surroundings"
    case["lease"]["regime"] = "parking"
    amend_dossier(world.desk(), "amended", json.dumps(case), version=1, reason="relu sur place")
    then = advised(world, lawyer, "amended")
    assert answer.json()["advice"] == then
    assert then != present
    assert supposed(world, lawyer, {"case": case}, "amended").json()["advice"] == then


def test_the_difference_names_what_is_gained_and_lost(world: World, lawyer: Credential) -> None:
    case = read_case(NIGHT, open_adviser(None, "reference").program.rulebook)
    minor = json.loads(case.model_dump_json(exclude_defaults=True)) | {"schema_version": "advisor-case/1"}
    minor["measures"] = []
    told = supposed(world, lawyer, {"case": minor}, REFERENCE).json()
    (change,) = told["differences"]
    present = advised(world, lawyer)["persons"][0]
    then = told["advice"]["persons"][0]
    assert change["outcome_before"] == present["outcome"]
    assert change["outcome_after"] == then["outcome"]
    for name in ("alternatives", "suspended", "barred"):
        was, now = ({each["measure"] for each in advice[name]} for advice in (present, then))
        assert (set(change[name]["gained"]), set(change[name]["lost"])) == (now - was, was - now), name
    was, now = ({advice["recommended"]["measure"]} if advice["recommended"] else set() for advice in (present, then))
    assert (set(change["recommended"]["gained"]), set(change["recommended"]["lost"])) == (now - was, was - now)
    assert was != now


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"changes": [], "case": None},
        {"changes": [{"term": "lieu", "item": "i1", "value": "abords"}], "case": "{}"},
        {"changes": [{"term": "lieu", "item": "i9", "value": "abords"}]},
        {"changes": [{"term": "lieu", "item": "i1", "value": "sur la lune"}]},
        {"changes": [{"term": "mots inconnus", "item": "i1", "value": True}]},
        {"changes": [{"term": "deux sources identifiées", "item": "i1", "value": True}]},
        {"changes": [{"term": "lieu", "item": "i1", "value": {"value": {"value": "x"}}}]},
        {"case": case_text("another")},
        {"case": "{"},
    ],
)
def test_a_hypothesis_that_says_nothing_sound_is_refused(world: World, lawyer: Credential, body: Any) -> None:
    assert supposed(world, lawyer, body).status_code == 422


def test_a_hypothesis_shows_no_proposal_that_is_held_back(world: World, lawyer: Credential, agent: Credential) -> None:
    """Source: from the mise en demeure upward, whoever decides first writes down what they would do (issue 5, point 5)."""
    rulebook = open_adviser(None, "reference").program.rulebook
    whole = read_case((EXAMPLES / "02-bruit-apres-rappel-et-entretien.yaml").read_text(encoding="utf-8"), rulebook)
    bare = whole.model_copy(update={"measures": (), "incidents": (), "appraisals": (), "statements": ()})
    open_dossier(world.desk(), case_bytes(bare).decode(), reason="dossier ouvert après la plainte")
    world.assign(whole.reference, Role.LAWYER, Role.AGENT)
    advised(world, lawyer, whole.reference)
    body = {"case": case_bytes(whole).decode()}
    held = supposed(world, lawyer, body, whole.reference)
    assert (held.status_code, held.json()["type"]) == (409, f"urn:advisor:problem:{AppraisalFirst.code}")
    assert "mise_en_demeure" not in held.text
    assert supposed(world, agent, body, whole.reference).status_code == 200


def test_a_change_may_take_an_answer_back(world: World, lawyer: Credential) -> None:
    told = supposed(world, lawyer, {"changes": [{"term": "lieu", "item": "i1", "value": None}]})
    now, then = advised(world, lawyer, "other"), told.json()["advice"]
    assert [finding["place"] for finding in now["findings"]] == ["logement"]
    assert [finding["place"] for finding in then["findings"]] == ["non précisé"]


def test_an_appraisal_may_be_supposed(world: World, lawyer: Credential) -> None:
    term = next(
        each
        for each in open_adviser(None, "reference").program.rulebook.vocabulary.terms.values()
        if each.appraised and each.scope == "incident" and each.type == "boolean"
    )
    told = supposed(world, lawyer, {"changes": [{"term": term.id, "item": "i1", "value": True}]})
    assert told.status_code == 200, told.text


def test_an_advice_is_sealed_once_and_read_back(world: World, lawyer: Credential, agent: Credential) -> None:
    path = f"/v1/dossiers/{REFERENCE}/sealed-advice"
    sealed = world.call("POST", path, credential=lawyer, headers={"Idempotency-Key": "seal-1"})
    assert sealed.status_code == 201, sealed.text
    again = world.call("POST", path, credential=lawyer, headers={"Idempotency-Key": "seal-1"})
    assert again.content == sealed.content
    told = world.call("GET", sealed.headers["location"], credential=lawyer)
    assert told.json() == sealed.json()["advice"] == advised(world, lawyer)
    assert world.call("GET", sealed.headers["location"], credential=agent).json() == advised(world, agent)
    journal = world.call("GET", f"/v1/dossiers/{REFERENCE}/journal", credential=lawyer).json()["items"]
    assert [each["act"] for each in journal] == ["dossier.opened", "advice.sealed"]
    elsewhere = sealed.headers["location"].replace(REFERENCE, "other")
    assert world.call("GET", elsewhere, credential=lawyer).status_code == 404
    assert world.call("GET", f"{path}/1", credential=lawyer).status_code == 404


def test_every_reading_is_in_the_access_journal(world: World, lawyer: Credential) -> None:
    before = len(world.journal())
    advised(world, lawyer)
    world.call("GET", f"/v1/dossiers/{REFERENCE}", credential=lawyer)
    assert world.journal()[: len(world.journal()) - before] == [
        ("dossier:read", REFERENCE, "assigned", True),
        ("dossier:evaluate", REFERENCE, "assigned", True),
    ]
