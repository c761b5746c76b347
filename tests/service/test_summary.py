"""The summary projects the advice: what is urgent first, every measure with its reason, nothing kept for jurists."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from page_reading import plain, read_page, said
from service_samples import EXAMPLES

from advisor.advice.advice import NearMiss, PersonAdvice, Question
from advisor.rulebook.model import Rulebook
from advisor.service.adviser import Evaluation
from advisor.service.labels import asked, distance, person_label
from advisor.service.pages import advice_page
from advisor.service.summary import Summary, certainty, headline, lines_without_advice, summarise


def summary_of(evaluation: Evaluation, rulebook: Rulebook) -> Summary:
    return summarise(evaluation.advice, evaluation.case, rulebook)


def test_every_case_is_summed_up(example: Path, evaluated: Callable[[Path], Evaluation], rulebook: Rulebook) -> None:
    evaluation = evaluated(example)
    summary = summary_of(evaluation, rulebook)
    alarms = evaluation.advice.alarms
    shared = alarms.confided_by(None).count
    assert len(summary.urgent) == shared + (shared < alarms.count)
    sheets = [*(each.section("confided") for each in summary.persons), *(each.lines for each in summary.confided)]
    assert sum(map(len, sheets)) >= alarms.count - shared
    for person, told in zip(evaluation.advice.persons, summary.persons, strict=True):
        if person.recommended is not None:
            assert plain(person.recommended.title) in plain(told.advice)
            assert plain(person.recommended.signatory) in plain(told.advice)
            assert len(told.section("why")) == len(person.recommended.proposed_by)
            assert all(
                plain(each) in plain(" ".join(told.section("safeguards"))) for each in person.recommended.safeguards
            )
        barred = plain(" ".join(told.section("barred")))
        for measure in person.barred:
            assert plain(measure.title) in barred
            for bar in measure.bars:
                if bar.reason.truth == "true":
                    assert plain(bar.reason.title) in barred
                    assert all(plain(citation.label) in barred for citation in bar.reason.citations)
        missing = told.section("missing")
        assert len(missing) == len(set(missing)) <= len(person.questions)
        for question in person.questions:
            item = question.item if question.item != evaluation.case.reference else ""
            lines = [
                line
                for line in missing
                if plain(question.text) in plain(line) and plain(question.asked_of) in plain(line)
            ]
            assert any(re.search(rf"[\[ ]{re.escape(item)}[\],]", line) if item else True for line in lines), question
        tasks = plain(" ".join((*told.section("accompaniments"), *told.section("obligations"))))
        assert all(plain(task.title) in tasks for task in (*person.accompaniments, *person.obligations))


def test_what_a_victim_wrote_in_confidence_is_told_on_her_sheet_alone(
    evaluated: Callable[[Path], Evaluation], rulebook: Rulebook
) -> None:
    evaluation = evaluated(next(each for each in EXAMPLES if each.stem == "27-victime-qui-quitte-le-logement"))
    summary = summary_of(evaluation, rulebook)
    told = {
        each.person: " ".join(line for section in each.sections for line in section.lines) for each in summary.persons
    }
    others, hers = told["titulaire du bail (t1)"], told["titulaire du bail (t2)"]
    for word in ("solidarité", "Relogement", "8-2"):
        assert word in hers
        assert word not in others
        assert all(word not in line for line in summary.urgent)


def test_without_advice_what_was_written_in_confidence_still_sounds(evaluated: Callable[[Path], Evaluation]) -> None:
    evaluation = evaluated(next(each for each in EXAMPLES if each.stem == "27-victime-qui-quitte-le-logement"))
    alarms = evaluation.advice.alarms
    assert alarms.count == len(lines_without_advice(alarms)) > alarms.confided_by(None).count


def test_each_outcome_has_its_sentence(night_noise: Evaluation) -> None:
    person = night_noise.advice.persons[0]
    without: dict[str, object] = {"recommended": None}
    told = {
        outcome: plain(headline(person.model_copy(update=without | {"outcome": outcome})))
        for outcome in ("lift_question", "complete_file", "nothing")
    }
    told["measure"] = plain(headline(person))
    assert len(set(told.values())) == 4
    assert told["measure"].startswith("Mesure conseillée : « ")
    assert all(sentence.startswith("Aucune mesure") for outcome, sentence in told.items() if outcome != "measure")


def test_a_question_in_suspense_names_the_measure_it_holds(night_noise: Evaluation) -> None:
    person = night_noise.advice.persons[0]
    held = person.others[-1].model_copy(update={"status": "suspended"})
    waiting = person.model_copy(update={"outcome": "lift_question", "recommended": None, "suspended": (held,)})
    assert plain(held.title) in plain(headline(waiting))
    assert "tant que reste en suspens" in headline(waiting)
    both = waiting.model_copy(update={"suspended": (held, held.model_copy(update={"title": "Autre mesure"}))})
    assert "tant que restent en suspens" in headline(both)


def test_a_question_of_several_items_is_asked_once() -> None:
    questions = tuple(
        Question(term="x", item=item, text="Quand ?", asked_of="juriste", sensitive=False, settles=("entretien",))
        for item in ("i1", "i2", "dossier")
    )
    (only,) = asked(questions, "dossier")
    assert only.items == ("i1", "i2")


def test_a_doubt_is_said(night_noise: Evaluation) -> None:
    person: PersonAdvice = night_noise.advice.persons[0]
    assert "certain" in certainty(person.model_copy(update={"certainty": "certain"}))
    assert "sous réserve" in certainty(person.model_copy(update={"certainty": "reserved"}))


@pytest.mark.parametrize("case", ["07", "13", "25", "26", "35"])
def test_only_an_appraisal_not_given_yet_is_waited_for(
    evaluated: Callable[[Path], Evaluation], rulebook: Rulebook, case: str
) -> None:
    evaluation = evaluated(next(each for each in EXAMPLES if each.stem.startswith(case)))
    page = read_page(advice_page(evaluation.advice, evaluation.case, rulebook))
    persons = summary_of(evaluation, rulebook).persons
    sentences = [
        *(said(each) for each in page.iter("p")),
        *(plain(line) for person in persons for kind in ("barred", "suspended") for line in person.section(kind)),
    ]
    told = [
        (each, word) for each in sentences for word in ("À apprécier : ", "Le dossier y répond déjà") if word in each
    ]
    assert len(told) > 1
    for sentence, word in told:
        waits = word == "À apprécier : "
        assert ("Attente maximale : " in sentence) == ("En attendant : " in sentence) == waits, sentence


def test_no_safeguard_is_told_both_as_sure_and_as_to_be_verified(
    example: Path, evaluated: Callable[[Path], Evaluation], rulebook: Rulebook
) -> None:
    for person in summary_of(evaluated(example), rulebook).persons:
        told = [plain(line) for line in person.section("safeguards")]
        assert len(told) == len({line.removesuffix(" (à vérifier)") for line in told})


def test_near_misses_are_not_summed_up(night_noise: Evaluation, rulebook: Rulebook) -> None:
    miss = NearMiss(measure="assignation", direction="would_open", element="élément-témoin")
    person = night_noise.advice.persons[0].model_copy(update={"one_element_away": (miss,)})
    advice = night_noise.advice.model_copy(update={"persons": (person,)})
    assert "élément-témoin" not in repr(summarise(advice, night_noise.case, rulebook))


@pytest.mark.parametrize(
    ("due", "told"),
    [
        (date(2026, 11, 24), "AUJOURD'HUI"),
        (date(2026, 11, 25), "dans 1 jour"),
        (date(2026, 12, 4), "dans 10 jours"),
        (date(2026, 11, 23), "DÉPASSÉE depuis 1 jour"),
        (date(2026, 11, 4), "DÉPASSÉE depuis 20 jours"),
    ],
)
def test_a_deadline_says_how_far_it_is(due: date, told: str) -> None:
    assert distance(due, date(2026, 11, 24)) == told


def test_persons_are_told_by_role_never_by_name(night_noise: Evaluation) -> None:
    assert person_label("titulaire", night_noise.case) == "titulaire du bail (titulaire)"
    assert person_label("p9", night_noise.case) == "p9"
