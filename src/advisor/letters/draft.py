"""The draft of a letter: what will be said, to whom, by whom, and on which ground each sentence rests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from pydantic import Field, model_validator

from advisor.casefile.model import MAX_ID
from advisor.law.errors import LetterIncomplete
from advisor.law.value import Value
from advisor.letters.postal import PostalBlock

# A hole left by a template: a brace, a bracketed instruction, or a value that was never known.
_HOLE = re.compile(r"[{}]|\[(?:à |a )?(?:compléter|préciser|indiquer)[^\]]*\]|\bNone\b|\bX{3,}\b|_{3,}", re.IGNORECASE)


class GroundKind(StrEnum):
    """What a sentence rests on; a statement is what the landlord itself declares or offers."""

    FACT = "fact"
    RULE = "rule"
    PROVISION = "provision"
    CLAUSE = "clause"
    PARAMETER = "parameter"
    STATEMENT = "statement"


class Ground(Value):
    """One ground of a sentence: `ref` is internal and never leaves the house, `label` is French, for colleagues."""

    kind: GroundKind
    ref: str = Field(min_length=1)
    label: str = Field(min_length=1)


class Sentence(Value):
    """Words to print with their grounds; `period` is the coarse date that heads a row of a chronology."""

    text: str
    grounds: tuple[Ground, ...]
    period: str | None = None


class BlockKind(StrEnum):
    """How a block is laid out."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    CHRONOLOGY = "chronology"
    LEGAL_QUOTE = "legal_quote"
    NOTICE = "notice"


class Block(Value):
    """Sentences laid out together; `title` heads a quote (its source), a chronology or a framed notice."""

    kind: BlockKind
    sentences: tuple[Sentence, ...] = Field(min_length=1)
    title: Sentence | None = None


class Delivery(StrEnum):
    """How the letter reaches its addressee."""

    SIMPLE = "simple"
    REGISTERED = "registered"
    BY_HAND = "by_hand"
    COMMISSAIRE = "commissaire_de_justice"


class Audience(StrEnum):
    """Who reads the letter, which decides what it may say."""

    HOUSEHOLD = "household"
    COMPLAINANT = "complainant"
    THIRD_PARTY = "third_party"
    PREFECT = "prefect"
    PROSECUTOR = "prosecutor"
    MAYOR = "mayor"
    COURT_OFFICER = "court_officer"
    COUNSEL = "counsel"
    REGISTRY = "registry"
    CHILD_PROTECTION = "child_protection"
    PARTNER = "partner"
    CONFIDED = "confided"


AUTHORITIES = frozenset(
    {Audience.PREFECT, Audience.PROSECUTOR, Audience.COURT_OFFICER, Audience.COUNSEL, Audience.CHILD_PROTECTION}
)
"""Readers to whom the law lets the landlord name a person of the file."""


ADDRESS_REF = "address"
"""The ground of a sentence that gives the postal lines of a person to be served."""


class Contact(Value):
    """Whom the addressee may reach: a role, never a name, and at least one way to reach it."""

    role: str
    ways: tuple[str, ...] = Field(min_length=1)


class Addressee(Value):
    """One reader and the window of their envelope; `mention` is a line that only this copy bears, above the object."""

    block: PostalBlock
    mention: str = ""


class Sender(Value):
    """The landlord as printed at the head of the letter."""

    organisation: str
    agency: str
    address: tuple[str, ...] = Field(min_length=1)
    contact: Contact


class Signatory(Value):
    """Who signs: the role and, unless it is its own power, the delegation; without `name` the name is handwritten."""

    role: str
    delegation: str | None
    name: str | None = None


class Reference(Value):
    """A line under the sender's block, such as « Votre bail » and its number."""

    label: str
    value: str


class InformationNotice(Value):
    """What is said of the data (GDPR 13–14), of the human review where the letter decides of a person, and whom to ask."""

    data_protection: tuple[Sentence, ...] = Field(min_length=1)
    human_review: tuple[Sentence, ...] = ()
    contacts: tuple[Contact, ...] = Field(min_length=1)


