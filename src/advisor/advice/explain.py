"""Derivation to Advice: the recommendation, and everything that explains it, in one frozen value."""

from __future__ import annotations

from datetime import date

from advisor.advice.advice import (
    Advice,
    Alarms,
    Appraised,
    Bar,
    Confided,
    MeasureAdvice,
    PersonAdvice,
    Question,
    RuleReason,
    Status,
)
from advisor.advice.beside import would_change
from advisor.advice.findings import findings, pieces
from advisor.advice.grounds import Grounds
from advisor.advice.nearness import one_element_away
from advisor.advice.nothing import CLOSING, nothing_to_undertake
from advisor.advice.reasons import Asker, Teller, merged
from advisor.advice.recommend import (
    Candidate,
    GuardState,
    Recommendation,
    confided,
    recommend,
    slots_of,
    speaks_of_the_person,
)
from advisor.engine.derivation import Derivation
from advisor.engine.missing import Gap
from advisor.engine.program import Program
from advisor.law.calendar import shift_day
from advisor.law.errors import RulebookInvalid
from advisor.law.possible import bounds
from advisor.law.provision import Confidence
from advisor.law.truth import Truth, any_of
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import ParamRef
from advisor.rulebook.model import Conclusion, Requirement
from advisor.rulebook.phrase import duration_phrase

TRUE, FALSE, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN

PROTECTIVE = "protective"
"""The kind of a measure that protects someone; source of `_protective` and `_awaited`: legal review, C-16."""


def explain(derivation: Derivation, alarms: Alarms, *, beside: Program | None = None) -> Advice:
    """The whole advice: one walk per person, told with its reasons; `beside` holds the rules not yet in service.

    Raises: `RuleConflict`; `RulebookInvalid` when a conclusion has no basis in force.
    """
    program, sheet = derivation.program, derivation.sheet
    decided = recommend(derivation)
    teller = Teller(derivation)
    grounds = Grounds(teller)
    return Advice(
        reference=sheet.reference,
        as_of=date.fromordinal(sheet.as_of),
        rulebook=program.rulebook.digest,
        program=program.digest,
        persons=tuple(_person(each, grounds) for each in decided),
        situation=tuple(_spoken(teller, "case")),
        findings=tuple(findings(teller)),
        pieces=tuple(pieces(teller)),
        alarms=alarms,
        not_encoded=tuple(each for each in teller.lexicon.not_encoded if _speaks_to_all(each.rule, derivation)),
        would_change=would_change(beside, sheet, decided),
        confided=tuple(_confided(each, grounds) for each in confided(derivation)),
    )


def _speaks_to_all(rule: str, derivation: Derivation) -> bool:
    """Whether a rule spoke of something that was not written in confidence."""
    heard = derivation.heard(rule)
    if not derivation.sheet.confided:
        return bool(heard)
    return any(derivation.sheet.confided_by(each.frame.item) is None for each in heard)


def _confided(found: Recommendation, grounds: Grounds) -> Confided:
    """What someone who is not aimed at wrote in confidence calls for, and the questions that it leaves."""
    derivation, asker = grounds.derivation, Asker(grounds.derivation)
    called_for = [
        each
        for each in found.candidates.values()
        if any(derivation.sheet.confided_by(judgement.frame.item) is not None for judgement, _ in each.proposals)
    ]
    for candidate in called_for:
        for judgement, emission in candidate.proposals:
            if emission.truth is OPEN:
                asker.ask(emission.rule, judgement.frame, candidate.measure.id)
    return Confided(
        person=found.person,
        measures=tuple(_measure(each, found, grounds) for each in called_for),
        questions=asker.questions(),
    )


