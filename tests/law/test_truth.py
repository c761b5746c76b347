"""Strong Kleene logic, checked on every combination of values."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from itertools import product
from operator import and_

import pytest

from advisor.law.truth import Truth, any_of

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
PAIRS = tuple(product(Truth, repeat=2))
TRIPLES = tuple(product(Truth, repeat=3))


def all_of(truths: Iterable[Truth]) -> Truth:
    """The conjunction of several truths, two by two."""
    return reduce(and_, truths, T)


def possible(truth: Truth) -> set[bool]:
    """The two-valued readings that a truth leaves open."""
    return {T: {True}, F: {False}, U: {True, False}}[truth]


def known(readings: set[bool]) -> Truth:
    """The truth that leaves exactly these readings open."""
    if len(readings) == 2:
        return U
    return T if True in readings else F


@pytest.mark.parametrize(("truth", "negation"), [(T, F), (F, T), (U, U)])
def test_negation(truth: Truth, negation: Truth) -> None:
    assert ~truth is negation
    assert ~~truth is truth


@pytest.mark.parametrize("members", TRIPLES)
def test_connectives_agree_with_two_valued_logic_over_every_completion(members: tuple[Truth, ...]) -> None:
    completions = list(product(*(possible(member) for member in members)))
    assert all_of(members) is known({all(completion) for completion in completions})
    assert any_of(members) is known({any(completion) for completion in completions})


@pytest.mark.parametrize("members", TRIPLES)
def test_de_morgan(members: tuple[Truth, ...]) -> None:
    assert ~all_of(members) is any_of(~member for member in members)
    assert ~any_of(members) is all_of(~member for member in members)


@pytest.mark.parametrize("members", TRIPLES)
def test_order_grouping_and_repetition_do_not_matter(members: tuple[Truth, ...]) -> None:
    a, b, c = members
    for connective in (all_of, any_of):
        assert connective([a, b, c]) is connective([c, a, b]) is connective([c, b, a])
        assert connective([a, connective([b, c])]) is connective([connective([a, b]), c])
        assert connective([a, a, b]) is connective([a, b])


@pytest.mark.parametrize("members", TRIPLES)
def test_each_distributes_over_the_other(members: tuple[Truth, ...]) -> None:
    a, b, c = members
    assert all_of([a, any_of([b, c])]) is any_of([all_of([a, b]), all_of([a, c])])
    assert any_of([a, all_of([b, c])]) is all_of([any_of([a, b]), any_of([a, c])])


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_absorption(a: Truth, b: Truth) -> None:
    assert all_of([a, any_of([a, b])]) is a
    assert any_of([a, all_of([a, b])]) is a


@pytest.mark.parametrize("truth", Truth)
def test_identities_and_dominators(truth: Truth) -> None:
    assert all_of([truth, T]) is truth
    assert any_of([truth, F]) is truth
    assert all_of([truth, F]) is F
    assert any_of([truth, T]) is T


def test_nothing_to_join() -> None:
    assert all_of([]) is T
    assert any_of([]) is F


def test_silence_is_no_excluded_middle() -> None:
    assert any_of([U, ~U]) is U
    assert all_of([U, ~U]) is U


@pytest.mark.parametrize("members", TRIPLES)
def test_learning_never_reverses_what_was_certain(members: tuple[Truth, ...]) -> None:
    for connective in (all_of, any_of):
        before = connective(members)
        for learnt in product(*((T, F) if member is U else (member,) for member in members)):
            assert before in (U, connective(learnt))


def test_a_stream_of_truths_is_enough() -> None:
    assert all_of(iter([T, U, T])) is U
    assert any_of(iter([F, U, T])) is T
