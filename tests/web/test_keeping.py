"""How long a dossier is kept, over the API: told with its computation, held on a ground, released, and the purges that are due."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from world import NewUrl, World, case_text, make_world

from advisor.access.credential import Credential
from advisor.access.roles import Role
from advisor.service import retention as retention_module
from advisor.service.dossiers import open_dossier
from advisor.service.purges import due_purges
from advisor.service.retention import close_dossier
from advisor.web.app import Settings, create_app

REASON = {"reason": "assignation délivrée"}
_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def dpo(world: World) -> Credential:
    """The DPO, who is assigned to no dossier."""
    return world.open(world.accounts["opac", Role.DPO])


@pytest.fixture
def lawyer(world: World) -> Credential:
    return world.open(world.accounts["opac", Role.LAWYER])


@pytest.fixture
def reference(world: World) -> str:
    """A new dossier, to which the lawyer, the agent and the partner are assigned."""
    name = f"kept-{next(_numbers)}"
    open_dossier(world.desk(), case_text(name), reason="dossier ouvert après la plainte")
    world.assign(name, Role.LAWYER, Role.AGENT, Role.PARTNER)
    return name


def tag(world: World, who: Credential, reference: str) -> str:
    told = world.call("GET", f"/v1/dossiers/{reference}/retention", credential=who)
    assert told.status_code == 200, told.text
    return str(told.headers["etag"])


def held(world: World, who: Credential, reference: str, against: str, ground: str = "action_en_cours") -> Any:
    place = f"/v1/dossiers/{reference}/holds/{ground}"
    return world.call("PUT", place, credential=who, json=REASON, headers={"If-Match": against})


def lifted(world: World, who: Credential, reference: str, against: str, ground: str = "action_en_cours") -> Any:
    place = f"/v1/dossiers/{reference}/holds/{ground}/lifting"
    return world.call("POST", place, credential=who, json=REASON, headers={"If-Match": against})


def test_a_dossier_tells_that_it_is_open_closed_and_held(world: World, lawyer: Credential, reference: str) -> None:
    place = f"/v1/dossiers/{reference}"
    opened = world.call("GET", place, credential=lawyer)
    assert opened.json()["retention"] == {"closing": None, "holds": []}
    close_dossier(world.desk(), reference, version=1, retention="precontentieux", start=date(2026, 11, 8))
    closed = world.call("GET", place, credential=lawyer, headers={"If-None-Match": opened.headers["etag"]})
    assert closed.status_code == 200, "what one holds no longer stands"
    closing = closed.json()["retention"]["closing"]
    assert (closing["retention"], closing["start"], closing["fault"]) == ("precontentieux", "2026-11-08", "")
    assert closing["term"]["due_on"] == "2029-11-08"
    assert closing["term"]["computed"].startswith("Le jour du dernier fait, 8 novembre 2026 ; durée : 3 ans")
    told = held(world, lawyer, reference, closed.headers["etag"])
    assert (told.status_code, told.json()["holds"]) == (200, True), told.text
    (hold,) = world.call("GET", place, credential=lawyer).json()["retention"]["holds"]
    assert (hold["ground"], hold["reason"], hold["entry"]) == (
        "action_en_cours",
        REASON["reason"],
        told.json()["entry"],
    )
    assert hold["account"] == world.accounts["opac", Role.LAWYER].id
    journal = world.call("GET", f"{place}/journal", credential=lawyer).json()["items"]
    assert [each["act"] for each in journal][-2:] == ["dossier.closed", "dossier.held"]
    assert ("dossier:hold", reference, "assigned", True) in world.journal()


def test_a_partner_is_not_told_how_long_it_is_kept(world: World, dpo: Credential, reference: str) -> None:
    held(world, dpo, reference, '"1"')
    partner = world.open(world.accounts["opac", Role.PARTNER])
    told = world.call("GET", f"/v1/dossiers/{reference}", credential=partner)
    assert (told.status_code, told.json()["retention"]) == (200, None)
    assert REASON["reason"] not in told.text


def test_a_dossier_that_is_held_is_amended_with_the_tag_that_was_read(world: World, reference: str) -> None:
    agent = world.open(world.accounts["opac", Role.AGENT])
    held(world, world.open(world.accounts["opac", Role.DPO]), reference, '"1"')
    read = world.call("GET", f"/v1/dossiers/{reference}", credential=agent).headers["etag"]
    body = {"case": case_text(reference), "reason": "relu sans changement"}
    place = f"/v1/dossiers/{reference}"
    amended = world.call("PUT", place, credential=agent, json=body, headers={"If-Match": read})
    assert amended.status_code == 200, amended.text
    again = world.call("PUT", place, credential=agent, json=body, headers={"If-Match": read})
    assert again.status_code == 412


def test_who_is_not_assigned_holds_as_dpo_and_reads_nothing(world: World, dpo: Credential, reference: str) -> None:
    assert world.call("GET", f"/v1/dossiers/{reference}", credential=dpo).status_code == 403
    first = tag(world, dpo, reference)
    unchanged = world.call(
        "GET", f"/v1/dossiers/{reference}/retention", credential=dpo, headers={"If-None-Match": first}
    )
    assert unchanged.status_code == 304
    assert held(world, dpo, reference, first).status_code == 200
    assert held(world, dpo, reference, first, "controle_en_cours").status_code == 412
    assert held(world, dpo, reference, tag(world, dpo, reference), "controle_en_cours").status_code == 200
    assert lifted(world, dpo, reference, first).status_code == 412
    assert lifted(world, dpo, reference, tag(world, dpo, reference)).status_code == 200
    assert lifted(world, dpo, reference, tag(world, dpo, reference)).status_code == 404
    told = world.call("GET", f"/v1/dossiers/{reference}/retention", credential=dpo).json()
    assert [each["ground"] for each in told["retention"]["holds"]] == ["controle_en_cours"]
    assert ("dossier:hold", reference, "granted", True) in world.journal()


def test_a_hold_is_refused_as_it_should_be(world: World, dpo: Credential, reference: str) -> None:
    place = f"/v1/dossiers/{reference}/holds/action_en_cours"
    assert world.call("PUT", place, credential=dpo, json=REASON).status_code == 428
    assert held(world, dpo, reference, '"2"').status_code == 412
    assert held(world, dpo, reference, '"1"', "envie").status_code == 422
    short = world.call("PUT", place, credential=dpo, json={"reason": "non"}, headers={"If-Match": '"1"'})
    assert short.status_code == 422
    assert held(world, dpo, "inconnu", '"1"').status_code == 404
    assert tag(world, dpo, reference) == '"1"'


def test_the_purges_that_are_due_are_those_that_the_job_carries_out(world: World, dpo: Credential) -> None:
    names = [f"due-{number}" for number in range(3)]
    for name in names:
        open_dossier(world.desk(), case_text(name), reason="dossier ouvert après la plainte")
        close_dossier(world.desk(), name, version=1, retention="contentieux_termine", start=date(2026, 11, 24))
    held(world, dpo, names[1], tag(world, dpo, names[1]))
    first = world.call("GET", "/v1/due-purges?limit=2", credential=dpo)
    assert first.status_code == 200, first.text
    following = first.headers["link"].partition(">")[0].strip("<")
    second = world.call("GET", following, credential=dpo)
    told = first.json()["items"] + second.json()["items"]
    assert "link" not in second.headers
    assert [(each["reference"], each["held"]) for each in told] == [
        ("due-0", []),
        ("due-1", ["action_en_cours"]),
        ("due-2", []),
    ]
    assert all(each["term"]["due_on"] == "2026-11-24" and each["term"]["computed"] for each in told)
    assert [(each.reference, list(each.held)) for each in due_purges(world.desk())] == [
        (each["reference"], each["held"]) for each in told
    ]
    assert ("purge:list", "-", "granted", True) in world.journal()


def test_the_server_keeps_to_the_landlord_s_own_lengths(world: World, lawyer: Credential, tmp_path: Path) -> None:
    product = Path(retention_module.__file__).with_name("retention.yaml").read_text(encoding="utf-8")
    own = tmp_path / "durees.yaml"
    own.write_text(product.replace("{amount: 6, unit: months}", "{amount: 9, unit: months}"), encoding="utf-8")
    open_dossier(world.desk(), case_text("own"), reason="dossier ouvert après la plainte")
    world.assign("own", Role.LAWYER)
    settings = Settings(
        engine="reference", clock=lambda: world.moment, store=world.store, queue=world.queue, retention=own
    )
    other = type(world.client)(create_app(settings), base_url="https://testserver", raise_server_exceptions=False)
    with other:
        told = replace(world, client=other).call(
            "POST",
            "/v1/dossiers/own/closure",
            credential=lawyer,
            json={"retention": "plainte_infondee", "start": "2026-11-20"},
            headers={"If-Match": '"1"'},
        )
    assert (told.status_code, told.json()["due_on"]) == (200, "2027-08-20")
