"""The nouns of the rule base: rule, exception, head, target, example, measure; all frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from advisor.law.provision import Provision
from advisor.rulebook.condition import Condition, Duration, ParamRef, TermRef
from advisor.rulebook.conventions import Clause, ConventionText
from advisor.rulebook.diagnostic import Place
from advisor.rulebook.groups import Group
from advisor.rulebook.indicators import Indicator
from advisor.rulebook.territories import Hierarchy, Profile
from advisor.rulebook.vocabulary import Parameter, Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The head sets vocabulary terms of its scope; `values` pairs a term id with its coded value."""

    values: tuple[tuple[str, bool | int | str], ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The head proposes a measure of the catalogue; `slots` pairs a slot with a parameter or a duration."""

    measure: str
    slots: tuple[tuple[str, ParamRef | Duration], ...] = ()


@dataclass(frozen=True, slots=True)
class Insufficiency:
    """The head says that a rung of the ladder is not enough."""

    measure: str


@dataclass(frozen=True, slots=True)
class Requirement:
    """The head adds a safeguard to the measures of its target."""

    text: str
    target: Target


@dataclass(frozen=True, slots=True)
class Alert:
    """The head raises an alert, in words for the one who must act."""

    text: str


@dataclass(frozen=True, slots=True)
class Clock:
    """The head starts a deadline from a date term."""

    label: str
    start: TermRef
    length: ParamRef
    direction: str


@dataclass(frozen=True, slots=True)
class Target:
    """The class of measures that a guard or a requirement reaches: by id, by kind, by rung and above."""

    measures: tuple[str, ...] = ()
    kind: str = ""
    from_rung: str = ""


Head = Conclusion | Proposal | Insufficiency | Requirement | Alert | Clock


@dataclass(frozen=True, slots=True)
class ExceptionClause:
    """A `sauf`: excludes, replaces or modifies its rule, or restores it from inside another exception."""

    id: str
    title: str
    condition: Condition
    effect: str
    head: Head | None
    grounds: tuple[str, ...]
    exceptions: tuple[ExceptionClause, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class NotEncoded:
    """A part of the text that no condition can say yet, shown as "à apprécier"."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Example:
    """A small case inside the rule file: term values, and what the rule must answer."""

    title: str
    facts: object
    expected: str
    missing: str
    place: Place


@dataclass(frozen=True, slots=True)
class Guard:
    """What makes a rule a guard: its target, what unknown means, its kind and what to do meanwhile.

    `earliest` names the date term that gives the first day on which the measure may be taken again, where there is one.
    """

    target: Target
    unknown_forbids: bool
    kind: str
    question: str = ""
    longest_wait: str = ""
    meanwhile: str = ""
    points_to: str = ""
    earliest: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, one file. `valid_from`/`valid_to` are inclusive and read on the governing date.

    `remedy` says what mends the irregularity that a rule of the review finds.
    """

    id: str
    title: str
    stage: str
    scope: str
    nature: str
    grounds: tuple[str, ...]
    governing_date: str
    valid_from: date | None
    valid_to: date | None
    state: str
    condition: Condition
    head: Head | None
    guard: Guard | None
    view: str
    exceptions: tuple[ExceptionClause, ...]
    not_encoded: tuple[NotEncoded, ...]
    examples: tuple[Example, ...]
    place: Place
    remedy: str = ""

    def in_force_on(self, day: date) -> bool:
        """Tell whether `day`, the governing date, lies in the rule's interval."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class ServiceEffect:
    """What becomes of a measure whose letter has come so far: `states` are values of the term that tells its service.

    `effect` is `served`, `unproved`, `pending` or `to_redo`; `meaning` says it to people.
    """

    states: tuple[str, ...]
    effect: str
    meaning: str
    grounds: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ToRecord:
    """What a person writes into the case file once somebody else took a measure: in words, and under which term.

    `value` is the word of the term that is written, where it is always the same; else empty.
    """

    words: str
    term: str
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Measure:
    """An act of the catalogue: its family, its rung on the ladder (0 is the mildest), the view its grounds need.

    `review` names the parameter after which the case is looked at again, if any. `services` are there where the letter
    of the measure is the measure itself, and not an instruction to whoever will take it; `runs_from` is the leaf of the
    earlier measure from which its delay runs (`sent_on`, `served_on`). Where the letter asks somebody else for the measure,
    `to_record` is what a person writes into the case file once it was taken; `task` are the steps of what the house does
    itself, where no letter tells another what to do. Before a measure that is `appraised_first` is
    shown to whoever decides of it, they write down what they would do themselves.
    """

    id: str
    title: str
    family: str
    rung: int
    kinds: tuple[str, ...]
    view: str
    form: str
    signatory: str
    addressees: str
    letter: str
    incompatible: tuple[str, ...]
    grounds: tuple[str, ...]
    summary: str
    place: Place
    review: str = ""
    appraised_first: bool = False
    runs_from: str = ""
    task: tuple[str, ...] = ()
    services: tuple[ServiceEffect, ...] = ()
    to_record: tuple[ToRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Phenomenon:
    """One value of the taxonomy of nuisances: a range that suggests a gravity, never a score; `breach` if by a tenant."""

    value: str
    family: str
    gravity: tuple[str, str]
    breach: str
    precision: str
    offence: str
    confidence: str
    response: str
    place: Place


@dataclass(frozen=True, slots=True)
class Watch:
    """A text to come, or not found: what it would change, and the rules, letters and provisions it would touch."""

    id: str
    title: str
    state: str
    checked_on: date
    check_again_by: date
    expected_on: date | None
    changes: str
    rules: tuple[str, ...]
    letters: tuple[str, ...]
    provisions: tuple[str, ...]
    meanwhile: str
    links: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything the experts wrote, checked and frozen; `digest` names it in every receipt."""

    rules: tuple[Rule, ...]
    measures: dict[str, Measure]
    provisions: dict[str, Provision]
    vocabulary: Vocabulary
    case_keys: dict[str, dict[str, str]]
    digest: str
    phenomena: dict[str, Phenomenon] = field(default_factory=dict)
    watched: dict[str, Watch] = field(default_factory=dict)
    conventions: dict[str, ConventionText] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    hierarchies: dict[str, Hierarchy] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)
    indicators: dict[str, Indicator] = field(default_factory=dict)

    @property
    def terms(self) -> dict[str, Term]:
        """The vocabulary's terms, by id."""
        return self.vocabulary.terms

    @property
    def clauses(self) -> dict[str, Clause]:
        """The clauses of every text, by id."""
        return {clause.id: clause for text in self.conventions.values() for clause in text.clauses}

    @property
    def parameters(self) -> dict[str, Parameter]:
        """The dated parameters, by id."""
        return self.vocabulary.parameters


def service_term(vocabulary: Vocabulary) -> Term | None:
    """The term that tells what became of the sending of an earlier measure."""
    return _of_earlier_measure(vocabulary, "service")


def taken_term(vocabulary: Vocabulary) -> Term | None:
    """The term that tells which measure an earlier one was; its codes are measures of the catalogue."""
    return _of_earlier_measure(vocabulary, "measure")


def _of_earlier_measure(vocabulary: Vocabulary, path: str) -> Term | None:
    return next((each for each in vocabulary.terms.values() if (each.scope, each.path) == ("measure", path)), None)


def service_effect(measure: Measure, state: str, vocabulary: Vocabulary) -> ServiceEffect | None:
    """What it means for a measure that its letter has come so far (`state`: a code); nothing where nobody says it."""
    term = service_term(vocabulary)
    word = "" if term is None else term.word_for(state)
    return next((each for each in measure.services if word in each.states), None)


def reaches(target: Target, measure: Measure, measures: dict[str, Measure]) -> bool:
    """Tell whether `target` binds `measure`; a rung bound also reaches every harsher rung of the ladder."""
    if measure.id in target.measures:
        return True
    if not target.kind and not target.from_rung:
        return False
    if target.kind and target.kind not in measure.kinds:
        return False
    return not target.from_rung or (measure.family == "ladder" and measure.rung >= measures[target.from_rung].rung)


def heads(rule: Rule) -> tuple[Head, ...]:
    """The rule's own head and those of its exceptions at every depth."""
    found = [rule.head] if rule.head else []
    stack = list(rule.exceptions)
    while stack:
        clause = stack.pop()
        if clause.head:
            found.append(clause.head)
        stack.extend(clause.exceptions)
    return tuple(found)


def conditions(rule: Rule) -> tuple[Condition, ...]:
    """The rule's own condition and those of its exceptions at every depth."""
    found, stack = [rule.condition], list(rule.exceptions)
    while stack:
        clause = stack.pop()
        found.append(clause.condition)
        stack.extend(clause.exceptions)
    return tuple(found)
