"""The address that a person confided: which lines it has, and that nothing else of the case file tells it.

Source: legal review, part E (the victim's letters go to the address that she chose) and C-5 (her place is told to nobody).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from advisor.casefile.model import CaseFile, Person
from advisor.casefile.text import WITHHELD

_SHORTEST = 4
"""Signs up to which a line, such as a floor, points to no place by itself."""


def confided_lines(person: Person) -> tuple[str, ...]:
    """The lines of the address that a person confided; none where there is no address, or only what is read in its place."""
    return () if WITHHELD in person.confided_address else person.confided_address


def confided_faults(case: CaseFile) -> Iterator[str]:
    """In French, what would let an address that was confided be known, or send a letter where somebody else lives."""
    for person in case.persons:
        lines, named = confided_lines(person), f"personne « {person.id} » : l'adresse confiée"
        if not lines:
            if len(person.confided_address) > 1:
                yield f"{named} ne mêle pas « {WITHHELD} » et d'autres lignes"
            continue
        place = _place(lines[1:])
        if place and not _may_stay_home(person) and place in _homes(case):
            yield f"{named} est celle du logement ou d'une autre personne du dossier"
        elif is_told(case, lines):
            yield f"{named} est écrite ailleurs dans le dossier ; l'en retirer"


def is_told(case: CaseFile, lines: tuple[str, ...]) -> bool:
    """Whether another text of the case file holds a line that points to the place; another's postal address is its own."""
    marks = {_plain(line) for line in lines[1:-1] or lines[:1]}
    text = " | ".join(map(_plain, _texts(case.model_dump(mode="json"))))
    return any(len(mark) > _SHORTEST and mark in text for mark in marks)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, held in value.items():
            if "address" not in name and name != "recipients":
                yield from _texts(held)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def _may_stay_home(person: Person) -> bool:
    """Whether the author surely lives elsewhere than the person, who stayed: a tenant whom a neighbour threatens."""
    return person.lives_in_dwelling.value is True and person.shares_home_with_author.value is False


def _homes(case: CaseFile) -> set[frozenset[str]]:
    homes = {_place(each.address[1:]) for each in case.persons if each.address}
    if case.lease.dwelling_address:
        homes.add(_place((case.lease.dwelling_address,)))
    return homes


def _place(lines: Iterable[str]) -> frozenset[str]:
    """The parts of an address, in whatever order and on however many lines they are written."""
    return frozenset(_plain(part) for line in lines for part in line.split(",") if part.strip())


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.casefold())
    kept = (sign if sign.isalnum() else " " for sign in bare if not unicodedata.combining(sign))
    return " ".join("".join(kept).split())
