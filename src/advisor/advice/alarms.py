"""Alarms apart: statutory clocks and danger alerts, from the case file alone, whatever happens to the advice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from advisor.advice.advice import Alarm, Alarms, Clock
from advisor.casefile.sheet import FactSheet
from advisor.engine.derive import possible_rules
from advisor.engine.program import CompiledRule, Program
from advisor.engine.reference import truth, world_of
from advisor.engine.resolve import Emission, judge
from advisor.engine.world import Frame, World
from advisor.law.deadline import compute_deadline, compute_deadline_range
from advisor.law.errors import AdvisorError
from advisor.law.holidays_fr import Zone, zone_of_department
from advisor.law.possible import bounds
from advisor.law.provision import Citation, cite
from advisor.law.truth import Truth
from advisor.rulebook.model import Alert, heads
from advisor.rulebook.model import Clock as ClockHead

FIRST_COMPUTABLE, LAST_COMPUTABLE = date(1990, 1, 1).toordinal(), date(2900, 1, 1).toordinal()


def raise_alarms(program: Program, sheet: FactSheet, department: str) -> Alarms:
    """Every alert and clock of the case; no conclusion, no second engine and no view is needed."""
    raised = list(_raised(program, world_of(program, sheet), _zone(department)))
    return Alarms(
        alerts=tuple(each for each in raised if isinstance(each, Alarm)),
        clocks=tuple(each for each in raised if isinstance(each, Clock)),
    )


def _zone(department: str) -> Zone:
    """The holidays of the department; an unknown one never silences a clock."""
    try:
        return zone_of_department(department)
    except AdvisorError:
        return "metropole"


def _raised(program: Program, world: World, zone: Zone) -> Iterator[Alarm | Clock]:
    today = date.fromordinal(world.sheet.as_of)
    for compiled in _sounding(program):
        if not compiled.rule.in_force_on(today):
            continue
        for item in world.sheet.items(compiled.rule.scope):
            frame = world.frame("all", item)
            verdict = judge(compiled, lambda index, frame=frame: truth(program.conditions[index], frame))  # type: ignore[misc]
            for emission in verdict.emissions:
                yield from _sounded(compiled, emission, frame, zone)


@lru_cache(maxsize=8)
def _sounding(program: Program) -> tuple[CompiledRule, ...]:
    """The rules that may raise an alarm."""
    return tuple(
        each
        for each in possible_rules(program)
        if any(isinstance(head, Alert | ClockHead) for head in heads(each.rule))
    )


def _sounded(compiled: CompiledRule, emission: Emission, frame: Frame, zone: Zone) -> Iterator[Alarm | Clock]:
    citations = _citations(compiled, frame)
    if not citations:
        return
    if isinstance(emission.head, Alert) and emission.truth is Truth.TRUE:
        name = "" if frame.item.scope == "case" else frame.item.id
        yield Alarm(rule=compiled.rule.id, text=emission.head.text, certain=True, item=name, citations=citations)
    elif isinstance(emission.head, ClockHead):
        clock = _clock(compiled, emission.head, frame, zone, citations)
        if clock is not None:
            yield clock


def _clock(
    compiled: CompiledRule, head: ClockHead, frame: Frame, zone: Zone, citations: tuple[Citation, ...]
) -> Clock | None:
    """A clock whose rule is certain or open: when in doubt it runs, from the earliest day that is possible."""
    low, high, _, absent = bounds(frame.value(head.start.term))
    if absent or low is None or not FIRST_COMPUTABLE <= low <= LAST_COMPUTABLE:
        return None
    length = frame.world.length(head.length)
    common = {
        "name": head.label,
        "start_event": head.start.term,
        "length": length.amount,
        "unit": length.unit,
        "direction": head.direction,
        "zone": zone,
        "basis": compiled.rule.grounds[0],
    }
    if low == high:
        deadline = compute_deadline(start=date.fromordinal(low), **common)  # type: ignore[arg-type]
    else:
        latest = date.fromordinal(high if high is not None else frame.world.sheet.as_of)
        deadline = compute_deadline_range(start_earliest=date.fromordinal(low), start_latest=latest, **common)  # type: ignore[arg-type]
    return Clock(
        rule=compiled.rule.id,
        item="" if frame.item.scope == "case" else frame.item.id,
        deadline=deadline,
        overdue=deadline.due.toordinal() < frame.world.sheet.as_of,
        citations=citations,
    )


def _citations(compiled: CompiledRule, frame: Frame) -> tuple[Citation, ...]:
    provisions = frame.world.program.rulebook.provisions
    today = date.fromordinal(frame.world.sheet.as_of)
    found = (cite(provisions[ground], today) for ground in compiled.rule.grounds)
    return tuple(each for each in found if each is not None)
