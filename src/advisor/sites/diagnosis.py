"""The diagnosis of a landlord's sites over a window: indicators, trends and incidents, the small numbers hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from advisor.law.value import Value
from advisor.register.model import Register
from advisor.review.binding import attested
from advisor.review.duties import Window
from advisor.rulebook.indicators import Indicator
from advisor.rulebook.model import Rulebook
from advisor.sites.book import Book
from advisor.sites.masking import hidden_cells
from advisor.sites.measures import Count
from advisor.sites.places import Place, places_of
from advisor.sites.tally import BEFORE, FACTS, Cell, Tally, add_up, cells_named, tally_facts, tally_indicators

NOTES = (
    "Moins de plaintes ou de signalements peut vouloir dire plus de peur, non moins de faits.",
    "Un fait signalé par deux services peut être compté deux fois ; chaque total dit ce qu'il compte.",
    "Un petit nombre n'est pas montré, ni ceux qui permettraient de le retrouver par soustraction.",
    "Les situations à protéger (violences au foyer, enfance, santé) ne sont pas comptées.",
    "Ce qui n'est pas au registre n'est pas compté : un zéro vaut ce que vaut l'attestation du registre.",
    "Ces nombres décrivent des lieux. Ils ne désignent personne et n'entrent dans aucun dossier.",
)
_FACTS_INDICATOR = "IND01"


class IndicatorTold(Value):
    """What an indicator counts, in words, with its caution and the value that a source published."""

    id: str
    title: str
    formula: str
    unit: str
    denominator: str
    status: str
    published: str
    caution: str


class IndicatorValue(Value):
    """An indicator in one place; a value is absent where a small number hides it (`masked`) or where something is `missing`.

    Rounded to two decimals, in the unit of the indicator.
    """

    indicator: str
    scale: str
    place: str
    numerator: int | None
    denominator: int | None
    value: float | None
    masked: bool
    missing: tuple[str, ...]


class CellValue(Value):
    """A number of facts in one place; absent where it is hidden. `key` names the family, the month, or the time band and kind of place."""

    scale: str
    place: str
    key: str
    number: int | None


class Trend(Value):
    """The facts of a place over the window and over the one before; a number is absent where it is hidden."""

    scale: str
    place: str
    number: int | None
    before: int | None
    change: float | None
    months: tuple[CellValue, ...]


class PlaceShown(Value):
    """A place: its scale, its name, its label and the wider place that holds it."""

    scale: str
    id: str
    label: str
    within: str


class Diagnosis(Value):
    """A landlord's sites over a window; `whole` tells that somebody attests that every fact is recorded."""

    landlord: str
    first: date
    last: date
    as_of: date
    whole: bool
    places: tuple[PlaceShown, ...]
    indicators: tuple[IndicatorTold, ...]
    values: tuple[IndicatorValue, ...]
    trends: tuple[Trend, ...]
    families: tuple[CellValue, ...]
    hours: tuple[CellValue, ...]
    unplaced: int
    notes: tuple[str, ...] = NOTES


def diagnose(register: Register, rulebook: Rulebook, window: Window) -> Diagnosis:
    """Count the facts and the indicators of every place, then hide what is small and what would give it back."""
    places = places_of(register)
    book = Book(register, rulebook, window)
    span = window.last - window.first
    earlier = replace(window, first=window.first - span - timedelta(days=1), last=window.first - timedelta(days=1))
    tally = Tally()
    threshold = rulebook.indicators[_FACTS_INDICATOR].shown_from
    tally_facts(tally, book, Book(register, rulebook, earlier), places, threshold)
    counts = tally_indicators(tally, book, places)
    add_up(tally, places)
    hidden = hidden_cells(tally.numbers, tally.sums, tally.thresholds)
    seen: dict[Cell, int | None] = {cell: None if cell in hidden else number for cell, number in tally.numbers.items()}
    told = [
        each
        for each in register.reports
        if each.site is None and window.first <= each.on <= window.last and each.recorded_on <= window.as_of
    ]
    return Diagnosis(
        landlord=register.landlord,
        first=window.first,
        last=window.last,
        as_of=window.as_of,
        whole=attested("incident", register, window.last),
        places=tuple(PlaceShown(scale=each.scale, id=each.id, label=each.label, within=each.within) for each in places),
        indicators=tuple(_told(each) for each in rulebook.indicators.values()),
        values=tuple(_value(name, place, count, hidden) for (name, place), count in counts.items()),
        trends=tuple(_trend(place, tally, seen) for place in places),
        families=tuple(_cell(cell, seen) for cell in cells_named(tally, "family:")),
        hours=tuple(_cell(cell, seen) for cell in cells_named(tally, "grid:")),
        unplaced=len(told),
    )


def _told(indicator: Indicator) -> IndicatorTold:
    names = ("id", "title", "formula", "unit", "denominator", "status", "published", "caution")
    return IndicatorTold(**{name: getattr(indicator, name) for name in names})


def _value(name: str, place: Place, count: Count, hidden: set[Cell]) -> IndicatorValue:
    masked = (count.name, *place.key) in hidden
    over_masked = bool(count.over) and (count.over, *place.key) in hidden
    shown = not masked and not over_masked and not count.missing
    return IndicatorValue(
        indicator=name,
        scale=place.scale,
        place=place.id,
        numerator=None if masked else count.numerator,
        denominator=None if over_masked else count.denominator,
        value=_computed(count) if shown else None,
        masked=masked or over_masked,
        missing=count.missing,
    )


def _computed(count: Count) -> float | None:
    if count.middle is not None:
        return round(float(count.middle), 2)
    if count.numerator is None:
        return None
    if count.denominator is None:
        return float(count.numerator)
    return round(count.numerator * count.factor / count.denominator, 2) if count.denominator else None


def _cell(cell: Cell, seen: dict[Cell, int | None]) -> CellValue:
    name, scale, place = cell
    return CellValue(scale=scale, place=place, key=name.partition(":")[2], number=seen[cell])


def _trend(place: Place, tally: Tally, seen: dict[Cell, int | None]) -> Trend:
    number, before = seen[FACTS, *place.key], seen[BEFORE, *place.key]
    change = None if number is None or not before else round((number - before) * 100 / before, 1)
    months = tuple(_cell(cell, seen) for cell in cells_named(tally, "month:") if cell[1:] == place.key)
    return Trend(scale=place.scale, place=place.id, number=number, before=before, change=change, months=months)
