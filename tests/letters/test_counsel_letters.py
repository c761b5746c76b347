"""The instruction to counsel: what a court file needs, numbered exhibits, nothing that the advice does not hold.

Sources: legal dossier, § 3.4, § 3.7 and § 3.8; legal review, A.1 rows 7, 9 and 12, C-11 and part E.
"""

from __future__ import annotations

from typing import Any

import pytest
from composing import chronology, compose, data_of, texts

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import Audience, Block, LetterDraft, placed_sentences
from advisor.service.adviser import Adviser

COUNSEL = ["CABINET DU CONSEIL", "4 rue du Palais", "77100 MEAUX"]


def suit() -> dict[str, Any]:
    return data_of("24")


def asked(data: dict[str, Any]) -> dict[str, Any]:
    return data | {"acts": {"recipients": {"counsel": COUNSEL}}}


def urgent() -> dict[str, Any]:
    data = asked(data_of("05"))
    data["lease"]["dwelling_address"] = "3 allée des Exemples, appartement 12, 77100 Meaux"
    data["circumstances"] |= {"immediate_danger": True}
    data["correspondence"] = {"delegation": "par délégation du directeur général"}
    return data


def milder() -> dict[str, Any]:
    return asked(data_of("35"))


def clause() -> dict[str, Any]:
    data = asked(data_of("35"))
    data["lease"]["termination_clause"] = True
    data["circumstances"] |= {"final_decision_on_troubles": True}
    data["procedure"] = {"suit": {"clause_notice_quotes_clause": True}}
    data["requests"] = [{"measure": "clause_resolutoire", "by_role": "juriste"}]
    return data


def titled(draft: LetterDraft, title: str) -> Block:
    (found,) = [block for block in draft.body if block.title and block.title.text == title]
    return found


def test_counsel_reads_what_is_asked_and_that_nothing_leaves_without_us(adviser: Adviser) -> None:
    draft = compose(adviser, suit(), "assignation")
    told = " ".join(texts(draft))
    assert draft.audience is Audience.COUNSEL
    assert [each.block.lines[0] for each in draft.addressees] == [COUNSEL[0]]
    assert draft.signatory.role == "directeur juridique"
    for words in (
        "apprécier si les manquements justifient la fin du bail",
        "une mesure moins grave suffit",
        "Aucun acte n'est délivré ni déposé sans notre accord écrit",
        "prescrivent par trois ans",
    ):
        assert words in told
    assert all(sentence.grounds for _, sentence in placed_sentences(draft))


def test_exhibits_are_numbered_and_admitted_before_the_judge(adviser: Adviser) -> None:
    """Legal review, C-11: a numbered list belongs to the suit; C-7: what is not admitted is not shown."""
    data = suit()
    refused = next(each for each in data["pieces"] if each["label"] == "Attestation d'un second foyer")
    refused |= {"author_refuses_use": True, "author_consents": False}
    shown = [each.text for each in titled(compose(adviser, data, "assignation"), "Pièces").sentences]
    assert [text.split(" : ")[0] for text in shown] == [f"Pièce n° {number}" for number in range(1, len(shown) + 1)]
    assert any("Constat de commissaire de justice" in text for text in shown)
    assert any("Attestation d'un premier foyer" in text for text in shown)
    assert not any("Attestation d'un second foyer" in text for text in shown)


def facts_and_exhibits(draft: LetterDraft) -> tuple[list[str | None], list[str]]:
    """When each fact took place, and which pieces of the file are listed (neither the lease nor our own steps)."""
    shown = [each.text.split(" : ", 1)[1] for each in titled(draft, "Pièces").sentences]
    return [period for period, _ in chronology(draft)], [text.split(",")[0] for text in shown if "pièce reçue" in text]


def test_the_suit_tells_every_breach_that_admitted_pieces_establish(adviser: Adviser) -> None:
    """The judge weighs the whole situation (C. civ. 1729): what preceded our steps counts, and its pieces with it."""
    draft = compose(adviser, suit(), "assignation")
    periods, pieces = facts_and_exhibits(draft)
    assert periods == [
        "semaine du 9 mars 2026",
        "semaine du 11 mai 2026",
        "semaine du 29 juin 2026",
        "semaine du 14 septembre 2026",
        "semaine du 12 octobre 2026",
    ]
    assert pieces == [each["label"] for each in suit()["pieces"]]
    assert "aucune autre" not in " ".join(texts(draft))


