"""What is missing: the unknown terms that keep a condition open, down to the questions a person can answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from advisor.engine.frame import Frame
from advisor.engine.reference import members, truth
from advisor.law.possible import ABSENT, UNKNOWN, Possible, Range
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
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
)

OPEN = Truth.UNKNOWN


class Gap(NamedTuple):
    """An unknown: a term on an item, or (empty `term`) the end of a list that nobody attested."""

    scope: str
    item: str
    term: str


def gaps(condition: Condition, frame: Frame) -> tuple[Gap, ...]:
    """The unknowns that keep `condition` open on this frame, each once, in the order of the text."""
    return Search().gaps(condition, frame)


class Search:
    """Looks for what keeps conditions open; what was found behind a part of a condition is kept for the next that has it.

    One that `looks_behind` a concluded term asks for the gaps of the rules that would conclude it; another, for the term.
    """

    looks_behind = False

    def __init__(self) -> None:
        self._known: dict[tuple[object, int], tuple[Gap, ...]] = {}

    def gaps(self, condition: Condition, frame: Frame) -> tuple[Gap, ...]:
        """The unknowns that keep `condition` open on this frame, each once, in the order of the text."""
        key = (id(condition), id(frame))
        known = self._known.get(key)
        if known is None:
            open_ = (frame.memo.get(id(condition)) or truth(condition, frame)) is OPEN
            known = self._known[key] = self._condition(condition, frame) if open_ else ()
        return known

    def _kept(self, name: object, frame: Frame, search: Callable[[], Iterable[Gap]]) -> tuple[Gap, ...]:
        known = self._known.get((name, id(frame)))
        if known is None:
            known = self._known[(name, id(frame))] = tuple(dict.fromkeys(search()))
        return known

    def _condition(self, node: Condition, frame: Frame) -> tuple[Gap, ...]:
        if isinstance(node, (All, AnyOf)):
            memo = frame.memo
            parts = _preliminary(node, frame) or node.parts
            return _each_once([self.gaps(part, frame) for part in parts if memo.get(id(part), OPEN) is OPEN])
        if isinstance(node, Not):
            return self.gaps(node.part, frame)
        if isinstance(node, Contains):
            return self._term(node.term, frame)
        if isinstance(node, Holds):
            return self._operand(node.what, frame)
        found = []
        for inner in frame.world.prepared.nodes(node):
            if isinstance(inner, TermRef):
                found.append(self._term(inner.term, frame))
            elif isinstance(inner, Aggregate):
                found.append(self._operand(inner, frame))
                break
        return _each_once(found)

    def _operand(self, node: Operand, frame: Frame) -> tuple[Gap, ...]:
        if isinstance(node, TermRef):
            return self._term(node.term, frame)
        if isinstance(node, Shift):
            return self._operand(node.base, frame)
        if not isinstance(node, Aggregate):
            return ()
        frame = frame.world.viewpoint(node, frame)
        return self._kept(id(node), frame, lambda: self._aggregate(node, frame))

    def _aggregate(self, node: Aggregate, frame: Frame) -> Iterator[Gap]:
        for inner, belongs in members(node, frame):
            if belongs is OPEN and node.where is not None:
                yield from self.gaps(node.where, inner)
            if node.term:
                yield from self._term(node.term, inner)
        if node.items not in frame.world.sheet.complete:
            yield Gap(node.items, "", "")

    def _term(self, term_id: str, frame: Frame) -> tuple[Gap, ...]:
        if not _uncertain(frame.value(term_id)):
            return ()
        world = frame.world
        if term_id == kw.USABLE and (use := kw.USES.get(frame.view)) in world.terms:
            # Whether a piece may be used is what the admissions conclude of it.
            return self._term(str(use), world.frame("all", frame.seat("piece").item))
        term = world.terms[term_id]
        home = frame.at(term.scope) or (world.home(frame.view) if term.scope == "case" else frame)
        definition: Any = world.program.definitions.get(term_id)
        if definition is not None:
            return self.gaps(definition, home) if term.type == "boolean" else self._operand(definition, home)
        if self.looks_behind and term_id == kw.USABLE and frame.view in kw.USES:
            return self._kept(term_id, home, lambda: self._admission(home))
        if self.looks_behind and term.concluded:
            return self._kept(term_id, home, lambda: self._behind(term_id, home))
        return (Gap(home.item.scope, home.item.id, term_id),)

    def _behind(self, term: str, frame: Frame) -> Iterable[Gap]:
        """The gaps of the rules that would conclude a term."""
        raise NotImplementedError

    def _admission(self, frame: Frame) -> Iterator[Gap]:
        """What keeps the use of a piece open: the admission rules conclude it in the widest view.

        A frame may stand for several views that admit the same pieces: what is asked is what each of them waits for.
        """
        world = frame.world
        home = world.frame("all", frame.item)
        for view, use in kw.USES.items():
            if world.usable[view] == world.usable[frame.view]:
                yield from self._behind(use, home)


def awaits_preliminary(condition: Condition, frame: Frame) -> bool:
    """Whether a `toutes` waits for an answer before which nothing else about it is worth asking."""
    return bool(_preliminary(condition, frame))


def _preliminary(node: Condition, frame: Frame) -> list[Condition]:
    first = frame.world.prepared.preliminary(node) if isinstance(node, All) else ()
    return [part for part in first if truth(part, frame) is OPEN] if first else []


def _each_once(found: list[tuple[Gap, ...]]) -> tuple[Gap, ...]:
    told = [each for each in found if each]
    return told[0] if len(told) == 1 else tuple(dict.fromkeys(chain.from_iterable(told)))


def _uncertain(value: Possible) -> bool:
    return (
        value is UNKNOWN
        or (value is not ABSENT and not isinstance(value, bool | int | str))
        or isinstance(value, Range)
    )
