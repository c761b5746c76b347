"""Three truths (strong Kleene): a silent file is a question, never a "no"."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """Value of a condition: true, false, or not known yet."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"

    # Each of them is one object; an Enum hashes its name, in Python, at every look in a dict.
    __hash__ = object.__hash__

    @classmethod
    def of(cls, known: bool) -> Truth:
        """The truth of something known."""
        return cls.TRUE if known else cls.FALSE

    def __invert__(self) -> Truth:
        if self is Truth.UNKNOWN:
            return self
        return Truth.FALSE if self is Truth.TRUE else Truth.TRUE

    def __and__(self, other: Truth) -> Truth:
        if self is Truth.FALSE or other is Truth.FALSE:
            return Truth.FALSE
        return Truth.UNKNOWN if self is Truth.UNKNOWN else other


def any_of(truths: Iterable[Truth]) -> Truth:
    """Strong Kleene disjunction; the empty disjunction is false."""
    result = Truth.FALSE
    for truth in truths:
        if truth is Truth.TRUE:
            return Truth.TRUE
        if truth is Truth.UNKNOWN:
            result = Truth.UNKNOWN
    return result


def all_of(truths: Iterable[Truth]) -> Truth:
    """Strong Kleene conjunction; the empty conjunction is true."""
    result = Truth.TRUE
    for truth in truths:
        result = result & truth
    return result
