"""The advice: what to do, why, why not, what is missing; the published JSON is this model."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field

from advisor.law.dates_fr import Unit
from advisor.law.deadline import Deadline, Direction
from advisor.law.provision import Citation
from advisor.law.value import Value

TruthWord = Literal["true", "false", "unknown"]
Outcome = Literal["measure", "lift_question", "complete_file", "nothing"]
Status = Literal["recommended", "lawful", "open", "suspended", "barred", "insufficient", "not_proposed"]


class Reason(Value):
    """One node of the reasoning: what the file says in a French clause, whether that meets the condition, on which items.

    `formal` is the expression of the rule file, for experts; empty on a node that only joins others.
    """

    text: str
    truth: TruthWord
    formal: str = ""
    items: tuple[str, ...] = ()
    parts: tuple[Reason, ...] = ()


class RuleReason(Value):
    """A rule that spoke, on which item, with its reasoning and its basis in the wording that governed (never empty)."""

    rule: str
    title: str
    item: str
    truth: TruthWord
    because: Reason
    exceptions: tuple[Reason, ...] = ()
    citations: tuple[Citation, ...] = Field(min_length=1)


class Question(Value):
    """A fact that nobody has said yet: who can answer it, what it would settle, and a mark to answer by, if there is one."""

    term: str
    item: str
    text: str
    asked_of: str
    sensitive: bool
    settles: tuple[str, ...]
    mark: str = ""


class Appraised(Value):
    """The way out of an appraised guard: its question, its longest wait, what to do meanwhile.

    `answered`: the file holds an answer already; the guard still stands, so that only another one would lift it.
    """

    question: str
    answered: bool
    longest_wait: str
    meanwhile: str


class Bar(Value):
    """A guard that forbids or suspends a measure; `earliest` is the first day on which it may be taken again, if known."""

    reason: RuleReason
    kind: Literal["absolute", "appraised"]
    appraised: Appraised | None = None
    points_to: str = ""
    earliest: date | None = None


class MeasureAdvice(Value):
    """One measure of the catalogue for one person: where it stands and why; `review_on` is the re-look, once it is due.

    `required_by` are the rules whose safeguards surely bind it, each with the items on which it does.
    """

    measure: str
    title: str
    family: str
    rung: int
    status: Status
    form: str
    signatory: str
    addressees: str
    letter: str
    proposed_by: tuple[RuleReason, ...] = ()
    insufficient_by: tuple[RuleReason, ...] = ()
    bars: tuple[Bar, ...] = ()
    safeguards: tuple[str, ...] = ()
    required_by: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    delays: dict[str, str] = Field(default_factory=dict)
    review_on: date | None = None
    incidents: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = Field(min_length=1)


class Nothing(Value):
    """A decision to undertake nothing on the ladder: the measure that records it, with its re-look, and why.

    `reasons` are the rules that propose the decision, then the bars of the steps proposed, and why one that nothing bars
    is not enough: that a barred step would not be is a reason to go higher, never one to stop.
    """

    measure: MeasureAdvice
    reasons: tuple[RuleReason, ...]


class NearMiss(Value):
    """One element away, in either direction; for the legal role only, never a target."""

    measure: str
    direction: Literal["would_open", "would_fall"]
    element: str


class PersonAdvice(Value):
    """The advice for one person aimed at: exactly one step of the ladder, or why there is none."""

    person: str
    outcome: Outcome
    certainty: Literal["certain", "reserved"]
    recommended: MeasureAdvice | None
    alternatives: tuple[MeasureAdvice, ...]
    suspended: tuple[MeasureAdvice, ...]
    barred: tuple[MeasureAdvice, ...]
    others: tuple[MeasureAdvice, ...]
    accompaniments: tuple[MeasureAdvice, ...]
    obligations: tuple[MeasureAdvice, ...]
    requested: tuple[MeasureAdvice, ...]
    questions: tuple[Question, ...]
    one_element_away: tuple[NearMiss, ...]
    nothing: Nothing | None = None


class Confided(Value):
    """What a person who is not aimed at wrote in confidence calls for, told on no one else's sheet.

    `person` is empty where the file does not say who wrote.
    """

    person: str
    measures: tuple[MeasureAdvice, ...]
    questions: tuple[Question, ...]


class Finding(Value):
    """What was concluded of one incident: each term, its answer, by which rule and which law.

    `breach_for` says of each use whether the pieces that it admits make the incident a breach of the tenant's duty;
    `already_judged`, whether a judgment that refused to end the lease came on the day of the incident or later.
    """

    incident: str
    day: str
    place: str
    phenomenon: str
    conclusions: tuple[RuleReason, ...]
    usable_for: dict[str, TruthWord]
    breach_for: dict[str, TruthWord] = Field(default_factory=dict)
    already_judged: TruthWord = "unknown"


class PieceUse(Value):
    """How a piece may be used: internally, in a letter, before the judge; and by which rules."""

    piece: str
    label: str
    uses: dict[str, TruthWord]
    admitted_by: tuple[RuleReason, ...]


class Alarm(Value):
    """An alert raised by the case file alone, whatever happens to the advice.

    One that is not `certain` sounds because the file makes it possible; its `questions` would settle it.
    """

    rule: str
    text: str
    certain: bool
    item: str
    questions: tuple[Question, ...] = ()
    citations: tuple[Citation, ...] = Field(min_length=1)
    confided_by: str | None = None


class Clock(Value):
    """A deadline raised by the case file alone, with its computation; in doubt (not `certain`) it runs too.

    `questions` would settle the doubt. `usage`: no text sets its length, the organisation does.
    """

    rule: str
    item: str
    deadline: Deadline
    certain: bool
    overdue: bool
    citations: tuple[Citation, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = ()
    usage: bool = False
    confided_by: str | None = None


class UndatedClock(Value):
    """A statutory deadline that runs, or may run, from a day still to be established: no last day can be retained.

    The file may bound that day (`not_before`, `not_after`). `latest` is the reading that leaves the most time, counted
    from `not_after`; the true last day may come sooner, and may have passed. `overdue`: even that reading has passed.
    """

    rule: str
    item: str
    name: str = Field(min_length=1)
    start_event: str = Field(min_length=1)
    length: int = Field(ge=1)
    unit: Unit
    direction: Direction
    certain: bool
    not_before: date | None
    not_after: date | None
    latest: Deadline | None
    overdue: bool
    citations: tuple[Citation, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = ()
    usage: bool = False
    confided_by: str | None = None


class AlarmFault(Value):
    """A rule of alarm that could not speak on an item: what it watches is to be checked by a person."""

    rule: str
    title: str
    item: str
    why: str
    confided_by: str | None = None


class Alarms(Value):
    """Alerts and clocks on one day, computed apart from everything else; `faults` are the rules that could not speak.

    One that speaks of a letter received in confidence says who wrote it (`confided_by`, empty where the file does not say).
    """

    as_of: date
    alerts: tuple[Alarm, ...]
    clocks: tuple[Clock, ...]
    undated: tuple[UndatedClock, ...] = ()
    faults: tuple[AlarmFault, ...] = ()

    @property
    def count(self) -> int:
        """How many things call for someone's eye."""
        return len(self.alerts) + len(self.clocks) + len(self.undated) + len(self.faults)

    def confided_by(self, person: str | None) -> Alarms:
        """Those of what a person wrote in confidence; of `None`, those that everyone who works on the case may read."""

        def of(person: str | None, sounds: tuple[Any, ...]) -> tuple[Any, ...]:
            return tuple(each for each in sounds if each.confided_by == person)

        told = {name: of(person, getattr(self, name)) for name in ("alerts", "clocks", "undated", "faults")}
        return Alarms(as_of=self.as_of, **told)


class NotEncoded(Value):
    """What a rule that spoke says without a condition: its text, and why it is left to whoever reads it. It asks nothing."""

    rule: str
    text: str
    reason: str


class Advice(Value):
    """The whole advice on one case on one day. A person decides; the machine advises."""

    schema_version: Literal["advisor-advice/1"] = "advisor-advice/1"
    reference: str
    as_of: date
    rulebook: str
    program: str
    persons: tuple[PersonAdvice, ...]
    situation: tuple[RuleReason, ...]
    findings: tuple[Finding, ...]
    pieces: tuple[PieceUse, ...]
    alarms: Alarms
    not_encoded: tuple[NotEncoded, ...]
    would_change: tuple[str, ...] = ()
    confided: tuple[Confided, ...] = ()
