"""What the API says of itself: one description an operation, with examples and every status it may answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from advisor.advice.advice import Advice
from advisor.letters.draft import LetterDraft
from advisor.letters.outgoing import OutgoingLetter
from advisor.register.model import Register
from advisor.review.review import Review
from advisor.service.schemas import case_shape
from advisor.web import examples
from advisor.web.answers import Health, Readiness, TrailVerdict
from advisor.web.bodies import CASE_TYPES, TRAIL_TYPES
from advisor.web.problem import MEDIA_TYPE, TITLES, Problem

REFERENCE = "#/components/schemas/{model}"
_NULL = "\x00null"
"""Stands for null in an example until the document is made: the framework drops every null."""
_WHY = {
    400: "The body cannot be read: not UTF-8, not JSON, not YAML, or empty",
    401: "Nobody is recognised: no session or token, or one that no longer stands",
    403: "The account may not do this; the ground is in `type`",
    404: "What is asked for does not exist",
    409: "Two rules contradict each other on this case, another version was written since, or one's own opinion comes first",
    412: "What the request was written against (`If-Match`) no longer stands",
    413: "The body is larger than 2 MB",
    415: "The media type is not read here",
    422: "The case file, a parameter or the letter is refused; every fault is named",
    428: "The request does not say what it was written against (`If-Match`)",
    429: "Too many failures in a row, or too much asked at once of what is costly; `Retry-After` says how many seconds to wait",
    500: "The service or its rule base is at fault; no decision is given",
    501: "An optional part is not installed",
    503: "The second engine or the database does not answer, or the clock is behind the journal; no decision is given",
    507: "The disk is full or the database refuses; nothing was kept",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The errors that an operation may answer with, each with its example."""
    return {
        status: {
            "description": f"{_WHY[status]}.",
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}, "example": _example(status)}},
        }
        for status in statuses
    }


def _example(status: int) -> dict[str, Any]:
    plain = {"type": "about:blank", "title": TITLES[status], "status": status, "detail": f"{TITLES[status]}."}
    return examples.PROBLEM if status == examples.PROBLEM["status"] else plain


def body_of(kinds: tuple[str, ...], schema: dict[str, Any], example: Any, description: str) -> dict[str, Any]:
    """A body that no signature names, in these media types."""
    content = {kind: {"schema": schema, "example": _swapped(example, None, _NULL)} for kind in kinds}
    return {"requestBody": {"required": True, "description": description, "content": content}}


def shown(kind: str, example: Any) -> dict[str, Any]:
    """The example of an answer."""
    return {kind: {"example": _swapped(example, None, _NULL)}}


def _swapped(value: Any, one: object, other: object) -> Any:
    """The same value, with another in the place of one, however deep."""
    if isinstance(value, dict):
        return {key: _swapped(each, one, other) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_swapped(each, one, other) for each in value]
    return other if value == one else value


_CASE = body_of(
    CASE_TYPES,
    {"$ref": "#/components/schemas/CaseFile"},
    examples.CASE,
    "A case file, with English keys or with the vocabulary's French ones; at most 2 MB.",
)
_DECISION_PROBLEMS = problems(400, 409, 413, 415, 422, 500, 503)
_TEXT = {"schema": {"type": "string"}}

