"""How far each copy of a letter has come: its steps as the journal tells them, corrections included, and what may follow what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from advisor.audit.entry import Entry
from advisor.audit.evidence import ARTIFACTS
from advisor.casefile.model import Service
from advisor.law.dates_fr import french_date
from advisor.law.errors import LetterIncomplete
from advisor.storage.letters import Letter, Progress
from advisor.storage.store import Work

SERVICES: Mapping[Progress, Service] = MappingProxyType(
    {
        "deposited": "sent",
        "presented": "presented",
        "delivered": "received",
        "refused": "refused",
        "unclaimed": "unclaimed",
        "unknown_address": "unknown_address",
    }
)
"""What the case file calls a step of the tracking; a copy that is only prepared was not sent."""

_REGISTERED: Mapping[Progress, tuple[Progress, ...]] = {
    "prepared": ("deposited",),
    "deposited": ("presented", "delivered", "refused", "unknown_address"),
    "presented": ("delivered", "refused", "unclaimed"),
}
STEPS: Mapping[str, Mapping[Progress, tuple[Progress, ...]]] = MappingProxyType(
    {
        "simple": {"prepared": ("deposited",), "deposited": ("unknown_address",)},
        "registered": _REGISTERED,
        "by_hand": {"prepared": ("delivered", "refused")},
        "commissaire_de_justice": {
            "prepared": ("deposited",),
            "deposited": ("delivered", "refused", "unknown_address"),
        },
    }
)
"""What may follow a state, by means of delivery; a simple letter proves no presentation (legal-review.md, row 7)."""

_SAID: Mapping[str, str] = MappingProxyType(
    {
        "drafted": "en brouillon",
        "replaced": "remplacé",
        "approved": "approuvé",
        "issued": "émis",
        "prepared": "préparé",
        "deposited": "remis à l'envoi",
        "presented": "présenté",
        "delivered": "remis",
        "refused": "refusé",
        "unclaimed": "non réclamé",
        "unknown_address": "adresse inconnue",
        "simple": "par lettre simple",
        "registered": "par lettre recommandée",
        "by_hand": "en main propre",
        "commissaire_de_justice": "par commissaire de justice",
    }
)
"""What people call the states of a letter, the steps of a copy and the means of delivery."""

ISSUED, TRACKED, CORRECTED = "letter.issued", "letter.tracked", "letter.corrected"
"""The acts that tell of the steps of a letter."""

_PRESENTED: frozenset[Progress] = frozenset({"presented", "delivered", "refused"})


@dataclass(frozen=True, slots=True)
class Correction:
    """What an entry corrected of a step: as it was told before, by whom the correction was made and when, with a proof or not."""

    entry: int
    state_was: Progress
    day_was: date
    account: str
    recorded_at: str
    has_proof: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a copy as it stands: what, on which day, told by which entry, with a proof or not; the first correction first."""

    state: Progress
    day: date
    entry: int
    has_proof: bool = False
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyTrack:
    """The copy of one addressee (from 1): every step that it has come, the last one last; `withdrawn` never took place."""

    addressee: int
    steps: tuple[Step, ...]
    withdrawn: tuple[Step, ...] = ()

    @property
    def state(self) -> Progress:
        """Where it is."""
        return self.steps[-1].state

    @property
    def service(self) -> Service | None:
        """Where it is, as the case file tells it; nothing while it was not sent."""
        return SERVICES.get(self.state)

    @property
    def sent_on(self) -> date | None:
        """The day on which it left the house."""
        return next((each.day for each in self.steps if each.state in SERVICES), None)

    @property
    def served_on(self) -> date | None:
        """The day of its first presentation, accepted or not."""
        return next((each.day for each in self.steps if each.state in _PRESENTED), None)


