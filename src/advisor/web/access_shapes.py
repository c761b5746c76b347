"""What the operations on sessions, accounts, tokens and accesses read and answer."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from advisor.access.actions import Action
from advisor.access.reasons import BreakGlassReason, Verdict
from advisor.access.roles import Role
from advisor.law.value import Value

_Word = Annotated[str, Field(min_length=1, max_length=64)]
_Login = Annotated[str, Field(min_length=1, max_length=120, examples=["agent-12"])]
_Password = Annotated[str, Field(min_length=1, max_length=1_024, json_schema_extra={"format": "password"})]
_Code = Annotated[str, Field(pattern=r"^[0-9]{6}$", examples=["287082"])]


class LoginBody(Value):
    """What a local account is recognised by; `code` once a second factor is enrolled."""

    organisation: _Word
    login: _Login
    password: _Password
    code: _Code | None = None


class PasswordBody(Value):
    """A change of password."""

    old: _Password
    new: _Password


class SecondFactorBody(Value):
    """The password again, before a second factor is given."""

    password: _Password


class CodeBody(Value):
    """The first code of a second factor."""

    code: _Code


class AccountBody(Value):
    """A new account; `issuer` and `subject` where an identity provider recognises it, else it gets a password."""

    login: _Login
    roles: Annotated[tuple[Role, ...], Field(min_length=1, max_length=8)]
    issuer: Annotated[str, Field(min_length=1, max_length=300)] | None = None
    subject: Annotated[str, Field(min_length=1, max_length=255)] | None = None


class RightsBody(Value):
    """The roles of an account, and whether it is let in."""

    roles: Annotated[tuple[Role, ...], Field(max_length=8)]
    active: bool


class ClearanceBody(Value):
    """The clearance for data of police and justice."""

    judicial: bool


class TokenBody(Value):
    """A new token: what it is for, what it may do, for how many days."""

    label: Annotated[str, Field(min_length=1, max_length=80)]
    scopes: Annotated[tuple[Action, ...], Field(min_length=1, max_length=32)]
    days: Annotated[int, Field(ge=1, le=365)]


class UrgentBody(Value):
    """The coded reason of an urgent access."""

    reason: BreakGlassReason


class ReviewBody(Value):
    """What the review of an urgent access found."""

    verdict: Verdict


class AnswerBody(Value):
    """The answer to a demand for access."""

    granted: bool


BODIES = (
    LoginBody,
    PasswordBody,
    SecondFactorBody,
    CodeBody,
    AccountBody,
    RightsBody,
    ClearanceBody,
    TokenBody,
    UrgentBody,
    ReviewBody,
    AnswerBody,
)


class AccountTold(Value):
    """An account."""

    id: str
    login: str
    roles: tuple[Role, ...]
    judicial: bool
    active: bool


class AccountMade(Value):
    """An account with its initial password, told once."""

    account: AccountTold
    initial_password: str | None = None


class AccountPage(Value):
    """Accounts in the order of their logins; `next` is what to ask for after."""

    items: tuple[AccountTold, ...]
    next: str | None = None


class SessionTold(Value):
    """Who is recognised; `csrf` goes back in `X-CSRF-Token` with every demand that changes something."""

    account: AccountTold
    organisation: str
    second_factor: bool
    csrf: str


class EnrolmentTold(Value):
    """A second factor to confirm: its secret as typed, and the address of the QR code."""

    secret: str
    address: str


class TokenTold(Value):
    """A token without its secret."""

    id: str
    label: str
    scopes: tuple[Action, ...]
    created_at: str
    expires_at: str
    used_at: str | None = None
    revoked_at: str | None = None


class TokenMade(Value):
    """A token with its text, told once."""

    token: TokenTold
    text: str


class TokenList(Value):
    """The tokens of an account."""

    items: tuple[TokenTold, ...]


class AccessTold(Value):
    """One line of the access journal."""

    id: int
    at: str
    account: str
    role: str
    action: str
    subject: str
    reason: str
    granted: bool


class AccessPage(Value):
    """Lines of the access journal, the newest first; `next` is what to ask for before."""

    items: tuple[AccessTold, ...]
    next: int | None = None


class StandingTold(Value):
    """That a dossier exists, and whether the account may open it."""

    reference: str
    assigned: bool
    urgent_until: str | None = None


class AssignmentList(Value):
    """The ids of the accounts assigned to a dossier."""

    items: tuple[str, ...]


class RequestTold(Value):
    """A demand for access to a dossier; `granted` is null until it is answered."""

    id: str
    reference: str
    account: str
    asked_at: str
    answered_by: str | None = None
    granted: bool | None = None


class RequestList(Value):
    """Demands for access to a dossier."""

    items: tuple[RequestTold, ...]


class UrgentTold(Value):
    """An urgent access; `verdict` is null until it is reviewed."""

    id: str
    reference: str
    account: str
    reason: BreakGlassReason
    opened_at: str
    until: str
    reviewed_by: str | None = None
    verdict: Verdict | None = None


class UrgentList(Value):
    """Urgent accesses to review."""

    items: tuple[UrgentTold, ...]
