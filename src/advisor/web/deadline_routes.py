"""Deadlines of one dossier and of all those that an account is assigned to, as JSON and as a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.access.budget import EVALUATING, MANY
from advisor.service.authorise import passing
from advisor.service.calendars import calendar_of
from advisor.service.deadlines import Sounding, deadlines_of, deadlines_of_all
from advisor.service.dossier_lists import list_dossiers
from advisor.service.sealing import Desk
from advisor.web import dossier_examples as examples
from advisor.web.described import Reference, answers, kept_by_nothing
from advisor.web.dossier_shapes import DeadlineList, DeadlinesTold
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, require
from advisor.web.openapi import problems
from advisor.web.paging import MOST, Page, page_of

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)])

Evaluates = Annotated[Asked, Depends(require(Action.EVALUATE, cost=EVALUATING))]
Lists = Annotated[Asked, Depends(require(Action.LIST_DOSSIERS, cost=MANY))]


def _calendar(*statuses: int) -> dict[str, Any]:
    content = {"text/calendar": {"schema": {"type": "string"}, "example": examples.CALENDAR}}
    told = {"description": "References and names of deadlines; no person, no narrative.", "content": content}
    return {"tags": ["deadlines"], "response_class": Response, "responses": {200: told, **problems(*statuses)}}


@router.get("/deadlines", **answers("deadlines", DeadlineList, {"items": [examples.DEADLINES]}, 401, 403, 422))
def get_deadlines(
    asked: Lists, request: Request, response: Response, page: Annotated[Page, page_of("deadlines")]
) -> DeadlineList:
    """Read today's deadlines of the dossiers that the account is assigned to, in the order of their references."""
    desk = asked.desk(request)
    found = list_dossiers(desk, after=page.after or "", limit=page.limit + 1, assigned=True)
    shown = page.cut(request, response, found, lambda each: each.reference)
    return DeadlineList(items=tuple(_told(each) for each in _sounding(asked, desk, [each.reference for each in shown])))


@router.get("/deadlines/calendar", **_calendar(401, 403, 422))
def get_calendar(asked: Lists, request: Request) -> Response:
    """Read today's deadlines of every dossier that the account is assigned to, as one calendar (iCalendar)."""
    desk = asked.desk(request)
    return _file(asked, request, [each for page in _pages(desk) for each in _sounding(asked, desk, page)])


@router.get(
    "/dossiers/{reference}/deadlines", **answers("deadlines", DeadlinesTold, examples.DEADLINES, 401, 403, 404, 422)
)
def get_deadlines_of(asked: Evaluates, reference: Reference, request: Request) -> DeadlinesTold:
    """Read today's deadlines and alerts of a dossier, computed from its case file alone."""
    return _told(deadlines_of(asked.desk(request), reference))


@router.get("/dossiers/{reference}/deadlines/calendar", **_calendar(401, 403, 404, 422))
def get_calendar_of(asked: Evaluates, reference: Reference, request: Request) -> Response:
    """Read today's deadlines of a dossier as a calendar (iCalendar)."""
    return _file(asked, request, [deadlines_of(asked.desk(request), reference)])


def _sounding(asked: Asked, desk: Desk, references: list[str]) -> list[Sounding]:
    """What sounds for those that the account may evaluate: assigned to one, it may lack the clearance."""
    return deadlines_of_all(desk, passing(asked.gate, asked.asker, Action.EVALUATE, references))


def _pages(desk: Desk) -> Iterator[list[str]]:
    after = ""
    while True:
        page = [each.reference for each in list_dossiers(desk, after=after, limit=MOST, assigned=True)]
        yield page
        if len(page) < MOST:
            return
        after = page[-1]


def _told(found: Sounding) -> DeadlinesTold:
    return DeadlinesTold(reference=found.reference, version=found.version, alarms=found.alarms)


def _file(asked: Asked, request: Request, found: list[Sounding]) -> Response:
    calendar = calendar_of(asked.organisation, found, request.app.state.clock())
    headers = {"Content-Disposition": 'attachment; filename="echeances.ics"', **NO_STORE}
    return Response(calendar, media_type="text/calendar", headers=headers)
