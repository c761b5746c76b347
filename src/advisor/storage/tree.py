"""The Merkle tree of a journal, kept as the digests of its complete subtrees (RFC 6962, section 2.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from advisor.audit.merkle import leaf_digest, node_digest, split_of, tree_head
from advisor.storage.tables import tree_nodes

Node = tuple[int, int]


def grow(connection: Connection, organisation: str, index: int, line: bytes) -> None:
    """Add the leaf at `index` (from 0), and every subtree that it completes."""
    level, digest = 0, leaf_digest(line)
    rows = [(level, index, digest)]
    while index % 2:
        level, index, digest = (
            level + 1,
            index // 2,
            node_digest(_node(connection, organisation, (level, index - 1)), digest),
        )
        rows.append((level, index, digest))
    connection.execute(
        tree_nodes.insert(),
        [{"organisation": organisation, "level": a, "position": b, "digest": c} for a, b, c in rows],
    )


def agrees(connection: Connection, organisation: str, lines: Sequence[bytes]) -> bool:
    """Whether the nodes kept are those of the tree of these lines, no less and no more."""
    expected: dict[Node, bytes] = {}
    level, digests = 0, [leaf_digest(line) for line in lines]
    while digests:
        expected |= {(level, position): digest for position, digest in enumerate(digests)}
        pairs = zip(digests[::2], digests[1::2], strict=False)
        level, digests = level + 1, [node_digest(left, right) for left, right in pairs]
    rows = connection.execute(
        select(tree_nodes.c.level, tree_nodes.c.position, tree_nodes.c.digest).where(
            tree_nodes.c.organisation == organisation
        )
    )
    return expected == {(row.level, row.position): bytes(row.digest) for row in rows}


def root(connection: Connection, organisation: str, size: int) -> bytes:
    """The digest that stands for the first `size` leaves."""
    return _range(connection, organisation, 0, size) if size else tree_head(())


def inclusion(connection: Connection, organisation: str, index: int, size: int) -> tuple[bytes, ...]:
    """What one must know besides the leaf at `index` to find the root of the first `size` leaves."""
    if not 0 <= index < size:
        raise IndexError(index)
    return tuple(_path(connection, organisation, index, 0, size))


def consistency(connection: Connection, organisation: str, former: int, size: int) -> tuple[bytes, ...]:
    """What shows that the tree of the first `size` leaves only adds to that of the first `former`."""
    if not 0 <= former <= size:
        raise IndexError(former)
    return () if former == 0 else tuple(_subproof(connection, organisation, former, (0, size), whole=True))


def _path(connection: Connection, organisation: str, index: int, first: int, size: int) -> Iterator[bytes]:
    if size == 1:
        return
    middle = split_of(size)
    if index < middle:
        yield from _path(connection, organisation, index, first, middle)
        yield _range(connection, organisation, first + middle, size - middle)
    else:
        yield from _path(connection, organisation, index - middle, first + middle, size - middle)
        yield _range(connection, organisation, first, middle)


def _subproof(
    connection: Connection, organisation: str, former: int, span: tuple[int, int], *, whole: bool
) -> Iterator[bytes]:
    first, size = span
    if former == size:
        if not whole:
            yield _range(connection, organisation, first, size)
        return
    middle = split_of(size)
    if former <= middle:
        yield from _subproof(connection, organisation, former, (first, middle), whole=whole)
        yield _range(connection, organisation, first + middle, size - middle)
    else:
        yield from _subproof(connection, organisation, former - middle, (first + middle, size - middle), whole=False)
        yield _range(connection, organisation, first, middle)


def _range(connection: Connection, organisation: str, first: int, size: int) -> bytes:
    """The digest of `size` leaves from `first`; a complete subtree is read, any other joined from two."""
    level = size.bit_length() - 1
    if size == 1 << level and first % size == 0:
        return _node(connection, organisation, (level, first // size))
    middle = split_of(size)
    return node_digest(
        _range(connection, organisation, first, middle),
        _range(connection, organisation, first + middle, size - middle),
    )


def _node(connection: Connection, organisation: str, node: Node) -> bytes:
    found: bytes = connection.execute(
        select(tree_nodes.c.digest).where(
            tree_nodes.c.organisation == organisation, tree_nodes.c.level == node[0], tree_nodes.c.position == node[1]
        )
    ).scalar_one()
    return bytes(found)
