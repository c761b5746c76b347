"""Letters to those who concur in justice or protect children: the acts are framed, accuse nobody, and reach whom they must.

Sources: legal dossier, § 3.1 (rows 6 to 8) and § 3.3; legal review, A.1 row 9 and part E.
"""

from __future__ import annotations

from typing import Any

import pytest
from composing import chronology, compose, data_of, texts

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import Audience, BlockKind, placed_sentences
from advisor.service.adviser import Adviser

BAILIFF = ["COMMISSAIRE DE JUSTICE", "5 place du Modèle", "77100 MEAUX"]
CONCILIATOR = ["CONCILIATEUR DE JUSTICE", "Mairie", "77100 MEAUX"]
CELL = ["CELLULE DÉPARTEMENTALE", "1 rue du Département", "77000 MELUN"]
PROSECUTOR = ["Procureur de la République", "Tribunal judiciaire", "1 place de la Justice", "77100 MEAUX"]


def summons() -> dict[str, Any]:
    return data_of("35")


def requested(measure: str) -> dict[str, Any]:
    data = summons()
    data["requests"] = [{"measure": measure, "by_role": "juriste"}]
    return data


def test_the_summons_orders_asks_and_records_without_accusing(adviser: Adviser) -> None:
    draft = compose(adviser, summons(), "sommation")
    told = " ".join(texts(draft))
    assert draft.audience is Audience.COURT_OFFICER
    assert [each.block.lines[0] for each in draft.addressees] == [BAILIFF[0]]
    assert [reference.label for reference in draft.references] == ["Bail concerné"]
    assert draft.signatory.role == "directeur juridique"
    assert [words for _, words in chronology(draft)] == ["Musique forte entendue de nuit par plusieurs foyers."]
    questions = next(block for block in draft.body if block.title and block.title.text == "Questions à poser")
    assert len(questions.sentences) == 3
    for words in ("faire cesser ces faits", "ses réponses, ou son choix de ne pas répondre", "le juge seul apprécie"):
        assert words in told
    assert all(sentence.grounds for _, sentence in placed_sentences(draft))


def test_the_summons_reaches_each_holder_and_whoever_assists_them(adviser: Adviser) -> None:
    """Civil code, art. 467: what is served on a person under curatelle is served on the curator too."""
    data = summons()
    holder = data["persons"][0]
    holder |= {
        "protection": "curatelle",
        "protector_identified": True,
        "protector_address": ["ASSOCIATION TUTÉLAIRE", "9 rue du Mandat", "77100 MEAUX"],
    }
    data["measures"] = [each | {"sent_to": ["t1", "t2"]} for each in data["measures"]]
    data["persons"].append(
        holder | {"id": "t2", "protection": "none", "address": ["AUTRE TITULAIRE", *holder["address"][1:]]}
    )
    draft = compose(adviser, data, "sommation")
    (served,) = [block for block in draft.body if block.title and block.title.text == "Personnes à qui délivrer l'acte"]
    named = [sentence.text.split(",")[0] for sentence in served.sentences]
    assert named == ["TITULAIRE DU BAIL", "ASSOCIATION TUTELAIRE", "AUTRE TITULAIRE"]
    assert "à peine de nullité" in served.sentences[1].text
    assert not any("pour information" in sentence.text for sentence in served.sentences)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "tutelle",
            [
                "(tuteur : l'acte s'adresse à lui, qui représente le titulaire du bail)",
                "(titulaire représenté : copie pour information)",
            ],
        ),
        (
            "habilitation",
            [
                "77100 MEAUX",
                "(personne habilitée : l'acte s'adresse à elle ou lui est signifié aussi, selon l'étendue de l'habilitation que "
                "fixe le juge)",
            ],
        ),
    ],
)
def test_an_act_goes_to_whoever_acts_in_the_capacity_the_law_gives(
    adviser: Adviser, kind: str, expected: list[str]
) -> None:
    """Civil code, art. 475 and 494-1."""
    data = summons()
    data["persons"][0] |= {
        "protection": kind,
        "protector_identified": True,
        "protector_address": ["ASSOCIATION TUTÉLAIRE", "9 rue du Mandat", "77100 MEAUX"],
    }
    draft = compose(adviser, data, "sommation")
    (served,) = [block for block in draft.body if block.title and block.title.text == "Personnes à qui délivrer l'acte"]
    assert all(sentence.text.endswith(end) for sentence, end in zip(served.sentences, expected, strict=True))


def test_a_street_named_after_children_stops_no_act(adviser: Adviser) -> None:
    data = summons()
    data["persons"][0]["address"][2] = "3 rue des Enfants"
    assert any("3 RUE DES ENFANTS" in each for each in texts(compose(adviser, data, "sommation")))


@pytest.mark.parametrize("description", ["Vos enfants crient.", "Il a frappé sa compagne."])
def test_what_no_household_may_read_enters_no_act_served_on_it(adviser: Adviser, description: str) -> None:
    """Legal review, part E: the act reaches the household, so its facts are told as in a letter to it."""
    data = summons()
    data["incidents"][-1]["description"] = description
    with pytest.raises(LetterIncomplete, match="formules interdites"):
        compose(adviser, data, "sommation")


