"""Many dossiers at once: each opened in its own transaction, so that one refused loses no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from advisor.access.account import Asker
from advisor.audit.canonical import canonical_bytes
from advisor.audit.errors import AuditError
from advisor.law.errors import AdvisorError, StorageFailed
from advisor.law.value import Value
from advisor.service.claims import claim_of, keep_answer
from advisor.service.dossiers import open_dossier
from advisor.service.gate import Gate
from advisor.service.sealing import Desk

Refused = AdvisorError | AuditError


@dataclass(frozen=True, slots=True)
class Wanted:
    """A dossier to open: the text of its case file, and why it is opened."""

    text: str
    reason: str


class Opened(Value):
    """A dossier opened: its first version, the entry that tells of it and the digest of that entry."""

    reference: str
    version: int
    entry: int
    digest: str


def take_in(
    gate: Gate, asker: Asker, desk: Desk, wanted: Sequence[Wanted | Refused], key: str | None = None
) -> Iterator[Opened | Refused]:
    """Open each dossier, in order; what cannot even be read passes through. Who opens them is assigned to them.

    Under an idempotency key each rank has its own: sent again, those opened are told again and the others tried again.
    """
    for rank, each in enumerate(wanted):
        if isinstance(each, Wanted):
            try:
                yield _taken(gate, asker, desk, each, None if key is None else f"{key}.{rank}")
            except (AdvisorError, AuditError) as error:
                yield error
        else:
            yield each


def _taken(gate: Gate, asker: Asker, desk: Desk, wanted: Wanted, key: str | None) -> Opened:
    claim = None
    if key is not None:
        found = claim_of(gate, asker, key, canonical_bytes(["intake", wanted.text, wanted.reason]))
        if isinstance(found, bytes):
            return Opened.model_validate_json(found)
        claim = found
    written = open_dossier(replace(desk, claim=claim), wanted.text, reason=wanted.reason, assigned=True)
    opened = Opened(
        reference=written.case.reference,
        version=written.version,
        entry=written.entry.sequence,
        digest=written.entry.digest,
    )
    if claim is not None:
        # The dossier is open whether its answer is kept or not (service/claims.py).
        with suppress(StorageFailed):
            keep_answer(gate, asker.account.organisation, claim, opened.model_dump_json().encode())
    return opened
