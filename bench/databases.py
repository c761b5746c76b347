"""The databases that the service is measured on: SQLite, and PostgreSQL where a server is installed, both writing for real."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade
from tests.storage.servers import binaries, empty_database, postgres

MASTER = bytes(range(32))
AT = "2026-11-28T12:00:00+00:00"
ORGANISATION = "opac"


@contextmanager
def databases() -> Iterator[dict[str, str]]:
    """Empty databases, name → URL; PostgreSQL reaches the disk at each commit, as SQLite does."""
    programs = binaries()
    with tempfile.TemporaryDirectory(prefix="advisor-bench-") as folder:
        found = {"sqlite": f"sqlite:///{Path(folder) / 'advisor.db'}"}
        if programs is None:
            yield found
            return
        with postgres(programs, durable=True) as server:
            yield {**found, "postgresql": empty_database(server)}


def founded(url: str) -> Store:
    """A store with one organisation."""
    store = Store(url, MASTER)
    upgrade(store.engine)
    store.found(ORGANISATION, "Organisme mesuré", AT)
    return store
