"""The definition of every condition: three-valued, by the book of semantics, dependent on nothing but the sheet."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.casefile.sheet import FactSheet
from advisor.engine.gather import gather
from advisor.engine.program import Program
from advisor.engine.world import Frame, World
from advisor.law.calendar import shift_day
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
from advisor.rulebook.condition import (
    Aggregate,
    All,
    AnyOf,
    Compare,
    Condition,
    Const,
    Contains,
    Holds,
    Not,
    OneOf,
    Operand,
    ParamRef,
    Shift,
    TermRef,
    Window,
)
from advisor.rulebook.vocabulary import Term

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
_ORDERED = frozenset({"scale", "number", "money", "date"})


def world_of(program: Program, sheet: FactSheet) -> World:
    """A case on the day of its sheet, before any rule has spoken."""
    return World(program, sheet, _defined)


def _defined(term: Term, frame: Frame) -> Possible:
    definition = frame.world.program.definitions[term.id]
    if term.type == "boolean":
        return boolean(truth(definition, frame))  # type: ignore[arg-type]
    return operand_value(definition, frame)  # type: ignore[arg-type]


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
            belongs &= truth(aggregate.where, inner)
        if window is not None and belongs is not FALSE:
            belongs &= _within(inner.value(window.term), start, world.sheet.as_of)
        if belongs is not FALSE:
            yield inner, belongs


def _start(window: Window, world: World) -> int:
    by = world.length(window.length)
    return shift_day(world.sheet.as_of, -by.amount, by.unit)


def _within(day: Possible, start: int, end: int) -> Truth:
    return compare(day, ">", start) & compare(day, "<=", end)


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
