"""The one place that decides: the whole table, and what no line of it can lift."""

from __future__ import annotations

import itertools

import pytest

from advisor.access.account import Account, Asker, Means
from advisor.access.actions import (
    AT_THE_MACHINE,
    BY_ANOTHER,
    IN_PERSON,
    NEVER_FOR_ONESELF,
    ON_DOSSIER,
    ONE_FACTOR_IS_ENOUGH,
    SHOWS_CONTENT,
    TOKEN_SCOPES,
    Action,
)
from advisor.access.decide import Decision, Ground, decide
from advisor.access.facts import Facts
from advisor.access.roles import ROLE_NAMES, Role
from advisor.access.table import TABLE, Reach
from advisor.access.words import REFUSALS

# The same table, written a second time: A agent, J juriste, S référent sûreté, V valideur, D DPO, U auditeur,
# M administrateur, P partenaire; a capital letter for the whole organisation, a small one for assigned dossiers.
WRITTEN = {
    "dossier:know": "AJSVDP",
    "dossier:list": "AJSVD",
    "dossier:open": "AJS",
    "dossier:read": "ajsvdp",
    "dossier:amend": "ajs",
    "dossier:evaluate": "ajsv",
    "dossier:decide": "jv",
    "dossier:export": "jvd",
    "dossier:close": "jvd",
    "dossier:hold": "jD",
    "letter:draft": "ajs",
    "letter:approve": "v",
    "letter:issue": "ajv",
    "letter:track": "ajv",
    "letter:correct": "ajv",
    "internal:read": "ajsvd",
    "dossier:appraise": "ajsd",
    "dossier:opinion": "jv",
    "decision:rate": "JSVDU",
    "register:read": "AJSVDU",
    "register:write": "AJS",
    "register:erase": "D",
    "rules:read": "AJSVDUMP",
    "journal:read": "JVDU",
    "accesses:read": "DU",
    "person:export": "D",
    "person:erase": "D",
    "purge:list": "D",
    "person:confided": "s",
    "purge:run": "D",
    "database:back-up": "",
    "database:restore": "",
    "access:ask": "AJSVDP",
    "access:break-glass": "AJSV",
    "access:review": "D",
    "access:assign": "JSV",
    "account:read": "JSVDUM",
    "account:manage": "M",
    "account:clear": "D",
    "token:manage": "M",
    "job:run": "AJSVD",
    "webhook:manage": "M",
    "own:tokens": "AJSVDUMP",
    "own:session": "AJSVDUMP",
}
LETTERS = dict(zip("AJSVDUMP", Role, strict=True))


def asker(*roles: Role, means: Means = Means.SESSION, **given: object) -> Asker:
    account = Account(
        id="me", organisation="opac", login="me", roles=frozenset(roles), judicial=bool(given.get("judicial", False))
    )
    scopes = TOKEN_SCOPES if means is Means.TOKEN else frozenset()
    return Asker(account=account, means=means, second_factor=bool(given.get("second_factor", True)), scopes=scopes)


def on(**given: object) -> Facts:
    known = {"organisation": "opac", "reference": "d1", "judicial": False, "assigned": True, "author": "other"}
    return Facts.model_validate({**known, **given})


def test_every_action_has_a_line_and_every_line_is_as_written() -> None:
    assert set(WRITTEN) == {action.value for action in Action}
    for action, (letter, role) in itertools.product(Action, LETTERS.items()):
        written = WRITTEN[action]
        reach = Reach.ORGANISATION if letter in written else Reach.NOWHERE
        assert TABLE[action, role] is (Reach.ASSIGNED if letter.lower() in written else reach), (action, role)


@pytest.mark.parametrize("role", Role)
def test_one_role_does_what_its_column_says_and_nothing_else(role: Role) -> None:
    for action, assigned in itertools.product(Action, (True, False)):
        reach = TABLE[action, role]
        allowed = reach is Reach.ORGANISATION or (reach is Reach.ASSIGNED and assigned)
        found = decide(asker(role), action, on(assigned=assigned))
        assert found.granted is allowed, (action, role, assigned)
        if not allowed:
            assert found.ground is (Ground.ROLE if reach is Reach.NOWHERE else Ground.NOT_ASSIGNED)


