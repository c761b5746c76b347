"""What a rule base must satisfy before any of it may decide: one function per invariant, all listed in CHECKS.

Each check gives (place, code, message, remedy); the texts are for experts, in French.
"""

from __future__ import annotations

import graphlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations

from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import AnyOf, Condition, Not, ParamRef, terms_read, walk
from advisor.rulebook.diagnostic import Place, nearest
from advisor.rulebook.model import (
    Alert,
    Clock,
    Conclusion,
    ExceptionClause,
    Head,
    Insufficiency,
    Proposal,
    Requirement,
    Rule,
    Rulebook,
    conditions,
    heads,
)

Finding = tuple[Place, str, str, str]
Check = Callable[[Rulebook], Iterator[Finding]]

_STAGE_HEADS: dict[str, tuple[type, ...]] = {
    "admission": (Conclusion,),
    "qualification": (Conclusion,),
    "situation": (Conclusion, Insufficiency),
    "response": (Proposal, Insufficiency),
    "guard": (),
    "duty": (Alert, Clock, Requirement, Proposal),
}
_STAGE_NATURES = {
    "admission": {"permission"},
    "qualification": {"qualification"},
    "situation": {"qualification"},
    "response": {"recommendation", "orientation"},
    "guard": {"prohibition"},
    "duty": {"obligation", "alert", "deadline", "requirement", "orientation"},
}
MAX_CLAUSES = 64


def rule_named_by_file(rulebook: Rulebook) -> Iterator[Finding]:
    """R001: the file's name is the rule's id, in ASCII."""
    for rule in rulebook.rules:
        stem = rule.place.file.rsplit("/", 1)[-1].removesuffix(".yaml")
        name = rule.id.partition("#")[0]
        if name != stem or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            yield (
                rule.place,
                "R001",
                f"la règle « {name} » est dans le fichier « {stem}.yaml »",
                "Donner au fichier et à la règle le même nom : minuscules sans accent, chiffres et tirets.",
            )


def rule_in_its_folder(rulebook: Rulebook) -> Iterator[Finding]:
    """R002: the folder is the stage."""
    for rule in rulebook.rules:
        folder = rule.place.file.split("/")[1] if rule.place.file.count("/") > 1 else ""
        if folder in kw.STAGE_FOLDERS and kw.STAGE_FOLDERS[folder] != rule.stage:
            stage = kw.french(kw.STAGES, rule.stage)
            yield (
                rule.place,
                "R002",
                f"l'étape « {stage} » ne se range pas dans « {folder}/ »",
                "Déplacer le fichier ou corriger l'étape.",
            )


def rule_ids_unique(rulebook: Rulebook) -> Iterator[Finding]:
    """R003: no two rules bear one name."""
    seen: set[str] = set()
    for rule in rulebook.rules:
        if rule.id in seen:
            yield rule.place, "R003", f"la règle « {rule.id} » existe déjà", "Lui donner un autre nom."
        seen.add(rule.id)


def stage_fits_head(rulebook: Rulebook) -> Iterator[Finding]:
    """R004: a stage concludes what it is for; R005: its nature fits."""
    for rule in rulebook.rules:
        stage = kw.french(kw.STAGES, rule.stage)
        for head in heads(rule):
            if not isinstance(head, _STAGE_HEADS[rule.stage]):
                yield (
                    rule.place,
                    "R004",
                    f"une règle de l'étape « {stage} » ne conclut pas cela",
                    "Corriger l'étape ou le « alors ».",
                )
        if rule.head is None and rule.stage != "guard":
            yield (
                rule.place,
                "R004",
                "la règle ne conclut rien",
                "Ajouter « alors: » avec ce qu'elle établit ou propose.",
            )
        if rule.nature and rule.nature not in _STAGE_NATURES[rule.stage]:
            allowed = ", ".join(kw.french(kw.NATURES, nature) for nature in sorted(_STAGE_NATURES[rule.stage]))
            yield (
                rule.place,
                "R005",
                f"la nature ne convient pas à l'étape « {stage} »",
                f"Natures admises ici : {allowed}.",
            )


