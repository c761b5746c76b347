"""What leaves for a municipal observatory: facts by place, nothing of a person, the small numbers hidden."""

from __future__ import annotations

from datetime import date

from advisor.law.errors import NotFound
from advisor.law.value import Value
from advisor.rulebook import site_keywords as words
from advisor.rulebook.keywords import french
from advisor.sites.diagnosis import CellValue, Diagnosis, IndicatorTold, IndicatorValue

CATEGORY = "IC12"
"""The category of what is exported: aggregated data."""
HIDDEN = "masqué"
_HEADING = ("commune", "lieu", "mesure", "détail", "valeur", "unité", "début", "fin")


class Observatory(Value):
    """The export for one commune: its sites and itself; a number is absent where it is hidden.

    It holds no level, no role, no line of the register, no hour of a single fact.
    """

    category: str = CATEGORY
    landlord: str
    commune: str
    first: date
    last: date
    whole: bool
    sites: tuple[str, ...]
    indicators: tuple[IndicatorTold, ...]
    values: tuple[IndicatorValue, ...]
    families: tuple[CellValue, ...]
    months: tuple[CellValue, ...]
    hours: tuple[CellValue, ...]
    notes: tuple[str, ...]


def observatory(diagnosis: Diagnosis, commune: str) -> Observatory:
    """The part of a diagnosis that a commune may receive; hours are given for the commune as a whole.

    Raises: `NotFound` for a commune where the landlord has no site.
    """
    sites = tuple(each.id for each in diagnosis.places if each.scale == "site" and each.within == commune)
    if not sites:
        raise NotFound(f"Le registre n'a pas de site à « {commune} ».", remedy="Vérifier le code de la commune.")
    here = {("commune", commune), *(("site", each) for each in sites)}
    values = tuple(each for each in diagnosis.values if (each.scale, each.place) in here)
    used = {each.indicator for each in values}
    return Observatory(
        landlord=diagnosis.landlord,
        commune=commune,
        first=diagnosis.first,
        last=diagnosis.last,
        whole=diagnosis.whole,
        sites=sites,
        indicators=tuple(each for each in diagnosis.indicators if each.id in used),
        values=values,
        families=tuple(each for each in diagnosis.families if (each.scale, each.place) in here),
        months=tuple(cell for trend in diagnosis.trends if (trend.scale, trend.place) in here for cell in trend.months),
        hours=tuple(each for each in diagnosis.hours if (each.scale, each.place) == ("commune", commune)),
        notes=diagnosis.notes,
    )


def rows_of(found: Observatory) -> list[list[str]]:
    """The export as a table: one line a number, « masqué » where it is hidden."""
    rows = [list(_HEADING)]

    def add(place: str, told: tuple[str, str], value: object, unit: str) -> None:
        shown = HIDDEN if value is None else str(value).replace(".", ",")
        rows.append([found.commune, place, *told, shown, unit, f"{found.first}", f"{found.last}"])

    by_id = {each.id: each for each in found.indicators}
    for value in found.values:
        if not value.missing:
            told = by_id[value.indicator]
            add(value.place, (value.indicator, told.title), None if value.masked else value.value, told.unit)
    for cell in found.families:
        add(cell.place, ("faits par famille", words.FAMILIES[cell.key]), cell.number, "faits")
    for cell in found.months:
        add(cell.place, ("faits par mois", cell.key), cell.number, "faits")
    for cell in found.hours:
        add(cell.place, ("faits par heure et par lieu", grid_words(cell.key)), cell.number, "faits")
    return rows


def grid_words(key: str) -> str:
    """A time band and a kind of place in French."""
    band, _, kind = key.partition(":")
    hours = french(words.TIME_BANDS, band) if band else "heure inconnue"
    return f"{hours}, {french(words.PLACES, kind)}"
