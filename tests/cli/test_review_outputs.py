"""`advisor review report` and `letter`: the files of a report, what changed, and a letter sealed then approved."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from advisor.service.refusals import FINE, MISUSE, REFUSED

Run = Callable[..., Result]
DAY = ("--as-of", "2026-11-28", "--moteur", "reference")


REGISTER = {
    "landlord": "bailleur-essai",
    "zone_department": "77",
    "territories": [{"id": "77", "department": "77", "label": "Seine-et-Marne"}],
    "adhesions": [{"id": "adh", "on": "2021-05-05", "recorded_on": "2021-05-10", "text": "d77-2021"}],
    "referents": [
        {
            "id": "ref",
            "on": "2024-01-15",
            "recorded_on": "2024-01-16",
            "body": "bailleur",
            "function": "référent sûreté",
        }
    ],
    "letterhead": {
        "organisation": "Office public de l'habitat",
        "agency": "Direction de la tranquillité",
        "address": ["1, place du Marché", "77000 Melun"],
        "town": "Melun",
        "contact": "tranquillite@bailleur.example",
    },
    "addresses": [{"body": "préfet", "lines": ["Le préfet", "12, rue de la Préfecture", "77000 Melun"]}],
}


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "registre.yaml"
    path.write_text(json.dumps(REGISTER), encoding="utf-8")
    return path


def test_a_report_is_written_whole_and_compared(run: Run, register: Path, tmp_path: Path) -> None:
    first = run("review", "report", register, *DAY, "--out", tmp_path / "un", "--json")
    assert first.exit_code == FINE, first.output
    names = {Path(each).name for each in json.loads(first.stdout)["files"]}
    assert names == {"revue.json", "revue.html", "revue.pdf", "revue.xlsx"}

    register.write_text(json.dumps(REGISTER | {"referents": []}), encoding="utf-8")
    since = tmp_path / "un" / "revue.json"
    second = run("review", "report", register, *DAY, "--out", tmp_path / "deux", "--depuis", since)
    assert second.exit_code == FINE, second.output
    changes = json.loads((tmp_path / "deux" / "differences.json").read_text(encoding="utf-8"))
    [moved] = [each for each in changes["moved"] if each["clause"] == "D77-01" and each["owed_by_landlord"]]
    assert {"kind": "evidence", "before": ["ref"], "after": []} in moved["reasons"]


def test_a_letter_is_sealed_and_approved_as_the_others(run: Run, register: Path, tmp_path: Path) -> None:
    trail = tmp_path / "registre-scelle"
    asked = ("rapport_annuel", "--a", "préfet", "--territoire", "77", "--trail", trail, "--out", tmp_path / "lettres")
    drafted = run("review", "letter", register, *asked, *DAY)
    assert drafted.exit_code == FINE, drafted.output
    assert (tmp_path / "lettres" / "CONV-77-rapport_annuel-brouillon-envoi1.pdf").is_file()
    why = ("--par", "directeur", "--motif", "chiffres relus et exacts")
    approved = run("approve", "CONV-77", *why, "--trail", trail, "--out", tmp_path / "lettres")
    assert approved.exit_code == FINE, approved.output
    assert (tmp_path / "lettres" / "CONV-77-rapport_annuel-approuve-envoi1.pdf").is_file()
    assert run("verify", trail).exit_code == FINE


def test_a_refused_letter_seals_nothing(run: Run, register: Path, tmp_path: Path) -> None:
    trail = tmp_path / "registre-scelle"
    asked = ("denonciation_convention", "--a", "préfet", "--territoire", "77", "--texte", "d77-2021")
    done = run("review", "letter", register, *asked, *DAY, "--trail", trail, "--out", tmp_path / "lettres")
    assert done.exit_code == REFUSED
    assert "confirmation_convention" in done.output
    assert not (trail / "trail.jsonl").exists()


def test_a_body_that_is_none_of_the_words_is_refused_with_the_nearest(run: Run, register: Path, tmp_path: Path) -> None:
    asked = ("rapport_annuel", "--a", "préfets", "--territoire", "77", "--trail", tmp_path, "--out", tmp_path)
    done = run("review", "letter", register, *asked, *DAY)
    assert done.exit_code == MISUSE
    assert "vouliez-vous dire « préfet »" in " ".join(done.output.split())
