"""The review: what each clause is worth, in each territory, over a period; the published JSON is this model."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from advisor.advice.advice import Alarm, Clock, Question, RuleReason, TruthWord, UndatedClock
from advisor.law.value import Value

Purge = Clock | UndatedClock
"""The last day on which what was received may be kept, with its computation."""


class OverrideShown(Value):
    """A reviewer's verdict that stands for a while in place of the one derived."""

    verdict: str
    reason: str
    by_role: str
    on: date
    until: date


class ReviewedDuty(Value):
    """One duty: who owes it, whether its text binds then, from when to when, its last day, the verdict and why.

    `records` are the lines of the register that prove it, `doubted` those that may; `computation` tells the last day,
    counted, unless `dated`, from a day that neither the text nor the register gives;
    `alerts` are those that its own facts raise.
    """

    id: str
    bearer: str
    binds: TruthWord
    event: str
    first: date
    last: date
    due: date | None
    dated: bool
    computation: tuple[str, ...]
    verdict: str
    reasons: tuple[RuleReason, ...]
    questions: tuple[Question, ...]
    records: tuple[str, ...]
    doubted: tuple[str, ...]
    alerts: tuple[Alarm, ...] = ()


class ReviewedClause(Value):
    """One side of a clause in one territory: the worst verdict of its duties, unless a reviewer's stands.

    `owed_by_landlord` tells the side, for a clause that binds each of its bearers has two; `derived` is what the rules concluded, `verdict` what stands.
    """

    clause: str
    text: str
    territory: str
    action: str
    modality: str
    topic: str
    bearers: tuple[str, ...]
    owed_by_landlord: bool
    confidence: str
    known_by: str
    derived: str
    verdict: str
    override: OverrideShown | None
    duties: tuple[ReviewedDuty, ...] = Field(min_length=1)


class Finding(Value):
    """What a rule found irregular, or to be appraised (not `is_breach`), in a line of the register, and what mends it.

    `clauses` are those that it breaks.
    """

    scope: str
    record: str
    on: date
    territories: tuple[str, ...]
    rule: str
    title: str
    is_breach: bool
    remedy: str = Field(min_length=1)
    clauses: tuple[str, ...]
    reason: RuleReason


class ReviewedRecord(Value):
    """An exchange of information, or the meeting of a group, with what the rules concluded of it.

    `kept_until` and `erased_on` are what the register says of an item of information, `purges` what the rules ask;
    `erase_by` is the earliest of these days, nothing once it is erased.
    """

    scope: str
    record: str
    on: date
    territories: tuple[str, ...]
    verdict: str
    reasons: tuple[RuleReason, ...]
    questions: tuple[Question, ...]
    kept_until: date | None
    erased_on: date | None
    purges: tuple[Purge, ...]
    erase_by: date | None


class Review(Value):
    """A landlord's review over a period: all clauses of all territories, and what the reviewer must mend first."""

    landlord: str
    first: date
    last: date
    as_of: date
    rulebook: str
    program: str
    register_digest: str
    clauses: tuple[ReviewedClause, ...]
    refused_overrides: tuple[str, ...] = ()
    records: tuple[ReviewedRecord, ...] = ()
    findings: tuple[Finding, ...] = ()
