"""Which of several forms of one answer is sent (`Accept`, RFC 9110, section 12.5.1)."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from fastapi import Request

JSON, HTML, PDF, CSV, CALENDAR = "application/json", "text/html", "application/pdf", "text/csv", "text/calendar"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def form_of(request: Request, offered: Sequence[str]) -> str:
    """The media type, out of those offered, that the request likes best; the first one where it says nothing of any."""
    likings = [_liking(each) for each in request.headers.get("accept", "*/*").split(",")]
    return max(offered, key=lambda form: (_quality(form, likings), -offered.index(form)))


def _liking(text: str) -> tuple[str, float]:
    kind, *parameters = (each.strip().lower() for each in text.split(";"))
    quality = 1.0
    for each in parameters:
        name, _, value = each.partition("=")
        if name.strip() == "q":
            with suppress(ValueError):
                quality = float(value)
    return kind, quality


def _quality(form: str, likings: Sequence[tuple[str, float]]) -> float:
    """How much a form is liked: what names it outright goes before a range."""
    told = dict(likings)
    for kind in (form, f"{form.partition('/')[0]}/*", "*/*"):
        if kind in told:
            return told[kind]
    return 0.0
