"""Whatever the engine calls certain holds in every completion of the case: conclusions, rules, guards and the walk.

`python tests/engine/soundness.py 500` asks more worlds, and prints how often an open answer had one reading only.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from completions import completions, lay_out, mostly_settled
from random_worlds import Pair, pairs
from small_world import File, item, rule, rulebook
from soundness import Report, examine

from advisor.engine import derive, reference, resolve, turns
from advisor.engine.compile import compile_rulebook
from advisor.engine.gather import Member, gather
from advisor.engine.program import CompiledRule
from advisor.law.possible import UNKNOWN, Possible, Range
from advisor.law.truth import Truth

KEPT = [
    tuple(map(int, line.split()))
    for line in (Path(__file__).parent / "seeds" / "soundness.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def nearly_settled(pair: Pair, leave: int) -> Pair:
    """The pair with all but a few of its leaves settled."""
    sheet = mostly_settled(pair.rulebook, pair.sheet, random.Random(pair.seed), leave)
    return Pair(pair.seed, pair.size, pair.program, sheet)


def faults(report: Report, pair: Pair) -> list[str]:
    """The faults of a report, with what gives the world back."""
    return [f"size {pair.size}, seed {pair.seed}: {fault}" for fault in sorted(report.faults)]


@pytest.mark.parametrize("size", [1, 2])
def test_what_is_certain_holds_in_completions_drawn_at_random(size: int) -> None:
    found = [
        fault
        for pair in pairs({1: 60, 2: 15}[size], 1_000, cases=3, size=size)
        for fault in faults(examine(pair, bound=15, inner=2), pair)
    ]
    assert found == []


def test_what_is_certain_holds_in_every_completion_of_a_nearly_settled_case() -> None:
    found, whole, certain = [], 0, 0
    for plain in pairs(36, 3_000, cases=3, size=1):
        pair = nearly_settled(plain, 2)
        report = examine(pair, bound=30)
        whole += report.completions < 30
        certain += report.certain
        found += faults(report, pair)
    assert found == []
    assert whole > 15, "too few cases were enumerated to the end"
    assert certain > 3_000


def test_what_a_rule_emits_as_certain_it_emits_in_every_completion() -> None:
    assert not any(examine(pair, bound=10, inner=1).overstated for pair in pairs(45, 1_000, cases=3, size=1))


def test_worlds_that_once_failed() -> None:
    found = []
    for size, seed in KEPT:
        for pair in pairs(3, seed, cases=3, size=size):
            found += faults(examine(pair, bound=8, inner=2), pair)
    assert found == []


# --- the oracle sees --------------------------------------------------------------------------------------------------


def _unknown_exception_not_raised(patch: pytest.MonkeyPatch) -> None:
    def judge(compiled: CompiledRule, truth: Callable[[int], Truth]) -> resolve.Verdict:
        exceptions = {clause.condition for clause in compiled.clauses}
        return resolve.judge(compiled, lambda index: _as_absent(truth(index)) if index in exceptions else truth(index))

    patch.setattr(derive, "judge", judge)


def _as_absent(truth: Truth) -> Truth:
    return Truth.FALSE if truth is Truth.UNKNOWN else truth


def _restoring_forgotten(patch: pytest.MonkeyPatch) -> None:
    def judge(compiled: CompiledRule, truth: Callable[[int], Truth]) -> resolve.Verdict:
        bare = tuple(replace(clause, inner=()) for clause in compiled.clauses)
        return resolve.judge(replace(compiled, clauses=bare), truth)

    patch.setattr(derive, "judge", judge)


def _possible_member_counted(patch: pytest.MonkeyPatch) -> None:
    def wrong(kind: str, members: Sequence[Member], *, complete: bool) -> Possible:
        return gather(kind, [(value, Truth.TRUE) for value, _ in members], complete=complete)

    patch.setattr(reference, "gather", wrong)


def _every_list_complete(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reference, "gather", lambda kind, members, complete: gather(kind, members, complete=True))


def _unusable_source_read(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reference.Frame, "seen", lambda _, said: UNKNOWN if said is None else said[0])


def _unusable_incident_kept(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reference.World, "exists", lambda *_: Truth.TRUE)


def _first_wording_only(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(derive, "agree", lambda values: values[0])


WRONG_ENGINES: tuple[Callable[[pytest.MonkeyPatch], None], ...] = (
    _unknown_exception_not_raised,
    _restoring_forgotten,
    _possible_member_counted,
    _every_list_complete,
    _unusable_source_read,
    _unusable_incident_kept,
    _first_wording_only,
)


@pytest.fixture(scope="module")
def sound() -> list[Pair]:
    """Small worlds on which the engine makes no fault."""
    return [pair for pair in pairs(60, 9_000, cases=3, size=1) if not examine(pair, bound=6, inner=1).faults]


@pytest.fixture
def no_verdict_kept() -> Iterator[None]:
    """Verdicts are kept with the program: those of a wrong engine go with it."""
    _forget_turns()
    yield
    _forget_turns()


def _forget_turns() -> None:
    turns.order.cache_clear()
    turns._steps.cache_clear()


@pytest.mark.usefixtures("no_verdict_kept")
@pytest.mark.parametrize("spoil", WRONG_ENGINES, ids=lambda each: each.__name__.strip("_"))
def test_a_wrong_engine_is_found(
    spoil: Callable[[pytest.MonkeyPatch], None], sound: list[Pair], monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(monkeypatch)
    assert any(examine(pair, bound=6, inner=1).faults for pair in sound)


def test_completions_are_the_product_of_what_is_open() -> None:
    incident = item("incident", "i1", établi=UNKNOWN, témoins=Range(1, 3), date_du_fait=5)
    rules = (rule("r", "incident", "établi et témoins >= 2", ("manquement", True)),)
    book = rulebook(*rules)
    closed, unfinished = File([incident]).sheet(), File([incident], complete=frozenset({"piece", "measure"})).sheet()
    drawn = [
        list(completions(lay_out(book, each, random.Random(0)), random.Random(0), 500)) for each in (closed, unfinished)
    ]
    facts = {(each.facts["incident", "i1", "établi"], each.facts["incident", "i1", "témoins"]) for each in drawn[0]}
    assert len(drawn[0]) == len(facts) == 6
    assert {len(each.lists["incident"]) for each in drawn[1]} == {1, 2}
    pair = Pair(0, 1, compile_rulebook(book), replace(closed))
    report = examine(pair)
    assert (report.faults, report.open > 0, report.completions) == (set(), True, 6)
