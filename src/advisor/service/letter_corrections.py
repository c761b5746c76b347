"""A step of a letter that was noted wrongly, told as it was: nothing is erased, and what came of the step is computed anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from advisor.audit.entry import Entry
from advisor.law.dates_fr import french_date
from advisor.law.errors import LetterIncomplete, NotFound, SameHand
from advisor.service.dossier_letters import persons_of_letter, proof_pieces, require_approved_by
from advisor.service.gate import Gate
from advisor.service.letter_service import Recorded, record_service
from advisor.service.letter_tracks import (
    CORRECTED,
    CopyTrack,
    Step,
    amended,
    require_come,
    require_step,
    said,
    step_at,
    tracks_of,
    without,
)
from advisor.service.reason import reason_given
from advisor.service.sealing import Desk, Sheet, seal_act
from advisor.storage.letters import CopySent, Letter, Progress
from advisor.storage.store import Work

REASON = "reason"
"""The kind of the piece that holds why a step was corrected."""


@dataclass(frozen=True, slots=True)
class Truth:
    """How a step was in truth: what is left out was told rightly; `withdrawn`: it never took place."""

    state: Progress | None = None
    day: date | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Corrected:
    """A step corrected: the entry that tells of it, what the case file knows, and the letters composed since the step."""

    letter: Letter
    entry: Entry
    recorded: Recorded
    composed_since: tuple[int, ...]


def correct_step(  # noqa: PLR0913 - which step of which letter, how it was, why, with which proof
    desk: Desk, sequence: int, step: int, *, truth: Truth, reason: str, proof: bytes | None = None
) -> Corrected:
    """Tell a step of a letter (by its entry; the one that issued it too) as it was, by another account than the one that noted it.

    The former step, its proof and its entry stay; what the case file holds of the letter follows from the steps as they now are.
    Raises: `SameHand`; `NotFound`; `LetterIncomplete` for what changes nothing, for a day that has not come, for what the step
    before or after makes impossible; `CaseRejected` without a reason.
    """
    why = reason_given(reason)
    with desk.writing() as work:
        work.journal.head(for_update=True)
        letter = work.letters.get(sequence)
        work.dossiers.standing(letter.reference)
        former = tracks_of(work, letter)
        was = _standing(letter, former, step)
        if writer_of(work, letter, step) == desk.actor.account:
            raise SameHand(
                f"L'étape n° {step} a été notée ou rectifiée en dernier par ce compte : un autre doit la rectifier.",
                remedy="Demander la rectification à une autre personne habilitée, avec la preuve sous les yeux.",
            )
        state, day = truth.state or was.state, truth.day or was.day
        _require_change(was, truth, state, day)
        require_come(day, desk.today)
        now = [without(each, step) if truth.withdrawn else amended(each, step, state, day) for each in former]
        if former[0].steps[0].entry == step:
            _require_issue(work, letter, truth, day)
        _require_way(letter, now, step)
        _move(work, letter, former, now)
        pieces = {REASON: Sheet(why.encode(), persons_of_letter(work, desk, letter))}
        entry = seal_act(
            work,
            desk.actor,
            CORRECTED,
            letter.reference,
            pieces | proof_pieces(work, desk, letter, proof),
            draft_entry=sequence,
            corrects=step,
            withdrawn=truth.withdrawn,
            state=state,
            day=day.isoformat(),
            state_was=was.state,
            day_was=was.day.isoformat(),
        )
        recorded = record_service(
            work, desk, letter, _told(entry, was, None if truth.withdrawn else replace(was, state=state, day=day))
        )
        return Corrected(letter, entry, recorded, _composed_since(work, letter, step, recorded))


def writer_of(work: Work, letter: Letter, step: int) -> str | None:
    """The account whose word on a step stands: who noted it, or who corrected it last; none where there is no such step."""
    found = step_at(tracks_of(work, letter), step)
    if found is None:
        return None
    last = found.corrections[-1].entry if found.corrections else step
    entry = next(each for each in work.journal.of(letter.reference) if each.sequence == last)
    return str(entry.payload["account"])


def step_writer(gate: Gate, organisation: str, reference: str, sequence: int, step: int) -> str | None:
    """The account whose word on a step of a letter of a dossier stands; none where there is none, so that nobody corrects it."""
    with gate.store.reading(organisation) as work:
        letter = next((each for each in work.letters.of(reference) if each.sequence == sequence), None)
        return None if letter is None else writer_of(work, letter, step)


def _standing(letter: Letter, tracks: list[CopyTrack], step: int) -> Step:
    found = step_at(tracks, step)
    if found is None:
        raise NotFound(
            f"L'écriture n° {step} n'est pas une étape du courrier n° {letter.sequence}, ou en a été retirée.",
            remedy="Voir les étapes du courrier : chacune porte le numéro de son écriture.",
        )
    return found


def _require_change(was: Step, truth: Truth, state: Progress, day: date) -> None:
    if truth.withdrawn and (truth.state is not None or truth.day is not None):
        raise LetterIncomplete(
            "Une étape qui n'a pas eu lieu n'a ni état ni jour.",
            remedy="Dire « withdrawn » seul, ou l'état et le jour vrais.",
        )
    if not truth.withdrawn and (state, day) == (was.state, was.day):
        raise LetterIncomplete(
            f"L'étape dit déjà « {said(state)} » le {french_date(day)} : la rectification ne change rien.",
            remedy="Donner l'état ou le jour vrai, ou dire « withdrawn » si l'étape n'a pas eu lieu.",
        )


def _require_issue(work: Work, letter: Letter, truth: Truth, day: date) -> None:
    if truth.withdrawn:
        raise LetterIncomplete(
            f"L'émission du courrier n° {letter.sequence} ne se retire pas.",
            remedy="S'il n'est pas parti, ne rien noter de plus : un pli préparé ne compte pas. Sinon, en corriger le jour.",
        )
    require_approved_by(work, letter, day)


def _require_way(letter: Letter, tracks: list[CopyTrack], step: int) -> None:
    for track in tracks:
        for former, later in pairwise((None, *track.steps)):
            assert later is not None
            try:
                require_step(letter, former, later.state, later.day)
            except LetterIncomplete as refused:
                if later.entry == step:
                    raise
                raise LetterIncomplete(
                    f"Cette rectification rendrait impossible une étape qui suit : {refused.message}",
                    remedy=f"Rectifier d'abord l'étape « {said(later.state)} » (écriture n° {later.entry}), puis celle-ci.",
                ) from refused


def _move(work: Work, letter: Letter, former: list[CopyTrack], now: list[CopyTrack]) -> None:
    for old, new in zip(former, now, strict=True):
        if old != new:
            work.letters.track(letter.sequence, _last(old), _last(new))


def _last(track: CopyTrack) -> CopySent:
    return CopySent(track.addressee, track.state, track.steps[-1].day.isoformat())


def _told(entry: Entry, was: Step, now: Step | None) -> str:
    before = f"« {said(was.state)} » le {french_date(was.day)}"
    after = "n'a pas eu lieu" if now is None else f"est « {said(now.state)} » le {french_date(now.day)}"
    return f"Rectification (écriture n° {entry.sequence}) : l'étape n° {was.entry}, notée {before}, {after}."


def _composed_since(work: Work, letter: Letter, step: int, recorded: Recorded) -> tuple[int, ...]:
    """The other letters of the dossier drafted after the step, where the dossier had told of it."""
    if recorded.version is None:
        return ()
    return tuple(
        each.sequence for each in work.letters.of(letter.reference) if each.sequence > step and each.state != "replaced"
    )
