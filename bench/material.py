"""What is measured: the real rule base thinned or repeated to a size, and case files with a number of incidents."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from advisor.casefile.model import CaseFile
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import All, Compare, Condition, Const, TermRef
from advisor.rulebook.load import examine_rulebook
from advisor.rulebook.model import Conclusion, ExceptionClause, Rule, Rulebook, heads
from advisor.service.adviser import rules_root

TODAY = date(2026, 11, 16)
LONG_AGO = date(1990, 1, 1).toordinal()
PLAIN, DIVIDED, OPEN = "plain", "divided", "open"
VARIANTS = (PLAIN, DIVIDED, OPEN)
"""In a plain case every piece serves every use; in a divided one some serve no letter, and two views are judged; in an open
one little is known of the facts, and the advice is mostly questions."""


def real_rulebook() -> Rulebook:
    """The rule base of this checkout, even where this code finds fault with it: old and new code are measured on one base.

    Raises: `LookupError` when nothing of it can be read.
    """
    found, diagnostics = examine_rulebook(rules_root())
    if found is None:
        raise LookupError(str(diagnostics[0]) if diagnostics else str(rules_root()))
    return found


def scaled_rulebook(real: Rulebook, size: int) -> Rulebook:
    """The real rule base brought to `size` rules, each stage in its real proportion.

    Beyond the real size the rules come again under new ids, each of their conditions with one more leaf of its own,
    always true of the bench's cases: no condition is shared, and nothing new is concluded.
    """
    ordered = _essential_first(real.rules)
    rules = tuple(_repeated(ordered[i % len(ordered)], i // len(ordered), i) for i in range(size))
    return replace(real, rules=rules, digest=f"{real.digest}:bench-{size}")


def _essential_first(rules: tuple[Rule, ...]) -> list[Rule]:
    """The first rule to conclude each thing that others read, then the stages interleaved in proportion."""
    sizes, said = Counter(rule.stage for rule in rules), set[str]()
    firsts: list[Rule] = []
    others: list[Rule] = []
    for rule in rules:
        told = {term for head in heads(rule) if isinstance(head, Conclusion) for term, _ in head.values} or {rule.id}
        (others if told <= said else firsts).append(rule)
        said |= told
    concluding = [rule for rule in firsts if any(isinstance(head, Conclusion) for head in heads(rule))]
    ranks: Counter[str] = Counter()
    placed: list[tuple[float, int, Rule]] = []
    for rule in (*firsts, *others):
        read_by_others = rule in concluding
        placed.append((-1.0 if read_by_others else (ranks[rule.stage] + 0.5) / sizes[rule.stage], len(placed), rule))
        ranks[rule.stage] += 1
    return [rule for _, _, rule in sorted(placed, key=lambda each: each[:2])]


def _repeated(rule: Rule, lap: int, number: int) -> Rule:
    if not lap:
        return rule
    term = kw.FACT_DATE if rule.scope == "incident" else kw.ACT_DATE
    leaf = Compare(TermRef(term), ">=", Const(LONG_AGO + number, "date"))
    return replace(
        rule,
        id=f"{rule.id}-{lap}",
        condition=_with(rule.condition, leaf),
        exceptions=tuple(_clause(each, leaf) for each in rule.exceptions),
    )


def _clause(clause: ExceptionClause, leaf: Compare) -> ExceptionClause:
    inner = tuple(_clause(each, leaf) for each in clause.exceptions)
    return replace(clause, condition=_with(clause.condition, leaf), exceptions=inner)


def _with(condition: Condition, leaf: Compare) -> Condition:
    parts = condition.parts if isinstance(condition, All) else (condition,)
    return All((*parts, leaf))


def bench_case(incidents: int, variant: str, seed: int) -> CaseFile:
    """A case with so many incidents, about one in three a breach, one in ten with something left to ask (unless open)."""
    rng = random.Random(seed)
    days = sorted(TODAY - timedelta(days=rng.randint(5, 500)) for _ in range(incidents))
    facts = [_incident(number, day, rng) for number, day in enumerate(days)]
    if variant == OPEN:
        facts = [{name: told for name, told in fact.items() if name not in _ASKED} for fact in facts]
    pieces = [_piece(number, fact, letters=variant != DIVIDED or number % 4 != 0) for number, fact in enumerate(facts)]
    first = days[incidents // 3]
    steps = (("rappel_au_reglement", 5), ("entretien", 60))
    return CaseFile.model_validate(
        {
            "schema_version": "advisor-case/1",
            "reference": f"BENCH-{incidents}-{variant}-{seed}",
            "landlord": {"kind": "oph", "organisation": "Office public de l'habitat", "department": "77"},
            "residence": {"reference": "RES-1", "commune": "77284"},
            "lease": {"reference": "BAIL-1", "regime": "ordinary", "house_rules_annexed": True},
            "persons": [_person("t1", "holder"), _person("t2", "household")],
            "aimed_at": ["t1"],
            "incidents": facts,
            "pieces": pieces,
            "measures": [_measure(name, first + timedelta(days=after)) for name, after in steps],
            "circumstances": dict.fromkeys(_CALM, False) | {"first_complaint_on": days[0].isoformat()},
            "appraisals": [_gravity(fact, rng) for fact in facts if variant != OPEN and rng.random() < 0.8],
            "attestations": [
                {"items": items, "complete_until": TODAY.isoformat(), "by_role": "chargé de secteur"}
                for items in ("incidents", "measures", "pieces", "notices", "persons", "requests")
            ],
        }
    )


_CALM = (
    "immediate_danger",
    "child_in_danger",
    "support_needed",
    "mutual_conflict",
    "threats",
    "mediation_unsafe",
    "commitment_running",
    "arrears_pleaded",
    "neighbour_trouble_pleaded",
    "home_taken_over",
)
_KINDS: tuple[dict[str, Any], ...] = (
    {"place": "dwelling", "author": "t2", "category": "C2", "building_cause": False},
    {"place": "common_parts", "author_link": "outsider", "category": "I2", "building_cause": False},
    {"place": "dwelling", "author": "t1", "category": "C1", "building_cause": True},
)
"""A breach of the household, an outsider's deed in the hall, a noise of the building."""


