"""The postal block of a letter, as French sorting machines read it (NF Z 10-011)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from pydantic import model_validator

from advisor.law.errors import LetterIncomplete
from advisor.law.value import Value

MAX_LINES = 6
MAX_LENGTH = 38
CAPITAL_LINES = 3

_LIGATURES = str.maketrans({"Œ": "OE", "Æ": "AE", "œ": "oe", "æ": "ae"})
_NOT_A_POSTAL_SIGN = re.compile(r"[^A-Z0-9 ]")
_POSTCODE_AND_CITY = re.compile(r"\d{5} [A-Z]")
_REMEDY = "Corrigez l'adresse du destinataire dans le dossier, puis recomposez le courrier."


class PostalBlock(Value):
    """The lines printed in the window of the envelope, left-aligned, in the order of the norm.

    Unit: at most 6 lines of 38 characters; the last three in unaccented capitals without punctuation; the last one
    is the postcode and city. Raises `LetterIncomplete`, naming every faulty line. Source: NF Z 10-011.
    """

    lines: tuple[str, ...]

    @model_validator(mode="after")
    def _fits_the_norm(self) -> PostalBlock:
        faults = tuple(_faults(self.lines))
        if faults:
            raise LetterIncomplete(f"Adresse du destinataire : {' ; '.join(faults)}.", remedy=_REMEDY)
        return self


def postal_block(lines: Iterable[str]) -> PostalBlock:
    """Put an address as people write it into postal form: no empty line, capitals without accents at the end.

    Only signs change, never words: a line that is too long is refused, not cut. Raises `LetterIncomplete`.
    """
    kept = [" ".join(unicodedata.normalize("NFC", line).split()) for line in lines]
    kept = [line for line in kept if line]
    start = max(0, len(kept) - CAPITAL_LINES)
    return PostalBlock(lines=(*kept[:start], *(_capitals(line) for line in kept[start:])))


def _capitals(line: str) -> str:
    bare = unicodedata.normalize("NFD", line.translate(_LIGATURES)).upper()
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(_NOT_A_POSTAL_SIGN.sub(" ", bare).split())


def _faults(lines: tuple[str, ...]) -> Iterator[str]:
    if not lines:
        yield "elle est vide, indiquez au moins l'identité, la voie, le code postal et la commune"
        return
    if len(lines) > MAX_LINES:
        yield f"elle compte {len(lines)} lignes, réduisez-la à {MAX_LINES} lignes"
    first_capital = len(lines) - CAPITAL_LINES
    for number, line in enumerate(lines, start=1):
        yield from (f"ligne {number} « {line} », {fault}" for fault in _line_faults(line, number > first_capital))
    if not _POSTCODE_AND_CITY.match(lines[-1]):
        yield f"ligne {len(lines)} « {lines[-1]} », écrivez le code postal à cinq chiffres puis la commune"


def _line_faults(line: str, in_capitals: bool) -> Iterator[str]:
    if not line.strip():
        yield "supprimez cette ligne vide"
    elif line != " ".join(line.split()):
        yield "retirez les espaces de début, de fin ou doubles"
    if len(line) > MAX_LENGTH:
        yield f"{len(line)} caractères, abrégez-la à {MAX_LENGTH} au plus"
    if in_capitals and _NOT_A_POSTAL_SIGN.search(line):
        yield "écrivez-la en capitales sans accent ni ponctuation"
