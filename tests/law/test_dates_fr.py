"""French wording of dates and durations."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.law.dates_fr import (
    Unit,
    french_date,
    french_duration,
    french_week,
    today_in,
)
from advisor.law.holidays_fr import Zone


@pytest.mark.parametrize(
    ("day", "weekday", "expected"),
    [
        (date(2026, 1, 1), False, "1er janvier 2026"),
        (date(2026, 1, 1), True, "jeudi 1er janvier 2026"),
        (date(2026, 8, 2), False, "2 août 2026"),
        (date(2026, 2, 11), False, "11 février 2026"),
        (date(2026, 12, 21), True, "lundi 21 décembre 2026"),
        (date(2026, 12, 31), False, "31 décembre 2026"),
    ],
)
def test_dates(day: date, weekday: bool, expected: str) -> None:
    assert french_date(day, weekday=weekday) == expected


@pytest.mark.parametrize(
    ("length", "unit", "expected"),
    [
        (1, "days", "1 jour"),
        (15, "days", "15 jours"),
        (1, "weeks", "1 semaine"),
        (6, "weeks", "6 semaines"),
        (1, "months", "1 mois"),
        (2, "months", "2 mois"),
        (1, "years", "1 an"),
        (3, "years", "3 ans"),
        (1, "business_days", "1 jour ouvrable"),
        (8, "business_days", "8 jours ouvrables"),
    ],
)
def test_durations(length: int, unit: Unit, expected: str) -> None:
    assert french_duration(length, unit) == expected


def test_every_unit_has_a_name() -> None:
    assert all(french_duration(2, unit).startswith("2 ") for unit in get_args(Unit))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 3), "semaine du 2 novembre 2026"),
        (date(2026, 11, 2), "semaine du 2 novembre 2026"),
        (date(2026, 11, 8), "semaine du 2 novembre 2026"),
        (date(2026, 1, 2), "semaine du 29 décembre 2025"),
        (date(2026, 6, 7), "semaine du 1er juin 2026"),
    ],
)
def test_week(day: date, expected: str) -> None:
    assert french_week(day) == expected


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_the_days_of_one_week_cannot_be_told_apart(day: date) -> None:
    monday = day - timedelta(days=day.weekday())
    assert {french_week(monday + timedelta(days=offset)) for offset in range(7)} == {french_week(day)}
    assert french_week(monday - timedelta(days=1)) != french_week(day)


NEW_YEAR_EVE = datetime(2026, 12, 31, 22, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "now", "expected"),
    [
        ("metropole", NEW_YEAR_EVE, date(2026, 12, 31)),
        ("metropole", NEW_YEAR_EVE + timedelta(hours=1), date(2027, 1, 1)),
        ("alsace_moselle", NEW_YEAR_EVE + timedelta(hours=1), date(2027, 1, 1)),
        ("metropole", datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
        ("reunion", NEW_YEAR_EVE, date(2027, 1, 1)),
        ("mayotte", NEW_YEAR_EVE, date(2027, 1, 1)),
        ("guadeloupe", datetime(2027, 1, 1, 3, 59, tzinfo=UTC), date(2026, 12, 31)),
        ("martinique", datetime(2027, 1, 1, 3, 59, tzinfo=UTC), date(2026, 12, 31)),
        ("saint_martin", datetime(2027, 1, 1, 3, 59, tzinfo=UTC), date(2026, 12, 31)),
        ("saint_barthelemy", datetime(2027, 1, 1, 4, 0, tzinfo=UTC), date(2027, 1, 1)),
        ("guyane", datetime(2027, 1, 1, 3, 0, tzinfo=UTC), date(2027, 1, 1)),
        ("guyane", datetime(2027, 1, 1, 2, 59, tzinfo=UTC), date(2026, 12, 31)),
    ],
)
def test_today_is_the_landlords_day(zone: Zone, now: datetime, expected: date) -> None:
    assert today_in(zone, now=now) == expected


def test_the_same_instant_gives_the_same_day_whatever_the_clock() -> None:
    elsewhere = NEW_YEAR_EVE.astimezone(timezone(timedelta(hours=-9)))
    assert today_in("metropole", now=elsewhere) == today_in("metropole", now=NEW_YEAR_EVE)


def test_a_naive_clock_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        today_in("metropole", now=datetime(2026, 12, 31, 22, 30))
