"""Around every request: its id, its line in the log, its place in the counters."""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections.abc import Mapping
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from advisor.service.logs import REQUESTS, faults_of
from advisor.web.meters import METHODS, NO_ROUTE, Meters

REQUEST_ID = "X-Request-ID"
_ACCEPTED = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""An id is taken from outside only if it is random digits or a UUID: nothing can be smuggled into the log by it."""
_log = logging.getLogger(REQUESTS)


class Observed:
    """The application, observed; faults of the service pass through."""

    def __init__(self, app: ASGIApp, meters: Meters) -> None:
        self._app, self._meters = app, meters

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, then tell."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        status, began = 500, time.perf_counter()
        faults: list[dict[str, Any]] = []

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (REQUEST_ID.lower().encode(), request_id.encode())]
            await send(message)

        self._meters.running.inc()
        try:
            await self._app(scope, receive, answer)
        except Exception as error:
            faults = faults_of(error)
            raise
        finally:
            self._meters.running.dec()
            seconds = time.perf_counter() - began
            route = template_of(scope)
            self._meters.answered(scope["method"], route, status, seconds)
            told: Mapping[str, Any] = {
                "request": request_id,
                "method": scope["method"] if scope["method"] in METHODS else "-",
                "route": route,
                "status": status,
                "milliseconds": round(seconds * 1000, 1),
                **({"faults": faults} if faults else {}),
            }
            _log.log(logging.ERROR if status >= 500 else logging.INFO, "request", told)


def template_of(scope: Scope) -> str:
    """The template of the operation that was found; the path itself is never told."""
    path = getattr(scope.get("route"), "path", None)
    return path if isinstance(path, str) else NO_ROUTE


def _request_id(scope: Scope) -> str:
    given = next((value for name, value in scope["headers"] if name == REQUEST_ID.lower().encode()), b"")
    text = given.decode("latin-1")
    return text if _ACCEPTED.fullmatch(text) else secrets.token_hex(16)
