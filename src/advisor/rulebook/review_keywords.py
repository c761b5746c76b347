"""The French of a review: what it says of a duty, of a line of the register, of a day."""

from __future__ import annotations

from dataclasses import dataclass

VERDICTS = {
    "respectée": "respected",
    "respectée en retard": "respected_late",
    "non respectée": "not_respected",
    "à échéance": "falling_due",
    "sans objet": "not_applicable",
    "à apprécier": "to_appraise",
}
"""What a review says of a duty; the last is what is left when no rule concludes."""
WORST_FIRST = ("not_respected", "to_appraise", "falling_due", "respected_late", "respected", "not_applicable")
"""A clause is worth the worst of its duties, in this order."""
VERDICT = "verdict du devoir"

CONFORMITY = {"conforme": "conforming", "non conforme": "not_conforming", "à apprécier": "to_appraise"}
"""What a review says of an exchange or of a meeting; the last is what is left when no rule concludes."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The terms by which the rules judge one kind of line: its verdict, what is irregular in it, what is to be appraised."""

    verdict: str
    irregular: str
    doubtful: str = ""


JUDGED = {
    "exchange": Judged("verdict de l'échange", "échange irrégulier", "échange à apprécier"),
    "meeting": Judged("verdict de la réunion", "réunion irrégulière"),
}
"""The lines of the register that the rules judge one by one, by scope."""
AGENDA_STATES = {
    "En retard": "late",
    "Échéance passée, à vérifier": "past_to_check",
    "À échéance": "falling_due",
    "Échéance à venir, à confirmer": "coming_to_check",
}
"""Where a dated duty stands on a day: sure of it, or only able to ask."""
