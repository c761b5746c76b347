"""Urgent accesses (broken glass): opened for a coded reason and a time, then reviewed by someone else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update

from advisor.law.errors import NotFound, VersionConflict
from advisor.storage.tables import broken_glasses


@dataclass(frozen=True, slots=True)
class UrgentAccess:
    """One broken glass; `verdict` is none until it is reviewed."""

    id: str
    reference: str
    account: str
    reason: str
    opened_at: str
    until: str
    reviewed_by: str | None
    verdict: str | None


class UrgentAccesses:
    """Broken glasses within one transaction."""

    def __init__(self, connection: Connection, organisation: str, recorded_at: str) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at

    def open(self, glass_id: str, reference: str, account: str, *, reason: str, until: str) -> UrgentAccess:
        """Open an urgent access."""
        self._connection.execute(
            insert(broken_glasses).values(
                organisation=self._organisation,
                id=glass_id,
                reference=reference,
                account=account,
                reason=reason,
                opened_at=self._recorded_at,
                until=until,
            )
        )
        return self.get(glass_id)

    def get(self, glass_id: str) -> UrgentAccess:
        """An urgent access.

        Raises: `NotFound`.
        """
        found = self._list(broken_glasses.c.id == glass_id)
        if not found:
            raise NotFound(f"L'accès d'urgence « {glass_id} » n'existe pas.", remedy="Vérifier son identifiant.")
        return found[0]

    def of(self, reference: str, account: str) -> list[UrgentAccess]:
        """What an account opened on a dossier."""
        return self._list((broken_glasses.c.reference == reference) & (broken_glasses.c.account == account))

    def to_review(self) -> list[UrgentAccess]:
        """What nobody has reviewed yet, the oldest first."""
        return self._list(broken_glasses.c.verdict.is_(None))

    def review(self, glass_id: str, *, by: str, verdict: str, until: str) -> UrgentAccess:
        """Close a review; the access ends at `until` at the latest.

        Raises: `NotFound`; `VersionConflict` when it was reviewed already.
        """
        self.get(glass_id)
        changed = self._connection.execute(
            update(broken_glasses)
            .where(
                broken_glasses.c.organisation == self._organisation,
                broken_glasses.c.id == glass_id,
                broken_glasses.c.verdict.is_(None),
            )
            .values(reviewed_by=by, reviewed_at=self._recorded_at, verdict=verdict, until=until)
        )
        if changed.rowcount != 1:
            raise VersionConflict("Cet accès d'urgence a déjà été revu.", remedy="Relire sa revue.")
        return self.get(glass_id)

    def _list(self, condition: Any) -> list[UrgentAccess]:
        rows = self._connection.execute(
            select(*(broken_glasses.c[name] for name in UrgentAccess.__slots__))
            .where(broken_glasses.c.organisation == self._organisation, condition)
            .order_by(broken_glasses.c.opened_at, broken_glasses.c.id)
        )
        return [UrgentAccess(*row) for row in rows]
