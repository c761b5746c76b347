"""`advisor serve`: the API on this machine."""

from __future__ import annotations

import os
import socket
from importlib import import_module
from typing import Annotated

import typer
import uvicorn

from advisor.cli.console import progress
from advisor.cli.french import single
from advisor.cli.options import Engine, Rules, adviser_for, engine_setting
from advisor.service.collector import let_stay
from advisor.service.opening import open_providers, open_store
from advisor.service.refusals import Misuse

_WEB = "advisor.web.app"
"""Named, not imported: the two edges of the house stand side by side."""


def serve(
    *,
    host: Annotated[str, typer.Option("--host", metavar="ADRESSE", help="Adresse d'écoute.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535, metavar="PORT", help="Port d'écoute.")] = 8000,
    rules: Rules = None,
    engine: Engine = "deux",
) -> None:
    """Servir l'API ; Ctrl+C l'arrête. Avec ADVISOR_DATABASE, elle garde les dossiers et demande qui les lit."""
    adviser = adviser_for(rules, engine)
    if adviser.notice:
        progress().print(adviser.notice, style="yellow", markup=False)
    _check_address(host, port)
    let_stay()
    web = import_module(_WEB)
    settings = web.Settings(
        rules=rules,
        engine=engine_setting(engine),
        store=open_store(os.environ),
        providers=open_providers(os.environ),
    )
    uvicorn.run(web.create_app(settings), host=host, port=port)


def _check_address(host: str, port: int) -> None:
    """Refuse an address on which nothing can listen, before the server starts."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
    except OSError as error:
        raise Misuse(
            f"L'adresse {host}, port {port}, ne peut pas être écoutée.",
            remedy="Choisir une adresse de cette machine et un port libre, avec --host et --port.",
        ) from error


app = single(serve)
