"""What the operations on webhooks read and answer, and their examples."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from advisor.law.value import Value
from advisor.storage.webhooks import DeliveryState


class WebhookBody(Value):
    """An endpoint to be told of the organisation's acts; `https`, and public."""

    url: Annotated[str, Field(min_length=9, max_length=500, examples=["https://hooks.example/advisor"])]


class WebhookTold(Value):
    """An endpoint; `disabled_for` tells why nothing is sent to it any more (`failing`, `gone`)."""

    id: str
    url: str
    created_at: str
    failing_since: str | None = None
    disabled_at: str | None = None
    disabled_for: str | None = None


class WebhookMade(Value):
    """An endpoint and the secret that signs what is sent to it, told once (Standard Webhooks, `whsec_…`)."""

    webhook: WebhookTold
    secret: str


class SecretMade(Value):
    """Another secret, told once; the former one signs too for 24 hours."""

    secret: str


class WebhookList(Value):
    """The endpoints of the organisation."""

    items: tuple[WebhookTold, ...]


class DeliveryTold(Value):
    """One message to an endpoint; `outcome` is the status of the last answer, or why there was none."""

    message: str
    kind: str
    created_at: str
    state: DeliveryState
    attempts: int
    next_at: str
    outcome: str | None = None
    ended_at: str | None = None


class DeliveryList(Value):
    """A page of the deliveries to an endpoint, the newest first; `Link` leads to the next one."""

    items: tuple[DeliveryTold, ...]


BODY = {"url": "https://hooks.example/advisor"}
WEBHOOK = {
    "id": "4c1d9e7f0a2b4c6d8e0f1a2b3c4d5e6f",
    **BODY,
    "created_at": "2026-11-24T12:00:00+00:00",
    "failing_since": None,
    "disabled_at": None,
    "disabled_for": None,
}
SECRET = {"secret": "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="}
MADE = {"webhook": WEBHOOK, **SECRET}
DELIVERY = {
    "message": "msg_2f1e0d9c8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e",
    "kind": "letter.approved",
    "created_at": "2026-11-24T12:00:00+00:00",
    "state": "delivered",
    "attempts": 1,
    "next_at": "2026-11-24T12:02:00+00:00",
    "outcome": "204",
    "ended_at": "2026-11-24T12:00:01+00:00",
}
