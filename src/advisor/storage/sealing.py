"""Keys of dossiers, wrapped by the master key, and what is sealed under them (AES-256-GCM)."""

from __future__ import annotations

import hashlib
import hmac

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from advisor.law.errors import StorageFailed

KEY_BYTES, NONCE_BYTES = 32, 12


def master_key(text: str) -> bytes | None:
    """The master key that a text writes in hexadecimal digits; nothing where it writes none."""
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        return None
    return key if len(key) == KEY_BYTES else None


def sealed(key: bytes, nonce: bytes, content: bytes, about: str) -> bytes:
    """Content under a key, bound to what it is about; `nonce` must be new (12 random bytes)."""
    return nonce + AESGCM(key).encrypt(nonce, content, about.encode())


def opened(key: bytes, kept: bytes, about: str) -> bytes:
    """What was sealed.

    Raises: `StorageFailed` when the key, the place or the bytes are not those of the sealing.
    """
    try:
        return AESGCM(key).decrypt(kept[:NONCE_BYTES], kept[NONCE_BYTES:], about.encode())
    except InvalidTag as error:
        raise StorageFailed(
            f"« {about} » ne s'ouvre pas : la clé, la place ou le contenu n'est plus celui du scellement.",
            remedy="Vérifier la clé maîtresse (ADVISOR_MASTER_KEY_FILE), puis comparer avec une sauvegarde.",
        ) from error


def derived(key: bytes, use: str) -> bytes:
    """A key for one use, from which the key it is drawn from cannot be found (HMAC-SHA-256 as in RFC 5869, expand)."""
    return hmac.new(key, f"advisor/{use}".encode() + b"\x01", hashlib.sha256).digest()
