"""Whole numbers kept as runs: what follows without a gap costs nothing more."""

from __future__ import annotations

from bisect import bisect_right


class Runs:
    """A set of whole numbers."""

    def __init__(self) -> None:
        self._firsts: list[int] = []
        self._lasts: list[int] = []

    def add(self, number: int) -> None:
        """Hold a number too."""
        at = bisect_right(self._firsts, number)
        if at and number <= self._lasts[at - 1]:
            return
        if at and self._lasts[at - 1] == number - 1:
            self._lasts[at - 1] = number
        else:
            self._firsts.insert(at, number)
            self._lasts.insert(at, number)
            at += 1
        if at < len(self._firsts) and self._firsts[at] == number + 1:
            self._lasts[at - 1] = self._lasts.pop(at)
            del self._firsts[at]

    def lacking(self, first: int, last: int) -> tuple[int, int] | None:
        """The first and the last of the numbers of a stretch (both ends in it) that are not held; nothing where all are."""
        at = bisect_right(self._firsts, first)
        if at and first <= self._lasts[at - 1]:
            first = self._lasts[at - 1] + 1
        at = bisect_right(self._firsts, last)
        if at and last <= self._lasts[at - 1]:
            last = self._firsts[at - 1] - 1
        return (first, last) if first <= last else None
