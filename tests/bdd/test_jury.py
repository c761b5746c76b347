"""A change of a rule of the review is asked of every scenario without a crash, and refused only by one that reads a review."""

from __future__ import annotations

import pytest
from steps.jury import Jury, open_jury
from steps.notice import NOTHING, attention
from steps.played import Scenario, read_scenarios

from advisor.engine.compile import compile_rulebook
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook
from advisor.rulebook.mutants import Mutant, mutants
from advisor.service.adviser import Adviser, rules_root
from advisor.service.mutation import changed_program

OF_A_CASE = "La trêve hivernale, la veille et le jour"
OF_A_REVIEW = "le bailleur que la clause ne vise pas n'en doit rien, même sans réponse"
DROPPED = "condition-non-remplie : règle ôtée"
REWORDED = "condition-non-remplie : si, sans « texte applicable »"


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(rules_root())


@pytest.fixture(scope="module")
def of_the_review(rulebook: Rulebook) -> dict[str, Mutant]:
    return {each.label: each for each in mutants(rulebook) if each.before and each.before.stage == "review"}


@pytest.fixture(scope="module")
def scenarios() -> dict[str, Scenario]:
    return {each.name: each for each in read_scenarios()}


def opened(rulebook: Rulebook, scenario: Scenario) -> Jury:
    return open_jury(Adviser(compile_rulebook(rulebook), None, ""), [scenario])


def test_a_case_hears_no_rule_of_the_review_whatever_program_it_is_asked_with(
    rulebook: Rulebook, scenarios: dict[str, Scenario], of_the_review: dict[str, Mutant]
) -> None:
    jury = opened(rulebook, scenarios[OF_A_CASE])
    [case] = jury.cases
    reworded = of_the_review[REWORDED]
    programs = (changed_program(reworded), compile_rulebook(reworded.rulebook))
    assert [attention(each, reworded, program) for each in case.derived for program in programs] == [NOTHING, NOTHING]
    assert jury.refuses(reworded, programs[0]) == ""


def test_a_scenario_of_a_review_refuses_the_rule_dropped_and_hears_no_other(
    rulebook: Rulebook, scenarios: dict[str, Scenario], of_the_review: dict[str, Mutant]
) -> None:
    jury = opened(rulebook, scenarios[OF_A_REVIEW])
    dropped, elsewhere = of_the_review[DROPPED], of_the_review["reunion-conforme : règle ôtée"]
    assert jury.refuses(dropped, changed_program(dropped)) == f"conventions/revue.feature : {OF_A_REVIEW}"
    assert jury.refuses(elsewhere, changed_program(elsewhere)) == ""
