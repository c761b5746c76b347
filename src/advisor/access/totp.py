"""Codes of one use that follow the clock (TOTP, RFC 6238, over HOTP, RFC 4226)."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlencode

STEP = 30
"""Seconds that a code stands."""
DIGITS = 6
SECRET_BYTES = 20
"""160 bits, as RFC 4226 recommends."""


def code_at(secret: bytes, step: int, *, digits: int = DIGITS, digest: Callable[..., Any] = hashlib.sha1) -> str:
    """The code of one step (RFC 4226, section 5.3)."""
    mac = hmac.new(secret, step.to_bytes(8, "big"), digest).digest()
    offset = mac[-1] & 0x0F
    number = int.from_bytes(mac[offset : offset + 4], "big") & 0x7FFF_FFFF
    return str(number % 10**digits).zfill(digits)


def step_of(secret: bytes, code: str, seconds: int, *, last: int) -> int | None:
    """The step that a code belongs to, one step early or late allowed; none when wrong or used already.

    `seconds` since 1970; `last` is the last step that was used (0 when none was).
    """
    now = seconds // STEP
    given = code.encode()
    found = [step for step in (now - 1, now, now + 1) if hmac.compare_digest(code_at(secret, step).encode(), given)]
    return next((step for step in found if step > last), None)


def written(secret: bytes) -> str:
    """A secret as it is typed into an authenticator (base 32)."""
    return base64.b32encode(secret).decode().rstrip("=")


def address(secret: bytes, login: str, organisation: str) -> str:
    """The `otpauth` address that an authenticator reads from a QR code."""
    label = quote(f"Advisor {organisation}:{login}")
    asked = urlencode({"secret": written(secret), "issuer": f"Advisor {organisation}"}, quote_via=quote)
    return f"otpauth://totp/{label}?{asked}"
