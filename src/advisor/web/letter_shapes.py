"""What the operations on letters read and answer."""

from __future__ import annotations

from pydantic import Base64Bytes, Field

from advisor.casefile.day import Day
from advisor.law.provision import Citation
from advisor.law.value import Value
from advisor.service.dossier_letters import MAX_PROOF
from advisor.service.letter_views import CopySeen, LetterSeen
from advisor.storage.letters import Progress, State
from advisor.web.dossier_shapes import Why


class LetterBody(Value):
    """Which letter: of which measure, for which person; it bears the day on which it is drafted."""

    person: str = Field(min_length=1, max_length=40)
    measure: str = Field(min_length=1, max_length=80)


class ApprovalBody(Value):
    """Why a letter is approved."""

    reason: Why


class IssueBody(Value):
    """On which day a letter is handed to dispatch."""

    day: Day


class TrackingBody(Value):
    """How far the copy of an addressee (from 1) has come, on which day; `proof` is a PDF, JPEG or PNG in base64."""

    addressee: int = Field(ge=1, le=1_000)
    state: Progress
    day: Day
    proof: Base64Bytes | None = Field(
        default=None,
        description=f"The postal slip or the deed, at most {MAX_PROOF:_} bytes; its own bytes say what it is.",
    )


class StepTold(Value):
    """One step of a copy; `entry` is its entry in the journal, under which its proof is read where it has one."""

    state: Progress
    day: Day
    entry: int
    has_proof: bool


class MeaningTold(Value):
    """What a step means for the measure, as the rule base says it; `runs_from` is the day from which its delay runs."""

    effect: str = Field(description="`served`, `unproved`, `pending` or `to_redo`.")
    words: str
    citations: tuple[Citation, ...]
    runs_from: Day | None


class CopyTold(Value):
    """Where the copy of an addressee is; `meaning` is empty for an instruction to another, or before it is sent."""

    addressee: int
    state: Progress
    steps: tuple[StepTold, ...]
    meaning: MeaningTold | None


class LetterTold(Value):
    """A letter, named by the entry of its draft; `version` is the case file it rests on.

    `measure` is empty while the letter is held back: the account says first what it would do itself.
    """

    letter: int
    reference: str
    version: int
    measure: str | None
    held_back: bool
    person: str
    delivery: str
    state: State
    drafted_by: str
    approved_by: str | None
    approval: int | None
    copies: tuple[CopyTold, ...]


class LetterList(Value):
    """The letters of a dossier, the first one first."""

    items: tuple[LetterTold, ...]


class ReadinessTold(Value):
    """What is missing before a letter can be composed, in French; nothing when it can be."""

    ready: bool
    missing: tuple[str, ...]


class TrackedTold(Value):
    """A letter after a step, with the version of the dossier that knows of it, or why none does."""

    letter: LetterTold
    version: int | None
    why_not: str


LETTER_BODIES = (LetterBody, ApprovalBody, IssueBody, TrackingBody)
"""Shapes that no signature names, for the description of the API."""


def letter_told(seen: LetterSeen) -> LetterTold:
    """A letter as it is told."""
    letter = seen.letter
    return LetterTold(
        letter=letter.sequence,
        reference=letter.reference,
        version=letter.version,
        measure=None if seen.held_back else letter.measure,
        held_back=seen.held_back,
        person=seen.person,
        delivery=letter.delivery,
        state=letter.state,
        drafted_by=letter.drafted_by,
        approved_by=letter.approved_by,
        approval=letter.approval,
        copies=tuple(_copy(each) for each in seen.copies),
    )


def _copy(seen: CopySeen) -> CopyTold:
    track, meaning = seen.track, seen.meaning
    return CopyTold(
        addressee=track.addressee,
        state=track.state,
        steps=tuple(
            StepTold(state=each.state, day=each.day, entry=each.entry, has_proof=each.has_proof) for each in track.steps
        ),
        meaning=None
        if meaning is None
        else MeaningTold(
            effect=meaning.effect, words=meaning.words, citations=meaning.citations, runs_from=meaning.runs_from
        ),
    )
