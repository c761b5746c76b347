"""Letters as acts: drafted from an advice, approved by a person, each sealed with the copies it made."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.audit.canonical import canonical_bytes
from advisor.audit.entry import Entry
from advisor.audit.receipt import receipt_bytes
from advisor.law.errors import LetterIncomplete
from advisor.letters.compose import compose_letter
from advisor.letters.draft import LetterDraft, draft_digest_value
from advisor.letters.render import Copy, RenderedLetter, render_pdf
from advisor.service.adviser import Adviser, Evaluation
from advisor.service.record import Record, last_entry, make_receipt, piece, seal, seal_advice
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
    internal, outgoing = _copies(draft, receipt, approved=False)
    pieces = {"receipt": receipt, "draft": canonical_bytes(draft_digest_value(draft)), "internal.pdf": internal.pdf}
    pieces |= {f"outgoing{rank}.pdf": each.pdf for rank, each in enumerate(outgoing, start=1)}
    facts = {"measure": measure, "environment": internal.environment}
    entry = seal(record, "letter.drafted", evaluation.case.reference, pieces, facts, recorded_at=recorded_at)
    return Posting(draft, internal, outgoing, entry)


def approve_letter(record: Record, reference: str, *, by_role: str, reason: str, recorded_at: str) -> Posting:
    """Approve the newest draft of a case, render it without watermark, and seal who approved it and why.

    Raises: `NotFound` when nothing was drafted; `LetterIncomplete` without a role or a reason.
    """
    if not by_role.strip() or len(reason.strip()) < 10:
        raise LetterIncomplete("L'approbation demande un rôle et un motif écrit.", remedy="Donner --par et --motif.")
    entry = last_entry(record, "letter.drafted", reference)
    draft = LetterDraft.model_validate_json(piece(record, entry, "draft"))
    receipt = piece(record, entry, "receipt")
    internal, outgoing = _copies(draft, receipt, approved=True)
    pieces = {"internal.pdf": internal.pdf} | {f"outgoing{n}.pdf": each.pdf for n, each in enumerate(outgoing, start=1)}
    facts = {"draft_entry": entry.sequence, "by_role": by_role, "reason": reason, "environment": internal.environment}
    sealed = seal(record, "letter.approved", reference, pieces, facts, recorded_at=recorded_at)
    return Posting(draft, internal, outgoing, sealed)


def _copies(draft: LetterDraft, receipt: bytes, *, approved: bool) -> tuple[RenderedLetter, tuple[RenderedLetter, ...]]:
    internal = render_pdf(draft, copy=Copy.INTERNAL, approved=approved, receipt=receipt)
    outgoing = tuple(
        render_pdf(draft, copy=Copy.OUTGOING, approved=approved, receipt=None, addressee=rank)
        for rank in range(len(draft.addressees))
    )
    return internal, outgoing
