"""Which text binds whom, where and when: perimeter, validity, adhesion and presence, each true, false or unknown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from advisor.law.truth import Truth, all_of
from advisor.register.model import Register, Territory
from advisor.rulebook.conventions import ConventionText, Perimeter

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
EVERYONE_BOUND = frozenset({"statute", "special_period"})

BIND_NOBODY = frozenset({"announcement", "minutes"})
"""An announcement and the minutes of a meeting bind only the landlord that records that it follows them."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days, both included, over which a text binds the parties, does not, or is not known to."""

    first: date
    last: date
    binds: Truth


def binds(text: ConventionText, territory: Territory, register: Register, day: date, as_of: date) -> Truth:
    """Whether a text binds the parties in a territory on a day, as known on `as_of`."""
    return all_of(
        (
            covers(text, territory, register),
            in_force_on(text, day, joined=joined(text, territory, register, day, as_of)),
            adhered(text, territory, register, day, as_of),
            present(territory, day),
        )
    )


def spans(
    text: ConventionText, territory: Territory, register: Register, window: tuple[date, date], as_of: date
) -> tuple[Span, ...]:
    """A window cut where the answer changes.

    It does where the text begins or ends, where the landlord joins or leaves it or the place, and past the last day until
    which adhesions are attested.
    """
    first, last = window
    starts = [text.valid_from, _after(text.valid_to), territory.since, _after(territory.until)]
    for each in register.adhesions:
        starts += [each.on, _after(each.until)] if each.text == text.id else []
    starts += [_after(each.complete_until) for each in register.attestations if each.kind in ("adhesion", "all")]
    cuts = sorted({first, *(day for day in starts if day is not None and first < day <= last)})
    found: list[Span] = []
    for start, following in zip(cuts, [*cuts[1:], last + timedelta(days=1)], strict=True):
        answer, end = binds(text, territory, register, start, as_of), following - timedelta(days=1)
        same = bool(found) and found[-1].binds is answer
        found.append(Span(found.pop().first if same else start, end, answer))
    return tuple(found)


def _after(day: date | None) -> date | None:
    return None if day is None else day + timedelta(days=1)


def covers(text: ConventionText, territory: Territory, register: Register) -> Truth:
    """Whether a territory lies in a text's perimeter; a court district or commune that nobody gave leaves it open."""
    return covers_perimeter(text.perimeter, territory, register)


def covers_perimeter(where: Perimeter, territory: Territory, register: Register) -> Truth:
    """As `covers`, of a perimeter alone."""
    if where.landlords and register.landlord not in where.landlords:
        return FALSE
    if where.france:
        return TRUE
    answers = []
    if where.departments:
        answers.append(Truth.of(territory.department in where.departments))
    if where.courts:
        elsewhere = bool(where.within) and territory.department not in where.within
        answers.append(FALSE if elsewhere else _among(territory.court, where.courts))
    if where.communes:
        # An INSEE code begins with its department.
        elsewhere = not any(each.startswith(territory.department) for each in where.communes)
        answers.append(FALSE if elsewhere else _among(territory.commune, where.communes))
    if not answers:
        return TRUE if where.landlords else UNKNOWN
    if any(answer is TRUE for answer in answers):
        return TRUE
    return UNKNOWN if UNKNOWN in answers else FALSE


def _among(known: str | None, named: tuple[str, ...]) -> Truth:
    return UNKNOWN if known is None else Truth.of(known in named)


def in_force_on(text: ConventionText, day: date, *, joined: bool) -> Truth:
    """Whether a text is in force on a day: past an end whose renewal is possible and not confirmed, nobody knows.

    A text whose beginning no account gives is in force for a landlord that recorded its own adhesion.
    """
    if text.valid_from is not None and text.valid_from > day:
        return FALSE
    if text.valid_to is None or text.valid_to >= day:
        return TRUE if joined or text.valid_from is not None or text.nature == "statute" else UNKNOWN
    return FALSE if text.renewal == "none" else UNKNOWN


def adhered(text: ConventionText, territory: Territory, register: Register, day: date, as_of: date) -> Truth:
    """Whether the landlord is bound by a text on a day: the law binds all; a convention those who signed or joined it.

    What was recorded after `as_of` was not known; what is to come is as complete as what is known on `as_of`.
    """
    if text.nature in EVERYONE_BOUND or joined(text, territory, register, day, as_of):
        return TRUE
    if text.nature in BIND_NOBODY:
        return FALSE
    return FALSE if attested("adhesion", register, min(day, as_of)) else UNKNOWN


def joined(text: ConventionText, territory: Territory, register: Register, day: date, as_of: date) -> bool:
    """Whether the register records that the landlord is bound by a text in a territory on a day."""
    return any(
        each.text == text.id
        and (not each.territories or territory.id in each.territories)
        and each.recorded_on <= as_of
        and each.on <= day
        and (each.until is None or each.until >= day)
        for each in register.adhesions
    )


def present(territory: Territory, day: date) -> Truth:
    """Whether the landlord is present in a territory on a day; without dates it is."""
    return Truth.of(
        (territory.since is None or territory.since <= day) and (territory.until is None or day <= territory.until)
    )


def attested(kind: str, register: Register, until: date) -> bool:
    """Whether somebody attested that the lines of a kind are complete up to a day."""
    return any(each.kind in (kind, "all") and each.complete_until >= until for each in register.attestations)
