"""Every demand passes here: gather its facts, decide, write the access journal, refuse."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.access.account import Asker
from advisor.access.actions import JOURNALLED, ON_DOSSIER, Action
from advisor.access.decide import Decision, Ground, decide
from advisor.access.facts import Facts
from advisor.access.roles import Role
from advisor.access.table import Reach, reach_of
from advisor.access.terms import stands_until
from advisor.access.words import REFUSALS
from advisor.law.errors import AccessDenied, NotFound
from advisor.service.gate import Gate
from advisor.storage.store import Work

OPERATOR = "operator"
"""Stands in the access journal for whoever operates the machine."""


def authorise(  # noqa: PLR0913 - who, what, and the facts that only the caller knows
    gate: Gate,
    asker: Asker,
    action: Action,
    *,
    reference: str | None = None,
    author: str | None = None,
    beneficiary: str | None = None,
    subject: str | None = None,
    why: str | None = None,
) -> Decision:
    """Let an action pass, or refuse it; reads, exports and refusals are in the access journal before it returns.

    `author` wrote what is to be approved or reviewed; `beneficiary` is the account that rights are given to; `subject`
    is what the journal names (by default the dossier, else the account); `why` is the asker's own coded reason.

    Raises: `AccessDenied`; `NotFound` for a dossier that is not there, to those who may know which are.
    """
    organisation = asker.account.organisation
    with gate.store.reading(organisation) as work:
        assigned, reason = _need(gate, work, asker, reference)
        facts = Facts(
            organisation=organisation,
            reference=reference,
            judicial=None if reference is None else work.dossiers.judicial(reference),
            assigned=assigned,
            author=author,
            beneficiary=beneficiary,
        )
    decision = decide(asker, action, facts)
    named = subject or reference or beneficiary or "-"
    if not decision.granted:
        _write(gate, asker, action, named, decision.ground, decision)
        raise _refusal(asker, decision.ground, reference)
    if action in JOURNALLED:
        told = why or (reason if action in ON_DOSSIER and reason else decision.ground)
        _write(gate, asker, action, named, told, decision)
    return decision


def dossier_of(action: Action, subject: str) -> str | None:
    """The dossier among the subjects of acts: nothing for an act on something else, such as a register."""
    return subject if action in ON_DOSSIER else None


def foresee(gate: Gate, asker: Asker, action: Action, subjects: Iterable[str]) -> None:
    """Refuse a demand for many acts as soon as one of them would be; each is asked again when it is done.

    Raises: `AccessDenied`, `NotFound`, as `authorise`; the refusal is in the access journal.
    """
    with gate.store.reading(asker.account.organisation) as work:
        asked = ((each, _upon(gate, work, asker, action, each)[1]) for each in dict.fromkeys(subjects))
        refused = next(((each, decision) for each, decision in asked if not decision.granted), None)
    if refused is not None:
        subject, decision = refused
        _write(gate, asker, action, subject, decision.ground, decision)
        raise _refusal(asker, decision.ground, dossier_of(action, subject))


def passing(gate: Gate, asker: Asker, action: Action, references: Iterable[str]) -> list[str]:
    """Those of several dossiers on which an action passes; each of them is in the access journal before this returns."""
    organisation = asker.account.organisation
    granted: list[tuple[str, str, Decision]] = []
    with gate.store.reading(organisation) as work:
        for reference in references:
            reason, decision = _upon(gate, work, asker, action, reference)
            if decision.granted:
                granted.append((reference, reason or decision.ground, decision))
    if granted and action in JOURNALLED:
        with gate.store.writing(organisation, gate.now) as work:
            for reference, reason, decision in granted:
                _line(work, asker, action, reference, reason, decision)
    return [reference for reference, _, _ in granted]


def note_refusal(gate: Gate, asker: Asker, action: Action, reason: str) -> None:
    """Write a refusal that was decided by the means of the demand, not by its facts."""
    _write(gate, asker, action, "-", reason, Decision(granted=False, ground=Ground.ROLE, role=None))


def note_at_machine(  # noqa: PLR0913 - one parameter a column
    gate: Gate,
    organisation: str,
    action: Action,
    subject: str,
    *,
    account: str = OPERATOR,
    role: str = "-",
    why: str = "",
) -> None:
    """Write what is done at the machine itself: by the account that says so, else by whoever operates it; `why` is a code."""
    with gate.store.writing(organisation, gate.now) as work:
        write_at_machine(work, action, subject, account=account, role=role, why=why)


def write_at_machine(  # noqa: PLR0913 - one parameter a column
    work: Work, action: Action, subject: str, *, account: str = OPERATOR, role: str = "-", why: str = ""
) -> None:
    """The same, within a transaction."""
    reason = f"at_the_machine:{why}" if why else "at_the_machine"
    work.accesses.write(account, role=role, action=action, subject=subject, reason=reason, granted=True)


def may_know(asker: Asker) -> bool:
    """Whether an account may know which dossiers there are."""
    return any(reach_of(Action.KNOW_DOSSIER, role) is not Reach.NOWHERE for role in asker.account.roles)


def _upon(gate: Gate, work: Work, asker: Asker, action: Action, subject: str) -> tuple[str, Decision]:
    """The ground of the need to know, and the decision on one dossier or register; nothing is written."""
    reference = dossier_of(action, subject)
    assigned, reason = _need(gate, work, asker, reference)
    facts = Facts(
        organisation=asker.account.organisation,
        reference=reference,
        judicial=None if reference is None else work.dossiers.judicial(reference),
        assigned=assigned,
    )
    return reason, decide(asker, action, facts)


def _need(gate: Gate, work: Work, asker: Asker, reference: str | None) -> tuple[bool, str]:
    if reference is None:
        return False, ""
    if work.assignments.holds(reference, asker.account.id):
        return True, "assigned"
    for glass in work.urgent.of(reference, asker.account.id):
        if stands_until(glass.until, gate.now):
            return True, f"broken_glass:{glass.reason}"
    return False, ""


def _write(  # noqa: PLR0913, PLR0917 - one parameter a column
    gate: Gate, asker: Asker, action: Action, subject: str, reason: str, decision: Decision
) -> None:
    with gate.store.writing(asker.account.organisation, gate.now) as work:
        _line(work, asker, action, subject, reason, decision)


def _line(  # noqa: PLR0913, PLR0917 - one parameter a column
    work: Work, asker: Asker, action: Action, subject: str, reason: str, decision: Decision
) -> None:
    work.accesses.write(
        asker.account.id,
        role=_role(decision.role),
        action=action,
        subject=subject,
        reason=reason,
        granted=decision.granted,
    )


def _role(role: Role | None) -> str:
    return "-" if role is None else role


def _refusal(asker: Asker, ground: Ground, reference: str | None) -> AccessDenied | NotFound:
    message, remedy = REFUSALS[ground]
    if ground is Ground.DOSSIER_UNKNOWN and may_know(asker):
        return NotFound(f"Le dossier « {reference} » n'existe pas.", remedy=remedy)
    return AccessDenied(message, remedy=remedy, ground=ground)
