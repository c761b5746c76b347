"""One act on a dossier in the store: its pieces, its journal entry and its outgoing message, in one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from advisor.access.actions import Action
from advisor.access.roles import Role
from advisor.access.table import Reach, reach_of
from advisor.audit.entry import Entry
from advisor.audit.evidence import ARTIFACTS
from advisor.audit.export import RANK, purge_of
from advisor.casefile.model import CaseFile
from advisor.law.errors import NotFound, VersionConflict
from advisor.service.adviser import Adviser
from advisor.service.claim import Taken, writing_under
from advisor.storage.store import Store, Work


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, in which organisation and role, and at which moment (ISO instant with its offset).

    `roles` are all those of the account: what is withheld from one of them is not got through another.
    """

    organisation: str
    account: str
    role: str
    at: str
    roles: frozenset[Role] = frozenset()

    @property
    def held(self) -> frozenset[Role]:
        """Every role of the account, the one in which it acts included."""
        return self.roles | {role for role in Role if role == self.role}

    @property
    def decides(self) -> bool:
        """Whether the account may decide of the proposals or approve the letters of dossiers."""
        return self._may(Action.DECIDE) or self._may(Action.APPROVE_LETTER)

    @property
    def is_inside(self) -> bool:
        """Whether the account may read what stays inside the landlord's house."""
        return self._may(Action.READ_INTERNAL)

    def _may(self, action: Action) -> bool:
        return any(reach_of(action, role) is not Reach.NOWHERE for role in self.held)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a use case takes place: the store, the adviser, who acts, and the civil day.

    `retention` is the landlord's own file of retention classes, instead of that of the product. `claim` is the idempotency
    key, or the item of a job, under which the use case is done: it is taken in its first transaction that writes.
    """

    store: Store
    adviser: Adviser
    actor: Actor
    today: date
    retention: Path | None = None
    claim: Taken | None = None

    def day_of_act(self, case: CaseFile) -> date:
        """The day for which a dossier is judged: today, or the later day that its file plans; a day that has passed is stale."""
        return max(case.evaluated_on or self.today, self.today)

    def reading(self) -> AbstractContextManager[Work]:
        """A transaction that only reads."""
        return self.store.reading(self.actor.organisation)

    def writing(self) -> AbstractContextManager[Work]:
        """A transaction that may write: all of it is kept, or nothing.

        Raises: `AnswerAwaited` when the same demand is being served; `JobStopped` when the item is no longer to be done.
        """
        return writing_under(self.claim, self.store, self.actor.organisation, self.actor.at)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A piece to be kept, and the ids of the persons of whom it says something of their own."""

    data: bytes
    persons: Sequence[str] = ()


def seal_act(work: Work, actor: Actor, act: str, reference: str, pieces: Mapping[str, Sheet], **facts: Any) -> Entry:
    """Keep pieces by kind, seal the act that lists their keyed digests, and post the message that tells of it.

    `facts` are digests, references, numbers and codes: what a person wrote goes in a piece. The entry bears its rank
    within the dossier, so that one left out of an export is missed.
    """
    work.journal.head(for_update=True)
    kept = dict(work.pieces.keep(reference, kind, sheet.data, sheet.persons) for kind, sheet in pieces.items())
    rank = work.journal.count(reference) + 1
    payload = {**facts, RANK: rank, "account": actor.account, "role": actor.role}
    entry = work.journal.append(act, reference, {ARTIFACTS: kept, **payload} if kept else payload)
    mark = hashlib.sha256(f"{work.organisation}/{entry.sequence}/{entry.digest}".encode()).hexdigest()
    work.outbox.post(f"msg_{mark[:40]}", act, {"reference": reference, "sequence": entry.sequence})
    return entry


def require_version(work: Work, reference: str, version: int) -> None:
    """Return if a dossier is still in the version that was read; writers of the organisation wait from here on.

    Raises: `NotFound`; `VersionConflict`.
    """
    work.journal.head(for_update=True)
    compare_version(work, reference, version)


def compare_version(work: Work, reference: str, version: int) -> None:
    """Return if a dossier is in this version, for now.

    Raises: `NotFound`, also once purged; `VersionConflict`.
    """
    current = work.dossiers.standing(reference)
    if current != version:
        raise VersionConflict(
            f"Le dossier « {reference} » a changé : la version {version} a été lue, la version {current} est en cours.",
            remedy="Relire le dossier, réévaluer, puis recommencer.",
        )


def entry_at(work: Work, reference: str, sequence: int) -> Entry:
    """One entry of a dossier.

    Raises: `NotFound`.
    """
    found = next((each for each in work.journal.of(reference) if each.sequence == sequence), None)
    if found is None:
        raise NotFound(
            f"L'écriture n° {sequence} n'est pas du dossier « {reference} ».", remedy="Voir le journal du dossier."
        )
    return found


def sealed_piece(work: Work, entry: Entry, kind: str) -> bytes:
    """The bytes of one sealed piece of an entry.

    Raises: `NotFound` when it has none or it was purged; `EvidenceRefused` when it has changed.
    """
    purge = purge_of(work.journal.of(entry.subject), entry)
    if purge:
        raise NotFound(purge, remedy="Seules restent les écritures et leurs preuves.")
    name = next((str(name) for name in entry.payload.get(ARTIFACTS, {}) if name.endswith(f".{kind}")), None)
    if name is None:
        raise NotFound(f"L'écriture n° {entry.sequence} n'a pas de pièce « {kind} ».", remedy="Voir le journal.")
    return work.pieces.read(name)
