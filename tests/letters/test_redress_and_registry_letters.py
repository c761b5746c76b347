"""A tenant who suffers from other tenants is offered a redress; a registry is asked for a decision that no file keeps.

Sources: C. civ. 1719 and 2044; CPP R. 166 to R. 168 and 777-3; legal review, A.1 rows 10, 13 and 16, and part E.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from composing import compose, data_of, texts, words

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import Audience
from advisor.service.adviser import Adviser

KEPT = Path(__file__).parent / "texts"


@pytest.mark.parametrize(("example", "measure"), [("28", "dedommagement"), ("18", "demande_copie_decision")])
def test_the_letter_of_the_sample_case_is_the_one_that_was_read(adviser: Adviser, example: str, measure: str) -> None:
    assert words(compose(adviser, data_of(example), measure)) == (KEPT / f"{measure}.txt").read_text(encoding="utf-8")


def test_the_redress_renounces_nothing_and_speaks_of_nobody(adviser: Adviser) -> None:
    draft = compose(adviser, data_of("28"), "dedommagement")
    told = " ".join(texts(draft))
    assert draft.audience is Audience.COMPLAINANT
    assert "reçue le 6 novembre 2026" in told
    assert "ne pas répondre ne vaut ni accord ni renonciation" in told
    assert "Le loyer reste dû en entier" in told
    assert "BAIL-0001" not in told


def test_the_redress_waits_for_what_is_offered_and_to_whom(adviser: Adviser) -> None:
    data = data_of("28")
    data.pop("acts")
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "dedommagement")
    assert {each.split(" (")[0] for each in caught.value.missing} == {
        "ce qui est proposé, décidé par une personne",
        "l'adresse de qui demande un dédommagement",
    }


def test_no_redress_is_sent_where_a_person_of_the_case_lives(adviser: Adviser) -> None:
    data = data_of("28")
    data["acts"]["recipients"]["claimant"] = ["MADAME", *data["persons"][0]["address"][1:]]
    with pytest.raises(LetterIncomplete, match="une personne du dossier vit à celle-ci"):
        compose(adviser, data, "dedommagement")


def test_the_copy_goes_to_counsel_alone_and_only_if_the_decision_is_public(adviser: Adviser) -> None:
    draft = compose(adviser, data_of("18"), "demande_copie_decision")
    told = " ".join(texts(draft))
    assert draft.audience is Audience.REGISTRY
    assert "à notre conseil seul" in told
    assert "sans en délivrer copie" in told
    assert any("rédaction du 1er septembre 2020" in note for note in draft.notes)


@pytest.mark.parametrize(
    "sought",
    [
        "la condamnation du 12 mars 2026, n° 26000123.",
        "le jugement de Monsieur Untel, n° 26000123.",
        "le jugement du 12 mars 2026 pour trafic, n° 26000123.",
        "le jugement à deux ans d'emprisonnement, n° 26000123.",
    ],
)
def test_a_decision_is_asked_without_name_offence_or_penalty(adviser: Adviser, sought: str) -> None:
    data = data_of("18")
    data["acts"]["told"]["decision_sought"] = sought
    with pytest.raises(LetterIncomplete, match="sans nom, infraction ni peine"):
        compose(adviser, data, "demande_copie_decision")


def test_the_registry_recognises_no_household(adviser: Adviser) -> None:
    data = data_of("18")
    data["lease"]["dwelling_address"] = "3 allée des Exemples, 77100 Meaux"
    data["acts"]["told"]["decision_sought"] = "n° 26000123, 3 allée des Exemples, 77100 Meaux."
    with pytest.raises(LetterIncomplete, match="laisserait reconnaître un foyer"):
        compose(adviser, data, "demande_copie_decision")
