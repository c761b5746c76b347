"""Signed tree heads of an organisation's journal, their time stamps, and the public keys under which they are signed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, insert, select

from advisor.audit.heads import SignedHead, SigningKey, key_line, read_key
from advisor.audit.stamps import Stamp
from advisor.storage.tables import head_stamps, signed_heads, signing_keys


class Heads:
    """The signed heads within one transaction."""

    def __init__(self, connection: Connection, organisation: str) -> None:
        self._connection, self._organisation = connection, organisation

    def add(self, head: SignedHead) -> None:
        """Keep a signed head; one a size."""
        self._connection.execute(
            insert(signed_heads).values(
                organisation=self._organisation,
                size=head.size,
                root=bytes.fromhex(head.root),
                signature=bytes.fromhex(head.signature),
                key_id=head.key_id,
                signed_at=head.signed_at,
            )
        )

    def all(self) -> list[SignedHead]:
        """Every signed head, in order of size."""
        return self.page()

    def page(self, *, after: int = 0, limit: int | None = None) -> list[SignedHead]:
        """Heads signed after a size, in order of size; by default all."""
        rows = self._connection.execute(
            select(signed_heads)
            .where(signed_heads.c.organisation == self._organisation, signed_heads.c.size > after)
            .order_by(signed_heads.c.size)
            .limit(limit)
        )
        return [_head(row) for row in rows]

    def last(self) -> SignedHead | None:
        """The head of the greatest size."""
        row = self._connection.execute(
            select(signed_heads)
            .where(signed_heads.c.organisation == self._organisation)
            .order_by(signed_heads.c.size.desc())
            .limit(1)
        ).one_or_none()
        return None if row is None else _head(row)

    def stamp(self, stamp: Stamp, stamped_at: str) -> None:
        """Keep what an authority answered on a signed head; one a head."""
        self._connection.execute(
            insert(head_stamps).values(
                organisation=self._organisation,
                size=stamp.size,
                response=bytes.fromhex(stamp.response),
                stamped_at=stamped_at,
            )
        )

    def stamps(self) -> list[Stamp]:
        """Every time stamp, in order of size."""
        rows = self._connection.execute(
            select(head_stamps.c.size, head_stamps.c.response)
            .where(head_stamps.c.organisation == self._organisation)
            .order_by(head_stamps.c.size)
        )
        return [Stamp(size=row.size, response=bytes(row.response).hex()) for row in rows]

    def introduce(self, key: SigningKey) -> None:
        """Keep a public key after those before it."""
        rank = self._connection.execute(
            select(func.count()).select_from(signing_keys).where(signing_keys.c.organisation == self._organisation)
        ).scalar_one()
        self._connection.execute(
            insert(signing_keys).values(
                organisation=self._organisation, rank=rank + 1, key_id=key.key_id, line=key_line(key)
            )
        )

    def public_keys(self) -> list[SigningKey]:
        """The public keys, the first one first."""
        rows = self._connection.execute(
            select(signing_keys.c.line)
            .where(signing_keys.c.organisation == self._organisation)
            .order_by(signing_keys.c.rank)
        ).scalars()
        return [read_key(bytes(line)) for line in rows]


def _head(row: Any) -> SignedHead:
    return SignedHead(
        organisation=row.organisation,
        size=row.size,
        root=bytes(row.root).hex(),
        signed_at=row.signed_at,
        key_id=row.key_id,
        signature=bytes(row.signature).hex(),
    )
