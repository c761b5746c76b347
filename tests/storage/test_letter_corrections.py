"""A step noted wrongly is told as it was, by another: nothing is lost, and what came of it is computed anew, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from store_samples import MOMENT, TODAY, WHY, amended, notice_issued

from advisor.audit.chain import examine
from advisor.casefile.model import EarlierMeasure
from advisor.law.errors import CaseRejected, LetterIncomplete, NotFound, SameHand, VersionConflict
from advisor.service.adviser import Adviser
from advisor.service.dossier_letters import approve_dossier_letter, draft_dossier_letter, issue_letter, track_letter
from advisor.service.dossiers import amend_dossier, evaluate_dossier, read_dossier
from advisor.service.letter_corrections import Corrected, Truth, correct_step
from advisor.service.letter_views import letter_proof, letter_seen
from advisor.service.record import case_bytes
from advisor.service.sealing import Actor, Desk, sealed_piece
from advisor.storage.dossiers import Closed
from advisor.storage.letters import Progress
from advisor.storage.store import Store

SLIP, NOTE = b"%PDF-1.7 preuve de depot", b"\xff\xd8\xff\xe0 avis de reception"
WRONG = "l'avis de passage a été lu un jour trop tôt"
ISSUED = TODAY - timedelta(20)
"""The day on which the letter of each test is handed to dispatch."""


@pytest.fixture
def author(store: Store, adviser: Adviser) -> Desk:
    return Desk(store, adviser, Actor("opac", "a1", "agent", MOMENT), TODAY)


@pytest.fixture
def reviewer(author: Desk) -> Desk:
    return replace(author, actor=Actor("opac", "a2", "approver", MOMENT))


@pytest.fixture
def issued(author: Desk, reviewer: Desk) -> tuple[str, int]:
    return notice_issued(author, reviewer, ISSUED)


def note(desk: Desk, letter: int, state: Progress, days: int, proof: bytes | None = None) -> int:
    """The entry of a step, so many days after the letter was issued."""
    day = ISSUED + timedelta(days)
    return track_letter(desk, letter, addressee=1, state=state, day=day, proof=proof).entry.sequence


def row(desk: Desk, reference: str) -> tuple[object, ...]:
    """What the case file holds of the letter: how it was served, sent and presented; nothing where it holds none."""
    found = [each for each in read_dossier(desk, reference)[0].measures if each.id.startswith("courrier-")]
    return tuple(value.value for each in found for value in (each.service, each.sent_on, each.served_on))


def after(days: int) -> date:
    return ISSUED + timedelta(days)


def correct(desk: Desk, letter: int, step: int, **truth: object) -> Corrected:
    return correct_step(desk, letter, step, truth=Truth(**truth), reason=WRONG)  # type: ignore[arg-type]


def lines(store: Store) -> list[bytes]:
    with store.reading("opac") as work:
        return list(work.journal.lines())


def due(desk: Desk, reference: str) -> object:
    derivation = evaluate_dossier(desk, reference, as_of=TODAY).evaluation.derivation
    return derivation.world.frame("all", derivation.sheet.case).value("fin du délai de la dernière mise en demeure")


def test_a_wrong_day_is_corrected_and_the_delay_runs_from_the_true_one(
    store: Store, author: Desk, reviewer: Desk, issued: tuple[str, int]
) -> None:
    reference, letter = issued
    deposited = note(author, letter, "deposited", 1, SLIP)
    presented = note(author, letter, "presented", 4)
    before, former, delay = lines(store), row(author, reference), due(author, reference)
    found = correct_step(reviewer, letter, presented, truth=Truth(day=after(6)), reason=WRONG, proof=NOTE)
    assert former == ("presented", after(1), after(4))
    assert row(author, reference) == ("presented", after(1), after(6))
    assert isinstance(delay, int)
    assert due(author, reference) == delay + 2
    (seen,) = letter_seen(author, reference, letter).copies
    step = seen.track.steps[-1]
    assert (step.entry, step.state, step.day, step.has_proof) == (presented, "presented", after(6), False)
    (correction,) = step.corrections
    assert (correction.state_was, correction.day_was, correction.account) == ("presented", after(4), "a2")
    assert seen.meaning is not None
    assert seen.meaning.runs_from == after(6)
    assert letter_proof(author, reference, letter, deposited) == ("pdf", SLIP)
    assert letter_proof(author, reference, letter, found.entry.sequence) == ("jpg", NOTE)
    assert lines(store)[: len(before)] == before, "what was written stays"
    assert examine(b"".join(line + b"\n" for line in lines(store))).findings == ()
    told = found.entry.payload
    assert (told["corrects"], told["day_was"], told["day"]) == (presented, after(4).isoformat(), after(6).isoformat())
    with store.reading("opac") as work:
        assert sealed_piece(work, found.entry, "reason").decode() == WRONG
        last = work.dossiers.history(reference)[-1]
        assert work.letters.copies(letter)[0].day == after(6).isoformat()
    assert found.recorded.version == last.version
    assert f"écriture n° {found.entry.sequence}" in last.reason
    assert "8 novembre 2026" in last.reason
    assert "10 novembre 2026" in last.reason
    assert WRONG.encode() not in b"".join(lines(store))
    assert letter_seen(author, reference, letter).reasons == {found.entry.sequence: WRONG}
    partner = replace(author, actor=replace(author.actor, role="partner"))
    assert letter_seen(partner, reference, letter).reasons == {}


def test_nobody_corrects_their_own_word(store: Store, author: Desk, reviewer: Desk, issued: tuple[str, int]) -> None:
    _, letter = issued
    step = note(author, letter, "deposited", 1)
    size = len(lines(store))
    with pytest.raises(SameHand, match="par ce compte"):
        correct(author, letter, step, day=after(2))
    with pytest.raises(CaseRejected, match="motif"):
        correct_step(reviewer, letter, step, truth=Truth(day=after(2)), reason="erreur")
    assert len(lines(store)) == size
    correct(reviewer, letter, step, day=after(2))
    with pytest.raises(SameHand):
        correct(reviewer, letter, step, day=after(1))
    assert correct(author, letter, step, day=after(1)).letter.sequence == letter


def test_what_the_other_steps_make_impossible_is_refused_with_its_remedy(
    store: Store, author: Desk, reviewer: Desk, issued: tuple[str, int]
) -> None:
    reference, letter = issued
    deposited = note(author, letter, "deposited", 2)
    presented = note(author, letter, "presented", 4)
    note(author, letter, "unclaimed", 9)
    first = letter_seen(author, reference, letter).copies[0].track.steps[0].entry
    size, former = len(lines(store)), row(author, reference)
    attempts: list[tuple[int, dict[str, object], str, str]] = [
        (deposited, {"day": after(-1)}, "précède l'étape « préparé", "preuve postale"),
        (deposited, {"day": after(5)}, "une étape qui suit", f"écriture n° {presented}"),
        (deposited, {"state": "unknown_address"}, "ne passe pas", "Étapes possibles"),
        (deposited, {"withdrawn": True}, "une étape qui suit", f"écriture n° {presented}"),
        (presented, {"state": "delivered"}, "une étape qui suit", "Rectifier d'abord"),
        (presented, {"day": TODAY + timedelta(1)}, "pas encore venu", "a eu lieu"),
        (presented, {"day": after(4)}, "ne change rien", "withdrawn"),
        (presented, {"day": after(5), "withdrawn": True}, "ni état ni jour", "withdrawn"),
        (first, {"day": after(3)}, "une étape qui suit", f"écriture n° {deposited}"),
        (first, {"day": date(2026, 3, 1)}, "approuvé le 2 mars 2026", "remis à l'envoi"),
        (first, {"state": "deposited"}, "Pour commencer", "prepared"),
        (first, {"withdrawn": True}, "ne se retire pas", "ne rien noter"),
    ]
    for step, truth, told, remedy in attempts:
        with pytest.raises(LetterIncomplete, match=told) as refused:
            correct(reviewer, letter, step, **truth)
        assert remedy in (refused.value.remedy or ""), truth
    for step in (letter, 1, 999):
        with pytest.raises(NotFound):
            correct(reviewer, letter, step, day=after(3))
    assert (len(lines(store)), row(author, reference)) == (size, former)
    moved = correct(reviewer, letter, first, day=after(1))
    assert (moved.recorded.version, moved.recorded.why_not) == (None, ""), (
        "the day of the issue is not in the case file"
    )
    assert letter_seen(author, reference, letter).copies[0].track.steps[0].day == after(1)


def test_a_step_that_never_took_place_is_taken_back(
    store: Store, author: Desk, reviewer: Desk, issued: tuple[str, int]
) -> None:
    reference, letter = issued
    deposited = note(author, letter, "deposited", 1, SLIP)
    wrong = note(author, letter, "refused", 4)
    correct(reviewer, letter, wrong, state="presented")
    assert row(author, reference) == ("presented", after(1), after(4))
    correct(author, letter, wrong, withdrawn=True)
    assert row(author, reference) == ("sent", after(1), None)
    assert correct(reviewer, letter, deposited, withdrawn=True).recorded.version is not None
    assert row(author, reference) == ()
    track = letter_seen(author, reference, letter).copies[0].track
    assert [each.state for each in track.steps] == ["prepared"]
    assert [(each.entry, len(each.corrections), each.has_proof) for each in track.withdrawn] == [
        (wrong, 2, False),
        (deposited, 1, True),
    ]
    assert letter_proof(author, reference, letter, deposited) == ("pdf", SLIP)
    with pytest.raises(NotFound, match="retirée"):
        correct(reviewer, letter, wrong, day=after(5))
    note(author, letter, "deposited", 3)
    assert row(author, reference) == ("sent", after(3), None)


def test_what_a_person_wrote_is_neither_lost_nor_counted_twice_by_a_correction(
    store: Store, author: Desk, reviewer: Desk, issued: tuple[str, int]
) -> None:
    reference, letter = issued
    step = note(author, letter, "deposited", 1)
    case, version = read_dossier(author, reference)
    sent_on = {"value": after(2).isoformat()}
    by_hand = EarlierMeasure.model_validate({"id": "m9", "measure": "mise_en_demeure", "sent_on": sent_on})
    own = case.measures[-1].model_copy(
        update={"outcome": type(case.measures[-1].outcome).model_validate({"value": "kept"})}
    )
    changed = case.model_copy(update={"measures": (*case.measures[:-1], own, by_hand)})
    amend_dossier(author, reference, case_bytes(changed).decode(), version=version, reason="suite de la mesure")
    former = row(author, reference)
    twice = correct(reviewer, letter, step, day=after(2))
    assert (twice.recorded.version, "« m9 »" in twice.recorded.why_not) == (None, True)
    assert "compterait deux fois" in twice.recorded.why_not
    lost = correct(author, letter, step, withdrawn=True)
    assert (lost.recorded.version, "quelle suite" in lost.recorded.why_not) == (None, True)
    assert row(author, reference) == former


def test_a_correction_does_not_open_a_closed_dossier_again(
    author: Desk, reviewer: Desk, issued: tuple[str, int]
) -> None:
    reference, letter = issued
    step = note(author, letter, "deposited", 1)
    with author.writing() as work:
        work.dossiers.close(reference, Closed("R1", TODAY.isoformat()))
    found = correct(reviewer, letter, step, day=after(2))
    assert (found.recorded.version, "clos" in found.recorded.why_not) == (None, True)
    with author.reading() as work:
        assert work.dossiers.closed_under(reference) is not None


# The prefect is answered within fifteen days (CSI L. 511-1-1): a postal slip of another letter must not keep the answer back.
def test_a_draft_goes_stale_when_what_it_rests_on_changes_and_not_before(
    store: Store, author: Desk, reviewer: Desk, issued: tuple[str, int]
) -> None:
    reference, letter = issued
    answer, again = (
        draft_dossier_letter(author, reference, person="t1", measure=each).entry.sequence
        for each in ("reponse_au_prefet", "mise_en_demeure")
    )
    found = track_letter(author, letter, addressee=1, state="deposited", day=after(1))
    assert found.recorded.version == 2
    with pytest.raises(VersionConflict, match="change ce sur quoi repose") as stale:
        approve_dossier_letter(reviewer, again, reason=WHY)
    assert "nouveau brouillon" in (stale.value.remedy or "")
    assert "demeure" not in stale.value.message
    assert approve_dossier_letter(reviewer, answer, reason=WHY).entry.payload["version"] == 2
    note(author, letter, "presented", 4)
    assert issue_letter(author, answer, day=TODAY).payload["version"] == 3
    since = draft_dossier_letter(author, reference, person="t1", measure="reponse_au_prefet").entry.sequence
    assert correct(reviewer, letter, found.entry.sequence, day=after(2)).composed_since == (since,)


def test_what_a_person_wrote_since_makes_every_draft_stale(
    author: Desk, reviewer: Desk, issued: tuple[str, int]
) -> None:
    reference, letter = issued
    answer = draft_dossier_letter(author, reference, person="t1", measure="reponse_au_prefet").entry.sequence
    note(author, letter, "deposited", 1)
    text = case_bytes(read_dossier(author, reference)[0]).decode()
    amended(author, reference, text, version=2)
    note(author, letter, "presented", 4)
    with pytest.raises(VersionConflict, match=r"amendé \(version 3\)") as stale:
        approve_dossier_letter(reviewer, answer, reason=WHY)
    assert "suivi de remise ne périme pas" in (stale.value.remedy or "")
