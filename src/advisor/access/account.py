"""Accounts, and who asks: an account by the means through which it was recognised."""

from __future__ import annotations

from enum import StrEnum

from advisor.access.actions import Action
from advisor.access.roles import Role
from advisor.law.value import Value


class Account(Value):
    """An account of one organisation; `judicial` is the personal clearance for data of police and justice."""

    id: str
    organisation: str
    login: str
    roles: frozenset[Role]
    judicial: bool = False
    active: bool = True


class Means(StrEnum):
    """How an account was recognised."""

    SESSION = "session"
    TOKEN = "token"  # noqa: S105 - a word, not a secret


class Asker(Value):
    """Who asks; `scopes` are what its token was given, and nothing for a session."""

    account: Account
    means: Means
    second_factor: bool
    scopes: frozenset[Action] = frozenset()
