"""A new case file reads back as it was written, in both languages, and asks every question of the model."""

from __future__ import annotations

import re
from datetime import date

import pytest

from advisor.casefile.model import CaseFile, Incident
from advisor.casefile.read import read_case
from advisor.rulebook.model import Rulebook
from advisor.service.skeleton import WIDTH, Language, case_skeleton

TODAY = date(2026, 11, 24)


def skeleton(rulebook: Rulebook, language: Language) -> str:
    return case_skeleton(rulebook, language=language, today=TODAY)


def test_both_languages_read_back_as_the_same_case(rulebook: Rulebook) -> None:
    french = read_case(skeleton(rulebook, "fr"), rulebook)
    english = read_case(skeleton(rulebook, "en"), rulebook)
    assert french == english
    assert french.evaluated_on == TODAY
    assert french.incidents
    assert french.persons
    assert french.pieces


def test_every_field_of_the_model_is_shown(rulebook: Rulebook) -> None:
    text = skeleton(rulebook, "en")
    for model in (CaseFile, Incident):
        assert all(re.search(rf"^[ #-]*{name}:", text, re.MULTILINE) for name in model.model_fields)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_line_fits_on_a_screen(rulebook: Rulebook, language: Language) -> None:
    assert max(map(len, skeleton(rulebook, language).splitlines())) <= WIDTH


def test_the_commented_blocks_can_be_opened(rulebook: Rulebook) -> None:
    """Taking the « # » away from the blocks of lists gives a case that still reads."""
    blocks = "measures|notices|requests|appraisals|attestations|statements"
    text = skeleton(rulebook, "en")
    opened = re.sub(
        rf"^# ({blocks}):\n(?:#.*\n?)+",
        lambda block: re.sub(r"^# ", "", block[0], flags=re.MULTILINE),
        text,
        flags=re.M,
    )
    case = read_case(opened, rulebook)
    assert all(getattr(case, name) for name in blocks.split("|"))


def test_a_french_reader_is_asked_in_french(rulebook: Rulebook) -> None:
    text = skeleton(rulebook, "fr")
    asked = [
        term.question for term in rulebook.terms.values() if term.path and term.scope == "incident" and term.question
    ]
    shown = " ".join(text.replace("#", " ").split())
    assert all(
        " ".join(question.split()) in shown for question in asked if not question.startswith("De quel phénomène")
    )
