"""A session by way of an identity provider, against a small one of the tests' own (authorization code with PKCE)."""

from __future__ import annotations

import base64
import hashlib
import json
import warnings
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from world import PROVIDER, NewUrl, World, make_world

from advisor.access.roles import Role
from advisor.law.errors import FeatureMissing
from advisor.service import oidc
from advisor.service.oidc import Provider

warnings.filterwarnings("ignore", message="The httpx module is deprecated")
ISSUER = PROVIDER[0]
CLIENT, SECRET = "advisor", "secret-of-the-client"
RETURN = "https://testserver/v1/session/providers/fake/return"


class FakeProvider(httpx.BaseTransport):
    """The provider's four addresses; `claims` overrides what its identity token says, `key` what signs it."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.key = ECKey.generate_key("P-256", parameters={"kid": "k1", "use": "sig", "alg": "ES256"})
        self.signing = self.key
        self.begun: dict[str, dict[str, str]] = {}
        self.claims: dict[str, Any] = {}
        self.metadata: dict[str, Any] = {}
        self.algorithm = "ES256"
        self.pkce, self.by_post = True, False
        self.header: dict[str, Any] = {}

    def authorize(self, address: str, subject: str) -> str:
        """What a person does at the provider: the code that the browser brings back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert asked["response_type"] == "code"
        assert asked.get("code_challenge_method") == ("S256" if self.pkce else None)
        assert min(len(asked["state"]), len(asked["nonce"])) >= 32
        assert asked["redirect_uri"] == RETURN
        code = f"code-{len(self.begun)}"
        self.begun[code] = {**asked, "sub": subject}
        return code

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer as the provider's server."""
        if request.url.path == "/.well-known/openid-configuration":
            return httpx.Response(200, json=self._configuration())
        if request.url.path == "/jwks":
            return httpx.Response(200, json=KeySet([self.key]).as_dict(private=False))
        if request.url.path == "/token":
            return self._token(request)
        return httpx.Response(404)

    def _configuration(self) -> dict[str, Any]:
        addresses = {
            f"{name}_endpoint": f"{ISSUER}/{path}" for name, path in (("authorization", "a"), ("token", "token"))
        }
        return {"issuer": ISSUER, **addresses, "jwks_uri": f"{ISSUER}/jwks", **self.metadata}

    def _token(self, request: httpx.Request) -> httpx.Response:
        given = {name: values[0] for name, values in parse_qs(request.content.decode()).items()}
        begun = self.begun.pop(given["code"], None)
        basic = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        recognised = request.headers.get("authorization") == f"Basic {basic}"
        if self.by_post:
            recognised = (given.get("client_id"), given.get("client_secret")) == (CLIENT, SECRET)
        verifier = given.get("code_verifier", "").encode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest()).rstrip(b"=").decode()
        proved = begun is not None and begun.get("code_challenge") == (challenge if self.pkce else None)
        if begun is None or not recognised or not proved:
            return httpx.Response(400, json={"error": "invalid_grant"})
        now = int(self.world.moment.timestamp())
        claims = {
            "iss": ISSUER,
            "sub": begun["sub"],
            "aud": CLIENT,
            "iat": now,
            "exp": now + 60,
            "nonce": begun["nonce"],
            "acr": "eidas2",
            **self.claims,
        }
        kept = {name: value for name, value in claims.items() if value is not None}
        token = jwt.encode(
            {"alg": self.algorithm, "kid": "k1", **self.header}, kept, self.signing, algorithms=[self.algorithm]
        )
        return httpx.Response(200, json={"access_token": "t", "token_type": "Bearer", "id_token": token})


@pytest.fixture
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def fake(world: World) -> FakeProvider:
    provider = FakeProvider(world)
    setting = Provider(
        name="fake",
        issuer=ISSUER,
        client_id=CLIENT,
        client_secret=SECRET,
        redirect_uri=RETURN,
        strong_acr=("eidas2", "eidas3"),
        transport=provider,
    )
    world.client.app.state.providers = {"fake": setting}  # type: ignore[attr-defined]
    return provider


def leave(world: World) -> tuple[str, str]:
    """Leave for the provider: its address, and the browser's cookie."""
    answer = world.call("GET", "/v1/session/providers/fake?organisation=opac")
    assert answer.status_code == 303, answer.text
    return answer.headers["location"], answer.cookies["__Host-advisor-login"]


def come_back(world: World, code: str, state: str, cookie: str, **more: str) -> Any:
    return world.call(
        "GET",
        "/v1/session/providers/fake/return",
        params={"code": code, "state": state, **more},
        headers={"Cookie": f"__Host-advisor-login={cookie}"},
    )


def state_of(address: str) -> str:
    return parse_qs(urlsplit(address).query)["state"][0]


def whole(world: World, fake: FakeProvider, subject: str = "sub-dpo") -> Any:
    address, cookie = leave(world)
    return come_back(world, fake.authorize(address, subject), state_of(address), cookie)


def test_a_person_known_to_the_provider_gets_a_session(world: World, fake: FakeProvider) -> None:
    address, cookie = leave(world)
    (claims,) = parse_qs(urlsplit(address).query)["claims"]
    assert json.loads(claims) == {"id_token": {"acr": {"essential": True, "values": ["eidas2", "eidas3"]}}}
    answer = come_back(world, fake.authorize(address, "sub-dpo"), state_of(address), cookie, iss=ISSUER)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    session = {"Cookie": f"__Host-advisor={answer.cookies['__Host-advisor']}"}
    told = world.call("GET", "/v1/session", headers=session).json()
    assert (told["account"]["roles"], told["second_factor"]) == (["dpo"], True)
    assert world.call("GET", "/v1/accesses", headers=session).status_code == 200
    assert ("own:session", told["account"]["id"], "provider:fake", True) in world.journal()


