"""The coded reasons for which a glass may be broken; no free text, so that nothing of the case is told."""

from __future__ import annotations

from enum import StrEnum


class BreakGlassReason(StrEnum):
    """Why someone who is not assigned must read at once."""

    DANGER_TO_PERSON = "danger_to_person"
    STAFF_SAFETY = "staff_safety"
    STATUTORY_DEADLINE = "statutory_deadline"
    REQUEST_OF_AUTHORITY = "request_of_authority"


class Verdict(StrEnum):
    """What the review of a broken glass found."""

    JUSTIFIED = "justified"
    NOT_JUSTIFIED = "not_justified"


BREAK_GLASS_NAMES: dict[BreakGlassReason, str] = {
    BreakGlassReason.DANGER_TO_PERSON: "danger pour une personne",
    BreakGlassReason.STAFF_SAFETY: "sécurité d'un salarié",
    BreakGlassReason.STATUTORY_DEADLINE: "délai légal qui expire",
    BreakGlassReason.REQUEST_OF_AUTHORITY: "demande d'une autorité habilitée",
}
"""What people call each reason."""
