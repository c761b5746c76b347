"""What the operations on the dossier journal answer; digests, roots and paths in hexadecimal digits."""

from __future__ import annotations

from typing import Any

from advisor.law.value import Value


class EntryTold(Value):
    """One entry, whole: its canonical form without `digest` gives `digest`, and with it the leaf of the tree."""

    sequence: int
    previous: str
    recorded_at: str
    act: str
    subject: str
    payload: dict[str, Any]
    digest: str


class EntryList(Value):
    """A page of the entries on a dossier, the oldest first; `Link` leads to the next one."""

    items: tuple[EntryTold, ...]


class InclusionTold(Value):
    """That an entry stands in the tree of the first `size` entries (RFC 6962)."""

    sequence: int
    size: int
    leaf: str
    path: tuple[str, ...]
    root: str


class ConsistencyTold(Value):
    """That the journal was only added to between two sizes (RFC 6962)."""

    former: int
    size: int
    former_root: str
    root: str
    path: tuple[str, ...]


class HeadTold(Value):
    """A signed head: the first `size` entries stand under `root`, says a key at an instant (Ed25519)."""

    organisation: str
    size: int
    root: str
    signed_at: str
    key_id: str
    signature: str


class KeyTold(Value):
    """A public key under its fingerprint, endorsed by the one before; compare the fingerprint with one noted elsewhere."""

    key_id: str
    public: str
    endorsed_by: str
    endorsement: str


class HeadList(Value):
    """A page of signed heads, in order of size, with every public key; `Link` leads to the next one."""

    items: tuple[HeadTold, ...]
    keys: tuple[KeyTold, ...]
