"""What an operation on a register is told beside a body that is a file: words in a header, written in percent-encoded UTF-8.

A header and not the query, which servers write in their logs.
"""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import Depends, Header
from fastapi.exceptions import RequestValidationError

from advisor.service.reason import MAX_REASON, MIN_REASON

MOST_LABEL = 200


def _words(name: str, given: str, least: int, most: int) -> str:
    try:
        told = unquote(given, errors="strict").strip()
    except UnicodeDecodeError:
        told = ""
    if not least <= len(told) <= most or not told.isprintable():
        fault = f"de {least} à {most} signes lisibles sont attendus, en UTF-8 codé par « % » (RFC 3986)"
        raise RequestValidationError([{"loc": ("header", name), "type": "value_error", "ctx": {"error": fault}}])
    return told


def _reason(
    change_reason: Annotated[
        str,
        Header(
            max_length=3 * 4 * MAX_REASON,
            description="Why the register is changed, in a sentence; names nobody. Percent-encoded UTF-8.",
            examples=[quote("lignes reprises du tableau de suivi")],
        ),
    ],
) -> str:
    return _words("change-reason", change_reason, MIN_REASON, MAX_REASON)


def _label(
    document_label: Annotated[
        str,
        Header(
            max_length=3 * 4 * MOST_LABEL,
            description="What the document is called in the register; names nobody. Percent-encoded UTF-8.",
            examples=["lettre-de-mission.pdf"],
        ),
    ],
) -> str:
    return _words("document-label", document_label, 1, MOST_LABEL)


ChangeReason = Annotated[str, Depends(_reason)]
DocumentLabel = Annotated[str, Depends(_label)]