def test_a_provider_that_asked_for_one_factor_opens_nothing_but_the_session(world: World, fake: FakeProvider) -> None:
    fake.claims = {"acr": "eidas1"}
    session = {"Cookie": f"__Host-advisor={whole(world, fake).cookies['__Host-advisor']}"}
    assert world.call("GET", "/v1/session", headers=session).json()["second_factor"] is False
    assert world.call("GET", "/v1/accesses", headers=session).json()["type"].endswith(":second_factor_missing")


def test_nobody_known_under_that_identity_is_let_in(world: World, fake: FakeProvider) -> None:
    answer = whole(world, fake, "someone-else")
    assert answer.status_code == 403
    assert "someone-else" in answer.json()["remedy"]
    target = world.accounts["opac", Role.DPO]
    with world.store.writing("opac", world.gate().now) as work:
        work.accounts.set_rights(target.id, roles=target.roles, active=False)
    assert whole(world, fake).status_code == 403


def test_the_return_belongs_to_the_browser_that_left_and_serves_once(world: World, fake: FakeProvider) -> None:
    address, cookie = leave(world)
    state = state_of(address)
    _, other = leave(world)
    code = fake.authorize(address, "sub-dpo")
    assert come_back(world, code, state, other).status_code == 401
    assert come_back(world, code, state, "").status_code == 401
    assert come_back(world, code, "", "opac.").status_code == 401
    assert come_back(world, code, state, cookie).status_code == 303
    assert come_back(world, fake.authorize(address, "sub-dpo"), state, cookie).status_code == 401


def test_a_begun_login_ends(world: World, fake: FakeProvider) -> None:
    address, cookie = leave(world)
    world.wait(minutes=10)
    assert come_back(world, fake.authorize(address, "sub-dpo"), state_of(address), cookie).status_code == 401


def test_a_code_of_another_login_is_refused_by_its_verifier(world: World, fake: FakeProvider) -> None:
    address, cookie = leave(world)
    stolen = fake.authorize(leave(world)[0], "sub-dpo")
    assert come_back(world, stolen, state_of(address), cookie).status_code == 401


def test_an_answer_of_another_issuer_is_refused(world: World, fake: FakeProvider) -> None:
    address, cookie = leave(world)
    code = fake.authorize(address, "sub-dpo")
    assert come_back(world, code, state_of(address), cookie, iss="https://evil.example").status_code == 401


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://evil.example"},
        {"aud": "another-client"},
        {"aud": [CLIENT, "another-client"], "azp": "another-client"},
        {"nonce": "another"},
        {"nonce": None},
        {"exp": 1},
        {"exp": None},
        {"sub": None},
        {"iat": 4_000_000_000},
    ],
    ids=json.dumps,
)
def test_an_identity_token_with_a_wrong_claim_is_refused(
    world: World, fake: FakeProvider, claims: dict[str, Any]
) -> None:
    fake.claims = claims
    assert whole(world, fake).status_code == 401
    assert all(action != "own:session" for action, *_ in world.journal())


def test_an_identity_token_signed_by_another_key_or_by_none_is_refused(world: World, fake: FakeProvider) -> None:
    fake.signing = ECKey.generate_key("P-256", parameters={"kid": "k1"})
    assert whole(world, fake).status_code == 401
    fake.signing, fake.algorithm = fake.key, "none"
    assert whole(world, fake).status_code == 401


@pytest.mark.parametrize(
    "metadata", [{"issuer": "https://evil.example"}, {"token_endpoint": "http://id.example/token"}]
)
def test_a_provider_that_is_not_who_it_should_be_is_left_alone(
    world: World, fake: FakeProvider, metadata: dict[str, str]
) -> None:
    fake.metadata = metadata
    assert world.call("GET", "/v1/session/providers/fake?organisation=opac").status_code == 401


def test_a_provider_that_takes_no_parameter_beyond_its_list(world: World, fake: FakeProvider) -> None:
    """ProConnect's own documentation: secret in the body, no parameter but those that it names."""
    state: Any = world.client.app.state  # type: ignore[attr-defined]
    state.providers["fake"] = replace(state.providers["fake"], client_auth="client_secret_post", pkce=False)
    fake.pkce, fake.by_post = False, True
    address, cookie = leave(world)
    names = {"response_type", "client_id", "redirect_uri", "scope", "claims", "state", "nonce"}
    assert set(parse_qs(urlsplit(address).query)) == names
    assert come_back(world, fake.authorize(address, "sub-dpo"), state_of(address), cookie).status_code == 303


def test_a_provider_that_is_not_set_up_is_not_found(world: World) -> None:
    assert world.call("GET", "/v1/session/providers/other?organisation=opac").status_code == 404


def test_without_the_extra_the_refusal_says_what_to_install(
    world: World, fake: FakeProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(oidc.importlib, "import_module", missing)
    answer = world.call("GET", "/v1/session/providers/fake?organisation=opac")
    assert answer.status_code == 501
    assert answer.json()["type"].endswith(FeatureMissing.code)
