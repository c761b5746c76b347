"""The dossier journal, read: entries of one dossier, proofs of its tree, and the heads that were signed."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.audit.entry import Entry
from advisor.audit.heads import SignedHead, SigningKey
from advisor.audit.merkle import leaf_digest
from advisor.law.errors import NotFound
from advisor.service.letter_views import require_all_shown
from advisor.service.sealing import Desk


@dataclass(frozen=True, slots=True)
class Inclusion:
    """That an entry stands in the tree of the first `size` entries (RFC 6962): its leaf, the path, the root."""

    sequence: int
    size: int
    leaf: bytes
    path: tuple[bytes, ...]
    root: bytes


@dataclass(frozen=True, slots=True)
class Consistency:
    """That the journal was only added to between two sizes (RFC 6962): both roots and the path."""

    former: int
    size: int
    former_root: bytes
    root: bytes
    path: tuple[bytes, ...]


def entries_of(desk: Desk, reference: str, *, after: int, limit: int) -> list[Entry]:
    """Entries on a dossier after a sequence, the oldest first.

    Raises: `NotFound`; `AppraisalFirst` while they would tell a proposal that is held back from the actor.
    """
    with desk.reading() as work:
        work.dossiers.version(reference)
        require_all_shown(work, desk, reference)
        return work.journal.of(reference, after=after, limit=limit)


def prove_inclusion(desk: Desk, sequence: int, size: int | None = None) -> Inclusion:
    """The proof of an entry in the tree of a size, by default the present one.

    Raises: `NotFound` when the journal has no such entry, or is not that long, or the entry comes after that size.
    """
    with desk.reading() as work:
        size = _size(work.journal.head().sequence, size)
        if not 1 <= sequence <= size:
            raise NotFound(
                f"L'écriture n° {sequence} n'est pas parmi les {size} premières.", remedy="Vérifier son numéro."
            )
        line = work.journal.line(sequence)
        path, root = work.journal.inclusion(sequence, size), work.journal.root(size)
    return Inclusion(sequence, size, leaf_digest(line), path, root)


def prove_consistency(desk: Desk, former: int, size: int | None = None) -> Consistency:
    """The proof that the journal of a size extends that of a former one; by default up to the present.

    Raises: `NotFound` when the journal is not that long, or the sizes are in the wrong order.
    """
    with desk.reading() as work:
        size = _size(work.journal.head().sequence, size)
        if former > size:
            raise NotFound(
                f"Le registre de {size} écriture(s) n'en avait pas {former}.", remedy="Vérifier les tailles."
            )
        path = work.journal.consistency(former, size)
        return Consistency(former, size, work.journal.root(former), work.journal.root(size), path)


def signed_heads(desk: Desk, *, after: int, limit: int) -> tuple[list[SignedHead], list[SigningKey]]:
    """Heads signed after a size, in order of size, and every public key, the first one first."""
    with desk.reading() as work:
        return work.heads.page(after=after, limit=limit), work.heads.public_keys()


def _size(present: int, asked: int | None) -> int:
    if asked is None:
        return present
    if asked > present:
        raise NotFound(f"Le registre n'a que {present} écriture(s).", remedy="Demander une taille qu'il a.")
    return asked
