"""Canonical text of rules and of the other files of a rule base: the inverse of reading, on which all agree."""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass, field, replace
from typing import cast

from advisor.law.errors import RulebookInvalid
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import All, AnyOf, Condition, Not
from advisor.rulebook.diagnostic import Findings
from advisor.rulebook.expression import expression_reader
from advisor.rulebook.model import (
    Alert,
    Conclusion,
    Example,
    ExceptionClause,
    Head,
    Insufficiency,
    Proposal,
    Requirement,
    Rule,
    Target,
)
from advisor.rulebook.parse_rule import parse_rule
from advisor.rulebook.parse_vocabulary import VOCABULARY_KEYS
from advisor.rulebook.phrase import length_phrase, phrase
from advisor.rulebook.read import Mapping, Node, Scalar, Sequence, comments_in, folder_of, read_nodes
from advisor.rulebook.vocabulary import Vocabulary
from advisor.rulebook.write import Data, Layout, write_yaml

SCHEMA_LINE = "# yaml-language-server:"


@dataclass(frozen=True, slots=True)
class _Shape:
    """The keys of a form, in the order in which they are written, and the forms under some of them."""

    keys: dict[str, str]
    inner: dict[str, _Shape] = field(default_factory=dict)


_SHAPES = {
    "vocabulaire": _Shape(VOCABULARY_KEYS, {"terms": _Shape(kw.TERM_KEYS)}),
    "parametres": _Shape(kw.PARAMETER_KEYS, {"values": _Shape(kw.PARAMETER_VALUE_KEYS)}),
    "sources": _Shape(kw.SOURCE_KEYS, {"provisions": _Shape(kw.PROVISION_KEYS, {"wordings": _Shape(kw.WORDING_KEYS)})}),
    "mesures": _Shape(kw.MEASURE_KEYS, {"services": _Shape(kw.SERVICE_KEYS), "to_record": _Shape(kw.RECORD_KEYS)}),
    "tables": _Shape(kw.TABLE_KEYS, {"rows": _Shape(kw.ROW_KEYS)}),
}
_RULE_LAYOUT = Layout(
    spread=frozenset(
        {kw.french(kw.RULE_KEYS, key) for key in ("condition", "exceptions", "not_encoded", "examples")}
        | kw.CONNECTIVES.keys()
    ),
    unfolded=frozenset({kw.french(kw.RULE_KEYS, "condition")}),
    braces=True,
)
_PROSE_LAYOUT = replace(_RULE_LAYOUT, spread_at_top=frozenset({kw.french(kw.RULE_KEYS, "head")}))
_LAYOUTS = {
    "tables": Layout(
        spread=frozenset({kw.french(kw.TABLE_KEYS, "rows")}),
        unfolded=frozenset({kw.french(kw.ROW_KEYS, "cells")}),
    ),
    "sources": Layout(
        spread=frozenset({kw.french(kw.SOURCE_KEYS, "provisions"), kw.french(kw.PROVISION_KEYS, "wordings")})
    ),
    "vocabulaire": Layout(
        spread=frozenset({kw.french(VOCABULARY_KEYS, "terms"), kw.french(kw.TERM_KEYS, "values")}),
        unfolded=frozenset({kw.french(kw.TERM_KEYS, "definition")}),
    ),
}


def format_text(text: str, file: str, vocabulary: Vocabulary, *, drop_comments: bool = False) -> str:
    """The canonical text of one file of a rule base, named as `rules/<folder>/<file>.yaml`.

    A rule's expressions are written as the vocabulary reads them; other files keep their texts and get their layout.
    Comments are no part of the language: a line that names a schema stays first, others are lost, so that a file
    that has some is refused unless `drop_comments`.

    Raises: `RulebookInvalid` with every diagnostic when the text cannot be read, or has comments (L015).
    """
    findings = Findings()
    text = text.removeprefix("\ufeff")
    node = read_nodes(text, file, findings)
    if node is None:
        raise _refused(findings)
    first = text.splitlines()[0]
    kept = first if first.startswith(SCHEMA_LINE) else ""
    if not drop_comments:
        _find_comments(" " * len(kept) + text[len(kept) :], file, findings)
    folder = folder_of(file)
    rule = None
    if folder in kw.STAGE_FOLDERS:
        rule = parse_rule(node, expression_reader(vocabulary), findings)
    if findings.all():
        raise _refused(findings)
    if rule:
        written = format_rule(rule, vocabulary)
    else:
        data = _ordered(node, _SHAPES.get(folder))
        written = write_yaml(data, _LAYOUTS.get(folder) or Layout(spread=_keys_of_mappings(node)))
    return f"{kept}\n{written}" if kept else written


def _refused(findings: Findings) -> RulebookInvalid:
    return RulebookInvalid(
        "\n\n".join(str(each) for each in findings.all()),
        remedy="Corriger ce fichier, puis relancer la mise en forme.",
    )


def _find_comments(text: str, file: str, findings: Findings) -> None:
    for place in comments_in(text, file):
        findings.add(
            place,
            "L015",
            "la mise en forme effacerait ce commentaire",
            "Le dire dans « non codifié » ou dans JOURNAL.md, ou demander la mise en forme sans les commentaires.",
        )


def _keys_of_mappings(node: Node) -> frozenset[str]:
    if not isinstance(node, Mapping):
        return frozenset()
    inner = [_keys_of_mappings(value) for _, value in node.entries]
    return frozenset({key.text for key, value in node.entries if isinstance(value, Mapping)}).union(*inner)


