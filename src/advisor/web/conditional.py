"""`ETag`, `If-Match` and `If-None-Match` (RFC 9110, section 13): nobody writes over what they did not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import Depends, Header, Request
from fastapi.responses import Response
from pydantic import BaseModel

from advisor.audit.canonical import digest_bytes
from advisor.law.errors import VersionConflict
from advisor.web.errors import NO_STORE, PreconditionFailed, PreconditionMissing

_TAG = re.compile(r'"([!#-~]*)"')
_TAGS = re.compile(r'(?:W/)?"([!#-~]*)"')
_VERSION = re.compile(r"([1-9][0-9]{0,8})(?:\.([0-9a-f]{16}))?")


def version_tag(version: int, mark: str = "") -> str:
    """The entity tag of a version, and of the mark (16 hex digits) of what else changes of a dossier; as the header carries it."""
    return f'"{version}.{mark}"' if mark else f'"{version}"'


def model_tag(told: BaseModel) -> str:
    """The entity tag of what is told, whatever of it changes; as the header carries it."""
    return f'"{digest_bytes(told.model_dump_json().encode())[7:39]}"'


def _if_match(
    if_match: Annotated[
        str | None, Header(description="The `ETag` of what was read, one only: nothing newer is written over.")
    ] = None,
) -> str:
    if if_match is None:
        raise PreconditionMissing(
            "La demande ne dit pas sur quel état elle se fonde (If-Match).",
            remedy="Lire d'abord, puis répéter dans If-Match l'ETag reçu.",
        )
    found = _TAG.fullmatch(if_match.strip())
    if found is None:
        raise _passed()
    return found[0]


IfMatch = Annotated[str, Depends(_if_match)]
"""The entity tag that a request was written against. Raises: `PreconditionMissing` (428), `PreconditionFailed` (412)."""


def version_of(tag: str) -> int:
    """The version that an entity tag names.

    Raises: `PreconditionFailed` when it names none.
    """
    return seen_in(tag)[0]


def seen_in(tag: str) -> tuple[int, str]:
    """The version that an entity tag names, and the mark; empty for none.

    Raises: `PreconditionFailed` when it names no version.
    """
    found = _VERSION.fullmatch(tag.strip('"'))
    if found is None:
        raise _passed()
    return int(found[1]), found[2] or ""


def require_tag(given: str, current: str) -> None:
    """Return if what the request was written against still stands.

    Raises: `PreconditionFailed`.
    """
    if given != current:
        raise _passed()


@contextmanager
def against_state() -> Iterator[None]:
    """A version that was passed meanwhile is a failed precondition: the request had named the one that it read."""
    try:
        yield
    except VersionConflict as error:
        raise PreconditionFailed(error.message, remedy=error.remedy) from error


def unchanged(request: Request, tag: str) -> Response | None:
    """The answer 304 to who has what stands already (`If-None-Match`); none to others."""
    given = request.headers.get("if-none-match", "")
    held = {f'"{name}"' for name in _TAGS.findall(given)}
    if given.strip() != "*" and tag not in held:
        return None
    return Response(status_code=304, headers={"ETag": tag, **NO_STORE})


def _passed() -> PreconditionFailed:
    return PreconditionFailed(
        "L'état sur lequel la demande se fonde n'est plus celui qui est en cours.",
        remedy="Relire, y reporter le changement, puis recommencer avec le nouvel ETag.",
    )
