"""Many dossiers sent at once: one answer an item, and none lost for another."""

from __future__ import annotations

import json
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from advisor.access.actions import Action
from advisor.access.budget import MANY
from advisor.law.errors import CaseRejected
from advisor.law.misfit import UNREAD, misfits_of
from advisor.service.intake import Opened, Refused, Wanted, take_in
from advisor.web import dossier_examples as examples
from advisor.web.bodies import read_body
from advisor.web.described import JSON, answers, kept_by_nothing, unfit, written_once
from advisor.web.dossier_routes import place_of
from advisor.web.dossier_shapes import MOST_ITEMS, DossierBody, IntakeTold, TakenTold, VersionTold
from advisor.web.errors import BodyOfOtherKind, problem_of
from advisor.web.identity import Asked, require
from advisor.web.keyed import IdempotencyKey
from advisor.web.openapi import REFERENCE

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)])

LINES = ("application/jsonl", "application/x-ndjson")
_ITEM = {"$ref": REFERENCE.format(model="DossierBody")}
_ARRAY = {"type": "array", "items": _ITEM, "minItems": 1, "maxItems": MOST_ITEMS}
_BODY: dict[str, Any] = {
    "openapi_extra": {
        "requestBody": {
            "required": True,
            "description": f"At most {MOST_ITEMS} dossiers and 2 MB: an array, or one object a line.",
            "content": {
                JSON[0]: {"schema": _ARRAY, "example": [examples.DOSSIER_BODY]},
                **{kind: {"schema": {"type": "string"}, "example": examples.LINE} for kind in LINES},
            },
        }
    }
}


async def _items(request: Request) -> list[bytes]:
    """The items, each as the JSON in which it was written, or would be."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not kind:
        raise BodyOfOtherKind("Le corps ne dit pas sa forme.", remedy=f"Envoyer {JSON[0]} ou {LINES[0]}.")
    data = await read_body(request, (*JSON, *LINES))
    found = [line for line in data.splitlines() if line.strip()] if kind in LINES else _array(data)
    if not 1 <= len(found) <= MOST_ITEMS:
        fault = f"de 1 à {MOST_ITEMS} dossiers sont attendus, {len(found)} sont donnés"
        raise RequestValidationError([{"loc": ("body",), "type": "value_error", "ctx": {"error": fault}}])
    return found


@router.post(
    "/dossiers/bulk",
    **answers("dossiers", IntakeTold, examples.INTAKE, 401, 403, 413, 415, 422),
    **_BODY,
)
def post_bulk(
    asked: Annotated[Asked, Depends(require(Action.OPEN_DOSSIER, cost=MANY))],
    request: Request,
    items: Annotated[list[bytes], Depends(_items)],
    idempotency_key: IdempotencyKey = None,
) -> IntakeTold:
    """Open many dossiers: each item is told its status, its place or its problem; one refused loses no other.

    An `Idempotency-Key` stands for each item by its rank: sent again, what was opened is told again, the rest is tried again.
    """
    wanted = [_wanted(each) for each in items]
    found = take_in(asked.gate, asked.asker, asked.desk(request), wanted, idempotency_key)
    told = tuple(_told(index, each) for index, each in enumerate(found))
    opened = sum(each.problem is None for each in told)
    return IntakeTold(opened=opened, refused=len(told) - opened, items=told)


def _array(data: bytes) -> list[bytes]:
    written_once(data)
    try:
        found: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise RequestValidationError([{"loc": ("body",), "type": "json_invalid", "ctx": {UNREAD: error}}]) from error
    if not isinstance(found, list):
        raise RequestValidationError([{"loc": ("body",), "type": "list_type"}])
    return [json.dumps(each).encode() for each in found]


def _wanted(item: bytes) -> Wanted | Refused:
    try:
        written_once(item)
        given = DossierBody.model_validate_json(item)
    except ValidationError as error:
        return _refused(unfit(error, item))
    except RequestValidationError as error:
        return _refused(error)
    return Wanted(given.case, given.reason)


def _refused(error: RequestValidationError) -> CaseRejected:
    faults = "\n".join(f"  - {each}" for each in misfits_of(error.errors(), error.body))
    return CaseRejected(f"Cet élément n'est pas un dossier et son motif :\n{faults}", remedy="Le corriger seul.")


def _told(index: int, found: Opened | Refused) -> TakenTold:
    if isinstance(found, Opened):
        opened = VersionTold(**found.model_dump())
        return TakenTold(index=index, status=201, location=place_of(found.reference), opened=opened)
    problem = problem_of(found)
    return TakenTold(index=index, status=problem.status, problem=problem)
