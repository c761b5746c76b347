"""Days on which a text binds: its end, the landlord's joining and leaving, its presence, each cut to the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from small_texts import SIGNED, TODAY, clause, only, real_rulebook, register, reviewed, text

from advisor.law.truth import Truth
from advisor.register.model import Adhesion, Attestation, Happening, Proof, Territory
from advisor.review.binding import Span, covers, spans
from advisor.review.duties import Window
from advisor.rulebook.condition import Duration
from advisor.rulebook.conventions import Perimeter

END = date(2025, 12, 31)
AFTER = END + timedelta(1)
YEAR = Window(date(2025, 4, 1), TODAY, TODAY)
HERE = Territory(id="77", department="77")


def cut(**changes: object) -> list[tuple[date, date, Truth]]:
    kept = register()
    found = spans(text(**changes), HERE, kept, (YEAR.first, YEAR.last), TODAY)
    return [(each.first, each.last, each.binds) for each in found]


def test_a_text_without_end_binds_the_whole_window() -> None:
    assert cut() == [(YEAR.first, YEAR.last, Truth.TRUE)]


@pytest.mark.parametrize(("renewal", "then"), [("none", Truth.FALSE), ("renewable", Truth.UNKNOWN)])
def test_a_window_is_cut_on_the_day_after_the_text_ends(renewal: str, then: Truth) -> None:
    assert cut(valid_to=END, renewal=renewal) == [(YEAR.first, END, Truth.TRUE), (AFTER, YEAR.last, then)]


def test_a_landlord_that_leaves_is_bound_until_that_day() -> None:
    left = Adhesion(id="a", on=SIGNED, recorded_on=SIGNED, until=END, text="essai")
    found = spans(text(), HERE, register(adhesions=(left,)), (YEAR.first, YEAR.last), TODAY)
    assert found == (Span(YEAR.first, END, Truth.TRUE), Span(AFTER, YEAR.last, Truth.FALSE))


def test_an_adhesion_recorded_later_was_not_known() -> None:
    late = Adhesion(id="a", on=SIGNED, recorded_on=TODAY + timedelta(1), text="essai")
    (found,) = spans(text(), HERE, register(adhesions=(late,)), (YEAR.first, YEAR.last), TODAY)
    assert found.binds is Truth.FALSE


def test_a_landlord_is_bound_where_it_is_present() -> None:
    gone = Territory(id="77", department="77", until=END)
    found = spans(text(), gone, register(territories=(gone,)), (YEAR.first, YEAR.last), TODAY)
    assert found == (Span(YEAR.first, END, Truth.TRUE), Span(AFTER, YEAR.last, Truth.FALSE))


def test_past_the_last_day_attested_nobody_knows_whether_it_joined() -> None:
    early = Attestation(kind="all", complete_until=END, by_role="référent sûreté")
    found = spans(text(), HERE, register(adhesions=(), attestations=(early,)), (YEAR.first, YEAR.last), TODAY)
    assert found == (Span(YEAR.first, END, Truth.FALSE), Span(AFTER, YEAR.last, Truth.UNKNOWN))


def test_an_adhesion_for_one_place_binds_in_that_place_alone() -> None:
    there = Territory(id="nord", department="77")
    local = Adhesion(id="a", on=SIGNED, recorded_on=SIGNED, text="essai", territories=("nord",))
    kept = register(territories=(HERE, there), adhesions=(local,))
    window = (YEAR.first, YEAR.last)
    assert [spans(text(), each, kept, window, TODAY)[0].binds for each in (HERE, there)] == [Truth.FALSE, Truth.TRUE]


def test_a_text_that_sees_no_period_end_asks_nothing_and_is_still_told() -> None:
    yearly = clause(arises="periodic", period=Duration(1, "years"), proofs=("annual_report",))
    short = text(yearly, valid_from=date(2025, 11, 1), valid_to=date(2026, 1, 15), renewal="none")
    assert only(reviewed(short, register(), YEAR)).verdict == "not_applicable"


def test_a_time_limit_from_the_start_falls_due_once() -> None:
    at_start = clause(arises="at_start", deadline=Duration(1, "months"))
    told = only(reviewed(text(at_start, valid_to=END, renewal="renewable"), register(), YEAR))
    assert [each.due for each in told.duties] == [date(2021, 6, 5), None]


def test_what_ended_is_judged_on_its_own_days_alone() -> None:
    shown = text(clause(proofs=("posting",), topic="video"), valid_to=END, renewal="none")
    late = Proof(id="p", on=AFTER, recorded_on=AFTER, kind="posting", clauses=("ESSAI-01",))
    assert only(reviewed(shown, register(proofs=(late,)), YEAR)).verdict == "not_respected"
    in_time = late.model_copy(update={"on": END, "recorded_on": END})
    told = only(reviewed(shown, register(proofs=(in_time,)), YEAR))
    assert told.verdict == "respected"
    assert [(each.first, each.last, each.binds) for each in told.duties] == [(YEAR.first, END, "true")]


def test_after_an_end_that_may_be_renewed_the_days_are_judged_apart() -> None:
    told = only(reviewed(text(valid_to=END, renewal="renewable"), register(), YEAR))
    assert [(each.id, each.last, each.binds) for each in told.duties] == [
        ("ESSAI-01@77", END, "true"),
        ("ESSAI-01@77@2026-01-01", TODAY, "unknown"),
    ]
    assert [each.verdict for each in told.duties] == ["not_respected", "to_appraise"]


@pytest.mark.parametrize(("on", "verdict"), [(END, "not_respected"), (AFTER, "not_applicable")])
def test_an_event_is_judged_by_the_text_of_its_day(on: date, verdict: str) -> None:
    answer = clause(arises="on_event", event="injunction", deadline=Duration(15, "days"), proofs=("answer",))
    happened = Happening(id="i", on=on, recorded_on=on, kind="injunction")
    ended = text(answer, valid_to=END, renewal="none")
    assert only(reviewed(ended, register(happenings=(happened,)), YEAR)).verdict == verdict


def test_a_period_that_the_text_did_not_see_end_is_not_asked() -> None:
    monthly = clause(arises="periodic", period=Duration(1, "months"), proofs=("meeting",))
    ended = text(monthly, valid_from=date(2025, 11, 1), valid_to=date(2026, 1, 15), renewal="none")
    told = only(reviewed(ended, register(), YEAR))
    assert [each.due for each in told.duties] == [date(2025, 11, 30), date(2025, 12, 31)]


def test_periods_without_a_beginning_fall_on_the_same_days_in_every_review() -> None:
    monthly = clause(arises="periodic", period=Duration(3, "months"), proofs=("meeting",))
    loose = text(monthly, valid_from=None, nature="statute")
    earlier = Window(date(2025, 2, 13), TODAY, TODAY)
    two = [only(reviewed(loose, register(adhesions=()), each)).duties for each in (YEAR, earlier)]
    assert {each.id for each in two[0]} <= {each.id for each in two[1]}
    assert next(each.due for each in two[0]) == date(2025, 6, 30)
    assert not any(each.dated for each in two[0])
    assert "repère d'usage" in two[0][0].computation[1]


def test_a_court_district_of_another_department_is_surely_elsewhere() -> None:
    lille = Perimeter(courts=("Lille",), within=("59",))
    assert covers(text(perimeter=lille), HERE, register()) is Truth.FALSE
    north = Territory(id="59", department="59")
    assert covers(text(perimeter=lille), north, register(territories=(north,))) is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("department", "commune", "answer"),
    [("77", None, Truth.FALSE), ("06", None, Truth.UNKNOWN), ("06", "06088", Truth.TRUE), ("06", "06004", Truth.FALSE)],
)
def test_a_commune_tells_its_department(department: str, commune: str | None, answer: Truth) -> None:
    place = Territory(id="t", department=department, commune=commune)
    nice = text(perimeter=Perimeter(communes=("06088",)))
    assert covers(nice, place, register(territories=(place,))) is answer


def test_the_courts_of_the_dossier_say_where_they_lie() -> None:
    texts = real_rulebook().conventions.values()
    assert [each.id for each in texts if each.perimeter.courts and not each.perimeter.within] == []


def test_a_landlord_in_no_window_of_the_text_owes_nothing() -> None:
    coming = replace(text(), valid_from=TODAY + timedelta(1))
    assert only(reviewed(coming, register(), YEAR)).verdict == "not_applicable"
