"""Frames side by side, so that a condition is asked of all of them at once (strong Kleene, as of one frame).

A set of frames is an integer: bit i stands for the frame of rank i.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from advisor.law.possible import UNKNOWN, Possible
from advisor.law.truth import Truth
from advisor.rulebook.vocabulary import Term

if TYPE_CHECKING:
    from advisor.engine.frame import Frame

Answers = tuple[int, int]
"""The frames on which a condition is surely so, and those on which it is possibly so."""
Ask = Callable[["Frame"], Truth]
AskOver = Callable[["Row", int], Answers]
Test = Callable[[Possible], Truth]
TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


class Row:
    """Frames of items of one scope in one view; `sure` are those of a list whose item surely exists.

    `settled` is what a leaf answered on all frames; `asked` is what another one answered on the frames that came before it.
    """

    __slots__ = ("_bits", "_chosen", "_values", "asked", "frames", "full", "settled", "sure")

    def __init__(self, frames: list[Frame], sure: int = 0) -> None:
        self.frames, self.sure = frames, sure
        self.full = (1 << len(frames)) - 1
        self.settled: dict[int, Answers] = {}
        self.asked: dict[int, tuple[int, int, int]] = {}
        self._values: dict[str, list[tuple[Possible, int]]] = {}
        self._bits: dict[str, int] = {}
        self._chosen: dict[int, list[tuple[int, Frame]]] = {}

    def values(self, term: str) -> list[tuple[Possible, int]]:
        """The values that a term takes here, each with the frames that have it."""
        found = self._values.get(term)
        if found is None:
            found = self._values[term] = self.read(term)
        return found

    def read(self, term: str) -> list[tuple[Possible, int]]:
        """The same, asked of the frames again."""
        if len(self.frames) == 1:
            return [(self.frames[0].value(term), 1)]
        told = self._each(term)
        if told and told.count(told[0]) == len(told):
            return [(told[0], self.full)]
        masks: dict[Possible, int] = {}
        bit = 1
        for value in told:
            masks[value] = masks.get(value, 0) | bit
            bit <<= 1
        return list(masks.items())

    def _each(self, term: str) -> list[Possible]:
        first = self.frames[0] if self.frames else None
        if first is None or first.world.terms[term].scope != first.item.scope:
            return [frame.value(term) for frame in self.frames]
        if first.world.terms[term].concluded:
            return first.world.concluded_on(self.frames, term)
        if term not in first.world.prepared.told:
            return [frame.value(term) for frame in self.frames]
        if first.view == "all":
            found = [frame.item.said.get(term) for frame in self.frames]
            return [UNKNOWN if said is None else said[0] for said in found]
        return [frame.seen(frame.item.said.get(term)) for frame in self.frames]

    def once(self, key: int, ask: AskOver) -> Answers:
        """What a condition answers on the whole row, asked the first time only."""
        known = self.settled.get(key)
        if known is None:
            known = self.settled[key] = ask(self, self.full)
        return known

    def set_of(self, ids: Iterable[str]) -> int:
        """The frames of some items, those that may exist here."""
        if not self._bits:
            self._bits = {frame.item.id: 1 << rank for rank, frame in enumerate(self.frames)}
        bits, found = self._bits, 0
        for name in ids:
            found |= bits.get(name, 0)
        return found

    def chosen(self, wanted: int) -> list[tuple[int, Frame]]:
        """The frames of a set, each with its rank; the same sets come again and again."""
        if wanted & (wanted - 1) == 0:
            rank = wanted.bit_length() - 1
            return [(rank, self.frames[rank])] if wanted else []
        found = self._chosen.get(wanted)
        if found is None:
            found = self._chosen[wanted] = [pair for pair in enumerate(self.frames) if wanted >> pair[0] & 1]
        return found


def divided(
    groups: list[tuple[int, tuple[Truth, ...]]], surely: int, possibly: int
) -> list[tuple[int, tuple[Truth, ...]]]:
    """Groups of frames, each with what was answered on them, cut by what one more condition answers."""
    found = []
    for frames, truths in groups:
        for part, truth in ((surely, TRUE), (possibly & ~surely, OPEN), (~possibly, FALSE)):
            if frames & part:
                found.append((frames & part, (*truths, truth)))
    return found


def over_all(parts: list[AskOver]) -> AskOver:
    """Every part; one is asked only of the frames on which none before it is false."""

    def ask(row: Row, wanted: int) -> Answers:
        surely = possibly = wanted
        for part in parts:
            met, possibly = part(row, possibly)
            surely &= met
            if not possibly:
                break
        return surely, possibly

    return ask


def over_any(parts: list[AskOver]) -> AskOver:
    """At least one part; one is asked only of the frames on which none before it is true."""

    def ask(row: Row, wanted: int) -> Answers:
        surely, possibly, left = 0, 0, wanted
        for part in parts:
            met, maybe = part(row, left)
            surely |= met
            possibly |= maybe
            left &= ~met
            if not left:
                break
        return surely, possibly

    return ask


def over_values(key: int, name: str, test: Test) -> AskOver:
    """A leaf that one value settles, asked once for each value in the row."""

    def ask(row: Row, wanted: int) -> Answers:
        known = row.settled.get(key)
        if known is None:
            surely = possibly = 0
            for value, frames in row.values(name):
                answer = test(value)
                if answer is not FALSE:
                    possibly |= frames
                    if answer is TRUE:
                        surely |= frames
            known = row.settled[key] = surely, possibly
        return known[0] & wanted, known[1] & wanted

    return ask


def over_definition(key: int, term: Term, definition: AskOver, leaf: Ask) -> AskOver:
    """A leaf that holds where the definition of its term does.

    It is asked one by one of frames of another scope, and of those that know the term already (an example may give it).
    """
    elsewhere = over_frames(key, leaf)

    def ask(row: Row, wanted: int) -> Answers:
        if not row.frames or row.frames[0].item.scope != term.scope:
            return elsewhere(row, wanted)
        asked, surely, possibly = row.asked.get(key, (0, 0, 0))
        fresh = wanted & ~asked
        given = [rank for rank, frame in row.chosen(fresh) if term.id in frame.values]
        if given:
            elsewhere(row, sum(1 << rank for rank in given))
            asked, surely, possibly = row.asked[key]
            fresh = wanted & ~asked
        if fresh:
            met, maybe = definition(row, fresh)
            surely, possibly = surely | met, possibly | maybe
            for rank, frame in row.chosen(fresh):
                frame.memo[key] = TRUE if met >> rank & 1 else OPEN if maybe >> rank & 1 else FALSE
            row.asked[key] = (asked | fresh, surely, possibly)
        return surely & wanted, possibly & wanted

    return ask


def over_frames(key: int, leaf: Ask) -> AskOver:
    """Any other leaf, asked of each frame."""

    def ask(row: Row, wanted: int) -> Answers:
        asked, surely, possibly = row.asked.get(key, (0, 0, 0))
        fresh = wanted & ~asked
        if fresh:
            for rank, frame in row.chosen(fresh):
                answer = leaf(frame)
                if answer is not FALSE:
                    possibly |= 1 << rank
                    if answer is TRUE:
                        surely |= 1 << rank
            row.asked[key] = (asked | fresh, surely, possibly)
        return surely & wanted, possibly & wanted

    return ask
