"""Registers of evidence of an organisation: opened, amended with a reason, read back in any version, lines erased for good."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from advisor.audit.canonical import keyed_digest
from advisor.law.errors import NotFound, VersionConflict
from advisor.storage.dossiers import Amendment
from advisor.storage.sealing import KEY_BYTES, NONCE_BYTES, derived, opened, sealed
from advisor.storage.tables import register_documents, register_keys, register_versions, registers

Random = Callable[[int], bytes]


class Registers:
    """The registers within one transaction."""

    def __init__(
        self, connection: Connection, organisation: str, master: bytes, random: Random, recorded_at: str
    ) -> None:
        self._connection, self._organisation = connection, organisation
        self._master, self._random, self._recorded_at = master, random, recorded_at
        self._keys: dict[str, bytes] = {}

    def create(self, name: str, content: bytes, *, account: str, reason: str) -> int:
        """Open a register with its first version and its own key.

        Raises: `VersionConflict` when the name is taken.
        """
        try:
            with self._connection.begin_nested():
                self._connection.execute(
                    insert(registers).values(**self._of(name), version=1, created_at=self._recorded_at)
                )
        except IntegrityError as error:
            raise VersionConflict(
                f"Le registre « {name} » existe déjà.", remedy="L'amender, ou choisir un autre nom."
            ) from error
        self._new_key(name)
        self._write(name, 1, content, account, reason)
        return 1

    def amend(self, name: str, content: bytes, *, version: int, account: str, reason: str) -> int:
        """Write the next version over the one that the author had read.

        Raises: `NotFound`; `VersionConflict` when another was written since.
        """
        changed = self._connection.execute(
            update(registers)
            .where(*self._where(registers, name), registers.c.version == version)
            .values(version=version + 1)
        )
        if changed.rowcount != 1:
            raise VersionConflict(
                f"Le registre « {name} » en est à la version {self.version(name)} : la version {version} a été lue.",
                remedy="Relire la version actuelle, y reporter le changement, puis recommencer.",
            )
        self._write(name, version + 1, content, account, reason)
        return version + 1

    def version(self, name: str) -> int:
        """The current version of a register.

        Raises: `NotFound`.
        """
        found = self._connection.execute(
            select(registers.c.version).where(*self._where(registers, name))
        ).scalar_one_or_none()
        if found is None:
            raise NotFound(f"Le registre « {name} » n'existe pas.", remedy="Vérifier son nom.")
        return int(found)

    def names(self, after: str = "", limit: int = 100) -> list[tuple[str, int]]:
        """Names in their order, each with its current version, a page at a time."""
        rows = self._connection.execute(
            select(registers.c.name, registers.c.version)
            .where(registers.c.organisation == self._organisation, registers.c.name > after)
            .order_by(registers.c.name)
            .limit(limit)
        )
        return [(row.name, row.version) for row in rows]

    def read(self, name: str, version: int | None = None) -> bytes:
        """The text of a register in a version, by default the current one.

        Raises: `NotFound`, also for a version of which a line was erased.
        """
        number = self.version(name) if version is None else version
        kept = self._connection.execute(
            select(register_versions.c.content).where(
                *self._where(register_versions, name), register_versions.c.version == number
            )
        ).scalar_one_or_none()
        if kept is None:
            raise NotFound(
                f"La version {number} du registre « {name} » n'est pas là.",
                remedy="Une ligne dont le terme est passé a pu en être effacée : lire une version plus récente.",
            )
        return opened(self.key(name), bytes(kept), self._about(name, f"version {number}"))

    def history(self, name: str, after: int = 0, limit: int = 100) -> list[Amendment]:
        """The versions of a register from the first one on, without their content, a page at a time.

        Raises: `NotFound`.
        """
        self.version(name)
        table = register_versions.c
        rows = self._connection.execute(
            select(table.version, table.reason, table.account, table.recorded_at)
            .where(*self._where(register_versions, name), table.version > after)
            .order_by(table.version)
            .limit(limit)
        )
        return [
            Amendment(row.version, self._reason(name, row.version, row.reason), row.account, row.recorded_at)
            for row in rows
        ]

    def key(self, name: str) -> bytes:
        """The register's own key.

        Raises: `NotFound`.
        """
        if name not in self._keys:
            wrapped = self._connection.execute(
                select(register_keys.c.wrapped).where(*self._where(register_keys, name))
            ).scalar_one_or_none()
            if wrapped is None:
                raise NotFound(f"Le registre « {name} » n'existe pas.", remedy="Vérifier son nom.")
            self._keys[name] = opened(self._master, bytes(wrapped), self._about(name, "clé"))
        return self._keys[name]

    def mark(self, name: str, content: bytes) -> str:
        """The keyed digest under which the journal knows a content of the register. Raises: `NotFound`."""
        return keyed_digest(derived(self.key(name), "digests"), content)

    def keep_document(self, name: str, data: bytes) -> str:
        """Keep a document of a register; the keyed digest of its SHA-256. The same bytes are kept once. Raises: `NotFound`."""
        mark = self._document_mark(name, hashlib.sha256(data).hexdigest())
        if self._document(name, mark) is None:
            self._connection.execute(
                insert(register_documents).values(
                    **self._of(name),
                    mark=mark,
                    content=sealed(self.key(name), self._random(NONCE_BYTES), data, self._about(name, mark)),
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

    def _new_key(self, name: str) -> None:
        key = self._random(KEY_BYTES)
        wrapped = sealed(self._master, self._random(NONCE_BYTES), key, self._about(name, "clé"))
        self._connection.execute(
            insert(register_keys).values(**self._of(name), wrapped=wrapped, created_at=self._recorded_at)
        )
        self._keys[name] = key

    def _write(self, name: str, version: int, content: bytes, account: str, reason: str) -> None:
        self._connection.execute(
            insert(register_versions).values(
                **self._of(name),
                version=version,
                account=account,
                recorded_at=self._recorded_at,
                **self._sealed(name, version, content, reason),
            )
        )

    def _sealed(self, name: str, version: int, content: bytes, reason: str) -> dict[str, bytes]:
        key = self.key(name)
        return {
            "content": sealed(key, self._random(NONCE_BYTES), content, self._about(name, f"version {version}")),
            "reason": sealed(key, self._random(NONCE_BYTES), reason.encode(), self._about(name, f"motif {version}")),
        }

    def _reason(self, name: str, version: int, kept: bytes | None) -> str:
        return (
            "" if kept is None else opened(self.key(name), bytes(kept), self._about(name, f"motif {version}")).decode()
        )

    def _of(self, name: str) -> dict[str, str]:
        return {"organisation": self._organisation, "name": name}

    def _where(self, table: Any, name: str) -> tuple[Any, Any]:
        return table.c.organisation == self._organisation, table.c.name == name

    def _about(self, name: str, what: str) -> str:
        return f"{self._organisation}/registre {name}/{what}"
