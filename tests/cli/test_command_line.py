"""The command line: help without delay, data on one side and talk on the other, one exit code for each outcome."""

from __future__ import annotations

import errno
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from advisor import __version__
from advisor.cli import evaluate as evaluate_module
from advisor.cli.main import Advisor
from advisor.service.adviser import rules_root
from advisor.service.refusals import FINDINGS, FINE, MISUSE, REFUSED

Run = Callable[..., Result]
RunApart = Callable[..., subprocess.CompletedProcess[str]]


# Help


def test_the_help_lists_every_command_and_loads_none_of_them() -> None:
    code = (
        "import sys\n"
        "from advisor.cli.main import app\n"
        "import typer\n"
        "try:\n    typer.main.get_command(app).main(['--help'])\n"
        "except SystemExit as left:\n    assert left.code == 0\n"
        "heavy = {'pydantic', 'advisor.service', 'advisor.engine', 'weasyprint', 'fastapi', 'lark'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert all(f" {verb.name} " in done.stdout for verb in Advisor.verbs)
    assert "Afficher cette aide" in done.stdout


@pytest.mark.parametrize("verb", [verb.name for verb in Advisor.verbs])
def test_every_command_explains_itself_in_french(run: Run, verb: str) -> None:
    told = run(verb, "--help")
    assert told.exit_code == FINE
    assert "Afficher cette aide" in told.output
    assert "Show this message" not in told.output


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"{__version__}\n"


# Misuse


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("evaluat",), "« evaluate »"),
        (("evaluate",), "Il manque « DOSSIER »"),
        (("evaluate", "x", "--trial", "y"), "« --trial » n'existe pas"),
        (("evaluate", "x", "--as-of"), "« --as-of » attend une valeur"),
        (("evaluate", "x", "--as-of", "0"), "n'est pas une date AAAA-MM-JJ"),
        (("evaluate", "x", "--as-of", "2026-02-30"), "n'est pas une date AAAA-MM-JJ"),
        (("evaluate", "x", "--as-of", "2026-W01-1"), "n'est pas une date AAAA-MM-JJ"),
        (("evaluate", "x", "--moteur", "autre"), "deux ou reference"),
        (("evaluate", "absent.yaml"), "il n'existe pas"),
        (("evaluate", "."), "c'est un dossier"),
        (("evaluate", "x", "--regles", "absent"), "n'est pas un dossier"),
        (("verify", "absent"), "n'est pas un dossier"),
        (("replay", "x", "--trail", "absent"), "n'est pas un dossier"),
        (("approve", "x", "--trail", "t", "--out", "o", "--motif", "m"), "Il manque « --par »"),
        (("case", "new", "x", "--lang", "de"), "fr ou en"),
        (("case", "schema", "autre"), "case ou advice"),
        (("rule", "check", "absent"), "n'est pas un dossier"),
        (("rule", "try", "absente", "--dossier", __file__), "« absente » n'existe pas"),
        (("demo", "--exemples", "absent"), "n'est pas un dossier"),
        (("serve", "--port", "0"), "--port"),
    ],
)
def test_a_misuse_is_told_in_french_and_leaves_with_two(run: Run, arguments: tuple[str, ...], told: str) -> None:
    left = run(*arguments)
    assert left.exit_code == MISUSE
    assert left.stdout == ""
    assert told in left.stderr


def test_a_file_that_is_not_text_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_bytes(b"a: \xff\xfe")
    left = run("evaluate", file)
    assert left.exit_code == MISUSE
    assert "UTF-8" in left.stderr


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
@pytest.mark.parametrize("command", [("evaluate",), ("case", "check"), ("letter", "--trail", "t", "--out", "o")])
def test_a_file_in_another_encoding_is_refused_and_its_alarms_sound(
    run: Run, with_clock: Path, tmp_path: Path, encoding: str, command: tuple[str, ...]
) -> None:
    file = tmp_path / "dossier.yaml"
    file.write_text(with_clock.read_text(encoding="utf-8") + "# é\n", encoding=encoding, errors="replace")
    left = run(*command, file)
    assert left.exit_code == MISUSE
    assert left.stderr.index("Échéance [n1]") < left.stderr.index("UTF-8")


