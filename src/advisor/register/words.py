"""The words of a register: French or code, told apart from what is neither."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from advisor.rulebook import keywords as kw

_MESSAGES = {
    "missing": "ce champ manque",
    "extra_forbidden": "ce champ n'existe pas",
    "date_from_datetime_parsing": "une date AAAA-MM-JJ est attendue",
    "date_parsing": "une date AAAA-MM-JJ est attendue",
    "bool_parsing": "oui ou non est attendu",
    "int_parsing": "un nombre entier est attendu",
    "string_pattern_mismatch": "ce texte n'a pas la forme attendue",
    "string_too_short": "ce texte est trop court",
    "greater_than_equal": "ce nombre est trop petit",
    "less_than_equal": "ce nombre est trop grand",
}


def message_of(error: Any) -> str:
    """What an error of the model says, in French."""
    return _MESSAGES.get(error["type"], str(error["msg"]).removeprefix("Value error, "))


def choice_of(table: Mapping[str, str]) -> Callable[[str], str]:
    """A validator that takes a French word of `table` or its code, and gives the code.

    Raises: `ValueError` with the nearest word.
    """

    def read(text: str) -> str:
        if text in table:
            return table[text]
        if text in table.values():
            return text
        near = get_close_matches(text, list(table), n=1)
        raise ValueError(
            f"« {text} » n'est pas admis ; "
            + (f"vouliez-vous dire « {near[0]} » ?" if near else f"valeurs admises : {', '.join(table)}")
        )

    return read


def choice_schema(table: Mapping[str, str]) -> dict[str, Any]:
    """The JSON schema of a choice: its French words, then its codes."""
    return {"type": "string", "enum": list(dict.fromkeys([*table, *table.values()]))}


BOOLEAN_SCHEMA: dict[str, Any] = {"enum": [True, False, *kw.TRUE_WORDS, *kw.FALSE_WORDS]}
"""The JSON schema of a yes or no: a boolean, or its French word."""


def french_boolean(value: Any) -> Any:
    """A yes or no written in French, as a boolean; anything else is left to the reader."""
    if value in kw.TRUE_WORDS:
        return True
    return False if value in kw.FALSE_WORDS else value
