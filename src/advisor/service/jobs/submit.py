"""Ask for a job, follow it, cancel it: each item is one that the account may do now, and is asked again when its turn comes."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.access.account import Asker
from advisor.law.errors import NotFound
from advisor.service.authorise import foresee
from advisor.service.gate import Gate
from advisor.service.jobs.kinds import KINDS, JobKind, require_arguments
from advisor.service.jobs.queue import Queue
from advisor.service.sealing import Desk
from advisor.storage.jobs import Arguments, Item, Job


def submit(gate: Gate, asker: Asker, desk: Desk, queue: Queue, kind: JobKind, items: Sequence[Arguments]) -> Job:  # noqa: PLR0913, PLR0917 - who asks, where, and for what
    """Note a job and hand it to those who carry it out.

    Raises: `CaseRejected` for an item that does not name what it needs; `AccessDenied`, `NotFound` when the account may
    not do one of them: then nothing is noted.
    """
    chosen, organisation = KINDS[kind], asker.account.organisation
    for each in items:
        require_arguments(chosen, each)
    with gate.store.reading(organisation) as work:
        subjects = [chosen.subject(work, each) for each in items]
    foresee(gate, asker, chosen.action, subjects)
    with desk.writing() as work:
        job = work.jobs.create(gate.new_id(), kind, items, account=asker.account.id, means=asker.means)
    queue.put(organisation, job.id)
    return job


def own_jobs(gate: Gate, asker: Asker, *, after: str | None = None, limit: int = 100) -> list[Job]:
    """The jobs that the account asked for, the newest first, after one of them.

    Raises: `NotFound` when that one is not its own.
    """
    with gate.store.reading(asker.account.organisation) as work:
        former = None if after is None else own_job(gate, asker, after)
        position = None if former is None else (former.asked_at, former.id)
        return work.jobs.of(asker.account.id, after=position, limit=limit)


def own_job(gate: Gate, asker: Asker, job_id: str) -> Job:
    """A job that the account asked for.

    Raises: `NotFound`, also for that of another.
    """
    with gate.store.reading(asker.account.organisation) as work:
        found = work.jobs.get(job_id)
    if found.account != asker.account.id:
        raise NotFound(f"Le travail « {job_id} » n'existe pas.", remedy="Vérifier son identifiant.")
    return found


def items_of(gate: Gate, asker: Asker, job_id: str, *, after: int, limit: int) -> list[Item]:
    """The items of one's own job after a rank. Raises: `NotFound`."""
    own_job(gate, asker, job_id)
    with gate.store.reading(asker.account.organisation) as work:
        return work.jobs.items(job_id, after=after, limit=limit)


def cancel(gate: Gate, asker: Asker, job_id: str) -> None:
    """Cancel one's own job: what is done stays done, what waits is not done.

    Raises: `NotFound`; `VersionConflict` when it is over.
    """
    own_job(gate, asker, job_id)
    with gate.store.writing(asker.account.organisation, gate.now) as work:
        work.jobs.cancel(job_id)
