"""Undertaking nothing is a decision: it has a reason and a day of re-look (legal review, C-bis 8)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from advice_samples import advise_on, data_of, only_person

from advisor.service.adviser import Adviser, evaluate, open_adviser
from advisor.service.summary import summarise

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_step_to_take_always_has_a_reason_a_day_and_words(adviser: Adviser, path: Path) -> None:
    found = evaluate(adviser, path.read_text(encoding="utf-8"), name=path.stem, today=date(2026, 11, 24))
    told = summarise(found.advice, found.case, adviser.program.rulebook).persons
    for person, summary in zip(found.advice.persons, told, strict=True):
        assert (person.nothing is not None) == (person.outcome == "nothing")
        assert bool(summary.section("nothing")) == (person.outcome == "nothing")
        if person.nothing is not None:
            assert person.nothing.reasons
            assert person.nothing.measure.review_on == found.advice.as_of + timedelta(days=30)


def test_some_examples_come_to_nothing(adviser: Adviser) -> None:
    outcomes = {
        person.outcome
        for path in EXAMPLES
        for person in evaluate(
            adviser, path.read_text(encoding="utf-8"), name=path.stem, today=date(2026, 11, 24)
        ).advice.persons
    }
    assert {"nothing", "measure"} <= outcomes


def test_that_a_barred_step_would_not_be_enough_is_no_reason_to_stop(adviser: Adviser) -> None:
    told = only_person(advise_on(adviser, data_of("26")))
    assert told.nothing is not None
    barred = {reason.rule for each in told.barred for reason in each.insufficient_by if reason.truth == "true"}
    assert barred
    assert barred.isdisjoint(each.rule for each in told.nothing.reasons)
