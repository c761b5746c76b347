"""Passwords of local accounts: which are accepted, how they are kept (Argon2id, RFC 9106)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from advisor.access.roles import ROLE_NAMES
from advisor.law.errors import PasswordRefused

LEAST, MOST = 15, 128
"""Length in characters: no rule of composition, as ASVS 5.0 asks (6.2.1, 6.2.5, 6.2.9)."""

_HASHER = PasswordHasher(time_cost=3, memory_cost=65_536, parallelism=4, hash_len=32, salt_len=16)
"""RFC 9106, section 4, second recommended option: 3 passes over 64 MiB (`memory_cost` in KiB), 4 lanes."""

LEFT, DIFFERENT = 7, 5
"""What is left of a password without the words that anybody guesses: so many signs, so many different ones."""

_COMMON = ("motdepasse", "password", "azerty", "qwerty", "123456", "bailleur", "logement", "advisor", "tranquillite")
"""Guessed of any account, with the names of the roles; login and organisation come with each account (ASVS 5.0, 6.1.2)."""
_SEPARATED = re.compile(r"[\W_]+")
_AS_LETTERS = str.maketrans("01345@$", "oieasas")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST_WORD = 2


def accept(password: str, *, about: tuple[str, ...] = ()) -> None:
    """Refuse a password that is too short, too long, worn out, or made of `about` (login, organisation and its name),
    whatever the case, the accents and the separators in which it says so (ASVS 5.0, 6.2.11).

    Raises: `PasswordRefused`.
    """
    if not LEAST <= len(password) <= MOST:
        raise PasswordRefused(
            f"Le mot de passe compte {len(password)} caractères.",
            remedy=f"En choisir un de {LEAST} à {MOST} caractères ; une phrase convient.",
        )
    guessed = {word for text in (*_COMMON, *ROLE_NAMES.values(), *about) for word in _words(text)}
    rest = _plain(_YEAR.sub("", unicodedata.normalize("NFKC", password)))
    for word in sorted(guessed, key=len, reverse=True):
        rest = rest.replace(word, "")
    if len(rest) < LEFT or len(set(rest)) < DIFFERENT:
        raise PasswordRefused(
            "Le mot de passe est trop facile à deviner.",
            remedy="Sans l'identifiant, l'organisme et son nom, les noms de rôles, les années et les mots courants, quels que soient la "
            f"casse, les accents et les séparateurs, il doit rester au moins {LEFT} lettres ou chiffres, dont {DIFFERENT} "
            "différents.",
        )


def _words(text: str) -> Iterator[str]:
    """A name as one word and each of its words, as they are compared; the shortest say nothing."""
    parts = [_plain(each) for each in _SEPARATED.split(text)]
    yield from (each for each in ("".join(parts), *parts) if len(each) >= _LEAST_WORD)


def _plain(text: str) -> str:
    """Letters and digits alone, without case or accents; the digits and signs that stand for letters are read as those."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    return _SEPARATED.sub("", bare.translate(_AS_LETTERS))


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
