"""Who receives a letter: the right person under each protective measure, every holder from the formal notice up, no victim."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from composing import compose, data_of, texts

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import LetterDraft
from advisor.service.adviser import Adviser

SOUGHT = {"sought": {"by": "référent protection", "on": "2026-01-05"}}
SECOND = {
    "id": "t2",
    "role": "holder",
    "lives_in_dwelling": True,
    "minor": False,
    "protection": "none",
    "to_protect": SOUGHT,
    "address": ["COTITULAIRE DU BAIL", "Appartement 12", "3 allée des Exemples", "77100 MEAUX"],
}


def protected(kind: object, **changes: object) -> dict[str, Any]:
    data = data_of("14")
    data["persons"][0] |= {"protection": kind, **changes}
    return data


def windows(draft: LetterDraft) -> list[tuple[str, str]]:
    return [(addressee.block.lines[0], addressee.mention) for addressee in draft.addressees]


def two_holders(**changes: object) -> dict[str, Any]:
    """Example 10 (formal notice lawful), with a second holder of the lease."""
    data = data_of("10")
    data["persons"].append(SECOND | changes)
    return data


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("none", [("TITULAIRE DU BAIL", "")]),
        ("sauvegarde", [("TITULAIRE DU BAIL", "")]),
        (SOUGHT, [("TITULAIRE DU BAIL", "")]),
        (
            "curatelle",
            [
                ("TITULAIRE DU BAIL", ""),
                ("CURATEUR DU TITULAIRE", "À l'attention de la personne qui assiste le titulaire du bail"),
            ],
        ),
        (
            "tutelle",
            [
                ("CURATEUR DU TITULAIRE", "À l'attention du représentant du titulaire du bail"),
                ("TITULAIRE DU BAIL", "Copie pour information"),
            ],
        ),
        (
            "habilitation",
            [
                ("TITULAIRE DU BAIL", ""),
                (
                    "CURATEUR DU TITULAIRE",
                    "À l'attention de la personne qui agit avec le titulaire du bail ou pour lui",
                ),
            ],
        ),
    ],
)
def test_each_protective_measure_has_its_addressees(
    adviser: Adviser, kind: object, expected: list[tuple[str, str]]
) -> None:
    """Civil code 467 and 475: copy to the curator, the tutor acts; the duty's text in rules/obligations says the same."""
    assert windows(compose(adviser, protected(kind), "rappel_au_reglement")) == expected


def test_an_unknown_protective_measure_is_a_question(adviser: Adviser) -> None:
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, protected(None), "rappel_au_reglement")
    assert any("régime de protection de « t1 »" in each for each in caught.value.missing)


@pytest.mark.parametrize("kind", ["curatelle", "tutelle", "habilitation"])
def test_whoever_acts_with_the_person_has_an_address(adviser: Adviser, kind: str) -> None:
    with pytest.raises(LetterIncomplete, match="assiste ou représente « t1 »"):
        compose(adviser, protected(kind, protector_address=[]), "rappel_au_reglement")


def test_a_faulty_address_is_named_with_the_rest(adviser: Adviser) -> None:
    data = protected("curatelle", protector_address=["Sans code postal"])
    data["landlord"]["town"] = ""
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "rappel_au_reglement")
    assert len(caught.value.missing) == 2


def test_from_the_formal_notice_up_each_holder_has_an_own_copy(adviser: Adviser) -> None:
    expected = [("TITULAIRE DU BAIL", ""), ("COTITULAIRE DU BAIL", "")]
    assert windows(compose(adviser, two_holders(), "mise_en_demeure")) == expected
    assert windows(compose(adviser, two_holders(), "mise_en_demeure", person="t2")) == expected[::-1]


@pytest.mark.parametrize("spared", [{"to_protect": True, "lives_in_dwelling": False, "shares_home_with_author": False}])
def test_a_holder_to_protect_gets_no_copy_and_colleagues_are_told(adviser: Adviser, spared: dict[str, Any]) -> None:
    draft = compose(adviser, two_holders(**spared), "mise_en_demeure")
    assert windows(draft) == [("TITULAIRE DU BAIL", "")]
    assert any("« t2 »" in note and "ne reçoit pas" in note for note in draft.notes)


