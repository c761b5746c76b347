"""A second opinion: two-valued logic over every completion of a small case, written from the page on semantics.

`TwoValued` knows no unknown, no stratum, no slice and no cache of frames: a case in which everything is settled is asked
one question at a time. It imports nothing of `reference`, `resolve` or `derive`; `completions.py` makes the cases.
"""

from __future__ import annotations

import operator
from dataclasses import dataclass
from datetime import date

from advisor.casefile.sheet import Item
from advisor.law.calendar import shift_day
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import (
    Aggregate,
    All,
    AnyOf,
    Condition,
    Const,
    Contains,
    Duration,
    Holds,
    Not,
    OneOf,
    Operand,
    ParamRef,
    Shift,
    TermRef,
)
from advisor.rulebook.model import (
    Alert,
    Clock,
    Conclusion,
    ExceptionClause,
    Head,
    Insufficiency,
    Proposal,
    Rule,
    Rulebook,
    heads,
    reaches,
)
from advisor.rulebook.vocabulary import Term

Plain = bool | int | str | frozenset[str] | None
LeafId = tuple[str, str, str]
Chain = tuple[tuple[str, str], ...]
Slots = dict[tuple[str, ...], set[object]]
CASE: Chain = (("case", "case"),)
OPERATORS = {
    "=": operator.eq,
    "≠": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class Conflict(Exception):
    """A term that was read has two values."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A case in which every leaf has one value (`None`: none) and every list its members."""

    as_of: int
    facts: dict[LeafId, Plain]
    lists: dict[str, list[Item]]
    pieces_of: dict[str, list[Item]]
    sources: dict[LeafId, tuple[str, ...]]


class Law:
    """The rules in service, and for each term those that may give it a value."""

    def __init__(self, book: Rulebook) -> None:
        self.terms, self.parameters = book.terms, book.parameters
        self.rules = [rule for rule in book.rules if rule.state == "in_service"]
        self.writers: dict[str, list[Rule]] = {name: [] for name in book.terms}
        for rule in self.rules:
            for name in {name for head in heads(rule) if isinstance(head, Conclusion) for name, _ in head.values}:
                self.writers[name].append(rule)


class TwoValued:
    """One settled case seen in one view; `admitting` is the same case in the widest view, where pieces are admitted."""

    def __init__(self, law: Law, case: Settled, view: str = "all", admitting: TwoValued | None = None) -> None:
        self.law, self.case, self.view, self.admitting = law, case, view, admitting or self
        self._values: dict[tuple[str, Chain], set[object]] = {}
        self._truths: dict[tuple[int, Chain], bool] = {}
        self._usable: dict[str, bool] = {}
        self._active: dict[tuple[int, Chain], bool] = {}
        self._said: dict[tuple[str, Chain], Slots] = {}

    def usable(self, sources: tuple[str, ...]) -> bool:
        """What has no source is the landlord's own; otherwise one source that may be used is enough."""
        if self.view == "all" or not sources:
            return True
        return any(self._may_use(source) for source in sources)

    def _may_use(self, piece: str) -> bool:
        if piece not in self._usable:
            known = any(item.id == piece for item in self.case.lists["piece"])
            use = kw.USES[self.view]
            self._usable[piece] = not known or self.admitting.value(use, (("piece", piece),)) is True
        return self._usable[piece]

    def value(self, name: str, around: Chain) -> Plain:
        """The value of a term on the nearest item of its scope."""
        term, ids = self.law.terms[name], dict(around)
        if term.scope == "incident_person":
            return self.case.facts[("incident_person", f"{ids['incident']}|{ids['person']}", name)]
        home = (
            CASE
            if term.scope == "case"
            else around[: 1 + max(i for i, each in enumerate(around) if each[0] == term.scope)]
        )
        if name == kw.USABLE:
            return self.usable((home[-1][1],))
        if term.concluded:
            found = self.values_given(term, home[-1:])
            if len(found) > 1:
                raise Conflict(name)
            return next(iter(found), False if term.type == "boolean" else None)  # type: ignore[return-value]
        if term.definition is not None:
            return self.truth(term.definition, home) if term.type == "boolean" else self.operand(term.definition, home)  # type: ignore[arg-type]
        return self.case.facts[(*home[-1], name)]

    def values_given(self, term: Term, item: Chain) -> set[object]:
        """Every value that a rule gives to a term on an item."""
        writers = self.law.writers[term.id]
        if self.admitting is not self and any(rule.stage == "admission" for rule in writers):
            return self.admitting.values_given(term, item)
        key = (term.id, item)
        if key not in self._values:
            said = [self.says(rule, item) for rule in writers if self.in_force(rule, item)]
            self._values[key] = set().union(*(slots.get(("term", term.id), set()) for slots in said))
        return self._values[key]

    def in_force(self, rule: Rule, item: Chain) -> bool:
        """Whether the day that governs lies in the rule's interval."""
        day = self.case.facts[(*item[-1], kw.FACT_DATE)] if rule.governing_date == "fact" else self.case.as_of
        assert isinstance(day, int)
        return (rule.valid_from or date.min) <= date.fromordinal(day) <= (rule.valid_to or date.max)

    def active(self, clause: ExceptionClause, item: Chain) -> bool:
        """An exception holds unless one that restores the rule holds under it."""
        key = (id(clause), item)
        if key not in self._active:
            lifted = any(self.active(inner, item) for inner in clause.exceptions if inner.effect == "restores")
            self._active[key] = self.met(clause.condition, item) and not lifted
        return self._active[key]

    def holds(self, rule: Rule, item: Chain) -> bool:
        """Whether the rule stands, exceptions considered."""
        barred = any(self.active(each, item) for each in rule.exceptions if each.effect in ("excludes", "replaces"))
        return self.met(rule.condition, item) and not barred

    def says(self, rule: Rule, item: Chain) -> Slots:
        """What the rule emits: by slot, the values it gives."""
        key = (rule.id, item)
        if key not in self._said:
            self._said[key] = self._says(rule, item)
        return self._said[key]

    def _says(self, rule: Rule, item: Chain) -> Slots:
        live = [each for each in rule.exceptions if self.active(each, item)]
        said: Slots = {}
        if rule.head is not None and self.holds(rule, item):
            offered = [slots(each.head) for each in live if each.effect == "modifies" and each.head]
            for slot, value in {**slots(rule.head), **{k: v for each in offered for k, v in each.items()}}.items():
                said[slot] = {each[slot] for each in offered if slot in each} or {value}
        if self.met(rule.condition, item):
            for each in live:
                for slot, value in slots(each.head).items() if each.effect == "replaces" and each.head else ():
                    said.setdefault(slot, set()).add(value)
        return said

    def met(self, whole: Condition, item: Chain) -> bool:
        """The truth of the condition of a rule or of an exception, worked out once."""
        key = (id(whole), item)
        if key not in self._truths:
            self._truths[key] = self.truth(whole, item)
        return self._truths[key]

    def truth(self, node: Condition, around: Chain) -> bool:
        """The truth of a condition; an absent value satisfies no comparison."""
        if isinstance(node, All):
            return all(self.truth(part, around) for part in node.parts)
        if isinstance(node, AnyOf):
            return any(self.truth(part, around) for part in node.parts)
        if isinstance(node, Not):
            return not self.truth(node.part, around)
        if isinstance(node, Holds):
            return self.operand(node.what, around) is True
        if isinstance(node, Contains):
            held = self.value(node.term, around)
            return isinstance(held, frozenset) and node.value.value in held
        left = self.operand(node.left, around)
        if isinstance(node, OneOf):
            return left in [each.value for each in node.values]
        right = self.operand(node.right, around)
        return left is not None and right is not None and bool(OPERATORS[node.op](left, right))

    def operand(self, node: Operand, around: Chain) -> Plain:
        """The value of an operand."""
        if isinstance(node, Const):
            return node.value
        if isinstance(node, TermRef):
            return self.value(node.term, around)
        if isinstance(node, ParamRef):
            return self.figure(node)  # type: ignore[return-value]
        if isinstance(node, Shift):
            base = self.operand(node.base, around)
            return self.moved(base, node.by, node.sign) if isinstance(base, int) else None
        return self.aggregate(node, around)

    def figure(self, node: ParamRef) -> int | Duration:
        """The parameter's value on the day of the act."""
        values = self.law.parameters[node.parameter].values
        return [each.value for each in values if each.valid_from.toordinal() <= self.case.as_of][-1]

    def moved(self, day: int, by: Duration | ParamRef, sign: int) -> int:
        """A day moved by a duration."""
        length = self.figure(by) if isinstance(by, ParamRef) else by
        assert isinstance(length, Duration)
        return shift_day(day, sign * length.amount, length.unit)

    def aggregate(self, node: Aggregate, around: Chain) -> Plain:
        """Gather a list: plain counting, on members that are all known."""
        found = [
            (*around, (node.items, item.id)) for item in self.listed(node.items, around) if self.usable(item.sources)
        ]
        if node.where is not None:
            found = [each for each in found if self.truth(node.where, each)]
        if node.window is not None:
            start, term = self.moved(self.case.as_of, node.window.length, -1), node.window.term
            days = [(each, self.value(term, each)) for each in found]
            found = [each for each, day in days if isinstance(day, int) and start < day <= self.case.as_of]
        if node.kind == "count":
            return len(found)
        if node.kind == "exists":
            return bool(found)
        values = [self.value(node.term, each) for each in found]
        if node.kind == "every":
            return all(value is True for value in values)
        numbers = [value for value in values if isinstance(value, int)]
        if node.kind == "sum":
            return sum(numbers)
        return (max if node.kind in ("last", "maximum") else min)(numbers, default=None)

    def listed(self, scope: str, around: Chain) -> list[Item]:
        """The members of a list; seen from an incident, the pieces are its own."""
        if scope == "piece" and around[-1][0] == "incident":
            return self.case.pieces_of.get(around[-1][1], [])
        return self.case.lists.get(scope, [])


def slots(head: Head) -> dict[tuple[str, ...], object]:
    """A head as slots, each with its value."""
    if isinstance(head, Conclusion):
        return {("term", term): value for term, value in head.values}
    if isinstance(head, Proposal):
        return {("measure",): head.measure, **{("slot", head.measure, name): value for name, value in head.slots}}
    if isinstance(head, Insufficiency):
        return {("insufficient",): head.measure}
    if isinstance(head, Alert):
        return {("alert",): head.text}
    return {("clock",): head.label} if isinstance(head, Clock) else {("requirement",): head.text}


Standing = tuple[bool, bool, bool]


def walk(worlds: dict[str, TwoValued], book: Rulebook, person: str) -> tuple[str, dict[str, Standing]]:
    """The mildest rung that is proposed, not barred and sufficient (or none), and how each measure stands.

    A measure is grounded in its own view; a guard reads the widest one, unless it says otherwise.
    """
    found: dict[str, Standing] = {}
    for measure in book.measures.values():
        own = worlds[measure.view]
        said = [own.says(rule, at) for rule in own.law.rules if not rule.guard for at in _places(own, rule, person)]
        barred = False
        for rule in own.law.rules:
            if rule.guard and reaches(rule.guard.target, measure, book.measures):
                seen = own if rule.view == "measure" else worlds[rule.view]
                barred |= any(seen.holds(rule, at) for at in _places(seen, rule, person))
        proposed = any(measure.id in each.get(("measure",), ()) for each in said)
        found[measure.id] = (proposed, any(measure.id in each.get(("insufficient",), ()) for each in said), barred)
    ladder = sorted((each for each in book.measures.values() if each.family == "ladder"), key=lambda each: each.rung)
    fitting = [each.id for each in ladder if found[each.id] == (True, False, False)]
    return (fitting[0] if fitting else ""), found


def _places(world: TwoValued, rule: Rule, person: str) -> list[Chain]:
    """The items on which a rule of advice speaks of a person, where it is in force."""
    named: list[Chain] = [((rule.scope, person if rule.scope == "person" else "case"),)]
    return [each for each in named if rule.scope in ("person", "case") and world.in_force(rule, each)]
