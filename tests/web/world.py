"""An API over a store with two organisations, one account a role, and a clock that the test moves."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import convention_calls
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from advisor.access.account import Account, Asker, Means
from advisor.access.credential import Credential
from advisor.access.reasons import BreakGlassReason
from advisor.access.roles import Role
from advisor.service.accounts import create_account
from advisor.service.adviser import open_adviser
from advisor.service.dossiers import open_dossier
from advisor.service.gate import Gate, gate_at
from advisor.service.login import open_session
from advisor.service.need_to_know import ask_access, break_glass
from advisor.service.sealing import Actor, Desk
from advisor.storage.letters import Letter
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade
from advisor.web.app import Settings, create_app
from advisor.web.examples import CASE

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient

START = datetime(2026, 11, 24, 12, tzinfo=UTC)
SIGNING_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
ORGANISATIONS = ("opac", "autre")
NewUrl = Callable[[], str]
"""Gives the URL of an empty database, another at each call."""
LETTER = Letter(
    sequence=1,
    reference="d1",
    version=1,
    measure="entretien",
    person="-",
    delivery="simple",
    copies=1,
    state="issued",
    drafted_by="import",
)
"""A line of the record of letters, without the pieces that a draft seals."""
PROVIDER = ("https://id.example", "sub")


class HeldQueue:
    """A queue that nobody serves: what was handed over waits for the test."""

    def __init__(self) -> None:
        self.held: list[tuple[str, str]] = []

    def put(self, organisation: str, job_id: str) -> None:
        self.held.append((organisation, job_id))

    def close(self) -> None:
        pass


@dataclass
class World:
    """What a test moves in."""

    store: Store
    client: TestClient
    moment: datetime = START
    accounts: dict[tuple[str, str], Account] = field(default_factory=dict)
    queue: HeldQueue = field(default_factory=HeldQueue)
    step: int = 1

    def gate(self) -> Gate:
        return gate_at(self.store, self.moment)

    def desk(self, organisation: str = "opac", account: str = "import") -> Desk:
        actor = Actor(organisation, account, "-", self.gate().now)
        return Desk(self.store, open_adviser(None, "reference"), actor, self.moment.date())

    def assign(self, reference: str, *logins: str, organisation: str = "opac") -> None:
        """Let accounts need to know a dossier."""
        with self.store.writing(organisation, self.gate().now) as work:
            for login in logins:
                work.assignments.assign(reference, self.accounts[organisation, login].id, by="import")

    def wait(self, **by: float) -> None:
        self.moment += timedelta(**by)

    def add(self, organisation: str, login: str, roles: Iterable[Role]) -> Account:
        """An account that no password opens."""
        at_provider = (PROVIDER[0], f"{PROVIDER[1]}-{login}")
        made = create_account(self.gate(), organisation, login, roles, by="operator", at_provider=at_provider).account
        self.accounts[organisation, login] = made
        return made

    def open(self, account: Account, *, second_factor: bool = True) -> Credential:
        """A session of an account."""
        gate = self.gate()
        with self.store.writing(account.organisation, gate.now) as work:
            return open_session(gate, work, account, second_factor=second_factor).credential

    def asker(self, account: Account) -> Asker:
        with self.store.reading(account.organisation) as work:
            current = work.accounts.get(account.id)
        return Asker(account=current, means=Means.SESSION, second_factor=True)

    def call(
        self, method: str, path: str, *, credential: Credential | None = None, token: str = "", **given: Any
    ) -> Any:
        """A demand with a session and what it must repeat, or with a token, or from nobody."""
        headers = dict(given.pop("headers", {}))
        if credential is not None:
            headers = {"Cookie": f"__Host-advisor={credential.text}", "X-CSRF-Token": credential.csrf, **headers}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self.client.cookies.clear()
        return self.client.request(method, path, headers=headers, **given)

    def journal(self, organisation: str = "opac") -> list[tuple[str, str, str, bool]]:
        """The access journal as action, subject, reason and answer, the newest first."""
        with self.store.reading(organisation) as work:
            return [(each.action, each.subject, each.reason, each.granted) for each in work.accesses.page(limit=1000)]


def case_text(reference: str, **over: Any) -> str:
    """A small case file, under a reference."""
    return json.dumps({**CASE, "reference": reference, **over})


def make_world(url: str) -> World:
    """A world on the empty database of a URL; the dossiers d1 (ordinary, a case file) and j1 (judicial, empty) are assigned to nobody."""
    store = Store(url, bytes(range(32)))
    upgrade(store.engine)
    world = World(store, client=None)  # type: ignore[arg-type]
    settings = Settings(
        engine="reference",
        clock=lambda: world.moment,
        store=store,
        signing_key=SIGNING_KEY,
        queue=world.queue,
        budget=0,
    )
    world.client = TestClient(
        create_app(settings), base_url="https://testserver", raise_server_exceptions=False, follow_redirects=False
    )
    for organisation in ORGANISATIONS:
        store.found(organisation, "Bailleur d'essai", world.gate().now)
        for role in Role:
            world.add(organisation, role, [role])
        world.add(organisation, "target", [Role.AGENT])
        with store.writing(organisation, world.gate().now) as work:
            work.dossiers.create("j1", b"{}", account="import", reason="import", judicial=True)
        open_dossier(world.desk(organisation), case_text("d1"), reason="reprise d'un dossier papier")
        with store.writing(organisation, world.gate().now) as work:
            work.letters.draft(LETTER)
    with store.writing("opac", world.gate().now) as work:
        work.dossiers.create("only-in-opac", b"{}", account="import", reason="import", judicial=False)
    return world


def prepared(world: World) -> dict[str, str]:
    """Ids that the paths of the operations name, all of `opac` and of its account `target`; its journal is the longer one."""
    target = world.asker(world.accounts["opac", "target"])
    with world.store.writing("opac", world.gate().now) as work:
        job = world.gate().new_id()
        work.jobs.create(job, "replays", [{"reference": "d1"}], account=target.account.id, means="session")
        webhook = world.gate().new_id()
        for each in work.webhooks.all():
            work.webhooks.remove(each.id)
        work.webhooks.create(webhook, "https://hooks.example/advisor", bytes(32))
    ids = {
        "job": job,
        "webhook": webhook,
        "reference": "d1",
        "person": "t1",
        "ground": "action_en_cours",
        "secret": "only-in-opac",
        "account": target.account.id,
        "demand": ask_access(world.gate(), target, "d1").id,
        "glass": break_glass(world.gate(), target, "d1", BreakGlassReason.STAFF_SAFETY).id,
        "token": "0" * 32,
        **convention_calls.ids(world.store, world.gate().now),
        "entry": "1",
        "letter": str(LETTER.sequence),
        "addressee": "1",
        "step": str(world.step),
    }
    with world.store.reading("opac") as work:
        return {**ids, "sequence": str(work.journal.head().sequence)}
