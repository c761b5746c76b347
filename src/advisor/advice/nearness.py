"""One element away, in both directions: what alone would open a measure, and what alone would make it fall."""

from __future__ import annotations

from advisor.advice.advice import NearMiss
from advisor.advice.reasons import reason_of
from advisor.advice.recommend import Candidate, Recommendation
from advisor.engine.derive import Derivation
from advisor.engine.reference import truth
from advisor.law.truth import Truth
from advisor.rulebook.condition import All
from advisor.rulebook.model import Proposal, heads

TRUE, FALSE = Truth.TRUE, Truth.FALSE


def one_element_away(recommendation: Recommendation, derivation: Derivation) -> tuple[NearMiss, ...]:
    """The near misses of the ladder, both ways; for the legal role only, never a target."""
    found: list[NearMiss] = []
    advised = recommendation.advised
    if advised is not None:
        found += [
            NearMiss(measure=advised.measure.id, direction="would_fall", element=e) for e in _props(advised, derivation)
        ]
    for candidate in recommendation.candidates.values():
        if candidate.measure.family == "ladder" and candidate.proposed is FALSE:
            found += [
                NearMiss(measure=candidate.measure.id, direction="would_open", element=element)
                for element in _lacking(candidate, recommendation.person, derivation)
            ]
    return tuple(dict.fromkeys(found))


def _props(candidate: Candidate, derivation: Derivation) -> list[str]:
    """What the advice hangs on: each part of the only certain proposal, were it to fall."""
    certain = [(judgement, e) for judgement, e in candidate.proposals if e.truth is TRUE]
    if len(certain) != 1:
        return []
    judgement, emission = certain[0]
    condition = derivation.program.conditions[emission.rule.condition]
    parts = condition.parts if isinstance(condition, All) else (condition,)
    return [reason_of(part, judgement.frame).text for part in parts if truth(part, judgement.frame) is TRUE]


def _lacking(candidate: Candidate, person: str, derivation: Derivation) -> list[str]:
    """The single false part of each rule that would otherwise propose the measure."""
    found = []
    for (rule_id, view), judgements in derivation.judgements.items():
        if view != derivation.views.get(candidate.measure.view, candidate.measure.view):
            continue
        for judgement in judgements:
            rule = judgement.verdict.rule.rule
            named = any(isinstance(head, Proposal) and head.measure == candidate.measure.id for head in heads(rule))
            if rule.id != rule_id or not named or judgement.frame.item.id not in (person, derivation.sheet.case.id):
                continue
            condition = derivation.program.conditions[judgement.verdict.rule.condition]
            parts = condition.parts if isinstance(condition, All) else (condition,)
            lacking = [part for part in parts if truth(part, judgement.frame) is not TRUE]
            if len(lacking) == 1 and truth(lacking[0], judgement.frame) is FALSE:
                found.append(reason_of(lacking[0], judgement.frame).text)
    return found
