"""What a process does beside its demands: messages delivered, and what is kept for a time only erased when that is over."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

from advisor.access.terms import instant, later
from advisor.law.errors import ClockBehind, StorageFailed
from advisor.service.claims import erase_answers
from advisor.service.jobs.run import erase_old_jobs
from advisor.service.webhooks.deliver import Courier, deliver_due, erase_old_messages
from advisor.storage.store import Store

EVERY = timedelta(hours=1)
"""How often what is over is erased."""


@contextmanager
def in_background(courier: Courier, pause: float = 2.0) -> Iterator[None]:
    """Deliver and tidy in a thread while the caller does something else; the attempts under way are ended first.

    `pause`, in seconds, separates two looks when nothing is due. A database that does not answer is asked again.
    """
    stopped = threading.Event()
    thread = threading.Thread(target=_serve, args=(courier, stopped, pause), name="advisor-background", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join()


def tidy(store: Store, now: str) -> int:
    """Erase the messages, jobs and answers that are kept no longer; how many. `now` as in `Gate`."""
    return sum(
        erase(store, organisation, now)
        for organisation in store.organisations()
        for erase in (erase_old_messages, erase_old_jobs, erase_answers)
    )


def _serve(courier: Courier, stopped: threading.Event, pause: float) -> None:
    tidied = ""
    while not stopped.is_set():
        busy, now = 0, courier.now()
        with suppress(StorageFailed, ClockBehind):
            if not tidied or instant(now) >= instant(later(tidied, EVERY)):
                tidy(courier.store, now)
                tidied = now
            busy = deliver_due(courier, stopped=stopped.is_set)
        if not busy:
            stopped.wait(pause)
