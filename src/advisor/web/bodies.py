"""Reading a request's body: its kind, its size and its encoding are settled before anything reads it."""

from __future__ import annotations

import json
from typing import Annotated

from fastapi import Depends, Request

from advisor.law.misfit import unreadable_json
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.read import read_nodes
from advisor.service.refusals import Misuse
from advisor.web.errors import BodyOfOtherKind, BodyTooLarge

MAX_BODY = 2_000_000
"""Largest body that is read, in bytes."""

CASE_TYPES = ("application/json", "application/yaml", "application/x-yaml", "text/yaml")
TRAIL_TYPES = ("application/jsonl", "application/x-ndjson", "text/plain", "application/octet-stream")


async def read_body(request: Request, kinds: tuple[str, ...]) -> bytes:
    """The body of a request of one of these media types; the request remembers it, for its idempotency key.

    Raises: `BodyOfOtherKind`; `BodyTooLarge` as soon as the limit is passed, whatever was announced.
    """
    kind = request.headers.get("content-type", kinds[0]).partition(";")[0].strip().lower()
    if kind not in kinds:
        raise BodyOfOtherKind(f"« {kind} » n'est pas lu ici.", remedy=f"Envoyer {' ou '.join(kinds)}.")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise BodyTooLarge(
                f"Le corps de la requête dépasse {MAX_BODY // 1_000_000} Mo.", remedy="Envoyer un seul dossier."
            )
    request.state.body = bytes(body)
    return bytes(body)


async def _case_text(request: Request) -> str:
    return await _text(request, "le dossier")


async def _register_text(request: Request) -> str:
    return await _text(request, "le registre")


async def _text(request: Request, what: str) -> str:
    body = await read_body(request, CASE_TYPES)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Misuse(
            f"Le corps n'est pas un texte UTF-8 (octet {error.start}).", remedy="L'encoder en UTF-8."
        ) from error
    if not text.strip():
        raise Misuse("Le corps de la requête est vide.", remedy=f"Envoyer {what} en JSON ou en YAML.")
    _parsable(text)
    return text


def _parsable(text: str) -> None:
    """Refuse what is neither JSON nor YAML; what is well formed but wrong is for its reader to say."""
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        try:
            json.loads(text.lstrip("\ufeff"))
        except (ValueError, RecursionError) as error:
            raise Misuse(
                f"Le corps n'est pas lisible : {unreadable_json(error)}.", remedy="Corriger la syntaxe."
            ) from error
        return
    findings = Findings()
    if read_nodes(text, "corps", findings) is None:
        told = "\n".join(each.without_excerpt() for each in findings.all())
        raise Misuse(f"Le corps n'est pas du YAML lisible :\n{told}", remedy="Corriger la syntaxe.")


async def _trail_bytes(request: Request) -> bytes:
    return await read_body(request, TRAIL_TYPES)


CaseText = Annotated[str, Depends(_case_text)]
RegisterText = Annotated[str, Depends(_register_text)]
TrailBytes = Annotated[bytes, Depends(_trail_bytes)]
