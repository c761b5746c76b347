"""Moving a day by calendar units."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from advisor.law.holidays_fr import LAST_YEAR

FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def read_day(text: str) -> date:
    """The date of `text`, written AAAA-MM-JJ and nothing else.

    Raises: `ValueError` for any other spelling (week dates, no dashes, a number), no such day, or one after the last year whose holidays are described.
    """
    if _DAY.fullmatch(text) is None:
        raise ValueError(f"not a date: {text}")
    day = date.fromisoformat(text)
    if day.year > LAST_YEAR:
        raise ValueError(f"beyond the calendar: {text}")
    return day


def shift_day(ordinal: int, amount: int, unit: str) -> int:
    """The ordinal day `amount` units later (negative: earlier); a month that lacks the day takes its last one.

    Unit: days, weeks, months or years. Limit: stays within the calendar, years 1 to 9999.
    """
    if unit in ("days", "weeks"):
        return max(FIRST_DAY, min(LAST_DAY, ordinal + amount * (7 if unit == "weeks" else 1)))
    day = date.fromordinal(ordinal)
    years, month = divmod(day.month - 1 + amount * (12 if unit == "years" else 1), 12)
    year, month = day.year + years, month + 1
    if not date.min.year <= year <= date.max.year:
        return FIRST_DAY if year < date.min.year else LAST_DAY
    return date(year, month, min(day.day, monthrange(year, month)[1])).toordinal()
