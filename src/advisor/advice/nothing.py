"""The decision to undertake nothing on the ladder, with what explains it; source: legal review, C-bis 8."""

from __future__ import annotations

from advisor.advice.advice import MeasureAdvice, Nothing
from advisor.advice.recommend import Recommendation

CLOSING = "closing"
"""The family of the measure that records the decision."""


def nothing_to_undertake(found: Recommendation, told: dict[str, MeasureAdvice]) -> Nothing | None:
    """The decision, where the walk finds no step to take and the rule base holds a measure to record it."""
    decision = next((each for each in told.values() if each.family == CLOSING), None)
    if found.outcome != "nothing" or decision is None:
        return None
    met = [each for each in told.values() if each.family == "ladder" and each.proposed_by]
    spoken = [
        *decision.proposed_by,
        *(bar.reason for each in met for bar in each.bars),
        *(reason for each in met if each.status != "barred" for reason in each.insufficient_by),
    ]
    reasons = {(each.rule, each.item): each for each in spoken if each.truth == "true"}
    return Nothing(measure=decision, reasons=tuple(reasons.values()))
