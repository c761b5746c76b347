"""Texts kept version by version, each thing under its own key: written over what was read, read back, their reasons too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import Connection, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from advisor.law.errors import NotFound, VersionConflict
from advisor.storage.sealing import KEY_BYTES, NONCE_BYTES, derived, opened, sealed

Random = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Amendment:
    """One version of a text: who wrote it, when and why (`reason` is empty once it was destroyed)."""

    version: int
    reason: str
    account: str
    recorded_at: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where one kind of thing is kept, and how people call it: `column` holds its name, `sealed_as` begins what its key binds."""

    things: Table
    versions: Table
    keys: Table
    column: str
    sealed_as: str
    called: str
    taken_remedy: str
    unknown_remedy: str
    gone_remedy: str
    keyless: str
    keyless_remedy: str


class Versions:
    """The things of one kind within one transaction, each in its versions."""

    _shelf: ClassVar[Shelf]

    def __init__(
        self, connection: Connection, organisation: str, master: bytes, random: Random, recorded_at: str
    ) -> None:
        self._connection, self._organisation = connection, organisation
        self._master, self._random, self._recorded_at = master, random, recorded_at
        self._keys: dict[str, bytes] = {}

    def _create(self, name: str, content: bytes, *, account: str, reason: str, **values: Any) -> int:
        """Keep a thing with its first version and its own key; `values` are further columns of the thing.

        Raises: `VersionConflict` when the name is taken.
        """
        row = insert(self._shelf.things).values(**self._of(name), version=1, created_at=self._recorded_at, **values)
        try:
            with self._connection.begin_nested():
                self._connection.execute(row)
        except IntegrityError as error:
            raise VersionConflict(
                f"Le {self._shelf.called} « {name} » existe déjà.", remedy=self._shelf.taken_remedy
            ) from error
        self._new_key(name)
        self._write(name, 1, content, account, reason)
        return 1

    def _amend(  # noqa: PLR0913 - what is written, on which version, by whom, why, where it still may be
        self,
        name: str,
        content: bytes,
        *,
        version: int,
        account: str,
        reason: str,
        standing: tuple[Any, ...] = (),
        **values: Any,
    ) -> int:
        """Write the next version over the one that the author had read; `standing`: what the thing must be for that.

        Raises: `NotFound`; `VersionConflict` when another was written since.
        """
        table = self._shelf.things
        changed = self._connection.execute(
            update(table)
            .where(*self._where(table, name), table.c.version == version, *standing)
            .values(version=version + 1, **values)
        )
        if changed.rowcount != 1:
            raise VersionConflict(
                f"Le {self._shelf.called} « {name} » en est à la version {self.version(name)} : la version {version} a été "
                "lue.",
                remedy="Relire la version actuelle, y reporter le changement, puis recommencer.",
            )
        self._write(name, version + 1, content, account, reason)
        return version + 1

    def version(self, name: str) -> int:
        """The current version.

        Raises: `NotFound`.
        """
        table = self._shelf.things
        found = self._connection.execute(select(table.c.version).where(*self._where(table, name))).scalar_one_or_none()
        if found is None:
            raise NotFound(f"Le {self._shelf.called} « {name} » n'existe pas.", remedy=self._shelf.unknown_remedy)
        return int(found)

    def read(self, name: str, version: int | None = None) -> bytes:
        """The text in a version, by default the current one.

        Raises: `NotFound`, also where that version was destroyed.
        """
        number = self.version(name) if version is None else version
        table = self._shelf.versions
        kept = self._connection.execute(
            select(table.c.content).where(*self._where(table, name), table.c.version == number)
        ).scalar_one_or_none()
        if kept is None:
            raise NotFound(
                f"La version {number} du {self._shelf.called} « {name} » n'est pas là.", remedy=self._shelf.gone_remedy
            )
        return opened(self.key(name), bytes(kept), self._about(name, f"version {number}"))

    def history(self, name: str, *, after: int = 0, limit: int | None = None) -> list[Amendment]:
        """The versions after one, the oldest first, without their content; by default all."""
        table = self._shelf.versions
        rows = self._connection.execute(
            select(table.c.version, table.c.reason, table.c.account, table.c.recorded_at)
            .where(*self._where(table, name), table.c.version > after)
            .order_by(table.c.version)
            .limit(limit)
        )
        return [
            Amendment(row.version, self._reason(name, row.version, row.reason), row.account, row.recorded_at)
            for row in rows
        ]

    def key(self, name: str) -> bytes:
        """The thing's own key.

        Raises: `NotFound` when it was destroyed or never made.
        """
        if name not in self._keys:
            table = self._shelf.keys
            wrapped = self._connection.execute(
                select(table.c.wrapped).where(*self._where(table, name))
            ).scalar_one_or_none()
            if wrapped is None:
                raise NotFound(self._shelf.keyless.format(name=name), remedy=self._shelf.keyless_remedy)
            self._keys[name] = opened(self._master, bytes(wrapped), self._about(name, "clé"))
        return self._keys[name]

    def mark_key(self, name: str) -> bytes:
        """The key of the thing's digests, drawn from its own: it checks what was sealed and opens nothing.

        Raises: `NotFound`, as `key`.
        """
        return derived(self.key(name), "digests")

    def _new_key(self, name: str) -> None:
        """Make the thing's own key, where it has none (any more)."""
        key = self._random(KEY_BYTES)
        wrapped = sealed(self._master, self._random(NONCE_BYTES), key, self._about(name, "clé"))
        self._connection.execute(
            insert(self._shelf.keys).values(**self._of(name), wrapped=wrapped, created_at=self._recorded_at)
        )
        self._keys[name] = key

    def _sealed(self, name: str, version: int, content: bytes, reason: str) -> dict[str, bytes]:
        """A version and its reason as they are kept, under the thing's own key."""
        return {
            "content": self._seal(name, content, f"version {version}"),
            "reason": self._seal(name, reason.encode(), f"motif {version}"),
        }

    def _seal(self, name: str, data: bytes, what: str) -> bytes:
        """Data of a thing under its own key, bound to what it is."""
        return sealed(self.key(name), self._random(NONCE_BYTES), data, self._about(name, what))

    def _of(self, name: str) -> dict[str, str]:
        """The columns that name a thing."""
        return {"organisation": self._organisation, self._shelf.column: name}

    def _where(self, table: Table, name: str) -> tuple[Any, Any]:
        """The rows of a table that are of a thing."""
        return table.c.organisation == self._organisation, table.c[self._shelf.column] == name

    def _about(self, name: str, what: str) -> str:
        """What something sealed is bound to."""
        return f"{self._organisation}/{self._shelf.sealed_as}{name}/{what}"

    def _write(self, name: str, version: int, content: bytes, account: str, reason: str) -> None:
        self._connection.execute(
            insert(self._shelf.versions).values(
                **self._of(name),
                version=version,
                account=account,
                recorded_at=self._recorded_at,
                **self._sealed(name, version, content, reason),
            )
        )

    def _reason(self, name: str, version: int, kept: bytes | None) -> str:
        return (
            "" if kept is None else opened(self.key(name), bytes(kept), self._about(name, f"motif {version}")).decode()
        )
