"""The signature of a message (Standard Webhooks specification, 1.0: HMAC-SHA256, `v1`)."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Iterable

PREFIX = "whsec_"
SECRET_BYTES = 32
"""Length of a new secret; the specification asks for 24 to 64 bytes."""


def written(secret: bytes) -> str:
    """A secret as it is told to who runs the endpoint."""
    return PREFIX + base64.b64encode(secret).decode()


def signature(secrets: Iterable[bytes], message: str, timestamp: int, body: bytes) -> str:
    """The value of `webhook-signature`: one signature a secret, so that a rotation loses no message.

    `timestamp` in seconds since 1970.
    """
    signed = f"{message}.{timestamp}.".encode() + body
    return " ".join("v1," + base64.b64encode(hmac.digest(each, signed, "sha256")).decode() for each in secrets)
