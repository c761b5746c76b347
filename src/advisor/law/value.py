"""The frozen base of every noun that crosses a room's door."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel, ConfigDict

_FIELDS: dict[type, set[str]] = {}
"""The names of all fields of a model, one set for all its values: they are frozen."""
_new: Any = object.__new__
_keep_said, _keep_fields, _keep_extra, _keep_private = (
    BaseModel.__dict__[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


class Value(BaseModel):
    """An immutable value; unknown fields are refused, change means a new value."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def of(cls, **said: Any) -> Self:
        """The value of every field, in the order of the model; each is of its type already, and is not validated again.

        For the values that one case makes by hundreds; `model_construct` does as much and takes longer than validation.
        """
        made: Self = _new(cls)
        _keep_said(made, said)
        _keep_fields(made, _FIELDS.get(cls) or _FIELDS.setdefault(cls, set(said)))
        _keep_extra(made, None)
        _keep_private(made, None)
        return made
