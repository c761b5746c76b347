"""Alarms apart: statutory clocks and danger alerts, from the case file alone, whatever happens to the advice.

An alarm errs on the side of sounding, yet one that always sounds is heard no more. So an alert whose condition is true
sounds: certain when no exception holds, possible (`certain` false) when one may. An alert whose condition is open
sounds, as possible, where the file itself points to it (`hints.is_hinted`): a bounded date, a doubtful member. A
question that nobody answered raises no alert; it is a question. A clock in doubt runs if its first day is known; if
that day is unknown too, the clock is shown, its first day to be established, on the same terms as an alert.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from advisor.advice.advice import Alarm, AlarmFault, Alarms, Clock, Question, UndatedClock
from advisor.advice.clocks import is_verified, item_name, start_clock
from advisor.advice.hints import is_hinted
from advisor.advice.reasons import question_about
from advisor.casefile.sheet import FactSheet
from advisor.engine.frame import Frame
from advisor.engine.missing import Search
from advisor.engine.program import Clause, CompiledRule, Program, possible_rules
from advisor.engine.reference import over, truth, world_of
from advisor.engine.resolve import Emission, judge
from advisor.engine.world import World
from advisor.law.dates_fr import french_date
from advisor.law.errors import AdvisorError
from advisor.law.holidays_fr import Zone, zone_or_mainland
from advisor.law.possible import bounds
from advisor.law.provision import Citation, cite
from advisor.law.truth import Truth
from advisor.rulebook.model import Alert, heads
from advisor.rulebook.model import Clock as ClockHead

Sound = Alarm | Clock | UndatedClock | AlarmFault


def raise_alarms(program: Program, sheet: FactSheet, department: str) -> Alarms:
    """Every alert and clock of the case; no conclusion, no second engine and no view is needed.

    Each rule speaks alone: one that fails is listed among the faults, and silences no other.
    """
    world, zone = world_of(program, sheet), zone_or_mainland(department)
    told = world_of(program, replace(sheet, complete=frozenset(sheet.lists)))
    today = date.fromordinal(sheet.as_of)
    raised: list[Sound] = []
    for compiled in _sounding(program):
        if compiled.rule.in_force_on(today):
            for frame in _perhaps(compiled, world):
                raised += _heard(compiled, frame, told, zone)
    world.forget()
    told.forget()
    return Alarms(
        as_of=today,
        alerts=tuple(each for each in raised if isinstance(each, Alarm)),
        clocks=tuple(each for each in raised if isinstance(each, Clock)),
        undated=tuple(each for each in raised if isinstance(each, UndatedClock)),
        faults=tuple(each for each in raised if isinstance(each, AlarmFault)),
    )


def merged(alarms: Iterable[Alarms]) -> Alarms:
    """The alarms of several readings of one case, each once; there is at least one reading."""
    every = tuple(alarms)
    return Alarms(
        as_of=every[0].as_of,
        alerts=tuple(dict.fromkeys(alert for each in every for alert in each.alerts)),
        clocks=tuple(dict.fromkeys(clock for each in every for clock in each.clocks)),
        undated=tuple(dict.fromkeys(clock for each in every for clock in each.undated)),
        faults=tuple(dict.fromkeys(fault for each in every for fault in each.faults)),
    )


@lru_cache(maxsize=8)
def _sounding(program: Program) -> tuple[CompiledRule, ...]:
    """The rules that may raise an alarm."""
    return tuple(
        each
        for each in possible_rules(program)
        if any(isinstance(head, Alert | ClockHead) for head in heads(each.rule))
    )


def _perhaps(compiled: CompiledRule, world: World) -> list[Frame]:
    """The frames of a rule, less those on which its condition is surely false."""
    row = world.row("all", compiled.rule.scope)
    try:
        _, possibly = over(world.program.conditions[compiled.condition], world)(row, row.full)
    except Exception:  # one item fails: each of them is then heard alone, and the fault is told of the right one
        return row.frames
    return [frame for _, frame in row.chosen(possibly)]


def _heard(compiled: CompiledRule, frame: Frame, told: World, zone: Zone) -> list[Sound]:
    """What one rule says of one item, or why it could say nothing; in `told` the lists are taken as complete."""
    try:
        return list(_sounds(compiled, frame, told, zone))
    except AdvisorError as error:
        return [_fault(compiled, frame, error.message)]
    except Exception as error:  # whatever fails here, the other alarms must be heard
        return [_fault(compiled, frame, f"Défaut du programme ({type(error).__name__}) : à signaler.")]


def _sounds(compiled: CompiledRule, frame: Frame, told: World, zone: Zone) -> Iterator[Sound]:
    conditions = frame.world.program.conditions
    verdict = judge(compiled, lambda index: truth(conditions[index], frame))
    if not verdict.emissions:
        return
    hinted = verdict.condition is Truth.TRUE or is_hinted(conditions[compiled.condition], told.frame("all", frame.item))
    citations = _citations(compiled, frame)
    for emission in verdict.emissions:
        if not citations:
            day = french_date(date.fromordinal(frame.world.sheet.as_of))
            yield _fault(compiled, frame, f"Aucun de ses fondements n'est en vigueur le {day}.")
        elif isinstance(emission.head, Alert) and (hinted or emission.truth is Truth.TRUE):
            yield _alert(compiled, emission, emission.head, frame, citations)
        elif isinstance(emission.head, ClockHead) and (hinted or _has_a_day(emission.head, frame)):
            clock = start_clock(compiled, emission.head, emission.truth, frame, zone, citations)
            if isinstance(clock, Clock) or (clock is not None and hinted):
                doubts = () if emission.truth is Truth.TRUE else _questions(compiled, frame)
                yield clock.model_copy(update={"questions": doubts})


def _has_a_day(head: ClockHead, frame: Frame) -> bool:
    """Whether anything is known of the day from which a clock runs; else one in doubt has nothing to show."""
    low, high, _, _ = bounds(frame.value(head.start.term))
    return low is not None or high is not None


def _alert(
    compiled: CompiledRule, emission: Emission, head: Alert, frame: Frame, citations: tuple[Citation, ...]
) -> Alarm:
    sure = emission.truth is Truth.TRUE
    return Alarm(
        rule=compiled.rule.id,
        text=head.text,
        certain=sure and is_verified(compiled, frame, citations),
        item=item_name(frame),
        confided_by=frame.world.sheet.confided_by(frame.item),
        questions=() if sure else _questions(compiled, frame),
        citations=citations,
    )


def _questions(compiled: CompiledRule, frame: Frame) -> tuple[Question, ...]:
    """What would settle whether a rule speaks of this item."""
    conditions, search = frame.world.program.conditions, Search()
    gaps = [gap for index in _read(compiled) for gap in search.gaps(conditions[index], frame)]
    gaps = [gap._replace(item="") if gap.scope == "case" else gap for gap in gaps]
    return tuple(question_about(gap, frame.world.terms) for gap in dict.fromkeys(gaps))


def _read(compiled: CompiledRule) -> Iterator[int]:
    """The conditions of a rule and of its exceptions at every depth."""
    yield compiled.condition
    clauses: list[Clause] = list(compiled.clauses)
    while clauses:
        clause = clauses.pop(0)
        yield clause.condition
        clauses += clause.inner


def _fault(compiled: CompiledRule, frame: Frame, why: str) -> AlarmFault:
    confided_by = frame.world.sheet.confided_by(frame.item)
    return AlarmFault(
        rule=compiled.rule.id, title=compiled.rule.title, item=item_name(frame), why=why, confided_by=confided_by
    )


def _citations(compiled: CompiledRule, frame: Frame) -> tuple[Citation, ...]:
    provisions = frame.world.program.rulebook.provisions
    today = date.fromordinal(frame.world.sheet.as_of)
    found = (cite(provisions[ground], today) for ground in compiled.rule.grounds)
    return tuple(each for each in found if each is not None)
