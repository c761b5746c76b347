"""The sound rule base `base/`, read once, and small pieces read against it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import lru_cache
from pathlib import Path

from advisor.rulebook.condition import Condition, Operand
from advisor.rulebook.diagnostic import Diagnostic, Findings, Place
from advisor.rulebook.expression import ExpressionReader, expression_reader
from advisor.rulebook.load import examine_rulebook, examine_texts
from advisor.rulebook.model import Rule, Rulebook
from advisor.rulebook.parse_rule import parse_rule
from advisor.rulebook.read import Node, read_nodes

BASE = Path(__file__).parent / "base"
HERE = Place("rules/reponse/essai.yaml", 1, 1)


@lru_cache(maxsize=1)
def base() -> Rulebook:
    """The sound rule base."""
    rulebook, diagnostics = examine_rulebook(BASE)
    assert rulebook is not None, diagnostics
    return rulebook


@lru_cache(maxsize=1)
def reader() -> ExpressionReader:
    """The expression reader of the sound rule base."""
    return expression_reader(base().vocabulary)


@lru_cache(maxsize=1)
def _base_texts() -> tuple[tuple[str, str], ...]:
    files = sorted(BASE.rglob("*.yaml"))
    return tuple((f"rules/{path.relative_to(BASE).as_posix()}", path.read_text(encoding="utf-8")) for path in files)


def base_texts() -> dict[str, str]:
    """The texts of the sound rule base, by file name."""
    return dict(_base_texts())


def changed(file: str, old: str, new: str) -> tuple[Diagnostic, ...]:
    """The diagnostics once `old` is replaced by `new` in one file of the sound rule base."""
    texts = base_texts()
    assert old in texts[f"rules/{file}"]
    texts[f"rules/{file}"] = texts[f"rules/{file}"].replace(old, new, 1)
    return examine_texts(texts)[1]


def node(text: str) -> Node:
    """A readable text as a node."""
    findings = Findings()
    found = read_nodes(text, HERE.file, findings)
    assert found is not None, findings.all()
    return found


def rule_of(text: str, file: str = HERE.file) -> Rule:
    """A rule file without fault as a rule."""
    findings = Findings()
    found = read_nodes(text, file, findings)
    assert found is not None, [str(each) for each in findings.all()]
    rule = parse_rule(found, reader(), findings)
    assert not findings.all(), [str(each) for each in findings.all()]
    return rule


def condition_of(text: str, scope: str = "incident") -> Condition:
    """A readable condition."""
    findings = Findings()
    found = reader().condition(text, HERE, scope, findings)
    assert found is not None, [str(each) for each in findings.all()]
    return found


def operand_of(text: str, scope: str = "incident") -> Operand:
    """A readable value."""
    findings = Findings()
    found = reader().operand(text, HERE, scope, findings)
    assert found is not None, [str(each) for each in findings.all()]
    return found


def faults_of(text: str, scope: str = "incident") -> list[tuple[str, int, int]]:
    """The faults of a condition: code, column and length."""
    findings = Findings()
    assert reader().condition(text, HERE, scope, findings) is None
    return [(each.code, each.place.column, each.place.length) for each in findings.all()]


def without_places(value: object) -> object:
    """A noun of the rule base as nested tuples, its places left out."""
    if isinstance(value, Place):
        return None
    if isinstance(value, tuple):
        return tuple(without_places(each) for each in value)
    if is_dataclass(value):
        return (type(value).__name__, *(without_places(getattr(value, field.name)) for field in fields(value)))
    return value
