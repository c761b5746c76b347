"""The days that a demand speaks of: one, or the stretch that a review or a diagnosis looks at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, Query
from pydantic import BeforeValidator, WithJsonSchema

from advisor.law.calendar import read_day
from advisor.review.duties import Window
from advisor.service.review import window_of


def _strict_day(value: Any) -> date:
    try:
        return read_day(str(value))
    except ValueError:
        raise ValueError("une date AAAA-MM-JJ est attendue") from None


Day = Annotated[date, BeforeValidator(_strict_day), WithJsonSchema({"type": "string", "format": "date"})]
ReviewDay = Annotated[Day | None, Query(description="Day of the review: what was recorded by then; by default today.")]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days looked at, as far as the demand says them."""

    first: date | None
    last: date | None
    as_of: date | None

    def window(self, today: date, *, years: int = 2) -> Window:
        """The same days whole: by default so many years up to today. Raises: `Misuse`."""
        return window_of(self.first, self.last, self.as_of or today, years=years)


def _stretch(
    first: Annotated[
        Day | None, Query(description="First day looked at; by default two years before the last, one for sites.")
    ] = None,
    last: Annotated[Day | None, Query(description="Last day looked at; by default the day of the review.")] = None,
    as_of: ReviewDay = None,
) -> Stretch:
    return Stretch(first, last, as_of)


LookedAt = Annotated[Stretch, Depends(_stretch)]
