"""Deadlines over the API: those of the dossiers one is assigned to, as JSON and as a calendar that names nobody."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
from world import NewUrl, World, case_text, make_world

from advisor.access.credential import Credential
from advisor.access.roles import Role
from advisor.service.accounts import set_clearance
from advisor.service.dossiers import open_dossier

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PREFECT, VICTIM, POLICE = "D77-0010", "D77-0027", "D77-0011"
FILES = {
    PREFECT: "10-injonction-du-prefet.yaml",
    VICTIM: "27-victime-qui-quitte-le-logement.yaml",
    POLICE: "11-anonyme-et-police.yaml",
}


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    for reference, name in FILES.items():
        text = (EXAMPLES / name).read_text(encoding="utf-8")
        assert open_dossier(made.desk(), text, reason="reprise d'un dossier").case.reference == reference
        made.assign(reference, Role.AGENT, Role.DPO)
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def agent(world: World) -> Credential:
    return world.open(world.accounts["opac", Role.AGENT])


def listed(world: World, who: Credential, query: str = "") -> Any:
    answer = world.call("GET", f"/v1/deadlines{query}", credential=who)
    assert answer.status_code == 200, answer.text
    return answer


def events(answer: Any) -> list[icalendar.Component]:
    assert answer.headers["content-type"].startswith("text/calendar")
    calendar = icalendar.Calendar.from_ical(answer.content)
    return [each for each in calendar.walk() if each.name in ("VEVENT", "VTODO")]


def test_the_prefect_is_answered_in_time(world: World, agent: Credential) -> None:
    told = world.call("GET", f"/v1/dossiers/{PREFECT}/deadlines", credential=agent).json()
    clocks = {each["rule"]: each for each in told["alarms"]["clocks"]}
    answer = clocks["reponse-a-l-injonction-du-prefet"]
    assert (answer["deadline"]["due"], answer["overdue"]) == ("2026-11-18", True)
    assert answer["citations"]


def test_one_reads_those_one_may_evaluate_and_no_others(world: World, agent: Credential) -> None:
    """Without the clearance, the dossier with data of police is left out; a DPO lists and evaluates nothing."""
    assert [each["reference"] for each in listed(world, agent).json()["items"]] == [PREFECT, VICTIM]
    dpo = world.open(world.accounts["opac", Role.DPO])
    assert listed(world, dpo).json()["items"] == []
    cleared = world.add("opac", "cleared", [Role.AGENT])
    world.assign(POLICE, "cleared")
    set_clearance(world.gate(), "opac", cleared.id, cleared=True, by="dpo")
    assert [each["reference"] for each in listed(world, world.open(cleared)).json()["items"]] == [POLICE]


def test_each_dossier_read_is_in_the_access_journal(world: World, agent: Credential) -> None:
    before = len(world.journal())
    listed(world, agent)
    lines = world.journal()[: len(world.journal()) - before]
    assert sorted(lines) == [
        ("dossier:evaluate", PREFECT, "assigned", True),
        ("dossier:evaluate", VICTIM, "assigned", True),
        ("dossier:list", "-", "granted", True),
    ]


def test_the_list_has_pages(world: World, agent: Credential) -> None:
    seen, path = [], "?limit=1"
    while path:
        answer = listed(world, agent, path)
        seen += [each["reference"] for each in answer.json()["items"]]
        link = answer.headers.get("link", "")
        path = link.partition("/v1/deadlines")[2].partition(">")[0]
    assert seen == [PREFECT, VICTIM]


def test_the_calendar_holds_every_deadline_and_names_nobody(world: World, agent: Credential) -> None:
    answer = world.call("GET", "/v1/deadlines/calendar", credential=agent)
    found = events(answer)
    titles = sorted(str(each["summary"]) for each in found)
    assert titles == [
        "D77-0010 : Si vous répondez oui aujourd'hui : dépôt au greffe de la copie de l'assignation",
        "D77-0027 : échéance à lire dans le dossier",
        "DÉPASSÉE – D77-0010 : Réponse au préfet",
        "DÉPASSÉE – D77-0027 : échéance à lire dans le dossier",
    ]
    prefect = next(each for each in found if "Réponse au préfet" in each["summary"])
    assert prefect.decoded("dtstart") == date(2026, 11, 18)
    text = answer.text.replace("\r\n ", "")
    for word in ("t2", "victime", "solidarité", "relogement"):
        assert word not in text, word
    again = events(world.call("GET", "/v1/deadlines/calendar", credential=agent))
    assert [each["uid"] for each in again] == [each["uid"] for each in found]
    assert len({each["uid"] for each in found}) == len(found)
    one = events(world.call("GET", f"/v1/dossiers/{PREFECT}/deadlines/calendar", credential=agent))
    assert {each["uid"] for each in one} <= {each["uid"] for each in found}


def test_a_dossier_that_no_longer_reads_hides_no_other(world: World) -> None:
    """A case file that a later rule base refuses is told, in the list and in the calendar."""
    lead = world.open(world.accounts["opac", Role.SAFETY_LEAD])
    for reference in ("a-broken", "b-sound"):
        open_dossier(world.desk(), case_text(reference), reason="reprise d'un dossier")
        world.assign(reference, Role.SAFETY_LEAD)
    with world.store.writing("opac", world.gate().now) as work:
        broken = json.loads(case_text("a-broken"))
        broken["persons"] = [{"id": "t1", "role": "no such role"}]
        work.dossiers.amend(
            "a-broken", json.dumps(broken).encode(), version=1, account="x", reason="essai", judicial=False
        )
    items = listed(world, lead).json()["items"]
    assert [(each["reference"], each["alarms"] is None) for each in items] == [("a-broken", True), ("b-sound", False)]
    found = events(world.call("GET", "/v1/deadlines/calendar", credential=lead))
    assert [str(x["summary"]) for x in found] == ["a-broken : dossier illisible : échéances à vérifier sans attendre"]
