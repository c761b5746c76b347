"""One URL to a database ready for work: SQLite with nothing to configure, PostgreSQL for teams."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

from advisor.law.errors import FeatureMissing

READING = "advisor_reading"
"""The execution option of a transaction that only reads."""
_SQLITE = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 10000",
)


def connect(url: str) -> Engine:
    """An engine; on SQLite, each transaction that may write takes the write lock at its start.

    Raises: `FeatureMissing` where the driver of a database for teams is not installed.
    """
    if make_url(url).get_backend_name() == "sqlite":
        engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 10})
        file = sqlite_file(url)
        if file is not None:
            event.listen(engine, "do_connect", _make_private(file))
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine
    try:
        return create_engine(url, pool_pre_ping=True, isolation_level="READ COMMITTED")
    except ModuleNotFoundError as error:
        raise FeatureMissing(
            "PostgreSQL demande un complément qui n'est pas installé.", remedy="Installer « advisor[postgres] »."
        ) from error


def sqlite_url(path: Path) -> str:
    """The URL of a database of SQLite in a file, whatever its name."""
    return URL.create("sqlite", database=str(path)).render_as_string()


def sqlite_file(url: str) -> Path | None:
    """The file of a database of SQLite; nothing for one in memory or of another kind."""
    read = make_url(url)
    named = read.database if read.get_backend_name() == "sqlite" else None
    return Path(named) if named and named != ":memory:" else None


def reading_options(engine: Engine) -> dict[str, Any]:
    """The options of a connection whose transaction only reads, on one state of the database from its first read to its last."""
    if engine.dialect.name == "sqlite":
        return {READING: True}
    return {READING: True, "isolation_level": "REPEATABLE READ"}


def _make_private(file: Path) -> Callable[..., None]:
    """What makes a file that is not there yet, for its owner alone; SQLite gives the files beside it the same rights."""

    def make(*_: Any) -> None:
        with suppress(OSError):  # it is there, or SQLite tells what is wrong with the place
            os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))

    return make


def _prepare(connection: Any, record: Any) -> None:
    del record
    connection.isolation_level = None
    for statement in _SQLITE:
        connection.execute(statement)


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get(READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
