"""`advisor register`: nothing is written before it is accepted, and what is written is what was read."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import Result

from advisor.cli import register as commands
from advisor.rulebook.convention_keywords import ROLES
from advisor.service import workbooks
from advisor.service.refusals import FINDINGS, FINE, MISUSE, REFUSED

Run = Callable[..., Result]
ROOT = Path(__file__).resolve().parents[2]
TITLES = "ligne;date d'effet;consigné le;par un agent;territoires;retour le"
GOOD = "pl-901;2026-01-10;2026-01-11;oui;77;"
BAD = "pl-902;10/01/2026;2026-01-11;oui;77;"
WORSE = "pl-903;2026-01-10;2026-01-11;oui;75;"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "registre.yaml"
    path.write_bytes((ROOT / "examples" / "conventions" / "registre.yaml").read_bytes())
    return path


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "today", lambda: date(2026, 11, 28))


def table(folder: Path, *lines: str) -> Path:
    path = folder / "plaintes.csv"
    path.write_text("\n".join((TITLES, *lines)), encoding="utf-8")
    return path


def test_nothing_is_written_before_it_is_accepted(run: Run, register: Path, tmp_path: Path) -> None:
    before = register.read_bytes()
    done = run("register", "import", register, table(tmp_path, GOOD), "--section", "plaintes")
    assert done.exit_code == FINE
    assert "1 ligne(s) lisible(s), 0 à corriger" in done.stdout
    assert register.read_bytes() == before


def test_all_or_nothing(run: Run, register: Path, tmp_path: Path) -> None:
    before = register.read_bytes()
    done = run("register", "import", register, table(tmp_path, GOOD, BAD), "--section", "plaintes", "--accepter")
    assert done.exit_code == FINDINGS
    assert "ligne 3 : « date d'effet », « 10/01/2026 »" in done.stdout
    assert "Proposition : « 2026-01-10 »" in done.stdout
    assert "Rien n'a été écrit" in done.stdout
    assert register.read_bytes() == before
    run("register", "import", register, table(tmp_path, GOOD), "--section", "plaintes", "--accepter")
    assert "pl-901" in register.read_text(encoding="utf-8")


def test_corrections_are_taken_when_asked_for_and_each_is_said(run: Run, register: Path, tmp_path: Path) -> None:
    asked = (
        "register",
        "import",
        register,
        table(tmp_path, GOOD, BAD),
        "--section",
        "plaintes",
        "--accepter",
        "--corriger",
    )
    done = run(*asked)
    assert done.exit_code == FINE
    assert "« 2026-01-10 ». Prise." in done.stdout
    assert "pl-902" in register.read_text(encoding="utf-8")
    again = run(*asked, "--json")
    told = json.loads(again.stdout)
    assert told["written"] == [], "the same table taken twice adds nothing"
    assert [row["dropped"] for row in told["rows"]] == [True, True]


def test_the_readable_are_kept_and_the_rest_given_back(run: Run, register: Path, tmp_path: Path) -> None:
    done = run(
        "register", "import", register, table(tmp_path, GOOD, WORSE), "--section", "plaintes", "--accepter-lisibles"
    )
    assert done.exit_code == FINDINGS
    written = register.read_text(encoding="utf-8")
    assert "pl-901" in written
    assert "pl-903" not in written
    left = tmp_path / "plaintes-a-corriger.csv"
    text = left.read_text(encoding="utf-8-sig")
    assert "territoires : ce territoire n'est pas au registre (77, 93, 95)" in text
    left.write_text(text.replace(";75;", ";77;"), encoding="utf-8")
    done = run("register", "import", register, left, "--section", "plaintes", "--accepter")
    assert done.exit_code == FINE, done.stdout
    assert "pl-903" in register.read_text(encoding="utf-8")


def test_what_somebody_filled_in_is_never_written_over(run: Run, register: Path, tmp_path: Path) -> None:
    before = register.read_bytes()
    asked = ("import", register, table(tmp_path, GOOD, WORSE), "--section", "plaintes", "--accepter-lisibles")
    (tmp_path / "plaintes-a-corriger.csv").write_text("à moi", encoding="utf-8")
    assert run("register", *asked).exit_code == MISUSE
    assert run("register", *asked, "--reste", register).exit_code == MISUSE
    assert register.read_bytes() == before
    assert run("register", "template", "plaintes", "--out", register).exit_code == MISUSE


def test_the_sample_table_shows_what_is_proposed_and_what_is_left_to_people(run: Run, register: Path) -> None:
    sample = ROOT / "examples" / "conventions" / "signalements.csv"
    done = run("register", "import", register, sample, "--section", "signalements")
    assert done.stdout.splitlines() == [
        "ligne 3 : « date d'effet », « 21/09/2026 » : une date AAAA-MM-JJ est attendue. Proposition : « 2026-09-21 ».",
        "ligne 3 : « transmis à », « Police nat. » : ce mot n'est pas admis. Proposition : « police nationale ».",
        "ligne 3 : « territoires », « Seine-et-Marne » : ce territoire n'est pas au registre (77, 93, 95). "
        "Proposition : « 77 ».",
        "ligne 4 : « par un prestataire », « x » : oui ou non est attendu. Proposition : « oui ».",
        "ligne 4 : « ligne », « sig-93-2 » : une autre ligne porte déjà ce nom. Proposition : « sig-93-3 ».",
        "ligne 5 : « consigné le » : cette case est vide. Proposition : « 2026-11-28 ».",
        f"ligne 5 : « transmis à », « le commissariat » : ce mot n'est pas admis ; valeurs admises : {', '.join(ROLES)}.",
        "1 ligne(s) lisible(s), 3 à corriger.",
        "Rien n'a été écrit : relire, puis ajouter --accepter.",
    ]
    done = run("register", "import", register, sample, "--section", "signalements", "--accepter-lisibles", "--corriger",
               "--reste", register.with_name("reste.csv"))  # fmt: skip
    assert "3 ligne(s) écrite(s) au registre." in done.stdout
    assert "« sig-93-3 ». Prise." in done.stdout, "the name that is taken is found once the cells can be read"


def test_a_template_is_read_as_it_is_given(run: Run, register: Path, tmp_path: Path) -> None:
    for suffix in ("csv", "xlsx"):
        path = tmp_path / f"modele.{suffix}"
        assert run("register", "template", "réunions", "--out", path).exit_code == FINE
        done = run("register", "import", register, path, "--section", "réunions")
        assert "0 ligne(s) lisible(s), 0 à corriger" in done.stdout
    explained = load_workbook(tmp_path / "modele.xlsx")["aide"]
    assert tuple(cell.value for cell in next(r for r in explained.rows if r[0].value == "présents"))[:2] == (
        "présents",
        "non",
    )


def test_a_section_that_is_not_one_is_told(run: Run, register: Path, tmp_path: Path) -> None:
    done = run("register", "template", "plainte")
    assert done.exit_code == MISUSE
    assert "plaintes" in done.output
    done = run("register", "import", register, tmp_path / "rien.csv", "--section", "plaintes")
    assert done.exit_code == MISUSE
    (tmp_path / "x.ods").write_bytes(b"x")
    assert run("register", "import", register, tmp_path / "x.ods", "--section", "plaintes").exit_code == MISUSE
    assert run("register", "import", register, register, "--section", "plaintes").exit_code == MISUSE
    (tmp_path / "x.xlsx").write_bytes(b"x")
    assert run("register", "import", register, tmp_path / "x.xlsx", "--section", "plaintes").exit_code == REFUSED


def test_without_the_extra_a_workbook_is_refused_and_csv_works(
    run: Run, register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "find_spec", lambda name: None)
    done = run("register", "template", "plaintes", "--out", tmp_path / "m.xlsx")
    assert done.exit_code == MISUSE
    assert "advisor[xlsx]" in done.output
    assert run("register", "template", "plaintes", "--out", tmp_path / "m.csv").exit_code == FINE


def test_a_document_attached_is_found_until_it_changes(run: Run, register: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pieces"
    folder.mkdir()
    note = folder / "note-de-service.pdf"
    note.write_bytes(b"designation")
    done = run("register", "attach", register, "ref-77-union", note)
    assert done.exit_code == FINE, done.output
    done = run("register", "verify", register, folder, "--json")
    states = {each["record"]: each["state"] for each in json.loads(done.stdout)["documents"]}
    assert states["ref-77-union"] == "same"
    note.write_bytes(b"designation, reprise")
    done = run("register", "verify", register, folder)
    assert done.exit_code == FINDINGS
    assert "« note-de-service.pdf » modifié" in done.stdout
    assert run("register", "attach", register, "inconnue", note).exit_code == MISUSE
    assert run("register", "attach", register, "ref-77-bailleur", folder / "absent.pdf").exit_code == MISUSE


def test_an_export_holds_no_formula(run: Run, register: Path, tmp_path: Path) -> None:
    text = register.read_text(encoding="utf-8").replace("function: référent sûreté", 'function: "=1+1"')
    register.write_text(text, encoding="utf-8")
    out = tmp_path / "referents.csv"
    assert run("register", "export", register, "--section", "référents", "--out", out).exit_code == FINE
    assert ";'=1+1;" in out.read_text(encoding="utf-8-sig")


def test_the_directory_tells_the_day_the_gap_and_the_alert(run: Run, register: Path) -> None:
    asked = ("register", "referents", register, "--moteur", "reference")
    before = run(*asked, "--le", "2025-08-31")
    assert (
        "procureur : magistrat référent, depuis le 1er juin 2021, jusqu'au 31 août 2025 [ref-77-parquet]"
        in before.stdout
    )
    after = run(*asked, "--le", "2025-09-01", "--json")
    assert after.exit_code == FINDINGS
    posts = json.loads(after.stdout)["posts"]
    [gone] = [each for each in posts if (each["territory"], each["bodies"]) == ("77", ["prosecutor"])]
    assert gone["vacancies"] == [{"first": "2025-09-01", "last": None, "covered_by": ""}]
