"""The operations of the API, thin over `service`."""

from __future__ import annotations

import dataclasses
import tempfile
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from advisor.audit.canonical import canonical_bytes
from advisor.law.dates_fr import today_in
from advisor.letters.outgoing import outgoing_letter
from advisor.letters.render import Copy
from advisor.service.adviser import Adviser, Evaluation, evaluate
from advisor.service.mail import compose_draft, print_draft
from advisor.service.pages import advice_page
from advisor.service.record import advice_bytes, verify_lines
from advisor.service.review import Reviewed, reviewed_register
from advisor.service.review_report import page_of
from advisor.service.schemas import SCHEMAS
from advisor.web import openapi
from advisor.web.bodies import CaseText, RegisterText, TrailBytes
from advisor.web.days import Day, LookedAt, Stretch
from advisor.web.errors import NO_STORE

router = APIRouter()

PAGE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""A page loads nothing and runs nothing: its style sheet stands in it."""


AsOf = Annotated[
    Day | None,
    Query(description="What was known and in force on that day; by default the case file's own day, else today."),
]


@router.post("/v1/evaluations", **openapi.EVALUATION)
def evaluate_case(request: Request, case: CaseText, as_of: AsOf = None) -> Response:
    """Advise on a case file."""
    return Response(
        advice_bytes(_evaluation(request, case, as_of).advice), media_type="application/json", headers=NO_STORE
    )


@router.post("/v1/evaluations/page", **openapi.PAGE)
def evaluate_as_page(request: Request, case: CaseText, as_of: AsOf = None) -> HTMLResponse:
    """Advise on a case file, as a page in French for people to read."""
    evaluation = _evaluation(request, case, as_of)
    html = advice_page(evaluation.advice, evaluation.case, _adviser(request).program.rulebook)
    return HTMLResponse(html, headers={"Content-Security-Policy": PAGE_POLICY, **NO_STORE})


@router.post("/v1/letters", **openapi.LETTER)
def draft_letter(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    request: Request,
    case: CaseText,
    person: Annotated[str, Query(description="Id of the person aimed at.", examples=["t1"])],
    measure: Annotated[str, Query(description="Id of the measure.", examples=["rappel_au_reglement"])],
    copy: Annotated[
        Literal["internal", "outgoing"], Query(description="Which copy: with its grounds, or as it leaves.")
    ] = "internal",
    addressee: Annotated[int, Query(ge=1, le=10, description="Which addressee, counted from 1.")] = 1,
    as_of: AsOf = None,
) -> Response:
    """Draft the letter of a measure: PDF with its watermark, or JSON where `Accept` asks for it. Nothing is sealed."""
    evaluation = _evaluation(request, case, as_of)
    draft = compose_draft(_adviser(request), evaluation, person=person, measure=measure)
    if "application/json" in request.headers.get("accept", ""):
        told = draft if copy == "internal" else outgoing_letter(draft, addressee=addressee - 1)
        return JSONResponse(told.model_dump(mode="json"), headers=NO_STORE)
    printed = print_draft(draft, copy=Copy(copy), addressee=addressee)
    name = f"{draft.reference}-{copy}.pdf"
    return Response(
        printed.pdf,
        media_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"', **NO_STORE},
    )


@router.post("/v1/reviews", **openapi.REVIEW)
def review_conventions(request: Request, register: RegisterText, days: LookedAt) -> Response:
    """Review the clauses of the conventions on a register of evidence."""
    found = _reviewed(request, register, days).review
    return Response(canonical_bytes(found.model_dump(mode="json")), media_type="application/json", headers=NO_STORE)


@router.post("/v1/reviews/page", **openapi.REVIEW_PAGE)
def review_as_page(request: Request, register: RegisterText, days: LookedAt) -> HTMLResponse:
    """Review the conventions, as a page in French for people to read: both sides apart."""
    html = page_of(_adviser(request), _reviewed(request, register, days))
    return HTMLResponse(html, headers={"Content-Security-Policy": PAGE_POLICY, **NO_STORE})


@router.post("/v1/trails/verification", **openapi.VERIFICATION)
def verify_trail(trail: TrailBytes) -> JSONResponse:
    """Verify a trail sent as its lines; every altered place is located."""
    with tempfile.TemporaryDirectory(prefix="advisor-") as folder:
        verdict = verify_lines(trail, Path(folder))
    return JSONResponse({"intact": verdict.intact, **dataclasses.asdict(verdict)})


@router.get("/v1/schemas/{name}", **openapi.SCHEMA)
def published_schema(name: Literal["case", "advice", "register"]) -> JSONResponse:
    """A published JSON Schema."""
    return JSONResponse(SCHEMAS[name](), media_type="application/schema+json")


def _adviser(request: Request) -> Adviser:
    adviser: Adviser = request.app.state.adviser
    return adviser


def _evaluation(request: Request, case: str, as_of: date | None) -> Evaluation:
    today = today_in("metropole", now=request.app.state.clock())
    return evaluate(_adviser(request), case, name="dossier", today=today, as_of=as_of)


def _reviewed(request: Request, register: str, days: Stretch) -> Reviewed:
    today = today_in("metropole", now=request.app.state.clock())
    return reviewed_register(_adviser(request), register, name="registre", window=days.window(today))
