"""Failed logins, counted by a keyed digest so that no login and no address is kept."""

from __future__ import annotations

import hashlib
import hmac
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from advisor.storage.tables import attempts


@dataclass(frozen=True, slots=True)
class Failures:
    """Failures in a row, and when the last was."""

    count: int
    last_at: str


class Attempts:
    """The counts within one transaction."""

    def __init__(self, connection: Connection, organisation: str, master: bytes, recorded_at: str) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at
        self._key = hmac.new(master, b"attempts", hashlib.sha256).digest()

    def hold(self, who: str) -> Failures:
        """The failures of a login or address, held until the transaction ends; others wait for their turn."""
        found = self._held(who)
        if found is None:
            with suppress(IntegrityError), self._connection.begin_nested():
                self._connection.execute(
                    insert(attempts).values(
                        organisation=self._organisation,
                        mark=self._mark(who),
                        failures=0,
                        last_at=self._recorded_at,
                    )
                )
            found = self._held(who)
        assert found is not None
        return found

    def count(self, who: str, failures: int) -> None:
        """Note how many failures in a row there are now, of one that is held."""
        self._connection.execute(
            update(attempts).where(*self._where(who)).values(failures=failures, last_at=self._recorded_at)
        )

    def lessen(self, who: str) -> None:
        """Take back one failure that was counted before it was tried and was none."""
        self._connection.execute(
            update(attempts).where(*self._where(who), attempts.c.failures > 0).values(failures=attempts.c.failures - 1)
        )

    def forget(self, who: str) -> None:
        """Start anew."""
        self._connection.execute(delete(attempts).where(*self._where(who)))

    def expire(self, before: str) -> None:
        """Forget whoever has not failed since an instant (in UTC)."""
        self._connection.execute(
            delete(attempts).where(attempts.c.organisation == self._organisation, attempts.c.last_at < before)
        )

    def _held(self, who: str) -> Failures | None:
        row = self._connection.execute(
            select(attempts.c.failures, attempts.c.last_at).where(*self._where(who)).with_for_update()
        ).one_or_none()
        return None if row is None else Failures(*row)

    def _mark(self, who: str) -> str:
        return hmac.new(self._key, who.encode(), hashlib.sha256).hexdigest()

    def _where(self, who: str) -> tuple[Any, Any]:
        return attempts.c.organisation == self._organisation, attempts.c.mark == self._mark(who)
