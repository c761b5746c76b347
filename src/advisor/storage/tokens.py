"""Tokens of an organisation's accounts: only a digest is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update

from advisor.access.actions import Action
from advisor.law.errors import NotFound
from advisor.storage.tables import tokens


@dataclass(frozen=True, slots=True)
class Token:
    """A token without its secret."""

    id: str
    account: str
    label: str
    scopes: frozenset[Action]
    created_at: str
    expires_at: str
    used_at: str | None
    revoked_at: str | None


class Tokens:
    """The tokens within one transaction."""

    def __init__(self, connection: Connection, organisation: str, recorded_at: str) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at

    def create(  # noqa: PLR0913 - one parameter a column
        self, token_id: str, digest: str, account: str, *, label: str, scopes: Iterable[Action], expires_at: str
    ) -> Token:
        """Keep a token by its digest."""
        self._connection.execute(
            insert(tokens).values(
                organisation=self._organisation,
                id=token_id,
                digest=digest,
                account=account,
                label=label,
                scopes=sorted(scopes),
                created_at=self._recorded_at,
                expires_at=expires_at,
            )
        )
        return self.get(token_id)

    def get(self, token_id: str) -> Token:
        """A token.

        Raises: `NotFound`.
        """
        found = self._list(tokens.c.id == token_id)
        if not found:
            raise NotFound(f"Le jeton « {token_id} » n'existe pas.", remedy="Vérifier son identifiant.")
        return found[0]

    def find(self, digest: str) -> Token | None:
        """The token of a digest, revoked or not."""
        found = self._list(tokens.c.digest == digest)
        return found[0] if found else None

    def of(self, account: str) -> list[Token]:
        """The tokens of an account, the oldest first."""
        return self._list(tokens.c.account == account)

    def use(self, token_id: str) -> None:
        """Note that a token was used."""
        self._connection.execute(update(tokens).where(*self._where(token_id)).values(used_at=self._recorded_at))

    def revoke(self, token_id: str) -> None:
        """End a token for good.

        Raises: `NotFound`.
        """
        self.get(token_id)
        self._connection.execute(
            update(tokens)
            .where(*self._where(token_id), tokens.c.revoked_at.is_(None))
            .values(revoked_at=self._recorded_at)
        )

    def revoke_all(self, account: str) -> None:
        """End every token of an account for good."""
        self._connection.execute(
            update(tokens)
            .where(
                tokens.c.organisation == self._organisation,
                tokens.c.account == account,
                tokens.c.revoked_at.is_(None),
            )
            .values(revoked_at=self._recorded_at)
        )

    def _list(self, condition: Any) -> list[Token]:
        rows = self._connection.execute(
            select(*(tokens.c[name] for name in Token.__slots__))
            .where(tokens.c.organisation == self._organisation, condition)
            .order_by(tokens.c.created_at, tokens.c.id)
        )
        return [Token(**{**row._asdict(), "scopes": frozenset(Action(each) for each in row.scopes)}) for row in rows]

    def _where(self, token_id: str) -> tuple[Any, Any]:
        return tokens.c.organisation == self._organisation, tokens.c.id == token_id
