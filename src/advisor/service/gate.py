"""What one needs to be recognised and let pass: the store, one instant, and chance."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from advisor.storage.store import Store


@dataclass(frozen=True, slots=True)
class Gate:
    """Where one request is recognised and let pass; `now` is an ISO instant in UTC, to the second, so that instants compare as texts."""

    store: Store
    now: str
    random: Callable[[int], bytes] = secrets.token_bytes

    def new_id(self) -> str:
        """An id that nobody guesses (128 random bits)."""
        return self.random(16).hex()


def gate_at(store: Store, moment: datetime, random: Callable[[int], bytes] = secrets.token_bytes) -> Gate:
    """The gate of an aware instant."""
    return Gate(store, moment.astimezone(UTC).isoformat(timespec="seconds"), random)
