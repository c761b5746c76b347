"""The glossary holds every word of both tables, and its file is current."""

from __future__ import annotations

from pathlib import Path

from advisor.rulebook import keywords as kw
from advisor.rulebook.model import Rulebook
from advisor.service.glossary import glossary_text

FILE = Path(__file__).resolve().parents[2] / "docs" / "glossaire.md"


def test_the_file_is_current(rulebook: Rulebook) -> None:
    assert FILE.read_text(encoding="utf-8") == glossary_text(rulebook), "advisor glossary"


def test_every_keyword_measure_and_term_is_there(rulebook: Rulebook) -> None:
    text = glossary_text(rulebook)
    for table in (kw.RULE_KEYS, kw.STAGES, kw.SCOPES, kw.NATURES, kw.EFFECTS, kw.TYPES, kw.CONFIDENCES):
        assert all(f"| {word} | `{code}` |" in text for word, code in table.items())
    assert all(f"| `{name}` |" in text for name in rulebook.measures)
    assert all(f"| {name} |" in text for name in rulebook.terms)
