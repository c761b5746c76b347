"""Who may open a dossier: assigned, asked for, in an emergency; what the access journal holds of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from world import NewUrl, World, make_world

from advisor.access.actions import Action
from advisor.access.decide import Ground
from advisor.access.roles import Role
from advisor.law.errors import AccessDenied, NotFound
from advisor.service.authorise import authorise


@pytest.fixture
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


def by(world: World, role: Role, method: str, path: str, **given: Any) -> Any:
    return world.call(method, path, credential=world.open(world.accounts["opac", role]), **given)


def read(world: World, role: Role, reference: str = "d1", action: Action = Action.READ_DOSSIER) -> str:
    """How a reading ends: the ground of the decision."""
    asker = world.asker(world.accounts["opac", role])
    try:
        return authorise(world.gate(), asker, action, reference=reference).ground
    except AccessDenied as denied:
        return denied.ground


def test_a_partner_knows_that_a_file_exists_asks_and_is_let_in(world: World) -> None:
    partner = world.accounts["opac", Role.PARTNER]
    standing = by(world, Role.PARTNER, "GET", "/v1/dossiers/d1/access").json()
    assert standing == {"reference": "d1", "assigned": False, "urgent_until": None}
    assert by(world, Role.PARTNER, "GET", "/v1/dossiers/d2/access").status_code == 404
    assert read(world, Role.PARTNER) == Ground.NOT_ASSIGNED
    asked = by(world, Role.PARTNER, "POST", "/v1/dossiers/d1/access-requests")
    place = asked.headers["location"]
    assert by(world, Role.PARTNER, "PUT", place, json={"granted": True}).status_code == 403
    found = by(world, Role.LAWYER, "GET", "/v1/dossiers/d1/access-requests").json()["items"]
    assert [(each["account"], each["granted"]) for each in found] == [(partner.id, None)]
    assert by(world, Role.LAWYER, "PUT", place, json={"granted": True}).json()["granted"] is True
    assert by(world, Role.LAWYER, "PUT", place, json={"granted": False}).status_code == 409
    assert read(world, Role.PARTNER) == Ground.GRANTED
    assert read(world, Role.PARTNER, action=Action.AMEND_DOSSIER) == Ground.ROLE
    gone = f"/v1/dossiers/d1/assignments/{partner.id}"
    assert by(world, Role.LAWYER, "DELETE", gone).status_code == 204
    assert read(world, Role.PARTNER) == Ground.NOT_ASSIGNED


def test_a_demand_is_answered_on_its_own_dossier_and_by_someone_else(world: World) -> None:
    asked = by(world, Role.LAWYER, "POST", "/v1/dossiers/d1/access-requests")
    place = asked.headers["location"]
    assert by(world, Role.LAWYER, "PUT", place, json={"granted": True}).json()["type"].endswith(":own_rights")
    elsewhere = place.replace("/d1/", "/j1/")
    assert by(world, Role.APPROVER, "PUT", elsewhere, json={"granted": True}).status_code == 404
    own = f"/v1/dossiers/d1/assignments/{world.accounts['opac', Role.LAWYER].id}"
    assert by(world, Role.LAWYER, "PUT", own).json()["type"].endswith(":own_rights")


def test_an_account_of_another_organisation_is_not_assigned(world: World) -> None:
    stranger = world.accounts["autre", Role.AGENT]
    assert by(world, Role.LAWYER, "PUT", f"/v1/dossiers/d1/assignments/{stranger.id}").status_code == 404


def test_an_emergency_opens_for_a_time_is_journalled_and_reviewed(world: World) -> None:
    assert read(world, Role.AGENT) == Ground.NOT_ASSIGNED
    place = "/v1/dossiers/d1/urgent-accesses"
    assert by(world, Role.AGENT, "POST", place, json={"reason": "curiosity"}).status_code == 422
    made = by(world, Role.AGENT, "POST", place, json={"reason": "danger_to_person"})
    assert read(world, Role.AGENT) == Ground.GRANTED
    assert world.journal()[0] == ("dossier:read", "d1", "broken_glass:danger_to_person", True)
    assert by(world, Role.AGENT, "GET", "/v1/dossiers/d1/access").json()["urgent_until"] == made.json()["until"]
    with world.store.reading("opac") as work:
        kept = [entry.act for entry in work.journal.of("d1")]
    assert kept == ["dossier.opened", "access.glass-broken"]
    assert read(world, Role.LAWYER) == Ground.NOT_ASSIGNED
    world.wait(hours=4)
    assert read(world, Role.AGENT) == Ground.NOT_ASSIGNED
    review = made.headers["location"]
    assert [each["id"] for each in by(world, Role.DPO, "GET", "/v1/urgent-accesses").json()["items"]] == [
        made.json()["id"]
    ]
    reviewed = by(world, Role.DPO, "PUT", review, json={"verdict": "justified"}).json()
    assert (reviewed["verdict"], reviewed["reviewed_by"]) == ("justified", world.accounts["opac", Role.DPO].id)
    assert by(world, Role.DPO, "GET", "/v1/urgent-accesses").json()["items"] == []
    assert by(world, Role.DPO, "PUT", review, json={"verdict": "not_justified"}).status_code == 409


def test_an_emergency_that_was_none_ends_at_its_review(world: World) -> None:
    made = by(world, Role.AGENT, "POST", "/v1/dossiers/d1/urgent-accesses", json={"reason": "staff_safety"})
    world.wait(minutes=1)
    by(world, Role.DPO, "PUT", made.headers["location"], json={"verdict": "not_justified"})
    assert read(world, Role.AGENT) == Ground.NOT_ASSIGNED


def test_nobody_reviews_the_own_emergency(world: World) -> None:
    both = world.add("opac", "both", [Role.DPO, Role.AGENT])
    session = world.open(both)
    made = world.call("POST", "/v1/dossiers/d1/urgent-accesses", credential=session, json={"reason": "staff_safety"})
    refused = world.call("PUT", made.headers["location"], credential=session, json={"verdict": "justified"})
    assert refused.json()["type"].endswith(":own_work")


def test_neither_assignment_nor_emergency_opens_judicial_data(world: World) -> None:
    agent = world.accounts["opac", Role.AGENT]
    by(world, Role.LAWYER, "PUT", f"/v1/dossiers/j1/assignments/{agent.id}")
    assert read(world, Role.AGENT, "j1") == Ground.JUDICIAL
    by(world, Role.AGENT, "POST", "/v1/dossiers/j1/urgent-accesses", json={"reason": "danger_to_person"})
    assert read(world, Role.AGENT, "j1") == Ground.JUDICIAL
    place = f"/v1/accounts/{agent.id}/clearance"
    assert by(world, Role.ADMINISTRATOR, "PUT", place, json={"judicial": True}).status_code == 403
    assert by(world, Role.DPO, "PUT", place, json={"judicial": True}).json()["judicial"] is True
    assert read(world, Role.AGENT, "j1") == Ground.GRANTED


def test_reads_and_refusals_are_in_the_access_journal_before_they_answer(world: World) -> None:
    read(world, Role.AGENT)
    assert world.journal()[0] == ("dossier:read", "d1", "not_assigned", False)
    by(world, Role.LAWYER, "PUT", f"/v1/dossiers/d1/assignments/{world.accounts['opac', Role.AGENT].id}")
    read(world, Role.AGENT)
    assert world.journal()[0] == ("dossier:read", "d1", "assigned", True)
    by(world, Role.AGENT, "GET", "/v1/accesses")
    assert world.journal()[0] == ("accesses:read", "-", "role", False)
    page = by(world, Role.AUDITOR, "GET", "/v1/accesses?limit=2").json()
    assert page["items"][0]["action"] == "accesses:read"
    rest = by(world, Role.AUDITOR, "GET", f"/v1/accesses?before={page['next']}&subject=d1").json()["items"]
    assert [each["subject"] for each in rest] == ["d1"] * len(rest)
    assert all(each["id"] < page["next"] for each in rest)


def test_who_may_not_know_which_files_exist_learns_nothing(world: World) -> None:
    asker = world.asker(world.accounts["opac", Role.ADMINISTRATOR])
    told = set()
    for reference in ("d1", "d2"):
        with pytest.raises(AccessDenied) as denied:
            authorise(world.gate(), asker, Action.KNOW_DOSSIER, reference=reference)
        told.add((denied.value.message, denied.value.ground))
    assert len(told) == 1
    with pytest.raises(NotFound):
        authorise(world.gate(), world.asker(world.accounts["opac", Role.AGENT]), Action.READ_DOSSIER, reference="d2")
