"""Deliver what the outbox holds: to each endpoint, signed, until it arrives; an endpoint that fails for days is left alone."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from advisor.access.terms import instant, later
from advisor.audit.canonical import canonical_bytes
from advisor.law.errors import NotFound
from advisor.service.gate import gate_at
from advisor.service.webhooks.send import NotSent, Sender
from advisor.service.webhooks.signature import signature
from advisor.storage.store import Store, Work
from advisor.storage.webhooks import Delivery

FIRST, LONGEST = timedelta(seconds=5), timedelta(hours=6)
"""The first pause after a failure, four times longer after each one more, and the longest."""
GIVEN_UP = timedelta(days=3)
"""How long a message is tried."""
DISABLED = timedelta(days=5)
"""How long an endpoint may fail without one success before nothing more is sent to it."""
KEPT = timedelta(days=7)
"""How long messages that were handed over, and deliveries that ended, are kept."""
LEASE = timedelta(minutes=2)
"""How long a delivery is its deliverer's; if that one died, another takes it after that."""
PARALLEL = 4
GONE = "410"
"""By this answer an endpoint says that it wants nothing more (Standard Webhooks)."""


@dataclass(frozen=True, slots=True)
class Courier:
    """Who delivers: from which store, how, at which clock (aware datetimes), with which chance."""

    store: Store
    clock: Callable[[], datetime]
    sender: Sender = field(default_factory=Sender)
    chance: random.Random = field(default_factory=random.SystemRandom)

    def now(self) -> str:
        """This instant, as it is kept."""
        return gate_at(self.store, self.clock()).now


def deliver_due(courier: Courier, *, stopped: Callable[[], bool] = lambda: False) -> int:
    """Deliver what is due in every organisation, a few at a time; how many attempts were made.

    `stopped` is asked before each organisation: what is left waits for another call.
    """
    attempts = 0
    with ThreadPoolExecutor(PARALLEL, "advisor-webhooks") as pool:
        for organisation in courier.store.organisations():
            if stopped():
                break
            _fan_out(courier, organisation)
            with courier.store.writing(organisation, now := courier.now()) as work:
                taken = work.webhooks.take(later(now, LEASE), PARALLEL)
            attempts += len(list(pool.map(lambda each: _attempt(courier, organisation, each), taken)))  # noqa: B023 - consumed at once
    return attempts


def erase_old_messages(store: Store, organisation: str, now: str) -> int:
    """Erase the messages handed over longer ago than they are kept; how many. `now` as in `Gate`."""
    with store.writing(organisation, now) as work:
        return work.webhooks.erase_before(later(now, -KEPT))


def pause_after(attempts: int, chance: random.Random) -> timedelta:
    """How long to wait after so many attempts that failed: exponential, with a fifth more or less."""
    plain: timedelta = min(FIRST * 4 ** min(attempts - 1, 10), LONGEST)
    return plain * chance.uniform(0.8, 1.2)


def _fan_out(courier: Courier, organisation: str) -> None:
    with courier.store.writing(organisation, now := courier.now()) as work:
        for message in work.outbox.due(now):
            work.webhooks.fan_out(message, now)
            work.outbox.delivered(message.id)


def _attempt(courier: Courier, organisation: str, taken: Delivery) -> None:
    with courier.store.writing(organisation, now := courier.now()) as work:
        try:
            url, secrets = work.webhooks.get(taken.webhook).url, work.webhooks.secrets(taken.webhook)
        except NotFound:
            return
    body = canonical_bytes({"type": taken.kind, "timestamp": taken.created_at, "data": taken.payload})
    timestamp = int(instant(now).timestamp())
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "advisor",
        "webhook-id": taken.message,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signature(secrets, taken.message, timestamp, body),
    }
    try:
        outcome = str(courier.sender.post(url, headers, body))
    except NotSent as error:
        outcome = error.code
    with courier.store.writing(organisation, courier.now()) as work, suppress(NotFound):
        _note(work, courier, taken, outcome)


def _note(work: Work, courier: Courier, taken: Delivery, outcome: str) -> None:
    if re.fullmatch("2[0-9][0-9]", outcome):
        work.webhooks.delivered(taken, outcome)
        return
    now, gone = work.recorded_at, outcome == GONE
    following = later(now, pause_after(taken.attempts, courier.chance))
    over = gone or instant(following) > instant(later(taken.created_at, GIVEN_UP))
    since = work.webhooks.failed(taken, outcome, None if over else following)
    if gone:
        _disable(work, taken.webhook, "gone")
    elif instant(now) >= instant(later(since, DISABLED)):
        _disable(work, taken.webhook, "failing")


def _disable(work: Work, webhook: str, reason: str) -> None:
    """Send nothing more to an endpoint; the journal, and the other endpoints, are told."""
    if work.webhooks.disable(webhook, reason):
        entry = work.journal.append("webhook.disabled", "webhooks", {"webhook": webhook, "reason": reason})
        work.outbox.post(
            f"msg_{entry.digest[7:47]}", "webhook.disabled", {"webhook": webhook, "sequence": entry.sequence}
        )
