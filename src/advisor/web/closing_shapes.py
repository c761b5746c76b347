"""What the operations that close a dossier, or answer one of its persons, read and answer."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from advisor.law.value import Value


class ClosureBody(Value):
    """Under which retention class a dossier is closed, and from which day that runs."""

    retention: Annotated[
        str,
        Field(
            pattern=r"^[a-z][a-z0-9_]{0,63}$",
            description="Id of a retention class; an unknown one is refused with the list of those that exist.",
        ),
    ]
    start: Annotated[date, Field(description="The day from which the class runs, today at the latest.")]


class ClosureTold(Value):
    """A dossier just closed: its class with its ground, the first day on which it is to be purged, and the entry that seals it."""

    reference: str
    retention: str
    title: str
    runs_from: str
    ground: str
    status: Annotated[str, Field(description="How sure the length of the class is.")]
    start: date
    due_on: date
    computed: Annotated[str, Field(description="How `due_on` is found, in French.")]
    entry: int
    digest: str


class PersonFileTold(Value):
    """What a dossier holds of one person (GDPR art. 15), each part as the case file says it; nothing of other persons."""

    reference: str
    landlord: str
    data_protection_contact: str
    person: dict[str, Any]
    statements: tuple[dict[str, Any], ...]
    incidents: tuple[dict[str, Any], ...]
    measures: tuple[dict[str, Any], ...]
    appraisals: tuple[dict[str, Any], ...]
    decisions: tuple[dict[str, Any], ...]


class ConfidedTold(Value):
    """Where a person asked to be written to in confidence, line by line."""

    lines: tuple[str, ...]
