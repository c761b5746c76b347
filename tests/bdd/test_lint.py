"""No scenario is lost in silence: the lint finds each planted fault, and the real features have none."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from steps.lint import expected_tests, faults, strays

FEATURES = Path(__file__).parents[2] / "features"
SOUND = """# language: fr
Fonctionnalité: Essai
  Source : code civil, art. 1728

  Scénario: Premier
    Soit un dossier évalué le 2026-11-16
    Quand on évalue le dossier
    Alors aucune échéance ne court

  Plan du scénario: Second
    Soit un dossier évalué le <jour>
    Quand on évalue le dossier
    Alors aucune échéance ne court

    Exemples:
      | jour       |
      | 2026-11-16 |
      | 2026-11-17 |
"""

PLANTED = {
    "duplicate name": ("Scénario: Premier", "Scénario: Second", "existe déjà ligne"),
    "name left out": ("Scénario: Premier", "Scénario:", "n'a pas de nom"),
    "keyword without its accent": ("  Scénario: Premier", "  Scenario: Premier", "n'est pas lu comme un mot-clé"),
    "keyword in English": ("  Scénario: Premier", "  Scenario Outline: Premier", "n'est pas lu comme un mot-clé"),
    "plural keyword": ("  Scénario: Premier", "  Scénarios: Premier", "n'est pas lu comme un mot-clé"),
    "step taken for a description": (
        "Premier\n",
        "Premier\n    Etant donne un dossier\n",
        "n'est pas lu comme un mot-clé",
    ),
    "step commented out": (
        "    Quand on évalue le dossier\n    Alors aucune",
        "    # Alors rien\n    Quand on évalue le dossier\n    Alors aucune",
        "ôter ce qui ne sert plus",
    ),
    "first line missing": ("# language: fr\n", "\n# language: fr\n", "la première ligne doit être"),
    "unknown tag": ("  Scénario: Premier", "  @rapide\n  Scénario: Premier", "n'est pas admise"),
    "unknown tag on examples": ("    Exemples:", "    @lent\n    Exemples:", "n'est pas admise"),
    "no source": ("  Source : code civil, art. 1728\n", "", "ne cite aucune « Source : »"),
    "source that is the rule itself": ("code civil, art. 1728", "règles/manquement", "ne nomme ni texte"),
    "no Alors": ("    Alors aucune échéance ne court\n\n  Plan", "\n  Plan", "n'a aucun « Alors »"),
    "no Quand": (
        "    Quand on évalue le dossier\n    Alors aucune échéance ne court\n\n  Plan",
        "    Alors aucune échéance ne court\n\n  Plan",
        "n'a aucun « Quand »",
    ),
    "outline without rows": ("      | 2026-11-16 |\n      | 2026-11-17 |\n", "", "sans aucune ligne d'exemples"),
    "column of no use": ("| jour       |", "| autre      |", "ne sert pas"),
    "not French at all": (SOUND, "Feature: Essai\n", "la première ligne doit être"),
    "nothing in the file": (SOUND, "", "aucune « Fonctionnalité : »"),
    "step outside a scenario": ("  Scénario: Premier\n", "", "n'est pas lu comme un mot-clé"),
}


def test_a_sound_feature_has_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "essai.feature"
    path.write_text(SOUND, encoding="utf-8")
    assert faults(path) == []
    assert expected_tests(path) == 3


@pytest.mark.parametrize("name", PLANTED)
def test_each_planted_fault_is_found(name: str, tmp_path: Path) -> None:
    before, after, said = PLANTED[name]
    assert before in SOUND
    path = tmp_path / "essai.feature"
    path.write_text(SOUND.replace(before, after, 1), encoding="utf-8")
    found = faults(path)
    assert any(said in each for each in found), found


def test_a_feature_with_a_wrong_ending_is_found(tmp_path: Path) -> None:
    (tmp_path / "perdu.features").write_text(SOUND, encoding="utf-8")
    assert len(strays(tmp_path)) == 1
    assert strays(FEATURES) == []


@pytest.mark.parametrize("path", sorted(FEATURES.rglob("*.feature")), ids=lambda path: path.stem)
def test_the_features_have_no_fault(path: Path) -> None:
    assert faults(path) == []


def test_every_scenario_is_collected() -> None:
    command = [sys.executable, "-m", "pytest", "features", "--collect-only", "-q", "-p", "no:cacheprovider"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True, cwd=FEATURES.parent)
    collected = Counter(line.partition("::")[0] for line in listed.stdout.splitlines() if "::" in line)
    root = FEATURES.parent
    expected = {path.relative_to(root).as_posix(): expected_tests(path) for path in FEATURES.rglob("*.feature")}
    assert dict(collected) == expected
