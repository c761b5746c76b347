"""A window that goes forward over bytes: what is before it is gone, what is after it is not read yet."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from advisor.audit.entry import MAX_LINE
from advisor.audit.verdict import Place

_WIDTH = 2 * MAX_LINE + 2
"""Most bytes of a line that are shown: two entries of which the line feed between them was changed."""


class Ending(Enum):
    """What ends a line: a line feed, the end of the trail, or that it is too long to be shown whole."""

    FED = "fed"
    LAST = "last"
    CUT = "cut"


class Window:
    """Bytes that come in pieces, from a place on."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._held, self._at = b"", 0
        self.place = Place(line=1, column=1, offset=0)

    def holds_more(self) -> bool:
        """Whether a byte stands at the place."""
        while len(self._held) == self._at:
            if not self._load():
                return False
        return True

    def line(self, after: int = 0) -> tuple[bytes, Ending]:
        """The bytes that begin so many after the place, up to a line feed, and what ends them."""
        start = after
        while True:
            feed = self._held.find(b"\n", self._at + start)
            if feed >= 0:
                return self._shown(after, feed - self._at, Ending.FED)
            start = max(after, len(self._held) - self._at)
            if start - after > _WIDTH:
                return self._shown(after, start, Ending.CUT)
            if not self._load():
                return self._shown(after, start, Ending.LAST)

    def advance(self, length: int | None) -> None:
        """Go forward by so many bytes, or, without a number, past the next line feed."""
        while length is None:
            feed = self._held.find(b"\n", self._at)
            if feed >= 0:
                length = feed + 1 - self._at
            else:
                self._move(len(self._held) - self._at)
                if not self._load():
                    return
        while len(self._held) - self._at < length and self._load():
            pass
        self._move(length)

    def _shown(self, after: int, end: int, ending: Ending) -> tuple[bytes, Ending]:
        if end - after > _WIDTH:
            end, ending = after + _WIDTH, Ending.CUT
        return self._held[self._at + after : self._at + end], ending

    def _move(self, length: int) -> None:
        end = self._at + length
        feeds = self._held.count(b"\n", self._at, end)
        column = end - self._held.rfind(b"\n", self._at, end) if feeds else self.place.column + length
        self.place = Place(line=self.place.line + feeds, column=column, offset=self.place.offset + length)
        self._at = end

    def _load(self) -> bool:
        piece = next(self._pieces, None)
        if piece is None:
            return False
        self._held, self._at = self._held[self._at :] + piece, 0
        return True
