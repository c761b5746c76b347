"""Rules not yet in service are evaluated beside and never decide."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from advisor.service.adviser import evaluate, open_adviser, rules_root

EXAMPLE = Path(__file__).parents[2] / "examples" / "15-conge-et-amende-demandes.yaml"


def test_a_proposed_rule_is_shown_as_would_change_and_decides_nothing(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(rules_root(), rules)
    guard = rules / "garde-fous" / "jamais-de-conge.yaml"
    text = guard.read_text(encoding="utf-8")
    assert "état: en service" in text
    case = EXAMPLE.read_text(encoding="utf-8")
    served = evaluate(open_adviser(setting="reference"), case, name="x", today=date(2026, 11, 24)).advice
    guard.write_text(text.replace("état: en service", "état: proposée"), encoding="utf-8")
    waiting = evaluate(open_adviser(rules, "reference"), case, name="x", today=date(2026, 11, 24)).advice
    assert "conge" in {each.measure for each in served.persons[0].barred}
    assert served.would_change == ()
    assert "conge" not in {each.measure for each in waiting.persons[0].barred}
    assert waiting.would_change == ("t1 : « Congé délivré par le bailleur » serait interdite",)
