"""The frozen base of every noun that crosses a room's door."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel, ConfigDict

_FIELDS: dict[type, set[str]] = {}
"""The names of all fields of a model, one set for all its values: they are frozen."""


class Value(BaseModel):
    """An immutable value; unknown fields are refused, change means a new value."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def of(cls, **said: Any) -> Self:
        """The value of every field, in the order of the model; each is of its type already, and is not validated again.

        For the values that one case makes by hundreds; `model_construct` does as much and takes longer than validation.
        """
        made = cls.__new__(cls)
        keep = object.__setattr__
        keep(made, "__dict__", said)
        keep(made, "__pydantic_fields_set__", _FIELDS.get(cls) or _FIELDS.setdefault(cls, set(said)))
        keep(made, "__pydantic_extra__", None)
        keep(made, "__pydantic_private__", None)
        return made
