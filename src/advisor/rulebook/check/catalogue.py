"""The catalogue of measures: what is named exists, the ladder is ordered, nothing excludes itself."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.rulebook.check.finding import Finding
from advisor.rulebook.diagnostic import nearest
from advisor.rulebook.model import Insufficiency, Proposal, Requirement, Rule, Rulebook, heads, service_term, taken_term


def measures_exist(rulebook: Rulebook) -> Iterator[Finding]:
    """M001: every measure named exists."""
    named = [(rule.place, name) for rule in rulebook.rules for name in _measures_named(rule) if name]
    named += [(measure.place, name) for measure in rulebook.measures.values() for name in measure.incompatible]
    for place, name in named:
        if name not in rulebook.measures:
            remedy = nearest(name, list(rulebook.measures)) or "La déclarer dans rules/mesures/."
            yield place, "M001", f"la mesure « {name} » n'existe pas", remedy


def _measures_named(rule: Rule) -> list[str]:
    named = [head.measure for head in heads(rule) if isinstance(head, Proposal | Insufficiency)]
    targets = [head.target for head in heads(rule) if isinstance(head, Requirement)]
    if rule.guard:
        named += [rule.guard.meanwhile, rule.guard.points_to]
        targets.append(rule.guard.target)
    for target in targets:
        named += [*target.measures, target.from_rung]
    return named


def ladder_is_ordered(rulebook: Rulebook) -> Iterator[Finding]:
    """M002: two rungs of the ladder never share one degree."""
    seen: dict[int, str] = {}
    for measure in rulebook.measures.values():
        if measure.family != "ladder":
            continue
        if measure.rung in seen:
            yield (
                measure.place,
                "M002",
                f"« {measure.id} » et « {seen[measure.rung]} » ont le même degré ({measure.rung})",
                "Donner à chaque mesure de l'échelle son propre degré.",
            )
        seen.setdefault(measure.rung, measure.id)


def reviews_have_a_length(rulebook: Rulebook) -> Iterator[Finding]:
    """M004: the time after which a measure is looked at again is a parameter of type duration."""
    lengths = [each.id for each in rulebook.parameters.values() if each.type == "duration"]
    for measure in rulebook.measures.values():
        if measure.review and measure.review not in lengths:
            yield (
                measure.place,
                "M004",
                f"« {measure.review} », délai de réexamen de « {measure.id} », n'est pas un paramètre de type durée",
                nearest(measure.review, lengths) or "Le déclarer dans rules/parametres/, de type durée.",
            )


def incompatibilities_make_sense(rulebook: Rulebook) -> Iterator[Finding]:
    """M003: a measure is neither incompatible with itself nor, on the ladder, with another rung of it."""
    for measure in rulebook.measures.values():
        for name in measure.incompatible:
            other = rulebook.measures.get(name)
            if other is None:
                continue
            if name == measure.id:
                yield (
                    measure.place,
                    "M003",
                    f"« {name} » est dite incompatible avec elle-même",
                    "La retirer de « incompatibles ».",
                )
            elif measure.family == other.family == "ladder":
                yield (
                    measure.place,
                    "M003",
                    f"« {name} » et « {measure.id} » sont deux degrés de l'échelle, qui en retient un seul",
                    "La retirer de « incompatibles » : deux degrés ne sont jamais conseillés ensemble.",
                )


def services_are_told_once(rulebook: Rulebook) -> Iterator[Finding]:
    """M005: what a service means is said of states that the vocabulary knows, once each, with the start of the delay."""
    term = service_term(rulebook.vocabulary)
    known = [] if term is None else [step.id for step in term.steps]
    for measure in rulebook.measures.values():
        told: set[str] = set()
        for each in measure.services:
            for state in each.states:
                if state not in known:
                    remedy = nearest(state, known) or "Le déclarer au terme qui dit le sort d'un envoi, ou le corriger."
                    yield (
                        each.place,
                        "M005",
                        f"« {state} » n'est pas un sort que le vocabulaire donne à un envoi",
                        remedy,
                    )
                elif state in told:
                    yield (
                        each.place,
                        "M005",
                        f"« {measure.id} » dit deux fois ce que vaut un envoi « {state} »",
                        "N'en garder qu'une portée.",
                    )
                told.add(state)
        if bool(measure.services) != bool(measure.runs_from):
            yield (
                measure.place,
                "M005",
                f"« {measure.id} » dit la portée de ses remises sans le départ de son délai, ou l'inverse",
                "Écrire « remises » et « délai depuis » ensemble.",
            )


def what_is_to_be_recorded_is_told(rulebook: Rulebook) -> Iterator[Finding]:
    """M007: of a measure that the case file knows as taken, the letter says what its service is worth, or what to record."""
    taken = taken_term(rulebook.vocabulary)
    known = set() if taken is None else {step.code for step in taken.steps}
    for measure in rulebook.measures.values():
        if measure.id in known and measure.letter and not (measure.services or measure.to_record):
            yield (
                measure.place,
                "M007",
                f"« {measure.id} » a un courrier, et rien ne dit comment le dossier saura que la mesure est prise",
                "Écrire « remises » si le courrier est la mesure même, sinon « à consigner ».",
            )
        for each in measure.to_record:
            term = rulebook.terms.get(each.term)
            if term is None or not term.path:
                remedy = nearest(each.term, [name for name, known in rulebook.terms.items() if known.path])
                yield (
                    each.place,
                    "M007",
                    f"« {each.term} » n'est pas un terme que le dossier porte",
                    remedy or "Prendre un terme du vocabulaire qui a un chemin.",
                )
            elif each.value and term.code_of(each.value) is None:
                remedy = nearest(each.value, [step.id for step in term.steps])
                yield (
                    each.place,
                    "M007",
                    f"« {each.value} » n'est pas une valeur de « {each.term} »",
                    remedy or "Prendre une valeur du terme, ou n'en écrire aucune.",
                )


def appraised_rungs_are_the_harshest(rulebook: Rulebook) -> Iterator[Finding]:
    """M006: above a rung that is appraised before it is shown, every rung is."""
    ladder = sorted(
        (each for each in rulebook.measures.values() if each.family == "ladder"), key=lambda each: each.rung
    )
    first = next((each for each in ladder if each.appraised_first), None)
    for measure in ladder:
        if first is not None and measure.rung > first.rung and not measure.appraised_first:
            yield (
                measure.place,
                "M006",
                f"« {first.id} » demande une appréciation préalable, et « {measure.id} », plus grave, n'en demande pas",
                "Écrire « appréciation préalable: oui » à chaque degré au-dessus.",
            )
