"""The table of holidays, against known calendars and against the `holidays` package."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from holidays import country_holidays

from advisor.law.errors import CaseRejected
from advisor.law.holidays_fr import (
    Zone,
    easter_sunday,
    holiday_on,
    holidays,
    is_business_day,
    zone_of_department,
)
from advisor.law.provision import Confidence

ZONES: tuple[Zone, ...] = get_args(Zone)
YEARS = range(1982, 2101)
PACKAGE_SUBDIVISIONS: dict[Zone, str | None] = {
    "metropole": None,
    "alsace_moselle": "57",
    "guadeloupe": "971",
    "martinique": "972",
    "guyane": "973",
    "reunion": "974",
    "mayotte": "976",
    "saint_barthelemy": "BL",
    "saint_martin": "MF",
}


def customary(zone: Zone, year: int) -> set[date]:
    """Days that the package lists overseas and that no statute makes holidays."""
    easter = easter_sunday(year)
    schoelcher = {date(year, 7, 21)}
    if zone == "guadeloupe":
        mid_lent_and_good_friday = {easter - timedelta(days=24), easter - timedelta(days=2)}
        return mid_lent_and_good_friday | (schoelcher if year >= 1984 else set())
    if zone == "martinique":
        return schoelcher if year >= 1984 else set()
    if zone == "saint_martin":
        # The package moves the statutory 27 May to 28 May, the day of the ceremony.
        return schoelcher | {date(year, 5, 28)} if year >= 2012 else set()
    return set()


def ours_alone(zone: Zone, year: int) -> set[date]:
    """Days of the table that the package leaves out."""
    whit_monday = {easter_sunday(year) + timedelta(days=50)} if year in (2005, 2006, 2007) else set()
    statutory_day = {date(year, 5, 27)} if zone == "saint_martin" and year >= 2012 else set()
    return whit_monday | statutory_day


@pytest.mark.parametrize("zone", ZONES)
def test_table_differs_from_the_package_exactly_where_law_and_custom_differ(zone: Zone) -> None:
    package = country_holidays("FR", subdiv=PACKAGE_SUBDIVISIONS[zone], years=YEARS, language="fr")
    for year in YEARS:
        theirs = {day for day in package if day.year == year}
        ours = {holiday.date for holiday in holidays(year, zone)}
        assert ours - theirs == ours_alone(zone, year) - theirs, year
        assert theirs - ours == customary(zone, year) - ours, year


@pytest.mark.parametrize("year", [2005, 2006, 2007])
def test_whit_monday_stays_a_holiday_while_it_was_the_day_of_solidarity_but_less_surely(year: int) -> None:
    whit_monday = easter_sunday(year) + timedelta(days=50)
    assert whit_monday not in country_holidays("FR", years=year)
    found = holiday_on(whit_monday, "metropole")
    assert found is not None
    assert found.confidence is Confidence.LIKELY


def test_the_year_2026_in_metropole() -> None:
    # Source: service-public.fr, F2405, calendar of 2026.
    assert [holiday.date for holiday in holidays(2026, "metropole")] == [
        date(2026, 1, 1),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 8),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 7, 14),
        date(2026, 8, 15),
        date(2026, 11, 1),
        date(2026, 11, 11),
        date(2026, 12, 25),
    ]


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (1818, date(1818, 3, 22)),  # earliest possible
        (1943, date(1943, 4, 25)),  # latest possible
        (1954, date(1954, 4, 18)),  # exception of the lunar table
        (1981, date(1981, 4, 19)),  # exception of the lunar table
        (2000, date(2000, 4, 23)),
        (2026, date(2026, 4, 5)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter(year: int, easter: date) -> None:
    assert easter_sunday(year) == easter


@pytest.mark.parametrize("year", [1583, 1900, 2026, 2299, 2999])
def test_easter_is_a_sunday_within_its_bounds(year: int) -> None:
    easter = easter_sunday(year)
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("mayotte", date(2026, 4, 27)),
        ("martinique", date(2026, 5, 22)),
        ("guadeloupe", date(2026, 5, 27)),
        ("saint_martin", date(2026, 5, 27)),
        ("guyane", date(2026, 6, 10)),
        ("saint_barthelemy", date(2026, 10, 9)),
        ("reunion", date(2026, 12, 20)),
    ],
)
def test_abolition_of_slavery_is_a_holiday_in_its_territory_alone(zone: Zone, day: date) -> None:
    # Source: code du travail, art. L. 3422-2.
    found = holiday_on(day, zone)
    assert found is not None
    assert found.basis.startswith("C. trav., art. L. 3422-2")
    assert holiday_on(day, "metropole") is None


def test_before_codification_an_overseas_day_rests_on_its_own_statute() -> None:
    before, after = holiday_on(date(2016, 5, 22), "martinique"), holiday_on(date(2017, 5, 22), "martinique")
    assert before is not None
    assert after is not None
    assert before.basis == "loi n° 83-550 du 30 juin 1983 et décret n° 83-1003 du 23 novembre 1983"
    assert after.basis == "C. trav., art. L. 3422-2, 2°"


def test_good_friday_depends_on_the_commune_and_saint_stephen_does_not() -> None:
    good_friday = holiday_on(date(2026, 4, 3), "alsace_moselle")
    saint_stephen = holiday_on(date(2026, 12, 26), "alsace_moselle")
    assert good_friday is not None
    assert saint_stephen is not None
    assert good_friday.confidence is Confidence.LIKELY
    assert saint_stephen.confidence is Confidence.SURE
    assert holiday_on(date(2026, 4, 3), "metropole") is None
    assert holiday_on(date(2026, 12, 26), "metropole") is None


@pytest.mark.parametrize("zone", ZONES)
def test_every_holiday_names_its_basis_and_the_list_is_in_order(zone: Zone) -> None:
    found = holidays(2026, zone)
    assert len(found) >= 11
    assert [holiday.date for holiday in found] == sorted(holiday.date for holiday in found)
    assert all("art. L. 3" in holiday.basis for holiday in found)


def test_two_holidays_may_share_a_day_and_the_surer_is_named() -> None:
    day = date(2049, 5, 27)
    shared = {holiday.name: holiday.confidence for holiday in holidays(2049, "saint_martin") if holiday.date == day}
    assert shared == {
        "Ascension": Confidence.SURE,
        "commémoration de l'abolition de l'esclavage": Confidence.LIKELY,
    }
    found = holiday_on(day, "saint_martin")
    assert found is not None
    assert found.name == "Ascension"


@pytest.mark.parametrize(
    ("day", "zone", "expected"),
    [
        (date(2026, 11, 10), "metropole", True),
        (date(2026, 11, 11), "metropole", False),
        (date(2026, 11, 14), "metropole", False),
        (date(2026, 11, 15), "metropole", False),
        (date(2026, 4, 3), "alsace_moselle", False),
        (date(2026, 7, 21), "martinique", True),
    ],
)
def test_business_days(day: date, zone: Zone, *, expected: bool) -> None:
    assert is_business_day(day, zone) is expected


@pytest.mark.parametrize("year", [1981, 3000])
def test_a_year_out_of_the_table_is_refused(year: int) -> None:
    with pytest.raises(CaseRejected) as refusal:
        holidays(year, "metropole")
    assert refusal.value.message == f"Le calendrier des jours fériés n'est pas tenu pour l'année {year}."
    assert refusal.value.remedy == "Vérifiez la date saisie : les années admises vont de 1982 à 2999."


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("01", "metropole"),
        ("2A", "metropole"),
        ("2b", "metropole"),
        ("95", "metropole"),
        ("57", "alsace_moselle"),
        ("67", "alsace_moselle"),
        ("68", "alsace_moselle"),
        ("88", "metropole"),
        (" 974 ", "reunion"),
        ("976", "mayotte"),
        ("977", "saint_barthelemy"),
        ("978", "saint_martin"),
    ],
)
def test_zone_of_department(code: str, zone: Zone) -> None:
    assert zone_of_department(code) == zone


def test_every_zone_has_a_department() -> None:
    codes = [f"{number:02d}" for number in range(1, 96) if number != 20] + ["2A", "2B"]
    overseas = ["971", "972", "973", "974", "976", "977", "978"]
    assert {zone_of_department(code) for code in codes + overseas} == set(ZONES)


@pytest.mark.parametrize("code", ["", "0", "20", "96", "975", "988", "Paris"])
def test_an_unknown_department_is_refused(code: str) -> None:
    with pytest.raises(CaseRejected, match="Aucun calendrier des jours fériés") as refusal:
        zone_of_department(code)
    assert "code Insee" in refusal.value.remedy
