"""One writer under load: it lives through dossier after dossier, and says on a pipe what it began, ended and acknowledges."""

from __future__ import annotations

import json
import os
import random
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day

from sqlalchemy import Connection, event

from advisor.audit.entry import Entry
from advisor.law.errors import StorageFailed, VersionConflict
from advisor.service.adviser import Adviser
from advisor.service.dossier_letters import approve_dossier_letter, draft_dossier_letter, issue_letter, track_letter
from advisor.service.dossiers import amend_dossier, decide, open_dossier, read_dossier
from advisor.service.purges import run_purges
from advisor.service.retention import close_dossier
from advisor.service.sealing import Actor, Desk
from advisor.storage.connect import READING
from advisor.storage.store import Store
from tests.storage.store_samples import CASE, ENOUGH, MASTER, REFERENCE, TODAY, WHY

BEGUN, COMMITTING, ENDED, ACKNOWLEDGED, CONFLICT, REFUSED = "B", "C", "E", "A", "V", "R"
SHARED = "commun-001"
"""The dossier that every writer amends."""
ENDS = 0.4
"""The share of the dossiers that are closed and purged."""
_NOON, _BEGAN = datetime.combine(TODAY, time_of_day(12), UTC), time.time()
"""Writers are forked: they share one clock, which runs from the noon of the day of the sample case."""


@dataclass
class Writer:
    """One process among those that write in an organisation; `pipe` is where it tells of itself.

    `letters` is the share of the dossiers that come to a letter: its copies are rendered by the product, half a second each.
    """

    store: Store
    adviser: Adviser
    organisation: str
    name: str
    pipe: int
    chance: random.Random
    letters: float = 0.5

    def desk(self, account: str, role: str) -> Desk:
        at = (_NOON + timedelta(seconds=time.time() - _BEGAN)).isoformat(timespec="microseconds")
        return Desk(self.store, self.adviser, Actor(self.organisation, account, role, at), TODAY)

    def tell(self, mark: str, *said: object) -> None:
        os.write(self.pipe, f"{mark}{json.dumps(said)}\n".encode())

    def acknowledge(self, entry: Entry) -> None:
        self.tell(ACKNOWLEDGED, entry.sequence, entry.digest, entry.act)

    def live(self) -> None:
        """Write until killed; a database that does not answer is asked again."""
        event.listen(self.store.engine, "begin", self._begun)
        event.listen(self.store.engine, "commit", lambda _: self.tell(COMMITTING))
        event.listen(self.store.engine, "checkin", lambda *_: self.tell(ENDED))
        number = 0
        while True:
            number += 1
            for step in (lambda: self.dossier(f"{self.name}-{number:03}"), self.shared):  # noqa: B023 - called at once
                try:
                    step()
                except VersionConflict:
                    self.tell(CONFLICT)
                except StorageFailed as error:
                    self.tell(REFUSED, error.code)

    def dossier(self, reference: str) -> None:
        """The life of one dossier."""
        text = CASE.replace(REFERENCE, reference)
        self.acknowledge(open_dossier(self.desk("a1", "agent"), text, reason=WHY).entry)
        amended = amend_dossier(self.desk("a2", "juriste"), reference, text, version=1, reason="relecture du dossier")
        self.acknowledge(amended.entry)
        self.acknowledge(decide(self.desk("a2", "juriste"), reference)[1])
        if self.chance.random() < self.letters:
            self.letter(reference)
        if self.chance.random() < ENDS:
            dpo = self.desk("d1", "dpo")
            closed = close_dossier(dpo, reference, version=2, retention="contentieux_termine", start=TODAY)
            self.acknowledge(closed.entry)
            for purge in run_purges(dpo, [reference]):
                self.acknowledge(purge.entries[-1])

    def letter(self, reference: str) -> None:
        """The letter of a dossier, from its draft to the post."""
        drafted = draft_dossier_letter(self.desk("a1", "agent"), reference, person="titulaire", measure="entretien")
        self.acknowledge(drafted.entry)
        sequence, approver = drafted.entry.sequence, self.desk("a3", "valideur")
        self.acknowledge(approve_dossier_letter(approver, sequence, reason=ENOUGH).entry)
        self.acknowledge(issue_letter(approver, sequence, day=TODAY))
        self.acknowledge(track_letter(approver, sequence, addressee=1, state="deposited", day=TODAY).entry)

    def shared(self) -> None:
        """One amendment of the dossier that the others amend too."""
        desk = self.desk("a2", "juriste")
        _, version = read_dossier(desk, SHARED)
        text = CASE.replace(REFERENCE, SHARED)
        self.acknowledge(amend_dossier(desk, SHARED, text, version=version, reason="relecture du dossier").entry)

    def _begun(self, connection: Connection) -> None:
        if not connection.get_execution_options().get(READING, False):
            self.tell(BEGUN)


def found_organisation(store: Store, adviser: Adviser, organisation: str) -> None:
    """An organisation with the dossier that its writers share."""
    store.found(organisation, "Bailleur d'essai", datetime.now(UTC).isoformat())
    writer = Writer(store, adviser, organisation, "depart", os.open(os.devnull, os.O_WRONLY), random.Random(0))
    open_dossier(writer.desk("a1", "agent"), CASE.replace(REFERENCE, SHARED), reason=WHY)
    os.close(writer.pipe)


def run_writer(
    url: str, adviser: Adviser, organisation: str, name: str, *, pipe: int, seed: int, letters: float
) -> None:
    """The whole life of a writer's process."""
    store = Store(url, MASTER)
    Writer(store, adviser, organisation, name, pipe, random.Random(seed), letters).live()
