"""The frozen base of every noun that crosses a room's door."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """An immutable value; unknown fields are refused, change means a new value."""

    model_config = ConfigDict(frozen=True, extra="forbid")
