"""The condition tree: what one `si` means, free of any text. Nodes are frozen and compare by value.

Values inside the tree are coded: booleans as bool, choices as their English code, scales as the rank of the
step (0 is the mildest), dates as ordinal day numbers, money in euro cents, numbers as int.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

Coded = bool | int | str


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in calendar units (days, weeks, months or years)."""

    amount: int
    unit: str


@dataclass(frozen=True, slots=True)
class Const:
    """A coded value; `of` names the vocabulary term whose domain it belongs to, if any."""

    value: Coded
    type: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class TermRef:
    """The value of a vocabulary term on the item at hand, or on the item around it."""

    term: str


@dataclass(frozen=True, slots=True)
class ParamRef:
    """The value of a dated parameter on the day of the act."""

    parameter: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A date moved by a duration: `sign` is 1 or -1."""

    base: Operand
    sign: int
    by: Duration | ParamRef


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of time that ends on the day of the act and contains the item's `term`."""

    length: Duration | ParamRef
    term: str


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A value drawn from a list: count, exists, every, first, last, sum, maximum or minimum."""

    kind: str
    items: str
    term: str = ""
    where: Condition | None = None
    window: Window | None = None


Operand = Const | TermRef | ParamRef | Shift | Aggregate


@dataclass(frozen=True, slots=True)
class Compare:
    """left op right, with op one of = ≠ < <= > >=."""

    left: Operand
    op: str
    right: Operand


@dataclass(frozen=True, slots=True)
class OneOf:
    """The operand is one of the constants."""

    left: Operand
    values: tuple[Const, ...]


@dataclass(frozen=True, slots=True)
class Contains:
    """The set-valued term contains the constant."""

    term: str
    value: Const


@dataclass(frozen=True, slots=True)
class Holds:
    """The boolean term or boolean aggregate is true."""

    what: TermRef | Aggregate


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


Leaf = Compare | OneOf | Contains | Holds
Condition = Compare | OneOf | Contains | Holds | All | AnyOf | Not
ALWAYS = All(())


def leaves(condition: Condition) -> Iterator[Leaf]:
    """Every leaf of the tree, left to right, without entering the `où` of aggregates."""
    if isinstance(condition, All | AnyOf):
        for part in condition.parts:
            yield from leaves(part)
    elif isinstance(condition, Not):
        yield from leaves(condition.part)
    else:
        yield condition


def walk(node: object) -> Iterator[object]:
    """Every node below and including `node`, aggregates' conditions included."""
    yield node
    if isinstance(node, tuple):
        for item in node:
            yield from walk(item)
    elif hasattr(node, "__dataclass_fields__"):
        for field in fields(node):  # type: ignore[arg-type]
            value = getattr(node, field.name)
            if isinstance(value, tuple) or hasattr(value, "__dataclass_fields__"):
                yield from walk(value)


def terms_read(node: object) -> frozenset[str]:
    """The ids of the terms that `node` reads, at any depth."""
    found = set()
    for part in walk(node):
        if isinstance(part, TermRef | Contains | Window) or (isinstance(part, Aggregate) and part.term):
            found.add(part.term)
    return frozenset(found)
