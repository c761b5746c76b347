"""Days of the execution that several leaves of the case file make together (`calcul:` in the vocabulary)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from advisor.casefile.computed import Seen, compliance_due
from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile
from advisor.casefile.procedure import Execution
from advisor.casefile.sheet import Said
from advisor.law.calendar import shift_day
from advisor.law.holidays_fr import Zone
from advisor.law.possible import UNKNOWN, Possible, bounds, ranged
from advisor.law.winter import out_of_winter_truce
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Duration

Bounds = tuple[int | None, int | None]


def vacate_start(execution: Execution, length: Duration, zone: Zone, seen: Seen) -> Said:
    """The day from which the time to leave runs: the order to vacate, or the later day on which the prefect was seised.

    Unit: ordinal days. Source: CPCE, art. L. 412-1 and L. 412-5 (suspended until the prefect is seised).
    """
    del length, zone
    order, seised = seen(execution.vacate_order_on), seen(execution.prefect_seised_on)
    return _later(_days(order), _days(seised)), order.sources, seised.sources


def vacate_due(execution: Execution, length: Duration, zone: Zone, seen: Seen) -> Said:
    """The last day of the time to leave, moved past days off; unknown while its first day is."""
    start, *sources = vacate_start(execution, length, zone, seen)
    return compliance_due(start, length, zone), *sources  # type: ignore[return-value]


def force_start(execution: Execution, length: Duration, zone: Zone, seen: Seen) -> Said:
    """The day from which the prefect's silence counts: the request, never before the time that he must have had.

    Source: CE, 18 Dec. 2013, no. 363126 (a premature request is deemed filed when that time is over).
    """
    del zone
    asked, seised = seen(execution.force_asked_on), seen(execution.prefect_seised_on)
    low, high = (None if day is None else shift_day(day, length.amount, length.unit) for day in _days(seised))
    return _later(_days(asked), (low, high)), asked.sources, seised.sources


def eviction_from(execution: Execution, length: Duration, zone: Zone, seen: Seen, as_of: date) -> Said:
    """The first day on which an eviction may be carried out: after the time to leave, the judge's delays and the winter truce.

    Unit: ordinal days. Unknown while the operative part on the time to leave, or on delays, was not read.
    Source: CPCE, art. L. 412-1, L. 412-3 and L. 412-6.
    """
    delay, granted, rehoused = seen(execution.vacate_delay), seen(execution.judge_delays), seen(execution.rehoused)
    first: Possible = as_of.toordinal()
    sources: tuple[str, ...] = (*delay.sources, *granted.sources)
    if delay.value == "two_months":
        due, *said_by = vacate_due(execution, length, zone, seen)
        first = _later(_bounds(first), _next_day(_bounds(due)))
        sources += tuple(source for each in said_by for source in each)
    elif delay.value is None:
        return UNKNOWN, ()
    if granted.value is True:
        until = seen(execution.delays_until)
        first, sources = _later(_bounds(first), _next_day(_days(until))), (*sources, *until.sources)
    elif granted.value is None and granted.sought is None:
        return UNKNOWN, ()
    low, high = _bounds(first)
    if rehoused.value is not True:
        low, high = (
            None if day is None else out_of_winter_truce(date.fromordinal(day)).toordinal() for day in (low, high)
        )
    return ranged(low, high), sources


def _bounds(day: Possible) -> Bounds:
    low, high, _, _ = bounds(day)
    return low, high


def _next_day(days: Bounds) -> Bounds:
    low, high = days
    return None if low is None else low + 1, None if high is None else high + 1


def _later(one: Bounds, other: Bounds) -> Possible:
    """The later of two days, each as far as it is known."""
    lows = [day for day in (one[0], other[0]) if day is not None]
    high = None if one[1] is None or other[1] is None else max(one[1], other[1])
    return ranged(max(lows), high) if lows else ranged(None, high) if high is not None else UNKNOWN


def _days(leaf: Known[date]) -> Bounds:
    if leaf.one_of:
        return min(leaf.one_of).toordinal(), max(leaf.one_of).toordinal()
    low, high = leaf.value or leaf.at_least, leaf.value or leaf.at_most
    return None if low is None else low.toordinal(), None if high is None else high.toordinal()


def execution_recorded(case: CaseFile, as_of: date) -> bool:
    """Whether the file itself speaks of an execution; it is about the file alone, and says nothing of what happened.

    So that no question on the execution is asked of a file that never came that far.
    """
    return any(not leaf.on(as_of).is_unknown for _, leaf in case.procedure.execution if isinstance(leaf, Known))


def service_recorded(case: CaseFile, as_of: date) -> bool:
    """Whether the file records on which day the judgment was served; it is about the file alone."""
    return not case.acts.judgment.served_on.on(as_of).is_unknown


ON_FILE: dict[str, Callable[[CaseFile, date], bool]] = {
    "execution_recorded": execution_recorded,
    "service_recorded": service_recorded,
}
"""What the file itself speaks of, always known."""

ON_EXECUTION: dict[str, tuple[Callable[[Execution, Duration, Zone, Seen], Said], str]] = {
    "vacate_start": (vacate_start, kw.TIME_TO_LEAVE),
    "vacate_due": (vacate_due, kw.TIME_TO_LEAVE),
    "force_start": (force_start, kw.TIME_BEFORE_FORCE),
}
"""Each computed day, and the parameter that gives its length."""

EVICTION_FROM = "eviction_from"
"""The computed day that also depends on the day of the act."""
