"""What a victim confided reaches nobody else: no draft, no copy, no advice and no page holds the address; her letters go under cover.

Sources: loi 89-462, art. 8-2; legal review, part E and C-5 (identity or location of a victim to nobody).
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from composing import EXAMPLES, compose, data_of, texts, words

from advisor.advice.advice import Advice
from advisor.audit.canonical import canonical_bytes
from advisor.casefile.read import read_case
from advisor.casefile.text import WITHHELD
from advisor.law.errors import AdvisorError, CaseRejected, LetterIncomplete
from advisor.letters.compose import compose_letter
from advisor.letters.draft import Audience, draft_digest_value
from advisor.letters.outgoing import outgoing_letter
from advisor.service.adviser import Adviser, evaluate
from advisor.service.pages import advice_page
from advisor.service.record import case_bytes
from advisor.service.summary import summarise

KEPT = Path(__file__).parent / "texts"
TODAY = date(2026, 11, 24)
CONFIDED = ("fin_de_solidarite", "relogement_victime")


def fled() -> dict[str, Any]:
    return data_of("27")


def measures_of(advice: Advice) -> set[tuple[str, str]]:
    found = set()
    for each in advice.persons:
        held = [each.recommended] if each.recommended else []
        held += [*each.alternatives, *each.obligations, *each.accompaniments, *each.requested]
        found |= {(each.person, measure.measure) for measure in held if measure.letter}
    return found | {
        (each.person, measure.measure) for each in advice.confided for measure in each.measures if measure.letter
    }


@pytest.mark.parametrize("measure", CONFIDED)
def test_the_letter_is_the_one_that_was_read(adviser: Adviser, measure: str) -> None:
    draft = compose(adviser, fled(), measure, "t2")
    assert words(draft) == (KEPT / f"{measure}.txt").read_text(encoding="utf-8")
    assert draft.audience is Audience.CONFIDED
    assert [each.block.lines[0] for each in draft.addressees] == ["REFERENT PROTECTION"]
    assert draft.references == ()


def test_the_end_of_the_solidarity_is_the_day_that_the_advice_computed(adviser: Adviser) -> None:
    data = fled()
    data["notices"][0]["received_on"] = "2026-11-09"
    assert any("le 10 novembre 2026" in each for each in texts(compose(adviser, data, "fin_de_solidarite", "t2")))


@pytest.mark.parametrize("role", ["household", "hosted", "former_resident", "holder", None])
def test_only_who_surely_holds_the_lease_reads_that_it_may_be_ended(adviser: Adviser, role: str | None) -> None:
    data = fled()
    data["persons"][1]["role"] = role
    told = texts(compose(adviser, data, "fin_de_solidarite", "t2"))
    assert any("votre préavis" in each for each in told) is (role == "holder")
    assert not any("restez titulaire" in each for each in told)
    assert "Cette lettre ne met pas fin au bail et ne vous demande rien." in told


@pytest.mark.parametrize("measure", CONFIDED)
def test_a_letter_in_confidence_waits_for_an_address_that_was_confided(adviser: Adviser, measure: str) -> None:
    data = fled()
    data["persons"][1].pop("confided_address")
    with pytest.raises(LetterIncomplete, match="l'adresse que « t2 » a confiée"):
        compose(adviser, data, measure, "t2")


@pytest.mark.parametrize("measure", CONFIDED)
def test_nobody_else_is_answered_in_her_place(adviser: Adviser, measure: str) -> None:
    data = fled()
    data["persons"][0]["confided_address"] = ["AUTRE", "1 rue de l'Autre", "69001 LYON"]
    with pytest.raises(AdvisorError):
        compose(adviser, data, measure, "t1")


@pytest.mark.parametrize("measure", CONFIDED)
def test_who_wrote_is_answered_though_not_aimed_at(adviser: Adviser, measure: str) -> None:
    assert compose(adviser, fled() | {"aimed_at": ["t1"]}, measure, "t2").audience is Audience.CONFIDED


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem[:2])
def test_nothing_made_of_a_case_holds_the_address(adviser: Adviser, path: Path) -> None:
    """Every sample case, with an address confided by each of its persons: every letter that composes, the advice, the page."""
    data = data_of(path.name[:2])
    for rank, person in enumerate(data.get("persons", [])):
        person["confided_address"] = ["Chez une amie", f"{rank + 81} rue du Refuge", "69000 LYON"]
    found = evaluate(adviser, json.dumps(data), name="essai", today=TODAY)
    rulebook = adviser.program.rulebook
    made = [
        found.advice.model_dump_json(),
        advice_page(found.advice, found.case, rulebook),
        str(summarise(found.advice, found.case, rulebook)),
        case_bytes(found.case).decode(),
        repr(found.case),
    ]
    for person_id, measure in measures_of(found.advice):
        try:
            draft = compose_letter(found.advice, found.case, adviser.program, person=person_id, measure=measure)
        except AdvisorError as refused:
            made.append(str(refused))
            continue
        made.append(canonical_bytes(draft_digest_value(draft)).decode())
        made += [outgoing_letter(draft, addressee=rank).model_dump_json() for rank in range(len(draft.addressees))]
    assert not [each for each in made if "refuge" in each.casefold()]


def test_what_is_read_back_says_that_an_address_was_confided(adviser: Adviser) -> None:
    rulebook = adviser.program.rulebook
    kept = case_bytes(read_case(json.dumps(fled()), rulebook)).decode()
    assert [each.get("confided_address") for each in json.loads(kept)["persons"]] == [None, [WITHHELD]]
    assert case_bytes(read_case(kept, rulebook)).decode() == kept


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["MADAME", "3 allée des Exemples, appartement 12", "77100 Meaux"], "celle du logement"),
        (["MADAME", "Appartement 12", "3 ALLÉE DES EXEMPLES", "77100 MEAUX"], "celle du logement"),
        ([WITHHELD, "8 rue du Refuge"], "ne mêle pas"),
    ],
)
def test_no_address_is_confided_that_is_not_one(adviser: Adviser, lines: list[str], said: str) -> None:
    data = fled()
    data["persons"][1]["confided_address"] = lines
    with pytest.raises(CaseRejected, match=said) as caught:
        read_case(json.dumps(data), adviser.program.rulebook)
    assert "refuge" not in str(caught.value).casefold()


def test_the_address_is_written_nowhere_else_in_the_file(adviser: Adviser) -> None:
    data = fled()
    data["incidents"][0]["description"] = "Elle dort désormais au 8, Rue du Refuge, chez une amie."
    with pytest.raises(CaseRejected, match="écrite ailleurs dans le dossier") as caught:
        read_case(json.dumps(data), adviser.program.rulebook)
    assert "refuge" not in str(caught.value).casefold()


def test_an_address_shared_with_an_authority_is_nobodys_secret(adviser: Adviser) -> None:
    """A person may be domiciled at the town hall, whose address the file holds for other letters."""
    data = fled()
    data["persons"][1]["confided_address"] = ["Au service social", "1 place de la Mairie", "77100 MEAUX"]
    data["situations"] = {"outside": {"mayor_address": ["MADAME LE MAIRE", "1 place de la Mairie", "77100 MEAUX"]}}
    assert read_case(json.dumps(data), adviser.program.rulebook)


@pytest.mark.parametrize("shares", [True, None])
def test_a_tenant_whom_a_neighbour_threatens_may_be_written_to_at_home(adviser: Adviser, shares: bool | None) -> None:
    data = fled()
    data["persons"][1] |= {
        "lives_in_dwelling": True,
        "shares_home_with_author": False,
        "confided_address": ["MADAME", "3 allée des Exemples, appartement 12", "77100 Meaux"],
    }
    assert read_case(json.dumps(data), adviser.program.rulebook)
    data["persons"][1]["shares_home_with_author"] = shares
    with pytest.raises(CaseRejected, match="celle du logement"):
        read_case(json.dumps(data), adviser.program.rulebook)
