"""The record of letters: who drafted and approved each, and how far the copy of each addressee has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, insert, select, update

from advisor.law.errors import NotFound, VersionConflict
from advisor.storage.tables import deliveries, letters

State = Literal["drafted", "replaced", "approved", "issued"]
Progress = Literal["prepared", "deposited", "presented", "delivered", "refused", "unclaimed", "unknown_address"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter, named by the entry of its draft; `person` is a keyed digest, `approval` the entry that approved it."""

    sequence: int
    reference: str
    version: int
    measure: str
    person: str
    delivery: str
    copies: int
    state: State
    drafted_by: str
    approved_by: str | None = None
    approval: int | None = None


@dataclass(frozen=True, slots=True)
class CopySent:
    """How far the copy of one addressee (from 1) has come, since a day (ISO)."""

    addressee: int
    state: Progress
    day: str


class Letters:
    """The letters within one transaction."""

    def __init__(self, connection: Connection, organisation: str) -> None:
        self._connection, self._organisation = connection, organisation

    def draft(self, letter: Letter) -> None:
        """Note a draft; earlier drafts of the same letter that wait for approval are replaced by it."""
        self._connection.execute(
            update(letters)
            .where(
                letters.c.organisation == self._organisation,
                letters.c.reference == letter.reference,
                letters.c.measure == letter.measure,
                letters.c.person == letter.person,
                letters.c.state == "drafted",
            )
            .values(state="replaced")
        )
        row = {name: getattr(letter, name) for name in letter.__slots__}
        self._connection.execute(insert(letters).values(organisation=self._organisation, **row))

    def get(self, sequence: int) -> Letter:
        """One letter.

        Raises: `NotFound`.
        """
        row = self._connection.execute(
            select(letters).where(letters.c.organisation == self._organisation, letters.c.sequence == sequence)
        ).one_or_none()
        if row is None:
            raise NotFound(f"Le courrier n° {sequence} n'existe pas.", remedy="Voir les courriers du dossier.")
        return _letter(row)

    def of(self, reference: str) -> list[Letter]:
        """The letters of a dossier, in their order."""
        rows = self._connection.execute(
            select(letters)
            .where(letters.c.organisation == self._organisation, letters.c.reference == reference)
            .order_by(letters.c.sequence)
        )
        return [_letter(row) for row in rows]

    def approve(self, sequence: int, *, account: str, approval: int) -> None:
        """Note the approval of a draft.

        Raises: `VersionConflict` when the letter is no longer a draft that waits.
        """
        self._move(sequence, "drafted", state="approved", approved_by=account, approval=approval)

    def issue(self, sequence: int, day: str) -> None:
        """Note that an approved letter is handed to dispatch: the copy of each addressee is prepared on a day.

        Raises: `NotFound`; `VersionConflict` when the letter is not one that is approved and waits.
        """
        self._move(sequence, "approved", state="issued")
        self._connection.execute(
            insert(deliveries),
            [
                {
                    "organisation": self._organisation,
                    "sequence": sequence,
                    "addressee": rank,
                    "state": "prepared",
                    "day": day,
                }
                for rank in range(1, self.get(sequence).copies + 1)
            ],
        )

    def copies(self, sequence: int) -> list[CopySent]:
        """Where the copies of a letter are; none before it is issued."""
        rows = self._connection.execute(
            select(deliveries.c.addressee, deliveries.c.state, deliveries.c.day)
            .where(deliveries.c.organisation == self._organisation, deliveries.c.sequence == sequence)
            .order_by(deliveries.c.addressee)
        )
        return [CopySent(*row) for row in rows]

    def days(self, reference: str) -> list[date]:
        """The day of the last step of each copy of each letter of a dossier."""
        days = self._connection.execute(
            select(deliveries.c.day)
            .join(
                letters,
                onclause=(letters.c.organisation == deliveries.c.organisation)
                & (letters.c.sequence == deliveries.c.sequence),
            )
            .where(letters.c.organisation == self._organisation, letters.c.reference == reference)
        ).scalars()
        return [date.fromisoformat(day) for day in days]

    def track(self, sequence: int, former: CopySent, now: CopySent) -> None:
        """Note how far the copy of an addressee has come.

        Raises: `VersionConflict` when another noted it since.
        """
        changed = self._connection.execute(
            update(deliveries)
            .where(
                deliveries.c.organisation == self._organisation,
                deliveries.c.sequence == sequence,
                deliveries.c.addressee == former.addressee,
                deliveries.c.state == former.state,
                deliveries.c.day == former.day,
            )
            .values(state=now.state, day=now.day)
        )
        if changed.rowcount != 1:
            raise VersionConflict(
                f"Le suivi du courrier n° {sequence} a changé depuis sa lecture.", remedy="Le relire, puis recommencer."
            )

    def _move(self, sequence: int, former: State, **values: Any) -> None:
        changed = self._connection.execute(
            update(letters)
            .where(
                letters.c.organisation == self._organisation,
                letters.c.sequence == sequence,
                letters.c.state == former,
            )
            .values(**values)
        )
        if changed.rowcount != 1:
            raise VersionConflict(
                f"Le courrier n° {sequence} n'est plus dans l'état attendu ({self.get(sequence).state}).",
                remedy="Relire le courrier, puis recommencer.",
            )


def _letter(row: Any) -> Letter:
    return Letter(**{name: getattr(row, name) for name in Letter.__slots__})
