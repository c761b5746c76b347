"""Letters to whoever wrote in confidence: what the advice computed for the letter answered, and that it is this person's own.

The address is in no draft and on no copy: the letter goes under cover to whoever alone may read it.
Sources: loi 89-462, art. 8-2; legal review, part E (address and channel chosen by the victim).
"""

from __future__ import annotations

from advisor.advice.advice import Advice
from advisor.casefile.model import Notice, Person
from advisor.law.dates_fr import french_date

CONFIDED_NAMES = {
    "solidarity_ends_on": "le jour où la solidarité prend fin, que donne l'avis (demande reçue : reçue le)",
    "rehousing_decided_by": "le jour où la décision est due, que donne l'avis (demande reçue : reçue le)",
}
"""How a value that the advice has not computed is named, where a letter waits for it."""
_CLOCKS = {
    "solidarity_ends_on": "fin-de-solidarite-le-lendemain",
    "rehousing_decided_by": "relogement-d-une-victime-a-decider",
}
OWN_LETTER = "la lettre que cette personne a écrite elle-même (demande reçue : écrite par)"


def confided_values(notice: Notice | None, advice: Advice) -> dict[str, str]:
    """The last days that the advice computed for the letter answered; empty where it computed none."""
    due = {
        clock.rule: french_date(clock.deadline.due)
        for clock in advice.alarms.clocks
        if notice is not None and clock.item == notice.id
    }
    return {name: due.get(rule, "") for name, rule in _CLOCKS.items()}


def is_own(notice: Notice | None, person: Person | None) -> bool:
    """Whether the letter answered was written by whom the answer goes to."""
    return notice is not None and person is not None and notice.written_by == person.id
