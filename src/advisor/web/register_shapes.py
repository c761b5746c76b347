"""What the operations on registers of evidence read and answer."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from advisor.law.value import Value
from advisor.register.model import Register
from advisor.review.review import Finding, ReviewedRecord
from advisor.service.erasure import Ground
from advisor.service.reason import MAX_REASON, MIN_REASON

NAME = r"^[a-z0-9][a-z0-9-]{0,63}$"


def _text(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False, indent=1) if isinstance(value, dict) else value


RegisterGiven = Annotated[
    str,
    BeforeValidator(_text),
    WithJsonSchema({"anyOf": [{"type": "object"}, {"type": "string"}]}),
    Field(
        description="A register (schema `register`): as an object, or as a text in JSON or YAML, kept as it is written."
    ),
]
Reason = Annotated[
    str,
    Field(
        min_length=MIN_REASON, max_length=MAX_REASON, description="Why it is written so, in a sentence; names nobody."
    ),
]


class RegisterBody(Value):
    """A register to open under a name, and why."""

    name: Annotated[str, Field(pattern=NAME)]
    content: RegisterGiven
    reason: Reason


class RegisterAmendment(Value):
    """The next version of a register, and why it is written."""

    content: RegisterGiven
    reason: Reason


class RegisterErasure(Value):
    """Lines to erase from every version of a register, on which ground, and why."""

    lines: Annotated[
        tuple[Annotated[str, Field(min_length=1, max_length=64)], ...], Field(min_length=1, max_length=500)
    ]
    ground: Ground
    reason: Reason


class RegisterVersion(Value):
    """A register and its version; what it says is read apart."""

    name: str
    version: int


class RegisterList(Value):
    """The registers of the organisation, by name."""

    items: tuple[RegisterVersion, ...]


class RegisterTold(Value):
    """A register in one version: its text as written, and what it says; `faults` where the rule base no longer reads it."""

    name: str
    version: int
    text: str
    content: Register | None
    faults: str = ""


class RegisterVersionTold(Value):
    """Who wrote a version of a register, when and why; the reason is empty once a line was erased from it."""

    version: int
    reason: str
    account: str
    recorded_at: str


class RegisterHistory(Value):
    """The versions of a register, the first one first."""

    items: tuple[RegisterVersionTold, ...]


class OverdueTold(Value):
    """A line whose last day of keeping is past."""

    line: str
    section: str
    kept_until: date


class OverdueList(Value):
    """The lines of a register that say themselves that they should be gone."""

    items: tuple[OverdueTold, ...]


class RowTold(Value):
    """A line of a table that was not plain to read: its number in the file, what is wrong, what is proposed."""

    line: int
    read: bool
    corrected: bool
    dropped: bool
    faults: tuple[str, ...]


class ImportTold(Value):
    """What a table gave: the lines that read, those that do not and why, and the lines written, if any.

    `version` is the register's version after it.
    """

    section: str
    version: int
    readable: tuple[str, ...]
    to_correct: int
    written: tuple[str, ...]
    rows: tuple[RowTold, ...]


class LedgerTold(Value):
    """The exchanges and the meetings of groups over a period, each judged by the rules, and what was found in them."""

    landlord: str
    first: date
    last: date
    as_of: date
    records: tuple[ReviewedRecord, ...]
    findings: tuple[Finding, ...]


BODIES = (RegisterBody, RegisterAmendment, RegisterErasure)
