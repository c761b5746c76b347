"""Whether the file itself points to an open condition: what nobody has said points to nothing."""

from __future__ import annotations

from advisor.engine.frame import Frame
from advisor.engine.reference import aggregate_value, members, truth
from advisor.law.possible import UNKNOWN, UNSETTLED, Possible, Range, SetOf
from advisor.law.truth import Truth
from advisor.rulebook.condition import (
    Aggregate,
    All,
    AnyOf,
    Compare,
    Condition,
    Contains,
    Holds,
    Not,
    OneOf,
    Operand,
    Shift,
    TermRef,
)


def is_hinted(condition: Condition, frame: Frame) -> bool:
    """Whether each thing that a condition asks for is either surely so, or left possible by something the file says.

    A bounded date, one of two answers, an item that may or may not belong are hints; a question that nobody answered
    is none. A notion that the vocabulary defines is hinted as soon as one of its elements is so. The frame must stand
    in a world whose lists are taken as complete: what a list may still lack is silence too.
    """
    return _hinted(condition, frame, Truth.TRUE)


def _hinted(node: Condition, frame: Frame, wanted: Truth) -> bool:
    if isinstance(node, Not):
        return _hinted(node.part, frame, ~wanted)
    if isinstance(node, All | AnyOf):
        found = (_hinted(part, frame, wanted) for part in node.parts)
        return all(found) if isinstance(node, All) == (wanted is Truth.TRUE) else any(found)
    answer = truth(node, frame)
    if answer is not Truth.UNKNOWN:
        return answer is wanted
    return all(_speaks(operand, frame, wanted) for operand in _operands(node))


def _operands(leaf: Compare | OneOf | Contains | Holds) -> tuple[Operand, ...]:
    if isinstance(leaf, Compare):
        return (leaf.left, leaf.right)
    if isinstance(leaf, Contains):
        return (TermRef(leaf.term),)
    return (leaf.left,) if isinstance(leaf, OneOf) else (leaf.what,)


def _speaks(operand: Operand, frame: Frame, wanted: Truth) -> bool:
    """Whether the file says something of an operand."""
    if isinstance(operand, Shift):
        return _speaks(operand.base, frame, wanted)
    if isinstance(operand, TermRef):
        return _term_speaks(operand.term, frame, wanted)
    if not isinstance(operand, Aggregate):
        return True
    frame = frame.world.viewpoint(operand, frame)
    doubtful = [inner for inner, belongs in members(operand, frame) if belongs is Truth.UNKNOWN]
    if not doubtful:
        return _is_said(aggregate_value(operand, frame))
    return any(_may_belong(operand, inner, wanted) for inner in doubtful)


def _may_belong(aggregate: Aggregate, inner: Frame, wanted: Truth) -> bool:
    if aggregate.window is not None and not _is_said(inner.value(aggregate.window.term)):
        return False
    return aggregate.where is None or _hinted(aggregate.where, inner, wanted)


def _term_speaks(term_id: str, frame: Frame, wanted: Truth) -> bool:
    world = frame.world
    term, definition = world.terms[term_id], world.program.definitions.get(term_id)
    if definition is None:
        return _is_said(frame.value(term_id))
    home = frame.at(term.scope) or world.home(frame.view)
    if term.type != "boolean":
        return _speaks(definition, home, wanted)  # type: ignore[arg-type]
    return _element_hinted(definition, home, wanted)  # type: ignore[arg-type]


def _element_hinted(node: Condition, frame: Frame, wanted: Truth) -> bool:
    if isinstance(node, Not):
        return _element_hinted(node.part, frame, ~wanted)
    if isinstance(node, All | AnyOf):
        return any(_element_hinted(part, frame, wanted) for part in node.parts)
    return _hinted(node, frame, wanted)


def _is_said(value: Possible) -> bool:
    if isinstance(value, Range):
        return value.low is not None or value.high is not None
    if isinstance(value, SetOf):
        return bool(value.certain) or value.possible is not None
    return value is not UNKNOWN and value is not UNSETTLED