def test_roles_add_up() -> None:
    for action, first, second in itertools.product(Action, Role, Role):
        both = decide(asker(first, second), action, on())
        assert both.granted is (
            decide(asker(first), action, on()).granted or decide(asker(second), action, on()).granted
        )


@pytest.mark.parametrize("action", Action)
def test_without_a_role_nothing_is_allowed(action: Action) -> None:
    assert decide(asker(), action, on()) == Decision(granted=False, ground=Ground.ROLE, role=None)


@pytest.mark.parametrize("action", Action)
def test_no_role_reaches_another_organisation(action: Action) -> None:
    everything = asker(*Role, judicial=True)
    assert decide(everything, action, on(organisation="other")).ground is Ground.OTHER_ORGANISATION


@pytest.mark.parametrize("action", Action)
def test_a_disabled_account_does_nothing(action: Action) -> None:
    someone = asker(*Role, judicial=True)
    disabled = someone.model_copy(update={"account": someone.account.model_copy(update={"active": False})})
    assert decide(disabled, action, on()).ground is Ground.ACCOUNT_DISABLED


@pytest.mark.parametrize("action", Action)
def test_judicial_data_ask_for_the_clearance_of_the_person(action: Action) -> None:
    everything, cleared = asker(*Role), asker(*Role, judicial=True)
    shown = decide(everything, action, on(judicial=True))
    assert shown.granted is (action not in SHOWS_CONTENT | AT_THE_MACHINE)
    assert decide(cleared, action, on(judicial=True)).granted is (action not in AT_THE_MACHINE)


@pytest.mark.parametrize("action", sorted(ON_DOSSIER))
@pytest.mark.parametrize("missing", ["reference", "judicial"])
def test_what_is_not_known_of_a_dossier_never_counts_for_the_asker(action: Action, missing: str) -> None:
    found = decide(asker(*Role, judicial=True), action, on(**{missing: None}))
    assert found.ground is Ground.DOSSIER_UNKNOWN


@pytest.mark.parametrize("action", sorted(BY_ANOTHER))
def test_nobody_approves_or_reviews_the_own_work(action: Action) -> None:
    everything = asker(*Role, judicial=True)
    assert decide(everything, action, on(author="me")).ground is Ground.OWN_WORK
    assert decide(everything, action, on(author=None)).ground is Ground.AUTHOR_UNKNOWN
    assert decide(everything, action, on(author="other")).granted


@pytest.mark.parametrize("action", sorted(NEVER_FOR_ONESELF))
def test_nobody_gives_rights_to_the_own_account(action: Action) -> None:
    assert decide(asker(*Role), action, on(beneficiary="me")).ground is Ground.OWN_RIGHTS
    assert decide(asker(*Role), action, on(beneficiary="other")).granted


@pytest.mark.parametrize("action", Action)
def test_one_factor_opens_the_session_only(action: Action) -> None:
    found = decide(asker(*Role, second_factor=False), action, on())
    assert found.granted is (action in ONE_FACTOR_IS_ENOUGH)


@pytest.mark.parametrize("action", Action)
def test_a_token_does_what_its_scopes_say_and_never_what_asks_for_a_person(action: Action) -> None:
    token = asker(*Role, means=Means.TOKEN)
    assert decide(token, action, on()).granted is (action not in IN_PERSON)
    without = token.model_copy(update={"scopes": TOKEN_SCOPES - {action}})
    assert not decide(without, action, on()).granted


def test_a_token_never_does_more_than_its_account() -> None:
    for role, action in itertools.product(Role, sorted(TOKEN_SCOPES)):
        by_token = decide(asker(role, means=Means.TOKEN), action, on())
        assert by_token.granted is decide(asker(role), action, on()).granted


def test_every_refusal_says_why_and_what_to_do() -> None:
    assert set(REFUSALS) == set(Ground) - {Ground.GRANTED}
    assert all(message and remedy for message, remedy in REFUSALS.values())
    assert set(ROLE_NAMES) == set(Role)
