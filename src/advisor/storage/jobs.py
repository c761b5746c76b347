"""Jobs of many items: asked for, carried out item by item, an item done in the very transaction of its act."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, select, update

from advisor.law.errors import JobStopped, NotFound, VersionConflict
from advisor.storage.sealing import NONCE_BYTES, derived, opened, sealed
from advisor.storage.tables import job_items, jobs

Random = Callable[[int], bytes]
Arguments = Mapping[str, str | int]
JobState = Literal["queued", "running", "finished", "failed", "cancelled"]
ItemState = Literal["waiting", "done", "refused"]
LIVING = ("queued", "running")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job and how far it has come: `done` and `refused` of `total` items."""

    id: str
    kind: str
    account: str
    means: str
    state: JobState
    total: int
    done: int
    refused: int
    asked_at: str
    ended_at: str | None
    failure: str


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a job (`rank` from 1): ids in, references out; a refusal has its code and its reason in French."""

    rank: int
    arguments: dict[str, str | int]
    state: ItemState
    result: dict[str, Any]
    code: str | None
    reason: str


class Jobs:
    """The jobs within one transaction."""

    def __init__(
        self, connection: Connection, organisation: str, master: bytes, random: Random, recorded_at: str
    ) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at
        self._key, self._random = derived(master, "jobs"), random

    def create(self, job_id: str, kind: str, items: Sequence[Arguments], *, account: str, means: str) -> Job:
        """Note a job that waits, with its items in their order."""
        self._connection.execute(
            insert(jobs).values(
                organisation=self._organisation,
                id=job_id,
                kind=kind,
                account=account,
                means=means,
                state="queued",
                total=len(items),
                asked_at=self._recorded_at,
            )
        )
        rows = [
            {
                "organisation": self._organisation,
                "job": job_id,
                "rank": rank,
                "arguments": dict(each),
                "state": "waiting",
                "result": {},
            }
            for rank, each in enumerate(items, start=1)
        ]
        self._connection.execute(insert(job_items), rows)
        return self.get(job_id)

    def get(self, job_id: str) -> Job:
        """A job.

        Raises: `NotFound`.
        """
        found = self._list(jobs.c.id == job_id)
        if not found:
            raise NotFound(f"Le travail « {job_id} » n'existe pas.", remedy="Vérifier son identifiant.")
        return found[0]

    def of(self, account: str, *, after: tuple[str, str] | None = None, limit: int = 100) -> list[Job]:
        """The jobs that an account asked for, the newest first, after the one asked for at an instant under an id."""
        condition: Any = jobs.c.account == account
        if after is not None:
            asked_at, job_id = after
            condition &= (jobs.c.asked_at < asked_at) | ((jobs.c.asked_at == asked_at) & (jobs.c.id < job_id))
        return self._list(condition, limit)

    def living(self) -> list[str]:
        """The ids of the jobs that are not over, the oldest first."""
        return list(
            self._connection.execute(
                select(jobs.c.id)
                .where(jobs.c.organisation == self._organisation, jobs.c.state.in_(LIVING))
                .order_by(jobs.c.asked_at, jobs.c.id)
            ).scalars()
        )

    def items(self, job_id: str, *, after: int = 0, limit: int = 100) -> list[Item]:
        """The items of a job after a rank, in their order."""
        return self._items(job_id, job_items.c.rank > after, limit)

    def next_item(self, job_id: str, after: int) -> Item | None:
        """The first item after a rank that is still to be done."""
        found = self._items(job_id, (job_items.c.state == "waiting") & (job_items.c.rank > after), 1)
        return found[0] if found else None

    def begin(self, job_id: str) -> bool:
        """Note that a job is being carried out; false when it is over."""
        changed = self._connection.execute(
            update(jobs).where(*self._where(job_id), jobs.c.state.in_(LIVING)).values(state="running")
        )
        return changed.rowcount == 1

    def take(self, job_id: str, rank: int) -> None:
        """Note an item as done, in the transaction that does it; a second one waits here, and is then refused.

        Raises: `JobStopped` when the job is over, or when the item was done or refused already.
        """
        changed = self._connection.execute(
            update(job_items)
            .where(
                *self._item(job_id, rank),
                job_items.c.state == "waiting",
                select(jobs.c.id).where(*self._where(job_id), jobs.c.state == "running").exists(),
            )
            .values(state="done")
        )
        if changed.rowcount != 1:
            raise JobStopped(f"La ligne {rank} du travail n'est plus à faire.", remedy="Relire le travail.")

    def settle(self, job_id: str, rank: int, result: Mapping[str, Any]) -> None:
        """Note to what an item that is done has led: numbers and references only."""
        self._connection.execute(update(job_items).where(*self._item(job_id, rank)).values(result=dict(result)))

    def refuse(self, job_id: str, rank: int, code: str, reason: str) -> None:
        """Note why an item that still waits is not done."""
        self._connection.execute(
            update(job_items)
            .where(*self._item(job_id, rank), job_items.c.state == "waiting")
            .values(state="refused", code=code, reason=self._sealed(reason, f"{job_id}/{rank}"))
        )

    def finish(self, job_id: str, state: JobState, failure: str = "") -> None:
        """Note that a job is over; one that was cancelled stays so."""
        kept = self._sealed(failure, job_id) if failure else None
        self._connection.execute(
            update(jobs)
            .where(*self._where(job_id), jobs.c.state.in_(LIVING))
            .values(state=state, failure=kept, ended_at=self._recorded_at)
        )

    def cancel(self, job_id: str) -> None:
        """Cancel a job: what is done stays done, what waits is not done.

        Raises: `NotFound`; `VersionConflict` when it is over.
        """
        if self.get(job_id).state not in LIVING:
            raise VersionConflict("Ce travail est terminé.", remedy="Voir ce qu'il a fait.")
        self.finish(job_id, "cancelled")

    def erase_before(self, instant: str) -> int:
        """Erase the jobs that were over before an instant; how many."""
        over = jobs.c.organisation == self._organisation, jobs.c.ended_at < instant
        ids = list(self._connection.execute(select(jobs.c.id).where(*over)).scalars())
        self._connection.execute(
            delete(job_items).where(job_items.c.organisation == self._organisation, job_items.c.job.in_(ids))
        )
        return self._connection.execute(delete(jobs).where(*over)).rowcount

    def _list(self, condition: Any, limit: int | None = None) -> list[Job]:
        rows = self._connection.execute(
            select(jobs, self._count("done"), self._count("refused"))
            .where(jobs.c.organisation == self._organisation, condition)
            .order_by(jobs.c.asked_at.desc(), jobs.c.id.desc())
            .limit(limit)
        )
        return [
            Job(
                **{name: getattr(row, name) for name in Job.__slots__ if name != "failure"},
                failure=self._opened(row.failure, row.id),
            )
            for row in rows
        ]

    def _count(self, state: str) -> Any:
        return (
            select(func.count())
            .select_from(job_items)
            .where(
                job_items.c.organisation == jobs.c.organisation,
                job_items.c.job == jobs.c.id,
                job_items.c.state == state,
            )
            .scalar_subquery()
            .label(state)
        )

    def _items(self, job_id: str, condition: Any, limit: int) -> list[Item]:
        rows = self._connection.execute(
            select(job_items)
            .where(job_items.c.organisation == self._organisation, job_items.c.job == job_id, condition)
            .order_by(job_items.c.rank)
            .limit(limit)
        )
        return [
            Item(
                row.rank,
                row.arguments,
                row.state,
                row.result,
                row.code,
                self._opened(row.reason, f"{job_id}/{row.rank}"),
            )
            for row in rows
        ]

    def _sealed(self, text: str, about: str) -> bytes:
        return sealed(self._key, self._random(NONCE_BYTES), text.encode(), f"{self._organisation}/{about}")

    def _opened(self, kept: bytes | None, about: str) -> str:
        return "" if kept is None else opened(self._key, bytes(kept), f"{self._organisation}/{about}").decode()

    def _where(self, job_id: str) -> tuple[Any, Any]:
        return jobs.c.organisation == self._organisation, jobs.c.id == job_id

    def _item(self, job_id: str, rank: int) -> tuple[Any, Any, Any]:
        return (
            job_items.c.organisation == self._organisation,
            job_items.c.job == job_id,
            job_items.c.rank == rank,
        )
