"""The only place where the command line reads the clock and chance."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime

from advisor.law.dates_fr import today_in


def moment() -> str:
    """This instant, as it is sealed: ISO, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def today() -> date:
    """The civil date in metropolitan France."""
    return today_in("metropole", now=datetime.now(UTC))


def new_secret() -> bytes:
    """The key of a case seen for the first time, 32 bytes."""
    return secrets.token_bytes(32)
