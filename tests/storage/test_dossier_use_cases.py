"""A dossier from its opening to the delivery of its letter, each step whole or not at all, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

import pytest
from store_samples import CASE, ENOUGH, MOMENT, TODAY, WHY, amended, drafted

from advisor.audit.chain import examine
from advisor.audit.evidence import ARTIFACTS
from advisor.audit.receipt import read_receipt
from advisor.law.errors import CaseRejected, LetterIncomplete, NotFound, SameHand, StorageFailed, VersionConflict
from advisor.service.adviser import Adviser
from advisor.service.dossier_letters import (
    approve_dossier_letter,
    issue_letter,
    track_letter,
)
from advisor.service.dossiers import decide, open_dossier, read_dossier
from advisor.service.letter_tracks import STEPS
from advisor.service.record import advice_bytes
from advisor.service.sealing import Actor, Desk, sealed_piece
from advisor.storage.store import Store


@pytest.fixture
def author(store: Store, adviser: Adviser) -> Desk:
    return Desk(store, adviser, Actor("opac", "a1", "agent", MOMENT), TODAY)


@pytest.fixture
def reviewer(author: Desk) -> Desk:
    return replace(author, actor=Actor("opac", "a2", "valideur", MOMENT))


@pytest.fixture
def reference(author: Desk) -> str:
    return open_dossier(author, CASE, reason=WHY).case.reference


def acts(store: Store) -> list[str]:
    with store.reading("opac") as work:
        found = examine(b"".join(line + b"\n" for line in work.journal.lines()))
        messages = [each.kind for each in sorted(work.outbox.due(MOMENT), key=lambda each: each.payload["sequence"])]
    assert found.findings == ()
    assert messages == [entry.act for entry in found.entries], (
        "an act without its message, or a message without its act"
    )
    return messages


def test_a_dossier_opened_reads_back_with_its_history(
    store: Store, author: Desk, reviewer: Desk, reference: str
) -> None:
    amended(reviewer, reference)
    case, version = read_dossier(author, reference)
    assert (case.reference, version) == (reference, 2)
    with store.reading("opac") as work:
        assert [each.reason for each in work.dossiers.history(reference)] == [WHY, "retrait d'un fait infondé"]
    assert acts(store) == ["dossier.opened", "dossier.amended"]


def test_what_a_person_wrote_is_not_in_the_journal(store: Store, author: Desk, reviewer: Desk, reference: str) -> None:
    posting = drafted(author, reference)
    approve_dossier_letter(reviewer, posting.entry.sequence, reason=ENOUGH)
    with store.reading("opac") as work:
        lines = b"\n".join(work.journal.lines()).decode()
    assert WHY not in lines
    assert ENOUGH not in lines
    assert '"titulaire"' not in lines


def test_an_older_version_is_not_written_over(store: Store, reviewer: Desk, reference: str) -> None:
    amended(reviewer, reference)
    with pytest.raises(VersionConflict, match="version 2"):
        amended(reviewer, reference)
    assert acts(store) == ["dossier.opened", "dossier.amended"]


def test_the_text_of_another_dossier_is_refused(reviewer: Desk, reference: str) -> None:
    with pytest.raises(CaseRejected, match="AUTRE-1"):
        amended(reviewer, reference, CASE.replace(reference, "AUTRE-1"))


@pytest.mark.parametrize("reason", ["", "  court  ", "x" * 401])
def test_a_dossier_is_not_written_without_a_reason(author: Desk, reason: str) -> None:
    with pytest.raises(CaseRejected, match="motif"):
        open_dossier(author, CASE, reason=reason)


def test_a_file_once_judicial_stays_so(store: Store, reviewer: Desk, reference: str) -> None:
    piece = CASE.replace("origin: staff_report", "origin: police", 1)
    assert piece != CASE
    for version, text in enumerate((piece, CASE), start=1):
        amended(reviewer, reference, text, version)
        with store.reading("opac") as work:
            assert work.dossiers.is_judicial(reference)


def test_a_decision_is_sealed_with_its_receipt(store: Store, author: Desk, adviser: Adviser, reference: str) -> None:
    evaluated, entry = decide(author, reference)
    with store.reading("opac") as work:
        assert sealed_piece(work, entry, "advice") == advice_bytes(evaluated.evaluation.advice)
        assert read_receipt(sealed_piece(work, entry, "receipt")).rulebook == adviser.program.rulebook.digest
    assert (entry.payload["version"], acts(store)) == (1, ["dossier.opened", "advice.sealed"])


def test_a_letter_is_drafted_approved_issued_and_delivered(
    store: Store, author: Desk, reviewer: Desk, reference: str
) -> None:
    sequence = drafted(author, reference).entry.sequence
    approved = approve_dossier_letter(reviewer, sequence, reason=ENOUGH)
    issue_letter(reviewer, sequence, day=TODAY)
    with store.reading("opac") as work:
        letter, (copy, *_) = work.letters.get(sequence), work.letters.copies(sequence)
        assert sealed_piece(work, approved.entry, "outgoing1.pdf") == approved.outgoing[0].pdf
    assert (letter.state, letter.approved_by, copy.state) == ("issued", "a2", "prepared")
    steps = STEPS[letter.delivery]
    walked = []
    while copy.state in steps:
        state = steps[copy.state][0]
        copy = track_letter(reviewer, sequence, addressee=1, state=state, day=TODAY, proof=b"%PDF-1.7").copy
        walked += ["letter.tracked", "dossier.amended"]
    assert walked
    assert acts(store) == [
        "dossier.opened",
        "advice.sealed",
        "letter.drafted",
        "letter.approved",
        "letter.issued",
        *walked,
    ]


def test_the_author_of_a_draft_does_not_approve_it(store: Store, author: Desk, reference: str) -> None:
    sequence = drafted(author, reference).entry.sequence
    with pytest.raises(SameHand):
        approve_dossier_letter(replace(author, actor=replace(author.actor, role="valideur")), sequence, reason=ENOUGH)
    assert acts(store)[-1] == "letter.drafted"


def test_a_draft_is_approved_once(author: Desk, reviewer: Desk, reference: str) -> None:
    sequence = drafted(author, reference).entry.sequence
    approve_dossier_letter(reviewer, sequence, reason=ENOUGH)
    with pytest.raises(LetterIncomplete, match="approved"):
        approve_dossier_letter(reviewer, sequence, reason=ENOUGH)


def test_a_newer_draft_replaces_the_former(author: Desk, reviewer: Desk, reference: str) -> None:
    former, newer = (drafted(author, reference).entry.sequence for _ in range(2))
    with pytest.raises(LetterIncomplete, match="replaced"):
        approve_dossier_letter(reviewer, former, reason=ENOUGH)
    assert approve_dossier_letter(reviewer, newer, reason=ENOUGH).entry.payload["draft_entry"] == newer


def test_a_letter_does_not_outlive_what_it_rests_on(author: Desk, reviewer: Desk, reference: str) -> None:
    draft = drafted(author, reference).entry.sequence
    amended(reviewer, reference)
    with pytest.raises(VersionConflict):
        approve_dossier_letter(reviewer, draft, reason=ENOUGH)
    other = drafted(author, reference).entry.sequence
    approve_dossier_letter(reviewer, other, reason=ENOUGH)
    amended(reviewer, reference, version=2)
    with pytest.raises(VersionConflict):
        issue_letter(reviewer, other, day=TODAY)


def test_a_draft_is_not_issued_without_approval(author: Desk, reviewer: Desk, reference: str) -> None:
    sequence = drafted(author, reference).entry.sequence
    with pytest.raises(LetterIncomplete, match="approved"):
        issue_letter(reviewer, sequence, day=TODAY)
    with pytest.raises(NotFound):
        track_letter(reviewer, sequence, addressee=1, state="deposited", day=TODAY)


def test_a_letter_does_not_leave_before_it_is_approved(
    store: Store, author: Desk, reviewer: Desk, reference: str
) -> None:
    sequence = drafted(author, reference).entry.sequence
    approve_dossier_letter(reviewer, sequence, reason=ENOUGH)
    with pytest.raises(LetterIncomplete, match="approuvé le 2 mars 2026 : il ne part pas le 1er mars 2026"):
        issue_letter(reviewer, sequence, day=date(2026, 3, 1))
    assert acts(store)[-1] == "letter.approved"
    issue_letter(reviewer, sequence, day=TODAY)
    with pytest.raises(LetterIncomplete, match=r"Après « préparé \(prepared\) », un envoi par lettre"):
        track_letter(reviewer, sequence, addressee=1, state="prepared", day=TODAY)


def test_a_step_out_of_order_or_of_time_is_refused(store: Store, author: Desk, reviewer: Desk, reference: str) -> None:
    sequence = drafted(author, reference).entry.sequence
    approve_dossier_letter(reviewer, sequence, reason=ENOUGH)
    issue_letter(reviewer, sequence, day=TODAY)
    for state, day, told in (
        ("unclaimed", TODAY, "ne passe pas"),
        ("deposited", TODAY - timedelta(1), "précède"),
        ("deposited", TODAY + timedelta(1), "pas encore venu"),
    ):
        with pytest.raises(LetterIncomplete, match=told):
            track_letter(reviewer, sequence, addressee=1, state=state, day=day)
    with pytest.raises(NotFound):
        track_letter(reviewer, sequence, addressee=9, state="deposited", day=TODAY)
    assert acts(store)[-1] == "letter.issued"


def test_a_letter_fails_whole(store: Store, author: Desk, reference: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StorageFailed("disque plein")

    monkeypatch.setattr("advisor.storage.letters.Letters.draft", full)
    with pytest.raises(StorageFailed):
        drafted(author, reference)
    assert acts(store) == ["dossier.opened"]
    with store.reading("opac") as work:
        assert work.letters.of(reference) == []


def test_another_organisation_reaches_nothing(store: Store, author: Desk, reviewer: Desk, reference: str) -> None:
    sequence = drafted(author, reference).entry.sequence
    store.found("autre", "Un autre bailleur", MOMENT)
    stranger = replace(reviewer, actor=replace(reviewer.actor, organisation="autre"))
    for attempt in (
        lambda: read_dossier(stranger, reference),
        lambda: decide(stranger, reference),
        lambda: approve_dossier_letter(stranger, sequence, reason=ENOUGH),
        lambda: issue_letter(stranger, sequence, day=TODAY),
        lambda: track_letter(stranger, sequence, addressee=1, state="deposited", day=TODAY),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_a_purged_dossier_says_nothing_more(store: Store, author: Desk, reviewer: Desk, reference: str) -> None:
    posting = drafted(author, reference)
    with store.writing("opac", MOMENT) as work:
        work.dossiers.purge(reference)
    for attempt in (
        lambda: read_dossier(author, reference),
        lambda: decide(author, reference),
        lambda: approve_dossier_letter(reviewer, posting.entry.sequence, reason=ENOUGH),
    ):
        with pytest.raises(NotFound):
            attempt()
    with store.reading("opac") as work:
        assert [each.reason for each in work.dossiers.history(reference)] == [""]
        assert posting.entry.payload[ARTIFACTS]


def test_of_two_who_write_at_once_one_is_told(store: Store, reviewer: Desk, reference: str) -> None:
    def attempt(_: int) -> bool:
        try:
            return amended(reviewer, reference) == 2
        except VersionConflict:
            return False

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(attempt, range(4))) == [False, False, False, True]
    assert acts(store) == ["dossier.opened", "dossier.amended"]


def test_of_two_who_approve_at_once_one_is_told(store: Store, author: Desk, reviewer: Desk, reference: str) -> None:
    sequence = drafted(author, reference).entry.sequence

    def attempt(_: int) -> bool:
        try:
            return approve_dossier_letter(reviewer, sequence, reason=ENOUGH).entry.act == "letter.approved"
        except (VersionConflict, LetterIncomplete):
            return False

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(attempt, range(2))) == [False, True]
    assert acts(store).count("letter.approved") == 1
