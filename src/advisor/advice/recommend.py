"""The walk up the ladder (semantics 12 to 14): candidates, guards, sufficiency, and the one step advised."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from advisor.advice.lexicon import lexicon_of
from advisor.engine.derivation import Derivation, Judgement
from advisor.engine.program import CompiledRule
from advisor.engine.resolve import Emission, Verdict, holds
from advisor.law.errors import RuleConflict
from advisor.law.possible import truth_of
from advisor.law.truth import Truth, any_of
from advisor.rulebook.condition import Duration, ParamRef
from advisor.rulebook.model import Head, Insufficiency, Measure, Proposal

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


@dataclass(frozen=True, slots=True)
class GuardState:
    """A guard that reaches a measure and does not surely stand aside."""

    rule: CompiledRule
    judgement: Judgement
    truth: Truth

    @property
    def forbids(self) -> bool:
        """True when an unknown guard suspends the measure."""
        return self.rule.rule.guard is not None and self.rule.rule.guard.unknown_forbids

    @property
    def question(self) -> str:
        """The term that an appraised guard asks for; empty for an absolute one."""
        guard = self.rule.rule.guard
        return guard.question if guard is not None and guard.kind == "appraised" else ""

    @property
    def unanswered(self) -> bool:
        """Whether it asks for an appraisal that nobody has given yet."""
        return bool(self.question) and truth_of(self.judgement.frame.value(self.question)) is OPEN


@dataclass(slots=True)
class Candidate:
    """One measure for one person: who proposes it, who calls it insufficient, which guards reach it."""

    measure: Measure
    person: str
    proposals: list[tuple[Judgement, Emission]] = field(default_factory=list)
    insufficiencies: list[tuple[Judgement, Emission]] = field(default_factory=list)
    guards: list[GuardState] = field(default_factory=list)

    @property
    def proposed(self) -> Truth:
        """Whether a rule proposes the measure."""
        return any_of([emission.truth for _, emission in self.proposals]) if self.proposals else FALSE

    @property
    def insufficient(self) -> Truth:
        """Whether a rule says that the measure is not enough."""
        return any_of([emission.truth for _, emission in self.insufficiencies]) if self.insufficiencies else FALSE

    @property
    def barred(self) -> bool:
        """Whether a guard certainly forbids it."""
        return any(state.truth is TRUE for state in self.guards)

    @property
    def suspended(self) -> bool:
        """Whether a guard whose unknown forbids is unknown."""
        return not self.barred and any(state.truth is OPEN and state.forbids for state in self.guards)

    @property
    def questioned(self) -> bool:
        """Whether a guard that only reports is unknown."""
        return any(state.truth is OPEN and not state.forbids for state in self.guards)


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What the walk found for one person; `open_below` kept it from being certain."""

    person: str
    outcome: str
    certain: bool
    advised: Candidate | None
    stopped_at: Candidate | None
    open_below: tuple[Candidate, ...]
    candidates: dict[str, Candidate]


def recommend(derivation: Derivation) -> tuple[Recommendation, ...]:
    """Walk the ladder for every person aimed at.

    Raises: `RuleConflict` when two measures declared incompatible are both certain.
    """
    return tuple(_walk(person.id, candidates(derivation, person.id)) for person in derivation.sheet.aimed_at)


def confided(derivation: Derivation) -> tuple[Recommendation, ...]:
    """As `recommend`, for whoever wrote in confidence and is not aimed at; `person` is empty where the file does not say who."""
    aimed_at = {person.id for person in derivation.sheet.aimed_at}
    writers = sorted({each for each in derivation.sheet.confided.values() if each not in aimed_at})
    return tuple(_walk(person, candidates(derivation, person)) for person in writers)


def candidates(derivation: Derivation, person: str) -> dict[str, Candidate]:
    """Every measure of the catalogue, as it stands for `person`."""
    lexicon = lexicon_of(derivation.program)
    found = {name: Candidate(measure, person) for name, measure in derivation.program.rulebook.measures.items()}
    for compiled, views in lexicon.answering:
        for view in views:
            _gather(derivation, compiled, view, person, found)
    for compiled, reached in lexicon.guards:
        _guard(derivation, compiled, person, [found[name] for name in reached])
    _point(found)
    _no_incompatible(found)
    return found


