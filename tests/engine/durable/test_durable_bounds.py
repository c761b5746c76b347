"""Canaries: the bounds inside which durable-rules is trusted still hold in the build at hand.

Each follows a defect of version 2.0.28, tried from its safe side; what crashes runs in a process of its own.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator

import pytest

from advisor.engine import durable
from advisor.engine.encode import CLAUSES_PER_RULESET, PROPERTIES_PER_FACT, fnv1a

Rules = dict[str, object]
pytestmark = pytest.mark.skipif(durable.native is None, reason=durable.MISSING)


def ruleset(*tests: object) -> str:
    """One rule for each test, and the marker."""
    rules = {str(number): {"all": [{"m": test}]} for number, test in enumerate(tests)}
    return json.dumps({**rules, durable.MARKER: {"all": [{"m": {durable.MARKER: 1}}]}}, ensure_ascii=False)


def body(**values: object) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))[1:]


@pytest.fixture
def fired() -> Iterator[object]:
    """Compile rules and fire facts in this process; frees the rulesets afterwards."""
    handles: list[int] = []

    def fire(tests: list[object], bodies: list[str]) -> list[str]:
        handles.extend(durable.compile_rulesets([ruleset(*tests)]))
        return durable.fire(handles[-1], bodies)

    yield fire
    durable.forget(handles)


def test_as_many_clauses_as_allowed_may_all_fire_on_one_fact(fired) -> None:
    tests = [{"$gte": {"p0": number}} for number in range(CLAUSES_PER_RULESET)]
    assert len(fired(tests, [body(p0=1000)] * 3)) == 3 * CLAUSES_PER_RULESET
    deep = [{"$and": [{"p1": 1}, {"$gte": {"p0": n}}]} for n in range(CLAUSES_PER_RULESET)]
    for order in ({"p0": 99, "p1": 1}, {"p1": 1, "p0": 99}):
        assert len(fired(deep, [body(**order)])) == CLAUSES_PER_RULESET


def test_more_would_be_refused_by_the_engine_not_misjudged(fired) -> None:
    with pytest.raises(Exception, match="303"):
        fired([{"$gte": {"p0": number}} for number in range(70)], [body(p0=1000)])


def test_rules_that_share_a_condition_fire_on_it_alone(fired) -> None:
    same = [{"$and": [{"p0": 1}, {"p1": number % 3}]} for number in range(CLAUSES_PER_RULESET - 1)]
    told = fired([*same, {"p0": 2}], [body(p0=1, p1=0), body(p0=2, p1=0)])
    assert sorted(map(int, (pair.split()[0] for pair in told if pair.endswith(" 0")))) == list(range(0, 53, 3))
    assert [pair for pair in told if pair.endswith(" 1")] == ["53 1"]


def test_cases_where_nothing_fires_are_deleted_safely(fired) -> None:
    for _ in range(300):
        assert fired([{"p0": 1}], [body(p0=0)]) == []


def test_a_thousand_cases_leave_no_session_behind() -> None:
    (handle,) = durable.compile_rulesets([ruleset({"p0": 1})])
    for number in range(1_100):
        assert durable.fire(handle, [body(p0=number % 2)]) == (["0 0"] if number % 2 else [])
    durable.forget([handle])


def test_nothing_of_a_case_is_left_to_the_next() -> None:
    (handle,) = durable.compile_rulesets([ruleset({"p0": 1}, {"p1": 1})])
    assert durable.fire(handle, [body(p0=1)]) == ["0 0"]
    assert durable.fire(handle, [body(p1=1)]) == ["1 0"]
    assert durable.fire(handle, []) == []
    durable.forget([handle])


def test_a_fact_with_as_many_properties_as_allowed(fired) -> None:
    wide = {f"p{number}": number for number in range(PROPERTIES_PER_FACT)}
    last = PROPERTIES_PER_FACT - 1
    assert fired([{f"p{last}": last}, {"p0": 1}], [body(**wide)]) == ["0 0"]


def test_a_fact_with_too_many_properties_is_refused(fired) -> None:
    with pytest.raises(Exception, match="302"):
        fired([{"p0": 0}], [body(**{f"p{number}": number for number in range(260)})])


def test_a_duplicate_fact_is_an_error(fired) -> None:
    with pytest.raises(durable.EngineFault, match="code 2"):
        fired([{"p0": 1}], ['"p0":1,"id":"same"}', '"p0":1,"id":"same"}'])


def test_sequential_ids_do_not_collide() -> None:
    assert len({fnv1a(f"f{number}") for number in range(durable.MAX_FACTS + 1)}) == durable.MAX_FACTS + 1


def test_too_many_facts_are_refused(fired, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "MAX_FACTS", 2)
    with pytest.raises(durable.EngineFault, match="3 facts"):
        fired([{"p0": 1}], [body(p0=1)] * 3)


def test_names_are_known_by_their_hash_alone(fired) -> None:
    one, other = "nakmvxxv", "tbdxatiq"
    assert fnv1a(one) == fnv1a(other)
    assert fired([{one: 1}], [body(**{other: 1})]) == ["0 0"], "why the lint compares the hashes of names"


TEXTS = (
    "a",
    "ab",
    "abc",
    "ab ",
    "ab!",
    "é",
    "e\u0301",
    "l'été",
    'dit "non"',
    "retour\nligne",
    "\\",
    "🏢",
    "1",
    "true",
    "x" * 59_000,
)


def test_texts_are_equal_only_to_themselves(fired) -> None:
    told = fired([{"p0": text} for text in TEXTS], [body(p0=text) for text in TEXTS])
    assert sorted(told) == sorted(f"{number} {number}" for number in range(len(TEXTS)))
    others = fired([{"$neq": {"p0": text}} for text in TEXTS], [body(p0=text) for text in TEXTS])
    assert len(others) == len(TEXTS) * (len(TEXTS) - 1)


def test_figures_are_exact_to_the_last_unit(fired) -> None:
    figures = (-(2**62), -(2**53) - 1, -(2**53), -1, 0, 1, 739_000, 2**53, 2**53 + 1, 2**62 - 1, 2**62)
    compare = {"$gte": int.__ge__, "$gt": int.__gt__, "$lte": int.__le__, "$lt": int.__lt__, "$neq": int.__ne__}
    for op, passes in compare.items():
        told = fired([{op: {"p0": constant}} for constant in figures], [body(p0=value) for value in figures])
        wanted = {
            f"{i} {j}"
            for i, constant in enumerate(figures)
            for j, value in enumerate(figures)
            if passes(value, constant)
        }
        assert set(told) == wanted
        assert len(told) == len(wanted)


def test_the_order_of_rules_properties_and_facts_changes_nothing(fired) -> None:
    rng = random.Random(5)
    tests = [{"$and": [{"$gte": {"p0": a}}, {"$lt": {"p1": b}}]} for a in range(5) for b in range(5)]
    facts = [{"p0": a, "p1": b} for a in range(5) for b in range(5)]
    wanted = {
        (repr(tests[int(i)]), repr(facts[int(j)])) for i, j in map(str.split, fired(tests, [body(**f) for f in facts]))
    }
    assert wanted
    for _ in range(5):
        mixed, asked = rng.sample(tests, len(tests)), rng.sample(facts, len(facts))
        turned = [dict(rng.sample(list(fact.items()), 2)) for fact in asked]
        told = fired(mixed, [body(**fact) for fact in turned])
        assert {(repr(mixed[int(i)]), repr(asked[int(j)])) for i, j in map(str.split, told)} == wanted


def test_a_build_that_misjudges_a_comparison_is_found_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    durable.probe()
    real = durable.native

    class Narrow:
        """The same engine where the constants of rules have 32 bits, as some compilers make them."""

        def __getattr__(self, name: str) -> object:
            return getattr(real, name)

        def create_ruleset(self, name: str, text: str) -> int:
            return real.create_ruleset(name, text.replace(str(2**62 - 1), "-1"))

    monkeypatch.setattr(durable, "native", Narrow())
    with pytest.raises(durable.EngineFault, match="comparison"):
        durable.probe()


def test_the_documented_style_is_still_unsafe() -> None:
    """Why all this stands: a join on a property called `id` loses its conclusions in the engine itself."""
    script = """
import json
import durable_rules_engine as native
rules = {"j": {"all": [{"a": {"k": 1}}, {"b": {"$and": [{"k": 2}, {"id": {"a": "id"}}]}}]},
         "z": {"all": [{"m": {"z": 1}}]}}
handle = native.create_ruleset("s", json.dumps(rules))
for fact in ({"z": 1, "sid": "c"}, {"k": 1, "sid": "c", "id": "x", "ref": 1}):
    state = native.assert_fact(handle, json.dumps(fact))[1]
first = native.start_action_for_state(handle, state)
print(first[1].split('"')[1])
print(native.complete_and_start_action(handle, state))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode != 0 or done.stdout.split() == ["z", "None"]
