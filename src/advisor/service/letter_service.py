"""How far each copy of a letter has come, what that means for its measure, and how the case file comes to know it.

What a service means is the catalogue's word (`Measure.services`); the rules read the earlier measure of the case file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from advisor.audit.evidence import ARTIFACTS
from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile, EarlierMeasure, Service
from advisor.law.dates_fr import french_date
from advisor.law.errors import CaseRejected
from advisor.law.provision import Citation, cite
from advisor.rulebook.model import Measure, Rulebook, ServiceEffect, service_effect, service_term
from advisor.service.adviser import read_or_sound
from advisor.service.dossiers import case_at, write_version
from advisor.service.record import case_bytes
from advisor.service.sealing import Desk
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

_ROW = "courrier-"
"""How the id of a letter's own measure in the case file begins; its number follows."""
_LEAST_FIRST: tuple[Service, ...] = ("unknown_address", "sent", "unclaimed", "refused", "presented", "received")
_PRESENTED: frozenset[Progress] = frozenset({"presented", "delivered", "refused"})


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a copy: what, on which day, told by which entry, with a proof or not."""

    state: Progress
    day: date
    entry: int
    has_proof: bool = False


@dataclass(frozen=True, slots=True)
class CopyTrack:
    """The copy of one addressee (from 1): every step that it has come, the last one last."""

    addressee: int
    steps: tuple[Step, ...]

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


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the step of a copy means for its measure: the words, their grounds, and the day from which the delay runs."""

    effect: str
    words: str
    citations: tuple[Citation, ...]
    runs_from: date | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """The version of the dossier that knows of a service, or why none does (in French; empty where nothing is to be known)."""

    version: int | None = None
    why_not: str = ""


def tracks_of(work: Work, letter: Letter) -> list[CopyTrack]:
    """The copies of a letter with all their steps, as the journal tells them; none before it is issued."""
    steps: dict[int, list[Step]] = {}
    for entry in work.journal.of(letter.reference):
        told = entry.payload
        if told.get("draft_entry") != letter.sequence or entry.act not in ("letter.issued", "letter.tracked"):
            continue
        day = date.fromisoformat(told["day"])
        if entry.act == "letter.issued":
            steps = {n: [Step("prepared", day, entry.sequence)] for n in range(1, letter.copies + 1)}
        else:
            steps[told["addressee"]].append(Step(told["state"], day, entry.sequence, bool(told.get(ARTIFACTS))))
    return [CopyTrack(addressee, tuple(found)) for addressee, found in sorted(steps.items())]


def meaning_of(letter: Letter, track: CopyTrack, rulebook: Rulebook, today: date) -> Meaning | None:
    """What the step of a copy means for the measure of its letter; nothing where the catalogue does not say."""
    measure = rulebook.measures.get(letter.measure)
    effect = (
        None
        if measure is None or track.service is None
        else service_effect(measure, track.service, rulebook.vocabulary)
    )
    if measure is None or effect is None:
        return None
    runs_from = track.sent_on if measure.runs_from == "sent_on" else track.served_on
    return Meaning(
        effect=effect.effect,
        words=effect.meaning,
        citations=_citations(effect, rulebook, today),
        runs_from=runs_from if effect.effect == "served" else None,
    )


def record_service(work: Work, desk: Desk, letter: Letter) -> Recorded:
    """Write into the case file how far a letter has come, within the transaction that notes the step.

    A letter of several copies has come as far as the one that has come least far. Nothing is written for a letter that is
    not the measure itself, nor while a copy is still in the house; a closed dossier is not opened again by a postal slip.
    """
    rulebook = desk.adviser.program.rulebook
    measure = rulebook.measures.get(letter.measure)
    tracks = tracks_of(work, letter)
    if measure is None or not measure.services or any(each.service is None for each in tracks):
        return Recorded()
    if work.dossiers.closed_under(letter.reference) is not None:
        return Recorded(why_not="Le dossier est clos : l'amender pour y inscrire cette remise.")
    version = work.dossiers.version(letter.reference)
    former = case_at(work, desk, letter.reference, version)
    try:
        case = with_service(former, letter, tracks, desk.today, person=person_of(work, letter, former))
        read_or_sound(desk.adviser, case_bytes(case).decode(), name="dossier", today=desk.today)
    except CaseRejected as refused:
        return Recorded(why_not=refused.message)
    written = write_version(work, desk, case, version=version, reason=_reason(letter, measure, former, case, rulebook))
    return Recorded(version=written.version)


def person_of(work: Work, letter: Letter, case: CaseFile) -> str:
    """The id of the person whom a letter is about; empty for one whom the case file no longer names."""
    return next((each.id for each in case.persons if work.persons.mark(letter.reference, each.id) == letter.person), "")


