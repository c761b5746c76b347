"""The places at which one counts: each site, its commune, its territory, the landlord as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.register.model import Register, Site

LANDLORD = "bailleur"


@dataclass(frozen=True, slots=True)
class Place:
    """One place: its scale, its name, the sites that it holds, and the name of the wider place that holds it."""

    scale: str
    id: str
    label: str
    sites: tuple[Site, ...]
    within: str

    @property
    def key(self) -> tuple[str, str]:
        """Scale and name: a commune and a territory may share a name."""
        return self.scale, self.id


def places_of(register: Register) -> list[Place]:
    """Every place of a register, the closest first."""
    sites = [Place("site", each.id, each.label or each.id, (each,), each.commune) for each in register.sites]
    communes = [
        Place("commune", name, f"Commune {name}", held, held[0].territory)
        for name in dict.fromkeys(each.commune for each in register.sites)
        for held in [tuple(each for each in register.sites if each.commune == name)]
    ]
    territories = [
        Place("territory", each.id, each.label or each.id, _in_territory(register.sites, each.id), LANDLORD)
        for each in register.territories
    ]
    return [*sites, *communes, *territories, Place("landlord", LANDLORD, register.landlord, register.sites, "")]


def inside(place: Place, places: Iterable[Place]) -> list[Place]:
    """The places that a place is made of, one scale closer."""
    closer = {"commune": "site", "territory": "commune", "landlord": "territory"}.get(place.scale, "")
    return [each for each in places if each.scale == closer and each.within == place.id]


def _in_territory(sites: tuple[Site, ...], territory: str) -> tuple[Site, ...]:
    return tuple(each for each in sites if each.territory == territory)
