"""Letters on information: the release asked of the prosecutor, the data request answered, what a prefect's letter lacks."""

from __future__ import annotations

from typing import Any

import pytest
from composing import compose, data_of, texts

from advisor.law.errors import CaseRejected, LetterIncomplete, NotFound
from advisor.letters.draft import Audience
from advisor.letters.wording import check_wording
from advisor.service.adviser import Adviser

PROSECUTOR = ["Procureur de la République", "Tribunal judiciaire", "1 place de la Justice", "77100 MEAUX"]
PREFECT = ["Préfecture", "12 rue de l'Exemple", "77000 MELUN"]


def police_case() -> dict[str, Any]:
    data = data_of("11")
    data["correspondence"] = {"delegation": "par délégation du directeur général", "prosecutor_address": PROSECUTOR}
    return data


def wrong_person() -> dict[str, Any]:
    data = data_of("31")
    data["correspondence"]["prefect_address"] = PREFECT
    return data


def test_the_prosecutor_is_asked_in_neutral_words(adviser: Adviser) -> None:
    """CPP R. 156: the use is named, the piece is known by its category and its day, and nobody is designated."""
    draft = compose(adviser, police_case(), "demande_liberation_parquet")
    told = " ".join(texts(draft))
    assert "« main courante »" in told
    assert "22 mars 2026" in told
    assert "policier" not in told
    assert [each.block.lines[0] for each in draft.addressees] == [PROSECUTOR[0]]
    assert draft.information.human_review == ()


def test_without_the_prosecutors_address_there_is_no_letter(adviser: Adviser) -> None:
    data = police_case()
    data["correspondence"].pop("prosecutor_address")
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "demande_liberation_parquet")
    assert caught.value.missing == ("l'adresse du procureur (correspondance : adresse du procureur)",)


def test_a_released_piece_is_not_asked_for_again(adviser: Adviser) -> None:
    data = police_case()
    data["pieces"][1]["released_by_prosecutor"] = True
    with pytest.raises(NotFound, match="ne porte pas la mesure"):
        compose(adviser, data, "demande_liberation_parquet")


def test_the_data_request_is_answered_to_the_one_who_made_it(adviser: Adviser) -> None:
    draft = compose(adviser, data_of("29"), "reponse_donnees")
    told = " ".join(texts(draft))
    assert "accès aux données" in told
    assert "Nous y donnons suite en partie." in told
    assert "d'autres personnes ne vous est pas communiqué" in told
    assert any("masque plaignants" in note for note in draft.notes)
    assert draft.information.human_review


@pytest.mark.parametrize(
    ("data_request", "name"),
    [
        ({"requested_by": None}, "droit exercé"),
        ({"answer": None}, "suite décidée"),
        ({"reasons": ""}, "motifs de la suite"),
    ],
)
def test_what_a_person_must_decide_of_a_data_request_is_asked(
    adviser: Adviser, data_request: dict[str, Any], name: str
) -> None:
    data = data_of("29")
    data["notices"][0]["data"] |= data_request
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "reponse_donnees")
    assert any(name in each for each in caught.value.missing)


def test_the_answer_never_reaches_another_person_of_the_file(adviser: Adviser) -> None:
    data = data_of("29")
    data["persons"].append(data["persons"][0] | {"id": "t2"})
    data["notices"][0]["data"]["requested_by"] = "t2"
    with pytest.raises(LetterIncomplete, match="demandée par"):
        compose(adviser, data, "reponse_donnees")


def test_a_person_who_is_not_in_the_file_cannot_ask(adviser: Adviser) -> None:
    data = data_of("29")
    data["notices"][0]["data"]["requested_by"] = "x9"
    with pytest.raises(CaseRejected, match="n'existe pas"):
        compose(adviser, data, "reponse_donnees")


def test_the_prefect_is_asked_only_about_what_is_doubtful(adviser: Adviser) -> None:
    told = " ".join(texts(compose(adviser, wrong_person(), "demande_precisions_prefet")))
    assert "elle ne tient pas le bail" in told
    assert "La signature" not in told
    assert "15 juin 2025" not in told


def test_an_informal_message_is_acknowledged(adviser: Adviser) -> None:
    """Legal review, C-20 and T32: a message asking to act is no injunction; it is acknowledged."""
    data = wrong_person()
    data["notices"][0] |= {"kind": "informal_request", "answer": "none"}
    told = " ".join(texts(compose(adviser, data, "demande_precisions_prefet")))
    assert "Nous accusons réception" in told
    assert "Si vous entendez nous adresser l'injonction" in told


@pytest.mark.parametrize("audience", sorted(Audience))
def test_the_source_of_a_piece_is_told_to_the_prosecutor_alone(audience: Audience) -> None:
    """Legal review, part E, row 2: a source and a secret are revealed to anyone but the one who keeps them."""
    found = {each.wording for each in check_wording("Une main courante nous est parvenue.", audience=audience)}
    assert ("source-revelee" in found) is (audience is not Audience.PROSECUTOR)
