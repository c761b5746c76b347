"""Accounts of an organisation: created, given rights, disabled, and the means by which they are recognised."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from advisor.access.account import Account
from advisor.access.roles import Role
from advisor.law.errors import NotFound, VersionConflict
from advisor.storage.sealing import NONCE_BYTES, opened, sealed
from advisor.storage.tables import accounts


@dataclass(frozen=True, slots=True)
class Proofs:
    """What an account is recognised by: the kept password and its end, the second factor's secret, the last step used."""

    password: str | None
    password_until: str | None
    totp: bytes | None
    totp_step: int

    @property
    def enrolled(self) -> bool:
        """Whether the second factor was confirmed once."""
        return self.totp is not None and self.totp_step > 0


class Accounts:
    """The accounts within one transaction."""

    def __init__(
        self,
        connection: Connection,
        organisation: str,
        master: bytes,
        random: Callable[[int], bytes],
        recorded_at: str,
    ) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at
        self._master, self._random = master, random

    def create(  # noqa: PLR0913 - one parameter a column
        self,
        account_id: str,
        login: str,
        roles: Iterable[Role],
        *,
        password: str | None = None,
        password_until: str | None = None,
        issuer: str | None = None,
        subject: str | None = None,
    ) -> Account:
        """Create an account, without clearance for judicial data.

        Raises: `VersionConflict` when its login, or its subject at the provider, is taken.
        """
        try:
            with self._connection.begin_nested():
                self._connection.execute(
                    insert(accounts).values(
                        organisation=self._organisation,
                        id=account_id,
                        login=login,
                        roles=sorted(roles),
                        judicial=False,
                        active=True,
                        password=password,
                        password_until=password_until,
                        totp_step=0,
                        issuer=issuer,
                        subject=subject,
                        created_at=self._recorded_at,
                    )
                )
        except IntegrityError as error:
            raise VersionConflict(
                f"L'identifiant « {login} » est déjà pris.", remedy="En choisir un autre, ou réactiver ce compte."
            ) from error
        return self.get(account_id)

    def get(self, account_id: str) -> Account:
        """An account.

        Raises: `NotFound`.
        """
        found = self._one(accounts.c.id == account_id)
        if found is None:
            raise NotFound(f"Le compte « {account_id} » n'existe pas.", remedy="Vérifier son identifiant.")
        return found

    def named(self, login: str) -> Account | None:
        """The account of a login."""
        return self._one(accounts.c.login == login)

    def of_subject(self, issuer: str, subject: str) -> Account | None:
        """The account of a person recognised by a provider."""
        return self._one((accounts.c.issuer == issuer) & (accounts.c.subject == subject))

    def all(self, after: str = "", limit: int = 100) -> list[Account]:
        """Accounts in the order of their logins, a page at a time."""
        rows = self._connection.execute(
            self._select()
            .where(accounts.c.organisation == self._organisation, accounts.c.login > after)
            .order_by(accounts.c.login)
            .limit(limit)
        )
        return [_account(row) for row in rows]

    def proofs(self, account_id: str) -> Proofs:
        """What an account is recognised by.

        Raises: `NotFound`.
        """
        self.get(account_id)
        row = self._connection.execute(
            select(accounts.c.password, accounts.c.password_until, accounts.c.totp, accounts.c.totp_step).where(
                *self._where(account_id)
            )
        ).one()
        secret = None if row.totp is None else opened(self._master, bytes(row.totp), self._about(account_id))
        return Proofs(row.password, row.password_until, secret, row.totp_step)

    def set_rights(self, account_id: str, *, roles: Iterable[Role], active: bool) -> None:
        """Give an account its roles, and let it in or not.

        Raises: `NotFound`.
        """
        self._update(account_id, roles=sorted(roles), active=active)

    def set_judicial(self, account_id: str, cleared: bool) -> None:
        """Give or take the clearance for judicial data.

        Raises: `NotFound`.
        """
        self._update(account_id, judicial=cleared)

    def set_password(self, account_id: str, password: str, until: str | None = None) -> None:
        """Keep another password (its Argon2id string); an initial one stands until an instant only.

        Raises: `NotFound`.
        """
        self._update(account_id, password=password, password_until=until)

    def set_totp(self, account_id: str, secret: bytes | None) -> None:
        """Keep a second factor that is still to be confirmed, or none.

        Raises: `NotFound`.
        """
        kept = None
        if secret is not None:
            kept = sealed(self._master, self._random(NONCE_BYTES), secret, self._about(account_id))
        self._update(account_id, totp=kept, totp_step=0)

    def use_step(self, account_id: str, step: int) -> bool:
        """Use up a step of the second factor; false when it, or a later one, was used already."""
        changed = self._connection.execute(
            update(accounts).where(*self._where(account_id), accounts.c.totp_step < step).values(totp_step=step)
        )
        return changed.rowcount == 1

    def _update(self, account_id: str, **values: Any) -> None:
        self.get(account_id)
        self._connection.execute(update(accounts).where(*self._where(account_id)).values(**values))

    def _one(self, condition: Any) -> Account | None:
        row = self._connection.execute(
            self._select().where(accounts.c.organisation == self._organisation, condition)
        ).one_or_none()
        return None if row is None else _account(row)

    def _select(self) -> Any:
        return select(
            accounts.c.id,
            accounts.c.organisation,
            accounts.c.login,
            accounts.c.roles,
            accounts.c.judicial,
            accounts.c.active,
        )

    def _where(self, account_id: str) -> tuple[Any, Any]:
        return accounts.c.organisation == self._organisation, accounts.c.id == account_id

    def _about(self, account_id: str) -> str:
        return f"{self._organisation}/{account_id}/second facteur"


def _account(row: Row[Any]) -> Account:
    return Account(
        id=row.id,
        organisation=row.organisation,
        login=row.login,
        roles=frozenset(Role(each) for each in row.roles),
        judicial=row.judicial,
        active=row.active,
    )
