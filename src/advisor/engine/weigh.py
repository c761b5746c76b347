"""What each value of a term answers to a comparison with constants (strong Kleene)."""

from __future__ import annotations

from advisor.engine.row import Test
from advisor.engine.world import World
from advisor.law.possible import ABSENT, UNKNOWN, Possible, Range, SetOf, bounds, codes, compare, truth_of
from advisor.law.truth import Truth
from advisor.rulebook.condition import Aggregate, Const, Contains, Holds, Leaf, OneOf, Operand, Shift, TermRef

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
ORDERED = frozenset({"scale", "number", "money", "date"})


def plain_test(leaf: Leaf, world: World) -> tuple[str, Test] | None:
    """The one term whose value settles a leaf, and what each value of it answers; none for a leaf that reads more."""
    if isinstance(leaf, Contains):
        return leaf.term, contains(leaf.value.value)
    if isinstance(leaf, Holds):
        return (leaf.what.term, truth_of) if isinstance(leaf.what, TermRef) else None
    if not isinstance(leaf.left, TermRef):
        return None
    name, domain = leaf.left.term, domain_of(leaf.left, world)
    test: Test | None = None
    if isinstance(leaf, OneOf):
        test = one_of(leaf, world)
    elif isinstance(leaf.right, Const):
        op, other = leaf.op, leaf.right.value
        if type_of(leaf.left, world) in ORDERED:
            test = lambda value: compare(value, op, other)  # noqa: E731
        elif isinstance(other, str):
            test = is_code(other, domain, denied=op == "≠")
    if test is None or world.terms[name].type != "scale":
        return None if test is None else (name, test)
    whole, known = Range(0, len(world.terms[name].steps) - 1), test
    return name, lambda value: known(whole if value is UNKNOWN else value)


def one_of(leaf: OneOf, world: World) -> Test:
    """An operand that is one of several constants."""
    if type_of(leaf.left, world) in ORDERED:
        return one_of_numbers(sorted(int(const.value) for const in leaf.values))
    return one_of_codes(frozenset(str(const.value) for const in leaf.values), domain_of(leaf.left, world))


def type_of(operand: Operand, world: World) -> str:
    """The type of what an operand is worth."""
    if isinstance(operand, TermRef):
        return world.terms[operand.term].type
    if isinstance(operand, Aggregate):
        return "number" if operand.kind == "count" else world.terms[operand.term].type
    if isinstance(operand, Const):
        return operand.type
    return "date" if isinstance(operand, Shift) else world.program.rulebook.parameters[operand.parameter].type


def domain_of(operand: Operand, world: World) -> tuple[str, ...]:
    """The codes that an operand may take; none for one that has no steps."""
    name = operand.term if isinstance(operand, TermRef | Aggregate) else ""
    return tuple(step.code for step in world.terms[name].steps) if name else ()


def is_code(code: str, domain: tuple[str, ...], *, denied: bool) -> Test:
    """A value compared with a code, as in most comparisons."""
    other, same, different = frozenset((code,)), *((FALSE, TRUE) if denied else (TRUE, FALSE))

    def test(value: Possible) -> Truth:
        if isinstance(value, str):
            return same if value == code else different
        if value is ABSENT:
            return FALSE
        equal = meets(codes(value, domain), other)
        return ~equal if denied else equal

    return test


def meets(left: frozenset[str], right: frozenset[str]) -> Truth:
    """Whether two sets of possible codes are one code."""
    if not left or not right:
        return OPEN
    if len(left) == 1 and left == right:
        return TRUE
    return OPEN if left & right else FALSE


def one_of_codes(wanted: frozenset[str], domain: tuple[str, ...]) -> Test:
    """A value that is one of several codes."""

    def test(value: Possible) -> Truth:
        if isinstance(value, str):
            return TRUE if value in wanted else FALSE
        if value is ABSENT:
            return FALSE
        possible = codes(value, domain)
        if possible and possible <= wanted:
            return TRUE
        return OPEN if not possible or possible & wanted else FALSE

    return test


def one_of_numbers(wanted: list[int]) -> Test:
    """An ordered value that is one of several."""

    def test(value: Possible) -> Truth:
        low, high, maybe_absent, absent = bounds(value)
        if absent:
            return FALSE
        inside = [each for each in wanted if (low is None or each >= low) and (high is None or each <= high)]
        if not inside:
            return FALSE
        full = low is not None and high is not None and len(inside) == high - low + 1
        return TRUE if full and not maybe_absent else OPEN

    return test


def contains(code: bool | int | str) -> Test:
    """A set that contains a code."""

    def test(value: Possible) -> Truth:
        if isinstance(value, SetOf):
            if code in value.certain:
                return TRUE
            return OPEN if value.possible is None or code in value.possible else FALSE
        return FALSE if value is ABSENT else OPEN

    return test
