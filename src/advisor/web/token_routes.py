"""Tokens of the asker's own account."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.service.tokens import create_token, list_tokens, revoke_token
from advisor.storage.tokens import Token
from advisor.web import access_examples as examples
from advisor.web.access_shapes import TokenBody, TokenList, TokenMade, TokenTold
from advisor.web.described import answers, body, kept_by_nothing, reads
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, require

router = APIRouter(prefix="/v1/tokens", dependencies=[Depends(kept_by_nothing)])

Mine = Annotated[Asked, Depends(require(Action.OWN_TOKENS))]


@router.get("", **answers("tokens", TokenList, {"items": [examples.TOKEN]}, 401, 403))
def get_tokens(asked: Mine) -> TokenList:
    """List the account's tokens, without their secrets."""
    return TokenList(items=tuple(_told(each) for each in list_tokens(asked.gate, asked.asker.account)))


@router.post(
    "",
    **reads(
        answers("tokens", TokenMade, examples.TOKEN_MADE, 400, 401, 403, 413, 415, 422, status=201),
        TokenBody,
        examples.TOKEN_BODY,
    ),
)
def post_token(asked: Mine, response: Response, given: Annotated[TokenBody, Depends(body(TokenBody))]) -> TokenMade:
    """Make a token; its text is told here and never again, and it never does more than its account may."""
    made = create_token(asked.gate, asked.asker.account, label=given.label, scopes=given.scopes, days=given.days)
    response.headers["Location"] = f"/v1/tokens/{made.token.id}"
    return TokenMade(token=_told(made.token), text=made.text)


@router.delete("/{token}", **answers("tokens", None, None, 401, 403, 404, 422, status=204))
def delete_token(asked: Mine, token: Annotated[str, Path(min_length=1, max_length=64)]) -> Response:
    """Revoke one of the account's tokens, at once and for good."""
    revoke_token(asked.gate, asked.organisation, token, owner=asked.asker.account.id)
    return Response(status_code=204, headers=NO_STORE)


def _told(token: Token) -> TokenTold:
    return TokenTold(
        id=token.id,
        label=token.label,
        scopes=tuple(sorted(token.scopes)),
        created_at=token.created_at,
        expires_at=token.expires_at,
        used_at=token.used_at,
        revoked_at=token.revoked_at,
    )
