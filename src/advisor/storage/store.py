"""The store: one transaction a use case, in which an act, what it keeps and what it sends stand or fall together."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Lock

from sqlalchemy import Connection, Engine, insert, select

from advisor.audit.entry import NO_ENTRY
from advisor.law.errors import StorageFailed
from advisor.storage.accesses import Accesses
from advisor.storage.accounts import Accounts
from advisor.storage.answers import Answers
from advisor.storage.assignments import Assignments
from advisor.storage.attempts import Attempts
from advisor.storage.budgets import Budgets
from advisor.storage.connect import connect, reading_options
from advisor.storage.decisions import Decisions, Opinions
from advisor.storage.dossiers import Dossiers
from advisor.storage.heads import Heads
from advisor.storage.holds import Holds
from advisor.storage.jobs import Jobs
from advisor.storage.journal import Journal
from advisor.storage.letters import Letters
from advisor.storage.outbox import Outbox
from advisor.storage.persons import Persons
from advisor.storage.pieces import Pieces
from advisor.storage.provider_logins import ProviderLogins
from advisor.storage.refusals import refusals
from advisor.storage.registers import Registers
from advisor.storage.sealing import derived
from advisor.storage.sessions import Sessions
from advisor.storage.tables import journal_heads, master_marks, organisations
from advisor.storage.tokens import Tokens
from advisor.storage.urgent import UrgentAccesses
from advisor.storage.webhooks import Webhooks

Random = Callable[[int], bytes]


class Work:
    """One transaction of one organisation, at one moment (`recorded_at`, an ISO instant with its offset)."""

    def __init__(
        self, connection: Connection, organisation: str, master: bytes, random: Random, recorded_at: str
    ) -> None:
        self.organisation, self.recorded_at = organisation, recorded_at
        self.dossiers = Dossiers(connection, organisation, master, random, recorded_at)
        self.journal = Journal(connection, organisation, recorded_at)
        self.heads = Heads(connection, organisation)
        self.holds = Holds(connection, organisation)
        self.persons = Persons(connection, organisation, self.dossiers, random, recorded_at)
        self.pieces = Pieces(connection, organisation, self.persons, random)
        self.letters = Letters(connection, organisation)
        self.opinions = Opinions(connection, organisation)
        self.decisions = Decisions(connection, organisation)
        self.registers = Registers(connection, organisation, master, random, recorded_at)
        self.outbox = Outbox(connection, organisation, recorded_at)
        self.accesses = Accesses(connection, organisation, recorded_at)
        self.accounts = Accounts(connection, organisation, master, random, recorded_at)
        self.answers = Answers(connection, organisation, master, random, recorded_at)
        self.assignments = Assignments(connection, organisation, recorded_at)
        self.attempts = Attempts(connection, organisation, master, recorded_at)
        self.budgets = Budgets(connection, organisation)
        self.provider_logins = ProviderLogins(connection, organisation, recorded_at)
        self.sessions = Sessions(connection, organisation, recorded_at)
        self.tokens = Tokens(connection, organisation, recorded_at)
        self.jobs = Jobs(connection, organisation, master, random, recorded_at)
        self.webhooks = Webhooks(connection, organisation, master, random, recorded_at)
        self.urgent = UrgentAccesses(connection, organisation, recorded_at)


class Store:
    """A database with its master key (32 bytes), which wraps the keys of the dossiers and is kept apart from it."""

    def __init__(self, url: str, master: bytes, random: Random = secrets.token_bytes) -> None:
        self.engine: Engine = connect(url)
        self._master, self._random = master, random
        self._reads = reading_options(self.engine)
        self._one_writer = Lock()

    def master_mark(self) -> str:
        """A digest by which the master key is recognised, never found."""
        return self.derive("mark").hex()

    def derive(self, use: str) -> bytes:
        """A key for one use, drawn from the master key (32 bytes)."""
        return derived(self._master, use)

    def recognise_master(self) -> bool:
        """Whether the master key is the one under which the database was first opened; the first one is noted."""
        if self._kept_mark() is None:
            # Two servers may open a new database at once: the mark that came first stands.
            with suppress(StorageFailed), self._transaction() as connection:
                connection.execute(insert(master_marks).values(id=1, mark=self.master_mark()))
        return self._kept_mark() == self.master_mark()

    def _kept_mark(self) -> str | None:
        with refusals(), self.engine.connect().execution_options(**self._reads) as connection:
            kept: str | None = connection.execute(select(master_marks.c.mark)).scalar_one_or_none()
        return kept

    def found(self, organisation: str, label: str, recorded_at: str) -> None:
        """Open an organisation, with an empty journal."""
        with self._transaction() as connection:
            connection.execute(insert(organisations).values(id=organisation, label=label, created_at=recorded_at))
            connection.execute(
                insert(journal_heads).values(
                    organisation=organisation, sequence=NO_ENTRY.sequence, digest=NO_ENTRY.digest
                )
            )

    def label_of(self, organisation: str) -> str:
        """The name of an organisation, as it was given when it was opened; empty for one that is not there."""
        wanted = select(organisations.c.label).where(organisations.c.id == organisation)
        with refusals(), self.engine.connect().execution_options(**self._reads) as connection:
            return connection.execute(wanted).scalar_one_or_none() or ""

    @contextmanager
    def writing(self, organisation: str, recorded_at: str) -> Iterator[Work]:
        """A transaction that may write: all of it is kept, or nothing.

        Raises: `StorageFailed` when the database refuses; nothing is then kept.
        """
        with self._transaction() as connection:
            yield self.work(connection, organisation, recorded_at)

    @contextmanager
    def reading(self, organisation: str) -> Iterator[Work]:
        """A transaction that only reads, on one state of the database.

        Raises: `StorageFailed`.
        """
        with refusals(), self.engine.connect().execution_options(**self._reads) as connection, connection.begin():
            yield self.work(connection, organisation)

    def work(self, connection: Connection, organisation: str, recorded_at: str = "") -> Work:
        """A transaction that is under way, as one of an organisation."""
        return Work(connection, organisation, self._master, self._random, recorded_at)

    def organisations(self) -> list[str]:
        """Every organisation, by its id."""
        with refusals(), self.engine.connect().execution_options(**self._reads) as connection:
            return list(connection.execute(select(organisations.c.id).order_by(organisations.c.id)).scalars())

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        # SQLite queues writers by waiting in turns: one lock in the process keeps that from becoming a busy wait.
        if self.engine.dialect.name == "sqlite":
            with self._one_writer, refusals(), self.engine.begin() as connection:
                yield connection
        else:
            with refusals(), self.engine.begin() as connection:
                yield connection
