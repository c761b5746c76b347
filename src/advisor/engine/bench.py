"""What comes before the rules: the frames of one scope in one view, and what the conditions answered on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from advisor.casefile.sheet import Item
from advisor.engine.frame import Frame
from advisor.engine.reference import over
from advisor.engine.row import Answers, Row
from advisor.engine.world import World
from advisor.law.possible import Range, bounds
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Rule

Asked = tuple[int, int, int]
"""The frames of which a condition was asked, those on which it is surely so, and those on which it is possibly so."""


class Seat(NamedTuple):
    """An item with the reigns that its dates meet, and whether it surely exists under one wording."""

    item: Item
    slices: list[Range | None]
    certain: bool


class Bench:
    """The frames of one scope and one view that come before the rules: of each item, one a reign that its dates meet.

    `answers[condition index]` is what the reference said; durable-rules must agree.
    """

    __slots__ = ("answers", "row", "scope", "seats", "view", "world")

    def __init__(self, world: World, view: str, scope: str, row: Row, seats: list[Seat]) -> None:
        self.world, self.view, self.scope, self.row, self.seats = world, view, scope, row, seats
        self.answers: dict[int, Asked] = {}

    def ask(self, index: int, wanted: int) -> Answers:
        """Ask a condition of the program of some frames, and write down what it answers."""
        if not wanted:
            return 0, 0
        by_index = self.world.prepared.by_index
        ask = by_index.get(index)
        if ask is None:
            ask = by_index[index] = over(self.world.program.conditions[index], self.world)
        surely, possibly = ask(self.row, wanted)
        known = self.answers.get(index)
        if known is None:
            self.answers[index] = wanted, surely, possibly
        else:
            self.answers[index] = known[0] | wanted, known[1] | surely, known[2] | possibly
        return surely, possibly

    def told(self) -> Iterator[tuple[Frame, dict[int, Truth]]]:
        """The frames of which something was asked, with what each condition answered there."""
        for rank, frame in enumerate(self.row.frames):
            found = {index: self.truth(index, rank) for index, each in self.answers.items() if each[0] >> rank & 1}
            if found:
                yield frame, found

    def truth(self, index: int, rank: int) -> Truth:
        """What a condition answered on a frame of which it was asked."""
        _, surely, possibly = self.answers[index]
        return Truth.TRUE if surely >> rank & 1 else Truth.UNKNOWN if possibly >> rank & 1 else Truth.FALSE


def bench_of(world: World, view: str, scope: str) -> Bench:
    """The bench of a scope in a view, before anything is asked."""
    row = world.row(view, scope)
    seats = []
    for rank, frame in enumerate(row.frames):
        slices = _slices(world, view, frame.item)
        seats.append(Seat(frame.item, slices, len(slices) == 1 and bool(row.sure >> rank & 1)))
    if any(len(seat.slices) > 1 for seat in seats):
        row = Row([world.frame(view, seat.item, None, day) for seat in seats for day in seat.slices])
    return Bench(world, view, scope, row, seats)


def _slices(world: World, view: str, item: Item) -> list[Range | None]:
    """The reigns of wordings that an incident's possible dates meet; one, not narrowed, in the usual case."""
    if item.scope != "incident" or not world.program.fact_breaks:
        return [None]
    low, high, _, _ = bounds(world.frame(view, item).value(kw.FACT_DATE))
    low, high = (1 if low is None else low), (world.sheet.as_of if high is None else high)
    edges = [edge for edge in world.program.fact_breaks if low < edge <= high]
    if not edges:
        return [None]
    starts, ends = [low, *edges], [*[edge - 1 for edge in edges], high]
    return [Range(start, end) for start, end in zip(starts, ends, strict=True)]


def fact_day(frame: Frame) -> int:
    """The day whose law governs the fact of a frame: the first of its reign, else the last on which it may have happened."""
    if frame.fact_day is None:
        frame.fact_day = _fact_day(frame)
    return frame.fact_day


def _fact_day(frame: Frame) -> int:
    if frame.day is not None:
        return max(1, frame.day.low or 1)
    low, high, _, _ = bounds(frame.value(kw.FACT_DATE))
    known = high if high is not None else low
    return known if known is not None else frame.world.sheet.as_of


def governing_day(rule: Rule, frame: Frame) -> int:
    """The ordinal day whose law the rule reads on this frame: the fact's, or the act's."""
    return frame.world.sheet.as_of if rule.governing_date == "act" else fact_day(frame)
