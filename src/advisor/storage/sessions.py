"""Open sessions of an organisation, by the digest of their secret."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from advisor.storage.tables import sessions


@dataclass(frozen=True, slots=True)
class Session:
    """An open session."""

    account: str
    second_factor: bool
    created_at: str
    seen_at: str


class Sessions:
    """The sessions within one transaction."""

    def __init__(self, connection: Connection, organisation: str, recorded_at: str) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at

    def open(self, digest: str, account: str, *, second_factor: bool) -> None:
        """Open a session."""
        self._connection.execute(
            insert(sessions).values(
                organisation=self._organisation,
                digest=digest,
                account=account,
                second_factor=second_factor,
                created_at=self._recorded_at,
                seen_at=self._recorded_at,
            )
        )

    def find(self, digest: str) -> Session | None:
        """The session of a digest."""
        row = self._connection.execute(
            select(sessions.c.account, sessions.c.second_factor, sessions.c.created_at, sessions.c.seen_at).where(
                *self._where(digest)
            )
        ).one_or_none()
        return None if row is None else Session(*row)

    def see(self, digest: str) -> None:
        """Note that a session was used."""
        self._connection.execute(update(sessions).where(*self._where(digest)).values(seen_at=self._recorded_at))

    def close(self, digest: str) -> None:
        """End a session."""
        self._connection.execute(delete(sessions).where(*self._where(digest)))

    def close_all(self, account: str) -> int:
        """End every session of an account; how many there were."""
        ended = self._connection.execute(
            delete(sessions).where(sessions.c.organisation == self._organisation, sessions.c.account == account)
        )
        return int(ended.rowcount)

    def forget(self, created_before: str) -> None:
        """Delete the rows of sessions that can no longer stand (instants in UTC)."""
        self._connection.execute(
            delete(sessions).where(
                sessions.c.organisation == self._organisation, sessions.c.created_at < created_before
            )
        )

    def _where(self, digest: str) -> tuple[Any, Any]:
        return sessions.c.organisation == self._organisation, sessions.c.digest == digest