class LetterDraft(Value):
    """A whole letter before it is laid out; it has no exhibits, which belong to the suit and are listed to counsel alone.

    `template` names a file of templates/letters; `reference` is opaque, the only trace of the case that leaves the
    house. Several addressees each receive their own copy; `notes` are for colleagues before dispatch, in the internal copy
    only. Raises `LetterIncomplete`, naming every sentence without a
    ground or with a hole.
    """

    template: str = Field(pattern=r"^[a-z][a-z_]*$")
    measure: str = Field(min_length=1)
    reference: str = Field(pattern=rf"^[A-Z0-9][A-Z0-9-]{{0,{MAX_ID - 1}}}$")
    audience: Audience
    written_at: str
    written_on: date
    sender: Sender
    signatory: Signatory
    addressees: tuple[Addressee, ...] = Field(min_length=1)
    delivery: Delivery
    references: tuple[Reference, ...] = ()
    subject: Sentence
    salutation: str
    body: tuple[Block, ...] = Field(min_length=1)
    closing: str
    information: InformationNotice
    notes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _is_complete(self) -> LetterDraft:
        faults = tuple(_faults(self))
        if faults:
            raise LetterIncomplete(
                f"Le courrier ne peut pas être composé : {' ; '.join(faults)}.",
                remedy="Complétez le dossier ou le fondement manquant, puis recomposez le courrier.",
            )
        return self

    def addressee(self, rank: int) -> Addressee:
        """The addressee of one copy, counted from 0; raises `LetterIncomplete` when there is none."""
        if not 0 <= rank < len(self.addressees):
            raise LetterIncomplete(
                f"Le courrier n'a pas de destinataire n° {rank + 1}.",
                remedy=f"Choisissez un destinataire entre 1 et {len(self.addressees)}.",
            )
        return self.addressees[rank]


def placed_sentences(draft: LetterDraft) -> Iterator[tuple[str, Sentence]]:
    """Every sentence in reading order with its place in French, such as « bloc 2, phrase 1 »."""
    yield "objet", draft.subject
    for number, block in enumerate(draft.body, start=1):
        if block.title:
            yield f"bloc {number}, titre", block.title
        for rank, sentence in enumerate(block.sentences, start=1):
            yield f"bloc {number}, phrase {rank}", sentence
    for place, sentences in (
        ("protection des données", draft.information.data_protection),
        ("réexamen", draft.information.human_review),
    ):
        yield from ((f"{place}, phrase {rank}", sentence) for rank, sentence in enumerate(sentences, start=1))


def draft_digest_value(draft: LetterDraft) -> dict[str, object]:
    """The draft as plain data (text, lists, dates as ISO text), from which its digest is taken."""
    return draft.model_dump(mode="json")


def _faults(draft: LetterDraft) -> Iterator[str]:
    for place, sentence in placed_sentences(draft):
        named = f"{place} (« {sentence.text} »)"
        if not sentence.text.strip():
            yield f"{place} : la phrase est vide"
        elif not sentence.grounds:
            yield f"{named} : la phrase n'a aucun fondement"
        if _HOLE.search(sentence.text):
            yield f"{named} : une valeur manque"
    for place, text in _plain_texts(draft):
        if not text.strip() or _HOLE.search(text):
            yield f"{place} (« {text} ») : une valeur manque"
    for number, block in enumerate(draft.body, start=1):
        yield from (f"bloc {number} : {fault}" for fault in _block_faults(block))


def _plain_texts(draft: LetterDraft) -> Iterator[tuple[str, str]]:
    yield "lieu", draft.written_at
    yield "formule d'appel", draft.salutation
    yield "formule de politesse", draft.closing
    sender, signatory = draft.sender, draft.signatory
    yield from (("expéditeur", text) for text in (sender.organisation, sender.agency, *sender.address))
    signing = (signatory.role, signatory.delegation, signatory.name)
    yield from (("signataire", text) for text in signing if text is not None)
    for reference in draft.references:
        yield from (("références", text) for text in (reference.label, reference.value))
    for contact in (sender.contact, *draft.information.contacts):
        yield from (("contact", text) for text in (contact.role, *contact.ways))


def _block_faults(block: Block) -> Iterator[str]:
    dated = block.kind is BlockKind.CHRONOLOGY
    for sentence in block.sentences:
        if dated and not sentence.period:
            yield f"la ligne « {sentence.text} » de la chronologie n'a pas de période"
        if not dated and sentence.period is not None:
            yield f"la phrase « {sentence.text} » porte une période hors d'une chronologie"
        if block.kind is BlockKind.LEGAL_QUOTE and GroundKind.PROVISION not in {g.kind for g in sentence.grounds}:
            yield f"la citation « {sentence.text} » ne renvoie à aucun texte"
    if block.kind is BlockKind.HEADING and len(block.sentences) > 1:
        yield "un intertitre ne porte qu'une phrase"
