"""How long one waits after failed attempts: a growing delay, never a lock that a stranger could put on an account."""

from __future__ import annotations

FREE = 5
"""Attempts before any waiting."""
FIRST_WAIT, LONGEST_WAIT = 1, 900
"""Seconds; the wait doubles with each failure, up to a quarter of an hour."""
FORGOTTEN_AFTER = 86_400
"""Seconds without a failure after which the count starts anew."""
FREE_OF_ADDRESS = 50
"""Attempts from one address, where many people may sit behind one."""


def wait_after(failures: int, free: int = FREE) -> int:
    """Seconds to wait after so many failures in a row."""
    beyond = failures - free
    return 0 if beyond < 0 else int(min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(beyond, 20)))
