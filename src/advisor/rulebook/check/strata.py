"""Who reads what: no rule and no definition waits for itself, and every conclusion has its rule and its use."""

from __future__ import annotations

import graphlib
from collections import defaultdict
from collections.abc import Iterator, Mapping

from advisor.rulebook import keywords as kw
from advisor.rulebook.check.finding import Finding, all_terms
from advisor.rulebook.condition import ParamRef, terms_read, walk
from advisor.rulebook.model import Conclusion, Rule, Rulebook, conditions, heads


def _concluded_by(rule: Rule) -> list[str]:
    return [term for head in heads(rule) if isinstance(head, Conclusion) for term, _ in head.values]


def no_cycle(rulebook: Rulebook) -> Iterator[Finding]:
    """C001: no rule waits, through others, for its own conclusion; no definition for itself."""
    writers: dict[str, set[str]] = defaultdict(set)
    by_id = {rule.id: rule for rule in rulebook.rules}
    for rule in rulebook.rules:
        for term in _concluded_by(rule):
            writers[term].add(rule.id)
    needs: dict[str, set[str]] = {}
    for rule in rulebook.rules:
        # Whatever is not an admission looks at pieces through a view, hence through the admissions.
        read = all_terms(rule, rulebook) | (set() if rule.stage == "admission" else set(kw.USES.values()))
        needs[rule.id] = {writer for term in read for writer in writers[term]}
    path = _cycle(needs)
    if path:
        yield (
            by_id[path[0]].place,
            "C001",
            f"ces règles s'attendent l'une l'autre : {_chain(path)}"
            if len(path) > 2
            else f"la règle « {path[0]} » attend sa propre conclusion",
            "Retirer d'une condition ce que la règle, ou l'autre règle, conclut.",
        )
    path = _cycle({term.id: terms_read(term.definition) for term in rulebook.terms.values()})
    if path:
        yield (
            rulebook.terms[path[0]].place,
            "C001",
            f"ces définitions s'attendent l'une l'autre : {_chain(path)}"
            if len(path) > 2
            else f"« {path[0]} » se définit par lui-même",
            "Écrire une définition qui ne revienne pas à son point de départ.",
        )


def _cycle(needs: Mapping[str, set[str] | frozenset[str]]) -> list[str]:
    """One cycle, from its first name in alphabetical order and back to it; empty if there is none."""
    try:
        graphlib.TopologicalSorter(needs).prepare()
    except graphlib.CycleError as error:
        ring = list(error.args[1])[:-1]
        start = ring.index(min(ring))
        return [*ring[start:], *ring[:start], ring[start]]
    return []


def _chain(path: list[str]) -> str:
    return " → ".join(f"« {name} »" for name in path)


def conclusions_have_rules(rulebook: Rulebook) -> Iterator[Finding]:
    """T008: what is declared as concluded is concluded by a rule that is not withdrawn, unless none reads it."""
    live = [rule for rule in rulebook.rules if rule.state != "withdrawn"]
    written = {name for rule in live for name in _concluded_by(rule)}
    kept = {name for rule in rulebook.rules for name in _concluded_by(rule)}
    read = {name for rule in live for name in all_terms(rule, rulebook)}
    for term in rulebook.terms.values():
        if term.concluded and term.id not in written and (term.id in read or term.id not in kept):
            yield (
                term.place,
                "T008",
                f"aucune règle ne conclut « {term.id} »",
                "Écrire la règle (une règle retirée ne compte pas), ou retirer le terme.",
            )


def parameters_are_used(rulebook: Rulebook) -> Iterator[Finding]:
    """P002: an unused parameter is an error."""
    nodes: list[object] = [term.definition for term in rulebook.terms.values()]
    nodes += [node for rule in rulebook.rules for node in (*conditions(rule), *heads(rule))]
    used = {part.parameter for node in nodes for part in walk(node) if isinstance(part, ParamRef)}
    used |= {rule.guard.longest_wait for rule in rulebook.rules if rule.guard} | {kw.ATTESTATION, kw.TIME_TO_REMOVE}
    used |= {measure.review for measure in rulebook.measures.values()}
    for parameter in rulebook.parameters.values():
        if parameter.id not in used:
            yield (
                parameter.place,
                "P002",
                f"le paramètre « {parameter.id} » ne sert à aucune règle",
                "L'employer ou le retirer.",
            )