def test_what_no_admitted_piece_establishes_is_neither_told_nor_shown(adviser: Adviser) -> None:
    data = suit()
    data["pieces"][0] |= {"author_refuses_use": True, "author_consents": False}
    periods, pieces = facts_and_exhibits(compose(adviser, data, "assignation"))
    assert "semaine du 9 mars 2026" not in periods
    assert len(periods) == 4
    assert pieces == [each["label"] for each in data["pieces"][1:]]


def test_an_earlier_breach_that_the_household_suffered_is_withheld_with_its_piece(adviser: Adviser) -> None:
    data = suit()
    holder = data["persons"][0]
    data["persons"].append(holder | {"id": "h1", "role": "household", "to_protect": False, "address": []})
    data["incidents"][0]["suffered_by"] = ["h1"]
    safe = {
        "term": "courrier au foyer sans danger",
        "by_role": "référent protection",
        "on": "2026-11-10",
        "value": True,
    }
    data["appraisals"] += [
        safe | {"about": each, "reason": "Réponse consignée, sans la cause."} for each in ("t1", "h1")
    ]
    draft = compose(adviser, data, "assignation")
    periods, pieces = facts_and_exhibits(draft)
    assert "semaine du 9 mars 2026" not in periods
    assert len(periods) == 4
    assert pieces == [each["label"] for each in data["pieces"][1:]]
    assert any("« i1 »" in note and "référent protection" in note for note in draft.notes)


def test_each_breach_comes_with_the_wording_of_its_day(adviser: Adviser) -> None:
    """Legal dossier, § 0.4, rule of time: a breach of May 2025 is judged under the old article 7 b."""
    data = suit()
    data["incidents"][0] |= {"date": "2025-05-10", "known_since": "2025-05-10"}
    law = [
        each.text for each in titled(compose(adviser, data, "assignation"), "Les règles que l'avis applique").sentences
    ]
    seven_b = [text for text in law if text.startswith("Art. 7, b")]
    assert len(seven_b) == 2
    assert any("jusqu'au 14 juin 2025" in text for text in seven_b)


@pytest.mark.parametrize(
    ("rank", "one_household", "period"),
    [
        (1, None, "semaine du 11 mai 2026"),
        (1, True, "semaine du 11 mai 2026"),
        (1, False, "16 mai 2026"),
        (3, None, "semaine du 14 septembre 2026"),
        (3, False, "19 septembre 2026"),
        (4, False, "semaine du 12 octobre 2026"),
    ],
)
def test_before_the_judge_what_staff_or_an_officer_saw_has_its_day_once_several_households_may_know_it(
    adviser: Adviser, rank: int, one_household: bool | None, period: str
) -> None:
    """Legal review, C-11; nobody having said who may know of it is no answer, before the judge no more than elsewhere."""
    data = suit()
    data["incidents"][rank]["known_by_one_household"] = one_household
    assert chronology(compose(adviser, data, "assignation"))[rank][0] == period


def test_each_step_is_told_with_what_proves_that_it_arrived(adviser: Adviser) -> None:
    """Legal review, A.1 row 7: unclaimed does not void it; an unknown address is served anew."""
    data = suit()
    data["measures"][0]["service"] = "unknown_address"
    data["measures"][1] |= {"service": "sent"}
    data["measures"][2].pop("served_on")
    told = [
        each.text
        for each in titled(compose(adviser, data, "assignation"), "Nos démarches précédentes et leur remise").sentences
    ]
    assert told[0].endswith("; adresse inconnue, à remettre de nouveau.")
    assert told[1].endswith("; aucune remise n'est prouvée au dossier.")
    assert told[2].endswith("; aucune remise n'est prouvée au dossier.")
    assert told[3].endswith("; première présentation le 3 septembre 2026, pli non réclamé.")


def test_deadlines_come_with_their_computation(adviser: Adviser) -> None:
    """Legal dossier, § 12, vector T12; CPC 754 and law of 1989, art. 24: a hearing on 16 January 2027."""
    told = [
        each.text
        for each in titled(compose(adviser, suit(), "assignation"), "Échéances en cours, et leur calcul").sentences
    ]
    assert any("au plus tard le 31 décembre 2026" in text and "15 jours" in text for text in told)
    assert any("au plus tard le 4 décembre 2026" in text and "6 semaines" in text for text in told)


