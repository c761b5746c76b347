"""Cases of `examples/`, changed at will, and what the reference advises on them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from advisor.advice.advice import Advice, PersonAdvice
from advisor.service.adviser import Adviser, evaluate

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = date(2026, 11, 24)


def data_of(name: str) -> dict[str, Any]:
    """The data of the example whose file begins with `name`."""
    (path,) = EXAMPLES.glob(f"{name}-*.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def advise_on(adviser: Adviser, data: dict[str, Any], as_of: date | None = None) -> Advice:
    """The advice on a case given as data."""
    return evaluate(adviser, json.dumps(data), name="x", today=TODAY, as_of=as_of).advice


def only_person(advice: Advice) -> PersonAdvice:
    """The one person aimed at."""
    (found,) = advice.persons
    return found
