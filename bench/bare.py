"""The floor: one Python function generated from the rules, two-valued, on plain dicts; no view, no evidence, no unknown.

A missing value satisfies no comparison. What it says is what the product says wherever the product is certain.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from advisor.casefile.sheet import FactSheet, Item
from advisor.engine.program import Clause, CompiledRule, Program
from advisor.law.calendar import shift_day
from advisor.law.possible import Possible, SetOf
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import (
    Aggregate,
    All,
    AnyOf,
    Compare,
    Condition,
    Const,
    Contains,
    Duration,
    Holds,
    Not,
    Operand,
    ParamRef,
    Shift,
    TermRef,
    terms_read,
)
from advisor.rulebook.model import Conclusion, heads

Plain = dict[str, Any]
Said = list[tuple[str, str, str]]
Decide = Callable[[Plain], Said]
_OPS = {"=": "==", "≠": "!="}
_LISTS = ("piece", "incident", "measure", "injunction", "occupant", "request", "person")


def plain_case(sheet: FactSheet) -> Plain:
    """The sheet as nested dicts: the case's terms, each list under `.<scope>`, pairs under `.pairs`."""
    case = _plain_item(sheet.case)
    lists = {**sheet.lists, "person": list(sheet.aimed_at)}
    case |= {f".{scope}": [_plain_item(item) for item in lists.get(scope, ())] for scope in _LISTS}
    for incident in case[".incident"]:
        incident[".piece"] = [item.id for item in sheet.pieces_of.get(incident[".id"], ())]
    case[".pairs"] = {
        pair: {term: _plain(told[0]) for term, told in said.items()} for pair, said in sheet.related.items()
    }
    return case


def _plain_item(item: Item) -> Plain:
    return {".id": item.id, **{term: _plain(told[0]) for term, told in item.said.items()}}


def _plain(value: Possible) -> Any:
    if isinstance(value, SetOf):
        return value.certain
    return value if isinstance(value, bool | int | str) else None


def bare_function(program: Program, today: date) -> Decide:
    """Generate and compile the function: it gives each head said, as (rule, item, exception that speaks or "")."""
    space: dict[str, Any] = {"shift_day": shift_day}
    exec(compile(_Writer(program, today).source(), "<bare rules>", "exec"), space)  # noqa: S102 - our own text
    decide: Decide = space["decide"]
    return decide


