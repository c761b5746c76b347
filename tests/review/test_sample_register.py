"""The sample register: its review word for word, and the gaps that its heading announces."""

from __future__ import annotations

from datetime import date

import pytest
from golden import GOLDEN, SAMPLE, TODAY, sample_directory, sample_review, told

from advisor.register.documents import digests_in, find_documents
from advisor.register.model import Register
from advisor.register.read import read_register
from advisor.review.directory import Directory
from advisor.review.review import Review, ReviewedClause
from advisor.rulebook.load import load_rulebook
from advisor.service.adviser import rules_root


@pytest.fixture(scope="module")
def review() -> Review:
    return sample_review()


@pytest.fixture(scope="module")
def directory() -> Directory:
    return sample_directory()


@pytest.fixture(scope="module")
def register() -> Register:
    return read_register(SAMPLE.read_text(encoding="utf-8"), load_rulebook(rules_root()))


def clause(review: Review, name: str, territory: str) -> ReviewedClause:
    return next(each for each in review.clauses if (each.clause, each.territory) == (name, territory))


def test_the_review_is_the_one_that_was_read(review: Review) -> None:
    assert told(review) == GOLDEN.read_text(encoding="utf-8")


def test_every_section_is_used(register: Register) -> None:
    sites = read_register(SAMPLE.with_name("sites.yaml").read_text(encoding="utf-8"), load_rulebook(rules_root()))
    unused = [name for name in Register.model_fields if not (getattr(register, name) or getattr(sites, name))]
    assert unused == []


def test_the_evidence_spans_two_years(register: Register) -> None:
    days = [each.on for each in (*register.complaints, *register.reports, *register.meetings, *register.exchanges)]
    assert min(days) < date(2025, 4, 1)
    assert max(days) > date(2026, 7, 31)
    assert max(days) <= TODAY


@pytest.mark.parametrize(
    ("name", "territory", "verdict", "rule"),
    [
        ("LEG-11b", "77", "respected_late", "devoir-tenu-en-retard"),
        ("LEG-14a", "77", "respected_late", "devoir-tenu-en-retard"),
        ("LEG-01", "77", "respected", "devoir-tenu"),
        ("LEG-01", "95", "not_respected", "devoir-non-tenu"),
        ("LEG-11b", "93", "not_applicable", "devoir-non-ne"),
    ],
)
def test_the_gaps_in_time_are_found(review: Review, name: str, territory: str, verdict: str, rule: str) -> None:
    told_clause = clause(review, name, territory)
    assert told_clause.verdict == verdict
    assert rule in {reason.rule for duty in told_clause.duties for reason in duty.reasons}


def test_the_days_that_were_missed_are_told(review: Review) -> None:
    assert clause(review, "LEG-11b", "77").duties[0].due == date(2025, 10, 21)
    records = {duty.event: (duty.due, duty.verdict) for duty in clause(review, "LEG-14a", "77").duties}
    assert records == {
        # the fifth day is a Saturday: those who act for the landlord are held to it, by the strictest reading
        "pv-77-1": (date(2025, 5, 10), "respected"),
        "pv-77-2": (date(2026, 2, 9), "respected_late"),
    }


def test_no_clause_known_from_an_account_alone_is_not_respected(review: Review, register: Register) -> None:
    read = {name for reading in register.readings for name in reading.clauses}
    accused = {each.clause for each in review.clauses if each.verdict == "not_respected"}
    known = {each.clause for each in review.clauses if each.known_by in ("full", "excerpt")}
    assert accused
    assert accused <= read | known


def test_the_override_stands_and_says_who(review: Review) -> None:
    overridden = [each for each in review.clauses if each.override]
    assert [(each.clause, each.derived, each.verdict) for each in overridden] == [
        ("D95-07", "to_appraise", "respected")
    ]
    assert review.refused_overrides == ()


def test_the_gaps_of_the_directory_are_found(directory: Directory) -> None:
    alerts = {(post.territory, post.bodies[0]): [alert.rule for alert in post.alerts] for post in directory.posts}
    assert {key: rules for key, rules in alerts.items() if rules} == {
        ("77", "prosecutor"): ["referent-parti"],
        ("93", "landlord"): ["referent-bientot-parti"],
        ("95", "landlord"): ["referent-supplee"],
        ("95", "prefect"): ["referent-manquant"],
    }
    [gone] = [post for post in directory.posts if (post.territory, post.bodies) == ("77", ("prosecutor",))]
    assert [(each.first, each.last, each.covered_by) for each in gone.vacancies] == [
        (date(2025, 9, 1), date(2025, 9, 30), ""),
        (date(2025, 10, 1), date(2026, 3, 31), "ref-77-parquet-sup"),
        (date(2026, 4, 1), None, ""),
    ]


def test_one_document_is_missing_from_its_folder(register: Register) -> None:
    found = find_documents(register, digests_in(SAMPLE.parent / "pieces"))
    assert {each.record: each.state for each in found.documents} == {
        "ref-77-bailleur": "same",
        "reu-77-2026-06": "missing",
        "rep-inj-77-1": "same",
    }
