"""Dossiers: opened, listed, read in any version, amended with a reason."""

from __future__ import annotations

import json
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.service.dossier_lists import history, list_dossiers
from advisor.service.dossiers import Written, amend_dossier, open_dossier, read_dossier
from advisor.service.holds import keeping_of
from advisor.service.record import case_bytes
from advisor.web import dossier_examples as examples
from advisor.web.conditional import IfMatch, against_state, seen_in, unchanged, version_tag
from advisor.web.described import NOT_MODIFIED, Reference, answers, body, kept_by_nothing, reads
from advisor.web.dossier_shapes import (
    AmendmentBody,
    AmendmentTold,
    DossierBody,
    DossierList,
    DossierListed,
    History,
    VersionTold,
)
from advisor.web.identity import Asked, require
from advisor.web.keeping_shapes import DossierTold, retention_told
from advisor.web.keyed import KEYED, KeyedRoute
from advisor.web.paging import Page, page_of

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

Given = Annotated[DossierBody, Depends(body(DossierBody))]
Reads = Annotated[Asked, Depends(require(Action.READ_DOSSIER))]
_OUTSIDE = frozenset({"schema_version", "reference", "landlord"})
_WRITES = (401, 403, 413, 415, 422)


@router.post(
    "/dossiers",
    dependencies=[KEYED],
    **reads(
        answers("dossiers", VersionTold, examples.VERSION, 409, *_WRITES, status=201),
        DossierBody,
        examples.DOSSIER_BODY,
    ),
)
def post_dossier(
    asked: Annotated[Asked, Depends(require(Action.OPEN_DOSSIER))], request: Request, response: Response, given: Given
) -> VersionTold:
    """Open a dossier with its case file; who opens it is assigned to it."""
    written = open_dossier(asked.desk(request), given.case, reason=given.reason, assigned=True)
    response.headers["Location"] = place_of(written.case.reference)
    return version_told(written, response)


@router.get("/dossiers", **answers("dossiers", DossierList, {"items": [examples.LISTED]}, 401, 403, 422))
def get_dossiers(
    asked: Annotated[Asked, Depends(require(Action.LIST_DOSSIERS))],
    request: Request,
    response: Response,
    page: Annotated[Page, page_of("dossiers")],
    assigned: Annotated[bool | None, Query(description="Only those that the account is assigned to, or not.")] = None,
) -> DossierList:
    """List the dossiers of the organisation; nothing of their content."""
    found = list_dossiers(asked.desk(request), after=page.after or "", limit=page.limit + 1, assigned=assigned)
    shown = page.cut(request, response, found, lambda each: each.reference)
    return DossierList(
        items=tuple(
            DossierListed(
                reference=each.reference, created_at=each.created_at, assigned=each.assigned, purged=each.purged
            )
            for each in shown
        )
    )


_ONE = answers("dossiers", DossierTold, examples.DOSSIER, 401, 403, 404, 422)


@router.get(
    "/dossiers/{reference}", **{**_ONE, "responses": {**_ONE["responses"], **NOT_MODIFIED}}, response_model=None
)
def get_dossier(
    asked: Reads,
    reference: Reference,
    request: Request,
    response: Response,
    version: Annotated[
        int | None, Query(ge=1, le=10**9, description="Which version; by default the current one.")
    ] = None,
) -> Response | DossierTold:
    """Read a dossier and how long it is kept; its `ETag` is to be repeated in `If-Match` by who changes anything of it.

    Who may not read what stays inside the landlord's house is told whose dossier it is, and nothing of what it holds: what
    the law lets a partner know goes by the flows of the convention.
    """
    desk = asked.desk(request)
    keeping = keeping_of(desk, reference)
    case, number = read_dossier(desk, reference, version)
    tag = version_tag(number, keeping.mark)
    held = unchanged(request, tag)
    if held is not None:
        return held
    response.headers["ETag"] = tag
    told: dict[str, Any] = json.loads(case_bytes(case))
    if not desk.actor.is_inside:
        told = {name: value for name, value in told.items() if name in _OUTSIDE}
    retention = retention_told(keeping) if desk.actor.is_inside else None
    return DossierTold(reference=reference, version=number, case=told, retention=retention)


@router.put(
    "/dossiers/{reference}",
    **reads(
        answers("dossiers", VersionTold, examples.VERSION, 404, 412, 428, *_WRITES),
        AmendmentBody,
        examples.DOSSIER_BODY,
    ),
)
def put_dossier(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    asked: Annotated[Asked, Depends(require(Action.AMEND_DOSSIER))],
    reference: Reference,
    request: Request,
    response: Response,
    tag: IfMatch,
    given: Annotated[AmendmentBody, Depends(body(AmendmentBody))],
) -> VersionTold:
    """Amend a dossier: write its next version over the one that `If-Match` names, with a reason.

    A closed dossier is open again, if `If-Match` is what was read once it was closed; else 412.
    """
    version, mark = seen_in(tag)
    with against_state():
        written = amend_dossier(
            asked.desk(request),
            reference,
            given.case,
            version=version,
            mark=mark,
            reason=given.reason,
            withdrawn=given.withdraw_confided,
        )
    return version_told(written, response)


@router.get(
    "/dossiers/{reference}/versions",
    **answers("dossiers", History, {"items": [examples.AMENDMENT]}, 401, 403, 404, 422),
)
def get_versions(
    asked: Reads,
    reference: Reference,
    request: Request,
    response: Response,
    page: Annotated[Page, page_of("versions")],
) -> History:
    """Read the history of a dossier: who wrote each version, when and, inside the landlord's house, why."""
    desk = asked.desk(request)
    found = history(desk, reference, after=page.after_number, limit=page.limit + 1)
    shown = page.cut(request, response, found, lambda each: each.version)
    return History(
        items=tuple(
            AmendmentTold(
                version=each.version,
                reason=each.reason if desk.actor.is_inside else "",
                account=each.account,
                recorded_at=each.recorded_at,
            )
            for each in shown
        )
    )


def place_of(reference: str) -> str:
    """Where a dossier is read."""
    return f"/v1/dossiers/{quote(reference, safe='')}"


def version_told(written: Written, response: Response) -> VersionTold:
    """What was written, and its entity tag."""
    response.headers["ETag"] = version_tag(written.version)
    return VersionTold(
        reference=written.case.reference,
        version=written.version,
        entry=written.entry.sequence,
        digest=written.entry.digest,
    )
