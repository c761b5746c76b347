"""The table action × role: what each role may do, and on which dossiers. What is not written is refused."""

from __future__ import annotations

from enum import StrEnum

from advisor.access.actions import Action
from advisor.access.roles import Role


class Reach(StrEnum):
    """How far a permission goes."""

    NOWHERE = "-"
    ASSIGNED = "a"
    ORGANISATION = "o"


# Columns: agent, lawyer, safety lead, approver, DPO, auditor, administrator, partner.
# "a": on the dossiers that the account is assigned to; "o": on every one of its organisation; "-": never.
_ROWS: dict[Action, str] = {
    Action.KNOW_DOSSIER: "o o o o o - - o",
    Action.LIST_DOSSIERS: "o o o o o - - -",
    Action.OPEN_DOSSIER: "o o o - - - - -",
    Action.READ_DOSSIER: "a a a a a - - a",
    Action.AMEND_DOSSIER: "a a a - - - - -",
    Action.EVALUATE: "a a a a - - - -",
    Action.DECIDE: "- a - a - - - -",
    Action.EXPORT_DOSSIER: "- a - a a - - -",
    Action.CLOSE_DOSSIER: "- a - a a - - -",
    Action.HOLD_DOSSIER: "- a - - o - - -",
    Action.DRAFT_LETTER: "a a a - - - - -",
    Action.APPROVE_LETTER: "- - - a - - - -",
    Action.ISSUE_LETTER: "a a - a - - - -",
    Action.TRACK_SERVICE: "a a - a - - - -",
    Action.CORRECT_SERVICE: "a a - a - - - -",
    Action.READ_INTERNAL: "a a a a a - - -",
    Action.APPRAISE: "a a a - a - - -",
    Action.GIVE_OPINION: "- a - a - - - -",
    Action.READ_FOLLOW_RATE: "- o o o o o - -",
    Action.READ_REGISTER: "o o o o o o - -",
    Action.WRITE_REGISTER: "o o o - - - - -",
    Action.ERASE_LINES: "- - - - o - - -",
    Action.READ_RULES: "o o o o o o o o",
    Action.READ_JOURNAL: "- o - o o o - -",
    Action.READ_ACCESSES: "- - - - o o - -",
    Action.EXPORT_PERSON: "- - - - o - - -",
    Action.ERASE_PERSON: "- - - - o - - -",
    Action.LIST_PURGES: "- - - - o - - -",
    Action.READ_CONFIDED: "- - a - - - - -",
    Action.PURGE: "- - - - o - - -",
    Action.BACK_UP: "- - - - - - - -",
    Action.RESTORE: "- - - - - - - -",
    Action.ASK_ACCESS: "o o o o o - - o",
    Action.BREAK_GLASS: "o o o o - - - -",
    Action.REVIEW_BREAK_GLASS: "- - - - o - - -",
    Action.ASSIGN: "- o o o - - - -",
    Action.READ_ACCOUNTS: "- o o o o o o -",
    Action.MANAGE_ACCOUNTS: "- - - - - - o -",
    Action.GRANT_CLEARANCE: "- - - - o - - -",
    Action.MANAGE_TOKENS: "- - - - - - o -",
    Action.RUN_JOBS: "o o o o o - - -",
    Action.MANAGE_WEBHOOKS: "- - - - - - o -",
    Action.OWN_TOKENS: "o o o o o o o o",
    Action.OWN_SESSION: "o o o o o o o o",
}

TABLE: dict[tuple[Action, Role], Reach] = {
    (action, role): Reach(cell) for action, row in _ROWS.items() for role, cell in zip(Role, row.split(), strict=True)
}


def reach_of(action: Action, role: Role) -> Reach:
    """How far a role may do an action."""
    return TABLE.get((action, role), Reach.NOWHERE)
