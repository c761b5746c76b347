"""The advice in French sentences for a terminal or a heading; everything is projected, nothing decided again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.advice.advice import (
    Advice,
    Alarm,
    AlarmFault,
    Alarms,
    Bar,
    Clock,
    MeasureAdvice,
    PersonAdvice,
    Reason,
    RuleReason,
    UndatedClock,
)
from advisor.casefile.model import CaseFile
from advisor.law.dates_fr import french_date
from advisor.letters.typography import typeset
from advisor.rulebook.model import Rulebook
from advisor.service.labels import (
    APPRAISALS,
    CONFIDED,
    SLOTS,
    STATUSES,
    alert_line,
    asked,
    clock_line,
    confided_title,
    fault_line,
    measure_title,
    person_label,
    question_line,
    references,
    undated_line,
)

MAX_FACTS = 6
"""How many facts a short reason names before it says that there are more."""


@dataclass(frozen=True, slots=True)
class Section:
    """Sentences under one title; `kind` is a stable English name for styles and tests."""

    kind: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """What is advised for one person: the outcome, the measure's particulars, how certain it is, why and what else."""

    person: str
    headline: str
    particulars: tuple[tuple[str, str], ...]
    certainty: str
    sections: tuple[Section, ...]

    @property
    def advice(self) -> str:
        """The outcome with the particulars of the measure, in one sentence."""
        told = " ; ".join(f"{name} : {value}" for name, value in self.particulars)
        return typeset(f"{self.headline.removesuffix('.')} ({told}).") if told else self.headline

    def section(self, kind: str) -> tuple[str, ...]:
        """The lines of one section, none if it is absent."""
        return next((each.lines for each in self.sections if each.kind == kind), ())


@dataclass(frozen=True, slots=True)
class Summary:
    """A whole advice in sentences; `urgent` comes first, whatever else is shown.

    `confided` are the sheets of whoever wrote in confidence and is not aimed at: each stands alone.
    """

    title: str
    urgent: tuple[str, ...]
    persons: tuple[PersonSummary, ...]
    confided: tuple[Section, ...]


def summarise(advice: Advice, case: CaseFile, rulebook: Rulebook) -> Summary:
    """The summary of an advice on a case."""
    return Summary(
        title=typeset(f"Dossier {advice.reference}, avis au {french_date(advice.as_of)}"),
        urgent=urgent_lines(advice.alarms),
        persons=tuple(_person(each, advice, case, rulebook) for each in advice.persons),
        confided=tuple(confided_sheets(advice, case, rulebook)),
    )


def urgent_lines(alarms: Alarms) -> tuple[str, ...]:
    """What everyone who works on the case may read of its alarms; of what was written in confidence, only that it is there."""
    shared = alarms.confided_by(None)
    return (*alarm_lines(shared), *((CONFIDED,) if shared.count < alarms.count else ()))


def lines_without_advice(alarms: Alarms) -> tuple[str, ...]:
    """Every alarm of a case that has no advice, hence no sheet of its own for what was written in confidence: that comes last."""
    shared = alarms.confided_by(None)
    told: tuple[Alarm | Clock | UndatedClock | AlarmFault, ...] = (
        *alarms.alerts,
        *alarms.undated,
        *alarms.clocks,
        *alarms.faults,
    )
    writers = sorted({each.confided_by for each in told if each.confided_by is not None})
    reserved = (line for writer in writers for line in alarm_lines(alarms.confided_by(writer)))
    return (*alarm_lines(shared), *(typeset(f"Réservé : {line}") for line in reserved))


def alarm_lines(alarms: Alarms) -> tuple[str, ...]:
    """Alerts, the certain ones first; deadlines, the undated ones first, then the nearest; the rules that failed."""
    alerts = sorted(alarms.alerts, key=lambda alert: not alert.certain)
    clocks = sorted(alarms.clocks, key=lambda clock: (clock.usage, clock.deadline.due))
    undated = sorted(alarms.undated, key=lambda clock: clock.usage)
    return (
        *(alert_line(alert) for alert in alerts),
        *(undated_line(clock, alarms.as_of) for clock in undated),
        *(clock_line(clock, alarms.as_of) for clock in clocks),
        *(fault_line(fault) for fault in alarms.faults),
    )


