"""Letters of dossiers kept in the store: drafted, approved by another account, issued, followed to their addressees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from advisor.audit.canonical import canonical_bytes, keyed_digest
from advisor.audit.entry import Entry
from advisor.audit.errors import EvidenceRefused
from advisor.audit.receipt import read_receipt, receipt_bytes
from advisor.law.dates_fr import french_date, today_in
from advisor.law.errors import LetterIncomplete, NotFound, SameHand
from advisor.letters.draft import LetterDraft, draft_digest_value
from advisor.letters.render import RenderedLetter
from advisor.service.adviser import alarms_of, persons_aimed_at
from advisor.service.dossiers import case_at, evaluate_dossier, seal_evaluated
from advisor.service.held_back import is_appraised_first, require_opinion
from advisor.service.letter_service import Recorded, person_of, record_service
from advisor.service.mail import Posting, compose_draft, copies_of
from advisor.service.persons import mentioned
from advisor.service.reason import reason_given
from advisor.service.record import make_receipt
from advisor.service.sealing import Desk, Sheet, compare_version, entry_at, require_version, seal_act, sealed_piece
from advisor.storage.letters import CopySent, Letter, Progress
from advisor.storage.store import Work

_REGISTERED: Mapping[Progress, tuple[Progress, ...]] = {
    "prepared": ("deposited",),
    "deposited": ("presented", "delivered", "refused", "unknown_address"),
    "presented": ("delivered", "refused", "unclaimed"),
}
STEPS: Mapping[str, Mapping[Progress, tuple[Progress, ...]]] = MappingProxyType(
    {
        "simple": {"prepared": ("deposited",), "deposited": ("unknown_address",)},
        "registered": _REGISTERED,
        "by_hand": {"prepared": ("delivered", "refused")},
        "commissaire_de_justice": {
            "prepared": ("deposited",),
            "deposited": ("delivered", "refused", "unknown_address"),
        },
    }
)
"""What may follow a state, by means of delivery; a simple letter proves no presentation (legal-review.md, row 7)."""

_SAID: Mapping[str, str] = MappingProxyType(
    {
        "drafted": "en brouillon",
        "replaced": "remplacé",
        "approved": "approuvé",
        "issued": "émis",
        "prepared": "préparé",
        "deposited": "remis à l'envoi",
        "presented": "présenté",
        "delivered": "remis",
        "refused": "refusé",
        "unclaimed": "non réclamé",
        "unknown_address": "adresse inconnue",
        "simple": "par lettre simple",
        "registered": "par lettre recommandée",
        "by_hand": "en main propre",
        "commissaire_de_justice": "par commissaire de justice",
    }
)
"""What people call the states of a letter, the steps of a copy and the means of delivery."""


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

    Raises: `SameHand`; `NotFound`; `LetterIncomplete` when it no longer waits; `VersionConflict` when the dossier was
    amended since the draft; `AppraisalFirst` where the measure asks for the approver's own opinion first;
    `EvidenceRefused` when a sealed piece has changed.
    """
    why = reason_given(reason)
    with desk.reading() as work:
        letter = _expected(work.letters.get(sequence), "drafted")
        if letter.drafted_by == desk.actor.account:
            raise SameHand(
                "Ce courrier a été préparé par ce compte : un autre doit l'approuver.",
                remedy="Demander l'approbation à une autre personne habilitée.",
            )
        compare_version(work, letter.reference, letter.version)
        require_appraised(work, desk, letter)
        persons = _persons_of(work, desk, letter)
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
        require_version(work, letter.reference, letter.version)
        entry = seal_act(
            work,
            desk.actor,
            "letter.approved",
            letter.reference,
            pieces,
            draft_entry=sequence,
            environment=internal.environment,
        )
        work.letters.approve(sequence, account=desk.actor.account, approval=entry.sequence)
    return Posting(draft, internal, outgoing, entry)


