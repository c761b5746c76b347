"""How long one waits after failed attempts: a growing delay, mostly for whoever failed."""

from __future__ import annotations

from typing import NamedTuple


class Limit(NamedTuple):
    """Attempts before any waiting, and the longest wait in seconds; the wait doubles with each failure."""

    free: int
    longest: int


PAIR = Limit(5, 900)
"""One login from one address: who guesses waits up to a quarter of an hour, and its owner elsewhere does not."""
ADDRESS = Limit(50, 900)
"""One address, where many people may sit behind one."""
LOGIN = Limit(50, 30)
"""One login from anywhere: guesses from many addresses come to two a minute, and its owner waits half a minute."""
FORGOTTEN_AFTER = 86_400
"""Seconds without a failure after which the count starts anew."""


def wait_after(failures: int, limit: Limit = PAIR) -> int:
    """Seconds to wait after so many failures in a row."""
    beyond = failures - limit.free
    return 0 if beyond < 0 else min(limit.longest, 1 << min(beyond, 20))
