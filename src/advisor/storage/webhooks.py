"""Endpoints that an organisation wants told of its acts, and the deliveries to each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, delete, exists, insert, select, update

from advisor.law.errors import NotFound
from advisor.storage.outbox import Message
from advisor.storage.sealing import NONCE_BYTES, derived, opened, sealed
from advisor.storage.tables import messages, webhook_deliveries, webhooks

Random = Callable[[int], bytes]
DeliveryState = Literal["waiting", "delivered", "given_up"]
_TOLD = ("id", "url", "created_at", "failing_since", "disabled_at", "disabled_for")


@dataclass(frozen=True, slots=True)
class Webhook:
    """An endpoint without its secret; `disabled_for` is the coded reason for which nothing is sent any more."""

    id: str
    url: str
    created_at: str
    failing_since: str | None
    disabled_at: str | None
    disabled_for: str | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to one endpoint; `outcome` is a status or a code, never what the endpoint answered."""

    webhook: str
    message: str
    kind: str
    payload: dict[str, Any]
    created_at: str
    state: DeliveryState
    attempts: int
    next_at: str
    outcome: str | None
    ended_at: str | None


class Webhooks:
    """The endpoints and deliveries within one transaction."""

    def __init__(
        self, connection: Connection, organisation: str, master: bytes, random: Random, recorded_at: str
    ) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at
        self._key, self._random = derived(master, "webhooks"), random

    def create(self, webhook_id: str, url: str, secret: bytes) -> Webhook:
        """Note an endpoint and its secret."""
        self._connection.execute(
            insert(webhooks).values(
                organisation=self._organisation,
                id=webhook_id,
                url=url,
                secret=self._sealed(webhook_id, secret),
                created_at=self._recorded_at,
            )
        )
        return self.get(webhook_id)

    def get(self, webhook_id: str) -> Webhook:
        """An endpoint.

        Raises: `NotFound`.
        """
        found = self._list(webhooks.c.id == webhook_id)
        if not found:
            raise NotFound(f"Le point d'envoi « {webhook_id} » n'existe pas.", remedy="Vérifier son identifiant.")
        return found[0]

    def all(self) -> list[Webhook]:
        """Every endpoint, the oldest first."""
        return self._list(webhooks.c.id.is_not(None))

    def secrets(self, webhook_id: str) -> list[bytes]:
        """The secrets that sign now: the one in force, and the former one while it stands. Raises: `NotFound`."""
        self.get(webhook_id)
        row = self._connection.execute(select(webhooks).where(*self._where(webhook_id))).one()
        kept = [row.secret]
        if row.former_secret is not None and row.former_until > self._recorded_at:
            kept.append(row.former_secret)
        return [opened(self._key, bytes(each), self._about(webhook_id)) for each in kept]

    def rotate(self, webhook_id: str, secret: bytes, former_until: str) -> None:
        """Give an endpoint another secret; the one before signs too until an instant. Raises: `NotFound`."""
        self.get(webhook_id)
        self._connection.execute(
            update(webhooks)
            .where(*self._where(webhook_id))
            .values(
                former_secret=webhooks.c.secret,
                former_until=former_until,
                secret=self._sealed(webhook_id, secret),
            )
        )

    def remove(self, webhook_id: str) -> None:
        """Forget an endpoint and its deliveries. Raises: `NotFound`."""
        self.get(webhook_id)
        self._connection.execute(
            delete(webhook_deliveries).where(
                webhook_deliveries.c.organisation == self._organisation, webhook_deliveries.c.webhook == webhook_id
            )
        )
        self._connection.execute(delete(webhooks).where(*self._where(webhook_id)))

    def enable(self, webhook_id: str) -> None:
        """Send to an endpoint again. Raises: `NotFound`."""
        self.get(webhook_id)
        self._set(webhook_id, failing_since=None, disabled_at=None, disabled_for=None)

    def disable(self, webhook_id: str, reason: str) -> bool:
        """Send nothing more to an endpoint, for a coded reason; false when that was so already."""
        changed = self._connection.execute(
            update(webhooks)
            .where(*self._where(webhook_id), webhooks.c.disabled_at.is_(None))
            .values(disabled_at=self._recorded_at, disabled_for=reason)
        )
        return changed.rowcount == 1

    def fan_out(self, found: Message, created_at: str) -> None:
        """Note a message for each endpoint to which something is sent; again changes nothing."""
        living = [each.id for each in self.all() if each.disabled_at is None]
        taken = set(
            self._connection.execute(
                select(webhook_deliveries.c.webhook).where(
                    webhook_deliveries.c.organisation == self._organisation, webhook_deliveries.c.message == found.id
                )
            ).scalars()
        )
        for webhook_id in living:
            if webhook_id not in taken:
                self._connection.execute(
                    insert(webhook_deliveries).values(
                        organisation=self._organisation,
                        webhook=webhook_id,
                        message=found.id,
                        kind=found.kind,
                        payload=found.payload,
                        created_at=created_at,
                        state="waiting",
                        attempts=0,
                        next_at=self._recorded_at,
                    )
                )

    def take(self, until: str, limit: int) -> list[Delivery]:
        """Take deliveries that are due, until an instant; several deliverers never take the same one."""
        rows = self._connection.execute(
            select(webhook_deliveries)
            .where(
                webhook_deliveries.c.organisation == self._organisation,
                webhook_deliveries.c.state == "waiting",
                webhook_deliveries.c.next_at <= self._recorded_at,
                exists().where(
                    webhooks.c.organisation == webhook_deliveries.c.organisation,
                    webhooks.c.id == webhook_deliveries.c.webhook,
                    webhooks.c.disabled_at.is_(None),
                ),
            )
            .order_by(webhook_deliveries.c.next_at, webhook_deliveries.c.message)
            .limit(limit)
            .with_for_update(skip_locked=True, of=webhook_deliveries)
        ).all()
        for row in rows:
            self._set_delivery(row.webhook, row.message, next_at=until, attempts=row.attempts + 1)
        return [self.delivery(row.webhook, row.message) for row in rows]

    def delivery(self, webhook_id: str, message: str) -> Delivery:
        """One delivery. Raises: `NotFound`."""
        found = self._deliveries(
            (webhook_deliveries.c.webhook == webhook_id) & (webhook_deliveries.c.message == message), 1
        )
        if not found:
            raise NotFound("Cet envoi n'existe plus.", remedy="Voir les envois du point d'envoi.")
        return found[0]

    def deliveries(self, webhook_id: str, *, after: tuple[str, str] | None = None, limit: int = 100) -> list[Delivery]:
        """The deliveries to an endpoint, the newest first, after the one noted at an instant for a message."""
        condition: Any = webhook_deliveries.c.webhook == webhook_id
        if after is not None:
            created_at, message = after
            condition &= (webhook_deliveries.c.created_at < created_at) | (
                (webhook_deliveries.c.created_at == created_at) & (webhook_deliveries.c.message < message)
            )
        return self._deliveries(condition, limit)

    def delivered(self, found: Delivery, outcome: str) -> None:
        """Note that a message arrived; the endpoint no longer fails."""
        self._set_delivery(found.webhook, found.message, state="delivered", outcome=outcome, ended_at=self._recorded_at)
        self._set(found.webhook, failing_since=None)

    def failed(self, found: Delivery, outcome: str, next_at: str | None) -> str:
        """Note a failed attempt, and when to try again (never: given up); since when the endpoint fails."""
        values: dict[str, Any] = {"outcome": outcome}
        values |= {"state": "given_up", "ended_at": self._recorded_at} if next_at is None else {"next_at": next_at}
        self._set_delivery(found.webhook, found.message, **values)
        self._connection.execute(
            update(webhooks)
            .where(*self._where(found.webhook), webhooks.c.failing_since.is_(None))
            .values(failing_since=self._recorded_at)
        )
        return self.get(found.webhook).failing_since or self._recorded_at

    def erase_before(self, instant: str) -> int:
        """Erase the messages handed over, and the deliveries that ended, before an instant; how many messages."""
        self._connection.execute(
            delete(webhook_deliveries).where(
                webhook_deliveries.c.organisation == self._organisation, webhook_deliveries.c.ended_at < instant
            )
        )
        return self._connection.execute(
            delete(messages).where(messages.c.organisation == self._organisation, messages.c.delivered_at < instant)
        ).rowcount

    def _deliveries(self, condition: Any, limit: int) -> list[Delivery]:
        rows = self._connection.execute(
            select(*(webhook_deliveries.c[name] for name in Delivery.__slots__))
            .where(webhook_deliveries.c.organisation == self._organisation, condition)
            .order_by(webhook_deliveries.c.created_at.desc(), webhook_deliveries.c.message.desc())
            .limit(limit)
        )
        return [Delivery(*row) for row in rows]

    def _list(self, condition: Any) -> list[Webhook]:
        rows = self._connection.execute(
            select(*(webhooks.c[name] for name in _TOLD))
            .where(webhooks.c.organisation == self._organisation, condition)
            .order_by(webhooks.c.created_at, webhooks.c.id)
        )
        return [Webhook(*row) for row in rows]

    def _set(self, webhook_id: str, **values: Any) -> None:
        self._connection.execute(update(webhooks).where(*self._where(webhook_id)).values(**values))

    def _set_delivery(self, webhook_id: str, message: str, **values: Any) -> None:
        self._connection.execute(
            update(webhook_deliveries)
            .where(
                webhook_deliveries.c.organisation == self._organisation,
                webhook_deliveries.c.webhook == webhook_id,
                webhook_deliveries.c.message == message,
            )
            .values(**values)
        )

    def _sealed(self, webhook_id: str, secret: bytes) -> bytes:
        return sealed(self._key, self._random(NONCE_BYTES), secret, self._about(webhook_id))

    def _about(self, webhook_id: str) -> str:
        return f"{self._organisation}/{webhook_id}/secret"

    def _where(self, webhook_id: str) -> tuple[Any, Any]:
        return webhooks.c.organisation == self._organisation, webhooks.c.id == webhook_id
