"""The receipt of a decision: digests of all that went into it and came out of it, enough to replay it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

from advisor.audit.canonical import canonical_bytes
from advisor.audit.errors import NotCanonical, ReceiptInvalid

FORMAT = "advisor-receipt/1"

_PLAIN = re.compile(r"sha256:[0-9a-f]{64}")
_KEYED = re.compile(r"hmac-sha256:[0-9a-f]{64}")
_EITHER = re.compile(r"(hmac-)?sha256:[0-9a-f]{64}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineMark:
    """Which engine decided, and where.

    `versions` holds (part, version) pairs; `setting` is `both` when durable-rules and the reference had to agree;
    `platform` is an opaque fingerprint.
    """

    name: str
    versions: tuple[tuple[str, str], ...]
    setting: Literal["both", "reference"]
    platform: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Digests of one decision.

    `case` is keyed (`keyed_digest`: the key is destroyed at purge); `advice` and `letter` (the draft; None without one)
    come from personal content and may be keyed too; `rulebook` and `program` are plain. `as_of` is an ISO date,
    `advisor` the version of the program. Raises `ReceiptInvalid`, naming every wrong field.
    """

    case: str
    rulebook: str
    program: str
    engine: EngineMark
    advice: str
    as_of: str
    advisor: str
    letter: str | None = None

    def __post_init__(self) -> None:
        checks = (
            ("case", _fits(_KEYED, self.case)),
            ("rulebook", _fits(_PLAIN, self.rulebook)),
            ("program", _fits(_PLAIN, self.program)),
            ("engine", self.engine.setting in {"both", "reference"}),
            ("advice", _fits(_EITHER, self.advice)),
            ("as_of", _is_day(self.as_of)),
            ("advisor", bool(self.advisor)),
            ("letter", self.letter is None or _fits(_EITHER, self.letter)),
        )
        wrong = [name for name, right in checks if not right]
        if wrong:
            raise ReceiptInvalid(
                "Reçu incomplet ou mal formé : " + ", ".join(wrong) + ".",
                remedy="Donner une empreinte « sha256:… » (« hmac-sha256:… » pour le dossier), une date AAAA-MM-JJ, "
                "un réglage « both » ou « reference ».",
            )


def receipt_bytes(receipt: Receipt) -> bytes:
    """The canonical bytes of a receipt: what is kept, embedded in the internal copy and digested in the trail."""
    content: dict[str, Any] = {field.name: getattr(receipt, field.name) for field in fields(receipt)}
    engine: dict[str, Any] = {field.name: getattr(receipt.engine, field.name) for field in fields(receipt.engine)}
    content["engine"] = {**engine, "versions": dict(receipt.engine.versions)}
    return canonical_bytes({"format": FORMAT, **content})


def read_receipt(data: bytes) -> Receipt:
    """Read a receipt back, in exactly the bytes that `receipt_bytes` makes; raises `ReceiptInvalid`."""
    try:
        content: Mapping[str, Any] = json.loads(data)
        engine: Mapping[str, Any] = content["engine"]
        members = {name: value for name, value in content.items() if name not in {"engine", "format"}}
        versions = tuple(sorted(engine["versions"].items()))
        receipt = Receipt(engine=EngineMark(**{**engine, "versions": versions}), **members)
        faithful = receipt_bytes(receipt) == data
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, NotCanonical) as error:
        raise _unreadable("il n’a pas la forme d’un reçu") from error
    if not faithful:
        raise _unreadable("il n’est pas sous sa forme canonique")
    return receipt


def _unreadable(reason: str) -> ReceiptInvalid:
    return ReceiptInvalid(f"Reçu illisible : {reason}.", remedy="Reprendre le reçu conservé au moment du scellement.")


def _fits(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or _DAY.fullmatch(value) is None:
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
