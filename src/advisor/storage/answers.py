"""Answers given under an idempotency key, for a day: claimed with the act, kept after it, encrypted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from advisor.audit.canonical import keyed_digest
from advisor.law.errors import AnswerAwaited
from advisor.storage.sealing import NONCE_BYTES, derived, opened, sealed
from advisor.storage.tables import answers

Random = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Answered:
    """What was done under a key: the keyed digest of the demand, and the answer; none where it was lost."""

    request: str
    answer: bytes | None


class Answers:
    """The answers within one transaction; `since` is the instant before which a key is forgotten."""

    def __init__(
        self, connection: Connection, organisation: str, master: bytes, random: Random, recorded_at: str
    ) -> None:
        self._connection, self._organisation, self._recorded_at = connection, organisation, recorded_at
        self._key, self._random = derived(master, "answers"), random

    def mark(self, request: bytes) -> str:
        """The keyed digest of a demand: without the master key, nobody can try what a body may have said."""
        return keyed_digest(self._key, request)

    def find(self, account: str, key: str, *, since: str) -> Answered | None:
        """What an account was answered under a key."""
        row = self._connection.execute(
            select(answers.c.request, answers.c.answer).where(*self._where(account, key), answers.c.created_at >= since)
        ).one_or_none()
        if row is None:
            return None
        return Answered(
            row.request,
            None if row.answer is None else opened(self._key, bytes(row.answer), self._about(account, key)),
        )

    def claim(self, account: str, key: str, request: str, *, since: str) -> None:
        """Take a key for what this transaction does; another that takes it at the same time waits for the end of this one.

        Raises: `AnswerAwaited` when it is taken.
        """
        self._connection.execute(delete(answers).where(*self._where(account, key), answers.c.created_at < since))
        try:
            with self._connection.begin_nested():
                self._connection.execute(
                    insert(answers).values(
                        organisation=self._organisation,
                        account=account,
                        key=key,
                        request=request,
                        created_at=self._recorded_at,
                    )
                )
        except IntegrityError as error:
            raise AnswerAwaited(
                "Une demande est déjà faite sous cette clé (Idempotency-Key).",
                remedy="Répéter la même demande dans un instant : sa réponse sera rendue.",
            ) from error

    def keep(self, account: str, key: str, answer: bytes) -> None:
        """Keep the answer to what was done under a key."""
        about = self._about(account, key)
        self._connection.execute(
            update(answers)
            .where(*self._where(account, key))
            .values(answer=sealed(self._key, self._random(NONCE_BYTES), answer, about))
        )

    def empty(self) -> None:
        """Forget every answer of the organisation and leave the keys: what was done is not done again."""
        self._connection.execute(
            update(answers).where(answers.c.organisation == self._organisation).values(answer=None)
        )

    def erase_before(self, instant: str) -> int:
        """Erase the answers claimed before an instant; how many."""
        return self._connection.execute(
            delete(answers).where(answers.c.organisation == self._organisation, answers.c.created_at < instant)
        ).rowcount

    def _where(self, account: str, key: str) -> tuple[Any, Any, Any]:
        return answers.c.organisation == self._organisation, answers.c.account == account, answers.c.key == key

    def _about(self, account: str, key: str) -> str:
        return f"{self._organisation}/{account}/réponse {key}"
