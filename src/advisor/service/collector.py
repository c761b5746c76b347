"""How Python's collector goes about beside an adviser that stays: seldom, and never through the rule base."""

from __future__ import annotations

import gc

ROUND_EVERY = 20_000
"""Objects made and not yet freed between two rounds: those of some four cases, a few megabytes."""


def let_stay() -> None:
    """Keep the collector out of all that is loaded, and let it pass once in several cases rather than ten times in each.

    For a process that loads once and then answers: called at the start of the server, before the first case. What a case
    leaves behind is collected as before, only later; what is loaded by then would never have been freed.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(ROUND_EVERY, *gc.get_threshold()[1:])
