"""Each rule has its three examples, each guard its two scenarios, each switch of the law the day before and the day of."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from steps.jury import open_jury
from steps.played import FEATURES, Scenario, read_scenarios

from advisor.engine.compile import compile_rulebook
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook
from advisor.rulebook.mutants import Mutant, mutants
from advisor.service.adviser import Adviser, rules_root
from advisor.service.mutation import accepted, changed_program, refused_alone

SWITCHES = {
    date(1998, 7, 31): "CCH, art. L. 442-4-1 and L. 442-4-2 (review, line 1)",
    date(2007, 3, 7): "law of 1989, art. 4 g and 6-1",
    date(2014, 3, 27): "law of 1989, art. 7-1",
    date(2016, 10, 1): "reform of contract law",
    date(2018, 11, 25): "law of 1989, art. 8-2",
    date(2020, 1, 1): "judge of protection disputes; CPC, art. 514 and 750-1",
    date(2021, 7, 1): "CSI, art. L. 272-1",
    date(2021, 11, 27): "CSI, art. L. 272-1, access of the State's forces",
    date(2022, 2, 27): "CPC, art. 750-1, abnormal trouble (review, line 4)",
    date(2022, 9, 22): "CPC, art. 750-1 annulled",
    date(2023, 7, 29): "law 2023-668",
    date(2023, 10, 1): "CPC, art. 750-1 restored",
    date(2024, 4, 17): "civil code, art. 1253",
    date(2024, 6, 15): "law 2024-536",
    date(2025, 6, 15): "law 2025-532, art. 62 and 63",
    date(2025, 9, 1): "decree 2025-660",
    date(2026, 9, 1): "threshold of CPC, art. 750-1 (review, line 5)",
}
"""First days of a wording of the law, from the legal dossier, § 0.4, and its review."""
MOVED = re.compile(r"devient la veille$|devient le lendemain$|un jour plus tard$|» devient [<>]=?$")
"""The labels of changes that move a date, or count its day on the other side."""


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(rules_root())


@pytest.fixture(scope="module")
def scenarios() -> list[Scenario]:
    return list(read_scenarios())


def test_each_rule_file_shows_where_it_applies_where_not_and_what_it_may_lack(rulebook: Rulebook) -> None:
    shown = {rule.id: {each.expected for each in rule.examples} for rule in rulebook.rules if "#" not in rule.id}
    assert {name: found for name, found in shown.items() if found != {"applies", "does_not_apply", "missing"}} == {}


def test_each_guard_has_a_scenario_where_it_forbids_and_one_where_it_does_not(
    rulebook: Rulebook, scenarios: list[Scenario]
) -> None:
    lines = [line.arguments for each in scenarios for line in each.lines if line.step.keyword == "then"]
    said = {(line["rule"], line["status"]) for line in lines if {"rule", "measure", "status"} <= line.keys()}
    wanted = {(rule.id, word) for rule in rulebook.rules if rule.guard for word in ("est", "n'est pas")}
    assert wanted - said == set()


def test_each_row_of_a_table_is_held_by_a_scenario(rulebook: Rulebook, scenarios: list[Scenario]) -> None:
    """Of the tables of a case; those of the review are held by the ledger's own tests, on every role and direction."""
    near = [each for each in scenarios if each.file.startswith(("admission/", "qualification/"))]
    of_a_case = [rule.id for rule in rulebook.rules if "#" in rule.id and rule.stage != "review"]
    rows = [each for each in mutants(rulebook) if each.before and each.before.id in of_a_case and each.after is None]
    assert len(rows) == len(of_a_case)
    assert accepted_by_all(rows, rulebook, near) == []


def test_each_switch_of_the_law_has_the_day_before_and_the_day_of(
    rulebook: Rulebook, scenarios: list[Scenario]
) -> None:
    eves = {each - timedelta(days=1) for each in SWITCHES}
    dated = re.compile("|".join(map(str, SWITCHES.keys() | eves)))
    near = [each for each in scenarios if dated.search(str([line.arguments for line in each.lines]))]
    moved = [each for each in mutants(rulebook) if MOVED.search(each.label) and dated.search(each.label)]
    assert moved
    assert accepted_by_all(moved, rulebook, near) == []


def accepted_by_all(changes: list[Mutant], rulebook: Rulebook, scenarios: list[Scenario]) -> list[str]:
    """The changes that neither the law behind their rule, nor an example of it, nor one of `scenarios` refuses, and that nobody explains."""
    explained = accepted(FEATURES)
    jury = open_jury(Adviser(compile_rulebook(rulebook), None, ""), scenarios)
    left = [each for each in changes if each.label not in explained and not refused_alone(each)]
    return [each.label for each in left if not jury.refuses(each, changed_program(each))]
