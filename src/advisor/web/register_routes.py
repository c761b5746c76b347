"""Registers of evidence: opened, listed, read in any version, amended with a reason; lines whose time is over, erased."""

from __future__ import annotations

import dataclasses
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.access.budget import REVIEWING
from advisor.law.errors import RegisterRejected
from advisor.register.read import read_register
from advisor.service import kept_registers as kept
from advisor.service.kept_registers import Change, KeptText, RegisterWritten
from advisor.service.register_erasure import erase_lines, overdue_lines
from advisor.service.sealing import Desk
from advisor.web import register_examples as examples
from advisor.web.conditional import IfMatch, against_state, unchanged, version_of, version_tag
from advisor.web.described import answers, body, kept_by_nothing, reads
from advisor.web.identity import Asked, require
from advisor.web.keyed import KEYED, KeyedRoute
from advisor.web.paging import Page, page_of
from advisor.web.register_shapes import (
    NAME,
    OverdueList,
    OverdueTold,
    RegisterAmendment,
    RegisterBody,
    RegisterErasure,
    RegisterHistory,
    RegisterList,
    RegisterTold,
    RegisterVersion,
    RegisterVersionTold,
)

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

RegisterName = Annotated[str, Path(pattern=NAME, description="Name of a register.", examples=["patrimoine"])]
Reads = Annotated[Asked, Depends(require(Action.READ_REGISTER))]
Reviews = Annotated[Asked, Depends(require(Action.READ_REGISTER, cost=REVIEWING))]
Writes = Annotated[Asked, Depends(require(Action.WRITE_REGISTER))]
_READS = (401, 403, 404, 422)
WRITES = (*_READS, 412, 413, 415, 428)


@router.post(
    "/registers",
    dependencies=[KEYED],
    **reads(
        answers("registers", RegisterVersion, examples.VERSION, 401, 403, 409, 413, 415, 422, status=201),
        RegisterBody,
        examples.OPENED,
    ),
)
def post_register(
    asked: Writes, request: Request, response: Response, given: Annotated[RegisterBody, Depends(body(RegisterBody))]
) -> RegisterVersion:
    """Open a register of evidence; every fault of it is told at once."""
    written = kept.open_register(asked.desk(request), given.name, given.content, reason=given.reason)
    response.headers["Location"] = f"/v1/registers/{written.name}"
    return version_told(written, response)


@router.get("/registers", **answers("registers", RegisterList, {"items": [examples.VERSION]}, 401, 403, 422))
def get_registers(
    asked: Reads, request: Request, response: Response, page: Annotated[Page, page_of("registers")]
) -> RegisterList:
    """List the registers of the organisation, each with its version."""
    found = kept.register_names(asked.desk(request), page.after or "", page.limit + 1)
    shown = page.cut(request, response, found, lambda each: each[0])
    return RegisterList(items=tuple(RegisterVersion(name=name, version=version) for name, version in shown))


_TOLD = answers("registers", RegisterTold, examples.TOLD, *_READS)
_TOLD["responses"][304] = {"description": "What the client holds still stands."}


@router.get("/registers/{register}", response_model=None, **_TOLD)
def get_register(
    asked: Reads,
    register: RegisterName,
    request: Request,
    response: Response,
    version: Annotated[
        int | None, Query(ge=1, le=10**9, description="Which version; by default the current one.")
    ] = None,
) -> Response | RegisterTold:
    """Read a register; its `ETag` is the version, to be repeated in `If-Match` by who changes it."""
    desk = asked.desk(request)
    found = kept.read_text(desk, register, version)
    held = unchanged(request, version_tag(found.version))
    if held is not None:
        return held
    response.headers["ETag"] = version_tag(found.version)
    return _told(desk, found)


@router.put(
    "/registers/{register}",
    **reads(answers("registers", RegisterVersion, examples.VERSION, *WRITES), RegisterAmendment, examples.AMENDED),
)
def put_register(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    asked: Writes,
    register: RegisterName,
    request: Request,
    response: Response,
    tag: IfMatch,
    given: Annotated[RegisterAmendment, Depends(body(RegisterAmendment))],
) -> RegisterVersion:
    """Amend a register: write its next version over the one that `If-Match` names, with a reason."""
    with against_state():
        written = kept.amend_register(
            asked.desk(request), register, given.content, Change(version_of(tag), given.reason)
        )
    return version_told(written, response)


@router.get("/registers/{register}/versions", **answers("registers", RegisterHistory, examples.HISTORY, *_READS))
def get_register_versions(
    asked: Reads,
    register: RegisterName,
    request: Request,
    response: Response,
    page: Annotated[Page, page_of("register-versions")],
) -> RegisterHistory:
    """Read the history of a register: who wrote each version, when and why."""
    found = kept.register_history(asked.desk(request), register, page.after_number, page.limit + 1)
    shown = page.cut(request, response, found, lambda each: each.version)
    return RegisterHistory(items=tuple(RegisterVersionTold(**dataclasses.asdict(each)) for each in shown))


@router.get("/registers/{register}/overdue-lines", **answers("registers", OverdueList, examples.OVERDUE, *_READS))
def get_overdue_lines(asked: Reads, register: RegisterName, request: Request) -> OverdueList:
    """List the reports whose last day of keeping is past; that of an exchange is told by the ledger."""
    found = overdue_lines(asked.desk(request), register)
    return OverdueList(items=tuple(OverdueTold(**dataclasses.asdict(each)) for each in found))


@router.post(
    "/registers/{register}/erasures",
    dependencies=[KEYED],
    **reads(answers("registers", RegisterVersion, examples.VERSION, *WRITES), RegisterErasure, examples.ERASURE),
)
def post_erasure(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    asked: Annotated[Asked, Depends(require(Action.ERASE_LINES))],
    register: RegisterName,
    request: Request,
    response: Response,
    tag: IfMatch,
    given: Annotated[RegisterErasure, Depends(body(RegisterErasure))],
) -> RegisterVersion:
    """Erase lines from every version of a register: a version without them stands, the earlier ones and their key are destroyed."""
    with against_state():
        written = erase_lines(
            asked.desk(request),
            register,
            given.lines,
            Change(version_of(tag), given.reason),
            ground=given.ground,
        )
    return version_told(written, response)


def version_told(written: RegisterWritten, response: Response) -> RegisterVersion:
    """What was written, with its entity tag."""
    response.headers["ETag"] = version_tag(written.version)
    return RegisterVersion(name=written.name, version=written.version)


def _told(desk: Desk, found: KeptText) -> RegisterTold:
    try:
        content = read_register(found.text, desk.adviser.program.rulebook, found.name)
    except RegisterRejected as error:
        return RegisterTold(name=found.name, version=found.version, text=found.text, content=None, faults=error.message)
    return RegisterTold(name=found.name, version=found.version, text=found.text, content=content)
