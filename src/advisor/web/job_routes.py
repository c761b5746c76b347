"""Jobs: one act asked for many times over, followed item by item by the account that asked."""

from __future__ import annotations

import dataclasses
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.access.budget import MANY
from advisor.service.jobs import submit as jobs
from advisor.storage.jobs import Job
from advisor.web import job_shapes as shapes
from advisor.web.described import answers, body, kept_by_nothing, reads
from advisor.web.errors import NO_STORE
from advisor.web.identity import Asked, require
from advisor.web.job_shapes import ItemList, ItemTold, JobBody, JobList, JobTold
from advisor.web.keyed import KEYED, KeyedRoute
from advisor.web.paging import Page, page_of

router = APIRouter(prefix="/v1/jobs", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

Runs = Annotated[Asked, Depends(require(Action.RUN_JOBS))]
JobId = Annotated[str, Path(min_length=1, max_length=64, description="Id of a job.")]
_READS = (401, 403, 404, 422)


@router.post(
    "",
    dependencies=[KEYED],
    **reads(answers("jobs", JobTold, shapes.JOB, *_READS, 409, 413, 415, status=201), JobBody, shapes.JOB_BODY),
)
def post_job(
    asked: Annotated[Asked, Depends(require(Action.RUN_JOBS, cost=MANY))],
    request: Request,
    response: Response,
    given: Annotated[JobBody, Depends(body(JobBody))],
) -> JobTold:
    """Ask for a job. The account may do each of its acts now, and is asked again when the turn of each comes."""
    items = [each.model_dump() for each in given.job.items]
    made = jobs.submit(asked.gate, asked.asker, asked.desk(request), request.app.state.queue, given.job.kind, items)
    response.headers["Location"] = f"/v1/jobs/{made.id}"
    return _told(made)


@router.get("", **answers("jobs", JobList, {"items": [shapes.JOB]}, *_READS))
def get_jobs(asked: Runs, request: Request, response: Response, page: Annotated[Page, page_of("jobs")]) -> JobList:
    """List the jobs that the account asked for, the newest first."""
    found = jobs.own_jobs(asked.gate, asked.asker, after=page.after, limit=page.limit + 1)
    shown = page.cut(request, response, found, lambda each: each.id)
    return JobList(items=tuple(_told(each) for each in shown))


@router.get("/{job}", **answers("jobs", JobTold, shapes.JOB, *_READS))
def get_job(asked: Runs, job: JobId) -> JobTold:
    """Tell how far one of the account's jobs has come."""
    return _told(jobs.own_job(asked.gate, asked.asker, job))


@router.get("/{job}/items", **answers("jobs", ItemList, {"items": [shapes.ITEM]}, *_READS))
def get_items(
    asked: Runs, job: JobId, request: Request, response: Response, page: Annotated[Page, page_of("items")]
) -> ItemList:
    """List the items of one of the account's jobs, each with what it led to."""
    found = jobs.items_of(asked.gate, asked.asker, job, after=page.after_number, limit=page.limit + 1)
    shown = page.cut(request, response, found, lambda each: each.rank)
    return ItemList(items=tuple(ItemTold(**dataclasses.asdict(each)) for each in shown))


@router.delete("/{job}", **answers("jobs", None, None, *_READS, 409, status=204))
def delete_job(asked: Runs, job: JobId) -> Response:
    """Cancel one of the account's jobs: what is done stays done, what waits is not done."""
    jobs.cancel(asked.gate, asked.asker, job)
    return Response(status_code=204, headers=NO_STORE)


def _told(found: Job) -> JobTold:
    named = {name: getattr(found, name) for name in JobTold.model_fields}
    return JobTold.model_validate(named)
