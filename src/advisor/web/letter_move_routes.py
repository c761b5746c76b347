"""A letter taken further: approved by someone else, issued, followed to its addressees, its steps corrected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request

from advisor.access.actions import Action
from advisor.access.budget import LETTER
from advisor.law.value import Value
from advisor.service.dossier_letters import approve_dossier_letter, issue_letter, track_letter
from advisor.service.letter_corrections import Truth, correct_step, step_writer
from advisor.service.letter_views import letter_author
from advisor.web import letter_examples as examples
from advisor.web.described import answers, body, kept_by_nothing, reads
from advisor.web.identity import Asked, require
from advisor.web.keyed import KEYED, KeyedRoute
from advisor.web.letter_moves import Moved
from advisor.web.letter_shapes import (
    ApprovalBody,
    CorrectedTold,
    CorrectionBody,
    IssueBody,
    LetterTold,
    TrackedTold,
    TrackingBody,
)

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

_STATUSES = (401, 403, 404, 409, 412, 413, 415, 422, 428)


def _move(path: str, told: type[Value], shown: Any, given: type[Value], example: Any) -> Callable[..., Any]:
    """The operation by which a letter is taken further, under an idempotency key."""
    described = reads(answers("letters", told, shown, *_STATUSES), given, example)
    return router.post(f"/dossiers/{{reference}}/letters/{{letter}}/{path}", dependencies=[KEYED], **described)


def _author(asked: Asked, request: Request) -> str | None:
    letter = _number(request, "letter")
    return None if letter is None else letter_author(asked.gate, asked.organisation, _reference(request), letter)


def _writer(asked: Asked, request: Request) -> str | None:
    letter, step = _number(request, "letter"), _number(request, "step")
    if letter is None or step is None:
        return None
    return step_writer(asked.gate, asked.organisation, _reference(request), letter, step)


@_move("approval", LetterTold, examples.LETTER, ApprovalBody, examples.APPROVAL_BODY)
def post_approval(
    asked: Annotated[Asked, Depends(require(Action.APPROVE_LETTER, author=_author, cost=LETTER))],
    move: Moved,
    given: Annotated[ApprovalBody, Depends(body(ApprovalBody))],
) -> LetterTold:
    """Approve a letter that another account drafted; a grave one after the own opinion is written down."""
    with move.by(asked) as desk:
        approve_dossier_letter(desk, move.letter, reason=given.reason)
    return move.told(desk)


@_move("issue", LetterTold, examples.LETTER, IssueBody, examples.ISSUE_BODY)
def post_issue(
    asked: Annotated[Asked, Depends(require(Action.ISSUE_LETTER))],
    move: Moved,
    given: Annotated[IssueBody, Depends(body(IssueBody))],
) -> LetterTold:
    """Hand an approved letter to dispatch: the copy of each addressee is prepared; `to_record` is what to write down later."""
    with move.by(asked) as desk:
        issue_letter(desk, move.letter, day=given.day)
    return move.told(desk)


@_move("tracking", TrackedTold, examples.TRACKED, TrackingBody, examples.TRACKING_BODY)
def post_tracking(
    asked: Annotated[Asked, Depends(require(Action.TRACK_SERVICE))],
    move: Moved,
    given: Annotated[TrackingBody, Depends(body(TrackingBody))],
) -> TrackedTold:
    """Note how far a copy has come; where the letter is the measure itself, the case file knows it from then on."""
    with move.by(asked) as desk:
        found = track_letter(
            desk, move.letter, addressee=given.addressee, state=given.state, day=given.day, proof=given.proof
        )
    return TrackedTold(letter=move.told(desk), version=found.recorded.version, why_not=found.recorded.why_not)


@_move("steps/{step}/correction", CorrectedTold, examples.CORRECTED, CorrectionBody, examples.CORRECTION_BODY)
def post_correction(
    asked: Annotated[Asked, Depends(require(Action.CORRECT_SERVICE, author=_writer))],
    move: Moved,
    step: Annotated[int, Path(ge=1, le=2**53, description="The step: its entry in the journal.")],
    given: Annotated[CorrectionBody, Depends(body(CorrectionBody))],
) -> CorrectedTold:
    """Tell a step that another account noted as it was; nothing is erased, and what the case file holds of it follows."""
    truth = Truth(given.state, given.day, withdrawn=given.withdrawn)
    with move.by(asked) as desk:
        found = correct_step(desk, move.letter, step, truth=truth, reason=given.reason, proof=given.proof)
    return CorrectedTold(
        letter=move.told(desk),
        entry=found.entry.sequence,
        version=found.recorded.version,
        why_not=found.recorded.why_not,
        composed_since=found.composed_since,
    )


def _reference(request: Request) -> str:
    return str(request.path_params["reference"])


def _number(request: Request, name: str) -> int | None:
    told = str(request.path_params[name])
    return int(told) if told.isascii() and told.isdigit() else None
