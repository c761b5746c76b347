"""The dossier journal: entries of a dossier, proofs, signed heads, and the export of a dossier that proves itself."""

from __future__ import annotations

import dataclasses
from typing import Annotated, Any
from urllib.parse import quote

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.access.budget import MANY
from advisor.law.errors import FeatureMissing
from advisor.service.exports import export_dossier
from advisor.service.journals import entries_of, prove_consistency, prove_inclusion, signed_heads
from advisor.web import dossier_examples as examples
from advisor.web.described import Reference, answers, kept_by_nothing
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, require
from advisor.web.journal_shapes import (
    ConsistencyTold,
    EntryList,
    EntryTold,
    HeadList,
    HeadTold,
    InclusionTold,
    KeyTold,
)
from advisor.web.openapi import problems
from advisor.web.paging import Page, page_of

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)])

Reads = Annotated[Asked, Depends(require(Action.READ_JOURNAL))]
Size = Annotated[int | None, Query(ge=1, le=2**53, description="How many entries; by default all that there are.")]
_READS = (401, 403, 404, 422)
_ZIP: dict[str, Any] = {
    "tags": ["journal"],
    "response_class": Response,
    "responses": {
        200: {
            "description": "The export: one file, verified offline by `python -m advisor.audit verify`.",
            "content": {
                "application/zip": {"schema": {"type": "string", "contentMediaType": "application/zip"}, "example": "…"}
            },
        },
        **problems(*_READS, 409, 501),
    },
}


@router.get("/dossiers/{reference}/journal", **answers("journal", EntryList, {"items": [examples.ENTRY]}, *_READS, 409))
def get_entries(
    asked: Reads, reference: Reference, request: Request, response: Response, page: Annotated[Page, page_of("journal")]
) -> EntryList:
    """Read the journal of a dossier: acts, digests and references, never narrative."""
    found = entries_of(asked.desk(request), reference, after=page.after_number, limit=page.limit + 1)
    shown = page.cut(request, response, found, lambda each: each.sequence)
    return EntryList(
        items=tuple(
            EntryTold(
                sequence=each.sequence,
                previous=each.previous,
                recorded_at=each.recorded_at,
                act=each.act,
                subject=each.subject,
                payload=dict(each.payload),
                digest=each.digest,
            )
            for each in shown
        )
    )


@router.get("/journal/{sequence}/proof", **answers("journal", InclusionTold, examples.INCLUSION, *_READS))
def get_proof(
    asked: Reads, sequence: Annotated[int, Path(ge=1, le=2**53)], request: Request, size: Size = None
) -> InclusionTold:
    """Prove that an entry stands in the journal."""
    found = prove_inclusion(asked.desk(request), sequence, size)
    return InclusionTold(
        sequence=found.sequence,
        size=found.size,
        leaf=found.leaf.hex(),
        path=tuple(each.hex() for each in found.path),
        root=found.root.hex(),
    )


@router.get("/journal/consistency", **answers("journal", ConsistencyTold, examples.CONSISTENCY, *_READS))
def get_consistency(
    asked: Reads,
    request: Request,
    former: Annotated[int, Query(alias="from", ge=1, le=2**53, description="A size that was noted.")],
    size: Annotated[
        int | None, Query(alias="to", ge=1, le=2**53, description="A later size; by default the present.")
    ] = None,
) -> ConsistencyTold:
    """Prove that the journal was only added to between two sizes."""
    found = prove_consistency(asked.desk(request), former, size)
    return ConsistencyTold(
        former=found.former,
        size=found.size,
        former_root=found.former_root.hex(),
        root=found.root.hex(),
        path=tuple(each.hex() for each in found.path),
    )


@router.get(
    "/journal/heads", **answers("journal", HeadList, {"items": [examples.HEAD], "keys": [examples.KEY]}, 401, 403, 422)
)
def get_heads(asked: Reads, request: Request, response: Response, page: Annotated[Page, page_of("heads")]) -> HeadList:
    """Read the signed heads of the journal, and the public keys under which they are signed."""
    heads, keys = signed_heads(asked.desk(request), after=page.after_number, limit=page.limit + 1)
    shown = page.cut(request, response, heads, lambda each: each.size)
    return HeadList(
        items=tuple(HeadTold(**dataclasses.asdict(each)) for each in shown),
        keys=tuple(KeyTold(**dataclasses.asdict(each)) for each in keys),
    )


@router.post("/dossiers/{reference}/exports", **_ZIP)
def post_export(
    asked: Annotated[Asked, Depends(require(Action.EXPORT_DOSSIER, cost=MANY))], reference: Reference, request: Request
) -> Response:
    """Export a dossier as one file that proves itself; the export is an act of the journal."""
    key: Ed25519PrivateKey | None = request.app.state.signing_key
    if key is None:
        raise FeatureMissing(
            "Ce serveur n'a pas de clé de signature.",
            remedy="La donner dans ADVISOR_SIGNING_KEY_FILE, puis « advisor key adopt ».",
        )
    data = export_dossier(asked.desk(request), reference, key)
    name = f"attachment; filename*=UTF-8''{quote(reference, safe='')}.zip"
    return Response(data, media_type="application/zip", headers={"Content-Disposition": name, **NO_STORE})
