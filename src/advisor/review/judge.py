"""Register → Review: duties unfolded, laid out, judged by the rules, told with their reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from advisor.advice.advice import Alarm, Question, RuleReason
from advisor.advice.alarms import raise_alarms
from advisor.advice.reasons import Asker, Teller
from advisor.advice.story import word
from advisor.audit.canonical import digest
from advisor.engine.derivation import Derivation, Judgement
from advisor.engine.derive import derive
from advisor.engine.program import Program
from advisor.law.truth import Truth
from advisor.register.entries import Happened, happenings, proofs
from advisor.register.model import Override, Register, Territory, holds_in
from advisor.review.binding import spans
from advisor.review.duties import Duty, Window, unfold
from advisor.review.evidence import Found, Shelf
from advisor.review.lay import SCOPE, Around, facts_of
from advisor.review.ledger import Ledger, judge_records
from advisor.review.readings import as_read, can_be_held_against
from advisor.review.review import OverrideShown, Review, ReviewedClause, ReviewedDuty
from advisor.review.sheet import sheet_of
from advisor.rulebook import review_keywords as verdicts
from advisor.rulebook import territory_keywords as keys
from advisor.rulebook.conventions import Clause

Checks = Callable[[Derivation], None]


@dataclass(frozen=True, slots=True)
class Bench:
    """What every territory of a review is judged with; `check` asks the second engine, where there is one."""

    program: Program
    clauses: Mapping[str, Clause]
    register: Register
    window: Window
    shelf: Shelf
    ledger: Ledger
    check: Checks | None


def review(program: Program, register: Register, window: Window, check: Checks | None = None) -> Review:
    """Judge every exchange and meeting of a register, then every clause of the dossier in each of its territories.

    What a rule found in an exchange or a meeting is a breach of the clauses it names; an irregular exchange proves nothing.

    Raises: `RuleConflict`, `EngineDisagreement`, `EngineUnavailable`.
    """
    ledger = judge_records(program, register, window, check)
    irregular = ledger.irregular("exchange")
    standing = [each for each in proofs(register) if each.record not in irregular]
    bench = Bench(
        program, program.rulebook.clauses, register, window, Shelf(register, standing, window.as_of), ledger, check
    )
    events = [each for each in happenings(register) if each.recorded_on <= window.as_of]
    clauses = [
        clause
        for territory in register.territories
        for clause in _territory(
            bench, territory, [each for each in events if holds_in(each.territories, territory.id)]
        )
    ]
    refused = [
        f"{each.clause}@{each.territory} : « non respectée » est refusé, {why}."
        for each in register.overrides
        if (why := _refusal(each, bench))
    ]
    return Review(
        landlord=register.landlord,
        first=window.first,
        last=window.last,
        as_of=window.as_of,
        rulebook=program.rulebook.digest,
        program=program.digest,
        register_digest=digest(register.model_dump(mode="json")),
        clauses=tuple(clauses),
        refused_overrides=tuple(refused),
        records=ledger.records,
        findings=ledger.findings,
    )


def _territory(bench: Bench, territory: Territory, events: list[Happened]) -> Iterator[ReviewedClause]:
    register, window, rulebook = bench.register, bench.window, bench.program.rulebook
    duties = [
        duty for text in rulebook.conventions.values() for duty in unfold(text, territory, register, window, events)
    ]
    found = {duty.id: bench.shelf.find(duty, window.as_of) for duty in duties}
    around = Around(register, bench.ledger, window, rulebook.provisions)
    facts = [(duty.id, facts_of(duty, found[duty.id], around)) for duty in duties]
    sheet = sheet_of(territory.id, {SCOPE: facts}, rulebook.vocabulary, window.as_of)
    derivation = derive(bench.program, sheet)
    if bench.check is not None:
        bench.check(derivation)
    teller = _Teller(derivation, raise_alarms(bench.program, sheet, territory.department).alerts)
    by_side: dict[tuple[str, bool], list[tuple[Duty, ReviewedDuty]]] = defaultdict(list)
    for duty in duties:
        by_side[duty.clause.id, duty.owed_by_landlord].append((duty, teller.tell(duty, found[duty.id])))
    for told in by_side.values():
        yield _clause(told, bench)


def _clause(told: list[tuple[Duty, ReviewedDuty]], bench: Bench) -> ReviewedClause:
    duty = told[0][0]
    clause = duty.clause
    derived = min((each.verdict for _, each in told), key=verdicts.WORST_FIRST.index)
    override = _override(clause.id, duty.territory.id, bench)
    return ReviewedClause(
        clause=clause.id,
        text=clause.text,
        territory=duty.territory.id,
        action=clause.action,
        modality=clause.modality,
        topic=clause.topic,
        bearers=clause.bearers,
        owed_by_landlord=duty.owed_by_landlord,
        confidence=clause.confidence,
        known_by=duty.text.held,
        derived=derived,
        verdict=override.verdict if override else derived,
        override=override,
        duties=tuple(each for _, each in told),
    )


def _override(clause: str, territory: str, bench: Bench) -> OverrideShown | None:
    for each in sorted(bench.register.overrides, key=lambda one: one.on, reverse=True):
        if (
            (each.clause, each.territory) == (clause, territory)
            and each.on <= bench.window.as_of <= each.until
            and not _refusal(each, bench)
        ):
            return OverrideShown(
                verdict=each.verdict, reason=each.reason, by_role=each.by_role, on=each.on, until=each.until
            )
    return None


def _refusal(override: Override, bench: Bench) -> str:
    """Why "non respectée" cannot be said of a clause, by a person no more than by a rule; empty where it can."""
    if override.verdict != "not_respected":
        return ""
    register, window, rulebook = bench.register, bench.window, bench.program.rulebook
    place = next(each for each in register.territories if each.id == override.territory)
    clause = bench.clauses[override.clause]
    text = rulebook.conventions[clause.text]
    if not can_be_held_against(clause, text, register, rulebook.provisions, window.as_of):
        return "la clause n'a pas été lue, ou relue, dans son texte"
    if as_read(clause, register, window.as_of).modality not in keys.FORCEFUL:
        return "la clause n'oblige à rien"
    bound = spans(text, place, register, (window.first, window.last), window.as_of)
    return "" if any(each.binds is Truth.TRUE for each in bound) else "le texte ne lie pas sûrement sur ce territoire"


class _Teller:
    """Tells the duties of one derivation: the rules that concluded, or what keeps them from it."""

    def __init__(self, derivation: Derivation, alerts: tuple[Alarm, ...]) -> None:
        self._derivation = derivation
        self._alerts: dict[str, list[Alarm]] = defaultdict(list)
        for alert in alerts:
            self._alerts[alert.item].append(alert)
        self._teller = Teller(derivation)
        self._heard: dict[str, list[Judgement]] = defaultdict(list)
        for rule in derivation.program.rulebook.rules:
            if rule.scope == SCOPE and rule.stage == "review" and rule.nature != "alert":
                for judgement in derivation.heard(rule.id):
                    self._heard[judgement.frame.item.id].append(judgement)

    def tell(self, duty: Duty, found: Found) -> ReviewedDuty:
        """One duty with its verdict; where no rule concludes, the questions that would let one."""
        concluded = self._derivation.world.concluded.get(("all", SCOPE, duty.id), {}).get(verdicts.VERDICT)
        verdict = concluded if isinstance(concluded, str) else "to_appraise"
        reasons, questions = self._why(duty, settled=isinstance(concluded, str))
        return ReviewedDuty(
            id=duty.id,
            bearer=duty.bearer,
            binds=word(duty.binds),
            event="" if duty.event is None else duty.event.record,
            first=duty.first,
            last=duty.last,
            due=duty.due,
            dated=duty.dated,
            computation=duty.counting if duty.deadline is None else duty.deadline.derivation,
            verdict=verdict,
            reasons=reasons,
            questions=questions,
            records=found.records,
            doubted=found.doubted,
            alerts=tuple(self._alerts[duty.id]),
        )

    def _why(self, duty: Duty, *, settled: bool) -> tuple[tuple[RuleReason, ...], tuple[Question, ...]]:
        reasons = []
        asker = Asker(self._derivation)
        for judgement in self._heard[duty.id]:
            truths = {each.truth for each in judgement.verdict.emissions}
            if Truth.TRUE in truths:
                reasons.append(self._teller.rule(judgement, Truth.TRUE))
            elif not settled:
                asker.ask(judgement.verdict.rule, judgement.frame, judgement.verdict.rule.rule.title)
        return tuple(reasons), () if settled else asker.questions()
