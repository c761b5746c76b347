"""A duty laid out as facts: what the vocabulary calls a « devoir »."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.law.possible import ABSENT, Possible, boolean
from advisor.law.truth import Truth, any_of
from advisor.register.model import Register
from advisor.review.binding import attested
from advisor.review.duties import Duty, Window
from advisor.review.evidence import Found

SCOPE = "convention_duty"


@dataclass(frozen=True, slots=True)
class DutyFacts:
    """The facts of a duty, coded; the vocabulary's terms name these fields."""

    modality: Possible
    is_read: Possible
    binds: Possible
    arisen: Possible
    condition_met: Possible
    proven: Possible
    proven_on: Possible
    has_due: Possible
    due: Possible
    breached: Possible
    bearer_inferred: Possible


def facts_of(duty: Duty, found: Found, register: Register, window: Window, breached: Truth) -> DutyFacts:
    """What is known of a duty on the day of the review; `breached` is what the lines judged one by one say of its clause."""
    reading = next((each for each in register.readings if duty.clause.id in each.clauses), None)
    read = duty.text.is_read and duty.clause.confidence != "low"
    return DutyFacts(
        modality=(reading.modality if reading else "") or duty.clause.modality,
        is_read=read or reading is not None,
        binds=boolean(duty.binds),
        arisen=boolean(duty.arisen),
        condition_met=boolean(_condition_met(duty, register, window)),
        proven=boolean(found.proven),
        proven_on=ABSENT if found.on is None else found.on.toordinal(),
        has_due=duty.due is not None,
        due=ABSENT if duty.due is None else duty.due.toordinal(),
        breached=boolean(any_of((breached, _breached(duty, register, window)))),
        bearer_inferred="bearer" in duty.clause.inferred and reading is None,
    )


def _condition_met(duty: Duty, register: Register, window: Window) -> Truth:
    """What the last answer says of the clause's condition; a clause without one is bound by none."""
    if not duty.clause.condition:
        return Truth.TRUE
    end = min(duty.last, window.as_of)
    answers = [
        each
        for each in register.conditions
        if duty.clause.id in each.clauses
        and (not each.territories or duty.territory.id in each.territories)
        and each.on <= end
        and each.recorded_on <= window.as_of
        and (each.until is None or each.until >= end)
    ]
    return Truth.of(max(answers, key=lambda each: each.on).met) if answers else Truth.UNKNOWN


def _breached(duty: Duty, register: Register, window: Window) -> Truth:
    for each in register.breaches:
        if (
            duty.clause.id in each.clauses
            and (not each.territories or duty.territory.id in each.territories)
            and window.first <= each.on <= window.last
            and each.recorded_on <= window.as_of
        ):
            return Truth.TRUE
    return Truth.FALSE if attested("breach", register, min(window.last, window.as_of)) else Truth.UNKNOWN