def confided_sheets(advice: Advice, case: CaseFile, rulebook: Rulebook) -> Iterator[Section]:
    """One sheet for each person who wrote in confidence and is not aimed at: deadlines, what is due, what is missing."""
    for each in advice.confided:
        questions = (question_line(question, rulebook) for question in asked(each.questions, advice.reference))
        lines = (*alarm_lines(advice.alarms.confided_by(each.person)), *_tasks(each.measures), *questions)
        yield Section("confided", confided_title(each.person, case), lines)


def headline(person: PersonAdvice) -> str:
    """The outcome of the walk for one person."""
    if person.recommended is not None:
        return typeset(f"Mesure conseillée : « {person.recommended.title} ».")
    if person.outcome == "lift_question":
        held = [f"« {each.title} »" for each in person.suspended if each.family == "ladder"]
        rest = "restent" if len(held) > 1 else "reste"
        return typeset(f"Aucune mesure ne peut être conseillée tant que {rest} en suspens : {', '.join(held)}.")
    if person.outcome == "complete_file":
        return typeset("Aucune mesure ne peut être conseillée en l'état : le dossier doit d'abord être complété.")
    return typeset("Aucune mesure de l'échelle n'est conseillée en l'état du dossier.")


def particulars(measure: MeasureAdvice) -> tuple[tuple[str, str], ...]:
    """The form, the signatory, the addressees and the delays of a measure, each with its name."""
    told = (
        ("forme", measure.form),
        ("signataire", measure.signatory),
        ("destinataires", measure.addressees),
        *((SLOTS[slot], length) for slot, length in measure.delays.items()),
    )
    return tuple((name, value) for name, value in told if value)


def certainty(person: PersonAdvice) -> str:
    """How far the outcome holds."""
    if person.certainty == "certain":
        return "Conseil certain au vu du dossier ; une personne décide."
    return "Conseil sous réserve des réponses qui manquent ; une personne décide."


def _person(person: PersonAdvice, advice: Advice, case: CaseFile, rulebook: Rulebook) -> PersonSummary:
    sections = (
        Section("confided", "Alertes et échéances réservées", alarm_lines(advice.alarms.confided_by(person.person))),
        Section("nothing", "Décision de ne rien entreprendre", tuple(_nothing(person))),
        Section("obligations", "Obligations du bailleur", tuple(_tasks(person.obligations))),
        Section("accompaniments", "Accompagnements", tuple(_tasks(person.accompaniments))),
        Section("why", "Pourquoi", tuple(_why(person))),
        Section("safeguards", "Garanties à respecter", tuple(_safeguards(person))),
        Section("barred", "Mesures interdites", tuple(_barred(person, rulebook))),
        Section("suspended", "Mesures en suspens", tuple(_suspended(person, rulebook))),
        Section("requested", "Réponse aux mesures demandées", tuple(_statuses(person.requested))),
        Section(
            "missing",
            "Ce qui manque",
            tuple(question_line(each, rulebook) for each in asked(person.questions, advice.reference)),
        ),
        Section("alternatives", "Autres mesures licites", tuple(_statuses(person.alternatives))),
    )
    return PersonSummary(
        person=person_label(person.person, case),
        headline=headline(person),
        particulars=particulars(person.recommended) if person.recommended else (),
        certainty=certainty(person),
        sections=tuple(section for section in sections if section.lines),
    )


def _nothing(person: PersonAdvice) -> Iterator[str]:
    """The reasons to write down, the day of the re-look, and what the decision asks."""
    if person.nothing is None:
        return
    measure = person.nothing.measure
    for reason in person.nothing.reasons:
        yield _rule_line(reason)
    if measure.review_on:
        yield typeset(f"Motif à écrire par : {measure.signatory} ; à revoir le {french_date(measure.review_on)}.")
    yield from map(typeset, measure.safeguards)


