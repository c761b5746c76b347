"""What an account may ask for in a minute of what costs the service most: nobody wears it out for the others."""

from __future__ import annotations

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
MINUTE = 60_000_000
"""In microseconds: what a whole budget is worth."""


def length_of(cost: int, a_minute: int) -> int:
    """How long a budget of so many units a minute takes to fill again by a cost, in microseconds; one minute at most."""
    return -(-min(cost, a_minute) * MINUTE // a_minute) if a_minute else 0
