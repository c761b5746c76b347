"""The budget of an account: generous, its own, shared by every server, filling by itself, and never lent against a clock that moved."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from store_samples import MASTER, MOMENT

from advisor.access.account import Account
from advisor.access.budget import MINUTE, length_of
from advisor.access.roles import Role
from advisor.law.errors import BudgetSpent
from advisor.service.accounts import create_account
from advisor.service.budgets import spend
from advisor.service.gate import Gate
from advisor.storage.store import Store

START = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def account(store: Store) -> Account:
    return create_account(Gate(store, MOMENT), "opac", "agent-1", [Role.AGENT], by="operator").account


def spent(store: Store, account: Account, cost: int = 1, *, a_minute: int, after: float = 0) -> int:
    """The seconds to wait; none when the cost was taken."""
    try:
        spend(store, account, cost, a_minute=a_minute, now=START + timedelta(seconds=after))
    except BudgetSpent as refused:
        assert str(refused.wait) in refused.message
        assert refused.remedy
        return refused.wait
    return 0


def test_what_was_spent_comes_back_with_time(store: Store, account: Account) -> None:
    assert [spent(store, account, 20, a_minute=60) for _ in range(4)] == [0, 0, 0, 20]
    assert spent(store, account, 20, a_minute=60, after=19) == 1
    assert spent(store, account, 20, a_minute=60, after=20) == 0
    assert spent(store, account, 60, a_minute=60, after=1_000) == 0
    assert spent(store, account, 1, a_minute=60, after=1_000) == 1


def test_nobody_spends_for_another(store: Store, account: Account) -> None:
    other = create_account(Gate(store, MOMENT), "opac", "agent-2", [Role.AGENT], by="operator").account
    assert spent(store, account, a_minute=1) == 0
    assert spent(store, account, a_minute=1) == 60
    assert spent(store, other, a_minute=1) == 0


def test_what_costs_nothing_and_a_budget_of_nothing_never_wait(store: Store, account: Account) -> None:
    spent(store, account, a_minute=1)
    assert spent(store, account, 0, a_minute=1) == 0
    assert [spent(store, account, 10, a_minute=0) for _ in range(3)] == [0, 0, 0]


def test_what_costs_more_than_a_budget_is_asked_once_a_minute_and_not_never(store: Store, account: Account) -> None:
    assert spent(store, account, 10, a_minute=3) == 0
    assert spent(store, account, 10, a_minute=3) == 60
    assert spent(store, account, 10, a_minute=3, after=60) == 0


def test_a_clock_that_moved_gives_nothing_and_takes_a_minute_at_most(store: Store, account: Account) -> None:
    assert spent(store, account, 2, a_minute=2, after=90_000) == 0
    assert spent(store, account, 2, a_minute=2) >= 60
    assert spent(store, account, 2, a_minute=2) == 60
    assert spent(store, account, 2, a_minute=2, after=60) == 0


def test_servers_of_one_database_share_the_budget_whoever_comes_first(store: Store, account: Account) -> None:
    other = Store(store.engine.url.render_as_string(hide_password=False), MASTER)
    with ThreadPoolExecutor(6) as pool:
        asked = [pool.submit(spent, each, account, a_minute=10) for each in (store, other) * 12]
        waits = [each.result() for each in asked]
    other.engine.dispose()
    assert waits.count(0) == 10
    assert set(waits) == {0, 6}


@pytest.mark.parametrize("a_minute", [1, 7, 600, 70_000])
def test_a_budget_is_worth_a_minute_and_no_unit_is_free(a_minute: int) -> None:
    assert length_of(a_minute, a_minute) == length_of(10**9, a_minute) == MINUTE
    assert MINUTE <= length_of(1, a_minute) * a_minute < MINUTE + a_minute
