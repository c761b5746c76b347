"""A condition reads back from the line that says it."""

from __future__ import annotations

import pytest
from base_rulebook import base, condition_of, operand_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rule_strategies import lines

from advisor.rulebook.condition import Condition
from advisor.rulebook.grammar import MAX_EXPRESSION
from advisor.rulebook.phrase import operand_phrase, phrase


@st.composite
def _scoped(draw: st.DrawFn) -> tuple[Condition, str]:
    scope = draw(st.sampled_from(("incident", "person", "case", "piece")))
    return draw(lines((scope,), 2)), scope


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(_scoped())
def test_a_condition_reads_back_from_its_line(pair: tuple[Condition, str]) -> None:
    condition, scope = pair
    text = phrase(condition, base().vocabulary)
    if len(text) <= MAX_EXPRESSION:
        assert condition_of(text, scope) == condition


@pytest.mark.parametrize(
    ("read", "told"),
    [
        ("établi et (manquement ou non établi)", "établi et (manquement ou non établi)"),
        ("(établi et manquement) ou établi", "établi et manquement ou établi"),
        ("non (établi et manquement)", "non (établi et manquement)"),
        ("lieu = abords", "lieu est abords"),
        ("gravité ≠ gêne", "gravité n'est pas gêne"),
        ("lieu parmi ( abords,ailleurs )", "lieu parmi (abords, ailleurs)"),
        ("atteintes contient personnes", "atteintes contient personnes"),
        ("coût >= 1 €", "coût >= 1 €"),
        ("coût >= 1,05 €", "coût >= 1,05 €"),
        ("date du fait <= 2025-06-15", "date du fait <= 2025-06-15"),
        ("date du fait >= date de l'acte - 1 ans", "date du fait >= date de l'acte - 1 an"),
        ("date du fait + 2 jour < date de l'acte", "date du fait + 2 jours < date de l'acte"),
        ("nombre(incidents) >= seuil_de_témoins", "nombre(incidents) >= seuil_de_témoins"),
    ],
)
def test_a_line_is_told_in_one_way(read: str, told: str) -> None:
    assert phrase(condition_of(read), base().vocabulary) == told


@pytest.mark.parametrize(
    "text",
    [
        "date du fait - délai_réponse",
        "somme(coût des incidents où établi sur 6 mois selon date du fait)",
        "dernier(date du fait des incidents)",
        "seuil_de_témoins",
        "3",
    ],
)
def test_a_value_reads_back_from_its_words(text: str) -> None:
    assert operand_phrase(operand_of(text), base().vocabulary) == text
