"""How long a dossier is kept: told, held on a ground, released, and the purges that are due."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.audit.entry import Entry
from advisor.service.holds import Ground, hold_dossier, keeping_of, release_dossier
from advisor.service.purges import due_purges
from advisor.web import closing_examples as examples
from advisor.web.conditional import IfMatch, against_state, seen_in, unchanged, version_tag
from advisor.web.described import NOT_MODIFIED, Reference, answers, body, kept_by_nothing, reads
from advisor.web.identity import Asked, require
from advisor.web.keeping_shapes import DueList, HoldBody, HoldTold, KeepingTold, due_told, retention_told
from advisor.web.keyed import KEYED, KeyedRoute
from advisor.web.paging import Page, page_of

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

Holds = Annotated[Asked, Depends(require(Action.HOLD_DOSSIER))]
On = Annotated[Ground, Path(description="On which ground the dossier is held, as a code.")]
Given = Annotated[HoldBody, Depends(body(HoldBody))]
_READS = (401, 403, 404, 422)
_WRITES = (*_READS, 409, 412, 413, 415, 428)
_KEPT = answers("dossiers", KeepingTold, examples.KEEPING, *_READS)
_HOLD = reads(answers("dossiers", HoldTold, examples.HOLD, *_WRITES), HoldBody, examples.HOLD_BODY)
_RELEASE = reads(
    answers("dossiers", HoldTold, {**examples.HOLD, "holds": False}, *_WRITES), HoldBody, examples.RELEASE_BODY
)


@router.get(
    "/dossiers/{reference}/retention",
    **{**_KEPT, "responses": {**_KEPT["responses"], **NOT_MODIFIED}},
    response_model=None,
)
def get_retention(asked: Holds, reference: Reference, request: Request, response: Response) -> Response | KeepingTold:
    """Tell how long a dossier is kept and what holds it, to who may hold it; nothing of what is in it."""
    keeping = keeping_of(asked.desk(request), reference)
    tag = version_tag(keeping.version, keeping.mark)
    held = unchanged(request, tag)
    if held is not None:
        return held
    response.headers["ETag"] = tag
    return KeepingTold(reference=reference, version=keeping.version, retention=retention_told(keeping))


@router.put("/dossiers/{reference}/holds/{ground}", **_HOLD)
def put_hold(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    asked: Holds, reference: Reference, ground: On, request: Request, tag: IfMatch, given: Given
) -> HoldTold:
    """Keep a dossier from purge and erasure on a ground, against what `If-Match` names; the last reason given stands."""
    with against_state():
        entry = hold_dossier(asked.desk(request), reference, ground, reason=given.reason, seen=seen_in(tag))
    return _told(entry, ground, holds=True)


@router.post("/dossiers/{reference}/holds/{ground}/lifting", dependencies=[KEYED], **_RELEASE)
def post_lifting(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    asked: Holds, reference: Reference, ground: On, request: Request, tag: IfMatch, given: Given
) -> HoldTold:
    """Hold a dossier no longer on a ground, against what `If-Match` names; other grounds go on holding it."""
    with against_state():
        entry = release_dossier(asked.desk(request), reference, ground, reason=given.reason, seen=seen_in(tag))
    return _told(entry, ground, holds=False)


@router.get("/due-purges", **answers("dossiers", DueList, {"items": [examples.DUE]}, *_READS))
def get_due_purges(
    asked: Annotated[Asked, Depends(require(Action.LIST_PURGES))],
    request: Request,
    response: Response,
    page: Annotated[Page, page_of("due-purges")],
) -> DueList:
    """List the purges that are due, those that something holds back included; the job `purges` carries out the others."""
    found = due_purges(asked.desk(request), after=page.after or "", limit=page.limit + 1)
    shown = page.cut(request, response, found, lambda each: each.reference)
    return DueList(items=tuple(due_told(each) for each in shown))


def _told(entry: Entry, ground: Ground, *, holds: bool) -> HoldTold:
    return HoldTold(reference=entry.subject, ground=ground, holds=holds, entry=entry.sequence, digest=entry.digest)
