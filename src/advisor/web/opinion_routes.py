"""What whoever decides would do themselves, written down before a grave proposal is shown to them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.service.opinions import OpinionGiven, give_opinion, opinion_at, opinions_of
from advisor.web import decision_examples as examples
from advisor.web.conditional import IfMatch, against_state, version_of
from advisor.web.decision_shapes import OpinionBody, OpinionList, OpinionTold
from advisor.web.described import Reference, answers, body, kept_by_nothing, reads
from advisor.web.dossier_routes import place_of
from advisor.web.identity import Asked, require
from advisor.web.keyed import KEYED, KeyedRoute
from advisor.web.paging import Page, page_of

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

Reads = Annotated[Asked, Depends(require(Action.READ_INTERNAL))]
_READS = (401, 403, 404, 422)


@router.post(
    "/dossiers/{reference}/opinions",
    dependencies=[KEYED],
    **reads(
        answers("decisions", OpinionTold, examples.OPINION, *_READS, 409, 412, 413, 415, 428, status=201),
        OpinionBody,
        examples.OPINION_BODY,
    ),
)
def post_opinion(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    asked: Annotated[Asked, Depends(require(Action.GIVE_OPINION))],
    reference: Reference,
    request: Request,
    response: Response,
    tag: IfMatch,
    given: Annotated[OpinionBody, Depends(body(OpinionBody))],
) -> OpinionTold:
    """Write down, once, what one would do oneself on the version that `If-Match` names; then the proposal is shown."""
    with against_state():
        made = give_opinion(
            asked.desk(request), reference, version=version_of(tag), measures=given.measures, reason=given.reason
        )
    response.headers["Location"] = f"{place_of(reference)}/opinions/{made.opinion.sequence}"
    return _told(made)


@router.get(
    "/dossiers/{reference}/opinions",
    **answers("decisions", OpinionList, {"items": [examples.OPINION], "held_back": 0}, *_READS),
)
def get_opinions(
    asked: Reads, reference: Reference, request: Request, response: Response, page: Annotated[Page, page_of("opinions")]
) -> OpinionList:
    """List the opinions on a dossier; to whoever decides, those of others after their own on the same version."""
    seen = opinions_of(asked.desk(request), reference)
    shown = page.of_all(request, response, seen.shown, _number)
    return OpinionList(items=tuple(_told(each) for each in shown), held_back=seen.held_back)


@router.get(
    "/dossiers/{reference}/opinions/{entry}", **answers("decisions", OpinionTold, examples.OPINION, *_READS, 409)
)
def get_opinion(
    asked: Reads,
    reference: Reference,
    entry: Annotated[int, Path(ge=1, le=2**53, description="The opinion: its entry in the journal.")],
    request: Request,
) -> OpinionTold:
    """Read one opinion; to whoever decides, that of another after their own on the same version."""
    return _told(opinion_at(asked.desk(request), reference, entry))


def _number(given: OpinionGiven) -> int:
    return given.opinion.sequence


def _told(given: OpinionGiven) -> OpinionTold:
    opinion = given.opinion
    return OpinionTold(
        entry=opinion.sequence,
        version=opinion.version,
        account=opinion.account,
        recorded_at=opinion.recorded_at,
        measures=dict(given.measures),
        reason=given.reason,
    )