SAFE_FOR_T2 = {
    "term": "courrier au foyer sans danger",
    "about": "t2",
    "value": True,
    "on": "2026-10-05",
    "by_role": "référent protection",
    "reason": "Réponse consignée, sans la cause.",
}


def test_a_holder_who_suffered_other_facts_gets_no_copy(adviser: Adviser) -> None:
    data = two_holders()
    suffered = {
        "id": "i9",
        "date": "2026-09-02",
        "known_since": "2026-09-02",
        "place": "dwelling",
        "category": "C2",
        "description": "Bruit.",
        "author": "t1",
        "suffered_by": ["t2"],
        "sources": ["p1"],
    }
    data["incidents"].append(suffered)
    data["appraisals"].append(SAFE_FOR_T2)
    draft = compose(adviser, data, "mise_en_demeure")
    assert windows(draft) == [("TITULAIRE DU BAIL", "")]
    assert any("« t2 »" in note for note in draft.notes)


def test_a_holder_whom_the_advice_does_not_bear_on_is_a_question(adviser: Adviser) -> None:
    data = two_holders() | {"aimed_at": ["t1"]}
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "mise_en_demeure")
    assert any("« t2 »" in each and "personnes visées" in each for each in caught.value.missing)


def test_nobody_writes_to_a_child(adviser: Adviser) -> None:
    data = data_of("01")
    data["persons"][0]["minor"] = True
    with pytest.raises(LetterIncomplete, match="mineur"):
        compose(adviser, data, "rappel_au_reglement")


# What was said to whom, and when


def test_nobody_reads_what_another_holder_said(adviser: Adviser) -> None:
    data = data_of("01")
    data["persons"].append(SECOND)
    data["statements"] = [
        {"id": "s1", "made_by": "t2", "on": "2026-11-10", "text": "Je ne peux rien dire chez moi."},
        {"id": "s2", "made_by": "t1", "on": "2026-11-10", "text": "Je baisserai le son."},
        {"id": "s3", "on": "2026-11-10", "text": "Personne ne sait qui a dit ceci."},
        {"id": "s4", "made_by": "t1", "on": "2026-11-17", "text": "Dit le lendemain de l'avis."},
    ]
    told = " ".join(texts(compose(adviser, data, "rappel_au_reglement")))
    assert "Je baisserai le son." in told
    assert not any(words in told for words in ("chez moi", "qui a dit ceci", "lendemain"))


def test_a_letter_that_two_holders_read_quotes_neither(adviser: Adviser) -> None:
    data = two_holders()
    data["statements"] = [{"id": "s1", "made_by": "t1", "on": "2026-11-04", "text": "Je n'étais pas là."}]
    assert "Je n'étais pas là." not in " ".join(texts(compose(adviser, data, "mise_en_demeure")))


def sent_before(**changes: object) -> dict[str, Any]:
    return {"id": "m1", "measure": "rappel_au_reglement", "sent_on": "2026-10-25", "service": "received"} | changes


def test_only_steps_already_sent_to_these_readers_are_recalled(adviser: Adviser) -> None:
    def recalled(data: dict[str, Any]) -> bool:
        draft = compose(adviser, data, "mise_en_demeure", as_of=date(2026, 11, 5))
        return any("25 octobre 2026" in text or "6 novembre 2026" in text for text in texts(draft))

    alone = data_of("10")
    assert recalled(alone | {"measures": [sent_before()]})
    assert not recalled(alone | {"measures": [sent_before(sent_on="2026-11-06")]})
    both = two_holders()
    assert recalled(both | {"measures": [sent_before(sent_to=["t1", "t2"])]})
    assert not recalled(both | {"measures": [sent_before(sent_to=["t2"])]})
    with pytest.raises(LetterIncomplete, match="à qui la mesure « m1 » a été adressée"):
        recalled(both | {"measures": [sent_before()]})