@pytest.mark.parametrize(
    ("text", "told", "hidden"),
    [
        ("", "advisor case new", "règle"),
        ("reference: a\n---\nreference: b\n", "un seul dossier", "règle"),
        ("x", "dossier.yaml:1:1 : une suite", "«  »"),
    ],
    ids=["empty", "two documents", "no mapping"],
)
def test_a_case_file_is_told_of_cases_and_not_of_rules(
    run: Run, tmp_path: Path, text: str, told: str, hidden: str
) -> None:
    file = tmp_path / "dossier.yaml"
    file.write_text(text, encoding="utf-8")
    left = run("evaluate", file)
    assert left.exit_code == REFUSED
    assert told in left.stderr
    assert hidden not in left.stderr


def test_one_unreadable_file_does_not_stop_the_check_of_the_others(run: Run, night_noise: Path, tmp_path: Path) -> None:
    binary = tmp_path / "bin"
    binary.write_bytes(b"\x00\xff")
    left = run("case", "check", binary, tmp_path, night_noise, "--json")
    assert left.exit_code == MISUSE
    assert [json.loads(line)["valid"] for line in left.stdout.splitlines()] == [False, False, True]


def test_a_server_that_cannot_start_says_why(run: Run, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        left = run("serve", "--port", taken.getsockname()[1], "--moteur", "reference")
    assert left.exit_code == MISUSE
    assert "ne peut pas être écoutée" in left.stderr
    left = run("serve", "--regles", tmp_path, "--moteur", "reference")
    assert left.exit_code == MISUSE
    assert "base-de-regles-invalide" in left.stderr


# Evaluate


def test_the_summary_goes_to_the_standard_output(run: Run, night_noise: Path) -> None:
    told = run("evaluate", night_noise)
    assert told.exit_code == FINE
    assert told.stdout.startswith("Dossier nuit-77-014")
    assert "Mesures interdites" in told.stdout
    assert told.stderr == ""


def test_json_is_all_there_is_on_the_standard_output(run_apart: RunApart, night_noise: Path, with_clock: Path) -> None:
    done = run_apart("evaluate", night_noise, with_clock, "--json", "--moteur", "reference")
    assert done.returncode == FINE
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["schema_version"] for each in told] == ["advisor-advice/1"] * 2


def test_sealing_tells_its_entry_apart_from_the_data(run: Run, night_noise: Path, tmp_path: Path) -> None:
    told = run("evaluate", night_noise, "--json", "--trail", tmp_path / "registre")
    json.loads(told.stdout)
    assert "écriture n° 1" in told.stderr


