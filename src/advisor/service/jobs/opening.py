"""The queue that goes with a database."""

from __future__ import annotations

from advisor.law.errors import FeatureMissing
from advisor.service.jobs.queue import Queue, ThreadQueue
from advisor.service.jobs.run import Workshop


def open_queue(shop: Workshop) -> Queue:
    """A thread of this process with SQLite; with PostgreSQL the queue that the workers of « advisor work » serve.

    Raises: `FeatureMissing` where procrastinate is not installed; `StorageFailed`.
    """
    if shop.store.engine.dialect.name == "sqlite":
        return ThreadQueue(shop)
    try:
        from advisor.service.jobs.workers import WorkersQueue  # noqa: PLC0415 - an optional part
    except ImportError as error:
        raise FeatureMissing(
            "Les travaux sur PostgreSQL demandent un complément qui n'est pas installé.",
            remedy="Installer « advisor[postgres] ».",
        ) from error
    return WorkersQueue(shop.store.engine)
