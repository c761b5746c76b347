"""Secrets that stand for an account: made once, shown once, kept as a digest only."""

from __future__ import annotations

import hashlib
import hmac
import re
from urllib.parse import quote, unquote

from advisor.law.value import Value

SECRET_BYTES = 32
_TOKEN = "adv1"  # noqa: S105 - the mark by which leaked tokens are found, not a secret
_FORM = re.compile(r"[A-Za-z0-9%_.~-]{1,200}\.[0-9a-f]{64}")


class Credential(Value):
    """A secret of 32 random bytes in its organisation."""

    organisation: str
    secret: bytes

    @property
    def digest(self) -> str:
        """What is kept of it; 256 random bits need no slow digest."""
        return hashlib.sha256(self.secret).hexdigest()

    @property
    def text(self) -> str:
        """The credential as a cookie carries it."""
        return f"{quote(self.organisation, safe='')}.{self.secret.hex()}"

    @property
    def token(self) -> str:
        """The credential as a bearer token carries it."""
        return f"{_TOKEN}.{self.text}"

    @property
    def csrf(self) -> str:
        """What a page must repeat beside the cookie: bound to the session, of no use without it."""
        return hmac.new(self.secret, b"csrf", hashlib.sha256).hexdigest()


def read_credential(text: str) -> Credential | None:
    """The credential of a cookie, where it has the form of one."""
    if not _FORM.fullmatch(text):
        return None
    organisation, _, secret = text.rpartition(".")
    return Credential(organisation=unquote(organisation), secret=bytes.fromhex(secret))


def read_token(text: str) -> Credential | None:
    """The credential of a bearer token, where it has the form of one."""
    mark, _, rest = text.partition(".")
    return read_credential(rest) if mark == _TOKEN else None
