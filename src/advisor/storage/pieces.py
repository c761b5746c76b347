"""Sealed pieces: kept once under an opaque name, never overwritten, read back as they were sealed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, insert, select

from advisor.audit.canonical import keyed_digest
from advisor.audit.errors import EvidenceRefused
from advisor.law.errors import NotFound
from advisor.storage.dossiers import Dossiers
from advisor.storage.sealing import NONCE_BYTES, opened, sealed
from advisor.storage.tables import pieces

Random = Callable[[int], bytes]


class Pieces:
    """The pieces within one transaction."""

    def __init__(self, connection: Connection, organisation: str, dossiers: Dossiers, random: Random) -> None:
        self._connection, self._organisation = connection, organisation
        self._dossiers, self._random = dossiers, random

    def keep(self, reference: str, kind: str, data: bytes) -> tuple[str, str]:
        """Keep a piece of a dossier; its name, and the keyed digest that the journal seals.

        The same bytes are kept once. Raises: `NotFound` for a dossier without key.
        """
        key = self._dossiers.key(reference)
        mark = keyed_digest(self._dossiers.mark_key(reference), data)
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
        key = self._dossiers.key(row.reference)
        data = opened(key, bytes(row.content), f"{self._organisation}/{name}")
        if keyed_digest(self._dossiers.mark_key(row.reference), data) != row.mark:
            raise EvidenceRefused(
                f"La pièce « {name} » n'est plus celle qui a été scellée.", remedy="Restaurer une sauvegarde."
            )
        return data

    def _row(self, name: str) -> Any:
        return self._connection.execute(
            select(pieces).where(pieces.c.organisation == self._organisation, pieces.c.name == name)
        ).one_or_none()
