"""Dossiers of an organisation: created, amended with a reason, read back in any version, purged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, select, update
from sqlalchemy.exc import IntegrityError

from advisor.law.errors import NotFound, VersionConflict
from advisor.storage.sealing import KEY_BYTES, NONCE_BYTES, derived, opened, sealed
from advisor.storage.tables import assignments, case_versions, dossier_keys, dossiers, person_keys, person_parts, pieces

Random = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Amendment:
    """One version of a case file: who wrote it, when and why (`reason` is empty once purged)."""

    version: int
    reason: str
    account: str
    recorded_at: str


@dataclass(frozen=True, slots=True)
class Closed:
    """The retention class of a closed dossier, and the day (ISO) from which it runs."""

    retention: str
    start: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A dossier in a list: that it exists, since when, and whether an account is assigned to it; nothing of its content."""

    reference: str
    created_at: str
    assigned: bool
    purged: bool


class Dossiers:
    """The dossiers within one transaction."""

    def __init__(
        self, connection: Connection, organisation: str, master: bytes, random: Random, recorded_at: str
    ) -> None:
        self._connection, self._organisation = connection, organisation
        self._master, self._random, self._recorded_at = master, random, recorded_at
        self._keys: dict[str, bytes] = {}

    def create(self, reference: str, content: bytes, *, account: str, reason: str, judicial: bool) -> int:
        """Open a dossier with its first version and its own key.

        Raises: `VersionConflict` when the reference is taken.
        """
        try:
            with self._connection.begin_nested():
                self._connection.execute(
                    insert(dossiers).values(
                        **self._of(reference), version=1, judicial=judicial, created_at=self._recorded_at
                    )
                )
        except IntegrityError as error:
            raise VersionConflict(
                f"Le dossier « {reference} » existe déjà.", remedy="L'amender, ou choisir une autre référence."
            ) from error
        key = self._random(KEY_BYTES)
        wrapped = sealed(self._master, self._random(NONCE_BYTES), key, self._about(reference, "clé"))
        self._connection.execute(
            insert(dossier_keys).values(**self._of(reference), wrapped=wrapped, created_at=self._recorded_at)
        )
        self._keys[reference] = key
        self._write(reference, 1, content, account, reason)
        return 1

    def amend(  # noqa: PLR0913 - what is written, on which version, by whom, why
        self, reference: str, content: bytes, *, version: int, account: str, reason: str, judicial: bool
    ) -> int:
        """Write the next version over the one that the author had read; a closed dossier is open again.

        Raises: `NotFound`; `VersionConflict` when another was written since.
        """
        changed = self._connection.execute(
            update(dossiers)
            .where(*self._where(dossiers, reference), dossiers.c.version == version, dossiers.c.purged_at.is_(None))
            .values(version=version + 1, judicial=judicial, retention=None, retention_start=None)
        )
        if changed.rowcount != 1:
            current = self.version(reference)
            raise VersionConflict(
                f"Le dossier « {reference} » en est à la version {current} : la version {version} a été lue.",
                remedy="Relire la version actuelle, y reporter le changement, puis recommencer.",
            )
        self._write(reference, version + 1, content, account, reason)
        return version + 1

    def version(self, reference: str) -> int:
        """The current version of a dossier.

        Raises: `NotFound`.
        """
        found = self._connection.execute(
            select(dossiers.c.version).where(*self._where(dossiers, reference))
        ).scalar_one_or_none()
        if found is None:
            raise NotFound(f"Le dossier « {reference} » n'existe pas.", remedy="Vérifier sa référence.")
        return int(found)

    def standing(self, reference: str) -> int:
        """The current version of a dossier on which something may still be done.

        Raises: `NotFound`, also when the dossier was purged.
        """
        version = self.version(reference)
        purged = select(dossiers.c.purged_at).where(*self._where(dossiers, reference))
        if self._connection.execute(purged).scalar_one() is not None:
            raise NotFound(
                f"Le dossier « {reference} » a été purgé.", remedy="Seules restent les écritures et leurs preuves."
            )
        return version

    def judicial(self, reference: str) -> bool | None:
        """Whether a piece of police or justice is in the file; none where there is no such dossier."""
        return self._connection.execute(
            select(dossiers.c.judicial).where(*self._where(dossiers, reference))
        ).scalar_one_or_none()

    def read(self, reference: str, version: int | None = None) -> bytes:
        """The case file in a version, by default the current one.

        Raises: `NotFound`, also when the dossier was purged.
        """
        number = self.version(reference) if version is None else version
        kept = self._connection.execute(
            select(case_versions.c.content).where(
                *self._where(case_versions, reference), case_versions.c.version == number
            )
        ).scalar_one_or_none()
        if kept is None:
            raise NotFound(
                f"La version {number} du dossier « {reference} » n'est pas là.", remedy="Le dossier a pu être purgé."
            )
        return opened(self.key(reference), bytes(kept), self._about(reference, f"version {number}"))

    def history(self, reference: str, *, after: int = 0, limit: int | None = None) -> list[Amendment]:
        """Versions of a dossier after one, the oldest first, without their content; by default all."""
        rows = self._connection.execute(
            select(
                case_versions.c.version,
                case_versions.c.reason,
                case_versions.c.account,
                case_versions.c.recorded_at,
            )
            .where(*self._where(case_versions, reference), case_versions.c.version > after)
            .order_by(case_versions.c.version)
            .limit(limit)
        )
        return [
            Amendment(row.version, self._reason(reference, row.version, row.reason), row.account, row.recorded_at)
            for row in rows
        ]

    def is_judicial(self, reference: str) -> bool:
        """Whether a piece of police or justice is in the file.

        Raises: `NotFound`.
        """
        self.version(reference)
        return bool(self.judicial(reference))

    def references(self, after: str = "", limit: int = 100) -> list[str]:
        """References in their order, a page at a time."""
        return list(
            self._connection.execute(
                select(dossiers.c.reference)
                .where(dossiers.c.organisation == self._organisation, dossiers.c.reference > after)
                .order_by(dossiers.c.reference)
                .limit(limit)
            ).scalars()
        )

    def page(self, account: str, after: str, limit: int, *, assigned: bool | None = None) -> list[Listed]:
        """Dossiers in the order of their references, as an account may list them; those assigned to it, or not, where asked."""
        held = exists().where(
            assignments.c.organisation == dossiers.c.organisation,
            assignments.c.reference == dossiers.c.reference,
            assignments.c.account == account,
        )
        asked = select(dossiers.c.reference, dossiers.c.created_at, held.label("held"), dossiers.c.purged_at).where(
            dossiers.c.organisation == self._organisation, dossiers.c.reference > after
        )
        if assigned is not None:
            asked = asked.where(held if assigned else ~held)
        rows = self._connection.execute(asked.order_by(dossiers.c.reference).limit(limit))
        return [Listed(row.reference, row.created_at, bool(row.held), row.purged_at is not None) for row in rows]

    def key(self, reference: str) -> bytes:
        """The dossier's own key.

        Raises: `NotFound` when it was destroyed or never made.
        """
        if reference not in self._keys:
            wrapped = self._connection.execute(
                select(dossier_keys.c.wrapped).where(*self._where(dossier_keys, reference))
            ).scalar_one_or_none()
            if wrapped is None:
                raise NotFound(f"La clé du dossier « {reference} » n'existe pas.", remedy="Le dossier a pu être purgé.")
            self._keys[reference] = opened(self._master, bytes(wrapped), self._about(reference, "clé"))
        return self._keys[reference]

    def close(self, reference: str, closed: Closed) -> None:
        """Note under which class a dossier is kept from now on, and from which day that runs."""
        self._set(reference, retention=closed.retention, retention_start=closed.start)

    def closed_under(self, reference: str) -> Closed | None:
        """The class under which a dossier was closed; nothing for an open one."""
        return next((closed for _, closed in self.closed(only=reference)), None)

    def closed(self, *, after: str = "", only: str | None = None) -> list[tuple[str, Closed]]:
        """Reference and class of every closed dossier that was not purged, after a reference, or of one of them."""
        asked = select(dossiers.c.reference, dossiers.c.retention, dossiers.c.retention_start).where(
            dossiers.c.organisation == self._organisation,
            dossiers.c.reference > after,
            dossiers.c.retention.is_not(None),
            dossiers.c.purged_at.is_(None),
        )
        if only is not None:
            asked = asked.where(dossiers.c.reference == only)
        rows = self._connection.execute(asked.order_by(dossiers.c.reference))
        return [(row.reference, Closed(row.retention, row.retention_start)) for row in rows]

    def mark_key(self, reference: str) -> bytes:
        """The key of the dossier's digests, drawn from its own: it checks what was sealed and opens nothing.

        Raises: `NotFound`, as `key`.
        """
        return derived(self.key(reference), "digests")

    def purge(self, reference: str) -> None:
        """Destroy the key and what it sealed; versions and pieces keep their place, empty.

        Raises: `NotFound`.
        """
        self.version(reference)
        self._connection.execute(delete(dossier_keys).where(*self._where(dossier_keys, reference)))
        self._connection.execute(
            update(case_versions).where(*self._where(case_versions, reference)).values(content=None, reason=None)
        )
        self._connection.execute(update(pieces).where(*self._where(pieces, reference)).values(content=None))
        self._connection.execute(update(person_parts).where(*self._where(person_parts, reference)).values(content=None))
        self._connection.execute(delete(person_keys).where(*self._where(person_keys, reference)))
        self._connection.execute(
            update(dossiers).where(*self._where(dossiers, reference)).values(purged_at=self._recorded_at)
        )
        self._keys.pop(reference, None)

    def _set(self, reference: str, **values: str) -> None:
        self._connection.execute(update(dossiers).where(*self._where(dossiers, reference)).values(**values))

    def _write(self, reference: str, version: int, content: bytes, account: str, reason: str) -> None:
        about = self._about(reference, f"version {version}")
        self._connection.execute(
            insert(case_versions).values(
                **self._of(reference),
                version=version,
                content=sealed(self.key(reference), self._random(NONCE_BYTES), content, about),
                reason=sealed(
                    self.key(reference),
                    self._random(NONCE_BYTES),
                    reason.encode(),
                    self._about(reference, f"motif {version}"),
                ),
                account=account,
                recorded_at=self._recorded_at,
            )
        )

    def _reason(self, reference: str, version: int, kept: bytes | None) -> str:
        if kept is None:
            return ""
        return opened(self.key(reference), bytes(kept), self._about(reference, f"motif {version}")).decode()

    def _of(self, reference: str) -> dict[str, str]:
        return {"organisation": self._organisation, "reference": reference}

    def _where(self, table: Any, reference: str) -> tuple[Any, Any]:
        return table.c.organisation == self._organisation, table.c.reference == reference

    def _about(self, reference: str, what: str) -> str:
        return f"{self._organisation}/{reference}/{what}"
