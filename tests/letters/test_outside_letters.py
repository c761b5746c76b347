"""Letters that leave the household disclose nothing of it (legal review, A.1 row 13 and part E)."""

from __future__ import annotations

from typing import Any

import pytest
from composing import compose, data_of, texts

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import Audience, placed_sentences
from advisor.service.adviser import Adviser

COMPLAINANTS = [["MADAME A", "2 rue des Lilas", "77100 MEAUX"], ["MONSIEUR B", "4 rue des Lilas", "77100 MEAUX"]]


def with_outside(name: str, **outside: Any) -> dict[str, Any]:
    return data_of(name) | {"situations": {"outside": outside}}


def test_each_complainant_has_their_own_copy_and_learns_nothing_of_others(adviser: Adviser) -> None:
    data = with_outside("01", complainant_addresses=COMPLAINANTS)
    draft = compose(adviser, data, "reponse_plaignant")
    assert draft.audience is Audience.COMPLAINANT
    assert [each.block.lines[0] for each in draft.addressees] == ["MADAME A", "MONSIEUR B"]
    assert all(sentence.grounds for _, sentence in placed_sentences(draft))
    told = " ".join(texts(draft)).casefold()
    assert draft.references == ()
    for word in ("expuls", "résiliation", "mise en demeure", "rappel", "bail n", data["lease"]["reference"].casefold()):
        assert word not in told


def test_the_complainant_is_told_when_the_case_is_looked_at_again(adviser: Adviser) -> None:
    data = with_outside("16", complainant_addresses=COMPLAINANTS)
    assert any("25 mars 2026" in text for text in texts(compose(adviser, data, "reponse_plaignant")))


def test_no_letter_to_a_complainant_who_lives_where_a_person_of_the_case_does(adviser: Adviser) -> None:
    data = data_of("01")
    home = ["MADAME A", *data["persons"][0]["address"][1:]]
    data["situations"] = {"outside": {"complainant_addresses": [home]}}
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "reponse_plaignant")
    assert any("une personne du dossier vit" in each for each in caught.value.missing)


def test_no_letter_to_a_complainant_at_the_dwelling_of_an_author_whose_address_is_not_written(adviser: Adviser) -> None:
    data = data_of("01")
    data["persons"][0]["address"] = []
    dwelling = ["3 allée des Exemples", "appartement 12", "77100 Meaux"]
    data["lease"]["dwelling_address"] = ", ".join(dwelling)
    data["situations"] = {
        "outside": {"complainant_addresses": [["MADAME A", *dwelling[1:-1], dwelling[0], dwelling[-1]]]}
    }
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "reponse_plaignant")
    assert any("une personne du dossier vit" in each for each in caught.value.missing)


def test_the_address_of_a_complainant_is_asked(adviser: Adviser) -> None:
    with pytest.raises(LetterIncomplete, match="plaignant"):
        compose(adviser, data_of("01"), "reponse_plaignant")


def test_the_third_party_is_told_what_the_landlord_does_and_nothing_of_a_household(adviser: Adviser) -> None:
    """Law of 6 July 1989, art. 6-1; the letter answers the notice of the third party, not another one."""
    data = data_of("28")
    draft = compose(adviser, data, "reponse_tiers")
    told = " ".join(texts(draft))
    assert draft.audience is Audience.THIRD_PARTY
    assert "5 novembre 2026" in told
    assert "6 novembre 2026" not in told
    assert data["lease"]["reference"] not in told
    assert "allée des Exemples" not in told
    assert all(sentence.grounds for _, sentence in placed_sentences(draft))


@pytest.mark.parametrize("mark", ["bail BAIL-0001", "le logement du 3 allée des Exemples", "Appartement 12"])
def test_a_reason_that_lets_a_household_be_recognised_is_refused(adviser: Adviser, mark: str) -> None:
    data = data_of("28")
    data["situations"]["outside"]["third_party_reasons"] = f"Une démarche vise {mark}."
    with pytest.raises(LetterIncomplete, match="reconnaître un foyer"):
        compose(adviser, data, "reponse_tiers")


@pytest.mark.parametrize("name", ["third_party_answer", "third_party_reasons", "third_party_address"])
def test_what_only_a_person_settles_is_asked(adviser: Adviser, name: str) -> None:
    data = data_of("28")
    data["situations"]["outside"].pop(name)
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "reponse_tiers")
    assert len(caught.value.missing) == 1
    assert "tiers" in caught.value.missing[0]


def test_the_prosecutor_is_told_facts_alone(adviser: Adviser) -> None:
    """Criminal code, art. 434-1 and 434-3: facts, unqualified."""
    draft = compose(adviser, data_of("26"), "signalement_procureur")
    told = " ".join(texts(draft))
    assert draft.audience is Audience.PROSECUTOR
    assert "constate chaque jour des allées et venues" in told
    assert draft.signatory.role == "directeur général"
    assert draft.information.human_review == ()


def mayor_case(facts: str) -> dict[str, Any]:
    data = data_of("28")
    data["requests"] = [{"measure": "courrier_maire", "by_role": "agence"}]
    data["situations"]["outside"]["mayor_facts"] = facts
    return data


def test_the_letter_to_the_mayor_speaks_of_the_site(adviser: Adviser) -> None:
    draft = compose(adviser, mayor_case("Des véhicules hors d'usage encombrent le parking."), "courrier_maire")
    assert draft.audience is Audience.MAYOR
    assert [reference.value for reference in draft.references] == ["RES-077-01"]


@pytest.mark.parametrize("facts", ["Le locataire du bail BAIL-0001 gêne.", "Troubles au 3 ALLEE DES EXEMPLES."])
def test_the_letter_to_the_mayor_never_shows_a_household(adviser: Adviser, facts: str) -> None:
    with pytest.raises(LetterIncomplete, match="reconnaître un foyer"):
        compose(adviser, mayor_case(facts), "courrier_maire")


def test_an_agreement_holds_the_undertakings_of_both_and_no_admission(adviser: Adviser) -> None:
    draft = compose(adviser, data_of("28"), "protocole")
    told = " ".join(texts(draft))
    for part in ("musique amplifiée", "isolation du mur", "16 mai 2027", "reconnaissance d'aucun fait", "refuser"):
        assert part in told
    assert all(sentence.grounds for _, sentence in placed_sentences(draft))


@pytest.mark.parametrize("party", ["by_tenant", "by_landlord"])
def test_an_agreement_binds_both(adviser: Adviser, party: str) -> None:
    data = data_of("28")
    data["situations"]["agreement"][party] = []
    with pytest.raises(LetterIncomplete, match="engagements"):
        compose(adviser, data, "protocole")
