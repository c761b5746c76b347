"""The measure that a letter carries out, where the advice holds it lawful for the person."""

from __future__ import annotations

from advisor.advice.advice import Advice, MeasureAdvice
from advisor.law.errors import LetterIncomplete, NotFound


def lawful_measure(advice: Advice, person: str, measure: str) -> MeasureAdvice:
    """A measure that the advice recommends or holds lawful for a person, on request included.

    Raises: `LetterIncomplete` with what bars it; `NotFound` when the advice does not speak of it.
    """
    for confided in advice.confided:
        for each in confided.measures:
            if confided.person == person and each.measure == measure and each.status == "lawful":
                return each
    for advised in advice.persons:
        if advised.person != person:
            continue
        lawful = [*([advised.recommended] if advised.recommended else []), *advised.alternatives]
        lawful += [*advised.obligations, *advised.accompaniments, *advised.requested]
        for each in lawful:
            if each.measure == measure and each.status in ("recommended", "lawful"):
                return each
        for each in (*advised.barred, *advised.suspended, *advised.others, *advised.requested):
            if each.measure == measure:
                raise LetterIncomplete(
                    f"Pas de courrier pour « {each.title} » : {_obstacle(each)}.",
                    remedy="Voir l'avis : « pourquoi pas » et les questions qui lèveraient l'obstacle.",
                )
    raise NotFound(
        f"L'avis ne porte pas la mesure « {measure} » pour « {person} ».", remedy="Voir « advisor evaluate »."
    )


def _obstacle(measure: MeasureAdvice) -> str:
    """What stands in the way: the guards that bar or suspend it; those that only may, and do not hold it back, are no reason."""
    if measure.status not in ("barred", "suspended"):
        return "elle n'est pas proposée par les règles"
    return ", ".join(bar.reason.title for bar in measure.bars)
