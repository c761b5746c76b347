"""`advisor serve`: the API on this machine."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer
import uvicorn

from advisor.cli.french import single
from advisor.cli.options import Engine, Rules, engine_setting, existing_folder

_WEB = "advisor.web.app"
"""Named, not imported: the two edges of the house stand side by side."""


def serve(
    *,
    host: Annotated[str, typer.Option("--host", metavar="ADRESSE", help="Adresse d'écoute.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535, metavar="PORT", help="Port d'écoute.")] = 8000,
    rules: Rules = None,
    engine: Engine = "deux",
) -> None:
    """Servir l'API ; Ctrl+C l'arrête."""
    if rules is not None:
        existing_folder(rules, "La base de règles")
    web = import_module(_WEB)
    uvicorn.run(web.create_app(web.Settings(rules=rules, engine=engine_setting(engine))), host=host, port=port)


app = single(serve)
