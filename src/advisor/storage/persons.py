"""What belongs to one person of a dossier, under that person's own key: destroying the key erases the person alone."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from advisor.audit.canonical import keyed_digest
from advisor.law.errors import NotFound
from advisor.storage.dossiers import Dossiers
from advisor.storage.sealing import KEY_BYTES, NONCE_BYTES, derived, opened, sealed
from advisor.storage.tables import person_keys, person_parts

Random = Callable[[int], bytes]
_CONFIDED = 0
"""Where what was confided stands: no version of a dossier bears this number, so none is read or exported with it."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a version holds of one person (`person`: the mark); nothing once that person was erased."""

    person: str
    content: bytes | None


class Persons:
    """The persons' own contents within one transaction."""

    def __init__(
        self, connection: Connection, organisation: str, dossiers: Dossiers, random: Random, recorded_at: str
    ) -> None:
        self._connection, self._organisation = connection, organisation
        self._dossiers, self._random, self._recorded_at = dossiers, random, recorded_at

    def mark(self, reference: str, person: str) -> str:
        """The keyed digest under which a person of a dossier (by id) is kept."""
        return keyed_digest(self._dossiers.mark_key(reference), person.encode())

    def keep(self, reference: str, version: int, person: str, content: bytes) -> tuple[str, str]:
        """Keep what a version holds of a person (by id): the person's mark, and the digest that the journal seals.

        Raises: `NotFound` for a person whose key was destroyed.
        """
        mark = self.mark(reference, person)
        key = self._own_key(reference, mark)
        self._write(reference, version, mark, key, content)
        return mark, keyed_digest(derived(key, "digests"), content)

    def confide(self, reference: str, person: str, content: bytes) -> tuple[str, str]:
        """Keep what a person (by id) confided, in no version and over what was confided before: their mark, and its digest.

        The digest is keyed apart, by what no export holds. Raises: `NotFound` for a person whose key was destroyed.
        """
        mark = self.withdraw(reference, person)
        key = self._own_key(reference, mark)
        self._write(reference, _CONFIDED, mark, key, content)
        return mark, keyed_digest(derived(key, "confided"), content)

    def confided(self, reference: str, person: str) -> bytes:
        """What a person (by id) confided.

        Raises: `NotFound` when nothing is kept of it.
        """
        mark = self.mark(reference, person)
        for part in self.parts(reference, _CONFIDED):
            if part.person == mark and part.content is not None:
                return part.content
        raise NotFound(
            f"Le dossier « {reference} » ne garde rien que cette personne ait confié.",
            remedy="Demander à la personne par quel canal lui écrire, et l'inscrire au dossier.",
        )

    def confiding(self, reference: str) -> frozenset[str]:
        """The persons (by mark) of whom something confided is kept."""
        rows = self._connection.execute(
            select(person_parts.c.person).where(*self._of_confided(reference), person_parts.c.content.is_not(None))
        )
        return frozenset(rows.scalars())

    def withdraw(self, reference: str, person: str) -> str:
        """Destroy what a person (by id) confided: their mark."""
        mark = self.mark(reference, person)
        self._connection.execute(
            delete(person_parts).where(*self._of_confided(reference), person_parts.c.person == mark)
        )
        return mark

    def key(self, reference: str, mark: str) -> bytes:
        """The key of a person.

        Raises: `NotFound` when it was destroyed or never made.
        """
        wrapped = self._wrapped(reference, mark)
        if wrapped is None:
            raise NotFound(
                f"Le dossier « {reference} » ne garde rien qui soit propre à cette personne, ou ne le garde plus.",
                remedy="Voir l'écriture « person.erased » du dossier.",
            )
        return opened(self._dossiers.key(reference), wrapped, self._about(reference, mark, "clé"))

    def parts(self, reference: str, version: int) -> list[Part]:
        """What a version holds of each person, erased ones included."""
        rows = self._connection.execute(
            select(person_parts.c.person, person_parts.c.content)
            .where(
                person_parts.c.organisation == self._organisation,
                person_parts.c.reference == reference,
                person_parts.c.version == version,
            )
            .order_by(person_parts.c.person)
        )
        return [Part(row.person, self._opened(reference, version, row.person, row.content)) for row in rows]

    def combined(self, reference: str, marks: Collection[str]) -> bytes:
        """A key that needs the dossier's and that of each person; without persons, the dossier's own.

        Raises: `NotFound` as soon as one of them was destroyed.
        """
        key = self._dossiers.key(reference)
        keys = [self.key(reference, mark) for mark in sorted(set(marks))]
        return hmac.digest(key, b"advisor/persons\x01" + b"".join(keys), "sha256") if keys else key

    def digest_key(self, reference: str, version: int) -> bytes:
        """The key of the digests of what was decided on a version: gone with the first of its persons to be erased.

        Raises: `NotFound`.
        """
        return derived(self.combined(reference, self._marks(reference, version)), "digests")

    def destroy(self, reference: str, mark: str) -> None:
        """Destroy a person's key, and what it sealed in every version. Raises: `NotFound`."""
        self.key(reference, mark)
        for table, values in (
            (person_keys, {"wrapped": None, "destroyed_at": self._recorded_at}),
            (person_parts, {"content": None}),
        ):
            self._connection.execute(
                update(table)
                .where(
                    table.c.organisation == self._organisation,
                    table.c.reference == reference,
                    table.c.person == mark,
                )
                .values(**values)
            )

    def _of_confided(self, reference: str) -> tuple[ColumnElement[bool], ...]:
        return (
            person_parts.c.organisation == self._organisation,
            person_parts.c.reference == reference,
            person_parts.c.version == _CONFIDED,
        )

    def _own_key(self, reference: str, mark: str) -> bytes:
        """The key of a person, made where they never had one."""
        if self._wrapped(reference, mark) is None and not self._known(reference, mark):
            wrapped = sealed(
                self._dossiers.key(reference),
                self._random(NONCE_BYTES),
                self._random(KEY_BYTES),
                self._about(reference, mark, "clé"),
            )
            self._connection.execute(
                insert(person_keys).values(
                    organisation=self._organisation, reference=reference, person=mark, wrapped=wrapped
                )
            )
        return self.key(reference, mark)

    def _write(self, reference: str, version: int, mark: str, key: bytes, content: bytes) -> None:
        kept = sealed(key, self._random(NONCE_BYTES), content, self._about(reference, mark, f"version {version}"))
        self._connection.execute(
            insert(person_parts).values(
                organisation=self._organisation, reference=reference, version=version, person=mark, content=kept
            )
        )

    def _marks(self, reference: str, version: int) -> list[str]:
        asked = select(person_parts.c.person).where(
            person_parts.c.organisation == self._organisation,
            person_parts.c.reference == reference,
            person_parts.c.version == version,
        )
        return list(self._connection.execute(asked).scalars())

    def _opened(self, reference: str, version: int, mark: str, content: bytes | None) -> bytes | None:
        if content is None:
            return None
        return opened(self.key(reference, mark), bytes(content), self._about(reference, mark, f"version {version}"))

    def _wrapped(self, reference: str, mark: str) -> bytes | None:
        found = self._connection.execute(
            select(person_keys.c.wrapped).where(
                person_keys.c.organisation == self._organisation,
                person_keys.c.reference == reference,
                person_keys.c.person == mark,
            )
        ).scalar_one_or_none()
        return None if found is None else bytes(found)

    def _known(self, reference: str, mark: str) -> bool:
        asked = select(person_keys.c.person).where(
            person_keys.c.organisation == self._organisation,
            person_keys.c.reference == reference,
            person_keys.c.person == mark,
        )
        return self._connection.execute(asked).one_or_none() is not None

    def _about(self, reference: str, mark: str, what: str) -> str:
        return f"{self._organisation}/{reference}/{mark}/{what}"
