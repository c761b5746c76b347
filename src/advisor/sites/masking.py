"""Small numbers hidden, with as many others as it takes so that no total gives them back.

What is guarded against is subtraction: a reader who knows every published number and how they add up can compute none of the
hidden ones. What a reader knows from elsewhere is beyond it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
_PRIME = 2**61 - 1


@dataclass(frozen=True, slots=True)
class Sum(Generic[Key]):
    """Numbers that add up: `total` is the sum of `parts`."""

    total: Key
    parts: tuple[Key, ...]

    @property
    def members(self) -> tuple[Key, ...]:
        """The total, then its parts."""
        return (self.total, *self.parts)


def hidden_cells(numbers: Mapping[Key, int], sums: Iterable[Sum[Key]], thresholds: Mapping[Key, int]) -> set[Key]:
    """The numbers to hide: those from 1 to their threshold - 1, then others until none can be computed from what is left.

    A number without threshold is known to all, and never hidden.
    """
    order = {key: rank for rank, key in enumerate(numbers)}
    told = [each for each in sums if all(key in numbers for key in each.members)]
    hidden = {key for key, number in numbers.items() if 0 < number < thresholds.get(key, 0)}

    def weight(key: Key) -> tuple[bool, int, int]:
        return numbers[key] == 0, numbers[key], order[key]

    def spare(members: Iterable[Key]) -> Key | None:
        """The least number that can still be hidden among some."""
        near = [key for key in members if key not in hidden and key in thresholds]
        return min(near, key=weight, default=None)

    while True:
        while sum(_thicken(each, hidden, numbers, thresholds, spare) for each in told):
            pass
        found = computable(told, hidden)
        if not found:
            return hidden
        for exposed in [each for each in told if found & set(each.members)]:
            more = spare(exposed.parts) or spare(exposed.members)
            if more is not None:
                hidden.add(more)
                break
        else:
            return hidden | (set(thresholds) & set(numbers))


def _thicken(
    told: Sum[Key],
    hidden: set[Key],
    numbers: Mapping[Key, int],
    thresholds: Mapping[Key, int],
    spare: Callable[[Iterable[Key]], Key | None],
) -> bool:
    """Hide one more number of a sum of which one alone is hidden, or whose hidden parts add up to a small number."""
    out = [key for key in told.members if key in hidden]
    if not out:
        return False
    left = sum(numbers[key] for key in out)
    is_small = told.total not in hidden and 0 < left < max(thresholds.get(key, 0) for key in out)
    more = (spare(told.parts) or spare(told.members)) if len(out) == 1 or is_small else None
    if more is not None:
        hidden.add(more)
    return more is not None


def computable(sums: Iterable[Sum[Key]], hidden: set[Key]) -> set[Key]:
    """The hidden numbers that all the sums together determine: they are alone in their line once the lines are reduced.

    Reduced modulo a prime far above the coefficients, which are 1 and -1.
    """
    lines = [line for each in sums if (line := _line(each, hidden))]
    held = Counter(key for line in lines for key in line)
    reduced: dict[Key, dict[Key, int]] = {}
    where: dict[Key, set[Key]] = defaultdict(set)
    for line in sorted(lines, key=len):
        for pivot in [key for key in line if key in reduced]:
            _subtract(line, reduced[pivot], line[pivot])
        if not line:
            continue
        pivot = min(line, key=lambda key: (len(where[key]), held[key]))
        inverse = pow(line[pivot], -1, _PRIME)
        scaled = {key: value * inverse % _PRIME for key, value in line.items()}
        for other in where.pop(pivot, set()):
            _subtract(reduced[other], scaled, reduced[other][pivot])
            for key in scaled:
                (where[key].add if key in reduced[other] else where[key].discard)(other)
        reduced[pivot] = scaled
        for key in scaled:
            where[key].add(pivot)
    return {pivot for pivot, line in reduced.items() if len(line) == 1}


def _line(told: Sum[Key], hidden: set[Key]) -> dict[Key, int]:
    line: dict[Key, int] = {}
    for key in told.members:
        if key in hidden:
            line[key] = line.get(key, 0) + (-1 if key == told.total else 1)
    return {key: value for key, value in line.items() if value}


def _subtract(line: dict[Key, int], other: Mapping[Key, int], times: int) -> None:
    for key, value in other.items():
        left = (line.get(key, 0) - times * value) % _PRIME
        if left:
            line[key] = left
        else:
            line.pop(key, None)
