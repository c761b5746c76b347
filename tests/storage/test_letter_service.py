"""What a tracked letter means, and how the case file and the next advice come to know it, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from store_samples import CASE, MOMENT, TODAY, WHY, notice_issued

from advisor.casefile.model import EarlierMeasure
from advisor.law.errors import LetterIncomplete, NotFound
from advisor.service.adviser import Adviser
from advisor.service.dossier_letters import (
    MAX_PROOF,
    proof_kind,
    track_letter,
)
from advisor.service.dossiers import amend_dossier, evaluate_dossier, open_dossier, read_dossier
from advisor.service.letter_service import meaning_of, with_service
from advisor.service.letter_tracks import SERVICES, CopyTrack, Step
from advisor.service.letter_views import letter_copy, letter_proof, letter_readiness, letter_seen, letters_of
from advisor.service.record import case_bytes
from advisor.service.sealing import Actor, Desk
from advisor.storage.dossiers import Closed
from advisor.storage.letters import Letter
from advisor.storage.store import Store

SLIP = b"%PDF-1.7 avis de passage"


@pytest.fixture
def author(store: Store, adviser: Adviser) -> Desk:
    return Desk(store, adviser, Actor("opac", "a1", "agent", MOMENT), TODAY)


@pytest.fixture
def reviewer(author: Desk) -> Desk:
    return replace(author, actor=Actor("opac", "a2", "approver", MOMENT))


@pytest.fixture
def issued(author: Desk, reviewer: Desk) -> tuple[str, int]:
    return notice_issued(author, reviewer)


def follow(desk: Desk, letter: int, *states: str, day: date = TODAY) -> list[int | None]:
    return [
        track_letter(desk, letter, addressee=1, state=state, day=day).recorded.version  # type: ignore[arg-type]
        for state in states
    ]


def track(*states: str, day: date = TODAY) -> CopyTrack:
    return CopyTrack(1, tuple(Step(state, day, 9) for state in states))  # type: ignore[arg-type]


def test_each_step_is_written_into_the_case_file(author: Desk, issued: tuple[str, int]) -> None:
    reference, letter = issued
    assert follow(author, letter, "deposited", "presented", "unclaimed") == [2, 3, 4]
    case, version = read_dossier(author, reference)
    found = next(each for each in case.measures if each.id == f"courrier-{letter}")
    assert (version, found.measure, found.service.value) == (4, "mise_en_demeure", "unclaimed")
    assert (found.sent_on.value, found.served_on.value, found.outcome.is_unknown) == (TODAY, TODAY, True)
    with author.reading() as work:
        last = work.dossiers.history(reference)[-1]
    assert last.account == "a1"
    assert "non réclamée" in last.reason
    assert "t1" not in last.reason


def test_the_next_advice_counts_from_the_service(author: Desk, issued: tuple[str, int]) -> None:
    reference, letter = issued

    def told(as_of: date | None = None) -> tuple[object, object]:
        derivation = evaluate_dossier(author, reference, as_of=as_of).evaluation.derivation
        frame = derivation.world.frame("all", derivation.sheet.case)
        names = ("date de la dernière mise en demeure", "fin du délai de la dernière mise en demeure")
        return frame.value(names[0]), frame.value(names[1])

    follow(author, letter, "deposited")
    sent, due = told()
    assert sent == TODAY.toordinal()
    assert not isinstance(due, int), "no delay ends before a first presentation is known"
    follow(author, letter, "presented", "unclaimed")
    served, due = told()
    assert served == TODAY.toordinal()
    assert isinstance(due, int)
    assert due > TODAY.toordinal()
    assert told(TODAY - timedelta(1))[0] != TODAY.toordinal(), "what was learned today was not known yesterday"


def test_what_came_back_from_an_unknown_address_does_not_count(author: Desk, issued: tuple[str, int]) -> None:
    reference, letter = issued
    before = evaluate_dossier(author, reference, as_of=TODAY).evaluation.derivation
    follow(author, letter, "deposited", "unknown_address")
    after = evaluate_dossier(author, reference).evaluation.derivation
    name = "date de la dernière mise en demeure"
    values = [each.world.frame("all", each.sheet.case).value(name) for each in (before, after)]
    assert values[0] == values[1]


def test_what_a_person_said_of_the_outcome_stays(author: Desk, issued: tuple[str, int]) -> None:
    reference, letter = issued
    follow(author, letter, "deposited")
    case, _ = read_dossier(author, reference)
    said = case.measures[-1].model_copy(
        update={"outcome": case.measures[-1].outcome.model_copy(update={"value": "kept"})}
    )
    changed = case.model_copy(update={"measures": (*case.measures[:-1], said)})
    row = Letter(
        sequence=letter,
        reference=reference,
        version=1,
        measure="mise_en_demeure",
        person="",
        delivery="registered",
        copies=1,
        state="issued",
        drafted_by="a1",
    )
    told = with_service(changed, row, [track("deposited", "presented")], TODAY)
    assert (told.measures[-1].outcome.value, told.measures[-1].service.value) == ("kept", "presented")


def by_hand(**told: object) -> dict[str, object]:
    return {"id": "m9", "measure": "mise_en_demeure", "sent_on": {"value": TODAY.isoformat()}, **told}


def with_rows(author: Desk, reference: str, *rows: dict[str, object]) -> None:
    """The dossier amended with measures that a person wrote."""
    case, version = read_dossier(author, reference)
    measures = tuple(EarlierMeasure.model_validate(each) for each in rows)
    text = case_bytes(case.model_copy(update={"measures": (*case.measures, *measures)})).decode()
    amend_dossier(author, reference, text, version=version, reason="mesure saisie à la main")


def sent_rows(author: Desk, reference: str) -> list[tuple[str, str | None, date | None]]:
    case, _ = read_dossier(author, reference)
    found = [each for each in case.measures if each.measure == "mise_en_demeure"]
    return [(each.id, each.service.value, each.served_on.value) for each in found]


@pytest.mark.parametrize(
    "told", [{}, {"service": {"value": "sent"}}, {"sent_to": ["t1"], "service": {"value": "sent"}}]
)
def test_what_was_written_by_hand_of_the_same_sending_becomes_the_letter_s(
    author: Desk, issued: tuple[str, int], told: dict[str, object]
) -> None:
    reference, letter = issued
    with_rows(author, reference, by_hand(outcome={"value": "kept"}, **told))
    assert follow(author, letter, "deposited", "presented") == [3, 4]
    assert sent_rows(author, reference) == [(f"courrier-{letter}", "presented", TODAY)]
    assert read_dossier(author, reference)[0].measures[-1].outcome.value == "kept"


@pytest.mark.parametrize(
    "rows",
    [
        (by_hand(service={"value": "received"}),),
        (by_hand(served_on={"value": TODAY.isoformat()}),),
        (by_hand(), by_hand(id="m10")),
    ],
)
def test_what_was_written_by_hand_otherwise_is_neither_lost_nor_doubled(
    author: Desk, issued: tuple[str, int], rows: tuple[dict[str, object], ...]
) -> None:
    reference, letter = issued
    with_rows(author, reference, *rows)
    before = sent_rows(author, reference)
    found = track_letter(author, letter, addressee=1, state="deposited", day=TODAY)
    assert found.recorded.version is None
    assert "« m9 »" in found.recorded.why_not
    assert "compterait deux fois" in found.recorded.why_not
    assert sent_rows(author, reference) == before
    assert found.copy.state == "deposited", "the tracking itself stands"


def test_what_was_written_by_hand_of_another_sending_stays_beside_the_letter_s(
    author: Desk, issued: tuple[str, int]
) -> None:
    reference, letter = issued
    case, _ = read_dossier(author, reference)
    other = next(each.id for each in case.persons if each.id != "t1")
    earlier = (TODAY - timedelta(40)).isoformat()
    with_rows(author, reference, by_hand(sent_on={"value": earlier}), by_hand(id="m10", sent_to=[other]))
    follow(author, letter, "deposited")
    assert [name for name, _, _ in sent_rows(author, reference)] == ["m9", "m10", f"courrier-{letter}"]


# legal-review.md, row 7.
def test_what_the_catalogue_says_of_a_step_is_shown(author: Desk, issued: tuple[str, int]) -> None:
    reference, letter = issued
    row, rulebook = letter_seen(author, reference, letter).letter, author.adviser.program.rulebook
    for steps, effect, runs in (
        (("deposited",), "pending", None),
        (("deposited", "presented"), "served", TODAY),
        (("deposited", "presented", "unclaimed"), "served", TODAY),
        (("deposited", "refused"), "served", TODAY),
        (("deposited", "unknown_address"), "to_redo", None),
    ):
        told = meaning_of(row, track(*steps), rulebook, TODAY)
        assert told is not None
        assert (told.effect, told.runs_from) == (effect, runs), steps
        assert told.words
        assert told.citations
    assert meaning_of(row, track("prepared"), rulebook, TODAY) is None
    follow(author, letter, "deposited", "refused")
    (copy, *_) = letter_seen(author, reference, letter).copies
    assert copy.meaning is not None
    assert (copy.track.state, copy.meaning.effect, copy.meaning.runs_from) == ("refused", "served", TODAY)


def test_a_letter_of_several_copies_has_come_as_far_as_the_last(author: Desk, issued: tuple[str, int]) -> None:
    reference, letter = issued
    case, _ = read_dossier(author, reference)
    row = replace(letter_seen(author, reference, letter).letter)
    later = TODAY + timedelta(3)
    first = track("deposited", "delivered")

    def told(*second: Step) -> tuple[object, ...]:
        tracks = [first, replace(track("deposited"), addressee=2, steps=(*track("deposited").steps, *second))]
        found = with_service(case, row, tracks, later).measures[-1]
        return found.service.value, found.served_on.value

    assert told() == ("sent", None)
    assert told(Step("presented", later, 9)) == ("presented", later)
    assert told(Step("unknown_address", later, 9)) == ("unknown_address", None)


def test_nothing_is_written_while_a_copy_is_in_the_house_or_for_an_instruction(
    author: Desk, issued: tuple[str, int]
) -> None:
    reference, letter = issued
    assert "prepared" not in SERVICES
    rulebook = author.adviser.program.rulebook
    measures = {**rulebook.measures, "mise_en_demeure": replace(rulebook.measures["mise_en_demeure"], services=())}
    program = replace(author.adviser.program, rulebook=replace(rulebook, measures=measures))
    desk = replace(author, adviser=replace(author.adviser, program=program))
    assert follow(desk, letter, "deposited") == [None]
    assert read_dossier(author, reference)[1] == 1


def test_a_postal_slip_does_not_open_a_closed_dossier_again(author: Desk, issued: tuple[str, int]) -> None:
    reference, letter = issued
    with author.writing() as work:
        work.dossiers.close(reference, Closed("R1", TODAY.isoformat()))
    found = track_letter(author, letter, addressee=1, state="deposited", day=TODAY)
    assert (found.recorded.version, "clos" in found.recorded.why_not) == (None, True)
    with author.reading() as work:
        assert work.dossiers.closed_under(reference) is not None
        assert work.letters.copies(letter)[0].state == "deposited"


def test_a_proof_is_what_its_bytes_say(author: Desk, issued: tuple[str, int]) -> None:
    reference, letter = issued
    for proof in (b"", b"slip", b"MZ\x90\x00", b"<html>", b"PK\x03\x04", b"%PDF-" + b"0" * MAX_PROOF):
        with pytest.raises(LetterIncomplete, match="preuve"):
            track_letter(author, letter, addressee=1, state="deposited", day=TODAY, proof=proof)
    assert letter_seen(author, reference, letter).copies[0].track.state == "prepared"
    assert [proof_kind(each) for each in (b"\xff\xd8\xff\xe0jfif", b"\x89PNG\r\n\x1a\nihdr")] == [
        "proof.jpg",
        "proof.png",
    ]


def test_a_proof_is_read_back(author: Desk, issued: tuple[str, int]) -> None:
    reference, letter = issued
    entry = track_letter(author, letter, addressee=1, state="deposited", day=TODAY, proof=SLIP).entry
    assert letter_proof(author, reference, letter, entry.sequence) == ("pdf", SLIP)
    bare = track_letter(author, letter, addressee=1, state="presented", day=TODAY).entry
    for step in (bare.sequence, letter, 1):
        with pytest.raises(NotFound):
            letter_proof(author, reference, letter, step)


def test_the_copies_are_those_last_sealed(author: Desk, issued: tuple[str, int]) -> None:
    reference, letter = issued
    internal, outgoing = (letter_copy(author, reference, letter, each) for each in (None, 1))
    assert internal.startswith(b"%PDF-")
    assert outgoing.startswith(b"%PDF-")
    assert internal != outgoing
    with pytest.raises(NotFound):
        letter_copy(author, reference, letter, 9)
    with pytest.raises(NotFound):
        letter_copy(author, "autre-dossier", letter, None)
    (seen,) = letters_of(author, reference)
    assert (seen.person, seen.letter.state, seen.held_back) == ("t1", "issued", False)


def test_what_is_missing_is_said_without_writing(store: Store, author: Desk) -> None:
    reference = open_dossier(
        author, CASE.replace("appointment_place: Agence des Tilleuls", ""), reason=WHY
    ).case.reference
    (missing,) = letter_readiness(author, reference, person="titulaire", measure="entretien").missing
    assert "lieu" in missing
    with pytest.raises(NotFound):
        letter_readiness(author, reference, person="t9", measure="entretien")
    with store.reading("opac") as work:
        assert [each.act for each in work.journal.of(reference)] == ["dossier.opened"]
        assert work.letters.of(reference) == []
