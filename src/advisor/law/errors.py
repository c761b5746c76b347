"""The small family of errors a user can meet; each names what, where and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


class AdvisorError(Exception):
    """Base of the family; `code` is stable, `message` is French, `remedy` says how to mend it."""

    code = "erreur"
    alarms: object = None
    """Alerts and clocks that sound although the work was refused (`advice.Alarms`)."""

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class RulebookInvalid(AdvisorError):
    """The rule base has diagnostics; none of its rules may decide."""

    code = "base-de-regles-invalide"


class RulesSilent(AdvisorError):
    """The rule base says nothing yet of the day that is asked of it."""

    code = "jour-hors-des-regles"


class CaseRejected(AdvisorError):
    """The case file is unreadable, contradictory or oversized."""

    code = "dossier-refuse"
    readings: tuple[Any, ...] = ()
    """What could still be read of it (`casefile.CaseFile`), for its alarms alone."""


class RegisterRejected(AdvisorError):
    """The register of evidence is unreadable or contradicts itself; nothing of it is used."""

    code = "registre-refuse"


class RuleConflict(AdvisorError):
    """Two applicable rules with different effects and no declared relation."""

    code = "conflit-de-regles"


class EngineDisagreement(AdvisorError):
    """The two engines answer differently: no decision stands."""

    code = "desaccord-des-moteurs"


class EngineUnavailable(AdvisorError):
    """The durable-rules worker died or does not answer."""

    code = "moteur-indisponible"


class LetterIncomplete(AdvisorError):
    """A value, a ground or an approval is missing: the letter is refused; `missing` names every one, in French."""

    code = "courrier-incomplet"

    def __init__(self, message: str, *, remedy: str = "", missing: Iterable[str] = ()) -> None:
        super().__init__(message, remedy=remedy)
        self.missing = tuple(missing)


class NotFound(AdvisorError):
    """What is asked for does not exist."""

    code = "introuvable"


class FeatureMissing(AdvisorError):
    """An optional part of the product is asked for and not installed."""

    code = "complement-absent"


class SameHand(AdvisorError):
    """What one account prepared is approved by another one."""

    code = "meme-auteur"


class AppraisalFirst(AdvisorError):
    """Who decides says first what they would do themselves; only then is the proposal shown to them."""

    code = "appreciation-prealable"


class DecisionRefused(AdvisorError):
    """A decision that the advice leaves no room for."""

    code = "decision-refusee"


class VersionConflict(AdvisorError):
    """Someone else wrote since: what was read is no longer current."""

    code = "version-depassee"


class ValueRefused(AdvisorError):
    """A value that the store cannot hold: a control sign, a number beyond its bounds."""

    code = "valeur-refusee"


class KeyReused(AdvisorError):
    """An idempotency key that stands for another demand."""

    code = "cle-deja-employee"


class AnswerAwaited(AdvisorError):
    """What an idempotency key stands for is being done, or was done and its answer lost."""

    code = "reponse-attendue"


class StorageFailed(AdvisorError):
    """The disk or the database refused to keep what had to be kept; nothing half-written remains."""

    code = "enregistrement-impossible"


class StoreAway(StorageFailed):
    """The database does not answer: it is away, or busy for too long."""

    code = "base-sans-reponse"


class BackupRefused(AdvisorError):
    """The file is no whole backup of this database, or its place is taken; nothing of it was restored."""

    code = "sauvegarde-refusee"


class ClockBehind(AdvisorError):
    """The clock says a moment well before the last entry of the journal: nothing is antedated."""

    code = "horloge-en-retard"


class JobStopped(AdvisorError):
    """The item of a job is no longer to be done: someone did it, or the job was cancelled."""

    code = "travail-arrete"


class PasswordRefused(AdvisorError):
    """The password is too weak to be kept."""

    code = "mot-de-passe-refuse"


class NotRecognised(AdvisorError):
    """Nobody is recognised: no session or token, or not one that still stands."""

    code = "non-identifie"


class AccessDenied(AdvisorError):
    """Someone is recognised and may not do this; `ground` is the coded reason."""

    code = "acces-refuse"

    def __init__(self, message: str, *, remedy: str = "", ground: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.ground = ground


class ToWait(AdvisorError):
    """What may be asked again after `wait` seconds."""

    code = "a-attendre"

    def __init__(self, message: str, *, remedy: str = "", wait: int) -> None:
        super().__init__(message, remedy=remedy)
        self.wait = wait


class TooManyAttempts(ToWait):
    """Too many failures in a row."""

    code = "trop-d-essais"


class BudgetSpent(ToWait):
    """An account asked for too much at once of what costs the service most."""

    code = "budget-epuise"
