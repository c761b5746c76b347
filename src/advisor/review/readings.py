"""What somebody read of a clause in the text itself: whether it was read, and with what force it binds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from advisor.law.provision import Confidence, Provision
from advisor.register.model import Reading, Register
from advisor.rulebook.conventions import Clause, ConventionText
from advisor.rulebook.model import Rulebook

_SURE_ENOUGH = frozenset({Confidence.SURE, Confidence.LIKELY})


def reading_of(clause: str, register: Register, as_of: date) -> Reading | None:
    """The last reading of a clause that was known on a day."""
    known = [each for each in register.readings if clause in each.clauses and max(each.on, each.recorded_on) <= as_of]
    return max(known, key=lambda each: each.on, default=None)


def was_read(clause: Clause, text: ConventionText, register: Register, as_of: date) -> bool:
    """Whether the rule base or the register says that the clause was read in the text itself."""
    return text.is_read or reading_of(clause.id, register, as_of) is not None


def clauses_as_read(rulebook: Rulebook, register: Register, as_of: date) -> dict[str, Clause]:
    """Every clause of the dossier by id, as its last reading tells it."""
    return {name: as_read(clause, register, as_of) for name, clause in rulebook.clauses.items()}


def can_be_held_against(
    clause: Clause, text: ConventionText, register: Register, provisions: Mapping[str, Provision], as_of: date
) -> bool:
    """Whether a clause was read surely enough for "non respectée"; one of law that nobody read again was not."""
    if reading_of(clause.id, register, as_of) is not None:
        return True
    article = provisions.get(clause.provision)
    return text.is_read and clause.confidence != "low" and (article is None or article.confidence in _SURE_ENOUGH)


def as_read(clause: Clause, register: Register, as_of: date) -> Clause:
    """A clause with the force and the article that its last reading found, where it says them."""
    reading = reading_of(clause.id, register, as_of)
    if reading is None:
        return clause
    return replace(clause, modality=reading.modality or clause.modality, article=reading.article or clause.article)