def basis_exists(rulebook: Rulebook) -> Iterator[Finding]:
    """S001: every ground is a known provision; S002: there is at least one."""
    known = list(rulebook.provisions)
    for rule in rulebook.rules:
        if not rule.grounds:
            yield (
                rule.place,
                "S002",
                "la règle n'a pas de fondement",
                "Ajouter « fondements: » ; sans fondement, pas d'avis.",
            )
        for ground in (*rule.grounds, *(g for clause in _clauses(rule) for g in clause.grounds)):
            if ground not in rulebook.provisions:
                yield (
                    rule.place,
                    "S001",
                    f"le fondement « {ground} » n'existe pas",
                    nearest(ground, known) or "Le déclarer dans rules/sources/.",
                )


def basis_in_force(rulebook: Rulebook) -> Iterator[Finding]:
    """S003: at least one ground holds on every day on which the rule may speak."""
    for rule in rulebook.rules:
        grounds = [rulebook.provisions[ground] for ground in rule.grounds if ground in rulebook.provisions]
        if not grounds:
            continue
        edges = {rule.valid_from or date.min, rule.valid_to or date.max}
        edges |= {w.valid_from for p in grounds for w in p.wordings if w.valid_from}
        edges |= {w.valid_to for p in grounds for w in p.wordings if w.valid_to}
        low, high = rule.valid_from or date.min, rule.valid_to or date.max
        bare = [day for day in sorted(edges) if low <= day <= high and not any(p.wording_on(day) for p in grounds)]
        if bare:
            yield (
                rule.place,
                "S003",
                f"aucun fondement n'est en vigueur le {bare[0].isoformat()}, où la règle s'applique",
                "Borner la règle par « en vigueur depuis » et « en vigueur jusqu'au », ou compléter les versions.",
            )


def sources_read(rulebook: Rulebook) -> Iterator[Finding]:
    """S004: wordings of one provision do not overlap."""
    for provision in rulebook.provisions.values():
        ordered = sorted(provision.wordings, key=lambda wording: wording.valid_from or date.min)
        for earlier, later in zip(ordered, ordered[1:], strict=False):
            if earlier.valid_to is None or (later.valid_from is not None and later.valid_from <= earlier.valid_to):
                place = Place(f"rules/sources/{provision.id.partition('/')[0]}.yaml", 1, 1)
                yield (
                    place,
                    "S004",
                    f"deux versions de « {provision.id} » se chevauchent",
                    "Corriger « depuis » et « jusqu'au ».",
                )


def terms_have_one_origin(rulebook: Rulebook) -> Iterator[Finding]:
    """T002: a term comes from exactly one place; T004: choices and scales list their values."""
    for term in rulebook.terms.values():
        origins = [bool(term.path), bool(term.computed), term.definition is not None, term.concluded, term.appraised]
        if sum(origins) != 1:
            yield (
                term.place,
                "T002",
                f"« {term.id} » doit avoir une seule origine",
                "Garder une seule des clés : chemin, calcul, définition, conclu, appréciation.",
            )
        if term.type in ("choice", "scale", "set") and not term.steps and not term.path.startswith("*"):
            yield (
                term.place,
                "T004",
                f"« {term.id} » ne liste pas ses valeurs",
                "Ajouter « valeurs: » avec « valeur: code ».",
            )
        if term.appraised and not (term.question and term.asked_of):
            yield (
                term.place,
                "T005",
                f"l'appréciation « {term.id} » n'a pas de question ou de rôle",
                "Ajouter « question » et « demander à ».",
            )


def names_are_readable(rulebook: Rulebook) -> Iterator[Finding]:
    """T006: no name contains a word of the expression language."""
    words = {kw.AND, kw.OR, kw.NOT, kw.WHERE, kw.OF, kw.ONE_OF, kw.CONTAINS, kw.OVER, kw.ACCORDING_TO, kw.IS}
    for term in rulebook.terms.values():
        caught = words & set(term.id.split())
        if caught:
            yield (
                term.place,
                "T006",
                f"« {term.id} » contient le mot réservé « {min(caught)} »",
                "Choisir un autre nom.",
            )


