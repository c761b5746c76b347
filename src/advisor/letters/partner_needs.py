"""What a letter to a partner cannot be written without; each thing that is missing is named in French."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from advisor.law.truth import Truth
from advisor.letters.partner_duties import Dealings, Owed
from advisor.review.binding import in_force_on
from advisor.rulebook import convention_keywords as words
from advisor.rulebook.conventions import ConventionText
from advisor.rulebook.keywords import french

Groups = Mapping[str, tuple[Owed, ...]]
_CONFIRM_FIRST = "demander d'abord la confirmation du texte (modèle confirmation_convention)"


def missing_for(need: str, dealings: Dealings, groups: Groups, spoken_of: ConventionText | None) -> Iterator[str]:
    """What keeps a model with a need from being written.

    Raises: `KeyError` for a need that no model has.
    """
    partner = french(words.ROLES, dealings.to)
    needed: dict[str, Callable[[], Iterator[str]]] = {
        "partner_duties": lambda: _no_duty(groups, partner),
        "own_referents": lambda: _no_referent(dealings, groups, partner),
        "agenda": lambda: _no_agenda(dealings, groups, partner),
        "lapsed_text": lambda: _not_lapsed(dealings, spoken_of, partner),
        "text": lambda: _no_text(dealings, spoken_of, partner),
        "parties": lambda: _no_common_text(dealings, partner),
    }
    return needed[need]()


def _no_duty(groups: Groups, partner: str) -> Iterator[str]:
    if not groups["clauses"]:
        yield (
            f"un devoir de « {partner} » que la revue dise échu ou à vérifier avec lui dans ce territoire (texte "
            "applicable, devoir né, registre attesté)"
        )


def _no_referent(dealings: Dealings, groups: Groups, partner: str) -> Iterator[str]:
    if not groups["referent_clauses"]:
        yield f"une clause applicable qui prévoie des référents entre le bailleur et « {partner} »"
    if not dealings.own_referents():
        yield "un référent du bailleur en fonction dans ce territoire (registre : référents)"


def _no_agenda(dealings: Dealings, groups: Groups, partner: str) -> Iterator[str]:
    yield from _no_common_text(dealings, partner)
    if not groups["agenda"]:
        yield "un point que la revue laisse à examiner dans ce territoire"


def _no_common_text(dealings: Dealings, partner: str) -> Iterator[str]:
    if not dealings.texts():
        yield f"un texte applicable dans ce territoire, auquel « {partner} » soit partie"


def _no_text(dealings: Dealings, spoken_of: ConventionText | None, partner: str) -> Iterator[str]:
    if spoken_of is None:
        yield "le texte dont la lettre parle (--texte)"
    elif not dealings.is_party(spoken_of):
        yield f"un texte auquel « {partner} » soit partie, à la place de « {spoken_of.title} »"


def _not_lapsed(dealings: Dealings, text: ConventionText | None, partner: str) -> Iterator[str]:
    yield from _no_text(dealings, text, partner)
    if text is None:
        return
    here = dealings.territory.id
    if not any(
        each.text == text.id and (not each.territories or here in each.territories)
        for each in dealings.register.adhesions
    ):
        yield f"l'adhésion du bailleur à « {text.title} » (registre : adhésions)"
    if text.valid_to is None or in_force_on(text, dealings.found.as_of, joined=True) is not Truth.FALSE:
        yield f"une fin passée et l'absence de renouvellement, toutes deux connues ; {_CONFIRM_FIRST}"
    elif not dealings.is_text_read(text):
        yield f"la lecture du texte lui-même (registre : lectures), car un compte rendu en dit seul la fin ; {_CONFIRM_FIRST}"
