"""A condition asked of a row of frames answers what it answers frame by frame; source: semantics.md, 2 and 5."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from random_worlds import pairs

from advisor.engine import reference
from advisor.engine.derivation import Derivation
from advisor.engine.derive import derive
from advisor.engine.gather import exists
from advisor.engine.reference import over, truth, world_of
from advisor.engine.row import Row
from advisor.engine.world import World
from advisor.law.errors import RuleConflict
from advisor.law.truth import Truth

TRUE, FALSE = Truth.TRUE, Truth.FALSE


def settled_again(derivation: Derivation) -> World:
    """The same case with the same conclusions, where nothing was asked yet."""
    world = world_of(derivation.program, derivation.sheet)
    world.usable, world.concluded = derivation.world.usable, derivation.world.concluded
    return world


def derivations(count: int, start_seed: int) -> list[Derivation]:
    found = []
    for pair in pairs(count, start_seed):
        try:
            found.append(derive(pair.program, pair.sheet))
        except RuleConflict:
            continue
    return found


@pytest.mark.parametrize("start_seed", [0, 5_000])
def test_a_row_answers_as_its_frames_do(start_seed: int) -> None:
    met: Counter[Truth] = Counter()
    for derivation in derivations(80, start_seed):
        program, one_by_one, together = derivation.program, settled_again(derivation), settled_again(derivation)
        for view in dict.fromkeys(derivation.views.values()):
            for condition, scope in zip(program.conditions, program.condition_scopes, strict=True):
                row = together.row(view, scope)
                surely, possibly = over(condition, together)(row, row.full)
                for rank, frame in enumerate(row.frames):
                    expected = truth(condition, one_by_one.frame(view, frame.item))
                    met[expected] += 1
                    assert (surely >> rank & 1, possibly >> rank & 1) == (expected is TRUE, expected is not FALSE)
    assert min(met[each] for each in Truth) > 200


@pytest.mark.parametrize("start_seed", [0, 5_000])
def test_a_row_reads_the_terms_that_its_frames_read(start_seed: int) -> None:
    concluded = 0
    for derivation in derivations(60, start_seed):
        terms, one_by_one, together = derivation.world.terms, settled_again(derivation), settled_again(derivation)
        for view in dict.fromkeys(derivation.views.values()):
            for term in terms.values():
                row = together.row(view, term.scope) if term.scope in ("case", "incident", "piece", "person") else None
                if row is None or len(row.frames) < 2:
                    continue
                found = {rank: value for value, frames in row.read(term.id) for rank, _ in row.chosen(frames)}
                expected = [one_by_one.frame(view, frame.item).value(term.id) for frame in row.frames]
                assert [found[rank] for rank in range(len(row.frames))] == expected
                concluded += term.concluded
    assert concluded > 100


def test_the_pieces_of_incidents_are_among_what_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row weighs them side by side, a frame gathers its own: were one wrong, the comparison above would tell."""
    monkeypatch.setattr(
        reference, "exists", lambda certain, possible, complete: exists(certain, possible, complete=True)
    )
    with pytest.raises(AssertionError):
        test_a_row_answers_as_its_frames_do(0)


def test_only_the_frames_asked_answer() -> None:
    rng, narrowed = random.Random(0), 0
    for derivation in derivations(40, 9_000):
        program, whole, part = derivation.program, settled_again(derivation), settled_again(derivation)
        for condition, scope in zip(program.conditions, program.condition_scopes, strict=True):
            row, other = part.row("all", scope), whole.row("all", scope)
            wanted = rng.randrange(row.full + 1)
            told = over(condition, part)(row, wanted)
            assert told == tuple(answer & wanted for answer in over(condition, whole)(other, other.full))
            narrowed += told != over(condition, whole)(other, other.full)
    assert narrowed > 20


def test_an_empty_row_answers_nothing() -> None:
    (derivation,) = derivations(1, 1)
    for condition in derivation.program.conditions:
        assert over(condition, derivation.world)(Row([]), 0) == (0, 0)
