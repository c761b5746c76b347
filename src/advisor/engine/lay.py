"""Rows of frames to facts: what each item says in a view, as the flat JSON that durable-rules compares with constants.

A fact's body is the inside of a JSON object without its opening brace and without id: `"p0":2,"p3":739000}`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from itertools import groupby

from advisor.engine.encode import MAX_TEXT_BYTES, UNBOUNDED, EncodedProgram
from advisor.engine.forms import Property, normal
from advisor.engine.reference import answered
from advisor.engine.row import Row
from advisor.law.errors import CaseRejected
from advisor.law.possible import ABSENT, UNKNOWN, Possible, bounds, codes, truth_of
from advisor.law.truth import Truth
from advisor.rulebook.condition import Leaf
from advisor.rulebook.vocabulary import Term

Column = Sequence[str]
Layout = Callable[[Row], list[Column]]
Tell = Callable[[Possible], list[str]]
TRUE, OPEN = Truth.TRUE, Truth.UNKNOWN
_EXTENTS = ("low", "high", "floor", "ceiling")
Extents = tuple[int, int, int, int]


def layout(encoded: EncodedProgram, scope: str) -> Layout:
    """What turns a row of `scope` into columns of segments, one `"p<i>":value` a frame, for each property of the scope."""
    numbered = list(enumerate(encoded.properties[scope]))
    writers = [
        _writer([(f'"p{number}":', each) for number, each in group], encoded)
        for _, group in groupby(numbered, key=lambda pair: (pair[1].term, pair[1].leaf))
    ]
    return lambda row: [column for write in writers for column in write(row)]


def _writer(group: list[tuple[str, Property]], encoded: EncodedProgram) -> Layout:
    prefix, first = group[0]
    if first.kind == "always":
        return lambda row: [[f"{prefix}1"] * len(row.frames)]
    if first.leaf >= 0:
        return _answer(prefix, encoded.program.leaves[first.leaf])
    term = encoded.program.rulebook.terms[first.term]
    if first.kind == "truth":
        tell = _boolean(prefix)
    else:
        tell = _choice(group, term) if term.type == "choice" else _ordered(group, term)
    return partial(_told, term, _keeping(tell))


KEPT_VALUES = 64
"""How many values of one term have their segments kept."""


def _keeping(tell: Tell) -> Tell:
    known: dict[Possible, list[str]] = {}

    def again(value: Possible) -> list[str]:
        found = known.get(value)
        if found is None:
            found = tell(value)
            if len(known) < KEPT_VALUES:
                known[value] = found
        return found

    return again


def _told(term: Term, tell: Tell, row: Row) -> list[Column]:
    """The segments of one term, worked out once for each of its values; what rules concluded is read anew."""
    told = row.read(term.id) if term.concluded else row.values(term.id)
    if len(told) == 1:
        return [[segment] * len(row.frames) for segment in tell(told[0][0])]
    lines: list[list[str]] = [[]] * len(row.frames)
    for value, frames in told:
        line = tell(value)
        if frames & (frames - 1) == 0:
            lines[frames.bit_length() - 1] = line
            continue
        for rank, _ in row.chosen(frames):
            lines[rank] = line
    return list(zip(*lines, strict=True))


def _answer(prefix: str, leaf: Leaf) -> Layout:
    """What the reference answered to a leaf; one that it did not look at decided nothing, and is laid as false."""
    false, open_, true = (f"{prefix}{each}" for each in range(3))

    def write(row: Row) -> list[Column]:
        count = len(row.frames)
        surely, possibly = answered(leaf, row)
        if not possibly:
            return [[false] * count]
        if surely == row.full:
            return [[true] * count]
        return [[true if surely >> rank & 1 else open_ if possibly >> rank & 1 else false for rank in range(count)]]

    return write


def _boolean(prefix: str) -> Tell:
    def tell(value: Possible) -> list[str]:
        known = truth_of(value)
        return [f"{prefix}{2 if known is TRUE else 1 if known is OPEN else 0}"]

    return tell


def _ordered(group: list[tuple[str, Property]], term: Term) -> Tell:
    wanted = [(_EXTENTS.index(each.kind), prefix) for prefix, each in group]
    widest = (0, len(term.steps) - 1) if term.type == "scale" else None

    def tell(value: Possible) -> list[str]:
        reach = extents(value, widest)
        return [f"{prefix}{reach[side]}" for side, prefix in wanted]

    return tell


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


def _choice(group: list[tuple[str, Property]], term: Term) -> Tell:
    domain = tuple(step.code for step in term.steps)

    def tell(value: Possible) -> list[str]:
        found = []
        absent = value is ABSENT
        possible = codes(value, domain)
        quoted = {_quoted(code) for code in possible}
        for prefix, each in group:
            if each.kind == "is":
                found.append(prefix + (next(iter(quoted)) if len(quoted) == 1 and not absent else '""'))
            else:
                may = not possible or _quoted(each.code) in quoted
                found.append(f"{prefix}{2 if absent else int(may)}")
        return found

    return tell


@lru_cache(maxsize=4096)
def _quoted(code: str) -> str:
    text = normal(code)
    if len(text.encode()) >= MAX_TEXT_BYTES:
        raise CaseRejected(
            f"La valeur « {text[:40]}… » est trop longue ({len(text)} caractères).",
            remedy="Écrire une valeur plus courte, et joindre le texte comme pièce.",
        )
    return json.dumps(text, ensure_ascii=False)
