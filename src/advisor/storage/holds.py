"""What holds dossiers back from purge and erasure: one ground a row, under the entry of the journal that says who, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from advisor.storage.tables import dossier_holds


@dataclass(frozen=True, slots=True)
class Hold:
    """One ground (a code) on which a dossier is held, and the entry that set it."""

    ground: str
    sequence: int


class Holds:
    """The holds within one transaction."""

    def __init__(self, connection: Connection, organisation: str) -> None:
        self._connection, self._organisation = connection, organisation

    def of(self, reference: str) -> list[Hold]:
        """What holds a dossier, by ground; nothing where nothing does."""
        rows = self._connection.execute(
            select(dossier_holds.c.ground, dossier_holds.c.sequence)
            .where(*self._where(reference))
            .order_by(dossier_holds.c.ground)
        )
        return [Hold(*row) for row in rows]

    def put(self, reference: str, hold: Hold) -> None:
        """Hold a dossier on a ground, in place of what held it on the same one."""
        self.remove(reference, hold.ground)
        self._connection.execute(
            insert(dossier_holds).values(
                organisation=self._organisation, reference=reference, ground=hold.ground, sequence=hold.sequence
            )
        )

    def remove(self, reference: str, ground: str) -> None:
        """Hold a dossier no longer on a ground."""
        self._connection.execute(delete(dossier_holds).where(*self._where(reference), dossier_holds.c.ground == ground))

    def _where(self, reference: str) -> tuple[Any, Any]:
        return dossier_holds.c.organisation == self._organisation, dossier_holds.c.reference == reference
