"""Letters of a dossier: validated, drafted, read."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.access.budget import LETTER
from advisor.service.dossier_letters import draft_dossier_letter
from advisor.service.letter_views import (
    letter_copy,
    letter_proof,
    letter_readiness,
    letter_shown,
    letters_of,
)
from advisor.web import letter_examples as examples
from advisor.web.conditional import model_tag, unchanged
from advisor.web.described import NOT_MODIFIED, Reference, answers, body, kept_by_nothing, reads
from advisor.web.dossier_routes import place_of
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, require
from advisor.web.keyed import KEYED, KeyedRoute
from advisor.web.letter_moves import LetterNumber, told_of
from advisor.web.letter_shapes import LetterBody, LetterList, LetterTold, ReadinessTold, letter_told
from advisor.web.openapi import problems
from advisor.web.paging import Page, page_of

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

Drafts = Annotated[Asked, Depends(require(Action.DRAFT_LETTER, cost=LETTER))]
Reads = Annotated[Asked, Depends(require(Action.READ_DOSSIER))]
ReadsInside = Annotated[Asked, Depends(require(Action.READ_INTERNAL))]
_READS = (401, 403, 404, 409, 422)
_COMPOSES = (*_READS, 413, 415, 500, 503)
_TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}


def _file(described: str, *types: str) -> dict[str, Any]:
    shown = {"schema": {"type": "string", "format": "binary"}, "example": "%PDF-1.7"}
    told = {"description": described, "content": dict.fromkeys(types, shown)}
    return {"tags": ["letters"], "response_class": Response, "responses": {200: told, **problems(*_READS)}}


@router.post(
    "/dossiers/{reference}/letters/validate",
    **reads(answers("letters", ReadinessTold, examples.READINESS, *_COMPOSES), LetterBody, examples.LETTER_BODY),
)
def post_validation(
    asked: Drafts, reference: Reference, request: Request, given: Annotated[LetterBody, Depends(body(LetterBody))]
) -> ReadinessTold:
    """Say what is missing before a letter can be composed; nothing is written."""
    found = letter_readiness(asked.desk(request), reference, person=given.person, measure=given.measure)
    return ReadinessTold(ready=not found.missing, missing=found.missing)


@router.post(
    "/dossiers/{reference}/letters",
    dependencies=[KEYED],
    **reads(answers("letters", LetterTold, examples.DRAFTED, *_COMPOSES, status=201), LetterBody, examples.LETTER_BODY),
)
def post_letter(
    asked: Drafts,
    reference: Reference,
    request: Request,
    response: Response,
    given: Annotated[LetterBody, Depends(body(LetterBody))],
) -> LetterTold:
    """Draft a letter and seal it with its advice; earlier drafts of that letter are replaced."""
    desk = asked.desk(request)
    made = draft_dossier_letter(desk, reference, person=given.person, measure=given.measure)
    response.headers["Location"] = f"{place_of(reference)}/letters/{made.entry.sequence}"
    return told_of(desk, reference, made.entry.sequence, response)


@router.get("/dossiers/{reference}/letters", **answers("letters", LetterList, {"items": [examples.LETTER]}, *_READS))
def get_letters(
    asked: Reads, reference: Reference, request: Request, response: Response, page: Annotated[Page, page_of("letters")]
) -> LetterList:
    """List the letters of a dossier; of one that is held back from the account, not which measure it is."""
    shown = page.of_all(
        request, response, letters_of(asked.desk(request), reference), lambda each: each.letter.sequence
    )
    return LetterList(items=tuple(letter_told(each) for each in shown))


_ONE = answers("letters", LetterTold, examples.LETTER, *_READS)


@router.get(
    "/dossiers/{reference}/letters/{letter}",
    **{**_ONE, "responses": {**_ONE["responses"], **NOT_MODIFIED}},
    response_model=None,
)
def get_letter(
    asked: Reads, reference: Reference, letter: LetterNumber, request: Request, response: Response
) -> Response | LetterTold:
    """Read a letter: its state, its copies, and what each step means in law for this measure."""
    told = letter_told(letter_shown(asked.desk(request), reference, letter))
    held = unchanged(request, model_tag(told))
    if held is not None:
        return held
    response.headers["ETag"] = model_tag(told)
    return told


@router.get(
    "/dossiers/{reference}/letters/{letter}/internal",
    **_file("The internal copy, with its grounds, notes and receipt.", "application/pdf"),
)
def get_internal(asked: ReadsInside, reference: Reference, letter: LetterNumber, request: Request) -> Response:
    """Read the internal copy of a letter (PDF); never told to a partner."""
    return _pdf(letter_copy(asked.desk(request), reference, letter, None))


@router.get(
    "/dossiers/{reference}/letters/{letter}/outgoing/{addressee}",
    **_file("The copy of one addressee, as it leaves the house.", "application/pdf"),
)
def get_outgoing(
    asked: Reads,
    reference: Reference,
    letter: LetterNumber,
    addressee: Annotated[int, Path(ge=1, le=1_000, description="The addressee, from 1.")],
    request: Request,
) -> Response:
    """Read the copy of one addressee (PDF); watermarked until the letter is approved."""
    return _pdf(letter_copy(asked.desk(request), reference, letter, addressee))


@router.get(
    "/dossiers/{reference}/letters/{letter}/proofs/{step}",
    **_file("The postal slip or the deed.", *_TYPES.values()),
)
def get_proof(
    asked: ReadsInside,
    reference: Reference,
    letter: LetterNumber,
    step: Annotated[int, Path(ge=1, le=2**53, description="The step: its entry in the journal.")],
    request: Request,
) -> Response:
    """Read the proof of a step, as it was given."""
    kind, data = letter_proof(asked.desk(request), reference, letter, step)
    return _download(data, _TYPES[kind])


def _pdf(data: bytes) -> Response:
    return _download(data, "application/pdf")


def _download(data: bytes, kind: str) -> Response:
    headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff", **NO_STORE}
    return Response(data, media_type=kind, headers=headers)
