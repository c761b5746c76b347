"""An API over a store with two organisations, one account a role, and a clock that the test moves."""

from __future__ import annotations

import hashlib
import itertools
import warnings
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from advisor.access.account import Account, Asker, Means
from advisor.access.credential import Credential
from advisor.access.reasons import BreakGlassReason
from advisor.access.roles import Role
from advisor.service.accounts import create_account
from advisor.service.gate import Gate, gate_at
from advisor.service.login import open_session
from advisor.service.need_to_know import ask_access, break_glass
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade
from advisor.web.app import Settings, create_app

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient

REGISTER = """\
landlord: bailleur-essai
zone_department: "77"
territories: [{id: "77", department: "77", label: Seine-et-Marne}]
adhesions: [{id: adh-77, on: 2021-05-05, recorded_on: 2021-05-10, text: d77-2021}]
referents:
  - {id: ref-77, on: 2024-01-15, recorded_on: 2024-01-16, territories: ["77"], body: bailleur, function: référent sûreté}
exchanges:
  - {id: dit-1, on: 2026-02-01, recorded_on: 2026-02-02, given: non, from_role: police, to_role: bailleur,
     category: IC01, named: non, purpose: diagnostic local, kept_until: 2026-05-01}
sites: [{id: tilleuls, territory: "77", commune: "77288", label: Les Tilleuls, dwellings: 120, halls: 6}]
"""
"""A register of evidence that the rule base reads."""
TABLE = (
    "ligne;date d'effet;consigné le;jusqu'au;organisme;fonction;supplée;territoires;texte;clauses;document;"
    "empreinte du document;note\n"
    "ref-2;2024-02-01;2024-02-02;;bailleur;suppléante;;partout;;;;;\n"
    "ref-3;01/03/2024;2024-03-02;;bailleur;renfort;;partout;;;;;\n"
)
"""Two lines of its section « référents », the second with a day that is proposed otherwise."""
LETTER = b"%PDF lettre de mission"
START = datetime(2026, 11, 24, 12, tzinfo=UTC)
ORGANISATIONS = ("opac", "autre")
_numbers = itertools.count(1)
PROVIDER = ("https://id.example", "sub")


@dataclass
class World:
    """What a test moves in."""

    store: Store
    client: TestClient
    moment: datetime = START
    accounts: dict[tuple[str, str], Account] = field(default_factory=dict)

    def gate(self) -> Gate:
        return gate_at(self.store, self.moment)

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


def make_world(place: Path) -> World:
    """A world on SQLite; the dossiers d1 (ordinary) and j1 (judicial) are assigned to nobody."""
    store = Store(f"sqlite:///{place}/advisor.db", bytes(range(32)))
    upgrade(store.engine)
    world = World(store, client=None)  # type: ignore[arg-type]
    settings = Settings(engine="reference", clock=lambda: world.moment, store=store)
    world.client = TestClient(
        create_app(settings), base_url="https://testserver", raise_server_exceptions=False, follow_redirects=False
    )
    for organisation in ORGANISATIONS:
        store.found(organisation, "Bailleur d'essai", world.gate().now)
        for role in Role:
            world.add(organisation, role, [role])
        world.add(organisation, "target", [Role.AGENT])
        with store.writing(organisation, world.gate().now) as work:
            for reference, judicial in (("d1", False), ("j1", True)):
                work.dossiers.create(reference, b"{}", account="import", reason="import", judicial=judicial)
    with store.writing("opac", world.gate().now) as work:
        work.dossiers.create("only-in-opac", b"{}", account="import", reason="import", judicial=False)
    return world


def with_register(world: World) -> str:
    """A new register of `opac` in its first version, with a document kept beside it; its name."""
    name = f"r-{next(_numbers)}"
    digest = hashlib.sha256(LETTER).hexdigest()
    text = REGISTER.replace(
        "function: référent sûreté", f"function: référent sûreté, document: {{label: l.pdf, sha256: {digest}}}"
    )
    with world.store.writing("opac", world.gate().now) as work:
        work.registers.create(name, text.encode(), account="import", reason="import")
        work.registers.keep_document(name, LETTER)
    return name


def prepared(world: World) -> dict[str, str]:
    """Ids that the paths of the operations name, all of `opac` and of its account `target`."""
    target = world.asker(world.accounts["opac", "target"])
    return {
        "reference": "d1",
        "secret": "only-in-opac",
        "account": target.account.id,
        "demand": ask_access(world.gate(), target, "d1").id,
        "glass": break_glass(world.gate(), target, "d1", BreakGlassReason.STAFF_SAFETY).id,
        "token": "0" * 32,
        "register": with_register(world),
        "section": "referents",
        "line": "ref-77",
        "commune": "77288",
    }
