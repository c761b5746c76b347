"""What changed between two reviews of one landlord: clauses that appear, that go, and verdicts with the reason that moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

from advisor.law.value import Value
from advisor.review.review import Review, ReviewedClause

ReasonKind = Literal["binds", "rule", "evidence", "override", "question"]
_Side = tuple[str, str, bool]


class ReasonChange(Value):
    """What one kind of reason was, and what it is; only what differs is told."""

    kind: ReasonKind
    before: tuple[str, ...]
    after: tuple[str, ...]


class ClauseChange(Value):
    """One side of a clause in a territory: its verdict then and now (empty where there was, or is, none), and what moved."""

    clause: str
    text: str
    territory: str
    action: str
    owed_by_landlord: bool
    before: str
    after: str
    reasons: tuple[ReasonChange, ...] = ()


class Changes(Value):
    """Two reviews compared; `same_rules` tells whether both were made with the same rule base."""

    since: date
    as_of: date
    same_rules: bool
    same_register: bool
    appeared: tuple[ClauseChange, ...]
    gone: tuple[ClauseChange, ...]
    moved: tuple[ClauseChange, ...]


def changes_between(before: Review, after: Review) -> Changes:
    """Every side of a clause whose verdict differs, and those that only one of two reviews has."""
    then, now = _by_side(before), _by_side(after)
    return Changes(
        since=before.as_of,
        as_of=after.as_of,
        same_rules=before.rulebook == after.rulebook,
        same_register=before.register_digest == after.register_digest,
        appeared=tuple(_told(each, "", each.verdict) for side, each in now.items() if side not in then),
        gone=tuple(_told(each, each.verdict, "") for side, each in then.items() if side not in now),
        moved=tuple(
            _told(each, then[side].verdict, each.verdict, tuple(_moved(then[side], each)))
            for side, each in now.items()
            if side in then and then[side].verdict != each.verdict
        ),
    )


def _by_side(found: Review) -> dict[_Side, ReviewedClause]:
    return {(each.territory, each.clause, each.owed_by_landlord): each for each in found.clauses}


def _told(clause: ReviewedClause, before: str, after: str, reasons: tuple[ReasonChange, ...] = ()) -> ClauseChange:
    return ClauseChange(
        clause=clause.clause,
        text=clause.text,
        territory=clause.territory,
        action=clause.action,
        owed_by_landlord=clause.owed_by_landlord,
        before=before,
        after=after,
        reasons=reasons,
    )


def _moved(before: ReviewedClause, after: ReviewedClause) -> Iterator[ReasonChange]:
    for kind, told in _REASONS.items():
        was, now = tuple(dict.fromkeys(told(before))), tuple(dict.fromkeys(told(after)))
        if set(was) != set(now):
            yield ReasonChange(
                kind=kind,
                before=tuple(each for each in was if each not in now),
                after=tuple(each for each in now if each not in was),
            )


def _override(clause: ReviewedClause) -> Iterator[str]:
    if clause.override is not None:
        yield f"{clause.override.reason} ({clause.override.by_role})"


_REASONS: dict[ReasonKind, Callable[[ReviewedClause], Iterator[str]]] = {
    "binds": lambda clause: (duty.binds for duty in clause.duties),
    "rule": lambda clause: (reason.title for duty in clause.duties for reason in duty.reasons),
    "evidence": lambda clause: (record for duty in clause.duties for record in duty.records),
    "override": _override,
    "question": lambda clause: (question.text for duty in clause.duties for question in duty.questions),
}
