"""Dates and durations as a French letter writes them, and the civil date of a zone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
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


def french_week(day: date) -> str:
    """Write the week of a day by its Monday: « semaine du 2 novembre 2026 ».

    For facts known through one household alone, which the day itself would identify.
    """
    return f"semaine du {french_date(day - timedelta(days=day.weekday()))}"


def today_in(zone: Zone, *, now: datetime) -> date:
    """Civil date in the landlord's zone at the instant `now`, an aware datetime (`ValueError` if naive)."""
    if now.utcoffset() is None:
        raise ValueError("the clock must give an aware datetime")
    return now.astimezone(ZoneInfo(_TIME_ZONES[zone])).date()
