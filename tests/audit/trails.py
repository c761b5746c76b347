"""Trails for the tests, built with the package's own sealing but laid out by hand."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from advisor.audit.entry import NO_ENTRY, Entry, entry_line, head_of, seal_entry

FORK = multiprocessing.get_context("fork")

PAYLOADS: tuple[dict[str, Any], ...] = (
    {"advice": "sha256:" + "ab" * 32},
    {"artifacts": {"reçu-1.json": "sha256:" + "cd" * 32}, "pages": [1, 2], "approved": True, "letter": None},
    {},
    {"digest": "sha256:", "odd": ',"digest":"sha256:', "emoji": "\U0001f511 et clé", "escaped": 'a"b\\c\n'},
)


def seal_four() -> list[Entry]:
    """Four chained entries with every kind of content a payload may hold."""
    entries: list[Entry] = []
    for number, payload in enumerate(PAYLOADS):
        entries.append(
            seal_entry(
                head_of(entries),
                act="advice.sealed",
                subject=f"D-2026-{number}",
                payload=payload,
                recorded_at=f"2026-11-24T10:0{number}:00+01:00",
            )
        )
    return entries


def written(entries: Sequence[Entry]) -> bytes:
    """The file these entries make, in this order."""
    return b"".join(entry_line(entry) + b"\n" for entry in entries)


def forge(entries: Sequence[Entry], number: int, payload: dict[str, Any]) -> Entry:
    """Another entry of that number, linked to the true one before it and with a digest of its own."""
    before = head_of(entries[: number - 1]) if number > 1 else NO_ENTRY
    return seal_entry(
        before, act="advice.sealed", subject="D-forge", payload=payload, recorded_at="2026-11-24T10:00:30+01:00"
    )


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


class Passing(bytes):
    """A line that knows how many of its kind are held at once."""

    held = 0

    def __init__(self, *_: object) -> None:
        type(self).held += 1

    def __del__(self) -> None:
        type(self).held -= 1


class OneAtATime:
    """Lines that come one at a time and are not to be kept: who makes a list of them, or holds more than a few, fails."""

    def __init__(self, lines: Iterable[bytes], most: int = 2) -> None:
        self._lines, self._most = iter(lines), most

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __length_hint__(self) -> int:
        raise AssertionError("the lines are gathered")

    def __next__(self) -> bytes:
        line = next(self._lines)
        assert Passing.held <= self._most, "the lines are held"
        return Passing(line)
