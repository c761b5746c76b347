"""A database kept as it stands, to come back to as often as one likes: on SQLite a copy of its file, on PostgreSQL a template."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import URL, Connection, create_engine, text
from sqlalchemy.engine import Engine


def keep(engine: Engine) -> None:
    """Keep the database of an engine."""
    engine.dispose()
    if engine.url.get_backend_name() == "sqlite":
        shutil.copyfile(file_of(engine.url), kept_file(engine.url))
        return
    with _beside(engine.url) as server:
        server.execute(text(f"CREATE DATABASE {engine.url.database}_kept TEMPLATE {engine.url.database}"))


def come_back(engine: Engine) -> None:
    """The database as it was kept."""
    engine.dispose()
    if engine.url.get_backend_name() == "sqlite":
        here = file_of(engine.url)
        for each in here.parent.glob(f"{here.name}-*"):
            each.unlink()
        shutil.copyfile(kept_file(engine.url), here)
        return
    with _beside(engine.url) as server:
        server.execute(text(f"DROP DATABASE {engine.url.database} WITH (FORCE)"))
        server.execute(text(f"CREATE DATABASE {engine.url.database} TEMPLATE {engine.url.database}_kept"))


def file_of(url: URL) -> Path:
    """The file of an SQLite database."""
    return Path(str(url.database))


def kept_file(url: URL) -> Path:
    """Where it is kept."""
    return file_of(url).with_suffix(".kept")


def _beside(url: URL) -> Connection:
    return create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT").connect()
