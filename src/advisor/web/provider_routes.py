"""A session by way of an identity provider: leave for it, come back from it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Cookie, Path, Query, Request
from fastapi.responses import RedirectResponse

from advisor.law.errors import NotFound
from advisor.service.oidc import Provider, Return, begin_login, finish_login
from advisor.web.errors import NO_STORE
from advisor.web.identity import former_session, gate_of, give_cookie
from advisor.web.openapi import problems

router = APIRouter(prefix="/v1/session/providers")

STATE_COOKIE = "__Host-advisor-login"
"""Binds the coming back to the browser that left, so that nobody is logged in as someone else."""

_DESCRIBED: dict[str, Any] = {"tags": ["session"], "status_code": 303, "response_class": RedirectResponse}


def _redirects(what: str, *statuses: int) -> dict[str, Any]:
    return {**_DESCRIBED, "responses": {303: {"description": what}, **problems(*statuses)}}


@router.get("/{provider}", **_redirects("To the provider.", 401, 404, 422, 501))
def leave(
    request: Request,
    provider: Annotated[str, Path(max_length=40, examples=["proconnect"])],
    organisation: Annotated[str, Query(min_length=1, max_length=64, examples=["opac"])],
) -> RedirectResponse:
    """Leave for the provider, where the person is recognised."""
    leaving = begin_login(gate_of(request), _provider(request, provider), organisation)
    response = RedirectResponse(leaving.address, status_code=303, headers=NO_STORE)
    response.set_cookie(
        STATE_COOKIE, f"{organisation}.{leaving.state}", path="/", secure=True, httponly=True, samesite="lax"
    )
    return response


@router.get("/{provider}/return", **_redirects("To the start page, with a session.", 401, 403, 404, 422, 501))
def come_back(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    request: Request,
    provider: Annotated[str, Path(max_length=40, examples=["proconnect"])],
    state: Annotated[str, Query(max_length=200)] = "",
    code: Annotated[str, Query(max_length=2_000)] = "",
    iss: Annotated[str | None, Query(max_length=300)] = None,
    begun: Annotated[str, Cookie(alias=STATE_COOKIE, include_in_schema=False)] = "",
) -> RedirectResponse:
    """Come back from the provider, and open a session if an account is known under that identity."""
    organisation, _, expected = begun.rpartition(".")
    back = Return(organisation=organisation, expected=expected, state=state, code=code, issuer=iss)
    opened = finish_login(gate_of(request), _provider(request, provider), back, former_session(request))
    response = RedirectResponse("/", status_code=303, headers=NO_STORE)
    response.delete_cookie(STATE_COOKIE, path="/", secure=True, httponly=True, samesite="lax")
    give_cookie(response, opened.credential)
    return response


def _provider(request: Request, name: str) -> Provider:
    found: Provider | None = request.app.state.providers.get(name)
    if found is None:
        raise NotFound(f"Le fournisseur d'identité « {name} » n'est pas réglé.", remedy="Vérifier les réglages.")
    return found
