"""What a letter tells of an incident: asked before written, neutral where it must be, coarse unless shown harmless."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
import yaml
from composing import chronology, compose, data_of

from advisor.casefile.read import read_case
from advisor.law.errors import LetterIncomplete
from advisor.letters.facts import FactTeller, Told
from advisor.letters.templates import templates_root
from advisor.letters.wording import check_wording
from advisor.service.adviser import Adviser

NEUTRAL: dict[str, Any] = yaml.safe_load(
    (templates_root() / "letters" / "texts" / "_facts.yaml").read_text(encoding="utf-8")
)


def reminder(adviser: Adviser, data: dict[str, Any]) -> list[tuple[str | None, str]]:
    return chronology(compose(adviser, data, "rappel_au_reglement"))


def refusal(adviser: Adviser, data: dict[str, Any]) -> tuple[str, ...]:
    with pytest.raises(LetterIncomplete) as caught:
        compose(adviser, data, "rappel_au_reglement")
    return caught.value.missing


def told(adviser: Adviser, data: dict[str, Any]) -> Told:
    """What the first incident would say, should the engine ever rest a letter on it."""
    case = read_case(json.dumps(data), adviser.program.rulebook)
    teller = FactTeller(case, adviser.program.rulebook.vocabulary, NEUTRAL, date(2026, 11, 24))
    return teller.tell(case.incidents[0])


def without_suffered(**changes: object) -> dict[str, Any]:
    """Example 15 (bulky waste, common parts), where nobody asked who suffered the first incident."""
    data = data_of("15")
    data["incidents"][0].pop("suffered_by")
    data["incidents"][0] |= changes
    return data


@pytest.mark.parametrize(
    "changes",
    [
        {"place": "dwelling"},
        {"category": "J1", "known_by_one_household": False},
        {"category": "J2", "known_by_one_household": False},
        {"description": "Cris entendus depuis la cage d'escalier."},
        {"description": "Bruit de vaisselle brisée."},
        {"description": "DES HURLEMENTS la nuit."},
    ],
)
def test_who_suffered_is_asked_before_what_a_home_may_hide_is_written(
    adviser: Adviser, changes: dict[str, Any]
) -> None:
    assert reminder(adviser, data_of("15"))
    named = [each for each in refusal(adviser, without_suffered(**changes)) if "subi par" in each]
    assert len(named) == 1
    assert "« i1 »" in named[0]
    assert "a-t-elle elle-même subi ces faits" in named[0]


@pytest.mark.parametrize("place", [None, {"one_of": ["dwelling", "common_parts"]}])
def test_a_place_that_may_be_a_dwelling_is_one(adviser: Adviser, place: object) -> None:
    assert any("subi par" in each for each in told(adviser, without_suffered(place=place)).missing)


def test_a_search_in_vain_is_an_answer(adviser: Adviser) -> None:
    sought = {"sought": {"by": "référent protection", "on": "2026-03-01"}}
    assert reminder(adviser, without_suffered(place="dwelling", suffered_by=sought))


def test_waste_in_the_common_parts_asks_nothing_of_the_home(adviser: Adviser) -> None:
    assert reminder(adviser, without_suffered())


@pytest.mark.parametrize("minor", [True, None])
def test_the_words_of_a_minors_deed_are_never_the_files_own(adviser: Adviser, minor: bool | None) -> None:
    data = data_of("04")
    data["persons"][1]["minor"] = minor
    assert data["incidents"][0]["author"] == data["persons"][1]["id"]
    ((_, text),) = reminder(adviser, data)
    assert text == NEUTRAL["neutral"]["E2"]
    draft = compose(adviser, data, "rappel_au_reglement")
    assert any("CRIP" in note for note in draft.notes)
    assert not any("CRIP" in sentence.text for block in draft.body for sentence in block.sentences)


@pytest.mark.parametrize("minor", [False, {"sought": {"by": "chargé de secteur", "on": "2025-06-20"}}])
def test_an_adults_deed_keeps_its_description(adviser: Adviser, minor: object) -> None:
    data = data_of("04")
    data["persons"][1]["minor"] = minor
    ((_, text),) = reminder(adviser, data)
    assert text == data["incidents"][0]["description"]


def test_of_several_possible_authors_one_child_is_enough(adviser: Adviser) -> None:
    data = data_of("04")
    child = {"id": "f2", "role": "household", "lives_in_dwelling": True, "minor": True, "to_protect": False}
    data["persons"].append(child)
    data["incidents"][0] |= {"author": {"one_of": ["f1", "f2"]}, "author_link": "household"}
    row = told(adviser, data).row
    assert row is not None
    assert row.text == NEUTRAL["neutral"]["E2"]


def test_a_deed_against_persons_is_told_in_neutral_words_only(adviser: Adviser) -> None:
    """Conventions §4, J1: the description of example 14 says where and what; the letter says neither."""
    rows = reminder(adviser, data_of("14"))
    assert rows[1][1] == NEUTRAL["neutral"]["J1"]
    assert "menaçants" not in " ".join(text for _, text in rows)


@pytest.mark.parametrize("category", ["J1", "J2", "C4", "H2", "H4"])
def test_whether_one_household_knows_is_asked_of_what_is_always_told_in_neutral_words(
    adviser: Adviser, category: str
) -> None:
    data = data_of("15")
    data["incidents"][0] |= {"category": category, "known_by_one_household": None}
    assert any("connu d'un seul foyer" in each and "« i1 »" in each for each in refusal(adviser, data))
    data["incidents"][0] |= {"known_by_one_household": {"sought": {"by": "chargé de secteur", "on": "2026-01-01"}}}
    assert reminder(adviser, data)[0][1] == NEUTRAL["neutral"][category]


@pytest.mark.parametrize(
    ("one_household", "period"),
    [
        (None, "semaine du 5 octobre 2026"),
        (True, "semaine du 5 octobre 2026"),
        (False, "10 octobre 2026"),
        ({"sought": {"by": "chargé de secteur", "on": "2026-10-12"}}, "10 octobre 2026"),
    ],
)
def test_a_day_is_written_only_where_several_households_may_know_it(
    adviser: Adviser, one_household: object, period: str
) -> None:
    data = data_of("01")
    data["incidents"][2]["known_by_one_household"] = one_household
    assert reminder(adviser, data)[2][0] == period


@pytest.mark.parametrize(
    ("one_household", "bounds", "period"),
    [
        (None, ("2026-10-06", "2026-10-08"), "semaine du 5 octobre 2026"),
        (True, ("2026-10-06", "2026-10-14"), "entre la semaine du 5 octobre 2026 et la semaine du 12 octobre 2026"),
        (False, ("2026-10-06", "2026-10-14"), "entre le 6 octobre 2026 et le 14 octobre 2026"),
    ],
)
def test_an_interval_is_as_coarse_as_a_day(
    adviser: Adviser, one_household: object, bounds: tuple[str, str], period: str
) -> None:
    data = data_of("01")
    data["incidents"][2] |= {
        "known_by_one_household": one_household,
        "date": {"at_least": bounds[0], "at_most": bounds[1]},
        "known_since": bounds[1],
    }
    assert reminder(adviser, data)[2][0] == period


@pytest.mark.parametrize("day", ["le 10 octobre", "le 10/10/2026", "le 1er octobre", "le 2026-10-10"])
def test_a_description_does_not_give_away_the_day_that_its_period_hides(adviser: Adviser, day: str) -> None:
    data = data_of("01")
    data["incidents"][2]["description"] = f"Musique à fort volume {day}."
    assert any("sans jour précis" in each for each in refusal(adviser, data))
    data["incidents"][2]["known_by_one_household"] = False
    assert reminder(adviser, data)


def test_a_situation_to_protect_is_written_to_nobody(adviser: Adviser) -> None:
    data = data_of("15")
    data["incidents"][0] |= {"category": "L0"}
    assert any("dans aucun courrier" in each for each in told(adviser, data).missing)


@pytest.mark.parametrize("wording", [*NEUTRAL["neutral"].values()])
def test_neutral_words_say_no_sex_number_or_person_and_pass_the_table(wording: str) -> None:
    assert check_wording(wording) == ()
    assert not re.search(
        r"\d|\b(femme|homme|fille|garçon|elle|il|voisin|victime|deux|trois|plusieurs)\b", wording, re.I
    )


def test_every_phenomenon_has_neutral_words_or_is_never_written(adviser: Adviser) -> None:
    codes = {step.code for step in adviser.program.rulebook.terms["phénomène"].steps}
    assert codes - set(NEUTRAL["neutral"]) == {"E6", "J5", "L0", "O3"}
    assert set(NEUTRAL["neutral"]) <= codes


@pytest.mark.parametrize(
    ("day", "period"),
    [
        ("2025-06-08", "semaine du 2 juin 2025"),
        ("2025-06-14", "entre le 9 juin 2025 et le 14 juin 2025"),
        ("2025-06-15", "entre le 15 juin 2025 et le 22 juin 2025"),
        ("2025-06-16", "semaine du 16 juin 2025"),
    ],
)
def test_no_week_told_reaches_over_the_day_on_which_the_law_changed(adviser: Adviser, day: str, period: str) -> None:
    """Loi n° 2025-532, art. 62: the new wording governs facts from 15 June 2025, a Sunday; no day of before may seem judged by it."""
    data = data_of("04")
    data["incidents"][0] |= {"date": day, "known_since": day, "known_by_one_household": True}
    case = read_case(json.dumps(data), adviser.program.rulebook)
    turns = tuple(
        each.valid_from
        for each in adviser.program.rulebook.provisions["loi-89-462/art-7-b"].wordings
        if each.valid_from
    )
    row = (
        FactTeller(case, adviser.program.rulebook.vocabulary, NEUTRAL, date(2026, 11, 24), turns)
        .tell(case.incidents[0])
        .row
    )
    assert row is not None
    assert row.period == period


def test_the_reminder_of_a_fact_of_that_sunday_is_not_retroactive(adviser: Adviser) -> None:
    data = data_of("04")
    data["incidents"][0] |= {"date": "2025-06-15", "known_by_one_household": True}
    ((period, _),) = reminder(adviser, data)
    assert period == "entre le 15 juin 2025 et le 22 juin 2025"
