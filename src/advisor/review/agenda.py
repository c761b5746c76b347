"""The dated duties of a review: what is late, what falls due, what is to be checked, what goes to the steering committee."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from advisor.advice.advice import Alarm, Question
from advisor.law.value import Value
from advisor.review.review import Review, ReviewedClause, ReviewedDuty

Kept = tuple[ReviewedClause, ReviewedDuty, date, str]
SETTLED = ("respected", "respected_late", "not_applicable")
_STATES = {
    (True, "not_respected"): "late",
    (True, "to_appraise"): "past_to_check",
    (False, "falling_due"): "falling_due",
    (False, "to_appraise"): "coming_to_check",
}
"""By whether the last day is past and what the review says of the duty; a duty that is settled has no line.

One that is counted from no known day is only to be checked."""


class AgendaLine(Value):
    """One duty with a last day: its `state` on the day, how the day was counted, and the alerts that its facts raise.

    Unless `dated`, the day is counted from one that neither the text nor the register gives.
    """

    duty: str
    clause: str
    text: str
    territory: str
    action: str
    bearers: tuple[str, ...]
    owed_by_landlord: bool
    known_by: str
    due: date
    dated: bool
    state: str
    computation: tuple[str, ...]
    questions: tuple[Question, ...]
    alerts: tuple[Alarm, ...]


class OpenText(Value):
    """A text of which nobody knows whether it binds in a territory, and how many dated duties depend on the answer."""

    text: str
    territory: str
    duties: int
    first_due: date
    last_due: date


class Agenda(Value):
    """A landlord's dated duties, the earliest last day first; `until` is the last day looked at.

    Those of a text that surely binds have a line; the others are counted by text, for one answer settles them all.
    """

    landlord: str
    as_of: date
    until: date
    rulebook: str
    lines: tuple[AgendaLine, ...]
    open_texts: tuple[OpenText, ...]


def agenda_of(found: Review, days: int) -> Agenda:
    """The duties of a review whose last day is past, or falls within some days; the review must reach that far."""
    until = found.as_of + timedelta(days=days)
    kept = [each for clause in found.clauses for each in _kept(clause, found.as_of, until)]
    lines = [_line(*each) for each in kept if each[1].binds == "true"]
    return Agenda(
        landlord=found.landlord,
        as_of=found.as_of,
        until=until,
        rulebook=found.rulebook,
        lines=tuple(sorted(lines, key=lambda each: (each.due, each.duty))),
        open_texts=tuple(_open_texts(each for each in kept if each[1].binds == "unknown")),
    )


def _open_texts(kept: Iterable[Kept]) -> Iterator[OpenText]:
    by_text: dict[tuple[str, str], list[date]] = defaultdict(list)
    for clause, _, due, _ in kept:
        by_text[clause.text, clause.territory].append(due)
    for (text, territory), days in by_text.items():
        yield OpenText(text=text, territory=territory, duties=len(days), first_due=min(days), last_due=max(days))


def _kept(clause: ReviewedClause, as_of: date, until: date) -> Iterator[Kept]:
    """The duties of a clause that have a last day in reach and are not settled, with that day and where they stand."""
    if clause.override is not None and clause.override.verdict in SETTLED:
        return
    for duty in clause.duties:
        verdict = duty.verdict if duty.dated or duty.verdict in SETTLED else "to_appraise"
        state = _STATES.get((duty.due is not None and duty.due < as_of, verdict))
        if duty.due is not None and duty.due <= until and state is not None:
            yield clause, duty, duty.due, state


def _line(clause: ReviewedClause, duty: ReviewedDuty, due: date, state: str) -> AgendaLine:
    return AgendaLine(
        duty=duty.id,
        clause=clause.clause,
        text=clause.text,
        territory=clause.territory,
        action=clause.action,
        bearers=(duty.bearer,) if duty.bearer else clause.bearers,
        owed_by_landlord=clause.owed_by_landlord,
        known_by=clause.known_by,
        due=due,
        dated=duty.dated,
        state=state,
        computation=duty.computation,
        questions=duty.questions,
        alerts=duty.alerts,
    )
