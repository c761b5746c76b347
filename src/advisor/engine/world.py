"""One case on one day, as the rules look at it: what each item says in each view, with the items around it.

A `World` is one case on one day; a `Frame` is one item of it seen in one view, with the items around it.
What a frame has answered stays in its memo, from which durable-rules is checked and reasons are told.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from advisor.casefile.sheet import FactSheet, Item, Said
from advisor.engine.program import Program
from advisor.engine.row import Ask, AskOver, Row
from advisor.law.errors import RulesSilent
from advisor.law.possible import ABSENT, UNKNOWN, Possible, Range, boolean, ranged
from advisor.law.truth import Truth, any_of
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import (
    Aggregate,
    All,
    Condition,
    Duration,
    Holds,
    Operand,
    ParamRef,
    TermRef,
    terms_read,
    walk,
)
from advisor.rulebook.vocabulary import ParameterValue, Term

TRUE, FALSE = Truth.TRUE, Truth.FALSE
Define = Callable[[Term, "Frame"], Possible]
Read = Callable[["Frame"], Possible]
_NOTHING: dict[str, Possible] = {}


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
        self._prepared = _prepared(program)
        self.asked = self._prepared.asked
        self.read = self._prepared.read
        self.asked_over = self._prepared.over
        self.by_value = self._prepared.by_value
        self.by_index = self._prepared.by_index
        self.told = self._prepared.told
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
        concluded, silent = self.concluded, _silence(self.terms[term])
        if frames[0].view != "all" and term in self.program.admission_terms:
            return [frame.value(term) for frame in frames]
        return [
            frame.value(term)
            if frame.day is not None or term in frame.values
            else concluded.get(frame.key, _NOTHING).get(term, silent)
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

    def closed(self, aggregate: Aggregate, frame: Frame) -> bool:
        """Tell whether an aggregate speaks of the whole case, whatever item is at hand."""
        if aggregate.items == "piece" and frame.item.scope == "incident":
            return False
        known = self._prepared.closed.get(id(aggregate))
        if known is None:
            scopes = {self.terms[term].scope for term in terms_read(aggregate) if term in self.terms}
            known = self._prepared.closed[id(aggregate)] = (scopes <= {"case", aggregate.items}, aggregate)
        return known[0]

    def apart(self, what: Aggregate | Term, frame: Frame) -> bool:
        """Tell whether what is asked of each item of a list, or a defined term, says the same whatever stands around the item.

        It then reads nothing of the items around it, the case excepted, and is asked once for all that look at the item.
        """
        known = self._prepared.apart.get((id(what), frame.kind))
        if known is None:
            known = self._prepared.apart[id(what), frame.kind] = (self._is_apart(what, frame.kind), what)
        return known[0]

    def _is_apart(self, what: Aggregate | Term, around: tuple[str, ...]) -> bool:
        own, read = what.scope if isinstance(what, Term) else what.items, self._scopes(what)
        return all(scope in ("case", own) or scope not in read for scope in (*around, "incident_person"))

    def _scopes(self, what: Aggregate | Term) -> frozenset[str]:
        """The scopes of all terms that are read, through definitions."""
        definitions = self.program.definitions
        pending = [definitions[what.id]] if isinstance(what, Term) else [what]
        seen: set[str] = set()
        while pending:
            fresh = {term for term in terms_read(pending.pop()) if term in self.terms} - seen
            seen |= fresh
            pending += [definitions[term] for term in fresh if term in definitions]
        return frozenset(self.terms[term].scope for term in seen)

    def nodes(self, leaf: Condition) -> tuple[object, ...]:
        """Every node of a leaf, itself first."""
        known = self._prepared.nodes.get(id(leaf))
        if known is None:
            known = self._prepared.nodes[id(leaf)] = tuple(walk(leaf))
        return known

    def preliminary(self, node: All) -> tuple[Condition, ...]:
        """The parts of a `toutes` that are asked before the others."""
        known = self._prepared.preliminary.get(id(node))
        if known is None:
            named = [(part, part.what) for part in node.parts if isinstance(part, Holds)]
            first = [part for part, what in named if isinstance(what, TermRef) and self.terms[what.term].preliminary]
            known = self._prepared.preliminary[id(node)] = tuple(first), node
        return known[0]

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


class _Prepared:
    """What is worked out of the nodes of a program once for all its cases, by identity, each beside its node.

    `closed` tells whether an aggregate speaks of the whole case; `asked` is a condition made ready to be asked of a frame,
    `read` an operand,
    `over` of a row, where the leaves of `by_value` leave no memo; `by_index` the same for the conditions of the program;
    `nodes` are those of a leaf; `preliminary` the parts of a `toutes` that are asked first; `apart` tells of what an aggregate or a defined term reads, seen from a kind of frame;
    `told` are the terms of which only the case file speaks, whatever the reign.
    """

    def __init__(self, program: Program) -> None:
        self.told = frozenset(
            term.id
            for term in program.rulebook.terms.values()
            if not term.concluded and term.id not in program.definitions and term.id not in (kw.USABLE, kw.FACT_DATE)
        )
        self.closed: dict[int, tuple[bool, Aggregate]] = {}
        self.asked: dict[int, tuple[Ask, Condition]] = {}
        self.read: dict[int, tuple[Read, Operand]] = {}
        self.over: dict[int, tuple[AskOver, Condition]] = {}
        self.by_index: dict[int, AskOver] = {}
        self.by_value: set[int] = set()
        self.nodes: dict[int, tuple[object, ...]] = {}
        self.preliminary: dict[int, tuple[tuple[Condition, ...], Condition]] = {}
        self.apart: dict[tuple[int, tuple[str, ...]], tuple[bool, Aggregate | Term]] = {}


def _silence(term: Term) -> Possible:
    """The value of a term of which no rule concluded anything."""
    return False if term.type == "boolean" else ABSENT


@lru_cache(maxsize=8)
def _prepared(program: Program) -> _Prepared:
    return _Prepared(program)


@lru_cache(maxsize=64)
def _figures(program: Program, day: int) -> dict[str, ParameterValue | None]:
    """The parameters of a program as they stand on a day."""
    today = date.fromordinal(day)
    return {name: parameter.value_on(today) for name, parameter in program.rulebook.parameters.items()}


class Frame:
    """One item in one view; answers terms and conditions, remembering each answer."""

    __slots__ = (
        "_own_pieces",
        "counted",
        "day",
        "fact_day",
        "inner",
        "item",
        "key",
        "kind",
        "memo",
        "outer",
        "totals",
        "values",
        "view",
        "world",
    )

    def __init__(
        self, world: World, key: tuple[str, str, str], item: Item, outer: Frame | None, day: Range | None
    ) -> None:
        # The key, the view first, is where the conclusions about this item in this view are kept.
        self.world, self.key, self.view, self.item, self.outer, self.day = world, key, key[0], item, outer, day
        # The scopes of the item and of what stands around it.
        self.kind: tuple[str, ...] = (*outer.kind, item.scope) if outer else (item.scope,)
        self.values: dict[str, Possible] = {}
        self.memo: dict[int, Truth] = {}
        self.inner: dict[str, Row] = {}
        self.counted: dict[int, tuple[Row, int, int]] = {}
        self.totals: dict[int, Possible] = {}
        self.fact_day: int | None = None
        self._own_pieces: int | None = None

    def at(self, scope: str) -> Frame | None:
        """The item of a scope as it stands here: this one, or one around it."""
        frame: Frame | None = self
        while frame is not None and frame.item.scope != scope:
            frame = frame.outer
        return frame

    def seat(self, scope: str) -> Frame:
        """The same, where there must be one."""
        found = self.at(scope)
        assert found is not None
        return found

    @property
    def path(self) -> str:
        """What tells this frame from another of the same item: the items around it, and the reign it is seen in."""
        reign = f"@{self.day.low}" if self.day else ""
        around = self.outer.path if self.outer else ""
        return "" if self.item.scope == "case" else f"{around}/{self.item.scope}:{self.item.id}{reign}"

    def within(self, scope: str, *, apart: bool) -> tuple[Row, int]:
        """The items of a list as seen from here, and which of them count here: of an incident, the pieces are its own.

        Taken `apart`, they are seen without what stands around them, and share one row with all that look at them so.
        """
        world, items = self.world, self.world.sheet.lists.get(scope, [])
        own = scope == "piece" and self.item.scope == "incident"
        if apart:
            row = world.row(self.view, scope)
            if not own:
                return row, row.full
            return row, self.own_pieces(row)
        found = self.inner.get(scope)
        if found is None:
            if own:
                items = world.sheet.pieces_of.get(self.item.id, [])
            found = self.inner[scope] = world.row_of(self.view, items, self)
        return found, found.full

    def own_pieces(self, row: Row) -> int:
        """The pieces of this incident in the row of all pieces of the view."""
        if self._own_pieces is None:
            own = self.world.sheet.pieces_of.get(self.item.id, ())
            self._own_pieces = row.set_of([item.id for item in own])
        return self._own_pieces

    def value(self, term: str) -> Possible:
        """The possible value of a vocabulary term here; a concluded one is read anew, for strata may add to it."""
        found = self.values.get(term)
        if found is None:
            described = self.world.terms[term]
            if described.scope != self.item.scope:
                found = self._around(described)
            elif term in self.world.told:
                found = self.seen(self.item.said.get(term))
            else:
                found = self._own(described)
            if not described.concluded:
                self.values[term] = found
        return found

    def _around(self, term: Term) -> Possible:
        world = self.world
        if term.scope == "incident_person":
            pair = (self.seat("incident").item.id, self.seat("person").item.id)
            return self.seen(world.sheet.related.get(pair, {}).get(term.id))
        home = self.at(term.scope)
        if home is None and term.scope == "case":
            home = world.home(self.view)
        return UNKNOWN if home is None else home.value(term.id)

    def _own(self, term: Term) -> Possible:
        world, term_id = self.world, term.id
        if term_id == kw.USABLE:
            return boolean(world.usable[self.view].get(self.item.id, TRUE))
        if term.concluded:
            return self._concluded(term)
        if term_id in world.program.definitions:
            if self.day is None and self.outer is not None and world.apart(term, self):
                alone = world.frame(self.view, self.item)
                if alone is not self:
                    return alone.value(term_id)
            return world.define(term, self)
        if self.day is not None and term_id == kw.FACT_DATE:
            return ranged(self.day.low, self.day.high)
        return self.seen(self.item.said.get(term_id))

    def _concluded(self, term: Term) -> Possible:
        known, concluded = None, self.world.concluded
        if term.id in self.world.program.admission_terms:
            known = concluded.get(("all", *self.key[1:]), _NOTHING).get(term.id)
        if self.day is not None:
            known = concluded.get((*self.key[:2], f"{self.item.id}@{self.day.low}"), _NOTHING).get(term.id)
        if known is None:
            known = concluded.get(self.key, _NOTHING).get(term.id)
        return _silence(term) if known is None else known

    def seen(self, said: Said | None) -> Possible:
        """What the case file says, as far as this view may use it: one usable source is enough for each of its leaves."""
        if said is None:
            return UNKNOWN
        if self.view != "all":
            for sources in said[1:]:
                if sources and not self.world.is_open(sources, self.view):
                    return UNKNOWN
        return said[0]
