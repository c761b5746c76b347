"""No advice is certain while a protective fact that it asks for was not answered, whatever its outcome; source: legal review, C-16."""

from __future__ import annotations

from typing import Any

import pytest
from advice_samples import advise_on, data_of, only_person

from advisor.service.adviser import Adviser, open_adviser

SAFE = "courrier au foyer sans danger"


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


@pytest.mark.parametrize("case", ["03", "06"])
def test_nothing_to_undertake_is_reserved_while_protection_is_not_asked_for(adviser: Adviser, case: str) -> None:
    data = data_of(case)
    told = only_person(advise_on(adviser, data))
    assert (told.outcome, told.certainty) == ("nothing", "reserved")
    assert {each.term for each in told.questions} == {"à protéger"}
    data["persons"][0]["to_protect"] = False
    told = only_person(advise_on(adviser, data))
    assert (told.outcome, told.certainty, told.questions) == ("nothing", "certain", ())


def test_a_bar_whose_appraisal_was_not_given_keeps_the_advice_reserved_and_asks_for_it(adviser: Adviser) -> None:
    data = data_of("13")
    for told in advise_on(adviser, data).persons:
        assert (told.outcome, told.certainty) == ("nothing", "reserved")
        assert [(each.term, each.item) for each in told.questions] == [(SAFE, "t1")]
    for told in advise_on(adviser, _answered(data, value=False)).persons:
        assert (told.outcome, told.certainty, told.questions) == ("nothing", "certain", ())


def _answered(data: dict[str, Any], *, value: bool) -> dict[str, Any]:
    answer = {"term": SAFE, "about": "t1", "value": value, "by_role": "référent protection", "on": "2026-10-12"}
    return {**data, "appraisals": [*data.get("appraisals", ()), answer | {"reason": "Réponse du référent."}]}