def _person(found: Recommendation, grounds: Grounds) -> PersonAdvice:
    derivation = grounds.derivation
    asker = Asker(derivation)
    for candidate in _questioned(found, derivation.sheet.requested):
        unsettled = found.person in derivation.sheet.unsettled
        if unsettled and any(speaks_of_the_person(judgement, candidate) for judgement, _ in candidate.proposals):
            asker.add(Gap("person", found.person, kw.ROLE), candidate.measure.id)
        for judgement, emission in (*candidate.proposals, *candidate.insufficiencies):
            if emission.truth is OPEN:
                asker.ask(emission.rule, judgement.frame, candidate.measure.id)
        for state in candidate.guards:
            if state.truth is OPEN:
                asker.ask(state.rule, state.judgement.frame, candidate.measure.id)
    if found.advised is not None:
        for judgement, emission in grounds.teller.required(found.advised):
            if emission.truth is OPEN:
                asker.ask(emission.rule, judgement.frame, found.advised.measure.id)
    awaited = _awaited(found)
    for candidate, state in awaited:
        asker.appraise(state.question, state.judgement.frame, candidate.measure.id)
    told = {
        name: _measure(each, found, grounds)
        for name, each in found.candidates.items()
        if _worth_telling(each, found, derivation)
    }
    ladder = [each for each in told.values() if each.family == "ladder"]
    questions = asker.questions()
    settled = found.certain and not awaited and not any(_protective(each, found) for each in questions)
    return PersonAdvice.of(
        person=found.person,
        outcome=found.outcome,
        certainty="certain" if settled and _firm(found, told, grounds.teller) else "reserved",
        recommended=told[found.advised.measure.id] if found.advised else None,
        alternatives=tuple(each for each in ladder if each.status == "lawful"),
        suspended=tuple(each for each in told.values() if each.status == "suspended"),
        barred=tuple(each for each in told.values() if each.status == "barred"),
        others=tuple(each for each in ladder if each.status in ("open", "insufficient", "not_proposed")),
        accompaniments=tuple(
            each for each in told.values() if each.family == "accompaniment" and each.status == "lawful"
        ),
        obligations=tuple(
            each for each in told.values() if each.family == "obligation" and each.status in ("lawful", "open")
        ),
        requested=tuple(told[name] for name in derivation.sheet.requested if name in told),
        questions=questions,
        one_element_away=one_element_away(found, grounds.teller),
        nothing=nothing_to_undertake(found, told),
    )


def _questioned(found: Recommendation, requested: tuple[str, ...]) -> list[Candidate]:
    """The candidates whose questions are asked: the steps of the walk, then what is due or asked for beside the ladder."""
    walked = [each for each in (*found.open_below, found.stopped_at, found.advised) if each is not None]
    beside = [
        each
        for name, each in found.candidates.items()
        if (
            (each.measure.family in ("accompaniment", "obligation") and each.proposed is not FALSE) or name in requested
        )
        and each not in walked
        and _status(each, found) in ("open", "suspended")
    ]
    return walked + beside


def _awaited(found: Recommendation) -> list[tuple[Candidate, GuardState]]:
    """The bars, certain for want of an appraisal, of a step that is proposed and enough."""
    return [
        (each, state)
        for each in found.candidates.values()
        if each.measure.family == "ladder" and each.proposed is not FALSE and each.insufficient is not TRUE
        for state in each.guards
        if state.truth is TRUE and state.unanswered
    ]


def _protective(question: Question, found: Recommendation) -> bool:
    """Whether the answer says if someone is to be protected: a sensitive fact, on which a protective measure depends."""
    return question.sensitive and any(PROTECTIVE in found.candidates[each].measure.kinds for each in question.settles)


def _firm(found: Recommendation, told: dict[str, MeasureAdvice], teller: Teller) -> bool:
    """Whether nothing that goes with the measure advised is still to be verified: safeguard or wording."""
    if found.advised is None:
        return True
    safeguards = all(emission.truth is not OPEN for _, emission in teller.required(found.advised))
    cited = told[found.advised.measure.id].citations
    return safeguards and all(each.confidence is not Confidence.UNVERIFIED for each in cited)


def _worth_telling(candidate: Candidate, found: Recommendation, derivation: Derivation) -> bool:
    return (
        candidate.measure.family == "ladder"
        or candidate.proposed is not FALSE
        or candidate.barred
        or candidate.measure.id in derivation.sheet.requested
        or candidate is found.advised
        or (candidate.measure.family == CLOSING and found.outcome == "nothing")
    )


def _status(candidate: Candidate, found: Recommendation) -> Status:
    if candidate is found.advised:
        return "recommended"
    if candidate.barred:
        return "barred"
    if candidate.suspended:
        return "suspended"
    if candidate.proposed is FALSE:
        return "not_proposed"
    if candidate.insufficient is TRUE:
        return "insufficient"
    settled = candidate.proposed is TRUE and candidate.insufficient is FALSE and not candidate.questioned
    return "lawful" if settled else "open"


