"""The API as an application: settings read once, the adviser opened once, one form of error."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fastapi import FastAPI

from advisor import __version__
from advisor.service.adviser import EngineSetting, open_adviser
from advisor.web.errors import install_errors
from advisor.web.openapi import describe
from advisor.web.routes import router


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a server is started with; `clock` gives an aware datetime."""

    rules: Path | None = None
    engine: EngineSetting = "both"
    clock: Callable[[], datetime] = _now


def create_app(settings: Settings | None = None) -> FastAPI:
    """The API over one rule base; it keeps nothing of what it is sent."""
    chosen = settings or Settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.adviser = open_adviser(chosen.rules, chosen.engine)
        app.state.clock = chosen.clock
        yield
        if app.state.adviser.engine is not None:
            app.state.adviser.engine.close()

    app = FastAPI(
        title="Advisor",
        version=__version__,
        summary="Advice to French social landlords: a case file goes in, a reasoned advice or a letter's draft comes out.",
        description="The machine advises, a person decides. Case files and advice have published JSON Schemas. Errors "
        "are problem details (RFC 9457); statutory deadlines and alerts come with them whenever they can be computed. "
        "Nothing is stored.",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.openapi = lambda: describe(app)  # type: ignore[method-assign] # the documented way to extend the document
    install_errors(app)
    app.include_router(router)
    return app
