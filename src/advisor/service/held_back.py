"""From the mise en demeure upward, whoever decides first writes down what they would do: until then the proposal is held back.

Which measures are so appraised first is the catalogue's word (`appraised_first`). Alarms and deadlines are never held back.
"""

from __future__ import annotations

from collections.abc import Callable

from advisor.advice.advice import Advice, Alarms, PersonAdvice
from advisor.casefile.model import CaseFile
from advisor.law.errors import AppraisalFirst
from advisor.rulebook.model import Rulebook
from advisor.service.adviser import alarms_of, persons_aimed_at
from advisor.service.sealing import Desk
from advisor.storage.store import Work


def withhold(work: Work, desk: Desk, advice: Advice, version: int, current: Callable[[], CaseFile]) -> None:
    """Return if an advice on a version of its dossier may be shown to the actor; `current` as in `require_opinion`.

    Raises: `AppraisalFirst` with the alarms of the advice.
    """
    if desk.actor.decides and is_held_back(advice, desk.adviser.program.rulebook):
        require_opinion(work, desk, advice.reference, version, current, alarms=advice.alarms)


def require_opinion(  # noqa: PLR0913 - whose opinion of what, on what it is asked, and what is told all the same
    work: Work,
    desk: Desk,
    reference: str,
    version: int,
    current: Callable[[], CaseFile],
    *,
    alarms: Alarms | None = None,
) -> None:
    """Return if the actor wrote down their opinion of this version of a dossier, or of a later one.

    `current` reads the case file on which an opinion is given now; only then is it asked for whom, on the day for which it
    will be taken. Raises: `AppraisalFirst` with the alarms, by default those of today; it names the persons and the question,
    never the proposal.
    """
    if work.opinions.latest(reference, desk.actor.account) >= version:
        return
    case = current()
    named = ", ".join(f"« {each} »" for each in aimed_at(desk, case))
    error = AppraisalFirst(
        f"Appréciation préalable demandée sur la version {version} du dossier. Pour {named} : quelle mesure "
        "retiendriez-vous, ou aucune, et pourquoi ?",
        remedy=f"Répondre d'abord (POST /v1/dossiers/{reference}/opinions) ; la proposition est montrée ensuite.",
    )
    error.alarms = alarms_of(desk.adviser, case, desk.today) if alarms is None else alarms
    raise error


def aimed_at(desk: Desk, case: CaseFile) -> list[str]:
    """The persons (by id) of whom an opinion on a dossier speaks: those aimed at on the day for which it is judged."""
    return persons_aimed_at(desk.adviser, case, desk.day_of_act(case))


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
