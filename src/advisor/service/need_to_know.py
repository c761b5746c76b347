"""Who may open a dossier: assigned, asked for, or in an emergency, with its review."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.access.account import Asker
from advisor.access.reasons import BreakGlassReason, Verdict
from advisor.access.terms import BREAK_GLASS, later, stands_until
from advisor.law.errors import NotFound
from advisor.service.gate import Gate
from advisor.storage.assignments import AccessRequest
from advisor.storage.urgent import UrgentAccess


@dataclass(frozen=True, slots=True)
class Standing:
    """That a dossier exists, and whether the asker may open it now."""

    reference: str
    assigned: bool
    urgent_until: str | None


def standing(gate: Gate, asker: Asker, reference: str) -> Standing:
    """Where an account stands with a dossier; nothing of its content."""
    with gate.store.reading(asker.account.organisation) as work:
        ends = [
            each.until for each in work.urgent.of(reference, asker.account.id) if stands_until(each.until, gate.now)
        ]
        return Standing(reference, work.assignments.holds(reference, asker.account.id), max(ends) if ends else None)


def assigned_accounts(gate: Gate, organisation: str, reference: str) -> list[str]:
    """The ids of the accounts assigned to a dossier."""
    with gate.store.reading(organisation) as work:
        return work.assignments.of(reference)


def assign(gate: Gate, asker: Asker, reference: str, account_id: str) -> None:
    """Assign an account to a dossier.

    Raises: `NotFound` for an account of no such organisation.
    """
    with gate.store.writing(asker.account.organisation, gate.now) as work:
        work.accounts.get(account_id)
        work.assignments.assign(reference, account_id, by=asker.account.id)


def end_assignment(gate: Gate, asker: Asker, reference: str, account_id: str) -> None:
    """End an account's assignment to a dossier."""
    with gate.store.writing(asker.account.organisation, gate.now) as work:
        work.assignments.end(reference, account_id)


def ask_access(gate: Gate, asker: Asker, reference: str) -> AccessRequest:
    """Ask to be assigned to a dossier."""
    with gate.writing(asker.account.organisation) as work:
        return work.assignments.ask(gate.new_id(), reference, asker.account.id)


def access_requests(gate: Gate, organisation: str, reference: str) -> list[AccessRequest]:
    """The demands for access to a dossier."""
    with gate.store.reading(organisation) as work:
        return work.assignments.requests(reference)


def access_request(gate: Gate, organisation: str, reference: str, request_id: str) -> AccessRequest:
    """A demand for access to a dossier.

    Raises: `NotFound`, also when it bears on another dossier.
    """
    with gate.store.reading(organisation) as work:
        found = work.assignments.request(request_id)
    if found.reference != reference:
        raise NotFound(f"La demande d'accès « {request_id} » n'existe pas.", remedy="Vérifier son identifiant.")
    return found


def answer_request(gate: Gate, asker: Asker, request_id: str, *, granted: bool) -> AccessRequest:
    """Answer a demand; a granted one assigns the account.

    Raises: `NotFound`; `VersionConflict` when it was answered already.
    """
    with gate.store.writing(asker.account.organisation, gate.now) as work:
        return work.assignments.answer(request_id, by=asker.account.id, granted=granted)


def break_glass(gate: Gate, asker: Asker, reference: str, reason: BreakGlassReason) -> UrgentAccess:
    """Open a dossier in an emergency, for a few hours; the journal of dossiers keeps it for good."""
    until = later(gate.now, BREAK_GLASS)
    with gate.writing(asker.account.organisation) as work:
        glass = work.urgent.open(gate.new_id(), reference, asker.account.id, reason=reason, until=until)
        payload = {"access": glass.id, "account": asker.account.id, "reason": str(reason)}
        work.journal.append("access.glass-broken", reference, payload)
        return glass


def urgent_accesses(gate: Gate, organisation: str) -> list[UrgentAccess]:
    """The urgent accesses that nobody has reviewed yet."""
    with gate.store.reading(organisation) as work:
        return work.urgent.to_review()


def urgent_access(gate: Gate, organisation: str, glass_id: str) -> UrgentAccess:
    """An urgent access.

    Raises: `NotFound`.
    """
    with gate.store.reading(organisation) as work:
        return work.urgent.get(glass_id)


def review_urgent(gate: Gate, asker: Asker, glass_id: str, verdict: Verdict) -> UrgentAccess:
    """Close the review of an urgent access; one that was not justified ends at once.

    Raises: `NotFound`; `VersionConflict` when it was reviewed already.
    """
    with gate.store.writing(asker.account.organisation, gate.now) as work:
        glass = work.urgent.get(glass_id)
        until = glass.until if verdict is Verdict.JUSTIFIED else min(glass.until, gate.now)
        reviewed = work.urgent.review(glass_id, by=asker.account.id, verdict=verdict, until=until)
        payload = {"access": glass.id, "account": asker.account.id, "verdict": str(verdict)}
        work.journal.append("access.glass-reviewed", glass.reference, payload)
        return reviewed
