"""What an account's owner changes: the password, and the second factor."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.access import password as passwords
from advisor.access import totp
from advisor.access.account import Asker
from advisor.access.credential import Credential
from advisor.access.decide import Ground
from advisor.access.terms import instant
from advisor.access.words import REFUSALS
from advisor.law.errors import AccessDenied, VersionConflict
from advisor.service.gate import Gate
from advisor.service.login import Claim, Opened, count_attempt, forgive, not_recognised, note_login, open_session


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A second factor to confirm: its secret as it is typed, and the address for a QR code."""

    secret: str
    address: str


def change_password(gate: Gate, asker: Asker, old: str, new: str) -> Opened:
    """Keep another password; every session of the account ends and this one goes on under a new secret.

    Raises: `TooManyAttempts`; `NotRecognised` when the old one is wrong; `PasswordRefused`.
    """
    account = asker.account
    _verify(gate, asker, old)
    name = gate.store.label_of(account.organisation)
    passwords.accept(new, about=(account.login, account.organisation, name))
    kept = passwords.hashed(new)
    with gate.store.writing(account.organisation, gate.now) as work:
        work.accounts.set_password(account.id, kept)
        work.sessions.close_all(account.id)
        note_login(work, account, granted=True, reason="password_changed")
        return open_session(gate, work, account, second_factor=asker.second_factor)


def begin_totp(gate: Gate, asker: Asker, password: str) -> Enrolment:
    """Give a new second factor, to be confirmed with its first code.

    Raises: `NotRecognised` for a wrong password; `AccessDenied` when one stands already and was not shown.
    """
    account = asker.account
    _verify(gate, asker, password)
    secret = gate.random(totp.SECRET_BYTES)
    with gate.store.writing(account.organisation, gate.now) as work:
        proofs = work.accounts.proofs(account.id)
        if proofs.password_until is not None:
            raise VersionConflict("Le mot de passe initial n'a pas été changé.", remedy="Le changer d'abord.")
        if proofs.enrolled and not asker.second_factor:
            message, remedy = REFUSALS[Ground.SECOND_FACTOR_MISSING]
            raise AccessDenied(message, remedy=remedy, ground=Ground.SECOND_FACTOR_MISSING)
        work.accounts.set_totp(account.id, secret)
    return Enrolment(totp.written(secret), totp.address(secret, account.login, account.organisation))


def confirm_totp(gate: Gate, asker: Asker, code: str, former: Credential) -> Opened:
    """Confirm a second factor; the session goes on with it, under a new secret.

    Raises: `NotRecognised` for a wrong code; `VersionConflict` when nothing is to be confirmed.
    """
    account = asker.account
    with gate.store.writing(account.organisation, gate.now) as work:
        proofs = work.accounts.proofs(account.id)
        if proofs.totp is None or proofs.enrolled:
            raise VersionConflict("Aucun second facteur n'attend sa confirmation.", remedy="En demander un d'abord.")
        step = totp.step_of(proofs.totp, code, int(instant(gate.now).timestamp()), last=proofs.totp_step)
        if step is None or not work.accounts.use_step(account.id, step):
            raise not_recognised()
        note_login(work, account, granted=True, reason="second_factor_enrolled")
        work.sessions.close_all(account.id)
        return open_session(gate, work, account, second_factor=True, former=former)


def _verify(gate: Gate, asker: Asker, password: str) -> None:
    account = asker.account
    claim = Claim(account.organisation, account.login, password)
    count_attempt(gate, claim)
    with gate.store.reading(account.organisation) as work:
        kept = work.accounts.proofs(account.id).password
    right = passwords.matches(kept, password)
    with gate.store.writing(account.organisation, gate.now) as work:
        if right:
            forgive(work, claim)
        else:
            note_login(work, account, granted=False, reason="password")
    if not right:
        raise not_recognised()
