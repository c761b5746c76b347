"""What a use case is done under, so that it is done once: an idempotency key, or the item of a job."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from advisor.storage.store import Store, Work


class Taken(Protocol):
    """What is taken in the first transaction that writes; `taken` once something was written under it."""

    taken: bool

    def take(self, work: Work) -> None:
        """Take it in a transaction that writes, before the act. Raises: when someone else has it."""

    def settle(self, work: Work) -> None:
        """Note in the same transaction, after the act, what it led to."""


@dataclass(slots=True)
class Claim:
    """A key of an account for one demand (`request`, its keyed digest): Idempotency-Key."""

    account: str
    key: str
    request: str
    since: str
    taken: bool = False

    def take(self, work: Work) -> None:
        """Take the key in the transaction of the act; later transactions of the same use case stand under it too.

        Raises: `AnswerAwaited` when another demand has it.
        """
        if not self.taken:
            work.answers.claim(self.account, self.key, self.request, since=self.since)

    def settle(self, work: Work) -> None:
        """The answer is kept once it is written, after the act (`keep_answer`)."""


@contextmanager
def writing_under(claim: Taken | None, store: Store, organisation: str, at: str) -> Iterator[Work]:
    """A transaction that may write, under a claim if there is one.

    Raises: `AnswerAwaited` when another demand has the key; `JobStopped` when the item is no longer to be done.
    """
    with store.writing(organisation, at) as work:
        if claim is not None:
            claim.take(work)
        yield work
        if claim is not None:
            claim.settle(work)
    if claim is not None:
        claim.taken = True
