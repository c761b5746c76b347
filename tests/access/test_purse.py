"""The budget of an account: generous, its own, filling by itself, and never lent against a clock that went back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from advisor.access.budget import Purse
from advisor.law.errors import BudgetSpent

START = datetime(2026, 11, 24, 12, tzinfo=UTC)


def spent(purse: Purse, account: str = "a", cost: int = 1, *, after: float = 0, organisation: str = "opac") -> int:
    """The seconds to wait; none when the cost was taken."""
    try:
        purse.spend(organisation, account, cost, START + timedelta(seconds=after))
    except BudgetSpent as refused:
        assert str(refused.wait) in refused.message
        assert refused.remedy
        return refused.wait
    return 0


def test_what_was_spent_comes_back_with_time() -> None:
    purse = Purse(60)
    assert [spent(purse, cost=20) for _ in range(4)] == [0, 0, 0, 20]
    assert spent(purse, cost=20, after=19) == 1
    assert spent(purse, cost=20, after=20) == 0
    assert spent(purse, cost=60, after=1_000) == 0
    assert spent(purse, cost=1, after=1_000) == 1


def test_nobody_spends_for_another() -> None:
    purse = Purse(1)
    assert spent(purse) == 0
    assert spent(purse) == 60
    assert spent(purse, "b") == spent(purse, organisation="autre") == 0


def test_what_costs_nothing_and_a_budget_of_nothing_never_wait() -> None:
    purse = Purse(1)
    spent(purse)
    assert spent(purse, cost=0) == 0
    assert [spent(Purse(0), cost=10) for _ in range(3)] == [0, 0, 0]


def test_what_costs_more_than_a_budget_is_asked_once_a_minute_and_not_never() -> None:
    purse = Purse(3)
    assert spent(purse, cost=10) == 0
    assert spent(purse, cost=10) == 60
    assert spent(purse, cost=10, after=60) == 0


def test_a_clock_that_goes_back_gives_nothing() -> None:
    purse = Purse(2)
    assert spent(purse, cost=2, after=100) == 0
    assert spent(purse, cost=2, after=0) == 60


@pytest.mark.parametrize("accounts", [20_000])
def test_budgets_that_are_whole_again_are_forgotten(accounts: int) -> None:
    purse = Purse(60)
    for number in range(accounts):
        spent(purse, str(number), after=number)
    assert len(purse._left) <= 10_000
    assert spent(purse, str(accounts - 1), cost=60, after=accounts - 1) == 1
