"""`advisor rule mutate`: what an example or a scenario refuses, what nothing refuses, and the reasons given for the latter."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advisor.service.refusals import FINDINGS, FINE, MISUSE

FEATURES = Path(__file__).parents[2] / "features"
DROPPED = "jamais-de-conge : règle ôtée"
RunApart = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def scenarios(tmp_path: Path) -> Path:
    """A folder of scenarios: the steps of the house, and the feature on what a landlord never does."""
    (tmp_path / "steps").symlink_to(FEATURES / "steps")
    (tmp_path / "hors-droit.feature").symlink_to(FEATURES / "garde-fous" / "hors-droit.feature")
    return tmp_path


def judged(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    return dict(json.loads(done.stdout))


def test_an_example_refuses_a_negated_condition(run_apart: RunApart) -> None:
    done = run_apart("rule", "mutate", "mediation-sans-danger : si, nie", "--json")
    found = judged(done)
    assert done.returncode == FINE, done.stdout
    assert found["killed"] == found["changes"] > 0


def test_no_example_sees_a_rule_dropped(run_apart: RunApart) -> None:
    done = run_apart("rule", "mutate", DROPPED, "--json")
    assert done.returncode == FINDINGS
    assert judged(done) == {"changes": 1, "killed": 0, "survivors": [{"change": DROPPED, "reason": ""}]}


def test_a_scenario_sees_a_rule_dropped(run_apart: RunApart, scenarios: Path) -> None:
    done = run_apart("rule", "mutate", DROPPED, "--scenarios", scenarios, "--json")
    assert judged(done) == {"changes": 1, "killed": 1, "survivors": []}
    assert done.returncode == FINE


def test_a_survivor_is_accepted_with_its_reason_but_never_counts_as_refused(
    run_apart: RunApart, scenarios: Path
) -> None:
    (scenarios / "hors-droit.feature").unlink()
    (scenarios / "survivants.yaml").write_text(f'- {{changement: "{DROPPED}", raison: essai}}\n', encoding="utf-8")
    done = run_apart("rule", "mutate", DROPPED, "--scenarios", scenarios, "--json")
    assert judged(done)["survivors"] == [{"change": DROPPED, "reason": "essai"}]
    assert done.returncode == FINDINGS


def test_a_word_in_no_change_is_said(run_apart: RunApart) -> None:
    done = run_apart("rule", "mutate", "introuvable-partout")
    assert done.returncode == MISUSE
    assert "introuvable-partout" in done.stderr


def test_scenarios_without_steps_are_refused(run_apart: RunApart, tmp_path: Path) -> None:
    done = run_apart("rule", "mutate", DROPPED, "--scenarios", tmp_path)
    assert done.returncode == MISUSE
    assert "steps/" in done.stderr


def test_a_run_goes_on_where_it_stopped(run_apart: RunApart, tmp_path: Path) -> None:
    notes = tmp_path / "juges.jsonl"
    first = run_apart("rule", "mutate", DROPPED, "--reprise", notes, "--json")
    [line] = notes.read_text(encoding="utf-8").splitlines()
    notes.write_text(line.replace('"killed_by": ""', '"killed_by": "un essai"') + '\n{"mark": "', encoding="utf-8")
    again = run_apart("rule", "mutate", DROPPED, "--reprise", notes, "--json")
    assert (judged(first)["killed"], judged(again)["killed"]) == (0, 1)


def test_what_was_judged_of_other_rules_is_not_taken_over(run_apart: RunApart, tmp_path: Path) -> None:
    notes = tmp_path / "juges.jsonl"
    notes.write_text(json.dumps({"mark": "autre", "label": DROPPED, "killed_by": "un essai"}) + "\n", encoding="utf-8")
    done = run_apart("rule", "mutate", DROPPED, "--reprise", notes, "--json")
    assert judged(done)["killed"] == 0
    assert len(notes.read_text(encoding="utf-8").split()) > 1
