"""Typed questions that the law leaves to a person: answered in a dossier, and read back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.service.appraisals import appraise
from advisor.service.dossiers import read_dossier
from advisor.web import decision_examples as examples
from advisor.web.conditional import IfMatch, against_state, seen_in
from advisor.web.decision_shapes import AppraisalBody, AppraisalList
from advisor.web.described import Reference, answers, body, kept_by_nothing, reads
from advisor.web.dossier_examples import VERSION
from advisor.web.dossier_routes import place_of, version_told
from advisor.web.dossier_shapes import VersionTold
from advisor.web.identity import Asked, require
from advisor.web.keyed import KEYED, KeyedRoute

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)


@router.post(
    "/dossiers/{reference}/appraisals",
    dependencies=[KEYED],
    **reads(
        answers("decisions", VersionTold, VERSION, 401, 403, 404, 409, 412, 413, 415, 422, 428, status=201),
        AppraisalBody,
        examples.APPRAISAL_BODY,
    ),
)
def post_appraisal(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    asked: Annotated[Asked, Depends(require(Action.APPRAISE))],
    reference: Reference,
    request: Request,
    response: Response,
    tag: IfMatch,
    given: Annotated[AppraisalBody, Depends(body(AppraisalBody))],
) -> VersionTold:
    """Answer a typed question in the name of the role that it asks; the answer is the next version of the dossier."""
    version, mark = seen_in(tag)
    with against_state():
        written = appraise(
            asked.desk(request),
            reference,
            version=version,
            mark=mark,
            term=given.term,
            about=given.about,
            value=given.value,
            reason=given.reason,
            documents=given.documents,
        )
    response.headers["Location"] = f"{place_of(reference)}?version={written.version}"
    return version_told(written, response)


@router.get(
    "/dossiers/{reference}/appraisals",
    **answers("decisions", AppraisalList, {"items": [examples.APPRAISAL]}, 401, 403, 404, 422),
)
def get_appraisals(
    asked: Annotated[Asked, Depends(require(Action.READ_INTERNAL))], reference: Reference, request: Request
) -> AppraisalList:
    """Read the typed questions that were answered, by which role, why, on which documents."""
    case, _ = read_dossier(asked.desk(request), reference)
    return AppraisalList(items=case.appraisals)
