"""The facts of each place, by family, month, time band and kind of place: numbers, and how they add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from advisor.law.calendar import shift_day
from advisor.rulebook import site_keywords as words
from advisor.sites.book import Book
from advisor.sites.masking import Sum
from advisor.sites.measures import MEASURES, Count
from advisor.sites.places import Place, inside

FACTS, TIMED, BEFORE = "facts", "timed", "facts_before"
GRIDDED = ("commune", "landlord")
"""The scales at which the hours are told: a site is too small for them."""
Cell = tuple[str, str, str]
"""The name of a number, then the scale and the name of its place."""


@dataclass(slots=True)
class Tally:
    """Numbers by cell, how they add up, and from which value each is shown: one without threshold is known to all."""

    numbers: dict[Cell, int] = field(default_factory=dict)
    sums: list[Sum[Cell]] = field(default_factory=list)
    thresholds: dict[Cell, int] = field(default_factory=dict)

    def put(self, name: str, place: Place, number: int, threshold: int) -> Cell:
        """Write a number down; the strictest of two thresholds stands."""
        cell = (name, *place.key)
        self.numbers[cell] = number
        if threshold:
            self.thresholds[cell] = max(threshold, self.thresholds.get(cell, 0))
        return cell


def months_of(book: Book) -> list[str]:
    """The months of the window, as AAAA-MM."""
    first, found = book.window.first.replace(day=1), []
    while first <= book.window.last:
        found.append(f"{first:%Y-%m}")
        first = date.fromordinal(shift_day(first.toordinal(), 1, "months"))
    return found


def tally_facts(tally: Tally, book: Book, before: Book, places: list[Place], threshold: int) -> None:
    """The facts of every place, in each of their breakdowns, and those of the window before."""
    for place in places:
        reports = book.reports(place)
        whole = tally.put(FACTS, place, len(reports), threshold)
        tally.put(BEFORE, place, len(before.reports(place)), threshold)
        families = Counter(book.codes[each.id][:1] for each in reports)
        months = Counter(f"{each.on:%Y-%m}" for each in reports)
        _break_down(tally, place, whole, {f"family:{each}": families[each] for each in words.FAMILIES}, threshold)
        _break_down(tally, place, whole, {f"month:{each}": months[each] for each in months_of(book)}, threshold)
        if place.scale in GRIDDED:
            _tally_grid(
                tally, place, whole, Counter((each.time_band or "", each.place or "") for each in reports), threshold
            )


def _tally_grid(tally: Tally, place: Place, whole: Cell, grid: Counter[tuple[str, str]], threshold: int) -> None:
    """The facts of a place by time band and kind of place, with both margins."""
    bands, kinds = [*words.TIME_BANDS.values(), ""], list(words.PLACES.values())
    by_band = {f"band:{band}": sum(grid[band, kind] for kind in kinds) for band in bands}
    by_kind = {f"at:{kind}": sum(grid[band, kind] for band in bands) for kind in kinds}
    _break_down(tally, place, whole, by_band, threshold)
    _break_down(tally, place, whole, by_kind, threshold)
    for band in bands:
        row = {f"grid:{band}:{kind}": grid[band, kind] for kind in kinds}
        _break_down(tally, place, (f"band:{band}", *place.key), row, threshold)
    for kind in kinds:
        column = tuple((f"grid:{band}:{kind}", *place.key) for band in bands)
        tally.sums.append(Sum((f"at:{kind}", *place.key), column))
    timed = tally.put(TIMED, place, sum(grid.values()) - by_band["band:"], threshold)
    tally.sums.append(Sum(whole, (timed, ("band:", *place.key))))


def tally_indicators(tally: Tally, book: Book, places: list[Place]) -> dict[tuple[str, Place], Count]:
    """Every indicator in each place at whose scale it is computed; those of persons join the tally."""
    found = {}
    for indicator in book.rulebook.indicators.values():
        for place in places:
            if place.scale not in indicator.scales:
                continue
            count = found[indicator.id, place] = MEASURES[indicator.id](book, place)
            if indicator.counts == "persons" and count.numerator is not None:
                cell = tally.put(count.name, place, count.numerator, indicator.shown_from)
                if count.rest and count.denominator is not None:
                    whole = tally.put(count.over, place, count.denominator, indicator.shown_from)
                    rest = count.denominator - count.numerator
                    left = tally.put(f"rest:{count.name}", place, rest, indicator.shown_from)
                    tally.sums.append(Sum(whole, (cell, left)))
    return found


def add_up(tally: Tally, places: list[Place]) -> None:
    """Say of each number that those of the closer places add up to it, where they do."""
    for name in dict.fromkeys(cell[0] for cell in list(tally.numbers)):
        for place in places:
            whole = (name, *place.key)
            parts = tuple((name, *each.key) for each in _next_told(tally, name, place, places))
            if parts and whole in tally.numbers and all(part in tally.numbers for part in parts):
                total = sum(tally.numbers[part] for part in parts)
                if total == tally.numbers[whole]:
                    tally.sums.append(Sum(whole, parts))


def _next_told(tally: Tally, name: str, place: Place, places: list[Place]) -> list[Place]:
    """The closer places that tell a number; a scale that does not tell it is passed over."""
    closer = inside(place, places)
    if any((name, *each.key) in tally.numbers for each in closer):
        return closer
    return [inner for each in closer for inner in inside(each, places)]


def _break_down(tally: Tally, place: Place, whole: Cell, parts: dict[str, int], threshold: int) -> None:
    cells = tuple(tally.put(name, place, number, threshold) for name, number in parts.items())
    tally.sums.append(Sum(whole, cells))


def cells_named(tally: Tally, prefix: str) -> Iterator[tuple[str, str, str]]:
    """The cells of a breakdown, in the order in which they were counted."""
    return (cell for cell in tally.numbers if cell[0].startswith(prefix))
