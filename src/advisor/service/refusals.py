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
    """How one class of errors is told: exit code of the command line, HTTP status and title of the API."""

    kind: type[Exception]
    exit_code: int
    status: int
    title: str


# The first line that fits stands, so a class comes before its base.
REFUSALS: tuple[Refusal, ...] = (
    Refusal(Misuse, MISUSE, 400, "La demande ne peut pas être lue"),
    Refusal(law.NotFound, MISUSE, 404, "Ce qui est demandé n'existe pas"),
    Refusal(law.FeatureMissing, MISUSE, 501, "Un complément n'est pas installé"),
    Refusal(law.PasswordRefused, REFUSED, 422, "Le mot de passe est refusé"),
    Refusal(law.NotRecognised, REFUSED, 401, "Personne n'est reconnu"),
    Refusal(law.AccessDenied, REFUSED, 403, "L'accès est refusé"),
    Refusal(law.TooManyAttempts, REFUSED, 429, "Trop d'essais"),
    Refusal(law.BudgetSpent, REFUSED, 429, "Trop de demandes coûteuses"),
    Refusal(law.ToWait, REFUSED, 429, "À redemander plus tard"),
    Refusal(law.CaseRejected, REFUSED, 422, "Le dossier est refusé"),
    Refusal(law.RulesSilent, REFUSED, 422, "Les règles ne disent rien de ce jour"),
    Refusal(law.RegisterRejected, REFUSED, 422, "Le registre de preuves est refusé"),
    Refusal(law.LetterIncomplete, REFUSED, 422, "Le courrier est refusé"),
    Refusal(law.RuleConflict, REFUSED, 409, "Deux règles se contredisent sur ce dossier"),
    Refusal(law.RulebookInvalid, MISUSE, 500, "La base de règles n'est pas valide"),
    Refusal(law.EngineDisagreement, REFUSED, 500, "Les deux moteurs ne s'accordent pas"),
    Refusal(law.EngineUnavailable, REFUSED, 503, "Le second moteur ne répond pas"),
    Refusal(law.BackupRefused, REFUSED, 422, "La sauvegarde est refusée"),
    Refusal(law.SameHand, REFUSED, 403, "Un autre compte doit approuver"),
    Refusal(law.AppraisalFirst, REFUSED, 409, "L'appréciation de qui décide vient d'abord"),
    Refusal(law.DecisionRefused, REFUSED, 422, "La décision est refusée"),
    Refusal(law.VersionConflict, REFUSED, 409, "Une autre version a été écrite depuis"),
    Refusal(law.JobStopped, REFUSED, 409, "Cette ligne du travail n'est plus à faire"),
    Refusal(law.ValueRefused, REFUSED, 422, "Une valeur est refusée"),
    Refusal(law.KeyReused, REFUSED, 422, "La clé d'idempotence désigne une autre demande"),
    Refusal(law.AnswerAwaited, REFUSED, 409, "La demande est en cours, ou déjà servie"),
    Refusal(law.ClockBehind, REFUSED, 503, "L'horloge du service est en retard sur son journal"),
    Refusal(law.StoreAway, REFUSED, 503, "La base de données ne répond pas"),
    Refusal(law.StorageFailed, REFUSED, 507, "Le disque ou la base refuse d'écrire"),
    Refusal(audit.SealFailed, REFUSED, 507, "Le disque refuse le scellement"),
    Refusal(audit.TrailUnreadable, MISUSE, 400, "La piste de preuve ne peut pas être lue"),
    Refusal(audit.TrailBroken, FINDINGS, 409, "La piste de preuve a été altérée"),
    Refusal(audit.EvidenceRefused, REFUSED, 409, "La pièce est refusée"),
    Refusal(audit.EntryInvalid, REFUSED, 422, "L'écriture n'est pas valide"),
    Refusal(audit.KeyInvalid, REFUSED, 422, "La clé du dossier n'est pas valide"),
    Refusal(audit.ReceiptInvalid, FINDINGS, 422, "Le récépissé n'est pas valide"),
    Refusal(audit.SignatureRefused, FINDINGS, 422, "La signature est refusée"),
    Refusal(audit.ExportRefused, REFUSED, 422, "L'export est refusé"),
    Refusal(audit.NotCanonical, REFUSED, 422, "La valeur n'a pas de forme canonique"),
    Refusal(law.AdvisorError, REFUSED, 500, "La demande est refusée"),
    Refusal(audit.AuditError, REFUSED, 500, "L'enregistrement est refusé"),
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
