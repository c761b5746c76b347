"""Every error as problem+json (RFC 9457), by the one table that the command line reads too."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from advisor.audit.errors import AuditError
from advisor.law.errors import AccessDenied, AdvisorError, EngineDisagreement, NotRecognised, ToWait
from advisor.law.misfit import misfits_of
from advisor.service.refusals import refusal_body, refusal_of
from advisor.web.headers import ALWAYS
from advisor.web.observe import REQUEST_ID
from advisor.web.problem import MEDIA_TYPE, TITLES, Problem

NO_STORE = {"Cache-Control": "no-store"}
"""What speaks of people or of rights is kept by nothing on its way."""
_REMEDIES = {
    404: "Voir les adresses dans la description de l'API (/openapi.json).",
    405: "Voir les méthodes admises dans l'en-tête Allow.",
}


class BodyTooLarge(AdvisorError):
    """The request is larger than the service reads."""

    code = "corps-trop-grand"
    status = 413


class BodyOfOtherKind(AdvisorError):
    """The request is written in a form that the service does not read."""

    code = "forme-non-admise"
    status = 415


class PreconditionFailed(AdvisorError):
    """What the request was written against is no longer what stands."""

    code = "etat-depasse"
    status = 412


class PreconditionMissing(AdvisorError):
    """A request that changes what others may have changed does not say what it was written against."""

    code = "etat-non-dit"
    status = 428


def install_errors(app: FastAPI) -> None:
    """Give the application its one form of error."""
    handlers: tuple[tuple[type[Exception], Callable[[Request, Any], JSONResponse]], ...] = (
        (AdvisorError, _refused),
        (AuditError, _refused),
        (NotRecognised, _nobody),
        (AccessDenied, _denied),
        (ToWait, _later),
        (BodyTooLarge, _at_the_door),
        (BodyOfOtherKind, _at_the_door),
        (PreconditionFailed, _at_the_door),
        (PreconditionMissing, _at_the_door),
        (RequestValidationError, _wrong_parameters),
        (HTTPException, _plain),
        (Exception, _unexpected),
    )
    for kind, handler in handlers:
        app.add_exception_handler(kind, handler)


def _refused(request: Request, error: AdvisorError | AuditError) -> JSONResponse:
    if isinstance(error, EngineDisagreement):
        request.app.state.meters.disagreements.inc()
    refusal = refusal_of(error)
    return _told(request, refusal.status, error, refusal.title)


def _nobody(request: Request, error: NotRecognised) -> JSONResponse:
    return _told(request, 401, error, refusal_of(error).title, headers={"WWW-Authenticate": "Bearer", **NO_STORE})


def _denied(request: Request, error: AccessDenied) -> JSONResponse:
    code = f"{error.code}:{error.ground}"
    return _told(request, 403, error, refusal_of(error).title, headers=NO_STORE, code=code)


def _later(request: Request, error: ToWait) -> JSONResponse:
    headers = {"Retry-After": str(error.wait), **NO_STORE}
    return _told(request, 429, error, refusal_of(error).title, headers=headers)


def _at_the_door(
    request: Request, error: BodyTooLarge | BodyOfOtherKind | PreconditionFailed | PreconditionMissing
) -> JSONResponse:
    return _told(request, error.status, error, TITLES[error.status])


def problem_of(error: AdvisorError | AuditError) -> Problem:
    """An error as one item of a longer answer tells it."""
    refusal = refusal_of(error)
    return _problem(error, refusal.status, refusal.title)


def _problem(error: AdvisorError | AuditError, status: int, title: str, code: str = "") -> Problem:
    body = refusal_body(error)
    return Problem(
        type=f"urn:advisor:problem:{code or body['code']}",
        title=title,
        status=status,
        detail=body["message"],
        remedy=body["remedy"],
        alarms=body["alarms"],
    )


def _told(  # noqa: PLR0913 - one parameter a part of the answer
    request: Request,
    status: int,
    error: AdvisorError | AuditError,
    title: str,
    *,
    headers: dict[str, str] | None = None,
    code: str = "",
) -> JSONResponse:
    return _answer(request, _problem(error, status, title, code), headers)


def _wrong_parameters(request: Request, error: RequestValidationError) -> JSONResponse:
    faults = misfits_of(error.errors(), error.body)
    problem = Problem(
        type="urn:advisor:problem:parameters",
        title=TITLES[422],
        status=422,
        detail="La demande ne peut pas être lue :\n" + "\n".join(f"  - {each}" for each in faults),
        remedy="Corriger chaque point signalé, puis renvoyer la demande ; rien n'a été fait.",
        faults=faults,
    )
    return _answer(request, problem)


def _plain(request: Request, error: HTTPException) -> JSONResponse:
    """What the framework refuses, which it says in English, and what `watch_routes` does."""
    title = TITLES.get(error.status_code, TITLES[400])
    unsaid = error.detail == HTTPStatus(error.status_code).phrase
    detail = f"{title}." if unsaid else str(error.detail)
    remedy = _REMEDIES.get(error.status_code, "")
    problem = Problem(type="about:blank", title=title, status=error.status_code, detail=detail, remedy=remedy)
    return _answer(request, problem, error.headers)


def _unexpected(request: Request, error: Exception) -> JSONResponse:
    """A fault of the service itself; nothing of it is told outside."""
    del error
    problem = Problem(
        type="about:blank",
        title=TITLES[500],
        status=500,
        detail="Le défaut est dans le service ; le dossier n'a pas été décidé et rien n'a été gardé.",
        remedy="Dire à l'exploitant le numéro de la demande (X-Request-ID).",
    )
    # This answer is made outside every middleware.
    return _answer(request, problem, {**ALWAYS, REQUEST_ID: request.state.request_id})


def _answer(request: Request, problem: Problem, headers: Any = None) -> JSONResponse:
    placed = problem.model_copy(update={"instance": request.url.path})
    body = {name: value for name, value in placed.model_dump(mode="json").items() if value is not None}
    return JSONResponse(body, status_code=problem.status, media_type=MEDIA_TYPE, headers=headers)
