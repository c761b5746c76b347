"""The exchanges and the meetings of a register, each judged by the rules: its verdict, what is irregular, what falls to be erased."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from advisor.advice.advice import Clock, Question
from advisor.advice.clocks import start_clock
from advisor.advice.reasons import Asker, Teller
from advisor.engine.derivation import Derivation, Judgement
from advisor.engine.derive import derive
from advisor.engine.program import Program
from advisor.law.holidays_fr import zone_or_mainland
from advisor.law.possible import Possible
from advisor.law.truth import Truth
from advisor.register.model import Exchange, Meeting, Record, Register, holds_in
from advisor.review.duties import Duty, Window
from advisor.review.lay_exchange import exchange_facts
from advisor.review.lay_meeting import meeting_facts
from advisor.review.review import Finding, Purge, ReviewedRecord
from advisor.review.sheet import sheet_of
from advisor.rulebook import review_keywords as verdicts
from advisor.rulebook.groups import Group
from advisor.rulebook.model import Clock as ClockHead
from advisor.rulebook.model import Conclusion


@dataclass(frozen=True, slots=True)
class Ledger:
    """The lines judged and what was found in them; `doubts` are, by line, the clauses that it may have broken."""

    records: tuple[ReviewedRecord, ...]
    findings: tuple[Finding, ...]
    doubts: dict[str, frozenset[str]]

    def breached(self, duty: Duty) -> Truth:
        """Whether an exchange or a meeting broke a duty's clause, in its territory and at its event."""
        clause = duty.clause.id
        broken = {each.record for each in self.findings if each.is_breach and clause in each.clauses}
        told = [each for each in self.records if _concerns(each, duty)]
        if any(each.record in broken for each in told):
            return Truth.TRUE
        return Truth.UNKNOWN if any(clause in self.doubts[each.record] for each in told) else Truth.FALSE

    def irregular(self, scope: str) -> frozenset[str]:
        """The lines of a kind that the rules found not conforming."""
        return frozenset(
            each.record for each in self.records if (each.scope, each.verdict) == (scope, "not_conforming")
        )


def _concerns(told: ReviewedRecord, duty: Duty) -> bool:
    if not holds_in(told.territories, duty.territory.id):
        return False
    return duty.event is None or duty.event.kind not in verdicts.JUDGED or duty.event.record == told.record


def judge_records(
    program: Program, register: Register, window: Window, check: Callable[[Derivation], None] | None
) -> Ledger:
    """Judge the exchanges, and the meetings of a group, of a window.

    Raises: `RuleConflict`, `EngineDisagreement`, `EngineUnavailable`.
    """
    groups = program.rulebook.groups
    exchanges = [each for each in register.exchanges if _known(each, window)]
    meetings = [(each, groups[each.group]) for each in register.meetings if each.group and _known(each, window)]
    facts: dict[str, list[tuple[str, object]]] = {
        "exchange": [(each.id, exchange_facts(each, register, window, groups)) for each in exchanges],
        "meeting": [(each.id, meeting_facts(each, group)) for each, group in meetings],
    }
    derivation = derive(program, sheet_of("registre", facts, program.rulebook.vocabulary, window.as_of))
    if check is not None:
        check(derivation)
    teller = _Teller(derivation, register)
    told = [(teller.tell("exchange", each), tuple(teller.findings("exchange", each, None))) for each in exchanges]
    told += [(teller.tell("meeting", each), tuple(teller.findings("meeting", each, group))) for each, group in meetings]
    still_open = {record.record for record, _ in told if record.verdict == "to_appraise"}
    doubts = {each.id: frozenset(each.clauses if each.id in still_open else ()) for each in exchanges}
    doubts |= {each.id: teller.doubts(each, group) for each, group in meetings}
    return Ledger(
        records=tuple(record for record, _ in told),
        findings=tuple(finding for _, found in told for finding in found),
        doubts=doubts,
    )


def _known(record: Record, window: Window) -> bool:
    return window.first <= record.on <= window.last and record.recorded_on <= window.as_of


