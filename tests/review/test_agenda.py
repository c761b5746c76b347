"""Duties in time: what is late, what falls due, what goes to the committee, and the last day when it is a day off."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta

import icalendar
import pytest
from small_texts import TODAY, clause, real_rulebook, register, text

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.register.model import Attestation, Happening, Override, Proof, Register, Territory
from advisor.review.agenda import Agenda, agenda_of
from advisor.review.calendar import calendar_text
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.rulebook.condition import Duration
from advisor.rulebook.conventions import ConventionText, Perimeter

DUE = date(2026, 3, 17)
ANSWER = clause(arises="on_event", event="injunction", deadline=Duration(15, "days"), proofs=("answer",))
INJUNCTION = Happening(id="injonction-m-dupont", on=date(2026, 3, 2), recorded_on=date(2026, 3, 2), kind="injunction")


def looked_at(written: ConventionText, kept: Register, as_of: date, days: int = 60) -> Agenda:
    rulebook = replace(real_rulebook(), conventions={written.id: written})
    window = Window(date(2025, 4, 1), as_of + timedelta(days), as_of)
    return agenda_of(review(compile_rulebook(rulebook, stages=REVIEW_STAGES), kept, window), days)


def whole(as_of: date, **changes: object) -> Register:
    attested = Attestation(kind="all", complete_until=as_of, by_role="référent sûreté")
    return register(attestations=(attested,), happenings=(INJUNCTION,), **changes)


def states(found: Agenda) -> list[tuple[date, str]]:
    return [(each.due, each.state) for each in found.lines]


@pytest.mark.parametrize(("as_of", "state"), [(DUE, "falling_due"), (DUE + timedelta(1), "late")])
def test_a_duty_falls_due_on_its_last_day_and_is_late_on_the_next(as_of: date, state: str) -> None:
    assert states(looked_at(text(ANSWER), whole(as_of), as_of)) == [(DUE, state)]


@pytest.mark.parametrize(("days", "shown"), [(6, []), (7, [(DUE, "falling_due")])])
def test_only_what_falls_due_within_the_days_is_shown(days: int, shown: list[object]) -> None:
    as_of = DUE - timedelta(7)
    assert states(looked_at(text(ANSWER), whole(as_of), as_of, days)) == shown


def test_without_attestation_a_past_day_is_to_be_checked() -> None:
    found = looked_at(text(ANSWER), register(attestations=(), happenings=(INJUNCTION,)), TODAY)
    assert states(found) == [(DUE, "past_to_check")]
    assert "preuve au registre" in [each.term for each in found.lines[0].questions]


def test_a_text_known_from_an_account_is_never_late() -> None:
    assert states(looked_at(text(ANSWER, held="press"), whole(TODAY), TODAY)) == [(DUE, "past_to_check")]


def test_a_duty_done_has_no_line_nor_one_that_a_reviewer_settled() -> None:
    done = Proof(
        id="r", on=DUE, recorded_on=DUE, kind="answer", by="landlord", about=INJUNCTION.id, clauses=("ESSAI-01",)
    )
    assert looked_at(text(ANSWER), whole(TODAY, proofs=(done,)), TODAY).lines == ()
    settled = Override(
        clause="ESSAI-01",
        territory="77",
        verdict="respectée",
        reason="réponse donnée en réunion",
        by_role="juriste",
        on=DUE,
        until=TODAY,
    )
    assert looked_at(text(ANSWER), whole(TODAY, overrides=(settled,)), TODAY).lines == ()


def test_the_coming_periods_are_looked_at() -> None:
    quarterly = clause(arises="periodic", period=Duration(3, "months"), proofs=("meeting",))
    found = looked_at(text(quarterly, valid_from=date(2026, 1, 1)), whole(TODAY), TODAY, 120)
    assert states(found) == [(date(2026, 3, 31), "falling_due"), (date(2026, 6, 30), "falling_due")]


def test_a_period_counted_from_no_known_day_is_only_to_be_checked() -> None:
    yearly = clause(arises="periodic", period=Duration(1, "years"), proofs=("annual_report",))
    loose = text(yearly, valid_from=None, nature="statute")
    found = looked_at(loose, whole(TODAY, adhesions=()), TODAY, 366)
    assert states(found) == [(date(2025, 12, 31), "past_to_check"), (date(2026, 12, 31), "coming_to_check")]
    assert read(found) == []


def test_duties_of_a_text_that_may_bind_are_counted_not_listed() -> None:
    monthly = clause(arises="periodic", period=Duration(1, "months"), proofs=("meeting",))
    found = looked_at(text(monthly, valid_from=date(2026, 1, 1)), register(adhesions=(), attestations=()), TODAY, 31)
    assert found.lines == ()
    (open_text,) = found.open_texts
    assert (open_text.text, open_text.duties, open_text.first_due, open_text.last_due) == (
        "essai",
        4,
        date(2026, 1, 31),
        date(2026, 4, 30),
    )


@pytest.mark.parametrize(("after", "raised"), [(30, []), (31, ["retard-au-comite-de-pilotage"])])
def test_the_committee_hears_of_it_once_the_usual_time_is_over(after: int, raised: list[str]) -> None:
    as_of = DUE + timedelta(after)
    (line,) = looked_at(text(ANSWER), whole(as_of), as_of).lines
    assert [each.rule for each in line.alerts if each.certain] == raised


def test_an_alert_changes_neither_the_verdict_nor_its_reasons() -> None:
    rulebook = replace(real_rulebook(), conventions={"essai": text(ANSWER)})
    as_of = DUE + timedelta(31)
    program = compile_rulebook(rulebook, stages=REVIEW_STAGES)
    (told,) = review(program, whole(as_of), Window(date(2025, 4, 1), as_of, as_of)).clauses
    assert [each.rule for each in told.duties[0].reasons] == ["devoir-non-tenu"]


def limit(bearer: str, on: date, length: Duration, department: str = "77") -> date:
    owed = replace(ANSWER, bearers=(bearer,), deadline=length)
    there = Territory(id=department, department=department)
    happened = INJUNCTION.model_copy(update={"on": on, "recorded_on": on})
    kept = whole(TODAY).model_copy(update={"territories": (there,), "happenings": (happened,), "adhesions": ()})
    (line,) = looked_at(text(owed, nature="statute", perimeter=Perimeter(france=True)), kept, on).lines
    return line.due


@pytest.mark.parametrize(
    ("on", "length", "landlord", "partner"),
    [
        (date(2026, 4, 21), Duration(10, "days"), date(2026, 5, 1), date(2026, 5, 4)),  # Labour Day, a Friday
        (date(2026, 11, 1), Duration(10, "days"), date(2026, 11, 11), date(2026, 11, 12)),  # armistice, a Wednesday
        (date(2026, 10, 1), Duration(1, "months"), date(2026, 11, 1), date(2026, 11, 2)),  # All Saints, a Sunday
        (date(2026, 1, 31), Duration(1, "months"), date(2026, 2, 28), date(2026, 3, 2)),  # a Saturday
    ],
)
def test_a_last_day_off_binds_the_landlord_and_is_moved_for_a_partner(
    on: date, length: Duration, landlord: date, partner: date
) -> None:
    assert limit("landlord", on, length) == landlord
    assert limit("prefect", on, length) == partner


@pytest.mark.parametrize("bearer", ["sworn_agents", "shared_service", "landlord_staff"])
def test_those_who_act_for_the_landlord_are_held_as_strictly(bearer: str) -> None:
    assert limit(bearer, date(2026, 4, 27), Duration(5, "days")) == date(2026, 5, 2)


def test_a_day_off_is_that_of_the_territory() -> None:
    saint_stephen = (date(2025, 12, 16), Duration(10, "days"))
    assert limit("prefect", *saint_stephen, department="67") == date(2025, 12, 29)
    assert limit("prefect", *saint_stephen, department="77") == date(2025, 12, 26)


def read(found: Agenda) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(calendar_text(found))
    assert (str(calendar["version"]), calendar.errors) == ("2.0", [])
    return [each for each in calendar.walk("VEVENT") if isinstance(each, icalendar.Event)]


def test_each_duty_is_a_whole_day_that_another_program_reads_back() -> None:
    as_of = DUE - timedelta(10)
    asked = replace(ANSWER, action="répondre, par écrit ; « sans attendre »\\ni délai : " + "é" * 90)
    found = looked_at(text(asked), whole(as_of), as_of)
    (event,) = read(found)
    assert str(event["summary"]) == f"ESSAI-01 (77) : {asked.action}"
    assert event["dtstart"].dt == DUE
    assert not isinstance(event["dtstart"].dt, datetime)
    assert event["dtend"].dt == DUE + timedelta(1)
    assert [alarm["trigger"].dt for alarm in event.walk("VALARM")] == [timedelta(days=-7), timedelta(days=-1)]
    assert found.lines[0].computation[0] in str(event["description"])
    assert event.errors == []


def test_no_line_is_longer_than_the_standard_allows() -> None:
    asked = replace(ANSWER, action="é" * 300)
    as_of = DUE - timedelta(10)
    lines = calendar_text(looked_at(text(asked), whole(as_of), as_of)).split("\r\n")
    assert lines[-1] == ""
    assert 60 < max(len(each.encode()) for each in lines) <= 75, "RFC 5545, 3.1"
    assert "\n" not in "".join(lines)


def test_a_duty_keeps_its_identifier_and_no_two_share_one() -> None:
    monthly = clause(id="ESSAI-02", arises="periodic", period=Duration(1, "months"), proofs=("meeting",))
    both = text(ANSWER, monthly, valid_from=date(2026, 1, 1))
    uids = [
        [str(each["uid"]) for each in read(looked_at(both, whole(day), day, 90))]
        for day in (DUE - timedelta(3), DUE - timedelta(2))
    ]
    assert Counter(map(len, uids)) == {len(set(uids[0])): 2}
    assert uids[0] == uids[1]


def test_nothing_of_the_register_but_the_territory_is_in_the_calendar() -> None:
    as_of = DUE - timedelta(10)
    written = calendar_text(looked_at(text(ANSWER), whole(as_of), as_of)).casefold()
    assert "dupont" not in written
    assert "bailleur-essai" not in written


def test_what_is_past_is_recalled_no_more_and_what_is_unsure_is_tentative() -> None:
    (late,) = read(looked_at(text(ANSWER), whole(TODAY), TODAY))
    assert (str(late["status"]), list(late.walk("VALARM"))) == ("CONFIRMED", [])
    (unsure,) = read(looked_at(text(ANSWER), register(attestations=(), happenings=(INJUNCTION,)), TODAY))
    assert str(unsure["status"]) == "TENTATIVE"
    near = DUE - timedelta(2)
    (coming,) = read(looked_at(text(ANSWER), whole(near), near))
    assert [alarm["trigger"].dt for alarm in coming.walk("VALARM")] == [timedelta(days=-1)]
