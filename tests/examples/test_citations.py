"""What an advice cites existed on its day, and speaks of its facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from advisor.advice.advice import Advice
from advisor.law.dates_fr import french_date
from advisor.law.provision import Citation
from advisor.law.value import Value
from advisor.service.adviser import Adviser, evaluate, open_adviser

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
DECIDED = re.compile(r", (\d{1,2})(?:er)? ([a-zéû]+)\.? (\d{4})")
MONTHS = [french_date(date(2000, month, 2)).split()[1] for month in range(1, 13)]


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(setting="reference")


def advice_on(adviser: Adviser, path: Path) -> Advice:
    return evaluate(adviser, path.read_text(encoding="utf-8"), name=path.stem, today=date(2026, 11, 24)).advice


def cited(value: object) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, Value):
        for name in type(value).model_fields:
            yield from cited(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from cited(each)


def decided_on(citation: Citation) -> date:
    found = DECIDED.search(citation.label)
    assert found is not None, citation.label
    month = next(rank for rank, name in enumerate(MONTHS, 1) if name.startswith(found[2]))
    return date(int(found[3]), month, int(found[1]))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_decision_is_younger_than_the_advice_that_cites_it(adviser: Adviser, path: Path) -> None:
    advice = advice_on(adviser, path)
    late = {each.label for each in cited(advice) if _is_decision(each) and decided_on(each) > advice.as_of}
    assert late == set()


def test_the_decision_on_the_wording_of_2025_is_not_cited_of_a_fact_of_the_eve(adviser: Adviser) -> None:
    eve, day = (next(each for each in EXAMPLES if each.stem.startswith(name)) for name in ("03", "04"))
    told = [{each.provision for each in cited(advice_on(adviser, path))} for path in (eve, day)]
    decision = "jurisprudence/cons-const-2025-885-dc"
    assert [decision in each for each in told] == [False, True]


@pytest.mark.parametrize(("category", "dangerous"), [("B1", False), ("D3", True), ("D2", True)])
def test_the_letter_to_the_mayor_cites_the_law_on_animals_of_animals_only(
    adviser: Adviser, category: str, *, dangerous: bool
) -> None:
    path = next(each for each in EXAMPLES if each.stem.startswith("15"))
    text = path.read_text(encoding="utf-8").replace("category: B1", f"category: {category}")
    (person,) = evaluate(adviser, text, name="x", today=date(2026, 11, 24)).advice.persons
    (letter,) = [each for each in person.accompaniments if each.measure == "courrier_maire"]
    assert ("code-rural/art-l211-11" in {each.provision for each in letter.citations}) == dangerous


def _is_decision(citation: Citation) -> bool:
    return citation.provision.startswith("jurisprudence/")