def _measure(candidate: Candidate, found: Recommendation, grounds: Grounds) -> MeasureAdvice:
    measure, teller = candidate.measure, grounds.teller
    proposed = tuple(teller.rule(judgement, e.truth) for judgement, e in candidate.proposals)
    bars = tuple(_bar(state, teller) for state in candidate.guards)
    incidents = grounds.incidents(candidate)
    citations = merged(
        teller.lexicon.cited(measure.grounds, teller.today.toordinal()),
        *(reason.citations for reason in proposed),
        grounds.substance(incidents, measure.view),
        *(bar.reason.citations for bar in bars),
    )
    if not citations:
        raise RulebookInvalid(
            f"La mesure « {measure.id} » n'a aucun fondement en vigueur le {teller.today.isoformat()}.",
            remedy="Compléter « fondements » dans rules/mesures/.",
        )
    return MeasureAdvice.of(
        measure=measure.id,
        title=measure.title,
        family=measure.family,
        rung=measure.rung,
        status=_status(candidate, found),
        form=measure.form,
        signatory=measure.signatory,
        addressees=measure.addressees,
        letter=measure.letter,
        proposed_by=proposed,
        insufficient_by=tuple(teller.rule(judgement, e.truth) for judgement, e in candidate.insufficiencies),
        bars=bars,
        safeguards=tuple(_safeguards(candidate, teller)),
        required_by=_required_by(candidate, teller),
        delays={slot: duration_phrase(length) for slot, length in slots_of(candidate, teller.derivation).items()},
        review_on=_review(candidate, teller),
        incidents=incidents,
        citations=citations,
    )


def _review(candidate: Candidate, teller: Teller) -> date | None:
    """The day on which the case is looked at again, for a measure that is surely proposed, or for none being advised."""
    if not candidate.measure.review or (candidate.proposed is not TRUE and candidate.measure.family != CLOSING):
        return None
    length = teller.derivation.world.length(ParamRef(candidate.measure.review))
    return date.fromordinal(shift_day(teller.today.toordinal(), length.amount, length.unit))


def _bar(state: GuardState, teller: Teller) -> Bar:
    guard = state.rule.rule.guard
    assert guard is not None
    appraised = None
    if guard.kind == "appraised":
        wait = teller.derivation.world.figures.get(guard.longest_wait)
        term = teller.derivation.world.terms[guard.question]
        appraised = Appraised(
            question=term.question or term.id,
            answered=not state.unanswered,
            longest_wait=duration_phrase(wait.value) if wait is not None else "",  # type: ignore[arg-type]
            meanwhile=guard.meanwhile,
        )
    return Bar.of(
        reason=teller.rule(state.judgement, state.truth),
        kind=guard.kind,
        appraised=appraised,
        points_to=guard.points_to,
        earliest=_earliest(state, guard.earliest),
    )


def _earliest(state: GuardState, term: str) -> date | None:
    """The day that a guard names for the measure, where the file settles it to the day."""
    if not term:
        return None
    low, high, _, _ = bounds(state.judgement.frame.value(term))
    return date.fromordinal(low) if low is not None and low == high else None


def _safeguards(candidate: Candidate, teller: Teller) -> list[str]:
    """Each safeguard once: what surely holds of one fact is not to be verified of another."""
    found: dict[str, Truth] = {}
    for _, emission in teller.required(candidate):
        assert isinstance(emission.head, Requirement)
        found[emission.head.text] = any_of((found.get(emission.head.text, FALSE), emission.truth))
    return [text if answer is TRUE else f"{text} (à vérifier)" for text, answer in found.items()]


def _required_by(candidate: Candidate, teller: Teller) -> dict[str, tuple[str, ...]]:
    """The rules whose safeguards surely bind a measure, each with its items; the case itself has no name."""
    found: dict[str, dict[str, None]] = {}
    for judgement, emission in teller.required(candidate):
        if emission.truth is TRUE:
            item = judgement.frame.item
            found.setdefault(emission.rule.rule.id, {})["" if item.scope == "case" else item.id] = None
    return {rule: tuple(items) for rule, items in found.items()}


def _spoken(teller: Teller, scope: str) -> list[RuleReason]:
    """What situation rules concluded of the case, certain or open."""
    found = []
    for judgement, emission in teller.emitted(teller.lexicon.situating):
        if judgement.verdict.rule.rule.scope == scope and isinstance(emission.head, Conclusion):
            found.append(teller.rule(judgement, emission.truth))
    return found
