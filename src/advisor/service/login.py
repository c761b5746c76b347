"""Opening and ending a session of a local account, with its password and its code of one use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from advisor.access import password as passwords
from advisor.access.account import Account, Asker, Means
from advisor.access.actions import Action
from advisor.access.credential import SECRET_BYTES, Credential
from advisor.access.terms import ABSOLUTE, instant, later, stands_until
from advisor.access.throttle import ADDRESS, FORGOTTEN_AFTER, LOGIN, PAIR, Limit, wait_after
from advisor.access.totp import step_of
from advisor.law.errors import NotRecognised, TooManyAttempts
from advisor.service.gate import Gate
from advisor.storage.accounts import Proofs
from advisor.storage.store import Work


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that was just opened; its secret is told here and never again."""

    credential: Credential
    asker: Asker


@dataclass(frozen=True, slots=True)
class Claim:
    """What someone says to be recognised; `address` is the client's, and is never kept."""

    organisation: str
    login: str
    password: str
    code: str | None = None
    address: str | None = None

    @property
    def pair(self) -> str:
        """The login as guessed from this address, or within its own session."""
        return f"pair:{self.login.casefold()}/{self.address or 'session'}"

    @property
    def whos(self) -> tuple[tuple[str, Limit], ...]:
        """What failures are counted by, and how long each makes one wait."""
        if self.address is None:
            return ((self.pair, PAIR),)
        return (
            (f"login:{self.login.casefold()}", LOGIN),
            (f"address:{self.address}", ADDRESS),
            (self.pair, PAIR),
        )


def log_in(gate: Gate, claim: Claim, former: Credential | None = None) -> Opened:
    """Open a session; the former one of the same browser is ended, so that no secret outlives a login.

    Raises: `TooManyAttempts`; `NotRecognised`, the same for every cause.
    """
    count_attempt(gate, claim)
    with gate.store.reading(claim.organisation) as work:
        account = work.accounts.named(claim.login)
        proofs = None if account is None else work.accounts.proofs(account.id)
    right = passwords.matches(None if proofs is None else proofs.password, claim.password)
    step = None if proofs is None else _step(gate, proofs, claim.code)
    with gate.store.writing(claim.organisation, gate.now) as work:
        if account is None or proofs is None or not right or not _lets_in(gate, work, account, proofs, step):
            opened = None
        else:
            opened = open_session(gate, work, account, second_factor=proofs.enrolled, former=former)
            forgive(work, claim)
            if passwords.is_outdated(proofs.password or ""):
                work.accounts.set_password(account.id, passwords.hashed(claim.password), proofs.password_until)
        if account is not None:
            note_login(work, account, granted=opened is not None, reason="password")
    if opened is None:
        raise not_recognised()
    return opened


def log_out(gate: Gate, credential: Credential) -> None:
    """End a session."""
    with gate.store.writing(credential.organisation, gate.now) as work:
        work.sessions.close(credential.digest)


def open_session(
    gate: Gate, work: Work, account: Account, *, second_factor: bool, former: Credential | None = None
) -> Opened:
    """Open a session under a new secret, end the former one, and forget those that can no longer stand."""
    if former is not None:
        work.sessions.close(former.digest)
    work.sessions.forget(later(gate.now, -ABSOLUTE))
    credential = Credential(organisation=account.organisation, secret=gate.random(SECRET_BYTES))
    work.sessions.open(credential.digest, account.id, second_factor=second_factor)
    return Opened(credential, Asker(account=account, means=Means.SESSION, second_factor=second_factor))


def note_login(work: Work, account: Account, *, granted: bool, reason: str) -> None:
    """Write a login, or its failure, into the access journal."""
    work.accesses.write(
        account.id, role="-", action=Action.OWN_SESSION, subject=account.id, reason=reason, granted=granted
    )


def count_attempt(gate: Gate, claim: Claim) -> None:
    """Count an attempt as failed before it is tried, so that none slips through at the same time.

    Raises: `TooManyAttempts`.
    """
    with gate.store.writing(claim.organisation, gate.now) as work:
        work.attempts.expire(later(gate.now, timedelta(seconds=-FORGOTTEN_AFTER)))
        now, wait, counts = instant(gate.now), 0, {}
        for who, limit in claim.whos:
            known = work.attempts.hold(who)
            counts[who] = known.count + 1
            wait = max(wait, _rest(now, instant(known.last_at), wait_after(known.count, limit)))
        if wait == 0:
            for who, count in counts.items():
                work.attempts.count(who, count)
    if wait:
        raise TooManyAttempts(
            f"Trop d'essais : patienter {wait} secondes.", remedy="Attendre, puis réessayer.", wait=wait
        )


def forgive(work: Work, claim: Claim) -> None:
    """Take back what was counted of an attempt that succeeded; the pair starts anew."""
    for who, _ in claim.whos:
        work.attempts.lessen(who)
    work.attempts.forget(claim.pair)


def not_recognised() -> NotRecognised:
    """The one answer to a failed login."""
    return NotRecognised(
        "L'organisme, l'identifiant, le mot de passe ou le code n'est pas le bon.",
        remedy="Réessayer ; à défaut, demander à l'administrateur un nouveau mot de passe initial.",
    )


def _rest(now: datetime, last: datetime, wait: int) -> int:
    gone = int((now - last).total_seconds())
    return max(0, wait - gone) if gone >= 0 else wait


def _step(gate: Gate, proofs: Proofs, code: str | None) -> int | None:
    if not proofs.enrolled or proofs.totp is None or code is None:
        return None
    return step_of(proofs.totp, code, int(instant(gate.now).timestamp()), last=proofs.totp_step)


def _lets_in(gate: Gate, work: Work, account: Account, proofs: Proofs, step: int | None) -> bool:
    if not account.active or (proofs.password_until and not stands_until(proofs.password_until, gate.now)):
        return False
    return not proofs.enrolled or (step is not None and work.accounts.use_step(account.id, step))
