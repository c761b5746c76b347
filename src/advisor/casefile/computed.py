"""Terms that the vocabulary computes from several leaves: one function a name (`calcul:` in the vocabulary)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from advisor.casefile.known import Known
from advisor.casefile.model import Appraisal, CaseFile, Incident, Person
from advisor.casefile.sheet import Said
from advisor.law.calendar import shift_day
from advisor.law.deadline import compute_deadline
from advisor.law.holidays_fr import FIRST_YEAR, LAST_YEAR, Zone
from advisor.law.possible import UNKNOWN, Among, Possible, bounds, ranged
from advisor.rulebook.condition import Duration

HOUSEHOLD_ROLES = frozenset({"holder", "household", "hosted"})


def author_of(incident: Incident, case: CaseFile) -> Person | None:
    """The person of the file who did it, when known."""
    return next((person for person in case.persons if person.id == incident.author.value), None)


def author_link(incident: Incident, case: CaseFile) -> Said:
    """The author's tie to the dwelling: as written on the incident, else the author's role."""
    if incident.author_link.value is not None:
        return incident.author_link.value, incident.author_link.sources
    if incident.author_link.one_of:
        return Among(frozenset(incident.author_link.one_of)), incident.author_link.sources
    author = author_of(incident, case)
    if author is None or author.role.value is None:
        return UNKNOWN, ()
    return author.role.value, incident.author.sources, author.role.sources


def author_lives_in(incident: Incident, case: CaseFile) -> Said:
    """Whether the author lives in, or is hosted in, the dwelling."""
    author = author_of(incident, case)
    if author is None:
        return UNKNOWN, ()
    return _yes_no(author.lives_in_dwelling, incident)


def author_minor(incident: Incident, case: CaseFile) -> Said:
    """Whether the author is under age."""
    author = author_of(incident, case)
    return _yes_no(author.minor, incident) if author else (UNKNOWN, ())


def author_is_person(incident: Incident, person: Person, case: CaseFile) -> Said:
    """Whether the person aimed at did it."""
    del case
    if incident.author.value is None:
        possible = not incident.author.one_of or person.id in incident.author.one_of
        return (UNKNOWN if possible else False), incident.author.sources
    return incident.author.value == person.id, incident.author.sources


def suffered_by_person(incident: Incident, person: Person, case: CaseFile) -> Said:
    """Whether the person aimed at suffered these facts; surely not if nothing calls for their protection."""
    del case
    if incident.suffered_by.value is not None:
        return person.id in incident.suffered_by.value, incident.suffered_by.sources
    if incident.suffered_by.sought is not None or _cleared(person):
        return False, ()
    return UNKNOWN, ()


def suffered_in_household(incident: Incident, case: CaseFile) -> Said:
    """Whether anyone of the household suffered these facts; surely not if none of them calls for protection."""
    members = {person.id: _of_household(person) for person in case.persons}
    named = incident.suffered_by.value
    if named is not None:
        belong = [members.get(each, False) for each in named]
        found = True if True in belong else (UNKNOWN if UNKNOWN in belong else False)
        return found, incident.suffered_by.sources
    cleared = all(_cleared(person) for person in case.persons if members[person.id] is not False)
    return (False if incident.suffered_by.sought is not None or (members and cleared) else UNKNOWN), ()


def exposed_by_letter(person: Person, incidents: Sequence[Incident], safe: Appraisal | None) -> Said:
    """Whether the person, of the household, is named as having suffered facts, with no word since that a letter is safe.

    `safe` is the last answer of the one in charge of protection: a search that found nothing never stands for it.
    """
    if not _within_reach(person):
        return False, ()
    named = [each for each in incidents if person.id in (each.suffered_by.value or ())]
    if any(not _said_safe_since(each, safe) for each in named):
        return True, ()
    unsaid = any(each.suffered_by.is_unknown and each.author.value != person.id for each in incidents)
    return (UNKNOWN if unsaid and not _cleared(person) else False), ()


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
    found = compute_deadline(
        name="mise en demeure",
        start=date.fromordinal(day),
        start_event="première présentation",
        length=length.amount,
        unit=length.unit,  # type: ignore[arg-type]
        direction="protects_tenant",
        zone=zone,
        basis="pratique/echelle-graduee",
    )
    return found.due.toordinal()


def _said_safe_since(incident: Incident, safe: Appraisal | None) -> bool:
    learned = incident.known_since.value or incident.date.value
    return safe is not None and safe.value is True and (learned is None or safe.on >= learned)


def _cleared(person: Person) -> bool:
    return person.to_protect.value is False or person.to_protect.sought is not None


def _within_reach(person: Person) -> bool:
    """Whether a letter to the household may reach the person: unless they surely live apart from it and the author."""
    if person.lives_in_dwelling.value or person.shares_home_with_author.value:
        return True
    if _of_household(person) is False and person.role.value != "former_resident":
        return False
    away = (person.lives_in_dwelling, person.shares_home_with_author)
    return not all(leaf.value is False or leaf.sought is not None for leaf in away)


def _of_household(person: Person) -> Possible:
    """Whether the person belongs to the household: by role, else by living there."""
    if person.role.value in HOUSEHOLD_ROLES or person.lives_in_dwelling.value is True:
        return True
    away = person.lives_in_dwelling.value is False or person.lives_in_dwelling.sought is not None
    return False if person.role.value is not None and (away or person.role.value != "former_resident") else UNKNOWN


def _yes_no(leaf: Known[bool], incident: Incident) -> Said:
    """What is known of the author, and from whom we know who the author is."""
    value = False if leaf.sought is not None else (UNKNOWN if leaf.value is None else leaf.value)
    return value, leaf.sources, incident.author.sources


ON_INCIDENT: dict[str, Callable[[Incident, CaseFile], Said]] = {
    "author_link": author_link,
    "author_lives_in": author_lives_in,
    "author_minor": author_minor,
    "suffered_in_household": suffered_in_household,
}
ON_OCCUPANT: dict[str, Callable[[Person, Sequence[Incident], Appraisal | None], Said]] = {
    "exposed_by_letter": exposed_by_letter,
}
COMPLIANCE_DUE = "compliance_due"
ON_PAIR: dict[str, Callable[[Incident, Person, CaseFile], Said]] = {
    "author_is_person": author_is_person,
    "suffered_by_person": suffered_by_person,
}
