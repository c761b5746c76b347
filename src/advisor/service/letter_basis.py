"""Whether what a letter rests on still stands: what somebody wrote into its dossier since, or what a followed letter changes.

The steps of letters are written into the dossier by the tracking. They leave a draft as it is where the advice on its measure
and the text that would be composed today are the same with and without them. What a person wrote is for a person to read: after
an amendment no draft is approved or issued.
"""

from __future__ import annotations

from advisor.audit.canonical import canonical_bytes, digest_bytes
from advisor.casefile.model import CaseFile
from advisor.law.errors import LetterIncomplete, NotFound, VersionConflict
from advisor.letters.draft import draft_digest_value
from advisor.service.adviser import evaluate_case
from advisor.service.dossiers import case_at
from advisor.service.letter_service import OF_LETTER, person_of
from advisor.service.mail import compose_draft
from advisor.service.sealing import Desk
from advisor.storage.letters import Letter
from advisor.storage.store import Work

_BESIDE = ("alternatives", "suspended", "barred", "others", "accompaniments", "obligations", "requested")
"""Where an advice tells of a measure that it does not recommend."""


def standing_version(desk: Desk, letter: Letter) -> int:
    """The current version of the dossier of a letter, where the letter still rests on it; the engines run, nothing is written.

    Raises: `NotFound`, also once purged; `VersionConflict` when a person wrote a version since, or when a step of another
    letter changes what the advice says of the measure for this person, or the text.
    """
    with desk.reading() as work:
        current = work.dossiers.standing(letter.reference)
        if current == letter.version:
            return current
        _require_steps_alone(work, letter, current)
        before, now = (case_at(work, desk, letter.reference, each) for each in (letter.version, current))
        person = person_of(work, letter, now)
    stands = _basis(desk, now, person, letter.measure)
    if stands is None or stands != _basis(desk, before, person, letter.measure):
        raise VersionConflict(
            f"Le suivi d'un courrier, inscrit au dossier depuis (version {current}), change ce sur quoi repose le courrier "
            f"n° {letter.sequence} (version {letter.version}).",
            remedy="Relire l'avis, puis composer un nouveau brouillon si la mesure est toujours conseillée.",
        )
    return current


def _require_steps_alone(work: Work, letter: Letter, current: int) -> None:
    """Return if every version since that of a letter was written by the tracking of letters."""
    followed = {
        entry.payload["version"]
        for entry in work.journal.of(letter.reference)
        if entry.payload.get(OF_LETTER) is not None
    }
    by_hand = [each for each in range(letter.version + 1, current + 1) if each not in followed]
    if by_hand:
        raise VersionConflict(
            f"Le dossier « {letter.reference} » a été amendé (version {by_hand[-1]}) depuis le courrier n° {letter.sequence}, "
            f"qui repose sur la version {letter.version}.",
            remedy="Ce qu'une personne a écrit se lit avant d'approuver ou d'émettre : relire le dossier, puis composer un "
            "nouveau brouillon. (Un simple suivi de remise ne périme pas un brouillon auquel il ne change rien.)",
        )


def _basis(desk: Desk, case: CaseFile, person: str, measure: str) -> str | None:
    """A digest of what the letter of a measure rests on today: where the advice puts the measure, why, and the whole text.

    None where no such letter can be composed.
    """
    evaluation = evaluate_case(desk.adviser, case, desk.today)
    try:
        draft = compose_draft(desk.adviser, evaluation, person=person, measure=measure)
    except (LetterIncomplete, NotFound):
        return None
    advised = next(each for each in evaluation.advice.persons if each.person == person)
    recommended = () if advised.recommended is None else (advised.recommended,)
    placed = {"recommended": recommended, **{place: getattr(advised, place) for place in _BESIDE}}
    told = {
        place: [each.model_dump(mode="json") for each in of if each.measure == measure] for place, of in placed.items()
    }
    return digest_bytes(canonical_bytes([told, draft_digest_value(draft)]))
