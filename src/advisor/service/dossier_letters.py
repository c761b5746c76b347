"""Letters of dossiers kept in the store: drafted, approved by another account, issued, followed to their addressees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from advisor.audit.canonical import canonical_bytes, keyed_digest
from advisor.audit.entry import Entry
from advisor.audit.errors import EvidenceRefused
from advisor.audit.receipt import read_receipt, receipt_bytes
from advisor.law.dates_fr import french_date, today_in
from advisor.law.errors import LetterIncomplete, NotFound, SameHand
from advisor.letters.draft import LetterDraft, draft_digest_value
from advisor.letters.render import RenderedLetter
from advisor.service.dossiers import case_at, evaluate_dossier, seal_evaluated
from advisor.service.held_back import is_appraised_first
from advisor.service.letter_basis import standing_version
from advisor.service.letter_service import Recorded, person_of, record_service
from advisor.service.letter_tracks import ISSUED, TRACKED, require_come, require_step, said, tracks_of
from advisor.service.mail import Posting, compose_draft, copies_of
from advisor.service.opinions import require_own_opinion
from advisor.service.persons import mentioned
from advisor.service.reason import reason_given
from advisor.service.record import make_receipt
from advisor.service.sealing import Desk, Sheet, entry_at, require_version, seal_act, sealed_piece
from advisor.storage.letters import CopySent, Letter, Progress
from advisor.storage.store import Work

MAX_PROOF = 1_400_000
"""Largest proof of a service, in bytes."""
_PROOFS = {"proof.pdf": b"%PDF-", "proof.jpg": b"\xff\xd8\xff", "proof.png": b"\x89PNG\r\n\x1a\n"}


@dataclass(frozen=True, slots=True)
class Tracked:
    """A letter followed: where the copy of an addressee now is, the entry that tells of it, and what the case file knows."""

    letter: Letter
    copy: CopySent
    entry: Entry
    recorded: Recorded


def draft_dossier_letter(
    desk: Desk,
    reference: str,
    *,
    person: str,
    measure: str,
) -> Posting:
    """Seal the advice and the watermarked draft of its letter, together; earlier drafts of that letter are replaced.

    The letter bears the day on which it is drafted, whatever day its dossier was last judged for.

    Raises: `LetterIncomplete` with every missing value; `VersionConflict` when the dossier was amended meanwhile.
    """
    evaluated = evaluate_dossier(desk, reference, as_of=desk.today)
    key = evaluated.key
    draft = compose_draft(desk.adviser, evaluated.evaluation, person=person, measure=measure)
    receipt = receipt_bytes(make_receipt(desk.adviser, evaluated.evaluation, key, draft))
    internal, outgoing = copies_of(draft, receipt, approved=False)
    text = canonical_bytes(draft_digest_value(draft))
    persons = mentioned(evaluated.evaluation.case, text, person)
    pieces = {"receipt": Sheet(receipt), "draft": Sheet(text, persons), **_pdfs(internal, outgoing, persons)}
    with desk.writing() as work:
        mark = work.persons.mark(reference, person)
        require_version(work, reference, evaluated.version)
        advice = seal_evaluated(work, desk, evaluated)
        entry = seal_act(
            work,
            desk.actor,
            "letter.drafted",
            reference,
            pieces,
            measure=measure,
            person=mark,
            environment=internal.environment,
            advice_entry=advice.sequence,
        )
        work.letters.draft(
            Letter(
                sequence=entry.sequence,
                reference=reference,
                version=evaluated.version,
                measure=measure,
                person=mark,
                delivery=draft.delivery.value,
                copies=len(draft.addressees),
                state="drafted",
                drafted_by=desk.actor.account,
            )
        )
    return Posting(draft, internal, outgoing, entry)


def approve_dossier_letter(desk: Desk, sequence: int, *, reason: str) -> Posting:
    """Approve a draft by another account than its author: rendered without watermark, the approval sealed.

    Raises: `SameHand`; `NotFound`; `LetterIncomplete` when it no longer waits; `VersionConflict` as `standing_version`;
    `AppraisalFirst` where the measure asks for the approver's own opinion first; `EvidenceRefused` when a sealed piece has
    changed.
    """
    why = reason_given(reason)
    with desk.reading() as work:
        letter = _expected(work.letters.get(sequence), "drafted")
    if letter.drafted_by == desk.actor.account:
        raise SameHand(
            "Ce courrier a été préparé par ce compte : un autre doit l'approuver.",
            remedy="Demander l'approbation à une autre personne habilitée.",
        )
    version = standing_version(desk, letter)
    with desk.reading() as work:
        require_appraised(work, desk, letter)
        persons = persons_of_letter(work, desk, letter)
        drafted = entry_at(work, letter.reference, sequence)
        text, receipt = sealed_piece(work, drafted, "draft"), sealed_piece(work, drafted, "receipt")
        if read_receipt(receipt).letter != keyed_digest(
            work.persons.digest_key(letter.reference, letter.version), text
        ):
            raise EvidenceRefused(
                f"Le reçu du courrier n° {sequence} n'est pas celui de ce brouillon.",
                remedy="Composer un nouveau brouillon.",
            )
    draft = LetterDraft.model_validate_json(text)
    internal, outgoing = copies_of(draft, receipt, approved=True)
    pieces = {"reason": Sheet(why.encode(), persons), **_pdfs(internal, outgoing, persons)}
    with desk.writing() as work:
        require_version(work, letter.reference, version)
        entry = seal_act(
            work,
            desk.actor,
            "letter.approved",
            letter.reference,
            pieces,
            draft_entry=sequence,
            version=version,
            environment=internal.environment,
        )
        work.letters.approve(sequence, account=desk.actor.account, approval=entry.sequence)
    return Posting(draft, internal, outgoing, entry)


def issue_letter(desk: Desk, sequence: int, *, day: date) -> Entry:
    """Hand an approved letter to dispatch: each copy is prepared on a day.

    Raises: `NotFound`; `LetterIncomplete` without approval, or for a day that has not come or precedes it;
    `VersionConflict` as `standing_version`.
    """
    require_come(day, desk.today)
    with desk.reading() as work:
        letter = _expected(work.letters.get(sequence), "approved")
    version = standing_version(desk, letter)
    with desk.writing() as work:
        require_version(work, letter.reference, version)
        require_approved_by(work, letter, day)
        work.letters.issue(sequence, day.isoformat())
        return seal_act(
            work,
            desk.actor,
            ISSUED,
            letter.reference,
            {},
            draft_entry=sequence,
            approval_entry=letter.approval,
            version=version,
            day=day.isoformat(),
        )


def track_letter(  # noqa: PLR0913 - which copy of which letter, how far, on which day, with which proof
    desk: Desk,
    sequence: int,
    *,
    addressee: int,
    state: Progress,
    day: date,
    proof: bytes | None = None,
) -> Tracked:
    """Note how far the copy of an addressee (from 1) has come, in the case file too; `proof` (postal slip, deed) is sealed.

    Raises: `NotFound`; `LetterIncomplete` for a step that this means of delivery does not know, for a day that precedes
    the former step or has not come, for a proof that is none; `VersionConflict`.
    """
    require_come(day, desk.today)
    with desk.writing() as work:
        work.journal.head(for_update=True)
        letter = work.letters.get(sequence)
        work.dossiers.standing(letter.reference)
        track = next((each for each in tracks_of(work, letter) if each.addressee == addressee), None)
        if track is None:
            raise NotFound(
                f"Le courrier n° {sequence} n'a pas été remis à l'envoi pour le destinataire n° {addressee}.",
                remedy="L'émettre d'abord, ou vérifier le destinataire.",
            )
        former = track.steps[-1]
        require_step(letter, former, state, day)
        told = CopySent(addressee, state, day.isoformat())
        work.letters.track(sequence, CopySent(addressee, former.state, former.day.isoformat()), told)
        entry = seal_act(
            work,
            desk.actor,
            TRACKED,
            letter.reference,
            proof_pieces(work, desk, letter, proof),
            draft_entry=sequence,
            addressee=addressee,
            state=state,
            day=day.isoformat(),
        )
        return Tracked(letter, told, entry, record_service(work, desk, letter))


def require_approved_by(work: Work, letter: Letter, day: date) -> None:
    """Return if a letter was approved on a day, or before.

    Raises: `LetterIncomplete`.
    """
    approval = entry_at(work, letter.reference, letter.approval or 0).recorded_at
    approved_on = today_in("metropole", now=datetime.fromisoformat(approval))
    if day < approved_on:
        raise LetterIncomplete(
            f"Le courrier n° {letter.sequence} a été approuvé le {french_date(approved_on)} : il ne part pas le "
            f"{french_date(day)}.",
            remedy="Donner le jour où le courrier approuvé est remis à l'envoi.",
        )


def require_appraised(work: Work, desk: Desk, letter: Letter) -> None:
    """Return if the actor may see what a draft proposes.

    Raises: `AppraisalFirst` with the alarms of the day.
    """
    if is_appraised_first(letter.measure, desk.adviser.program.rulebook):
        require_own_opinion(work, desk, letter.reference, letter.version)


def proof_kind(proof: bytes) -> str:
    """What a proof is, by its own first bytes: the kind of its piece.

    Raises: `LetterIncomplete` for anything but a PDF, JPEG or PNG of a reasonable size.
    """
    kind = next((kind for kind, mark in _PROOFS.items() if proof.startswith(mark)), None)
    if kind is None or len(proof) > MAX_PROOF:
        raise LetterIncomplete(
            f"La preuve n'est pas un PDF, un JPEG ou un PNG d'au plus {MAX_PROOF // 1_000} ko.",
            remedy="Numériser le bordereau, l'avis ou l'acte dans l'une de ces formes.",
        )
    return kind


def proof_pieces(work: Work, desk: Desk, letter: Letter, proof: bytes | None) -> dict[str, Sheet]:
    """The proof of a step as a piece of its entry; nothing without one.

    Raises: `LetterIncomplete` as `proof_kind`.
    """
    return {} if proof is None else {proof_kind(proof): Sheet(proof, persons_of_letter(work, desk, letter))}


def persons_of_letter(work: Work, desk: Desk, letter: Letter) -> list[str]:
    """The ids of the persons of whom a letter says something of their own."""
    text = sealed_piece(work, entry_at(work, letter.reference, letter.sequence), "draft")
    case = case_at(work, desk, letter.reference, letter.version)
    return mentioned(case, text, person_of(work, letter, case))


def _expected(letter: Letter, state: str) -> Letter:
    if letter.state != state:
        raise LetterIncomplete(
            f"Le courrier n° {letter.sequence} est « {said(letter.state)} » ; « {said(state)} » est attendu.",
            remedy="Voir les courriers du dossier ; au besoin composer un nouveau brouillon.",
        )
    return letter


def _pdfs(internal: RenderedLetter, outgoing: tuple[RenderedLetter, ...], persons: Sequence[str]) -> dict[str, Sheet]:
    copies = {"internal.pdf": internal} | {f"outgoing{n}.pdf": each for n, each in enumerate(outgoing, start=1)}
    return {kind: Sheet(each.pdf, persons) for kind, each in copies.items()}
