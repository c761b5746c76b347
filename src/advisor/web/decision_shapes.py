"""What the operations on appraisals, opinions and decisions read and answer."""

from __future__ import annotations

from pydantic import Field

from advisor.casefile.model import Appraisal
from advisor.law.value import Value
from advisor.web.dossier_shapes import Why


class AppraisalBody(Value):
    """The answer to a typed question: `about` is the item it is asked of (none: the case), `documents` are those seen."""

    term: str = Field(min_length=1, max_length=200)
    about: str | None = Field(default=None, max_length=40)
    value: bool | str
    reason: str = Field(min_length=10, max_length=2_000)
    documents: tuple[str, ...] = Field(default=(), max_length=100)


class AppraisalList(Value):
    """The typed questions answered in the current version of a dossier, in their order."""

    items: tuple[Appraisal, ...]


class OpinionBody(Value):
    """What the account would do itself: for each person aimed at, a measure of the catalogue or none, and why."""

    measures: dict[str, str | None] = Field(min_length=1, max_length=50)
    reason: Why


class OpinionTold(Value):
    """An opinion written down on a version of a dossier; `entry` is its entry in the journal."""

    entry: int
    version: int
    account: str
    recorded_at: str
    measures: dict[str, str | None]
    reason: str


class OpinionList(Value):
    """The opinions on a dossier, the first one first; `held_back` of others wait until the account has given its own."""

    items: tuple[OpinionTold, ...]
    held_back: int


class DecisionBody(Value):
    """What is decided of one measure of a sealed advice (`advice`: its entry) for a person, and why.

    Without `measure`: of an advice that proposes none yet (a question to lift, a file to complete). `instead` is what is
    done where it is departed from.
    """

    advice: int = Field(ge=1, le=2**53)
    person: str = Field(min_length=1, max_length=40)
    measure: str | None = Field(default=None, max_length=80)
    followed: bool
    instead: str | None = Field(default=None, max_length=80)
    reason: Why


class DecisionTold(Value):
    """A decision; `entry` is its entry in the journal, `agency` who is in charge of the dossier."""

    entry: int
    advice: int
    version: int
    person: str
    measure: str | None
    followed: bool
    instead: str | None
    agency: str
    account: str
    recorded_at: str
    reason: str


class DecisionList(Value):
    """The decisions on a dossier, the first one first."""

    items: tuple[DecisionTold, ...]


class FollowRateTold(Value):
    """How many decisions of a closed quarter followed the advice or departed from it; `agency` is empty for all. Hidden numbers
    are null.
    """

    quarter: str = Field(pattern=r"^\d{4}-Q[1-4]$")
    agency: str | None
    followed: int | None
    departed: int | None
    total: int | None


class FollowRateList(Value):
    """Of each closed quarter, the last one first: the follow rate of each agency, then that of the organisation."""

    items: tuple[FollowRateTold, ...]


DECISION_BODIES = (AppraisalBody, OpinionBody, DecisionBody)
"""Shapes that no signature names, for the description of the API."""
