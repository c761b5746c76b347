"""Sessions: opened, told, ended; the password and the second factor of their owner."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from advisor.access.account import Account
from advisor.access.actions import Action
from advisor.service.factors import begin_totp, change_password, confirm_totp
from advisor.service.login import Claim, Opened, log_in, log_out
from advisor.web import access_examples as examples
from advisor.web.access_shapes import (
    AccountTold,
    CodeBody,
    EnrolmentTold,
    LoginBody,
    PasswordBody,
    SecondFactorBody,
    SessionTold,
)
from advisor.web.described import answers, body, kept_by_nothing, reads
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, former_session, gate_of, give_cookie, require, take_cookie

router = APIRouter(prefix="/v1/session", dependencies=[Depends(kept_by_nothing)])

Mine = Annotated[Asked, Depends(require(Action.OWN_SESSION))]
_SESSION = answers("session", SessionTold, examples.SESSION, 401, 403)
_CHANGED = answers("session", SessionTold, examples.SESSION, 401, 403, 409, 413, 415, 422, 429)


@router.post(
    "",
    **reads(answers("session", SessionTold, examples.SESSION, 401, 413, 415, 422, 429), LoginBody, examples.LOGIN),
)
def open_session(
    request: Request, response: Response, given: Annotated[LoginBody, Depends(body(LoginBody))]
) -> SessionTold:
    """Open a session of a local account; its secret is in the cookie alone, and the former session ends."""
    address = request.client.host if request.client else None
    claim = Claim(given.organisation, given.login, given.password, given.code, address)
    return _told(response, log_in(gate_of(request), claim, former_session(request)))


@router.get("", **_SESSION)
def read_session(asked: Mine) -> SessionTold:
    """Tell who is recognised, and what to repeat beside the cookie."""
    asker = asked.asker
    return SessionTold(
        account=account_told(asker.account),
        organisation=asked.organisation,
        second_factor=asker.second_factor,
        csrf=asked.session().csrf,
    )


@router.delete("", **answers("session", None, None, 401, 403, status=204))
def end_session(asked: Mine) -> Response:
    """End the session: its secret is worth nothing from now on."""
    log_out(asked.gate, asked.session())
    response = Response(status_code=204, headers=NO_STORE)
    take_cookie(response)
    return response


@router.put("/password", **reads(_CHANGED, PasswordBody, examples.PASSWORD))
def put_password(
    asked: Mine, response: Response, given: Annotated[PasswordBody, Depends(body(PasswordBody))]
) -> SessionTold:
    """Change the password; every other session of the account ends."""
    return _told(response, change_password(asked.gate, asked.asker, given.old, given.new))


@router.post(
    "/second-factor",
    **reads(
        answers("session", EnrolmentTold, examples.ENROLMENT, 401, 403, 409, 413, 415, 422, 429),
        SecondFactorBody,
        {"password": examples.LOGIN["password"]},
    ),
)
def begin_second_factor(
    asked: Mine, given: Annotated[SecondFactorBody, Depends(body(SecondFactorBody))]
) -> EnrolmentTold:
    """Give a second factor, to be confirmed with its first code."""
    begun = begin_totp(asked.gate, asked.asker, given.password)
    return EnrolmentTold(secret=begun.secret, address=begun.address)


@router.put("/second-factor", **reads(_CHANGED, CodeBody, {"code": examples.LOGIN["code"]}))
def confirm_second_factor(
    asked: Mine, response: Response, given: Annotated[CodeBody, Depends(body(CodeBody))]
) -> SessionTold:
    """Confirm the second factor; the session goes on under a new secret, every other one ends."""
    return _told(response, confirm_totp(asked.gate, asked.asker, given.code, asked.session()))


def account_told(account: Account) -> AccountTold:
    """An account as it is told: nothing of what it is recognised by."""
    return AccountTold(
        id=account.id,
        login=account.login,
        roles=tuple(sorted(account.roles)),
        judicial=account.judicial,
        active=account.active,
    )


def _told(response: Response, opened: Opened) -> SessionTold:
    give_cookie(response, opened.credential)
    account = opened.asker.account
    return SessionTold(
        account=account_told(account),
        organisation=account.organisation,
        second_factor=opened.asker.second_factor,
        csrf=opened.credential.csrf,
    )
