"""What the rules of the review reason on: the lines of a register, or its duties, as one sheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from advisor.casefile.sheet import FactSheet, Item
from advisor.rulebook import keywords as kw
from advisor.rulebook.vocabulary import Vocabulary


def sheet_of(
    reference: str, facts: Mapping[str, Iterable[tuple[str, object]]], vocabulary: Vocabulary, as_of: date
) -> FactSheet:
    """A sheet whose lists are whole: by scope, each item's name and its facts, whose fields are the paths of the terms."""
    case = Item("case", reference, {kw.ACT_DATE: (as_of.toordinal(), ())}, label=reference)
    lists: dict[str, list[Item]] = {scope: [] for scope in kw.LISTS.values()}
    for scope, items in facts.items():
        terms = [(term.id, term.path) for term in vocabulary.terms.values() if term.scope == scope and term.path]
        lists[scope] = [
            Item(scope, name, {term: (getattr(known, path), ()) for term, path in terms}, label=name)
            for name, known in items
        ]
    return FactSheet(reference, as_of.toordinal(), case, lists, frozenset(lists))
