"""A register tells functions, never names: what a free text shows of a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from advisor.law.value import Value

NAMED = re.compile(r"\b(?:MM?\.|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle)\s+[A-ZÀ-Þ][\w'’-]+")
"""A civility and a capital: « Mme Untel », not « Madame la procureure » nor « M. le préfet »."""


def named_persons(lines: Iterable[tuple[str, Value]]) -> Iterator[str]:
    """Every text of some lines, each with its place, that names a person; the name is not said again."""
    for where, line in lines:
        for field in type(line).model_fields:
            value = getattr(line, field)
            if isinstance(value, str) and NAMED.search(value):
                yield f"{where} : « {field} » nomme une personne ; n'écrire que sa fonction"
