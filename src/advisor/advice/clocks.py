"""A statutory clock from the rule that starts it: counted prudently, or its first day left to be established."""

from __future__ import annotations

from datetime import date
from typing import Any

from advisor.advice.advice import Clock, UndatedClock
from advisor.engine.frame import Frame
from advisor.engine.program import CompiledRule
from advisor.law.deadline import Deadline, compute_deadline, compute_deadline_range
from advisor.law.holidays_fr import Zone
from advisor.law.possible import bounds
from advisor.law.provision import Citation, Confidence
from advisor.law.truth import Truth
from advisor.rulebook.condition import ParamRef, walk
from advisor.rulebook.model import Clock as ClockHead
from advisor.rulebook.model import conditions, heads

FIRST_COMPUTABLE, LAST_COMPUTABLE = date(1990, 1, 1).toordinal(), date(2900, 1, 1).toordinal()


def start_clock(  # noqa: PLR0913, PLR0917 - a clock needs its rule, its head, its certainty, its item, its calendar, its law
    compiled: CompiledRule,
    head: ClockHead,
    certainty: Truth,
    frame: Frame,
    zone: Zone,
    citations: tuple[Citation, ...],
) -> Clock | UndatedClock | None:
    """The clock of one item; nothing where its first day surely does not exist.

    A limit that binds the landlord runs from the earliest day possible: while none is known, none is retained.
    Raises: `AdvisorError` for a length that has no value on the day, or a last day beyond the calendar.
    """
    low, high, _, absent = bounds(frame.value(head.start.term))
    if absent:
        return None
    length, as_of = frame.world.length(head.length), date.fromordinal(frame.world.sheet.as_of)
    first, last = _day(low), _day(high)
    said: dict[str, Any] = {
        "name": head.label,
        "start_event": head.start.term,
        "length": length.amount,
        "unit": length.unit,
        "direction": head.direction,
    }
    common: dict[str, Any] = {
        "rule": compiled.rule.id,
        "item": item_name(frame),
        "usage": is_usage(head, frame),
        "confided_by": frame.world.sheet.confided_by(frame.item),
        "certain": certainty is Truth.TRUE and (low is None or low == high) and is_verified(compiled, frame, citations),
        "citations": citations,
    }
    counting = {**said, "zone": zone, "basis": citations[0].provision}
    if first is None and (last is None or head.direction != "protects_tenant"):
        latest = _counted(last, last, counting) if last else None
        return UndatedClock(
            not_before=_written(low),
            not_after=_written(high),
            latest=latest,
            overdue=latest is not None and latest.due < as_of,
            **said,
            **common,
        )
    last = last or max(first or as_of, as_of)
    deadline = _counted(first or last, last, counting)
    return Clock(deadline=deadline, overdue=deadline.due < as_of, **common)


def is_usage(head: ClockHead, frame: Frame) -> bool:
    """Whether the length of a clock is a usage that no text sets: its parameter is only proposed."""
    figure = frame.world.figures.get(head.length.parameter) if isinstance(head.length, ParamRef) else None
    return figure is not None and figure.status == "proposed"


def is_verified(compiled: CompiledRule, frame: Frame, citations: tuple[Citation, ...]) -> bool:
    """Whether nothing that the rule rests on, wording or figure, is still to be confirmed by a jurist."""
    nodes = (*conditions(compiled.rule), *heads(compiled.rule))
    named = {part.parameter for node in nodes for part in walk(node) if isinstance(part, ParamRef)}
    figures = (frame.world.figures[name] for name in named)
    return all(figure is None or figure.status != "to_confirm" for figure in figures) and all(
        each.confidence is not Confidence.UNVERIFIED for each in citations
    )


def _counted(first: date, last: date, counting: dict[str, Any]) -> Deadline:
    if first == last:
        return compute_deadline(start=first, **counting)
    return compute_deadline_range(start_earliest=first, start_latest=last, **counting)


def item_name(frame: Frame) -> str:
    """The id of the item that an alarm speaks of; empty for the whole case."""
    return "" if frame.item.scope == "case" else frame.item.id


def _day(ordinal: int | None) -> date | None:
    """A day from which a limit can be counted; a slip of the pen such as the year 206 is none."""
    if ordinal is None or not FIRST_COMPUTABLE <= ordinal <= LAST_COMPUTABLE:
        return None
    return date.fromordinal(ordinal)


def _written(ordinal: int | None) -> date | None:
    return None if ordinal is None else date.fromordinal(ordinal)
