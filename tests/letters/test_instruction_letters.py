"""What counsel writes or an officer does starts with an instruction to them: framed, checked first, and never an act by itself.

Sources: legal dossier, § 3.7, § 3.9 to § 3.11; C. civ. 467 and 475; CPC 145, 334, 394; CPCE L. 411-1 to L. 412-6, R. 153-1.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from composing import compose, data_of, texts, words

from advisor.law.errors import LetterIncomplete, NotFound
from advisor.letters.draft import Audience, placed_sentences
from advisor.service.adviser import Adviser

KEPT = Path(__file__).parent / "texts"
BAILIFF = ["COMMISSAIRE DE JUSTICE", "5 place du Modèle", "77100 MEAUX"]
COUNSEL = ["CABINET DU CONSEIL", "2 rue du Palais", "77100 MEAUX"]
DWELLING = "3 allée des Exemples, 77100 Meaux"
TODAY = "2026-10-26"


def prepared(example: str) -> dict[str, Any]:
    data = data_of(example)
    data.setdefault("acts", {}).setdefault("recipients", {}).update(bailiff=BAILIFF, counsel=COUNSEL)
    return data


def judged(*, force: str) -> dict[str, Any]:
    """A judgment whose delay has run, before the winter truce, while the troubles go on."""
    data = prepared("22")
    data |= {"evaluated_on": TODAY, "requests": []}
    data["incidents"][-1].update(date="2026-10-17", known_since="2026-10-17")
    for piece in data["pieces"][-2:]:
        piece["received_on"] = "2026-10-20"
    for attestation in data["attestations"]:
        attestation["complete_until"] = TODAY
    data["procedure"]["execution"] |= {
        "vacate_order_on": "2026-06-05",
        "prefect_seised_on": "2026-06-06",
        "force_answer": force,
    }
    return data


def pending() -> dict[str, Any]:
    data = judged(force="not_asked")
    data["procedure"]["execution"] = {"eviction_ordered": False}
    return data


def withdrawn() -> dict[str, Any]:
    data = pending()
    data["procedure"]["tenancy"] = {"author_gone": True}
    return data


def sued() -> dict[str, Any]:
    data = prepared("35")
    notice = {"id": "n9", "kind": "suit_by_victim", "reference": "sans référence", "received_on": "2026-11-10"}
    data["notices"] = [*data.get("notices", []), notice]
    return data


def empty() -> dict[str, Any]:
    data = prepared("35")
    data["persons"][0]["lives_in_dwelling"] = False
    data["procedure"] = {"tenancy": {"dwelling_empty": True, "absence_explained": False, "holder_kept_away": False}}
    data["lease"]["dwelling_address"] = DWELLING
    return data


def to_enter() -> dict[str, Any]:
    data = prepared("35")
    data["requests"] = [{"measure": "requete_constat", "by_role": "juriste"}]
    data["lease"]["dwelling_address"] = DWELLING
    data["acts"]["finding"] = {
        "to_observe": "la présence d'un groupe électrogène dans le séjour.",
        "observed_when": "un jour ouvré, entre 9 h et 18 h.",
        "inside_dwelling": True,
        "occupant_agrees": False,
    }
    return data


INSTRUCTIONS: dict[str, Callable[[], dict[str, Any]]] = {
    "demande_concours": lambda: judged(force="not_asked"),
    "execution_eviction": lambda: judged(force="granted"),
    "poursuite_instance": pending,
    "desistement": withdrawn,
    "reprise_acte": lambda: prepared("23"),
    "appel_en_garantie": sued,
    "constat_abandon": empty,
    "requete_constat": to_enter,
}


@pytest.mark.parametrize("measure", INSTRUCTIONS)
def test_the_instruction_is_the_one_that_was_read(adviser: Adviser, measure: str) -> None:
    draft = compose(adviser, INSTRUCTIONS[measure](), measure)
    assert words(draft) == (KEPT / f"{measure}.txt").read_text(encoding="utf-8")
    assert draft.audience in (Audience.COUNSEL, Audience.COURT_OFFICER)
    assert all(sentence.grounds for _, sentence in placed_sentences(draft))


@pytest.mark.parametrize("measure", INSTRUCTIONS)
def test_no_instruction_leaves_without_its_reader(adviser: Adviser, measure: str) -> None:
    data = INSTRUCTIONS[measure]()
    data["acts"]["recipients"] = {}
    with pytest.raises(LetterIncomplete, match=r"l'adresse du (conseil|commissaire de justice)"):
        compose(adviser, data, measure)


def test_nothing_is_executed_in_winter_and_the_force_may_be_asked(adviser: Adviser) -> None:
    """CPCE, art. L. 412-6: the truce stops the execution, not the request to the prefect."""
    data = judged(force="granted")
    data["evaluated_on"] = "2026-11-16"
    with pytest.raises(LetterIncomplete, match="du 1er novembre au 31 mars"):
        compose(adviser, data, "execution_eviction")
    data["procedure"]["execution"]["force_answer"] = "not_asked"
    told = " ".join(texts(compose(adviser, data, "demande_concours")))
    assert "aucune exécution n'est à entreprendre" in told
    assert "trêve" not in told


@pytest.mark.parametrize("measure", ["demande_concours", "execution_eviction"])
def test_troubles_that_ceased_bring_no_execution(adviser: Adviser, measure: str) -> None:
    data = INSTRUCTIONS[measure]()
    data["procedure"]["tenancy"] = {"author_gone": True}
    with pytest.raises((NotFound, LetterIncomplete)):
        compose(adviser, data, measure)


def test_the_guarantee_is_never_called_without_a_breach(adviser: Adviser) -> None:
    data = sued()
    data["incidents"] = []
    data["appraisals"] = []
    with pytest.raises(NotFound):
        compose(adviser, data, "appel_en_garantie")


def test_the_new_act_reaches_the_curator_too(adviser: Adviser) -> None:
    draft = compose(adviser, prepared("23"), "reprise_acte")
    (served,) = [block for block in draft.body if block.title and "atteindre" in block.title.text]
    assert [sentence.text.split(",")[0] for sentence in served.sentences] == [
        "TITULAIRE DU BAIL",
        "CURATEUR DU TITULAIRE",
    ]
