"""After a clock that ran ahead: whoever operates the machine states that it is right now, and the journal goes on from there."""

from __future__ import annotations

from datetime import datetime

from advisor.audit.entry import Entry
from advisor.law.errors import CaseRejected
from advisor.service.authorise import OPERATOR
from advisor.storage.journal import CLOCK_ACCEPTED
from advisor.storage.store import Store

CLOCK = "clock"
"""The subject of these entries."""


def accept_clock(store: Store, organisation: str, now: str) -> Entry:
    """Seal that the clock is right at `now` (ISO), although the last entry bears a later date.

    Raises: `CaseRejected` when it does not; `NotFound` for an unknown organisation.
    """
    with store.writing(organisation, now) as work:
        head = work.journal.head(for_update=True)
        last = work.journal.last_at(head)
        if last is None or datetime.fromisoformat(now) >= datetime.fromisoformat(last):
            raise CaseRejected(
                "La dernière écriture du registre ne porte pas de date à venir.", remedy="Rien n'est à constater."
            )
        return work.journal.append(CLOCK_ACCEPTED, CLOCK, {"ahead": last, "account": OPERATOR})
