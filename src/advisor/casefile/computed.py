"""Terms that the vocabulary computes from several leaves: one function a name (`calcul:` in the vocabulary).

Every leaf is read through `Seen`, which knows the day: what was learned or sought later is not there yet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from advisor.casefile.known import Known
from advisor.casefile.model import Appraisal, CaseFile, Incident, Notice, Person
from advisor.casefile.sheet import Said
from advisor.law.calendar import shift_day
from advisor.law.deadline import last_day
from advisor.law.holidays_fr import FIRST_YEAR, LAST_YEAR, Zone
from advisor.law.possible import UNKNOWN, Among, Possible, bounds, ranged
from advisor.rulebook.condition import Duration

HOUSEHOLD_ROLES = frozenset({"holder", "household", "hosted"})

T = TypeVar("T")


class Seen(Protocol):
    """A leaf as it was known on the day of the sheet."""

    def __call__(self, leaf: Known[T], /) -> Known[T]:
        """The leaf, or `NOTHING`."""


def author_of(incident: Incident, case: CaseFile, seen: Seen) -> Person | None:
    """The person of the file who did it, when known."""
    author = seen(incident.author).value
    if author is not None:
        for person in case.persons:
            if person.id == author:
                return person
    return None


def author_link(incident: Incident, case: CaseFile, seen: Seen) -> Said:
    """The author's tie to the dwelling: as written on the incident, else the author's role."""
    link = seen(incident.author_link)
    if link.value is not None:
        return link.value, link.sources
    if link.one_of:
        return Among(frozenset(link.one_of)), link.sources
    author = author_of(incident, case, seen)
    role = None if author is None else seen(author.role)
    if role is None or role.value is None:
        return UNKNOWN, ()
    return role.value, incident.author.sources, role.sources


def author_lives_in(incident: Incident, case: CaseFile, seen: Seen) -> Said:
    """Whether the author lives in, or is hosted in, the dwelling."""
    author = author_of(incident, case, seen)
    return _yes_no(seen(author.lives_in_dwelling), incident) if author else (UNKNOWN, ())


def author_minor(incident: Incident, case: CaseFile, seen: Seen) -> Said:
    """Whether the author is under age."""
    author = author_of(incident, case, seen)
    return _yes_no(seen(author.minor), incident) if author else (UNKNOWN, ())


def suffered_by_person(incident: Incident, person: Person, seen: Seen) -> Said:
    """Whether the person aimed at suffered these facts; surely not if nothing calls for their protection."""
    suffered_by = seen(incident.suffered_by)
    if suffered_by.value is not None:
        return person.id in suffered_by.value, suffered_by.sources
    if suffered_by.sought is not None or _cleared(person, seen):
        return False, ()
    return UNKNOWN, ()


def suffered_in_household(incident: Incident, case: CaseFile, seen: Seen) -> Said:
    """Whether anyone of the household suffered these facts; surely not if none of them calls for protection."""
    suffered_by = seen(incident.suffered_by)
    if suffered_by.value is not None and not suffered_by.value:
        return False, suffered_by.sources
    members = {person.id: _of_household(person, seen) for person in case.persons}
    if suffered_by.value is not None:
        belong = [members.get(each, False) for each in suffered_by.value]
        found = True if True in belong else (UNKNOWN if UNKNOWN in belong else False)
        return found, suffered_by.sources
    cleared = all(_cleared(person, seen) for person in case.persons if members[person.id] is not False)
    return (False if suffered_by.sought is not None or (members and cleared) else UNKNOWN), ()


def already_judged(incident: Incident, judgments: Sequence[Notice], seen: Seen) -> Said:
    """Whether one of these judgments, which refused to end the lease, came on the day of the fact or later.

    Only a later fact is surely new (C. civ. 1355); a day that is not known leaves it open.
    """
    answers = [_preceded(seen(incident.date), seen(judgment.received_on)) for judgment in judgments]
    found = True if True in answers else (UNKNOWN if UNKNOWN in answers else False)
    return found, incident.date.sources


def _preceded(fact: Known[date], judgment: Known[date]) -> Possible:
    """Whether a fact took place on the day of a judgment or before it."""
    earliest, latest = _ends(fact)
    first, last = _ends(judgment)
    if latest is not None and first is not None and latest <= first:
        return True
    return False if earliest is not None and last is not None and earliest > last else UNKNOWN


def _ends(leaf: Known[date]) -> tuple[date | None, date | None]:
    low = leaf.value or leaf.at_least or min(leaf.one_of, default=None)
    return low, leaf.value or leaf.at_most or max(leaf.one_of, default=None)


def exposed_by_letter(person: Person, incidents: Sequence[Incident], safe: Appraisal | None, seen: Seen) -> Said:
    """Whether the person, of the household, is named as having suffered facts, with no word since that a letter is safe.

    `safe` is the last answer of the one in charge of protection: a search that found nothing never stands for it.
    """
    if not _within_reach(person, seen):
        return False, ()
    named = [each for each in incidents if person.id in (seen(each.suffered_by).value or ())]
    if any(not _said_safe_since(each, safe, seen) for each in named):
        return True, ()
    if _cleared(person, seen):
        return False, ()
    unsaid = any(seen(each.suffered_by).is_unknown and seen(each.author).value != person.id for each in incidents)
    return (UNKNOWN if unsaid else False), ()


def letter_said_safe(person: Person, incidents: Sequence[Incident], safe: Appraisal | None, seen: Seen) -> Said:
    """Whether the one in charge of protection said that a letter is safe, since the restriction and every fact were known.

    It is about what was said: silence is no such word.
    """
    asked_on = seen(person.to_protect).known_since
    said = all(_said_safe_since(each, safe, seen) for each in incidents) and safe is not None and safe.value is True
    return said and (asked_on is None or (safe is not None and safe.on >= asked_on)), ()


def compliance_due(served: Possible, length: Duration, zone: Zone) -> Possible:
    """The last day of the time left by a mise en demeure, from its first presentation, moved past days off.

    Unit: ordinal days. Unknown while nobody says when it was presented.
    """
    low, high, _, _ = bounds(served)
    if low is None and high is None:
        return UNKNOWN
    return ranged(*(None if day is None else _due(day, length, zone) for day in (low, high)))


def _due(day: int, length: Duration, zone: Zone) -> int:
    if not FIRST_YEAR < date.fromordinal(day).year < LAST_YEAR:
        return shift_day(day, length.amount, length.unit)
    found = last_day(
        name="mise en demeure",
        start=date.fromordinal(day),
        length=length.amount,
        unit=length.unit,  # type: ignore[arg-type]
        direction="protects_tenant",
        zone=zone,
    )
    return found.toordinal()


def _said_safe_since(incident: Incident, safe: Appraisal | None, seen: Seen) -> bool:
    learned = seen(incident.known_since).value or seen(incident.date).value
    return safe is not None and safe.value is True and (learned is None or safe.on >= learned)


def _cleared(person: Person, seen: Seen) -> bool:
    to_protect = seen(person.to_protect)
    return to_protect.value is False or to_protect.sought is not None


def _within_reach(person: Person, seen: Seen) -> bool:
    """Whether a letter to the household may reach the person: unless they surely live apart from it and the author."""
    away = (seen(person.lives_in_dwelling), seen(person.shares_home_with_author))
    if any(leaf.value for leaf in away):
        return True
    if _of_household(person, seen) is False and seen(person.role).value != "former_resident":
        return False
    return not all(leaf.value is False or leaf.sought is not None for leaf in away)


def _of_household(person: Person, seen: Seen) -> Possible:
    """Whether the person belongs to the household: by role, else by living there."""
    role, lives_in = seen(person.role).value, seen(person.lives_in_dwelling)
    if role in HOUSEHOLD_ROLES or lives_in.value is True:
        return True
    away = lives_in.value is False or lives_in.sought is not None
    return False if role is not None and (away or role != "former_resident") else UNKNOWN


def _yes_no(leaf: Known[bool], incident: Incident) -> Said:
    """What is known of the author, and from whom we know who the author is."""
    value = False if leaf.sought is not None else (UNKNOWN if leaf.value is None else leaf.value)
    return value, leaf.sources, incident.author.sources


ON_INCIDENT: dict[str, Callable[[Incident, CaseFile, Seen], Said]] = {
    "author_link": author_link,
    "author_lives_in": author_lives_in,
    "author_minor": author_minor,
    "suffered_in_household": suffered_in_household,
}
ON_OCCUPANT: dict[str, Callable[[Person, Sequence[Incident], Appraisal | None, Seen], Said]] = {
    "exposed_by_letter": exposed_by_letter,
    "letter_said_safe": letter_said_safe,
}
COMPLIANCE_DUE = "compliance_due"
ALREADY_JUDGED = "already_judged"
ON_PAIR: dict[str, Callable[[Incident, Person, Seen], Said]] = {
    "suffered_by_person": suffered_by_person,
}
