"""The words of a register: French or code, told apart from what is neither."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic_core import CoreSchema
from pydantic_core.core_schema import no_info_after_validator_function

from advisor.rulebook import convention_keywords as words
from advisor.rulebook import keywords as kw
from advisor.rulebook import review_keywords as verdicts
from advisor.rulebook import site_keywords as site_words


class Choice:
    """A word of a closed list, as the type of a field: it is read in French or as its code, and kept as its code."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self.table = table

    def read(self, text: str) -> str:
        """The code of a word.

        Raises: `ValueError` with the nearest word.
        """
        if text in self.table:
            return self.table[text]
        if text in self.table.values():
            return text
        near = get_close_matches(text, list(self.table), n=1)
        raise ValueError(
            "ce mot n'est pas admis ; "
            + (f"vouliez-vous dire « {near[0]} » ?" if near else f"valeurs admises : {', '.join(self.table)}")
        )

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "enum": list(dict.fromkeys([*self.table, *self.table.values()]))}


BOOLEAN_SCHEMA: dict[str, Any] = {"enum": [True, False, *kw.TRUE_WORDS, *kw.FALSE_WORDS]}
"""The JSON schema of a yes or no: a boolean, or its French word."""


def french_boolean(value: Any) -> Any:
    """A yes or no written in French, as a boolean; anything else is left to the reader."""
    if value in kw.TRUE_WORDS:
        return True
    return False if value in kw.FALSE_WORDS else value


Slug = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
_ATTESTED = words.PROOFS | words.EVENTS | words.ATTESTED
Role = Annotated[str, Choice(words.ROLES)]
EventKind = Annotated[str, Choice(words.EVENTS)]
ProofKind = Annotated[str, Choice(words.PROOFS)]
Purpose = Annotated[str, Choice(words.PURPOSES)]
Secrecy = Annotated[str, Choice(words.SECRECY)]
Basis = Annotated[str, Choice(words.BASES)]
Category = Annotated[str, StringConstraints(pattern=r"^IC(0[1-9]|1[0-9])$")]
Modality = Annotated[str, Choice(words.MODALITIES)]
Verdict = Annotated[str, Choice(verdicts.VERDICTS)]
Attested = Annotated[str, Choice(_ATTESTED)]
Place = Annotated[str, Choice(site_words.PLACES)]
TimeBand = Annotated[str, Choice(site_words.TIME_BANDS)]
Recurrence = Annotated[str, Choice(site_words.RECURRENCES)]
AuthorStatus = Annotated[str, Choice(site_words.AUTHOR_STATUSES)]
Service = Annotated[str, Choice(site_words.SERVICES)]
SiteLevel = Annotated[str, Choice(site_words.LEVELS)]
FigureKind = Annotated[str, Choice(site_words.FIGURES)]
Mark = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9 -]{0,12}$")]
"""A building, a staircase or a hall, as its door shows it."""
YesNo = Annotated[bool, BeforeValidator(french_boolean), WithJsonSchema(BOOLEAN_SCHEMA)]
Department = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8])$")]
Commune = Annotated[str, StringConstraints(pattern=r"^[0-9][0-9AB][0-9]{3}$")]
