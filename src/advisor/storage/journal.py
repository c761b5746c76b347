"""The dossier journal of an organisation: appended to in order, read back as lines, proved by its tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from advisor.audit.entry import Entry, Head, entry_line, read_entry, seal_entry
from advisor.law.errors import ClockBehind, NotFound
from advisor.storage import tree
from advisor.storage.tables import journal, journal_heads

PAGE = 1_000
CLOCK_ACCEPTED = "clock.accepted"
"""The one act that may be dated well before the entry that it follows: someone says that the clock is now right."""
CLOCK_TOLERANCE = timedelta(minutes=5)
"""How far the clocks of several machines, and demands that take their time, may be apart."""


class Journal:
    """The journal within one transaction."""

    def __init__(self, connection: Connection, organisation: str, recorded_at: str) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at

    def append(self, act: str, subject: str, payload: Mapping[str, Any]) -> Entry:
        """Seal the next entry; writers of one organisation wait for each other.

        Raises: `EntryInvalid`; `NotFound` for an unknown organisation; `ClockBehind` when it would be dated well before
        the last one, so that nothing is antedated by a clock set back.
        """
        head = self.head(for_update=True)
        if act != CLOCK_ACCEPTED:
            self._require_forward(head)
        entry = seal_entry(head, act=act, subject=subject, payload=payload, recorded_at=self._recorded_at)
        line = entry_line(entry)
        self._connection.execute(
            insert(journal).values(
                organisation=self._organisation,
                sequence=entry.sequence,
                line=line,
                act=act,
                subject=subject,
                recorded_at=self._recorded_at,
            )
        )
        tree.grow(self._connection, self._organisation, entry.sequence - 1, line)
        self._connection.execute(
            update(journal_heads)
            .where(journal_heads.c.organisation == self._organisation)
            .values(sequence=entry.sequence, digest=entry.digest)
        )
        return entry

    def head(self, *, for_update: bool = False) -> Head:
        """The last entry's number and digest.

        Raises: `NotFound` for an unknown organisation.
        """
        asked = select(journal_heads.c.sequence, journal_heads.c.digest).where(
            journal_heads.c.organisation == self._organisation
        )
        row = self._connection.execute(asked.with_for_update() if for_update else asked).one_or_none()
        if row is None:
            raise NotFound(f"L'organisme « {self._organisation} » n'existe pas.", remedy="Le créer d'abord.")
        return Head(row.sequence, row.digest)

    def last_at(self, head: Head) -> str | None:
        """When the last entry was sealed; nothing for an empty journal."""
        return self._connection.execute(
            select(journal.c.recorded_at).where(
                journal.c.organisation == self._organisation, journal.c.sequence == head.sequence
            )
        ).scalar_one_or_none()

    def lines(self, first: int = 1) -> Iterator[bytes]:
        """The lines from an entry on, page by page, in their order."""
        while True:
            page = self._connection.execute(
                select(journal.c.sequence, journal.c.line)
                .where(journal.c.organisation == self._organisation, journal.c.sequence >= first)
                .order_by(journal.c.sequence)
                .limit(PAGE)
            ).all()
            yield from (bytes(row.line) for row in page)
            if len(page) < PAGE:
                return
            first = page[-1].sequence + 1

    def line(self, sequence: int) -> bytes:
        """The line of an entry.

        Raises: `NotFound`.
        """
        found = self._connection.execute(
            select(journal.c.line).where(journal.c.organisation == self._organisation, journal.c.sequence == sequence)
        ).scalar_one_or_none()
        if found is None:
            raise NotFound(f"L'écriture n° {sequence} n'existe pas.", remedy="Vérifier son numéro.")
        return bytes(found)

    def of(self, subject: str, *, after: int = 0, limit: int | None = None) -> list[Entry]:
        """The entries on a subject after a sequence, in their order; by default all."""
        rows = self._connection.execute(
            select(journal.c.line)
            .where(
                journal.c.organisation == self._organisation, journal.c.subject == subject, journal.c.sequence > after
            )
            .order_by(journal.c.sequence)
            .limit(limit)
        ).scalars()
        return [read_entry(bytes(line)) for line in rows]

    def count(self, subject: str) -> int:
        """How many entries there are on a subject."""
        return self._connection.execute(
            select(func.count())
            .select_from(journal)
            .where(journal.c.organisation == self._organisation, journal.c.subject == subject)
        ).scalar_one()

    def root(self, size: int) -> bytes:
        """The digest of the tree of the first `size` entries."""
        return tree.root(self._connection, self._organisation, size)

    def tree_agrees(self, lines: Iterable[bytes]) -> bool:
        """Whether every digest that the tree keeps is that of these lines, and none is missing."""
        return tree.agrees(self._connection, self._organisation, lines)

    def inclusion(self, sequence: int, size: int) -> tuple[bytes, ...]:
        """The proof that an entry stands in the tree of the first `size` entries."""
        return tree.inclusion(self._connection, self._organisation, sequence - 1, size)

    def consistency(self, former: int, size: int) -> tuple[bytes, ...]:
        """The proof that the journal was only added to between two sizes."""
        return tree.consistency(self._connection, self._organisation, former, size)

    def _require_forward(self, head: Head) -> None:
        last = self.last_at(head)
        if (
            last is not None
            and datetime.fromisoformat(self._recorded_at) < datetime.fromisoformat(last) - CLOCK_TOLERANCE
        ):
            raise ClockBehind(
                f"L'horloge dit {self._recorded_at} et la dernière écriture du registre est du {last} : rien n'est "
                "enregistré, pour qu'aucun acte ne soit antidaté.",
                remedy="Remettre l'horloge de la machine à l'heure. Si c'est l'écriture qui porte une date à venir, "
                "l'exploitant le constate par « advisor clock accept ».",
            )
