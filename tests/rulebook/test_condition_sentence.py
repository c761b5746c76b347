"""A condition told to people: a French clause for a yes, a no and an unknown, and never the expression itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from base_rulebook import base, condition_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rule_strategies import lines

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Condition, leaves
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import ExceptionClause
from advisor.rulebook.sentence import Answer, sentence

RULES = Path(__file__).parents[2] / "rules"
ANSWERS: tuple[Answer, ...] = ("true", "false", "unknown")
_FORMAL = re.compile(rf"[<>=≠_]|\b(?:{'|'.join(kw.AGGREGATES)})\(|\b{kw.ONE_OF} \(|\b{kw.NOT} \(")


@st.composite
def _conditions(draw: st.DrawFn) -> Condition:
    return draw(lines((draw(st.sampled_from(("incident", "person", "case", "piece"))),), 2))


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(_conditions(), st.sampled_from(ANSWERS))
def test_no_sign_of_the_expression_is_left(condition: Condition, answer: Answer) -> None:
    told = sentence(condition, base().vocabulary, answer)
    assert told and not _FORMAL.search(told), told


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(_conditions())
def test_a_yes_and_a_no_are_told_apart(condition: Condition) -> None:
    assert sentence(condition, base().vocabulary, "true") != sentence(condition, base().vocabulary, "false")


@pytest.mark.parametrize(
    ("read", "answer", "told"),
    [
        ("date du fait <= 2025-06-15", "true", "« date du fait » tombe au plus tard le 15 juin 2025"),
        ("date du fait <= 2025-06-15", "false", "« date du fait » ne tombe ni avant le 15 juin 2025 ni ce jour-là"),
        ("date du fait < date de l'acte - 1 ans", "true", "« date du fait » tombe plus de 1 an avant « date de l'acte »"),
        ("gravité >= gêne", "true", "« gravité » est au moins « gêne »"),
        ("gravité >= gêne", "false", "« gravité » n'atteint pas « gêne »"),
        ("lieu = abords", "false", "« lieu » n'est pas « abords »"),
        ("lieu parmi (abords, ailleurs)", "true", "« lieu » est « abords » ou « ailleurs »"),
        ("lieu parmi (abords, ailleurs)", "false", "« lieu » n'est ni « abords » ni « ailleurs »"),
        ("lieu parmi (abords)", "false", "« lieu » n'est pas « abords »"),
        ("atteintes contient personnes", "false", "« personnes » ne figure pas parmi « atteintes »"),
        ("coût >= 1,05 €", "true", "« coût » vaut au moins 1,05 €"),
        ("existe(incidents)", "true", "le dossier contient un fait au moins"),
        ("existe(incidents)", "false", "le dossier ne contient aucun fait"),
        (
            "existe(incidents où lieu est abords)",
            "false",
            "aucun fait ne remplit cette condition : « lieu » est « abords »",
        ),
        (
            "tous(établi des incidents où lieu est abords)",
            "false",
            "un fait au moins répondant à ceci (« lieu » est « abords ») ne répond pas à cela : "
                "à la question « Le fait est-il établi ? », la réponse est oui",
        ),
        ("nombre(incidents) >= 2", "true", "le dossier compte au moins 2 faits"),
        ("nombre(incidents) >= 2", "false", "le dossier compte moins de 2 faits"),
        ("nombre(incidents) = 1", "false", "il n'est pas exact que le dossier compte exactement 1 fait"),
        ("nombre(incidents) ≠ 1", "false", "le dossier compte exactement 1 fait"),
        ("nombre(incidents) = 1", "unknown", "on ne sait pas si le dossier compte exactement 1 fait"),
        ("non lieu est abords", "true", "« lieu » n'est pas « abords »"),
        ("non lieu est abords", "unknown", "on ne sait pas si « lieu » est « abords »"),
        ("non (lieu est abords et gravité > gêne)", "true", "soit « lieu » n'est pas « abords », soit « gravité » ne dépasse pas « gêne »"),
    ],
)  # fmt: skip
def test_each_form_is_told_in_french(read: str, answer: Answer, told: str) -> None:
    scope = "case" if "incidents" in read else "incident"
    assert sentence(condition_of(read, scope), base().vocabulary, answer) == told


def test_the_vocabulary_in_service_has_the_words_of_every_condition() -> None:
    rulebook = load_rulebook(RULES)
    without = [
        term.id
        for term in rulebook.terms.values()
        if not ((term.phrase_true and term.phrase_false) if term.type == "boolean" else term.noun)
    ]
    assert not without, "écrire « si vrai » et « si faux », ou « se dit »"


def test_every_condition_in_service_is_told_without_its_expression() -> None:
    rulebook = load_rulebook(RULES)

    def conditions(clause: ExceptionClause) -> list[Condition]:
        return [clause.condition, *(each for inner in clause.exceptions for each in conditions(inner))]

    told = [
        sentence(leaf, rulebook.vocabulary, answer)
        for rule in rulebook.rules
        for condition in [rule.condition, *(each for clause in rule.exceptions for each in conditions(clause))]
        for leaf in leaves(condition)
        for answer in ANSWERS
    ]
    assert told and not [each for each in told if _FORMAL.search(each)]
