"""Registers of evidence of an organisation: opened, amended with a reason, read back in any version, lines erased for good."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from typing import Any

from sqlalchemy import delete, insert, select, update

from advisor.audit.canonical import keyed_digest
from advisor.storage.sealing import opened
from advisor.storage.tables import register_documents, register_keys, register_versions, registers
from advisor.storage.versions import Shelf, Versions

_SHELF = Shelf(
    things=registers,
    versions=register_versions,
    keys=register_keys,
    column="name",
    sealed_as="registre ",
    called="registre",
    taken_remedy="L'amender, ou choisir un autre nom.",
    unknown_remedy="Vérifier son nom.",
    gone_remedy="Une ligne dont le terme est passé a pu en être effacée : lire une version plus récente.",
    keyless="Le registre « {name} » n'existe pas.",
    keyless_remedy="Vérifier son nom.",
)


class Registers(Versions):
    """The registers within one transaction."""

    _shelf = _SHELF

    def create(self, name: str, content: bytes, *, account: str, reason: str) -> int:
        """Open a register with its first version and its own key.

        Raises: `VersionConflict` when the name is taken.
        """
        return self._create(name, content, account=account, reason=reason)

    def amend(self, name: str, content: bytes, *, version: int, account: str, reason: str) -> int:
        """Write the next version over the one that the author had read.

        Raises: `NotFound`; `VersionConflict` when another was written since.
        """
        return self._amend(name, content, version=version, account=account, reason=reason)

    def names(self, after: str = "", limit: int = 100) -> list[tuple[str, int]]:
        """Names in their order, each with its current version, a page at a time."""
        rows = self._connection.execute(
            select(registers.c.name, registers.c.version)
            .where(registers.c.organisation == self._organisation, registers.c.name > after)
            .order_by(registers.c.name)
            .limit(limit)
        )
        return [(row.name, row.version) for row in rows]

    def mark(self, name: str, content: bytes) -> str:
        """The keyed digest under which the journal knows a content of the register. Raises: `NotFound`."""
        return keyed_digest(self.mark_key(name), content)

    def keep_document(self, name: str, data: bytes) -> str:
        """Keep a document of a register; the keyed digest of its SHA-256. The same bytes are kept once. Raises: `NotFound`."""
        mark = self._document_mark(name, hashlib.sha256(data).hexdigest())
        if self._document(name, mark) is None:
            self._connection.execute(
                insert(register_documents).values(
                    **self._of(name),
                    mark=mark,
                    content=self._seal(name, data, mark),
                    kept_at=self._recorded_at,
                )
            )
        return mark

    def document(self, name: str, sha256: str) -> bytes | None:
        """A document kept with a register, by its SHA-256; nothing where it is kept elsewhere. Raises: `NotFound`."""
        mark = self._document_mark(name, sha256)
        row = self._document(name, mark)
        return None if row is None else opened(self.key(name), bytes(row.content), self._about(name, mark))

    def erase_before(self, name: str, kept: Collection[str], *, version: int) -> list[int]:
        """Destroy every version before one, the documents that are not kept, and the key that sealed them all.

        What stays (that version, its reason, and the documents of the SHA-256 `kept`) is sealed again under a new key.
        Answers the versions destroyed. Raises: `NotFound`.
        """
        content, reason = self.read(name, version), self.history(name, after=version - 1, limit=1)[0].reason
        documents = [each for each in (self.document(name, digest) for digest in kept) if each is not None]
        older = (*self._where(register_versions, name), register_versions.c.version < version)
        gone = list(
            self._connection.execute(
                select(register_versions.c.version)
                .where(*older, register_versions.c.content.is_not(None))
                .order_by(register_versions.c.version)
            ).scalars()
        )
        self._connection.execute(delete(register_keys).where(*self._where(register_keys, name)))
        self._connection.execute(delete(register_documents).where(*self._where(register_documents, name)))
        self._new_key(name)
        self._connection.execute(update(register_versions).where(*older).values(content=None, reason=None))
        self._connection.execute(
            update(register_versions)
            .where(*self._where(register_versions, name), register_versions.c.version == version)
            .values(**self._sealed(name, version, content, reason))
        )
        for each in documents:
            self.keep_document(name, each)
        return gone

    def _document_mark(self, name: str, sha256: str) -> str:
        return self.mark(name, sha256.encode())

    def _document(self, name: str, mark: str) -> Any:
        return self._connection.execute(
            select(register_documents.c.content).where(
                *self._where(register_documents, name), register_documents.c.mark == mark
            )
        ).one_or_none()
