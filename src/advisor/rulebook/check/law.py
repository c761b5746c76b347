"""The law behind the rules: every ground is known, in force, verified, and read at the right date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from advisor.law.calendar import shift_day
from advisor.law.dates_fr import french_date
from advisor.law.provision import Provision
from advisor.rulebook import keywords as kw
from advisor.rulebook.check.finding import Finding, all_terms, clauses
from advisor.rulebook.condition import ParamRef, walk
from advisor.rulebook.diagnostic import Place, nearest
from advisor.rulebook.expression import readable
from advisor.rulebook.model import Rule, Rulebook, conditions

# A fact older than that no longer founds an action drawn from the lease.
# Source: loi du 6 juillet 1989, art. 7-1.
LOOKBACK_YEARS = 3


def basis_given(rulebook: Rulebook) -> Iterator[Finding]:
    """S002: a rule rests on at least one ground."""
    for rule in rulebook.rules:
        if not rule.grounds:
            yield (
                rule.place,
                "S002",
                "la règle n'a pas de fondement",
                "Ajouter « fondements: » ; sans fondement, pas d'avis.",
            )


def basis_exists(rulebook: Rulebook) -> Iterator[Finding]:
    """S001: every ground is a known provision."""
    for rule in rulebook.rules:
        yield from _unknown(rulebook, rule.place, rule.grounds)
        for clause in clauses(rule):
            yield from _unknown(rulebook, clause.place, clause.grounds)
    for measure in rulebook.measures.values():
        yield from _unknown(rulebook, measure.place, measure.grounds)
        for service in measure.services:
            yield from _unknown(rulebook, service.place, service.grounds)


def _unknown(rulebook: Rulebook, place: Place, grounds: tuple[str, ...]) -> Iterator[Finding]:
    for ground in grounds:
        if ground not in rulebook.provisions:
            remedy = nearest(ground, list(rulebook.provisions)) or "Le déclarer dans rules/sources/."
            yield place, "S001", f"le fondement « {ground} » n'existe pas", remedy


def _known(rulebook: Rulebook, rule: Rule) -> list[Provision]:
    return [rulebook.provisions[ground] for ground in rule.grounds if ground in rulebook.provisions]


def basis_in_force(rulebook: Rulebook) -> Iterator[Finding]:
    """S003: at least one ground holds on every day on which the rule may speak."""
    for rule in rulebook.rules:
        grounds = _known(rulebook, rule)
        low, high = rule.valid_from or date.min, rule.valid_to or date.max
        ends = [wording.valid_to for provision in grounds for wording in provision.wordings if wording.valid_to]
        edges = sorted({low, *(end + timedelta(days=1) for end in ends if end < date.max)})
        bare = [day for day in edges if low <= day <= high and not any(each.wording_on(day) for each in grounds)]
        if not grounds or not bare:
            continue
        starts = [wording.valid_from for provision in grounds for wording in provision.wordings if wording.valid_from]
        when = f"avant le {french_date(min(starts))}" if bare[0] == date.min else f"le {french_date(bare[0])}"
        yield (
            rule.place,
            "S003",
            f"aucun fondement n'est en vigueur {when}, où la règle s'applique",
            "Borner la règle par « en vigueur depuis » et « en vigueur jusqu'au », ou compléter les versions.",
        )


def unverified_law_only_warns(rulebook: Rulebook) -> Iterator[Finding]:
    """S005: what rests on an unverified provision alone may alert, never decide."""
    for rule in rulebook.rules:
        grounds = _known(rulebook, rule)
        decides = rule.state == "in_service" and rule.stage in ("guard", "response")
        if grounds and decides and all(provision.confidence == "unverified" for provision in grounds):
            yield (
                rule.place,
                "S005",
                "la règle ne repose que sur des textes non vérifiés",
                "La limiter à une alerte, ou faire vérifier le texte.",
            )


def substance_is_inherited(rulebook: Rulebook) -> Iterator[Finding]:
    """S006: the response and the ladder leave a rewritten text of substance to the rules that qualify the fact.

    Of substance is what some rule cites at the date of the fact; rewritten, what changed so lately that an act of
    today may still rest on facts of before (`LOOKBACK_YEARS` before the text was last read).
    """
    substance = {ground for rule in rulebook.rules if rule.governing_date == "fact" for ground in rule.grounds}
    rewritten = {ground: day for ground in substance if (day := _late_change(rulebook.provisions.get(ground)))}
    citing = [(rule.place, rule.grounds) for rule in rulebook.rules if rule.stage == "response"]
    citing += [(each.place, each.grounds) for each in rulebook.measures.values() if each.family == "ladder"]
    for place, grounds in citing:
        for ground in sorted(rewritten.keys() & set(grounds)):
            yield (
                place,
                "S006",
                f"« {ground} » a changé le {french_date(rewritten[ground])} : cité ici, il le serait dans sa version "
                "du jour de l'acte, même pour des faits plus anciens",
                "Retirer ce fondement : la mesure reçoit ceux des faits, chacun dans la version de sa date.",
            )


def _late_change(provision: Provision | None) -> date | None:
    changes = [wording.valid_from for wording in provision.wordings if wording.valid_from] if provision else []
    if provision is None or len(provision.wordings) < 2 or not changes:
        return None
    last = max(changes)
    return last if shift_day(last.toordinal(), LOOKBACK_YEARS, "years") >= provision.read_on.toordinal() else None


def fact_dates_are_readable(rulebook: Rulebook) -> Iterator[Finding]:
    """S007: only what bears on one fact can be read in the law of its date."""
    day = rulebook.terms.get(kw.FACT_DATE)
    for rule in rulebook.rules:
        if rule.governing_date == "fact" and not (day is not None and readable(day.scope, [rule.scope])):
            scope = kw.french(kw.SCOPES, rule.scope)
            yield (
                rule.place,
                "S007",
                f"« {kw.FACT_DATE} » ne se lit pas sur « {scope} »",
                "Écrire « droit applicable: date de l'acte », ou « portée: incident ».",
            )


def dated_figures_are_the_acts(rulebook: Rulebook) -> Iterator[Finding]:
    """P003: what is judged at the date of the fact reads no figure that changes, for figures are those of the day of the act."""
    changing = {each.id for each in rulebook.parameters.values() if len(each.values) > 1}
    for rule in rulebook.rules:
        if rule.governing_date != "fact":
            continue
        nodes = [*conditions(rule), *(rulebook.terms[term].definition for term in all_terms(rule, rulebook))]
        read = {part.parameter for node in nodes for part in walk(node) if isinstance(part, ParamRef)}
        for name in sorted(read & changing):
            yield (
                rule.place,
                "P003",
                f"« {name} » change de valeur avec le temps, et vaut celle du jour de l'acte : un fait se juge à sa date",
                "Écrire une règle par valeur, chacune avec « en vigueur depuis » et « en vigueur jusqu'au ».",
            )


def parameters_have_a_basis(rulebook: Rulebook) -> Iterator[Finding]:
    """P001: a parameter's ground is known."""
    for parameter in rulebook.parameters.values():
        if parameter.ground and parameter.ground not in rulebook.provisions:
            remedy = nearest(parameter.ground, list(rulebook.provisions)) or "Le déclarer dans rules/sources/."
            yield parameter.place, "P001", f"le fondement « {parameter.ground} » n'existe pas", remedy
