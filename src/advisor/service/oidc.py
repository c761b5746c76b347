"""Accounts recognised by an OpenID Connect provider: authorization code with PKCE, any provider (ProConnect too)."""

from __future__ import annotations

import hashlib
import hmac
import importlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from advisor.access.credential import Credential
from advisor.access.terms import LOGIN_AT_PROVIDER, instant, later, stands_until
from advisor.law.errors import AccessDenied, FeatureMissing, NotRecognised
from advisor.service.gate import Gate
from advisor.service.login import Opened, note_login, open_session
from advisor.storage.provider_logins import ProviderLogin

ALGORITHMS = ("RS256", "ES256", "PS256")
"""Signatures of identity tokens that are accepted; never `none`, never a shared secret."""
_TIMEOUT = 10.0
_LEEWAY = 60
"""Seconds that the provider's clock may differ."""


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider as it is set up.

    A session counts as having two factors where the provider says one of `strong_acr`, which it is asked for, or
    where `always_strong` tells that it lets nobody in without; otherwise it opens nothing but itself. `transport` replaces the network (an httpx transport).
    """

    name: str
    issuer: str
    client_id: str
    client_secret: str
    redirect_uri: str
    scope: str = "openid"
    client_auth: str = "client_secret_basic"
    strong_acr: tuple[str, ...] = ()
    always_strong: bool = False
    pkce: bool = True
    transport: Any = None


@dataclass(frozen=True, slots=True)
class Leaving:
    """Where the browser goes, and the state that it must bring back."""

    address: str
    state: str


@dataclass(frozen=True, slots=True)
class Return:
    """What comes back: from the browser's own cookie (`organisation`, `expected`) and from the address (the rest)."""

    organisation: str
    expected: str
    state: str
    code: str
    issuer: str | None = None


def begin_login(gate: Gate, provider: Provider, organisation: str) -> Leaving:
    """Begin a login: state, nonce and PKCE verifier are new, and kept for ten minutes.

    Raises: `FeatureMissing`; `NotRecognised` when the provider does not answer or is not who it should be.
    """
    state, nonce, verifier = gate.new_id(), gate.new_id(), gate.random(32).hex()
    with _client(provider) as client:
        metadata = _metadata(client, provider)
        more = {"code_verifier": verifier} if provider.pkce else {}
        address, _ = client.create_authorization_url(
            metadata["authorization_endpoint"], state=state, nonce=nonce, **more, **_demanded(provider)
        )
    begun = ProviderLogin(provider.name, nonce, verifier, later(gate.now, LOGIN_AT_PROVIDER))
    with gate.store.writing(organisation, gate.now) as work:
        work.provider_logins.begin(_digest(state), begun)
    return Leaving(str(address), state)


def finish_login(gate: Gate, provider: Provider, back: Return, former: Credential | None = None) -> Opened:
    """Finish a login and open a session; each begun login is taken once.

    Raises: `NotRecognised` for anything wrong on the way; `AccessDenied` when nobody is known under that identity.
    """
    if not back.state or not hmac.compare_digest(back.expected.encode(), back.state.encode()):
        raise _refused("le retour n'est pas celui de ce navigateur")
    with gate.store.writing(back.organisation, gate.now) as work:
        begun = work.provider_logins.take(_digest(back.state))
    if begun is None or begun.provider != provider.name or not stands_until(begun.expires_at, gate.now):
        raise _refused("cette connexion n'a pas été commencée, a expiré ou a déjà servi")
    if back.issuer not in (None, provider.issuer):
        raise _refused("la réponse vient d'un autre fournisseur")
    claims = _claims(gate, provider, begun, back.code)
    with gate.store.writing(back.organisation, gate.now) as work:
        account = work.accounts.of_subject(provider.issuer, str(claims["sub"]))
        opened = None
        if account is not None:
            if account.active:
                strong = provider.always_strong or claims.get("acr") in provider.strong_acr
                opened = open_session(gate, work, account, second_factor=strong, former=former)
            note_login(work, account, granted=opened is not None, reason=f"provider:{provider.name}")
    if opened is None:
        raise AccessDenied(
            "Aucun compte actif n'est connu sous cette identité.",
            remedy=f"Transmettre à l'administrateur l'émetteur {provider.issuer} et le sujet {claims['sub']}.",
            ground="unknown_subject",
        )
    return opened


def _claims(gate: Gate, provider: Provider, begun: ProviderLogin, code: str) -> Mapping[str, Any]:
    jose, jwk = importlib.import_module("joserfc.jwt"), importlib.import_module("joserfc.jwk")
    core = importlib.import_module("authlib.oidc.core")
    try:
        with _client(provider) as client:
            metadata = _metadata(client, provider)
            more = {"code_verifier": begun.verifier} if provider.pkce else {}
            given = client.fetch_token(metadata["token_endpoint"], code=code, **more)
            answered = client.request("GET", metadata["jwks_uri"], withhold_token=True).raise_for_status()
        keys = jwk.KeySet.import_key_set(answered.json())
        token = jose.decode(given["id_token"], keys, algorithms=list(ALGORITHMS))
        claims = core.CodeIDToken(
            token.claims,
            token.header,
            options={
                "iss": {"essential": True, "value": provider.issuer},
                "aud": {"essential": True, "value": provider.client_id},
                "nonce": {"essential": True, "value": begun.nonce},
            },
            params={"client_id": provider.client_id, "nonce": begun.nonce, "access_token": given.get("access_token")},
        )
        claims.validate(now=int(instant(gate.now).timestamp()), leeway=_LEEWAY)
    except NotRecognised:
        raise
    except Exception as error:  # whatever the provider sent, the answer is that nobody is recognised
        raise _refused(f"sa réponse n'est pas recevable ({type(error).__name__})") from error
    found: Mapping[str, Any] = claims
    return found


def _demanded(provider: Provider) -> dict[str, str]:
    """The strength that is asked for (OpenID Connect Core, section 5.5.1.1)."""
    if not provider.strong_acr:
        return {}
    return {"claims": json.dumps({"id_token": {"acr": {"essential": True, "values": provider.strong_acr}}})}


def _metadata(client: Any, provider: Provider) -> dict[str, Any]:
    place = f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration"
    try:
        found: dict[str, Any] = client.request("GET", place, withhold_token=True).raise_for_status().json()
        wanted = [found[name] for name in ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")]
    except Exception as error:  # the network, the status, the JSON: none of it recognises anybody
        raise _refused(f"il ne répond pas comme attendu ({type(error).__name__})") from error
    if wanted[0] != provider.issuer or not all(str(each).startswith("https://") for each in wanted):
        raise _refused("ses adresses ne sont pas celles attendues")
    return found


def _client(provider: Provider) -> Any:
    try:
        module = importlib.import_module("authlib.integrations.httpx_client")
    except ImportError as error:
        raise FeatureMissing(
            "La connexion par un fournisseur d'identité n'est pas installée.", remedy="Installer « advisor[oidc] »."
        ) from error
    more = {} if provider.transport is None else {"transport": provider.transport}
    return module.OAuth2Client(
        provider.client_id,
        provider.client_secret,
        scope=provider.scope,
        redirect_uri=provider.redirect_uri,
        token_endpoint_auth_method=provider.client_auth,
        code_challenge_method="S256" if provider.pkce else None,
        timeout=_TIMEOUT,
        follow_redirects=False,
        **more,
    )


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()


def _refused(why: str) -> NotRecognised:
    return NotRecognised(f"Le fournisseur d'identité n'a pas permis la connexion : {why}.", remedy="Recommencer.")
