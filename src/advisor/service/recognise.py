"""Who asks: the account behind a session or a token that still stands."""

from __future__ import annotations

from advisor.access.account import Asker, Means
from advisor.access.credential import Credential
from advisor.access.terms import SEEN_EVERY, later, session_stands, stands_until
from advisor.law.errors import NotRecognised
from advisor.service.gate import Gate


def recognise_session(gate: Gate, credential: Credential | None) -> Asker:
    """The asker of a session's cookie; one that has ended is closed.

    Raises: `NotRecognised`.
    """
    if credential is None:
        raise _nobody()
    with gate.store.reading(credential.organisation) as work:
        session = work.sessions.find(credential.digest)
        if session is None:
            raise _nobody()
        account = work.accounts.get(session.account)
    stands = account.active and session_stands(session.created_at, session.seen_at, gate.now)
    if not stands or later(session.seen_at, SEEN_EVERY) <= gate.now:
        with gate.store.writing(credential.organisation, gate.now) as work:
            if stands:
                work.sessions.see(credential.digest)
            else:
                work.sessions.close(credential.digest)
    if not stands:
        raise _nobody()
    return Asker(account=account, means=Means.SESSION, second_factor=session.second_factor)


def recognise_token(gate: Gate, credential: Credential | None) -> Asker:
    """The asker of a bearer token.

    Raises: `NotRecognised`.
    """
    if credential is None:
        raise _nobody()
    with gate.store.reading(credential.organisation) as work:
        token = work.tokens.find(credential.digest)
        if token is None or token.revoked_at is not None or not stands_until(token.expires_at, gate.now):
            raise _nobody()
        account = work.accounts.get(token.account)
    if not account.active:
        raise _nobody()
    if token.used_at is None or later(token.used_at, SEEN_EVERY) <= gate.now:
        with gate.store.writing(credential.organisation, gate.now) as work:
            work.tokens.use(token.id)
    return Asker(account=account, means=Means.TOKEN, second_factor=True, scopes=token.scopes)


def _nobody() -> NotRecognised:
    return NotRecognised(
        "Aucune session ni aucun jeton valable n'accompagne cette demande.",
        remedy="Se connecter (POST /v1/session), ou présenter un jeton qui n'est ni expiré ni révoqué.",
    )
