"""The definition of every condition: three-valued, by the book of semantics, dependent on nothing but the sheet.

A `World` is one case on one day; a `Frame` is one item of it seen in one view, with the items around it.
What a frame has answered stays in its memo, from which durable-rules is checked and reasons are told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from advisor.casefile.sheet import FactSheet, Item, Said
from advisor.engine.gather import gather
from advisor.engine.program import Program
from advisor.law.calendar import shift_day
from advisor.law.errors import RulebookInvalid
from advisor.law.possible import (
    ABSENT,
    UNKNOWN,
    Possible,
    Range,
    SetOf,
    boolean,
    bounds,
    codes,
    compare,
    ranged,
    truth_of,
)
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import (
    Aggregate,
    All,
    AnyOf,
    Compare,
    Condition,
    Const,
    Contains,
    Duration,
    Holds,
    Not,
    OneOf,
    Operand,
    ParamRef,
    Shift,
    TermRef,
    Window,
    terms_read,
)
from advisor.rulebook.vocabulary import Term

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
_ORDERED = frozenset({"scale", "number", "money", "date"})
_NOTHING: dict[str, Possible] = {}


class World:
    """One case on one day: the sheet, the parameters of that day, and what the rules have concluded so far."""

    def __init__(self, program: Program, sheet: FactSheet) -> None:
        self.program = program
        self.terms = program.rulebook.terms
        self.sheet = sheet
        today = date.fromordinal(sheet.as_of)
        self.figures = {name: parameter.value_on(today) for name, parameter in program.rulebook.parameters.items()}
        self.usable: dict[str, dict[str, Truth]] = {"all": {}, "internal": {}, "letter": {}, "court": {}}
        self.concluded: dict[tuple[str, str, str], dict[str, Possible]] = {}
        self._frames: dict[tuple[str, str, str, str, int], Frame] = {}
        self._divided: set[tuple[str, str, str]] = set()
        self._closed = _closed_aggregates(program)

    def frame(self, view: str, item: Item, outer: Frame | None = None, day: Range | None = None) -> Frame:
        """The frame of an item in a view; `day` narrows its date of fact to one wording's reign."""
        key = (view, item.scope, item.id, outer.path if outer else "", day.low if day and day.low is not None else 0)
        found = self._frames.get(key)
        if found is None:
            found = self._frames[key] = Frame(self, view, item, outer, day)
            if key[-1]:
                self._divided.add((view, item.scope, item.id))
        return found

    def is_divided(self, item: Item, view: str) -> bool:
        """Tell whether an item's possible dates meet several wordings."""
        return (view, item.scope, item.id) in self._divided

    def exists(self, item: Item, view: str) -> Truth:
        """Whether an item is known at all in a view: one usable source is enough."""
        if view == "all" or not item.sources:
            return TRUE
        uses = self.usable[view]
        return _best(uses.get(source, TRUE) for source in item.sources)

    def closed(self, aggregate: Aggregate, frame: Frame) -> bool:
        """Tell whether an aggregate speaks of the whole case, whatever item is at hand."""
        if aggregate.items == "piece" and frame.item.scope == "incident":
            return False
        known = self._closed.get(id(aggregate))
        if known is None:
            scopes = {self.terms[term].scope for term in terms_read(aggregate) if term in self.terms}
            known = self._closed[id(aggregate)] = (aggregate, scopes <= {"case", aggregate.items})
        return known[1]

    def length(self, length: Duration | ParamRef) -> Duration:
        """A duration, read from the parameters of the day where it is named."""
        if isinstance(length, Duration):
            return length
        figure = self.figures[length.parameter]
        if figure is None or not isinstance(figure.value, Duration):
            raise RulebookInvalid(
                f"Le paramètre « {length.parameter} » n'a pas de valeur le {date.fromordinal(self.sheet.as_of)}.",
                remedy="Compléter ses valeurs dans rules/parametres/, ou évaluer à une autre date.",
            )
        return figure.value


@lru_cache(maxsize=8)
def _closed_aggregates(program: Program) -> dict[int, tuple[Aggregate, bool]]:
    """Whether each aggregate, by identity, is closed; kept for the next cases of the program."""
    del program
    return {}


