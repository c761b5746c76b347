"""Who may open a dossier: standing, assignments, demands, urgent accesses and their review."""

from __future__ import annotations

import dataclasses
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.service import need_to_know
from advisor.storage.assignments import AccessRequest
from advisor.storage.urgent import UrgentAccess
from advisor.web import access_examples as examples
from advisor.web.access_shapes import (
    AnswerBody,
    AssignmentList,
    RequestList,
    RequestTold,
    ReviewBody,
    StandingTold,
    UrgentBody,
    UrgentList,
    UrgentTold,
)
from advisor.web.described import Reference, answers, body, kept_by_nothing, reads
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, require
from advisor.web.keyed import KEYED, KeyedRoute

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

Id = Annotated[str, Path(min_length=1, max_length=64)]
Assigns = Annotated[Asked, Depends(require(Action.ASSIGN))]
_READS = (401, 403, 404, 422)
_WRITES = (*_READS, 409, 413, 415)


def _asker_of(asked: Asked, request: Request) -> str:
    path = request.path_params
    return need_to_know.access_request(asked.gate, asked.organisation, path["reference"], path["demand"]).account


def _breaker(asked: Asked, request: Request) -> str:
    return need_to_know.urgent_access(asked.gate, asked.organisation, request.path_params["glass"]).account


@router.get("/dossiers/{reference}/access", **answers("dossier access", StandingTold, examples.STANDING, *_READS))
def get_standing(asked: Annotated[Asked, Depends(require(Action.KNOW_DOSSIER))], reference: Reference) -> StandingTold:
    """Tell that a dossier exists and whether the account may open it; nothing of its content."""
    found = need_to_know.standing(asked.gate, asked.asker, reference)
    return StandingTold(**dataclasses.asdict(found))


@router.get(
    "/dossiers/{reference}/assignments",
    **answers("dossier access", AssignmentList, {"items": [examples.ACCOUNT["id"]]}, *_READS),
)
def get_assignments(asked: Assigns, reference: Reference) -> AssignmentList:
    """List the accounts assigned to a dossier."""
    found = need_to_know.assigned_accounts(asked.gate, asked.organisation, reference)
    return AssignmentList(items=tuple(found))


@router.put("/dossiers/{reference}/assignments/{account}", **answers("dossier access", None, None, *_READS, status=204))
def put_assignment(asked: Assigns, reference: Reference, account: Id) -> Response:
    """Assign another account to a dossier; again changes nothing."""
    need_to_know.assign(asked.gate, asked.asker, reference, account)
    return Response(status_code=204, headers=NO_STORE)


@router.delete(
    "/dossiers/{reference}/assignments/{account}", **answers("dossier access", None, None, *_READS, status=204)
)
def delete_assignment(asked: Assigns, reference: Reference, account: Id) -> Response:
    """End another account's assignment to a dossier."""
    need_to_know.end_assignment(asked.gate, asked.asker, reference, account)
    return Response(status_code=204, headers=NO_STORE)


@router.post(
    "/dossiers/{reference}/access-requests",
    dependencies=[KEYED],
    **answers("dossier access", RequestTold, examples.REQUEST, *_READS, 409, status=201),
)
def post_request(
    asked: Annotated[Asked, Depends(require(Action.ASK_ACCESS))],
    reference: Reference,
    request: Request,
    response: Response,
) -> RequestTold:
    """Ask to be assigned to a dossier."""
    made = need_to_know.ask_access(asked.keyed(request), asked.asker, reference)
    response.headers["Location"] = f"/v1/dossiers/{reference}/access-requests/{made.id}"
    return _request(made)


@router.get(
    "/dossiers/{reference}/access-requests",
    **answers("dossier access", RequestList, {"items": [examples.REQUEST]}, *_READS),
)
def get_requests(asked: Assigns, reference: Reference) -> RequestList:
    """List the demands for access to a dossier."""
    found = need_to_know.access_requests(asked.gate, asked.organisation, reference)
    return RequestList(items=tuple(_request(each) for each in found))


@router.put(
    "/dossiers/{reference}/access-requests/{demand}",
    **reads(
        answers("dossier access", RequestTold, {**examples.REQUEST, "granted": True}, *_WRITES),
        AnswerBody,
        {"granted": True},
    ),
)
def answer_request(
    asked: Annotated[Asked, Depends(require(Action.ASSIGN, beneficiary=_asker_of))],
    reference: Reference,
    demand: Id,
    given: Annotated[AnswerBody, Depends(body(AnswerBody))],
) -> RequestTold:
    """Answer another account's demand for access; a granted one assigns it."""
    del reference
    return _request(need_to_know.answer_request(asked.gate, asked.asker, demand, granted=given.granted))


@router.post(
    "/dossiers/{reference}/urgent-accesses",
    dependencies=[KEYED],
    **reads(
        answers("dossier access", UrgentTold, examples.URGENT, *_WRITES, status=201),
        UrgentBody,
        {"reason": examples.URGENT["reason"]},
    ),
)
def post_urgent(
    asked: Annotated[Asked, Depends(require(Action.BREAK_GLASS))],
    reference: Reference,
    request: Request,
    response: Response,
    given: Annotated[UrgentBody, Depends(body(UrgentBody))],
) -> UrgentTold:
    """Open a dossier in an emergency, for four hours and a coded reason; someone else reviews it."""
    made = need_to_know.break_glass(asked.keyed(request), asked.asker, reference, given.reason)
    response.headers["Location"] = f"/v1/urgent-accesses/{made.id}"
    return _urgent(made)


@router.get("/urgent-accesses", **answers("dossier access", UrgentList, {"items": [examples.URGENT]}, 401, 403))
def get_urgent(asked: Annotated[Asked, Depends(require(Action.READ_ACCESSES))]) -> UrgentList:
    """List the urgent accesses that nobody has reviewed yet."""
    found = need_to_know.urgent_accesses(asked.gate, asked.organisation)
    return UrgentList(items=tuple(_urgent(each) for each in found))


@router.put(
    "/urgent-accesses/{glass}",
    **reads(
        answers("dossier access", UrgentTold, {**examples.URGENT, "verdict": "justified"}, *_WRITES),
        ReviewBody,
        {"verdict": "justified"},
    ),
)
def review_urgent(
    asked: Annotated[Asked, Depends(require(Action.REVIEW_BREAK_GLASS, author=_breaker))],
    glass: Id,
    given: Annotated[ReviewBody, Depends(body(ReviewBody))],
) -> UrgentTold:
    """Review another account's urgent access; one that was not justified ends at once."""
    return _urgent(need_to_know.review_urgent(asked.gate, asked.asker, glass, given.verdict))


def _request(found: AccessRequest) -> RequestTold:
    return RequestTold(**dataclasses.asdict(found))


def _urgent(found: UrgentAccess) -> UrgentTold:
    return UrgentTold.model_validate(dataclasses.asdict(found))
