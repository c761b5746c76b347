"""A closing starts no earlier than what its class says must have passed; on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from store_samples import CASE, ENOUGH, MOMENT, REFERENCE, TODAY, WHY, amended, drafted

from advisor.law.errors import CaseRejected
from advisor.service.adviser import Adviser
from advisor.service.dossier_letters import approve_dossier_letter, issue_letter, track_letter
from advisor.service.dossiers import open_dossier
from advisor.service.milestones import milestones_of
from advisor.service.purges import due_purges
from advisor.service.retention import close_dossier
from advisor.service.sealing import Actor, Desk
from advisor.storage.store import Store

FACT, SENT, RECEIVED = date(2026, 9, 12), date(2026, 6, 2), date(2026, 9, 14)


@pytest.fixture
def desk(store: Store, adviser: Adviser) -> Desk:
    found = Desk(store, adviser, Actor("opac", "a1", "dpo", MOMENT), TODAY)
    open_dossier(found, CASE, reason=WHY)
    return found


def days(desk: Desk, version: int = 1) -> dict[str, date]:
    with desk.reading() as work:
        return dict(milestones_of(work, desk, REFERENCE, version))


def closed(desk: Desk, retention: str, start: date, version: int = 1) -> None:
    close_dossier(desk, REFERENCE, version=version, retention=retention, start=start)


def issued(desk: Desk, day: date) -> int:
    """The letter of the dossier, handed to the post."""
    number = drafted(desk, REFERENCE).entry.sequence
    approve_dossier_letter(replace(desk, actor=replace(desk.actor, account="a2")), number, reason=ENOUGH)
    issue_letter(desk, number, day=day)
    return number


def test_what_has_passed_is_read_in_the_case_file(desk: Desk) -> None:
    assert days(desk) == {"last_fact": FACT, "last_step": SENT, "last_reception": RECEIVED}


@pytest.mark.parametrize(
    ("retention", "last"),
    [
        ("precontentieux", FACT),
        ("titre_executoire", FACT),
        ("contentieux_termine", FACT),
        ("renseignement_seul", RECEIVED),
        ("plainte_infondee", RECEIVED),
    ],
)
def test_a_class_waits_for_what_it_says_and_the_refusal_gives_the_day(desk: Desk, retention: str, last: date) -> None:
    with pytest.raises(CaseRejected, match=f"du {last.day} septembre 2026") as refused:
        closed(desk, retention, last.replace(day=last.day - 1))
    assert refused.value.remedy.startswith(f"Partir au plus tôt du {last.day} septembre 2026")
    assert due_purges(replace(desk, today=date(2040, 1, 1))) == []
    closed(desk, retention, last)


def test_a_fact_without_a_day_is_at_the_latest_of_the_day_on_which_it_was_reported(desk: Desk) -> None:
    amended(desk, REFERENCE, CASE.replace("    date: 2026-09-12\n", ""))
    assert days(desk, 2)["last_fact"] == RECEIVED
    amended(desk, REFERENCE, CASE.replace("date: 2026-09-12", "date: {at_least: 2026-09-10, at_most: 2026-09-13}"), 2)
    assert days(desk, 3)["last_fact"] == date(2026, 9, 13)
    amended(desk, REFERENCE, CASE.replace("date: 2026-09-12", "date: {one_of: [2026-09-11, 2026-09-08]}"), 3)
    assert days(desk, 4)["last_fact"] == date(2026, 9, 11)


def test_a_letter_that_is_on_its_way_is_a_step(desk: Desk) -> None:
    number = issued(desk, date(2026, 11, 20))
    assert days(desk)["last_step"] == date(2026, 11, 20)
    track_letter(desk, number, addressee=1, state="deposited", day=date(2026, 11, 23))
    with desk.reading() as work:
        version = work.dossiers.version(REFERENCE)
    assert days(desk, version)["last_step"] == date(2026, 11, 23)
    with pytest.raises(CaseRejected, match=r"la dernière étape .* est du 23 novembre 2026"):
        closed(desk, "contentieux_termine", date(2026, 11, 22), version)
    closed(desk, "precontentieux", FACT, version)


def test_an_internal_task_is_no_step(desk: Desk) -> None:
    task = "measures:\n  - {id: fin, measure: cloture, sent_on: 2026-11-01}\n"
    amended(desk, REFERENCE, CASE.replace("measures:\n", task))
    assert days(desk, 2)["last_step"] == SENT
