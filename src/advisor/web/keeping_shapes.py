"""What the operations on the keeping of a dossier read and answer: how it was closed, until when it is kept, what holds it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from advisor.law.value import Value
from advisor.service.holds import Keeping
from advisor.service.purges import Due
from advisor.service.retention import Term
from advisor.web.dossier_shapes import Why


class TermTold(Value):
    """Until when a closed dossier is kept, on which ground, and how that day is found; `status` says how sure the length is."""

    title: str
    runs_from: str
    ground: str
    status: str
    due_on: Annotated[date, Field(description="The first day on which it is to be purged, unless something holds it.")]
    computed: Annotated[str, Field(description="How `due_on` is found, in French.")]


class ClosingTold(Value):
    """Under which class a dossier was closed and from which day; `term` is null where the class is no longer there: `fault` says so."""

    retention: str
    start: date
    term: TermTold | None
    fault: str = ""


class HeldTold(Value):
    """What holds a dossier: the ground, and who set it, when, under which entry of the journal, and why."""

    ground: str
    account: str
    recorded_at: str
    entry: int
    reason: str


class RetentionTold(Value):
    """How long a dossier is kept: its closing (null while it is open), and what holds it back from purge and erasure."""

    closing: ClosingTold | None
    holds: tuple[HeldTold, ...]


class KeepingTold(Value):
    """How long a dossier is kept, with its version; its `ETag` is that of the dossier."""

    reference: str
    version: int
    retention: RetentionTold


class DossierTold(Value):
    """A dossier in a version; `case` reads back as a case file. `retention` is null to who may not read what stays inside."""

    reference: str
    version: int
    case: dict[str, Any]
    retention: RetentionTold | None


class HoldBody(Value):
    """Why a dossier is held, or no longer, in a sentence that names nobody."""

    reason: Why


class HoldTold(Value):
    """A hold just set or lifted, and the entry that seals it."""

    reference: str
    ground: str
    holds: Annotated[bool, Field(description="Whether it holds the dossier from now on.")]
    entry: int
    digest: str


class DueTold(Value):
    """A dossier to be purged; `held` are the codes of what holds it back, none where nothing does."""

    reference: str
    retention: str
    start: date
    term: TermTold
    held: tuple[str, ...]


class DueList(Value):
    """A page of the purges that are due, in the order of their references; `Link` leads to the next one."""

    items: tuple[DueTold, ...]


def term_told(term: Term) -> TermTold:
    """A term, as it is told."""
    kept = term.retention
    return TermTold(
        title=kept.title,
        runs_from=kept.runs_from,
        ground=kept.ground,
        status=kept.status,
        due_on=term.due_on,
        computed=term.computed,
    )


def retention_told(keeping: Keeping) -> RetentionTold:
    """What stands of the keeping of a dossier, as it is told."""
    closing = keeping.closing
    return RetentionTold(
        closing=None
        if closing is None
        else ClosingTold(
            retention=closing.retention,
            start=closing.start,
            term=None if closing.term is None else term_told(closing.term),
            fault=closing.fault,
        ),
        holds=tuple(HeldTold(**asdict(each)) for each in keeping.holds),
    )


def due_told(due: Due) -> DueTold:
    """A purge that is due, as it is told."""
    kept = due.term.retention
    return DueTold(
        reference=due.reference,
        retention=kept.id,
        start=due.term.start,
        term=term_told(due.term),
        held=due.held,
    )
