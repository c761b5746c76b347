"""The API as an application: settings read once, the adviser opened once, one form of error."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute

from advisor import __version__
from advisor.access.budget import USUAL
from advisor.service.adviser import EngineSetting, open_adviser, rules_root
from advisor.service.jobs.opening import open_queue
from advisor.service.jobs.queue import Queue
from advisor.service.jobs.run import Workshop
from advisor.service.oidc import Provider
from advisor.service.rule_pages import RulePages
from advisor.storage.store import Store
from advisor.web import (
    account_routes,
    appraisal_routes,
    closing_routes,
    conventions_side,
    deadline_routes,
    decision_routes,
    dossier_access_routes,
    dossier_advice_routes,
    dossier_routes,
    intake_routes,
    job_routes,
    journal_routes,
    keeping_routes,
    letter_move_routes,
    letter_routes,
    opinion_routes,
    provider_routes,
    session_routes,
    token_routes,
    watch_routes,
    webhook_routes,
)
from advisor.web.access_shapes import BODIES
from advisor.web.closing_shapes import ClosureBody
from advisor.web.decision_shapes import DECISION_BODIES
from advisor.web.dossier_shapes import AmendmentBody, DossierBody, WhatIfBody
from advisor.web.errors import install_errors
from advisor.web.headers import Headers
from advisor.web.job_shapes import JobBody
from advisor.web.keeping_shapes import HoldBody
from advisor.web.letter_shapes import LETTER_BODIES
from advisor.web.meters import Meters
from advisor.web.observe import Observed
from advisor.web.openapi import describe, problems
from advisor.web.routes import router
from advisor.web.webhook_shapes import WebhookBody

STATEFUL = (
    session_routes.router,
    provider_routes.router,
    account_routes.router,
    token_routes.router,
    dossier_access_routes.router,
    dossier_routes.router,
    closing_routes.router,
    keeping_routes.router,
    dossier_advice_routes.router,
    deadline_routes.router,
    intake_routes.router,
    journal_routes.router,
    *conventions_side.ROUTERS,
    letter_routes.router,
    letter_move_routes.router,
    appraisal_routes.router,
    opinion_routes.router,
    decision_routes.router,
    job_routes.router,
    webhook_routes.router,
)
"""The operations over a store; each asks who demands it (`identity.require`)."""

_SHAPES = (
    *BODIES,
    AmendmentBody,
    DossierBody,
    WhatIfBody,
    ClosureBody,
    HoldBody,
    *LETTER_BODIES,
    *DECISION_BODIES,
    *conventions_side.BODIES,
    JobBody,
    WebhookBody,
)


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a server is started with; `clock` gives an aware datetime. Without a store nothing is kept, without a token no metrics
    are told; `queue` is who carries jobs out, by default the one that goes with the database; `retention` is the landlord's own file
    of retention classes, by default that of the product; `budget` is what an account may ask for in a minute, in units of
    `access.budget`.
    """

    rules: Path | None = None
    engine: EngineSetting = "both"
    clock: Callable[[], datetime] = _now
    store: Store | None = None
    providers: tuple[Provider, ...] = ()
    signing_key: Ed25519PrivateKey | None = None
    metrics_token: str = ""
    queue: Queue | None = None
    retention: Path | None = None
    budget: int = USUAL


def _budgeted(routers: Iterable[APIRouter]) -> Iterator[tuple[str, str]]:
    """Path and method of the operations that cost something of an account's budget."""
    routes = [route for each in routers for route in each.routes if isinstance(route, APIRoute)]
    for route in routes:
        if any(getattr(needed.call, "cost", 0) for needed in route.dependant.dependencies):
            yield from ((route.path_format, method.lower()) for method in route.methods or ())


def create_app(settings: Settings | None = None) -> FastAPI:
    """The API over one rule base; without a store, it keeps nothing of what it is sent."""
    chosen = settings or Settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.adviser = open_adviser(chosen.rules, chosen.engine)
        app.state.rule_pages = RulePages(app.state.adviser.program.rulebook, chosen.rules or rules_root())
        app.state.clock = chosen.clock
        app.state.store = chosen.store
        app.state.signing_key = chosen.signing_key
        app.state.retention = chosen.retention
        app.state.providers = {each.name: each for each in chosen.providers}
        app.state.budget = chosen.budget
        app.state.metrics_token = chosen.metrics_token
        queue = chosen.queue
        if queue is None and chosen.store is not None:
            queue = open_queue(Workshop(chosen.store, app.state.adviser, chosen.clock, chosen.retention))
        app.state.queue = queue
        yield
        if queue is not None:
            queue.close()
        if app.state.adviser.engine is not None:
            app.state.adviser.engine.close()

    app = FastAPI(
        title="Advisor",
        version=__version__,
        summary="Advice to French social landlords: a case file goes in, a reasoned advice or a letter's draft comes out.",
        description="The machine advises, a person decides. Case files and advice have published JSON Schemas. Errors "
        "are problem details (RFC 9457); statutory deadlines and alerts come with them whenever they can be computed. "
        + (
            "Nothing is stored."
            if chosen.store is None
            else "Every stored thing asks who reads it; see docs/security.md."
        ),
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    stateful = () if chosen.store is None else STATEFUL
    app.openapi = lambda: describe(app, _SHAPES if stateful else (), _budgeted(stateful))  # type: ignore[method-assign] # the documented way to extend the document
    app.state.meters = meters = Meters()
    install_errors(app)
    app.add_middleware(Headers)
    app.add_middleware(Observed, meters=meters)
    app.include_router(router)
    app.include_router(watch_routes.router)
    app.include_router(watch_routes.metrics_router)
    for each in stateful:
        app.include_router(each, responses=problems(503, 507))
    return app
