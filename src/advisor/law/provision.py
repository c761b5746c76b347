"""Provisions of law and convention, their dated wordings, and the citation of one of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from advisor.law.value import Value


class Confidence(StrEnum):
    """How well a provision was read, from the text itself to not found."""

    SURE = "sure"
    LIKELY = "likely"
    FROM_MEMORY = "from_memory"
    UNVERIFIED = "unverified"


class Wording(Value):
    """One dated wording of a provision; bounds are inclusive, `None` means open."""

    valid_from: date | None
    valid_to: date | None
    summary: str

    def holds_on(self, day: date) -> bool:
        """Tell whether this wording was in force on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


class Provision(Value):
    """An article, clause or decision that a rule may rest on, with its dated wordings."""

    id: str
    label: str
    source: str
    rank: str
    confidence: Confidence
    link: str
    read_on: date
    read_by: str
    read_again_by: date
    wordings: tuple[Wording, ...] = Field(min_length=1)

    def wording_on(self, day: date) -> Wording | None:
        """The wording in force on `day`; ended law never falls through to an older wording."""
        return next((wording for wording in self.wordings if wording.holds_on(day)), None)


class Citation(Value):
    """A provision in the wording that governed, as printed beside a conclusion."""

    provision: str
    label: str
    valid_from: date | None
    valid_to: date | None
    summary: str
    confidence: Confidence


def cite(provision: Provision, day: date) -> Citation | None:
    """Cite `provision` in its wording of `day`, or nothing if none was in force."""
    wording = provision.wording_on(day)
    if wording is None:
        return None
    return Citation(
        provision=provision.id,
        label=provision.label,
        valid_from=wording.valid_from,
        valid_to=wording.valid_to,
        summary=wording.summary,
        confidence=provision.confidence,
    )