def _gather(
    derivation: Derivation, compiled: CompiledRule, view: str, person: str, found: dict[str, Candidate]
) -> None:
    for judgement in derivation.heard(compiled.rule.id, view):
        if judgement.frame.item.scope == "person" and judgement.frame.item.id != person:
            continue
        if derivation.sheet.confided_by(judgement.frame.item) not in (None, person):
            continue
        for emission in judgement.verdict.emissions:
            head = emission.head
            if not isinstance(head, Proposal | Insufficiency) or found[head.measure].measure.view != view:
                continue
            target = found[head.measure]
            weighed = derivation.weighed(judgement, partial(_says, head=head))
            if weighed is TRUE and person in derivation.sheet.unsettled and speaks_of_the_person(judgement, target):
                weighed = OPEN
            (target.proposals if isinstance(head, Proposal) else target.insufficiencies).append(
                (judgement, emission if weighed is emission.truth else emission._replace(truth=weighed))
            )


def speaks_of_the_person(judgement: Judgement, candidate: Candidate) -> bool:
    """Whether a proposal speaks of the person aimed at: not so a duty of the landlord that the case alone calls for."""
    return judgement.frame.item.scope == "person" or candidate.measure.family == "ladder"


def _says(verdict: Verdict, *, head: Head) -> Truth:
    return any_of(emission.truth for emission in verdict.emissions if emission.head == head)


def _guard(derivation: Derivation, compiled: CompiledRule, person: str, reached: list[Candidate]) -> None:
    rule = compiled.rule
    standing: dict[str, list[GuardState]] = {}
    for candidate in reached:
        view = candidate.measure.view if rule.view == "measure" else rule.view
        if view not in standing:
            standing[view] = [
                GuardState(compiled, judgement, truth)
                for judgement in derivation.heard(rule.id, view)
                if judgement.frame.item.scope != "person" or judgement.frame.item.id == person
                if (truth := derivation.weighed(judgement, holds)) is not FALSE
            ]
        candidate.guards += standing[view]


def _point(found: dict[str, Candidate]) -> None:
    """What a certain bar points to is proposed by that bar, unless it speaks of someone else of the household."""
    bars = {id(state.judgement): state for each in found.values() for state in each.guards if state.truth is TRUE}
    for state in bars.values():
        guard = state.rule.rule.guard
        if guard is not None and guard.points_to and state.judgement.frame.item.scope != "occupant":
            emission = Emission(state.rule, Proposal(guard.points_to), TRUE)
            found[guard.points_to].proposals.append((state.judgement, emission))


def _no_incompatible(found: dict[str, Candidate]) -> None:
    for name, candidate in found.items():
        if candidate.proposed is not TRUE or candidate.barred:
            continue
        for other in candidate.measure.incompatible:
            if found[other].proposed is TRUE and not found[other].barred:
                rules = [emission.rule.rule.id for each in (candidate, found[other]) for _, emission in each.proposals]
                raise RuleConflict(
                    f"« {name} » et « {other} » sont incompatibles et proposées ensemble ({', '.join(rules)}).",
                    remedy="Ajouter un « sauf » à l'une des règles.",
                )


def _walk(person: str, found: dict[str, Candidate]) -> Recommendation:
    below: list[Candidate] = []
    ladder = sorted((c for c in found.values() if c.measure.family == "ladder"), key=lambda c: c.measure.rung)
    for candidate in ladder:
        if candidate.proposed is FALSE or candidate.barred or candidate.insufficient is TRUE:
            continue
        if candidate.suspended:
            return Recommendation(person, "lift_question", False, None, candidate, tuple(below), found)
        if candidate.proposed is TRUE and candidate.insufficient is FALSE:
            certain = not below and not candidate.questioned
            return Recommendation(person, "measure", certain, candidate, None, tuple(below), found)
        below.append(candidate)
    outcome = "complete_file" if below else "nothing"
    return Recommendation(person, outcome, not below, None, None, tuple(below), found)


def slots_of(candidate: Candidate, derivation: Derivation) -> dict[str, Duration]:
    """The delays that go with a measure, on the day of the act.

    Raises: `RuleConflict` when two certain rules give one slot two values.
    """
    found: dict[str, tuple[Duration, str]] = {}
    for _, emission in candidate.proposals:
        if emission.truth is not TRUE or not isinstance(emission.head, Proposal):
            continue
        for slot, value in emission.head.slots:
            length = derivation.world.length(value) if isinstance(value, ParamRef | Duration) else value
            known = found.setdefault(slot, (length, emission.rule.rule.id))
            if known[0] != length:
                raise RuleConflict(
                    f"« {known[1]} » et « {emission.rule.rule.id} » donnent deux délais à « {candidate.measure.id} ».",
                    remedy="Déclarer leur relation par un « sauf » (modifie ou remplace).",
                )
    return {slot: length for slot, (length, _) in found.items()}
