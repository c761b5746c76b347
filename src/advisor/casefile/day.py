"""A day of the case file, written AAAA-MM-JJ and in no other way."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from advisor.law.calendar import read_day


def _plain_day(value: object) -> object:
    """A day is written AAAA-MM-JJ: no number, no instant, no week date."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ValueError("écrire la date AAAA-MM-JJ")
    try:
        return read_day(value)
    except ValueError:
        raise ValueError("ce n'est pas une date AAAA-MM-JJ") from None


Day = Annotated[date, BeforeValidator(_plain_day, json_schema_input_type=date)]
