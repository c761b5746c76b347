"""Sealed pieces: kept once under an opaque name, never overwritten, read back as they were sealed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import Connection, insert, select, update

from advisor.audit.canonical import keyed_digest
from advisor.audit.errors import EvidenceRefused
from advisor.law.errors import NotFound
from advisor.storage.persons import Persons
from advisor.storage.sealing import NONCE_BYTES, derived, opened, sealed
from advisor.storage.tables import pieces

Random = Callable[[int], bytes]


class Pieces:
    """The pieces within one transaction."""

    def __init__(self, connection: Connection, organisation: str, persons: Persons, random: Random) -> None:
        self._connection, self._organisation = connection, organisation
        self._persons, self._random = persons, random

    def keep(self, reference: str, kind: str, data: bytes, persons: Collection[str] = ()) -> tuple[str, str]:
        """Keep a piece of a dossier; its name, and the keyed digest that the journal seals.

        `persons` are the ids of those of whom it says something of their own: it goes with the first one erased. The
        same bytes are kept once. Raises: `NotFound` for a dossier or a person without key.
        """
        marks = sorted(self._persons.mark(reference, person) for person in persons)
        key = self._persons.combined(reference, marks)
        mark = keyed_digest(derived(key, "digests"), data)
        name = f"{reference}.{mark.rpartition(':')[2][:16]}.{kind}"
        if self._row(name) is None:
            self._connection.execute(
                insert(pieces).values(
                    organisation=self._organisation,
                    name=name,
                    reference=reference,
                    kind=kind,
                    content=sealed(key, self._random(NONCE_BYTES), data, f"{self._organisation}/{name}"),
                    mark=mark,
                    persons=marks,
                )
            )
        return name, mark

    def read(self, name: str) -> bytes:
        """The bytes of a piece, as they were sealed.

        Raises: `NotFound` when it is not there or was purged; `EvidenceRefused` when it is no longer what was sealed.
        """
        row = self._row(name)
        if row is None or row.content is None:
            raise NotFound(f"La pièce « {name} » n'est plus là.", remedy="Le dossier a pu être purgé.")
        key = self._persons.combined(row.reference, row.persons)
        data = opened(key, bytes(row.content), f"{self._organisation}/{name}")
        if keyed_digest(derived(key, "digests"), data) != row.mark:
            raise EvidenceRefused(
                f"La pièce « {name} » n'est plus celle qui a été scellée.", remedy="Restaurer une sauvegarde."
            )
        return data

    def digest_key(self, name: str) -> bytes:
        """The key of the digest of a piece: it checks the piece and does not open it. Raises: `NotFound`."""
        row = self._row(name)
        if row is None:
            raise NotFound(f"La pièce « {name} » n'existe pas.", remedy="Voir le journal du dossier.")
        return derived(self._persons.combined(row.reference, row.persons), "digests")

    def destroy(self, reference: str, person: str) -> list[str]:
        """Destroy the pieces of a dossier that need the key of a person (by mark); their names."""
        rows = self._connection.execute(
            select(pieces.c.name, pieces.c.persons).where(
                pieces.c.organisation == self._organisation,
                pieces.c.reference == reference,
                pieces.c.content.is_not(None),
            )
        )
        names = sorted(row.name for row in rows if person in row.persons)
        self._connection.execute(
            update(pieces)
            .where(pieces.c.organisation == self._organisation, pieces.c.name.in_(names))
            .values(content=None)
        )
        return names

    def _row(self, name: str) -> Any:
        return self._connection.execute(
            select(pieces).where(pieces.c.organisation == self._organisation, pieces.c.name == name)
        ).one_or_none()
