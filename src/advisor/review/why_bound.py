"""Why a text does not bind the parties in a territory on a day, or why nobody knows: one French sentence a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from advisor.law.dates_fr import french_date
from advisor.law.truth import Truth
from advisor.register.model import Register, Territory
from advisor.review.binding import BIND_NOBODY, adhered, covers, in_force_on, joined, present
from advisor.rulebook.conventions import ConventionText


def reasons_not_bound(
    text: ConventionText, territory: Territory, register: Register, day: date, as_of: date
) -> tuple[str, ...]:
    """What stands in the way of "the text binds": nothing where it surely does."""
    return (
        *_where(text, territory, register),
        *_when(text, day, joined=joined(text, territory, register, day, as_of)),
        *_who(text, territory, register, day, as_of),
        *(
            ()
            if present(territory, day) is Truth.TRUE
            else ("le bailleur n'est pas présent sur ce territoire ce jour-là",)
        ),
    )


def _where(text: ConventionText, territory: Territory, register: Register) -> Iterator[str]:
    answer = covers(text, territory, register)
    if answer is Truth.FALSE:
        yield "le territoire est hors du périmètre du texte"
    elif answer is Truth.UNKNOWN:
        where = text.perimeter
        if where.courts and territory.court is None:
            yield f"le ressort judiciaire du territoire n'est pas donné (le texte vaut à {', '.join(where.courts)})"
        if where.communes and territory.commune is None:
            yield "la commune du territoire n'est pas donnée"
        if not (where.departments or where.courts or where.communes):
            yield "le texte vaut dans des groupes, sans dire où"


def _when(text: ConventionText, day: date, *, joined: bool) -> Iterator[str]:
    answer = in_force_on(text, day, joined=joined)
    if answer is Truth.TRUE:
        return
    if text.valid_from is not None and text.valid_from > day:
        yield f"le texte n'est en vigueur que depuis le {french_date(text.valid_from)}"
    elif text.valid_to is not None and text.valid_to < day:
        if answer is Truth.FALSE:
            yield f"le texte a pris fin le {french_date(text.valid_to)}"
        else:
            yield f"inconnu après le {french_date(text.valid_to)} : renouvellement ni confirmé ni démenti"
    else:
        yield "la date d'entrée en vigueur n'est pas connue"


def _who(text: ConventionText, territory: Territory, register: Register, day: date, as_of: date) -> Iterator[str]:
    answer = adhered(text, territory, register, day, as_of)
    if answer is Truth.FALSE and text.nature in BIND_NOBODY:
        yield "une annonce ou un compte rendu n'engage que celui qui consigne qu'il le suit"
    elif answer is Truth.FALSE:
        yield "le bailleur n'y est pas partie (adhésions attestées complètes)"
    elif answer is Truth.UNKNOWN:
        yield "le registre ne dit pas si le bailleur y est partie"
