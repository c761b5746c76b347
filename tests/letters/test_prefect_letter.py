"""The answer to the prefect: the very injunction, the provision that governs it, and a notice of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from composing import compose, data_of, texts

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import LetterDraft
from advisor.service.adviser import Adviser

EARLIER_LETTER = {
    "id": "n0",
    "kind": "informal_request",
    "reference": "COURRIEL-9",
    "dated_on": "2026-10-01",
    "received_on": "2026-10-02",
}

RESERVED = "À défaut, nous nous réservons de saisir le juge"


def answer(adviser: Adviser, data: dict[str, Any]) -> LetterDraft:
    return compose(adviser, data, "reponse_au_prefet")


def law(draft: LetterDraft) -> list[str]:
    return [text for text in texts(draft) if "En substance" in text]


def test_it_names_the_injunction_and_the_dwelling(adviser: Adviser) -> None:
    told = " ".join(texts(answer(adviser, data_of("10"))))
    for part in ("2 novembre 2026", "3 novembre 2026", "CAB-2026-0001", "3 allée des Exemples"):
        assert part in told


@pytest.mark.parametrize(
    ("window", "style"),
    [
        ("MONSIEUR LE PREFET", "Monsieur le préfet"),
        ("Madame la Préfète de Seine-et-Marne", "Madame la préfète"),
        ("Préfecture de Seine-et-Marne", "Madame, Monsieur le représentant de l'État dans le département"),
    ],
)
def test_the_prefect_is_greeted_as_the_envelope_does(adviser: Adviser, window: str, style: str) -> None:
    data = data_of("10")
    data["correspondence"]["prefect_address"][0] = window
    draft = answer(adviser, data)
    assert draft.salutation == f"{style},"
    assert draft.closing == f"Nous vous prions d'agréer, {style}, l'expression de notre haute considération."


def test_the_reasons_may_repeat_the_word_of_the_prefect_and_impute_no_offence(adviser: Adviser) -> None:
    data = data_of("10")
    data["correspondence"]["prefect_reasons"] = "Le tapage que relève votre lettre n'a pas été constaté par nos agents."
    assert data["correspondence"]["prefect_reasons"] in texts(answer(adviser, data))
    data["correspondence"]["prefect_reasons"] = "Les délits que le locataire a commis sont établis."
    with pytest.raises(LetterIncomplete, match="formules interdites"):
        answer(adviser, data)


@pytest.mark.parametrize("place", [0, 1])
def test_another_letter_of_the_prefecture_is_never_taken_for_the_injunction(adviser: Adviser, place: int) -> None:
    data = data_of("10")
    data["notices"].insert(place, EARLIER_LETTER)
    told = " ".join(texts(answer(adviser, data)))
    assert "CAB-2026-0001" in told
    assert "COURRIEL-9" not in told
    assert "1er octobre 2026" not in told


def test_an_injunction_received_later_is_not_answered_yet(adviser: Adviser) -> None:
    data = data_of("10")
    later = data["notices"][0] | {"id": "n2", "reference": "CAB-2026-0002", "received_on": "2026-11-12"}
    data["notices"] = [later | {"dated_on": "2026-11-11"}, *data["notices"]]
    draft = compose(adviser, data, "reponse_au_prefet", as_of=date(2026, 11, 5))
    assert "CAB-2026-0001" in " ".join(texts(draft))
    assert "CAB-2026-0002" not in " ".join(texts(draft))


@pytest.mark.parametrize(("kind", "article"), [("oph", "L. 442-4-3"), ("esh", "L. 442-4-3"), ("sem", "9-2")])
def test_the_provision_is_the_one_whose_clock_runs(adviser: Adviser, kind: str, article: str) -> None:
    """Legal review, A.1 row 3: article 9-2 of the 1989 law for a SEM, L. 442-4-3 of the CCH for the others."""
    data = data_of("10")
    data["landlord"]["kind"] = kind
    (cited,) = law(answer(adviser, data))
    assert article in cited


def test_the_provision_is_a_question_while_the_kind_of_landlord_is(adviser: Adviser) -> None:
    data = data_of("10")
    data["landlord"].pop("kind")
    with pytest.raises(LetterIncomplete) as caught:
        answer(adviser, data)
    assert any("genre de bailleur" in each for each in caught.value.missing)


@pytest.mark.parametrize(
    ("notice", "lease", "name"),
    [
        ({"dated_on": None}, {}, "datée du"),
        ({"reference": ""}, {}, "sans référence"),
        ({}, {"dwelling_address": ""}, "logement"),
    ],
)
def test_what_identifies_the_injunction_is_asked(
    adviser: Adviser, notice: dict[str, Any], lease: dict[str, Any], name: str
) -> None:
    data = data_of("10")
    data["notices"][0] |= notice
    data["lease"] |= lease
    with pytest.raises(LetterIncomplete) as caught:
        answer(adviser, data)
    assert len(caught.value.missing) == 1
    assert name in caught.value.missing[0]


def test_the_director_general_signs_without_delegation(adviser: Adviser) -> None:
    data = data_of("10")
    data["correspondence"]["delegation"] = ""
    assert answer(adviser, data).signatory.delegation is None
    with pytest.raises(LetterIncomplete, match="délégation"):
        compose(adviser, data, "mise_en_demeure")


def test_the_prefect_is_not_told_the_tenants_rights(adviser: Adviser) -> None:
    prefect = answer(adviser, data_of("10")).information
    tenant = compose(adviser, data_of("10"), "mise_en_demeure").information
    assert prefect.human_review == ()
    assert not {each.text for each in prefect.data_protection} & {each.text for each in tenant.data_protection}


def test_the_tenant_is_told_all_that_the_gdpr_asks(adviser: Adviser) -> None:
    """GDPR 13 and 14: controller, purpose, basis, source, recipients, retention, rights, complaint authority."""
    told = " ".join(
        each.text for each in compose(adviser, data_of("10"), "mise_en_demeure").information.data_protection
    )
    for part in (
        "Responsable du traitement",
        "servent à",
        "repose sur",
        "proviennent",
        "ont accès",
        "conservées",
        "rectifier",
        "effacer",
        "limitation",
        "opposer",
        "Commission nationale de l'informatique et des libertés",
    ):
        assert part in told


def test_the_data_protection_officer_is_the_contact_where_the_landlord_has_one(adviser: Adviser) -> None:
    data = data_of("10")
    data["landlord"]["data_protection_contact"] = "dpo@bailleur.example"
    (contact,) = compose(adviser, data, "mise_en_demeure").information.contacts
    assert contact.ways == ("dpo@bailleur.example",)


@pytest.mark.parametrize("measure", ["mise_en_demeure", "reponse_au_prefet"])
def test_a_paraphrase_of_the_law_says_that_it_is_one(adviser: Adviser, measure: str) -> None:
    draft = compose(adviser, data_of("10"), measure)
    provisions = adviser.program.rulebook.provisions.values()
    summaries = [wording.summary for each in provisions for wording in each.wordings]
    for text in texts(draft):
        for summary in summaries:
            if summary[1:] in text:
                assert text.endswith(f"En substance : {summary[0].lower()}{summary[1:]}")
    assert law(draft)


@pytest.mark.parametrize(
    ("decided", "told"), [("accepted", "Nous saisirons par ailleurs le juge"), ("refused", RESERVED), (None, RESERVED)]
)
def test_the_letter_of_the_same_day_to_the_tenant_agrees_with_the_answer(
    adviser: Adviser, decided: str | None, told: str
) -> None:
    data = data_of("10")
    data["correspondence"]["prefect_answer"] = decided
    said = " ".join(texts(compose(adviser, data, "mise_en_demeure")))
    assert told in said
    assert (RESERVED in said) == (decided != "accepted")


@pytest.mark.parametrize(
    "notices",
    [
        [],
        [{"signed_by_prefect": False}],
        [{"signed_by_prefect": None}],
        [{"answer": "refused"}],
        [EARLIER_LETTER],
    ],
    ids=["none", "unsigned", "perhaps-unsigned", "answered", "informal"],
)
def test_no_suit_is_announced_where_no_injunction_awaits_the_answer(
    adviser: Adviser, notices: list[dict[str, Any]]
) -> None:
    """An answer left in the file announces nothing to the tenant unless the engine requires that the letter agree with it."""
    data = data_of("10")
    data["notices"] = [data["notices"][0] | each for each in notices]
    said = " ".join(texts(compose(adviser, data, "mise_en_demeure")))
    assert RESERVED in said
    assert "Nous saisirons" not in said
