"""Who needs to know a dossier, and who asked to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, select, update

from advisor.law.errors import NotFound, VersionConflict
from advisor.storage.tables import access_requests, assignments


@dataclass(frozen=True, slots=True)
class AccessRequest:
    """A demand for access to a dossier; `granted` is none until it is answered."""

    id: str
    reference: str
    account: str
    asked_at: str
    answered_by: str | None
    granted: bool | None


class Assignments:
    """Assignments and demands within one transaction."""

    def __init__(self, connection: Connection, organisation: str, recorded_at: str) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at

    def holds(self, reference: str, account: str) -> bool:
        """Whether an account is assigned to a dossier."""
        return bool(self._connection.execute(select(exists().where(*self._where(reference, account)))).scalar_one())

    def of(self, reference: str) -> list[str]:
        """The accounts assigned to a dossier."""
        return list(
            self._connection.execute(
                select(assignments.c.account)
                .where(assignments.c.organisation == self._organisation, assignments.c.reference == reference)
                .order_by(assignments.c.account)
            ).scalars()
        )

    def assign(self, reference: str, account: str, *, by: str) -> None:
        """Assign an account to a dossier; again changes nothing."""
        if not self.holds(reference, account):
            self._connection.execute(
                insert(assignments).values(
                    organisation=self._organisation,
                    reference=reference,
                    account=account,
                    granted_by=by,
                    granted_at=self._recorded_at,
                )
            )

    def end(self, reference: str, account: str) -> None:
        """End an assignment; where there was none, nothing changes."""
        self._connection.execute(delete(assignments).where(*self._where(reference, account)))

    def ask(self, request_id: str, reference: str, account: str) -> AccessRequest:
        """Ask for access to a dossier."""
        self._connection.execute(
            insert(access_requests).values(
                organisation=self._organisation,
                id=request_id,
                reference=reference,
                account=account,
                asked_at=self._recorded_at,
            )
        )
        return self.request(request_id)

    def request(self, request_id: str) -> AccessRequest:
        """A demand for access.

        Raises: `NotFound`.
        """
        found = self._requests(access_requests.c.id == request_id)
        if not found:
            raise NotFound(f"La demande d'accès « {request_id} » n'existe pas.", remedy="Vérifier son identifiant.")
        return found[0]

    def requests(self, reference: str) -> list[AccessRequest]:
        """The demands for access to a dossier, the oldest first."""
        return self._requests(access_requests.c.reference == reference)

    def answer(self, request_id: str, *, by: str, granted: bool) -> AccessRequest:
        """Answer a demand; a granted one assigns the account.

        Raises: `NotFound`; `VersionConflict` when it was answered already.
        """
        asked = self.request(request_id)
        changed = self._connection.execute(
            update(access_requests)
            .where(
                access_requests.c.organisation == self._organisation,
                access_requests.c.id == request_id,
                access_requests.c.granted.is_(None),
            )
            .values(answered_by=by, answered_at=self._recorded_at, granted=granted)
        )
        if changed.rowcount != 1:
            raise VersionConflict("Cette demande a déjà sa réponse.", remedy="Relire la demande.")
        if granted:
            self.assign(asked.reference, asked.account, by=by)
        return self.request(request_id)

    def _requests(self, condition: Any) -> list[AccessRequest]:
        rows = self._connection.execute(
            select(*(access_requests.c[name] for name in AccessRequest.__slots__))
            .where(access_requests.c.organisation == self._organisation, condition)
            .order_by(access_requests.c.asked_at, access_requests.c.id)
        )
        return [AccessRequest(*row) for row in rows]

    def _where(self, reference: str, account: str) -> tuple[Any, Any, Any]:
        return (
            assignments.c.organisation == self._organisation,
            assignments.c.reference == reference,
            assignments.c.account == account,
        )