def concluded_terms_have_rules(rulebook: Rulebook) -> Iterator[Finding]:
    """T007: what rules conclude is declared so; T008: what is declared so is concluded by a rule."""
    written = {
        term
        for rule in rulebook.rules
        for head in heads(rule)
        if isinstance(head, Conclusion)
        for term, _ in head.values
    }
    for rule in rulebook.rules:
        for head in heads(rule):
            for term_id, _ in head.values if isinstance(head, Conclusion) else ():
                if not rulebook.terms[term_id].concluded:
                    yield (
                        rule.place,
                        "T007",
                        f"« {term_id} » vient du dossier : une règle ne le conclut pas",
                        "Le déclarer « conclu: oui ».",
                    )
    for term in rulebook.terms.values():
        if term.concluded and term.id not in written:
            yield term.place, "T008", f"aucune règle ne conclut « {term.id} »", "Écrire la règle, ou retirer le terme."


def measures_exist(rulebook: Rulebook) -> Iterator[Finding]:
    """M001: every measure named exists."""
    known = list(rulebook.measures)
    for rule in rulebook.rules:
        for name in _measures_named(rule):
            if name and name not in rulebook.measures:
                yield (
                    rule.place,
                    "M001",
                    f"la mesure « {name} » n'existe pas",
                    nearest(name, known) or "La déclarer dans rules/mesures/.",
                )
    for measure in rulebook.measures.values():
        for name in measure.incompatible:
            if name not in rulebook.measures:
                yield (
                    measure.place,
                    "M001",
                    f"la mesure « {name} » n'existe pas",
                    nearest(name, known) or "Corriger « incompatibles ».",
                )


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
                f"« {measure.id} » et « {seen[measure.rung]} » ont le même degré",
                "Donner à chaque mesure son degré.",
            )
        seen.setdefault(measure.rung, measure.id)


def guards_are_complete(rulebook: Rulebook) -> Iterator[Finding]:
    """G001: an appraised guard names its question, its longest wait and what to do meanwhile."""
    for rule in rulebook.rules:
        guard = rule.guard
        if guard is None or guard.kind != "appraised":
            continue
        if not (guard.question and guard.longest_wait and guard.meanwhile):
            yield (
                rule.place,
                "G001",
                "une garde appréciée indique sa question, son attente maximale et quoi faire en attendant",
                "Ajouter « question », « attente maximale » et « en attendant ».",
            )
        if guard.longest_wait and guard.longest_wait not in rulebook.parameters:
            remedy = nearest(guard.longest_wait, list(rulebook.parameters)) or "Le déclarer dans rules/parametres/."
            yield rule.place, "T003", f"le paramètre « {guard.longest_wait} » n'existe pas", remedy
        term = rulebook.terms.get(guard.question)
        if guard.question and (term is None or not term.question):
            yield (
                rule.place,
                "G002",
                f"« {guard.question} » n'est pas une question du vocabulaire",
                "Nommer un terme qui porte une question.",
            )


def exceptions_are_well_formed(rulebook: Rulebook) -> Iterator[Finding]:
    """X001–X003: the shape that each effect of a `sauf` needs."""
    for rule in rulebook.rules:
        yield from _clause_faults(rule.exceptions, rule.head, nested=False)
        names = [clause.id for clause in _clauses(rule)]
        for name in {each for each in names if names.count(each) > 1}:
            yield rule.place, "X004", f"deux « sauf » portent le nom « {name} »", "Donner à chacun son nom."


def _clause_faults(clauses: tuple[ExceptionClause, ...], base: Head | None, *, nested: bool) -> Iterator[Finding]:
    for clause in clauses:
        if clause.effect == "restores" and not nested:
            yield (
                clause.place,
                "X001",
                "« rétablit » ne s'emploie qu'à l'intérieur d'un autre « sauf »",
                "L'imbriquer sous l'exception qu'il lève.",
            )
        if nested and clause.effect != "restores":
            yield (
                clause.place,
                "X001",
                "à l'intérieur d'un « sauf », seul « rétablit » a un effet",
                "Écrire « effet: rétablit » ou sortir l'exception.",
            )
        if clause.effect in ("replaces", "modifies") and clause.head is None:
            effect = kw.french(kw.EFFECTS, clause.effect)
            yield clause.place, "X002", f"« {effect} » doit dire par quoi", "Ajouter « alors: » à cette exception."
        if clause.effect == "modifies" and clause.head is not None and type(clause.head) is not type(base):
            yield (
                clause.place,
                "X003",
                "« modifie » garde la forme du « alors » de la règle",
                "Écrire le même genre de conclusion, avec une autre valeur.",
            )
        yield from _clause_faults(clause.exceptions, base, nested=True)


