"""The faults of the proof room; same shape as the house's errors, without importing them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor.audit.verdict import Finding


class AuditError(Exception):
    """Base of the family; `code` is stable, `message` is French, `remedy` says how to mend it."""

    code = "preuve"
    alarms: object = None
    """What must be said although the seal was refused; the proof room never reads it."""

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class NotCanonical(AuditError):
    """The value has no single canonical form, so it has no digest."""

    code = "forme-non-canonique"


class EntryInvalid(AuditError):
    """A line or a set of fields is not an entry; `index` is the first faulty byte of the line where it is known."""

    code = "ecriture-invalide"

    def __init__(self, message: str, *, remedy: str = "", field: str = "", index: int | None = None) -> None:
        super().__init__(message, remedy=remedy)
        self.field = field
        self.index = index


class KeyInvalid(AuditError):
    """The key of a case is too short to hide what it digests."""

    code = "cle-invalide"


class ReceiptInvalid(AuditError):
    """A receipt lacks a digest or carries something that is none."""

    code = "recu-invalide"


class SealFailed(AuditError):
    """The disk refused the seal; nothing was added and a later attempt can succeed."""

    code = "scellement-impossible"


class EvidenceRefused(AuditError):
    """The name cannot name a piece, or names one already kept with other content; evidence is never overwritten."""

    code = "piece-refusee"


class TrailUnreadable(AuditError):
    """The trail cannot be opened, so nothing can be said of it."""

    code = "registre-illisible"


class TrailBroken(AuditError):
    """The trail was altered; `findings` locate every fault found."""

    code = "registre-rompu"

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(finding.message for finding in findings), remedy=findings[0].remedy)
        self.findings = tuple(findings)


class SignatureRefused(AuditError):
    """A signed head, a key or a signature is not one."""

    code = "signature-refusee"


class ExportRefused(AuditError):
    """The file is not an export that may be opened safely; nothing of it was unpacked."""

    code = "export-refuse"
