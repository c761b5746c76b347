"""Tables and documents of a register: lines taken in from a spreadsheet, told as one, documents attached to lines."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response

from advisor.access.actions import Action
from advisor.access.budget import REVIEWING
from advisor.law.errors import NotFound
from advisor.register.intake import Intake
from advisor.rulebook import register_keywords as kw
from advisor.service import kept_registers as kept
from advisor.service import register_tables as tables
from advisor.service.kept_registers import Change, RegisterWritten, TakingIn
from advisor.web import register_examples as examples
from advisor.web.bodies import read_body
from advisor.web.conditional import IfMatch, against_state, version_of, version_tag
from advisor.web.described import answers, kept_by_nothing
from advisor.web.errors import NO_STORE, BodyOfOtherKind
from advisor.web.identity import Asked, require
from advisor.web.keyed import KEYED, KeyedRoute
from advisor.web.negotiated import CSV, XLSX, form_of
from advisor.web.openapi import body_of, problems
from advisor.web.register_headers import ChangeReason, DocumentLabel
from advisor.web.register_routes import WRITES, Reads, RegisterName, Writes, version_told
from advisor.web.register_shapes import ImportTold, RegisterVersion, RowTold

router = APIRouter(prefix="/v1", dependencies=[Depends(kept_by_nothing)], route_class=KeyedRoute)

SECTIONS = tuple(kw.SECTIONS.values())
Section = Annotated[
    str, Path(description=f"One of: {', '.join(SECTIONS)}.", max_length=40, json_schema_extra={"enum": list(SECTIONS)})
]
Line = Annotated[str, Path(min_length=1, max_length=64, description="Name of a line of the register.")]
_SUFFIX = {CSV: ".csv", XLSX: ".xlsx"}
_DOCUMENT_TYPES = ("application/pdf", "image/png", "image/jpeg", "application/octet-stream")
_BYTES = {"type": "string", "contentMediaType": "application/octet-stream"}
_TABLE: dict[str, Any] = {
    "tags": ["registers"],
    "response_class": Response,
    "responses": {
        200: {
            "description": "The table, as CSV or XLSX as `Accept` asks; no cell of it is run by a spreadsheet.",
            "content": {
                CSV: {"schema": {"type": "string"}, "example": examples.TABLE},
                XLSX: {"schema": {"type": "string", "contentMediaType": XLSX}, "example": "…"},
            },
        },
        **problems(401, 403, 404, 422, 501),
    },
}


async def _table(request: Request) -> tuple[bytes, str]:
    """The table of a request and the name of a file of its kind."""
    kind = _said(request)
    return await read_body(request, (CSV, XLSX)), f"import{_SUFFIX.get(kind, '')}"


async def _document(request: Request) -> bytes:
    _said(request)
    return await read_body(request, _DOCUMENT_TYPES)


def _said(request: Request) -> str:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not kind:
        raise BodyOfOtherKind("Le corps ne dit pas sa forme.", remedy="Envoyer Content-Type.")
    return kind


def _known(section: str) -> str:
    if section not in SECTIONS:
        raise NotFound(f"« {section} » n'est pas une section.", remedy=f"Sections : {', '.join(SECTIONS)}.")
    return section


@router.get("/register-templates/{section}", **_TABLE)
def get_template(asked: Reads, section: Section, request: Request) -> Response:
    """Read the model table of a section; as XLSX it explains its columns on a second sheet."""
    del asked
    form = form_of(request, (XLSX, CSV))
    return _file(form, f"modele-{_known(section)}", tables.template(section, f"modele{_SUFFIX[form]}"))


@router.get("/registers/{register}/tables/{section}", **_TABLE)
def get_table(asked: Reads, register: RegisterName, section: Section, request: Request) -> Response:
    """Read the lines of a section as a table."""
    form = form_of(request, (XLSX, CSV))
    book, version = kept.read_book(asked.desk(request), register)
    data = tables.export_section(book.register, _known(section), f"export{_SUFFIX[form]}")
    return _file(form, f"{register}-{section}", data, version)


_IMPORT = answers("registers", ImportTold, examples.IMPORT, *WRITES, 400, 501)
_IMPORT["openapi_extra"] = body_of(
    (CSV, XLSX), {"type": "string"}, examples.TABLE, "The table, headed as the model of its section; at most 2 MB."
)


@router.post("/registers/{register}/tables/{section}/imports", dependencies=[KEYED], **_IMPORT)
def post_import(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    asked: Annotated[Asked, Depends(require(Action.WRITE_REGISTER, cost=REVIEWING))],
    register: RegisterName,
    section: Section,
    request: Request,
    response: Response,
    tag: IfMatch,
    reason: ChangeReason,
    table: Annotated[tuple[bytes, str], Depends(_table)],
    accept: Annotated[bool, Query(description="Write the lines, if all of them read.")] = False,
    correct: Annotated[bool, Query(description="Make the corrections proposed; each one is told.")] = False,
    partly: Annotated[bool, Query(description="With `accept`, write those that read and leave the others.")] = False,
) -> ImportTold:
    """Read a table as lines of a section: every fault with its line and the correction proposed; written with `accept` alone."""
    data, file = table
    taking = TakingIn(data, file, _known(section), correct=correct, accept=accept, partly=partly)
    version = version_of(tag)
    with against_state():
        intake, written = kept.take_in_table(asked.desk(request), register, taking, Change(version, reason))
    response.headers["ETag"] = version_tag(written.version if written else version)
    return _told(intake, written, version)


_ATTACHED = answers("registers", RegisterVersion, examples.VERSION, *WRITES, 400)
_ATTACHED["openapi_extra"] = body_of(_DOCUMENT_TYPES, _BYTES, "…", "The document; at most 2 MB.")


@router.put("/registers/{register}/lines/{line}/document", **_ATTACHED)
def put_document(  # noqa: PLR0913, PLR0917 - the parameters of one operation
    asked: Writes,
    register: RegisterName,
    line: Line,
    request: Request,
    response: Response,
    tag: IfMatch,
    reason: ChangeReason,
    label: DocumentLabel,
    document: Annotated[bytes, Depends(_document)],
    replace: Annotated[bool, Query(description="Put it in place of the one that the line has.")] = False,
) -> RegisterVersion:
    """Keep a document, encrypted, and attach it to a line with the SHA-256 of its bytes."""
    with against_state():
        written = kept.attach_document(
            asked.desk(request),
            register,
            line,
            document,
            Change(version_of(tag), reason),
            label=label,
            replace=replace,
        )
    return version_told(written, response)


@router.get(
    "/registers/{register}/lines/{line}/document",
    tags=["registers"],
    response_class=Response,
    responses={
        200: {
            "description": "The document, as it was kept.",
            "content": {"application/octet-stream": {"schema": _BYTES, "example": "…"}},
        },
        **problems(401, 403, 404, 422),
    },
)
def get_document(asked: Reads, register: RegisterName, line: Line, request: Request) -> Response:
    """Read the document of a line; a browser saves it and runs nothing of it."""
    document, data = kept.read_document(asked.desk(request), register, line)
    headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff", **NO_STORE}
    return Response(data, media_type="application/octet-stream", headers={"ETag": f'"{document.sha256}"', **headers})


def _told(intake: Intake, written: RegisterWritten | None, version: int) -> ImportTold:
    return ImportTold(
        section=intake.section,
        version=written.version if written else version,
        readable=tuple(each.id for each in intake.readable),
        to_correct=len(intake.unreadable),
        written=tuple(each.id for each in intake.readable) if written else (),
        rows=tuple(
            RowTold(
                line=row.number,
                read=row.record is not None,
                corrected=row.corrected,
                dropped=row.dropped,
                faults=tuple(tables.told_faults(row)),
            )
            for row in intake.rows
            if row.faults
        ),
    )


def _file(form: str, name: str, data: bytes, version: int | None = None) -> Response:
    disposition = f'attachment; filename="{name}{_SUFFIX[form]}"'
    headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff", **NO_STORE}
    if version is not None:
        headers["ETag"] = version_tag(version)
    return Response(data, media_type=form, headers=headers)