def test_one_refused_case_does_not_hide_the_others(run: Run, night_noise: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("reference: x\n", encoding="utf-8")
    told = run("evaluate", bad, night_noise, "--json")
    refused, advised = map(json.loads, told.stdout.splitlines())
    assert told.exit_code == REFUSED
    assert refused["case"] == "bad.yaml"
    assert refused["refused"]["code"] == "dossier-refuse"
    assert advised["reference"] == "nuit-77-014"
    assert "Remède" in told.stderr


def test_alarms_sound_before_the_refusal(run: Run, with_clock: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(with_clock.read_text(encoding="utf-8") + "\ninconnu: 1\n", encoding="utf-8")
    told = run("evaluate", bad)
    assert told.exit_code == REFUSED
    assert told.stderr.startswith("Échéance")
    assert told.stderr.index("Échéance") < told.stderr.index("Erreur [dossier-refuse]")
    as_data = json.loads(run("evaluate", bad, "--json").stdout)
    assert as_data["refused"]["alarms"]["clocks"]


def alarm_before_error(told: Result, code: str) -> None:
    assert isinstance(told.exception, SystemExit), told.exception
    assert told.exit_code == REFUSED
    assert told.stderr.index("Échéance [n1]") < told.stderr.index(f"Erreur [{code}]")
    assert "Remède : " in told.stderr


@pytest.mark.parametrize("inside", ["", "sous-dossier"])
def test_an_advice_that_cannot_be_sealed_is_shown_with_its_alarms(
    run: Run, with_clock: Path, tmp_path: Path, inside: str
) -> None:
    file = tmp_path / "fichier"
    file.write_text("x", encoding="utf-8")
    told = run("evaluate", with_clock, "--trail", file / inside)
    assert told.stdout.startswith("Dossier D77-0010")
    assert "n'est pas scellé" in told.stderr
    assert "une partie du chemin n'est pas un dossier" in told.stderr
    alarm_before_error(told, "enregistrement-impossible")
    advised, refused = map(
        json.loads, run("evaluate", with_clock, "--trail", file / inside, "--json").stdout.splitlines()
    )
    assert advised["alarms"] == refused["refused"]["alarms"]
    assert refused["exit_code"] == REFUSED


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EIO], ids=errno.errorcode.get)
@pytest.mark.parametrize("call", ["open", "fsync", "mkdir"])
def test_a_disk_that_refuses_the_seal_hides_no_alarm(  # noqa: PLR0917 - fixtures
    run: Run, with_clock: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, call: str
) -> None:
    trail = tmp_path / "registre"
    true_call = getattr(os, call)

    def refuse(place: Any, *rest: Any, **named: Any) -> Any:
        if call == "fsync" or str(place).startswith(str(trail)):
            raise OSError(code, os.strerror(code))
        return true_call(place, *rest, **named)

    monkeypatch.setattr(os, call, refuse)
    told = run("evaluate", with_clock, "--trail", trail)
    assert told.stdout.startswith("Dossier D77-0010")
    alarm_before_error(told, "enregistrement-impossible" if call == "mkdir" else "scellement-impossible")


