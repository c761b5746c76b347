"""Accounts of an organisation: created, listed, given rights, reset, disabled."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass

from advisor.access import password as passwords
from advisor.access.account import Account
from advisor.access.actions import Action
from advisor.access.roles import ROLE_NAMES, Role
from advisor.access.table import Reach, reach_of
from advisor.access.terms import INITIAL_PASSWORD, later
from advisor.law.errors import PasswordRefused
from advisor.service.gate import Gate
from advisor.service.refusals import Misuse
from advisor.storage.store import Work


@dataclass(frozen=True, slots=True)
class Created:
    """An account with its initial password, told here and never again; none where a provider recognises it."""

    account: Account
    password: str | None


def create_account(  # noqa: PLR0913 - what is created, where, by whom
    gate: Gate,
    organisation: str,
    login: str,
    roles: Iterable[Role],
    *,
    by: str,
    at_provider: tuple[str, str] | None = None,
) -> Created:
    """Create an account, recognised by a password to change or `at_provider` (issuer, subject).

    `by` is the account that does it, here and below: the access journal tells who gave what to whom.

    Raises: `VersionConflict` when the login is taken; `NotFound` for an unknown organisation.
    """
    given = _initial(gate) if at_provider is None else None
    issuer, subject = at_provider or (None, None)
    kept = None if given is None else passwords.hashed(given)
    with gate.store.writing(organisation, gate.now) as work:
        work.journal.head()
        account = work.accounts.create(
            gate.new_id(),
            login,
            roles,
            password=kept,
            password_until=None if kept is None else later(gate.now, INITIAL_PASSWORD),
            issuer=issuer,
            subject=subject,
        )
        _note(work, by, Action.MANAGE_ACCOUNTS, account.id, _rights(account))
    return Created(account, given)


def reset_account(gate: Gate, organisation: str, account_id: str, *, by: str) -> Created:
    """Give an account a new initial password and take its second factor away; its sessions and tokens end.

    Raises: `NotFound`.
    """
    given = _initial(gate)
    kept = passwords.hashed(given)
    with gate.store.writing(organisation, gate.now) as work:
        work.accounts.set_password(account_id, kept, later(gate.now, INITIAL_PASSWORD))
        work.accounts.set_totp(account_id, None)
        work.sessions.close_all(account_id)
        work.tokens.revoke_all(account_id)
        _note(work, by, Action.MANAGE_ACCOUNTS, account_id, "reset")
        return Created(work.accounts.get(account_id), given)


def set_rights(  # noqa: PLR0913 - what is given, to whom, by whom
    gate: Gate, organisation: str, account_id: str, *, roles: Iterable[Role], active: bool, by: str
) -> Account:
    """Give an account its roles, and let it in or not; its sessions end, and its tokens too where it is disabled.

    Raises: `NotFound`.
    """
    with gate.store.writing(organisation, gate.now) as work:
        work.accounts.set_rights(account_id, roles=roles, active=active)
        work.sessions.close_all(account_id)
        if not active:
            work.tokens.revoke_all(account_id)
        account = work.accounts.get(account_id)
        _note(work, by, Action.MANAGE_ACCOUNTS, account_id, _rights(account))
        return account


def set_clearance(gate: Gate, organisation: str, account_id: str, *, cleared: bool, by: str) -> Account:
    """Give or take the clearance for data of police and justice.

    Raises: `NotFound`.
    """
    with gate.store.writing(organisation, gate.now) as work:
        work.accounts.set_judicial(account_id, cleared)
        _note(work, by, Action.GRANT_CLEARANCE, account_id, "cleared" if cleared else "clearance_taken")
        return work.accounts.get(account_id)


def list_accounts(gate: Gate, organisation: str, after: str = "", limit: int = 100) -> list[Account]:
    """Accounts in the order of their logins, a page at a time."""
    with gate.store.reading(organisation) as work:
        return work.accounts.all(after, limit)


def named_account(gate: Gate, organisation: str, login: str) -> Account:
    """The account of a login.

    Raises: `Misuse`.
    """
    with gate.store.reading(organisation) as work:
        return _named(work, login)


def active_account(gate: Gate, organisation: str, login: str) -> Account:
    """The account of a login that is to be named as the one who acts. Raises: `Misuse` when it is unknown or disabled."""
    with gate.store.reading(organisation) as work:
        return active_within(work, login)


def active_within(work: Work, login: str) -> Account:
    """The same, within a transaction."""
    account = _named(work, login)
    if not account.active:
        raise Misuse(f"Le compte « {login} » est désactivé : il n'agit plus.", remedy="Agir par un compte actif.")
    return account


def acting_account(gate: Gate, organisation: str, login: str, action: Action) -> tuple[Account, Role]:
    """The account of a login that is to act at the machine, and the role that allows it an action on the whole organisation.

    Raises: `Misuse` when it is unknown or disabled, or has no such role.
    """
    account = active_account(gate, organisation, login)
    able = [role for role in Role if reach_of(action, role) is Reach.ORGANISATION]
    role = next((each for each in able if each in account.roles), None)
    if role is None:
        raise Misuse(
            f"Aucun des rôles du compte « {login} » ne permet cet acte.",
            remedy=f"Agir par un compte de ce rôle : {', '.join(ROLE_NAMES[each] for each in able)}.",
        )
    return account, role


def _named(work: Work, login: str) -> Account:
    found = work.accounts.named(login)
    if found is None:
        raise Misuse(
            f"L'identifiant « {login} » n'existe pas dans « {work.organisation} ».", remedy="Lister les comptes."
        )
    return found


def _rights(account: Account) -> str:
    return f"{'on' if account.active else 'off'}:{'+'.join(sorted(account.roles))}"


def _note(work: Work, by: str, action: Action, subject: str, what: str) -> None:
    work.accesses.write(by, role="-", action=action, subject=subject, reason=what, granted=True)


def _initial(gate: Gate) -> str:
    for _ in range(8):
        given = base64.b32encode(gate.random(15)).decode().lower()
        try:
            passwords.accept(given)
        except PasswordRefused:
            continue
        return given
    raise Misuse("Le hasard de cette machine ne donne pas de mot de passe recevable.", remedy="Signaler l'incident.")
