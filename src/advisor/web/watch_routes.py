"""Whether the service lives, whether it can work, and what it counts; nothing here tells of a dossier or of a person."""

from __future__ import annotations

import hmac
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from advisor import __version__
from advisor.law.errors import StorageFailed
from advisor.service.adviser import Adviser
from advisor.storage.store import Store
from advisor.storage.upgrade import REVISION, standing
from advisor.storage.watch import messages_waiting
from advisor.web import openapi
from advisor.web.answers import Health, Readiness
from advisor.web.errors import NO_STORE
from advisor.web.meters import Meters

router = APIRouter()
metrics_router = APIRouter(include_in_schema=False)
"""For machines that watch, outside the API: it has its own token."""
_KIND = "text/plain; version=0.0.4; charset=utf-8"


@router.get("/v1/health", **openapi.HEALTH)
def health(request: Request) -> Health:
    """Whether the service answers, and with which rule base and engines."""
    adviser: Adviser = request.app.state.adviser
    return Health(
        status="ok",
        version=__version__,
        rulebook=adviser.program.rulebook.digest,
        engine=adviser.mark().name,
        notice=adviser.notice,
    )


@router.get("/v1/readiness", **openapi.READINESS)
def readiness(request: Request) -> Readiness:
    """Whether the service can work: its rule base is loaded, its database answers and has the tables of this version."""
    store: Store | None = request.app.state.store
    if store is None:
        return Readiness(status="ready", database="none")
    try:
        current = standing(store.engine).current
    except StorageFailed:
        raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, "La base de données ne répond pas.") from None
    if not current:
        told = f"La base n'est pas à la révision {REVISION} : lancer « advisor db upgrade »."
        raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, told)
    return Readiness(status="ready", database="ok")


@metrics_router.get("/metrics")
def metrics(request: Request) -> Response:
    """What the server counts, to whoever has the token of the settings."""
    state: Any = request.app.state
    if not state.metrics_token:
        raise HTTPException(HTTPStatus.NOT_FOUND, HTTPStatus.NOT_FOUND.phrase)
    given = request.headers.get("authorization", "")
    if not hmac.compare_digest(given.encode(), f"Bearer {state.metrics_token}".encode()):
        raise HTTPException(
            HTTPStatus.UNAUTHORIZED, "Le jeton de /metrics manque ou n'est pas le bon.", {"WWW-Authenticate": "Bearer"}
        )
    meters: Meters = state.meters
    if state.store is not None:
        try:
            meters.waiting.set(messages_waiting(state.store.engine))
        except StorageFailed:
            meters.waiting.set(float("nan"))
    return Response(meters.text(), media_type=_KIND, headers=NO_STORE)
