"""The one place that decides. Deny by default: what no line of the table allows is refused."""

from __future__ import annotations

from enum import StrEnum

from advisor.access.account import Asker, Means
from advisor.access.actions import (
    BY_ANOTHER,
    IN_PERSON,
    NEVER_FOR_ONESELF,
    ON_DOSSIER,
    ONE_FACTOR_IS_ENOUGH,
    SHOWS_CONTENT,
    Action,
)
from advisor.access.facts import Facts
from advisor.access.roles import Role
from advisor.access.table import Reach, reach_of
from advisor.law.value import Value


class Ground(StrEnum):
    """Why a demand was granted or refused; the code that the access journal keeps."""

    GRANTED = "granted"
    ACCOUNT_DISABLED = "account_disabled"
    OTHER_ORGANISATION = "other_organisation"
    NOT_BY_TOKEN = "not_by_token"  # noqa: S105 - a word, not a secret
    OUT_OF_SCOPE = "out_of_scope"
    SECOND_FACTOR_MISSING = "second_factor_missing"
    ROLE = "role"
    DOSSIER_UNKNOWN = "dossier_unknown"
    NOT_ASSIGNED = "not_assigned"
    JUDICIAL = "judicial"
    OWN_WORK = "own_work"
    AUTHOR_UNKNOWN = "author_unknown"
    OWN_RIGHTS = "own_rights"


class Decision(Value):
    """An answer to a demand; `role` is the role that allowed it, or under which it was refused."""

    granted: bool
    ground: Ground
    role: Role | None


def decide(asker: Asker, action: Action, facts: Facts) -> Decision:
    """Whether an account may do an action, on these facts."""
    role, reach = _widest(asker, action)
    refused = _refusal(asker, action, facts, reach)
    return Decision(granted=refused is None, ground=refused or Ground.GRANTED, role=role)


def _refusal(asker: Asker, action: Action, facts: Facts, reach: Reach) -> Ground | None:
    return (
        _of_account(asker, facts)
        or _of_means(asker, action)
        or _of_role(asker, action, facts, reach)
        or _of_separation(asker, action, facts)
    )


def _of_account(asker: Asker, facts: Facts) -> Ground | None:
    if not asker.account.active:
        return Ground.ACCOUNT_DISABLED
    return None if asker.account.organisation == facts.organisation else Ground.OTHER_ORGANISATION


def _of_means(asker: Asker, action: Action) -> Ground | None:
    if asker.means is Means.TOKEN:
        if action in IN_PERSON:
            return Ground.NOT_BY_TOKEN
        return None if action in asker.scopes else Ground.OUT_OF_SCOPE
    return None if asker.second_factor or action in ONE_FACTOR_IS_ENOUGH else Ground.SECOND_FACTOR_MISSING


def _of_role(asker: Asker, action: Action, facts: Facts, reach: Reach) -> Ground | None:
    if reach is Reach.NOWHERE:
        return Ground.ROLE
    if action not in ON_DOSSIER:
        return None
    if facts.reference is None or facts.judicial is None:
        return Ground.DOSSIER_UNKNOWN
    if reach is Reach.ASSIGNED and not facts.assigned:
        return Ground.NOT_ASSIGNED
    return Ground.JUDICIAL if action in SHOWS_CONTENT and facts.judicial and not asker.account.judicial else None


def _of_separation(asker: Asker, action: Action, facts: Facts) -> Ground | None:
    if action in BY_ANOTHER:
        if facts.author is None:
            return Ground.AUTHOR_UNKNOWN
        if facts.author == asker.account.id:
            return Ground.OWN_WORK
    return Ground.OWN_RIGHTS if action in NEVER_FOR_ONESELF and facts.beneficiary == asker.account.id else None


def _widest(asker: Asker, action: Action) -> tuple[Role | None, Reach]:
    held = [role for role in Role if role in asker.account.roles]
    for reach in (Reach.ORGANISATION, Reach.ASSIGNED):
        for role in held:
            if reach_of(action, role) is reach:
                return role, reach
    return (held[0] if held else None), Reach.NOWHERE