_ASKED = ("building_cause", "author", "author_link", "place", "suffered_by")


def _incident(number: int, day: date, rng: random.Random) -> dict[str, Any]:
    kind = {**_KINDS[number % len(_KINDS)]}
    if number % 10 == 6:
        del kind["building_cause"]
    return {
        **kind,
        "id": f"i{number}",
        "date": day.isoformat(),
        "known_since": (day + timedelta(days=rng.randint(0, 4))).isoformat(),
        "distance_m": rng.randint(0, 400),
        "description": "Bruits entendus pendant la nuit.",
        "victims": ["residents"],
        "harms": ["tranquillity"],
        "disturbs_others": True,
        "suffered_by": [],
        "weapon": False,
        "sources": [f"p{number}"],
    }


def _piece(number: int, fact: dict[str, Any], *, letters: bool) -> dict[str, Any]:
    told = (
        {"origin": "staff_report"}
        if letters
        else {"origin": "resident_complaint", "author_refuses_use": True, "author_consents": False}
    )
    return {
        **told,
        "id": f"p{number}",
        "label": "Fiche",
        "received_on": fact["known_since"],
        "weight": ("weak", "medium", "strong")[number % 3] if number % 5 == 4 else "strong",
        "anonymous": False,
        "secrecy": "shareable",
        "category": "IC01",
    }


def _person(name: str, role: str) -> dict[str, Any]:
    return {
        "id": name,
        "role": role,
        "lives_in_dwelling": True,
        "minor": False,
        "protection": "none",
        "to_protect": False,
    }


def _measure(name: str, day: date) -> dict[str, Any]:
    sent = day.isoformat()
    return {
        "id": f"m-{name.replace('_', '-')}",
        "measure": name,
        "sent_on": sent,
        "service": "received",
        "served_on": sent,
        "outcome": "no_effect",
    }


def _gravity(fact: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    return {
        "term": "gravité",
        "about": fact["id"],
        "value": rng.choice(("gêne", "nuisance répétée", "trouble sérieux")),
        "by_role": "juriste",
        "reason": "Gravité appréciée au vu des pièces du dossier.",
        "on": TODAY.isoformat(),
    }
