"""Who asks, and whether they may: every operation over the store depends on `require`, once."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from fastapi import Request
from fastapi.responses import Response

from advisor.access.account import Asker
from advisor.access.actions import Action
from advisor.access.credential import Credential, read_credential, read_token
from advisor.access.roles import Role
from advisor.law.dates_fr import today_in
from advisor.law.errors import AccessDenied, NotRecognised
from advisor.service.authorise import authorise, note_refusal
from advisor.service.budgets import spend
from advisor.service.gate import Gate, gate_at
from advisor.service.kept_registers import SUBJECT
from advisor.service.recognise import recognise_session, recognise_token
from advisor.service.sealing import Actor, Desk
from advisor.web.keyed import claimed

COOKIE = "__Host-advisor"
"""The prefix makes browsers hold it to this host, the whole path and TLS."""
CSRF_HEADER = "X-CSRF-Token"
_SAFE = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True, slots=True)
class Asked:
    """A demand that may pass: at which gate, from whom, in which role, and the session's secret where there is one."""

    gate: Gate
    asker: Asker
    credential: Credential | None
    role: Role | None = None

    @property
    def organisation(self) -> str:
        """The one organisation that this demand can reach."""
        return self.asker.account.organisation

    @property
    def account(self) -> str:
        """The id of the account that asks."""
        return self.asker.account.id

    def keyed(self, request: Request) -> Gate:
        """The gate, under the request's key if it has one, for use cases that have no desk. Raises: as `desk`."""
        return replace(self.gate, claim=claimed(request, self.gate, self.asker))

    def desk(self, request: Request) -> Desk:
        """The desk at which the use case takes place, in the role that allowed it, under the request's key if it has one.

        Raises: `AnsweredBefore`, for the route to answer again; as `claim_of`.
        """
        roles = self.asker.account.roles
        actor = Actor(self.organisation, self.account, self.role or "-", self.gate.now, roles)
        state: Any = request.app.state
        today = today_in("metropole", now=state.clock())
        claim = claimed(request, self.gate, self.asker)
        return Desk(self.gate.store, state.adviser, actor, today, state.retention, claim)

    def session(self) -> Credential:
        """The session's secret.

        Raises: `NotRecognised` for a token.
        """
        if self.credential is None:
            raise NotRecognised("Cet acte demande une session.", remedy="Se connecter (POST /v1/session).")
        return self.credential


Known = Callable[[Asked, Request], str | None]
"""How an operation finds who wrote, or who gains from, what is asked."""


def require(
    action: Action, *, author: Known | None = None, beneficiary: Known | None = None, cost: int = 0
) -> Callable[..., Asked]:
    """A dependency: the demand is recognised, within the account's budget (`cost`, in units of `access.budget`) and allowed, or
    it goes no further.

    The dossier is the path's `reference`; the account that gains is the path's `account` unless said otherwise.
    """

    def allowed(request: Request) -> Asked:
        asked = _recognised(request, action)
        state: Any = request.app.state
        spend(asked.gate.store, asked.asker.account, cost, a_minute=state.budget, now=state.clock())
        path = request.path_params
        reference, account = path.get("reference"), path.get("account")
        gains = account if beneficiary is None else beneficiary(asked, request)
        decision = authorise(
            asked.gate,
            asked.asker,
            action,
            reference=reference,
            author=None if author is None else author(asked, request),
            beneficiary=gains,
            subject=reference or account or path.get("glass") or path.get("token") or _register(path),
        )
        return replace(asked, role=decision.role)

    allowed.action = action  # type: ignore[attr-defined] # read back by the test of the routes
    allowed.cost = cost  # type: ignore[attr-defined] # read back by the description of the API
    return allowed


def gate_of(request: Request) -> Gate:
    """The gate of this request."""
    state: Any = request.app.state
    return gate_at(state.store, state.clock())


def former_session(request: Request) -> Credential | None:
    """The session that the browser had before, whether it stands or not."""
    return read_credential(request.cookies.get(COOKIE, ""))


def give_cookie(response: Response, credential: Credential) -> None:
    """Hand the session's secret to the browser, out of reach of any script."""
    response.set_cookie(COOKIE, credential.text, path="/", secure=True, httponly=True, samesite="lax")


def take_cookie(response: Response) -> None:
    """Make the browser forget the session."""
    response.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="lax")


def _recognised(request: Request, action: Action) -> Asked:
    gate = gate_of(request)
    kind, _, text = request.headers.get("authorization", "").partition(" ")
    if kind:
        bearer = text.strip() if kind.lower() == "bearer" else ""
        return Asked(gate, recognise_token(gate, read_token(bearer)), None)
    credential = former_session(request)
    asker = recognise_session(gate, credential)
    assert credential is not None
    if request.method not in _SAFE and not _repeated(request, credential):
        note_refusal(gate, asker, action, "csrf")
        raise AccessDenied(
            f"La demande ne répète pas le jeton de la session ({CSRF_HEADER}).",
            remedy="Le lire par GET /v1/session et l'envoyer dans cet en-tête.",
            ground="csrf",
        )
    return Asked(gate, asker, credential)


def _register(path: dict[str, Any]) -> str | None:
    return SUBJECT.format(name=path["register"]) if "register" in path else None


def _repeated(request: Request, credential: Credential) -> bool:
    given = request.headers.get(CSRF_HEADER, "")
    return hmac.compare_digest(given.encode(), credential.csrf.encode())
