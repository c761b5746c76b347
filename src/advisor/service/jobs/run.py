"""Carry out a job: each item in the name of the account that asked, whose rights are asked again, done once and told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from advisor.access.account import Asker, Means
from advisor.access.actions import Action
from advisor.access.terms import later, stands_until
from advisor.audit.errors import AuditError
from advisor.law.dates_fr import today_in
from advisor.law.errors import AdvisorError, ClockBehind, EngineUnavailable, JobStopped, NotRecognised, StorageFailed
from advisor.service.adviser import Adviser
from advisor.service.authorise import authorise, dossier_of
from advisor.service.gate import gate_at
from advisor.service.jobs.kinds import KINDS, ItemTaken, Kind
from advisor.service.sealing import Actor, Desk
from advisor.storage.jobs import Item, Job
from advisor.storage.store import Store, Work

PASSING = (StorageFailed, EngineUnavailable, ClockBehind)
"""What is not the item's fault: the job stops there, and goes on when it is taken up again."""
KEPT = timedelta(days=30)
"""How long a job that is over can be looked at."""
_INCIDENT = ("incident", "Le service est en faute sur cette ligne ; rien n'en a été fait. Signaler l'incident.")


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where jobs are carried out: the store, the adviser, the clock (aware datetimes), the landlord's retention classes."""

    store: Store
    adviser: Adviser
    clock: Callable[[], datetime]
    retention: Path | None = None

    @property
    def now(self) -> str:
        """This instant, as it is kept."""
        return gate_at(self.store, self.clock()).now


def run_job(shop: Workshop, organisation: str, job_id: str, *, stopped: Callable[[], bool] = lambda: False) -> None:
    """Do what is still to be done of a job; taken up again after a kill, it goes on with what was not done.

    `stopped` is asked before each item: the job is then left as it is.

    Raises: one of `PASSING`, the job then waits for another attempt; `NotFound`.
    """
    with shop.store.writing(organisation, shop.now) as work:
        job = work.jobs.get(job_id)
        if not work.jobs.begin(job_id):
            return
    rank = 0
    while (item := _next(shop, organisation, job_id, rank)) is not None:
        if stopped():
            return
        rank = item.rank
        _do(shop, organisation, job, item)
    with shop.store.writing(organisation, shop.now) as work:
        work.jobs.finish(job_id, "finished")


def fail_job(shop: Workshop, organisation: str, job_id: str, reason: str) -> None:
    """Give a job up, after too many attempts, with the reason in French."""
    with shop.store.writing(organisation, shop.now) as work:
        work.jobs.finish(job_id, "failed", reason)


def living_jobs(store: Store) -> list[tuple[str, str]]:
    """The jobs that are not over: organisation and id."""
    found = []
    for organisation in store.organisations():
        with store.reading(organisation) as work:
            found += [(organisation, each) for each in work.jobs.living()]
    return found


def erase_old_jobs(store: Store, organisation: str, now: str) -> int:
    """Erase the jobs that have been over for longer than they are kept; how many. `now` as in `Gate`."""
    with store.writing(organisation, now) as work:
        return work.jobs.erase_before(later(now, -KEPT))


def _next(shop: Workshop, organisation: str, job_id: str, after: int) -> Item | None:
    with shop.store.reading(organisation) as work:
        return work.jobs.next_item(job_id, after) if work.jobs.get(job_id).state == "running" else None


def _do(shop: Workshop, organisation: str, job: Job, item: Item) -> None:
    kind, taken = KINDS[job.kind], ItemTaken(job.id, item.rank)
    try:
        kind.act(_desk(shop, organisation, job, kind, item, taken), item.arguments, taken)
    except JobStopped:
        return
    except PASSING:
        raise
    except (AdvisorError, AuditError) as error:
        refused = error.code, f"{error.message} {error.remedy}".strip()
    except Exception:  # one item that breaks the service must not hold up those that follow it
        refused = _INCIDENT
    else:
        return
    with shop.store.writing(organisation, shop.now) as work:
        work.jobs.refuse(job.id, item.rank, *refused)


def _desk(shop: Workshop, organisation: str, job: Job, kind: Kind, item: Item, taken: ItemTaken) -> Desk:  # noqa: PLR0913, PLR0917 - what a desk is made of
    """The desk of an item, once the account that asked for the job may do it now.

    Raises: `AccessDenied`, `NotFound`, `NotRecognised`.
    """
    gate = gate_at(shop.store, shop.clock())
    with shop.store.reading(organisation) as work:
        asker = _asker(work, job, kind.action, gate.now)
        subject = kind.subject(work, item.arguments)
    decision = authorise(gate, asker, kind.action, reference=dossier_of(kind.action, subject), subject=subject)
    actor = Actor(organisation, asker.account.id, decision.role or "-", gate.now, asker.account.roles)
    today = today_in("metropole", now=shop.clock())
    return Desk(shop.store, shop.adviser, actor, today, shop.retention, taken)


def _asker(work: Work, job: Job, action: Action, now: str) -> Asker:
    account = work.accounts.get(job.account)
    if job.means == Means.SESSION:
        return Asker(account=account, means=Means.SESSION, second_factor=True)
    for token in work.tokens.of(account.id):
        stands = token.revoked_at is None and stands_until(token.expires_at, now)
        if stands and {Action.RUN_JOBS, action} <= token.scopes:
            return Asker(account=account, means=Means.TOKEN, second_factor=True, scopes=token.scopes)
    raise NotRecognised(
        "Plus aucun jeton de ce compte ne permet ce travail.",
        remedy="Créer un jeton, puis demander le travail de nouveau.",
    )
