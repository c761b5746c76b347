"""Accounts of the asker's organisation, and its access journal."""

from __future__ import annotations

import dataclasses
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.service.accesses import read_accesses
from advisor.service.accounts import Created, create_account, list_accounts, reset_account, set_clearance, set_rights
from advisor.service.refusals import Misuse
from advisor.service.tokens import revoke_token
from advisor.web import access_examples as examples
from advisor.web.access_shapes import (
    AccessPage,
    AccessTold,
    AccountBody,
    AccountMade,
    AccountPage,
    AccountTold,
    ClearanceBody,
    RightsBody,
)
from advisor.web.described import answers, body, kept_by_nothing, reads
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, require
from advisor.web.session_routes import account_told

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)])

Manages = Annotated[Asked, Depends(require(Action.MANAGE_ACCOUNTS))]
Id = Annotated[str, Path(min_length=1, max_length=64, description="Id of an account.")]
Limit = Annotated[int, Query(ge=1, le=500, description="How many at most.")]
_WRITES = (401, 403, 404, 413, 415, 422)


@router.get(
    "/accounts",
    **answers("accounts", AccountPage, {"items": [examples.ACCOUNT], "next": None}, 401, 403, 422),
)
def get_accounts(
    asked: Annotated[Asked, Depends(require(Action.READ_ACCOUNTS))],
    after: Annotated[str, Query(max_length=120, description="Start after this login.")] = "",
    limit: Limit = 100,
) -> AccountPage:
    """List the accounts of the organisation."""
    found = list_accounts(asked.gate, asked.organisation, after, limit)
    following = found[-1].login if len(found) == limit else None
    return AccountPage(items=tuple(account_told(each) for each in found), next=following)


@router.post(
    "/accounts",
    **reads(
        answers("accounts", AccountMade, examples.ACCOUNT_MADE, 400, 401, 403, 409, 413, 415, 422, status=201),
        AccountBody,
        examples.ACCOUNT_BODY,
    ),
)
def post_account(
    asked: Manages, response: Response, given: Annotated[AccountBody, Depends(body(AccountBody))]
) -> AccountMade:
    """Create an account; its initial password is told here and never again."""
    if (given.issuer is None) is not (given.subject is None):
        raise Misuse("L'émetteur et le sujet vont ensemble.", remedy="Donner les deux, ou aucun.")
    named = None if given.issuer is None or given.subject is None else (given.issuer, given.subject)
    made = create_account(asked.gate, asked.organisation, given.login, given.roles, by=asked.account, at_provider=named)
    response.headers["Location"] = f"/v1/accounts/{made.account.id}"
    return _made(made)


@router.put(
    "/accounts/{account}/rights",
    **reads(
        answers("accounts", AccountTold, examples.ACCOUNT, *_WRITES),
        RightsBody,
        {"roles": ["agent", "lawyer"], "active": True},
    ),
)
def put_rights(asked: Manages, account: Id, given: Annotated[RightsBody, Depends(body(RightsBody))]) -> AccountTold:
    """Give another account its roles, or no longer let it in; its sessions end."""
    return account_told(
        set_rights(asked.gate, asked.organisation, account, roles=given.roles, active=given.active, by=asked.account)
    )


@router.put(
    "/accounts/{account}/clearance",
    **reads(answers("accounts", AccountTold, examples.ACCOUNT, *_WRITES), ClearanceBody, {"judicial": True}),
)
def put_clearance(
    asked: Annotated[Asked, Depends(require(Action.GRANT_CLEARANCE))],
    account: Id,
    given: Annotated[ClearanceBody, Depends(body(ClearanceBody))],
) -> AccountTold:
    """Give another account the clearance for data of police and justice, or take it."""
    return account_told(
        set_clearance(asked.gate, asked.organisation, account, cleared=given.judicial, by=asked.account)
    )


@router.post("/accounts/{account}/reset", **answers("accounts", AccountMade, examples.ACCOUNT_MADE, 401, 403, 404, 422))
def reset(asked: Manages, account: Id) -> AccountMade:
    """Give another account a new initial password; its second factor, sessions and tokens end."""
    return _made(reset_account(asked.gate, asked.organisation, account, by=asked.account))


@router.delete("/accounts/{account}/tokens/{token}", **answers("accounts", None, None, 401, 403, 404, 422, status=204))
def delete_token_of(
    asked: Annotated[Asked, Depends(require(Action.MANAGE_TOKENS))], account: Id, token: Id
) -> Response:
    """Revoke a token of an account."""
    revoke_token(asked.gate, asked.organisation, token, owner=account)
    return Response(status_code=204, headers=NO_STORE)


@router.get("/accesses", **answers("accesses", AccessPage, {"items": [examples.ACCESS], "next": None}, 401, 403, 422))
def get_accesses(
    asked: Annotated[Asked, Depends(require(Action.READ_ACCESSES))],
    before: Annotated[int | None, Query(ge=1, le=2**63 - 1, description="Only lines before this one.")] = None,
    subject: Annotated[str | None, Query(max_length=120, description="Only on this dossier or account.")] = None,
    account: Annotated[str | None, Query(max_length=64, description="Only of this account.")] = None,
    limit: Limit = 100,
) -> AccessPage:
    """Read the access journal, the newest lines first; this reading is a line of it too."""
    found = read_accesses(asked.gate, asked.organisation, before=before, limit=limit, subject=subject, account=account)
    return AccessPage(
        items=tuple(AccessTold(**dataclasses.asdict(each)) for each in found),
        next=found[-1].id if len(found) == limit else None,
    )


def _made(created: Created) -> AccountMade:
    return AccountMade(account=account_told(created.account), initial_password=created.password)
