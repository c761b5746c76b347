"""Human decisions on the advice: followed or departed from, each with its reason; and how often, by agency."""

from __future__ import annotations

import dataclasses
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.service.decisions import Choice, DecisionTaken, decisions_of, take_decision
from advisor.service.follow_rate import follow_rate
from advisor.web import decision_examples as examples
from advisor.web.decision_shapes import DecisionBody, DecisionList, DecisionTold, FollowRateList, FollowRateTold
from advisor.web.described import Reference, answers, body, kept_by_nothing, reads
from advisor.web.dossier_routes import place_of
from advisor.web.identity import Asked, require
from advisor.web.keyed import KEYED, KeyedRoute
from advisor.web.paging import Page, numbered, page_of

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

Reads = Annotated[Asked, Depends(require(Action.READ_INTERNAL))]
_READS = (401, 403, 404, 422)


@router.post(
    "/dossiers/{reference}/decisions",
    dependencies=[KEYED],
    **reads(
        answers("decisions", DecisionTold, examples.DECISION, *_READS, 409, 413, 415, status=201),
        DecisionBody,
        examples.DECISION_BODY,
    ),
)
def post_decision(
    asked: Annotated[Asked, Depends(require(Action.DECIDE))],
    reference: Reference,
    request: Request,
    response: Response,
    given: Annotated[DecisionBody, Depends(body(DecisionBody))],
) -> DecisionTold:
    """Decide of one measure of a sealed advice, once; no reason departs from a guard or from an obligation."""
    choice = Choice(given.person, given.measure, followed=given.followed, instead=given.instead)
    made = take_decision(asked.desk(request), reference, advice=given.advice, choice=choice, reason=given.reason)
    response.headers["Location"] = f"{place_of(reference)}/decisions/{made.decision.sequence}"
    return _told(made)


@router.get(
    "/dossiers/{reference}/decisions",
    **answers("decisions", DecisionList, {"items": [examples.DECISION]}, *_READS, 409),
)
def get_decisions(
    asked: Reads,
    reference: Reference,
    request: Request,
    response: Response,
    page: Annotated[Page, page_of("decisions")],
) -> DecisionList:
    """List the decisions on a dossier."""
    shown = page.of_all(request, response, decisions_of(asked.desk(request), reference), _number)
    return DecisionList(items=tuple(_told(each) for each in shown))


@router.get(
    "/dossiers/{reference}/decisions/{entry}", **answers("decisions", DecisionTold, examples.DECISION, *_READS, 409)
)
def get_decision(
    asked: Reads,
    reference: Reference,
    entry: Annotated[int, Path(ge=1, le=2**53, description="The decision: its entry in the journal.")],
    request: Request,
) -> DecisionTold:
    """Read one decision."""
    return _told(numbered(decisions_of(asked.desk(request), reference), _number, entry, "de décision"))


@router.get("/follow-rate", **answers("decisions", FollowRateList, {"items": examples.FOLLOW_RATE}, 401, 403))
def get_follow_rate(
    asked: Annotated[Asked, Depends(require(Action.READ_FOLLOW_RATE))], request: Request
) -> FollowRateList:
    """Read how often the advice is followed, by closed quarter and agency; small numbers are hidden, and those that would give them back."""
    return FollowRateList(
        items=tuple(FollowRateTold(**dataclasses.asdict(each)) for each in follow_rate(asked.desk(request)))
    )


def _number(taken: DecisionTaken) -> int:
    return taken.decision.sequence


def _told(taken: DecisionTaken) -> DecisionTold:
    decision = taken.decision
    return DecisionTold(
        entry=decision.sequence,
        advice=decision.advice,
        version=decision.version,
        person=taken.person,
        measure=decision.measure or None,
        followed=decision.followed,
        instead=decision.instead or None,
        agency=decision.agency,
        account=decision.account,
        recorded_at=decision.recorded_at,
        reason=taken.reason,
    )
