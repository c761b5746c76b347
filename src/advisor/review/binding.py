"""Which text binds whom, where and when: perimeter, validity and adhesion, each true, false or unknown."""

from __future__ import annotations

from datetime import date

from advisor.law.truth import Truth, all_of
from advisor.register.model import Register, Territory
from advisor.rulebook.conventions import ConventionText

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
_EVERYONE_BOUND = frozenset({"statute", "special_period"})


def binds(text: ConventionText, territory: Territory, register: Register, first: date, last: date) -> Truth:
    """Whether a text binds the parties in a territory at some time from `first` to `last`."""
    return all_of((covers(text, territory, register), in_force(text, first, last), adhered(text, register, last)))


def covers(text: ConventionText, territory: Territory, register: Register) -> Truth:
    """Whether a territory lies in a text's perimeter; a court district or commune that nobody gave leaves it open."""
    where = text.perimeter
    if where.landlords and register.landlord not in where.landlords:
        return FALSE
    if where.france:
        return TRUE
    answers = []
    if where.departments:
        answers.append(Truth.of(territory.department in where.departments))
    for named, known in ((where.courts, territory.court), (where.communes, territory.commune)):
        if named:
            answers.append(UNKNOWN if known is None else Truth.of(known in named))
    if not answers:
        return TRUE if where.landlords else UNKNOWN
    if any(answer is TRUE for answer in answers):
        return TRUE
    return UNKNOWN if UNKNOWN in answers else FALSE


def in_force(text: ConventionText, first: date, last: date) -> Truth:
    """Whether a text was in force at some time in a window.

    Past an end whose renewal is possible and not confirmed, nobody knows.
    """
    if text.valid_from is not None and text.valid_from > last:
        return FALSE
    if text.valid_to is None or text.valid_to >= first:
        return TRUE if text.valid_from is not None or text.nature == "statute" else UNKNOWN
    return FALSE if text.renewal == "none" else UNKNOWN


def adhered(text: ConventionText, register: Register, last: date) -> Truth:
    """Whether the landlord is bound by a text: the law binds all; a convention those who signed or joined it."""
    if text.nature in _EVERYONE_BOUND:
        return TRUE
    for each in register.adhesions:
        if each.text == text.id and each.on <= last and (each.until is None or each.until >= last):
            return TRUE
    return FALSE if attested("adhesion", register, last) else UNKNOWN


def attested(kind: str, register: Register, until: date) -> bool:
    """Whether somebody attested that the lines of a kind are complete up to a day."""
    return any(each.kind in (kind, "all") and each.complete_until >= until for each in register.attestations)
