"""Frames to facts: what an item says in a view, as the flat JSON that durable-rules compares with constants.

A fact's body is the inside of a JSON object without its opening brace and without id: `"p0":2,"p3":739000}`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from itertools import groupby

from advisor.engine.encode import MAX_TEXT_BYTES, UNBOUNDED, EncodedProgram
from advisor.engine.forms import Property, normal
from advisor.engine.reference import answered
from advisor.engine.world import Frame
from advisor.law.errors import CaseRejected
from advisor.law.possible import ABSENT, UNKNOWN, Possible, bounds, codes, truth_of
from advisor.law.truth import Truth
from advisor.rulebook.condition import Leaf
from advisor.rulebook.vocabulary import Term

Write = Callable[[Frame, list[str]], None]
TRUE, OPEN = Truth.TRUE, Truth.UNKNOWN
_EXTENTS = ("low", "high", "floor", "ceiling")
Extents = tuple[int, int, int, int]


def layout(encoded: EncodedProgram, scope: str) -> Callable[[Frame], list[str]]:
    """What turns a frame of `scope` into its segments, one `"p<i>":value` for each property of the scope."""
    numbered = list(enumerate(encoded.properties[scope]))
    writers = [
        _writer([(f'"p{number}":', each) for number, each in group], encoded)
        for _, group in groupby(numbered, key=lambda pair: (pair[1].term, pair[1].leaf))
    ]

    def segments(frame: Frame) -> list[str]:
        found: list[str] = []
        for write in writers:
            write(frame, found)
        return found

    return segments


def _writer(group: list[tuple[str, Property]], encoded: EncodedProgram) -> Write:
    prefix, first = group[0]
    if first.kind == "always":
        return lambda _, found: found.append(f"{prefix}1")
    if first.leaf >= 0:
        return _answer(prefix, encoded.program.leaves[first.leaf])
    term = encoded.program.rulebook.terms[first.term]
    if first.kind == "truth":
        return _boolean(prefix, term.id)
    return _choice(group, term) if term.type == "choice" else _ordered(group, term)


def _answer(prefix: str, leaf: Leaf) -> Write:
    """What the reference answered to a leaf; one that it did not look at decided nothing, and is laid as false."""
    false, open_, true = (f"{prefix}{each}" for each in range(3))

    def write(frame: Frame, found: list[str]) -> None:
        known = answered(leaf, frame)
        found.append(true if known is TRUE else open_ if known is OPEN else false)

    return write


def _boolean(prefix: str, term: str) -> Write:
    false, open_, true = (f"{prefix}{each}" for each in range(3))

    def write(frame: Frame, found: list[str]) -> None:
        known = truth_of(frame.value(term))
        found.append(true if known is TRUE else open_ if known is OPEN else false)

    return write


def _ordered(group: list[tuple[str, Property]], term: Term) -> Write:
    wanted = [(_EXTENTS.index(each.kind), prefix) for prefix, each in group]
    widest = (0, len(term.steps) - 1) if term.type == "scale" else None

    def write(frame: Frame, found: list[str]) -> None:
        reach = extents(frame.value(term.id), widest)
        for side, prefix in wanted:
            found.append(f"{prefix}{reach[side]}")

    return write


def extents(value: Possible, widest: tuple[int, int] | None = None) -> Extents:
    """(low, high, floor, ceiling) of an ordered value; `widest` is the whole domain, where it is known.

    low and high are what it may be (crossed if surely absent); floor and ceiling what it surely is (unbounded if it may be
    absent).
    """
    low, high, maybe_absent, absent = bounds(value)
    if absent:
        return UNBOUNDED, -UNBOUNDED, -UNBOUNDED, UNBOUNDED
    if value is UNKNOWN and widest is not None:
        low, high = widest
    least = -UNBOUNDED if low is None else max(-UNBOUNDED, min(low, UNBOUNDED))
    most = UNBOUNDED if high is None else max(-UNBOUNDED, min(high, UNBOUNDED))
    return (least, most, -UNBOUNDED, UNBOUNDED) if maybe_absent else (least, most, least, most)


def _choice(group: list[tuple[str, Property]], term: Term) -> Write:
    domain = tuple(step.code for step in term.steps)

    def write(frame: Frame, found: list[str]) -> None:
        value = frame.value(term.id)
        absent = value is ABSENT
        possible = codes(value, domain)
        quoted = {_quoted(code) for code in possible}
        for prefix, each in group:
            if each.kind == "is":
                found.append(prefix + (next(iter(quoted)) if len(quoted) == 1 and not absent else '""'))
            else:
                may = not possible or _quoted(each.code) in quoted
                found.append(f"{prefix}{2 if absent else int(may)}")

    return write


@lru_cache(maxsize=4096)
def _quoted(code: str) -> str:
    text = normal(code)
    if len(text.encode()) >= MAX_TEXT_BYTES:
        raise CaseRejected(
            f"La valeur « {text[:40]}… » est trop longue ({len(text)} caractères).",
            remedy="Écrire une valeur plus courte, et joindre le texte comme pièce.",
        )
    return json.dumps(text, ensure_ascii=False)
