"""A leaf of the case file: what is known of one thing, by which piece, since when; or what was sought in vain."""

from __future__ import annotations

from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import model_validator

from advisor.law.value import Value

T = TypeVar("T")


class Sought(Value):
    """Who looked for the thing, where the file says nothing, and when: "sought, nothing found"."""

    by: str
    on: date


class Known(Value, Generic[T]):
    """A possibly unknown value.

    Written bare (`true`, `2025-06-14`) or in full: `value`, or bounds `at_least` / `at_most`, or `one_of`; `sought`
    records a search that found nothing (false for a yes/no); `sources` are piece ids; `known_since` is the day on
    which the landlord learned it. Nothing at all, or null, means "not asked".
    """

    value: T | None = None
    at_least: T | None = None
    at_most: T | None = None
    one_of: tuple[T, ...] = ()
    sought: Sought | None = None
    sources: tuple[str, ...] = ()
    known_since: date | None = None

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, data: Any) -> Any:
        return data if isinstance(data, dict | Known) else {"value": data}

    @model_validator(mode="after")
    def _coherent(self) -> Known[T]:
        said = [self.value is not None, self.at_least is not None or self.at_most is not None, bool(self.one_of)]
        if sum(said) > 1 or (self.sought is not None and any(said)):
            raise ValueError("dire une seule chose : value, ou at_least/at_most, ou one_of, ou sought")
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:  # type: ignore[operator]
            raise ValueError("at_least dépasse at_most : aucune valeur n'est possible")
        return self

    def on(self, day: date) -> Known[T]:
        """What was known of the thing on `day`: `NOTHING` if it was learned, or sought in vain, later."""
        learned_later = self.known_since is not None and self.known_since > day
        sought_later = self.sought is not None and self.sought.on > day
        return NOTHING if learned_later or sought_later else self

    @property
    def is_unknown(self) -> bool:
        """True when nothing is known and nothing was sought."""
        bounded = self.at_least is not None or self.at_most is not None
        return self.value is None and self.sought is None and not bounded and not self.one_of


NOTHING: Known[Any] = Known[Any]()
"""What is known of a thing before anything is."""
