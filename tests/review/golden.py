"""The review of the sample register: one line a territory, a side and a clause, with its verdict and what concluded it.

A change of a text, of a rule or of the engine shows here. After a wanted change: `python -m tests.review.golden` rewrites
`golden.txt`, to be read again before committing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from advisor.review.directory import Directory
from advisor.review.review import Review, ReviewedClause
from advisor.rulebook import review_keywords as verdicts
from advisor.rulebook.keywords import french
from advisor.service.adviser import open_adviser
from advisor.service.review import referents_on, reviewed_register, window_of

SAMPLE = Path(__file__).parents[2] / "examples" / "conventions" / "registre.yaml"
GOLDEN = Path(__file__).parent / "golden.txt"
TODAY = date(2026, 11, 28)


def sample_review() -> Review:
    """The sample register over its two years."""
    text = SAMPLE.read_text(encoding="utf-8")
    return reviewed_register(
        open_adviser(setting="reference"), text, name=SAMPLE.name, window=window_of(None, None, TODAY)
    ).review


def sample_directory() -> Directory:
    """Its referents on the day of the review."""
    text = SAMPLE.read_text(encoding="utf-8")
    return referents_on(open_adviser(setting="reference"), text, name=SAMPLE.name, day=TODAY, as_of=TODAY)


def told(found: Review) -> str:
    """A review as text."""
    return "\n".join((*_lines(found), *found.refused_overrides)) + "\n"


def _lines(found: Review) -> Iterator[str]:
    yield f"{found.landlord}, du {found.first} au {found.last}"
    for each in found.clauses:
        side = "doit" if each.owed_by_landlord else "est dû"
        override = " (dérogation)" if each.override else ""
        verdict = french(verdicts.VERDICTS, each.verdict)
        yield f"{each.territory} | {side} | {each.clause} | {verdict}{override} | {_why(each)}"


def _why(clause: ReviewedClause) -> str:
    """The rules that gave the verdict of the clause, or what keeps every rule from it."""
    worst = [duty for duty in clause.duties if duty.verdict == clause.derived]
    rules = sorted({reason.rule for duty in worst for reason in duty.reasons})
    missing = sorted({question.term for duty in worst for question in duty.questions})
    return ", ".join([*rules, *(f"il manque « {term} »" for term in missing)])


def main() -> None:
    """Rewrite the text."""
    GOLDEN.write_text(told(sample_review()), encoding="utf-8")
    print(GOLDEN)


if __name__ == "__main__":
    sys.exit(main())
