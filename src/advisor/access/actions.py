"""Everything that one can ask for, and what kind of act each is."""

from __future__ import annotations

from enum import StrEnum


class Action(StrEnum):
    """One act; its value is also the scope that a token needs for it."""

    KNOW_DOSSIER = "dossier:know"
    LIST_DOSSIERS = "dossier:list"
    OPEN_DOSSIER = "dossier:open"
    READ_DOSSIER = "dossier:read"
    AMEND_DOSSIER = "dossier:amend"
    EVALUATE = "dossier:evaluate"
    DECIDE = "dossier:decide"
    EXPORT_DOSSIER = "dossier:export"
    CLOSE_DOSSIER = "dossier:close"
    HOLD_DOSSIER = "dossier:hold"
    DRAFT_LETTER = "letter:draft"
    APPROVE_LETTER = "letter:approve"
    ISSUE_LETTER = "letter:issue"
    TRACK_SERVICE = "letter:track"
    CORRECT_SERVICE = "letter:correct"
    READ_INTERNAL = "internal:read"
    APPRAISE = "dossier:appraise"
    GIVE_OPINION = "dossier:opinion"
    READ_FOLLOW_RATE = "decision:rate"
    READ_REGISTER = "register:read"
    WRITE_REGISTER = "register:write"
    ERASE_LINES = "register:erase"
    READ_RULES = "rules:read"
    READ_JOURNAL = "journal:read"
    READ_ACCESSES = "accesses:read"
    EXPORT_PERSON = "person:export"
    ERASE_PERSON = "person:erase"
    LIST_PURGES = "purge:list"
    READ_CONFIDED = "person:confided"
    PURGE = "purge:run"
    BACK_UP = "database:back-up"
    RESTORE = "database:restore"
    ASK_ACCESS = "access:ask"
    BREAK_GLASS = "access:break-glass"
    REVIEW_BREAK_GLASS = "access:review"
    ASSIGN = "access:assign"
    READ_ACCOUNTS = "account:read"
    MANAGE_ACCOUNTS = "account:manage"
    GRANT_CLEARANCE = "account:clear"
    MANAGE_TOKENS = "token:manage"
    RUN_JOBS = "job:run"
    MANAGE_WEBHOOKS = "webhook:manage"
    OWN_TOKENS = "own:tokens"
    OWN_SESSION = "own:session"


AT_THE_MACHINE = frozenset({Action.BACK_UP, Action.RESTORE})
"""Acts that nobody asks the service for, whatever the role: whoever operates the machine does them, and is in the access journal."""

ON_DOSSIER = frozenset(
    {
        Action.KNOW_DOSSIER,
        Action.READ_DOSSIER,
        Action.AMEND_DOSSIER,
        Action.EVALUATE,
        Action.DECIDE,
        Action.EXPORT_DOSSIER,
        Action.CLOSE_DOSSIER,
        Action.HOLD_DOSSIER,
        Action.DRAFT_LETTER,
        Action.APPROVE_LETTER,
        Action.ISSUE_LETTER,
        Action.TRACK_SERVICE,
        Action.CORRECT_SERVICE,
        Action.READ_INTERNAL,
        Action.APPRAISE,
        Action.GIVE_OPINION,
        Action.EXPORT_PERSON,
        Action.READ_CONFIDED,
        Action.ERASE_PERSON,
        Action.PURGE,
        Action.ASK_ACCESS,
        Action.BREAK_GLASS,
        Action.ASSIGN,
    }
)
"""Acts upon one dossier: they cannot be decided without its facts."""

SHOWS_CONTENT = frozenset(
    {
        Action.READ_DOSSIER,
        Action.AMEND_DOSSIER,
        Action.EVALUATE,
        Action.DECIDE,
        Action.EXPORT_DOSSIER,
        Action.CLOSE_DOSSIER,
        Action.DRAFT_LETTER,
        Action.APPROVE_LETTER,
        Action.ISSUE_LETTER,
        Action.CORRECT_SERVICE,
        Action.READ_INTERNAL,
        Action.APPRAISE,
        Action.GIVE_OPINION,
        Action.EXPORT_PERSON,
        Action.READ_CONFIDED,
    }
)
"""Acts by which one learns, or must know, what is in a dossier: judicial data ask for a further permission."""

BY_ANOTHER = frozenset({Action.APPROVE_LETTER, Action.CORRECT_SERVICE, Action.REVIEW_BREAK_GLASS})
"""Acts that the author of what they bear on never does."""

NEVER_FOR_ONESELF = frozenset({Action.ASSIGN, Action.MANAGE_ACCOUNTS, Action.GRANT_CLEARANCE})
"""Acts that give or take rights: nobody does them to the benefit of the own account."""

ONE_FACTOR_IS_ENOUGH = frozenset({Action.OWN_SESSION})
"""Acts open to a session that has shown one factor only: enrolling the second, leaving."""

IN_PERSON = frozenset(
    {
        Action.BREAK_GLASS,
        Action.REVIEW_BREAK_GLASS,
        Action.ASSIGN,
        Action.APPROVE_LETTER,
        Action.CORRECT_SERVICE,
        Action.DECIDE,
        Action.CLOSE_DOSSIER,
        Action.HOLD_DOSSIER,
        Action.APPRAISE,
        Action.GIVE_OPINION,
        Action.MANAGE_ACCOUNTS,
        Action.GRANT_CLEARANCE,
        Action.MANAGE_TOKENS,
        Action.MANAGE_WEBHOOKS,
        Action.OWN_TOKENS,
        Action.OWN_SESSION,
        Action.PURGE,
        Action.BACK_UP,
        Action.RESTORE,
        Action.READ_CONFIDED,
        Action.ERASE_PERSON,
        Action.ERASE_LINES,
    }
)
"""Acts of a person in a session: no token does them, whatever its scopes."""

TOKEN_SCOPES = frozenset(Action) - IN_PERSON
"""What a token may be given."""

JOURNALLED = frozenset(
    {
        Action.READ_DOSSIER,
        Action.EXPORT_DOSSIER,
        Action.CLOSE_DOSSIER,
        Action.HOLD_DOSSIER,
        Action.EVALUATE,
        Action.DRAFT_LETTER,
        Action.APPROVE_LETTER,
        Action.CORRECT_SERVICE,
        Action.READ_INTERNAL,
        Action.READ_FOLLOW_RATE,
        Action.LIST_DOSSIERS,
        Action.KNOW_DOSSIER,
        Action.READ_REGISTER,
        Action.ERASE_LINES,
        Action.READ_JOURNAL,
        Action.READ_ACCESSES,
        Action.READ_ACCOUNTS,
        Action.EXPORT_PERSON,
        Action.READ_CONFIDED,
        Action.ERASE_PERSON,
        Action.LIST_PURGES,
        Action.PURGE,
        Action.BACK_UP,
        Action.RESTORE,
        Action.ASK_ACCESS,
        Action.BREAK_GLASS,
        Action.REVIEW_BREAK_GLASS,
        Action.ASSIGN,
        Action.MANAGE_ACCOUNTS,
        Action.GRANT_CLEARANCE,
        Action.MANAGE_TOKENS,
        Action.MANAGE_WEBHOOKS,
        Action.OWN_TOKENS,
    }
)
"""Acts that leave a line in the access journal when granted; a refusal always leaves one."""
