"""A meeting of a group laid out as facts: what the vocabulary calls a « réunion »."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.law.possible import Possible, boolean
from advisor.law.truth import Truth
from advisor.register.model import Meeting
from advisor.review.sheet import told_or_unknown
from advisor.rulebook.groups import Group

SCOPE = "meeting"


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """The facts of a meeting, coded; the vocabulary's terms name these fields."""

    charter: Possible
    charter_signed: Possible
    all_admitted: Possible
    plenary: Possible
    named_cases: Possible
    named_admitted: Possible
    named_record_kept: Possible
    record_admitted: Possible
    outside: Possible
    secret_told: Possible
    persons_informed: Possible
    passed_on: Possible


def meeting_facts(meeting: Meeting, group: Group) -> MeetingFacts:
    """What is known of a meeting, seen with the rules of its group."""
    return MeetingFacts(
        charter=group.charter,
        charter_signed=boolean(meeting.all_signed()),
        all_admitted=boolean(_all_within([each.role for each in meeting.attendees] or None, group.attendees)),
        plenary=told_or_unknown(meeting.plenary),
        named_cases=told_or_unknown(meeting.named_cases),
        named_admitted=group.named_cases,
        named_record_kept=told_or_unknown(meeting.named_record_kept),
        record_admitted=group.named_record,
        outside=boolean(~_all_within(meeting.categories, group.information)),
        secret_told=told_or_unknown(meeting.secret_told),
        persons_informed=told_or_unknown(meeting.persons_informed),
        passed_on=told_or_unknown(meeting.passed_on),
    )


def _all_within(found: Iterable[str] | None, admitted: tuple[str, ...]) -> Truth:
    return Truth.UNKNOWN if found is None else Truth.of(set(found) <= set(admitted))