EVALUATION: dict[str, Any] = {
    "tags": ["advice"],
    "openapi_extra": _CASE,
    "responses": {
        200: {
            "model": Advice,
            "description": "The advice, in canonical JSON.",
            "content": shown("application/json", examples.ADVICE),
        },
        **_DECISION_PROBLEMS,
    },
}
PAGE: dict[str, Any] = {
    "tags": ["advice"],
    "openapi_extra": _CASE,
    "responses": {
        200: {
            "description": "The page; it loads nothing from elsewhere.",
            "content": {"text/html": {**_TEXT, "example": '<!DOCTYPE html>\n<html lang="fr">…</html>'}},
        },
        **_DECISION_PROBLEMS,
    },
}
LETTER: dict[str, Any] = {
    "tags": ["letters"],
    "openapi_extra": _CASE,
    "responses": {
        200: {
            "model": LetterDraft | OutgoingLetter,
            "description": "The draft: PDF/A-3a with its watermark, or JSON where `Accept` asks for it. The outgoing copy "
            "holds what one addressee reads: neither grounds, nor notes, nor other addressees.",
            "content": {
                "application/json": {"example": examples.DRAFT},
                "application/pdf": {"schema": {"type": "string", "contentMediaType": "application/pdf"}},
            },
        },
        **problems(404),
        **_DECISION_PROBLEMS,
    },
}
_REGISTER = body_of(
    CASE_TYPES,
    {"$ref": "#/components/schemas/Register"},
    examples.REGISTER,
    "A register of evidence: bodies and functions, no names of persons; at most 2 MB.",
)
REVIEW: dict[str, Any] = {
    "tags": ["conventions"],
    "openapi_extra": _REGISTER,
    "responses": {
        200: {
            "model": Review,
            "description": "Every clause, in every territory of the register, with its verdict and why; in canonical JSON.",
            "content": shown("application/json", examples.REVIEW),
        },
        **_DECISION_PROBLEMS,
    },
}
REVIEW_PAGE: dict[str, Any] = {
    "tags": ["conventions"],
    "openapi_extra": _REGISTER,
    "responses": PAGE["responses"],
}
VERIFICATION: dict[str, Any] = {
    "tags": ["record"],
    "openapi_extra": body_of(TRAIL_TYPES, {"type": "string"}, examples.TRAIL_LINE, "The trail, one entry a line."),
    "responses": {
        200: {
            "model": TrailVerdict,
            "description": "The verdict: intact, or every fault with its place.",
            "content": shown("application/json", examples.VERDICT),
        },
        **problems(413, 415, 422, 500),
    },
}
SCHEMA: dict[str, Any] = {
    "tags": ["schemas"],
    "responses": {
        200: {
            "description": "The schema (JSON Schema 2020-12).",
            "content": {
                "application/schema+json": {
                    "schema": {"type": "object"},
                    "example": {"$id": "urn:advisor:schema:case:1"},
                }
            },
        },
        **problems(422),
    },
}
HEALTH: dict[str, Any] = {
    "tags": ["service"],
    "responses": {
        200: {
            "model": Health,
            "description": "The service answers.",
            "content": shown("application/json", examples.HEALTH),
        }
    },
}
READINESS: dict[str, Any] = {
    "tags": ["service"],
    "responses": {
        200: {
            "model": Readiness,
            "description": "The service can work.",
            "content": shown("application/json", {"status": "ready", "database": "ok"}),
        },
        **problems(503),
    },
}


def describe(
    app: FastAPI, bodies: tuple[type[BaseModel], ...] = (), budgeted: Iterable[tuple[str, str]] = ()
) -> dict[str, Any]:
    """The OpenAPI document, with the shapes that no signature names; `budgeted` operations (path, method) may answer 429."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title,
            version=app.version,
            summary=app.summary,
            description=app.description,
            routes=app.routes,
        )
        shapes = document["components"]["schemas"]
        for name, shape in (
            ("CaseFile", case_shape(REFERENCE)),
            ("Register", Register.model_json_schema(ref_template=REFERENCE)),
            ("Problem", Problem.model_json_schema(mode="serialization", ref_template=REFERENCE)),
            *((each.__name__, each.model_json_schema(ref_template=REFERENCE)) for each in bodies),
        ):
            shapes.update(shape.pop("$defs", {}))
            shapes[name] = shape
        for path, method in budgeted:
            document["paths"][path][method]["responses"] |= {str(code): told for code, told in problems(429).items()}
        document["paths"] = _swapped(document["paths"], _NULL, None)
        _drop_supposed(document["paths"])
        app.openapi_schema = document
    return app.openapi_schema


def _drop_supposed(paths: dict[str, Any]) -> None:
    """Take away the JSON that the framework supposes beside the media types in which an operation does answer."""
    for methods in paths.values():
        for operation in methods.values():
            for answer in operation["responses"].values():
                content = answer.get("content", {})
                if len(content) > 1 and content.get("application/json") == {"schema": {}}:
                    del content["application/json"]
