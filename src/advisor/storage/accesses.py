"""The access journal of an organisation: who read or exported what, when, why, and what was refused."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from advisor.storage.tables import accesses


@dataclass(frozen=True, slots=True)
class Access:
    """One line of the access journal; `reason` is a code, `subject` a reference or the id of an account."""

    id: int
    at: str
    account: str
    role: str
    action: str
    subject: str
    reason: str
    granted: bool


class Accesses:
    """The access journal within one transaction."""

    def __init__(self, connection: Connection, organisation: str, recorded_at: str) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at

    def write(  # noqa: PLR0913 - one parameter a column
        self, account: str, *, role: str, action: str, subject: str, reason: str, granted: bool
    ) -> None:
        """Write one line."""
        self._connection.execute(
            insert(accesses).values(
                organisation=self._organisation,
                at=self._recorded_at,
                account=account,
                role=role,
                action=action,
                subject=subject[:120],
                reason=reason,
                granted=granted,
            )
        )

    def page(
        self, *, before: int | None = None, limit: int = 100, subject: str | None = None, account: str | None = None
    ) -> list[Access]:
        """Lines before a number, the newest first, on one subject or of one account where asked."""
        asked = select(*(accesses.c[name] for name in Access.__slots__)).where(
            accesses.c.organisation == self._organisation
        )
        if before is not None:
            asked = asked.where(accesses.c.id < before)
        if subject is not None:
            asked = asked.where(accesses.c.subject == subject)
        if account is not None:
            asked = asked.where(accesses.c.account == account)
        return [Access(*row) for row in self._connection.execute(asked.order_by(accesses.c.id.desc()).limit(limit))]

    def erase_before(self, day: str) -> int:
        """Erase the accesses of the days before one (ISO); how many."""
        return self._connection.execute(
            delete(accesses).where(accesses.c.organisation == self._organisation, accesses.c.at < day)
        ).rowcount
