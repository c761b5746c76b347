"""What stands of the keeping of a dossier: how it was closed, until when it is kept, and what holds it; holds set and lifted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from advisor.audit.entry import Entry
from advisor.law.errors import NotFound, VersionConflict
from advisor.service.keeping_mark import keeping_mark
from advisor.service.reason import reason_given
from advisor.service.retention import Term, open_retention
from advisor.service.sealing import Desk, Sheet, entry_at, seal_act, sealed_piece
from advisor.storage.dossiers import Closed
from advisor.storage.holds import Hold
from advisor.storage.store import Work

Ground = Literal["action_en_cours", "demande_d_une_personne", "controle_en_cours"]
GROUNDS: Mapping[Ground, str] = MappingProxyType(
    {
        "action_en_cours": "une action en justice est préparée ou en cours",
        "demande_d_une_personne": "une personne demande que ses données soient conservées pour faire valoir ses droits",
        "controle_en_cours": "une autorité habilitée contrôle ou demande le dossier",
    }
)
"""Why a dossier is held, as a code and in words. Source: RGPD, art. 17, 3, e (legal claims); art. 18, 1, c (a person's
request, from memory, to be checked); the third is a matter of prudence."""
_REASON = "reason"


@dataclass(frozen=True, slots=True)
class Held:
    """What holds a dossier: the ground, and who set it, when (ISO instant), under which entry and why."""

    ground: str
    account: str
    recorded_at: str
    entry: int
    reason: str


@dataclass(frozen=True, slots=True)
class Closing:
    """How a dossier was closed: the class, the day from which it runs, and until when it is kept; `term` is nothing and `fault`
    says why where the class or its length is no longer there."""

    retention: str
    start: date
    term: Term | None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Keeping:
    """What stands of the keeping of a dossier in its current version; `mark` changes with whatever of it changes."""

    reference: str
    version: int
    closing: Closing | None
    holds: tuple[Held, ...]
    mark: str


def keeping_of(desk: Desk, reference: str) -> Keeping:
    """What stands of the keeping of a dossier. Raises: `NotFound`, also once purged."""
    with desk.reading() as work:
        return keeping_within(work, desk, reference)


def keeping_within(work: Work, desk: Desk, reference: str) -> Keeping:
    """The same within a transaction."""
    version = work.dossiers.standing(reference)
    closed, holds = work.dossiers.closed_under(reference), work.holds.of(reference)
    return Keeping(
        reference,
        version,
        None if closed is None else _closing(desk, closed),
        tuple(_held(work, reference, each) for each in holds),
        keeping_mark(closed, holds),
    )


def hold_dossier(desk: Desk, reference: str, ground: Ground, *, reason: str, seen: tuple[int, str]) -> Entry:
    """Keep a dossier from purge and erasure on a ground, with a reason; on the same ground again, the new reason stands.

    `seen` is the version and the mark of its keeping that were read. Raises: `NotFound`, also once purged; `CaseRejected`
    for a reason that says nothing; `VersionConflict` when something changed since.
    """
    why = reason_given(reason)
    with desk.writing() as work:
        _require_seen(work, desk, reference, seen)
        entry = seal_act(work, desk.actor, "dossier.held", reference, {_REASON: Sheet(why.encode())}, hold=ground)
        work.holds.put(reference, Hold(ground, entry.sequence))
        return entry


def release_dossier(desk: Desk, reference: str, ground: Ground, *, reason: str, seen: tuple[int, str]) -> Entry:
    """Hold a dossier no longer on a ground, with a reason; other grounds go on holding it.

    Raises: as `hold_dossier`; `NotFound` where that ground does not hold it.
    """
    why = reason_given(reason)
    with desk.writing() as work:
        keeping = _require_seen(work, desk, reference, seen)
        set_by = next((each.entry for each in keeping.holds if each.ground == ground), None)
        if set_by is None:
            raise NotFound(
                f"Le dossier « {reference} » n'est pas gelé pour ce motif ({ground}).", remedy="Relire ce qui le gèle."
            )
        work.holds.remove(reference, ground)
        return seal_act(
            work,
            desk.actor,
            "dossier.released",
            reference,
            {_REASON: Sheet(why.encode())},
            hold=ground,
            set_by=set_by,
        )


def _require_seen(work: Work, desk: Desk, reference: str, seen: tuple[int, str]) -> Keeping:
    work.journal.head(for_update=True)
    keeping = keeping_within(work, desk, reference)
    if (keeping.version, keeping.mark) != seen:
        raise VersionConflict(
            f"Le dossier « {reference} », sa clôture ou ce qui le gèle a changé depuis sa lecture.",
            remedy="Le relire, puis recommencer.",
        )
    return keeping


def _held(work: Work, reference: str, hold: Hold) -> Held:
    entry = entry_at(work, reference, hold.sequence)
    try:
        reason = sealed_piece(work, entry, _REASON).decode()
    except NotFound:
        reason = ""
    return Held(hold.ground, str(entry.payload["account"]), entry.recorded_at, entry.sequence, reason)


def _closing(desk: Desk, closed: Closed) -> Closing:
    start = date.fromisoformat(closed.start)
    try:
        kept = open_retention(desk.retention).named(closed.retention)
        return Closing(closed.retention, start, kept.term(start, desk.adviser.program.rulebook))
    except NotFound as lost:
        return Closing(closed.retention, start, None, f"{lost.message} {lost.remedy}")
