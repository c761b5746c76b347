"""`advisor review groups`, and what `advisor review run` tells of exchanges and meetings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

from advisor.service.adviser import rules_root
from advisor.service.refusals import FINDINGS, FINE
from advisor.service.rule_pages import rule_pages

Run = Callable[..., Result]
REGISTER = """
landlord: bailleur-essai
zone_department: "77"
territories: [{id: "77", department: "77"}]
exchanges:
  - {id: condamnation, on: 2026-03-01, recorded_on: 2026-03-02, given: non, from_role: procureur, to_role: bailleur,
     category: IC06, named: oui, purpose: action née du bail, secrecy: confidentielle, basis: convention seule}
meetings:
  - {id: plenier, on: 2026-03-03, recorded_on: 2026-03-03, kind: conseil local, group: conseil-local-pleniere,
     attendees: [{role: bailleur}, {role: commune}], plenary: oui, named_cases: oui, categories: [IC01]}
"""


def test_the_rules_of_a_group_are_told_in_french(run: Run) -> None:
    told = run("review", "groups", "mediation-partagee")
    assert told.exit_code == FINE
    assert "peuvent siéger : médiateurs, bailleur, union de bailleurs, commune" in told.stdout
    assert "situations de personnes : jamais" in told.stdout
    assert "ne sort jamais : ce qu'un habitant a confié au médiateur" in told.stdout


def test_every_group_is_told_and_given_as_data(run: Run) -> None:
    names = {each["id"] for each in json.loads(run("review", "groups", "--json").stdout)}
    told = run("review", "groups").stdout
    assert {"conseil-local-groupe-de-travail", "zsp-coordination", "patrouilles-partagees"} <= names
    assert all(f"({name})" in told for name in names)


def test_a_misspelt_group_is_refused_with_the_nearest_one(run: Run) -> None:
    told = run("review", "groups", "mediation")
    assert told.exit_code not in (FINE, FINDINGS)
    assert "mediation-partagee" in told.output


def test_a_review_tells_findings_with_their_remedy_and_purge_day(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "registre.yaml"
    file.write_text(REGISTER, encoding="utf-8")
    told = run("review", "run", file, "--as-of", "2026-03-31", "--moteur", "reference")
    shown = " ".join(told.stdout.split())
    assert told.exit_code == FINDINGS
    assert "condamnation du 2026-03-01 : Une condamnation ne se reçoit pas du parquet sur une convention seule" in shown
    assert "→ Demander au greffe, par le conseil, copie de la décision" in shown
    assert "condamnation : à effacer au plus tard le 2026-06-01" in shown
    assert "plenier du 2026-03-03 : Un groupe qui ne traite pas de situations ne nomme personne [CHARTE-04]" in shown


def test_the_page_of_a_rule_shows_its_remedy() -> None:
    (page,) = rule_pages(rules_root(), "condamnation-sur-convention-seule").values()
    shown = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    assert "Remède Demander au greffe, par le conseil, copie de la décision" in shown
