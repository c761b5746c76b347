"""One element away, in both directions: what alone would open a measure, and what alone would make it fall."""

from __future__ import annotations

from advisor.advice.advice import NearMiss
from advisor.advice.reasons import Teller
from advisor.advice.recommend import Candidate, Recommendation
from advisor.engine.reference import truth
from advisor.law.truth import Truth
from advisor.rulebook.condition import All

TRUE, FALSE = Truth.TRUE, Truth.FALSE


def one_element_away(recommendation: Recommendation, teller: Teller) -> tuple[NearMiss, ...]:
    """The near misses of the ladder, both ways; for the legal role only, never a target."""
    found: list[NearMiss] = []
    advised = recommendation.advised
    if advised is not None:
        found += [
            NearMiss.of(measure=advised.measure.id, direction="would_fall", element=e) for e in _props(advised, teller)
        ]
    for candidate in recommendation.candidates.values():
        if candidate.measure.family == "ladder" and candidate.proposed is FALSE:
            found += [
                NearMiss.of(measure=candidate.measure.id, direction="would_open", element=element)
                for element in _lacking(candidate, recommendation.person, teller)
            ]
    return tuple(dict.fromkeys(found))


def _props(candidate: Candidate, teller: Teller) -> list[str]:
    """What the advice hangs on: each part of the only certain proposal, were it to fall."""
    certain = [(judgement, e) for judgement, e in candidate.proposals if e.truth is TRUE]
    if len(certain) != 1:
        return []
    judgement, emission = certain[0]
    condition = teller.derivation.program.conditions[emission.rule.condition]
    parts = condition.parts if isinstance(condition, All) else (condition,)
    return [teller.condition(part, judgement.frame).text for part in parts if truth(part, judgement.frame) is TRUE]


def _lacking(candidate: Candidate, person: str, teller: Teller) -> list[str]:
    """The single false part of each rule that would otherwise propose the measure."""
    found, derivation, measure = [], teller.derivation, candidate.measure
    rules = teller.lexicon.proposing.get(measure.id, frozenset())
    for judgement in derivation.of_rules(rules, derivation.views.get(measure.view, measure.view)):
        if judgement.frame.item.id not in (person, derivation.sheet.case.id):
            continue
        condition = derivation.program.conditions[judgement.verdict.rule.condition]
        parts = condition.parts if isinstance(condition, All) else (condition,)
        lacking = [part for part in parts if truth(part, judgement.frame) is not TRUE]
        if len(lacking) == 1 and truth(lacking[0], judgement.frame) is FALSE:
            found.append(teller.condition(lacking[0], judgement.frame).text)
    return found
