"""What is shown of the letters of a dossier, to whom: their state, their copies, what is missing before they are composed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from advisor.advice.advice import Advice
from advisor.audit.evidence import ARTIFACTS
from advisor.law.errors import LetterIncomplete, NotFound
from advisor.service.dossier_letters import require_appraised
from advisor.service.dossiers import case_at, evaluate_dossier
from advisor.service.gate import Gate
from advisor.service.held_back import is_appraised_first, withhold
from advisor.service.letter_corrections import REASON
from advisor.service.letter_service import Expected, Meaning, expected_of, meaning_of
from advisor.service.letter_tracks import CopyTrack, tracks_of
from advisor.service.mail import compose_draft
from advisor.service.opinions import held_back_opinions, require_own_opinion
from advisor.service.sealing import Desk, entry_at, sealed_piece
from advisor.storage.letters import Letter
from advisor.storage.store import Work


@dataclass(frozen=True, slots=True)
class CopySeen:
    """Where one copy is, and what that means for the measure."""

    track: CopyTrack
    meaning: Meaning | None


@dataclass(frozen=True, slots=True)
class LetterSeen:
    """A letter with its copies; `held_back` while the asker has not written down their own opinion of what it proposes.

    `person` is the id of whom it is about, empty where the dossier no longer names them. `reasons` say why steps were
    corrected, by the entry of the correction, to whoever may read what stays inside. `to_record` is what the tracking does
    not write into the case file.
    """

    letter: Letter
    person: str
    held_back: bool
    copies: tuple[CopySeen, ...]
    reasons: Mapping[int, str]
    to_record: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is missing before a letter can be composed, in French; nothing when it can be."""

    missing: tuple[str, ...]


def letters_of(desk: Desk, reference: str) -> list[LetterSeen]:
    """The letters of a dossier that the actor may know of, the first one first. Raises: `NotFound`, also once purged."""
    with desk.reading() as work:
        persons = _persons(work, desk, reference)
        return [_seen(work, desk, each, persons) for each in work.letters.of(reference) if _is_known(desk, each)]


def letter_seen(desk: Desk, reference: str, sequence: int) -> LetterSeen:
    """One letter of a dossier. Raises: `NotFound`."""
    with desk.reading() as work:
        return _seen(work, desk, _of(work, desk, reference, sequence), _persons(work, desk, reference))


def letter_shown(desk: Desk, reference: str, sequence: int) -> LetterSeen:
    """One letter of a dossier, to be read.

    Raises: `NotFound`; `AppraisalFirst` where it is held back.
    """
    with desk.reading() as work:
        letter = _of(work, desk, reference, sequence)
        _require_shown(work, desk, letter)
        return _seen(work, desk, letter, _persons(work, desk, reference))


def letter_copy(desk: Desk, reference: str, sequence: int, addressee: int | None) -> bytes:
    """The PDF of a letter, as last sealed: the copy of an addressee (from 1), or the internal one.

    Raises: `NotFound`, also once purged; `AppraisalFirst`; `EvidenceRefused`.
    """
    with desk.reading() as work:
        letter = _of(work, desk, reference, sequence)
        _require_shown(work, desk, letter)
        entry = entry_at(work, reference, letter.approval or sequence)
        return sealed_piece(work, entry, "internal.pdf" if addressee is None else f"outgoing{addressee}.pdf")


def letter_proof(desk: Desk, reference: str, sequence: int, step: int) -> tuple[str, bytes]:
    """The proof of a step (by its entry) and what it is (`pdf`, `jpg`, `png`).

    Raises: `NotFound`, also for a step without proof; `EvidenceRefused`.
    """
    with desk.reading() as work:
        _of(work, desk, reference, sequence)
        entry = entry_at(work, reference, step)
        if entry.payload.get("draft_entry") != sequence:
            raise NotFound(f"L'étape n° {step} n'est pas de ce courrier.", remedy="Voir le suivi du courrier.")
        for kind in ("pdf", "jpg", "png"):
            if any(str(name).endswith(f".proof.{kind}") for name in entry.payload.get(ARTIFACTS, {})):
                return kind, sealed_piece(work, entry, f"proof.{kind}")
    raise NotFound(f"L'étape n° {step} n'a pas de preuve.", remedy="Voir le suivi du courrier.")


