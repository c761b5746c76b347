"""Compose a letter from an example case, changed by the test."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from advisor.letters.compose import compose_letter
from advisor.letters.draft import BlockKind, LetterDraft, placed_sentences
from advisor.service.adviser import Adviser, evaluate

EXAMPLES = Path(__file__).parents[2] / "examples"


def data_of(name: str) -> dict[str, Any]:
    """The plain data of the example with this number."""
    (path,) = EXAMPLES.glob(f"{name}-*.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def compose(
    adviser: Adviser, data: dict[str, Any], measure: str, person: str = "t1", as_of: date | None = None
) -> LetterDraft:
    """The draft of a measure for a person of the case."""
    found = evaluate(adviser, json.dumps(data), name="essai", today=date(2026, 11, 24), as_of=as_of)
    return compose_letter(found.advice, found.case, adviser.program, person=person, measure=measure)


def chronology(draft: LetterDraft) -> list[tuple[str | None, str]]:
    """The rows of the chronology: period and words."""
    return [(s.period, s.text) for block in draft.body if block.kind is BlockKind.CHRONOLOGY for s in block.sentences]


def texts(draft: LetterDraft) -> list[str]:
    """Every sentence of the draft."""
    return [sentence.text for _, sentence in placed_sentences(draft)]


def words(draft: LetterDraft) -> str:
    """The whole draft as its readers see it, a block a paragraph: what a kept text is compared with."""
    lines = [f"À : {', '.join(each.block.lines)}" for each in draft.addressees]
    lines += [f"Objet : {draft.subject.text}", draft.salutation]
    for block in draft.body:
        lines += [f"[{block.title.text}]"] if block.title else []
        lines += [f"  {each.period} : {each.text}" if each.period else each.text for each in block.sentences]
    return "\n".join([*lines, draft.closing, f"Signature : {draft.signatory.role}"]) + "\n"
