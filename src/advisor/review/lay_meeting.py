"""A meeting of a group laid out as facts: what the vocabulary calls a « réunion »."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.law.possible import UNKNOWN, Possible, boolean
from advisor.law.truth import Truth
from advisor.register.model import Meeting
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
        charter_signed=boolean(all_signed(meeting)),
        all_admitted=boolean(_all_within([each.role for each in meeting.attendees] or None, group.attendees)),
        plenary=_told(meeting.plenary),
        named_cases=_told(meeting.named_cases),
        named_admitted=group.named_cases,
        named_record_kept=_told(meeting.named_record_kept),
        record_admitted=group.named_record,
        outside=boolean(~_all_within(meeting.categories, group.information)),
        secret_told=_told(meeting.secret_told),
        persons_informed=_told(meeting.persons_informed),
        passed_on=_told(meeting.passed_on),
    )


def all_signed(meeting: Meeting) -> Truth:
    """Whether each one who sat had signed the charter; unknown where the attendees, or one's signature, are not recorded."""
    signed = [each.charter_signed for each in meeting.attendees]
    if False in signed:
        return Truth.FALSE
    return Truth.TRUE if signed and None not in signed else Truth.UNKNOWN


def _all_within(found: Iterable[str] | None, admitted: tuple[str, ...]) -> Truth:
    return Truth.UNKNOWN if found is None else Truth.of(set(found) <= set(admitted))


def _told(value: bool | None) -> Possible:
    return UNKNOWN if value is None else value
