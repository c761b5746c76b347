"""`Idempotency-Key`: what was done under a key is answered again, byte for byte, and not done twice.

A routes module takes `route_class=KeyedRoute`; a POST that creates takes `dependencies=[KEYED]` and the desk of its demand.
"""

from __future__ import annotations

import base64
import contextlib
import json
from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import Depends, Header, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response
from fastapi.routing import APIRoute

from advisor.access.account import Asker
from advisor.audit.canonical import canonical_bytes
from advisor.audit.errors import NotCanonical
from advisor.law.errors import StorageFailed
from advisor.service.claim import Claim
from advisor.service.claims import claim_of, keep_answer
from advisor.service.gate import Gate

REPLAYED = "Idempotency-Replayed"
"""Says of an answer that it was given before."""


class AnsweredBefore(Exception):
    """The demand was served before: its answer leaves the operation before anything is done."""

    def __init__(self, kept: bytes) -> None:
        super().__init__("answered before")
        self.kept = kept


IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        pattern=r"^[!-~]{1,100}$",
        description="A new one for each new request, the same one for the same request sent again, within 24 hours.",
    ),
]


def _key(request: Request, idempotency_key: IdempotencyKey = None) -> None:
    request.state.key = idempotency_key


KEYED = Depends(_key)
"""The key of a request, where it gives one."""


def claimed(request: Request, gate: Gate, asker: Asker) -> Claim | None:
    """The claim of a request; none without a key.

    Raises: `AnsweredBefore`; as `claim_of`.
    """
    key = getattr(request.state, "key", None)
    if key is None:
        return None
    found = claim_of(gate, asker, key, _said(request))
    if isinstance(found, bytes):
        raise AnsweredBefore(found)
    request.state.claim, request.state.gate, request.state.organisation = found, gate, asker.account.organisation
    return found


class KeyedRoute(APIRoute):
    """A route whose answer is kept where something was done under a key."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """What serves a request."""
        plain = super().get_route_handler()

        async def keyed(request: Request) -> Response:
            try:
                response = await plain(request)
            except AnsweredBefore as before:
                return _read(before.kept)
            claim: Claim | None = getattr(request.state, "claim", None)
            if claim is not None and claim.taken:
                await run_in_threadpool(_keep, request, claim, _written(response))
            return response

        return keyed


def _keep(request: Request, claim: Claim, answer: bytes) -> None:
    try:
        keep_answer(request.state.gate, request.state.organisation, claim, answer)
    except StorageFailed:
        # The act stands and is answered; sent again it is told as done, its answer lost (service/claims.py).
        return


def _said(request: Request) -> bytes:
    """What a request says: method, path, query, and its body, in canonical form where it is JSON that has one."""
    body: bytes = getattr(request.state, "body", b"")
    with contextlib.suppress(ValueError, RecursionError, NotCanonical):
        body = canonical_bytes(json.loads(body))
    place = f"{request.method} {request.url.path}?{request.url.query}\n"
    others = "".join(
        f"{name}: {request.headers.get(name, '')}\n" for name in ("accept", "content-type", "if-match", "change-reason")
    )
    return place.encode() + others.encode() + body


def _written(response: Response) -> bytes:
    headers = [[name, value] for name, value in response.headers.items() if name != "content-length"]
    body = base64.b64encode(bytes(response.body)).decode()
    return canonical_bytes({"status": response.status_code, "headers": headers, "body": body})


def _read(kept: bytes) -> Response:
    told = json.loads(kept)
    response = Response(base64.b64decode(told["body"]), status_code=told["status"])
    for name, value in told["headers"]:
        response.headers[name] = value
    response.headers[REPLAYED] = "true"
    return response
