"""How the operations over the store are described: one line each, with an example and every status."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated, Any

from fastapi import Path, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import BaseModel, ValidationError

from advisor.law.misfit import UNREAD
from advisor.web.bodies import read_body
from advisor.web.errors import NO_STORE, BodyOfOtherKind
from advisor.web.openapi import REFERENCE, body_of, problems, shown

JSON = ("application/json",)
Reference = Annotated[str, Path(min_length=1, max_length=120, description="Reference of a dossier.")]
NOT_MODIFIED: dict[int | str, dict[str, Any]] = {304: {"description": "What the client holds still stands."}}


def answers(tag: str, model: type[BaseModel] | None, example: Any, *statuses: int, status: int = 200) -> dict[str, Any]:
    """The description of an operation that answers with `model`, or with nothing (204)."""
    told: dict[str, Any] = {"description": "Nothing more to say."}
    if model is not None:
        told = {
            "model": model,
            "description": (model.__doc__ or "").split("\n", maxsplit=1)[0],
            "content": shown("application/json", example),
        }
    return {"tags": [tag], "status_code": status, "responses": {status: told, **problems(*statuses)}}


def reads(described: dict[str, Any], model: type[BaseModel], example: Any) -> dict[str, Any]:
    """The same description, with the body that it reads."""
    schema = {"$ref": REFERENCE.format(model=model.__name__)}
    what = (model.__doc__ or "").split("\n", maxsplit=1)[0]
    return {**described, "openapi_extra": body_of(JSON, schema, example, what)}


def body(model: type[BaseModel]) -> Callable[..., Any]:
    """A dependency: the body as `model`; it is read after the demand was allowed, and no further than the limit.

    The media type must be said: a page of another site can send a body without one, never as JSON.
    """

    async def read(request: Request) -> BaseModel:
        if "content-type" not in request.headers:
            raise BodyOfOtherKind("Le corps ne dit pas sa forme.", remedy=f"Envoyer {JSON[0]}.")
        data = await read_body(request, JSON)
        written_once(data)
        try:
            return model.model_validate_json(data)
        except ValidationError as error:
            raise unfit(error, data) from error

    return read


def unfit(error: ValidationError, data: bytes) -> RequestValidationError:
    """The refusal of a body, with every fault of it and none of its values."""
    faults = error.errors(include_url=False, include_input=False)
    given, unread = None, None
    try:
        given = json.loads(data)
    except (ValueError, RecursionError) as refused:
        unread = refused
    placed: list[dict[str, Any]] = [{**each, "loc": ("body", *each["loc"])} for each in faults]
    for each in placed if unread is not None else ():
        each["ctx"] = {**each.get("ctx", {}), UNREAD: unread}
    return RequestValidationError(placed, body=given)


def written_once(data: bytes) -> None:
    """Return if no key of an object is written twice in a JSON text; what is no JSON is for its reader to say.

    Raises: `RequestValidationError`.
    """

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            double = next(name for name in names if names.count(name) > 1)
            raise RequestValidationError([{"loc": ("body", double), "type": "written_twice"}])
        return found

    with suppress(ValueError, RecursionError):
        json.loads(data, object_pairs_hook=once)


def kept_by_nothing(response: Response) -> None:
    """A dependency: what speaks of rights is kept by nothing on its way."""
    response.headers.update(NO_STORE)
