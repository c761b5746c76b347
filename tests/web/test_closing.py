"""The end of a dossier over the API: closed under a class, the file of a person given, a person erased once and for good."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from world import NewUrl, World, case_text, make_world

from advisor.access.credential import Credential
from advisor.access.roles import Role
from advisor.service.dossiers import open_dossier
from advisor.service.holds import hold_dossier
from advisor.service.purges import due_purges

SAID = "Je dormais ailleurs cette nuit-là."
OTHER = "Le bruit venait de chez lui."
PERSONS: list[dict[str, Any]] = [
    {"id": "t1", "role": "holder", "address": ["Logement n° 34", "77000 Melun"]},
    {"id": "v1"},
]
STATEMENTS = [
    {"id": "d1", "made_by": "t1", "on": "2026-11-12", "text": SAID},
    {"id": "d2", "made_by": "v1", "on": "2026-11-13", "text": OTHER},
]
GROUND = {"ground": "demande_de_la_personne"}
_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def dpo(world: World) -> Credential:
    return world.open(world.accounts["opac", Role.DPO])


@pytest.fixture
def here(world: World) -> str:
    """The place of a new dossier in which two persons said something, to which the DPO and the lawyer are assigned."""
    reference = f"end-{next(_numbers)}"
    text = case_text(reference, persons=PERSONS, statements=STATEMENTS)
    open_dossier(world.desk(), text, reason="dossier ouvert après la plainte")
    world.assign(reference, Role.DPO, Role.LAWYER)
    return f"/v1/dossiers/{reference}"


def closed(world: World, who: Credential, here: str, tag: str = '"1"', **over: str) -> Any:
    body = {"retention": "plainte_infondee", "start": "2026-11-20", **over}
    return world.call("POST", f"{here}/closure", credential=who, json=body, headers={"If-Match": tag})


def erased(world: World, who: Credential, here: str, tag: str = '"1"', **headers: str) -> Any:
    return world.call(
        "DELETE", f"{here}/persons/t1", credential=who, params=GROUND, headers={"If-Match": tag, **headers}
    )


def test_a_dossier_closed_over_the_api_is_due_on_the_day_that_was_told(world: World, here: str) -> None:
    told = closed(world, world.open(world.accounts["opac", Role.LAWYER]), here)
    assert told.status_code == 200, told.text
    assert (told.json()["due_on"], told.json()["status"]) == ("2027-05-20", "à confirmer : référentiel CNIL")
    assert told.json()["computed"].endswith("20 novembre 2026 ; durée : 6 mois ; à purger dès le 20 mai 2027")
    then = replace(world.desk(), today=date(2027, 5, 20))
    (due,) = (each for each in due_purges(then) if here.endswith(each.reference))
    assert due.term.due_on == date(2027, 5, 20)
    assert ("dossier:close", due.reference, "assigned", True) in world.journal()


def test_what_was_read_before_the_closing_neither_amends_nor_appraises_nor_closes_again(
    world: World, here: str, dpo: Credential
) -> None:
    lawyer = world.open(world.accounts["opac", Role.LAWYER])
    before = world.call("GET", here, credential=lawyer).headers["etag"]
    assert closed(world, dpo, here, before).status_code == 200
    body = {"case": world.call("GET", here, credential=lawyer).json()["case"], "reason": "relu sans changement"}
    place = {"path": here, "credential": lawyer, "json": body}
    refused = world.call("PUT", headers={"If-Match": before}, **place)
    assert (refused.status_code, "est clos" in refused.json()["detail"]) == (412, True)
    appraisal = {"term": "persistance suffisante", "value": True, "reason": "les faits se répètent"}
    place_of_appraisals = f"{here}/appraisals"
    answered = world.call("POST", place_of_appraisals, credential=lawyer, json=appraisal, headers={"If-Match": before})
    assert answered.status_code == 412, answered.text
    assert closed(world, dpo, here, before, start="2026-11-21").status_code == 412
    now = world.call("GET", here, credential=lawyer)
    assert now.json()["retention"]["closing"]["start"] == "2026-11-20"
    assert world.call("PUT", headers={"If-Match": now.headers["etag"]}, **place).status_code == 200
    assert world.call("GET", here, credential=lawyer).json()["retention"]["closing"] is None


def test_a_closure_is_refused_as_it_should_be(world: World, here: str, dpo: Credential) -> None:
    plain = world.call("POST", f"{here}/closure", credential=dpo, json={"retention": "a", "start": "2026-11-20"})
    assert plain.status_code == 428
    assert closed(world, dpo, here, '"2"').status_code == 412
    unknown = closed(world, dpo, here, retention="toujours")
    assert unknown.status_code == 404
    assert "precontentieux" in unknown.json()["remedy"]
    assert closed(world, dpo, here, start="2026-11-25").status_code == 422
    early = closed(world, dpo, here, retention="precontentieux", start="2026-11-07")
    assert (early.status_code, early.json()["remedy"].partition(" ;")[0]) == (
        422,
        "Partir au plus tôt du 8 novembre 2026",
    )
    assert closed(world, dpo, here, retention="precontentieux", start="1900-01-01").status_code == 404
    then = replace(world.desk(), today=date(2040, 1, 1))
    assert not [each for each in due_purges(then) if here.endswith(each.reference)]


def test_a_person_is_given_their_file_and_nothing_of_another(world: World, here: str, dpo: Credential) -> None:
    told = world.call("GET", f"{here}/persons/t1/file", credential=dpo)
    assert told.status_code == 200, told.text
    assert (told.headers["content-type"], told.headers["cache-control"]) == ("application/json", "no-store")
    assert [each["text"] for each in told.json()["statements"]] == [SAID]
    assert told.json()["person"]["address"] == PERSONS[0]["address"]
    assert OTHER not in told.text
    assert world.call("GET", f"{here}/persons/inconnu/file", credential=dpo).status_code == 404
    journal = world.call("GET", f"{here}/journal", credential=dpo).json()["items"]
    assert journal[-1]["act"] == "person.exported"
    assert ("person:export", here.rpartition("/")[2], "assigned", True) in world.journal()


def test_a_person_is_erased_once_and_the_others_stay(world: World, here: str, dpo: Credential) -> None:
    no_ground = world.call("DELETE", f"{here}/persons/t1", credential=dpo, headers={"If-Match": '"1"'})
    assert no_ground.status_code == 422
    assert erased(world, dpo, here, '"9"').status_code == 412
    told = erased(world, dpo, here, **{"Idempotency-Key": "k-erase"})
    assert (told.status_code, told.headers["etag"], told.json()["version"]) == (200, '"2"', 2)
    for version in (1, 2):
        read = world.call("GET", f"{here}?version={version}", credential=dpo).text
        assert SAID not in read
        assert "Logement n° 34" not in read
        assert OTHER in read
    assert erased(world, dpo, here).status_code == erased(world, dpo, here, '"2"').status_code == 404
    again = erased(world, dpo, here, **{"Idempotency-Key": "k-erase"})
    assert (again.status_code, again.content) == (200, told.content)
    assert again.headers["idempotency-replayed"] == "true"


def test_nobody_is_erased_from_a_dossier_that_is_held(world: World, here: str, dpo: Credential) -> None:
    reason = "assignation délivrée"
    hold_dossier(world.desk(), here.rpartition("/")[2], "action_en_cours", reason=reason, seen=(1, ""))
    told = erased(world, dpo, here)
    assert (told.status_code, "action_en_cours" in told.json()["detail"]) == (422, True)
    assert SAID in world.call("GET", here, credential=dpo).text
