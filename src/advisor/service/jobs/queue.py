"""Who carries jobs out: a thread of this process where the database is a file, the workers of PostgreSQL for teams."""

from __future__ import annotations

import queue
import threading
from typing import Protocol

from advisor.law.errors import AdvisorError
from advisor.service.jobs.run import PASSING, Workshop, fail_job, living_jobs, run_job

ATTEMPTS = 5
"""How often a job is taken up before it is given up; each attempt goes on where the one before stopped."""
PAUSE = 10.0
"""Seconds before a thread takes a job up again."""


class Queue(Protocol):
    """Where a job that was noted is handed over; one handed over twice is carried out once."""

    def put(self, organisation: str, job_id: str) -> None:
        """Hand a job over."""

    def close(self) -> None:
        """Leave it; what is not done is done by whoever opens it next."""


class ThreadQueue:
    """One thread of this process, one job at a time; it begins with what an earlier process left."""

    def __init__(self, shop: Workshop, pause: float = PAUSE) -> None:
        self._shop, self._pause = shop, pause
        self._waiting: queue.SimpleQueue[tuple[str, str] | None] = queue.SimpleQueue()
        self._closed = threading.Event()
        for each in living_jobs(shop.store):
            self._waiting.put(each)
        self._thread = threading.Thread(target=self._serve, name="advisor-jobs", daemon=True)
        self._thread.start()

    def put(self, organisation: str, job_id: str) -> None:
        """Hand a job over."""
        self._waiting.put((organisation, job_id))

    def close(self) -> None:
        """Stop after the item under way; what is left of its job waits for the next process."""
        self._closed.set()
        self._waiting.put(None)
        self._thread.join()

    def _serve(self) -> None:
        while (found := self._waiting.get()) is not None and not self._closed.is_set():
            self._carry_out(*found)

    def _carry_out(self, organisation: str, job_id: str) -> None:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                run_job(self._shop, organisation, job_id, stopped=self._closed.is_set)
            except AdvisorError as error:
                if not isinstance(error, PASSING):
                    return
                if attempt == ATTEMPTS:
                    give_up(self._shop, organisation, job_id, error)
                elif self._closed.wait(self._pause):
                    return
            else:
                return


def give_up(shop: Workshop, organisation: str, job_id: str, error: AdvisorError) -> None:
    """Note that a job failed, where even that can be noted; a job that cannot stays to be taken up at the next start."""
    try:
        fail_job(shop, organisation, job_id, error.message)
    except PASSING:
        return
