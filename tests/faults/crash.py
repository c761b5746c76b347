"""Kill writers, and the processes of the server, at random points; after each kill, look whether the record holds."""

from __future__ import annotations

import contextlib
import json
import os
import random
import select
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import text

from advisor.law.errors import StorageFailed
from advisor.service.adviser import Adviser
from advisor.storage.store import Store
from tests.faults import load
from tests.faults.consistency import breaches, unreadable
from tests.storage.store_samples import MASTER

WRITERS = 3
SLICE = 40
"""Kills in one organisation; the next slice begins with an empty journal, so that each check stays short."""
QUIET, HASTE = 1.0, 0.015
"""The longest wait, in seconds, before a kill at any moment, and before one within a transaction."""
PATIENCE = 180.0
"""How long a writer may stay silent, and a server out of reach, before that counts as a fault."""


@dataclass
class Child:
    """A writer's process, and what it has said so far."""

    pid: int
    pipe: int
    name: str
    buffer: bytes = b""
    place: str = "outside"
    begun: int = 0


@dataclass
class Report:
    """What was done and found; `breaches` must be empty."""

    database: str
    kills: int = 0
    places: Counter[str] = field(default_factory=Counter)
    server_kills: int = 0
    acts: Counter[str] = field(default_factory=Counter)
    unheard: int = 0
    conflicts: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    checks: int = 0
    breaches: list[str] = field(default_factory=list)
    seconds: float = 0.0


class Campaign:
    """Slices of kills on one database."""

    def __init__(self, url: str, adviser: Adviser, seed: int, letters: float, say: Callable[[str], None]) -> None:
        self.url, self.adviser, self.letters, self.say = url, adviser, letters, say
        self.store, self.chance = Store(url, MASTER), random.Random(seed)
        self.report = Report(self.store.engine.dialect.name)
        self.children: list[Child] = []
        self.acknowledged: dict[int, str] = {}
        self.organisation, self.number = "", 0

    def run(self, kills: int) -> Report:
        """Kill as many times, by slices."""
        started = time.monotonic()
        while self.report.kills < kills and not self.report.breaches:
            self._slice(min(SLICE, kills - self.report.kills))
            self.say(f"{self.report.database}: {self.report.kills} kills, {sum(self.report.acts.values())} acts")
        self.report.seconds = round(time.monotonic() - started, 1)
        return self.report

    def _slice(self, kills: int) -> None:
        self.organisation, self.acknowledged = f"org{self.report.kills:04}", {}
        load.found_organisation(self.store, self.adviser, self.organisation)
        self.store.engine.dispose()
        self.children = [self._fork() for _ in range(WRITERS)]
        try:
            for _ in range(kills):
                self._kill_one()
                self._check()
                if self.report.breaches:
                    break
                self.children.append(self._fork())
        finally:
            for child in list(self.children):
                self._end(child)
        self._check()
        self.report.breaches += unreadable(self.store, self.organisation)
        with self.store.reading(self.organisation) as work:
            self.report.unheard += work.journal.head().sequence - 1 - len(self.acknowledged)
        self.store.engine.dispose()

    def _fork(self) -> Child:
        self.number += 1
        name, seed = f"w{self.number:04}", self.chance.randrange(2**32)
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.close(reading)
                load.run_writer(
                    self.url, self.adviser, self.organisation, name, pipe=writing, seed=seed, letters=self.letters
                )
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(70)
        os.close(writing)
        os.set_blocking(reading, False)
        return Child(pid, reading, name)

    def _kill_one(self) -> None:
        self.report.kills += 1
        if self.report.database == "postgresql" and self.chance.random() < 0.1:
            self._kill_server_process()
            return
        child = self.chance.choice(self.children)
        if self.chance.random() < 0.5:
            self._listen(self.chance.uniform(0, QUIET))
        else:
            begun = child.begun + self.chance.randrange(4)
            self._listen(PATIENCE, until=lambda: child.begun > begun)
            time.sleep(self.chance.uniform(0, HASTE))
        self._end(child)
        self.report.places[child.place] += 1

    def _kill_server_process(self) -> None:
        """Kill the server's side of a connection: the server throws every other out, and recovers from its log."""
        self._listen(self.chance.uniform(0, QUIET))
        with self.store.engine.connect() as connection:
            asked = text(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            backends = list(connection.execute(asked).scalars())
        self.store.engine.dispose()
        if backends:
            os.kill(self.chance.choice(backends), signal.SIGKILL)
            self.report.server_kills += 1
            self.report.places["in the server"] += 1
        else:
            self.report.places["no server process was there"] += 1
        self._end(self.chance.choice(self.children))

    def _end(self, child: Child) -> None:
        os.kill(child.pid, signal.SIGKILL)
        os.waitpid(child.pid, 0)
        os.set_blocking(child.pipe, True)
        with contextlib.suppress(OSError):
            while data := os.read(child.pipe, 65_536):
                self._hear(child, data)
        os.close(child.pipe)
        self.children.remove(child)

    def _listen(self, seconds: float, until: Callable[[], bool] = lambda: False) -> None:
        """Hear the writers for a time, or until something happens."""
        end = time.monotonic() + seconds
        pipes = {each.pipe: each for each in self.children}
        while not until() and (left := end - time.monotonic()) > 0:
            for ready in select.select(list(pipes), [], [], left)[0]:
                data = os.read(ready, 65_536)
                if not data:
                    self.report.breaches.append(f"writer {pipes[ready].name} ended by itself")
                    return
                self._hear(pipes[ready], data)
        if seconds == PATIENCE and not until():
            self.report.breaches.append(f"no transaction in {PATIENCE} s")

    def _hear(self, child: Child, data: bytes) -> None:
        *lines, child.buffer = (child.buffer + data).split(b"\n")
        for line in lines:
            mark, said = chr(line[0]), json.loads(line[1:])
            if mark == load.BEGUN:
                child.place, child.begun = "within a transaction", child.begun + 1
            elif mark == load.COMMITTING:
                child.place = "in its commit" if child.place == "within a transaction" else child.place
            elif mark == load.ENDED:
                child.place = "outside"
            elif mark == load.ACKNOWLEDGED:
                sequence, digest, act = said
                self.acknowledged[sequence] = digest
                self.report.acts[act] += 1
            elif mark == load.CONFLICT:
                self.report.conflicts += 1
            else:
                self.report.refused[said[0]] += 1

    def _check(self) -> None:
        heard = self._heard()
        for found in self._patiently(heard):
            self.report.breaches += found
        self.report.checks += 1
        self.store.engine.dispose()

    def _heard(self) -> dict[int, str]:
        self._listen(0.001)
        return dict(self.acknowledged)

    def _patiently(self, heard: dict[int, str]) -> Iterator[list[str]]:
        """The breaches, once the server answers."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                yield breaches(self.store, self.organisation, heard)
                return
            except StorageFailed as error:
                if time.monotonic() > end:
                    yield [f"the database did not come back: {error.message}"]
                    return
                self._listen(0.1)
