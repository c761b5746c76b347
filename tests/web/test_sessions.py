"""The life of a session and of a token: factors, fixation, ends, waiting, replay after revocation."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import MetaData, select
from world import START, NewUrl, World, make_world

from advisor.access.credential import Credential, read_credential
from advisor.access.roles import Role
from advisor.access.totp import code_at
from advisor.service.accounts import create_account

PASSWORD = "trois chats gris dorment"  # noqa: S105 - of an account of this test
COOKIE = "__Host-advisor"


@pytest.fixture
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


def log_in(world: World, login: str, password: str, code: str | None = None, **given: Any) -> Any:
    body = {"organisation": "opac", "login": login, "password": password, "code": code}
    return world.call("POST", "/v1/session", json=body, **given)


def cookie(answer: Any) -> Credential:
    found = read_credential(answer.cookies[COOKIE])
    assert found is not None
    return found


def code(world: World, secret: str) -> str:
    return code_at(base64.b32decode(secret), int(world.moment.timestamp()) // 30)


def new_agent(world: World) -> tuple[Credential, str]:
    """A local account with its own password and second factor: its session and the secret of its codes."""
    initial = create_account(world.gate(), "opac", "local", [Role.AUDITOR], by="operator").password
    assert initial is not None
    session = cookie(log_in(world, "local", initial))
    body = {"old": initial, "new": PASSWORD}
    session = cookie(world.call("PUT", "/v1/session/password", credential=session, json=body))
    begun = world.call("POST", "/v1/session/second-factor", credential=session, json={"password": PASSWORD}).json()
    body = {"code": code(world, begun["secret"])}
    return cookie(world.call("PUT", "/v1/session/second-factor", credential=session, json=body)), begun["secret"]


def is_open(world: World, credential: Credential) -> bool:
    status = world.call("GET", "/v1/session", credential=credential).status_code
    assert status in (200, 401)
    return bool(status == 200)


def test_from_the_initial_password_to_the_second_factor(world: World) -> None:
    initial = create_account(world.gate(), "opac", "local", [Role.AUDITOR], by="operator").password
    assert initial is not None
    first = log_in(world, "local", initial)
    assert first.json()["second_factor"] is False
    session = cookie(first)
    assert world.call("GET", "/v1/accesses", credential=session).status_code == 403
    early = world.call("POST", "/v1/session/second-factor", credential=session, json={"password": initial})
    assert early.status_code == 409
    weak = world.call("PUT", "/v1/session/password", credential=session, json={"old": initial, "new": "court"})
    assert weak.status_code == 422
    named = {"old": initial, "new": "BAILLEUR d'Éssai, 2026 2027"}
    guessed = world.call("PUT", "/v1/session/password", credential=session, json=named)
    assert (guessed.status_code, guessed.json()["type"]) == (422, "urn:advisor:problem:mot-de-passe-refuse")
    assert "organisme" in guessed.json()["remedy"]
    wrong = world.call("PUT", "/v1/session/password", credential=session, json={"old": "x", "new": PASSWORD})
    assert wrong.status_code == 401
    changed = world.call("PUT", "/v1/session/password", credential=session, json={"old": initial, "new": PASSWORD})
    assert not is_open(world, session)
    session = cookie(changed)
    begun = world.call("POST", "/v1/session/second-factor", credential=session, json={"password": PASSWORD}).json()
    assert log_in(world, "local", PASSWORD).json()["second_factor"] is False
    other = world.call("PUT", "/v1/session/second-factor", credential=session, json={"code": "000000"})
    assert other.status_code == 401
    confirmed = world.call(
        "PUT", "/v1/session/second-factor", credential=session, json={"code": code(world, begun["secret"])}
    )
    assert confirmed.json()["second_factor"] is True
    assert not is_open(world, session)
    assert world.call("GET", "/v1/accesses", credential=cookie(confirmed)).status_code == 200


def test_the_second_factor_is_asked_for_and_a_code_serves_once(world: World) -> None:
    _, secret = new_agent(world)
    assert log_in(world, "local", PASSWORD).status_code == 401
    assert log_in(world, "local", PASSWORD, code(world, secret)).status_code == 401
    world.wait(seconds=60)
    fresh = code(world, secret)
    assert log_in(world, "local", "autre chose encore", fresh).status_code == 401
    assert log_in(world, "local", PASSWORD, fresh).json()["second_factor"] is True
    assert log_in(world, "local", PASSWORD, fresh).status_code == 401


def test_a_second_factor_is_not_replaced_without_the_one_that_stands(world: World) -> None:
    new_agent(world)
    with world.store.reading("opac") as work:
        account = work.accounts.named("local")
    assert account is not None
    weak = world.open(account, second_factor=False)
    asked = world.call("POST", "/v1/session/second-factor", credential=weak, json={"password": PASSWORD})
    assert asked.status_code == 403


def test_an_initial_password_ends(world: World) -> None:
    initial = create_account(world.gate(), "opac", "local", [Role.AGENT], by="operator").password
    world.wait(hours=72)
    assert log_in(world, "local", str(initial)).status_code == 401


def test_a_session_fixed_before_the_login_is_worth_nothing_after(world: World) -> None:
    session, secret = new_agent(world)
    planted = Credential(organisation="opac", secret=b"\x01" * 32)
    world.wait(seconds=60)
    for former in (planted, session):
        answer = log_in(world, "local", PASSWORD, code(world, secret), headers={"Cookie": f"{COOKIE}={former.text}"})
        assert answer.status_code == 200
        assert cookie(answer).secret != former.secret
        assert not is_open(world, former)
        world.wait(seconds=60)


def test_the_cookie_is_out_of_reach(world: World) -> None:
    initial = create_account(world.gate(), "opac", "local", [Role.AGENT], by="operator").password
    given = log_in(world, "local", str(initial))
    told = given.headers["set-cookie"]
    assert told.startswith(f"{COOKIE}=opac.")
    assert {"HttpOnly", "Secure", "Path=/", "SameSite=lax"} <= {each.strip() for each in told.split(";")}
    assert "Domain" not in told
    assert given.headers["cache-control"] == "no-store"
    assert cookie(given).secret.hex() not in given.text


def test_a_login_from_a_page_of_another_site_is_not_read(world: World) -> None:
    body = b'{"organisation":"opac","login":"local","password":"x"}'
    for kind in ({"Content-Type": "text/plain"}, {"Content-Type": "application/x-www-form-urlencoded"}, {}):
        assert world.call("POST", "/v1/session", content=body, headers=kind).status_code == 415


def test_the_end_of_a_session(world: World) -> None:
    account = world.accounts["opac", "agent"]
    left = world.open(account)
    assert world.call("DELETE", "/v1/session", credential=left).status_code == 204
    assert not is_open(world, left)
    idle, used = world.open(account), world.open(account)
    while is_open(world, used):
        world.wait(minutes=29)
    assert timedelta(hours=10) <= world.moment - START < timedelta(hours=10, minutes=29)
    assert not is_open(world, idle)


def test_an_idle_session_ends(world: World) -> None:
    session = world.open(world.accounts["opac", "agent"])
    world.wait(minutes=29, seconds=59)
    assert is_open(world, session)
    world.wait(minutes=30)
    assert not is_open(world, session)
    world.wait(minutes=-30)
    assert not is_open(world, session)


def test_a_disabled_account_is_out_at_once(world: World) -> None:
    target = world.accounts["opac", "target"]
    session = world.open(target)
    admin = world.open(world.accounts["opac", Role.ADMINISTRATOR])
    body = {"roles": ["agent"], "active": False}
    assert world.call("PUT", f"/v1/accounts/{target.id}/rights", credential=admin, json=body).status_code == 200
    assert not is_open(world, session)


def test_a_reset_takes_everything_away(world: World) -> None:
    session, secret = new_agent(world)
    with world.store.reading("opac") as work:
        account = work.accounts.named("local")
    assert account is not None
    admin = world.open(world.accounts["opac", Role.ADMINISTRATOR])
    made = world.call("POST", f"/v1/accounts/{account.id}/reset", credential=admin).json()
    assert not is_open(world, session)
    world.wait(seconds=60)
    assert log_in(world, "local", PASSWORD, code(world, secret)).status_code == 401
    assert log_in(world, "local", made["initial_password"]).json()["second_factor"] is False


def test_guessing_is_slowed_down_and_tells_nothing(world: World) -> None:
    create_account(world.gate(), "opac", "local", [Role.AGENT], by="operator")
    told = {}
    for login in ("local", "nobody"):
        answers = [log_in(world, login, f"essai numéro {count}") for count in range(7)]
        assert [each.status_code for each in answers] == [401] * 5 + [429] * 2
        assert answers[-1].headers["retry-after"] == "1"
        told[login] = [{**each.json(), "instance": ""} for each in answers]
    assert told["local"] == told["nobody"]


def test_the_right_password_waits_too_and_then_opens(world: World) -> None:
    initial = str(create_account(world.gate(), "opac", "local", [Role.AGENT], by="operator").password)
    for _ in range(7):
        log_in(world, "local", "faux")
    assert log_in(world, "local", initial).status_code == 429
    assert log_in(world, "LOCAL", initial).status_code == 429
    world.wait(seconds=2)
    assert log_in(world, "local", initial).status_code == 200
    assert log_in(world, "local", "faux").status_code == 401


def test_many_logins_from_one_address_wait(world: World) -> None:
    statuses = [log_in(world, f"login-{count}", "faux").status_code for count in range(53)]
    assert statuses.count(429) >= 1
    assert statuses[:50] == [401] * 50


def every_row(world: World) -> Iterator[Sequence[Any]]:
    tables = MetaData()
    with world.store.engine.connect() as connection:
        tables.reflect(connection)
        for table in tables.tables.values():
            yield from connection.execute(select(table))


def test_a_token_is_shown_once_kept_as_a_digest_and_dies_when_revoked(world: World) -> None:
    lawyer = world.accounts["opac", Role.LAWYER]
    session = world.open(lawyer)
    body = {"label": "extranet", "scopes": ["account:read"], "days": 30}
    made = world.call("POST", "/v1/tokens", credential=session, json=body)
    token, place = made.json()["text"], made.headers["location"]
    assert world.call("GET", "/v1/accounts", token=token).status_code == 200
    assert token not in world.call("GET", "/v1/tokens", credential=session).text
    secret = token.rpartition(".")[2]
    kept = [value for row in every_row(world) for value in row]
    assert "extranet" in kept
    assert not [value for value in kept if isinstance(value, str) and secret in value]
    assert not [value for value in kept if isinstance(value, bytes) and bytes.fromhex(secret) in value]
    assert world.call("GET", "/v1/accounts", token=token.replace("adv1.opac.", "adv1.autre.")).status_code == 401
    other = world.open(world.accounts["opac", Role.DPO])
    assert world.call("DELETE", place, credential=other).status_code == 404
    assert world.call("DELETE", place, credential=session).status_code == 204
    assert world.call("GET", "/v1/accounts", token=token).status_code == 401


def test_a_token_ends_and_follows_its_account(world: World) -> None:
    lawyer = world.accounts["opac", Role.LAWYER]
    session = world.open(lawyer)
    body = {"label": "extranet", "scopes": ["account:read", "purge:run"], "days": 1}
    assert world.call("POST", "/v1/tokens", credential=session, json=body).status_code == 400
    body["scopes"] = ["account:read"]
    token = world.call("POST", "/v1/tokens", credential=session, json=body).json()["text"]
    admin = world.open(world.accounts["opac", Role.ADMINISTRATOR])
    rights = {"roles": ["agent"], "active": True}
    world.call("PUT", f"/v1/accounts/{lawyer.id}/rights", credential=admin, json=rights)
    assert world.call("GET", "/v1/accounts", token=token).json()["type"].endswith(":role")
    rights["roles"] = ["lawyer"]
    world.call("PUT", f"/v1/accounts/{lawyer.id}/rights", credential=admin, json=rights)
    assert world.call("GET", "/v1/accounts", token=token).status_code == 200
    world.wait(days=1)
    assert world.call("GET", "/v1/accounts", token=token).status_code == 401


def test_every_login_is_in_the_access_journal(world: World) -> None:
    new_agent(world)
    log_in(world, "local", "faux")
    lines = [(reason, granted) for action, _, reason, granted in world.journal() if action == "own:session"]
    assert lines[:2] == [("password", False), ("second_factor_enrolled", True)]
    assert ("password_changed", True) in lines


def test_who_gave_which_rights_to_whom_is_in_the_access_journal(world: World) -> None:
    admin, dpo = world.accounts["opac", Role.ADMINISTRATOR], world.accounts["opac", Role.DPO]
    body: dict[str, Any] = {"login": "new", "roles": ["agent", "lawyer"]}
    made = world.call("POST", "/v1/accounts", credential=world.open(admin), json=body).json()["account"]["id"]
    body = {"roles": ["agent"], "active": False}
    world.call("PUT", f"/v1/accounts/{made}/rights", credential=world.open(admin), json=body)
    world.call("PUT", f"/v1/accounts/{made}/clearance", credential=world.open(dpo), json={"judicial": True})
    with world.store.reading("opac") as work:
        told = [(each.account, each.reason) for each in work.accesses.page(subject=made) if each.role == "-"]
    assert told == [(dpo.id, "cleared"), (admin.id, "off:agent"), (admin.id, "on:agent+lawyer")]
