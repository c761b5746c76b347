"""The letter as one addressee reads it: words only, without grounds, internal ids, notes or the other addressees."""

from __future__ import annotations

from datetime import date

from advisor.law.value import Value
from advisor.letters.draft import (
    Addressee,
    Audience,
    Block,
    BlockKind,
    Contact,
    Delivery,
    LetterDraft,
    Reference,
    Sender,
    Sentence,
    Signatory,
)
from advisor.letters.wording import refuse_dangerous_wording


class OutgoingRow(Value):
    """A sentence as it is read, with the period that heads it in a chronology."""

    text: str
    period: str | None = None


class OutgoingBlock(Value):
    """Sentences laid out together, under their title."""

    kind: BlockKind
    title: str | None
    sentences: tuple[OutgoingRow, ...]


class OutgoingLetter(Value):
    """What leaves the house for one addressee, field by field as the printed copy shows it."""

    reference: str
    audience: Audience
    written_at: str
    written_on: date
    sender: Sender
    signatory: Signatory
    addressee: Addressee
    delivery: Delivery
    references: tuple[Reference, ...]
    subject: str
    salutation: str
    body: tuple[OutgoingBlock, ...]
    closing: str
    data_protection: tuple[str, ...]
    human_review: tuple[str, ...]
    contacts: tuple[Contact, ...]


def outgoing_letter(draft: LetterDraft, *, addressee: int) -> OutgoingLetter:
    """The copy of one addressee, counted from 0.

    Raises `LetterIncomplete` for a dangerous wording or an unknown addressee, as the printed copy does.
    """
    refuse_dangerous_wording(draft)
    return OutgoingLetter(
        reference=draft.reference,
        audience=draft.audience,
        written_at=draft.written_at,
        written_on=draft.written_on,
        sender=draft.sender,
        signatory=draft.signatory,
        addressee=draft.addressee(addressee),
        delivery=draft.delivery,
        references=draft.references,
        subject=draft.subject.text,
        salutation=draft.salutation,
        body=tuple(_block(each) for each in draft.body),
        closing=draft.closing,
        data_protection=_texts(draft.information.data_protection),
        human_review=_texts(draft.information.human_review),
        contacts=draft.information.contacts,
    )


def _block(block: Block) -> OutgoingBlock:
    rows = tuple(OutgoingRow(text=each.text, period=each.period) for each in block.sentences)
    return OutgoingBlock(kind=block.kind, title=block.title.text if block.title else None, sentences=rows)


def _texts(sentences: tuple[Sentence, ...]) -> tuple[str, ...]:
    return tuple(each.text for each in sentences)