class _Teller:
    """Tells each line of one derivation: what the rules concluded, with what, or what keeps them from it."""

    def __init__(self, derivation: Derivation, register: Register) -> None:
        self._derivation = derivation
        self._teller = Teller(derivation)
        self._zone = zone_or_mainland(register.zone_department)
        self._heard: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
        for rule in derivation.program.rulebook.rules:
            if rule.scope in verdicts.JUDGED and rule.stage == "review":
                for judgement in derivation.heard(rule.id):
                    self._heard[rule.scope, judgement.frame.item.id].append(judgement)

    def tell(self, scope: str, record: Exchange | Meeting) -> ReviewedRecord:
        """One line with its verdict; where no rule concludes, the questions that would let one."""
        concluded = self._derivation.world.concluded.get(("all", scope, record.id), {})
        verdict = concluded.get(verdicts.JUDGED[scope].verdict)
        heard = self._heard[scope, record.id]
        certain = [each for each in heard if (drawn := _drawn(each)) and not drawn & _found(scope)]
        kept_until, erased_on = (record.kept_until, record.erased_on) if isinstance(record, Exchange) else (None, None)
        purges = tuple(purge for each in heard for purge in self._purges(each))
        last_days = [each.deadline.due for each in purges if isinstance(each, Clock)] + [
            each for each in [kept_until] if each
        ]
        return ReviewedRecord(
            scope=scope,
            record=record.id,
            on=record.on,
            territories=record.territories,
            verdict=verdict if isinstance(verdict, str) else "to_appraise",
            reasons=tuple(self._teller.rule(each, Truth.TRUE) for each in certain),
            questions=() if isinstance(verdict, str) else self._questions(heard, concluded),
            kept_until=kept_until,
            erased_on=erased_on,
            purges=purges,
            erase_by=min(last_days, default=None) if erased_on is None else None,
        )

    def doubts(self, meeting: Meeting, group: Group) -> frozenset[str]:
        """The clauses that a meeting may have broken: the rules that would find it are still open."""
        broken = dict(group.breaches)
        still_open = [each.verdict.rule.rule.id for each in self._heard["meeting", meeting.id] if not _drawn(each)]
        return frozenset(broken[rule] for rule in still_open if rule in broken)

    def findings(self, scope: str, record: Exchange | Meeting, group: Group | None) -> Iterator[Finding]:
        """What is irregular in a line, or to be appraised, with its remedy."""
        terms, broken = verdicts.JUDGED[scope], dict(group.breaches) if group else {}
        for judgement in self._heard[scope, record.id]:
            rule, drawn = judgement.verdict.rule.rule, _drawn(judgement)
            if not drawn & _found(scope):
                continue
            is_breach = terms.irregular in drawn
            named = record.clauses if group is None else tuple(filter(None, [broken.get(rule.id)]))
            yield Finding(
                scope=scope,
                record=record.id,
                on=record.on,
                territories=record.territories,
                rule=rule.id,
                title=rule.title,
                is_breach=is_breach,
                remedy=rule.remedy,
                clauses=named if is_breach else (),
                reason=self._teller.rule(judgement, Truth.TRUE),
            )

    def _questions(self, heard: list[Judgement], concluded: dict[str, Possible]) -> tuple[Question, ...]:
        asker = Asker(self._derivation)
        for judgement in heard:
            heads = [each.head for each in judgement.verdict.emissions if isinstance(each.head, Conclusion)]
            drawn = {term for head in heads for term, _ in head.values}
            if drawn and not _drawn(judgement) and any(concluded.get(term) is not True for term in drawn):
                asker.ask(judgement.verdict.rule, judgement.frame, judgement.verdict.rule.rule.title)
        return asker.questions()

    def _purges(self, judgement: Judgement) -> Iterator[Purge]:
        for emission in judgement.verdict.emissions:
            if isinstance(emission.head, ClockHead):
                compiled, frame = judgement.verdict.rule, judgement.frame
                citations = self._teller.citations(compiled.rule, frame)
                clock = start_clock(compiled, emission.head, emission.truth, frame, self._zone, citations)
                if clock is not None:
                    yield clock


def _found(scope: str) -> set[str]:
    return {verdicts.JUDGED[scope].irregular, verdicts.JUDGED[scope].doubtful}


def _drawn(judgement: Judgement) -> set[str]:
    """The terms that a rule surely set."""
    return {
        term
        for each in judgement.verdict.emissions
        if each.truth is Truth.TRUE and isinstance(each.head, Conclusion)
        for term, _ in each.head.values
    }
