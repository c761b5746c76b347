"""Requests a second of a real server, against an operation that hashes its body and inserts one row, on both databases."""

from __future__ import annotations

import argparse
import hashlib
import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from fastapi import Request
from rich.console import Console
from rich.table import Table as Shown
from sqlalchemy import Column, Integer, MetaData, String, Table, insert

from advisor.access.credential import Credential
from advisor.access.roles import Role
from advisor.service.accounts import create_account
from advisor.service.adviser import open_adviser
from advisor.service.dossiers import open_dossier
from advisor.service.gate import gate_at
from advisor.service.login import open_session
from advisor.service.sealing import Actor, Desk
from advisor.storage.store import Store
from advisor.web.app import Settings, create_app
from bench.databases import MASTER, ORGANISATION, databases, founded

_ROOT = Path(__file__).parents[1]
_CASE = (_ROOT / "examples" / "04-abords-15-juin-2025.yaml").read_text(encoding="utf-8")
_FLOOR = Table("bench_floor", MetaData(), Column("id", Integer, primary_key=True), Column("digest", String(64)))
CLIENTS = 4
NEVER_SPENT = 1_000_000
"""A budget that is counted at every demand, as it is where the product is used, and that the bench does not exhaust."""


@dataclass(frozen=True)
class Rate:
    """One operation on one database: requests a second, median and slowest ms, and its rate as a part of the floor's."""

    database: str
    operation: str
    rate: float
    median: float
    slowest: float
    of_floor: float


def serve(url: str, port: int) -> None:
    """Serve the API over a store, with the floor beside it."""
    store = Store(url, MASTER)
    _FLOOR.metadata.create_all(store.engine)
    app = create_app(Settings(store=store, budget=NEVER_SPENT))

    @app.post("/floor")
    async def floor(request: Request) -> Any:
        return await _threaded(_insert, store, await request.body())

    uvicorn.run(app, host="127.0.0.1", port=port, access_log=False, log_level="warning")


async def _threaded(act: Callable[..., Any], *given: Any) -> Any:
    from fastapi.concurrency import run_in_threadpool  # noqa: PLC0415 - in the server alone

    return await run_in_threadpool(act, *given)


def _insert(store: Store, body: bytes) -> dict[str, str]:
    digest = hashlib.sha256(body).hexdigest()
    with store._transaction() as connection:  # the same way to the database
        connection.execute(insert(_FLOOR).values(digest=digest))
    return {"digest": digest}


def prepared(url: str) -> tuple[str, Credential]:
    """A dossier, and a session of an agent who is assigned to it."""
    store, now = founded(url), datetime.now(UTC)
    gate = gate_at(store, now)
    account = create_account(
        gate, ORGANISATION, "agent-1", [Role.AGENT], by="operator", at_provider=("https://id.example", "agent-1")
    ).account
    adviser = open_adviser(None, "reference")
    desk = Desk(store, adviser, Actor(ORGANISATION, account.id, Role.AGENT, gate.now), now.date())
    reference = open_dossier(desk, _CASE, reason="ouvert pour une mesure", assigned=True).case.reference
    with store.writing(ORGANISATION, gate.now) as work:
        credential = open_session(gate, work, account, second_factor=True).credential
    store.engine.dispose()
    return reference, credential


@contextmanager
def server(url: str) -> Iterator[str]:
    """A server of its own process, ready; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-m", "bench.requests", "--serve", url, str(port)], cwd=_ROOT)
    address = f"http://127.0.0.1:{port}"
    try:
        _await(address, process)
        yield address
    finally:
        process.terminate()
        process.wait()


def _await(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(process.returncode)
        try:
            httpx.get(f"{address}/v1/readiness").raise_for_status()
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise TimeoutError(address)


def measure(name: str, url: str, seconds: float) -> list[Rate]:
    """Each operation for so many seconds, by several clients that ask again as soon as they are answered."""
    reference, credential = prepared(url)
    headers = {"Cookie": f"__Host-advisor={credential.text}", "X-CSRF-Token": credential.csrf}
    place = f"/v1/dossiers/{reference}"
    body = _CASE.encode()
    with server(url) as address:
        operations: dict[str, Callable[[httpx.Client], httpx.Response]] = {
            "floor: one insert and a hash": lambda client: client.post("/floor", content=body),
            "read a dossier": lambda client: client.get(place),
            "evaluate a dossier": lambda client: client.post(f"{place}/evaluations"),
            "evaluate a case, nothing kept": lambda client: client.post(
                "/v1/evaluations", content=body, headers={"Content-Type": "application/yaml"}
            ),
        }
        times = {each: _run(address, headers, act, seconds) for each, act in operations.items()}
    floor = len(times["floor: one insert and a hash"]) / seconds
    return [
        Rate(
            database=name,
            operation=operation,
            rate=len(taken) / seconds,
            median=sorted(taken)[len(taken) // 2] * 1000,
            slowest=max(taken) * 1000,
            of_floor=len(taken) / seconds / floor,
        )
        for operation, taken in times.items()
    ]


def _run(
    address: str, headers: dict[str, str], act: Callable[[httpx.Client], httpx.Response], seconds: float
) -> list[float]:
    def one(_: int) -> list[float]:
        taken = []
        with httpx.Client(base_url=address, headers=headers, timeout=60) as client:
            act(client).raise_for_status()
            ends = time.perf_counter() + seconds
            while (began := time.perf_counter()) < ends:
                act(client).raise_for_status()
                taken.append(time.perf_counter() - began)
        return taken

    with ThreadPoolExecutor(CLIENTS) as pool:
        return [each for taken in pool.map(one, range(CLIENTS)) for each in taken]


def show(found: list[Rate], console: Console) -> None:
    """The table."""
    table = Shown("database", "operation", "requests/s", "median, ms", "slowest, ms", "÷ floor", title="a real server")
    for each in found:
        figures = (f"{each.rate:.1f}", f"{each.median:.1f}", f"{each.slowest:.0f}", f"{each.of_floor:.3f}")
        table.add_row(each.database, each.operation, *figures)
    console.print(table)


def main(arguments: list[str] | None = None) -> int:
    """Measure and print a table, or JSON with --json."""
    parser = argparse.ArgumentParser(prog="bench.requests", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    parser.add_argument("--seconds", type=float, default=8.0, help="how long each operation is asked for")
    parser.add_argument("--serve", nargs=2, metavar=("URL", "PORT"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.serve:
        serve(options.serve[0], int(options.serve[1]))
        return 0
    with databases() as urls:
        found = [each for name, url in urls.items() for each in measure(name, url, options.seconds)]
    if options.json:
        print(json.dumps([asdict(each) for each in found], indent=2))
    else:
        show(found, Console(width=110))
    return 0


if __name__ == "__main__":
    sys.exit(main())
