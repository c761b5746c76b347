"""Condition tree to one-line French: the inverse of `expression`, and the wording of every reason."""

from __future__ import annotations

from datetime import date

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
    OneOf,
    Operand,
    ParamRef,
    Shift,
    TermRef,
)
from advisor.rulebook.vocabulary import Vocabulary


def phrase(condition: Condition, vocabulary: Vocabulary) -> str:
    """The expression that reads back as `condition`."""
    return _condition(condition, vocabulary, 0)


def _condition(node: Condition, vocabulary: Vocabulary, level: int) -> str:
    if isinstance(node, AnyOf | All):
        word, inner = (kw.OR, 1) if isinstance(node, AnyOf) else (kw.AND, 2)
        text = f" {word} ".join(_condition(part, vocabulary, inner) for part in node.parts)
        return f"({text})" if level >= inner else text
    if isinstance(node, Not):
        return f"{kw.NOT} {_condition(node.part, vocabulary, 2)}"
    if isinstance(node, Holds):
        return operand_phrase(node.what, vocabulary)
    if isinstance(node, Contains):
        return f"{node.term} {kw.CONTAINS} {const_phrase(node.value, vocabulary)}"
    if isinstance(node, OneOf):
        values = ", ".join(const_phrase(value, vocabulary) for value in node.values)
        return f"{operand_phrase(node.left, vocabulary)} {kw.ONE_OF} ({values})"
    return _comparison(node, vocabulary)


def _comparison(node: Compare, vocabulary: Vocabulary) -> str:
    named = isinstance(node.right, Const) and bool(node.right.of)
    op = {"=": kw.IS, "≠": kw.IS_NOT}.get(node.op, node.op) if named else node.op
    return f"{operand_phrase(node.left, vocabulary)} {op} {operand_phrase(node.right, vocabulary)}"


def operand_phrase(node: Operand, vocabulary: Vocabulary) -> str:
    """The text of an operand."""
    if isinstance(node, Const):
        return const_phrase(node, vocabulary)
    if isinstance(node, TermRef):
        return node.term
    if isinstance(node, ParamRef):
        return node.parameter
    if isinstance(node, Shift):
        sign = "+" if node.sign > 0 else "-"
        return f"{operand_phrase(node.base, vocabulary)} {sign} {length_phrase(node.by)}"
    return _aggregate(node, vocabulary)


def _aggregate(node: Aggregate, vocabulary: Vocabulary) -> str:
    parts = [kw.french(kw.LISTS, node.items)]
    if node.term:
        parts = [node.term, kw.OF, *parts]
    if node.where is not None:
        parts += [kw.WHERE, _condition(node.where, vocabulary, 0)]
    if node.window is not None:
        parts += [kw.OVER, length_phrase(node.window.length), kw.ACCORDING_TO, node.window.term]
    return f"{kw.french(kw.AGGREGATES, node.kind)}({' '.join(parts)})"


def length_phrase(length: Duration | ParamRef) -> str:
    """« 3 ans », or the name of the parameter that says it."""
    return length.parameter if isinstance(length, ParamRef) else duration_phrase(length)


def duration_phrase(duration: Duration) -> str:
    """« 1 mois », « 3 ans »."""
    one, many = kw.UNIT_LABELS[duration.unit]
    return f"{duration.amount} {one if duration.amount == 1 else many}"


def const_phrase(const: Const, vocabulary: Vocabulary) -> str:
    """A coded value as a rule file writes it."""
    if const.of:
        return vocabulary.terms[const.of].word_for(const.value)
    if const.type == "date":
        return date.fromordinal(int(const.value)).isoformat()
    if const.type == "money":
        euros, cents = divmod(int(const.value), 100)
        return f"{euros},{cents:02} €" if cents else f"{euros} €"
    return str(const.value)
