"""A day as people and programs write it to us: AAAA-MM-JJ and nothing else."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def read_day(text: str) -> date:
    """The date of `text`; raises `ValueError` for any other spelling (week dates, no dashes, a number) or no such day."""
    if _DAY.fullmatch(text) is None:
        raise ValueError(f"not a date: {text}")
    return date.fromisoformat(text)
