"""`advisor review territories | due | calendar`: what a person reads, what a machine reads, and how the command ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from advisor.service.refusals import FINDINGS, FINE, MISUSE

Run = Callable[..., Result]
REGISTER = """landlord: bailleur-essai
zone_department: "77"
territories:
  - {id: "77", department: "77"}
  - {id: "95", department: "95"}
adhesions:
  - {id: a1, on: 2021-05-05, recorded_on: 2021-05-05, text: d77-2021}
  - {id: a2, on: 2018-06-01, recorded_on: 2018-06-01, text: nat-2019}
happenings:
  - {id: i1, on: 2026-03-02, recorded_on: 2026-03-02, kind: injonction reçue, territories: ["77"]}
conditions:
  - {id: c1, on: 2026-01-01, recorded_on: 2026-01-01, clauses: [LEG-11b], met: oui, by_role: juriste}
attestations:
  - {kind: réponse, complete_until: 2026-04-30, by_role: référent sûreté}
"""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "registre.yaml"
    path.write_text(REGISTER, encoding="utf-8")
    return path


def test_each_territory_is_told_and_then_what_differs(run: Run, kept: Path) -> None:
    done = run("review", "territories", kept, "--le", "2026-03-31", "--as-of", "2026-04-30")
    assert done.exit_code == FINE
    for line in (
        "Territoires de « bailleur-essai », le 31 mars 2026",
        "nat-2019 : inconnu — inconnu après le 29 mars 2022 : renouvellement ni confirmé ni démenti",
        "D77-01 : l'emporte — désigner des correspondants dédiés et identifiés",
        "De quel parquet relève la commune (Meaux, Melun, Fontainebleau) ?",
        "Ce qui diffère d'un territoire à l'autre",
        "95 : rien de propre qui soit sûr ; si le texte lie : D95-02",
    ):
        assert line in done.stdout, line


def test_a_machine_reads_the_same_view(run: Run, kept: Path) -> None:
    done = run("review", "territories", kept, "--le", "2020-04-01", "--as-of", "2026-04-30", "--json")
    found = json.loads(done.stdout)
    assert found["on"] == "2020-04-01"
    binds = {each["text"]: each["binds"] for each in found["territories"][0]["texts"]}
    assert (binds["confinement-2020"], binds["nat-2019"], binds["d77-2021"]) == ("true", "true", "false")


@pytest.mark.parametrize(
    ("as_of", "code", "title"),
    [("2026-03-17", FINE, "À échéance (1)"), ("2026-03-18", FINDINGS, "En retard (1)")],
)
def test_what_is_due_is_told_and_a_delay_is_a_finding(run: Run, kept: Path, as_of: str, code: int, title: str) -> None:
    done = run("review", "due", kept, "--jours", "10", "--as-of", as_of, "--moteur", "reference")
    assert done.exit_code == code
    assert title in done.stdout
    assert "17 mars 2026 : LEG-11b (77), bailleur — répondre à l'injonction du préfet" in done.stdout


def test_a_long_delay_goes_to_the_committee(run: Run, kept: Path) -> None:
    done = run("review", "due", kept, "--as-of", "2026-04-17", "--moteur", "reference")
    assert "Pour le comité de pilotage (1)" in done.stdout
    told = json.loads(run("review", "due", kept, "--as-of", "2026-04-17", "--moteur", "reference", "--json").stdout)
    raised = {each["clause"]: [alert["rule"] for alert in each["alerts"]] for each in told["lines"] if each["alerts"]}
    assert raised == {"LEG-11b": ["retard-au-comite-de-pilotage"]}


def test_both_engines_agree_on_the_agenda(run: Run, kept: Path) -> None:
    two = [
        run("review", "due", kept, "--as-of", "2026-04-17", "--json", "--moteur", each).stdout
        for each in ("reference", "deux")
    ]
    assert two[0] == two[1]


def test_the_calendar_is_written_where_it_is_asked(run: Run, kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "échéances.ics"
    done = run("review", "calendar", kept, "--out", out, "--as-of", "2026-03-10", "--moteur", "reference")
    assert done.exit_code == FINE
    written = out.read_bytes()
    assert written.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"DTSTART;VALUE=DATE:20260317" in written
    count = written.count(b"BEGIN:VEVENT")
    assert f"{count} échéances." in done.stdout


def test_a_number_of_days_out_of_reach_is_misuse(run: Run, kept: Path) -> None:
    assert run("review", "due", kept, "--jours", "-1").exit_code == MISUSE
