"""Merkle proofs against another definition of the tree, and known heads of RFC 6962."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.audit.entry import entry_line
from advisor.audit.merkle import GrowingTree, is_consistent, is_included, prove_consistency, prove_inclusion, tree_head

from .trails import seal_four

SIZES = (*range(18), 31, 32, 37)
LEAVES = [bytes([number]) * number for number in range(37)]


def _pairwise_head(leaves: Sequence[bytes]) -> bytes:
    """The same tree built upward, level by level: pairs are joined, an odd last node rises unchanged."""
    level = [hashlib.sha256(b"\0" + leaf).digest() for leaf in leaves]
    while len(level) > 1:
        pairs = [level[index : index + 2] for index in range(0, len(level), 2)]
        level = [hashlib.sha256(b"\1" + b"".join(pair)).digest() if len(pair) == 2 else pair[0] for pair in pairs]
    return level[0] if level else hashlib.sha256().digest()


def _flipped(data: bytes) -> bytes:
    return bytes([data[0] ^ 1]) + data[1:]


@pytest.mark.parametrize("size", SIZES)
def test_the_head_is_that_of_the_tree_built_upward(size: int) -> None:
    assert tree_head(LEAVES[:size]) == _pairwise_head(LEAVES[:size])


def test_known_heads() -> None:
    assert tree_head([]).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert tree_head([b""]).hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"


def test_a_tree_grows_by_one_leaf_at_a_time_into_every_head_on_the_way() -> None:
    tree, made = GrowingTree(), {}
    assert tree.head == tree_head([])
    for size, leaf in enumerate(LEAVES, start=1):
        made |= {(level, position): digest for level, position, digest in tree.add(leaf)}
        assert (tree.size, tree.head) == (size, _pairwise_head(LEAVES[:size]))
    for (level, position), digest in made.items():
        first, width = position << level, 1 << level
        assert digest == _pairwise_head(LEAVES[first : first + width])
    assert len(made) == sum(len(LEAVES) >> level for level in range(6))


@pytest.mark.parametrize("size", SIZES)
def test_every_leaf_is_proved_and_no_other(size: int) -> None:
    leaves, head = LEAVES[:size], tree_head(LEAVES[:size])
    for index in range(size):
        proof = prove_inclusion(leaves, index)
        assert is_included(leaves[index], index, size, proof, head)
        assert not is_included(leaves[index] + b"x", index, size, proof, head)
        assert not is_included(leaves[index], index, size, proof, _flipped(head))
        assert not is_included(leaves[index], index, size, (*proof, head), head)
        assert not any(is_included(leaves[index], other, size, proof, head) for other in range(size) if other != index)
        for place in range(len(proof)):
            assert not is_included(leaves[index], index, size, proof[:place] + proof[place + 1 :], head)
            bent = (*proof[:place], _flipped(proof[place]), *proof[place + 1 :])
            assert not is_included(leaves[index], index, size, bent, head)


@pytest.mark.parametrize("size", SIZES)
def test_every_former_tree_is_proved_and_no_other(size: int) -> None:
    leaves, head = LEAVES[:size], tree_head(LEAVES[:size])
    for former in range(size + 1):
        proof = prove_consistency(leaves, former)
        former_head = tree_head(leaves[:former])
        assert is_consistent(former, size, former_head, head, proof)
        assert not is_consistent(former, size, _flipped(former_head), head, proof)
        assert not is_consistent(former, size, former_head, head, (*proof, head))
        if former:
            assert not is_consistent(former, size, former_head, _flipped(head), proof)
        for place in range(len(proof)):
            assert not is_consistent(former, size, former_head, head, proof[:place] + proof[place + 1 :])
            bent = (*proof[:place], _flipped(proof[place]), *proof[place + 1 :])
            assert not is_consistent(former, size, former_head, head, bent)


@given(st.lists(st.binary(max_size=3), min_size=1, max_size=40), st.data())
def test_a_rewritten_past_cannot_be_proved(leaves: list[bytes], data: st.DataObject) -> None:
    former = data.draw(st.integers(1, len(leaves)))
    changed = data.draw(st.integers(0, former - 1))
    rewritten = [*leaves[:changed], leaves[changed] + b"x", *leaves[changed + 1 :]]
    proof = prove_consistency(rewritten, former)
    assert not is_consistent(former, len(leaves), tree_head(leaves[:former]), tree_head(rewritten), proof)


def test_what_is_out_of_the_tree_is_refused() -> None:
    for index in (-1, 3):
        with pytest.raises(IndexError):
            prove_inclusion(LEAVES[:3], index)
        assert not is_included(LEAVES[0], index, 3, (), tree_head(LEAVES[:3]))
    for size in (-1, 4):
        with pytest.raises(IndexError):
            prove_consistency(LEAVES[:3], size)
        assert not is_consistent(size, 3, tree_head([]), tree_head(LEAVES[:3]), ())
    assert not is_included(LEAVES[0], 1, 1, (), tree_head(LEAVES[:1]))
    assert not is_consistent(2, 1, tree_head(LEAVES[:1]), tree_head(LEAVES[:1]), ())
    assert not is_consistent(3, 5, tree_head(LEAVES[:3]), tree_head(LEAVES[:5]), ())


def test_entries_of_a_trail_are_its_leaves() -> None:
    lines = [entry_line(entry) for entry in seal_four()]
    assert is_included(lines[2], 2, 4, prove_inclusion(lines, 2), tree_head(lines))
