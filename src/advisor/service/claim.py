"""A key under which one demand is done once (Idempotency-Key)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from advisor.storage.store import Store, Work


@dataclass(slots=True)
class Claim:
    """A key of an account for one demand (`request`, its keyed digest); `taken` once something was written under it."""

    account: str
    key: str
    request: str
    since: str
    taken: bool = False


@contextmanager
def writing_under(claim: Claim | None, store: Store, organisation: str, at: str) -> Iterator[Work]:
    """A transaction that may write; the first one under a claim takes its key, later ones of the use case stand under it.

    Raises: `AnswerAwaited` when another demand has the key.
    """
    with store.writing(organisation, at) as work:
        if claim is not None and not claim.taken:
            work.answers.claim(claim.account, claim.key, claim.request, since=claim.since)
        yield work
    if claim is not None:
        claim.taken = True
