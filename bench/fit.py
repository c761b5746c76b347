"""Straight lines through measured points, with how far the points are from them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True)
class Exponent:
    """How a figure grows, as the power of a count: over the whole range, its standard error, and over the last step."""

    value: float
    spread: float
    last_step: float


def slope(points: Sequence[Point]) -> tuple[float, float]:
    """Least-squares slope and its standard error (0 for two points)."""
    count = len(points)
    mean_x, mean_y = (sum(point[axis] for point in points) / count for axis in (0, 1))
    width = sum((x - mean_x) ** 2 for x, _ in points)
    found = sum((x - mean_x) * (y - mean_y) for x, y in points) / width
    left = sum((y - mean_y - found * (x - mean_x)) ** 2 for x, y in points)
    return found, math.sqrt(left / (count - 2) / width) if count > 2 else 0.0


def exponent(points: Sequence[Point]) -> Exponent:
    """The power that fits (count, figure) points, on logarithms of both."""
    logs = [(math.log(x), math.log(y)) for x, y in sorted(points)]
    value, spread = slope(logs)
    return Exponent(value, spread, slope(logs[-2:])[0])
