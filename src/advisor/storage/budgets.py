"""What each account has asked of costly acts, for every server of the database: one number, the instant at which its budget is whole again."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, case, select, update
from sqlalchemy.dialects import postgresql, sqlite

from advisor.storage.tables import budgets


class Budgets:
    """The budgets within one transaction; instants and lengths are in microseconds."""

    def __init__(self, connection: Connection, organisation: str) -> None:
        self._connection, self._organisation = connection, organisation

    def spend(self, account: str, length: int, *, now: int, room: int) -> int:
        """Put off by a length the instant at which an account's budget is whole, unless that is further off than its room: how
        long to wait before it may be asked again, nothing where it was taken.

        Demands of one account wait for each other, in whichever server they are.
        """
        whole_at = _later(now) + length
        taken = self._connection.execute(
            self._insert()
            .values(organisation=self._organisation, account=account, whole_at=now + length)
            .on_conflict_do_update(
                index_elements=[budgets.c.organisation, budgets.c.account],
                set_={"whole_at": whole_at},
                where=whole_at <= now + room,
            )
            .returning(budgets.c.whole_at)
        ).scalar_one_or_none()
        return 0 if taken is not None else self._put_right(account, now + room) + length - now - room

    def _put_right(self, account: str, latest: int) -> int:
        """The instant at which a budget is whole; one written by a clock that ran ahead is brought back to the latest there can be."""
        mine = (budgets.c.organisation == self._organisation, budgets.c.account == account)
        self._connection.execute(update(budgets).where(*mine, budgets.c.whole_at > latest).values(whole_at=latest))
        return int(self._connection.execute(select(budgets.c.whole_at).where(*mine)).scalar_one())

    def _insert(self) -> postgresql.Insert | sqlite.Insert:
        is_postgres = self._connection.dialect.name == "postgresql"
        return postgresql.insert(budgets) if is_postgres else sqlite.insert(budgets)


def _later(now: int) -> ColumnElement[int]:
    return case((budgets.c.whole_at > now, budgets.c.whole_at), else_=now)