def no_cycle(rulebook: Rulebook) -> Iterator[Finding]:
    """C001: no rule waits, through others, for its own conclusion."""
    writers: dict[str, set[str]] = defaultdict(set)
    by_id = {rule.id: rule for rule in rulebook.rules}
    for rule in rulebook.rules:
        for head in heads(rule):
            for term, _ in head.values if isinstance(head, Conclusion) else ():
                writers[term].add(rule.id)
    needs = {rule.id: {w for term in _all_terms(rule, rulebook) for w in writers[term]} for rule in rulebook.rules}
    try:
        graphlib.TopologicalSorter(needs).prepare()
    except graphlib.CycleError as error:
        path = list(error.args[1])
        chain = " → ".join(f"« {name} »" for name in path)
        yield (
            by_id[path[0]].place,
            "C001",
            f"ces règles s'attendent l'une l'autre : {chain}",
            "Retirer de l'une ce que l'autre conclut.",
        )


def alarms_read_the_case_alone(rulebook: Rulebook) -> Iterator[Finding]:
    """A001: alerts and deadlines never wait for a conclusion."""
    for rule in rulebook.rules:
        if not any(isinstance(head, Alert | Clock) for head in heads(rule)):
            continue
        concluded = [term for term in sorted(_all_terms(rule, rulebook)) if rulebook.terms[term].concluded]
        if concluded:
            yield (
                rule.place,
                "A001",
                f"une alerte ou une échéance ne dépend pas d'une conclusion (« {concluded[0]} »)",
                "N'y lire que des termes du dossier : elle doit sonner quoi qu'il arrive à l'avis.",
            )


def examples_are_complete(rulebook: Rulebook) -> Iterator[Finding]:
    """X010: a rule arrives with one example that applies and one that does not."""
    for rule in rulebook.rules:
        if "#" in rule.id:
            continue
        expected = {example.expected for example in rule.examples}
        for code, word in (("applies", "s'applique"), ("does_not_apply", "ne s'applique pas")):
            if code not in expected:
                yield rule.place, "X010", f"aucun exemple où la règle {word}", "Ajouter un exemple de chaque sorte."
        for example in rule.examples:
            if example.missing and example.missing not in rulebook.terms:
                remedy = nearest(example.missing, list(rulebook.terms)) or "Nommer un terme du vocabulaire."
                yield example.place, "E002", f"le terme « {example.missing} » n'existe pas", remedy


def slots_do_not_clash(rulebook: Rulebook) -> Iterator[Finding]:
    """C002: two rules that hold in the same case, on the same days, must not give one term two values."""
    for first, second in combinations([rule for rule in rulebook.rules if isinstance(rule.head, Conclusion)], 2):
        if first.condition != second.condition or first.scope != second.scope or not _meet(first, second):
            continue
        if first.exceptions or second.exceptions:
            continue
        assert isinstance(first.head, Conclusion)
        assert isinstance(second.head, Conclusion)
        left, right = dict(first.head.values), dict(second.head.values)
        for term in sorted(left.keys() & right.keys()):
            if left[term] != right[term]:
                yield (
                    second.place,
                    "C002",
                    f"« {first.id} » et « {second.id} » donnent deux valeurs à « {term} » dans les mêmes cas",
                    "Déclarer un « sauf » (remplace ou exclut), ou distinguer leurs conditions.",
                )


def conditions_are_small(rulebook: Rulebook) -> Iterator[Finding]:
    """C003: a condition's expansion stays within the bound of the second engine."""
    for rule in rulebook.rules:
        for condition in conditions(rule):
            size = expansion(condition)
            if size > MAX_CLAUSES:
                yield (
                    rule.place,
                    "C003",
                    f"la condition se développe en {size} cas (au plus {MAX_CLAUSES})",
                    "Scinder la règle, ou nommer un terme intermédiaire.",
                )


