"""Tokens for programs: made with scopes and an end, shown once, revoked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from advisor.access.account import Account
from advisor.access.actions import TOKEN_SCOPES, Action
from advisor.access.credential import SECRET_BYTES, Credential
from advisor.access.terms import LONGEST_TOKEN_DAYS, later
from advisor.law.errors import NotFound
from advisor.service.gate import Gate
from advisor.service.refusals import Misuse
from advisor.storage.tokens import Token


@dataclass(frozen=True, slots=True)
class NewToken:
    """A token with its text, told here and never again."""

    token: Token
    text: str


def create_token(gate: Gate, account: Account, *, label: str, scopes: Iterable[Action], days: int) -> NewToken:
    """Make a token of an account; it never does more than its account may.

    Raises: `Misuse` for scopes that no token has, none, or a time out of bounds.
    """
    wanted = frozenset(scopes)
    beyond = sorted(wanted - TOKEN_SCOPES)
    if beyond or not wanted:
        raise Misuse(
            f"Portées non admises pour un jeton : {', '.join(beyond) or 'aucune n’est donnée'}.",
            remedy=f"Choisir parmi : {', '.join(sorted(TOKEN_SCOPES))}.",
        )
    if not 1 <= days <= LONGEST_TOKEN_DAYS:
        raise Misuse(f"Un jeton vaut de 1 à {LONGEST_TOKEN_DAYS} jours.", remedy="Choisir une durée plus courte.")
    secret = Credential(organisation=account.organisation, secret=gate.random(SECRET_BYTES))
    with gate.store.writing(account.organisation, gate.now) as work:
        token = work.tokens.create(
            gate.new_id(),
            secret.digest,
            account.id,
            label=label,
            scopes=wanted,
            expires_at=later(gate.now, timedelta(days=days)),
        )
    return NewToken(token, secret.token)


def list_tokens(gate: Gate, account: Account) -> list[Token]:
    """The tokens of an account, without their secrets."""
    with gate.store.reading(account.organisation) as work:
        return work.tokens.of(account.id)


def revoke_token(gate: Gate, organisation: str, token_id: str, *, owner: str | None = None) -> None:
    """End a token for good; with `owner`, only one of that account.

    Raises: `NotFound`, also for another account's.
    """
    with gate.store.writing(organisation, gate.now) as work:
        if owner is not None and work.tokens.get(token_id).account != owner:
            raise NotFound(f"Le jeton « {token_id} » n'existe pas.", remedy="Vérifier son identifiant.")
        work.tokens.revoke(token_id)
