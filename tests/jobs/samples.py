"""An organisation with accounts and dossiers, and jobs asked for in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from advisor.access.account import Account, Asker, Means
from advisor.access.roles import Role
from advisor.service.accounts import create_account
from advisor.service.adviser import Adviser
from advisor.service.dossiers import decide, open_dossier
from advisor.service.gate import Gate, gate_at
from advisor.service.jobs.kinds import JobKind
from advisor.service.jobs.run import Workshop
from advisor.service.jobs.submit import submit
from advisor.service.need_to_know import assign
from advisor.service.retention import close_dossier
from advisor.service.sealing import Actor, Desk
from advisor.storage.jobs import Arguments, Item, Job
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade
from tests.storage.store_samples import CASE, MASTER, REFERENCE, WHY

START = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)


@dataclass
class HeldQueue:
    """A queue that nobody serves: what was handed over."""

    held: list[tuple[str, str]] = field(default_factory=list)

    def put(self, organisation: str, job_id: str) -> None:
        self.held.append((organisation, job_id))

    def close(self) -> None:
        pass


@dataclass
class Scene:
    """What a test moves in; its clock goes one second further at each look."""

    store: Store
    adviser: Adviser
    queue: HeldQueue
    accounts: dict[Role, Account] = field(default_factory=dict)
    moment: datetime = START

    def clock(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    @property
    def shop(self) -> Workshop:
        return Workshop(self.store, self.adviser, self.clock)

    def gate(self) -> Gate:
        return gate_at(self.store, self.clock())

    def asker(self, role: Role) -> Asker:
        with self.store.reading("opac") as work:
            return Asker(account=work.accounts.get(self.accounts[role].id), means=Means.SESSION, second_factor=True)

    def desk(self, role: Role) -> Desk:
        return Desk(self.store, self.adviser, Actor("opac", self.accounts[role].id, role, self.gate().now), TODAY)

    def dossier(self, reference: str, *, sealed: bool = False) -> str:
        """An open dossier, assigned to the agent, the lawyer and the approver."""
        open_dossier(self.desk(Role.AGENT), CASE.replace(REFERENCE, reference), reason=WHY)
        for role in (Role.AGENT, Role.LAWYER):
            assign(self.gate(), self.asker(Role.APPROVER), reference, self.accounts[role].id)
        if sealed:
            decide(self.desk(Role.LAWYER), reference)
        return reference

    def due(self, reference: str) -> str:
        """A dossier whose purge is due."""
        self.dossier(reference)
        close_dossier(self.desk(Role.AGENT), reference, version=1, retention="contentieux_termine", start=TODAY)
        return reference

    def ask(self, role: Role, kind: JobKind, items: Sequence[Arguments]) -> str:
        return submit(self.gate(), self.asker(role), self.desk(role), self.queue, kind, items).id

    def job(self, job_id: str) -> Job:
        with self.store.reading("opac") as work:
            return work.jobs.get(job_id)

    def items(self, job_id: str) -> list[Item]:
        with self.store.reading("opac") as work:
            return work.jobs.items(job_id)

    def acts(self, act: str) -> list[str]:
        """The dossiers of which the journal tells an act, one for each time."""
        from advisor.audit.entry import read_entry  # noqa: PLC0415

        with self.store.reading("opac") as work:
            entries = [read_entry(line) for line in work.journal.lines()]
        return [each.subject for each in entries if each.act == act]


def drafts(*references: str) -> list[Arguments]:
    return [{"reference": each, "person": "titulaire", "measure": "entretien"} for each in references]


def make_scene(url: str, adviser: Adviser) -> Scene:
    store = Store(url, MASTER)
    upgrade(store.engine)
    scene = Scene(store, adviser, HeldQueue())
    store.found("opac", "Bailleur d'essai", scene.gate().now)
    for role in Role:
        made = create_account(
            scene.gate(), "opac", role, [role], by="operator", at_provider=("https://id.example", role)
        )
        scene.accounts[role] = made.account
    return scene
