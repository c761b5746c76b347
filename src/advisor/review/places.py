"""What is particular to a place: the profiles that hold in a territory, a closer one saying it in place of a wider one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advisor.law.truth import Truth
from advisor.register.model import Register, Territory
from advisor.review.binding import covers_perimeter
from advisor.review.territories import PlaceShown, Trait
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.model import Rulebook
from advisor.rulebook.territories import Profile


def place_of(rulebook: Rulebook, territory: Territory, register: Register) -> PlaceShown:
    """The profiles of a territory together; where none holds surely, the prudent fallback alone."""
    sure, possible = [], []
    for profile in rulebook.profiles.values():
        answer = covers_perimeter(profile.perimeter, territory, register)
        if answer is Truth.TRUE:
            sure.append(profile)
        elif answer is Truth.UNKNOWN and profile.perimeter.communes:
            possible.append(profile)
    closest_first = sorted(sure, key=lambda each: (each.fallback, -words.FROM_WIDEST.index(each.level)))
    courts = next((each.courts for each in closest_first if each.courts), ())
    return PlaceShown(
        profiles=tuple(each.id for each in closest_first),
        possible=tuple(each.id for each in possible),
        courts=courts,
        court=territory.court or (courts[0] if len(courts) == 1 else None),
        flow=next((each.prosecutor_flow for each in closest_first if each.prosecutor_flow), ()),
        traits=tuple(_traits(closest_first)),
        remarks=tuple(each.remark for each in closest_first if each.remark and not (each.fallback and len(sure) > 1)),
        questions=tuple(_questions(territory, courts, possible)),
    )


def _traits(profiles: Sequence[Profile]) -> Iterator[Trait]:
    told: dict[str, Trait] = {}
    for profile in profiles:
        for trait, value in profile.traits:
            told.setdefault(trait, Trait(trait=trait, value=value, profile=profile.id))
    return iter(told.values())


def _questions(territory: Territory, courts: Sequence[str], possible: Sequence[Profile]) -> Iterator[str]:
    if len(courts) > 1 and territory.court is None:
        yield (
            f"De quel parquet relève la commune ({', '.join(courts)}) ? Le référent du parquet se cherche par commune, "
            "non par département."
        )
    if courts and territory.court is not None and territory.court not in courts:
        yield f"Le ressort « {territory.court} » n'est pas de ceux du profil ({', '.join(courts)}) : lequel est juste ?"
    for profile in possible:
        yield f"La commune n'est pas donnée : le territoire comprend-il {profile.title}, qui a son propre profil ?"
