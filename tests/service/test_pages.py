"""The page of an advice says all of it, in a form that everyone can read, and loads nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from page_reading import headings, of_class, plain, read_page, said, spoken_texts
from service_samples import EXAMPLES

from advisor.advice.advice import Alarm, AlarmFault, NearMiss, Question, Reason, UndatedClock
from advisor.law.dates_fr import french_date
from advisor.service.adviser import Adviser, Evaluation, evaluate_case
from advisor.service.drawings import MARGIN, WIDTH
from advisor.service.labels import CONFIDENCES, STATUSES, asked, interval
from advisor.service.pages import advice_page, cited_texts, ladder_of
from advisor.service.summary import summarise

Evaluated = Callable[[Path], Evaluation]


@pytest.fixture
def evaluation(example: Path, evaluated: Evaluated) -> Evaluation:
    return evaluated(example)


@pytest.fixture(scope="module")
def pages() -> dict[str, tuple[str, Element]]:
    return {}


@pytest.fixture
def html(evaluation: Evaluation, adviser: Adviser, pages: dict[str, tuple[str, Element]]) -> str:
    return _made(evaluation, adviser, pages)[0]


@pytest.fixture
def page(evaluation: Evaluation, adviser: Adviser, pages: dict[str, tuple[str, Element]]) -> Element:
    return _made(evaluation, adviser, pages)[1]


def _made(evaluation: Evaluation, adviser: Adviser, pages: dict[str, tuple[str, Element]]) -> tuple[str, Element]:
    reference = evaluation.case.reference
    if reference not in pages:
        html = html_of(evaluation, adviser)
        pages[reference] = (html, read_page(html))
    return pages[reference]


def html_of(evaluation: Evaluation, adviser: Adviser) -> str:
    return advice_page(evaluation.advice, evaluation.case, adviser.program.rulebook)


def section_of(page: Element, rank: int) -> Element:
    return next(each for each in page.iter("section") if each.get("id") == f"personne-{rank}")


# Form


def test_the_page_is_built_for_everyone(page: Element) -> None:
    assert page.get("lang") == "fr"
    assert [each.tag for each in page.iter() if each.tag in ("header", "main", "footer")] == [
        "header",
        "main",
        "footer",
    ]
    levels = headings(page)
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert {each.get("href", "")[1:] for each in page.iter("a") if each.get("href", "").startswith("#")} <= set(ids)
    assert next(page.iter("a")).get("href") == "#contenu"
    assert all(next(iter(each)).tag == "summary" for each in page.iter("details"))
    for table in page.iter("table"):
        assert table.find("caption") is not None
        assert all(each.get("scope") in ("row", "col") for each in table.iter("th"))
    assert list(page.iter("svg"))
    for drawing in page.iter("svg"):
        assert drawing.get("role") == "img"
        assert set(drawing.get("aria-labelledby", "").split()) <= set(ids)


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs(page: Element, html: str) -> None:
    assert not {each.tag for each in page.iter()} & {"script", "link", "img", "iframe", "object", "form"}
    assert not re.search(r"@import|url\(|\son\w+=|\ssrc=", html)


def test_the_french_is_typeset(page: Element) -> None:
    text = "".join(spoken_texts(page))
    assert "'" not in text
    assert not re.findall(r"[^\s(\[«][ \u00a0]?[;!?](?=\s|$)", re.sub(r"\u202f[;!?]", "", text))
    assert not re.findall(r"«[^\u00a0]|[^\u00a0]»", text)


def test_no_score_is_shown(page: Element) -> None:
    assert not re.search(r"\bscore\b|\bnote globale\b|\d\s*%", "".join(spoken_texts(page)), re.IGNORECASE)


# Content


def test_each_person_has_one_advice_and_the_whole_ladder(page: Element, evaluation: Evaluation) -> None:
    for rank, person in enumerate(evaluation.advice.persons, start=1):
        section = section_of(page, rank)
        sentence = said(of_class(section, "sentence")[0])
        if person.recommended is not None:
            assert plain(person.recommended.title) in sentence
        rungs = of_class(section, "rung")
        expected = ladder_of(person)
        assert [each.get("class", "").removesuffix(" climbed") for each in rungs] == [
            f"rung rung-{each.status}" for each in expected
        ]
        assert [said(of_class(each, "state")[0]) for each in rungs] == [STATUSES[each.status] for each in expected]
        told = said(next(section.iter("desc")))
        assert all(f"{plain(each.title)} : {STATUSES[each.status]}" in told for each in expected)


def test_every_barred_measure_is_there_with_its_rule_and_its_articles(page: Element, evaluation: Evaluation) -> None:
    for rank, person in enumerate(evaluation.advice.persons, start=1):
        articles = {each.get("data-measure"): each for each in section_of(page, rank).iter("article")}
        for measure in (*person.barred, *person.suspended):
            told = said(articles[measure.measure])
            assert STATUSES[measure.status] in told
            for bar in measure.bars:
                assert plain(bar.reason.title) in told
                assert all(plain(citation.label) in told for citation in bar.reason.citations)
                facts = [said(each) for each in of_class(articles[measure.measure], "tree")]
                assert any(plain(bar.reason.because.text) in fact for fact in facts)


def test_every_question_says_who_can_answer(page: Element, evaluation: Evaluation) -> None:
    for rank, person in enumerate(evaluation.advice.persons, start=1):
        rows = [said(row) for table in of_class(section_of(page, rank), "questions") for row in table.iter("tr")][1:]
        questions = asked(person.questions, evaluation.advice.reference)
        assert {each.text for each in questions} == {each.text for each in person.questions}
        assert len(rows) == len(questions)
        for row, question in zip(rows, questions, strict=True):
            assert plain(question.text) in row
            assert question.asked_of in row
            assert all(item in row for item in question.items)


def test_accompaniments_and_duties_are_there(page: Element, evaluation: Evaluation) -> None:
    for rank, person in enumerate(evaluation.advice.persons, start=1):
        told = said(section_of(page, rank))
        for task in (*person.accompaniments, *person.obligations):
            assert plain(task.title) in told
            assert plain(task.signatory) in told


# Units of the drawing that a letter takes on average in DejaVu Sans, the widest of the usual fonts: bold at 15, bold at 14.
LETTER = {"name": 8.6, "told": 8.1}


def test_no_line_of_the_deadlines_leaves_their_drawing(page: Element, evaluation: Evaluation) -> None:
    drawn = [line for drawing in of_class(page, "clocks") for text in drawing.iter("text") for line in _lines(text)]
    assert bool(drawn) == bool(evaluation.advice.alarms.confided_by(None).clocks)
    assert [line for line, wide in drawn if MARGIN + wide > WIDTH] == []


def _lines(text: Element) -> list[tuple[str, float]]:
    wide = LETTER.get(text.get("class", ""), 0)
    return [(said(line), wide * len(said(line))) for line in text.iter("tspan")]


def test_deadlines_come_first_with_their_computation(page: Element, evaluation: Evaluation) -> None:
    urgent = next(each for each in page.iter("section"))
    assert urgent.get("id") == "urgences"
    told = said(urgent)
    shared = evaluation.advice.alarms.confided_by(None)
    for clock in shared.clocks:
        assert plain(clock.deadline.name) in told
        assert all(plain(line) in told for line in clock.deadline.derivation)
    assert all(plain(alert.text) in told for alert in shared.alerts)


def test_what_a_victim_wrote_in_confidence_is_nowhere_but_on_her_own_sheet(
    evaluated: Evaluated, adviser: Adviser
) -> None:
    evaluation = evaluated(next(each for each in EXAMPLES if each.stem == "27-victime-qui-quitte-le-logement"))
    advice, rulebook = evaluation.advice, adviser.program.rulebook
    page = read_page(advice_page(advice, evaluation.case, rulebook))
    sections = {each.get("id"): said(each) for each in page.iter("section")}
    hers = sections.pop("personne-2")
    sections.pop("textes")
    for clock in advice.alarms.clocks:
        assert plain(clock.deadline.name) in hers
        assert all(plain(clock.deadline.name) not in told for told in sections.values())
    apart = evaluate_case(adviser, evaluation.case.model_copy(update={"aimed_at": ("t1",)}), as_of=advice.as_of)
    page = read_page(advice_page(apart.advice, apart.case, rulebook))
    sections = {each.get("id"): said(each) for each in page.iter("section")}
    volet = sections.pop("volet-1")
    assert "Relogement" in volet
    assert all("Relogement" not in told and "solidarité" not in told for told in sections.values())


def test_what_is_in_doubt_and_what_failed_is_said_so(evaluated: Evaluated, adviser: Adviser) -> None:
    evaluation = evaluated(EXAMPLES[9])
    advice = evaluation.advice
    clock = advice.alarms.clocks[0]
    common = {"rule": clock.rule, "item": clock.item, "citations": clock.citations}
    question = Question(term="date d'envoi", item="m1", text="Quand ?", asked_of="juriste", sensitive=False, settles=())
    alarms = advice.alarms.model_copy(
        update={
            "alerts": (Alarm(text="Agir.", certain=False, questions=(question,), **common),),
            "clocks": (clock.model_copy(update={"certain": False}),),
            "undated": (
                UndatedClock(
                    name="Réponse au préfet",
                    start_event="date de réception",
                    length=15,
                    unit="days",
                    direction="binds_landlord",
                    certain=True,
                    not_before=None,
                    not_after=clock.deadline.start,
                    latest=clock.deadline,
                    overdue=False,
                    **common,
                ),
            ),
            "faults": (AlarmFault(rule="x", title="Un danger", item="", why="Aucun texte."),),
        }
    )
    doubtful = replace(evaluation, advice=advice.model_copy(update={"alarms": alarms}))
    urgent = next(each for each in read_page(html_of(doubtful, adviser)).iter("section"))
    lines = plain(" ".join(summarise(doubtful.advice, doubtful.case, adviser.program.rulebook).urgent))
    for told in (
        "Alerte possible, à vérifier",
        "À établir : Quand ? [m1]",
        "15 jours ; départ à établir (date de réception, au plus tard le 3 novembre 2026).",
        "Dernier jour au plus tard le mercredi 18 novembre 2026",
        "Il peut être déjà passé : agir sans attendre.",
        "(possible, à vérifier)",
        "« Un danger » n'a pas pu être vérifié ; le vérifier à la main.",
    ):
        assert plain(told) in said(urgent), told
        assert plain(told) in lines, told


def test_each_text_is_cited_in_its_version_with_its_confidence(page: Element, evaluation: Evaluation) -> None:
    rows = [said(row) for table in of_class(page, "texts") for row in table.iter("tr")][1:]
    texts = cited_texts(evaluation.advice)
    assert len(rows) == len(texts)
    for row, citation in zip(rows, texts, strict=True):
        assert plain(citation.label) in row
        assert plain(interval(citation.valid_from, citation.valid_to)) in row
        assert row.endswith(CONFIDENCES[citation.confidence])


def test_pieces_and_digests_are_there(page: Element, evaluation: Evaluation) -> None:
    rows = [said(row) for table in of_class(page, "pieces") for row in table.iter("tr")][1:]
    assert all(any(plain(piece.label) in row for row in rows) for piece in evaluation.advice.pieces)
    footer = said(next(page.iter("footer")))
    assert evaluation.advice.rulebook in footer
    assert evaluation.advice.program in footer


def test_the_chronology_is_in_order(page: Element, evaluation: Evaluation) -> None:
    days = [each.get("datetime") for line in of_class(page, "timeline") for each in line.iter("time")]
    assert days == sorted(days)
    told = " ".join(said(each) for each in of_class(page, "timeline"))
    assert all(plain(incident.description) in told for incident in evaluation.case.incidents)


def test_each_deadline_is_drawn_and_said(page: Element, evaluation: Evaluation) -> None:
    clocks, drawn = evaluation.advice.alarms.confided_by(None).clocks, of_class(page, "clocks")
    assert len(drawn) == (1 if clocks else 0)
    if clocks:
        stretches = of_class(drawn[0], "stretch")
        assert len(stretches) == len(clocks)
        assert sum("overdue" in each.get("class", "").split() for each in stretches) == sum(c.overdue for c in clocks)
        told = said(next(drawn[0].iter("desc")))
        assert all(plain(clock.deadline.name) in told for clock in clocks)
        assert all(plain(french_date(clock.deadline.due)) in told for clock in clocks)


def test_the_ladder_shows_where_the_file_stands(page: Element, evaluation: Evaluation) -> None:
    sent: dict[str, list[str]] = {}
    for each in evaluation.case.measures:
        if each.sent_on.value is not None:
            sent.setdefault(each.measure, []).append(each.sent_on.value.isoformat())
    for rank, person in enumerate(evaluation.advice.persons, start=1):
        for rung, measure in zip(of_class(section_of(page, rank), "rung"), ladder_of(person), strict=True):
            days = sent.get(measure.measure, [])
            assert ("climbed" in rung.get("class", "").split()) == bool(days)
            if days:
                assert plain(f"engagée le {french_date(date.fromisoformat(max(days)))}") in said(rung)


def test_no_expression_of_a_rule_is_read_as_prose(page: Element, evaluation: Evaluation) -> None:
    prose = plain(" ".join(spoken_texts(page)))
    assert not re.search(r"[<>]=|≠|\w_\w|\b(existe|nombre|tous|premier|dernier)\(|\bparmi \(", prose)
    written = {plain(said(code)) for fold in of_class(page, "formal") for code in fold.iter("code")}
    for person in evaluation.advice.persons:
        for measure in person.barred:
            assert all(formal in written for bar in measure.bars for formal in formals(bar.reason.because))


def formals(reason: Reason) -> list[str]:
    found = [plain(reason.formal)] if reason.formal else []
    return [*found, *(each for part in reason.parts for each in formals(part))]


# What must stay in its place


def test_near_misses_stay_in_the_block_of_the_jurist(night_noise: Evaluation, adviser: Adviser) -> None:
    miss = NearMiss(measure="assignation", direction="would_open", element="élément-témoin")
    person = night_noise.advice.persons[0].model_copy(update={"one_element_away": (miss,)})
    advice = night_noise.advice.model_copy(update={"persons": (person,)})
    page = read_page(advice_page(advice, night_noise.case, adviser.program.rulebook))
    (block,) = of_class(page, "jurist")
    assert "réservé au juriste" in said(block)
    assert said(block).count("élément-témoin") == said(page).count("élément-témoin") == 1


def test_what_the_file_says_is_never_markup(night_noise: Evaluation, adviser: Adviser) -> None:
    hostile = "<script>alert(1)</script>"
    incident = night_noise.case.incidents[0].model_copy(update={"description": hostile})
    case = night_noise.case.model_copy(update={"incidents": (incident,)})
    page = read_page(html_of(evaluate_case(adviser, case, night_noise.advice.as_of), adviser))
    assert not list(page.iter("script"))
    assert hostile in said(page)
