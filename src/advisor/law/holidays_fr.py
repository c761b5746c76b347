"""Public holidays of France by zone, each with its legal basis; customary days off are left out.

A day counts as a holiday for a time limit only if a statute or a regulation makes it one
(Cass. 2e civ., 16 July 1976, no. 75-12.260), hence an own table: calendars found in libraries mix law and custom.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

from advisor.law.errors import CaseRejected
from advisor.law.provision import Confidence
from advisor.law.value import Value

Zone = Literal[
    "metropole",
    "alsace_moselle",
    "guadeloupe",
    "martinique",
    "guyane",
    "reunion",
    "mayotte",
    "saint_barthelemy",
    "saint_martin",
]

FIRST_YEAR = 1982  # 8 May is a holiday again (loi n° 81-893 of 2 October 1981); earlier years are not described.
LAST_YEAR = 2999
SATURDAY = 5


class Holiday(Value):
    """A public holiday of one zone: its day, its French name, the text that makes it one and how sure we are."""

    date: date
    name: str
    basis: str
    confidence: Confidence


class _Row(NamedTuple):
    """One line of the table: `day` is (month, day), or an offset in days from Easter Sunday."""

    day: tuple[int, int] | int
    name: str
    basis: str
    zones: tuple[Zone, ...]
    first_year: int = FIRST_YEAR
    confidence: Confidence = Confidence.SURE


_EVERYWHERE: tuple[Zone, ...] = get_args(Zone)
_LABOUR_CODE = "C. trav., art. L. 3133-1, "
_LOCAL_LAW = "C. trav., art. L. 3134-13, "
_OVERSEAS = "C. trav., art. L. 3422-2, "
_OVERSEAS_DECREE = "loi n° 83-550 du 30 juin 1983 et décret n° 83-1003 du 23 novembre 1983"
_OVERSEAS_CODIFIED = date(2016, 8, 10)  # loi n° 2016-1088 moved these days into the labour code
_ABOLITION = "commémoration de l'abolition de l'esclavage"

_TABLE: tuple[_Row, ...] = (
    _Row((1, 1), "jour de l'an", _LABOUR_CODE + "1°", _EVERYWHERE),
    _Row(1, "lundi de Pâques", _LABOUR_CODE + "2°", _EVERYWHERE),
    _Row((5, 1), "fête du Travail", _LABOUR_CODE + "3°", _EVERYWHERE),
    _Row((5, 8), "victoire de 1945", _LABOUR_CODE + "4°", _EVERYWHERE),
    _Row(39, "Ascension", _LABOUR_CODE + "5°", _EVERYWHERE),
    _Row(50, "lundi de Pentecôte", _LABOUR_CODE + "6°", _EVERYWHERE),
    _Row((7, 14), "fête nationale", _LABOUR_CODE + "7°", _EVERYWHERE),
    _Row((8, 15), "Assomption", _LABOUR_CODE + "8°", _EVERYWHERE),
    _Row((11, 1), "Toussaint", _LABOUR_CODE + "9°", _EVERYWHERE),
    _Row((11, 11), "armistice de 1918", _LABOUR_CODE + "10°", _EVERYWHERE),
    _Row((12, 25), "Noël", _LABOUR_CODE + "11°", _EVERYWHERE),
    # A holiday in some communes only, and the zone does not know the commune.
    _Row(
        -2,
        "vendredi saint",
        _LOCAL_LAW + "2°, dans les seules communes dotées d'un temple protestant ou d'une église mixte",
        ("alsace_moselle",),
        confidence=Confidence.LIKELY,
    ),
    _Row((12, 26), "second jour de Noël", _LOCAL_LAW + "12°", ("alsace_moselle",)),
    _Row((4, 27), _ABOLITION, _OVERSEAS + "1°", ("mayotte",), 1984),
    _Row((5, 22), _ABOLITION, _OVERSEAS + "2°", ("martinique",), 1984),
    _Row((5, 27), _ABOLITION, _OVERSEAS + "3°", ("guadeloupe",), 1984),
    # The statute as last read says 27 May; circulars since 2018 move the ceremony to 28 May without changing it.
    _Row(
        (5, 27),
        _ABOLITION,
        _OVERSEAS + "3° ; depuis 2018, des circulaires placent la cérémonie le 28 mai",
        ("saint_martin",),
        2012,
        Confidence.LIKELY,
    ),
    _Row((6, 10), _ABOLITION, _OVERSEAS + "4°", ("guyane",), 1984),
    _Row((10, 9), _ABOLITION, _OVERSEAS + "5°", ("saint_barthelemy",), 2012),
    _Row((12, 20), _ABOLITION, _OVERSEAS + "6°", ("reunion",), 1983),
)

_ROWS: dict[Zone, tuple[_Row, ...]] = {zone: tuple(row for row in _TABLE if zone in row.zones) for zone in _EVERYWHERE}

_ZONE_OF_CODE: dict[str, Zone] = {
    **{f"{number:02d}": "metropole" for number in range(1, 96) if number != 20},
    "2A": "metropole",
    "2B": "metropole",
    "57": "alsace_moselle",
    "67": "alsace_moselle",
    "68": "alsace_moselle",
    "971": "guadeloupe",
    "972": "martinique",
    "973": "guyane",
    "974": "reunion",
    "976": "mayotte",
    "977": "saint_barthelemy",
    "978": "saint_martin",
}


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    Formula: anonymous Gregorian computus (Meeus, Jones, Butcher). The golden number and the century give the moon's
    age (epact), hence the paschal full moon; `sunday` then counts the days from it to the next Sunday.
    """
    golden = year % 19
    century, year_of_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30
    leap_years, year_rest = divmod(year_of_century, 4)
    sunday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    late_moon = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late_moon + 114, 31)
    return date(year, month, day + 1)


