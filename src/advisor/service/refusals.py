"""One table for both edges: what each error means as an exit code and as an HTTP status."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from advisor.advice.advice import Alarms
from advisor.audit import errors as audit
from advisor.law import errors as law

FINE, FINDINGS, MISUSE, REFUSED = 0, 1, 2, 3
"""The exit codes of every command."""


class Misuse(law.AdvisorError):
    """A file, a folder or an option that cannot be used as asked."""

    code = "mauvais-usage"


@dataclass(frozen=True, slots=True)
class Refusal:
    """How one class of errors is told: exit code of the command line, HTTP status and English title of the API."""

    kind: type[Exception]
    exit_code: int
    status: int
    title: str


# The first line that fits stands, so a class comes before its base.
REFUSALS: tuple[Refusal, ...] = (
    Refusal(Misuse, MISUSE, 400, "The request cannot be read"),
    Refusal(law.NotFound, MISUSE, 404, "What is asked for does not exist"),
    Refusal(law.FeatureMissing, MISUSE, 501, "An optional part is not installed"),
    Refusal(law.PasswordRefused, REFUSED, 422, "The password is refused"),
    Refusal(law.NotRecognised, REFUSED, 401, "Nobody is recognised"),
    Refusal(law.AccessDenied, REFUSED, 403, "Access is denied"),
    Refusal(law.TooManyAttempts, REFUSED, 429, "Too many attempts"),
    Refusal(law.CaseRejected, REFUSED, 422, "The case file is refused"),
    Refusal(law.RulesSilent, REFUSED, 422, "The rules say nothing of that day"),
    Refusal(law.RegisterRejected, REFUSED, 422, "The register of evidence is refused"),
    Refusal(law.LetterIncomplete, REFUSED, 422, "The letter is refused"),
    Refusal(law.RuleConflict, REFUSED, 409, "Two rules contradict each other on this case"),
    Refusal(law.RulebookInvalid, MISUSE, 500, "The rule base is invalid"),
    Refusal(law.EngineDisagreement, REFUSED, 500, "The two engines disagree"),
    Refusal(law.EngineUnavailable, REFUSED, 503, "The second engine does not answer"),
    Refusal(law.BackupRefused, REFUSED, 422, "The backup is refused"),
    Refusal(law.SameHand, REFUSED, 403, "Another account must approve"),
    Refusal(law.AppraisalFirst, REFUSED, 409, "One's own appraisal comes first"),
    Refusal(law.DecisionRefused, REFUSED, 422, "The decision is refused"),
    Refusal(law.VersionConflict, REFUSED, 409, "Another version was written since"),
    Refusal(law.JobStopped, REFUSED, 409, "The item of the job is no longer to be done"),
    Refusal(law.ValueRefused, REFUSED, 422, "A value is refused"),
    Refusal(law.KeyReused, REFUSED, 422, "The idempotency key stands for another request"),
    Refusal(law.AnswerAwaited, REFUSED, 409, "The request is being served, or was"),
    Refusal(law.ClockBehind, REFUSED, 503, "The clock of the service is behind its journal"),
    Refusal(law.StoreAway, REFUSED, 503, "The database does not answer"),
    Refusal(law.StorageFailed, REFUSED, 507, "The disk or the database refused"),
    Refusal(audit.SealFailed, REFUSED, 507, "The disk refused the seal"),
    Refusal(audit.TrailUnreadable, MISUSE, 400, "The trail cannot be read"),
    Refusal(audit.TrailBroken, FINDINGS, 409, "The trail was altered"),
    Refusal(audit.EvidenceRefused, REFUSED, 409, "The piece is refused"),
    Refusal(audit.EntryInvalid, REFUSED, 422, "The entry is invalid"),
    Refusal(audit.KeyInvalid, REFUSED, 422, "The key of the case is invalid"),
    Refusal(audit.ReceiptInvalid, FINDINGS, 422, "The receipt is invalid"),
    Refusal(audit.SignatureRefused, FINDINGS, 422, "The signature is refused"),
    Refusal(audit.ExportRefused, REFUSED, 422, "The export is refused"),
    Refusal(audit.NotCanonical, REFUSED, 422, "The value has no canonical form"),
    Refusal(law.AdvisorError, REFUSED, 500, "The request is refused"),
    Refusal(audit.AuditError, REFUSED, 500, "The record is refused"),
)


def refusal_of(error: law.AdvisorError | audit.AuditError) -> Refusal:
    """The line of the table that stands for an error."""
    return next(refusal for refusal in REFUSALS if isinstance(error, refusal.kind))


def alarms_with(error: Exception) -> Alarms | None:
    """The clocks and alerts that sound although the work was refused."""
    alarms = getattr(error, "alarms", None)
    return alarms if isinstance(alarms, Alarms) else None


@contextmanager
def keeping_alarms(alarms: Alarms) -> Iterator[None]:
    """Whatever is refused inside is refused with these alarms."""
    try:
        yield
    except (law.AdvisorError, audit.AuditError) as error:
        error.alarms = alarms
        raise


def refusal_body(error: law.AdvisorError | audit.AuditError) -> dict[str, Any]:
    """The error as plain data: code, message and remedy in French, and the alarms that sound all the same."""
    alarms = alarms_with(error)
    return {
        "code": error.code,
        "message": error.message,
        "remedy": error.remedy,
        "alarms": None if alarms is None else alarms.model_dump(mode="json"),
    }
