"""How long things stand: sessions, tokens, broken glass, a login at a provider."""

from __future__ import annotations

from datetime import datetime, timedelta

IDLE = timedelta(minutes=30)
"""A session unused for so long has ended."""
ABSOLUTE = timedelta(hours=10)
"""A session ends after one working day, used or not."""
SEEN_EVERY = timedelta(minutes=1)
"""How often the use of a session or token is written down."""
LONGEST_TOKEN_DAYS = 365
BREAK_GLASS = timedelta(hours=4)
INITIAL_PASSWORD = timedelta(hours=72)
"""An initial password is changed within this time, or given anew."""
LOGIN_AT_PROVIDER = timedelta(minutes=10)


def instant(text: str) -> datetime:
    """The instant that was kept."""
    return datetime.fromisoformat(text)


def session_stands(created_at: str, seen_at: str, now: str) -> bool:
    """Whether a session still stands; a clock that went back ends it."""
    age, idle = instant(now) - instant(created_at), instant(now) - instant(seen_at)
    return timedelta(0) <= age < ABSOLUTE and idle < IDLE


def stands_until(until: str, now: str) -> bool:
    """Whether something with an end has not reached it."""
    return instant(now) < instant(until)


def later(moment: str, by: timedelta) -> str:
    """An instant after another, in the same form."""
    return (instant(moment) + by).isoformat(timespec="seconds")
