"""Several landlords seen together: totals by commune, no landlord named, no tenant, nothing that one of them can subtract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from advisor.law.value import Value
from advisor.register.model import Register
from advisor.review.binding import attested
from advisor.review.duties import Window
from advisor.rulebook import site_keywords as words
from advisor.rulebook.model import Rulebook
from advisor.sites.book import Book
from advisor.sites.diagnosis import NOTES
from advisor.sites.masking import Sum, hidden_cells
from advisor.sites.observatory import CATEGORY
from advisor.sites.places import Place, places_of

FEWEST = 3
"""Landlords without whom a commune is not shown: of two, each would know the other's share."""


class SharedFamily(Value):
    """The facts of a family in a commune, all landlords together; absent where the number is hidden."""

    family: str
    number: int | None


class SharedCommune(Value):
    """A commune: how many landlords count there, their dwellings and facts together; `rate` is for 1,000 dwellings."""

    commune: str
    landlords: int
    whole: bool
    dwellings: int | None
    facts: int | None
    rate: float | None
    families: tuple[SharedFamily, ...]


class Shared(Value):
    """The communes where at least `FEWEST` landlords have sites; `withheld` counts the others."""

    category: str = CATEGORY
    landlords: int
    communes: tuple[SharedCommune, ...]
    withheld: int
    notes: tuple[str, ...] = NOTES


def together(registers: Sequence[Register], rulebook: Rulebook, window: Window) -> Shared:
    """The landlords of several registers, seen together over a window."""
    here: dict[str, list[tuple[Register, Place]]] = {}
    for register in registers:
        for place in places_of(register):
            if place.scale == "commune":
                here.setdefault(place.id, []).append((register, place))
    shown = {name: told for name, told in here.items() if len({each.landlord for each, _ in told}) >= FEWEST}
    threshold = rulebook.indicators["IND01"].shown_from
    return Shared(
        landlords=len({each.landlord for each in registers}),
        communes=tuple(_commune(name, told, (rulebook, window), threshold) for name, told in sorted(shown.items())),
        withheld=len(here) - len(shown),
    )


def _commune(
    name: str, told: list[tuple[Register, Place]], counted: tuple[Rulebook, Window], threshold: int
) -> SharedCommune:
    rulebook, window = counted
    families: Counter[str] = Counter()
    dwellings: list[int | None] = []
    for register, place in told:
        book = Book(register, rulebook, window)
        families.update(book.codes[each.id][:1] for each in book.reports(place))
        dwellings.append(book.dwellings(place))
    numbers = {"": sum(families.values())} | {each: families[each] for each in words.FAMILIES}
    hidden = hidden_cells(numbers, [Sum("", tuple(words.FAMILIES))], dict.fromkeys(numbers, threshold))
    facts = None if "" in hidden else numbers[""]
    whole = sum(each for each in dwellings if each is not None)
    known = None if None in dwellings else whole
    return SharedCommune(
        commune=name,
        landlords=len({register.landlord for register, _ in told}),
        whole=all(attested("incident", register, window.last) for register, _ in told),
        dwellings=known,
        facts=facts,
        rate=None if facts is None or not known else round(facts * 1000 / known, 2),
        families=tuple(
            SharedFamily(family=words.FAMILIES[each], number=None if each in hidden else numbers[each])
            for each in words.FAMILIES
        ),
    )
