"""No text on violence within a couple is cited of a household: the file holds effects, never causes.

Only the one who wrote under such a text reads it, on her own sheet. Source: legal review, C-9 and row 43.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from advisor.service.adviser import Adviser, evaluate, open_adviser
from advisor.service.pages import advice_page

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
WROTE_UNDER_IT = "27-victime-qui-quitte-le-logement"
WITHIN_A_COUPLE = ("code-civil/art-515-9", "loi-89-462/art-8-2")


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_only_the_one_who_wrote_under_such_a_text_reads_it(adviser: Adviser, path: Path) -> None:
    found = evaluate(adviser, path.read_text(encoding="utf-8"), name=path.stem, today=date(2026, 11, 24))
    told = {each.person: each.model_dump_json() for each in found.advice.persons}
    citing = {person for person, text in told.items() if any(each in text for each in WITHIN_A_COUPLE)}
    assert citing == ({"t2"} if path.stem == WROTE_UNDER_IT else set())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_page_says_it_of_a_household(adviser: Adviser, path: Path) -> None:
    found = evaluate(adviser, path.read_text(encoding="utf-8"), name=path.stem, today=date(2026, 11, 24))
    page = plain(advice_page(found.advice, found.case, adviser.program.rulebook))
    assert "du code civil" in page
    said = set(re.findall(r"515-9|art\. 8-2|violences? conjugales?", page))
    assert said == ({"art. 8-2"} if path.stem == WROTE_UNDER_IT else set())


def plain(page: str) -> str:
    """A page with ordinary spaces and hyphens."""
    return re.sub(r"\s+", " ", page.replace("\N{NON-BREAKING HYPHEN}", "-"))
