"""The winter truce of evictions (code des procédures civiles d'exécution, art. L. 412-6)."""

from __future__ import annotations

from datetime import date, timedelta

_TO_31_MARCH_SINCE = date(2014, 3, 27)


def in_winter_truce(day: date) -> bool:
    """Tell whether no eviction is carried out on `day`: 1 November to 31 March, both included.

    Source: CPCE, art. L. 412-6 (before 27 March 2014 the truce ended on 15 March).
    Limit: the temporary extensions of 2020 and 2021 are not counted.
    """
    if day.month >= 11 or day.month <= 2:
        return True
    return day.month == 3 and (day.day <= 15 or day >= _TO_31_MARCH_SINCE)


def out_of_winter_truce(day: date) -> date:
    """The first day from `day` on that is not in the truce."""
    while in_winter_truce(day):
        day += timedelta(days=1)
    return day
