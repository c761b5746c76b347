"""The bench in its smallest size gives every row; how fast is never asked here."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from itertools import product
from typing import Any

import pytest

from advisor.casefile.terms import sheet_of
from advisor.engine.compile import compile_rulebook
from advisor.engine.derive import derive
from advisor.engine.worker import available
from advisor.law.truth import Truth
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook
from advisor.service.adviser import rules_root
from bench.__main__ import main
from bench.bare import bare_function, plain_case
from bench.contest import CONTESTANTS
from bench.fit import exponent, slope
from bench.material import DIVIDED, OPEN, PLAIN, TODAY, VARIANTS, bench_case, scaled_rulebook

RULES, INCIDENTS = (20, 40), (2, 4)
SMALLEST = ["--rules=20,40", "--incidents=2,4", "--rounds=1", "--letters=1", "--cases=4", "--peak-cases=1"]
WORKS, REASON = available()
needs_durable = pytest.mark.skipif(not WORKS, reason=REASON)


@pytest.fixture(scope="module")
def real() -> Rulebook:
    return load_rulebook(rules_root())


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    with redirect_stdout(io.StringIO()) as told:
        assert main([*SMALLEST, "--json"]) == 0
    return json.loads(told.getvalue())


@needs_durable
def test_every_contestant_is_timed_on_every_size(report: dict[str, Any]) -> None:
    rows = {(*each["size"].values(), each["contestant"]) for each in report["timings"]}
    assert rows == set(product(RULES, INCIDENTS, VARIANTS, CONTESTANTS))
    assert all(each["microseconds"] > 0 and each["cpu"] > 0 for each in report["timings"])


@needs_durable
def test_growth_memory_and_letter_are_told_beside_their_targets(report: dict[str, Any]) -> None:
    grown = {(each["contestant"], each["variant"]) for each in report["growths"]}
    assert grown == set(product(CONTESTANTS, VARIANTS))
    assert {(each["rules"], each["incidents"]) for each in report["peaks"]} == set(product(RULES, INCIDENTS))
    assert all(each["peak"] > 0 and each["worker_peak"] > 0 for each in report["peaks"])
    assert (report["leak"]["rules"], report["leak"]["incidents"], report["leak"]["cases"]) == (40, 4, 4)
    assert report["letter"]["ratio"] > 0
    assert {"exponents", "letter", "memory"} < set(report["targets"])


@needs_durable
def test_the_tables_name_every_contestant_and_every_target(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(SMALLEST) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert all(shown.count(name) >= len(VARIANTS) for name in CONTESTANTS)
    assert shown.count("target") == 4


def test_one_number_of_rules_gives_no_exponent() -> None:
    with pytest.raises(SystemExit):
        main(["--rules=200"])


def test_exact_points_are_fitted_exactly() -> None:
    assert slope([(0, 1), (1, 3), (2, 5)]) == (2, 0)
    found = exponent([(10, 7), (100, 700), (1000, 70_000)])
    assert (round(found.value, 9), round(found.spread, 9), round(found.last_step, 9)) == (2, 0, 2)


@pytest.mark.parametrize("size", [1, 50, 250])
def test_a_scaled_rule_base_has_its_size_and_repeats_no_condition(real: Rulebook, size: int) -> None:
    scaled = scaled_rulebook(real, size)
    assert len({rule.id for rule in scaled.rules}) == len(scaled.rules) == size
    repeated = [rule.condition for rule in scaled.rules[len(real.rules) :]]
    assert len(set(repeated)) == len(repeated)


@pytest.mark.parametrize("size", [50, 200])
def test_a_scaled_rule_base_still_finds_breaches(real: Rulebook, size: int) -> None:
    program = compile_rulebook(scaled_rulebook(real, size))
    found = derive(program, sheet_of(bench_case(12, PLAIN, 0), real.vocabulary, TODAY))
    breaches = {j.frame.item.id for j, e in found.emissions() if ("manquement", True) in getattr(e.head, "values", ())}
    assert 0 < len(breaches) < 12


@pytest.mark.parametrize(("variant", "views"), [(PLAIN, 1), (DIVIDED, 2), (OPEN, 1)])
def test_only_a_divided_case_is_judged_in_two_views(real: Rulebook, variant: str, views: int) -> None:
    found = derive(compile_rulebook(real), sheet_of(bench_case(12, variant, 0), real.vocabulary, TODAY))
    assert len(set(found.views.values())) == views


@pytest.mark.parametrize(("size", "variant", "seed"), [*product((50, 200), VARIANTS, range(3))])
def test_the_bare_function_says_what_the_reference_is_certain_of(
    real: Rulebook, size: int, variant: str, seed: int
) -> None:
    program = compile_rulebook(scaled_rulebook(real, size))
    sheet = sheet_of(bench_case(12, variant, seed), real.vocabulary, TODAY)
    said = set(bare_function(program, TODAY)(plain_case(sheet)))
    told = [((e.rule.rule.id, j.frame.item.id, e.clause), e.truth) for j, e in derive(program, sheet).emissions()]
    certain = {key for key, truth in told if truth is Truth.TRUE}
    assert certain or variant == OPEN
    assert certain <= said <= {key for key, _ in told}
