"""The report of a review: the same verdicts in the page, the PDF, the workbook and the JSON; nothing lost, nothing computed."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import page
import pikepdf
import pytest
from openpyxl import load_workbook
from page_reading import headings, read_page, said

from advisor.law.errors import FeatureMissing
from advisor.register.model import Override, Register
from advisor.register.read import read_register
from advisor.review.changes import changes_between
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.review.review import Review
from advisor.rulebook.model import Rulebook
from advisor.service import workbooks
from advisor.service.adviser import Adviser, open_adviser
from advisor.service.refusals import Misuse
from advisor.service.review import review_program, window_of
from advisor.service.review_drawings import SHOWN, draw_verdicts
from advisor.service.review_pages import review_page, review_pdf
from advisor.service.review_report import earlier_review
from advisor.service.review_sheets import review_workbook
from advisor.service.review_view import ReviewView, view_of

TODAY = date(2026, 11, 28)
SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "conventions" / "registre.yaml"
FEW = ("d77-2021", "leg", "rho-2009")
FALSE_ALARMS = {"STREAM-LENGTH-001", "PDFA3A-STREAM-LENGTH-001", "METADATA-FILTER-001"}


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    whole = open_adviser(setting="reference").program.rulebook
    return replace(whole, conventions={name: whole.conventions[name] for name in FEW})


@pytest.fixture(scope="module")
def adviser(rulebook: Rulebook) -> Adviser:
    whole = open_adviser(setting="reference")
    return replace(whole, program=replace(whole.program, rulebook=rulebook))


@pytest.fixture(scope="module")
def register() -> Register:
    whole = open_adviser(setting="reference").program.rulebook
    kept = read_register(SAMPLE.read_text(encoding="utf-8"), whole, SAMPLE.name)
    standing = Override(
        clause="D77-10",
        territory="77",
        verdict="non respectée",
        reason="=plan d'action sans suite",
        by_role="juriste",
        on=date(2026, 1, 5),
        until=date(2026, 12, 31),
    )
    late = standing.model_copy(
        update={"clause": "LEG-04b", "verdict": "respected_late", "reason": "=1+1 : relevé en retard"}
    )
    return kept.model_copy(update={"territories": kept.territories[:1], "overrides": (standing, late)})


@pytest.fixture(scope="module")
def found(adviser: Adviser, register: Register) -> Review:
    return review(review_program(adviser.program), register, Window(date(2024, 11, 29), TODAY, TODAY))


@pytest.fixture(scope="module")
def view(found: Review, register: Register, rulebook: Rulebook) -> ReviewView:
    return view_of(found, register, rulebook)


@pytest.fixture(scope="module")
def html(view: ReviewView) -> str:
    return review_page(view)


def test_each_clause_is_told_once_on_its_side(view: ReviewView, found: Review) -> None:
    for side in view.sides:
        told = [
            name
            for place in side.places
            for text in place.texts
            for name in (
                *(each.reviewed.clause for each in text.clauses),
                *(name for _, named in text.without_object for name in named.split(", ")),
            )
        ]
        meant = [each.clause for each in found.clauses if each.owed_by_landlord is side.owed_by_landlord]
        assert sorted(told) == sorted(meant)


def test_the_counts_are_those_of_the_review(view: ReviewView, found: Review) -> None:
    counted = sum(count for side in view.sides for place in side.places for _, count in place.counts)
    assert counted == len(found.clauses)


def test_the_page_says_both_sides_reasons_evidence_and_computation(html: str) -> None:
    told = said(read_page(html))
    assert told.index("Ce que le bailleur doit") < told.index("Ce qui est dû au bailleur")
    assert "ref-77-bailleur (référents, 15 janvier 2024, consignée le 16 janvier 2024" in told
    assert "Point de départ : événement le 6 octobre 2025" in told
    assert "Verdict d'un relecteur (juriste), du 5 janvier 2026 au 31 décembre 2026" in told
    assert "refusé, la clause n'a pas été lue, ou relue, dans son texte" in told


def test_a_reason_tells_only_the_facts_that_met_the_rule(html: str) -> None:
    told = said(read_page(html))
    assert "le texte ne fixe pas d'échéance" in told
    assert "ne tombe ni avant l'échéance du devoir ni ce jour-là" not in told


def test_the_page_is_accessible_and_loads_nothing(html: str) -> None:
    tree = read_page(html)
    levels = headings(tree)
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    named = {name for each in tree.iter() for name in each.get("aria-labelledby", "").split()}
    assert named <= set(ids)
    assert "src=" not in html
    assert "url(" not in html
    assert "<script" not in html
    assert all(each.get("scope") in {"col", "row"} for each in tree.iter() if each.tag == "th")


def test_the_chart_writes_every_count_and_says_it_in_words(view: ReviewView, html: str) -> None:
    drawn = draw_verdicts(view)
    for bar, (_, place) in zip(drawn.bars, [(s, p) for s in view.sides for p in s.places], strict=True):
        counts = dict(place.counts)
        assert [part.written.split()[1] for part in bar.segments] == [str(counts[c]) for c in SHOWN if counts[c]]
        assert bar.segments[-1].x + bar.segments[-1].width <= drawn.width - 120
    [title] = [each for each in read_page(html).iter() if each.tag == "title" and each.get("id")]
    assert "respectée en retard" in said(title)


def _page_of(document: pikepdf.Pdf, item: pikepdf.OutlineItem) -> int:
    target = item.destination if item.action is None else item.action.D
    return [page.objgen for page in document.pages].index(target[0].objgen)


def test_the_pdf_is_archivable_and_accessible_and_its_chart_has_words(view: ReviewView) -> None:
    pdf = review_pdf(view).pdf
    for profile in ("3a", "ua1"):
        faults = {each.rule_id for each in page.validate_pdf_bytes(pdf, profile=profile).failures}
        assert faults <= FALSE_ALARMS
    document = pikepdf.open(io.BytesIO(pdf))
    assert document.check_pdf_syntax() == [], "what qpdf finds of lengths and streams"
    assert str(document.Root.Lang) == "fr"
    figures = [str(each.Alt) for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each]
    assert any(each.startswith("Nombre de clauses par verdict") for each in figures)
    with document.open_outline() as outline:
        [whole] = outline.root
        pages = {each.title: _page_of(document, each) for each in whole.children}
    assert (pages["Synthèse"], pages["Ce que le bailleur doit"]) == (0, 1), "the summary takes one page"
    assert review_pdf(view).digest == review_pdf(view).digest


def sheets(data: bytes) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(io.BytesIO(data))
    return {sheet.title: [tuple(cell.value for cell in row) for row in sheet.iter_rows()] for sheet in book}


def test_the_workbook_says_the_same_and_computes_nothing(
    view: ReviewView, found: Review, register: Register, rulebook: Rulebook
) -> None:
    data = review_workbook(view, register, rulebook)
    told = sheets(data)
    assert list(told) == ["synthèse", "clauses", "devoirs", "preuves", "questions"]
    assert len(told["clauses"]) == 1 + len(found.clauses)
    assert len(told["devoirs"]) == 1 + sum(len(each.duties) for each in found.clauses)
    proofs = sum(len(duty.records) + len(duty.doubted) for each in found.clauses for duty in each.duties)
    assert len(told["preuves"]) == 1 + proofs
    kinds = {cell.data_type for sheet in load_workbook(io.BytesIO(data)) for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "inlineStr", "n"}, "a formula would be « f »"
    assert "'=1+1 : relevé en retard" in {cell for row in told["clauses"] for cell in row}


def test_what_changed_is_told_with_its_reason(
    adviser: Adviser, found: Review, register: Register, rulebook: Rulebook
) -> None:
    gone = tuple(each for each in register.referents if each.id != "ref-77-bailleur")
    fewer = register.model_copy(update={"referents": gone})
    window = Window(found.first, found.last, found.as_of)
    after = review(review_program(adviser.program), fewer, window)
    changes = changes_between(found, after)
    told_view = view_of(after, fewer, rulebook, changes)
    told = said(read_page(review_page(told_view)))
    assert "Depuis la revue du 28 novembre 2026" in told
    assert "preuve : ref-77-bailleur → rien" in told
    rows = sheets(review_workbook(told_view, fewer, rulebook))["différences"]
    assert any("preuve : ref-77-bailleur → rien" in str(row[-1]) for row in rows)


def test_without_the_extra_a_workbook_is_refused_with_the_way_out(
    monkeypatch: pytest.MonkeyPatch, view: ReviewView, register: Register, rulebook: Rulebook
) -> None:
    monkeypatch.setattr(workbooks, "find_spec", lambda _: None)
    with pytest.raises(FeatureMissing) as caught:
        review_workbook(view, register, rulebook)
    assert "advisor[xlsx]" in (caught.value.remedy or "")


def test_an_earlier_review_is_read_back_whole(found: Review) -> None:
    assert earlier_review(found.model_dump_json(), "revue.json", found.landlord) == found


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"landlord": 1}'])
def test_what_is_no_review_is_refused(text: str) -> None:
    with pytest.raises(Misuse, match="n'est pas une revue"):
        earlier_review(text, "x.json", "bailleur-exemple")


def test_the_review_of_another_landlord_is_refused(found: Review) -> None:
    with pytest.raises(Misuse, match="non de « autre »"):
        earlier_review(found.model_dump_json(), "revue.json", "autre")


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Misuse, match="finit avant de commencer"):
        window_of(date(2026, 2, 1), date(2026, 1, 31), TODAY)