def tracks_of(work: Work, letter: Letter) -> list[CopyTrack]:
    """The copies of a letter with all their steps, as the journal tells them; none before it is issued."""
    tracks: list[CopyTrack] = []
    for entry in work.journal.of(letter.reference):
        told = entry.payload
        if told.get("draft_entry") != letter.sequence:
            continue
        if entry.act == ISSUED:
            first = Step("prepared", date.fromisoformat(told["day"]), entry.sequence)
            tracks = [CopyTrack(n, (first,)) for n in range(1, letter.copies + 1)]
        elif entry.act == TRACKED:
            step = Step(told["state"], date.fromisoformat(told["day"]), entry.sequence, bool(told.get(ARTIFACTS)))
            tracks = [
                replace(each, steps=(*each.steps, step)) if each.addressee == told["addressee"] else each
                for each in tracks
            ]
        elif entry.act == CORRECTED:
            tracks = [_corrected(each, entry) for each in tracks]
    return tracks


def step_at(tracks: Iterable[CopyTrack], entry: int) -> Step | None:
    """The step that an entry told, as it stands; nothing where there is none, or where it was withdrawn."""
    return next((step for track in tracks for step in track.steps if step.entry == entry), None)


def amended(track: CopyTrack, entry: int, state: Progress, day: date) -> CopyTrack:
    """The copy with one of its steps (told by `entry`) told otherwise; another copy stays as it is."""
    steps = (replace(each, state=state, day=day) if each.entry == entry else each for each in track.steps)
    return replace(track, steps=tuple(steps))


def without(track: CopyTrack, entry: int) -> CopyTrack:
    """The copy without one of its steps; another copy stays as it is."""
    gone = tuple(each for each in track.steps if each.entry == entry)
    kept = tuple(each for each in track.steps if each.entry != entry)
    return replace(track, steps=kept, withdrawn=(*track.withdrawn, *gone))


def require_step(letter: Letter, former: Step | None, state: Progress, day: date) -> None:
    """Return if a copy may come from a step (none: it is the first) to a state on a day.

    Raises: `LetterIncomplete` for a step that this means of delivery does not know, or a day that precedes the former one.
    """
    allowed: tuple[Progress, ...] = ("prepared",) if former is None else STEPS[letter.delivery].get(former.state, ())
    if state not in allowed:
        after = "Pour commencer" if former is None else f"Après « {said(former.state)} »"
        raise LetterIncomplete(
            f"{after}, un envoi {_SAID[letter.delivery]} ne passe pas à « {said(state)} ».",
            remedy=f"Étapes possibles : {', '.join(said(each) for each in allowed) or 'aucune'}.",
        )
    if former is not None and day < former.day:
        raise LetterIncomplete(
            f"L'étape « {said(state)} » du {french_date(day)} précède l'étape « {said(former.state)} » du "
            f"{french_date(former.day)}.",
            remedy="Vérifier la date sur la preuve postale.",
        )


def require_come(day: date, today: date) -> None:
    """Return if a day has come.

    Raises: `LetterIncomplete`.
    """
    if day > today:
        raise LetterIncomplete(
            f"Le {french_date(day)} n'est pas encore venu.", remedy="Noter l'étape le jour où elle a eu lieu."
        )


def said(code: str) -> str:
    """A state of a letter or a step of a copy as people call it, with its code."""
    return f"{_SAID[code]} ({code})"


def _corrected(track: CopyTrack, entry: Entry) -> CopyTrack:
    told = entry.payload
    step = step_at([track], told["corrects"])
    if step is None:
        return track
    correction = Correction(
        entry=entry.sequence,
        state_was=step.state,
        day_was=step.day,
        account=told["account"],
        recorded_at=entry.recorded_at,
        has_proof=any(".proof." in name for name in told[ARTIFACTS]),
    )
    noted = replace(step, corrections=(*step.corrections, correction))
    track = replace(track, steps=tuple(noted if each.entry == step.entry else each for each in track.steps))
    if told["withdrawn"]:
        return without(track, step.entry)
    return amended(track, step.entry, told["state"], date.fromisoformat(told["day"]))
