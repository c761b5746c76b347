"""A site laid out as facts: what the vocabulary calls a « site », with its « signalements »."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from advisor.casefile.sheet import FactSheet
from advisor.law.calendar import shift_day
from advisor.law.errors import RulebookInvalid
from advisor.law.possible import ABSENT, UNKNOWN, Possible, Range
from advisor.register.model import Figure, Register, Report, Site, SiteReview
from advisor.register.site_checks import phenomena_of, phenomenon_code
from advisor.review.binding import attested
from advisor.review.sheet import sheet_of
from advisor.rulebook import site_keywords as words
from advisor.rulebook.condition import Duration
from advisor.rulebook.model import Rulebook

SCOPE, REPORT = "site", "site_report"
PARTNERS = frozenset(
    {
        "police",
        "gendarmerie",
        "police_prefecture",
        "municipal_police",
        "prefect",
        "prosecutor",
        "commune",
        "intercommunality",
    }
)
"""Whose note is a second source."""
SHORT, LONG = "fenêtre_site_courte", "fenêtre_site_longue"
REFERENCE_DWELLINGS = 100
"""The size of site to which the counts of the grid relate."""


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """The facts of a site, coded; the vocabulary's terms name these fields."""

    standing: Possible
    previous: Possible
    previous_on: Possible
    first_review: Possible
    confirmed: Possible
    refused: Possible


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """The facts of one phenomenon of a report, coded; the vocabulary's terms name these fields."""

    phenomenon: Possible
    severity: Possible
    recurrence: Possible
    on: Possible
    same_kind: Possible
    confirmed: Possible
    month_before: Possible


def window_start(name: str, rulebook: Rulebook, day: date) -> date:
    """The day before the first day of a window that ends on a day; its length is a duration of `parametres/`."""
    value = rulebook.parameters[name].value_on(day)
    if value is None or not isinstance(value.value, Duration):
        raise RulebookInvalid(
            f"Le paramètre « {name} » n'a pas de durée le {day}.",
            remedy="Compléter ses valeurs dans rules/parametres/.",
        )
    return date.fromordinal(shift_day(day.toordinal(), -value.value.amount, value.value.unit))


def known_reports(register: Register, site: Site, as_of: date) -> list[Report]:
    """The reports of a site, as known on a day."""
    return [each for each in register.reports if each.site == site.id and max(each.on, each.recorded_on) <= as_of]


def reviews_of(register: Register, site: Site, as_of: date) -> list[SiteReview]:
    """The reviews of a site, the oldest first, as known on a day."""
    found = [each for each in register.site_reviews if each.site == site.id and max(each.on, each.recorded_on) <= as_of]
    return sorted(found, key=lambda each: each.on)


def sheet_of_site(site: Site, register: Register, rulebook: Rulebook, as_of: date) -> FactSheet:
    """A site and its reports as one sheet; the reports are whole only if somebody attests that every fact is recorded."""
    facts: dict[str, list[tuple[str, object]]] = {
        SCOPE: [(site.id, _site_facts(site, register, rulebook, as_of))],
        REPORT: [*_report_facts(site, register, rulebook, as_of)],
    }
    sheet = sheet_of(site.id, facts, rulebook.vocabulary, as_of)
    if not attested("incident", register, as_of):
        sheet.complete -= {REPORT}
    return sheet


def _site_facts(site: Site, register: Register, rulebook: Rulebook, as_of: date) -> SiteFacts:
    reviews = reviews_of(register, site, as_of)
    earlier = [each for each in reviews if each.on < as_of]
    last = earlier[-1] if earlier else None
    ranks = list(words.LEVELS.values())
    return SiteFacts(
        standing=ABSENT if last is None else ranks.index(last.level),
        previous=ABSENT if last is None else ranks.index(last.observed),
        previous_on=ABSENT if last is None else last.on.toordinal(),
        first_review=last is None,
        confirmed=_confirmed(reviews, window_start(SHORT, rulebook, as_of), as_of),
        refused=_refused(site, register, window_start(LONG, rulebook, as_of), as_of),
    )


def _confirmed(reviews: list[SiteReview], start: date, as_of: date) -> Possible:
    """Whether a recent review notes that a partner sees the same; only the review of the day can say that none does."""
    if any(each.confirmed_by in PARTNERS for each in reviews if each.on > start):
        return True
    return False if any(each.on == as_of for each in reviews) else UNKNOWN


def _refused(site: Site, register: Register, start: date, as_of: date) -> Possible:
    """Whether a contractor refused to come; a no needs figures of nought for every day of the window."""
    told = [each for each in register.figures if each.site == site.id and each.kind == "refused_orders"]
    known = sorted(
        (each for each in told if each.recorded_on <= as_of and _last(each) > start), key=lambda each: each.on
    )
    if any(each.value and each.on > start for each in known):
        return True
    covered = start
    for each in known:
        if each.value == 0 and each.on <= covered + timedelta(days=1):
            covered = max(covered, _last(each))
    return False if covered >= as_of else UNKNOWN


def _last(figure: Figure) -> date:
    return figure.until or figure.on


def _report_facts(site: Site, register: Register, rulebook: Rulebook, as_of: date) -> list[tuple[str, ReportFacts]]:
    """One entry a phenomenon: a report that names three is told three times, each under its own code."""
    phenomena = phenomena_of(rulebook)
    told = [
        (report, code)
        for report in known_reports(register, site, as_of)
        for code in dict.fromkeys(phenomenon_code(word, phenomena) for word in (report.phenomenon, *report.secondary))
        if code is not None and not code.startswith(words.PROTECTED_FAMILY)
    ]
    whole = attested("incident", register, as_of)
    found = []
    for report, code in told:
        days = [each.on for each, other in told if other == code]
        start = window_start(SHORT, rulebook, report.on)
        before = report.on.replace(day=1) - timedelta(days=1)
        noted = any((day.year, day.month) == (before.year, before.month) for day in days)
        facts = ReportFacts(
            phenomenon=code,
            severity=UNKNOWN if report.severity is None else report.severity,
            recurrence=report.recurrence or UNKNOWN,
            on=report.on.toordinal(),
            same_kind=_scaled(sum(start < day <= report.on for day in days), site.dwellings, whole=whole),
            confirmed=report.confirmed_by in PARTNERS,
            month_before=True if noted else False if whole else UNKNOWN,
        )
        found.append((f"{report.id}#{code}", facts))
    return found


def _scaled(count: int, dwellings: int | None, *, whole: bool) -> Possible:
    """A count brought back to a site of reference size; a smaller site is not made worse than it is."""
    if dwellings is None:
        return Range(0, count if whole else None)
    scaled = count * REFERENCE_DWELLINGS // max(REFERENCE_DWELLINGS, dwellings)
    return scaled if whole else Range(scaled, None)