def test_a_debt_pleaded_too_comes_with_the_steps_that_it_calls_for(adviser: Adviser) -> None:
    """Legal dossier, § 3.7: mixed grounds are notified to the prefect; the debt alone calls for it, never the troubles."""
    steps = (
        "six semaines au moins avant l'audience",
        "(CCAPEX) deux mois au moins avant l'assignation",
        "dette de loyer",
    )
    told = " ".join(texts(compose(adviser, suit(), "assignation")))
    assert all(words in told for words in steps)
    data = suit()
    data["circumstances"]["arrears_pleaded"] = False
    told = " ".join(texts(compose(adviser, data, "assignation")))
    assert not any(words in told for words in steps)


@pytest.mark.parametrize(
    ("reported", "said"),
    [
        (
            "2026-08-03",
            "Notre dossier date ce signalement du 3 août 2026 : nous vous prions de vérifier ce jour avec nous",
        ),
        (None, "Nous vous prions de vérifier ce signalement et son jour avec nous avant d'assigner."),
        ("2026-12-01", "Nous vous prions de vérifier ce signalement et son jour avec nous avant d'assigner."),
    ],
)
def test_the_day_on_which_arrears_were_reported_is_given_once_known(
    adviser: Adviser, reported: str | None, said: str
) -> None:
    """A report of which the day is yet to come is none; the case is evaluated on 16 November 2026."""
    data = suit()
    data["procedure"]["suit"]["arrears_reported_on"] = reported
    told = [each for each in texts(compose(adviser, data, "assignation")) if "ce signalement" in each]
    assert len(told) == 1
    assert told[0].startswith(said)


@pytest.mark.parametrize(("known", "said"), [(True, True), (False, False), (None, False)])
def test_a_spouse_known_and_not_named_is_among_those_to_reach(adviser: Adviser, known: bool | None, said: bool) -> None:
    """C. civ. 1751; legal review, C-7 and C-16: what is known is said, what was not asked is not."""
    data = suit()
    data["procedure"]["suit"]["spouse_coholder"] = known
    reached = titled(compose(adviser, data, "assignation"), "Personnes que l'acte doit atteindre, chacune séparément")
    assert any("époux ou un partenaire cotitulaire nous est connu" in each.text for each in reached.sentences) is said


def test_what_the_advice_suspends_is_said_and_what_nobody_may_do_is_not(adviser: Adviser) -> None:
    told = " ".join(
        each.text
        for each in titled(
            compose(adviser, suit(), "assignation"), "Ce que l'avis interdit ou suspend pour cette personne"
        ).sentences
    )
    assert "« Demande de constat de la clause résolutoire », en suspens" in told
    assert "Congé" not in told
    assert "Amende" not in told


def test_the_curator_is_among_those_whom_the_act_must_reach(adviser: Adviser) -> None:
    """Civil code, art. 467."""
    data = suit()
    data["persons"][0] |= {
        "protection": "curatelle",
        "protector_identified": True,
        "protector_address": ["ASSOCIATION TUTÉLAIRE", "9 rue du Mandat", "77100 MEAUX"],
    }
    data["circumstances"] |= {"support_requested": True}
    reached = titled(compose(adviser, data, "assignation"), "Personnes que l'acte doit atteindre, chacune séparément")
    assert [each.text.split(",")[0] for each in reached.sentences] == [
        "TITULAIRE DU BAIL",
        "ASSOCIATION TUTELAIRE",
        "Un époux ou un partenaire cotitulaire nous est connu",
    ]
    assert reached.sentences[1].text.endswith("(curateur : l'acte lui est signifié aussi, à peine de nullité)")
    assert {ground.ref for ground in reached.sentences[1].grounds} == {"address", "code-civil/art-467"}


def test_the_order_asked_in_urgency_does_not_end_the_lease(adviser: Adviser) -> None:
    """CPC 834 and 835."""
    told = " ".join(texts(compose(adviser, urgent(), "refere")))
    assert "une assignation en référé pour faire cesser le trouble" in told
    assert "La fin du bail n'est pas demandée" in told
    assert "résiliation judiciaire" not in told


def test_the_milder_action_leaves_the_lease(adviser: Adviser) -> None:
    """C. civ. 1228 and 1728."""
    told = " ".join(texts(compose(adviser, milder(), "action_sans_resiliation")))
    assert "La fin du bail n'est pas demandée : le juge peut ordonner l'exécution du bail" in told
    asked, _, barred = told.partition("Ce que l'avis interdit ou suspend pour cette personne")
    assert "résiliation judiciaire" not in asked
    assert "« Assignation en résiliation judiciaire du bail », interdite" in barred


