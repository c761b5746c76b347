"""The cost of a single fact is not told by the cost of its site."""

from __future__ import annotations

from datetime import date

import pytest
from site_samples import ATTESTED, SITE, TODAY, program, report

from advisor.register.model import Register, Territory
from advisor.review.duties import Window
from advisor.sites.diagnosis import diagnose


@pytest.mark.parametrize(("facts", "value"), [(0, 0.0), (1, None), (4, None), (5, 5.0)])
def test_a_cost_drawn_from_too_few_facts_is_hidden(facts: int, value: float | None) -> None:
    told = [report(f"f{each}", date(2026, 3, 1), "dégradations", damage_cost=100) for each in range(facts)]
    kept = Register(
        landlord="bailleur-essai",
        zone_department="77",
        territories=(Territory(id="77", department="77"),),
        sites=(SITE,),
        reports=tuple(told),
        attestations=(ATTESTED,),
    )
    found = diagnose(kept, program().rulebook, Window(date(2025, 7, 1), TODAY, TODAY))
    costs = [each for each in found.values if each.indicator == "IND07"]
    assert {each.value for each in costs} == {value}
    assert {each.masked for each in costs} == {value is None}
