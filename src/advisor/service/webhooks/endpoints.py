"""The endpoints of an organisation: made, listed, given another secret, enabled again, removed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from advisor.access.terms import later
from advisor.law.errors import VersionConflict
from advisor.service.gate import Gate
from advisor.service.sealing import Desk
from advisor.service.webhooks.send import require_target
from advisor.service.webhooks.signature import SECRET_BYTES, written
from advisor.storage.webhooks import Delivery, Webhook

MOST = 10
"""How many endpoints an organisation has at most."""
OVERLAP = timedelta(hours=24)
"""How long the former secret signs too after a rotation."""


@dataclass(frozen=True, slots=True)
class NewWebhook:
    """An endpoint with its secret, told here and never again."""

    webhook: Webhook
    secret: str


def make_webhook(gate: Gate, desk: Desk, url: str) -> NewWebhook:
    """Note an endpoint.

    Raises: `Misuse` for an address to which nothing may be sent; `VersionConflict` beyond `MOST`.
    """
    require_target(url)
    secret = gate.random(SECRET_BYTES)
    with desk.writing() as work:
        if len(work.webhooks.all()) >= MOST:
            raise VersionConflict(f"Un organisme a {MOST} points d'envoi au plus.", remedy="En retirer un d'abord.")
        return NewWebhook(work.webhooks.create(gate.new_id(), url, secret), written(secret))


def webhooks_of(gate: Gate, organisation: str) -> list[Webhook]:
    """Every endpoint of an organisation, without the secrets."""
    with gate.store.reading(organisation) as work:
        return work.webhooks.all()


def webhook_of(gate: Gate, organisation: str, webhook: str) -> Webhook:
    """An endpoint, without its secret. Raises: `NotFound`."""
    with gate.store.reading(organisation) as work:
        return work.webhooks.get(webhook)


def rotate_secret(gate: Gate, desk: Desk, webhook: str) -> str:
    """Another secret for an endpoint, told here and never again; the former one signs too for a day.

    Raises: `NotFound`.
    """
    secret = gate.random(SECRET_BYTES)
    with desk.writing() as work:
        work.webhooks.rotate(webhook, secret, later(gate.now, OVERLAP))
    return written(secret)


def enable_webhook(gate: Gate, organisation: str, webhook: str) -> None:
    """Send to an endpoint again. Raises: `NotFound`."""
    with gate.store.writing(organisation, gate.now) as work:
        work.webhooks.enable(webhook)


def remove_webhook(gate: Gate, organisation: str, webhook: str) -> None:
    """Forget an endpoint and what was still to be sent to it. Raises: `NotFound`."""
    with gate.store.writing(organisation, gate.now) as work:
        work.webhooks.remove(webhook)


def deliveries_of(gate: Gate, organisation: str, webhook: str, *, after: str | None, limit: int) -> list[Delivery]:
    """The deliveries to an endpoint, the newest first, after that of a message.

    Raises: `NotFound` for an endpoint that is not there, or a message that was not for it.
    """
    with gate.store.reading(organisation) as work:
        work.webhooks.get(webhook)
        former = None if after is None else work.webhooks.delivery(webhook, after)
        position = None if former is None else (former.created_at, former.message)
        return work.webhooks.deliveries(webhook, after=position, limit=limit)
