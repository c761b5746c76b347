"""The advice on a kept dossier: evaluated, sealed, as a page, of one measure, what it asks, and what would follow if."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import HTMLResponse, Response

from advisor.access.actions import Action
from advisor.access.budget import EVALUATING
from advisor.advice.advice import Advice
from advisor.service import dossier_advice
from advisor.service.dossiers import decide
from advisor.service.record import advice_bytes
from advisor.web import dossier_examples as examples
from advisor.web.described import Reference, answers, body, kept_by_nothing, reads
from advisor.web.dossier_routes import place_of
from advisor.web.dossier_shapes import QuestionList, SealedTold, WhatIfBody, WhatIfTold, WhyNotList
from advisor.web.errors import NO_STORE
from advisor.web.examples import ADVICE
from advisor.web.identity import Asked, require
from advisor.web.keyed import KEYED, KeyedRoute
from advisor.web.openapi import problems
from advisor.web.routes import PAGE_POLICY, AsOf

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

Evaluates = Annotated[Asked, Depends(require(Action.EVALUATE, cost=EVALUATING))]
_ADVISED = (401, 403, 404, 409, 422, 500, 503)
_PAGE: dict[str, Any] = {
    "tags": ["dossier advice"],
    "response_class": HTMLResponse,
    "responses": {
        200: {
            "description": "The page; it loads nothing from elsewhere.",
            "content": {"text/html": {"schema": {"type": "string"}, "example": "<!DOCTYPE html>\n<html>…</html>"}},
        },
        **problems(*_ADVISED),
    },
}


@router.post("/dossiers/{reference}/evaluations", **answers("dossier advice", Advice, ADVICE, *_ADVISED))
def post_evaluation(asked: Evaluates, reference: Reference, request: Request, as_of: AsOf = None) -> Response:
    """Advise on the current version of a dossier; nothing is written. `one_element_away` is told to the legal role alone."""
    _, advice = dossier_advice.advised(asked.desk(request), reference, asked.asker.account.roles, as_of=as_of)
    return _advice(advice)


@router.get("/dossiers/{reference}/advice-page", **_PAGE)
def get_page(asked: Evaluates, reference: Reference, request: Request, as_of: AsOf = None) -> HTMLResponse:
    """Read the advice on a dossier as a page in French."""
    html = dossier_advice.page_of_dossier(asked.desk(request), reference, asked.asker.account.roles, as_of=as_of)
    return HTMLResponse(html, headers={"Content-Security-Policy": PAGE_POLICY, **NO_STORE})


@router.post(
    "/dossiers/{reference}/sealed-advice",
    dependencies=[KEYED],
    **answers("dossier advice", SealedTold, examples.SEALED, *_ADVISED, status=201),
)
def post_sealed(
    asked: Annotated[Asked, Depends(require(Action.DECIDE, cost=EVALUATING))],
    reference: Reference,
    request: Request,
    response: Response,
    as_of: AsOf = None,
) -> SealedTold:
    """Advise on a dossier and seal the advice with its case and receipt; what is sealed is whole."""
    evaluated, entry = decide(asked.desk(request), reference, as_of=as_of)
    response.headers["Location"] = f"{place_of(reference)}/sealed-advice/{entry.sequence}"
    return SealedTold(
        reference=reference,
        version=evaluated.version,
        entry=entry.sequence,
        digest=entry.digest,
        advice=dossier_advice.told_to(evaluated.evaluation.advice, asked.asker.account.roles),
    )


@router.get(
    "/dossiers/{reference}/sealed-advice/{entry}", **answers("dossier advice", Advice, ADVICE, 401, 403, 404, 409, 422)
)
def get_sealed(
    asked: Evaluates,
    reference: Reference,
    entry: Annotated[int, Path(ge=1, le=2**53, description="Entry of the journal under which it was sealed.")],
    request: Request,
) -> Response:
    """Read an advice that was sealed; `one_element_away` is told to the legal role alone."""
    return _advice(dossier_advice.sealed_advice(asked.desk(request), reference, entry, asked.asker.account.roles))


@router.get(
    "/dossiers/{reference}/why-not",
    **answers("dossier advice", WhyNotList, {"items": [examples.WHY_NOT]}, *_ADVISED),
)
def get_why_not(
    asked: Evaluates,
    reference: Reference,
    request: Request,
    measure: Annotated[str, Query(max_length=80, description="Id of the measure.", examples=["mise_en_demeure"])],
    as_of: AsOf = None,
) -> WhyNotList:
    """Read where one measure stands for each person, with every reason for and against."""
    roles = asked.asker.account.roles
    return WhyNotList(items=dossier_advice.why_not(asked.desk(request), reference, measure, roles, as_of=as_of))


@router.get("/dossiers/{reference}/questions", **answers("dossier advice", QuestionList, examples.QUESTIONS, *_ADVISED))
def get_questions(asked: Evaluates, reference: Reference, request: Request, as_of: AsOf = None) -> QuestionList:
    """Read what is missing: the questions with who can answer them, and the appraisals that are waited for."""
    roles = asked.asker.account.roles
    return QuestionList(persons=dossier_advice.questions(asked.desk(request), reference, roles, as_of=as_of))


@router.post(
    "/dossiers/{reference}/what-if",
    **reads(
        answers("dossier advice", WhatIfTold, examples.WHAT_IF, 413, 415, *_ADVISED), WhatIfBody, examples.WHAT_IF_BODY
    ),
)
def post_what_if(
    asked: Evaluates,
    reference: Reference,
    request: Request,
    given: Annotated[WhatIfBody, Depends(body(WhatIfBody))],
    as_of: AsOf = None,
) -> WhatIfTold:
    """Try a hypothesis on a dossier: the advice that would follow and what would change; nothing is written."""
    found = dossier_advice.what_if(
        asked.desk(request),
        reference,
        asked.asker.account.roles,
        changes=given.changes,
        text=given.case,
        as_of=as_of,
    )
    return WhatIfTold(advice=found.advice, differences=found.differences)


def _advice(advice: Advice) -> Response:
    return Response(advice_bytes(advice), media_type="application/json", headers=NO_STORE)
