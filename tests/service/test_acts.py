"""What is sealed is kept whole, verifies, replays, and says who approved; a refusal leaves nothing behind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from service_samples import CASES, ROOT, TODAY

from advisor.advice.advice import Advice
from advisor.audit.entry import Entry
from advisor.audit.errors import EvidenceRefused, SealFailed
from advisor.audit.journal import read_entries
from advisor.law.errors import CaseRejected, LetterIncomplete, NotFound, StorageFailed
from advisor.letters.draft import LetterDraft
from advisor.letters.render import Copy
from advisor.rulebook.model import Rulebook
from advisor.service import record as record_module
from advisor.service.adviser import Adviser, Evaluation, evaluate
from advisor.service.mail import approve_letter, compose_draft, draft_letter, print_draft
from advisor.service.output import write_file
from advisor.service.record import Record, open_record, piece, seal_advice, verify
from advisor.service.replay import replay

SECRET, MOMENT = bytes(range(32)), "2026-11-24T10:00:00+00:00"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return open_record(tmp_path / "registre")


def sealed(record: Record, adviser: Adviser, evaluation: Evaluation) -> Record:
    seal_advice(record, adviser, evaluation, secret=SECRET, recorded_at=MOMENT)
    return record


# Advice


def test_what_was_sealed_is_the_advice_and_verifies(record: Record, adviser: Adviser, night_noise: Evaluation) -> None:
    sealed(record, adviser, night_noise)
    (entry,) = read_entries(record.trail)
    assert Advice.model_validate_json(piece(record, entry, "advice")) == night_noise.advice
    trail, pieces = verify(record)
    assert trail.intact
    assert pieces is not None and pieces.intact


def test_a_changed_piece_is_found(record: Record, adviser: Adviser, night_noise: Evaluation) -> None:
    sealed(record, adviser, night_noise)
    kept = next(record.sealed.glob("*.advice"))
    data = kept.read_bytes()
    kept.chmod(0o640)
    kept.write_bytes(data.replace(b"certain", b"Certain", 1))
    _, pieces = verify(record)
    assert pieces is not None and not pieces.intact
    assert kept.name in pieces.findings[0].message


def test_a_sealed_advice_replays_to_the_same_bytes(record: Record, adviser: Adviser, night_noise: Evaluation) -> None:
    found = replay(sealed(record, adviser, night_noise), adviser, night_noise.case.reference)
    assert found.identical
    assert found.differences == ()


def test_a_replay_with_other_rules_names_the_difference(
    record: Record, adviser: Adviser, night_noise: Evaluation
) -> None:
    sealed(record, adviser, night_noise)
    rulebook: Rulebook = replace(adviser.program.rulebook, digest="sha256:" + "1" * 64)
    other = replace(adviser, program=replace(adviser.program, rulebook=rulebook))
    found = replay(record, other, night_noise.case.reference)
    assert not found.identical
    assert any("base de règles" in difference for difference in found.differences)


@pytest.mark.parametrize("kind", ["case", "advice", "receipt"])
def test_a_changed_piece_is_not_replayed(record: Record, adviser: Adviser, night_noise: Evaluation, kind: str) -> None:
    sealed(record, adviser, night_noise)
    kept = next(record.sealed.glob(f"*.{kind}"))
    kept.chmod(0o640)
    kept.write_bytes(kept.read_bytes() + b" ")
    with pytest.raises(EvidenceRefused):
        replay(record, adviser, night_noise.case.reference)


def test_what_was_never_sealed_cannot_be_replayed(record: Record, adviser: Adviser, night_noise: Evaluation) -> None:
    sealed(record, adviser, night_noise)
    with pytest.raises(NotFound):
        replay(record, adviser, "autre-dossier")


def test_a_full_disk_seals_nothing(
    record: Record, adviser: Adviser, night_noise: Evaluation, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed(record, adviser, night_noise)
    before = record.trail.read_bytes()

    def refuse(*_: object, **__: object) -> None:
        raise SealFailed("plus de place", remedy="libérer de la place")

    monkeypatch.setattr(record_module, "append", refuse)
    with pytest.raises(SealFailed):
        sealed(record, adviser, night_noise)
    assert record.trail.read_bytes() == before
    trail, pieces = verify(record)
    assert trail.intact
    assert pieces is not None and pieces.intact


# Alarms


def test_alarms_sound_though_the_case_is_refused(adviser: Adviser) -> None:
    text = (ROOT / "examples" / "10-injonction-du-prefet.yaml").read_text(encoding="utf-8")
    clocks = evaluate(adviser, text, name="x", today=TODAY).advice.alarms.clocks
    assert clocks
    with pytest.raises(CaseRejected) as refusal:
        evaluate(adviser, text + "\nunknown_key: 1\n", name="x", today=TODAY)
    assert getattr(refusal.value.alarms, "clocks", ()) == clocks


# Letters


@pytest.fixture
def evaluation(adviser: Adviser) -> Evaluation:
    path = ROOT / "examples" / "04-abords-15-juin-2025.yaml"
    return evaluate(adviser, path.read_text(encoding="utf-8"), name=path.name, today=TODAY)


def measure_of(evaluation: Evaluation) -> tuple[str, str]:
    person = evaluation.advice.persons[0]
    assert person.recommended is not None
    return person.person, person.recommended.measure


def test_a_letter_is_drafted_then_approved_and_both_are_sealed(
    record: Record, adviser: Adviser, evaluation: Evaluation
) -> None:
    person, measure = measure_of(evaluation)
    posting = draft_letter(
        record, adviser, evaluation, person=person, measure=measure, secret=SECRET, recorded_at=MOMENT
    )
    reference = evaluation.case.reference
    approval = approve_letter(
        record, reference, by_role="responsable d'agence", reason="Les faits sont établis.", recorded_at=MOMENT
    )
    assert [entry.act for entry in read_entries(record.trail)] == ["advice.sealed", "letter.drafted", "letter.approved"]
    assert approval.draft == posting.draft
    assert approval.entry.payload["draft_entry"] == posting.entry.sequence
    assert len(posting.outgoing) == len(posting.draft.addressees)
    assert posting.outgoing[0].pdf != approval.outgoing[0].pdf
    kept = LetterDraft.model_validate_json(piece(record, posting.entry, "draft"))
    assert kept == posting.draft
    _, pieces = verify(record)
    assert pieces is not None and pieces.intact


def drafted(record: Record, adviser: Adviser, evaluation: Evaluation) -> Entry:
    person, measure = measure_of(evaluation)
    posting = draft_letter(
        record, adviser, evaluation, person=person, measure=measure, secret=SECRET, recorded_at=MOMENT
    )
    return posting.entry


def approved(record: Record, reference: str, sequence: int | None = None) -> Entry:
    reason = "Les faits sont établis."
    return approve_letter(
        record, reference, by_role="directeur", reason=reason, recorded_at=MOMENT, sequence=sequence
    ).entry


@pytest.mark.parametrize("kind", ["draft", "receipt", "internal.pdf", "outgoing1.pdf"])
def test_a_draft_whose_pieces_have_changed_is_not_approved(
    record: Record, adviser: Adviser, evaluation: Evaluation, kind: str
) -> None:
    entry = drafted(record, adviser, evaluation)
    name = next(each for each in entry.payload["artifacts"] if each.endswith(f".{kind}"))
    kept = record.sealed / name
    kept.chmod(0o640)
    kept.write_bytes(kept.read_bytes() + b" ")
    before = record.trail.read_bytes()
    with pytest.raises(EvidenceRefused, match="n'est plus celle qui a été scellée"):
        approved(record, evaluation.case.reference, entry.sequence)
    assert record.trail.read_bytes() == before


def test_a_draft_is_approved_once(record: Record, adviser: Adviser, evaluation: Evaluation) -> None:
    entry = drafted(record, adviser, evaluation)
    approved(record, evaluation.case.reference, entry.sequence)
    with pytest.raises(LetterIncomplete, match="déjà été approuvé"):
        approved(record, evaluation.case.reference, entry.sequence)
    with pytest.raises(NotFound, match="n'attend d'approbation"):
        approved(record, evaluation.case.reference)


def test_a_draft_that_a_newer_one_replaces_is_not_approved(
    record: Record, adviser: Adviser, evaluation: Evaluation
) -> None:
    old, new = (drafted(record, adviser, evaluation) for _ in range(2))
    with pytest.raises(LetterIncomplete, match=f"remplacé par celui de l'écriture n° {new.sequence}"):
        approved(record, evaluation.case.reference, old.sequence)
    assert approved(record, evaluation.case.reference).payload["draft_entry"] == new.sequence


def test_of_two_letters_waiting_the_entry_is_named(record: Record, adviser: Adviser) -> None:
    path = ROOT / "examples" / "10-injonction-du-prefet.yaml"
    evaluation = evaluate(adviser, path.read_text(encoding="utf-8"), name=path.name, today=TODAY)
    first, second = (
        draft_letter(record, adviser, evaluation, person="t1", measure=each, secret=SECRET, recorded_at=MOMENT).entry
        for each in ("mise_en_demeure", "reponse_au_prefet")
    )
    with pytest.raises(LetterIncomplete) as refusal:
        approved(record, evaluation.case.reference)
    assert f"n° {first.sequence} (mise_en_demeure)" in refusal.value.message
    assert f"n° {second.sequence} (reponse_au_prefet)" in refusal.value.message
    assert approved(record, evaluation.case.reference, first.sequence).payload["draft_entry"] == first.sequence
    assert approved(record, evaluation.case.reference).payload["draft_entry"] == second.sequence


def test_an_entry_that_is_no_draft_of_the_case_is_not_approved(
    record: Record, adviser: Adviser, evaluation: Evaluation
) -> None:
    entry = drafted(record, adviser, evaluation)
    for number in (entry.sequence - 1, 99):
        with pytest.raises(NotFound, match="pas un brouillon"):
            approved(record, evaluation.case.reference, number)
    with pytest.raises(NotFound):
        approved(record, "autre-dossier", entry.sequence)


@pytest.mark.parametrize(("by_role", "reason"), [("", "Les faits sont établis."), ("directeur", "bref"), ("  ", "  ")])
def test_nobody_approves_without_a_role_and_a_reason(
    record: Record, adviser: Adviser, evaluation: Evaluation, by_role: str, reason: str
) -> None:
    person, measure = measure_of(evaluation)
    draft_letter(record, adviser, evaluation, person=person, measure=measure, secret=SECRET, recorded_at=MOMENT)
    before = record.trail.read_bytes()
    with pytest.raises(LetterIncomplete):
        approve_letter(record, evaluation.case.reference, by_role=by_role, reason=reason, recorded_at=MOMENT)
    assert record.trail.read_bytes() == before


def test_a_letter_that_lacks_a_value_is_refused_and_seals_nothing(record: Record, adviser: Adviser) -> None:
    text = (CASES / "night-noise.yaml").read_text(encoding="utf-8")
    without = evaluate(adviser, text.replace("  town: Melun\n", ""), name="x", today=TODAY)
    person, measure = measure_of(without)
    with pytest.raises(LetterIncomplete) as refusal:
        draft_letter(record, adviser, without, person=person, measure=measure, secret=SECRET, recorded_at=MOMENT)
    assert "la ville du bailleur" in refusal.value.message
    assert not record.trail.exists()


def test_a_barred_measure_has_no_letter(adviser: Adviser, night_noise: Evaluation) -> None:
    barred = next(each for each in night_noise.advice.persons[0].barred if each.measure == "conge")
    with pytest.raises((LetterIncomplete, NotFound)):
        compose_draft(adviser, night_noise, person="titulaire", measure=barred.measure)


def test_a_draft_is_printed_without_being_sealed(adviser: Adviser, evaluation: Evaluation) -> None:
    person, measure = measure_of(evaluation)
    draft = compose_draft(adviser, evaluation, person=person, measure=measure)
    assert print_draft(draft, copy=Copy.OUTGOING).pdf.startswith(b"%PDF-")
    with pytest.raises(LetterIncomplete):
        print_draft(draft, copy=Copy.OUTGOING, addressee=9)


# Files


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = write_file(tmp_path / "a" / "b.txt", "premier")
    assert target.read_text(encoding="utf-8") == "premier"

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StorageFailed) as refusal:
        write_file(target, "second")
    assert "b.txt" in refusal.value.message
    assert target.read_text(encoding="utf-8") == "premier"
    assert [path.name for path in target.parent.iterdir()] == ["b.txt"]
