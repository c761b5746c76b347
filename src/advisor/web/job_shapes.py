"""What the operations on jobs read and answer, and their examples."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from advisor.law.value import Value
from advisor.service.jobs.kinds import JobKind
from advisor.storage.jobs import ItemState, JobState
from advisor.web.register_shapes import NAME

_Id = Annotated[str, Field(min_length=1, max_length=120)]
_Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
_MOST = 1_000


class DraftItem(Value):
    """A letter to draft: of which dossier, to which of its persons (by id), for which measure."""

    reference: _Id
    person: _Id
    measure: _Id


class IssueItem(Value):
    """An approved letter, by the number of its draft, and the day on which it is handed to dispatch."""

    letter: Annotated[int, Field(ge=1, le=10**15)]
    day: _Day


class DossierItem(Value):
    """A dossier."""

    reference: _Id


class ReviewItem(Value):
    """A register of evidence, by its name, and the day on which it is reviewed."""

    name: Annotated[str, Field(pattern=NAME)]
    day: _Day


class DraftJob(Value):
    """Draft many letters; each still waits for its approval."""

    kind: Literal["draft_letters"]
    items: Annotated[tuple[DraftItem, ...], Field(min_length=1, max_length=_MOST)]


class IssueJob(Value):
    """Hand many approved letters to dispatch."""

    kind: Literal["issue_letters"]
    items: Annotated[tuple[IssueItem, ...], Field(min_length=1, max_length=_MOST)]


class DossierJob(Value):
    """Replay the last sealed advice of many dossiers, or purge those that are due."""

    kind: Literal["replays", "purges"]
    items: Annotated[tuple[DossierItem, ...], Field(min_length=1, max_length=_MOST)]


class ReviewJob(Value):
    """Review many registers; the digest of each review is sealed, and the item leads to its entry."""

    kind: Literal["reviews"]
    items: Annotated[tuple[ReviewItem, ...], Field(min_length=1, max_length=_MOST)]


class JobBody(Value):
    """A job: one act, asked for many times over; ids only."""

    job: Annotated[DraftJob | IssueJob | DossierJob | ReviewJob, Field(discriminator="kind")]


class JobTold(Value):
    """A job and how far it has come; `failure` is in French."""

    id: str
    kind: JobKind
    state: JobState
    total: int
    done: int
    refused: int
    asked_at: str
    ended_at: str | None = None
    failure: str = ""


class JobList(Value):
    """A page of the account's jobs, the newest first; `Link` leads to the next one."""

    items: tuple[JobTold, ...]


class ItemTold(Value):
    """One item: what was asked, and what it led to; a refusal has its code and its reason in French."""

    rank: int
    arguments: dict[str, str | int]
    state: ItemState
    result: dict[str, Any]
    code: str | None = None
    reason: str = ""


class ItemList(Value):
    """A page of the items of a job, in their order; `Link` leads to the next one."""

    items: tuple[ItemTold, ...]


_ARGUMENTS = {"reference": "nuit-77-014", "person": "titulaire", "measure": "entretien"}
JOB_BODY = {"job": {"kind": "draft_letters", "items": [_ARGUMENTS]}}
JOB = {
    "id": "7d0f4b6a1c2e4f5a8b9c0d1e2f3a4b5c",
    "kind": "draft_letters",
    "state": "running",
    "total": 40,
    "done": 12,
    "refused": 1,
    "asked_at": "2026-11-24T12:00:00+00:00",
    "ended_at": None,
    "failure": "",
}
ITEM = {"rank": 1, "arguments": _ARGUMENTS, "state": "done", "result": {"entry": 12}, "code": None, "reason": ""}
