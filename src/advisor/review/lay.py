"""A duty laid out as facts: what the vocabulary calls a « devoir »."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from advisor.law.possible import ABSENT, Possible, boolean
from advisor.law.provision import Confidence, Provision
from advisor.law.truth import Truth, any_of
from advisor.register.model import Register, Territory
from advisor.review.binding import attested
from advisor.review.duties import Duty, Window
from advisor.review.evidence import Found
from advisor.review.ledger import Ledger
from advisor.rulebook.conventions import Clause

SCOPE = "convention_duty"
_READ = frozenset({Confidence.SURE, Confidence.LIKELY})


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


@dataclass(frozen=True, slots=True)
class Around:
    """What the facts of a duty are drawn from: the register, its lines judged one by one, the window, the law."""

    register: Register
    ledger: Ledger
    window: Window
    provisions: Mapping[str, Provision]


def facts_of(duty: Duty, found: Found, around: Around) -> DutyFacts:
    """What is known of a duty on the day of the review; a clause of law that nobody read again counts as not read."""
    register, window = around.register, around.window
    reading = next((each for each in register.readings if duty.clause.id in each.clauses), None)
    article = around.provisions.get(duty.clause.provision)
    read = duty.text.is_read and duty.clause.confidence != "low" and (article is None or article.confidence in _READ)
    return DutyFacts(
        modality=(reading.modality if reading else "") or duty.clause.modality,
        is_read=read or reading is not None,
        binds=boolean(duty.binds),
        arisen=boolean(duty.arisen),
        condition_met=boolean(
            condition_met(duty.clause, duty.territory, register, min(duty.last, window.as_of), window.as_of)
        ),
        proven=boolean(found.proven),
        proven_on=ABSENT if found.on is None else found.on.toordinal(),
        has_due=duty.due is not None,
        due=ABSENT if duty.due is None else duty.due.toordinal(),
        breached=boolean(any_of((around.ledger.breached(duty), _breached(duty, register, window)))),
        bearer_inferred="bearer" in duty.clause.inferred and reading is None,
    )


def condition_met(clause: Clause, territory: Territory, register: Register, end: date, as_of: date) -> Truth:
    """What the last answer known on a day says of a clause's condition; a clause without one is bound by none."""
    if not clause.condition:
        return Truth.TRUE
    answers = [
        each
        for each in register.conditions
        if clause.id in each.clauses
        and (not each.territories or territory.id in each.territories)
        and each.on <= end
        and each.recorded_on <= as_of
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
