"""Terms that the vocabulary computes from several leaves: one function a name (`calcul:` in the vocabulary)."""

from __future__ import annotations

from collections.abc import Callable

from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile, Incident, Person
from advisor.casefile.sheet import Said
from advisor.law.possible import UNKNOWN, Among


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
    if (
        incident.suffered_by.sought is not None
        or person.to_protect.value is False
        or person.to_protect.sought is not None
    ):
        return False, ()
    return UNKNOWN, ()


def _yes_no(leaf: Known[bool], incident: Incident) -> Said:
    """What is known of the author, and from whom we know who the author is."""
    value = False if leaf.sought is not None else (UNKNOWN if leaf.value is None else leaf.value)
    return value, leaf.sources, incident.author.sources


ON_INCIDENT: dict[str, Callable[[Incident, CaseFile], Said]] = {
    "author_link": author_link,
    "author_lives_in": author_lives_in,
    "author_minor": author_minor,
}
ON_PAIR: dict[str, Callable[[Incident, Person, CaseFile], Said]] = {
    "author_is_person": author_is_person,
    "suffered_by_person": suffered_by_person,
}
