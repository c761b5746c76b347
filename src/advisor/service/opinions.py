"""What whoever decides would do themselves, written down on a version of a dossier, once and before the proposal is shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from advisor.audit.canonical import canonical_bytes
from advisor.law.errors import CaseRejected, NotFound
from advisor.service.dossiers import case_at
from advisor.service.held_back import aimed_at, require_opinion
from advisor.service.persons import owners
from advisor.service.reason import reason_given
from advisor.service.sealing import (
    Actor,
    Desk,
    Sheet,
    compare_version,
    entry_at,
    require_version,
    seal_act,
    sealed_piece,
)
from advisor.storage.decisions import Opinion
from advisor.storage.store import Work

_KIND = "opinion"


@dataclass(frozen=True, slots=True)
class OpinionGiven:
    """An opinion with what it says: for each person aimed at, a measure or none, and why."""

    opinion: Opinion
    measures: Mapping[str, str | None]
    reason: str


def give_opinion(
    desk: Desk, reference: str, *, version: int, measures: Mapping[str, str | None], reason: str
) -> OpinionGiven:
    """Write down what the actor would do for each person aimed at (a measure, or none), on a version of a dossier.

    Raises: `CaseRejected` when a person aimed at is left out, or a measure unknown; `VersionConflict`, also for a second
    one; `NotFound`.
    """
    why = reason_given(reason)
    with desk.reading() as work:
        compare_version(work, reference, version)
        case = case_at(work, desk, reference, version)
    persons = set(aimed_at(desk, case))
    if set(measures) != persons:
        raise CaseRejected(
            f"L'appréciation porte sur chaque personne visée, et sur elles seules : {', '.join(sorted(persons))}.",
            remedy="Dire pour chacune la mesure que vous retiendriez, ou aucune.",
        )
    unknown = sorted({each for each in measures.values() if each} - desk.adviser.program.rulebook.measures.keys())
    if unknown:
        raise CaseRejected(
            f"Ces mesures ne sont pas au catalogue : {', '.join(unknown)}.",
            remedy="Les prendre dans docs/glossaire.md.",
        )
    told = canonical_bytes({"measures": dict(measures), "reason": why})
    concerned = [person for person in owners(case) if person in persons]
    with desk.writing() as work:
        require_version(work, reference, version)
        codes = {work.persons.mark(reference, person): measure or "" for person, measure in measures.items()}
        entry = seal_act(
            work,
            desk.actor,
            "opinion.given",
            reference,
            {_KIND: Sheet(told, concerned)},
            version=version,
            measures=codes,
        )
        opinion = Opinion(
            sequence=entry.sequence,
            reference=reference,
            version=version,
            account=desk.actor.account,
            recorded_at=desk.actor.at,
        )
        work.opinions.give(opinion)
    return OpinionGiven(opinion, dict(measures), why)


@dataclass(frozen=True, slots=True)
class OpinionsSeen:
    """The opinions that the actor may read, and how many of others wait for the actor's own."""

    shown: tuple[OpinionGiven, ...]
    held_back: int


def opinions_of(desk: Desk, reference: str) -> OpinionsSeen:
    """The opinions on a dossier that can still be read; one whose persons were erased is left out. Raises: `NotFound`."""
    with desk.reading() as work:
        work.dossiers.version(reference)
        held_back = held_back_opinions(work, desk.actor, reference)
        shown = [each for each in work.opinions.of(reference) if each not in held_back]
        read = tuple(found for each in shown if (found := _read(work, each)) is not None)
    return OpinionsSeen(read, len(held_back))


def opinion_at(desk: Desk, reference: str, sequence: int) -> OpinionGiven:
    """One opinion, by its entry. Raises: `NotFound`; `AppraisalFirst` where it waits for the actor's own."""
    with desk.reading() as work:
        work.dossiers.version(reference)
        found = next((each for each in work.opinions.of(reference) if each.sequence == sequence), None)
        if found in held_back_opinions(work, desk.actor, reference):
            require_own_opinion(work, desk, reference)
        read = None if found is None else _read(work, found)
    if read is None:
        raise NotFound(f"Il n'y a pas d'appréciation n° {sequence} dans ce dossier.", remedy="Voir leur liste.")
    return read


def held_back_opinions(work: Work, actor: Actor, reference: str) -> list[Opinion]:
    """The opinions of others, on a version that the actor, who may decide or approve, has not yet appraised: they would be
    read before one's own is written."""
    if not actor.decides:
        return []
    own = work.opinions.latest(reference, actor.account)
    return [each for each in work.opinions.of(reference) if each.account != actor.account and each.version > own]


def require_own_opinion(work: Work, desk: Desk, reference: str, version: int | None = None) -> None:
    """Return if the actor wrote down their opinion of a version of a dossier (by default the current one), or of a later one.

    Raises: as `require_opinion`.
    """
    current = work.dossiers.version(reference)
    require_opinion(work, desk, reference, version or current, lambda: case_at(work, desk, reference, current))


def _read(work: Work, opinion: Opinion) -> OpinionGiven | None:
    try:
        told = json.loads(sealed_piece(work, entry_at(work, opinion.reference, opinion.sequence), _KIND))
    except NotFound:
        return None
    return OpinionGiven(opinion, told["measures"], told["reason"])
