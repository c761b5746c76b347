"""`advisor sites`: what a landlord sees, what leaves for others, and the forms that come in by a table."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import Result

from advisor.cli import register as intake
from advisor.service.refusals import FINDINGS, FINE, MISUSE

Run = Callable[..., Result]
SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "conventions" / "sites.yaml"
DAY = "2026-06-30"
TITLES = (
    "ligne;date d'effet;consigné le;territoires;phénomène;par un prestataire;site;lieu;gravité;récurrence;"
    "qualité de l'auteur;constaté par;à effacer le"
)
ROW = "f-900;2026-06-20;2026-06-21;77;{phenomenon};non;{site};hall;{severity};isolé;inconnu;gardien;2028-06-20"


def test_levels_are_told_with_the_two_engines_agreeing(run: Run) -> None:
    result = run("sites", "levels", SAMPLE, "--le", DAY)
    assert result.exit_code == FINDINGS
    assert "critères provisoires, non ceux de l'AORIF" in result.stdout
    assert "Le Canal : N3, relevé (en vigueur : N2) ; moyens : plan avec les partenaires" in result.stdout
    assert "Le Verger : à apprécier" in result.stdout


def test_levels_are_given_as_data(run: Run) -> None:
    told = json.loads(run("sites", "levels", SAMPLE, "--le", DAY, "--json", "--moteur", "reference").stdout)
    (plateau,) = [each for each in told["sites"] if each["site"] == "plateau"]
    assert (plateau["retained"], plateau["change"], plateau["means"]) == ("N4", "raised", "cellule de crise")


def test_indicators_of_a_place(run: Run) -> None:
    result = run("sites", "indicators", SAMPLE, "--au", DAY, "--lieu", "moulin")
    assert result.exit_code == FINE
    assert "masqué" in result.stdout
    assert "plus de peur" in result.stdout


def test_a_place_that_is_not_there_is_named(run: Run) -> None:
    result = run("sites", "indicators", SAMPLE, "--lieu", "inconnu")
    assert result.exit_code == MISUSE
    assert "inconnu" in result.stderr


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_an_export_for_a_commune(run: Run, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"observatoire{suffix}"
    assert run("sites", "observatory", SAMPLE, "--commune", "93066", "--au", DAY, "--out", out).exit_code == FINE
    text = out.read_text(encoding="utf-8-sig")
    assert "93066" in text
    assert "gardien" not in text
    assert "f-0" not in text


def test_an_export_in_another_format_is_refused_before_anything_is_counted(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "observatoire.txt"
    assert run("sites", "observatory", SAMPLE, "--commune", "93066", "--out", out).exit_code == MISUSE
    assert not out.exists()


def test_one_landlord_alone_is_never_shown_as_several(run: Run) -> None:
    told = json.loads(run("sites", "together", SAMPLE, "--au", DAY).stdout)
    assert told["communes"] == []
    assert told["withheld"] > 0


def test_the_page_and_the_form_are_written(run: Run, tmp_path: Path) -> None:
    page, form = tmp_path / "sites.html", tmp_path / "fiche.html"
    assert run("sites", "page", SAMPLE, "--au", DAY, "--moteur", "reference", "--out", page).exit_code == FINE
    assert run("sites", "form", SAMPLE, "--out", form).exit_code == FINE
    assert "<svg" in page.read_text(encoding="utf-8")
    assert "Les Tilleuls" in form.read_text(encoding="utf-8")


def taken_in(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, **changes: str) -> Result:
    monkeypatch.setattr(intake, "today", lambda: date(2026, 7, 1))
    register, table = folder / "registre.yaml", folder / "signalements.csv"
    register.write_bytes(SAMPLE.read_bytes())
    row = ROW.format(**({"phenomenon": "tags", "site": "tilleuls", "severity": "1"} | changes))
    table.write_text(f"{TITLES}\n{row}\n", encoding="utf-8")
    return run("register", "import", register, table, "--section", "signalements")


def test_a_form_comes_in_by_a_table(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = taken_in(run, tmp_path, monkeypatch)
    assert (result.exit_code, "1 ligne(s) lisible(s)" in result.stdout) == (FINE, True)


@pytest.mark.parametrize(
    ("field", "given", "proposed"),
    [("phenomenon", "depots sauvage", "dépôts sauvages"), ("site", "Tilleuls", "tilleuls"), ("severity", "", "")],
)
def test_a_form_that_cannot_be_read_is_told_with_a_proposal(  # noqa: PLR0917 - two cases and three fixtures
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, field: str, given: str, proposed: str
) -> None:
    result = taken_in(run, tmp_path, monkeypatch, **{field: given})
    assert result.exit_code == FINDINGS
    assert "ligne 2" in result.stdout
    assert f"Proposition : « {proposed} »" in result.stdout if proposed else "« gravité »" in result.stdout