def holidays(year: int, zone: Zone) -> tuple[Holiday, ...]:
    """Public holidays of `zone` in `year`, in order of date; two may share a day.

    Limit: years 1982 to 2999, else `CaseRejected`. Articles are numbered as since 2008. Mayotte had its own labour code
    until 2018; the same days are assumed.
    Whit Monday is kept in 2005-2007 (it became the default day of unpaid work, not an ordinary day) as merely likely.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CaseRejected(
            f"Le calendrier des jours fériés n'est pas tenu pour l'année {year}.",
            remedy=f"Vérifiez la date saisie : les années admises vont de {FIRST_YEAR} à {LAST_YEAR}.",
        )
    return _calendar(year, zone)


@lru_cache(maxsize=1024)
def _calendar(year: int, zone: Zone) -> tuple[Holiday, ...]:
    found = (_holiday(row, year) for row in _ROWS[zone] if year >= row.first_year)
    return tuple(sorted(found, key=lambda holiday: holiday.date))


def _holiday(row: _Row, year: int) -> Holiday:
    day = easter_sunday(year) + timedelta(days=row.day) if isinstance(row.day, int) else date(year, *row.day)
    uncodified = row.basis.startswith(_OVERSEAS) and day < _OVERSEAS_CODIFIED
    disputed = row.name == "lundi de Pentecôte" and 2005 <= year <= 2007
    return Holiday(
        date=day,
        name=row.name,
        basis=_OVERSEAS_DECREE if uncodified else row.basis,
        confidence=Confidence.LIKELY if disputed else row.confidence,
    )


def holiday_on(day: date, zone: Zone) -> Holiday | None:
    """The public holiday that falls on `day` in `zone`, the surest if two share the day, or nothing."""
    found = [holiday for holiday in holidays(day.year, zone) if holiday.date == day]
    return min(found, key=lambda holiday: holiday.confidence is not Confidence.SURE, default=None)


def is_business_day(day: date, zone: Zone) -> bool:
    """Tell whether `day` is neither a Saturday, a Sunday nor a public holiday of `zone`, however sure.

    Source: code de procédure civile, art. 642.
    """
    return day.weekday() < SATURDAY and holiday_on(day, zone) is None


def zone_or_mainland(code: str) -> Zone:
    """Zone of holidays of a department; that of the mainland for an unknown one, which never silences a clock."""
    return _ZONE_OF_CODE.get(code.strip().upper(), "metropole")


def zone_of_department(code: str) -> Zone:
    """Zone of holidays of a department or overseas collectivity, from its INSEE code ("59", "2A", "974").

    Limit: Saint-Pierre-et-Miquelon and the Pacific collectivities have their own law and are refused (`CaseRejected`).
    """
    zone = _ZONE_OF_CODE.get(code.strip().upper())
    if zone is None:
        raise CaseRejected(
            f"Aucun calendrier des jours fériés n'est tenu pour le département « {code} ».",
            remedy="Donnez le code Insee du département : 01 à 95, 2A, 2B, 971 à 974, 976, 977 ou 978.",
        )
    return zone
