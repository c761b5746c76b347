"""Whether a case could notice a change of the rules at all: asked of its derivation, before playing it again."""

from __future__ import annotations

from datetime import date

from advisor.engine.derive import Derivation, Judgement, possible_rules
from advisor.engine.program import CompiledRule, Program
from advisor.engine.reference import operand_value, truth
from advisor.engine.resolve import Verdict, holds, judge
from advisor.engine.world import Frame
from advisor.law.possible import ABSENT, Possible, boolean
from advisor.law.truth import Truth
from advisor.rulebook.condition import ParamRef, terms_read, walk
from advisor.rulebook.model import Rule, Rulebook, conditions, heads
from advisor.rulebook.mutants import Mutant


def may_notice(derivation: Derivation, mutant: Mutant, program: Program) -> bool:
    """False only if nothing that the change touches speaks in this case, before or after it."""
    if mutant.term:
        return _term_speaks(derivation, mutant.term, program)
    if mutant.before is None:
        return True
    if mutant.after is not None and _bounds(mutant.before) != _bounds(mutant.after):
        day = date.fromordinal(derivation.sheet.as_of)
        by_act = mutant.before.governing_date == "act"
        return not by_act or mutant.before.in_force_on(day) != mutant.after.in_force_on(day)
    judgements = [
        each for (rule, _), found in derivation.judgements.items() if rule == mutant.before.id for each in found
    ]
    return _speak(judgements) or (mutant.after is not None and _would_speak(judgements, mutant.after, program))


def _bounds(rule: Rule) -> tuple[date | None, date | None]:
    return rule.valid_from, rule.valid_to


def _speak(judgements: list[Judgement]) -> bool:
    return any(_says(each.verdict) for each in judgements)


def _would_speak(judgements: list[Judgement], rule: Rule, program: Program) -> bool:
    compiled = next(each for each in possible_rules(program) if each.rule.id == rule.id)
    return any(_says(_verdict(compiled, each.frame, program)) for each in judgements)


def _verdict(compiled: CompiledRule, frame: Frame, program: Program) -> Verdict:
    return judge(compiled, lambda index: truth(program.conditions[index], frame))


def _says(verdict: Verdict) -> bool:
    return bool(verdict.emissions) or holds(verdict) is not Truth.FALSE


def readers(book: Rulebook, figure: str) -> list[str]:
    """The rules that read a figure, themselves or through a term that it defines."""
    defined = {
        each.id for each in book.terms.values() if each.definition is not None and _reads(each.definition, figure)
    }
    return [
        rule.id
        for rule in book.rules
        for part in ((*conditions(rule), *heads(rule)),)
        if _reads(part, figure) or terms_read(part) & defined
    ]


def _reads(part: object, figure: str) -> bool:
    return any(isinstance(node, ParamRef) and node.parameter == figure for node in walk(part))


def _term_speaks(derivation: Derivation, name: str, program: Program) -> bool:
    """A defined term says something on one of its items, or would; pieces are also read within an incident."""
    scope = derivation.world.terms[name].scope
    frames = [frame for frame, _ in derivation.answers.values() if frame.item.scope == scope]
    return scope == "piece" or any(_says_term(frame, name, program) for frame in frames)


def _says_term(frame: Frame, name: str, program: Program) -> bool:
    return any(value not in (False, ABSENT) for value in (frame.value(name), _value(frame, name, program)))


def _value(frame: Frame, term: str, program: Program) -> Possible:
    definition = program.definitions[term]
    if frame.world.terms[term].type == "boolean":
        return boolean(truth(definition, frame))  # type: ignore[arg-type]
    return operand_value(definition, frame)  # type: ignore[arg-type]
