"""What the advice asks: of the walk, and of what is due or owed beside it; a rung in suspense says so first."""

from __future__ import annotations

import pytest
from advice_samples import advise_on, data_of, only_person

from advisor.advice.advice import PersonAdvice
from advisor.rulebook import keywords as kw
from advisor.service.adviser import Adviser, open_adviser


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


def settled_by(told: PersonAdvice, term: str) -> set[str]:
    return {measure for each in told.questions if each.term == term for measure in each.settles}


def test_an_open_accompaniment_asks_its_questions(adviser: Adviser) -> None:
    data = data_of("01")
    assert settled_by(only_person(advise_on(adviser, data)), "besoin d'accompagnement repéré") == set()
    del data["circumstances"]["support_needed"]
    assert "orientation_accompagnement" in settled_by(
        only_person(advise_on(adviser, data)), "besoin d'accompagnement repéré"
    )


def test_an_open_obligation_asks_its_questions(adviser: Adviser) -> None:
    data = data_of("10")
    (notice,) = data["notices"]
    assert "reponse_au_prefet" in {each.measure for each in only_person(advise_on(adviser, data)).obligations}
    del notice["signed_by_prefect"]
    told = only_person(advise_on(adviser, data))
    assert {each.status for each in told.obligations if each.measure == "reponse_au_prefet"} == {"open"}
    assert "reponse_au_prefet" in settled_by(told, "signée par le représentant de l'État")


def test_an_accompaniment_that_may_be_unsafe_asks_before_it_is_offered(adviser: Adviser) -> None:
    data = data_of("16")
    assert "mediation" in {each.measure for each in only_person(advise_on(adviser, data)).accompaniments}
    del data["circumstances"]["mediation_unsafe"]
    told = only_person(advise_on(adviser, data))
    assert "mediation" not in {each.measure for each in told.accompaniments}
    assert "mediation" in settled_by(told, "médiation déconseillée")


def test_a_measure_asked_for_asks_its_questions(adviser: Adviser) -> None:
    data = data_of("15")
    data["requests"].append({"measure": "clause_resolutoire", "by_role": "directeur"})
    data["lease"]["termination_clause"] = True
    del data["circumstances"]["final_decision_on_troubles"]
    told = only_person(advise_on(adviser, data))
    assert "clause_resolutoire" in settled_by(told, "décision définitive constatant les troubles")


def test_the_use_of_a_piece_is_asked_by_what_decides_it(adviser: Adviser) -> None:
    data = data_of("12")
    for each in data["pieces"]:
        each.pop("secrecy", None)
        each.pop("category", None)
    asked = {each.term for each in only_person(advise_on(adviser, data)).questions}
    assert asked
    assert kw.USABLE not in asked


def test_a_rung_in_suspense_says_so_even_if_nothing_proposes_it(adviser: Adviser) -> None:
    data = data_of("01")
    del data["persons"][0]["protection"]
    told = only_person(advise_on(adviser, data))
    held = {each.measure: each for each in told.suspended}
    assert not held["assignation"].proposed_by
    assert all(bar.reason.truth == "unknown" for bar in held["assignation"].bars)
    assert "assignation" not in {each.measure for each in told.others}


def test_the_question_of_a_gravity_shows_the_usual_range_and_no_value(adviser: Adviser) -> None:
    data = data_of("02")
    data["appraisals"] = [each for each in data["appraisals"] if not each["term"].startswith("gravité")]
    asked = [each for each in only_person(advise_on(adviser, data)).questions if each.term == "gravité"]
    assert asked
    assert {each.mark for each in asked} <= {
        "Repère pour « tapage nocturne » : nuisance répétée à trouble sérieux.",
        "Repère pour « bruit de jour » : gêne à trouble sérieux.",
    }


def test_the_most_decisive_question_comes_first_and_a_sensitive_one_last(adviser: Adviser) -> None:
    data = data_of("02")
    for incident in data["incidents"]:
        incident.pop("author", None)
        incident.pop("suffered_by", None)
    questions = only_person(advise_on(adviser, data)).questions
    ranks = [(each.sensitive, -len(each.settles)) for each in questions]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1
