"""The access journal, read."""

from __future__ import annotations

from advisor.service.gate import Gate
from advisor.storage.accesses import Access


def read_accesses(  # noqa: PLR0913 - one parameter a filter
    gate: Gate,
    organisation: str,
    *,
    before: int | None = None,
    limit: int = 100,
    subject: str | None = None,
    account: str | None = None,
) -> list[Access]:
    """Lines of the access journal, the newest first, a page at a time."""
    with gate.store.reading(organisation) as work:
        return work.accesses.page(before=before, limit=limit, subject=subject, account=account)