def parameters_have_a_basis(rulebook: Rulebook) -> Iterator[Finding]:
    """P001: a parameter's ground is known; P002: an unused one is an error."""
    used = {
        part.parameter
        for rule in rulebook.rules
        for c in conditions(rule)
        for part in walk(c)
        if isinstance(part, ParamRef)
    }
    used |= {
        p.parameter
        for t in rulebook.terms.values()
        if t.definition
        for p in walk(t.definition)
        if isinstance(p, ParamRef)
    }
    for rule in rulebook.rules:
        used |= {part.parameter for head in heads(rule) for part in walk(head) if isinstance(part, ParamRef)}
        if rule.guard:
            used.add(rule.guard.longest_wait)
    for parameter in rulebook.parameters.values():
        if parameter.ground and parameter.ground not in rulebook.provisions:
            remedy = nearest(parameter.ground, list(rulebook.provisions)) or "Le déclarer dans rules/sources/."
            yield parameter.place, "P001", f"le fondement « {parameter.ground} » n'existe pas", remedy
        if parameter.id not in used:
            yield (
                parameter.place,
                "P002",
                f"le paramètre « {parameter.id} » ne sert à aucune règle",
                "L'employer ou le retirer.",
            )


def unverified_law_only_warns(rulebook: Rulebook) -> Iterator[Finding]:
    """S005: what rests on an unverified provision alone may alert, never decide."""
    for rule in rulebook.rules:
        grounds = [rulebook.provisions[g] for g in rule.grounds if g in rulebook.provisions]
        decides = rule.state == "in_service" and (rule.stage in ("guard", "response"))
        if grounds and decides and all(provision.confidence == "unverified" for provision in grounds):
            yield (
                rule.place,
                "S005",
                "la règle ne repose que sur des textes non vérifiés",
                "La limiter à une alerte, ou faire vérifier le texte.",
            )


def _clauses(rule: Rule) -> list[ExceptionClause]:
    found, stack = [], list(rule.exceptions)
    while stack:
        clause = stack.pop()
        found.append(clause)
        stack.extend(clause.exceptions)
    return found


def _measures_named(rule: Rule) -> list[str]:
    named = [head.measure for head in heads(rule) if isinstance(head, Proposal | Insufficiency)]
    targets = [head.target for head in heads(rule) if isinstance(head, Requirement)]
    if rule.guard:
        named += [rule.guard.meanwhile, rule.guard.points_to]
        targets.append(rule.guard.target)
    for target in targets:
        named += [*target.measures, target.from_rung]
    return named


def _all_terms(rule: Rule, rulebook: Rulebook) -> set[str]:
    found: set[str] = set()
    pending = [term for condition in conditions(rule) for term in terms_read(condition)]
    while pending:
        term = pending.pop()
        if term not in found and term in rulebook.terms:
            found.add(term)
            pending.extend(terms_read(rulebook.terms[term].definition))
    return found


def _meet(first: Rule, second: Rule) -> bool:
    low = max(first.valid_from or date.min, second.valid_from or date.min)
    return low <= min(first.valid_to or date.max, second.valid_to or date.max)


def expansion(condition: Condition, *, positive: bool = True) -> int:
    """How many clauses the condition becomes in disjunctive normal form."""
    if isinstance(condition, Not):
        return expansion(condition.part, positive=not positive)
    if not hasattr(condition, "parts"):
        return 1
    sizes = [expansion(part, positive=positive) for part in condition.parts]
    if isinstance(condition, AnyOf) is positive:
        return sum(sizes) or 1
    product = 1
    for size in sizes:
        product *= size
    return product


CHECKS: tuple[Check, ...] = (
    rule_named_by_file,
    rule_in_its_folder,
    rule_ids_unique,
    stage_fits_head,
    basis_exists,
    basis_in_force,
    sources_read,
    terms_have_one_origin,
    names_are_readable,
    concluded_terms_have_rules,
    measures_exist,
    ladder_is_ordered,
    guards_are_complete,
    exceptions_are_well_formed,
    no_cycle,
    alarms_read_the_case_alone,
    examples_are_complete,
    slots_do_not_clash,
    conditions_are_small,
    parameters_have_a_basis,
    unverified_law_only_warns,
)
