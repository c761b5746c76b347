"""Conditions as forms: clauses of comparisons that fire when a condition is certainly true (C), or possibly true (P).

Negation is pushed to the leaves, where it turns C into "not P" and P into "not C". What remains is a disjunction of clauses,
each a conjunction of comparisons between one property of one fact and a constant.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from advisor.engine.program import Program
from advisor.rulebook.check import MAX_CLAUSES
from advisor.rulebook.condition import All, AnyOf, Compare, Condition, Const, Holds, Leaf, Not, TermRef
from advisor.rulebook.vocabulary import Term

KINDS = ("always", "truth", "low", "high", "floor", "ceiling", "is", "may")
_ORDERED = frozenset({"scale", "number", "money", "date"})
_OPPOSITE = {"$lt": "$gte", "$gte": "$lt", "$gt": "$lte", "$lte": "$gt", "$eq": "$neq", "$neq": "$eq"}


@dataclass(frozen=True, slots=True)
class Property:
    """One thing that a fact says: of a leaf (by its index), or of a vocabulary term.

    `kind`: truth (0 false, 1 unknown, 2 true); low and high (what an ordered value may be); floor and ceiling (what it
    surely is, unbounded if it may be absent); is (the code, empty if uncertain); may (1 if `code` is possible, 0 if not,
    2 if there is surely no value); always (1).
    """

    kind: str
    term: str = ""
    leaf: int = -1
    code: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A property compared with a constant, `op` in the words of durable-rules."""

    of: Property
    op: str
    value: int | str

    def opposite(self) -> Comparison:
        """The test that passes exactly when this one does not."""
        return Comparison(self.of, _OPPOSITE[self.op], self.value)


Conjunction = tuple[Comparison, ...]
Form = tuple[Conjunction, ...]


class _TooWide(Exception):
    """More clauses than one condition may become."""


def form(condition: Condition, program: Program, *, certain: bool) -> Form:
    """The clauses that fire when a condition is certainly true (C), or possibly true (P).

    A comparison whose negation is a disjunction (= and ≠) is checked on the values, unless that would expand the condition
    beyond `MAX_CLAUSES`: it is then read from the reference's answer, like every leaf that is not plain.
    """
    try:
        return _expand(condition, program, certain=certain, positive=True, split=True)
    except _TooWide:
        return _expand(condition, program, certain=certain, positive=True, split=False)


def _expand(node: Condition, program: Program, *, certain: bool, positive: bool, split: bool) -> Form:
    if isinstance(node, Not):
        return _expand(node.part, program, certain=certain, positive=not positive, split=split)
    if not isinstance(node, All | AnyOf):
        return _literal(node, program, certain=certain, positive=positive, split=split)
    parts = [_expand(part, program, certain=certain, positive=positive, split=split) for part in node.parts]
    return _product(parts) if isinstance(node, All) is positive else _minimal(itertools.chain(*parts))


def _product(parts: list[Form]) -> Form:
    found: Form = ((),)
    for part in parts:
        found = _minimal((*left, *(test for test in right if test not in left)) for left in found for right in part)
    return found


def _minimal(clauses: Iterable[Conjunction]) -> Form:
    """The clauses without repetition and without those that a shorter one covers."""
    found = list({frozenset(clause): clause for clause in clauses}.items())
    if len(found) > MAX_CLAUSES:
        raise _TooWide
    return tuple(clause for tests, clause in found if not any(other < tests for other, _ in found))


def _literal(leaf: Leaf, program: Program, *, certain: bool, positive: bool, split: bool) -> Form:
    """A leaf or its negation, certainly or possibly."""
    plain = _plain(leaf, program, certain=certain if positive else not certain)
    if plain is not None:
        wanted = plain if positive else _complement(plain)
        if split or len(wanted) == 1:
            return wanted
    truth = (
        (Comparison(Property("truth", leaf=program.leaf_index[id(leaf)]), "$gte", 2 if certain is positive else 1),),
    )
    return truth if positive else _complement(truth)


def _complement(clauses: Form) -> Form:
    return _product([tuple((test.opposite(),) for test in clause) for clause in clauses])


def _plain(leaf: Leaf, program: Program, *, certain: bool) -> Form | None:
    """The form of a leaf that durable-rules can check on the values themselves: a plain term against a constant."""
    terms = program.rulebook.terms
    if isinstance(leaf, Holds) and isinstance(leaf.what, TermRef) and terms[leaf.what.term].definition is None:
        return ((Comparison(Property("truth", leaf.what.term), "$gte", 2 if certain else 1),),)
    if not (isinstance(leaf, Compare) and isinstance(leaf.left, TermRef) and isinstance(leaf.right, Const)):
        return None
    term = terms[leaf.left.term]
    if term.definition is not None or isinstance(leaf.right.value, bool):
        return None
    if term.type == "choice" and isinstance(leaf.right.value, str):
        return _choice(term, leaf.op, normal(leaf.right.value), certain=certain)
    if term.type in _ORDERED and isinstance(leaf.right.value, int):
        return _ordered(term, leaf.op, leaf.right.value, certain=certain)
    return None


def _ordered(term: Term, op: str, value: int, *, certain: bool) -> Form:
    below = Property("floor" if certain else "high", term.id)
    above = Property("ceiling" if certain else "low", term.id)
    if op in (">=", ">"):
        return ((Comparison(below, "$gte" if op == ">=" else "$gt", value),),)
    if op in ("<=", "<"):
        return ((Comparison(above, "$lte" if op == "<=" else "$lt", value),),)
    if op == "=":
        return ((Comparison(below, "$gte", value), Comparison(above, "$lte", value)),)
    return ((Comparison(below, "$gt", value),), (Comparison(above, "$lt", value),))


def _choice(term: Term, op: str, code: str, *, certain: bool) -> Form:
    known, may = Property("is", term.id), Property("may", term.id, code=code)
    if op == "=":
        return ((Comparison(known, "$eq", code),),) if certain else ((Comparison(may, "$eq", 1),),)
    return (
        ((Comparison(may, "$eq", 0),),) if certain else ((Comparison(may, "$lte", 1), Comparison(known, "$neq", code)),)
    )


def normal(text: str) -> str:
    """A string as durable-rules gets it, in facts and rules alike: composed, and encodable."""
    return unicodedata.normalize("NFC", text).encode("utf-8", "backslashreplace").decode()
