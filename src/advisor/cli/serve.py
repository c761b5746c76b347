"""`advisor serve`: the API on this machine."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from importlib import import_module
from typing import Annotated

import typer
import uvicorn

from advisor.cli.console import progress
from advisor.cli.desks import checked_retention, configuration
from advisor.cli.french import single
from advisor.cli.options import Engine, Rules, adviser_for, engine_setting
from advisor.cli.organisation import tell_place
from advisor.service.background import in_background
from advisor.service.collector import let_stay
from advisor.service.configuration import Configuration
from advisor.service.logs import hold_everything, log_config
from advisor.service.opening import open_providers, open_store, prepare_place, signing_key_if_any
from advisor.service.private_files import read_private
from advisor.service.refusals import FINE, Misuse
from advisor.service.webhooks.deliver import Courier
from advisor.storage.store import Store

_WEB = "advisor.web.app"
"""Named, not imported: the two edges of the house stand side by side."""
_LEAST_TOKEN = 32


def serve(
    *,
    host: Annotated[str, typer.Option("--host", metavar="ADRESSE", help="Adresse d'écoute.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535, metavar="PORT", help="Port d'écoute.")] = 8000,
    rules: Rules = None,
    engine: Engine = "deux",
    store: Annotated[
        bool,
        typer.Option(
            "--store",
            help="Garder les dossiers dans la base embarquée, faite au besoin. Inutile quand les réglages nomment une base.",
        ),
    ] = False,
) -> None:
    """Servir l'API ; Ctrl+C ou SIGTERM l'arrête, les demandes en cours finies. Sans base, rien n'est gardé."""
    chosen = configuration()
    retention = checked_retention(chosen)
    adviser = adviser_for(rules, engine)
    if adviser.notice:
        progress().print(adviser.notice, style="yellow", markup=False)
    _check_address(host, port)
    let_stay()
    web = import_module(_WEB)
    kept = _store(chosen, asked=store)
    settings = web.Settings(
        rules=rules,
        engine=engine_setting(engine),
        store=kept,
        signing_key=signing_key_if_any(chosen) if kept else None,
        providers=open_providers(chosen),
        metrics_token=_metrics_token(chosen),
        retention=retention,
        budget=chosen.budget,
    )
    hold_everything()
    with _ended_in_order(), _beside(kept):
        uvicorn.run(
            web.create_app(settings),
            host=host,
            port=port,
            access_log=False,
            log_config=log_config(),
            timeout_graceful_shutdown=chosen.stop_seconds,
            server_header=False,
            forwarded_allow_ips=chosen.relays,
        )


def _store(chosen: Configuration, *, asked: bool) -> Store | None:
    if not asked and not chosen.named:
        return None
    tell_place(prepare_place(chosen))
    return open_store(chosen)


def _metrics_token(chosen: Configuration) -> str:
    path = chosen.metrics_token_file
    if path is None:
        return ""
    token = read_private(path, "Le jeton", handed=chosen.handed(path)).decode(errors="replace").strip()
    if len(token) < _LEAST_TOKEN:
        raise Misuse(f"Le jeton « {path} » est trop court.", remedy=f"Au moins {_LEAST_TOKEN} caractères, au hasard.")
    return token


def _beside(store: Store | None) -> AbstractContextManager[None]:
    """What this process does beside its demands: everything with SQLite, nothing where « advisor work » does it."""
    if store is None or store.engine.dialect.name != "sqlite":
        return nullcontext()
    return in_background(Courier(store, lambda: datetime.now(UTC)))


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let a SIGTERM, which the server raises anew once it has stopped, end what is beside it too, rather than the process."""
    former = signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)


def _leave(*_: object) -> None:
    raise SystemExit(FINE)


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
