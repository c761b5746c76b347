"""One case on one day, as the rules look at it: the frames of its items, and what the rules have concluded of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from advisor.casefile.sheet import FactSheet, Item
from advisor.engine.frame import NOTHING, Frame, silence
from advisor.engine.prepared import prepared
from advisor.engine.program import Program
from advisor.engine.row import AskOver, Row
from advisor.law.errors import RulesSilent
from advisor.law.possible import Possible, Range
from advisor.law.truth import Truth, any_of
from advisor.rulebook.condition import Aggregate, Duration, ParamRef
from advisor.rulebook.vocabulary import ParameterValue, Term

TRUE, FALSE = Truth.TRUE, Truth.FALSE
Define = Callable[[Term, Frame], Possible]


class World:
    """One case on one day: the sheet, the parameters of that day, and what the rules have concluded so far.

    `define` evaluates the terms that the vocabulary defines by an expression; `inside` are the windows of time, as this day sets them.
    """

    def __init__(self, program: Program, sheet: FactSheet, define: Define) -> None:
        self.program = program
        self.terms = program.rulebook.terms
        self.sheet = sheet
        self.define = define
        self.figures = _figures(program, sheet.as_of)
        self.usable: dict[str, dict[str, Truth]] = {"all": {}, "internal": {}, "letter": {}, "court": {}}
        self.concluded: dict[tuple[str, str, str], dict[str, Possible]] = {}
        self._alone: dict[tuple[str, str, str], Frame] = {}
        self._frames: dict[tuple[tuple[str, str, str], str, int], Frame] = {}
        self._rows: dict[tuple[str, str], Row] = {}
        self._homes: dict[str, Frame] = {}
        self.inside: dict[int, AskOver] = {}
        self._divided: set[tuple[str, str, str]] = set()
        self.prepared = prepared(program)
        self._open: dict[tuple[str, tuple[str, ...]], bool] = {}

    def frame(self, view: str, item: Item, outer: Frame | None = None, day: Range | None = None) -> Frame:
        """The frame of an item in a view; `day` narrows its date of fact to one wording's reign."""
        key = view, item.scope, item.id
        if outer is None and day is None:
            alone = self._alone.get(key)
            if alone is None:
                alone = self._alone[key] = Frame(self, key, item, None, None)
            return alone
        place = key, outer.path if outer else "", day.low if day and day.low is not None else 0
        found = self._frames.get(place)
        if found is None:
            found = self._frames[place] = Frame(self, key, item, outer, day)
            if place[-1]:
                self._divided.add(key)
        return found

    def home(self, view: str) -> Frame:
        """The frame of the case itself in a view."""
        found = self._homes.get(view)
        if found is None:
            found = self._homes[view] = self.frame(view, self.sheet.case)
        return found

    def concluded_on(self, frames: list[Frame], term: str) -> list[Possible]:
        """What the rules have concluded so far of some items of one scope in one view, of each frame as its `value`."""
        concluded, silent = self.concluded, silence(self.terms[term])
        if frames[0].view != "all" and term in self.program.admission_terms:
            return [frame.value(term) for frame in frames]
        return [
            frame.value(term)
            if frame.day is not None or term in frame.values
            else concluded.get(frame.key, NOTHING).get(term, silent)
            for frame in frames
        ]

    def forget(self) -> None:
        """Let go of the frames, so that they are freed with whoever looks at them and not at the collector's next round."""
        for frame in (*self._alone.values(), *self._frames.values()):
            frame.inner.clear()
            frame.counted.clear()
        self._alone.clear()
        self._frames.clear()
        self._homes.clear()
        self._rows.clear()

    def row(self, view: str, scope: str) -> Row:
        """The items of a scope that may exist in a view, side by side, seen without what stands around them."""
        found = self._rows.get((view, scope))
        if found is None:
            found = self._rows[view, scope] = self.row_of(view, self.sheet.items(scope))
        return found

    def row_of(self, view: str, items: list[Item], outer: Frame | None = None) -> Row:
        """Those of `items` that may exist in a view, side by side."""
        known = [(item, exists) for item in items if (exists := self.exists(item, view)) is not FALSE]
        sure = sum(1 << rank for rank, (_, exists) in enumerate(known) if exists is TRUE)
        return Row([self.frame(view, item, outer) for item, _ in known], sure)

    def is_divided(self, item: Item, view: str) -> bool:
        """Tell whether an item's possible dates meet several wordings."""
        return (view, item.scope, item.id) in self._divided

    def exists(self, item: Item, view: str) -> Truth:
        """Whether an item is known at all in a view: one usable source is enough."""
        if view == "all" or not item.sources:
            return TRUE
        uses = self.usable[view]
        return any_of(uses.get(source, TRUE) for source in item.sources)

    def is_open(self, sources: tuple[str, ...], view: str) -> bool:
        """Whether what some pieces say may be used in a view: one usable piece is enough."""
        known = self._open.get((view, sources))
        if known is None:
            uses = self.usable[view]
            known = self._open[view, sources] = any(uses.get(source, TRUE) is TRUE for source in sources)
        return known

    def viewpoint(self, aggregate: Aggregate, frame: Frame) -> Frame:
        """From where an aggregate is asked: the case itself, where it speaks of the whole case whatever item is at hand."""
        scope = frame.item.scope
        return self.home(frame.view) if scope != "case" and self.prepared.closed(aggregate, scope) else frame

    def length(self, length: Duration | ParamRef) -> Duration:
        """A duration, read from the parameters of the day where it is named."""
        if isinstance(length, Duration):
            return length
        figure = self.figures[length.parameter]
        if figure is None or not isinstance(figure.value, Duration):
            raise RulesSilent(
                f"Le paramètre « {length.parameter} » n'a pas de valeur le {date.fromordinal(self.sheet.as_of)}.",
                remedy="Évaluer à une autre date, ou compléter ses valeurs dans rules/parametres/.",
            )
        return figure.value


@lru_cache(maxsize=64)
def _figures(program: Program, day: int) -> dict[str, ParameterValue | None]:
    """The parameters of a program as they stand on a day."""
    today = date.fromordinal(day)
    return {name: parameter.value_on(today) for name, parameter in program.rulebook.parameters.items()}