def test_a_finding_is_asked_from_outside_the_dwelling(adviser: Adviser) -> None:
    told = " ".join(texts(compose(adviser, summons(), "constat")))
    assert "Les bruits de musique ou de voix" in told
    assert "le palier du deuxième niveau" in told
    assert "vous n'entrez chez le locataire qu'avec son accord écrit ou une décision du juge" in told
    assert "y compris ce qui ne confirme pas les faits signalés" in told


@pytest.mark.parametrize(
    ("section", "key", "named"),
    [
        ("recipients", "bailiff", "l'adresse du commissaire de justice"),
        ("finding", "to_observe", "à constater"),
        ("finding", "observed_from", "constaté depuis"),
        ("finding", "observed_when", "moment du constat"),
    ],
)
def test_what_a_finding_lacks_is_named(adviser: Adviser, section: str, key: str, named: str) -> None:
    data = summons()
    data["acts"][section].pop(key)
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "constat")
    assert len(caught.value.missing) == 1
    assert named in caught.value.missing[0]


def test_no_finding_inside_the_dwelling_is_asked_before_the_occupant_agrees(adviser: Adviser) -> None:
    """Legal dossier, § 3.1, row 7: entry needs consent or a court order."""
    data = summons()
    data["acts"]["finding"]["inside_dwelling"] = True
    with pytest.raises(LetterIncomplete, match="son accord écrit"):
        compose(adviser, data, "constat")
    data["acts"]["finding"]["occupant_agrees"] = True
    assert "le palier du deuxième niveau" in " ".join(texts(compose(adviser, data, "constat")))


def test_the_complaint_names_nobody_and_lets_staff_decide(adviser: Adviser) -> None:
    """CPP 706-57 and 40-2; C. civ. 9-1: facts, against whoever the inquiry designates."""
    data = data_of("17")
    data["correspondence"] = {"delegation": "par délégation", "prosecutor_address": PROSECUTOR}
    data["acts"] = {"told": {"complaint_facts": "La porte du hall a été brisée dans la nuit du 3 au 4 mars."}}
    draft = compose(adviser, data, "depot_plainte")
    told = " ".join(texts(draft))
    assert draft.audience is Audience.PROSECUTOR
    assert "contre toute personne que l'enquête désignera" in told
    assert "décident eux-mêmes de se plaindre" in told
    assert "La porte du hall a été brisée" in told


def test_a_complaint_that_names_a_culprit_is_refused(adviser: Adviser) -> None:
    data = data_of("17")
    data["correspondence"] = {"delegation": "par délégation", "prosecutor_address": PROSECUTOR}
    data["acts"] = {"told": {"complaint_facts": "Ces délits commis par Monsieur sont graves."}}
    with pytest.raises(LetterIncomplete, match="formules interdites"):
        compose(adviser, data, "depot_plainte")


def test_the_conciliator_is_told_the_dispute_and_whom_to_invite(adviser: Adviser) -> None:
    """CPC 750-1: free, and a first meeting within three months."""
    data = requested("conciliation")
    data["acts"] = {
        "recipients": {"conciliator": CONCILIATOR},
        "told": {"conciliation_subject": "le bruit du soir dans l'escalier et l'isolation du logement."},
    }
    draft = compose(adviser, data, "conciliation")
    told = " ".join(texts(draft))
    assert [each.block.lines[0] for each in draft.addressees] == [CONCILIATOR[0]]
    assert "TITULAIRE DU BAIL" in told
    assert "ne vaut reconnaissance d'aucun fait" in told
    data["persons"][0] |= {
        "protection": "curatelle",
        "protector_identified": True,
        "protector_address": ["ASSOCIATION TUTÉLAIRE", "9 rue du Mandat", "77100 MEAUX"],
    }
    told = " ".join(texts(compose(adviser, data, "conciliation")))
    assert "77100 MEAUX (curateur : à inviter aussi)" in told
    assert "dans les trois mois" in told


def test_the_child_protection_cell_is_told_what_was_seen_and_the_household_nothing(adviser: Adviser) -> None:
    """CASF L. 226-2-1: what was seen or heard, no inquiry."""
    data = summons()
    data["circumstances"]["child_in_danger"] = True
    data["incidents"].append(data["incidents"][0] | {"id": "i9", "category": "L0", "sources": ["p1"]})
    data["acts"] = {
        "recipients": {"child_protection": CELL},
        "told": {"child_facts": "Un enfant d'environ six ans est resté seul sur le palier, en pleurs, de 19 h à 23 h."},
    }
    draft = compose(adviser, data, "information_preoccupante")
    told = " ".join(texts(draft))
    assert draft.audience is Audience.CHILD_PROTECTION
    assert "six ans" in told
    assert "rien dit au foyer" in told
    assert not any(block.kind is BlockKind.CHRONOLOGY for block in draft.body)


def test_the_order_to_vacate_is_no_decision_to_evict(adviser: Adviser) -> None:
    """CPCE L. 411-1, L. 412-5 and L. 412-6."""
    data = data_of("22")
    data["procedure"]["execution"] |= {"vacate_order_served": False}
    data["procedure"]["execution"].pop("vacate_order_on", None)
    data["acts"] = {"recipients": {"bailiff": BAILIFF}}
    told = " ".join(texts(compose(adviser, data, "commandement")))
    assert "saisir le préfet dès le commandement" in told
    assert "n'est pas une décision d'expulser" in told
    assert "trêve hivernale" in told
