"""From the mise en demeure upward, whoever decides first writes down what they would do: until then the proposal is held back.

Which measures are so appraised first is the catalogue's word (`appraised_first`). Alarms and deadlines are never held back.
"""

from __future__ import annotations

from collections.abc import Iterable

from advisor.advice.advice import Advice, Alarms, PersonAdvice
from advisor.law.errors import AppraisalFirst
from advisor.rulebook.model import Rulebook
from advisor.service.sealing import Actor
from advisor.storage.store import Work


def withhold(work: Work, actor: Actor, rulebook: Rulebook, advice: Advice, version: int) -> None:
    """Return if an advice on a version of its dossier may be shown to the actor.

    Raises: `AppraisalFirst` with the alarms of the advice.
    """
    if actor.decides and is_held_back(advice, rulebook):
        persons = [each.person for each in advice.persons]
        require_opinion(work, actor, advice.reference, version, persons=persons, alarms=advice.alarms)


def require_opinion(  # noqa: PLR0913 - whose opinion of what, and what is told all the same
    work: Work, actor: Actor, reference: str, version: int, *, persons: Iterable[str], alarms: Alarms
) -> None:
    """Return if the actor wrote down their opinion of this version of a dossier, or of a later one.

    Raises: `AppraisalFirst` with the alarms; it names the persons and the question, never the proposal.
    """
    if work.opinions.latest(reference, actor.account) >= version:
        return
    named = ", ".join(f"« {each} »" for each in persons)
    error = AppraisalFirst(
        f"Appréciation préalable demandée sur la version {version} du dossier. Pour {named} : quelle mesure "
        "retiendriez-vous, ou aucune, et pourquoi ?",
        remedy=f"Répondre d'abord (POST /v1/dossiers/{reference}/opinions) ; la proposition est montrée ensuite.",
    )
    error.alarms = alarms
    raise error


def is_held_back(advice: Advice, rulebook: Rulebook) -> bool:
    """Whether an advice certainly proposes, be it suspended, a measure that is appraised before it is shown."""
    return any(
        is_appraised_first(measure, rulebook) for person in advice.persons for measure in _certain_proposals(person)
    )


def is_appraised_first(measure: str, rulebook: Rulebook) -> bool:
    """Whether the catalogue wants a measure appraised before it is shown; so is one that it does not know (any more)."""
    known = rulebook.measures.get(measure)
    return known is None or known.appraised_first


def _certain_proposals(person: PersonAdvice) -> list[str]:
    recommended = () if person.recommended is None else (person.recommended,)
    shown = (*recommended, *person.alternatives, *person.suspended, *person.accompaniments, *person.obligations)
    return [each.measure for each in shown if any(reason.truth == "true" for reason in each.proposed_by)]
