"""What a kept register says of the conventions: its review, its ledger, its duties in time, its territories and referents."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, Response

from advisor.audit.canonical import canonical_bytes
from advisor.law.value import Value
from advisor.review.agenda import Agenda
from advisor.review.directory import Directory
from advisor.review.review import Review
from advisor.review.territories import TerritoriesView
from advisor.service.kept_registers import read_text
from advisor.service.review import Reviewed, referents_on, reviewed_register
from advisor.service.review_report import page_of, pdf_of, workbook_of
from advisor.service.sealing import Desk
from advisor.service.territories import calendar_of, due_of, territories_of
from advisor.web import examples as reviewed
from advisor.web import register_examples as examples
from advisor.web.days import Day, LookedAt, ReviewDay, Stretch
from advisor.web.described import answers, kept_by_nothing
from advisor.web.errors import NO_STORE
from advisor.web.negotiated import CALENDAR, HTML, JSON, PDF, XLSX, form_of
from advisor.web.openapi import problems
from advisor.web.register_routes import RegisterName, Reviews
from advisor.web.register_shapes import LedgerTold
from advisor.web.routes import PAGE_POLICY

router = APIRouter(prefix="/v1/registers/{register}", dependencies=[Depends(kept_by_nothing)])

On = Annotated[Day | None, Query(description="The day asked about; by default today.")]
Days = Annotated[int, Query(ge=0, le=1830, description="How many days to come are looked at.")]
_JUDGED = (400, 401, 403, 404, 409, 422, 500, 503)
_READS = (400, 401, 403, 404, 422)
_REVIEW = answers("registers", Review, reviewed.REVIEW, *_JUDGED, 501)
_REVIEW["responses"][200]["content"] |= {
    HTML: {"schema": {"type": "string"}, "example": '<!DOCTYPE html>\n<html lang="fr">…</html>'},
    PDF: {"schema": {"type": "string", "contentMediaType": PDF}, "example": "…"},
    XLSX: {"schema": {"type": "string", "contentMediaType": XLSX}, "example": "…"},
}


@router.get("/reviews", **_REVIEW)
def get_review(asked: Reviews, register: RegisterName, request: Request, days: LookedAt) -> Response:
    """Review every clause on a register: as JSON, or as a page, a PDF report or a workbook where `Accept` asks for it."""
    desk = asked.desk(request)
    found, version = _reviewed(desk, register, days)
    match form_of(request, (JSON, HTML, PDF, XLSX)):
        case "text/html":
            policy = {"Content-Security-Policy": PAGE_POLICY}
            return HTMLResponse(page_of(desk.adviser, found), headers={**policy, **_tagged(version)})
        case "application/pdf":
            return _file(PDF, pdf_of(desk.adviser, found), f"revue-{register}.pdf", version)
        case "application/json":
            return told(found.review, version)
        case _:
            return _file(XLSX, workbook_of(desk.adviser, found), f"revue-{register}.xlsx", version)


@router.get("/ledger", **answers("registers", LedgerTold, examples.LEDGER, *_JUDGED))
def get_ledger(asked: Reviews, register: RegisterName, request: Request, days: LookedAt) -> Response:
    """Read the exchanges of information and the meetings of groups, each judged by the rules, with what is to be erased."""
    found, version = _reviewed(asked.desk(request), register, days)
    review = found.review
    return told(
        LedgerTold(
            landlord=review.landlord,
            first=review.first,
            last=review.last,
            as_of=review.as_of,
            records=review.records,
            findings=review.findings,
        ),
        version,
    )


@router.get("/duties", **answers("registers", Agenda, examples.AGENDA, *_JUDGED))
def get_duties(
    asked: Reviews, register: RegisterName, request: Request, as_of: ReviewDay = None, days: Days = 60
) -> Response:
    """Read the duties that are late, that fall due, that are to be checked, and what goes to the steering committee."""
    desk = asked.desk(request)
    kept = read_text(desk, register)
    return told(due_of(desk.adviser, kept.text, name=register, as_of=as_of or desk.today, days=days), kept.version)


_CALENDAR: dict[str, Any] = {
    "tags": ["registers"],
    "response_class": Response,
    "responses": {
        200: {
            "description": "One whole-day event a duty, the same identifiers in every edition (RFC 5545).",
            "content": {
                CALENDAR: {"schema": {"type": "string"}, "example": "BEGIN:VCALENDAR\r\n…\r\nEND:VCALENDAR\r\n"}
            },
        },
        **problems(*_JUDGED),
    },
}


@router.get("/duties/calendar", **_CALENDAR)
def get_duties_calendar(
    asked: Reviews, register: RegisterName, request: Request, as_of: ReviewDay = None, days: Days = 366
) -> Response:
    """Read the same duties as a calendar (iCalendar)."""
    desk = asked.desk(request)
    kept = read_text(desk, register)
    written = calendar_of(desk.adviser, kept.text, name=register, as_of=as_of or desk.today, days=days)
    return _file(CALENDAR, written.encode(), "echeances.ics", kept.version)


@router.get("/territories", **answers("registers", TerritoriesView, examples.TERRITORIES, *_READS))
def get_territories(
    asked: Reviews, register: RegisterName, request: Request, on: On = None, as_of: ReviewDay = None
) -> Response:
    """Read which texts bind in each territory, which prevails by topic, and what differs from one to the other."""
    desk = asked.desk(request)
    kept, known = read_text(desk, register), as_of or desk.today
    found = territories_of(desk.adviser, kept.text, name=register, day=on or known, as_of=known)
    return told(found, kept.version)


@router.get("/referents", **answers("registers", Directory, examples.DIRECTORY, *_JUDGED))
def get_referents(
    asked: Reviews, register: RegisterName, request: Request, on: On = None, as_of: ReviewDay = None
) -> Response:
    """Read who is in charge, body by body, who deputises, and when nobody was."""
    desk = asked.desk(request)
    kept, known = read_text(desk, register), as_of or desk.today
    return told(referents_on(desk.adviser, kept.text, name=register, day=on or known, as_of=known), kept.version)


def told(found: Value, version: int) -> Response:
    """What was found, in canonical JSON, with the version of the register that it was found in."""
    return Response(
        canonical_bytes(found.model_dump(mode="json")), media_type="application/json", headers=_tagged(version)
    )


def _reviewed(desk: Desk, register: str, days: Stretch) -> tuple[Reviewed, int]:
    kept = read_text(desk, register)
    found = reviewed_register(desk.adviser, kept.text, name=register, window=days.window(desk.today))
    return found, kept.version


def _file(form: str, data: bytes, name: str, version: int) -> Response:
    return Response(
        data,
        media_type=form,
        headers={"Content-Disposition": f'attachment; filename="{name}"', **_tagged(version)},
    )


def _tagged(version: int) -> dict[str, str]:
    return {"X-Register-Version": str(version), **NO_STORE}
