"""Terms that the vocabulary computes from several leaves: one function a name (`calcul:` in the vocabulary).

Every leaf is read through `Seen`, which knows the day: what was learned or sought later is not there yet.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile, Incident, Person
from advisor.casefile.sheet import Said
from advisor.law.possible import UNKNOWN, Among

T = TypeVar("T")


class Seen(Protocol):
    """A leaf as it was known on the day of the sheet."""

    def __call__(self, leaf: Known[T], /) -> Known[T]:
        """The leaf, or `NOTHING`."""


def author_of(incident: Incident, case: CaseFile, seen: Seen) -> Person | None:
    """The person of the file who did it, when known."""
    author = seen(incident.author).value
    return next((person for person in case.persons if person.id == author), None)


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


def author_is_person(incident: Incident, person: Person, seen: Seen) -> Said:
    """Whether the person aimed at did it."""
    author = seen(incident.author)
    if author.value is None:
        possible = not author.one_of or person.id in author.one_of
        return (UNKNOWN if possible else False), author.sources
    return author.value == person.id, author.sources


def suffered_by_person(incident: Incident, person: Person, seen: Seen) -> Said:
    """Whether the person aimed at suffered these facts; surely not if nothing calls for their protection."""
    suffered_by, to_protect = seen(incident.suffered_by), seen(person.to_protect)
    if suffered_by.value is not None:
        return person.id in suffered_by.value, suffered_by.sources
    if suffered_by.sought is not None or to_protect.value is False or to_protect.sought is not None:
        return False, ()
    return UNKNOWN, ()


def _yes_no(leaf: Known[bool], incident: Incident) -> Said:
    """What is known of the author, and from whom we know who the author is."""
    value = False if leaf.sought is not None else (UNKNOWN if leaf.value is None else leaf.value)
    return value, leaf.sources, incident.author.sources


ON_INCIDENT: dict[str, Callable[[Incident, CaseFile, Seen], Said]] = {
    "author_link": author_link,
    "author_lives_in": author_lives_in,
    "author_minor": author_minor,
}
ON_PAIR: dict[str, Callable[[Incident, Person, Seen], Said]] = {
    "author_is_person": author_is_person,
    "suffered_by_person": suffered_by_person,
}
