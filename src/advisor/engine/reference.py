"""The definition of every condition: three-valued, by the book of semantics, dependent on nothing but the sheet."""

from __future__ import annotations

from functools import lru_cache

from advisor.casefile.sheet import FactSheet
from advisor.engine.frame import Frame
from advisor.engine.gather import exists, gather
from advisor.engine.prepared import Read
from advisor.engine.program import Program
from advisor.engine.row import (
    Answers,
    Ask,
    AskOver,
    Row,
    over_all,
    over_any,
    over_definition,
    over_frames,
    over_values,
)
from advisor.engine.weigh import ORDERED, domain_of, meets, one_of, plain_test, type_of
from advisor.engine.world import World
from advisor.law.calendar import shift_day
from advisor.law.possible import (
    ABSENT,
    UNKNOWN,
    Possible,
    Range,
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
    Holds,
    Leaf,
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
    known = frame.world.prepared.asked.get(id(condition))
    return known[0](frame) if known is not None else asking(condition, frame.world)(frame)


def answered(leaf: Condition, row: Row) -> Answers:
    """What a leaf answered where it was looked at in a row; one that a value settles may always be looked at."""
    known = row.settled.get(id(leaf)) or row.asked.get(id(leaf), (0, 0, 0))[1:]
    if not known[1] and row.frames and id(leaf) in row.frames[0].world.prepared.by_value:
        return over(leaf, row.frames[0].world)(row, row.full)
    return known


def asking(condition: Condition, world: World) -> Ask:
    """A condition made ready, once for a program, to be asked of the frames of its cases."""
    known = world.prepared.asked.get(id(condition))
    if known is None:
        known = world.prepared.asked[id(condition)] = (_asking(condition, world), condition)
    return known[0]


def _asking(condition: Condition, world: World) -> Ask:
    if isinstance(condition, All | AnyOf):
        decisive, otherwise = (FALSE, TRUE) if isinstance(condition, All) else (TRUE, FALSE)
        return _joined([(id(part), asking(part, world)) for part in condition.parts], decisive, otherwise)
    if isinstance(condition, Not):
        part = asking(condition.part, world)
        return lambda frame: ~part(frame)
    return _remembered(id(condition), _leaf(condition, world))


def _joined(parts: list[tuple[int, Ask]], decisive: Truth, otherwise: Truth) -> Ask:
    def ask(frame: Frame) -> Truth:
        memo, result = frame.memo, otherwise
        for key, part in parts:
            answer = memo.get(key) or part(frame)
            if answer is decisive:
                return decisive
            if answer is OPEN:
                result = OPEN
        return result

    return ask


def _remembered(key: int, leaf: Ask) -> Ask:
    def ask(frame: Frame) -> Truth:
        known = frame.memo.get(key)
        if known is None:
            known = frame.memo[key] = leaf(frame)
        return known

    return ask


def _leaf(leaf: Leaf, world: World) -> Ask:
    plain = plain_test(leaf, world)
    if plain is not None:
        name, test = plain
        return lambda frame: test(frame.value(name))
    if isinstance(leaf, Compare):
        return _compares(leaf, world)
    if isinstance(leaf, OneOf):
        read, test = reading(leaf.left, world), one_of(leaf, world)
        return lambda frame: test(read(frame))
    what = leaf.what  # type: ignore[union-attr]
    return lambda frame: truth_of(aggregate_value(what, frame))  # type: ignore[arg-type]


def _compares(leaf: Compare, world: World) -> Ask:
    left, right, op = reading(leaf.left, world), reading(leaf.right, world), leaf.op
    if type_of(leaf.left, world) in ORDERED:
        return lambda frame: compare(left(frame), op, right(frame))
    domain, other_domain, denied = domain_of(leaf.left, world), domain_of(leaf.right, world), op == "≠"

    def ask(frame: Frame) -> Truth:
        one, other = left(frame), right(frame)
        if isinstance(one, str) and isinstance(other, str):
            return TRUE if (one == other) is not denied else FALSE
        if one is ABSENT or other is ABSENT:
            return FALSE
        equal = meets(codes(one, domain), codes(other, other_domain))
        return ~equal if denied else equal

    return ask


def over(condition: Condition, world: World) -> AskOver:
    """A condition made ready, once for a program, to be asked of some frames of a row: the truths of `asking`, all at once."""
    known = world.prepared.over.get(id(condition))
    if known is None:
        known = world.prepared.over[id(condition)] = (_over(condition, world), condition)
    return known[0]


def _over(condition: Condition, world: World) -> AskOver:
    if isinstance(condition, All):
        return over_all([over(part, world) for part in condition.parts])
    if isinstance(condition, AnyOf):
        return over_any([over(part, world) for part in condition.parts])
    if isinstance(condition, Not):
        part = over(condition.part, world)

        def denied(row: Row, wanted: int) -> Answers:
            surely, possibly = part(row, wanted)
            return wanted & ~possibly, wanted & ~surely

        return denied
    if isinstance(condition, Holds) and isinstance(condition.what, Aggregate) and condition.what.kind == "exists":
        return _over_existing(id(condition), condition.what, asking(condition, world))
    plain, definitions = plain_test(condition, world), world.program.definitions
    if isinstance(condition, Holds) and plain is not None and plain[0] in definitions:
        term = world.terms[plain[0]]
        definition = over(definitions[term.id], world)  # type: ignore[arg-type]
        return over_definition(id(condition), term, definition, asking(condition, world))
    if plain is None or plain[0] in definitions:
        return over_frames(id(condition), asking(condition, world))
    world.prepared.by_value.add(id(condition))
    return over_values(id(condition), *plain)


def _over_existing(key: int, existing: Aggregate, leaf: Ask) -> AskOver:
    """A list of which something exists; the pieces of each incident are looked up among those that all incidents share."""
    elsewhere = over_frames(key, leaf)

    def ask(row: Row, wanted: int) -> Answers:
        known = row.asked.get(key)
        if known is not None and not wanted & ~known[0]:
            return known[1] & wanted, known[2] & wanted
        first = row.frames[0] if row.frames else None
        if (
            first is None
            or first.item.scope != "incident"
            or existing.items != "piece"
            or not first.world.prepared.apart(existing, first.kind)
        ):
            return elsewhere(row, wanted)
        world = first.world
        pieces = world.row(first.view, existing.items)
        surely, possibly = _among(existing, pieces, world)
        complete = existing.items in world.sheet.complete
        asked, sure, perhaps = known or (0, 0, 0)
        for rank, frame in row.chosen(wanted & ~asked):
            own = frame.own_pieces(pieces)
            frame.counted[id(existing)] = pieces, own & surely, own & possibly
            answer = truth_of(exists(bool(own & surely), bool(own & possibly), complete=complete))
            frame.memo[key] = answer
            if answer is not FALSE:
                perhaps |= 1 << rank
                sure |= 1 << rank if answer is TRUE else 0
        row.asked[key] = asked | wanted, sure, perhaps
        return sure & wanted, perhaps & wanted

    return ask


def operand_value(operand: Operand, frame: Frame) -> Possible:
    """The possible value of an operand here."""
    return reading(operand, frame.world)(frame)


def reading(operand: Operand, world: World) -> Read:
    """An operand made ready, once for a program, to be read on the frames of its cases."""
    known = world.prepared.read.get(id(operand))
    if known is None:
        known = world.prepared.read[id(operand)] = (_reading(operand, world), operand)
    return known[0]


def _reading(operand: Operand, world: World) -> Read:
    if isinstance(operand, Const):
        value = operand.value
        return lambda _: value
    if isinstance(operand, TermRef):
        return _reading_term(world.terms[operand.term])
    if isinstance(operand, ParamRef):
        name = operand.parameter
        return lambda frame: _figure(name, frame.world)
    if isinstance(operand, Shift):
        return _reading_shift(operand, world)
    aggregate, key = operand, id(operand)

    def read(frame: Frame) -> Possible:
        known = frame.totals.get(key)
        return aggregate_value(aggregate, frame) if known is None else known

    return read


def _reading_term(term: Term) -> Read:
    name = term.id
    if term.type != "scale":
        return lambda frame: frame.value(name)
    whole = Range(0, len(term.steps) - 1)

    def read(frame: Frame) -> Possible:
        value = frame.value(name)
        return whole if value is UNKNOWN else value

    return read


def _figure(parameter: str, world: World) -> Possible:
    figure = world.figures[parameter]
    return figure.value if figure is not None and isinstance(figure.value, int) else UNKNOWN


def _reading_shift(shift: Shift, world: World) -> Read:
    key, base = id(shift), reading(shift.base, world)
    of_case = isinstance(shift.base, TermRef) and world.terms[shift.base.term].scope == "case"

    def read(frame: Frame) -> Possible:
        home = frame.world.home(frame.view) if of_case else frame
        known = home.totals.get(key)
        if known is None:
            known = home.totals[key] = _shifted(shift, base(home), home)
        return known

    return read


def _shifted(operand: Shift, base: Possible, frame: Frame) -> Possible:
    low, high, maybe_absent, absent = bounds(base)
    if absent:
        return ABSENT
    by = frame.world.length(operand.by)
    moved = [None if day is None else _moved(day, operand.sign * by.amount, by.unit) for day in (low, high)]
    return ranged(moved[0], moved[1], maybe_absent=maybe_absent)


_moved = lru_cache(maxsize=4096)(shift_day)


def members(aggregate: Aggregate, frame: Frame) -> list[tuple[Frame, Truth]]:
    """The items that an aggregate counts, surely or possibly, each in its own frame."""
    row, surely, possibly = counted(aggregate, frame)
    return [(inner, TRUE if surely >> rank & 1 else OPEN) for rank, inner in row.chosen(possibly)]


def counted(aggregate: Aggregate, frame: Frame) -> tuple[Row, int, int]:
    """The row of the items among which an aggregate counts, with those that it counts surely, and possibly."""
    known = frame.counted.get(id(aggregate))
    if known is None:
        known = frame.counted[id(aggregate)] = _counted(aggregate, frame)
    return known


def _counted(aggregate: Aggregate, frame: Frame) -> tuple[Row, int, int]:
    row, own = frame.within(aggregate.items, apart=frame.world.prepared.apart(aggregate, frame.kind))
    surely, possibly = _among(aggregate, row, frame.world)
    return row, own & surely, own & possibly


def _among(aggregate: Aggregate, row: Row, world: World) -> Answers:
    """Those of the items of a row that an aggregate would count, were they all in its list: surely, and possibly."""
    surely, possibly, window = row.sure, row.full, aggregate.window
    if aggregate.where is not None:
        met, possibly = row.once(id(aggregate.where), over(aggregate.where, world))
        surely &= met
    if window is not None:
        inside = world.inside.get(id(window))
        if inside is None:
            inside = world.inside[id(window)] = over_frames(id(window), _inside(window, world))
        met, possibly = inside(row, possibly)
        surely &= met
    return surely, possibly


def _inside(window: Window, world: World) -> Ask:
    by, end, name = world.length(window.length), world.sheet.as_of, window.term
    start = _moved(end, -by.amount, by.unit)

    def ask(frame: Frame) -> Truth:
        day = frame.value(name)
        return compare(day, ">", start) & compare(day, "<=", end)

    return ask


def aggregate_value(aggregate: Aggregate, frame: Frame) -> Possible:
    """The value of an aggregate: an interval as soon as a member or the end of the list is uncertain."""
    known = frame.totals.get(id(aggregate))
    if known is None:
        viewpoint = frame.world.viewpoint(aggregate, frame)
        known = _aggregate(aggregate, frame) if viewpoint is frame else aggregate_value(aggregate, viewpoint)
        frame.totals[id(aggregate)] = known
    return known


def _aggregate(aggregate: Aggregate, frame: Frame) -> Possible:
    if aggregate.term:
        term = aggregate.term
        told = [(inner.value(term), belongs) for inner, belongs in members(aggregate, frame)]
    else:
        _, surely, possibly = counted(aggregate, frame)
        told = [*[_SURE] * surely.bit_count(), *[_PERHAPS] * (possibly & ~surely).bit_count()]
    return gather(aggregate.kind, told, complete=aggregate.items in frame.world.sheet.complete)


_SURE, _PERHAPS = (True, TRUE), (True, OPEN)
