"""The access journal, on the side of its end: what is older than it may be kept is erased."""

from __future__ import annotations

from sqlalchemy import Connection, delete

from advisor.storage.tables import accesses


class Accesses:
    """The access journal within one transaction."""

    def __init__(self, connection: Connection, organisation: str) -> None:
        self._connection, self._organisation = connection, organisation

    def erase_before(self, day: str) -> int:
        """Erase the accesses of the days before one (ISO); how many."""
        return self._connection.execute(
            delete(accesses).where(accesses.c.organisation == self._organisation, accesses.c.at < day)
        ).rowcount
