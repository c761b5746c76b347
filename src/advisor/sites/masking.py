"""Small numbers hidden, with as many others as it takes so that no total gives them back.

What is guarded against is subtraction: a reader who knows every published number and how they add up can compute none of the
hidden ones. What a reader knows from elsewhere is beyond it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


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

    while True:
        exposed = _thin(told, hidden, numbers, thresholds) or _computable(told, hidden)
        if exposed is None:
            return hidden
        near = [key for key in exposed.parts if key not in hidden and key in thresholds]
        near = near or [key for key in exposed.members if key not in hidden and key in thresholds]
        if not near:
            touched = {key for each in told if hidden & set(each.members) for key in each.members}
            near = [key for key in touched if key not in hidden and key in thresholds]
        if not near:
            return hidden | set(thresholds) & set(numbers)
        hidden.add(min(near, key=weight))


def _thin(
    sums: list[Sum[Key]], hidden: set[Key], numbers: Mapping[Key, int], thresholds: Mapping[Key, int]
) -> Sum[Key] | None:
    """A sum of which one number alone is hidden, or whose hidden parts add up to a small number that can be read off."""
    for each in sums:
        out = [key for key in each.members if key in hidden]
        open_left = any(key not in hidden and key in thresholds for key in each.members)
        if len(out) == 1 and open_left:
            return each
        if out and each.total not in hidden and open_left:
            left = sum(numbers[key] for key in out)
            if 0 < left < max(thresholds.get(key, 0) for key in out):
                return each
    return None


def _computable(sums: list[Sum[Key]], hidden: set[Key]) -> Sum[Key] | None:
    """A sum with a hidden number that all the sums together determine: it is alone in its line once they are reduced."""
    lines: dict[Key, dict[Key, Fraction]] = {}
    for each in sums:
        line = {key: Fraction(1) for key in each.parts if key in hidden}
        if each.total in hidden:
            line[each.total] = line.get(each.total, Fraction(0)) - 1
        for pivot in [key for key in line if key in lines]:
            _subtract(line, lines[pivot], line.get(pivot, Fraction(0)))
        line = {key: value for key, value in line.items() if value}
        if not line:
            continue
        pivot = next(iter(line))
        lead = line[pivot]
        line = {key: value / lead for key, value in line.items()}
        for other in lines.values():
            _subtract(other, line, other.get(pivot, Fraction(0)))
        lines[pivot] = line
    alone = {pivot for pivot, line in lines.items() if sum(1 for value in line.values() if value) == 1}
    return next((each for each in sums if alone & set(each.members)), None)


def _subtract(line: dict[Key, Fraction], other: Mapping[Key, Fraction], times: Fraction) -> None:
    if times:
        for key, value in other.items():
            line[key] = line.get(key, Fraction(0)) - times * value
            if not line[key]:
                del line[key]