class Frame:
    """One item in one view; answers terms and conditions, remembering each answer."""

    __slots__ = ("around", "counted", "day", "item", "key", "memo", "path", "totals", "values", "view", "world")

    def __init__(self, world: World, view: str, item: Item, outer: Frame | None, day: Range | None) -> None:
        self.world, self.view, self.item, self.day = world, view, item, day
        self.around: dict[str, Frame] = dict(outer.around) if outer else {}
        self.around[item.scope] = self
        # What tells this frame from another of the same item: the items around it, and the reign it is seen in.
        reign = f"@{day.low}" if day else ""
        self.path: str = "" if item.scope == "case" else f"{outer.path if outer else ''}/{item.scope}:{item.id}{reign}"
        # Where the conclusions about this item in this view are kept.
        self.key = (view, item.scope, item.id)
        self.values: dict[str, Possible] = {}
        self.memo: dict[int, Truth] = {}
        self.counted: dict[int, list[tuple[Frame, Truth]]] = {}
        self.totals: dict[int, Possible] = {}

    def value(self, term: str) -> Possible:
        """The possible value of a vocabulary term here; a concluded one is read anew, for strata may add to it."""
        found = self.values.get(term)
        if found is None:
            described = self.world.terms[term]
            found = self._value(term, described)
            if not described.concluded:
                self.values[term] = found
        return found

    def _value(self, term_id: str, term: Term) -> Possible:
        world = self.world
        if term.scope == "incident_person":
            pair = (self.around["incident"].item.id, self.around["person"].item.id)
            return self._seen(world.sheet.related.get(pair, {}).get(term_id))
        home = self.around.get(term.scope)
        if home is None and term.scope == "case":
            home = world.frame(self.view, world.sheet.case)
        if home is None:
            return UNKNOWN
        if home is not self:
            return home.value(term_id)
        if term_id == kw.USABLE:
            return boolean(world.usable[self.view].get(self.item.id, TRUE))
        if term.concluded:
            return self._concluded(term)
        definition = world.program.definitions.get(term_id)
        if definition is not None:
            if term.type == "boolean":
                return boolean(truth(definition, self))  # type: ignore[arg-type]
            return operand_value(definition, self)  # type: ignore[arg-type]
        if self.day is not None and term_id == kw.FACT_DATE:
            return ranged(self.day.low, self.day.high)
        return self._seen(self.item.said.get(term_id))

    def _concluded(self, term: Term) -> Possible:
        known, concluded = None, self.world.concluded
        if term.id in self.world.program.admission_terms:
            known = concluded.get(("all", *self.key[1:]), _NOTHING).get(term.id)
        if self.day is not None:
            known = concluded.get((*self.key[:2], f"{self.item.id}@{self.day.low}"), _NOTHING).get(term.id)
        if known is None:
            known = concluded.get(self.key, _NOTHING).get(term.id)
        if known is not None:
            return known
        return False if term.type == "boolean" else ABSENT

    def _seen(self, said: Said | None) -> Possible:
        """What the case file says, as far as this view may use it: one usable source is enough for each of its leaves."""
        if said is None:
            return UNKNOWN
        if self.view != "all":
            uses = self.world.usable[self.view]
            for sources in said[1:]:
                if sources and _best(uses.get(source, TRUE) for source in sources) is not TRUE:
                    return UNKNOWN
        return said[0]


def _best(truths: Iterator[Truth]) -> Truth:
    best = FALSE
    for each in truths:
        if each is TRUE:
            return TRUE
        if each is OPEN:
            best = OPEN
    return best


def truth(condition: Condition, frame: Frame) -> Truth:
    """The truth of a condition on the frame's item (strong Kleene, stops as soon as it is decided)."""
    kind = type(condition)
    if kind is All or kind is AnyOf:
        decisive, result = (FALSE, TRUE) if kind is All else (TRUE, FALSE)
        for part in condition.parts:  # type: ignore[union-attr]
            answer = frame.memo.get(id(part)) or truth(part, frame)
            if answer is decisive:
                return decisive
            if answer is OPEN:
                result = OPEN
        return result
    if kind is Not:
        return ~truth(condition.part, frame)  # type: ignore[union-attr]
    known = frame.memo.get(id(condition))
    if known is None:
        known = frame.memo[id(condition)] = _LEAVES[kind](condition, frame)  # type: ignore[operator]
    return known


def _holds(leaf: Holds, frame: Frame) -> Truth:
    if isinstance(leaf.what, TermRef):
        return truth_of(frame.value(leaf.what.term))
    return truth_of(operand_value(leaf.what, frame))


def _compares(leaf: Compare, frame: Frame) -> Truth:
    left, right = operand_value(leaf.left, frame), operand_value(leaf.right, frame)
    if isinstance(left, str) and isinstance(right, str):
        equal = TRUE if left == right else FALSE
    elif _type(leaf.left, frame) in _ORDERED:
        return compare(left, leaf.op, right)
    elif left is ABSENT or right is ABSENT:
        return FALSE
    else:
        equal = _meets(codes(left, _domain(leaf.left, frame)), codes(right, _domain(leaf.right, frame)))
    return ~equal if leaf.op == "≠" else equal


def _meets(left: frozenset[str], right: frozenset[str]) -> Truth:
    if not left or not right:
        return OPEN
    if len(left) == 1 and left == right:
        return TRUE
    return OPEN if left & right else FALSE


def _one_of(leaf: OneOf, frame: Frame) -> Truth:
    value = operand_value(leaf.left, frame)
    if isinstance(value, str):
        return TRUE if value in [const.value for const in leaf.values] else FALSE
    if _type(leaf.left, frame) in _ORDERED:
        return _one_of_ordered(value, leaf)
    if value is ABSENT:
        return FALSE
    possible, wanted = codes(value, _domain(leaf.left, frame)), {str(const.value) for const in leaf.values}
    if possible and possible <= wanted:
        return TRUE
    return OPEN if not possible or possible & wanted else FALSE


