"""Jobs on PostgreSQL, through procrastinate: any number of web processes hand them over, any number of workers take them.

The queue says only which job is to be carried out; what is done of it is in the tables of the store, so that a message
lost, doubled or taken up again changes nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from typing import Any

from procrastinate import App, JobContext, PsycopgConnector, RetryStrategy, SyncPsycopgConnector, exceptions
from procrastinate.jobs import Status
from procrastinate.tasks import Task
from sqlalchemy import Engine

from advisor.law.errors import AdvisorError, StorageFailed
from advisor.service.jobs.queue import ATTEMPTS, PAUSE, give_up
from advisor.service.jobs.run import PASSING, Workshop, living_jobs, run_job

TASK, QUEUE = "advisor.job", "advisor"


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: between two looks for what was left, until a silent worker is held for dead, before another attempt."""

    sweep: float = 60.0
    silence: float = 60.0
    pause: float = PAUSE


class WorkersQueue:
    """The queue as those who ask for jobs see it."""

    def __init__(self, engine: Engine) -> None:
        self._app = App(connector=SyncPsycopgConnector(conninfo=_address(engine), min_size=1, max_size=2, timeout=5))
        self._app.open()
        prepare_queue(self._app)
        self._task = _task(self._app, None, Pace())

    def put(self, organisation: str, job_id: str) -> None:
        """Hand a job over; where the queue does not answer, the workers find the job among those that wait."""
        with contextlib.suppress(exceptions.ProcrastinateException):
            _configured(self._task, organisation, job_id).defer(organisation=organisation, job=job_id)

    def close(self) -> None:
        """Leave the queue."""
        self._app.close()


def prepare_queue(app: App) -> None:
    """Make the tables of the queue where they are missing; several may try at once.

    Raises: `StorageFailed`.
    """
    try:
        if not app.check_connection():
            try:
                app.schema_manager.apply_schema()
            except exceptions.ConnectorException:
                if not app.check_connection():
                    raise
    except exceptions.ConnectorException as error:
        raise StorageFailed(
            "La file des travaux ne peut pas être préparée.",
            remedy="Vérifier que la base répond et que ce compte peut y créer des tables.",
        ) from error


async def serve_jobs(shop: Workshop, pace: Pace | None = None, *, until_idle: bool = False) -> None:
    """Carry jobs out until stopped (`until_idle`: until none waits); what dead workers left is taken up again."""
    chosen = pace or Pace()
    app = App(connector=PsycopgConnector(conninfo=_address(shop.store.engine), min_size=1, max_size=4, timeout=10))
    task = _task(app, shop, chosen)
    async with app.open_async():
        await asyncio.to_thread(_prepared, shop.store.engine)
        await _sweep(app, task, shop, chosen)
        sweeper = asyncio.create_task(_sweep_again(app, task, shop, chosen))
        try:
            await app.run_worker_async(
                queues=[QUEUE],
                concurrency=1,
                wait=not until_idle,
                delete_jobs="always",
                install_signal_handlers=not until_idle,
                update_heartbeat_interval=chosen.silence / 6,
                stalled_worker_timeout=chosen.silence,
            )
        finally:
            sweeper.cancel()


def _prepared(engine: Engine) -> None:
    WorkersQueue(engine).close()


def _task(app: App, shop: Workshop | None, pace: Pace) -> Task[..., None, ...]:
    @app.task(
        name=TASK,
        queue=QUEUE,
        pass_context=True,
        retry=RetryStrategy(max_attempts=ATTEMPTS, wait=int(pace.pause), retry_exceptions=PASSING),
    )
    def carry_out(context: JobContext, organisation: str, job: str) -> None:
        assert shop is not None
        try:
            run_job(shop, organisation, job)
        except AdvisorError as error:
            if not isinstance(error, PASSING):
                return
            if context.job.attempts + 1 < ATTEMPTS:
                raise
            give_up(shop, organisation, job, error)

    return carry_out


def _configured(task: Task[..., None, ...], organisation: str, job_id: str) -> Any:
    name = f"{organisation}/{job_id}"
    return task.configure(lock=name, queueing_lock=name)


async def _sweep_again(app: App, task: Task[..., None, ...], shop: Workshop, pace: Pace) -> None:
    while True:
        await asyncio.sleep(pace.sweep)
        with contextlib.suppress(StorageFailed, exceptions.ProcrastinateException):
            await _sweep(app, task, shop, pace)


async def _sweep(app: App, task: Task[..., None, ...], shop: Workshop, pace: Pace) -> None:
    """Put back what dead workers held, and hand over every job that is not over: twice changes nothing."""
    for stalled in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=pace.silence):
        try:
            await app.job_manager.retry_job(stalled)
        except exceptions.UniqueViolation:  # another message for the same job waits already
            await app.job_manager.finish_job(stalled, Status.FAILED, delete_job=True)
    for organisation, job_id in await asyncio.to_thread(living_jobs, shop.store):
        with contextlib.suppress(exceptions.AlreadyEnqueued):
            await _configured(task, organisation, job_id).defer_async(organisation=organisation, job=job_id)


def _address(engine: Engine) -> str:
    return engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
