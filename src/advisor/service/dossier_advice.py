"""What the advice on a kept dossier says to whom asks: whole, of one measure, what it asks, and what would follow if."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from advisor.access.roles import Role
from advisor.advice.advice import Advice, MeasureAdvice, NearMiss, PersonAdvice, Question
from advisor.advice.difference import PersonDifference, differences
from advisor.casefile.alter import Change, altered_text
from advisor.law.errors import CaseRejected, NotFound
from advisor.law.value import Value
from advisor.service.adviser import evaluate
from advisor.service.dossiers import Evaluated, case_at, evaluate_dossier
from advisor.service.held_back import withhold
from advisor.service.pages import advice_page
from advisor.service.sealing import Desk, entry_at, sealed_piece

Roles = Iterable[Role]


class WhyNot(Value):
    """Where one measure stands for one person, with every reason for and against, as the advice gives them."""

    person: str
    advice: MeasureAdvice


class PersonQuestions(Value):
    """What the advice asks of one person's case; `one_element_away` is for the legal role, empty for others."""

    person: str
    questions: tuple[Question, ...]
    one_element_away: tuple[NearMiss, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The advice that would follow, and what would change from the present one."""

    advice: Advice
    differences: tuple[PersonDifference, ...]


def advised(desk: Desk, reference: str, roles: Roles, *, as_of: date | None = None) -> tuple[Evaluated, Advice]:
    """A dossier evaluated, and its advice as these roles may read it: every reading of an advice passes here.

    Raises: as `evaluate_dossier`.
    """
    evaluated = evaluate_dossier(desk, reference, as_of=as_of)
    return evaluated, told_to(evaluated.evaluation.advice, roles)


def told_to(advice: Advice, roles: Roles) -> Advice:
    """An advice as these roles may read it: what is one element away is for the legal role alone, never a target."""
    if Role.LAWYER in roles:
        return advice
    persons = tuple(each.model_copy(update={"one_element_away": ()}) for each in advice.persons)
    return advice.model_copy(update={"persons": persons})


def page_of_dossier(desk: Desk, reference: str, roles: Roles, *, as_of: date | None = None) -> str:
    """The page of the advice on a dossier (HTML). Raises: as `advised`."""
    evaluated, advice = advised(desk, reference, roles, as_of=as_of)
    return advice_page(advice, evaluated.evaluation.case, desk.adviser.program.rulebook)


def sealed_advice(desk: Desk, reference: str, sequence: int, roles: Roles) -> Advice:
    """The advice that an entry of a dossier sealed.

    Raises: `NotFound`, also once purged; `EvidenceRefused` when it has changed; `AppraisalFirst` where it is held back.
    """
    with desk.reading() as work:
        entry = entry_at(work, reference, sequence)
        advice = Advice.model_validate_json(sealed_piece(work, entry, "advice"))
        current = work.dossiers.version(reference)
        withhold(work, desk, advice, int(entry.payload["version"]), lambda: case_at(work, desk, reference, current))
    return told_to(advice, roles)


def why_not(desk: Desk, reference: str, measure: str, roles: Roles, *, as_of: date | None = None) -> tuple[WhyNot, ...]:
    """Where a measure stands for each person aimed at.

    Raises: `NotFound` when the advice speaks of no such measure; as `advised`.
    """
    _, advice = advised(desk, reference, roles, as_of=as_of)
    found = tuple(
        WhyNot(person=person.person, advice=each)
        for person in advice.persons
        for each in _measures(person)
        if each.measure == measure
    )
    if not found:
        raise NotFound(
            f"L'avis ne parle pas d'une mesure « {measure} ».",
            remedy="Prendre une mesure du catalogue (docs/glossaire.md).",
        )
    return found


def questions(desk: Desk, reference: str, roles: Roles, *, as_of: date | None = None) -> tuple[PersonQuestions, ...]:
    """What the advice asks, person by person: facts to find and appraisals that it waits for. Raises: as `advised`."""
    _, advice = advised(desk, reference, roles, as_of=as_of)
    return tuple(
        PersonQuestions(person=each.person, questions=each.questions, one_element_away=each.one_element_away)
        for each in advice.persons
    )


def what_if(  # noqa: PLR0913 - which dossier, for whom, and either the changes or the whole text, on which day
    desk: Desk,
    reference: str,
    roles: Roles,
    *,
    changes: Sequence[Change] = (),
    text: str | None = None,
    as_of: date | None = None,
) -> WhatIf:
    """The advice that would follow from other answers, or from another text of the same dossier; nothing is written.

    Raises: `CaseRejected`, also when neither or both are given; `AppraisalFirst` where what would follow is held back; as
    `advised`.
    """
    if (text is None) is not bool(changes):
        raise CaseRejected(
            "L'hypothèse se dit par des changements ou par un dossier entier, l'un des deux.",
            remedy="Donner « changes », ou « case ».",
        )
    evaluated, present = advised(desk, reference, roles, as_of=as_of)
    day = present.as_of
    if text is None:
        text = altered_text(evaluated.evaluation.case, desk.adviser.program.rulebook.vocabulary, changes, day)
    supposed = evaluate(desk.adviser, text, name="hypothèse", today=desk.today, as_of=day)
    if supposed.case.reference != reference:
        raise CaseRejected(
            f"Ce texte est celui du dossier « {supposed.case.reference} », non de « {reference} ».",
            remedy="Donner le dossier modifié, sous la même référence.",
        )
    with desk.reading() as work:
        # A hypothesis close to the file would otherwise show the proposal before one's own appraisal is written.
        withhold(work, desk, supposed.advice, evaluated.version, lambda: evaluated.evaluation.case)
    then = told_to(supposed.advice, roles)
    return WhatIf(then, differences(present, then))


def _measures(person: PersonAdvice) -> list[MeasureAdvice]:
    recommended = () if person.recommended is None else (person.recommended,)
    nothing = () if person.nothing is None else (person.nothing.measure,)
    groups = (
        recommended,
        person.alternatives,
        person.suspended,
        person.barred,
        person.others,
        person.accompaniments,
        person.obligations,
        person.requested,
        nothing,
    )
    return list({each.measure: each for group in reversed(groups) for each in group}.values())
