"""What one advice says that another does not: measures gained and lost, person by person."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.advice.advice import Advice, MeasureAdvice, Outcome, PersonAdvice
from advisor.law.value import Value


class Moved(Value):
    """The measures (by id) that came into a list, and those that left it."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]


class PersonDifference(Value):
    """What changes for one person; an outcome is none where the advice does not speak of the person."""

    person: str
    outcome_before: Outcome | None
    outcome_after: Outcome | None
    recommended: Moved
    alternatives: Moved
    suspended: Moved
    barred: Moved
    questions_gained: int
    questions_lost: int


def differences(before: Advice, after: Advice) -> tuple[PersonDifference, ...]:
    """What changes from one advice to another, for each person of either, in the order of the first."""
    was, now = ({each.person: each for each in advice.persons} for advice in (before, after))
    return tuple(_difference(person, was.get(person), now.get(person)) for person in dict.fromkeys([*was, *now]))


def _difference(person: str, was: PersonAdvice | None, now: PersonAdvice | None) -> PersonDifference:
    asked_before = _questions(was)
    asked_after = _questions(now)
    return PersonDifference(
        person=person,
        outcome_before=None if was is None else was.outcome,
        outcome_after=None if now is None else now.outcome,
        recommended=_moved(_recommended(was), _recommended(now)),
        alternatives=_moved(() if was is None else was.alternatives, () if now is None else now.alternatives),
        suspended=_moved(() if was is None else was.suspended, () if now is None else now.suspended),
        barred=_moved(() if was is None else was.barred, () if now is None else now.barred),
        questions_gained=len(asked_after - asked_before),
        questions_lost=len(asked_before - asked_after),
    )


def _recommended(advice: PersonAdvice | None) -> tuple[MeasureAdvice, ...]:
    return () if advice is None or advice.recommended is None else (advice.recommended,)


def _questions(advice: PersonAdvice | None) -> frozenset[tuple[str, str]]:
    return frozenset() if advice is None else frozenset((each.term, each.item) for each in advice.questions)


def _moved(was: Iterable[MeasureAdvice], now: Iterable[MeasureAdvice]) -> Moved:
    before, after = [each.measure for each in was], [each.measure for each in now]
    return Moved(
        gained=tuple(each for each in after if each not in before),
        lost=tuple(each for each in before if each not in after),
    )
