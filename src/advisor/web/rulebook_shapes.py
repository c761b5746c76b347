"""What the operations on the rule base answer: its rules, provisions, measures, groups, texts and clauses, as plain data."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from advisor.law.provision import Provision
from advisor.law.value import Value
from advisor.rulebook.condition import Duration
from advisor.rulebook.conventions import Perimeter

Shape = TypeVar("Shape", bound=Value)


class RulebookTold(Value):
    """The rule base: the digest that every receipt names, and how much is in it."""

    digest: str
    rules: int
    rules_in_service: int
    provisions: int
    measures: int
    terms: int
    texts: int
    clauses: int
    groups: int


class ProvisionList(Value):
    """Provisions that rules rest on, by their id."""

    items: tuple[Provision, ...]


class RuleListed(Value):
    """A rule or a table: its page, its title, its stage, whether it is in service."""

    id: str
    title: str
    stage: str
    state: str


class RuleList(Value):
    """Rules and tables, by their id."""

    items: tuple[RuleListed, ...]


class LineTold(Value):
    """A condition as nested lines, in words."""

    text: str
    parts: tuple[LineTold, ...] = ()


class ExceptionTold(Value):
    """An exception of a rule, in words, with those nested in it."""

    title: str
    effect: str
    condition: LineTold
    says: str
    grounds: tuple[str, ...]
    exceptions: tuple[ExceptionTold, ...]


class ExampleTold(Value):
    """An example that stands in a rule's file; `fault` says how it fails, if it does."""

    title: str
    expected: str
    fault: str


class RowOfRule(Value):
    """One rule, or one row of a table, in words: when it holds, what it says, on what it rests, what it reads."""

    id: str
    title: str
    stage: str
    scope: str
    nature: str
    state: str
    governing_date: str
    valid_from: date | None
    valid_to: date | None
    condition: LineTold
    says: str
    aims_at: str
    exceptions: tuple[ExceptionTold, ...]
    grounds: tuple[str, ...]
    examples: tuple[ExampleTold, ...]
    reads: tuple[str, ...]
    read_by: tuple[str, ...]


class RuleTold(Value):
    """One rule, or a table with its rows, and the text of its file."""

    id: str
    file: str
    source: str
    rows: tuple[RowOfRule, ...]


class MeasureTold(Value):
    """An act of the catalogue: its family, its rung (0 is the mildest), its form, its grounds; its letter, or the steps of its task."""

    id: str
    title: str
    family: str
    rung: int
    kinds: tuple[str, ...]
    form: str
    signatory: str
    addressees: str
    letter: str
    task: tuple[str, ...]
    incompatible: tuple[str, ...]
    grounds: tuple[str, ...]
    summary: str


class MeasureList(Value):
    """Measures of the catalogue, by their id."""

    items: tuple[MeasureTold, ...]


class GroupTold(Value):
    """The rules of a setting in which partners speak together: who sits, what is said, kept, and what never leaves."""

    id: str
    title: str
    text: str
    grounds: tuple[str, ...]
    attendees: tuple[str, ...]
    charter: bool
    named_cases: bool
    information: tuple[str, ...]
    named_record: bool
    may_be_kept: tuple[str, ...]
    never_leaves: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: str
    remark: str


class GroupList(Value):
    """The groups in which partners speak together, by their id."""

    items: tuple[GroupTold, ...]


class TextTold(Value):
    """One text of the conventions: where and when it holds, who signed it, how it is known, how many clauses it has."""

    id: str
    title: str
    nature: str
    level: str
    perimeter: Perimeter
    signatories: tuple[str, ...]
    signed_on: date | None
    valid_from: date | None
    valid_to: date | None
    renewal: str
    held: str
    is_read: bool
    confidence: str
    sources: tuple[str, ...]
    relations: tuple[tuple[str, str], ...]
    remark: str
    clauses: int


class TextList(Value):
    """Texts of the conventions, by their id."""

    items: tuple[TextTold, ...]


class ClauseTold(Value):
    """One duty of a text: who owes what to whom, with what force, when, by when, and what would prove it."""

    id: str
    text: str
    article: str
    mark: str
    topic: str
    bearers: tuple[str, ...]
    each: bool
    beneficiaries: tuple[str, ...]
    modality: str
    inferred: tuple[str, ...]
    action: str
    arises: str
    event: str
    period: Duration | None
    deadline: Duration | None
    condition: str
    proofs: tuple[str, ...]
    expected_proof: str
    information: tuple[str, ...]
    provision: str
    sources: tuple[str, ...]
    confidence: str
    remark: str


class ClauseList(Value):
    """Clauses of a text, by their id."""

    items: tuple[ClauseTold, ...]


def told(shape: type[Shape], noun: object, **given: Any) -> Shape:
    """A noun of the rule base in the shape that is answered: the fields of one name, and those given."""
    return shape(**{name: given[name] if name in given else getattr(noun, name) for name in shape.model_fields})