def test_a_trail_that_may_only_be_read_refuses_the_seal_and_stays_whole(
    run: Run, with_clock: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trail = tmp_path / "registre"
    assert run("evaluate", with_clock, "--trail", trail).exit_code == FINE
    before = (trail / "trail.jsonl").read_bytes()
    true_open = os.open

    def read_only(path: Any, flags: int, *rest: Any, **named: Any) -> int:
        if str(path).endswith("trail.jsonl") and flags & (os.O_RDWR | os.O_WRONLY):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return true_open(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", read_only)
    told = run("evaluate", with_clock, "--trail", trail)
    alarm_before_error(told, "scellement-impossible")
    assert "le droit d’écrire" in told.stderr
    assert (trail / "trail.jsonl").read_bytes() == before
    assert run("verify", trail).exit_code == FINE


def test_a_broken_trail_hides_no_alarm(run: Run, with_clock: Path, tmp_path: Path) -> None:
    trail = tmp_path / "registre"
    run("evaluate", with_clock, "--trail", trail)
    (trail / "trail.jsonl").write_bytes(b"{}\n")
    told = run("evaluate", with_clock, "--trail", trail)
    assert told.exit_code == FINDINGS
    assert told.stderr.index("Échéance [n1]") < told.stderr.index("Erreur [registre-rompu]")


def test_a_page_that_cannot_be_written_hides_neither_advice_nor_alarm(
    run: Run, with_clock: Path, tmp_path: Path
) -> None:
    told = run("evaluate", with_clock, "--html", tmp_path)
    assert told.stdout.startswith("Dossier D77-0010")
    alarm_before_error(told, "enregistrement-impossible")


def test_the_page_is_written(run: Run, night_noise: Path, tmp_path: Path) -> None:
    page = tmp_path / "a" / "page.html"
    assert run("evaluate", night_noise, "--html", page).exit_code == FINE
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert run("evaluate", night_noise, night_noise, "--html", page).exit_code == MISUSE


def test_another_day_gives_what_was_known_then(run: Run, night_noise: Path) -> None:
    told = json.loads(run("evaluate", night_noise, "--json", "--as-of", "2026-05-17").stdout)
    assert told["as_of"] == "2026-05-17"
    assert told["findings"] == []


def test_an_interruption_is_clean(run: Run, night_noise: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(evaluate_module, "evaluate_text", interrupted)
    left = run("evaluate", night_noise)
    assert left.exit_code == 130
    assert left.stderr == "Interrompu.\n"


def test_no_color_is_respected(run_apart: RunApart) -> None:
    coloured = run_apart("rule", "check", FORCE_COLOR="1", TERM="xterm-256color")
    plain = run_apart("rule", "check", FORCE_COLOR="1", TERM="xterm-256color", NO_COLOR="1")
    assert "\x1b[32m" in coloured.stdout
    assert "\x1b[32m" not in plain.stdout


# Letters and record


def test_a_letter_goes_from_draft_to_approval_and_the_record_proves_it(
    run: Run, with_letter: Path, tmp_path: Path
) -> None:
    trail, out = tmp_path / "registre", tmp_path / "courriers"
    drafted = run("letter", with_letter, "--trail", trail, "--out", out, "--json")
    assert drafted.exit_code == FINE, drafted.stderr
    told = json.loads(drafted.stdout)
    assert {Path(file).read_bytes()[:5] for file in told["files"]} == {b"%PDF-"}
    reference = next(trail.joinpath("sealed").glob("*.key")).stem
    approved = run(
        "approve", reference, "--par", "responsable d'agence", "--motif", "Les faits sont établis.",
        "--trail", trail, "--out", out,
    )  # fmt: skip
    assert approved.exit_code == FINE, approved.stderr
    assert "écriture n° 3" in approved.stdout
    assert run("verify", trail).exit_code == FINE
    assert run("verify", trail / "trail.jsonl", "--json").exit_code == FINE
    replayed = run("replay", reference, "--trail", trail)
    assert replayed.exit_code == FINE
    assert "octet pour octet" in replayed.stdout


def test_a_letter_for_a_barred_measure_is_refused(run: Run, night_noise: Path, tmp_path: Path) -> None:
    left = run("letter", night_noise, "--mesure", "conge", "--trail", tmp_path / "t", "--out", tmp_path / "o")
    assert left.exit_code == REFUSED
    assert "Congé délivré par le bailleur" in left.stderr
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "exit_code"),
    [
        (("--mesure", "conge"), "courrier-incomplet", REFUSED),
        (("--mesure", "zorglub"), "introuvable", MISUSE),
        (("--personne", "t9"), "mauvais-usage", MISUSE),
    ],
)
def test_a_refused_letter_comes_with_the_alarms_of_the_case(  # noqa: PLR0917 - fixtures
    run: Run, with_clock: Path, tmp_path: Path, arguments: tuple[str, str], code: str, exit_code: int
) -> None:
    places = ("--trail", tmp_path / "t", "--out", tmp_path / "o")
    left = run("letter", with_clock, *arguments, *places)
    assert left.exit_code == exit_code
    assert left.stderr.index("Échéance [n1]") < left.stderr.index(f"Erreur [{code}]")
    assert left.stderr.count("Échéance [n1]") == 1
    told = json.loads(run("letter", with_clock, *arguments, *places, "--json").stdout)
    assert [each["item"] for each in told["refused"]["alarms"]["clocks"]] == ["n1", "n1"]


def test_an_incomplete_letter_comes_with_the_alarms_of_the_case(run: Run, with_clock: Path, tmp_path: Path) -> None:
    bare = tmp_path / "sans-contact.yaml"
    text = with_clock.read_text(encoding="utf-8")
    assert "  contact:" in text
    bare.write_text("".join(each for each in text.splitlines(True) if "  contact:" not in each), encoding="utf-8")
    left = run("letter", bare, "--trail", tmp_path / "t", "--out", tmp_path / "o")
    assert "le contact" in left.stderr
    alarm_before_error(left, "courrier-incomplet")


def test_a_composed_letter_tells_the_alarms_too(run: Run, with_clock: Path, tmp_path: Path) -> None:
    drafted = run("letter", with_clock, "--trail", tmp_path / "t", "--out", tmp_path / "o", "--json")
    assert drafted.exit_code == FINE, drafted.stderr
    assert "Échéance [n1]" in drafted.stderr
    json.loads(drafted.stdout)


def test_an_approval_without_reason_is_refused(run: Run, with_letter: Path, tmp_path: Path) -> None:
    trail, out = tmp_path / "registre", tmp_path / "courriers"
    run("letter", with_letter, "--trail", trail, "--out", out)
    reference = next(trail.joinpath("sealed").glob("*.key")).stem
    left = run("approve", reference, "--par", "directeur", "--motif", "bref", "--trail", trail, "--out", out)
    assert left.exit_code == REFUSED


def test_a_changed_trail_is_found_and_placed(run: Run, night_noise: Path, tmp_path: Path) -> None:
    trail = tmp_path / "registre"
    run("evaluate", night_noise, "--trail", trail)
    file = trail / "trail.jsonl"
    file.write_bytes(file.read_bytes().replace(b"advice.sealed", b"advice.seaied"))
    left = run("verify", trail, "--json")
    assert left.exit_code == FINDINGS
    verdict = json.loads(left.stdout)
    assert verdict["intact"] is False
    assert verdict["trail"]["findings"][0]["line"] == 1
    assert run("replay", "nuit-77-014", "--trail", trail).exit_code == FINDINGS


def test_a_head_noted_elsewhere_shows_a_cut(run: Run, night_noise: Path, tmp_path: Path) -> None:
    trail = tmp_path / "registre"
    run("evaluate", night_noise, "--trail", trail)
    head = json.loads(run("verify", trail, "--json").stdout)["trail"]["head"]
    assert run("verify", trail, "--tete", f"{head['sequence']}:{head['digest']}").exit_code == FINE
    run("evaluate", night_noise, "--trail", trail, "--as-of", "2026-10-01")
    later = json.loads(run("verify", trail, "--json").stdout)["trail"]["head"]
    file = trail / "trail.jsonl"
    file.write_bytes(file.read_bytes().splitlines(keepends=True)[0])
    assert run("verify", trail, "--tete", f"{later['sequence']}:{later['digest']}").exit_code == FINDINGS
    assert run("verify", trail, "--tete", "trois").exit_code == MISUSE


def test_an_advice_with_other_rules_does_not_replay(run: Run, night_noise: Path, tmp_path: Path) -> None:
    trail, rules = tmp_path / "registre", tmp_path / "rules"
    run("evaluate", night_noise, "--trail", trail)
    shutil.copytree(rules_root(), rules)
    measures = rules / "mesures" / "echelle.yaml"
    text = measures.read_text(encoding="utf-8")
    assert "signataire: responsable d'agence" in text
    measures.write_text(text.replace("signataire: responsable d'agence", "signataire: directeur"), encoding="utf-8")
    left = run("replay", "nuit-77-014", "--trail", trail, "--regles", rules, "--json")
    assert left.exit_code == FINDINGS
    found = json.loads(left.stdout)
    assert not found["identical"]
    assert any("« directeur »" in difference for difference in found["differences"])


# Case


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_new_case_can_be_checked_and_is_never_overwritten(run: Run, language: str, tmp_path: Path) -> None:
    file = tmp_path / "dossier.yaml"
    assert run("case", "new", file, "--lang", language).exit_code == FINE
    written = file.read_bytes()
    assert run("case", "check", file).exit_code == FINE
    assert run("case", "new", file, "--lang", language).exit_code == MISUSE
    assert file.read_bytes() == written


def test_the_faults_of_a_case_are_findings(run: Run, with_clock: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(with_clock.read_text(encoding="utf-8") + "\nun: 1\ndeux: 2\n", encoding="utf-8")
    left = run("case", "check", bad, "--json")
    told = json.loads(left.stdout)
    assert left.exit_code == FINDINGS
    assert told["valid"] is False
    assert "« un »" in told["message"]
    assert "« deux »" in told["message"]
    assert told["alarms"]["clocks"]


@pytest.mark.parametrize("name", ["case", "advice"])
def test_a_schema_is_written(run: Run, name: str) -> None:
    assert json.loads(run("case", "schema", name).stdout)["$id"] == f"urn:advisor:schema:{name}:1"


# Rules


def test_a_sound_rule_base_is_said_sound(run: Run) -> None:
    told = run("rule", "check", "--json")
    found = json.loads(told.stdout)
    assert told.exit_code == FINE, found
    assert found["sound"] is True


def test_faults_of_rules_are_findings_with_their_place(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(rules_root(), folder)
    (folder / "situation" / "essai.yaml").write_text("règle: essai\ntitre: Essai\n", encoding="utf-8")
    left = run("rule", "check", folder)
    assert left.exit_code == FINDINGS
    assert "rules/situation/essai.yaml:1:1" in left.stdout
    assert "diagnostic(s)" in left.stdout
    found = json.loads(run("rule", "check", folder, "--json").stdout)
    assert {each["place"]["file"] for each in found["diagnostics"]} == {"rules/situation/essai.yaml"}


def test_a_rule_is_tried_as_a_tree(run: Run, night_noise: Path) -> None:
    told = run("rule", "try", "manquement", "--dossier", night_noise)
    assert told.exit_code == FINE
    assert "├── " in told.stdout
    assert "→ le fait manque à l'obligation d'user paisiblement des lieux" in told.stdout
    trials = json.loads(run("rule", "try", "manquement", "--dossier", night_noise, "--json").stdout)
    assert [trial["item"] for trial in trials] == ["i1", "i2"]


def test_rule_pages_are_written(run: Run, tmp_path: Path) -> None:
    assert run("rule", "page", "manquement", "--out", tmp_path / "one").exit_code == FINE
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["manquement.html"]


def test_terms_are_looked_up(run: Run) -> None:
    assert "menaces" in run("rule", "terms", "menaces").stdout
    assert run("rule", "terms", "mot introuvable").exit_code == FINDINGS
    assert json.loads(run("rule", "terms", "menaces", "--json").stdout)[0]["scope"]


def test_the_glossary_is_written(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "glossaire.md"
    assert run("glossary", "--out", file).exit_code == FINE
    assert file.read_text(encoding="utf-8").startswith("# Glossaire")


# Demo


def test_the_demo_runs_the_line_and_ends_with_a_table(
    run: Run, night_noise: Path, with_letter: Path, tmp_path: Path
) -> None:
    cases, out = tmp_path / "cases", tmp_path / "out"
    cases.mkdir()
    for path in (night_noise, with_letter):
        (cases / path.name).write_bytes(path.read_bytes())
    told = run("demo", "--exemples", cases, "--out", out)
    assert told.exit_code == FINE, told.stderr
    assert "[1/2]" in told.stderr
    assert "Registre intact" in told.stdout
    assert "octet pour octet" in told.stdout
    assert "Les dossiers traités" in told.stdout
    assert {path.name for path in out.iterdir()} == {"avis", "pages", "courriers", "registre"}


def test_the_demo_reports_a_refused_case(run: Run, night_noise: Path, tmp_path: Path) -> None:
    cases = tmp_path / "cases"
    cases.mkdir()
    (cases / "a.yaml").write_bytes(night_noise.read_bytes())
    (cases / "b.yaml").write_text("reference: x\n", encoding="utf-8")
    told = run("demo", "--exemples", cases, "--out", tmp_path / "out", "--json")
    assert told.exit_code == FINDINGS
    found = json.loads(told.stdout)
    assert [case["refused"] is None for case in found["cases"]] == [True, False]
    assert found["proof"]["sound"] is True


def test_a_letter_has_its_docx_twin_when_asked_for(run: Run, with_letter: Path, tmp_path: Path) -> None:
    done = run("letter", with_letter, "--docx", "--trail", tmp_path / "t", "--out", tmp_path / "o", "--json")
    files = [Path(file) for file in json.loads(done.stdout)["files"]]
    assert [file.suffix for file in files] == [".pdf", ".pdf", ".docx"]
    assert all(file.is_file() for file in files)