def _ordered(node: Node, shape: _Shape | None) -> Data:
    """The data of a node, the keys of its shape first and in their order."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_ordered(item, shape) for item in node.items]
    if shape is None:
        return {key.text: _ordered(value, None) for key, value in node.entries}
    rank = {key: index for index, key in enumerate(shape.keys)}
    entries = sorted(node.entries, key=lambda entry: rank.get(entry[0].text, len(rank)))
    return {key.text: _ordered(value, shape.inner.get(shape.keys.get(key.text, ""))) for key, value in entries}


def format_rule(rule: Rule, vocabulary: Vocabulary) -> str:
    """The canonical text of a rule: reading it gives the rule back, places apart."""
    values: dict[str, Data | None] = {
        "id": rule.id,
        "title": rule.title,
        "stage": kw.french(kw.STAGES, rule.stage),
        "scope": kw.french(kw.SCOPES, rule.scope),
        "nature": kw.french(kw.NATURES, rule.nature),
        "grounds": rule.grounds,
        "governing_date": kw.french(kw.GOVERNING_DATES, rule.governing_date),
        "valid_from": rule.valid_from.isoformat() if rule.valid_from else None,
        "valid_to": rule.valid_to.isoformat() if rule.valid_to else None,
        "state": kw.french(kw.STATES, rule.state),
        "view": kw.french(kw.VIEWS, rule.view) if rule.guard or rule.view != "all" else None,
        "condition": _condition(rule.condition, vocabulary),
        "head": _head(rule.head, vocabulary) if rule.head else None,
        "remedy": rule.remedy,
        "exceptions": [_exception(clause, vocabulary) for clause in rule.exceptions],
        "not_encoded": [
            _under(kw.NOT_ENCODED_KEYS, {"text": each.text, "reason": each.reason}) for each in rule.not_encoded
        ],
        "examples": [_example(example) for example in rule.examples],
    }
    if rule.guard:
        values |= {
            "aims_at": _target(rule.guard.target),
            "if_unknown": kw.french(kw.IF_UNKNOWN, "forbids" if rule.guard.unknown_forbids else "reports"),
            "guard_kind": kw.french(kw.GUARD_KINDS, rule.guard.kind),
            "question": rule.guard.question,
            "longest_wait": rule.guard.longest_wait,
            "meanwhile": rule.guard.meanwhile,
            "points_to": rule.guard.points_to,
            "earliest": rule.guard.earliest,
        }
    brief = isinstance(rule.head, Conclusion | Insufficiency) or (
        isinstance(rule.head, Proposal) and not rule.head.slots
    )
    return write_yaml(_under(kw.RULE_KEYS, values), _RULE_LAYOUT if brief else _PROSE_LAYOUT)


def _under(keys: dict[str, str], values: abc.Mapping[str, Data | None]) -> dict[str, Data]:
    """The values that say something, under their French keys and in the order of these."""
    return {french: value for french, english in keys.items() if (value := values.get(english))}


def _condition(condition: Condition, vocabulary: Vocabulary) -> Data:
    inverted = isinstance(condition, Not) and isinstance(condition.part, AnyOf)
    tree = condition.part if isinstance(condition, Not) and inverted else condition
    if not isinstance(tree, All | AnyOf):
        return phrase(condition, vocabulary)
    connective = "none" if inverted else "all" if isinstance(tree, All) else "any"
    return {kw.french(kw.CONNECTIVES, connective): [_condition(part, vocabulary) for part in tree.parts]}


def _head(head: Head, vocabulary: Vocabulary) -> Data:
    if isinstance(head, Conclusion):
        return {term: _outcome(term, value, vocabulary) for term, value in head.values}
    if isinstance(head, Proposal):
        slots = {kw.french(kw.SLOTS, slot): length_phrase(length) for slot, length in head.slots}
        return {kw.french(kw.HEAD_KEYS, "measure"): head.measure, **slots}
    if isinstance(head, Insufficiency):
        return _under(kw.HEAD_KEYS, {"insufficient": head.measure})
    if isinstance(head, Alert):
        return _under(kw.HEAD_KEYS, {"alert": head.text})
    if isinstance(head, Requirement):
        return _under(kw.HEAD_KEYS, {"requirement": head.text, "scope_of_requirement": _target(head.target)})
    return _under(
        kw.HEAD_KEYS,
        {
            "deadline": head.label,
            "start": head.start.term,
            "length": head.length.parameter,
            "direction": kw.french(kw.DIRECTIONS, head.direction),
        },
    )


def _outcome(term: str, value: bool | int | str, vocabulary: Vocabulary) -> str:
    return kw.PLAIN_TRUE if value is True else vocabulary.terms[term].word_for(value)


def _target(target: Target) -> Data:
    kind = kw.french(kw.KINDS, target.kind) if target.kind else None
    return _under(kw.TARGET_KEYS, {"measures": target.measures, "kind": kind, "from_rung": target.from_rung})


def _exception(clause: ExceptionClause, vocabulary: Vocabulary) -> Data:
    values: dict[str, Data | None] = {
        "id": clause.id,
        "title": clause.title,
        "condition": _condition(clause.condition, vocabulary),
        "effect": kw.french(kw.EFFECTS, clause.effect),
        "grounds": clause.grounds,
        "head": _head(clause.head, vocabulary) if clause.head else None,
        "exceptions": [_exception(inner, vocabulary) for inner in clause.exceptions],
    }
    return _under(kw.EXCEPTION_KEYS, values)


def _example(example: Example) -> Data:
    expected = f"{kw.MISSING_PREFIX}{example.missing}"
    if not example.missing:
        expected = kw.french(kw.EXPECTATIONS, example.expected)
    keys = {english: french for french, english in kw.EXAMPLE_KEYS.items()}
    return {keys["title"]: example.title, keys["facts"]: cast("Data", example.facts), keys["expected"]: expected}
