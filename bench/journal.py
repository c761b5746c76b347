"""The dossier journal as it grows: what an append, a proof and a verification cost, on both databases."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import insert, select, update

from advisor.audit.entry import NO_ENTRY, Head, entry_line, seal_entry
from advisor.audit.merkle import leaf_digest, node_digest
from advisor.service.signing import verify_journal
from advisor.storage.store import Store
from advisor.storage.tables import journal, journal_heads, tree_nodes
from bench.databases import AT, ORGANISATION, databases, founded
from bench.fit import exponent

SIZES = (1_000, 10_000, 100_000, 1_000_000)
_BATCH, _TRIES = 10_000, 200
_FIGURES = ("append", "inclusion", "consistency", "verify")


@dataclass(frozen=True)
class Grown:
    """One size on one database: µs for an append, an inclusion proof and a consistency proof; µs an entry to verify all."""

    database: str
    entries: int
    append: float
    inclusion: float
    consistency: float
    verify: float


@dataclass
class Filler:
    """Writes the entries that appends would have written, many in one transaction."""

    store: Store
    head: Head = NO_ENTRY
    waiting: dict[int, bytes] = field(default_factory=dict)

    def fill(self, size: int) -> None:
        """Let the journal have `size` entries."""
        while self.head.sequence < size:
            self._write(min(size - self.head.sequence, _BATCH))

    def _write(self, count: int) -> None:
        lines, nodes = [], []
        for _ in range(count):
            payload = {"as_of": "2026-11-28", "version": 1, "account": "a1", "role": "lawyer"}
            subject = f"d{self.head.sequence // 10}"
            entry = seal_entry(self.head, act="advice.sealed", subject=subject, payload=payload, recorded_at=AT)
            line = entry_line(entry)
            lines.append(_row(sequence=entry.sequence, line=line, act=entry.act, subject=subject, recorded_at=AT))
            nodes.extend(self._grown(entry.sequence - 1, line))
            self.head = Head(entry.sequence, entry.digest)
        with self.store.engine.begin() as connection:
            connection.execute(insert(journal), lines)
            connection.execute(insert(tree_nodes), nodes)
            connection.execute(update(journal_heads).values(sequence=self.head.sequence, digest=self.head.digest))

    def _grown(self, index: int, line: bytes) -> list[dict[str, Any]]:
        level, digest = 0, leaf_digest(line)
        rows = [_row(level=level, position=index, digest=digest)]
        while index % 2:
            digest = node_digest(self.waiting[level], digest)
            level, index = level + 1, index // 2
            rows.append(_row(level=level, position=index, digest=digest))
        self.waiting[level] = digest
        return rows


def _row(**values: Any) -> dict[str, Any]:
    return {"organisation": ORGANISATION, **values}


def measure(name: str, url: str, sizes: tuple[int, ...]) -> list[Grown]:
    """Fill to each size in turn, and measure there; the appends measured are part of what the next size starts from."""
    store = founded(url)
    filler, found = Filler(store), []
    for size in sizes:
        filler.fill(size)
        inclusion = _each(partial(_proof, store, size))
        consistency = _each(partial(_consistency, store, size))
        began = time.perf_counter()
        verdict = verify_journal(store, ORGANISATION)
        verify = (time.perf_counter() - began) / size * 1e6
        if not verdict.intact:
            raise RuntimeError(verdict.findings)
        append = _each(lambda _: _append(store))
        with store.reading(ORGANISATION) as work:
            filler.head = work.journal.head()
        filler.waiting = _frontier(store, filler.head.sequence)
        found.append(Grown(name, size, append, inclusion, consistency, verify))
        print(json.dumps(asdict(found[-1])), file=sys.stderr, flush=True)
    store.engine.dispose()
    return found


def _each(act: Callable[[int], object]) -> float:
    began = time.perf_counter()
    for number in range(_TRIES):
        act(number)
    return (time.perf_counter() - began) / _TRIES * 1e6


def _proof(store: Store, size: int, number: int) -> None:
    with store.reading(ORGANISATION) as work:
        work.journal.inclusion(number * size // _TRIES + 1, size)


def _consistency(store: Store, size: int, number: int) -> None:
    with store.reading(ORGANISATION) as work:
        work.journal.consistency(number * size // _TRIES + 1, size)


def _append(store: Store) -> None:
    with store.writing(ORGANISATION, AT) as work:
        work.journal.append("advice.sealed", "d1", {"as_of": "2026-11-28", "version": 1, "account": "a1"})


def _frontier(store: Store, size: int) -> dict[int, bytes]:
    """The subtrees that wait for a sibling: one for each bit of the size."""
    found, start = {}, 0
    with store.engine.connect() as connection:
        for level in range(size.bit_length() - 1, -1, -1):
            if size >> level & 1:
                here = (tree_nodes.c.level == level) & (tree_nodes.c.position == start >> level)
                found[level] = bytes(connection.execute(select(tree_nodes.c.digest).where(here)).scalar_one())
                start += 1 << level
    return found


def show(found: list[Grown], console: Console) -> None:
    """The table, and how each figure grows."""
    table = Table("database", "entries", *(f"{each}, µs" for each in _FIGURES), title="the dossier journal as it grows")
    for each in found:
        figures = (f"{getattr(each, figure):,.1f}".replace(",", " ") for figure in _FIGURES)
        table.add_row(each.database, f"{each.entries:,}".replace(",", " "), *figures)
    console.print(table)
    for name in dict.fromkeys(each.database for each in found):
        own = [each for each in found if each.database == name]
        if len(own) < 2:
            continue
        powers = (
            f"{figure} {exponent([(each.entries, getattr(each, figure)) for each in own]).value:.2f}"
            for figure in _FIGURES
        )
        console.print(f"{name}: growth as a power of the entries: {', '.join(powers)}", highlight=False)


def main(arguments: list[str] | None = None) -> int:
    """Measure and print a table, or JSON with --json."""
    parser = argparse.ArgumentParser(prog="bench.journal", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of entries, ascending")
    options = parser.parse_args(arguments)
    sizes = tuple(sorted(int(each) for each in options.sizes.split(",")))
    with databases() as urls:
        found = [each for name, url in urls.items() for each in measure(name, url, sizes)]
    if options.json:
        print(json.dumps([asdict(each) for each in found], indent=2))
    else:
        show(found, Console(width=110))
    return 0


if __name__ == "__main__":
    sys.exit(main())
