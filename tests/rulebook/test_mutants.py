"""The small changes of a rule base: none told twice, and figures moved as rules are."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from advisor.rulebook.condition import Duration
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.mutants import Mutant, mutants
from advisor.service.adviser import rules_root
from advisor.service.mutation import refused_alone

SHORTENED = date(2023, 7, 29)
PREFECT = "délai_notification_préfet"


@pytest.fixture(scope="module")
def found() -> dict[str, Mutant]:
    every = list(mutants(load_rulebook(rules_root())))
    assert [label for label, count in Counter(each.label for each in every).items() if count > 1] == []
    return {each.label: each for each in every}


def test_a_later_figure_starts_a_day_sooner_or_later(found: dict[str, Mutant]) -> None:
    for word, day in (("la veille", SHORTENED - timedelta(days=1)), ("le lendemain", SHORTENED + timedelta(days=1))):
        changed = found[f"« {PREFECT} » : {SHORTENED} devient {word}"]
        assert [each.valid_from for each in changed.rulebook.parameters[PREFECT].values][1] == day
        assert changed.figure == PREFECT


def test_a_figure_grows_by_one(found: dict[str, Mutant]) -> None:
    longer = found[f"« {PREFECT} » : plus long d'une unité depuis {SHORTENED}"]
    assert longer.rulebook.parameters[PREFECT].values[1].value == Duration(7, "weeks")
    larger = found["« seuil_tentative_amiable » : plus grand d'une unité depuis 2026-09-01"]
    assert larger.rulebook.parameters["seuil_tentative_amiable"].values[1].value == 10001


def test_a_rule_moved_before_its_law_is_refused_by_the_check(found: dict[str, Mutant]) -> None:
    early = found["injonction-visant-un-tiers-au-foyer : 2025-06-15 devient la veille"]
    assert refused_alone(early).startswith("le contrôle S003")


def test_what_no_example_sees_is_left_to_the_scenarios(found: dict[str, Mutant]) -> None:
    assert refused_alone(found["jamais-de-conge : règle ôtée"]) == ""
