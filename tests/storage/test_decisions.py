"""What people say before the proposal is shown and decide after it, on both databases."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from store_samples import CASE, ENOUGH, MOMENT, TODAY, WHY, amended

from advisor.access.roles import SPEAKS_FOR, Role
from advisor.advice.advice import Alarms
from advisor.audit.chain import examine
from advisor.casefile.read import read_case
from advisor.law.errors import AppraisalFirst, CaseRejected, DecisionRefused, NotFound, StorageFailed, VersionConflict
from advisor.service import adviser
from advisor.service.adviser import Adviser
from advisor.service.appraisals import appraise
from advisor.service.decisions import Choice, decisions_of, take_decision
from advisor.service.dossier_letters import approve_dossier_letter, draft_dossier_letter
from advisor.service.dossiers import decide, evaluate_dossier, open_dossier, read_dossier
from advisor.service.erasure import erase_person, person_file
from advisor.service.follow_rate import follow_rate
from advisor.service.journals import entries_of
from advisor.service.letter_views import letter_copy, letter_shown, letters_of
from advisor.service.opinions import OpinionsSeen, give_opinion, opinion_at, opinions_of
from advisor.service.record import case_bytes
from advisor.service.sealing import Actor, Desk
from advisor.storage.decisions import Decision
from advisor.storage.store import Store

NOTICE = (Path(__file__).parents[2] / "examples" / "10-injonction-du-prefet.yaml").read_text(encoding="utf-8")
REASON = "les faits du hall sont trop récents"


@pytest.fixture
def agent(store: Store, adviser: Adviser) -> Desk:
    return Desk(store, adviser, Actor("opac", "a1", "agent", MOMENT), TODAY)


@pytest.fixture
def lawyer(agent: Desk) -> Desk:
    return as_role(agent, "l1", Role.LAWYER)


@pytest.fixture
def grave(agent: Desk) -> str:
    """A dossier whose proposal is a mise en demeure, with a running deadline towards the prefect."""
    return open_dossier(agent, NOTICE, reason=WHY).case.reference


@pytest.fixture
def light(agent: Desk) -> str:
    """A dossier whose proposal is an interview."""
    return open_dossier(agent, CASE, reason=WHY).case.reference


def as_role(desk: Desk, account: str, *roles: Role) -> Desk:
    return replace(desk, actor=Actor("opac", account, roles[0], MOMENT, frozenset(roles)))


def next_quarter(desk: Desk) -> Desk:
    return replace(desk, actor=replace(desk.actor, at="2026-04-01T00:00:00+00:00"))


def opined(desk: Desk, reference: str, version: int = 1) -> None:
    give_opinion(desk, reference, version=version, measures={"t1": "avertissement"}, reason=REASON)


def acts(store: Store) -> list[str]:
    with store.reading("opac") as work:
        lines = b"".join(line + b"\n" for line in work.journal.lines())
        messages = [each.kind for each in sorted(work.outbox.due(MOMENT), key=lambda each: each.payload["sequence"])]
    found = examine(lines)
    assert found.findings == ()
    assert messages == [entry.act for entry in found.entries]
    return messages


def test_the_proposal_is_held_back_until_the_own_opinion_is_written(agent: Desk, lawyer: Desk, grave: str) -> None:
    assert evaluate_dossier(agent, grave).evaluation.advice.persons[0].recommended is not None
    for attempt in (lambda: evaluate_dossier(lawyer, grave), lambda: decide(lawyer, grave)):
        with pytest.raises(AppraisalFirst) as held:
            attempt()
        told = f"{held.value.message} {held.value.remedy}"
        assert "« t1 »" in told
        assert "demeure" not in told
        assert isinstance(held.value.alarms, Alarms)
        assert held.value.alarms.clocks
    opined(lawyer, grave)
    recommended = evaluate_dossier(lawyer, grave).evaluation.advice.persons[0].recommended
    assert recommended is not None
    assert recommended.measure == "mise_en_demeure"


def test_what_one_role_may_not_see_yet_is_not_seen_through_another(agent: Desk, grave: str) -> None:
    both = as_role(agent, "b1", Role.AGENT, Role.APPROVER)
    with pytest.raises(AppraisalFirst):
        evaluate_dossier(both, grave)
    with pytest.raises(AppraisalFirst):
        draft_dossier_letter(both, grave, person="t1", measure="mise_en_demeure")


def test_an_opinion_stands_for_its_account_and_its_version(agent: Desk, lawyer: Desk, grave: str) -> None:
    opined(lawyer, grave)
    with pytest.raises(AppraisalFirst):
        evaluate_dossier(as_role(agent, "l2", Role.LAWYER), grave)
    amended(agent, grave, NOTICE)
    with pytest.raises(AppraisalFirst, match="version 2"):
        evaluate_dossier(lawyer, grave)
    with pytest.raises(VersionConflict):
        opined(lawyer, grave)
    opined(lawyer, grave, 2)
    assert evaluate_dossier(lawyer, grave).version == 2


def test_below_the_mise_en_demeure_nothing_is_held_back(lawyer: Desk, light: str) -> None:
    assert evaluate_dossier(lawyer, light).evaluation.advice.persons[0].recommended is not None


def test_the_own_opinion_is_looked_for_before_anything_is_computed(
    agent: Desk, grave: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    approver = as_role(agent, "v1", Role.APPROVER)
    draft = draft_dossier_letter(agent, grave, person="t1", measure="mise_en_demeure").entry.sequence
    opined(approver, grave)
    monkeypatch.setattr(adviser, "sheet_of", lambda *_: pytest.fail("computed though the opinion is there"))
    assert letter_shown(approver, grave, draft).letter.sequence == draft
    approve_dossier_letter(approver, draft, reason=ENOUGH)


def test_an_opinion_is_asked_for_the_persons_of_whom_it_is_taken(agent: Desk, lawyer: Desk) -> None:
    """On a file that plans a later day, by which it is known that somebody does not hold the lease."""
    told = json.loads(case_bytes(read_case(NOTICE, agent.adviser.program.rulebook)))
    told |= {"reference": "plus-tard", "evaluated_on": "2026-12-05", "aimed_at": []}
    told["persons"].append({"id": "t9", "role": {"value": "household", "known_since": "2026-12-01"}})
    reference = open_dossier(agent, json.dumps(told), reason=WHY).case.reference
    other = as_role(agent, "l2", Role.LAWYER)
    opined(other, reference)
    entry = opinions_of(other, reference).shown[0].opinion.sequence
    for attempt in (
        lambda: evaluate_dossier(lawyer, reference),
        lambda: evaluate_dossier(lawyer, reference, as_of=TODAY),
        lambda: opinion_at(lawyer, reference, entry),
    ):
        with pytest.raises(AppraisalFirst) as held:
            attempt()
        assert "Pour « t1 » :" in held.value.message
    opined(lawyer, reference)
    evaluate_dossier(lawyer, reference, as_of=TODAY)


def test_an_opinion_is_written_once_and_speaks_of_everyone(store: Store, lawyer: Desk, grave: str) -> None:
    for measures in ({}, {"t1": None, "t9": None}, {"t1": "pendaison"}):
        with pytest.raises(CaseRejected):
            give_opinion(lawyer, grave, version=1, measures=measures, reason=REASON)
    with pytest.raises(CaseRejected, match="motif"):
        give_opinion(lawyer, grave, version=1, measures={"t1": None}, reason="non")
    opined(lawyer, grave)
    with pytest.raises(VersionConflict, match="déjà"):
        give_opinion(lawyer, grave, version=1, measures={"t1": "mise_en_demeure"}, reason=REASON)
    (found,) = opinions_of(lawyer, grave).shown
    assert (found.opinion.account, dict(found.measures), found.reason) == ("l1", {"t1": "avertissement"}, REASON)
    assert acts(store) == ["dossier.opened", "opinion.given"]
    with store.reading("opac") as work:
        lines = b"\n".join(work.journal.lines()).decode()
    assert REASON not in lines
    assert '"t1"' not in lines


def test_the_opinion_of_another_is_read_after_one_s_own(agent: Desk, lawyer: Desk, grave: str) -> None:
    other = as_role(agent, "l2", Role.LAWYER)
    opined(other, grave)
    entry = opinions_of(other, grave).shown[0].opinion.sequence
    assert opinions_of(lawyer, grave) == OpinionsSeen((), 1)
    for attempt in (lambda: opinion_at(lawyer, grave, entry), lambda: entries_of(lawyer, grave, after=0, limit=50)):
        with pytest.raises(AppraisalFirst) as held:
            attempt()
        assert "avertissement" not in f"{held.value.message} {held.value.remedy}"
        assert isinstance(held.value.alarms, Alarms)
    assert opinion_at(agent, grave, entry).reason == REASON
    opined(lawyer, grave)
    assert [each.opinion.account for each in opinions_of(lawyer, grave).shown] == ["l2", "l1"]
    assert opinion_at(lawyer, grave, entry).measures == {"t1": "avertissement"}
    assert entries_of(lawyer, grave, after=0, limit=50)
    amended(agent, grave, NOTICE)
    opined(other, grave, 2)
    assert [each.opinion.version for each in opinions_of(lawyer, grave).shown] == [1, 1]
    assert opinions_of(lawyer, grave).held_back == 1


def test_what_a_colleague_decided_is_read_after_one_s_own_opinion(agent: Desk, lawyer: Desk, grave: str) -> None:
    other = as_role(agent, "l2", Role.LAWYER)
    opined(other, grave)
    _, entry = decide(other, grave)
    choice = Choice("t1", "mise_en_demeure", followed=True)
    take_decision(other, grave, advice=entry.sequence, choice=choice, reason=REASON)
    with pytest.raises(AppraisalFirst):
        decisions_of(lawyer, grave)
    opined(lawyer, grave)
    assert [each.decision.measure for each in decisions_of(lawyer, grave)] == ["mise_en_demeure"]


def test_a_draft_is_held_back_from_its_approver_as_the_advice_is(agent: Desk, grave: str) -> None:
    approver = as_role(agent, "v1", Role.APPROVER)
    draft = draft_dossier_letter(agent, grave, person="t1", measure="mise_en_demeure").entry.sequence
    (listed,) = letters_of(approver, grave)
    assert listed.held_back
    for attempt in (
        lambda: letter_shown(approver, grave, draft),
        lambda: letter_copy(approver, grave, draft, None),
        lambda: letter_copy(approver, grave, draft, 1),
        lambda: approve_dossier_letter(approver, draft, reason=ENOUGH),
    ):
        with pytest.raises(AppraisalFirst) as held:
            attempt()
        assert isinstance(held.value.alarms, Alarms)
    assert not letters_of(agent, grave)[0].held_back
    opined(approver, grave)
    assert letter_shown(approver, grave, draft).letter.measure == "mise_en_demeure"
    approve_dossier_letter(approver, draft, reason=ENOUGH)
    later = as_role(agent, "v2", Role.APPROVER)
    assert not letter_shown(later, grave, draft).held_back


def test_a_measure_followed_or_departed_from_has_its_reason(store: Store, lawyer: Desk, light: str) -> None:
    _, first = decide(lawyer, light)
    followed = Choice("titulaire", "entretien", followed=True)
    taken = take_decision(lawyer, light, advice=first.sequence, choice=followed, reason=REASON)
    _, second = decide(lawyer, light)
    departed = Choice("titulaire", "entretien", followed=False, instead="rappel_au_reglement")
    take_decision(lawyer, light, advice=second.sequence, choice=departed, reason=REASON)
    found = decisions_of(lawyer, light)
    assert [(each.person, each.decision.followed, each.decision.instead, each.reason) for each in found] == [
        ("titulaire", True, "", REASON),
        ("titulaire", False, "rappel_au_reglement", REASON),
    ]
    told = json.loads(person_file(lawyer, light, "titulaire"))["decisions"]
    assert [(each["measure"], each["followed"], each["reason"]) for each in told] == [
        ("entretien", True, REASON),
        ("entretien", False, REASON),
    ]
    assert taken.decision.agency == "Agence des Tilleuls"
    assert acts(store) == ["dossier.opened", *(["advice.sealed", "decision.taken"] * 2), "person.exported"]
    with store.reading("opac") as work:
        lines = b"\n".join(work.journal.lines()).decode()
    assert REASON not in lines
    assert '"titulaire"' not in lines


def test_a_decision_stays_within_what_the_advice_leaves(store: Store, lawyer: Desk, light: str) -> None:
    evaluated, entry = decide(lawyer, light)
    (person,) = evaluated.evaluation.advice.persons
    (barred,) = [each.measure for each in person.barred if each.measure == "conge"]
    refused = [
        Choice("titulaire", "avertissement", followed=True),
        Choice("titulaire", None, followed=True),
        Choice("titulaire", "entretien", followed=True, instead="rappel_au_reglement"),
        Choice("titulaire", "entretien", followed=False, instead="entretien"),
        Choice("titulaire", "entretien", followed=False, instead=barred),
        Choice("titulaire", "entretien", followed=False, instead="amende"),
        Choice("titulaire", "entretien", followed=False, instead="pendaison"),
        *(Choice("titulaire", each.measure, followed=False) for each in person.obligations),
    ]
    for choice in refused:
        with pytest.raises(DecisionRefused):
            take_decision(lawyer, light, advice=entry.sequence, choice=choice, reason=REASON)
    good = Choice("titulaire", "entretien", followed=True)
    with pytest.raises(NotFound):
        take_decision(lawyer, light, advice=entry.sequence, choice=replace(good, person="t9"), reason=REASON)
    with pytest.raises(NotFound):
        take_decision(lawyer, light, advice=1, choice=good, reason=REASON)
    with pytest.raises(CaseRejected):
        take_decision(lawyer, light, advice=entry.sequence, choice=good, reason="oui")
    assert acts(store) == ["dossier.opened", "advice.sealed"]
    take_decision(lawyer, light, advice=entry.sequence, choice=good, reason=REASON)
    with pytest.raises(VersionConflict, match="déjà"):
        take_decision(lawyer, light, advice=entry.sequence, choice=good, reason=REASON)


def test_a_decision_rests_on_the_version_that_was_advised_on(agent: Desk, lawyer: Desk, light: str) -> None:
    _, entry = decide(lawyer, light)
    amended(agent, light)
    with pytest.raises(VersionConflict):
        take_decision(
            lawyer, light, advice=entry.sequence, choice=Choice("titulaire", "entretien", followed=True), reason=REASON
        )


def test_nobody_decides_of_a_grave_measure_without_their_own_opinion(agent: Desk, lawyer: Desk, grave: str) -> None:
    _, entry = decide(agent, grave)
    choice = Choice("t1", "mise_en_demeure", followed=True)
    with pytest.raises(AppraisalFirst):
        take_decision(lawyer, grave, advice=entry.sequence, choice=choice, reason=REASON)
    opined(lawyer, grave)
    assert take_decision(lawyer, grave, advice=entry.sequence, choice=choice, reason=REASON).decision.followed


def test_a_decision_fails_whole(store: Store, lawyer: Desk, light: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StorageFailed("disque plein")

    _, entry = decide(lawyer, light)
    monkeypatch.setattr("advisor.storage.decisions.Decisions.take", full)
    with pytest.raises(StorageFailed):
        take_decision(
            lawyer, light, advice=entry.sequence, choice=Choice("titulaire", "entretien", followed=True), reason=REASON
        )
    assert acts(store) == ["dossier.opened", "advice.sealed"]
    assert decisions_of(lawyer, light) == []


def test_what_was_said_of_a_person_goes_with_them(store: Store, lawyer: Desk, light: str) -> None:
    give_opinion(lawyer, light, version=1, measures={"titulaire": None}, reason=REASON)
    _, entry = decide(lawyer, light)
    take_decision(
        lawyer, light, advice=entry.sequence, choice=Choice("titulaire", "entretien", followed=True), reason=REASON
    )
    erase_person(lawyer, light, "titulaire", version=1, ground="demande_de_la_personne")
    assert opinions_of(lawyer, light).shown == ()
    assert [(each.decision.followed, each.reason) for each in decisions_of(lawyer, light)] == [(True, "")]
    with store.reading("opac") as work:
        assert examine(b"".join(line + b"\n" for line in work.journal.lines())).findings == ()


def test_the_rate_hides_small_numbers_and_what_would_give_them_back(store: Store, lawyer: Desk, light: str) -> None:
    written = {"Agence nord": (9, 8), "Agence sud": (7, 2), "Agence est": (6, 6)}
    rows = [(agency, number < told[0]) for agency, told in written.items() for number in range(sum(told))]
    with store.writing("opac", MOMENT) as work:
        for sequence, (agency, followed) in enumerate(rows, start=100):
            work.decisions.take(
                Decision(
                    sequence=sequence,
                    reference=light,
                    advice=sequence,
                    version=1,
                    person="p",
                    measure="entretien",
                    followed=followed,
                    instead="",
                    agency=agency,
                    account="l1",
                    recorded_at=MOMENT,
                )
            )
    found = {each.agency: (each.followed, each.departed, each.total) for each in follow_rate(next_quarter(lawyer))}
    assert follow_rate(lawyer) == []
    assert set(found) == {*written, None}
    assert found["Agence nord"] == (9, 8, 17)
    assert found["Agence sud"][1] is None
    assert found["Agence sud"].count(None) >= 2
    assert found[None].count(None) + found["Agence est"].count(None) >= 1
    shown = [number for told in found.values() for number in told if number is not None]
    assert min(shown) >= 5


def test_an_agency_of_one_decision_is_not_told(lawyer: Desk, light: str) -> None:
    _, entry = decide(lawyer, light)
    take_decision(
        lawyer, light, advice=entry.sequence, choice=Choice("titulaire", "entretien", followed=True), reason=REASON
    )
    assert follow_rate(lawyer) == []
    told = follow_rate(next_quarter(lawyer))
    assert {(each.quarter, each.followed, each.total) for each in told} == {("2026-Q1", None, None)}


def test_a_typed_question_is_answered_by_whom_it_asks(agent: Desk, lawyer: Desk, light: str) -> None:
    asked = {"term": "gravité", "about": "i2", "value": "trouble sérieux", "reason": REASON}
    with pytest.raises(CaseRejected, match="juriste"):
        appraise(agent, light, version=1, documents=("p2",), **asked)
    with pytest.raises(CaseRejected, match="p9"):
        appraise(lawyer, light, version=1, documents=("p9",), **asked)
    with pytest.raises(CaseRejected, match="appréciation"):
        appraise(lawyer, light, version=1, documents=(), **{**asked, "term": "établi"})
    with pytest.raises(CaseRejected):
        appraise(lawyer, light, version=1, documents=(), **{**asked, "value": "énorme"})
    with pytest.raises(CaseRejected):
        appraise(lawyer, light, version=1, documents=(), **{**asked, "reason": "court"})
    assert appraise(lawyer, light, version=1, documents=("p2",), **asked).version == 2
    case, _ = read_dossier(agent, light)
    given = case.appraisals[-1]
    assert (given.by_role, given.value, given.on, given.documents) == ("juriste", "trouble sérieux", TODAY, ("p2",))
    with pytest.raises(VersionConflict):
        appraise(lawyer, light, version=1, documents=(), **asked)


def test_every_role_that_the_vocabulary_asks_has_its_account(adviser: Adviser) -> None:
    terms = adviser.program.rulebook.terms.values()
    asked = {each.asked_of for each in terms if each.asked_of}
    spoken = {name for names in SPEAKS_FOR.values() for name in names}
    assert {each.asked_of for each in terms if each.appraised} <= spoken <= asked


def test_another_organisation_reaches_no_decision(store: Store, lawyer: Desk, light: str) -> None:
    _, entry = decide(lawyer, light)
    store.found("autre", "Un autre bailleur", MOMENT)
    stranger = replace(lawyer, actor=replace(lawyer.actor, organisation="autre"))
    for attempt in (
        lambda: decisions_of(stranger, light),
        lambda: opinions_of(stranger, light),
        lambda: letters_of(stranger, light),
        lambda: take_decision(
            stranger,
            light,
            advice=entry.sequence,
            choice=Choice("titulaire", "entretien", followed=True),
            reason=REASON,
        ),
        lambda: give_opinion(stranger, light, version=1, measures={}, reason=REASON),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert follow_rate(next_quarter(stranger)) == []
