"""Every literal form, certain and possible, as it is and negated, on every kind of possible value."""

from __future__ import annotations

import itertools

import pytest
from small_rulebook import HERE, answered, compiled, sheet, term

from advisor.engine.forms import form
from advisor.engine.worker import DurableEngine
from advisor.law.possible import ABSENT, UNKNOWN, Among, Possible, Range, SetOf
from advisor.law.truth import Truth
from advisor.rulebook.condition import Compare, Condition, Const, Contains, Holds, Not, OneOf, TermRef
from advisor.rulebook.vocabulary import Term

OPERATORS = ("=", "≠", "<", "<=", ">", ">=")
EDGES = (None, 0, 1, 2, 3)
RANGES = tuple(
    Range(low, high, absent)
    for low, high in itertools.product(EDGES, EDGES)
    if low is None or high is None or low <= high
    for absent in (False, True)
)
NUMBERS: tuple[Possible, ...] = (0, 1, 2, 3, UNKNOWN, ABSENT, *RANGES)
CHOICES: tuple[Possible, ...] = (
    "red",
    "green",
    UNKNOWN,
    ABSENT,
    *(
        Among(frozenset(some))
        for n in (1, 2, 3, 4)
        for some in itertools.combinations(("red", "green", "blue", "grey"), n)
    ),
)


def both_ways(leaves: list[Condition]) -> list[Condition]:
    """Each leaf, its negation and its double negation."""
    return [each for leaf in leaves for each in (leaf, Not(leaf), Not(Not(leaf)))]


def all_answers(
    engine: DurableEngine, known: Term, leaves: list[Condition], values: tuple[Possible, ...]
) -> set[Truth]:
    """Check the leaves on the values, said of the item and concluded by rules; gives the truths that were met."""
    conditions = both_ways(leaves)
    met: set[Truth] = set()
    for concluded in (False, True):
        here = term(known.id, known.type, concluded=concluded, steps=known.steps)
        program = compiled(conditions, [here])
        for value in values:
            said = {} if concluded else {known.id: value}
            derivation = answered(program, sheet([said]), {known.id: value} if concluded else None)
            engine.check(derivation)
            met |= {each for _, answers in derivation.asked() for each in answers.values()}
    return met


@pytest.mark.parametrize("kind", ["scale", "number", "money", "date"])
def test_ordered_terms_against_constants(engine: DurableEngine, kind: str) -> None:
    constants = range(1, 4) if kind == "date" else range(4)
    leaves = [Compare(TermRef("t"), op, Const(value, kind)) for op in OPERATORS for value in constants]
    assert all_answers(engine, term("t", kind), leaves, NUMBERS) == set(Truth)


def test_choices_against_constants(engine: DurableEngine) -> None:
    leaves = [Compare(TermRef("t"), op, Const(code, "choice", "t")) for op in "=≠" for code in ("red", "blue")]
    assert all_answers(engine, term("t", "choice"), leaves, CHOICES) == set(Truth)


def test_a_choice_without_a_list_of_values(engine: DurableEngine) -> None:
    leaves = [Compare(TermRef("t"), op, Const("mot", "choice", "t")) for op in "=≠"]
    open_term = Term("t", "incident", "choice", HERE, path="x")
    program = compiled(both_ways(leaves), [open_term])
    derivation = answered(
        program, sheet([{"t": value} for value in ("mot", "autre", UNKNOWN, Among(frozenset({"mot", "x"})))])
    )
    engine.check(derivation)
    unknown = [answers[0] for _, answers in derivation.asked()]
    assert unknown == [Truth.TRUE, Truth.FALSE, Truth.UNKNOWN, Truth.UNKNOWN]


def test_booleans(engine: DurableEngine) -> None:
    values = (True, False, UNKNOWN, ABSENT)
    assert all_answers(engine, term("t", "boolean"), [Holds(TermRef("t"))], values) == set(Truth)


def test_leaves_taken_from_the_reference(engine: DurableEngine) -> None:
    some = tuple(Const(code, "choice", "t") for code in ("red", "blue"))
    assert all_answers(engine, term("t", "choice"), [OneOf(TermRef("t"), some)], CHOICES) == set(Truth)
    sets: tuple[Possible, ...] = (
        SetOf(frozenset({"red"}), frozenset({"red", "blue"})),
        SetOf(frozenset(), frozenset()),
        SetOf(frozenset(), None),
        UNKNOWN,
        ABSENT,
    )
    assert all_answers(engine, term("t", "set"), [Contains("t", Const("red", "choice", "t"))], sets) == set(Truth)


def test_a_figure_at_the_ends_of_64_bits(engine: DurableEngine) -> None:
    far = 2**62 - 1
    leaves: list[Condition] = [
        Compare(TermRef("t"), op, Const(value, "number")) for op in OPERATORS for value in (far, -far, 2**53 + 1)
    ]
    values = (far, -far, 2**53, 2**53 + 1, 2**70, -(2**70), Range(far, None), Range(None, -far), UNKNOWN)
    assert all_answers(engine, term("t", "number"), leaves, values) == set(Truth)


def test_plain_comparisons_are_left_to_durable_rules() -> None:
    leaf = Compare(TermRef("t"), ">=", Const(2, "number"))
    program = compiled([leaf, Not(leaf)], [term("t", "number")])
    told = [
        [(each.of.kind, each.op, each.value) for clause in form(condition, program, certain=certain) for each in clause]
        for condition in program.conditions
        for certain in (True, False)
    ]
    assert told == [[("floor", "$gte", 2)], [("high", "$gte", 2)], [("high", "$lt", 2)], [("floor", "$lt", 2)]]
