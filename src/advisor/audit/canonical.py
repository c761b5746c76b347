"""The one form of what we digest (RFC 8785) and its digests."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from typing import Any, cast

import rfc8785

from advisor.audit.errors import KeyInvalid, NotCanonical

MAX_INTEGER = 2**53 - 1
MIN_KEY_LENGTH = 32


def canonical_bytes(value: object) -> bytes:
    """Canonical JSON of a plain value, in UTF-8.

    Takes dict (text keys), list, tuple, str, int, bool, None and floats that are whole numbers; dates come as ISO text.
    Text is kept as it is: no Unicode normalisation. Raises `NotCanonical`, naming every faulty place at once.
    Source: RFC 8785; integers within ±(2^53 - 1).
    """
    try:
        faults = tuple(_faults(value, "$"))
        if not faults:
            return rfc8785.dumps(cast(Any, value))
    except RecursionError:
        faults = ("$ : valeur trop profonde ou qui se contient elle-même",)
    raise NotCanonical(
        "Valeur sans forme canonique : " + " ; ".join(faults) + ".",
        remedy="Donner du texte, des nombres entiers, vrai/faux, rien, des listes ou des objets ; "
        "une date s’écrit en texte (AAAA-MM-JJ).",
    )


def digest(value: object) -> str:
    """Digest of a plain value's canonical form, as `sha256:<64 hex>`; raises `NotCanonical`."""
    return digest_bytes(canonical_bytes(value))


def digest_bytes(data: bytes) -> str:
    """Digest of bytes as they are, as `sha256:<64 hex>`."""
    return "sha256:" + hashlib.sha256(data).hexdigest()


def keyed_digest(key: bytes, data: bytes) -> str:
    """Digest of personal content under the key of its case, as `hmac-sha256:<64 hex>`.

    A plain digest of a short personal fact can be guessed, so it is still personal data. Each case therefore has its
    own random key of at least 32 bytes, in a file of its own beside the sealed case, never in the trail; it is purged
    with the case, and with it goes every means of linking the digest to a person. Raises `KeyInvalid`.
    Source: RFC 2104.
    """
    if len(key) < MIN_KEY_LENGTH:
        raise KeyInvalid(
            f"Clé de dossier trop courte : {len(key)} octets, il en faut au moins {MIN_KEY_LENGTH}.",
            remedy="Tirer une nouvelle clé au hasard pour ce dossier.",
        )
    return "hmac-sha256:" + hmac.new(key, data, hashlib.sha256).hexdigest()


def _faults(value: object, where: str) -> Iterator[str]:
    match value:
        case None | bool():
            return
        case str():
            yield from _text_faults(value, where)
        case float() if not value.is_integer():
            yield f"{where} : nombre non entier ({value!r})"
        case int() | float():
            if abs(value) > MAX_INTEGER:
                yield f"{where} : nombre hors de ±(2^53 - 1)"
        case dict():
            for key, member in value.items():
                if isinstance(key, str):
                    yield from _text_faults(key, f"{where} (clé)")
                    yield from _faults(member, f"{where}.{_printable(key)}")
                else:
                    yield f"{where} : clé de type {type(key).__name__}, un texte est attendu"
        case list() | tuple():
            for position, member in enumerate(value):
                yield from _faults(member, f"{where}[{position}]")
        case _:
            yield f"{where} : valeur de type {type(value).__name__}"


def _text_faults(text: str, where: str) -> Iterator[str]:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        code = f"U+{ord(text[error.start]):04X}"
        yield f"{where} : demi-caractère isolé {code} en position {error.start + 1} (texte mal décodé)"


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()
