"""HTML pages in French from templates/pages: what was decided, laid out for people; nothing is loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from advisor.advice.advice import Advice, Bar, Finding, MeasureAdvice, PersonAdvice, RuleReason
from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile
from advisor.casefile.situations import CONFIDED
from advisor.law.dates_fr import french_date
from advisor.law.provision import Citation
from advisor.letters.templates import templates_root
from advisor.letters.typography import typeset
from advisor.rulebook.model import Rulebook
from advisor.service import labels
from advisor.service.drawings import Ladder, deadline_chart, draw_ladder
from advisor.service.summary import PersonSummary, summarise


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the chronology; `day` is an ISO date, empty where it is not known to the day."""

    sort: str
    day: str
    when: str
    kind: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person's advice with what its page draws: sentences, the ladder, and the measures that are not advised.

    `why_not` are those that some rule speaks of, `unspoken` those that none proposes, bars or calls insufficient.
    """

    advice: PersonAdvice
    summary: PersonSummary
    ladder: Ladder
    asked: tuple[labels.Asked, ...]
    why_not: tuple[MeasureAdvice, ...]
    unspoken: tuple[MeasureAdvice, ...]


def advice_page(advice: Advice, case: CaseFile, rulebook: Rulebook) -> str:
    """The page of an advice: alerts and deadlines first, then each person, the facts, the texts, the digests."""
    summary = summarise(advice, case, rulebook)
    steps, shared = steps_taken(case, advice.as_of), advice.alarms.confided_by(None)
    persons = tuple(
        _person_view(person, told, advice.reference, steps)
        for person, told in zip(advice.persons, summary.persons, strict=True)
    )
    return (
        page_environment(templates_root())
        .get_template("advice.html")
        .render(
            advice=advice,
            summary=summary,
            persons=persons,
            events=events(advice, case, rulebook),
            texts={citation: rank for rank, citation in enumerate(cited_texts(advice), start=1)},
            links={name: provision.link for name, provision in rulebook.provisions.items()},
            shared=shared,
            alerts=sorted(shared.alerts, key=lambda alert: not alert.certain),
            clocks=sorted(shared.clocks, key=lambda clock: (clock.usage, clock.deadline.due)),
            chart=deadline_chart(shared.clocks, advice.as_of),
            steps_of=lambda measure: labels.steps_of(measure, rulebook),
            title_of=lambda measure: labels.measure_title(measure, rulebook),
        )
    )


@cache
def page_environment(root: Path) -> Environment:
    """The templates of pages, with the words and the typography that they share."""
    environment = Environment(
        loader=FileSystemLoader([root / "pages", root / "partials"]),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["typeset"] = typeset
    environment.filters["french_date"] = french_date
    environment.filters["distance"] = labels.distance
    environment.filters["to_settle"] = labels.to_settle
    environment.filters["undated_terms"] = labels.undated_terms
    environment.filters["fault_line"] = labels.fault_line
    environment.globals.update(
        statuses=labels.STATUSES,
        truths=labels.TRUTHS,
        conditions=labels.CONDITIONS,
        rules=labels.RULES,
        views=labels.VIEWS,
        appraisals=labels.APPRAISALS,
        confidences=labels.CONFIDENCES,
        confided=labels.CONFIDED,
        slots=labels.SLOTS,
        interval=labels.interval,
    )
    return environment


def _person_view(
    person: PersonAdvice, summary: PersonSummary, reference: str, steps: dict[str, tuple[date, ...]]
) -> PersonView:
    others = sorted((*person.barred, *person.suspended, *person.others), key=lambda m: (m.family != "ladder", m.rung))
    spoken = tuple(each for each in others if each.bars or each.insufficient_by or each.proposed_by)
    return PersonView(
        advice=person,
        summary=summary,
        asked=labels.asked(person.questions, reference),
        ladder=draw_ladder(ladder_of(person), steps),
        why_not=spoken,
        unspoken=tuple(each for each in others if each not in spoken),
    )


def steps_taken(case: CaseFile, as_of: date) -> dict[str, tuple[date, ...]]:
    """When each earlier measure of the file was engaged, by measure; only those dated by the day of the advice."""
    found: dict[str, list[date]] = {}
    for each in case.measures:
        day = each.sent_on.value
        if day is not None and day <= as_of:
            found.setdefault(each.measure, []).append(day)
    return {measure: tuple(sorted(days)) for measure, days in found.items()}


def ladder_of(person: PersonAdvice) -> tuple[MeasureAdvice, ...]:
    """The rungs of the ladder as they stand for a person, the mildest first, each once."""
    told = (
        *((person.recommended,) if person.recommended else ()),
        *person.alternatives,
        *person.suspended,
        *person.barred,
        *person.others,
    )
    rungs = {each.measure: each for each in told if each.family == "ladder"}
    return tuple(sorted(rungs.values(), key=lambda each: each.rung))


def events(advice: Advice, case: CaseFile, rulebook: Rulebook) -> tuple[Event, ...]:
    """Incidents, earlier measures, letters received and the tenant's own words, in order; what has no date comes last.

    What a person wrote in confidence, and what was done about it, is not among them.
    """
    told = {finding.incident: finding for finding in advice.findings}
    rows = [
        *(_incident_event(incident.id, incident.date, incident.description, told) for incident in case.incidents),
        *(
            _event(each.sent_on, "mesure", labels.measure_title(each.measure, rulebook), f"référence {each.id}")
            for each in case.measures
            if each.measure not in rulebook.measures or "confided" not in rulebook.measures[each.measure].kinds
        ),
        *(
            _event(each.received_on, "courrier reçu", f"Demande reçue ({each.id})")
            for each in case.notices
            if each.kind not in CONFIDED
        ),
        *(_event(Known[date](value=each.on), "parole du locataire", each.text) for each in case.statements),
    ]
    return tuple(sorted(rows, key=lambda row: row.sort or "9999"))


def _incident_event(name: str, day: Known[date], description: str, told: dict[str, Finding]) -> Event:
    finding = told.get(name)
    if finding is None:
        return _event(day, "fait", description, f"fait {name}, inconnu à cette date ou sans source")
    return _event(day, "fait", description, f"fait {name} ; {finding.phenomenon} ; lieu : {finding.place}")


def _event(day: Known[date], kind: str, title: str, detail: str = "") -> Event:
    exact, low, high = day.value, day.at_least, day.at_most
    if exact is not None:
        return Event(exact.isoformat(), exact.isoformat(), french_date(exact), kind, title, detail)
    start = french_date(low) if low else "une date inconnue"
    end = french_date(high) if high else "une date inconnue"
    when = f"entre {start} et {end}" if low or high else "date inconnue"
    return Event((low or high or date.max).isoformat(), "", when, kind, title, detail)


def cited_texts(advice: Advice) -> tuple[Citation, ...]:
    """Every text cited anywhere in the advice, each wording once, in the order in which the page meets them."""
    found: dict[Citation, None] = {}
    for citations in _citations(advice):
        found.update(dict.fromkeys(citations))
    return tuple(found)


def _citations(advice: Advice) -> Iterator[tuple[Citation, ...]]:
    shared = advice.alarms.confided_by(None)
    yield from (alert.citations for alert in shared.alerts)
    yield from (clock.citations for clock in shared.undated)
    yield from (clock.citations for clock in shared.clocks)
    for person in advice.persons:
        for measure in measures_of(person):
            yield measure.citations
            yield from (reason.citations for reason in _reasons(measure))
    yield from (reason.citations for reason in advice.situation)
    yield from (reason.citations for finding in advice.findings for reason in finding.conclusions)
    yield from (reason.citations for piece in advice.pieces for reason in piece.admitted_by)


def measures_of(person: PersonAdvice) -> Iterator[MeasureAdvice]:
    """Every measure told for a person."""
    if person.recommended is not None:
        yield person.recommended
    yield from person.alternatives
    yield from person.suspended
    yield from person.barred
    yield from person.others
    yield from person.accompaniments
    yield from person.obligations
    yield from person.requested
    if person.nothing is not None:
        yield person.nothing.measure


def _reasons(measure: MeasureAdvice) -> Iterator[RuleReason]:
    bars: tuple[Bar, ...] = measure.bars
    yield from (*measure.proposed_by, *measure.insufficient_by, *(bar.reason for bar in bars))
