"""Whether a case could notice a change of the rules at all: asked of its derivation, before playing it again."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date

from advisor.engine.derivation import Derivation, Judgement
from advisor.engine.frame import Frame
from advisor.engine.program import CompiledRule, Program, possible_rules
from advisor.engine.reference import operand_value, truth
from advisor.engine.resolve import Verdict, holds, judge
from advisor.law.possible import ABSENT, Possible, boolean
from advisor.law.truth import Truth
from advisor.rulebook.condition import ParamRef, terms_read, walk
from advisor.rulebook.model import Rule, Rulebook, conditions, heads
from advisor.rulebook.mutants import Mutant

NOTHING, SURE, SAME, OTHER = 0, 1, 2, 3
"""What a change does to what a case hears: nothing speaks; something speaks and says the same, surely, so that only what it
rests on may differ; it says the same with a doubt, whose questions may differ; it says otherwise."""


def attention(derivation: Derivation, mutant: Mutant, program: Program) -> int:
    """`NOTHING` only if nothing that the change touches speaks in this case, before or after it."""
    if mutant.term:
        return _of_term(derivation, mutant.term, program)
    if mutant.before is None:
        return SAME
    if not _named(mutant.before.id, derivation.program):
        return NOTHING
    if mutant.after is not None and _bounds(mutant.before) != _bounds(mutant.after):
        day = date.fromordinal(derivation.sheet.as_of)
        by_act = mutant.before.governing_date == "act"
        turned = mutant.before.in_force_on(day) != mutant.after.in_force_on(day)
        return OTHER if turned else NOTHING if by_act else SAME
    views = dict.fromkeys(derivation.views.values())
    judgements = [each for view in views for each in derivation.of_rule(mutant.before.id, view)]
    if mutant.after is None:
        return OTHER if any(_says(each.verdict) for each in judgements) else NOTHING
    return _of_rule(judgements, mutant.after, program)


def _of_rule(judgements: list[Judgement], rule: Rule, program: Program) -> int:
    [compiled] = _named(rule.id, program)
    heard = NOTHING
    for each in judgements:
        now = _now(compiled, each.frame, program)
        if _said(each.verdict) != _said(now):
            return OTHER
        if _says(now):
            heard = max(heard, SAME if _doubts(now) else SURE)
    return heard


def _named(rule: str, program: Program) -> list[CompiledRule]:
    """A rule as a program runs it; none if the program is of another stage: the rules of the review judge no case."""
    return [each for each in possible_rules(program) if each.rule.id == rule]


def _said(verdict: Verdict) -> tuple[object, ...]:
    return holds(verdict), *((each.head, each.truth, each.clause) for each in verdict.emissions)


def _bounds(rule: Rule) -> tuple[date | None, date | None]:
    return rule.valid_from, rule.valid_to


def _says(verdict: Verdict) -> bool:
    return bool(verdict.emissions) or holds(verdict) is not Truth.FALSE


def _now(compiled: CompiledRule, frame: Frame, program: Program) -> Verdict:
    return judge(compiled, lambda index: truth(program.conditions[index], frame))


def _doubts(verdict: Verdict) -> bool:
    return holds(verdict) is Truth.UNKNOWN or any(each.truth is Truth.UNKNOWN for each in verdict.emissions)


def named_by(mutant: Mutant) -> list[str]:
    """The words by which a scenario may name what a change touches: a rule, what it concludes or aims at, a term."""
    if mutant.before is None:
        return [mutant.term] if mutant.term else []
    target = mutant.before.guard.target if mutant.before.guard else None
    parts = [node for part in (*heads(mutant.before), target) for node in walk(part)]
    said = (getattr(node, each.name) for node in parts if is_dataclass(node) for each in fields(node))
    inner = (word for value in said for word in (value if isinstance(value, tuple) else (value,)))
    return [mutant.before.id, *(word for word in inner if isinstance(word, str) and word)]


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


def _of_term(derivation: Derivation, name: str, program: Program) -> int:
    """A defined term says something on one of its items, or would.

    Pieces are also read within an incident, and what no rule is about only within something else: there it may always speak.
    """
    scope = derivation.world.terms[name].scope
    within = scope == "piece" or all(bench.scope != scope for bench in derivation.benches.values())
    heard = SAME if within else NOTHING
    for frame, _ in derivation.asked():
        if frame.item.scope == scope:
            before, now = frame.value(name), _value(frame, name, program)
            if before != now:
                return OTHER
            if before not in (False, ABSENT):
                heard = max(heard, SURE if isinstance(before, bool) else SAME)
    return heard


def _value(frame: Frame, term: str, program: Program) -> Possible:
    definition = program.definitions[term]
    if frame.world.terms[term].type == "boolean":
        return boolean(truth(definition, frame))  # type: ignore[arg-type]
    return operand_value(definition, frame)  # type: ignore[arg-type]
