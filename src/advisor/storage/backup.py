"""Every row of a database, out of one snapshot and into an empty one, in a form that neither SQLite nor PostgreSQL owns."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import JSON, Connection, Engine, LargeBinary, MetaData, Table, func, inspect, select, text

from advisor.audit.entry import Head
from advisor.storage.connect import READING
from advisor.storage.refusals import refusals
from advisor.storage.store import Store, Work
from advisor.storage.tables import journal_heads
from advisor.storage.upgrade import standing_of, upgrade_within

Row = dict[str, Any]
_PAGE = 500
_NOT_OURS = ("alembic_version", "procrastinate_")
"""What begins so tells of the schema or is the queue, which only repeats what our own tables say of jobs."""
PASSING = frozenset({"sessions", "attempts", "provider_logins", "budgets"})
"""Tables that no backup keeps: who is connected now, who tried to be, and what is spent of a budget."""


class Snapshot:
    """The whole database at one moment; others go on writing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._tables = _tables(connection)
        self.revision = standing_of(connection).revision

    def tables(self) -> list[str]:
        """The names of the tables, each after those that it refers to."""
        return [table.name for table in self._tables if table.name not in PASSING]

    def heads(self) -> dict[str, Head]:
        """The last entry of each organisation's journal."""
        rows = self._connection.execute(select(journal_heads).order_by(journal_heads.c.organisation))
        return {row.organisation: Head(row.sequence, row.digest) for row in rows}

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of a table in the order of its key; bytes are written in base64."""
        table = next(each for each in self._tables if each.name == name)
        found = self._connection.execute(
            select(table).order_by(*table.primary_key.columns),
            execution_options={"stream_results": True, "yield_per": _PAGE},
        )
        binary = _binary(table)
        for row in found.mappings():
            yield {key: _written(value) if key in binary else value for key, value in row.items()}


class Filling:
    """An empty database that is being filled, in one transaction: kept whole, or not at all."""

    def __init__(self, connection: Connection, revision: str, store: Store) -> None:
        self._connection, self._store = connection, store
        upgrade_within(connection, revision)
        self._tables = {table.name: table for table in _tables(connection)}

    def tables(self) -> list[str]:
        """The names of the tables, each after those that it refers to."""
        return list(self._tables)

    def add(self, name: str, rows: list[Row]) -> None:
        """Write rows of a table.

        Raises: `ValueError` when they are none of it.
        """
        table = self._tables[name]
        binary, columns = _binary(table), set(table.c.keys())
        for row in rows:
            if set(row) != columns:
                raise ValueError(name)
        read = [{key: _read(value) if key in binary else value for key, value in row.items()} for row in rows]
        if read:
            self._connection.execute(table.insert(), read)

    def finish(self) -> None:
        """Let numbers that the database draws go on after those written, and bring the tables to this version."""
        for table in self._tables.values() if self._connection.dialect.name == "postgresql" else ():
            for column in inspect(self._connection).get_columns(table.name):
                if column.get("autoincrement") is True:
                    self._go_on(table, column["name"])
        upgrade_within(self._connection)

    def count(self, name: str) -> int:
        """How many rows a table has."""
        return self._connection.execute(select(func.count()).select_from(self._tables[name])).scalar_one()

    def organisations(self) -> list[str]:
        """Every organisation, by its id."""
        table = self._tables["organisations"]
        return list(self._connection.execute(select(table.c.id).order_by(table.c.id)).scalars())

    def work(self, organisation: str, recorded_at: str = "") -> Work:
        """The transaction as one of an organisation's."""
        return self._store.work(self._connection, organisation, recorded_at)

    def _go_on(self, table: Table, column: str) -> None:
        last = self._connection.execute(select(func.max(table.c[column]))).scalar_one()
        if last is not None:
            self._connection.execute(
                text("SELECT setval(pg_get_serial_sequence(:table, :column), :last)"),
                {"table": table.name, "column": column, "last": last},
            )


@contextmanager
def snapshot(engine: Engine) -> Iterator[Snapshot]:
    """The database as it is now, whatever is written meanwhile. Raises: `StorageFailed`."""
    level = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    with refusals(), engine.connect().execution_options(**{READING: True}, **level) as connection, connection.begin():
        yield Snapshot(connection)


@contextmanager
def filling(store: Store, revision: str) -> Iterator[Filling | None]:
    """A database to fill, at the revision that the rows are of; nothing when it has tables already.

    Raises: `StorageFailed`; whatever is raised inside leaves it empty.
    """
    with refusals(), store.engine.begin() as connection:
        yield None if standing_of(connection).tables else Filling(connection, revision, store)


def _tables(connection: Connection) -> list[Table]:
    """The tables as they are, at whatever revision."""
    found = MetaData()
    found.reflect(connection, only=lambda name, _: not name.startswith(_NOT_OURS))
    for column in (each for table in found.sorted_tables for each in table.c if isinstance(each.type, JSON)):
        column.type = JSON(none_as_null=True)
    return found.sorted_tables


def _binary(table: Table) -> frozenset[str]:
    return frozenset(key for key, column in table.c.items() if isinstance(column.type, LargeBinary))


def _written(value: Any) -> Any:
    return None if value is None else base64.b64encode(bytes(value)).decode()


def _read(value: Any) -> Any:
    try:
        return None if value is None else base64.b64decode(value, validate=True)
    except (TypeError, binascii.Error) as error:
        raise ValueError("not base64") from error
