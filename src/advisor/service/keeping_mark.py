"""What was read of the keeping of a dossier, as a mark: nobody opens again, or closes otherwise, what they did not see closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from advisor.audit.canonical import canonical_bytes, digest_bytes
from advisor.law.dates_fr import french_date
from advisor.law.errors import VersionConflict
from advisor.storage.dossiers import Closed
from advisor.storage.holds import Hold
from advisor.storage.store import Work


def keeping_mark(closed: Closed | None, holds: Sequence[Hold]) -> str:
    """A digest (16 hex digits) of how a dossier was closed and what holds it; empty for an open one that nothing holds."""
    if closed is None and not holds:
        return ""
    told = None if closed is None else [closed.retention, closed.start]
    return digest_bytes(canonical_bytes([told, [[each.ground, each.sequence] for each in holds]]))[7:23]


def require_closing_seen(work: Work, reference: str, mark: str) -> None:
    """Return if a dossier is open, or whoever writes it had read how it was closed (`mark`: that of its keeping, as read).

    Raises: `VersionConflict`.
    """
    closed = work.dossiers.closed_under(reference)
    if closed is not None and mark != keeping_mark(closed, work.holds.of(reference)):
        raise VersionConflict(
            f"Le dossier « {reference} » est clos (« {closed.retention} », depuis le {french_date(date.fromisoformat(closed.start))}) ; ce qui a été lu "
            "l'a été avant.",
            remedy="Le relire ; l'amender sur cette lecture le rouvre, le clore sur elle remplace la clôture.",
        )
