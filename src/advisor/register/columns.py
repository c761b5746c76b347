"""The columns of a section: their French heading, the field they fill, and how a cell of theirs is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from advisor.register import model
from advisor.register.model import Attendee, Record, Register
from advisor.rulebook import convention_keywords as words
from advisor.rulebook import register_keywords as kw
from advisor.rulebook import site_keywords as site_words

Kind = Literal["text", "day", "yes_no", "number", "list", "choice", "attendees"]

_CHOICES: tuple[tuple[Any, Mapping[str, str]], ...] = (
    (model.Role, words.ROLES),
    (model.EventKind, words.EVENTS),
    (model.ProofKind, words.PROOFS),
    (model.Purpose, words.PURPOSES),
    (model.Secrecy, words.SECRECY),
    (model.Basis, words.BASES),
    (model.Place, site_words.PLACES),
    (model.TimeBand, site_words.TIME_BANDS),
    (model.Recurrence, site_words.RECURRENCES),
    (model.AuthorStatus, site_words.AUTHOR_STATUSES),
    (model.Service, site_words.SERVICES),
    (model.SiteLevel, site_words.LEVELS),
    (model.FigureKind, site_words.FIGURES),
)
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `field` is its path in the record, `choices` the French words that a choice admits, by code.

    `required` where the model requires the field, or would take a word for granted: a table says it outright.
    """

    heading: str
    field: str
    kind: Kind
    required: bool
    choices: Mapping[str, str]


def record_type(section: str) -> type[Record]:
    """The model of the lines of a section."""
    found: type[Record] = get_args(Register.model_fields[section].annotation)[0]
    return found


@lru_cache(maxsize=len(kw.SECTIONS))
def columns_of(section: str) -> tuple[Column, ...]:
    """The columns of a section, what every line says first."""
    shared = list(kw.SHARED_COLUMNS.items())
    own = list(kw.SECTION_COLUMNS[section].items())
    return tuple(_column(section, heading, path) for heading, path in (*shared[:4], *own, *shared[4:]))


def _column(section: str, heading: str, path: str) -> Column:
    if "." in path:
        return Column(heading, path, "text", required=False, choices=_NOTHING)
    field = record_type(section).model_fields[path]
    kinds = set(_parts(field.annotation, field.metadata))
    choices = next((table for alias, table in _CHOICES if alias.__metadata__[0] in kinds), _NOTHING)
    required = field.is_required() or path == "territories" or field.default not in (None, "", ())
    return Column(heading, path, "choice" if choices else _kind(kinds), required, choices)


def _parts(annotation: Any, metadata: list[Any]) -> Iterator[Any]:
    """The types and validators that a field is made of, its alternatives and the items of its list included."""
    yield from (each for each in metadata if getattr(each, "__hash__", None))
    origin = get_origin(annotation)
    if origin is None:
        yield annotation
        return
    if origin is tuple:
        yield tuple
    arguments = get_args(annotation)
    inner = arguments[:1] if origin is Annotated else arguments
    if origin is Annotated:
        yield from (each for each in arguments[1:] if getattr(each, "__hash__", None))
    if origin in (Annotated, tuple, Union, UnionType):
        for each in inner:
            yield from _parts(each, [])


def _kind(kinds: set[Any]) -> Kind:
    if Attendee in kinds:
        return "attendees"
    if tuple in kinds:
        return "list"
    if date in kinds:
        return "day"
    if bool in kinds:
        return "yes_no"
    return "number" if int in kinds else "text"