def _why(person: PersonAdvice) -> Iterator[str]:
    if person.recommended is not None:
        for reason in person.recommended.proposed_by:
            yield _rule_line(reason)
        return
    unspoken = []
    for measure in person.others:
        rules = " ; ".join(reason.title for reason in (*measure.proposed_by, *measure.insufficient_by))
        if measure.status == "open":
            yield typeset(f"La mesure « {measure.title} » reste incertaine : {rules}.")
        elif measure.insufficient_by:
            told = " ; ".join(reason.title for reason in measure.insufficient_by)
            yield typeset(f"La mesure « {measure.title} » ne suffit pas ou n'est plus proposée : {told}.")
        elif measure.family == "ladder" and not measure.proposed_by:
            unspoken.append(f"« {measure.title} »")
    if unspoken:
        yield typeset(f"Aucune règle ne propose, au vu du dossier : {', '.join(unspoken)}.")


def _rule_line(reason: RuleReason) -> str:
    facts = [leaf.text for leaf in leaves(reason.because) if leaf.truth == "true"]
    shown = " ; ".join(facts[:MAX_FACTS]) + (" ; …" if len(facts) > MAX_FACTS else "")
    because = f" Faits retenus : {shown}." if facts else ""
    return typeset(f"{reason.title}.{because} Fondements : {references(reason.citations)}.")


def leaves(reason: Reason) -> Iterator[Reason]:
    """The leaves of a reasoning tree, left to right."""
    if not reason.parts:
        yield reason
    for part in reason.parts:
        yield from leaves(part)


def _safeguards(person: PersonAdvice) -> Iterator[str]:
    advised = (*((person.recommended,) if person.recommended else ()), *person.obligations, *person.accompaniments)
    yield from dict.fromkeys(typeset(line) for each in advised for line in each.safeguards)


def _barred(person: PersonAdvice, rulebook: Rulebook) -> Iterator[str]:
    for titles, bar in _grouped(person.barred, "true"):
        yield typeset(f"{titles} : {_bar_line(bar, rulebook)}")


def _suspended(person: PersonAdvice, rulebook: Rulebook) -> Iterator[str]:
    for titles, bar in _grouped(person.suspended, "unknown"):
        yield typeset(f"{titles}, tant que ceci n'est pas levé : {_bar_line(bar, rulebook)}")


def _grouped(measures: tuple[MeasureAdvice, ...], truth: str) -> Iterator[tuple[str, Bar]]:
    """Each guard once, with the measures that it reaches."""
    found: dict[str, tuple[list[str], Bar]] = {}
    for measure in measures:
        for bar in measure.bars:
            if bar.reason.truth == truth:
                titles, _ = found.setdefault(bar.reason.rule, ([], bar))
                titles.append(f"« {measure.title} »")
    for titles, bar in found.values():
        yield ", ".join(dict.fromkeys(titles)), bar


def _bar_line(bar: Bar, rulebook: Rulebook) -> str:
    text = f"{bar.reason.title} ({references(bar.reason.citations)})."
    if bar.appraised is not None:
        text += f" {APPRAISALS[bar.appraised.answered]} : {bar.appraised.question}"
    if bar.appraised is not None and not bar.appraised.answered:
        text += f" Attente maximale : {bar.appraised.longest_wait}." if bar.appraised.longest_wait else ""
        text += f" En attendant : {measure_title(bar.appraised.meanwhile, rulebook)}."
    if bar.earliest:
        text += f" Au plus tôt : {french_date(bar.earliest)}."
    if bar.points_to:
        text += f" Voir plutôt : {measure_title(bar.points_to, rulebook)}."
    return text


def _statuses(measures: tuple[MeasureAdvice, ...]) -> Iterator[str]:
    for measure in measures:
        yield typeset(f"« {measure.title} » : mesure {STATUSES[measure.status]}.")


def _tasks(measures: tuple[MeasureAdvice, ...]) -> Iterator[str]:
    for measure in measures:
        doubt = " (à confirmer)" if measure.status == "open" else ""
        who = f", par : {measure.signatory}" if measure.signatory else ""
        when = f", à revoir le {french_date(measure.review_on)}" if measure.review_on else ""
        yield typeset(f"{measure.title}{doubt}{who}{when} ({references(measure.citations)}).")
