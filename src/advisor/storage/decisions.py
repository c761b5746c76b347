"""What people decided of the advice: their own opinion before it is shown, then what they followed or departed from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.exc import IntegrityError

from advisor.law.errors import VersionConflict
from advisor.storage.tables import decisions, opinions


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """That an account wrote down what it would do on a version of a dossier, in which entry."""

    sequence: int
    reference: str
    version: int
    account: str
    recorded_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A measure of a sealed advice (`advice`: its entry) followed for a person or departed from.

    `person` is a keyed digest; an empty `measure` or `instead` stands for no measure. `agency` is who is in charge.
    """

    sequence: int
    reference: str
    advice: int
    version: int
    person: str
    measure: str
    followed: bool
    instead: str
    agency: str
    account: str
    recorded_at: str


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many measures an agency followed and departed from in a month (AAAA-MM)."""

    month: str
    agency: str
    followed: int
    departed: int


class Opinions:
    """The opinions within one transaction."""

    def __init__(self, connection: Connection, organisation: str) -> None:
        self._connection, self._organisation = connection, organisation

    def give(self, opinion: Opinion) -> None:
        """Note an opinion.

        Raises: `VersionConflict` when the account gave one on this version already: the first one stands.
        """
        _add(
            self._connection,
            opinions,
            self._organisation,
            opinion,
            "Ce compte a déjà donné son appréciation de cette version.",
        )

    def latest(self, reference: str, account: str) -> int:
        """The last version of a dossier on which an account gave its opinion; 0 for none."""
        found = self._connection.execute(
            select(func.max(opinions.c.version)).where(
                opinions.c.organisation == self._organisation,
                opinions.c.reference == reference,
                opinions.c.account == account,
            )
        ).scalar_one_or_none()
        return found or 0

    def of(self, reference: str) -> list[Opinion]:
        """The opinions on a dossier, in their order."""
        rows = self._connection.execute(
            select(opinions)
            .where(opinions.c.organisation == self._organisation, opinions.c.reference == reference)
            .order_by(opinions.c.sequence)
        )
        return [Opinion(**{name: getattr(row, name) for name in Opinion.__slots__}) for row in rows]


class Decisions:
    """The decisions within one transaction."""

    def __init__(self, connection: Connection, organisation: str) -> None:
        self._connection, self._organisation = connection, organisation

    def take(self, decision: Decision) -> None:
        """Note a decision.

        Raises: `VersionConflict` when one was taken of the same measure of the same advice already.
        """
        _add(
            self._connection,
            decisions,
            self._organisation,
            decision,
            "Une décision a déjà été prise de cette mesure de cet avis.",
        )

    def of(self, reference: str) -> list[Decision]:
        """The decisions on a dossier, in their order."""
        rows = self._connection.execute(
            select(decisions)
            .where(decisions.c.organisation == self._organisation, decisions.c.reference == reference)
            .order_by(decisions.c.sequence)
        )
        return [Decision(**{name: getattr(row, name) for name in Decision.__slots__}) for row in rows]

    def counts(self) -> list[MonthCount]:
        """How many measures were followed and departed from, by month (in UTC) and agency, in their order."""
        month = func.substr(decisions.c.recorded_at, 1, 7).label("month")
        rows = self._connection.execute(
            select(month, decisions.c.agency, decisions.c.followed, func.count())
            .where(decisions.c.organisation == self._organisation)
            .group_by(month, decisions.c.agency, decisions.c.followed)
        )
        counted: dict[tuple[str, str], dict[bool, int]] = {}
        for when, agency, followed, number in rows:
            counted.setdefault((when, agency), {})[bool(followed)] = number
        return [
            MonthCount(when, agency, found.get(True, 0), found.get(False, 0))
            for (when, agency), found in sorted(counted.items())
        ]


def _add(connection: Connection, table: Any, organisation: str, noun: Opinion | Decision, taken: str) -> None:
    row = {name: getattr(noun, name) for name in noun.__slots__}
    try:
        with connection.begin_nested():
            connection.execute(insert(table).values(organisation=organisation, **row))
    except IntegrityError as error:
        raise VersionConflict(
            taken, remedy="La lire ; un nouvel avis, sur une nouvelle version, en appelle une autre."
        ) from error
