"""What the operations on dossiers read and answer."""

from __future__ import annotations

import json
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from advisor.advice.advice import Advice, Alarms
from advisor.advice.difference import PersonDifference
from advisor.casefile.alter import Change
from advisor.law.value import Value
from advisor.service.dossier_advice import PersonQuestions, WhyNot
from advisor.service.reason import MAX_REASON, MIN_REASON
from advisor.web.problem import Problem

MOST_ITEMS = 200
"""Most dossiers of one bulk intake."""


def _text(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value


CaseGiven = Annotated[
    str,
    BeforeValidator(_text),
    WithJsonSchema({"anyOf": [{"type": "object"}, {"type": "string"}]}),
    Field(description="A case file (schema `case`): as an object, or as a text in JSON or YAML."),
]
Why = Annotated[
    str,
    Field(
        min_length=MIN_REASON, max_length=MAX_REASON, description="Why it is written so, in a sentence; names nobody."
    ),
]


class DossierBody(Value):
    """A case file, and why it is written."""

    case: CaseGiven
    reason: Why


class AmendmentBody(DossierBody):
    """A whole case file, and why it is written over the version before.

    It keeps saying of whom an address was confided, as it was read (`confided_address`); `withdraw_confided` names, by id,
    who no longer wants theirs: it is destroyed. A case file that is silent on an address that is kept is refused.
    """

    withdraw_confided: Annotated[tuple[str, ...], Field(max_length=50)] = ()


class VersionTold(Value):
    """A version of a dossier just written; `entry` is its entry in the journal, `digest` that of the entry."""

    reference: str
    version: int
    entry: int
    digest: str


class DossierListed(Value):
    """That a dossier exists, since when, and whether the account is assigned to it; nothing of its content."""

    reference: str
    created_at: str
    assigned: bool
    purged: bool


class DossierList(Value):
    """A page of dossiers, in the order of their references; `Link` leads to the next one."""

    items: tuple[DossierListed, ...]


class AmendmentTold(Value):
    """One version of a dossier: who wrote it, when and why; `reason` is empty once purged."""

    version: int
    reason: str
    account: str
    recorded_at: str


class History(Value):
    """A page of the versions of a dossier, the oldest first; `Link` leads to the next one."""

    items: tuple[AmendmentTold, ...]


class SealedTold(Value):
    """An advice sealed with its case and receipt, under an entry of the journal."""

    reference: str
    version: int
    entry: int
    digest: str
    advice: Advice


class WhyNotList(Value):
    """Where one measure stands for each person, with every reason for and against, as the advice gives them."""

    items: tuple[WhyNot, ...]


class QuestionList(Value):
    """What the advice asks, person by person: facts to find, and the appraisals that it waits for."""

    persons: tuple[PersonQuestions, ...]


class WhatIfBody(Value):
    """A hypothesis: other answers to some terms, or the whole case file as it would be; one of the two."""

    changes: Annotated[tuple[Change, ...], Field(max_length=50)] = ()
    case: CaseGiven | None = None


class WhatIfTold(Value):
    """The advice that would follow, and what would change from the present one; nothing was written."""

    advice: Advice
    differences: tuple[PersonDifference, ...]


class DeadlinesTold(Value):
    """The deadlines and alerts of a dossier today; `alarms` is null where its case file no longer reads."""

    reference: str
    version: int
    alarms: Alarms | None


class DeadlineList(Value):
    """A page of the dossiers that the account is assigned to, with their deadlines; `Link` leads to the next one."""

    items: tuple[DeadlinesTold, ...]


class TakenTold(Value):
    """What became of one item of a bulk intake, by its rank from 0: the dossier opened, or why it was not."""

    index: int
    status: Annotated[int, Field(examples=[201])]
    location: str | None = None
    opened: VersionTold | None = None
    problem: Problem | None = None


class IntakeTold(Value):
    """What became of each item of a bulk intake, in order; those refused lost no other."""

    opened: int
    refused: int
    items: tuple[TakenTold, ...]
