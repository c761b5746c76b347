"""Who is aimed at: a role that the file does not say is a question, never a reason to advise nobody."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from advice_samples import advise_on, data_of, only_person

from advisor.casefile.model import CaseFile
from advisor.law.errors import LetterIncomplete
from advisor.letters.compose import compose_letter
from advisor.rulebook import keywords as kw
from advisor.service.adviser import Adviser, evaluate_case, open_adviser


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


def with_role(role: Any) -> dict[str, Any]:
    """The first example, its only person of another role; the facts are tied to the lease whoever holds it."""
    data = data_of("01")
    data["persons"][0]["role"] = role
    for each in data["incidents"]:
        each["author_link"] = "holder"
    return data


def test_a_sole_person_of_unknown_role_is_asked_about(adviser: Adviser) -> None:
    for role in (None, {"one_of": ["holder", "household"]}, {"value": "holder", "known_since": "2026-11-20"}):
        told = only_person(advise_on(adviser, with_role(role), date(2026, 11, 16)))
        assert (told.person, told.outcome, told.certainty) == ("t1", "complete_file", "reserved")
        asked = {(each.term, each.item): each.settles for each in told.questions}
        assert "rappel_au_reglement" in asked[kw.ROLE, "t1"]
        assert not told.alternatives


def test_the_answer_lifts_the_question_both_ways(adviser: Adviser) -> None:
    held = only_person(advise_on(adviser, with_role("holder")))
    assert held.recommended is not None
    assert held.recommended.measure == "rappel_au_reglement"
    assert kw.ROLE not in {each.term for each in held.questions}
    elsewhere = only_person(advise_on(adviser, with_role("household")))
    assert elsewhere.person != "t1"


def test_a_file_that_names_no_holder_asks_who_it_is(adviser: Adviser) -> None:
    for persons in ([], [{"id": "v1", "role": "visitor"}]):
        data = with_role("holder") | {"persons": persons}
        for each in data["incidents"]:
            del each["author"]
        told = only_person(advise_on(adviser, data))
        assert (told.outcome, told.recommended) == ("complete_file", None)
        assert kw.ROLE in {each.term for each in told.questions}


def test_a_known_holder_is_advised_beside_one_who_may_hold_the_lease_too(adviser: Adviser) -> None:
    data = data_of("01")
    data["persons"].append({"id": "x1"})
    holder, other = advise_on(adviser, data).persons
    assert (holder.person, holder.outcome) == ("t1", "measure")
    assert (other.person, other.outcome) == ("x1", "complete_file")


def test_the_landlord_still_owes_the_prefect_an_answer_when_no_holder_is_named(adviser: Adviser) -> None:
    data = data_of("10")
    data["persons"] = [each for each in data["persons"] if each["role"] != "holder"]
    case = CaseFile.model_validate(data)
    advice = evaluate_case(adviser, case, date(2026, 11, 16)).advice
    told = only_person(advice)
    owed = [each for each in told.obligations if each.letter and each.status == "lawful"]
    assert owed
    asked = {measure for each in told.questions if each.term == kw.ROLE for measure in each.settles}
    assert asked
    assert asked.isdisjoint(each.measure for each in told.obligations)
    with pytest.raises(LetterIncomplete, match="ne nomme pas le titulaire"):
        compose_letter(advice, case, adviser.program, person=told.person, measure=owed[0].measure)
