"""Why something is written: a reason in a sentence, the same bounds everywhere."""

from __future__ import annotations

from advisor.law.errors import CaseRejected, RegisterRejected

MIN_REASON, MAX_REASON = 10, 400


def reason_given(reason: str) -> str:
    """A reason that says something, for what is written of a dossier.

    Raises: `CaseRejected`.
    """
    return _said(reason, "le dossier", CaseRejected)


def register_reason(reason: str) -> str:
    """The same, for what is written of a register.

    Raises: `RegisterRejected`.
    """
    return _said(reason, "le registre", RegisterRejected)


def _said(reason: str, what: str, refusal: type[CaseRejected] | type[RegisterRejected]) -> str:
    words = reason.strip()
    if not MIN_REASON <= len(words) <= MAX_REASON:
        raise refusal(
            f"Un motif écrit de {MIN_REASON} à {MAX_REASON} caractères est demandé.",
            remedy=f"Dire en une phrase pourquoi {what} est écrit ainsi, sans nommer personne.",
        )
    return words
