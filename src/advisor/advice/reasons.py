"""Why: the one evaluation told again, from what each frame remembers. No condition is re-worded or re-computed here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from advisor.advice.advice import Question, Reason, RuleReason, TruthWord
from advisor.engine.derive import Derivation, Judgement, governing_day
from advisor.engine.missing import Gap, gaps
from advisor.engine.program import CompiledRule
from advisor.engine.reference import Frame, members, truth
from advisor.law.errors import RulebookInvalid
from advisor.law.provision import Citation, cite
from advisor.law.truth import Truth
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import Aggregate, All, AnyOf, Condition, Holds, Not, TermRef, walk
from advisor.rulebook.model import Rule
from advisor.rulebook.phrase import phrase
from advisor.rulebook.vocabulary import Term

OPEN = Truth.UNKNOWN


def word(value: Truth) -> TruthWord:
    """The JSON word of a truth."""
    return value.value


def reason_of(condition: Condition, frame: Frame) -> Reason:
    """The reasoning tree of a condition on a frame."""
    answer = truth(condition, frame)
    if isinstance(condition, All | AnyOf):
        text = "toutes ces conditions" if isinstance(condition, All) else "au moins une de ces conditions"
        parts = tuple(reason_of(part, frame) for part in condition.parts)
        if len(parts) == 1:
            return parts[0]
        return Reason(text=text if parts else "sans condition", truth=word(answer), parts=parts)
    if isinstance(condition, Not):
        inner = reason_of(condition.part, frame)
        return Reason(text=f"{kw.NOT} : {inner.text}", truth=word(answer), items=inner.items, parts=inner.parts)
    return Reason(text=_sentence(condition, frame, answer), truth=word(answer), items=_items(condition, frame))


def _sentence(leaf: Condition, frame: Frame, answer: Truth) -> str:
    if isinstance(leaf, Holds) and isinstance(leaf.what, TermRef):
        term = frame.world.terms[leaf.what.term]
        spoken = {
            Truth.TRUE: term.phrase_true,
            Truth.FALSE: term.phrase_false,
            Truth.UNKNOWN: term.phrase_unknown,
        }[answer]
        if spoken:
            return spoken
    return phrase(leaf, frame.world.program.rulebook.vocabulary)


def _items(leaf: Condition, frame: Frame) -> tuple[str, ...]:
    """The items that a leaf rests on, through aggregates and defined terms."""
    found: dict[str, None] = {}
    for inner, belongs in _counted(leaf, frame):
        if belongs is Truth.TRUE:
            found[inner.item.id] = None
    return tuple(found)


def _counted(node: object, frame: Frame) -> Iterator[tuple[Frame, Truth]]:
    for part in walk(node):
        if isinstance(part, Aggregate):
            home = frame
            if frame.item.scope != "case" and frame.world.closed(part, frame):
                home = frame.world.frame(frame.view, frame.world.sheet.case)
            yield from members(part, home)
        elif isinstance(part, TermRef):
            definition = frame.world.program.definitions.get(part.term)
            if definition is not None:
                yield from _counted(definition, frame)


def rule_reason(judgement: Judgement, answer: Truth, derivation: Derivation) -> RuleReason:
    """A rule's whole reasoning on one item, with its citations."""
    compiled, frame = judgement.verdict.rule, judgement.frame
    conditions = derivation.program.conditions
    return RuleReason(
        rule=compiled.rule.id,
        title=compiled.rule.title,
        item="" if frame.item.scope == "case" else frame.item.id,
        truth=word(answer),
        because=reason_of(conditions[compiled.condition], frame),
        exceptions=tuple(
            Reason(
                text=f"sauf « {clause.id} »",
                truth=word(state),
                parts=(reason_of(conditions[clause.condition], frame),),
            )
            for clause, (_, state) in zip(compiled.clauses, judgement.verdict.clauses, strict=False)
        ),
        citations=citations_of(compiled.rule, frame, derivation),
    )


def citations_of(rule: Rule, frame: Frame, derivation: Derivation) -> tuple[Citation, ...]:
    """The rule's grounds in the wording of the governing date.

    Raises: `RulebookInvalid` if none was in force: no basis in force, no advice.
    """
    day = governing_day(rule, frame, date.fromordinal(derivation.sheet.as_of))
    found = cited(rule.grounds, day, derivation)
    if not found:
        raise RulebookInvalid(
            f"La règle « {rule.id} » n'a aucun fondement en vigueur le {day.isoformat()}.",
            remedy="Borner la règle ou compléter les versions de ses sources.",
        )
    return found


def cited(grounds: tuple[str, ...], day: date, derivation: Derivation) -> tuple[Citation, ...]:
    """Those of `grounds` that were in force on `day`."""
    provisions = derivation.program.rulebook.provisions
    found = (cite(provisions[ground], day) for ground in grounds)
    return tuple(each for each in found if each is not None)


def merged(*groups: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Citations of several groups, each wording once."""
    return tuple(dict.fromkeys(each for group in groups for each in group))


class Asker:
    """Gathers the questions of one person's advice, each once, with what it would settle."""

    def __init__(self, derivation: Derivation) -> None:
        self.derivation = derivation
        self._found: dict[Gap, list[str]] = {}

    def ask(self, compiled: CompiledRule, frame: Frame, settles: str) -> None:
        """Add what keeps a rule open on a frame."""
        conditions = self.derivation.program.conditions
        for index in (compiled.condition, *(clause.condition for clause in compiled.clauses)):
            for gap in gaps(conditions[index], frame, self._behind):
                settled = self._found.setdefault(gap, [])
                if settles not in settled:
                    settled.append(settles)

    def _behind(self, term: str, frame: Frame) -> Iterator[Gap]:
        """What keeps a conclusion open: the rules that would draw it, or the date that picks their wording."""
        if frame.item.scope == "incident" and self.derivation.world.is_divided(frame.item, frame.view):
            yield Gap(frame.item.scope, frame.item.id, kw.FACT_DATE)
        for (_, view), judgements in self.derivation.judgements.items():
            if view != frame.view:
                continue
            for judgement in judgements:
                if judgement.frame.item is not frame.item or term not in _concludes(judgement):
                    continue
                compiled = judgement.verdict.rule
                for index in (compiled.condition, *(clause.condition for clause in compiled.clauses)):
                    yield from gaps(self.derivation.program.conditions[index], judgement.frame, self._behind)

    def questions(self) -> tuple[Question, ...]:
        """The questions, ordinary ones first, then the sensitive ones that a measure still needs."""
        found = [self._question(gap, tuple(settles)) for gap, settles in self._found.items()]
        return tuple(sorted(found, key=lambda each: each.sensitive))

    def _question(self, gap: Gap, settles: tuple[str, ...]) -> Question:
        term = self.derivation.world.terms.get(gap.term)
        if term is None:
            name = kw.french(kw.LISTS, gap.scope)
            text = f"La liste « {name} » est-elle complète ? L'attester, ou la compléter."
            return Question(
                term=name, item="", text=text, asked_of="chargé de secteur", sensitive=False, settles=settles
            )
        return Question(
            term=term.id,
            item=gap.item,
            text=term.question or f"« {term.id} » ?",
            asked_of=term.asked_of or "chargé de secteur",
            sensitive=_sensitive(term),
            settles=settles,
        )


def _sensitive(term: Term) -> bool:
    return term.sensitivity == "sensitive"


def _concludes(judgement: Judgement) -> set[str]:
    return {
        term
        for emission in judgement.verdict.emissions
        if emission.truth is OPEN
        for term, _ in getattr(emission.head, "values", ())
    }
