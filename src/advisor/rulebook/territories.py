"""The nouns of the territories: which text prevails on what, and what is particular to a place; all frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor.rulebook.conventions import Perimeter
from advisor.rulebook.diagnostic import Place


@dataclass(frozen=True, slots=True)
class Principle:
    """Which text prevails on some topics, why, and where that is said."""

    principle: str
    topics: tuple[str, ...]
    reason: str
    source: str
    place: Place


@dataclass(frozen=True, slots=True)
class Reserved:
    """Information that no convention allows anyone to pass on: only the law does."""

    information: tuple[str, ...]
    reason: str
    source: str
    place: Place


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """The order of the texts, topic by topic; `deadlines` says why the law prevails on time limits, whatever the topic."""

    id: str
    title: str
    principles: tuple[Principle, ...]
    reserved: tuple[Reserved, ...]
    deadlines: str
    deadlines_source: str
    sources: tuple[str, ...]
    confidence: str
    remark: str
    place: Place

    def principle_of(self, topic: str) -> Principle:
        """The principle of a topic; the check of the rule base makes sure that there is one."""
        return next(each for each in self.principles if topic in each.topics)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is particular to a place: its texts, its courts, what the prosecutor is said to pass on, its traits.

    `traits` pairs a trait with what is said of it; `fallback` marks the profile that holds where no other does.
    """

    id: str
    title: str
    level: str
    perimeter: Perimeter
    fallback: bool
    texts: tuple[str, ...]
    courts: tuple[str, ...]
    prosecutor_flow: tuple[str, ...]
    traits: tuple[tuple[str, str], ...]
    verified_on: date | None
    sources: tuple[str, ...]
    confidence: str
    remark: str
    place: Place
