"""How far each copy of a letter has come, what that means for its measure, and how the case file comes to know it.

What a service means is the catalogue's word (`Measure.services`); the rules read the earlier measure of the case file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile, EarlierMeasure, Service
from advisor.casefile.terms import case_field
from advisor.law.dates_fr import french_date
from advisor.law.errors import CaseRejected
from advisor.law.provision import Citation, cite
from advisor.rulebook.model import Measure, Rulebook, ServiceEffect, ToRecord, service_effect, service_term
from advisor.rulebook.vocabulary import Term
from advisor.service.adviser import read_or_sound
from advisor.service.dossiers import case_at, write_version
from advisor.service.letter_tracks import SERVICES, CopyTrack, tracks_of
from advisor.service.record import case_bytes
from advisor.service.sealing import Desk
from advisor.storage.letters import Letter
from advisor.storage.store import Work

OF_LETTER = "letter"
"""The fact by which the entry of a version tells that the tracking of a letter (its number) wrote it, and no person."""

_ROW = "courrier-"
"""How the id of a letter's own measure in the case file begins; its number follows."""
_NOT_THE_MEASURE = (
    "Ce courrier n'est pas la mesure : rien n'en est inscrit d'office. Une fois la mesure prise, la consigner au dossier "
    "comme le courrier le dit (to_record)."
)
_LEAST_FIRST: tuple[Service, ...] = ("unknown_address", "sent", "unclaimed", "refused", "presented", "received")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the step of a copy means for its measure: the words, their grounds, and the day from which the delay runs."""

    effect: str
    words: str
    citations: tuple[Citation, ...]
    runs_from: date | None


@dataclass(frozen=True, slots=True)
class Expected:
    """What a person writes into the case file once a measure that a letter asks for was taken; `field` is where, `value` a code."""

    words: str
    term: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """The version of the dossier that knows of a service, or why none does (in French; empty where nothing is to be known)."""

    version: int | None = None
    why_not: str = ""


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


def expected_of(letter: Letter, rulebook: Rulebook) -> tuple[Expected, ...]:
    """What is to be recorded of a letter that was issued, as the catalogue says it; nothing where the tracking does it."""
    measure = rulebook.measures.get(letter.measure)
    if measure is None or letter.state != "issued":
        return ()
    return tuple(_expected(each, rulebook.terms[each.term]) for each in measure.to_record)


def record_service(work: Work, desk: Desk, letter: Letter, corrected: str = "") -> Recorded:
    """Write into the case file how far a letter has come, within the transaction that notes the step.

    A letter of several copies has come as far as the one that has come least far. Nothing is written for a letter that is
    not the measure itself, nor where the case file knows it already; what was written is taken away again where a correction
    (`corrected`, in a sentence) leaves a copy in the house. A closed dossier is not opened again by a postal slip.
    """
    rulebook = desk.adviser.program.rulebook
    measure = rulebook.measures.get(letter.measure)
    if measure is None or not measure.services:
        return Recorded(why_not=_NOT_THE_MEASURE if measure is not None and measure.to_record else "")
    tracks = tracks_of(work, letter)
    version = work.dossiers.version(letter.reference)
    former = case_at(work, desk, letter.reference, version)
    try:
        if any(each.service is None for each in tracks):
            case = without_service(former, letter)
        else:
            case = with_service(former, letter, tracks, desk.today, person=person_of(work, letter, former))
        if case == former:
            return Recorded()
        if work.dossiers.closed_under(letter.reference) is not None:
            return Recorded(why_not="Le dossier est clos : l'amender pour y inscrire cette remise.")
        read_or_sound(desk.adviser, case_bytes(case).decode(), name="dossier", today=desk.today)
    except CaseRejected as refused:
        return Recorded(why_not=refused.message)
    reason = " ".join(filter(None, (corrected, _reason(letter, measure, former, case, rulebook))))
    facts: dict[str, Any] = {OF_LETTER: letter.sequence}
    written = write_version(work, desk, case, version=version, reason=reason, **facts)
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


def without_service(case: CaseFile, letter: Letter) -> CaseFile:
    """The case file without the measure of a letter that has not left the house.

    Raises: `CaseRejected` where a person said what came of it: that is not lost by a correction.
    """
    own = next((each for each in case.measures if each.id == _row_name(letter)), None)
    if own is None:
        return case
    if not own.outcome.is_unknown:
        raise CaseRejected(
            f"Le dossier dit quelle suite a eue la mesure « {own.id} », que le suivi ne tient plus pour envoyée : l'amender "
            "pour l'en ôter, ou corriger le suivi."
        )
    return case.model_copy(update={"measures": tuple(each for each in case.measures if each.id != own.id)})


def _expected(told: ToRecord, term: Term) -> Expected:
    code = term.code_of(told.value)
    return Expected(told.words, told.term, case_field(term), "" if code is None else str(code))


def _row_name(letter: Letter) -> str:
    return f"{_ROW}{letter.sequence}"


def _row_of(case: CaseFile, letter: Letter, tracks: Sequence[CopyTrack], person: str) -> EarlierMeasure:
    """The measure of a letter in the case file: its own, else the one written by hand of the same sending, else a new one."""
    name = _row_name(letter)
    sent_on = max(each.sent_on for each in tracks if each.sent_on is not None)
    own = next((each for each in case.measures if each.id == name), None)
    if own is not None and own.sent_on.value == sent_on:
        return own
    by_hand = [
        each
        for each in case.measures
        if (each.measure, each.sent_on.value) == (letter.measure, sent_on)
        and not each.id.startswith(_ROW)
        and (not each.sent_to or person in each.sent_to)
    ]
    if not by_hand:
        return own or EarlierMeasure(id=name, measure=letter.measure)
    if own is not None or len(by_hand) > 1 or not _agrees(by_hand[0], tracks):
        named = ", ".join(f"« {each.id} »" for each in by_hand)
        differs = (
            "n'en dit pas la même chose que le suivi" if own is None else "la tient aussi du suivi à une autre date"
        )
        raise CaseRejected(
            f"Le dossier porte déjà cette mesure à la date du {french_date(sent_on)} ({named}), saisie à la main, et "
            f"{differs} : l'amender pour n'en garder qu'une, sans quoi la mesure compterait deux fois."
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
    told = next((each for each in case.measures if each.id == _row_name(letter)), None)
    moved = "" if case.evaluated_on == former.evaluated_on else " L'évaluation se fait désormais au jour de la demande."
    follows = f"Suivi du courrier n° {letter.sequence}, « {measure.title} »"
    if told is None:
        return f"{follows} : pas encore envoyé. Mesure retirée d'office.{moved}"
    term = service_term(rulebook.vocabulary)
    state = told.service.value if term is None else term.word_for(told.service.value)
    day = told.served_on.value or told.sent_on.value
    when = "" if day is None else f" ({french_date(day)})"
    return f"{follows} : {state}{when}. Inscrit d'office.{moved}"


def _citations(effect: ServiceEffect, rulebook: Rulebook, today: date) -> tuple[Citation, ...]:
    found = (cite(rulebook.provisions[name], today) for name in effect.grounds if name in rulebook.provisions)
    return tuple(each for each in found if each is not None)
