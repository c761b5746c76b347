"""Time limits: named decisions and vectors, then the laws that hold for every start and length."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from advisor.law.dates_fr import Unit
from advisor.law.deadline import Deadline, Direction, compute_deadline, compute_deadline_range
from advisor.law.errors import CaseRejected, RulebookInvalid
from advisor.law.holidays_fr import Zone, is_business_day

ZONES: tuple[Zone, ...] = get_args(Zone)
UNITS: tuple[Unit, ...] = get_args(Unit)
BACK: Direction = "counts_back"
DIRECTIONS: tuple[Direction, ...] = tuple(each for each in get_args(Direction) if each != BACK)

starts = st.dates(date(1990, 1, 1), date(2080, 12, 31))
lengths = st.integers(1, 36)
zones = st.sampled_from(ZONES)
units = st.sampled_from(UNITS)
directions = st.sampled_from(DIRECTIONS)
quick = settings(max_examples=60)


def limit(start: date, length: int, unit: Unit, direction: Direction, **other: Any) -> Deadline:
    given_values: dict[str, Any] = {
        "name": "délai d'essai",
        "start_event": "réception de la lettre",
        "zone": "metropole",
        "basis": "code-de-procedure-civile/art-641",
    }
    return compute_deadline(start=start, length=length, unit=unit, direction=direction, **{**given_values, **other})


def window(earliest: date, latest: date, direction: Direction, *, length: int = 15, unit: Unit = "days") -> Deadline:
    return compute_deadline_range(
        name="délai d'essai",
        start_earliest=earliest,
        start_latest=latest,
        start_event="réception de l'injonction",
        length=length,
        unit=unit,
        direction=direction,
        zone="metropole",
        basis="cch/art-l-442-4-3",
    )


# Vectors of the domain


def test_injunction_received_on_3_november_is_answered_by_18_november() -> None:
    answer = limit(date(2026, 11, 3), 15, "days", "binds_landlord", start_event="réception de l'injonction")
    assert answer.due == date(2026, 11, 18)
    assert answer.derivation == (
        "Point de départ : réception de l'injonction le 3 novembre 2026 (jour exclu).",
        "Délai : 15 jours → mercredi 18 novembre 2026.",
        "Délai qui oblige le bailleur : pas de report au premier jour ouvrable (lecture la plus stricte).",
        "Échéance : mercredi 18 novembre 2026 inclus.",
    )


def test_injunction_accepted_on_17_november_seises_the_judge_by_17_december() -> None:
    assert limit(date(2026, 11, 17), 1, "months", "binds_landlord").due == date(2026, 12, 17)


def test_offer_sent_on_2_march_opens_the_judge_on_3_april() -> None:
    offer = limit(date(2026, 3, 2), 1, "months", "protects_tenant", start_event="envoi de l'offre de relogement")
    assert offer.due == date(2026, 4, 2)
    assert offer.derivation[-1] == "Délai entièrement écoulé à compter du vendredi 3 avril 2026."


def test_an_offer_whose_month_ends_on_a_sunday_opens_the_judge_a_day_later() -> None:
    offer = limit(date(2028, 3, 2), 1, "months", "protects_tenant")
    assert offer.due == date(2028, 4, 3)
    assert offer.derivation[-1] == "Délai entièrement écoulé à compter du mardi 4 avril 2028."


def test_a_suspended_eviction_delay_runs_from_the_referral_to_the_prefect() -> None:
    # Eviction cannot happen before the limit has run, so the latest reading counts from the referral of 1 October.
    assert limit(date(2026, 10, 1), 2, "months", "protects_tenant").due == date(2026, 12, 1)


# Published decisions


def test_three_months_from_20_february_2018_end_after_whit_monday() -> None:
    # Cass. 3e civ., 21 January 2021, no. 19-24.799.
    appeal = limit(date(2018, 2, 20), 3, "months", "procedural", start_event="remise de la déclaration d'appel")
    assert appeal.due == date(2018, 5, 22)
    assert appeal.derivation == (
        "Point de départ : remise de la déclaration d'appel le 20 février 2018 (jour exclu).",
        "Délai : 3 mois → dimanche 20 mai 2018.",
        "Délai de procédure : report au premier jour ouvrable si le dernier jour est un samedi, un dimanche "
        "ou un jour férié (code de procédure civile, art. 642).",
        "Jours non ouvrables, calendrier de la métropole : "
        "dimanche 20 mai 2018, lundi 21 mai 2018 (lundi de Pentecôte).",
        "Report au premier jour ouvrable : mardi 22 mai 2018.",
        "Échéance : mardi 22 mai 2018 inclus.",
    )


@pytest.mark.parametrize(
    ("zone", "due"),
    [("metropole", date(2026, 4, 3)), ("guadeloupe", date(2026, 4, 3)), ("alsace_moselle", date(2026, 4, 7))],
)
def test_good_friday_extends_only_under_local_law(zone: Zone, due: date) -> None:
    # Cass. 2e civ., 16 July 1976, no. 75-12.260: custom does not make a day off.
    assert limit(date(2026, 3, 3), 1, "months", "procedural", zone=zone).due == due


def test_an_unsure_holiday_is_flagged_with_the_day_that_would_follow_without_it() -> None:
    derivation = limit(date(2026, 3, 3), 1, "months", "procedural", zone="alsace_moselle").derivation
    assert (
        "À vérifier : le vendredi 3 avril 2026 (vendredi saint) n'est pas sûrement férié (C. trav., art. L. 3134-13, "
        "2°, dans les seules communes dotées d'un temple protestant ou d'une église mixte)."
    ) in derivation
    assert (
        "À défaut de jour férié, l'échéance serait le vendredi 3 avril 2026, date à respecter par prudence."
        in derivation
    )


def test_only_the_unsure_holiday_that_moves_the_end_is_flagged() -> None:
    # Good Friday of 2007 lies on the way and is unsure too, but only the disputed Whit Monday moves the last day.
    whit_monday = limit(date(2007, 2, 28), 3, "months", "procedural", zone="alsace_moselle")
    assert whit_monday.due == date(2007, 5, 29)
    assert [line for line in whit_monday.derivation if line.startswith("À vérifier")] == [
        "À vérifier : le lundi 28 mai 2007 (lundi de Pentecôte) n'est pas sûrement férié "
        "(C. trav., art. L. 3133-1, 6°)."
    ]
    easter = limit(date(2026, 4, 1), 2, "business_days", "protects_tenant", zone="alsace_moselle")
    assert sum(line.startswith("À vérifier") for line in easter.derivation) == 1


def test_a_sure_calendar_raises_no_flag() -> None:
    assert not any("À vérifier" in line for line in limit(date(2026, 3, 5), 1, "months", "procedural").derivation)


def test_six_weeks_are_forty_two_days() -> None:
    # Cass. 3e civ., opinion of 6 November 2025, no. 25-70.018 (there counted back from a hearing).
    weeks = limit(date(2026, 3, 26), 6, "weeks", "binds_landlord")
    assert weeks.due == limit(date(2026, 3, 26), 42, "days", "binds_landlord").due == date(2026, 5, 7)
    assert "Une semaine compte sept jours, soit 42 jours." in weeks.derivation


# Months and years


@pytest.mark.parametrize(
    ("start", "length", "unit", "due"),
    [
        (date(2026, 1, 31), 1, "months", date(2026, 2, 28)),
        (date(2028, 1, 31), 1, "months", date(2028, 2, 29)),
        (date(2026, 11, 30), 3, "months", date(2027, 2, 28)),
        (date(2026, 2, 28), 1, "months", date(2026, 3, 28)),
        (date(2026, 12, 15), 1, "months", date(2027, 1, 15)),
        (date(2026, 12, 31), 12, "months", date(2027, 12, 31)),
        (date(2028, 2, 29), 1, "years", date(2029, 2, 28)),
        (date(2028, 2, 29), 4, "years", date(2032, 2, 29)),
        (date(2023, 11, 24), 3, "years", date(2026, 11, 24)),
    ],
)
def test_same_day_of_the_month_or_its_last(start: date, length: int, unit: Unit, due: date) -> None:
    found = limit(start, length, unit, "binds_landlord")
    assert found.due == due
    told = f"Ce mois n'a pas de {start.day} : le délai expire le dernier jour du mois." in found.derivation
    assert told is (due.day != start.day)


@quick
@given(starts, st.integers(1, 120))
def test_months_keep_the_day_or_take_the_last(start: date, months: int) -> None:
    due = limit(start, months, "months", "binds_landlord").due
    assert (due.year - start.year) * 12 + due.month - start.month == months
    assert due.day == min(start.day, monthrange(due.year, due.month)[1])


@quick
@given(starts, st.integers(1, 20), st.integers(1, 20))
def test_months_add_up_unless_a_short_month_stands_between(start: date, first: int, second: int) -> None:
    between = limit(start, first, "months", "binds_landlord").due
    twice = limit(between, second, "months", "binds_landlord").due
    at_once = limit(start, first + second, "months", "binds_landlord").due
    if between.day == start.day:
        assert twice == at_once
    else:
        assert twice <= at_once


@quick
@given(starts, st.integers(1, 20))
def test_a_year_is_twelve_months(start: date, years: int) -> None:
    assert (
        limit(start, years, "years", "binds_landlord").due == limit(start, 12 * years, "months", "binds_landlord").due
    )


# Laws for every limit


@quick
@given(st.tuples(starts, st.integers(0, 40)), lengths, units, directions, zones)
def test_a_later_start_never_gives_an_earlier_end(
    start_and_wait: tuple[date, int], length: int, unit: Unit, direction: Direction, zone: Zone
) -> None:
    start, later = start_and_wait
    first = limit(start, length, unit, direction, zone=zone)
    second = limit(start + timedelta(days=later), length, unit, direction, zone=zone)
    assert first.due <= second.due


@quick
@given(starts, lengths, units, directions, zones)
def test_a_longer_limit_never_ends_earlier_and_none_ends_on_its_first_day(
    start: date, length: int, unit: Unit, direction: Direction, zone: Zone
) -> None:
    shorter = limit(start, length, unit, direction, zone=zone)
    longer = limit(start, length + 1, unit, direction, zone=zone)
    assert start < shorter.due <= longer.due


@quick
@given(starts, lengths, units, zones)
def test_the_landlords_end_comes_first_and_the_tenants_last(start: date, length: int, unit: Unit, zone: Zone) -> None:
    due = {direction: limit(start, length, unit, direction, zone=zone).due for direction in DIRECTIONS}
    assert due["binds_landlord"] <= due["procedural"] <= due["protects_tenant"]


@quick
@given(starts, lengths, units, zones)
def test_a_procedural_or_protective_end_is_a_business_day(start: date, length: int, unit: Unit, zone: Zone) -> None:
    assert is_business_day(limit(start, length, unit, "procedural", zone=zone).due, zone)
    assert is_business_day(limit(start, length, unit, "protects_tenant", zone=zone).due, zone)


@quick
@given(starts, lengths, st.sampled_from(("days", "weeks", "months", "years")), zones)
def test_an_extension_skips_days_off_only(start: date, length: int, unit: Unit, zone: Zone) -> None:
    counted = limit(start, length, unit, "binds_landlord", zone=zone).due
    due = limit(start, length, unit, "procedural", zone=zone).due
    skipped = [counted + timedelta(days=offset) for offset in range((due - counted).days)]
    assert not any(is_business_day(day, zone) for day in skipped)


@quick
@given(starts, lengths, zones)
def test_business_days_are_counted_one_by_one(start: date, length: int, zone: Zone) -> None:
    due = limit(start, length, "business_days", "procedural", zone=zone).due
    days = [start + timedelta(days=offset) for offset in range(1, (due - start).days + 1)]
    assert sum(is_business_day(day, zone) for day in days) == length


@quick
@given(starts, lengths, units, directions, zones)
def test_the_derivation_begins_with_the_start_and_names_the_end(
    start: date, length: int, unit: Unit, direction: Direction, zone: Zone
) -> None:
    found = limit(start, length, unit, direction, zone=zone)
    assert found.derivation[0].startswith("Point de départ : réception de la lettre le ")
    assert sum(line.startswith("Échéance : ") for line in found.derivation) == 1


# Business days


def test_business_days_for_the_landlord_count_saturdays() -> None:
    strict = limit(date(2026, 4, 29), 2, "business_days", "binds_landlord")
    assert strict.due == date(2026, 5, 2)
    assert (
        "Samedis comptés, dimanches et jours fériés de la métropole exclus (lecture la plus stricte)."
        in strict.derivation
    )
    assert "Jours fériés non comptés : vendredi 1er mai 2026 (fête du Travail)." in strict.derivation


def test_business_days_in_a_procedure_leave_saturdays_out() -> None:
    assert limit(date(2026, 4, 29), 2, "business_days", "procedural").due == date(2026, 5, 4)


def test_an_unsure_holiday_is_worked_for_the_landlord_and_off_for_the_tenant() -> None:
    landlord = limit(date(2026, 4, 1), 2, "business_days", "binds_landlord", zone="alsace_moselle")
    tenant = limit(date(2026, 4, 1), 2, "business_days", "protects_tenant", zone="alsace_moselle")
    assert landlord.due == date(2026, 4, 3)
    assert (
        "Jours fériés incertains, comptés par prudence : vendredi 3 avril 2026 (vendredi saint)." in landlord.derivation
    )
    assert tenant.due == date(2026, 4, 7)
    assert "À défaut de jour férié, l'échéance serait le vendredi 3 avril 2026." in tenant.derivation


def test_a_landlord_whose_limit_ends_on_a_day_off_is_told_the_last_working_day() -> None:
    sunday = limit(date(2026, 10, 31), 15, "days", "binds_landlord")
    assert sunday.due == date(2026, 11, 15)
    assert (
        sunday.derivation[-1]
        == "Dernier jour qui ne soit ni samedi, ni dimanche, ni férié : vendredi 13 novembre 2026."
    )


def test_no_working_day_is_advised_before_the_start() -> None:
    saturday_to_sunday = limit(date(2026, 11, 14), 1, "days", "binds_landlord")
    assert saturday_to_sunday.derivation[-1] == "Échéance : dimanche 15 novembre 2026 inclus."


# A start known only as an interval


@pytest.mark.parametrize(
    ("direction", "start", "due", "reason"),
    [
        (
            "binds_landlord",
            date(2026, 11, 1),
            date(2026, 11, 16),
            "Délai qui oblige le bailleur : la date la plus ancienne est retenue.",
        ),
        (
            "protects_tenant",
            date(2026, 11, 4),
            date(2026, 11, 19),
            "Délai qui protège le locataire : la date la plus récente est retenue.",
        ),
        (
            "procedural",
            date(2026, 11, 1),
            date(2026, 11, 16),
            "Délai de procédure : la date la plus ancienne est retenue, par prudence.",
        ),
    ],
)
def test_an_uncertain_start_is_read_prudently(direction: Direction, start: date, due: date, reason: str) -> None:
    found = window(date(2026, 11, 1), date(2026, 11, 4), direction)
    assert (found.start, found.due) == (start, due)
    assert found.derivation[:2] == (
        "Date incertaine : réception de l'injonction, entre le 1er novembre 2026 et le 4 novembre 2026.",
        reason,
    )


def test_an_interval_of_one_day_is_a_known_start() -> None:
    day = date(2026, 11, 3)
    assert not any("incertaine" in line for line in window(day, day, "binds_landlord").derivation)


@quick
@given(starts, st.integers(0, 30), st.integers(0, 30), lengths, units)
def test_no_possible_start_beats_the_prudent_one(start: date, span: int, within: int, length: int, unit: Unit) -> None:
    latest = start + timedelta(days=span)
    possible = start + timedelta(days=min(within, span))
    binding = window(start, latest, "binds_landlord", length=length, unit=unit)
    protective = window(start, latest, "protects_tenant", length=length, unit=unit)
    assert binding.due <= limit(possible, length, unit, "binds_landlord").due
    assert protective.due >= limit(possible, length, unit, "protects_tenant").due


def test_crossed_bounds_are_refused() -> None:
    with pytest.raises(CaseRejected) as refusal:
        window(date(2026, 11, 4), date(2026, 11, 1), "binds_landlord")
    assert refusal.value.message == (
        "La date de départ du délai « délai d'essai » est bornée à l'envers : du 4 novembre 2026 au 1er novembre 2026."
    )
    assert refusal.value.remedy == "Inversez les deux bornes ou corrigez la date fausse."


# Refusals and the value itself


@pytest.mark.parametrize("length", [0, -1])
def test_a_limit_shorter_than_one_unit_is_refused(length: int) -> None:
    with pytest.raises(RulebookInvalid) as refusal:
        limit(date(2026, 11, 3), length, "days", "binds_landlord")
    assert refusal.value.message == f"Le délai « délai d'essai » dure {length} : il compte au moins une unité."
    assert refusal.value.remedy


@pytest.mark.parametrize("unit", ["days", "weeks", "months", "years"])
def test_a_limit_beyond_the_calendar_is_refused(unit: Unit) -> None:
    with pytest.raises(RulebookInvalid, match="sort du calendrier"):
        limit(date(2026, 11, 3), 10**10, unit, "binds_landlord")


def test_a_year_without_table_of_holidays_is_refused() -> None:
    with pytest.raises(CaseRejected, match="1975"):
        limit(date(1975, 3, 3), 1, "months", "procedural")


def test_a_deadline_is_frozen_and_keeps_what_it_was_asked() -> None:
    found = limit(date(2026, 11, 3), 15, "days", "binds_landlord", zone="reunion")
    assert (found.name, found.start, found.length, found.unit) == ("délai d'essai", date(2026, 11, 3), 15, "days")
    assert (found.zone, found.basis) == ("reunion", "code-de-procedure-civile/art-641")
    assert Deadline.model_validate_json(found.model_dump_json()) == found
    with pytest.raises(ValidationError):
        found.due = date(2026, 12, 1)


# Counted back from a coming event


def hearing(start: date, length: int, unit: Unit, **other: Any) -> Deadline:
    return limit(start, length, unit, BACK, start_event="date de l'audience", **other)


@pytest.mark.parametrize(
    ("day", "length", "unit", "due"),
    [
        (date(2027, 1, 15), 6, "weeks", date(2026, 12, 4)),  # Friday to Friday
        (date(2027, 1, 16), 6, "weeks", date(2026, 12, 4)),  # counted to Saturday 5, moved to the day before
        (date(2027, 1, 17), 6, "weeks", date(2026, 12, 4)),  # counted to Sunday 6
        (date(2027, 2, 5), 6, "weeks", date(2026, 12, 24)),  # counted to 25 December
        (date(2023, 4, 30), 2, "months", date(2023, 2, 28)),  # February has no thirtieth
        (date(2026, 5, 4), 2, "business_days", date(2026, 4, 29)),  # 1 May and the weekend are not counted
    ],
)
def test_a_limit_counted_back_ends_before_its_event(day: date, length: int, unit: Unit, due: date) -> None:
    assert hearing(day, length, unit).due == due


def test_a_limit_counted_back_says_how_it_was_counted() -> None:
    assert hearing(date(2027, 1, 16), 6, "weeks").derivation == (
        "Compté à rebours depuis : date de l'audience le 16 janvier 2027 (jour exclu).",
        "Délai : 6 semaines → samedi 5 décembre 2026.",
        "Une semaine compte sept jours, soit 42 jours.",
        "Délai à rebours, qui oblige le bailleur : si le dernier jour pour agir est un samedi, un dimanche ou un jour "
        "férié, il est avancé au jour ouvrable précédent (lecture la plus stricte).",
        "Jours non ouvrables, calendrier de la métropole : samedi 5 décembre 2026.",
        "Avancé au jour ouvrable précédent : vendredi 4 décembre 2026.",
        "Dernier jour pour agir : vendredi 4 décembre 2026 inclus.",
        "Agir la veille met à l'abri de la lecture qui exclut aussi le jour de l'acte (lecture la plus stricte).",
    )


def test_an_uncertain_hearing_is_read_at_the_earliest() -> None:
    found = window(date(2027, 1, 15), date(2027, 1, 29), BACK, length=6, unit="weeks")
    assert found.due == date(2026, 12, 4)
    assert "Délai à rebours : la date la plus proche est retenue, par prudence." in found.derivation


@quick
@given(st.tuples(st.dates(date(2020, 1, 1), date(2080, 12, 31)), st.integers(0, 40)), lengths, units, zones)
def test_counted_back_the_last_day_is_worked_and_comes_before_the_event(
    event_and_wait: tuple[date, int], length: int, unit: Unit, zone: Zone
) -> None:
    event, later = event_and_wait
    found = hearing(event, length, unit, zone=zone)
    assert found.due < event
    assert is_business_day(found.due, zone)
    assert hearing(event, length + 1, unit, zone=zone).due <= found.due
    assert found.due <= hearing(event + timedelta(days=later), length, unit, zone=zone).due


def test_a_limit_counted_back_before_the_calendar_is_refused() -> None:
    with pytest.raises(RulebookInvalid, match="sort du calendrier"):
        hearing(date(1990, 1, 1), 30, "years")
