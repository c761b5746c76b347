"""Passwords of local accounts: which are accepted, how they are kept (Argon2id, RFC 9106)."""

from __future__ import annotations

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from advisor.law.errors import PasswordRefused

LEAST, MOST = 15, 128
"""Length in characters: no rule of composition, as ASVS 5.0 asks (6.2.1, 6.2.5, 6.2.9)."""

_HASHER = PasswordHasher(time_cost=3, memory_cost=65_536, parallelism=4, hash_len=32, salt_len=16)
"""RFC 9106, section 4, second recommended option: 3 passes over 64 MiB (`memory_cost` in KiB), 4 lanes."""

_COMMON = ("motdepasse", "password", "azerty", "qwerty", "123456", "bailleur", "logement", "advisor", "tranquillite")


def accept(password: str, *, about: tuple[str, ...] = ()) -> None:
    """Refuse a password that is too short, too long, worn out, or made of `about` (login, organisation).

    Raises: `PasswordRefused`.
    """
    if not LEAST <= len(password) <= MOST:
        raise PasswordRefused(
            f"Le mot de passe compte {len(password)} caractères.",
            remedy=f"En choisir un de {LEAST} à {MOST} caractères ; une phrase convient.",
        )
    plain = password.casefold()
    rest = plain
    for word in (*_COMMON, *(each.casefold() for each in about if len(each) >= 4)):
        rest = rest.replace(word, "")
    if len(rest) < LEAST // 2 or len(set(plain)) < 6:
        raise PasswordRefused(
            "Le mot de passe est trop facile à deviner.",
            remedy="Éviter les mots courants, l'identifiant, le nom de l'organisme et les répétitions.",
        )


def hashed(password: str) -> str:
    """A password as it is kept: an Argon2id string with its parameters and its own salt."""
    return _HASHER.hash(password)


def matches(kept: str | None, password: str) -> bool:
    """Whether a password is the one that was kept; as slow where nothing was kept."""
    try:
        return _HASHER.verify(kept or _nobody(), password[: MOST + 1]) and bool(kept)
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Whether the parameters of a kept password are older than those of today."""
    return _HASHER.check_needs_rehash(kept)


@cache
def _nobody() -> str:
    """What is verified where there is no such account, so that the answer takes as long."""
    return _HASHER.hash("")
