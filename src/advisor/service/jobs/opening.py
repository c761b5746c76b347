"""The queue that goes with a database."""

from __future__ import annotations

from sqlalchemy import Engine

from advisor.law.errors import FeatureMissing
from advisor.service.jobs.queue import Queue, ThreadQueue
from advisor.service.jobs.run import Workshop


def open_queue(shop: Workshop) -> Queue:
    """A thread of this process with SQLite; with PostgreSQL the queue that the workers of « advisor work » serve.

    Raises: `FeatureMissing` where procrastinate is not installed; `StorageFailed`.
    """
    if shop.store.engine.dialect.name == "sqlite":
        return ThreadQueue(shop)
    return _workers_queue(shop.store.engine)


def prepare_tables(engine: Engine) -> None:
    """Make the tables of the queue that goes with a database, where they are missing; a file needs none.

    Raises: as `open_queue`.
    """
    if engine.dialect.name != "sqlite":
        _workers_queue(engine).close()


def _workers_queue(engine: Engine) -> Queue:
    try:
        from advisor.service.jobs.workers import WorkersQueue  # noqa: PLC0415 - an optional part
    except ImportError as error:
        raise FeatureMissing(
            "Les travaux sur PostgreSQL demandent un complément qui n'est pas installé.",
            remedy="Installer « advisor[postgres] ».",
        ) from error
    return WorkersQueue(engine)
