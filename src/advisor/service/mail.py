"""Letters as acts: drafted from an advice, approved by a person, each sealed with the copies it made."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.audit.canonical import canonical_bytes, keyed_digest
from advisor.audit.entry import Entry
from advisor.audit.errors import EvidenceRefused
from advisor.audit.journal import read_entries
from advisor.audit.receipt import read_receipt, receipt_bytes
from advisor.law.errors import LetterIncomplete, NotFound
from advisor.letters.compose import compose_letter
from advisor.letters.draft import LetterDraft, draft_digest_value
from advisor.letters.render import Copy, RenderedLetter, render_pdf
from advisor.service.adviser import Adviser, Evaluation
from advisor.service.record import Record, make_receipt, piece, require_unchanged, seal, seal_advice
from advisor.service.refusals import keeping_alarms


@dataclass(frozen=True)
class Posting:
    """The copies of one letter: one internal copy, and one outgoing copy for each addressee."""

    draft: LetterDraft
    internal: RenderedLetter
    outgoing: tuple[RenderedLetter, ...]
    entry: Entry


def compose_draft(adviser: Adviser, evaluation: Evaluation, *, person: str, measure: str) -> LetterDraft:
    """The draft of a letter, neither printed nor sealed.

    Raises: `LetterIncomplete` with every missing value; `NotFound`; the alarms of the case with either.
    """
    with keeping_alarms(evaluation.advice.alarms):
        return compose_letter(evaluation.advice, evaluation.case, adviser.program, person=person, measure=measure)


def print_draft(draft: LetterDraft, *, copy: Copy, addressee: int = 1) -> RenderedLetter:
    """One watermarked copy of a draft, without receipt since nothing was sealed; addressees are counted from 1.

    Raises: `LetterIncomplete`.
    """
    return render_pdf(draft, copy=copy, approved=False, receipt=None, addressee=addressee - 1)


def draft_letter(  # noqa: PLR0913 - a letter needs its record, its adviser, its advice, and who it is for
    record: Record,
    adviser: Adviser,
    evaluation: Evaluation,
    *,
    person: str,
    measure: str,
    secret: bytes,
    recorded_at: str,
) -> Posting:
    """Seal the advice, compose and render the draft (watermarked), and seal it.

    Raises: `LetterIncomplete` with every missing value; `SealFailed`.
    """
    draft = compose_draft(adviser, evaluation, person=person, measure=measure)
    seal_advice(record, adviser, evaluation, secret=secret, recorded_at=recorded_at)
    key = record.key_of(evaluation.case.reference)
    receipt = receipt_bytes(make_receipt(adviser, evaluation, key, draft))
    internal, outgoing = copies_of(draft, receipt, approved=False)
    pieces = {"receipt": receipt, "draft": canonical_bytes(draft_digest_value(draft)), "internal.pdf": internal.pdf}
    pieces |= {f"outgoing{rank}.pdf": each.pdf for rank, each in enumerate(outgoing, start=1)}
    # The person stands in the trail as a keyed digest: it tells one letter from another, and goes with the case's key.
    facts = {"measure": measure, "person": keyed_digest(key, person.encode()), "environment": internal.environment}
    entry = seal(record, "letter.drafted", evaluation.case.reference, pieces, facts, recorded_at=recorded_at)
    return Posting(draft, internal, outgoing, entry)


def approve_letter(  # noqa: PLR0913 - an approval names its draft, its person, its reason and its moment
    record: Record, reference: str, *, by_role: str, reason: str, recorded_at: str, sequence: int | None = None
) -> Posting:
    """Approve one draft of a case, render it without watermark, and seal who approved it and why.

    `sequence` is the entry of the draft; it may be left out where a single draft of the case waits for approval.
    Raises: `NotFound` when there is no such draft; `LetterIncomplete` without a role or a reason, or when the draft was
    already approved or a newer one replaces it; `EvidenceRefused` when a sealed piece of the draft has changed.
    """
    if not by_role.strip() or len(reason.strip()) < 10:
        raise LetterIncomplete("L'approbation demande un rôle et un motif écrit.", remedy="Donner --par et --motif.")
    entry = _waiting_draft(record, reference, sequence)
    require_unchanged(record, entry)
    drafted, receipt = piece(record, entry, "draft"), piece(record, entry, "receipt")
    if read_receipt(receipt).letter != keyed_digest(record.key_of(reference), drafted):
        raise EvidenceRefused(
            f"Le reçu de l'écriture n° {entry.sequence} n'est pas celui de ce brouillon.",
            remedy="Composer un nouveau brouillon ; « advisor verify » dit ce qui a changé.",
        )
    draft = LetterDraft.model_validate_json(drafted)
    internal, outgoing = copies_of(draft, receipt, approved=True)
    pieces = {"internal.pdf": internal.pdf} | {f"outgoing{n}.pdf": each.pdf for n, each in enumerate(outgoing, start=1)}
    facts = {"draft_entry": entry.sequence, "by_role": by_role, "reason": reason, "environment": internal.environment}
    sealed = seal(record, "letter.approved", reference, pieces, facts, recorded_at=recorded_at)
    return Posting(draft, internal, outgoing, sealed)


def _waiting_draft(record: Record, reference: str, sequence: int | None) -> Entry:
    entries = [each for each in read_entries(record.trail) if each.subject == reference]
    drafts = [each for each in entries if each.act == "letter.drafted"]
    approved = {each.payload["draft_entry"] for each in entries if each.act == "letter.approved"}
    newest = {_letter_of(each): each.sequence for each in drafts}
    if sequence is None:
        waiting = [
            each for each in drafts if newest[_letter_of(each)] == each.sequence and each.sequence not in approved
        ]
        if len(waiting) == 1:
            return waiting[0]
        numbers = ", ".join(f"n° {each.sequence} ({each.payload['measure']})" for each in waiting)
        if waiting:
            raise LetterIncomplete(
                f"Plusieurs brouillons attendent une approbation : {numbers}.", remedy="Donner --ecriture."
            )
        raise NotFound(f"Aucun brouillon de « {reference} » n'attend d'approbation.", remedy="Composer le courrier.")
    entry = next((each for each in drafts if each.sequence == sequence), None)
    if entry is None:
        raise NotFound(
            f"L'écriture n° {sequence} n'est pas un brouillon de « {reference} ».",
            remedy="Voir le registre du dossier.",
        )
    if sequence in approved:
        raise LetterIncomplete(
            f"Le brouillon de l'écriture n° {sequence} a déjà été approuvé.", remedy="Composer un nouveau brouillon."
        )
    if newest[_letter_of(entry)] != sequence:
        raise LetterIncomplete(
            f"Le brouillon de l'écriture n° {sequence} est remplacé par celui de l'écriture n° {newest[_letter_of(entry)]}.",
            remedy="Approuver le plus récent, ou composer un nouveau brouillon.",
        )
    return entry


def _letter_of(drafted: Entry) -> tuple[str, str]:
    return str(drafted.payload["measure"]), str(drafted.payload["person"])


def copies_of(
    draft: LetterDraft, receipt: bytes, *, approved: bool
) -> tuple[RenderedLetter, tuple[RenderedLetter, ...]]:
    """The internal copy of a draft, and one outgoing copy for each addressee.

    Raises: `LetterIncomplete`.
    """
    internal = render_pdf(draft, copy=Copy.INTERNAL, approved=approved, receipt=receipt)
    outgoing = tuple(
        render_pdf(draft, copy=Copy.OUTGOING, approved=approved, receipt=None, addressee=rank)
        for rank in range(len(draft.addressees))
    )
    return internal, outgoing
