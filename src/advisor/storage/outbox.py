"""The outbox: messages written with the act that they tell of, taken by whoever delivers them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update

from advisor.storage.tables import messages


@dataclass(frozen=True, slots=True)
class Message:
    """A message that waits: its kind, and ids only."""

    id: str
    kind: str
    payload: dict[str, Any]
    attempts: int


class Outbox:
    """The outbox within one transaction."""

    def __init__(self, connection: Connection, organisation: str, recorded_at: str) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at

    def post(self, message_id: str, kind: str, payload: Mapping[str, str | int]) -> None:
        """Write one message; `payload` holds ids, never what they stand for."""
        self._connection.execute(
            insert(messages).values(
                id=message_id,
                organisation=self._organisation,
                kind=kind,
                payload=dict(payload),
                created_at=self._recorded_at,
                attempts=0,
                next_at=self._recorded_at,
            )
        )

    def due(self, now: str, limit: int = 100) -> list[Message]:
        """The messages to deliver now, the oldest first; several deliverers never take the same one."""
        rows = self._connection.execute(
            select(messages.c.id, messages.c.kind, messages.c.payload, messages.c.attempts)
            .where(
                messages.c.organisation == self._organisation,
                messages.c.delivered_at.is_(None),
                messages.c.next_at <= now,
            )
            .order_by(messages.c.created_at, messages.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [Message(*row) for row in rows]

    def delivered(self, message_id: str) -> None:
        """Note that a message arrived."""
        self._connection.execute(
            update(messages).where(messages.c.id == message_id).values(delivered_at=self._recorded_at)
        )

    def failed(self, message_id: str, next_at: str) -> None:
        """Note a failed attempt, and when to try again."""
        self._connection.execute(
            update(messages)
            .where(messages.c.id == message_id)
            .values(attempts=messages.c.attempts + 1, next_at=next_at)
        )