def test_the_clause_is_asked_on_its_three_conditions_and_tells_no_fact(adviser: Adviser) -> None:
    """Legal dossier, § 3.4: the judge only checks the conditions."""
    draft = compose(adviser, clause(), "clause_resolutoire")
    told = " ".join(texts(draft))
    for words in (
        "le bail contient la clause",
        "passée en force de chose jugée",
        "mentionne expressément cette clause",
    ):
        assert words in told
    assert chronology(draft) == []
    assert titled(draft, "Pièces").sentences


@pytest.mark.parametrize(
    ("lost", "named"),
    [
        (lambda data: data["acts"]["recipients"].pop("counsel"), "l'adresse du conseil"),
        (lambda data: data["lease"].pop("dwelling_address"), "l'adresse du logement"),
    ],
)
def test_what_the_instruction_lacks_is_named(adviser: Adviser, lost: Any, named: str) -> None:
    data = suit()
    lost(data)
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "assignation")
    assert any(named in each for each in caught.value.missing)


def test_a_step_whose_reader_is_not_known_is_asked(adviser: Adviser) -> None:
    data = suit()
    holder = data["persons"][0]
    data["persons"].append(holder | {"id": "t2", "address": ["AUTRE TITULAIRE", *holder["address"][1:]]})
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "assignation")
    assert any("à qui la mesure « m4 » a été adressée" in each for each in caught.value.missing)


@pytest.mark.parametrize("description", ["Vos enfants crient.", "Il a frappé sa compagne.", "Le dealer crie."])
def test_what_no_household_may_read_enters_no_instruction(adviser: Adviser, description: str) -> None:
    """Legal review, part E: what counsel writes is served on the household."""
    data = suit()
    data["incidents"][-1]["description"] = description
    with pytest.raises(LetterIncomplete, match="formules interdites"):
        compose(adviser, data, "assignation")


def test_the_name_of_an_offence_is_refused_with_the_incident_and_what_to_write(adviser: Adviser) -> None:
    """C. pén. R. 623-2 and C. civ. 9-1: the act says that it qualifies nothing, so its facts may not."""
    data = suit()
    data["incidents"][1]["description"] = "Tapage nocturne constaté par le gardien."
    with pytest.raises(LetterIncomplete, match=r"incident « i2 », « Tapage » .*« bruit pendant la nuit »"):
        compose(adviser, data, "assignation")


def test_an_exhibit_keeps_the_name_that_its_author_gave_it(adviser: Adviser) -> None:
    data = suit()
    label = "Procès-verbal de contravention pour tapage nocturne"
    next(each for each in data["pieces"] if each["id"] == "p2")["label"] = label
    shown = [each.text for each in titled(compose(adviser, data, "assignation"), "Pièces").sentences]
    assert any(f": {label}, pièce reçue le" in text for text in shown)
    data["incidents"][1]["description"] = "Tapage nocturne constaté par le gardien."
    with pytest.raises(LetterIncomplete, match=r"incident « i2 », « Tapage »"):
        compose(adviser, data, "assignation")


def test_what_is_asked_for_and_not_proposed_is_refused_for_that_reason(adviser: Adviser) -> None:
    data = suit()
    data["requests"] = [{"measure": "refere", "by_role": "juriste"}]
    with pytest.raises(LetterIncomplete, match="elle n'est pas proposée par les règles"):
        compose(adviser, data, "refere")


def with_entry(label: str = "Main courante du 12 octobre 2026") -> dict[str, Any]:
    """A neighbour's entry at the police, of which she gave a copy with her written agreement (legal review, row 17)."""
    data = suit()
    admitted = next(each for each in data["pieces"] if each["label"] == "Attestation d'un premier foyer")
    admitted |= {"label": label, "category": "IC08", "handed_over_by_author": True, "author_consents": True}
    return data


def test_counsel_is_told_that_an_exhibit_is_an_entry_at_the_police(adviser: Adviser) -> None:
    draft = compose(adviser, with_entry(), "assignation")
    shown = [each.text for each in titled(draft, "Pièces").sentences]
    assert any(": Main courante du 12 octobre 2026, pièce reçue le" in text for text in shown)


def test_elsewhere_even_counsel_reads_no_source_revealed(adviser: Adviser) -> None:
    data = with_entry()
    data["incidents"][-1]["description"] = "Bruit dont parle la main courante d'un voisin."
    with pytest.raises(LetterIncomplete, match=r"mains? courante"):
        compose(adviser, data, "assignation")
    with pytest.raises(LetterIncomplete, match="la police"):
        compose(adviser, with_entry("Main courante que la police nous a signalée"), "assignation")
