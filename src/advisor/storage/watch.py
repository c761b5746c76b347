"""What an operator watches of a database, without opening anything in it."""

from __future__ import annotations

from sqlalchemy import Engine, func, select

from advisor.storage.connect import READING
from advisor.storage.refusals import refusals
from advisor.storage.tables import messages


def messages_waiting(engine: Engine) -> int:
    """How many messages of the outbox were not delivered yet, of all organisations. Raises: `StorageFailed`."""
    with refusals(), engine.connect().execution_options(**{READING: True}) as connection:
        return connection.execute(
            select(func.count()).select_from(messages).where(messages.c.delivered_at.is_(None))
        ).scalar_one()
