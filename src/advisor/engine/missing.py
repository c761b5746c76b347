"""What is missing: the unknown terms that keep a condition open, down to the questions a person can answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from advisor.engine.reference import Frame, members, truth
from advisor.law.possible import ABSENT, UNKNOWN, Possible, Range
from advisor.law.truth import Truth
from advisor.rulebook.condition import (
    Aggregate,
    All,
    AnyOf,
    Condition,
    Contains,
    Holds,
    Not,
    Operand,
    Shift,
    TermRef,
    walk,
)

OPEN = Truth.UNKNOWN


@dataclass(frozen=True, slots=True)
class Gap:
    """An unknown: a term on an item, or (empty `term`) the end of a list that nobody attested."""

    scope: str
    item: str
    term: str


Conclude = Callable[[str, Frame], Iterator[Gap]]


def gaps(condition: Condition, frame: Frame, through: Conclude | None = None) -> list[Gap]:
    """The unknowns that keep `condition` open on this frame, each once, in the order of the text.

    `through` looks behind a concluded term: it gives the gaps of the rules that would conclude it.
    """
    return list(dict.fromkeys(_gaps(condition, frame, through)))


def _gaps(node: Condition, frame: Frame, through: Conclude | None) -> Iterator[Gap]:
    if truth(node, frame) is not OPEN:
        return
    if isinstance(node, (All, AnyOf)):
        for part in node.parts:
            yield from _gaps(part, frame, through)
    elif isinstance(node, Not):
        yield from _gaps(node.part, frame, through)
    elif isinstance(node, Contains):
        yield from _term(node.term, frame, through)
    elif isinstance(node, Holds):
        yield from _operand(node.what, frame, through)
    else:
        for inner in walk(node):
            if isinstance(inner, TermRef):
                yield from _term(inner.term, frame, through)
            elif isinstance(inner, Aggregate):
                yield from _aggregate(inner, frame, through)
                break


def _operand(node: Operand, frame: Frame, through: Conclude | None) -> Iterator[Gap]:
    if isinstance(node, TermRef):
        yield from _term(node.term, frame, through)
    elif isinstance(node, Shift):
        yield from _operand(node.base, frame, through)
    elif isinstance(node, Aggregate):
        yield from _aggregate(node, frame, through)


def _term(term_id: str, frame: Frame, through: Conclude | None) -> Iterator[Gap]:
    value = frame.value(term_id)
    if not _uncertain(value):
        return
    world = frame.world
    term, definition = world.terms[term_id], world.program.definitions.get(term_id)
    home = frame.around.get(term.scope) or (
        world.frame(frame.view, world.sheet.case) if term.scope == "case" else frame
    )
    if definition is not None:
        read: Any = _gaps if term.type == "boolean" else _operand
        yield from read(definition, home, through)
    elif term.concluded and through is not None:
        yield from through(term_id, home)
    else:
        yield Gap(home.item.scope, home.item.id, term_id)


def _uncertain(value: Possible) -> bool:
    return (
        value is UNKNOWN
        or (value is not ABSENT and not isinstance(value, bool | int | str))
        or isinstance(value, Range)
    )


def _aggregate(node: Aggregate, frame: Frame, through: Conclude | None) -> Iterator[Gap]:
    world = frame.world
    if frame.item.scope != "case" and world.closed(node, frame):
        frame = world.frame(frame.view, world.sheet.case)
    for inner, belongs in members(node, frame):
        if belongs is OPEN and node.where is not None:
            yield from _gaps(node.where, inner, through)
        if node.term:
            yield from _term(node.term, inner, through)
    if node.items not in world.sheet.complete:
        yield Gap(node.items, "", "")
