"""Dates, durations and moments as a French letter writes them, and the civil date of a zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date

from advisor.law.holidays_fr import Zone

Unit = Literal["days", "weeks", "months", "years", "business_days"]

_UNIT_NAMES: dict[Unit, tuple[str, str]] = {
    "days": ("jour", "jours"),
    "weeks": ("semaine", "semaines"),
    "months": ("mois", "mois"),
    "years": ("an", "ans"),
    "business_days": ("jour ouvrable", "jours ouvrables"),
}

# Start of each part of the day, in order; what comes before the first belongs to the last.
_PARTS_OF_DAY: tuple[tuple[time, str], ...] = (
    (time(6), "dans la matinée"),
    (time(12), "dans l'après-midi"),
    (time(18), "en soirée"),
    (time(22), "dans la nuit"),
)

_TIME_ZONES: dict[Zone, str] = {
    "metropole": "Europe/Paris",
    "alsace_moselle": "Europe/Paris",
    "guadeloupe": "America/Guadeloupe",
    "martinique": "America/Martinique",
    "guyane": "America/Cayenne",
    "reunion": "Indian/Reunion",
    "mayotte": "Indian/Mayotte",
    "saint_barthelemy": "America/St_Barthelemy",
    "saint_martin": "America/Marigot",
}


def french_date(day: date, *, weekday: bool = False) -> str:
    """Write a date in full: « 1er janvier 2026 », or « jeudi 1er janvier 2026 » with `weekday`."""
    pattern = "'1er' MMMM y" if day.day == 1 else "d MMMM y"
    return format_date(day, f"EEEE {pattern}" if weekday else pattern, locale="fr")


def french_duration(length: int, unit: Unit) -> str:
    """Write a length of time: « 1 mois », « 15 jours »; French uses the plural from two."""
    one, many = _UNIT_NAMES[unit]
    return f"{length} {one if length < 2 else many}"


def french_month(day: date) -> str:
    """Write the month of a day and nothing finer: « novembre 2026 »."""
    return format_date(day, "MMMM y", locale="fr")


def french_week(day: date) -> str:
    """Write the week of a day by its Monday, which hides the day itself: « semaine du 2 novembre 2026 »."""
    return f"semaine du {french_date(day - timedelta(days=day.weekday()))}"


def part_of_day(moment: time) -> str:
    """Write a time of day coarsely: morning from 6, afternoon from 12, evening from 18, night from 22 to 6."""
    return next((name for start, name in reversed(_PARTS_OF_DAY) if moment >= start), _PARTS_OF_DAY[-1][1])


def coarse_moment(day: date, moment: time | None = None) -> str:
    """Write a moment by its week and, if a time is given, its part of day: « semaine du 2 novembre 2026, en soirée ».

    For facts known through one household alone, which a precise hour would identify.
    """
    return french_week(day) if moment is None else f"{french_week(day)}, {part_of_day(moment)}"


def today_in(zone: Zone, *, now: datetime) -> date:
    """Civil date in the landlord's zone at the instant `now`, an aware datetime (`ValueError` if naive)."""
    if now.utcoffset() is None:
        raise ValueError("the clock must give an aware datetime")
    return now.astimezone(ZoneInfo(_TIME_ZONES[zone])).date()
