"""A server in operation: what it answers to those who watch, what it counts, and what its log never says."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import event, text
from world import NewUrl, World, case_text, make_world

from advisor.access.roles import Role
from advisor.cli.serve import serve
from advisor.law.errors import EngineDisagreement
from advisor.service.adviser import open_adviser
from advisor.service.logs import REQUESTS, JsonLines
from advisor.web import routes
from advisor.web.app import Settings, create_app
from advisor.web.examples import CASE
from tests.storage.servers import take_away

SECRETS = ("nuit-77-secret", "login-secret", "query-secret", "body-secret", "token-secret", "header-secret")
TOKEN = "t" * 40
HEX = "0123456789abcdef" * 2
FULL = {
    "sqlite": ("begin", "PRAGMA max_page_count = 1"),
    "postgresql": ("commit", "DO $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'; END $$"),
}
"""When each database is told to refuse as a full disk does, and how; a real full disk is in `tests/faults`."""


@pytest.fixture
def world(new_url: NewUrl) -> Iterator[World]:
    made = make_world(new_url())
    settings = Settings(engine="reference", clock=lambda: made.moment, store=made.store, metrics_token=TOKEN)
    made.client = TestClient(create_app(settings), base_url="https://testserver", raise_server_exceptions=False)
    with made.client:
        yield made
    made.store.engine.dispose()


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What a server of this process would write."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(JsonLines())
    root, requests = logging.getLogger(), logging.getLogger(REQUESTS)
    root.addHandler(handler)
    requests.setLevel(logging.INFO)
    yield written
    root.removeHandler(handler)


def lines(log: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def counted(client: TestClient) -> dict[tuple[str, ...], float]:
    """Every sample as its name, its labels in order, and its value."""
    answer = client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200
    return {
        (each.name, *(each.labels[name] for name in sorted(each.labels))): each.value
        for family in text_string_to_metric_families(answer.text)
        for each in family.samples
    }


def test_it_lives_and_is_ready(world: World, api: TestClient) -> None:
    assert world.client.get("/v1/health").json()["status"] == "ok"
    assert world.client.get("/v1/readiness").json() == {"status": "ready", "database": "ok"}
    assert api.get("/v1/readiness").json() == {"status": "ready", "database": "none"}


def test_it_is_not_ready_over_a_database_that_is_behind_or_gone(world: World) -> None:
    with world.store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    answer = world.client.get("/v1/readiness")
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
    assert "advisor db upgrade" in answer.json()["detail"]
    take_away(world.store.engine)
    answer = world.client.get("/v1/readiness")
    assert (answer.status_code, answer.json()["status"]) == (503, 503)
    assert world.client.get("/v1/health").status_code == 200
    gone = counted(world.client)[("advisor_messages_waiting",)]
    assert gone != gone  # noqa: PLR0124 - not a number


def test_a_database_that_is_gone_is_503_and_one_that_is_full_is_507(world: World) -> None:
    credential = world.open(world.accounts["opac", Role.AGENT])

    event_name, refusal = FULL[world.store.engine.name]

    def full(connection: Any) -> None:
        connection.exec_driver_sql(refusal)

    def opened(reference: str) -> tuple[int, Any, Any]:
        body = {"case": case_text(reference), "reason": "reprise d'un dossier papier"}
        told = world.call("POST", "/v1/dossiers", credential=credential, json=body)
        return told.status_code, told.json().get("type"), told.json().get("title")

    event.listen(world.store.engine, event_name, full)
    answers = (opened(f"full-{n}") for n in range(100))
    refused = next(each for each in answers if each[0] != 201)
    assert refused == (507, "urn:advisor:problem:enregistrement-impossible", "Le disque ou la base refuse d'écrire")
    event.remove(world.store.engine, event_name, full)
    take_away(world.store.engine)
    assert opened("gone") == (503, "urn:advisor:problem:base-sans-reponse", "La base de données ne répond pas")


def test_metrics_ask_for_their_token_and_are_no_operation_of_the_api(world: World, api: TestClient) -> None:
    for given in ({}, {"Authorization": "Bearer no"}, {"Authorization": "Bearer é".encode()}):
        assert world.client.get("/metrics", headers=given).status_code == 401
    assert api.get("/metrics").status_code == 404
    assert api.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404
    assert "/metrics" not in world.client.get("/openapi.json").json()["paths"]


def test_requests_are_counted_by_template_and_the_outbox_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    credential = world.open(world.accounts["opac", Role.LAWYER])
    waiting = counted(world.client)["advisor_messages_waiting",]
    for reference in ("d1", "nobody-knows"):
        world.call("GET", f"/v1/dossiers/{reference}/access", credential=credential)
    world.client.get("/nowhere/nuit-77-secret")
    world.client.request("BREW", "/v1/health")
    with world.store.writing("opac", world.gate().now) as work:
        work.outbox.post("msg_1", "x", {"reference": "d1"})
    monkeypatch.setattr(routes, "evaluate", disagree)
    assert world.client.post("/v1/evaluations", json={"reference": "x"}).status_code == 500
    found = counted(world.client)
    path = "/v1/dossiers/{reference}/access"
    assert found["advisor_requests_total", "GET", path, "200"] == 1
    assert found["advisor_requests_total", "GET", path, "404"] == 1
    assert found["advisor_requests_total", "GET", "-", "404"] == 1
    assert found["advisor_requests_total", "-", "/v1/health", "405"] == 1
    assert found["advisor_request_seconds_count", path] == 2
    assert found["advisor_messages_waiting",] == waiting + 1
    assert found["advisor_engine_disagreements_total",] == 1
    told = world.client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).text
    assert not any(word in told for word in (*SECRETS, "d1", "opac", "nobody-knows", "BREW"))


def disagree(*_: object, **__: object) -> None:
    raise EngineDisagreement("Les moteurs diffèrent.")


def fail(*_: object, **__: object) -> None:
    try:
        raise KeyError("nuit-77-secret body-secret")
    except KeyError as error:
        raise RuntimeError("login-secret") from error


def demand_with_secrets(client: TestClient) -> list[Any]:
    """Demands that bear a secret in every place where one can stand."""
    headers = {"X-Request-ID": "header-secret", "User-Agent": "header-secret", "Cookie": "__Host-advisor=token-secret"}
    body = {"organisation": "opac", "login": "login-secret", "password": "body-secret"}
    bearer = {"Authorization": "Bearer adv1.opac.token-secret"}
    return [
        client.post("/v1/session", json=body, headers=headers),
        client.get("/v1/dossiers/nuit-77-secret/access?x=query-secret", headers=bearer),
        client.get("/nuit-77-secret?x=query-secret"),
        client.post("/v1/evaluations?as_of=query-secret", content="body-secret: [", headers=headers),
        client.post("/v1/evaluations", json={"reference": "nuit-77-secret", "facts": "body-secret"}),
    ]


def test_the_log_tells_every_request_and_no_secret(
    world: World, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = demand_with_secrets(world.client)
    monkeypatch.setattr(routes, "evaluate", fail)
    broken = world.client.post("/v1/evaluations", json={"reference": "nuit-77-secret"})
    assert broken.status_code == 500
    assert not [secret for secret in SECRETS if secret in log.getvalue()]
    told = [each for each in lines(log) if each["logger"] == REQUESTS]
    assert [each["status"] for each in told] == [each.status_code for each in (*answers, broken)]
    assert [each["request"] for each in told] == [each.headers["x-request-id"] for each in (*answers, broken)]
    assert told[1]["route"] == "/v1/dossiers/{reference}/access"
    assert told[2]["route"] == "-"
    assert [each["type"] for each in told[-1]["faults"]] == ["RuntimeError", "KeyError"]
    assert any("test_watch.py" in place and "fail" in place for place in told[-1]["faults"][0]["at"])
    assert set(told[-1]) == {
        "at", "level", "logger", "request", "method", "route", "status", "milliseconds", "faults",
    }  # fmt: skip


def test_no_library_s_words_and_no_text_of_an_exception_pass(log: io.StringIO) -> None:
    try:
        fail()
    except RuntimeError:
        logging.getLogger("uvicorn.error").exception("Exception in %s", "body-secret")
        logging.getLogger("some.library").exception("it failed: query-secret")
    logging.getLogger("some.library").error("nuit-77-secret %s", "login-secret", extra={"x": "body-secret"})
    logging.getLogger("uvicorn.error").error("Started [%s]", "token-secret")
    logging.getLogger("uvicorn.error").error("Started server process [%d]", 12)
    assert not [secret for secret in SECRETS if secret in log.getvalue()]
    told = lines(log)
    assert [[each["type"] for each in line["faults"]] for line in told[:2]] == [["RuntimeError", "KeyError"]] * 2
    assert told[-2]["message"] == "Started […]"
    assert told[-1]["message"] == "Started server process [12]"


def test_what_nobody_caught_and_what_is_warned_of_pass_by_the_log() -> None:
    program = (
        "import logging.config, threading, warnings\n"
        "from advisor.service.logs import hold_everything, log_config\n"
        "logging.config.dictConfig(log_config()); hold_everything()\n"
        "warnings.warn('body-secret')\n"
        "def fail(): raise ValueError('query-secret')\n"
        "thread = threading.Thread(target=fail); thread.start(); thread.join()\n"
        "class Leaving:\n    def __del__(self): raise KeyError('token-secret')\n"
        "del (lambda: Leaving())().__class__.x\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert not [secret for secret in SECRETS if secret in done.stderr]
    told = [json.loads(line) for line in done.stderr.splitlines()]
    assert [each.get("faults", [{}])[0].get("type") for each in told] == [
        None,
        "ValueError",
        "KeyError",
        "AttributeError",
    ]


def test_a_request_keeps_the_id_it_came_with_only_if_nothing_can_hide_in_it(api: TestClient) -> None:
    for accepted in (HEX, "12345678-1234-1234-1234-123456789abc"):
        assert api.get("/v1/health", headers={"X-Request-ID": accepted}).headers["x-request-id"] == accepted
    for refused in ("", "nuit-77-014", HEX + "\t", HEX.upper(), HEX * 2):
        given = api.get("/v1/health", headers={"X-Request-ID": refused}).headers["x-request-id"]
        assert given != refused
        assert re.fullmatch("[0-9a-f]{32}", given)


def test_a_server_writes_json_lines_alone_and_ends_what_it_began(tmp_path: Path) -> None:
    server, port = started(tmp_path, "reference")
    try:
        assert server.stderr is not None
        written = until(server.stderr, "Uvicorn running")
        with connection_to(port) as client:
            body = b'{"reference": "nuit-77-secret"}'
            head = f"POST /v1/evaluations?x=query-secret HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n"
            client.sendall(head.encode() + b"Content-Type: application/json\r\nConnection: close\r\n\r\n" + body[:5])
            time.sleep(0.3)
            server.send_signal(signal.SIGTERM)
            written += until(server.stderr, "Shutting down")
            with pytest.raises(OSError):
                connection_to(port).recv(1)
            client.sendall(body[5:])
            answer = b"".join(iter(lambda: client.recv(65536), b""))
        assert answer.startswith(b"HTTP/1.1 422"), answer[:200]
        assert b"\r\nserver:" not in answer.partition(b"\r\n\r\n")[0].lower()
        written += server.stderr.readlines()
        assert server.wait(timeout=60) == 0, "it leaves by its own door, with what it does beside its demands ended"
    finally:
        server.kill()
    told = [json.loads(line) for line in written if line.startswith("{")]
    assert [each["status"] for each in told if each["logger"] == REQUESTS] == [422]
    assert [line for line in written if not line.startswith(("{", "Créé : ", "La clé maîtresse"))] == []
    assert not [secret for secret in SECRETS if secret in "".join(written)]


def test_a_server_that_ends_leaves_no_worker_of_the_second_engine(tmp_path: Path) -> None:
    server, port = started(tmp_path, "deux")
    try:
        until(server.stderr, "Uvicorn running")
        with connection_to(port) as client:
            body = json.dumps(CASE).encode()
            head = f"POST /v1/evaluations HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n"
            client.sendall(head.encode() + b"Content-Type: application/json\r\nConnection: close\r\n\r\n" + body)
            answer = b"".join(iter(lambda: client.recv(65536), b""))
        assert answer.startswith(b"HTTP/1.1 200"), answer[:200]
        workers = children(server.pid)
        assert len(workers) == 1
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=60) == 0
        assert not [each for each in workers if Path(f"/proc/{each}").exists()]
    finally:
        server.kill()


@pytest.mark.parametrize("path", ["/docs", "/docs/oauth2-redirect", "/redoc"])
def test_no_interactive_documentation_is_served(world: World, api: TestClient, path: str) -> None:
    assert [client.get(path).status_code for client in (world.client, api)] == [404, 404]


@pytest.mark.parametrize(
    ("relays", "peer", "seen"),
    [
        ("", "127.0.0.1", "203.0.113.7"),
        ("", "::1", "203.0.113.7"),
        ("", "10.88.0.1", "10.88.0.1"),
        ("10.88.0.1", "10.88.0.1", "203.0.113.7"),
        ("10.88.0.1", "127.0.0.1", "127.0.0.1"),
        ("10.88.0.0/16", "10.88.0.1", "203.0.113.7"),
    ],
)
def test_forwarded_addresses_are_believed_from_the_relays_alone(
    monkeypatch: pytest.MonkeyPatch, relays: str, peer: str, seen: str
) -> None:
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", relays)
    given: dict[str, Any] = {}
    monkeypatch.setattr("advisor.cli.serve.uvicorn.run", lambda app, **options: given.update(options))
    monkeypatch.setattr("advisor.cli.serve.let_stay", lambda: None)
    serve(port=free_port(), engine="reference")
    met: list[str] = []

    async def tell(scope: Any, *_: Any) -> None:
        met.append(scope["client"][0])

    server = uvicorn.Config(tell, **given)
    server.load()
    headers = [(b"x-forwarded-for", b"203.0.113.7")]
    asyncio.run(server.loaded_app({"type": "http", "client": (peer, 1), "headers": headers}, None, None))  # type: ignore[arg-type]
    assert met == [seen]


def test_a_server_opens_one_adviser(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Any] = []

    def serve_once(app: Any, **_: Any) -> None:
        with TestClient(app):
            served.append(app.state.adviser)

    monkeypatch.setattr("advisor.cli.serve.uvicorn.run", serve_once)
    monkeypatch.setattr("advisor.cli.serve.let_stay", lambda: None)
    open_adviser.cache_clear()
    serve(port=free_port(), engine="reference")
    assert served == [open_adviser(None, "reference")]
    assert open_adviser.cache_info().misses == 1


def started(place: Path, engine: str) -> tuple[subprocess.Popen[str], int]:
    """A server of its own process, over the embedded database, and its port."""
    port = free_port()
    environment = {**os.environ, "ADVISOR_DATA": str(place / "data")}
    program = "from advisor.cli.main import main; main()"
    command = [sys.executable, "-c", program, "serve", "--store", "--moteur", engine, "--port", str(port)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment), port


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def children(pid: int) -> list[int]:
    """The processes that a process started and that live."""
    found = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(each) for file in found for each in file.read_text(encoding="ascii").split()]


def until(stream: Any, sign: str) -> list[str]:
    """The lines up to the one that bears a sign."""
    found: list[str] = []
    for line in stream:
        found.append(line)
        if sign in line:
            return found
    raise AssertionError(found)


def connection_to(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=60)
