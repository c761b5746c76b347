"""What is kept of accounts, sessions, tokens and accesses, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from advisor.access.actions import Action
from advisor.access.roles import Role
from advisor.law.errors import AdvisorError, NotFound, NotRecognised, TooManyAttempts, VersionConflict
from advisor.service.accounts import create_account
from advisor.service.gate import Gate, gate_at
from advisor.service.login import Claim, log_in
from advisor.service.recognise import recognise_session
from advisor.storage.attempts import Failures
from advisor.storage.provider_logins import ProviderLogin
from advisor.storage.store import Store

NOW, LATER = "2026-03-02T09:00:00+00:00", "2026-03-02T10:00:00+00:00"


@pytest.fixture
def two(store: Store) -> Store:
    """A store with a second organisation, and in each the account `a1` of the same login."""
    store.found("autre", "Autre bailleur", NOW)
    for organisation in ("opac", "autre"):
        with store.writing(organisation, NOW) as work:
            work.accounts.create("a1", "agent", [Role.AGENT, Role.DPO], issuer="https://id", subject="s")
            work.dossiers.create("d1", b"{}", account="a1", reason="-", judicial=False)
    return store


def test_an_account_is_read_back_and_its_login_is_taken(two: Store) -> None:
    with two.writing("opac", NOW) as work:
        account = work.accounts.get("a1")
        assert account == work.accounts.named("agent") == work.accounts.of_subject("https://id", "s")
        assert (account.roles, account.judicial, account.active) == ({Role.AGENT, Role.DPO}, False, True)
        for login, subject in (("agent", "t"), ("other", "s")):
            with pytest.raises(VersionConflict):
                work.accounts.create("a2", login, [Role.AGENT], issuer="https://id", subject=subject)
        work.accounts.create("a3", "zoe", [Role.AGENT])
        work.accounts.create("a4", "yan", [Role.AGENT])
        assert [each.login for each in work.accounts.all("agent")] == ["yan", "zoe"]
        with pytest.raises(NotFound):
            work.accounts.set_rights("a9", roles=[], active=False)


def test_the_second_factor_is_sealed_and_a_step_serves_once(two: Store) -> None:
    secret = b"twenty secret bytes!"
    with two.writing("opac", NOW) as work:
        work.accounts.set_totp("a1", secret)
        assert not work.accounts.proofs("a1").enrolled
        assert work.accounts.use_step("a1", 7)
        assert not work.accounts.use_step("a1", 7)
        assert not work.accounts.use_step("a1", 6)
        assert work.accounts.use_step("a1", 8)
        proofs = work.accounts.proofs("a1")
        assert (proofs.totp, proofs.totp_step, proofs.enrolled) == (secret, 8, True)
    with two.engine.connect() as connection:
        kept = connection.execute(text("SELECT totp FROM accounts WHERE organisation = 'opac'")).scalar_one()
        assert secret not in bytes(kept)
        assert bytes(kept) != secret


def test_nothing_is_found_from_another_organisation(two: Store) -> None:
    with two.writing("opac", NOW) as work:
        work.sessions.open("s" * 64, "a1", second_factor=True)
        work.tokens.create("t1", "t" * 64, "a1", label="x", scopes=[Action.READ_RULES], expires_at=LATER)
        work.assignments.assign("d1", "a1", by="a1")
        asked = work.assignments.ask("r1", "d1", "a1")
        work.urgent.open("g1", "d1", "a1", reason="staff_safety", until=LATER)
        work.accesses.write("a1", role="agent", action="x", subject="d1", reason="x", granted=True)
        work.attempts.hold("login:agent")
        work.attempts.count("login:agent", 3)
        work.provider_logins.begin("p" * 64, ProviderLogin("fake", "n", "v", LATER))
    with two.writing("autre", NOW) as work:
        assert work.sessions.find("s" * 64) is None
        assert work.tokens.find("t" * 64) is None
        assert not work.assignments.holds("d1", "a1")
        assert work.urgent.of("d1", "a1") == work.urgent.to_review() == []
        assert work.accesses.page() == []
        assert work.attempts.hold("login:agent").count == 0
        assert work.provider_logins.take("p" * 64) is None
        assert work.sessions.close_all("a1") == 0
        refused: list[Callable[[], object]] = [
            lambda: work.tokens.revoke("t1"),
            lambda: work.assignments.answer(asked.id, by="a1", granted=True),
            lambda: work.urgent.review("g1", by="a1", verdict="justified", until=LATER),
        ]
        for act in refused:
            with pytest.raises(NotFound):
                act()
    with two.reading("opac") as work:
        assert work.sessions.find("s" * 64) is not None
        assert work.tokens.get("t1").revoked_at is None
        assert work.assignments.holds("d1", "a1")
        assert len(work.accesses.page()) == 1


def test_a_login_at_a_provider_is_taken_once_and_old_ones_are_forgotten(two: Store) -> None:
    begun = ProviderLogin("fake", "n", "v", "2026-03-02T09:10:00+00:00")
    with two.writing("opac", NOW) as work:
        work.provider_logins.begin("a", begun)
        work.provider_logins.begin("b", begun)
        assert work.provider_logins.take("a") == begun
        assert work.provider_logins.take("a") is None
    with two.writing("opac", LATER) as work:
        work.provider_logins.begin("c", begun)
        assert work.provider_logins.take("b") is None


def test_failed_logins_are_counted_under_a_keyed_digest_and_forgotten(two: Store) -> None:
    with two.writing("opac", NOW) as work:
        assert work.attempts.hold("login:agent") == Failures(0, NOW)
        work.attempts.count("login:agent", 2)
        assert work.attempts.hold("login:agent") == Failures(2, NOW)
        work.attempts.hold("login:other")
        work.attempts.count("login:other", 1)
        work.attempts.forget("login:other")
        assert work.attempts.hold("login:other").count == 0
    with two.engine.connect() as connection:
        assert "agent" not in str(connection.execute(text("SELECT * FROM attempts")).all())
    with two.writing("opac", LATER) as work:
        work.attempts.expire(LATER)
        assert work.attempts.hold("login:agent") == Failures(0, LATER)


def test_the_access_journal_is_read_by_page_subject_and_account(two: Store) -> None:
    with two.writing("opac", NOW) as work:
        for count in range(5):
            work.accesses.write(
                f"a{count % 2}", role="agent", action="x", subject=f"d{count}", reason="assigned", granted=count > 2
            )
        page = work.accesses.page(limit=2)
        assert [each.subject for each in page] == ["d4", "d3"]
        assert [each.subject for each in work.accesses.page(before=page[-1].id)] == ["d2", "d1", "d0"]
        assert [each.subject for each in work.accesses.page(account="a1")] == ["d3", "d1"]
        assert [each.granted for each in work.accesses.page(subject="d4")] == [True]


def test_guesses_at_the_same_moment_are_all_counted(two: Store) -> None:
    gate = Gate(two, NOW)

    def guess(count: int) -> type[AdvisorError]:
        try:
            log_in(gate, Claim("opac", "agent", f"essai {count}"))
        except (NotRecognised, TooManyAttempts) as error:
            return type(error)
        raise AssertionError("a wrong password opened a session")

    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(guess, range(12)))
    assert (found.count(NotRecognised), found.count(TooManyAttempts)) == (5, 7)


def test_a_stranger_who_guesses_does_not_keep_the_owner_out(two: Store) -> None:
    made = create_account(Gate(two, NOW), "opac", "local", [Role.AGENT], by="operator")
    moment = datetime.fromisoformat(NOW)
    outcomes: list[type[AdvisorError]] = []
    for _ in range(9):
        try:
            log_in(gate_at(two, moment), Claim("opac", "local", "faux", address="192.0.2.1"))
        except (NotRecognised, TooManyAttempts) as error:
            outcomes.append(type(error))
        moment += timedelta(seconds=1)
    assert TooManyAttempts in outcomes
    found = log_in(gate_at(two, moment), Claim("opac", "local", str(made.password), address="192.0.2.2"))
    assert found.asker.account == made.account


def test_a_login_that_succeeds_is_not_counted_against_its_address(two: Store) -> None:
    made = create_account(Gate(two, NOW), "opac", "local", [Role.AGENT], by="operator")
    with two.writing("opac", NOW) as work:
        for who in ("address:192.0.2.4", "login:local"):
            work.attempts.hold(who)
            work.attempts.count(who, 49)
    for _ in range(2):
        log_in(Gate(two, NOW), Claim("opac", "local", str(made.password), address="192.0.2.4"))
    with two.writing("opac", NOW) as work:
        assert work.attempts.hold("address:192.0.2.4").count == 49
        assert work.attempts.hold("login:local").count == 49


def test_guesses_from_many_addresses_wait_too_and_not_for_long(two: Store) -> None:
    with two.writing("opac", NOW) as work:
        work.attempts.hold("login:agent")
        work.attempts.count("login:agent", 80)
    claim = Claim("opac", "agent", "faux", address="192.0.2.3")
    with pytest.raises(TooManyAttempts) as refused:
        log_in(Gate(two, NOW), claim)
    assert refused.value.wait == 30
    with pytest.raises(NotRecognised):
        log_in(Gate(two, "2026-03-02T09:00:30+00:00"), claim)


def test_a_login_opens_a_session_that_is_recognised(two: Store) -> None:
    gate = Gate(two, NOW)
    made = create_account(gate, "opac", "local", [Role.AGENT], by="operator")
    opened = log_in(gate, Claim("opac", "local", str(made.password)))
    assert recognise_session(gate, opened.credential).account == made.account
    with pytest.raises(NotRecognised):
        recognise_session(Gate(two, LATER), opened.credential)
    with two.reading("opac") as work:
        assert work.sessions.find(opened.credential.digest) is None
    with pytest.raises(NotFound):
        create_account(gate, "unknown", "local", [Role.AGENT], by="operator")
    with pytest.raises(NotRecognised):
        log_in(gate, Claim("unknown", "local", "x"))
