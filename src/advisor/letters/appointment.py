"""The appointment that a letter offers: its day in full, and never a day that has gone by when the letter is written."""

from __future__ import annotations

import re
from datetime import date

from advisor.law.dates_fr import french_date

_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_FRENCH = re.compile(rf"\b(\d{{1,2}})(?:er)? ({'|'.join(_MONTHS)}) (\d{{4}})\b", re.IGNORECASE)


def appointment_told(told: str, written_on: date) -> str:
    """An appointment as the letter says it: an ISO day is written in full; empty when its day does not follow the letter's.

    What names no day, or a day that no calendar has, is left as it was written.
    """
    try:
        days = [date.fromisoformat(each) for each in _ISO.findall(told)]
        days += [date(int(y), _MONTHS.index(month.lower()) + 1, int(d)) for d, month, y in _FRENCH.findall(told)]
    except ValueError:
        return told
    if any(day <= written_on for day in days):
        return ""
    return _ISO.sub(lambda match: french_date(date.fromisoformat(match.group()), weekday=True), told)
