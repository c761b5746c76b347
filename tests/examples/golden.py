"""What a person reads of each sample case: the advice in sentences, then every letter that can be composed from it.

A change of the rules, of a wording or of the engine shows here as a text that a jurist can read. After a wanted change:
`python tests/examples/golden.py` rewrites `texts/`, to be read again before committing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import LetterDraft
from advisor.service.adviser import Adviser, Evaluation, evaluate, open_adviser
from advisor.service.demo import letters_called_for
from advisor.service.mail import compose_draft
from advisor.service.summary import summarise

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).parent / "texts"
TODAY = date(2026, 11, 24)


def sample_names() -> list[str]:
    """Every sample case, by the stem of its file."""
    return sorted(path.stem for path in EXAMPLES.glob("*.yaml"))


def told(adviser: Adviser, name: str) -> str:
    """The advice on a sample case and its letters, as text."""
    evaluation = evaluate(adviser, (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"), name=name, today=TODAY)
    return "\n".join((*_advice(evaluation, adviser), *_letters(evaluation, adviser))) + "\n"


def _advice(evaluation: Evaluation, adviser: Adviser) -> Iterator[str]:
    summary = summarise(evaluation.advice, evaluation.case, adviser.program.rulebook)
    yield summary.title
    yield from (f"! {line}" for line in summary.urgent)
    for person in summary.persons:
        yield f"\n{person.person}\n{person.advice}\n{person.certainty}"
        for section in person.sections:
            yield f"{section.title} :"
            yield from (f"  - {line}" for line in section.lines)
    for sheet in summary.confided:
        yield f"\n{sheet.title}"
        yield from (f"  - {line}" for line in sheet.lines)


def _letters(evaluation: Evaluation, adviser: Adviser) -> Iterator[str]:
    for person in evaluation.advice.persons:
        for measure, title in letters_called_for(person):
            yield f"\n--- Courrier : {title} ({person.person})"
            try:
                draft = compose_draft(adviser, evaluation, person=person.person, measure=measure)
            except LetterIncomplete as refusal:
                yield f"Refusé : {refusal.message}"
            else:
                yield from _words(draft)


def _words(draft: LetterDraft) -> Iterator[str]:
    for addressee in draft.addressees:
        yield f"À : {', '.join(addressee.block.lines)}" + (f" ({addressee.mention})" if addressee.mention else "")
    yield f"Objet : {draft.subject.text}"
    yield draft.salutation
    for block in draft.body:
        if block.title:
            yield f"[{block.title.text}]"
        yield from (
            f"  {sentence.period} : {sentence.text}" if sentence.period else sentence.text
            for sentence in block.sentences
        )
    yield draft.closing
    yield f"Signature : {draft.signatory.role}"


def main() -> None:
    """Rewrite every text."""
    adviser = open_adviser(setting="reference")
    for name in sample_names():
        (GOLDEN / f"{name}.txt").write_text(told(adviser, name), encoding="utf-8")
        print(name)


if __name__ == "__main__":
    sys.exit(main())