def with_service(
    case: CaseFile, letter: Letter, tracks: Sequence[CopyTrack], today: date, *, person: str = ""
) -> CaseFile:
    """The case file with the letter as an earlier measure; what a person said of its outcome stays.

    A measure that someone wrote by hand of the same sending becomes that of the letter. A day of evaluation that has
    passed is taken away: the dossier is evaluated on the day on which one asks.
    Raises: `CaseRejected` where what was written by hand cannot be that of the letter without a word of it being lost.
    """
    former = _row_of(case, letter, tracks, person)
    services = [each.service for each in tracks if each.service is not None]
    sent = [each.sent_on for each in tracks if each.sent_on is not None]
    served = [each.served_on for each in tracks if each.served_on is not None]
    service = min(services, key=_LEAST_FIRST.index)
    is_served = service != "unknown_address" and len(served) == len(tracks)
    told = former.model_copy(
        update={
            "sent_on": _learned(former.sent_on, max(sent), today),
            "service": _learned(former.service, service, today),
            "served_on": _learned(former.served_on, max(served), today) if is_served else Known[date](),
            "sent_to": former.sent_to or _only_holder(case),
        }
    )
    own = told.model_copy(update={"id": _row_name(letter)})
    kept = tuple(own if each.id == told.id else each for each in case.measures)
    return case.model_copy(
        update={
            "measures": kept if own in kept else (*kept, own),
            "evaluated_on": None if case.evaluated_on is not None and case.evaluated_on < today else case.evaluated_on,
        }
    )


def _row_name(letter: Letter) -> str:
    return f"{_ROW}{letter.sequence}"


def _row_of(case: CaseFile, letter: Letter, tracks: Sequence[CopyTrack], person: str) -> EarlierMeasure:
    """The measure of a letter in the case file: its own, else the one written by hand of the same sending, else a new one."""
    name = _row_name(letter)
    own = next((each for each in case.measures if each.id == name), None)
    if own is not None:
        return own
    sent_on = max(each.sent_on for each in tracks if each.sent_on is not None)
    by_hand = [
        each
        for each in case.measures
        if (each.measure, each.sent_on.value) == (letter.measure, sent_on)
        and not each.id.startswith(_ROW)
        and (not each.sent_to or person in each.sent_to)
    ]
    if not by_hand:
        return EarlierMeasure(id=name, measure=letter.measure)
    if len(by_hand) > 1 or not _agrees(by_hand[0], tracks):
        named = ", ".join(f"« {each.id} »" for each in by_hand)
        raise CaseRejected(
            f"Le dossier porte déjà cette mesure à la date du {french_date(sent_on)} ({named}), saisie à la main, et n'en dit "
            "pas la même chose que le suivi : l'amender pour n'en garder qu'une, sans quoi la mesure compterait deux fois."
        )
    return by_hand[0]


def _agrees(by_hand: EarlierMeasure, tracks: Sequence[CopyTrack]) -> bool:
    """Whether nothing that was written by hand of a service is other than what the copies have come through."""
    come = {SERVICES.get(step.state) for each in tracks for step in each.steps}
    served = {None, *(each.served_on for each in tracks)}
    return by_hand.service.value in {None, *come} and by_hand.served_on.value in served


def _learned(former: Known[date] | Known[Service], value: date | Service, today: date) -> Known[date] | Known[Service]:
    if former.value == value:
        return former
    return type(former).model_validate({"value": value, "known_since": today})


def _only_holder(case: CaseFile) -> tuple[str, ...]:
    """Whom the letter reached, where the household leaves no doubt; else a person says it."""
    holders = [each.id for each in case.persons if each.role.value in ("holder", None)]
    return tuple(holders) if len(holders) == 1 else ()


def _reason(letter: Letter, measure: Measure, former: CaseFile, case: CaseFile, rulebook: Rulebook) -> str:
    told = next(each for each in case.measures if each.id == _row_name(letter))
    term = service_term(rulebook.vocabulary)
    state = told.service.value if term is None else term.word_for(told.service.value)
    day = told.served_on.value or told.sent_on.value
    when = "" if day is None else f" ({french_date(day)})"
    moved = "" if case.evaluated_on == former.evaluated_on else " L'évaluation se fait désormais au jour de la demande."
    return f"Suivi du courrier n° {letter.sequence}, « {measure.title} » : {state}{when}. Inscrit d'office.{moved}"


def _citations(effect: ServiceEffect, rulebook: Rulebook, today: date) -> tuple[Citation, ...]:
    found = (cite(rulebook.provisions[name], today) for name in effect.grounds if name in rulebook.provisions)
    return tuple(each for each in found if each is not None)
