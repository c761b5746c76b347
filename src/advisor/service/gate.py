"""What one needs to be recognised and let pass: the store, one instant, and chance."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime

from advisor.service.claim import Claim, writing_under
from advisor.storage.store import Store, Work


@dataclass(frozen=True, slots=True)
class Gate:
    """Where one request is recognised and let pass; `now` is an ISO instant in UTC, to the second, so that instants compare as texts.

    `claim` is the idempotency key under which what it asks for is done: it is taken in the first transaction of `writing`.
    """

    store: Store
    now: str
    random: Callable[[int], bytes] = secrets.token_bytes
    claim: Claim | None = None

    def writing(self, organisation: str) -> AbstractContextManager[Work]:
        """A transaction that may write what the request asks for: all of it is kept, or nothing.

        Raises: `AnswerAwaited` when the same demand is being served.
        """
        return writing_under(self.claim, self.store, organisation, self.now)

    def new_id(self) -> str:
        """An id that nobody guesses (128 random bits)."""
        return self.random(16).hex()


def gate_at(store: Store, moment: datetime, random: Callable[[int], bytes] = secrets.token_bytes) -> Gate:
    """The gate of an aware instant."""
    return Gate(store, moment.astimezone(UTC).isoformat(timespec="seconds"), random)
