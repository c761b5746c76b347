"""Bring a database to the tables of this version, and tell how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from advisor.storage.connect import READING
from advisor.storage.refusals import refusals

HERE = Path(__file__).parent / "migrations"
REVISION = "0007"
"""The last migration: what this version of the code reads and writes."""
_VERSIONS = "alembic_version"
_UPGRADES = 7_301_942_685_024_113
"""PostgreSQL's advisory lock under which one upgrade runs at a time."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a database is: its last migration (none: never upgraded), and how many tables it has."""

    revision: str | None
    tables: int

    @property
    def current(self) -> bool:
        """Whether this version of the code may work on it."""
        return self.revision == REVISION


def standing(engine: Engine) -> Standing:
    """How far a database is.

    Raises: `StorageFailed` when it does not answer.
    """
    with refusals(), engine.connect().execution_options(**{READING: True}) as connection:
        return standing_of(connection)


def standing_of(connection: Connection) -> Standing:
    """How far a database is, within a transaction."""
    names = inspect(connection).get_table_names()
    found = None
    if _VERSIONS in names:
        found = connection.execute(text(f"SELECT version_num FROM {_VERSIONS}")).scalar_one_or_none()  # noqa: S608 - a constant
    return Standing(found, len(names))


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the migrations that are missing, all or none.

    Raises: `StorageFailed`.
    """
    with refusals(), engine.begin() as connection:
        upgrade_within(connection, revision)


def upgrade_within(connection: Connection, revision: str = "head") -> None:
    """Run the migrations that are missing within a transaction; another upgrade waits until it ends."""
    from alembic import command  # noqa: PLC0415 - heavy, and wanted here alone
    from alembic.config import Config  # noqa: PLC0415

    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_UPGRADES})"))
    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
