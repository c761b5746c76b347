"""Tree head, inclusion and consistency proofs over the lines of a trail. Source: RFC 6962, section 2.1.

A leaf is an entry's line (`entry_line`); heads and proofs are SHA-256 digests of 32 bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence


class GrowingTree:
    """A tree whose leaves come one at a time; what is kept of them is the digests of its complete subtrees, largest first."""

    def __init__(self) -> None:
        self.size = 0
        self._complete: list[tuple[int, bytes]] = []

    def add(self, leaf: bytes) -> list[tuple[int, int, bytes]]:
        """Add a leaf; the subtrees that it completes, itself the first: level, position in the level (from 0), digest."""
        position, digest = self.size, leaf_digest(leaf)
        made = [(0, position, digest)]
        while self._complete and self._complete[-1][0] == made[-1][0]:
            position, digest = position // 2, node_digest(self._complete.pop()[1], digest)
            made.append((len(made), position, digest))
        self._complete.append((made[-1][0], digest))
        self.size += 1
        return made

    @property
    def head(self) -> bytes:
        """The digest that stands for the leaves so far, in their order."""
        if not self._complete:
            return tree_head(())
        *larger, (_, digest) = self._complete
        for _, left in reversed(larger):
            digest = node_digest(left, digest)
        return digest


def tree_head(leaves: Sequence[bytes]) -> bytes:
    """The digest that stands for all these leaves in this order."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaf_digest(leaves[0])
    middle = split_of(len(leaves))
    return node_digest(tree_head(leaves[:middle]), tree_head(leaves[middle:]))


def prove_inclusion(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """What one must know besides the leaf at `index` (from 0) to find the tree head again. Raises IndexError."""
    if not 0 <= index < len(leaves):
        raise IndexError(index)
    if len(leaves) == 1:
        return ()
    middle = split_of(len(leaves))
    if index < middle:
        return (*prove_inclusion(leaves[:middle], index), tree_head(leaves[middle:]))
    return (*prove_inclusion(leaves[middle:], index - middle), tree_head(leaves[:middle]))


def is_included(leaf: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """True if the proof shows that this leaf stands at `index` of the tree of `size` leaves with this head."""
    if not 0 <= index < size:
        return False
    digest, last = leaf_digest(leaf), size - 1
    for sibling in proof:
        if last == 0:
            return False
        if index % 2 or index == last:
            digest = node_digest(sibling, digest)
            while not index % 2 and index:
                index, last = index // 2, last // 2
        else:
            digest = node_digest(digest, sibling)
        index, last = index // 2, last // 2
    return last == 0 and digest == head


def prove_consistency(leaves: Sequence[bytes], former_size: int) -> tuple[bytes, ...]:
    """What shows that the tree of the first `former_size` leaves was only added to. Raises IndexError."""
    if not 0 <= former_size <= len(leaves):
        raise IndexError(former_size)
    return () if former_size == 0 else _subproof(leaves, former_size, whole=True)


def is_consistent(former_size: int, size: int, former_head: bytes, head: bytes, proof: Sequence[bytes]) -> bool:
    """True if the proof shows that the tree with `head` extends the tree with `former_head`."""
    if former_size == size:
        return not proof and former_head == head
    if former_size == 0:
        return size > 0 and not proof and former_head == tree_head(())
    if not 0 < former_size < size:
        return False
    index, last = former_size - 1, size - 1
    while index % 2:
        index, last = index // 2, last // 2
    path = list(proof) if index else [former_head, *proof]
    if not path:
        return False
    former = latter = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if index % 2 or index == last:
            former, latter = node_digest(sibling, former), node_digest(sibling, latter)
            while not index % 2 and index:
                index, last = index // 2, last // 2
        else:
            latter = node_digest(latter, sibling)
        index, last = index // 2, last // 2
    return last == 0 and former == former_head and latter == head


def _subproof(leaves: Sequence[bytes], size: int, *, whole: bool) -> tuple[bytes, ...]:
    if size == len(leaves):
        return () if whole else (tree_head(leaves),)
    middle = split_of(len(leaves))
    if size <= middle:
        return (*_subproof(leaves[:middle], size, whole=whole), tree_head(leaves[middle:]))
    return (*_subproof(leaves[middle:], size - middle, whole=False), tree_head(leaves[:middle]))


def split_of(size: int) -> int:
    """How many of `size` leaves (two at least) stand in the left subtree."""
    return 1 << ((size - 1).bit_length() - 1)


def leaf_digest(leaf: bytes) -> bytes:
    """The digest of a line as a leaf of the tree."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_digest(left: bytes, right: bytes) -> bytes:
    """The digest of two subtrees, the earlier first."""
    return hashlib.sha256(b"\x01" + left + right).digest()