def letter_author(gate: Gate, organisation: str, reference: str, sequence: int) -> str | None:
    """The account that drafted a letter of a dossier; none where there is no such letter, so that nobody approves it."""
    with gate.store.reading(organisation) as work:
        return next((each.drafted_by for each in work.letters.of(reference) if each.sequence == sequence), None)


def letter_readiness(desk: Desk, reference: str, *, person: str, measure: str) -> Readiness:
    """What is missing before a letter can be composed; nothing is written.

    Raises: `NotFound`; as `evaluate_dossier`, also `AppraisalFirst`.
    """
    evaluated = evaluate_dossier(desk, reference, as_of=desk.today)
    try:
        compose_draft(desk.adviser, evaluated.evaluation, person=person, measure=measure)
    except LetterIncomplete as refused:
        return Readiness(refused.missing or (refused.message,))
    return Readiness(())


def require_all_shown(work: Work, desk: Desk, reference: str) -> None:
    """Return if the whole record of a dossier may be shown to the actor: no draft, no sealed advice and no opinion of another
    on the current version is held back.

    Raises: `AppraisalFirst` with the alarms; never of a purged dossier, where nothing is proposed any more.
    """
    try:
        work.dossiers.mark_key(reference)
    except NotFound:
        return
    for letter in work.letters.of(reference):
        _require_shown(work, desk, letter)
    current = work.dossiers.version(reference)
    if any(each.version == current for each in held_back_opinions(work, desk.actor, reference)):
        require_own_opinion(work, desk, reference)
    sealed = [each for each in work.journal.of(reference) if each.act == "advice.sealed"]
    if sealed and desk.actor.decides:
        try:
            advice = Advice.model_validate_json(sealed_piece(work, sealed[-1], "advice"))
        except NotFound:
            return
        version = int(sealed[-1].payload["version"])
        withhold(work, desk, advice, version, lambda: case_at(work, desk, reference, current))


def _of(work: Work, desk: Desk, reference: str, sequence: int) -> Letter:
    letter = work.letters.get(sequence)
    if letter.reference != reference or not _is_known(desk, letter):
        raise NotFound(
            f"Le courrier n° {sequence} n'est pas du dossier « {reference} ».", remedy="Voir les courriers du dossier."
        )
    return letter


def _is_known(desk: Desk, letter: Letter) -> bool:
    """Whether the actor may know of a letter: what is not issued yet is known inside the house alone."""
    return letter.state == "issued" or desk.actor.is_inside


def _require_shown(work: Work, desk: Desk, letter: Letter) -> None:
    if _is_held_back(work, desk, letter):
        require_appraised(work, desk, letter)


def _is_held_back(work: Work, desk: Desk, letter: Letter) -> bool:
    """Whether a letter that nobody approved yet tells a proposal that the actor has to appraise first."""
    return (
        desk.actor.decides
        and letter.state in ("drafted", "replaced")
        and is_appraised_first(letter.measure, desk.adviser.program.rulebook)
        and work.opinions.latest(letter.reference, desk.actor.account) < letter.version
    )


def _seen(work: Work, desk: Desk, letter: Letter, persons: Mapping[str, str]) -> LetterSeen:
    rulebook = desk.adviser.program.rulebook
    tracks = tracks_of(work, letter)
    return LetterSeen(
        letter=letter,
        person=persons.get(letter.person, ""),
        held_back=_is_held_back(work, desk, letter),
        copies=tuple(CopySeen(each, meaning_of(letter, each, rulebook, desk.today)) for each in tracks),
        reasons=_reasons(work, letter, tracks) if desk.actor.is_inside else {},
        to_record=expected_of(letter, rulebook),
    )


def _reasons(work: Work, letter: Letter, tracks: Sequence[CopyTrack]) -> dict[int, str]:
    """Why the steps of a letter were corrected, by the entry of the correction; not those that were erased since."""
    steps = [step for track in tracks for step in (*track.steps, *track.withdrawn)]
    told = {}
    for entry in {each.entry for step in steps for each in step.corrections}:
        with suppress(NotFound):
            told[entry] = sealed_piece(work, entry_at(work, letter.reference, entry), REASON).decode()
    return told


def _persons(work: Work, desk: Desk, reference: str) -> dict[str, str]:
    """The persons of a dossier by the mark under which its letters name them."""
    case = case_at(work, desk, reference, work.dossiers.version(reference))
    return {work.persons.mark(reference, each.id): each.id for each in case.persons}
