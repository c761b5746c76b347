"""The budget of costly acts that an account has a minute, whichever server it asks."""

from __future__ import annotations

import math
from datetime import datetime

from advisor.access.account import Account
from advisor.access.budget import MINUTE, length_of
from advisor.law.errors import BudgetSpent
from advisor.storage.store import Store

_SECOND = 1_000_000


def spend(store: Store, account: Account, cost: int, *, a_minute: int, now: datetime) -> None:
    """Take the cost of a demand, in units, from the budget of an account, its sessions and tokens together.

    It fills again by so many units `a_minute`, and holds no more than that; with none, nothing is counted. `now` is aware.
    Raises: `BudgetSpent` with the seconds to wait; nothing is then taken.
    """
    length = length_of(cost, a_minute)
    if not length:
        return
    instant = int(now.timestamp() * _SECOND)
    with store.writing(account.organisation, "") as work:
        left = work.budgets.spend(account.id, length, now=instant, room=MINUTE)
    if left > 0:
        wait = max(1, math.ceil(left / _SECOND))
        raise BudgetSpent(
            f"Ce compte a demandé trop d'actes coûteux en peu de temps : patienter {wait} secondes.",
            remedy="Attendre, puis envoyer la même demande ; pour beaucoup de dossiers, demander un travail en nombre.",
            wait=wait,
        )
