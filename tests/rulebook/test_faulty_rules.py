"""Every diagnostic, in the exact words that an expert reads."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from faulty_cases import BASE, EXPECTED, FAULTY, case_names, diagnose, told

import advisor.rulebook
from advisor.rulebook.load import examine_rulebook

SOURCES = Path(advisor.rulebook.__file__).parent
MENTIONED = re.compile(r'"([A-Z]\d{3})"')
SHOWN = re.compile(r"^\S+:\d+:\d+  ([A-Z]\d{3})  ", re.MULTILINE)
PAGE = Path(__file__).parents[2] / "docs/diagnostics.md"


def codes_in_the_code() -> set[str]:
    return {code for path in SOURCES.rglob("*.py") for code in MENTIONED.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", case_names())
def test_a_faulty_rule_base_says_everything_at_once(name: str, tmp_path: Path) -> None:
    expected = (FAULTY / name / EXPECTED).read_text(encoding="utf-8")
    assert told(diagnose(name, tmp_path)) == expected
    assert name.partition("-")[0] in SHOWN.findall(expected)


def test_the_base_of_the_cases_is_sound() -> None:
    rulebook, diagnostics = examine_rulebook(BASE)
    assert diagnostics == ()
    assert rulebook is not None
    assert len(rulebook.rules) == 10


def test_every_code_has_a_faulty_file() -> None:
    assert {name.partition("-")[0] for name in case_names()} == codes_in_the_code()


def test_every_code_is_on_the_page() -> None:
    rows = re.findall(r"^\| ([A-Z]\d{3}) \| (.+?) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [code for code, _ in rows] == sorted({code for code, _ in rows})
    assert {code for code, meaning in rows if meaning.strip()} == codes_in_the_code()


def test_the_page_says_what_each_first_letter_is() -> None:
    told = re.findall(r"\*\*([A-Z])\*\*", PAGE.read_text(encoding="utf-8"))
    assert sorted(told) == sorted({code[0] for code in codes_in_the_code()})


def test_an_underline_lies_within_its_line() -> None:
    for name in case_names():
        lines = (FAULTY / name / EXPECTED).read_text(encoding="utf-8").splitlines()
        for above, line in pairwise(lines):
            if line.strip() and not line.strip(" ~"):
                assert len(line) <= len(above) + 1, name
