"""Every operation over the store, called by every role: who may, who may not, and none without a line here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import convention_calls as conventions
import pytest
from fastapi.routing import APIRoute
from world import LETTER, SIGNING_KEY, NewUrl, World, case_text, make_world, prepared

from advisor.access.actions import IN_PERSON, JOURNALLED, ON_DOSSIER, TOKEN_SCOPES, Action
from advisor.access.roles import Role
from advisor.access.table import Reach, reach_of
from advisor.access.words import REFUSALS
from advisor.service.letter_tracks import ISSUED
from advisor.service.sealing import seal_act
from advisor.service.signing import adopt_key
from advisor.service.tokens import create_token
from advisor.storage.tables import metadata
from advisor.web.app import STATEFUL
from advisor.web.routes import router as stateless
from advisor.web.watch_routes import router as watched

# A agent, J juriste, S référent sûreté, V valideur, D DPO, U auditeur, M administrateur, P partenaire.
LETTERS = dict(zip("AJSVDUMP", Role, strict=True))
WHO_MAY: dict[str, str] = {
    "GET /v1/session": "AJSVDUMP",
    "DELETE /v1/session": "AJSVDUMP",
    "PUT /v1/session/password": "AJSVDUMP",
    "POST /v1/session/second-factor": "AJSVDUMP",
    "PUT /v1/session/second-factor": "AJSVDUMP",
    "GET /v1/accounts": "JSVDUM",
    "POST /v1/accounts": "M",
    "PUT /v1/accounts/{account}/rights": "M",
    "PUT /v1/accounts/{account}/clearance": "D",
    "POST /v1/accounts/{account}/reset": "M",
    "DELETE /v1/accounts/{account}/tokens/{token}": "M",
    "GET /v1/accesses": "DU",
    "GET /v1/tokens": "AJSVDUMP",
    "POST /v1/tokens": "AJSVDUMP",
    "DELETE /v1/tokens/{token}": "AJSVDUMP",
    "GET /v1/dossiers/{reference}/access": "AJSVDP",
    "GET /v1/dossiers/{reference}/assignments": "JSV",
    "PUT /v1/dossiers/{reference}/assignments/{account}": "JSV",
    "DELETE /v1/dossiers/{reference}/assignments/{account}": "JSV",
    "POST /v1/dossiers/{reference}/access-requests": "AJSVDP",
    "GET /v1/dossiers/{reference}/access-requests": "JSV",
    "PUT /v1/dossiers/{reference}/access-requests/{demand}": "JSV",
    "POST /v1/dossiers/{reference}/urgent-accesses": "AJSV",
    "GET /v1/urgent-accesses": "DU",
    "PUT /v1/urgent-accesses/{glass}": "D",
    "POST /v1/dossiers": "AJS",
    "GET /v1/dossiers": "AJSVD",
    "POST /v1/dossiers/bulk": "AJS",
    "GET /v1/dossiers/{reference}": "AJSVDP",
    "PUT /v1/dossiers/{reference}": "AJS",
    "GET /v1/dossiers/{reference}/versions": "AJSVDP",
    "POST /v1/dossiers/{reference}/closure": "JVD",
    "GET /v1/dossiers/{reference}/retention": "JD",
    "PUT /v1/dossiers/{reference}/holds/{ground}": "JD",
    "POST /v1/dossiers/{reference}/holds/{ground}/lifting": "JD",
    "GET /v1/due-purges": "D",
    "GET /v1/dossiers/{reference}/persons/{person}/file": "D",
    "GET /v1/dossiers/{reference}/persons/{person}/confided-address": "S",
    "DELETE /v1/dossiers/{reference}/persons/{person}": "D",
    "POST /v1/dossiers/{reference}/evaluations": "AJSV",
    "GET /v1/dossiers/{reference}/advice-page": "AJSV",
    "POST /v1/dossiers/{reference}/sealed-advice": "JV",
    "GET /v1/dossiers/{reference}/sealed-advice/{entry}": "AJSV",
    "GET /v1/dossiers/{reference}/why-not": "AJSV",
    "GET /v1/dossiers/{reference}/questions": "AJSV",
    "POST /v1/dossiers/{reference}/what-if": "AJSV",
    "GET /v1/deadlines": "AJSVD",
    "GET /v1/deadlines/calendar": "AJSVD",
    "GET /v1/dossiers/{reference}/deadlines": "AJSV",
    "GET /v1/dossiers/{reference}/deadlines/calendar": "AJSV",
    "GET /v1/dossiers/{reference}/journal": "JVDU",
    "GET /v1/journal/{sequence}/proof": "JVDU",
    "GET /v1/journal/consistency": "JVDU",
    "GET /v1/journal/heads": "JVDU",
    "POST /v1/dossiers/{reference}/exports": "JVD",
    "POST /v1/dossiers/{reference}/letters/validate": "AJS",
    "POST /v1/dossiers/{reference}/letters": "AJS",
    "GET /v1/dossiers/{reference}/letters": "AJSVDP",
    "GET /v1/dossiers/{reference}/letters/{letter}": "AJSVDP",
    "GET /v1/dossiers/{reference}/letters/{letter}/internal": "AJSVD",
    "GET /v1/dossiers/{reference}/letters/{letter}/outgoing/{addressee}": "AJSVDP",
    "GET /v1/dossiers/{reference}/letters/{letter}/proofs/{step}": "AJSVD",
    "POST /v1/dossiers/{reference}/letters/{letter}/approval": "V",
    "POST /v1/dossiers/{reference}/letters/{letter}/issue": "AJV",
    "POST /v1/dossiers/{reference}/letters/{letter}/tracking": "AJV",
    "POST /v1/dossiers/{reference}/letters/{letter}/steps/{step}/correction": "AJV",
    "POST /v1/dossiers/{reference}/appraisals": "AJSD",
    "GET /v1/dossiers/{reference}/appraisals": "AJSVD",
    "POST /v1/dossiers/{reference}/opinions": "JV",
    "GET /v1/dossiers/{reference}/opinions": "AJSVD",
    "GET /v1/dossiers/{reference}/opinions/{entry}": "AJSVD",
    "POST /v1/dossiers/{reference}/decisions": "JV",
    "GET /v1/dossiers/{reference}/decisions": "AJSVD",
    "GET /v1/dossiers/{reference}/decisions/{entry}": "AJSVD",
    "GET /v1/follow-rate": "JSVDU",
    "POST /v1/jobs": "AJSV",
    "GET /v1/jobs": "AJSVD",
    "GET /v1/jobs/{job}": "AJSVD",
    "GET /v1/jobs/{job}/items": "AJSVD",
    "DELETE /v1/jobs/{job}": "AJSVD",
    "POST /v1/webhooks": "M",
    "GET /v1/webhooks": "M",
    "GET /v1/webhooks/{webhook}": "M",
    "DELETE /v1/webhooks/{webhook}": "M",
    "POST /v1/webhooks/{webhook}/secret": "M",
    "PUT /v1/webhooks/{webhook}/enabled": "M",
    "GET /v1/webhooks/{webhook}/deliveries": "M",
}
OPEN_TO_ALL = {
    "POST /v1/session",
    "GET /v1/session/providers/{provider}",
    "GET /v1/session/providers/{provider}/return",
    # what keeps nothing of what it is sent
    "POST /v1/evaluations",
    "POST /v1/evaluations/page",
    "POST /v1/reviews",
    "POST /v1/reviews/page",
    "POST /v1/letters",
    "POST /v1/trails/verification",
    "GET /v1/schemas/{name}",
    "GET /v1/health",
    "GET /v1/readiness",
}
HOLDS = ["PUT /v1/dossiers/{reference}/holds/{ground}", "POST /v1/dossiers/{reference}/holds/{ground}/lifting"]
BODIES: dict[str, Any] = {
    "PUT /v1/session/password": {"old": "x", "new": "y"},
    "POST /v1/session/second-factor": {"password": "x"},
    "PUT /v1/session/second-factor": {"code": "000000"},
    "POST /v1/accounts": {"login": "target", "roles": ["agent"]},
    "PUT /v1/accounts/{account}/rights": {"roles": ["agent"], "active": True},
    "PUT /v1/accounts/{account}/clearance": {"judicial": False},
    "POST /v1/tokens": {"label": "x", "scopes": ["rules:read"], "days": 1},
    "PUT /v1/dossiers/{reference}/access-requests/{demand}": {"granted": False},
    "POST /v1/dossiers/{reference}/urgent-accesses": {"reason": "staff_safety"},
    "PUT /v1/urgent-accesses/{glass}": {"verdict": "justified"},
    "POST /v1/dossiers": {"case": case_text("d1"), "reason": "ouvert une seconde fois"},
    "POST /v1/dossiers/bulk": [{"case": case_text("d1"), "reason": "ouvert une seconde fois"}],
    "PUT /v1/dossiers/{reference}": {"case": case_text("d1"), "reason": "relu sans changement"},
    "POST /v1/dossiers/{reference}/closure": {"retention": "precontentieux", "start": "2026-11-20"},
    **{each: {"reason": "assignation délivrée"} for each in HOLDS},
    "POST /v1/dossiers/{reference}/what-if": {"changes": [{"term": "lieu", "item": "i1", "value": "abords"}]},
    "POST /v1/dossiers/{reference}/letters/validate": {"person": "t9", "measure": "entretien"},
    "POST /v1/dossiers/{reference}/letters": {"person": "t9", "measure": "entretien"},
    "POST /v1/dossiers/{reference}/letters/{letter}/approval": {"reason": "relu, conforme au dossier"},
    "POST /v1/dossiers/{reference}/letters/{letter}/issue": {"day": "2026-11-24"},
    "POST /v1/dossiers/{reference}/letters/{letter}/tracking": {
        "addressee": 1,
        "state": "deposited",
        "day": "2026-11-24",
    },
    "POST /v1/dossiers/{reference}/letters/{letter}/steps/{step}/correction": {
        "day": "2026-11-23",
        "reason": "l'avis porte la veille",
    },
    "POST /v1/dossiers/{reference}/appraisals": {"term": "gravité", "value": "gêne", "reason": "bruit de nuit isolé"},
    "POST /v1/dossiers/{reference}/opinions": {"measures": {"t1": None}, "reason": "rien à reprocher encore"},
    "POST /v1/dossiers/{reference}/decisions": {
        "advice": 1,
        "person": "t1",
        "followed": True,
        "reason": "suivi en l'état du dossier",
    },
    "POST /v1/webhooks": {"url": "https://hooks.example/advisor"},
    "POST /v1/jobs": {"job": {"kind": "replays", "items": [{"reference": "d1"}]}},
}
CHANGES = [
    "PUT /v1/dossiers/{reference}",
    "POST /v1/dossiers/{reference}/closure",
    *(
        f"POST /v1/dossiers/{{reference}}/letters/{{letter}}/{move}"
        for move in ("approval", "issue", "tracking", "steps/{step}/correction")
    ),
    "POST /v1/dossiers/{reference}/appraisals",
    "POST /v1/dossiers/{reference}/opinions",
    *HOLDS,
]
"""What names the state that it was written against, and is refused here since that one is passed."""
ERASES = "DELETE /v1/dossiers/{reference}/persons/{person}"
HEADERS: dict[str, dict[str, str]] = {name: {"If-Match": '"999"'} for name in (*CHANGES, ERASES)}
QUERIES: dict[str, dict[str, str]] = {
    "GET /v1/dossiers/{reference}/why-not": {"measure": "rappel_au_reglement"},
    "GET /v1/journal/consistency": {"from": "1"},
    ERASES: {"ground": "demande_de_la_personne"},
}
REACHES = {
    "PUT /v1/session/password": 401,
    "POST /v1/session/second-factor": 401,
    "PUT /v1/session/second-factor": 409,
    "POST /v1/accounts": 409,
    "DELETE /v1/accounts/{account}/tokens/{token}": 404,
    "DELETE /v1/tokens/{token}": 404,
    "POST /v1/dossiers": 409,
    **dict.fromkeys(CHANGES, 412),
    ERASES: 404,
    "GET /v1/dossiers/{reference}/persons/{person}/confided-address": 404,
    "GET /v1/dossiers/{reference}/sealed-advice/{entry}": 404,
    "POST /v1/dossiers/{reference}/letters/validate": 404,
    "POST /v1/dossiers/{reference}/letters": 404,
    "GET /v1/dossiers/{reference}/letters/{letter}/internal": 404,
    "GET /v1/dossiers/{reference}/letters/{letter}/outgoing/{addressee}": 404,
    "GET /v1/dossiers/{reference}/letters/{letter}/proofs/{step}": 404,
    "GET /v1/dossiers/{reference}/opinions/{entry}": 404,
    "POST /v1/dossiers/{reference}/decisions": 404,
    "GET /v1/dossiers/{reference}/decisions/{entry}": 404,
    **{f"{each} /v1/jobs/{{job}}": 404 for each in ("GET", "DELETE")},
    "GET /v1/jobs/{job}/items": 404,
}
"""What the call of this test comes to where it passes, if not a success: a wrong password, a login already taken."""

IN_ITS_OWN = {
    "GET /v1/dossiers/{reference}/access",
    "GET /v1/dossiers/{reference}/assignments",
    "POST /v1/dossiers/{reference}/access-requests",
    "GET /v1/dossiers/{reference}/access-requests",
    "POST /v1/dossiers/{reference}/urgent-accesses",
    "GET /v1/dossiers/{reference}/journal",
    "GET /v1/dossiers/{reference}/persons/{person}/file",
    "GET /v1/dossiers/{reference}/retention",
    *HOLDS,
}
"""What a stranger may do on the dossier of the same reference in its own organisation."""


for _ours, _theirs in (
    (WHO_MAY, conventions.WHO_MAY),
    (BODIES, conventions.BODIES),
    (HEADERS, conventions.HEADERS),
    (QUERIES, conventions.QUERIES),
    (REACHES, conventions.REACHES),
):
    _ours.update(_theirs)


@pytest.fixture(scope="module")
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    made.assign("d1", *Role)
    adopt_key(made.store, made.desk().actor, SIGNING_KEY)
    with made.store.writing("opac", made.gate().now) as work:
        issued = {"draft_entry": LETTER.sequence, "day": made.moment.date().isoformat()}
        made.step = seal_act(work, made.desk().actor, ISSUED, LETTER.reference, {}, **issued).sequence
        work.registers.create(conventions.TAKEN, b"{}", account="import", reason="import")
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def ids(world: World) -> dict[str, str]:
    return prepared(world)


@pytest.fixture(scope="module")
def unchanged(world: World) -> dict[str, str]:
    """What the paths name, for calls that are all refused."""
    return prepared(world)


def routes() -> dict[str, APIRoute]:
    return {
        f"{method} {route.path_format}": route
        for each in (*STATEFUL, stateless, watched)
        for route in each.routes
        if isinstance(route, APIRoute)
        for method in route.methods
    }


def called(world: World, name: str, ids: dict[str, str], **given: Any) -> Any:
    method, path = name.split(" ")
    body: dict[str, Any] = {"json": BODIES[name]} if name in BODIES else {}
    if name in conventions.FILES:
        body = {"content": conventions.FILES[name]}
    headers = {**HEADERS.get(name, {}), **given.pop("headers", {})}
    return world.call(method, path.format(**ids), params=QUERIES.get(name), headers=headers, **body, **given)


def test_every_operation_has_its_line(world: World) -> None:
    document = world.client.get("/openapi.json").json()
    described = {f"{method.upper()} {path}" for path, methods in document["paths"].items() for method in methods}
    assert described == set(WHO_MAY) | OPEN_TO_ALL
    assert set(routes()) == set(WHO_MAY) | OPEN_TO_ALL


def test_what_a_refusal_names_is_an_operation() -> None:
    named = {path for _, remedy in REFUSALS.values() for path in re.findall(r"/v1/[a-z/-]+", remedy)}
    assert named
    assert named <= {each.split(" ")[1] for each in WHO_MAY}


@pytest.mark.parametrize("name", WHO_MAY)
def test_who_may(world: World, name: str) -> None:
    expected = {200, 201, 204} if name not in REACHES else {REACHES[name]}
    for letter in WHO_MAY[name]:
        credential = world.open(world.accounts["opac", LETTERS[letter]])
        answer = called(world, name, prepared(world), credential=credential)
        assert answer.status_code in expected, (letter, answer.text)


@pytest.mark.parametrize("letter", LETTERS)
def test_who_may_not(world: World, unchanged: dict[str, str], letter: str) -> None:
    credential = world.open(world.accounts["opac", LETTERS[letter]])
    before = snapshot(world, "opac")
    for name in (each for each, letters in WHO_MAY.items() if letter not in letters):
        answer = called(world, name, unchanged, credential=credential)
        assert answer.status_code == 403, (name, answer.text)
        assert answer.json()["type"].startswith("urn:advisor:problem:acces-refuse:"), name
    assert snapshot(world, "opac") == before


@pytest.mark.parametrize(
    "given", [{}, {"token": "adv1.opac." + "0" * 64}, {"headers": {"Authorization": "Basic YTpi"}}], ids=str
)
def test_nobody_may_without_being_recognised(world: World, unchanged: dict[str, str], given: dict[str, Any]) -> None:
    for name in WHO_MAY:
        answer = called(world, name, unchanged, **given)
        assert answer.status_code == 401, (name, answer.text)
        assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("name", [each for each in WHO_MAY if not each.startswith("GET")])
def test_a_cookie_alone_changes_nothing(world: World, ids: dict[str, str], name: str) -> None:
    session = world.open(world.accounts["opac", LETTERS[WHO_MAY[name][0]]])
    other = world.open(world.accounts["opac", "target"])
    before = snapshot(world, "opac")
    for repeated in ("", other.csrf, "é".encode()):
        answer = called(world, name, ids, credential=session, headers={"X-CSRF-Token": repeated})
        assert answer.status_code == 403
        assert answer.json()["type"].endswith(":csrf")
    assert snapshot(world, "opac") == before


@pytest.mark.parametrize("name", [each for each in WHO_MAY if "{" in each and each not in conventions.SAME_FOR_ALL])
def test_nothing_of_another_organisation_is_reached(world: World, ids: dict[str, str], name: str) -> None:
    stranger = world.accounts.get(("autre", "all")) or world.add("autre", "all", Role)
    credential = world.open(stranger)
    before = snapshot(world, "opac")
    answer = called(world, name, {**ids, "reference": ids["secret"]}, credential=credential)
    assert answer.status_code == 404, answer.text
    if only_assigned(name):
        unassigned = world.accounts.get(("autre", "unassigned")) or world.add("autre", "unassigned", Role)
        credential = world.open(unassigned)
    same_name = called(world, name, ids, credential=credential)
    if "{reference}/assignments/" not in name and name not in IN_ITS_OWN:
        expected = 403 if only_assigned(name) else 404
        assert same_name.status_code == expected, same_name.text
    assert snapshot(world, "opac") == before


def test_who_is_not_assigned_opens_nothing(world: World, ids: dict[str, str]) -> None:
    guarded = [name for name in WHO_MAY if only_assigned(name)]
    assert "GET /v1/dossiers/{reference}" in guarded
    unassigned = world.accounts.get(("opac", "unassigned")) or world.add("opac", "unassigned", Role)
    credential = world.open(unassigned)
    for name in guarded:
        answer = called(world, name, ids, credential=credential)
        assert answer.json()["type"].endswith(":not_assigned"), name
        judicial = called(world, name, {**ids, "reference": "j1"}, credential=credential)
        assert judicial.json()["type"].endswith(":not_assigned"), name


def only_assigned(name: str) -> bool:
    action = action_of(name)
    reaches = {reach_of(action, role) for role in Role}
    return action in ON_DOSSIER and Reach.ASSIGNED in reaches and Reach.ORGANISATION not in reaches


@pytest.mark.parametrize("name", WHO_MAY)
def test_a_token_does_what_asks_for_no_person(world: World, ids: dict[str, str], name: str) -> None:
    everything = world.accounts.get(("opac", "all")) or world.add("opac", "all", Role)
    world.assign("d1", "all")
    made = create_token(world.gate(), everything, label="tout", scopes=TOKEN_SCOPES, days=1)
    answer = called(world, name, ids, token=made.text)
    action = action_of(name)
    assert (answer.status_code == 403) is (action in IN_PERSON), answer.text
    if action in TOKEN_SCOPES:
        least = create_token(world.gate(), everything, label="peu", scopes=TOKEN_SCOPES - {action}, days=1)
        assert called(world, name, ids, token=least.text).json()["type"].endswith(":out_of_scope")


@pytest.mark.parametrize("name", WHO_MAY)
def test_one_factor_opens_nothing_but_the_session(world: World, ids: dict[str, str], name: str) -> None:
    role = LETTERS[WHO_MAY[name][0]]
    credential = world.open(world.accounts["opac", role], second_factor=False)
    answer = called(world, name, ids, credential=credential)
    if "/v1/session" in name:
        assert answer.status_code != 403
    else:
        assert answer.json()["type"].endswith(":second_factor_missing")


def action_of(name: str) -> Action:
    dependencies = routes()[name].dependant.dependencies
    found = [each.call.action for each in dependencies if hasattr(each.call, "action")]
    assert len(found) == 1, name
    return Action(found[0])


def test_a_reading_is_in_the_access_journal_but_those_that_the_guide_leaves_out() -> None:
    read = {action_of(name) for name in WHO_MAY if name.startswith("GET ")}
    assert read - JOURNALLED == {Action.READ_RULES, Action.OWN_SESSION, Action.RUN_JOBS}


def snapshot(world: World, organisation: str) -> dict[str, list[Any]]:
    """Every row of an organisation but those of its access journal, the instants of use and what was spent of budgets."""
    kept: dict[str, list[Any]] = {}
    with world.store.engine.connect() as connection:
        for table in metadata.sorted_tables:
            if "organisation" in table.c and table.name not in ("accesses", "sessions", "budgets"):
                rows = connection.execute(table.select().where(table.c.organisation == organisation))
                kept[table.name] = sorted(map(str, rows))
    return kept
