"""Composing: every value named or no letter; nothing that the engine did not hold lawful; facts under their own wording."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from composing import chronology, compose, data_of, texts

from advisor.casefile.model import MAX_ID
from advisor.law.errors import CaseRejected, LetterIncomplete, NotFound
from advisor.letters.appointment import appointment_told
from advisor.letters.draft import placed_sentences
from advisor.letters.lawful import lawful_measure
from advisor.letters.removal import time_to_remove
from advisor.letters.wording import check_wording
from advisor.service.adviser import Adviser, evaluate


@pytest.mark.parametrize(
    ("name", "measure"),
    [
        ("01", "rappel_au_reglement"),
        ("10", "mise_en_demeure"),
        ("10", "reponse_au_prefet"),
        ("14", "rappel_au_reglement"),
        ("15", "rappel_au_reglement"),
    ],
)
def test_every_sentence_has_a_ground_and_no_dangerous_wording(adviser: Adviser, name: str, measure: str) -> None:
    draft = compose(adviser, data_of(name), measure)
    assert all(sentence.grounds for _, sentence in placed_sentences(draft))
    assert check_wording(draft) == ()


def test_every_missing_value_is_named_at_once(adviser: Adviser) -> None:
    data = data_of("10")
    data["landlord"] |= {"contact": "", "town": ""}
    data["persons"][0]["address"] = []
    data["correspondence"] = {}
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "mise_en_demeure")
    for part in ("contact", "ville", "t1", "délégation"):
        assert part in caught.value.message
        assert any(part in each for each in caught.value.missing)


@pytest.mark.parametrize("reference", ["d", "d1", "a_b-3", "x" * MAX_ID])
def test_every_reference_that_a_case_may_have_can_be_written_on_its_letter(adviser: Adviser, reference: str) -> None:
    draft = compose(adviser, {**data_of("10"), "reference": reference}, "mise_en_demeure")
    assert draft.reference == reference.upper().replace("_", "-")
    with pytest.raises(CaseRejected, match="reference"):
        compose(adviser, {**data_of("10"), "reference": f"{reference} dupont"}, "mise_en_demeure")


def test_a_convocation_waits_for_its_appointment(adviser: Adviser) -> None:
    data = data_of("08")
    data["measures"] = [{"id": "m1", "measure": "rappel_au_reglement", "sent_on": "2026-01-20", "service": "received"}]
    for incident in data["incidents"]:
        incident["known_by_one_household"] = False
    with pytest.raises(LetterIncomplete, match="rendez-vous"):
        compose(adviser, data, "entretien")
    data["correspondence"] |= {"appointment_on": "mardi 26 mai 2026 à 17 h", "appointment_place": "à l'agence"}
    told = texts(compose(adviser, data, "entretien"))
    assert any("mardi 26 mai 2026" in text for text in told)
    assert any("répondre par écrit" in text for text in told)


def test_an_appointment_is_told_in_full_and_is_still_to_come(adviser: Adviser) -> None:
    written_on = date(2026, 11, 28)
    assert appointment_told("2026-12-10 à 14 h", written_on) == "jeudi 10 décembre 2026 à 14 h"
    assert appointment_told("2026-02-31", written_on) == "2026-02-31"
    data = data_of("08")
    data["measures"] = [{"id": "m1", "measure": "rappel_au_reglement", "sent_on": "2026-01-20", "service": "received"}]
    for incident in data["incidents"]:
        incident["known_by_one_household"] = False
    for gone in ("2026-01-20", "mardi 20 janvier 2026 à 17 h"):
        data["correspondence"] |= {"appointment_on": gone, "appointment_place": "à l'agence"}
        with pytest.raises(LetterIncomplete, match="postérieure au courrier"):
            compose(adviser, data, "entretien")


@pytest.mark.parametrize(
    ("name", "measure", "why"),
    [
        ("13", "rappel_au_reglement", "subi|proté"),
        ("15", "conge", "congé"),
        ("01", "assignation", "pas proposée"),
    ],
)
def test_no_letter_for_what_is_barred_or_not_proposed(adviser: Adviser, name: str, measure: str, why: str) -> None:
    with pytest.raises(LetterIncomplete, match=why):
        compose(adviser, data_of(name), measure)


def test_an_internal_task_has_no_letter(adviser: Adviser) -> None:
    with pytest.raises(NotFound):
        compose(adviser, data_of("28"), "travaux_bati")


def test_staff_facts_bear_their_day_and_neighbours_facts_their_week(adviser: Adviser) -> None:
    data = data_of("01")
    for incident in data["incidents"]:
        incident["known_by_one_household"] = False
    periods = [period for period, _ in chronology(compose(adviser, data, "rappel_au_reglement"))]
    assert periods == [
        "semaine du 7 septembre 2026",
        "semaine du 21 septembre 2026",
        "10 octobre 2026",
        "semaine du 19 octobre 2026",
        "semaine du 2 novembre 2026",
    ]


def test_facts_of_two_wordings_are_each_told_under_their_own(adviser: Adviser) -> None:
    """T29: a fact in the hall in May and one in the surroundings in July 2025 cite both wordings of article 7 b."""
    data = data_of("04")
    first = data["incidents"][0] | {
        "id": "i0",
        "date": "2025-05-10",
        "known_since": "2025-05-10",
        "place": "common_parts",
    }
    data["incidents"] = [first, *data["incidents"]]
    laws = [s.text for _, s in placed_sentences(compose(adviser, data, "rappel_au_reglement")) if "7, b" in s.text]
    assert len(laws) == 2
    assert any("jusqu'au 14 juin 2025" in text for text in laws)
    assert any("depuis le 15 juin 2025" in text for text in laws)


def test_what_the_person_suffered_is_never_quoted_to_them(adviser: Adviser) -> None:
    data = data_of("01")
    data["incidents"][1] |= {"suffered_by": ["t1"], "description": "Cris entendus pendant la nuit."}
    data["measures"] = [{"id": "m1", "measure": "protection_personne", "sent_on": "2026-11-12", "service": "received"}]
    data["appraisals"] += [
        {
            "term": "courrier au foyer sans danger",
            "about": "t1",
            "value": True,
            "by_role": "référent protection",
            "reason": "Entretien mené à l'agence.",
            "on": "2026-11-12",
        }
    ]
    data["statements"] = [
        {"id": "s1", "on": "2026-11-10", "text": "Je n'ose plus rentrer."},
        {"id": "s2", "on": "2026-11-10", "incident": "i2", "text": "J'ai eu peur cette nuit-là."},
        {"id": "s3", "on": "2026-11-10", "incident": "i3", "text": "La musique était trop forte."},
    ]
    draft = compose(adviser, data, "rappel_au_reglement")
    assert "Cris entendus pendant la nuit." not in [text for _, text in chronology(draft)]
    told = " ".join(texts(draft))
    assert "La musique était trop forte." in told
    assert "rentrer" not in told
    assert "peur" not in told


def test_a_protected_adult_has_two_addressees(adviser: Adviser) -> None:
    data = data_of("14")
    assert len(compose(adviser, data, "rappel_au_reglement").addressees) == 2
    data["persons"][0]["protector_address"] = []
    with pytest.raises(LetterIncomplete, match="assiste ou représente « t1 »"):
        compose(adviser, data, "rappel_au_reglement")


def test_the_tenants_own_version_is_told(adviser: Adviser) -> None:
    data = data_of("01")
    data["statements"] = [
        {"id": "s1", "incident": "i1", "on": "2026-11-10", "text": "Je recevais ma famille ce soir-là."}
    ]
    told = texts(compose(adviser, data, "rappel_au_reglement"))
    assert any("Je recevais ma famille ce soir-là." in text for text in told)


def test_the_tenants_own_words_may_name_what_the_landlord_may_not(adviser: Adviser) -> None:
    data = data_of("01")
    data["statements"] = [{"id": "s1", "on": "2026-11-10", "text": "Bonjour,\nje n'ai jamais fait de tapage."}]
    draft = compose(adviser, data, "rappel_au_reglement")
    assert "Le 10 novembre 2026, vous nous avez indiqué ceci : « Bonjour,\nje n'ai jamais fait de tapage. »" in texts(
        draft
    )
    quoting = "Le 10 novembre 2026, vous nous avez indiqué ceci : « Rien. » Votre tapage continue."
    spoken = next(s for _, s in placed_sentences(draft) if "jamais fait de tapage" in s.text)
    assert check_wording(spoken, audience=draft.audience) == ()
    assert check_wording(spoken.model_copy(update={"text": quoting}), audience=draft.audience)


def test_a_version_that_names_a_child_is_acknowledged_and_not_quoted(adviser: Adviser) -> None:
    data = data_of("01")
    data["statements"] = [{"id": "s1", "on": "2026-11-10", "text": "C'était mon fils."}]
    told = texts(compose(adviser, data, "rappel_au_reglement"))
    assert "Le 10 novembre 2026, vous nous avez donné votre version des faits, qui est versée au dossier." in told
    assert not any("mon fils" in text for text in told)


def test_dangerous_words_of_the_file_are_named_before_anything_is_printed(adviser: Adviser) -> None:
    data = data_of("01")
    data["incidents"][0]["description"] = "Votre fille a menacé une habitante."
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "rappel_au_reglement")
    assert any("un enfant est désigné" in each for each in caught.value.missing)
    assert any("récit d'une violence" in each for each in caught.value.missing)


def test_nothing_reaches_the_household_before_whoever_suffered_facts_is_known_to_be_safe(adviser: Adviser) -> None:
    data = data_of("13")
    for person in data["persons"]:
        person.pop("to_protect", None)
        person.pop("shares_home_with_author", None)
    with pytest.raises(LetterIncomplete, match="au foyer d'une personne à protéger ou qui a subi"):
        compose(adviser, data, "rappel_au_reglement", person="t2")


def test_what_someone_of_the_household_suffered_is_never_written_to_that_household(adviser: Adviser) -> None:
    data = data_of("13")
    for person in data["persons"]:
        person["to_protect"] = {"sought": {"by": "référent protection", "on": "2026-10-01"}}
        person.pop("shares_home_with_author", None)
    with pytest.raises(LetterIncomplete, match=r"référent protection|subi"):
        compose(adviser, data, "rappel_au_reglement", person="t2")


def step(name: str, measure: str, sent_on: str) -> dict[str, Any]:
    return {"id": name, "measure": measure, "sent_on": sent_on, "service": "received", "outcome": "no_effect"} | {
        "served_on": sent_on
    }


STEPS = [
    step("m1", "rappel_au_reglement", "2026-08-01"),
    step("m2", "entretien", "2026-08-05"),
    step("m3", "avertissement", "2026-08-10"),
]


def bulky(taken: int) -> dict[str, Any]:
    """Example 15 (bulky waste and a wreck in the common parts) after this many steps."""
    data = data_of("15")
    data["measures"] = STEPS[:taken]
    data["correspondence"] |= {"appointment_on": "2026-09-28 à 14 h", "appointment_place": "à l'agence"}
    serious = {
        "term": "gravité",
        "value": "trouble sérieux",
        "by_role": "juriste",
        "reason": "Passage bloqué.",
        "on": "2026-09-10",
    }
    data["appraisals"] = [serious | {"about": each["id"]} for each in data["incidents"]]
    persists = {
        "term": "persistance suffisante",
        "value": True,
        "by_role": "juriste",
        "reason": "Trois démarches vaines.",
    }
    data["appraisals"].append(persists | {"on": "2026-09-10"})
    return data


@pytest.mark.parametrize(
    ("taken", "measure", "asked"),
    [
        (0, "rappel_au_reglement", "dans un délai de 15 jours à compter de la réception de ce courrier"),
        (1, "entretien", "dans un délai de 15 jours à compter de la réception de ce courrier"),
        (2, "avertissement", "dans un délai de 15 jours à compter de la réception de ce courrier"),
        (
            3,
            "mise_en_demeure",
            "dès que possible, et au plus tard dans un délai de 15 jours à compter de la première présentation",
        ),
    ],
)
def test_bulky_objects_are_asked_for_with_a_time_and_a_contact(
    adviser: Adviser, taken: int, measure: str, asked: str
) -> None:
    """Legal review, D 8: their removal is asked for, with a time and a contact, and never announced."""
    data = bulky(taken)
    (told,) = [
        text for text in texts(compose(adviser, data, measure)) if "nous vous demandons de les faire retirer" in text
    ]
    assert asked in told
    (otherwise,) = [text for text in texts(compose(adviser, data, measure)) if "S'ils ne sont pas à vous" in text]
    assert data["landlord"]["contact"] in otherwise
    for incident in data["incidents"]:
        incident["category"] = "B2"
    assert "faire retirer" not in " ".join(texts(compose(adviser, data, measure)))


@pytest.mark.parametrize(
    ("taken", "measure"), [(0, "rappel_au_reglement"), (1, "entretien"), (2, "avertissement"), (3, "mise_en_demeure")]
)
def test_no_time_is_left_to_what_blocks_the_emergency_services(adviser: Adviser, taken: int, measure: str) -> None:
    """The file tells of a wreck and of a vehicle before the emergency access: the time to remove is that of the wreck alone."""
    draft = compose(adviser, bulky(taken), measure)
    assert "Véhicule stationné devant l'accès des secours." in {text for _, text in chronology(draft)}
    told = texts(draft)
    (asked,) = [each for each in told if "nous vous demandons de les faire retirer" in each]
    assert asked.startswith("Si des encombrants, des dépôts ou un véhicule hors d'usage cités plus haut sont encore")
    (at_once,) = [each for each in told if "à dégager sans attendre" in each]
    assert "Ce délai ne s'applique pas à ce qui gêne le passage ou l'accès des secours" in at_once


def test_the_objects_asked_for_are_those_on_which_the_rule_spoke(adviser: Adviser) -> None:
    found = evaluate(adviser, json.dumps(bulky(0)), name="essai", today=date(2026, 11, 24))
    held = lawful_measure(found.advice, "t1", "rappel_au_reglement")
    assert held.required_by["objets-des-paliers"] == ("i1", "i2")


def test_objects_of_which_the_letter_says_nothing_are_not_asked_for(adviser: Adviser) -> None:
    data = data_of("01")
    elsewhere = data["incidents"][0] | {"id": "i9", "category": "A1", "author": None, "author_link": None}
    data["incidents"].append(elsewhere)
    draft = compose(adviser, data, "rappel_au_reglement")
    assert "i9" not in {ground.ref for _, sentence in placed_sentences(draft) for ground in sentence.grounds}
    assert "faire retirer" not in " ".join(texts(draft))


def test_no_time_to_remove_is_told_for_a_day_on_which_the_rule_base_gives_none(adviser: Adviser) -> None:
    assert time_to_remove(adviser.program.rulebook, date(1999, 12, 31)) == ""
    assert time_to_remove(adviser.program.rulebook, date(2000, 1, 1)) == "15 jours"
