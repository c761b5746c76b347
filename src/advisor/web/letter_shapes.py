"""What the operations on letters read and answer."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Annotated

from pydantic import Base64Bytes, Field

from advisor.casefile.day import Day
from advisor.law.provision import Citation
from advisor.law.value import Value
from advisor.service.dossier_letters import MAX_PROOF
from advisor.service.letter_tracks import Step
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


Proof = Annotated[
    Base64Bytes | None,
    Field(description=f"The postal slip or the deed, at most {MAX_PROOF:_} bytes; its own bytes say what it is."),
]


class TrackingBody(Value):
    """How far the copy of an addressee (from 1) has come, on which day; `proof` is a PDF, JPEG or PNG in base64."""

    addressee: int = Field(ge=1, le=1_000)
    state: Progress
    day: Day
    proof: Proof = None


class CorrectionBody(Value):
    """How a step was in truth, and why it had been noted otherwise; what is left out was right. `proof` as for a step.

    `withdrawn` alone: the step never took place. The step corrected keeps its own proof.
    """

    state: Progress | None = None
    day: Day | None = None
    withdrawn: bool = False
    reason: Why
    proof: Proof = None


class CorrectionTold(Value):
    """A correction of a step: how it was told before, by whom and when it was corrected, and why (told inside the house)."""

    entry: int
    state_was: Progress
    day_was: Day
    account: str
    recorded_at: str
    has_proof: bool
    reason: str


class StepTold(Value):
    """One step of a copy; `entry` is its entry in the journal, under which its proof is read where it has one."""

    state: Progress
    day: Day
    entry: int
    has_proof: bool
    corrections: tuple[CorrectionTold, ...]


class MeaningTold(Value):
    """What a step means for the measure, as the rule base says it; `runs_from` is the day from which its delay runs."""

    effect: str = Field(description="`served`, `unproved`, `pending` or `to_redo`.")
    words: str
    citations: tuple[Citation, ...]
    runs_from: Day | None


class CopyTold(Value):
    """Where the copy of an addressee is; `meaning` is empty for an instruction to another, or before it is sent.

    `withdrawn` are the steps that were noted and never took place.
    """

    addressee: int
    state: Progress
    steps: tuple[StepTold, ...]
    withdrawn: tuple[StepTold, ...]
    meaning: MeaningTold | None


class ToRecordTold(Value):
    """What a person writes into the case file once the measure was taken by whom the letter asks: in French, and where.

    `field` is the place in the case file, `value` the code that is written there where it is always the same.
    """

    words: str
    term: str
    field: str
    value: str


class LetterTold(Value):
    """A letter, named by the entry of its draft; `version` is the case file it rests on.

    `measure` is empty while the letter is held back: the account says first what it would do itself. `to_record` is there
    once a letter is issued that asks somebody else for the measure: the tracking writes nothing of it into the case file.
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
    to_record: tuple[ToRecordTold, ...]


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


class CorrectedTold(TrackedTold):
    """A letter after a correction; `composed_since` are the letters drafted after the step, on what it said: to be looked at again."""

    entry: int
    composed_since: tuple[int, ...]


LETTER_BODIES = (LetterBody, ApprovalBody, IssueBody, TrackingBody, CorrectionBody)
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
        copies=tuple(_copy(each, seen.reasons) for each in seen.copies),
        to_record=tuple(
            ToRecordTold(words=each.words, term=each.term, field=each.field, value=each.value)
            for each in seen.to_record
        ),
    )


def _copy(seen: CopySeen, reasons: Mapping[int, str]) -> CopyTold:
    track, meaning = seen.track, seen.meaning
    return CopyTold(
        addressee=track.addressee,
        state=track.state,
        steps=tuple(_step(each, reasons) for each in track.steps),
        withdrawn=tuple(_step(each, reasons) for each in track.withdrawn),
        meaning=None
        if meaning is None
        else MeaningTold(
            effect=meaning.effect, words=meaning.words, citations=meaning.citations, runs_from=meaning.runs_from
        ),
    )


def _step(step: Step, reasons: Mapping[int, str]) -> StepTold:
    return StepTold(
        state=step.state,
        day=step.day,
        entry=step.entry,
        has_proof=step.has_proof,
        corrections=tuple(
            CorrectionTold(**dataclasses.asdict(each), reason=reasons.get(each.entry, "")) for each in step.corrections
        ),
    )