class _Writer:
    """Writes one module: a function for each defined term and each aggregate of the case, then `decide`."""

    def __init__(self, program: Program, today: date) -> None:
        self.program, self.today = program, today
        self.terms = program.rulebook.terms
        self.functions: dict[object, tuple[str, str]] = {}
        self.fresh = itertools.count()

    def source(self) -> str:
        body = [
            "def decide(given):",
            "    case, said = dict(given), []",
            *(f"    case['.{scope}'] = [dict(item) for item in case['.{scope}']]" for scope in _LISTS),
            "    by_id = {piece['.id']: piece for piece in case['.piece']}",
            "    for incident in case['.incident']:",
            "        incident['.piece'] = [by_id[name] for name in incident['.piece']]",
        ]
        for admission in (True, False):
            for stratum in self.program.strata:
                for scope, rules in stratum.rules.items():
                    body += self.block(scope, [r for r in rules if (r.rule.stage == "admission") is admission])
        body.append("    return said")
        return "\n".join([*(text for _, text in self.functions.values()), *body])

    def block(self, scope: str, rules: list[CompiledRule]) -> list[str]:
        if not rules:
            return []
        start = "    if True:" if scope == "case" else f"    for {scope} in case['.{scope}']:"
        return [start, *(f"        {line}" for rule in rules for line in self.rule(rule, scope))]

    def rule(self, compiled: CompiledRule, scope: str) -> Iterator[str]:
        rule, around = compiled.rule, {"case": "case", scope: scope}
        own, clauses = heads(rule), compiled.clauses
        active = {clause.id: self.active(clause, around) for clause in clauses}
        barred = " or ".join(active[each.id] for each in clauses if each.effect in ("excludes", "replaces"))
        yield f"if {self.reign(rule, scope)}{self.condition(self.program.conditions[compiled.condition], around)}:"
        changed = [each for each in clauses if each.effect == "modifies" and each.head_index >= 0]
        if rule.head is not None:
            yield f"    if not ({barred or False}):"
            for clause in changed:
                yield f"        if {active[clause.id]}:"
                yield from (
                    f"            {line}" for line in self.say(rule.id, scope, clause.id, own[clause.head_index])
                )
            base = [f"not ({active[each.id]})" for each in changed]
            yield f"        if {' and '.join(base) or True}:"
            yield from (f"            {line}" for line in self.say(rule.id, scope, "", rule.head))
        for clause in clauses:
            if clause.effect == "replaces" and clause.head_index >= 0:
                yield f"    if {active[clause.id]}:"
                yield from (f"        {line}" for line in self.say(rule.id, scope, clause.id, own[clause.head_index]))
        yield "    pass"

    def say(self, rule: str, scope: str, clause: str, head: object) -> Iterator[str]:
        yield f"said.append(({rule!r}, {scope}['.id'], {clause!r}))"
        if isinstance(head, Conclusion):
            for term, value in head.values:
                yield f"{scope}[{term!r}] = {value!r}"

    def reign(self, rule: Any, scope: str) -> str:
        low = rule.valid_from.toordinal() if rule.valid_from else 0
        high = rule.valid_to.toordinal() if rule.valid_to else date.max.toordinal()
        if rule.governing_date == "fact" and scope == "incident" and (rule.valid_from or rule.valid_to):
            return f"{low} <= (incident.get({kw.FACT_DATE!r}) or {self.today.toordinal()}) <= {high} and "
        return "" if rule.in_force_on(self.today) else "False and "

    def active(self, clause: Clause, around: dict[str, str]) -> str:
        lifted = [self.active(each, around) for each in clause.inner if each.effect == "restores"]
        text = self.condition(self.program.conditions[clause.condition], around)
        return f"({text} and not ({' or '.join(lifted)}))" if lifted else f"({text})"

    def condition(self, node: Condition, around: dict[str, str]) -> str:
        if isinstance(node, All | AnyOf):
            word = " and " if isinstance(node, All) else " or "
            return f"({word.join(self.condition(part, around) for part in node.parts) or isinstance(node, All)})"
        if isinstance(node, Not):
            return f"(not {self.condition(node.part, around)})"
        if isinstance(node, Holds):
            return f"({self.operand(node.what, around)} is True)"
        if isinstance(node, Contains):
            return f"({node.value.value!r} in ({self.term(node.term, around)} or ()))"
        if isinstance(node, Compare):
            return self.comparison(node, around)
        return f"({self.operand(node.left, around)} in {tuple(each.value for each in node.values)!r})"

    def comparison(self, node: Compare, around: dict[str, str]) -> str:
        op, tests, sides = _OPS.get(node.op, node.op), [], []
        for side in (node.left, node.right):
            text = self.operand(side, around)
            if not isinstance(side, Const):
                name = f"v{next(self.fresh)}"
                tests.append(f"({name} := {text}) is not None")
                text = name
            sides.append(text)
        return f"({' and '.join([*tests, f'{sides[0]} {op} {sides[1]}'])})"

    def operand(self, node: Operand, around: dict[str, str]) -> str:
        if isinstance(node, Const):
            return repr(node.value)
        if isinstance(node, TermRef):
            return self.term(node.term, around)
        if isinstance(node, ParamRef):
            value = self.figure(node)
            return repr(value) if isinstance(value, int) else "None"
        if isinstance(node, Shift):
            by, name = self.length(node.by), f"v{next(self.fresh)}"
            moved = f"shift_day({name}, {node.sign * by.amount}, {by.unit!r})"
            return f"({moved} if ({name} := {self.operand(node.base, around)}) is not None else None)"
        closed = {self.terms[term].scope for term in terms_read(node) if term in self.terms} <= {"case", node.items}
        if closed and not (node.items == "piece" and "incident" in around):
            return f"{self.function(node, {'case': 'case'})}(case)"
        return self.aggregate(node, around)

    def term(self, name: str, around: dict[str, str]) -> str:
        term = self.terms[name]
        if term.scope == "incident_person":
            return f"case['.pairs'][incident['.id'], person['.id']].get({name!r})"
        if name == kw.USABLE:
            return "True"
        if term.scope not in around:
            return "None"
        if name in self.program.definitions:
            return f"{self.function(name, {'case': 'case', term.scope: term.scope})}({self.call(term.scope)})"
        return f"{around[term.scope]}.get({name!r})"

    @staticmethod
    def call(scope: str) -> str:
        return "case" if scope == "case" else f"case, {scope}"

    def function(self, what: str | Aggregate, around: dict[str, str]) -> str:
        """The name of the function that works out a defined term, or an aggregate of the whole case, once an item."""
        if what not in self.functions:
            name = f"f{next(self.fresh)}"
            scope = self.terms[what].scope if isinstance(what, str) else "case"
            if isinstance(what, Aggregate):
                text = self.aggregate(what, around)
            else:
                definition: Any = self.program.definitions[what]
                asked = self.terms[what].type == "boolean"
                text = self.condition(definition, around) if asked else self.operand(definition, around)
            self.functions[what] = (
                name,
                f"def {name}({self.call(scope)}):\n"
                f"    if {name!r} not in {scope}:\n"
                f"        {scope}[{name!r}] = {text}\n"
                f"    return {scope}[{name!r}]",
            )
        return self.functions[what][0]

    def aggregate(self, node: Aggregate, around: dict[str, str]) -> str:
        held = "incident" if node.items == "piece" and "incident" in around else "case"
        inner = {**around, node.items: node.items}
        tests = [] if node.where is None else [self.condition(node.where, inner)]
        if node.window is not None:
            by, name = self.length(node.window.length), f"v{next(self.fresh)}"
            start = shift_day(self.today.toordinal(), -by.amount, by.unit)
            day = self.term(node.window.term, inner)
            tests.append(f"({name} := {day}) is not None and {start} < {name} <= {self.today.toordinal()}")
        loop = f"for {node.items} in {held}['.{node.items}'] if {' and '.join(tests) or True}"
        if node.kind == "exists":
            return f"any(True {loop})"
        if node.kind == "count":
            return f"sum(1 {loop})"
        value, name = self.term(node.term, inner), f"v{next(self.fresh)}"
        if node.kind == "every":
            return f"all({value} is True {loop})"
        known = f"{name} {loop} and ({name} := {value}) is not None"
        if node.kind == "sum":
            return f"sum({known})"
        return f"{'max' if node.kind in ('last', 'maximum') else 'min'}(({known}), default=None)"

    def length(self, length: Duration | ParamRef) -> Duration:
        found = length if isinstance(length, Duration) else self.figure(length)
        assert isinstance(found, Duration)
        return found

    def figure(self, node: ParamRef) -> int | Duration | None:
        value = self.program.rulebook.parameters[node.parameter].value_on(self.today)
        return None if value is None else value.value
