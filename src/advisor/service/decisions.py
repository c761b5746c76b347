"""What a person decides of a sealed advice: a measure followed or departed from, each with a written reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from advisor.advice.advice import Advice, MeasureAdvice, PersonAdvice
from advisor.audit.entry import Entry
from advisor.law.errors import DecisionRefused, NotFound
from advisor.rulebook.model import Rulebook
from advisor.service.dossiers import case_at
from advisor.service.held_back import withhold
from advisor.service.letter_views import require_all_shown
from advisor.service.persons import mentioned
from advisor.service.reason import reason_given
from advisor.service.sealing import Desk, Sheet, compare_version, entry_at, require_version, seal_act, sealed_piece
from advisor.storage.decisions import Decision
from advisor.storage.store import Work

_KIND = "reason"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is decided for a person of an advice: the measure that it proposes (none where it proposes none) is followed, or
    departed from for another measure, or for none."""

    person: str
    measure: str | None
    followed: bool
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class DecisionTaken:
    """A decision with its person's id (empty where the dossier no longer names them) and its reason (empty once erased)."""

    decision: Decision
    person: str
    reason: str


def take_decision(desk: Desk, reference: str, *, advice: int, choice: Choice, reason: str) -> DecisionTaken:
    """Decide of one measure of a sealed advice (`advice`: its entry), once, on the version of the dossier it was given on.

    Raises: `NotFound`; `VersionConflict` when the dossier was amended since, or for a second decision; `AppraisalFirst`;
    `DecisionRefused` for what the advice does not propose, or a measure that a guard forbids or suspends.
    """
    why = reason_given(reason)
    rulebook = desk.adviser.program.rulebook
    with desk.reading() as work:
        entry, told = _advice_at(work, reference, advice)
        version = int(entry.payload["version"])
        compare_version(work, reference, version)
        case = case_at(work, desk, reference, version)
        withhold(work, desk, told, version, lambda: case)
    person = next((each for each in told.persons if each.person == choice.person), None)
    if person is None:
        raise NotFound(f"L'avis ne vise pas « {choice.person} ».", remedy="Prendre une personne visée par l'avis.")
    require_choice(person, choice, rulebook)
    data = why.encode()
    with desk.writing() as work:
        require_version(work, reference, version)
        mark = work.persons.mark(reference, choice.person)
        codes = {"measure": choice.measure or "", "followed": choice.followed, "instead": choice.instead or ""}
        sealed = seal_act(
            work,
            desk.actor,
            "decision.taken",
            reference,
            {_KIND: Sheet(data, mentioned(case, data, choice.person))},
            advice_entry=advice,
            version=version,
            person=mark,
            **codes,
        )
        decision = Decision(
            sequence=sealed.sequence,
            reference=reference,
            advice=advice,
            version=version,
            person=mark,
            measure=choice.measure or "",
            followed=choice.followed,
            instead=choice.instead or "",
            agency=case.landlord.agency or case.landlord.organisation,
            account=desk.actor.account,
            recorded_at=desk.actor.at,
        )
        work.decisions.take(decision)
    return DecisionTaken(decision, choice.person, why)


def decisions_of(desk: Desk, reference: str) -> list[DecisionTaken]:
    """The decisions on a dossier, the first one first.

    Raises: `NotFound`, also once purged; `AppraisalFirst` while they would tell a proposal that is held back from the actor.
    """
    with desk.reading() as work:
        require_all_shown(work, desk, reference)
        case = case_at(work, desk, reference, work.dossiers.version(reference))
        persons = {work.persons.mark(reference, each.id): each.id for each in case.persons}
        return decisions_within(work, reference, persons)


def decisions_within(work: Work, reference: str, persons: Mapping[str, str]) -> list[DecisionTaken]:
    """The decisions on a dossier within a transaction; `persons` are ids by mark."""
    taken = work.decisions.of(reference)
    return [DecisionTaken(each, persons.get(each.person, ""), _reason(work, each)) for each in taken]


def require_choice(person: PersonAdvice, choice: Choice, rulebook: Rulebook) -> None:
    """Return if the advice leaves room for a choice.

    Raises: `DecisionRefused`.
    """
    if choice.measure not in _proposed(person):
        raise DecisionRefused(
            f"L'avis ne propose pas « {choice.measure or 'aucune mesure'} » pour « {person.person} ».",
            remedy="Décider d'une mesure qu'il conseille ; aucune, s'il n'en conseille aucune.",
        )
    if choice.followed:
        if choice.instead is not None:
            raise DecisionRefused("Une mesure suivie n'est pas remplacée.", remedy="Ne pas dire « instead ».")
        return
    if choice.instead == choice.measure:
        raise DecisionRefused("Ce qui est fait à la place est ce que l'avis propose.", remedy="Dire « followed ».")
    if choice.measure in {each.measure for each in person.obligations}:
        raise DecisionRefused(
            "Une obligation du bailleur ne s'écarte pas.", remedy="La remplir ; ou amender le dossier s'il est inexact."
        )
    if choice.instead is not None:
        _require_lawful(person, choice.instead, rulebook)


def _require_lawful(person: PersonAdvice, measure: str, rulebook: Rulebook) -> None:
    known = rulebook.measures.get(measure)
    if known is None:
        raise DecisionRefused(
            f"« {measure} » n'est pas au catalogue des mesures.", remedy="La prendre dans docs/glossaire.md."
        )
    stopped = next((each for each in (*person.barred, *person.suspended) if each.measure == measure), None)
    if stopped is not None or known.family == "unlawful":
        rules = ", ".join(bar.reason.title for bar in stopped.bars) if stopped is not None else known.summary
        raise DecisionRefused(
            f"« {known.title} » est interdite ou suspendue pour « {person.person} » : {rules}.",
            remedy="Aucun motif n'écarte un garde-fou ; lever d'abord ce qui l'interdit, puis réévaluer.",
        )


def _proposed(person: PersonAdvice) -> set[str | None]:
    recommended = None if person.recommended is None else person.recommended.measure
    if recommended is None and person.nothing is not None:
        recommended = person.nothing.measure.measure
    return {recommended, *(each.measure for each in _beside(person))}


def _beside(person: PersonAdvice) -> Iterator[MeasureAdvice]:
    yield from (each for each in (*person.accompaniments, *person.obligations) if each.status == "lawful")


def _advice_at(work: Work, reference: str, sequence: int) -> tuple[Entry, Advice]:
    entry = entry_at(work, reference, sequence)
    if entry.act != "advice.sealed":
        raise NotFound(f"L'écriture n° {sequence} n'est pas un avis.", remedy="Voir le journal du dossier.")
    return entry, Advice.model_validate_json(sealed_piece(work, entry, "advice"))


def _reason(work: Work, decision: Decision) -> str:
    try:
        return sealed_piece(work, entry_at(work, decision.reference, decision.sequence), _KIND).decode()
    except NotFound:
        return ""
