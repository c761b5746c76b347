"""The same case file in the vocabulary's French: keys and values translated before validation."""

from __future__ import annotations

from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Rulebook

_FREE_TEXT = frozenset({"description", "text", "reason", "label", "restrictions", "organisation", "contact"})


class FrenchKeys:
    """Translates the French spellings of one rule base into the case file's English keys and codes.

    `doubles` lists the keys said in both tongues, of which the first stands, or the last where `keep_last` says so.
    """

    def __init__(self, rulebook: Rulebook, *, keep_last: bool = False) -> None:
        self.doubles: list[str] = []
        self._keep_last = keep_last
        self._keys = {french: english for table in rulebook.case_keys.values() for french, english in table.items()}
        self._values: dict[str, dict[str, str]] = {}
        for term in rulebook.terms.values():
            if term.path:
                field = term.path.rsplit(".", 1)[-1]
                self._values.setdefault(field, {}).update({step.id: step.code for step in term.steps})

    def key(self, written: str) -> str:
        """The English key that a written key stands for."""
        return self._keys.get(written, written)

    def english(self, data: object, field: str = "") -> object:
        """`data` with every known French key and value put in English; what is not known is left as written."""
        if isinstance(data, dict):
            found: dict[str, object] = {}
            for key, value in data.items():
                name = self.key(str(key))
                if name in found:
                    self.doubles.append(
                        f"« {key} » et « {name} » disent la même chose : garder une seule des deux clés"
                    )
                    if not self._keep_last:
                        continue
                inner = field if name in ("value", "one_of", "at_least", "at_most") else name
                found[name] = self.english(value, inner)
            return found
        if isinstance(data, list):
            return [self.english(item, field) for item in data]
        if not isinstance(data, str) or field in _FREE_TEXT:
            return data
        if field in self._values and data in self._values[field]:
            return self._values[field][data]
        return {kw.PLAIN_TRUE: True, kw.PLAIN_FALSE: False, kw.NOT_KNOWN: None}.get(data, data)
