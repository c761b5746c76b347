"""What an account may ask for in a minute of what costs the service most: nobody wears it out for the others."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from advisor.law.errors import BudgetSpent

EVALUATING = 1
"""One dossier evaluated: the unit."""
LETTER = 2
"""A letter composed, or approved: its copies are made."""
REVIEWING = 5
"""A register reviewed or counted."""
MANY = 10
"""An export, or many dossiers at once."""
USUAL = 600
"""Units a minute: ten dossiers evaluated every second, by one account."""
_MINUTE = 60
_MOST_KNOWN = 10_000


@dataclass(frozen=True, slots=True)
class _Left:
    """What was left of a budget at an instant."""

    units: float
    at: datetime


class Purse:
    """The budgets of all accounts in this process: each fills again by so many units a minute, and holds no more than that."""

    def __init__(self, a_minute: int = USUAL) -> None:
        self._a_minute = a_minute
        self._left: dict[tuple[str, str], _Left] = {}
        self._lock = Lock()

    def spend(self, organisation: str, account: str, cost: int, now: datetime) -> None:
        """Take the cost of a demand from the budget of an account, its sessions and tokens together.

        Raises: `BudgetSpent` with the seconds to wait; nothing is then taken.
        """
        cost = min(cost, self._a_minute)
        if not cost:
            return
        who = (organisation, account)
        with self._lock:
            left = self._units(who, now)
            if left >= cost:
                self._forget(now)
                self._left[who] = _Left(left - cost, now)
                return
        wait = max(1, math.ceil((cost - left) * _MINUTE / self._a_minute))
        raise BudgetSpent(
            f"Ce compte a demandé trop d'actes coûteux en peu de temps : patienter {wait} secondes.",
            remedy="Attendre, puis envoyer la même demande ; pour beaucoup de dossiers, demander un travail en nombre.",
            wait=wait,
        )

    def _units(self, who: tuple[str, str], now: datetime) -> float:
        known = self._left.get(who)
        if known is None:
            return self._a_minute
        gone = max(0.0, (now - known.at).total_seconds())
        return min(self._a_minute, known.units + gone * self._a_minute / _MINUTE)

    def _forget(self, now: datetime) -> None:
        """Forget the budgets that are whole again, when many are known."""
        if len(self._left) >= _MOST_KNOWN:
            self._left = {who: left for who, left in self._left.items() if self._units(who, now) < self._a_minute}
