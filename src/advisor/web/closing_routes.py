"""The end of a dossier and the rights of its persons: closed under a retention class, a person's file given, a person erased."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.access.budget import MANY
from advisor.service.erasure import Ground, erase_person, person_file, read_confided
from advisor.service.retention import close_dossier
from advisor.web import closing_examples as examples
from advisor.web.closing_shapes import ClosureBody, ClosureTold, ConfidedTold, PersonFileTold
from advisor.web.conditional import IfMatch, against_state, seen_in, version_of, version_tag
from advisor.web.described import Reference, answers, body, kept_by_nothing, reads
from advisor.web.dossier_shapes import VersionTold
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, require
from advisor.web.keeping_shapes import term_told
from advisor.web.keyed import KEYED, KeyedRoute

router = APIRouter(prefix="/v1/dossiers/{reference}", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

PersonId = Annotated[str, Path(min_length=1, max_length=120, description="Id of a person in the case file.")]
_READS = (401, 403, 404, 422)
_WRITES = (*_READS, 409, 412, 428)


@router.post(
    "/closure",
    dependencies=[KEYED],
    **reads(answers("dossiers", ClosureTold, examples.CLOSURE, *_WRITES, 413, 415), ClosureBody, examples.CLOSURE_BODY),
)
def post_closure(
    asked: Annotated[Asked, Depends(require(Action.CLOSE_DOSSIER))],
    reference: Reference,
    request: Request,
    tag: IfMatch,
    given: Annotated[ClosureBody, Depends(body(ClosureBody))],
) -> ClosureTold:
    """Close a dossier in the version that `If-Match` names, under a retention class; an amendment opens it again.

    Refused (422) where the class would run from before the last fact, piece or step that it waits for. What was closed already
    is closed otherwise only by who had read that (412).
    """
    version, mark = seen_in(tag)
    with against_state():
        closed = close_dossier(
            asked.desk(request),
            reference,
            version=version,
            mark=mark,
            retention=given.retention,
            start=given.start,
        )
    return ClosureTold(
        reference=reference,
        retention=closed.term.retention.id,
        start=closed.term.start,
        entry=closed.entry.sequence,
        digest=closed.entry.digest,
        **term_told(closed.term).model_dump(),
    )


@router.get(
    "/persons/{person}/file",
    **answers("dossiers", PersonFileTold, examples.PERSON_FILE, *_READS),
    response_model=None,
)
def get_person_file(
    asked: Annotated[Asked, Depends(require(Action.EXPORT_PERSON, cost=MANY))],
    reference: Reference,
    person: PersonId,
    request: Request,
) -> Response:
    """Give what a dossier holds of one person, for the right of access; that it was given is sealed."""
    held = person_file(asked.desk(request), reference, person)
    return Response(held, media_type="application/json", headers=NO_STORE)


@router.get("/persons/{person}/confided-address", **answers("dossiers", ConfidedTold, examples.CONFIDED, *_READS))
def get_confided_address(
    asked: Annotated[Asked, Depends(require(Action.READ_CONFIDED))],
    reference: Reference,
    person: PersonId,
    request: Request,
    response: Response,
) -> ConfidedTold:
    """Read where a person asked to be written to in confidence, to write it on the envelope; nothing else holds it.

    404 where none is kept: none was confided, or it was withdrawn or erased.
    """
    lines = read_confided(asked.desk(request), reference, person)
    response.headers.update(NO_STORE)
    return ConfidedTold(lines=lines)


@router.delete(
    "/persons/{person}",
    dependencies=[KEYED],
    **answers("dossiers", VersionTold, examples.ERASED, *_WRITES),
)
def delete_person(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    asked: Annotated[Asked, Depends(require(Action.ERASE_PERSON))],
    reference: Reference,
    person: PersonId,
    request: Request,
    response: Response,
    tag: IfMatch,
    ground: Annotated[Ground, Query(description="Why, as a code (GDPR art. 17, 1).")],
) -> VersionTold:
    """Erase what belongs to one person, in every version and for good; a version without them follows.

    Refused (422) while something holds the dossier; 404 for whoever is erased already, or has nothing of their own there.
    """
    with against_state():
        entry = erase_person(asked.desk(request), reference, person, version=version_of(tag), ground=ground)
    version = int(entry.payload["version"])
    response.headers["ETag"] = version_tag(version)
    return VersionTold(reference=reference, version=version, entry=entry.sequence, digest=entry.digest)
