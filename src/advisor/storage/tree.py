"""The Merkle tree of a journal, kept as the digests of its complete subtrees (RFC 6962, section 2.1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, select

from advisor.audit.merkle import GrowingTree, leaf_digest, node_digest, split_of, tree_head
from advisor.storage.tables import tree_nodes

Node = tuple[int, int]
PAGE = 1_000


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


def agrees(connection: Connection, organisation: str, lines: Iterable[bytes]) -> bool:
    """Whether the nodes kept are those of the tree of these lines, no less and no more; neither is held, they are read abreast."""
    tree, count = GrowingTree(), 0
    levels: list[Iterator[tuple[int, bytes]]] = []
    for line in lines:
        for level, position, digest in tree.add(line):
            if level == len(levels):
                levels.append(_nodes(connection, organisation, level))
            if next(levels[level], None) != (position, digest):
                return False
            count += 1
    asked = select(func.count()).select_from(tree_nodes).where(tree_nodes.c.organisation == organisation)
    return count == connection.execute(asked).scalar_one()


def _nodes(connection: Connection, organisation: str, level: int) -> Iterator[tuple[int, bytes]]:
    """The nodes of a level by their position, a page at a time."""
    after = -1
    while True:
        page = connection.execute(
            select(tree_nodes.c.position, tree_nodes.c.digest)
            .where(
                tree_nodes.c.organisation == organisation, tree_nodes.c.level == level, tree_nodes.c.position > after
            )
            .order_by(tree_nodes.c.position)
            .limit(PAGE)
        ).all()
        yield from ((row.position, bytes(row.digest)) for row in page)
        if len(page) < PAGE:
            return
        after = page[-1].position


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
