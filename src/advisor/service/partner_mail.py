"""Letters to partners as acts: drafted from a review, sealed with the register and the review they rest on.

Their approval is that of every letter (`mail.approve_letter`).
"""

from __future__ import annotations

from advisor import __version__
from advisor.audit.canonical import canonical_bytes, keyed_digest
from advisor.audit.receipt import Receipt, receipt_bytes
from advisor.letters.draft import LetterDraft, draft_digest_value
from advisor.letters.partner import Wanted, compose_partner_letter, reference_of
from advisor.service.adviser import Adviser
from advisor.service.mail import Posting, copies_of
from advisor.service.record import Record, seal
from advisor.service.review_report import Reviewed


def partner_draft(adviser: Adviser, found: Reviewed, wanted: Wanted) -> LetterDraft:
    """The draft of a letter to a partner, neither printed nor sealed.

    Raises: `NotFound`; `LetterIncomplete` with every missing value.
    """
    return compose_partner_letter(found.review, found.register, adviser.program.rulebook, wanted)


def draft_partner_letter(  # noqa: PLR0913 - a letter needs its record, its adviser, its review, and what is wanted
    record: Record, adviser: Adviser, found: Reviewed, wanted: Wanted, *, secret: bytes, recorded_at: str
) -> Posting:
    """Compose and render a draft (watermarked), and seal it with its register and its review.

    `secret` is used for a new territory. Raises: `NotFound`; `LetterIncomplete` with every missing value; `SealFailed`.
    """
    draft = partner_draft(adviser, found, wanted)
    reference = reference_of(wanted.territory)
    key = record.key_of(reference, secret)
    register = canonical_bytes(found.register.model_dump(mode="json"))
    review = canonical_bytes(found.review.model_dump(mode="json"))
    drafted = canonical_bytes(draft_digest_value(draft))
    receipt = receipt_bytes(
        Receipt(
            case=keyed_digest(key, register),
            rulebook=found.review.rulebook,
            program=found.review.program,
            engine=adviser.mark(),
            advice=keyed_digest(key, review),
            as_of=found.review.as_of.isoformat(),
            advisor=__version__,
            letter=keyed_digest(key, drafted),
        )
    )
    internal, outgoing = copies_of(draft, receipt, approved=False)
    pieces = {"register": register, "review": review, "receipt": receipt, "draft": drafted}
    pieces |= {"internal.pdf": internal.pdf}
    pieces |= {f"outgoing{rank}.pdf": each.pdf for rank, each in enumerate(outgoing, start=1)}
    facts = {
        "measure": draft.measure,
        "person": keyed_digest(key, f"{wanted.to}@{wanted.territory}@{wanted.text}".encode()),
        "environment": internal.environment,
    }
    entry = seal(record, "letter.drafted", reference, pieces, facts, recorded_at=recorded_at)
    return Posting(draft, internal, outgoing, entry)
