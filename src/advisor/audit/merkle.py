"""Tree head, inclusion and consistency proofs over the lines of a trail. Source: RFC 6962, section 2.1.

A leaf is an entry's line (`entry_line`); heads and proofs are SHA-256 digests of 32 bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence


def tree_head(leaves: Sequence[bytes]) -> bytes:
    """The digest that stands for all these leaves in this order."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaf_digest(leaves[0])
    middle = split_of(len(leaves))
    return node_digest(tree_head(leaves[:middle]), tree_head(leaves[middle:]))


def tree_heads(leaves: Sequence[bytes], sizes: Collection[int]) -> dict[int, bytes]:
    """The tree head of each size, in one passage over the leaves. Raises IndexError for a size that is not reached."""
    if sizes and not 0 <= min(sizes) <= max(sizes) <= len(leaves):
        raise IndexError(max(sizes))
    wanted = set(sizes)
    found = {0: tree_head(())} if 0 in wanted else {}
    for size, complete in enumerate(_growing(leaves), start=1):
        if size in wanted:
            digest = complete[-1][1]
            for _, left in reversed(complete[:-1]):
                digest = node_digest(left, digest)
            found[size] = digest
    return found


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


def _growing(leaves: Sequence[bytes]) -> Iterator[list[tuple[int, bytes]]]:
    """After each leaf, the complete subtrees (number of leaves, digest) of which the tree is made, largest first."""
    complete: list[tuple[int, bytes]] = []
    for leaf in leaves:
        width, digest = 1, leaf_digest(leaf)
        while complete and complete[-1][0] == width:
            digest, width = node_digest(complete.pop()[1], digest), 2 * width
        complete.append((width, digest))
        yield complete


def leaf_digest(leaf: bytes) -> bytes:
    """The digest of a line as a leaf of the tree."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_digest(left: bytes, right: bytes) -> bytes:
    """The digest of two subtrees, the earlier first."""
    return hashlib.sha256(b"\x01" + left + right).digest()
