"""Purges: the dossiers whose time is over, purged whole with a certificate that has no content, unless something holds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from advisor.audit.canonical import canonical_bytes, digest_bytes
from advisor.audit.entry import Entry
from advisor.audit.evidence import ARTIFACTS, PURGED, REASON
from advisor.law.calendar import shift_day
from advisor.law.errors import NotFound
from advisor.service.retention import Term, open_retention
from advisor.service.sealing import Desk, seal_act
from advisor.storage.store import Work

CERTIFICATE = "advisor-purge-certificate/1"
NAMES_PER_ENTRY = 500
"""A purge of many pieces is told in several entries, each within what a line of the journal holds."""


@dataclass(frozen=True, slots=True)
class Due:
    """A dossier to be purged, until when it was kept, and the codes of what holds it back."""

    reference: str
    term: Term
    held: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Purge:
    """A purge carried out: its certificate (canonical JSON, without content) and the entries that seal it."""

    certificate: bytes
    entries: tuple[Entry, ...]


def due_purges(desk: Desk, *, after: str = "", limit: int | None = None) -> list[Due]:
    """The closed dossiers whose time is over, those that are held back included, by reference; nothing is written.

    Raises: `NotFound` where the class of one of them is no longer there.
    """
    with desk.reading() as work:
        return list(islice(_due(work, desk, after=after), limit))


def run_purges(desk: Desk, references: list[str] | None = None) -> list[Purge]:
    """Purge the dossiers that are due and not held, or those of them that are named: each whole, with its certificate.

    Raises: `NotFound` for one that is named and not due, before anything is purged.
    """
    with desk.reading() as work:
        named = (None,) if references is None else dict.fromkeys(references)
        due = [each.reference for name in named for each in _due(work, desk, only=name) if not each.held]
    for reference in references or ():
        if reference not in due:
            raise NotFound(
                f"Le dossier « {reference} » n'est pas à purger, ou il est gelé.",
                remedy="Voir la liste des purges dues.",
            )
    return [_purge(desk, reference) for reference in due]


def erase_old_accesses(desk: Desk) -> int:
    """Erase the accesses older than the journal of accesses is kept; how many.

    The erasure itself is sealed, with its day and number.
    """
    period = open_retention(desk.retention).access_journal.period
    before = date.fromordinal(shift_day(desk.today.toordinal(), -period.amount, period.unit)).isoformat()
    with desk.writing() as work:
        erased = work.accesses.erase_before(before)
        if erased:
            work.journal.append(
                "accesses.erased", "accesses", {"before": before, "count": erased, "account": desk.actor.account}
            )
        return erased


def _due(work: Work, desk: Desk, *, after: str = "", only: str | None = None) -> Iterator[Due]:
    for reference, closed in work.dossiers.closed(after=after, only=only):
        kept = open_retention(desk.retention).named(closed.retention)
        term = kept.term(date.fromisoformat(closed.start), desk.adviser.program.rulebook)
        if term.due_on <= desk.today:
            yield Due(reference, term, tuple(each.ground for each in work.holds.of(reference)))


def _purge(desk: Desk, reference: str) -> Purge:
    with desk.writing() as work:
        work.journal.head(for_update=True)
        due = next((each for each in _due(work, desk, only=reference) if not each.held), None)
        if due is None:
            raise NotFound(
                f"Le dossier « {reference} » n'est plus à purger.", remedy="Relire la liste des purges dues."
            )
        return _destroyed(work, desk, due)


def _destroyed(work: Work, desk: Desk, due: Due) -> Purge:
    """Destroy a dossier's content and key within a transaction, and seal it."""
    reference = due.reference
    marks = {
        str(name): str(mark)
        for entry in work.journal.of(reference)
        for name, mark in entry.payload.get(ARTIFACTS, {}).items()
    }
    certificate = canonical_bytes(
        {
            "format": CERTIFICATE,
            "organisation": work.organisation,
            "reference": reference,
            "retention": due.term.retention.id,
            "ground": due.term.retention.ground,
            "status": due.term.retention.status,
            "due_on": due.term.due_on.isoformat(),
            "purged_at": work.recorded_at,
            "account": desk.actor.account,
            "versions": work.dossiers.version(reference),
            "pieces": marks,
        }
    )
    work.dossiers.purge(reference)
    work.answers.empty()
    names = iter(sorted(marks))
    entries: list[Entry] = []
    while (page := list(islice(names, NAMES_PER_ENTRY))) or not entries:
        facts = {
            PURGED: page,
            REASON: due.term.retention.id,
            "due_on": due.term.due_on.isoformat(),
            "certificate": digest_bytes(certificate),
        }
        entries.append(seal_act(work, desk.actor, "dossier.purged", reference, {}, **facts))
    return Purge(certificate, tuple(entries))