def issue_letter(desk: Desk, sequence: int, *, day: date) -> Entry:
    """Hand an approved letter to dispatch: each copy is prepared on a day.

    Raises: `NotFound`; `LetterIncomplete` without approval, or for a day that has not come or precedes it;
    `VersionConflict` when the dossier was amended since.
    """
    _not_ahead(day, desk.today)
    with desk.writing() as work:
        letter = work.letters.get(sequence)
        require_version(work, letter.reference, letter.version)
        _expected(letter, "approved")
        approved_on = _civil_day(entry_at(work, letter.reference, letter.approval or 0).recorded_at)
        if day < approved_on:
            raise LetterIncomplete(
                f"Le courrier n° {sequence} a été approuvé le {french_date(approved_on)} : il ne part pas le "
                f"{french_date(day)}.",
                remedy="Donner le jour où le courrier approuvé est remis à l'envoi.",
            )
        work.letters.issue(sequence, day.isoformat())
        return seal_act(
            work,
            desk.actor,
            "letter.issued",
            letter.reference,
            {},
            draft_entry=sequence,
            approval_entry=letter.approval,
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
    _not_ahead(day, desk.today)
    with desk.writing() as work:
        work.journal.head(for_update=True)
        letter = work.letters.get(sequence)
        work.dossiers.standing(letter.reference)
        former = next((each for each in work.letters.copies(sequence) if each.addressee == addressee), None)
        if former is None:
            raise NotFound(
                f"Le courrier n° {sequence} n'a pas été remis à l'envoi pour le destinataire n° {addressee}.",
                remedy="L'émettre d'abord, ou vérifier le destinataire.",
            )
        _require_step(letter, former, state, day)
        work.letters.track(sequence, former, state, day.isoformat())
        entry = seal_act(
            work,
            desk.actor,
            "letter.tracked",
            letter.reference,
            {} if proof is None else {proof_kind(proof): Sheet(proof, _persons_of(work, desk, letter))},
            draft_entry=sequence,
            addressee=addressee,
            state=state,
            day=day.isoformat(),
        )
        return Tracked(letter, CopySent(addressee, state, day.isoformat()), entry, record_service(work, desk, letter))


def require_appraised(work: Work, desk: Desk, letter: Letter) -> None:
    """Return if the actor may see what a draft proposes.

    Raises: `AppraisalFirst` with the alarms of the day.
    """
    if not is_appraised_first(letter.measure, desk.adviser.program.rulebook):
        return
    case = case_at(work, desk, letter.reference, work.dossiers.version(letter.reference))
    require_opinion(
        work,
        desk.actor,
        letter.reference,
        letter.version,
        persons=persons_aimed_at(desk.adviser, case, desk.today),
        alarms=alarms_of(desk.adviser, case, desk.today),
    )


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


def _require_step(letter: Letter, former: CopySent, state: Progress, day: date) -> None:
    allowed = STEPS[letter.delivery].get(former.state, ())
    if state not in allowed:
        raise LetterIncomplete(
            f"Après « {_said(former.state)} », un envoi {_SAID[letter.delivery]} ne passe pas à « {_said(state)} ».",
            remedy=f"Étapes possibles : {', '.join(_said(each) for each in allowed) or 'aucune'}.",
        )
    if day < date.fromisoformat(former.day):
        raise LetterIncomplete(
            f"L'étape « {_said(state)} » du {french_date(day)} précède l'étape « {_said(former.state)} » du "
            f"{french_date(date.fromisoformat(former.day))}.",
            remedy="Vérifier la date sur la preuve postale.",
        )


def _civil_day(instant: str) -> date:
    return today_in("metropole", now=datetime.fromisoformat(instant))


def _not_ahead(day: date, today: date) -> None:
    if day > today:
        raise LetterIncomplete(
            f"Le {french_date(day)} n'est pas encore venu.", remedy="Noter l'étape le jour où elle a eu lieu."
        )


def _said(code: str) -> str:
    return f"{_SAID[code]} ({code})"


def _expected(letter: Letter, state: str) -> Letter:
    if letter.state != state:
        raise LetterIncomplete(
            f"Le courrier n° {letter.sequence} est « {_said(letter.state)} » ; « {_said(state)} » est attendu.",
            remedy="Voir les courriers du dossier ; au besoin composer un nouveau brouillon.",
        )
    return letter


def _persons_of(work: Work, desk: Desk, letter: Letter) -> list[str]:
    text = sealed_piece(work, entry_at(work, letter.reference, letter.sequence), "draft")
    case = case_at(work, desk, letter.reference, letter.version)
    return mentioned(case, text, person_of(work, letter, case))


def _pdfs(internal: RenderedLetter, outgoing: tuple[RenderedLetter, ...], persons: Sequence[str]) -> dict[str, Sheet]:
    copies = {"internal.pdf": internal} | {f"outgoing{n}.pdf": each for n, each in enumerate(outgoing, start=1)}
    return {kind: Sheet(each.pdf, persons) for kind, each in copies.items()}
