"""The fact sheet: a case file seen through the vocabulary, ready to be reasoned on.

One item per scope element, each holding a possible value and its sources per vocabulary term.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from advisor.law.possible import Possible

Said = tuple[Possible, tuple[str, ...]] | tuple[Possible, tuple[str, ...], tuple[str, ...]]
"""A possible value and the pieces that say so; twice when it takes two leaves of the file to know it."""


@dataclass(slots=True)
class Item:
    """One element of a scope; `said` maps a term to its possible value and the pieces that say so, where the file says anything.

    `sources` are the pieces from which the item itself is known (empty: the landlord's own file).
    """

    scope: str
    id: str
    said: dict[str, Said] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    label: str = ""


@dataclass(slots=True)
class FactSheet:
    """Everything the engine may read of a case on one day.

    `complete` names the lists attested complete; `confided` gives, by letter received in confidence, the person who wrote it
    (empty where the file does not say); `related` gives the terms that bind an incident to a person
    aimed at, by (incident id, person id); `aimed_at` are the persons for whom a measure is sought, and `unsettled` those of
    them of whom the file does not say that they hold the lease.
    """

    reference: str
    as_of: int
    case: Item
    lists: dict[str, list[Item]]
    complete: frozenset[str] = frozenset()
    related: dict[tuple[str, str], dict[str, Said]] = field(default_factory=dict)
    aimed_at: tuple[Item, ...] = ()
    pieces_of: dict[str, list[Item]] = field(default_factory=dict)
    requested: tuple[str, ...] = ()
    unsettled: frozenset[str] = frozenset()
    confided: dict[str, str] = field(default_factory=dict)

    def items(self, scope: str) -> list[Item]:
        """The items of a scope, in the order of the file."""
        if scope == "case":
            return [self.case]
        return list(self.aimed_at) if scope == "person" else self.lists.get(scope, [])

    def confided_by(self, item: Item) -> str | None:
        """Who wrote an item in confidence, empty where the file does not say; nothing if it may be read by all."""
        return self.confided.get(item.id) if item.scope == "injunction" else None
