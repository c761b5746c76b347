"""Time limits with their computation written out line by line, in French, for a jurist to check.

Five directions of prudence. A limit that binds the landlord ends at the earliest reading and never moves to a later
day. One that protects the tenant ends at the latest, moved past days off. A procedural one follows articles 640 to 642
of the code de procédure civile. One counted back from a coming event (a notice due six weeks before a hearing) binds the
landlord too: its last day moves to an earlier worked day. One that a partner owes under
a convention is read in the partner's favour. In all five the day of the event is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from pydantic import Field

from advisor.law.calendar import shift_day
from advisor.law.dates_fr import Unit, french_date, french_duration
from advisor.law.errors import CaseRejected, RulebookInvalid
from advisor.law.holidays_fr import FIRST_YEAR, LAST_YEAR, SATURDAY, Zone, holiday_on, is_business_day
from advisor.law.provision import Confidence
from advisor.law.value import Value

Direction = Literal["binds_landlord", "protects_tenant", "procedural", "counts_back", "owed_by_partner"]

SUNDAY = 6
_ONE_DAY = timedelta(days=1)
_STRICTEST = "lecture la plus stricte"

_RULE_OF_THE_LAST_DAY: dict[Direction, str] = {
    "binds_landlord": (f"Délai qui oblige le bailleur : pas de report au premier jour ouvrable ({_STRICTEST})."),
    "protects_tenant": (
        "Délai qui protège le locataire : report au premier jour ouvrable si le dernier jour est un samedi, "
        "un dimanche ou un jour férié (lecture la plus favorable)."
    ),
    "procedural": (
        "Délai de procédure : report au premier jour ouvrable si le dernier jour est un samedi, un dimanche "
        "ou un jour férié (code de procédure civile, art. 642)."
    ),
    "owed_by_partner": (
        "Délai dû par un partenaire : report au premier jour ouvrable si le dernier jour est un samedi, un dimanche "
        "ou un jour férié (lecture la plus favorable à celui qui doit)."
    ),
    "counts_back": (
        "Délai à rebours, qui oblige le bailleur : si le dernier jour pour agir est un samedi, un dimanche ou un jour "
        f"férié, il est avancé au jour ouvrable précédent ({_STRICTEST})."
    ),
}

_CHOICE_OF_START: dict[Direction, str] = {
    "binds_landlord": "Délai qui oblige le bailleur : la date la plus ancienne est retenue.",
    "protects_tenant": "Délai qui protège le locataire : la date la plus récente est retenue.",
    "procedural": "Délai de procédure : la date la plus ancienne est retenue, par prudence.",
    "owed_by_partner": "Délai dû par un partenaire : la date la plus récente est retenue.",
    "counts_back": "Délai à rebours : la date la plus proche est retenue, par prudence.",
}

_LATEST: frozenset[Direction] = frozenset({"protects_tenant", "owed_by_partner"})
"""Those that run from the latest possible day."""

_FROM = {False: "Point de départ", True: "Compté à rebours depuis"}

_MEND_LENGTH = "Corrigez la valeur du délai dans les paramètres ou dans la règle."

_CALENDARS: dict[Zone, str] = {
    "metropole": "de la métropole",
    "alsace_moselle": "d'Alsace-Moselle",
    "guadeloupe": "de la Guadeloupe",
    "martinique": "de la Martinique",
    "guyane": "de la Guyane",
    "reunion": "de La Réunion",
    "mayotte": "de Mayotte",
    "saint_barthelemy": "de Saint-Barthélemy",
    "saint_martin": "de Saint-Martin",
}


class Deadline(Value):
    """A time limit: from which event it runs, its last day `due` (included), and how that day was found.

    Counted back, `start` is the coming event and `due`, before it, the last day to act. `length` is counted in `unit`; `start` is the day of the event; `basis` is the id of the provision relied on;
    `derivation` holds one step of the computation a line, in French.
    """

    name: str = Field(min_length=1)
    start: date
    start_event: str = Field(min_length=1)
    length: int = Field(ge=1)
    unit: Unit
    direction: Direction
    zone: Zone
    basis: str = Field(min_length=1)
    due: date
    derivation: tuple[str, ...] = Field(min_length=1)


class _Rule(NamedTuple):
    """What turns a start into a last day."""

    length: int
    unit: Unit
    direction: Direction
    zone: Zone


def compute_deadline(  # noqa: PLR0913 - a time limit needs all eight, and named arguments keep them apart
    *,
    name: str,
    start: date,
    start_event: str,
    length: int,
    unit: Unit,
    direction: Direction,
    zone: Zone,
    basis: str,
) -> Deadline:
    """Compute the last day of a time limit that runs from `start_event` on `start`.

    Unit: `length` in whole `unit`s; weeks are seven days (Cass. 3e civ., opinion of 6 November 2025, no. 25-70.018).
    Errors: `RulebookInvalid` for a length below one or beyond the calendar, `CaseRejected` for a year without holidays.
    Source: code de procédure civile, art. 640 to 642; which reading for whom is the project's rule of prudence.
    Direction `counts_back`: `start` is the coming event, and `due` the last day to act before it.
    """
    rule = _Rule(length, unit, direction, zone)
    counted, due = _last_days(name, start, rule)
    return Deadline(
        name=name,
        start=start,
        start_event=start_event,
        length=length,
        unit=unit,
        direction=direction,
        zone=zone,
        basis=basis,
        due=due,
        derivation=(
            f"{_FROM[_is_back(rule)]} : {start_event} le {french_date(start)} (jour exclu).",
            *_counting_lines(start, counted, rule),
            _RULE_OF_THE_LAST_DAY[direction],
            *_extension_lines(counted, due, rule),
            *_doubt_lines(start, counted, due, rule),
            *_due_lines(start, due, rule),
        ),
    )


def last_day(  # noqa: PLR0913 - as `compute_deadline`
    *, name: str, start: date, length: int, unit: Unit, direction: Direction, zone: Zone
) -> date:
    """The `due` day of `compute_deadline`, where nobody reads how it was found; the same units and errors."""
    return _last_days(name, start, _Rule(length, unit, direction, zone))[1]


def _last_days(name: str, start: date, rule: _Rule) -> tuple[date, date]:
    """The last day before any extension, and after it."""
    if rule.length < 1:
        raise RulebookInvalid(
            f"Le délai « {name} » dure {rule.length} : il compte au moins une unité.", remedy=_MEND_LENGTH
        )
    counted = _counted(start, rule, doubtful_off=True)
    if counted.year > LAST_YEAR or (_is_back(rule) and counted.year < FIRST_YEAR):
        raise RulebookInvalid(
            f"Le délai « {name} » sort du calendrier : {french_duration(rule.length, rule.unit)}.", remedy=_MEND_LENGTH
        )
    return counted, _extended(counted, rule, doubtful_off=True)


def compute_deadline_range(  # noqa: PLR0913 - as `compute_deadline`
    *,
    name: str,
    start_earliest: date,
    start_latest: date,
    start_event: str,
    length: int,
    unit: Unit,
    direction: Direction,
    zone: Zone,
    basis: str,
) -> Deadline:
    """Compute a time limit whose start is only known to lie from `start_earliest` to `start_latest`, both included.

    The earliest day is retained for what the landlord must respect (binding or procedural), the latest for what
    protects the tenant; the derivation says so. Errors: as `compute_deadline`; `CaseRejected` if the bounds cross.
    """
    if start_earliest > start_latest:
        raise CaseRejected(
            f"La date de départ du délai « {name} » est bornée à l'envers : "
            f"du {french_date(start_earliest)} au {french_date(start_latest)}.",
            remedy="Inversez les deux bornes ou corrigez la date fausse.",
        )
    deadline = compute_deadline(
        name=name,
        start=start_latest if direction in _LATEST else start_earliest,
        start_event=start_event,
        length=length,
        unit=unit,
        direction=direction,
        zone=zone,
        basis=basis,
    )
    if start_earliest == start_latest:
        return deadline
    choice = (
        f"Date incertaine : {start_event}, entre le {french_date(start_earliest)} et le {french_date(start_latest)}.",
        _CHOICE_OF_START[direction],
    )
    return deadline.model_copy(update={"derivation": choice + deadline.derivation})


def _counted(start: date, rule: _Rule, *, doubtful_off: bool) -> date:
    """Last day before any extension."""
    if rule.unit != "business_days":
        amount = -rule.length if _is_back(rule) else rule.length
        return date.fromordinal(shift_day(start.toordinal(), amount, rule.unit))
    day = start
    for _ in range(rule.length):
        day = _next_worked(day + _step(rule), rule, doubtful_off=doubtful_off)
    return day


def _extended(day: date, rule: _Rule, *, doubtful_off: bool) -> date:
    """Last day after extension, where the direction allows one: to a later day, or counting back to an earlier one."""
    return day if rule.direction == "binds_landlord" else _next_worked(day, rule, doubtful_off=doubtful_off)


def _next_worked(day: date, rule: _Rule, *, doubtful_off: bool) -> date:
    while not _is_worked(day, rule, doubtful_off=doubtful_off):
        day += _step(rule)
    return day


def _is_back(rule: _Rule) -> bool:
    return rule.direction == "counts_back"


def _step(rule: _Rule) -> timedelta:
    """One day in the direction in which the limit is counted."""
    return -_ONE_DAY if _is_back(rule) else _ONE_DAY


def _is_worked(day: date, rule: _Rule, *, doubtful_off: bool) -> bool:
    """Tell whether `day` counts as worked; `doubtful_off` says whether an unsure holiday is a day off.

    For the landlord everything that may be worked is: Saturdays and unsure holidays, so that the limit ends earliest.
    """
    binds_landlord = rule.direction == "binds_landlord"
    if day.weekday() >= (SUNDAY if binds_landlord else SATURDAY):
        return False
    holiday = holiday_on(day, rule.zone)
    if holiday is None:
        return True
    return holiday.confidence is not Confidence.SURE and (binds_landlord or not doubtful_off)


def _counting_lines(start: date, counted: date, rule: _Rule) -> tuple[str, ...]:
    line = f"Délai : {french_duration(rule.length, rule.unit)} → {french_date(counted, weekday=True)}."
    match rule.unit:
        case "months" | "years" if counted.day != start.day:
            return (line, f"Ce mois n'a pas de {start.day} : le délai expire le dernier jour du mois.")
        case "weeks":
            return (line, f"Une semaine compte sept jours, soit {french_duration(7 * rule.length, 'days')}.")
        case "business_days" if rule.direction == "binds_landlord":
            saturdays = f"Samedis comptés, dimanches et jours fériés {_CALENDARS[rule.zone]} exclus ({_STRICTEST})."
            return (line, saturdays, *_holiday_lines(start, counted, rule))
        case "business_days":
            weekends = f"Samedis, dimanches et jours fériés {_CALENDARS[rule.zone]} exclus."
            return (line, weekends, *_holiday_lines(start, counted, rule))
        case _:
            return (line,)


def _holiday_lines(start: date, counted: date, rule: _Rule) -> tuple[str, ...]:
    """The holidays met by a count of business days and what became of them; weekends go without saying."""
    met = [day for day in _days(*_span(start, counted, rule)) if holiday_on(day, rule.zone)]
    off = ", ".join(_named(day, rule.zone) for day in met if not _is_worked(day, rule, doubtful_off=True))
    worked = ", ".join(_named(day, rule.zone) for day in met if _is_worked(day, rule, doubtful_off=True))
    return (
        *((f"Jours fériés non comptés : {off}.",) if off else ()),
        *((f"Jours fériés incertains, comptés par prudence : {worked}.",) if worked else ()),
    )


def _extension_lines(counted: date, due: date, rule: _Rule) -> tuple[str, ...]:
    if due == counted:
        return ()
    first, last = (due + _ONE_DAY, counted) if _is_back(rule) else (counted, due - _ONE_DAY)
    skipped = ", ".join(_named(day, rule.zone) for day in _days(first, last))
    moved = "Avancé au jour ouvrable précédent" if _is_back(rule) else "Report au premier jour ouvrable"
    return (
        f"Jours non ouvrables, calendrier {_CALENDARS[rule.zone]} : {skipped}.",
        f"{moved} : {french_date(due, weekday=True)}.",
    )


def _doubt_lines(start: date, counted: date, due: date, rule: _Rule) -> tuple[str, ...]:
    """Say what the last day would be if the unsure holidays on the way were ordinary days."""
    otherwise = _extended(_counted(start, rule, doubtful_off=False), rule, doubtful_off=False)
    if otherwise == due:
        return ()
    origin = start if rule.unit == "business_days" else counted - _step(rule)
    decisive = _days(*_span(origin, due, rule))
    found = (holiday_on(day, rule.zone) for day in decisive)
    unsure = (holiday for holiday in found if holiday and holiday.confidence is not Confidence.SURE)
    prudence = ", date à respecter par prudence" if rule.direction == "procedural" else ""
    return (
        *(f"À vérifier : le {_named(day.date, rule.zone)} n'est pas sûrement férié ({day.basis})." for day in unsure),
        f"À défaut de jour férié, l'échéance serait le {french_date(otherwise, weekday=True)}{prudence}.",
    )


def _due_lines(start: date, due: date, rule: _Rule) -> tuple[str, ...]:
    if _is_back(rule):
        return (
            f"Dernier jour pour agir : {french_date(due, weekday=True)} inclus.",
            f"Agir la veille met à l'abri de la lecture qui exclut aussi le jour de l'acte ({_STRICTEST}).",
        )
    line = f"Échéance : {french_date(due, weekday=True)} inclus."
    if rule.direction == "protects_tenant":
        return (line, f"Délai entièrement écoulé à compter du {french_date(due + _ONE_DAY, weekday=True)}.")
    last_worked = due
    while not is_business_day(last_worked, rule.zone):
        last_worked -= _ONE_DAY
    if start < last_worked < due:
        return (
            line,
            f"Dernier jour qui ne soit ni samedi, ni dimanche, ni férié : {french_date(last_worked, weekday=True)}.",
        )
    return (line,)


def _span(origin: date, end: date, rule: _Rule) -> tuple[date, date]:
    """The days from just past `origin` to `end`, both included, the earlier first."""
    past = origin + _step(rule)
    return (end, past) if _is_back(rule) else (past, end)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=offset) for offset in range((last - first).days + 1))


def _named(day: date, zone: Zone) -> str:
    holiday = holiday_on(day, zone)
    written = french_date(day, weekday=True)
    return written if holiday is None else f"{written} ({holiday.name})"
