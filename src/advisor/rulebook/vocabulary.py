"""The vocabulary: the closed list of names an expert may write, each with its type and its question."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from advisor.rulebook.condition import Condition, Duration, Operand
from advisor.rulebook.diagnostic import Place


@dataclass(frozen=True, slots=True)
class Step:
    """One allowed value of a choice or of a scale: French id, English code, label for people."""

    id: str
    code: str


@dataclass(frozen=True, slots=True)
class Term:
    """A name of the vocabulary.

    `scope` is the kind of item it speaks of; exactly one origin holds: `path` (where the case file says it),
    `computed` (named accessor of `casefile.terms`), `definition` (an expression), `concluded` (by rules) or
    `appraised` (a typed question to the role `asked_of`, with a written reason). `noun` is the value's name in a
    sentence, with its article; the phrases tell a yes, a no and an unknown in one clause each. While a `preliminary` term is
    unknown, what stands beside it in a `toutes` is not asked yet.
    """

    id: str
    scope: str
    type: str
    place: Place
    path: str = ""
    computed: str = ""
    definition: Condition | Operand | None = None
    concluded: bool = False
    appraised: bool = False
    steps: tuple[Step, ...] = ()
    question: str = ""
    asked_of: str = ""
    sensitivity: str = "ordinary"
    preliminary: bool = False
    noun: str = ""
    phrase_true: str = ""
    phrase_false: str = ""
    phrase_unknown: str = ""
    _codes: dict[str, str | int] = field(init=False, repr=False, compare=False)
    _words: dict[object, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # The first of several steps of one name, or of one code, is the one that counts.
        steps = list(enumerate(self.steps))[::-1]
        codes: dict[str, str | int] = {step.id: rank if self.type == "scale" else step.code for rank, step in steps}
        object.__setattr__(self, "_codes", codes)
        object.__setattr__(self, "_words", {step.code: step.id for _, step in steps})

    def code_of(self, french: str) -> str | int | None:
        """The coded value of a French step: its code for a choice or set, its rank for a scale."""
        return self._codes.get(french)

    def word_for(self, coded: object) -> str:
        """The French step that stands for a coded value."""
        if self.type == "scale" and isinstance(coded, int):
            return self.steps[coded].id
        return self._words.get(coded) or str(coded)


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """A value of a parameter from a date on."""

    valid_from: date
    value: int | Duration
    status: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A dated figure (delay, window, threshold) with its basis."""

    id: str
    title: str
    type: str
    ground: str
    values: tuple[ParameterValue, ...]
    place: Place

    def value_on(self, day: date) -> ParameterValue | None:
        """The value in force on `day`, or nothing before the first one."""
        current = None
        for value in self.values:
            if value.valid_from <= day:
                current = value
        return current


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All terms and parameters, by id. Equal to itself only."""

    terms: dict[str, Term]
    parameters: dict[str, Parameter]
    measures: tuple[str, ...] = ()

    def names(self) -> list[str]:
        """Every name that may stand in an expression, longest first."""
        found = set(self.terms) | set(self.parameters) | set(self.measures)
        for term in self.terms.values():
            found.update(step.id for step in term.steps)
        return sorted(found, key=lambda name: (-len(name), name))