def _one_of_ordered(value: Possible, leaf: OneOf) -> Truth:
    wanted = sorted(int(const.value) for const in leaf.values)
    low, high, maybe_absent, absent = bounds(value)
    if absent:
        return FALSE
    inside = [each for each in wanted if (low is None or each >= low) and (high is None or each <= high)]
    if not inside:
        return FALSE
    full = low is not None and high is not None and len(inside) == high - low + 1
    return TRUE if full and not maybe_absent else OPEN


def _contains(leaf: Contains, frame: Frame) -> Truth:
    value = frame.value(leaf.term)
    if isinstance(value, SetOf):
        if leaf.value.value in value.certain:
            return TRUE
        return OPEN if value.possible is None or leaf.value.value in value.possible else FALSE
    return FALSE if value is ABSENT else OPEN


_LEAVES = {Holds: _holds, Compare: _compares, OneOf: _one_of, Contains: _contains}


def operand_value(operand: Operand, frame: Frame) -> Possible:
    """The possible value of an operand here."""
    if isinstance(operand, TermRef):
        value = frame.value(operand.term)
        if value is UNKNOWN and frame.world.terms[operand.term].type == "scale":
            return Range(0, len(frame.world.terms[operand.term].steps) - 1)
        return value
    if isinstance(operand, Const):
        return operand.value
    if isinstance(operand, ParamRef):
        figure = frame.world.figures[operand.parameter]
        return figure.value if figure is not None and isinstance(figure.value, int) else UNKNOWN
    if isinstance(operand, Shift):
        low, high, maybe_absent, absent = bounds(operand_value(operand.base, frame))
        if absent:
            return ABSENT
        by = frame.world.length(operand.by)
        moved = [None if day is None else shift_day(day, operand.sign * by.amount, by.unit) for day in (low, high)]
        return ranged(moved[0], moved[1], maybe_absent=maybe_absent)
    return aggregate_value(operand, frame)


def members(aggregate: Aggregate, frame: Frame) -> list[tuple[Frame, Truth]]:
    """The items that an aggregate counts, surely or possibly, each in its own frame."""
    known = frame.counted.get(id(aggregate))
    if known is None:
        known = frame.counted[id(aggregate)] = list(_members(aggregate, frame))
    return known


def _members(aggregate: Aggregate, frame: Frame) -> Iterator[tuple[Frame, Truth]]:
    world, view = frame.world, frame.view
    items = world.sheet.lists.get(aggregate.items, [])
    if aggregate.items == "piece" and frame.item.scope == "incident":
        items = world.sheet.pieces_of.get(frame.item.id, [])
    window = aggregate.window
    start = _start(window, world) if window is not None else 0
    for item in items:
        belongs = world.exists(item, view)
        if belongs is FALSE:
            continue
        inner = world.frame(view, item, frame)
        if aggregate.where is not None:
            belongs = _both(belongs, truth(aggregate.where, inner))
        if window is not None and belongs is not FALSE:
            belongs = _both(belongs, _within(inner.value(window.term), start, world.sheet.as_of))
        if belongs is not FALSE:
            yield inner, belongs


def _both(left: Truth, right: Truth) -> Truth:
    if left is FALSE or right is FALSE:
        return FALSE
    return OPEN if left is OPEN or right is OPEN else TRUE


def _start(window: Window, world: World) -> int:
    by = world.length(window.length)
    return shift_day(world.sheet.as_of, -by.amount, by.unit)


def _within(day: Possible, start: int, end: int) -> Truth:
    return _both(compare(day, ">", start), compare(day, "<=", end))


def aggregate_value(aggregate: Aggregate, frame: Frame) -> Possible:
    """The value of an aggregate: an interval as soon as a member or the end of the list is uncertain."""
    world = frame.world
    if frame.item.scope != "case" and world.closed(aggregate, frame):
        return aggregate_value(aggregate, world.frame(frame.view, world.sheet.case))
    known = frame.totals.get(id(aggregate))
    if known is None:
        known = frame.totals[id(aggregate)] = _aggregate(aggregate, frame)
    return known


def _aggregate(aggregate: Aggregate, frame: Frame) -> Possible:
    told = [
        (inner.value(aggregate.term) if aggregate.term else True, belongs)
        for inner, belongs in members(aggregate, frame)
    ]
    return gather(aggregate.kind, told, complete=aggregate.items in frame.world.sheet.complete)


def _type(operand: Operand, frame: Frame) -> str:
    if isinstance(operand, TermRef):
        return frame.world.terms[operand.term].type
    if isinstance(operand, Aggregate):
        return "number" if operand.kind == "count" else frame.world.terms[operand.term].type
    if isinstance(operand, Const):
        return operand.type
    return "date" if isinstance(operand, Shift) else frame.world.program.rulebook.parameters[operand.parameter].type


def _domain(operand: Operand, frame: Frame) -> tuple[str, ...]:
    name = operand.term if isinstance(operand, TermRef | Aggregate) else ""
    return tuple(step.code for step in frame.world.terms[name].steps) if name else ()
