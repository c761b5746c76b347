"""The view of the territories: the published JSON of `advisor review territories` is this model."""

from __future__ import annotations

from datetime import date

from advisor.advice.advice import TruthWord
from advisor.law.value import Value


class TextShown(Value):
    """One text that covers a territory: whether it binds there on the day, and what stands in the way."""

    text: str
    title: str
    nature: str
    level: str
    known_by: str
    groups: tuple[str, ...]
    binds: TruthWord
    why: tuple[str, ...]


class ClauseStanding(Value):
    """Where a clause stands among those that speak of the same topic.

    `set_aside_by` are the clauses that set it aside, or would if their text binds; `cautions` what it never allows.
    """

    clause: str
    text: str
    level: str
    bearers: tuple[str, ...]
    modality: str
    action: str
    binds: TruthWord
    standing: str
    set_aside_by: tuple[str, ...]
    cautions: tuple[str, ...]


class TopicView(Value):
    """What the texts that bind, or may, say of one topic, and which prevails by which principle."""

    topic: str
    principle: str
    reason: str
    source: str
    clauses: tuple[ClauseStanding, ...]


class Trait(Value):
    """What is particular to a place, and the profile that says it."""

    trait: str
    value: str
    profile: str


class PlaceShown(Value):
    """The profiles that hold in a territory, the closest first, and what they say together.

    `courts` are the court districts of the place, `court` the territory's own; `possible` the profiles of which
    nobody can tell whether they hold here; `flow` is what accounts say that the prosecutor
    passes on, which allows nothing by itself. The fallback's remark is told where no other profile holds.
    """

    profiles: tuple[str, ...]
    possible: tuple[str, ...]
    courts: tuple[str, ...]
    court: str | None
    flow: tuple[str, ...]
    traits: tuple[Trait, ...]
    remarks: tuple[str, ...]
    questions: tuple[str, ...]


class TerritoryView(Value):
    """One territory on a day."""

    territory: str
    label: str
    department: str
    texts: tuple[TextShown, ...]
    topics: tuple[TopicView, ...]
    place: PlaceShown


class Side(Value):
    """What one territory has that not all the others have."""

    territory: str
    certain: tuple[str, ...]
    possible: tuple[str, ...]


class Difference(Value):
    """A topic on which the territories do not have the same prevailing clauses."""

    topic: str
    sides: tuple[Side, ...]


class TraitDifference(Value):
    """A trait that the territories do not share; `values` pairs a territory with what is said of it."""

    trait: str
    values: tuple[tuple[str, str], ...]


class TerritoriesView(Value):
    """A landlord's territories on a day, and what differs between them."""

    landlord: str
    on: date
    rulebook: str
    territories: tuple[TerritoryView, ...]
    differences: tuple[Difference, ...]
    trait_differences: tuple[TraitDifference, ...]
