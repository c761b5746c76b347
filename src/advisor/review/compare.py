"""A landlord in several territories: one view of each, and what differs between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from advisor.register.model import Register
from advisor.review.hierarchy import territory_view
from advisor.review.territories import (
    Difference,
    Side,
    TerritoriesView,
    TerritoryView,
    TraitDifference,
)
from advisor.rulebook import convention_keywords as words
from advisor.rulebook import territory_keywords as keys
from advisor.rulebook.model import Rulebook

_CERTAIN, _POSSIBLE = ("prevails", "open"), ("may_prevail",)
NOT_SAID = "non dit"


def territories_view(rulebook: Rulebook, register: Register, day: date, as_of: date) -> TerritoriesView:
    """Every territory of a register on a day, as known on `as_of`, and the differences between them."""
    views = tuple(territory_view(rulebook, each, register, day, as_of) for each in register.territories)
    return TerritoriesView(
        landlord=register.landlord,
        on=day,
        rulebook=rulebook.digest,
        territories=views,
        differences=tuple(_differences(views)),
        trait_differences=tuple(_trait_differences(views)),
    )


def _differences(views: Sequence[TerritoryView]) -> Iterator[Difference]:
    for topic in words.TOPICS.values():
        certain = [_clauses(view, topic, _CERTAIN) for view in views]
        possible = [_clauses(view, topic, _POSSIBLE) for view in views]
        everywhere = set.intersection(*map(set, certain)), set.intersection(*map(set, possible))
        sides = tuple(
            Side(
                territory=view.territory,
                certain=tuple(each for each in sure if each not in everywhere[0]),
                possible=tuple(each for each in open_ if each not in everywhere[1]),
            )
            for view, sure, open_ in zip(views, certain, possible, strict=True)
        )
        if any(side.certain or side.possible for side in sides):
            yield Difference(topic=topic, sides=sides)


def _clauses(view: TerritoryView, topic: str, standings: Sequence[str]) -> list[str]:
    return [
        each.clause
        for found in view.topics
        if found.topic == topic
        for each in found.clauses
        if each.standing in standings
    ]


def _trait_differences(views: Sequence[TerritoryView]) -> Iterator[TraitDifference]:
    for trait in keys.TRAITS.values():
        values = [next((each.value for each in view.place.traits if each.trait == trait), NOT_SAID) for view in views]
        if len(set(values)) > 1:
            pairs = zip((view.territory for view in views), values, strict=True)
            yield TraitDifference(trait=trait, values=tuple(pairs))
