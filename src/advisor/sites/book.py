"""What a diagnosis counts in: the lines of a register in a window, as known on a day, place by place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from advisor.register.model import Complaint, Figure, Register, Report
from advisor.register.site_checks import phenomena_of, phenomenon_code
from advisor.review.duties import Window
from advisor.rulebook import site_keywords as words
from advisor.rulebook.model import Rulebook
from advisor.sites.places import Place

_NEVER_SUMMED = frozenset({"litigation_days", "recorded_crime", "inhabitants"})


@dataclass(frozen=True)
class Book:
    """A register to count in, over a window."""

    register: Register
    rulebook: Rulebook
    window: Window

    @cached_property
    def codes(self) -> dict[str, str]:
        """The code of the main phenomenon of each report that names a site."""
        phenomena = phenomena_of(self.rulebook)
        return {
            each.id: phenomenon_code(each.phenomenon, phenomena) or "" for each in self.register.reports if each.site
        }

    def reports(self, place: Place) -> list[Report]:
        """The reports of the sites of a place: each fact once, under its main phenomenon; those that protect are left out."""
        held = {each.id for each in place.sites}
        return [
            each
            for each in self.register.reports
            if each.site in held
            and self._within(each.on, each.recorded_on)
            and not self.codes[each.id].startswith(words.PROTECTED_FAMILY)
        ]

    def of_kind(self, place: Place, *codes: str) -> list[Report]:
        """Those whose phenomenon, main or second, is one of `codes`."""
        phenomena = phenomena_of(self.rulebook)
        wanted = {*codes, *(phenomena.get(code, code) for code in codes)}
        return [each for each in self.reports(place) if wanted & {each.phenomenon, *each.secondary}]

    def complaints(self, place: Place) -> list[Complaint]:
        """The complaints filed in a territory, or by the landlord as a whole."""
        return [
            each
            for each in self.register.complaints
            if self._within(each.on, each.recorded_on) and self.concerns(each.territories, place)
        ]

    def meetings(self, place: Place) -> int:
        """The number of meetings held in a territory, or of the landlord as a whole."""
        return sum(
            self._within(each.on, each.recorded_on) and self.concerns(each.territories, place)
            for each in self.register.meetings
        )

    def dwellings(self, place: Place) -> int | None:
        """The dwellings of a place; nothing if one of its sites does not say."""
        told = [each.dwellings for each in place.sites]
        return None if not told or None in told else sum(each for each in told if each is not None)

    def halls(self, place: Place) -> int | None:
        """The halls that are monitored in a place; nothing if one of its sites does not say."""
        told = [each.halls for each in place.sites]
        return None if not told or None in told else sum(each for each in told if each is not None)

    def figure(self, place: Place, kind: str) -> int | None:
        """A figure of a place: its own, or the sum of those of every one of its sites; nothing if one of them lacks it."""
        own = self._figure([each for each in self.register.figures if self._speaks_of(each, place)], kind)
        if own is not None or kind in _NEVER_SUMMED or place.scale == "site" or not place.sites:
            return own
        told = [
            self._figure([each for each in self.register.figures if each.site == site.id], kind) for site in place.sites
        ]
        return None if None in told else sum(each for each in told if each is not None)

    def _figure(self, told: list[Figure], kind: str) -> int | None:
        known = [each for each in told if each.kind == kind and each.recorded_on <= self.window.as_of]
        if kind in words.STOCKS:
            last = self.window.last
            standing = [each for each in known if each.on <= last and (each.until is None or each.until >= last)]
            return max(standing, key=lambda each: each.on).value if standing else None
        inside = [
            each for each in known if each.on >= self.window.first and (each.until or each.on) <= self.window.last
        ]
        return sum(each.value for each in inside) if inside else None

    def _speaks_of(self, figure: Figure, place: Place) -> bool:
        if place.scale == "site":
            return figure.site == place.id
        if figure.site:
            return False
        if place.scale == "commune":
            return figure.commune == place.id
        if figure.commune:
            return False
        return figure.territories == (place.id,) if place.scale == "territory" else not figure.territories

    def _within(self, on: date, recorded_on: date) -> bool:
        return self.window.first <= on <= self.window.last and recorded_on <= self.window.as_of

    @staticmethod
    def concerns(territories: tuple[str, ...], place: Place) -> bool:
        """Whether a line that names territories, or none for all of them, is one of a place."""
        return place.scale == "landlord" or not territories or place.id in territories
