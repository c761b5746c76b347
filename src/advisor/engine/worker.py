"""Worker processes for durable-rules: a segmentation fault there costs one case, never the server.

A worker that dies, errs or stays silent is replaced and the case refused with `EngineUnavailable`; nothing is retried in
silence, and nothing is written anywhere.
"""

from __future__ import annotations

import contextlib
import platform
import queue
import socket
import subprocess
import sys
import weakref
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from importlib import metadata
from threading import Lock
from types import TracebackType

from advisor.engine import agree
from advisor.engine.derivation import Derivation
from advisor.engine.encode import EncodedProgram, encode
from advisor.engine.program import Program
from advisor.law.errors import EngineUnavailable

TIMEOUT = 10.0
KEPT_PLANS = 8
_COMMAND = (sys.executable, "-P", "-m", "advisor.engine.durable")


class _Lost(Exception):
    """The worker is of no more use; says why, in French."""


class _Worker:
    """One process and the socket to it; any failure closes it for good."""

    def __init__(self, timeout: float) -> None:
        self.socket, theirs = socket.socketpair()
        self.socket.settimeout(timeout)
        try:
            with theirs:
                self.process = subprocess.Popen(
                    _COMMAND,
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
        except OSError as error:
            self.socket.close()
            raise _Lost(f"le processus ne se crée pas ({error.strerror})") from error
        try:
            told = self._receive()
        except OSError as error:
            self.close()
            raise _Lost(f"le processus ne démarre pas ({_reason(error)})") from error
        if told != "ready":
            self.close()
            raise _Lost(f"une erreur est survenue au démarrage ({told.removeprefix('fault ')})")

    def ask(self, request: str) -> str:
        """Send a request and wait for its answer."""
        try:
            data = request.encode()
            self.socket.sendall(len(data).to_bytes(4, "big") + data)
            told = self._receive()
        except OSError as error:
            self.close()
            raise _Lost(f"le calcul n'a pas abouti ({_reason(error)})") from error
        if told.startswith("fault"):
            self.close()
            raise _Lost(f"une erreur est survenue pendant le calcul ({told.removeprefix('fault ')})")
        return told

    def _receive(self) -> str:
        return self._read(int.from_bytes(self._read(4), "big")).decode()

    def _read(self, length: int) -> bytes:
        data = bytearray(length)
        view = memoryview(data)
        while view:
            count = self.socket.recv_into(view)
            if not count:
                raise ConnectionResetError
            view = view[count:]
        return bytes(data)

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self.process.poll() is None

    def close(self) -> None:
        """End the process; it holds nothing that would be lost."""
        with contextlib.suppress(OSError):
            self.socket.close()
        self.process.kill()
        self.process.wait()


class DurableEngine:
    """A pool of workers, started when first needed; safe to share between threads, closed at the latest at exit.

    `workers` bounds the processes, `timeout` (seconds) each wait for one of them.
    """

    def __init__(self, workers: int = 1, timeout: float = TIMEOUT) -> None:
        self._timeout = timeout
        self._idle: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        self._started: set[_Worker] = set()
        self._plans: OrderedDict[int, agree.Plan] = OrderedDict()
        self._lock = Lock()
        for _ in range(workers):
            self._idle.put(None)
        self._finalizer = weakref.finalize(self, _close_all, self._started)

    def __enter__(self) -> DurableEngine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the workers; a later question starts new ones."""
        _close_all(self._started)

    @property
    def processes(self) -> list[int]:
        """The process ids of the living workers."""
        return [worker.process.pid for worker in list(self._started) if worker.alive]

    def plan(self, program: Program) -> agree.Plan:
        """The program encoded, kept for the next cases.

        Raises: `RulebookInvalid` when a condition passes a limit of durable-rules.
        """
        with self._lock:
            known = self._plans.get(id(program))
            if known is None:
                known = self._plans[id(program)] = agree.plan(encode(program))
            self._plans.move_to_end(id(program))
            while len(self._plans) > KEPT_PLANS:
                self._plans.popitem(last=False)
            return known

    def fire(self, encoded: EncodedProgram, batches: Sequence[agree.Batch]) -> list[list[agree.Firing]]:
        """Fire rulesets (by number) on fact bodies; for each batch, the (clause, fact) pairs that fired.

        Raises: `EngineUnavailable` if the worker dies, errs or stays silent; the next call gets a new one.
        """
        lines = ["fire", encoded.digest]
        for number, bodies in batches:
            lines += [f"={number}", *bodies]
        request = "\n".join(lines)
        try:
            with self._worker() as worker:
                told = worker.ask(request)
                if told == "unknown":
                    worker.ask("\n".join(["compile", encoded.digest, *(each.text for each in encoded.rulesets)]))
                    told = worker.ask(request)
        except _Lost as lost:
            raise _unavailable(str(lost)) from lost
        return [_pairs(line) for line in told.split("\n")[1:]]

    def check(self, derivation: Derivation) -> None:
        """Compare a derivation with durable-rules.

        Raises: `EngineDisagreement`, `EngineUnavailable`, or `RulebookInvalid`.
        """
        agree.agree(derivation, self)

    @contextlib.contextmanager
    def _worker(self) -> Iterator[_Worker]:
        worker = self._idle.get()
        try:
            if worker is None or not worker.alive:
                if worker is not None:
                    self._drop(worker)
                    worker = None
                worker = _Worker(self._timeout)
                self._started.add(worker)
            yield worker
        except BaseException:
            if worker is not None:
                self._drop(worker)
                worker = None
            raise
        finally:
            self._idle.put(worker)

    def _drop(self, worker: _Worker) -> None:
        worker.close()
        self._started.discard(worker)


def _pairs(line: str) -> list[agree.Firing]:
    numbers = list(map(int, line.split()))
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _close_all(workers: set[_Worker]) -> None:
    while workers:
        workers.pop().close()


def _reason(error: OSError) -> str:
    return "délai dépassé" if isinstance(error, TimeoutError) else "fin du processus"


def _unavailable(what: str) -> EngineUnavailable:
    return EngineUnavailable(
        f"Le moteur durable-rules ne répond pas : {what}. Aucune décision n'est rendue pour ce dossier.",
        remedy="Relancer l'évaluation ; si l'erreur revient, refaire l'installation ou choisir le réglage « reference ».",
    )


def available() -> tuple[bool, str]:
    """Whether durable-rules works on this machine (a worker is started and tried); if not, why, as a French clause."""
    try:
        _Worker(TIMEOUT).close()
    except _Lost as lost:
        return False, str(lost)
    return True, ""


def engine_description() -> dict[str, str]:
    """What a receipt says of the second engine: name, version, Python and machine."""
    try:
        version = metadata.version("durable-rules")
    except metadata.PackageNotFoundError:
        version = "absent"
    return {
        "name": "durable-rules",
        "version": version,
        "python": platform.python_version(),
        "machine": platform.machine(),
    }
