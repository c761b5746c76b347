"""What a clause is worth: each verdict, the day before and the day of, and what is never said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from small_texts import SIGNED, TODAY, WINDOW, clause, only, register, reviewed, text

from advisor.register.model import (
    Adhesion,
    Attestation,
    Breach,
    Condition,
    Happening,
    Override,
    Proof,
    Reading,
    Referent,
    Territory,
)
from advisor.review.duties import Window
from advisor.rulebook.condition import Duration
from advisor.rulebook.conventions import Perimeter

REFERENT = Referent(id="r", on=date(2025, 1, 2), recorded_on=date(2025, 1, 3), body="landlord", function="référent")
INJUNCTION = Happening(id="i", on=date(2026, 3, 2), recorded_on=date(2026, 3, 2), kind="injunction")
ANSWER = clause(
    id="ESSAI-02",
    arises="on_event",
    event="injunction",
    deadline=Duration(15, "days"),
    proofs=("answer",),
    topic="channel",
)


def answered(on: date) -> Proof:
    return Proof(id="a", on=on, recorded_on=on, kind="answer", by="landlord", about="i", clauses=("ESSAI-02",))


def test_a_proof_that_lasts_is_enough() -> None:
    told = only(reviewed(text(), register(referents=(REFERENT,))))
    assert told.verdict == "respected"
    assert told.duties[0].records == ("r",)
    assert [each.rule for each in told.duties[0].reasons] == ["devoir-tenu"]


@pytest.mark.parametrize(("until", "verdict"), [(TODAY, "respected"), (TODAY - timedelta(1), "not_respected")])
def test_a_referent_who_left_proves_nothing_more(until: date, verdict: str) -> None:
    gone = REFERENT.model_copy(update={"until": until})
    assert only(reviewed(text(), register(referents=(gone,)))).verdict == verdict


@pytest.mark.parametrize(("on", "verdict"), [(date(2026, 3, 17), "respected"), (date(2026, 3, 18), "respected_late")])
def test_an_answer_is_in_time_on_the_last_day(on: date, verdict: str) -> None:
    told = only(reviewed(text(ANSWER), register(happenings=(INJUNCTION,), proofs=(answered(on),))))
    assert told.duties[0].due == date(2026, 3, 17)
    assert told.verdict == verdict


@pytest.mark.parametrize(
    ("as_of", "verdict"), [(date(2026, 3, 17), "falling_due"), (date(2026, 3, 18), "not_respected")]
)
def test_an_unanswered_duty_falls_due_then_is_not_respected(as_of: date, verdict: str) -> None:
    window = Window(WINDOW.first, as_of, as_of)
    assert only(reviewed(text(ANSWER), register(happenings=(INJUNCTION,)), window)).verdict == verdict


def test_a_duty_that_no_event_started_has_no_object() -> None:
    assert only(reviewed(text(ANSWER), register())).verdict == "not_applicable"


def test_an_unattested_register_leaves_the_question_open() -> None:
    told = only(reviewed(text(ANSWER), register(attestations=())))
    assert told.verdict == "to_appraise"
    assert "devoir né" in [each.term for each in told.duties[0].questions]


@pytest.mark.parametrize("held", ["account", "press"])
def test_a_text_known_from_an_account_is_never_not_respected(held: str) -> None:
    told = only(reviewed(text(held=held), register()))
    assert told.verdict == "to_appraise"
    assert [each.rule for each in told.duties[0].reasons] == ["devoir-sans-texte"]


@pytest.mark.parametrize(
    ("article", "verdict"), [("csi/art-l272-1", "not_respected"), ("csi/agrement-r614", "to_appraise")]
)
def test_an_article_that_nobody_read_again_is_never_not_respected(article: str, verdict: str) -> None:
    assert only(reviewed(text(clause(provision=article), held="excerpt"), register())).verdict == verdict


def test_a_clause_read_in_the_text_itself_is_judged_to_the_end() -> None:
    read = Reading(id="l", on=SIGNED, recorded_on=SIGNED, clauses=("ESSAI-01",), by_role="juriste")
    assert only(reviewed(text(held="press"), register(readings=(read,)))).verdict == "not_respected"


def test_a_reviewer_may_not_say_what_the_rules_may_not() -> None:
    said = Override(
        clause="ESSAI-01",
        territory="77",
        verdict="not_respected",
        reason="les services ne répondent plus",
        by_role="juriste",
        on=TODAY,
        until=TODAY,
    )
    found = reviewed(text(held="press"), register(overrides=(said,)))
    assert only(found).verdict == "to_appraise"
    assert found.refused_overrides == (
        "ESSAI-01@77 : « non respectée » est refusé, la clause n'est connue que par un compte rendu.",
    )


@pytest.mark.parametrize(("until", "verdict"), [(TODAY, "respected"), (TODAY - timedelta(1), "not_respected")])
def test_a_reviewer_s_verdict_stands_until_its_day(until: date, verdict: str) -> None:
    said = Override(
        clause="ESSAI-01",
        territory="77",
        verdict="respectée",
        reason="désignation tenue par la mairie",
        by_role="juriste",
        on=date(2026, 1, 1),
        until=until,
    )
    told = only(reviewed(text(), register(overrides=(said,))))
    assert (told.derived, told.verdict) == ("not_respected", verdict)


@pytest.mark.parametrize(
    ("modality", "verdict"),
    [("means", "to_appraise"), ("recommendation", "not_applicable"), ("permission", "not_applicable")],
)
def test_only_a_result_is_missed_for_want_of_proof(modality: str, verdict: str) -> None:
    assert only(reviewed(text(clause(modality=modality)), register())).verdict == verdict


def test_a_deduced_bearer_is_not_said_to_have_failed() -> None:
    assert only(reviewed(text(clause(inferred=("bearer",))), register())).verdict == "to_appraise"


def test_a_prohibition_is_broken_by_a_breach_that_someone_noted() -> None:
    forbidden = text(clause(modality="prohibition", proofs=()))
    noted = Breach(id="b", on=TODAY, recorded_on=TODAY, clauses=("ESSAI-01",), found_by="juriste")
    assert only(reviewed(forbidden, register())).verdict == "respected"
    assert only(reviewed(forbidden, register(breaches=(noted,)))).verdict == "not_respected"
    assert only(reviewed(forbidden, register(attestations=()))).verdict == "to_appraise"


@pytest.mark.parametrize(
    ("met", "verdict"), [(True, "not_respected"), (False, "not_applicable"), (None, "to_appraise")]
)
def test_a_condition_of_the_text_is_answered_by_someone(met: bool | None, verdict: str) -> None:
    guarded = text(clause(condition="au-delà de cent logements"))
    said = (
        []
        if met is None
        else [Condition(id="c", on=SIGNED, recorded_on=SIGNED, clauses=("ESSAI-01",), met=met, by_role="juriste")]
    )
    assert only(reviewed(guarded, register(conditions=tuple(said)))).verdict == verdict


def test_a_text_of_another_department_has_no_object() -> None:
    elsewhere = register(territories=(Territory(id="93", department="93"),), referents=(REFERENT,))
    assert only(reviewed(text(), elsewhere)).verdict == "not_applicable"


def test_a_court_district_that_nobody_gave_leaves_the_text_open() -> None:
    by_court = text(perimeter=Perimeter(courts=("Meaux",)))
    assert only(reviewed(by_court, register(referents=(REFERENT,)))).verdict == "to_appraise"
    here = register(territories=(Territory(id="77", department="77", court="Meaux"),), referents=(REFERENT,))
    assert only(reviewed(by_court, here)).verdict == "respected"


@pytest.mark.parametrize(("renewal", "verdict"), [("renewable", "to_appraise"), ("none", "not_applicable")])
def test_past_its_end_a_text_is_unknown_unless_it_could_not_be_renewed(renewal: str, verdict: str) -> None:
    ended = text(valid_to=date(2024, 5, 4), renewal=renewal)
    assert only(reviewed(ended, register(referents=(REFERENT,)))).verdict == verdict


def test_a_landlord_that_did_not_join_is_not_bound() -> None:
    alone = register(adhesions=(), referents=(REFERENT,))
    assert only(reviewed(text(), alone)).verdict == "not_applicable"
    unsaid = register(adhesions=(), referents=(REFERENT,), attestations=())
    assert only(reviewed(text(), unsaid)).verdict == "to_appraise"


def test_a_monthly_duty_is_judged_month_by_month() -> None:
    monthly = text(
        clause(arises="periodic", period=Duration(1, "months"), proofs=("meeting",)), valid_from=date(2026, 1, 1)
    )
    held = Proof(id="m", on=date(2026, 1, 20), recorded_on=date(2026, 1, 20), kind="meeting", text="essai")
    told = only(reviewed(monthly, register(proofs=(held,))))
    assert [(each.first, each.due, each.verdict) for each in told.duties] == [
        (date(2026, 1, 1), date(2026, 1, 31), "respected"),
        (date(2026, 2, 1), date(2026, 2, 28), "not_respected"),
        (date(2026, 3, 1), date(2026, 3, 31), "falling_due"),
    ]


def test_a_meeting_of_nobody_knows_what_proves_nothing_surely() -> None:
    met = text(clause(proofs=("meeting",)))
    loose = Proof(id="m", on=date(2026, 1, 20), recorded_on=date(2026, 1, 20), kind="meeting")
    told = only(reviewed(met, register(proofs=(loose,))))
    assert told.verdict == "to_appraise"
    assert told.duties[0].doubted == ("m",)


def test_what_was_recorded_later_was_not_known() -> None:
    late = REFERENT.model_copy(update={"recorded_on": TODAY + timedelta(1)})
    assert only(reviewed(text(), register(referents=(late,)))).verdict == "not_respected"


def test_each_bearer_answers_for_itself_and_each_side_has_its_verdict() -> None:
    both = text(clause(bearers=("landlord", "prefect"), each=True))
    found = reviewed(both, register(referents=(REFERENT,)))
    assert {each.owed_by_landlord: each.verdict for each in found.clauses} == {
        True: "respected",
        False: "not_respected",
    }


def test_an_attestation_that_stops_early_attests_nothing_of_today() -> None:
    old = Attestation(kind="all", complete_until=TODAY - timedelta(1), by_role="référent sûreté")
    assert only(reviewed(text(), register(attestations=(old,)))).verdict == "to_appraise"


def test_all_signatories_are_told_one_by_one() -> None:
    everyone = text(clause(bearers=("all_signatories",), each=True), signatories=("prefect", "landlord"))
    found = reviewed(everyone, register(referents=(REFERENT,)))
    assert {each.owed_by_landlord: each.verdict for each in found.clauses} == {
        True: "respected",
        False: "not_respected",
    }


def test_a_text_whose_beginning_nobody_gives_binds_a_landlord_that_recorded_its_adhesion() -> None:
    assert only(reviewed(text(valid_from=None), register(referents=(REFERENT,)))).verdict == "respected"
    unsaid = register(adhesions=(), referents=(REFERENT,), attestations=())
    assert only(reviewed(text(valid_from=None), unsaid)).verdict == "to_appraise"


def test_an_adhesion_holds_where_it_says() -> None:
    there = Adhesion(id="a", on=SIGNED, recorded_on=SIGNED, territories=("93",), text="essai")
    places = (Territory(id="77", department="77"), Territory(id="93", department="77"))
    found = reviewed(text(), register(adhesions=(there,), territories=places, referents=(REFERENT,)))
    assert {each.territory: each.verdict for each in found.clauses} == {"77": "not_applicable", "93": "respected"}
