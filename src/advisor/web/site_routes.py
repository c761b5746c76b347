"""The sites of a kept register: their levels, the indicators with small numbers hidden, what a commune may receive."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import HTMLResponse, Response

from advisor.register.table import write_csv
from advisor.review.duties import Window
from advisor.service.kept_registers import read_book, read_text
from advisor.service.sealing import Desk
from advisor.service.site_pages import form_page, sites_page
from advisor.service.sites import site_diagnosis, site_levels
from advisor.sites.diagnosis import Diagnosis
from advisor.sites.levels import Levels
from advisor.sites.observatory import Observatory, observatory, rows_of
from advisor.web import register_examples as examples
from advisor.web.days import LookedAt
from advisor.web.described import answers, kept_by_nothing
from advisor.web.errors import NO_STORE
from advisor.web.negotiated import CSV, HTML, JSON, form_of
from advisor.web.openapi import problems
from advisor.web.register_review_routes import On, told
from advisor.web.register_routes import Reads, RegisterName, Reviews
from advisor.web.routes import PAGE_POLICY

router = APIRouter(prefix="/v1/sites/{register}", dependencies=[Depends(kept_by_nothing)])

Commune = Annotated[str, Path(pattern=r"^[0-9][0-9AB][0-9]{3}$", description="INSEE code of the commune.")]
_YEARS = 1
"""How far back a diagnosis looks where the demand does not say."""
_JUDGED = (400, 401, 403, 404, 409, 422, 500, 503)
_READS = (400, 401, 403, 404, 422)
_OBSERVATORY = answers("sites", Observatory, examples.OBSERVATORY, *_READS)
_OBSERVATORY["responses"][200]["content"][CSV] = {
    "schema": {"type": "string"},
    "example": "commune;lieu;mesure;détail;valeur;unité;début;fin\r\n",
}


def _page(*statuses: int) -> dict[str, Any]:
    content = {HTML: {"schema": {"type": "string"}, "example": '<!DOCTYPE html>\n<html lang="fr">…</html>'}}
    said = {"description": "The page, in French; it loads nothing from elsewhere.", "content": content}
    return {"tags": ["sites"], "response_class": HTMLResponse, "responses": {200: said, **problems(*statuses)}}


@router.get("/levels", **answers("sites", Levels, examples.LEVELS, *_JUDGED))
def get_levels(asked: Reviews, register: RegisterName, request: Request, on: On = None) -> Response:
    """Read the level of each site and why; a level drives means, never a case file."""
    desk = asked.desk(request)
    kept = read_text(desk, register)
    return told(site_levels(desk.adviser, kept.text, name=register, day=on or desk.today), kept.version)


@router.get("/indicators", **answers("sites", Diagnosis, examples.DIAGNOSIS, *_READS))
def get_indicators(asked: Reviews, register: RegisterName, request: Request, days: LookedAt) -> Response:
    """Read the indicators, trends and facts by place over a year or the days given; the small numbers are hidden."""
    desk = asked.desk(request)
    found, version = _diagnosed(desk, register, days.window(desk.today, years=_YEARS))
    return told(found, version)


@router.get("/observatory/{commune}", **_OBSERVATORY)
def get_observatory(
    asked: Reviews, register: RegisterName, commune: Commune, request: Request, days: LookedAt
) -> Response:
    """Read what a municipal observatory may receive, as JSON or CSV: facts by place, no person, no level, small numbers hidden."""
    desk = asked.desk(request)
    diagnosis, version = _diagnosed(desk, register, days.window(desk.today, years=_YEARS))
    found = observatory(diagnosis, commune)
    if form_of(request, (JSON, CSV)) == JSON:
        return told(found, version)
    disposition = f'attachment; filename="observatoire-{commune}.csv"'
    return Response(write_csv(rows_of(found)), media_type=CSV, headers={"Content-Disposition": disposition, **NO_STORE})


@router.get("/page", **_page(*_JUDGED))
def get_page(asked: Reviews, register: RegisterName, request: Request, days: LookedAt) -> HTMLResponse:
    """Read the landlord's own page: levels, facts, indicators, drawings."""
    desk = asked.desk(request)
    window = days.window(desk.today, years=_YEARS)
    kept = read_text(desk, register)
    classed = site_levels(desk.adviser, kept.text, name=register, day=window.last)
    diagnosis = site_diagnosis(desk.adviser, kept.text, name=register, window=window)
    return _served(sites_page(classed, diagnosis))


@router.get("/form", **_page(*_READS))
def get_form(asked: Reads, register: RegisterName, request: Request) -> HTMLResponse:
    """Read the blank report form to print, with the names of the residences: ticks, no account, no name."""
    book, _ = read_book(asked.desk(request), register)
    return _served(form_page(book.rulebook, book.register))


def _diagnosed(desk: Desk, register: str, window: Window) -> tuple[Diagnosis, int]:
    kept = read_text(desk, register)
    return site_diagnosis(desk.adviser, kept.text, name=register, window=window), kept.version


def _served(page: str) -> HTMLResponse:
    return HTMLResponse(page, headers={"Content-Security-Policy": PAGE_POLICY, **NO_STORE})
