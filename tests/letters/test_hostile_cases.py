"""Hostile words in every free text of a case file: printed as words, fetched by nothing, run by nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from pdf_reading import opened, plain_text
from watching import reached

from advisor.casefile.model import CaseFile
from advisor.casefile.read import read_case
from advisor.law.errors import AdvisorError
from advisor.letters.draft import LetterDraft
from advisor.letters.render import Copy, render_pdf
from advisor.service.adviser import Adviser, Evaluation, evaluate_case
from advisor.service.mail import compose_draft
from advisor.service.pages import advice_page, measures_of

ROOT = Path(__file__).parents[2]
CASES = {
    each.stem[:2]: each.read_text(encoding="utf-8") for each in sorted((ROOT / "examples").glob("[0-9][0-9]-*.yaml"))
}
FETCHING = (
    '<img src="http://169.254.169.254/x"><link rel=attachment href="file:///etc/passwd">'
    "<style>@import url(http://localhost:9/)</style><script>1</script>"
)
TEMPLATE = "x{{ 7*7 }}y{% include '/etc/passwd' %}"
IN_A_WINDOW = '<img src="file:///etc/passwd">'
"""As hostile, and short enough for a line of an address."""
ADDRESSES = {"bailiff", "conciliator", "child_protection"}
NO_WORDS = {("reference",), ("appraisals", "term")}
"""What is written like a free text and takes no words: an id, and the name of a term."""
EXAMPLES = ("04", "10", "28")


def free_texts() -> set[str]:
    """The names under which a case file takes a line or a few sentences, by its schema."""
    schema = CaseFile.model_json_schema()
    shapes = [schema, *schema["$defs"].values()]
    return {name for shape in shapes for name, told in shape.get("properties", {}).items() if is_free(told)}


def is_free(told: Any) -> bool:
    if isinstance(told, list):
        return any(map(is_free, told))
    inner = [told[key] for key in ("anyOf", "items") if key in told]
    return told.get("maxLength") in (200, 2000) or any(map(is_free, inner))


def filled(value: Any, words: str, names: set[str], seen: set[str], place: tuple[str, ...] = ()) -> Any:
    """The same value with words in each of its free texts, and in its empty lists of them; `seen` gathers their names."""
    if isinstance(value, dict):
        return {key: filled(each, words, names, seen, (*place, key)) for key, each in value.items()}
    is_here = bool(place) and place[-1] in names and place not in NO_WORDS
    in_window = bool(place) and ("address" in place[-1] or place[-1] in ADDRESSES) and place[-1] != "dwelling_address"
    line = IN_A_WINDOW if in_window and words == FETCHING else words
    if is_here and isinstance(value, str | list):
        seen.add(place[-1])
    if isinstance(value, list) and is_here and place[-1] == "confided_address":
        return [f"{line} (à part)"]  # what another text of the file tells too is refused
    if isinstance(value, list) and is_here:
        return [[line]] if place[-1] == "complainant_addresses" else [line, *value[1:]]
    if isinstance(value, list):
        return [filled(each, words, names, seen, place) for each in value]
    return line if is_here and isinstance(value, str) else value


def hostile(adviser: Adviser, name: str, words: str) -> tuple[Evaluation, set[str]]:
    """The advice on an example, with these words in every text that takes them; and the names of these."""
    case = read_case(CASES[name], adviser.program.rulebook)
    data = json.loads(case.model_dump_json())
    data["statements"].append({"id": "d-9", "made_by": data["persons"][0]["id"], "on": "2026-06-11", "text": "x"})
    seen: set[str] = set()
    data = filled(data, words, free_texts(), seen)
    read = read_case(json.dumps(data), adviser.program.rulebook)
    return evaluate_case(adviser, read, case.evaluated_on or date(2026, 11, 24)), seen


def drafts(adviser: Adviser, evaluation: Evaluation) -> Iterator[LetterDraft]:
    """Every letter that the advice has."""
    for person in evaluation.advice.persons:
        for measure in measures_of(person):
            try:
                yield compose_draft(adviser, evaluation, person=person.person, measure=measure.measure)
            except AdvisorError as refused:
                assert refused.message


class Tags(HTMLParser):
    """The elements of a page that could fetch or run, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [tag] if tag in ("img", "script", "link", "iframe", "object") else []

    def handle_data(self, data: str) -> None:
        self.words += data


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_free_text_of_a_case_fetches_anything_from_a_letter_or_a_page(
    name: str, adviser: Adviser, watched: list[str]
) -> None:
    evaluation, _ = hostile(adviser, name, FETCHING)
    printed = list(drafts(adviser, evaluation))
    assert printed
    for draft in printed:
        for kind in Copy:
            pdf = render_pdf(draft, copy=kind, approved=True, receipt=None).pdf
            assert list(opened(pdf).attachments) == []
            assert squeezed(FETCHING) in squeezed(plain_text(pdf))
    page = Tags()
    page.feed(advice_page(evaluation.advice, evaluation.case, adviser.program.rulebook))
    assert page.found == []
    assert FETCHING in page.words
    assert reached(watched) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_free_text_of_a_case_is_run_as_a_template(name: str, adviser: Adviser, watched: list[str]) -> None:
    evaluation, _ = hostile(adviser, name, TEMPLATE)
    assert list(drafts(adviser, evaluation)) == []
    page = advice_page(evaluation.advice, evaluation.case, adviser.program.rulebook)
    assert "x49y" not in page
    assert "{{ 7*7 }}" in page
    assert reached(watched) == []


def test_every_free_text_of_the_case_file_is_tried(adviser: Adviser) -> None:
    tried = set().union(*(hostile(adviser, name, "quelques mots")[1] for name in EXAMPLES))
    assert tried == free_texts() - {"term"}
