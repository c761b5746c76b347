"""What a leaf of the case file leaves possible, coded for the type of its vocabulary term."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from advisor.casefile.known import Known
from advisor.law.calendar import read_day
from advisor.law.possible import UNKNOWN, Among, Possible, SetOf, ranged
from advisor.rulebook.vocabulary import Term

Code = Callable[[Any], Possible]


def possible_of(leaf: Known[Any], term: Term) -> Possible:
    """The possible values that a leaf leaves open, coded for the term's type."""
    if leaf.value is not None:
        return _coded(term, leaf.value)
    if leaf.sought is not None:
        return _nothing_found(term)
    if leaf.one_of:
        return _one_of(leaf, term)
    if leaf.at_least is not None or leaf.at_most is not None:
        low = None if leaf.at_least is None else _coded(term, leaf.at_least)
        high = None if leaf.at_most is None else _coded(term, leaf.at_most)
        return ranged(low, high)  # type: ignore[arg-type]
    return UNKNOWN


def appraised_value(term: Term, answer: bool | str) -> Possible | None:
    """The value that an appraisal gives to its term; `None` if the answer is not one that the term takes."""
    if isinstance(answer, bool):
        return answer if term.type == "boolean" else None
    if term.type == "boolean" or (term.steps and term.code_of(answer) is None):
        return None
    try:
        return _coded(term, answer)
    except ValueError:
        return None


def _nothing_found(term: Term) -> Possible:
    if term.type == "boolean":
        return False
    if term.type == "set":
        return SetOf(frozenset(), frozenset())
    return "none" if any(step.code == "none" for step in term.steps) else UNKNOWN


def _one_of(leaf: Known[Any], term: Term) -> Possible:
    coded = [_coded(term, each) for each in leaf.one_of]
    if term.type in ("scale", "date", "number", "money"):
        return ranged(min(coded), max(coded))  # type: ignore[type-var, arg-type]
    if term.type == "choice":
        return Among(frozenset(str(each) for each in coded)) if len(set(coded)) > 1 else coded[0]
    return coded[0] if len(set(coded)) == 1 else UNKNOWN


def _coded(term: Term, value: Any) -> Possible:
    return _CODED[term.type](term, value)


def coder(term: Term) -> Code:
    """What codes the values of one term.

    Raises: `TypeError`, `ValueError` for a value that is none of the term's.
    """
    return partial(_CODED[term.type], term)


def _coded_boolean(term: Term, value: Any) -> Possible:
    if not isinstance(value, bool):
        raise TypeError(f"{term.id}: {value!r} is not a yes or no")
    return value


def _coded_date(_: Term, value: Any) -> Possible:
    return value.toordinal() if isinstance(value, date) else read_day(str(value)).toordinal()


def _coded_scale(term: Term, value: Any) -> Possible:
    rank = term.code_of(str(value))
    if rank is None:
        rank = next((i for i, step in enumerate(term.steps) if step.code == value), None)
    return UNKNOWN if rank is None else rank


def _coded_set(_: Term, value: Any) -> Possible:
    found = frozenset(map(str, value))
    return SetOf(found, found)


def _coded_choice(term: Term, value: Any) -> Possible:
    return str(term.code_of(str(value)) or value)


def _coded_number(_: Term, value: Any) -> Possible:
    return int(value)


_CODED: dict[str, Callable[[Term, Any], Possible]] = {
    "boolean": _coded_boolean,
    "date": _coded_date,
    "scale": _coded_scale,
    "set": _coded_set,
    "choice": _coded_choice,
    "number": _coded_number,
    "money": _coded_number,
}
