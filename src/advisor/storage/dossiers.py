"""Dossiers of an organisation: created, amended with a reason, read back in any version, purged."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, exists, select, update

from advisor.law.errors import NotFound
from advisor.storage.tables import assignments, case_versions, dossier_keys, dossiers, person_keys, person_parts, pieces
from advisor.storage.versions import Shelf, Versions

_SHELF = Shelf(
    things=dossiers,
    versions=case_versions,
    keys=dossier_keys,
    column="reference",
    sealed_as="",
    called="dossier",
    taken_remedy="L'amender, ou choisir une autre référence.",
    unknown_remedy="Vérifier sa référence.",
    gone_remedy="Le dossier a pu être purgé.",
    keyless="La clé du dossier « {name} » n'existe pas.",
    keyless_remedy="Le dossier a pu être purgé.",
)


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


class Dossiers(Versions):
    """The dossiers within one transaction."""

    _shelf = _SHELF

    def create(self, reference: str, content: bytes, *, account: str, reason: str, judicial: bool) -> int:
        """Open a dossier with its first version and its own key.

        Raises: `VersionConflict` when the reference is taken.
        """
        return self._create(reference, content, account=account, reason=reason, judicial=judicial)

    def amend(  # noqa: PLR0913 - what is written, on which version, by whom, why
        self, reference: str, content: bytes, *, version: int, account: str, reason: str, judicial: bool
    ) -> int:
        """Write the next version over the one that the author had read; a closed dossier is open again.

        Raises: `NotFound`, `VersionConflict` when another was written since, or it was purged.
        """
        values = {"judicial": judicial, "retention": None, "retention_start": None}
        standing = dossiers.c.purged_at.is_(None)
        return self._amend(
            reference, content, version=version, account=account, reason=reason, standing=(standing,), **values
        )

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
