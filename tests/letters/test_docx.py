"""The DOCX twin: the words of the outgoing page and nothing else, the same bytes twice, no trace of the house."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from letter_samples import SAMPLES, rappel

from advisor.law.errors import FeatureMissing, LetterIncomplete
from advisor.letters.docx import render_docx
from advisor.letters.draft import LetterDraft, placed_sentences
from advisor.letters.markup import letter_html
from advisor.letters.templates import templates_root
from advisor.service import twin


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def words_of(content: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(content))
    found: list[str] = []
    for element in document.element.body.iter("{*}t"):
        found.append(element.text or "")
    return words(" ".join(found))


def words_of_page(draft: LetterDraft) -> list[str]:
    page = letter_html(draft, root=templates_root(), title="", internal=False, addressee=draft.addressee(0))
    body = page.partition("<body>")[2]
    return words(
        re.sub(r"&#160;", " ", re.sub(r"<(?!/?sup)[^>]+>", " ", body).replace("<sup>", " ").replace("</sup>", " "))
    )


@pytest.mark.parametrize("write", SAMPLES, ids=lambda write: write.__name__)
def test_it_has_the_words_of_the_page_in_the_same_order(write: Callable[[], LetterDraft]) -> None:
    draft = write()
    assert words_of(render_docx(draft, approved=True)) == words_of_page(draft)


@pytest.mark.parametrize("write", SAMPLES, ids=lambda write: write.__name__)
def test_no_ground_and_no_receipt_leave_the_house(write: Callable[[], LetterDraft]) -> None:
    draft = write()
    content = render_docx(draft, approved=True)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8", "replace")
    for _, sentence in placed_sentences(draft):
        assert all(ground.ref not in everything for ground in sentence.grounds)
    told = docx.Document(io.BytesIO(content)).core_properties
    assert (told.author, told.last_modified_by, told.comments, told.keywords) == ("", "", "", "")


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert render_docx(rappel(), approved=False) == render_docx(rappel(), approved=False)


def test_it_is_a_draft_until_approved() -> None:
    headers = [
        docx.Document(io.BytesIO(render_docx(rappel(), approved=approved))).sections[0].header.paragraphs[0].text
        for approved in (False, True)
    ]
    assert headers == ["BROUILLON", ""]


def test_an_unknown_addressee_is_refused() -> None:
    with pytest.raises(LetterIncomplete):
        render_docx(rappel(), approved=True, addressee=99)


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(twin, "find_spec", lambda name: None)
    with pytest.raises(FeatureMissing) as refusal:
        twin.docx_twins(rappel(), approved=True)
    assert "advisor[docx]" in refusal.value.remedy


def test_each_addressee_has_a_twin() -> None:
    draft = rappel()
    assert len(twin.docx_twins(draft, approved=True)) == len(draft.addressees)
