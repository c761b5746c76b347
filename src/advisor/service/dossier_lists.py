"""Lists of dossiers and of their versions, a page at a time."""

from __future__ import annotations

from advisor.service.sealing import Desk
from advisor.storage.dossiers import Listed
from advisor.storage.versions import Amendment


def list_dossiers(desk: Desk, *, after: str, limit: int, assigned: bool | None = None) -> list[Listed]:
    """Dossiers of the organisation in the order of their references; nothing of their content."""
    with desk.reading() as work:
        return work.dossiers.page(desk.actor.account, after, limit, assigned=assigned)


def history(desk: Desk, reference: str, *, after: int, limit: int) -> list[Amendment]:
    """The versions of a dossier after one, the oldest first: who wrote each, when and why.

    Raises: `NotFound`.
    """
    with desk.reading() as work:
        work.dossiers.version(reference)
        return work.dossiers.history(reference, after=after, limit=limit)
