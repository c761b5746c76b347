"""Logins begun at an identity provider; each is taken once."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from advisor.storage.tables import provider_logins


@dataclass(frozen=True, slots=True)
class ProviderLogin:
    """What must be remembered between the leaving and the coming back."""

    provider: str
    nonce: str
    verifier: str
    expires_at: str


class ProviderLogins:
    """Begun logins within one transaction."""

    def __init__(self, connection: Connection, organisation: str, recorded_at: str) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at

    def begin(self, state: str, login: ProviderLogin) -> None:
        """Keep a login under the digest of its state; forget those that came to nothing (instants in UTC)."""
        self._connection.execute(
            delete(provider_logins).where(
                provider_logins.c.organisation == self._organisation,
                provider_logins.c.expires_at < self._recorded_at,
            )
        )
        self._connection.execute(
            insert(provider_logins).values(
                organisation=self._organisation,
                state=state,
                provider=login.provider,
                nonce=login.nonce,
                verifier=login.verifier,
                expires_at=login.expires_at,
            )
        )

    def take(self, state: str) -> ProviderLogin | None:
        """Take a login away, once."""
        mine = (provider_logins.c.organisation == self._organisation, provider_logins.c.state == state)
        row = self._connection.execute(
            select(*(provider_logins.c[name] for name in ProviderLogin.__slots__)).where(*mine)
        ).one_or_none()
        if row is None or self._connection.execute(delete(provider_logins).where(*mine)).rowcount != 1:
            return None
        return ProviderLogin(*row)
