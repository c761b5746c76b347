"""What a refused case file still says, for its alarms alone: each leaf stands or falls by itself.

What cannot be read is unknown, never "no": a faulty value takes nothing with it but itself. No advice rests on such a
reading: it holds values that the model of the case file would refuse.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from advisor.casefile.french import FrenchKeys
from advisor.casefile.known import Known
from advisor.casefile.model import CaseFile
from advisor.casefile.tolerant import tolerant_data
from advisor.rulebook.model import Rulebook

_NOTHING = object()
_NEEDED = {
    "requests": ("measure",),
    "appraisals": ("term", "value", "on"),
    "attestations": ("items", "complete_until"),
    "pieces": ("received_on",),
}
"""An element of these lists says nothing without these."""


def readings_of(text: str, rulebook: Rulebook) -> tuple[CaseFile, ...]:
    """The readings of a refused case file: one, or two where a key is written twice; none if nothing can be read."""
    told: list[Any] = []
    for keep_last in (False, True):
        data = FrenchKeys(rulebook, keep_last=keep_last).english(tolerant_data(text, keep_last=keep_last))
        if isinstance(data, dict) and data not in told:
            told.append(data)
    return tuple(_case(data) for data in told if any(data.get(name) for name in CaseFile.model_fields))


def _case(data: dict[str, Any]) -> CaseFile:
    case = _model(CaseFile, data)
    held: dict[str, Any] = {}
    for name in ("pieces", "persons", "incidents", "measures", "notices", "requests", "appraisals", "attestations"):
        needed = _NEEDED.get(name, ())
        kept = [each for each in getattr(case, name) or () if all(getattr(each, key) is not None for key in needed)]
        held[name] = tuple(_named(kept, name))
    pieces = {piece.id for piece in held["pieces"]}
    persons = {person.id for person in held["persons"]}
    held["incidents"] = tuple(
        each.model_copy(update={"sources": tuple(source for source in each.sources or () if source in pieces)})
        for each in held["incidents"]
    )
    held["aimed_at"] = tuple(each for each in case.aimed_at if each in persons)
    held["reference"] = case.reference or "illisible"
    held["landlord"] = case.landlord.model_copy(update={"department": case.landlord.department or ""})
    reading: CaseFile = _resourced(case.model_copy(update=held), pieces)
    return reading


def _named(items: list[Any], name: str) -> Iterator[Any]:
    """The items under ids that tell them apart."""
    used: set[str] = set()
    for rank, item in enumerate(items, start=1):
        if "id" not in type(item).model_fields:
            yield item
            continue
        label = item.id or f"{name}-{rank}"
        while label in used:
            label = f"{label}-{rank}"
        used.add(label)
        yield item.model_copy(update={"id": label})


def _resourced(value: Any, pieces: set[str]) -> Any:
    """The value without the sources that are no piece of the file: a fact without its piece is still a fact."""
    if isinstance(value, Known):
        kept = tuple(source for source in value.sources if source in pieces)
        return value if kept == value.sources else value.model_copy(update={"sources": kept})
    if isinstance(value, tuple):
        return tuple(_resourced(each, pieces) for each in value)
    if isinstance(value, BaseModel):
        return value.model_copy(
            update={name: _resourced(getattr(value, name), pieces) for name in type(value).model_fields}
        )
    return value


def _model(kind: type[BaseModel], data: Any) -> Any:
    if isinstance(data, list):
        data = {key: value for each in data if isinstance(each, dict) for key, value in each.items()}
    given = data if isinstance(data, dict) else {}
    values: dict[str, Any] = {}
    for name, field in kind.model_fields.items():
        annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        value = _value(annotation, given[name]) if name in given else _NOTHING
        if value is _NOTHING:
            inner = isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
            empty = _model(field.annotation, {}) if inner and field.is_required() else None  # type: ignore[arg-type]
            value = empty if field.is_required() else field.default
        values[name] = value
    return kind.model_construct(**values)


def _value(annotation: Any, data: Any) -> Any:
    """The value that stands there, or nothing."""
    bare = get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    if isinstance(bare, type) and issubclass(bare, Known):
        return _leaf(bare, data)
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        return _model(bare, data)
    if get_origin(bare) is tuple:
        items = data if isinstance(data, list) else ([] if data is None else [data])
        return tuple(value for each in items if (value := _value(get_args(bare)[0], each)) is not _NOTHING)
    return _checked(annotation, data)


def _leaf(kind: type[Known[Any]], data: Any) -> Known[Any]:
    """What a leaf says; two things said at once leave both possible."""
    if isinstance(data, dict):
        try:
            return kind.model_validate(data)
        except ValidationError:
            pass
    given = data if isinstance(data, dict) else {"one_of": data} if isinstance(data, list) else {"value": data}
    options = given.get("one_of")
    several = [_part(kind, each) for each in (options if isinstance(options, list) else [options])]
    value, low, high = (_part(kind, given.get(key)) for key in ("value", "at_least", "at_most"))
    said = [each for each in (value, *several) if each is not None]
    sources = _value(tuple[str, ...], given.get("sources"))
    since = _checked(date, given.get("known_since"))
    common = {"sources": sources, "known_since": None if since is _NOTHING else since}
    if not said and (low is None or high is None or low <= high):
        return kind.model_construct(at_least=low, at_most=high, **common)
    said += [each for each in (low, high) if each is not None]
    if len(said) == 1:
        return kind.model_construct(value=said[0], **common)
    return kind.model_construct(one_of=tuple(dict.fromkeys(said)), **common)


def _part(kind: type[Known[Any]], data: Any) -> Any:
    try:
        return kind.model_validate({"value": data}).value
    except ValidationError:
        return None


def _checked(annotation: Any, data: Any) -> Any:
    try:
        return _adapter(annotation).validate_python(data)
    except ValidationError:
        return _NOTHING


@cache
def _adapter(annotation: Any) -> TypeAdapter[Any]:
    return TypeAdapter(annotation)
