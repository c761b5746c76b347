"""`--json` on every command that has something to tell: one document on the standard output, and nothing else there."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import click
import pytest
import typer
from authority import CAN_STAMP, Authority
from typer.testing import Result

from advisor.cli import journal as journal_commands
from advisor.cli.clock import moment, today
from advisor.cli.main import app
from advisor.service.adviser import open_adviser, rules_root
from advisor.service.configuration import read_configuration
from advisor.service.dossiers import open_dossier
from advisor.service.opening import open_store
from advisor.service.refusals import FINDINGS, FINE, MISUSE
from advisor.service.retention import close_dossier
from advisor.service.sealing import Actor, Desk
from advisor.storage.upgrade import REVISION

Run = Callable[..., Result]
CONVENTIONS = Path(__file__).resolve().parents[2] / "examples" / "conventions"

WITHOUT_JSON = {
    "case schema": "the standard output is the schema asked for, JSON already",
    "sites together": "the standard output is the view asked for, JSON already",
    "purge record": "the standard output is the document asked for, to be filed",
    "work": "it serves until it is stopped",
    "serve": "it serves until it is stopped",
}
"""The commands that have no `--json`, and why."""


def commands(group: Any, *names: str) -> Iterator[tuple[str, Any]]:
    """Every command under a group by its whole name, each loaded as a call would load it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        _, found, _ = group.resolve_command(context, [name])
        if hasattr(found, "list_commands"):
            yield from commands(found, *names, name)
        else:
            yield " ".join((*names, name)), found


def test_every_command_has_json_but_those_that_have_a_reason() -> None:
    without = {
        name
        for name, command in commands(typer.main.get_command(app))
        if not any("--json" in option.opts for option in command.params)
    }
    assert without == WITHOUT_JSON.keys()


def data_of(result: Result, code: int = FINE) -> Any:
    """The one document that a command told."""
    assert result.exit_code == code, result.output
    assert result.stdout.endswith("\n")
    assert len(result.stdout.splitlines()) == 1, result.stdout
    return json.loads(result.stdout)


# Files


def test_a_new_case_tells_its_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "dossier.yaml"
    assert data_of(run("case", "new", file, "--json")) == {"files": [str(file)]}
    refused = data_of(run("case", "new", file, "--json"), MISUSE)
    assert (refused["exit_code"], refused["refused"]["code"]) == (MISUSE, "mauvais-usage")


@pytest.mark.parametrize("command", [("page", "manquement"), ("schema",)])
def test_what_is_published_of_the_rules_tells_its_files(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    told = data_of(run("rule", *command, "--out", tmp_path, "--json"))
    assert sorted(told["files"]) == sorted(map(str, tmp_path.iterdir()))
    assert told["files"]


def test_the_form_of_the_rules_tells_what_changed(run: Run, tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(rules_root(), rules)
    file = rules / "qualification" / "manquement.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(": ", ":  ", 1), encoding="utf-8")
    found = data_of(run("rule", "format", rules, "--json"), FINDINGS)
    assert found["written"] is False
    assert [Path(each).name for each in found["changed"]] == ["manquement.yaml"]
    assert data_of(run("rule", "format", rules, "--ecrire", "--json")) == {**found, "written": True}
    assert data_of(run("rule", "format", rules, "--json")) == {"changed": [], "written": False}


def test_the_glossary_tells_its_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "glossaire.md"
    assert data_of(run("glossary", "--out", file, "--json")) == {"files": [str(file)]}


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return Path(shutil.copy(CONVENTIONS / "registre.yaml", tmp_path))


def test_a_register_tells_its_check_and_its_calendar(run: Run, register: Path, tmp_path: Path) -> None:
    checked = data_of(run("review", "check", register, "--json"))
    assert (checked["register"], checked["valid"]) == ("registre.yaml", True)
    assert checked["lines"] > 0
    out = tmp_path / "calendrier.ics"
    day = ("--as-of", "2026-11-28", "--moteur", "reference")
    told = data_of(run("review", "calendar", register, *day, "--out", out, "--json"))
    assert told == {"deadlines": out.read_text(encoding="utf-8").count("BEGIN:VEVENT"), "files": [str(out)]}


def test_the_tables_of_a_register_tell_their_columns_and_lines(run: Run, register: Path, tmp_path: Path) -> None:
    model, table = tmp_path / "modele.csv", tmp_path / "plaintes.csv"
    bare = data_of(run("register", "template", "plaintes", "--json"))
    assert bare["files"] == []
    assert data_of(run("register", "template", "plaintes", "--out", model, "--json")) == {
        **bare,
        "files": [str(model)],
    }
    headings = model.read_text(encoding="utf-8-sig").splitlines()[0].split(";")
    assert [each["heading"] for each in bare["columns"]] == headings
    told = data_of(run("register", "export", register, "--section", "plaintes", "--out", table, "--json"))
    rows = len(table.read_text(encoding="utf-8-sig").splitlines()) - 1
    assert told == {"section": bare["section"], "lines": rows, "files": [str(table)]}


def test_a_document_attached_tells_its_digest(run: Run, register: Path, tmp_path: Path) -> None:
    note = tmp_path / "note-de-service.pdf"
    note.write_bytes(b"designation")
    told = data_of(run("register", "attach", register, "ref-77-union", note, "--json"))
    assert told["sha256"] == sha256(b"designation").hexdigest()
    assert (told["record"], told["label"], told["files"]) == ("ref-77-union", note.name, [str(register)])


def test_what_leaves_of_the_sites_tells_its_file(run: Run, tmp_path: Path) -> None:
    sample, out = CONVENTIONS / "sites.yaml", tmp_path / "sortie.html"
    table = out.with_suffix(".csv")
    asked = ("--commune", "93066", "--au", "2026-06-30", "--out", table)
    told = data_of(run("sites", "observatory", sample, *asked, "--json"))
    assert (told["commune"], told["files"]) == ("93066", [str(table)])
    assert told["sites"] > 0
    day = ("--au", "2026-06-30", "--moteur", "reference")
    assert data_of(run("sites", "page", sample, *day, "--out", out, "--json")) == {"files": [str(out)]}
    assert data_of(run("sites", "form", "--out", out, "--json")) == {"files": [str(out)]}


# The store


@pytest.fixture
def desk(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    """An embedded database with one organisation and its officer, nothing else being set."""
    for name in [each for each in os.environ if each.startswith("ADVISOR_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    run("organisation", "create", "opac", "Office public")
    run("account", "create", "opac", "dpo-1", "--role", "dpo")
    store = open_store(read_configuration(os.environ))
    return Desk(store, open_adviser(None, "reference"), Actor("opac", "a1", "agent", moment()), today())


@pytest.fixture
def reference(desk: Desk, night_noise: Path) -> str:
    return open_dossier(desk, night_noise.read_text(encoding="utf-8"), reason="plainte reçue").entry.subject


def sealed(desk: Desk) -> dict[str, Any]:
    """The last entry of the journal, as commands tell it."""
    with desk.reading() as work:
        head = work.journal.head()
    return {"sequence": head.sequence, "digest": head.digest}


def test_a_database_brought_up_tells_its_revisions(
    run: Run, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADVISOR_DATABASE", f"sqlite:///{tmp_path / 'other.db'}")
    for former in (None, REVISION):
        told = data_of(run("db", "upgrade", "--json"))
        assert told == {"former": former, "revision": REVISION, "queue_ready": True}


def test_a_disabled_account_is_told_as_the_list_tells_it(run: Run, desk: Desk) -> None:
    told = data_of(run("account", "disable", "opac", "dpo-1", "--json"))
    assert told["active"] is False
    assert data_of(run("account", "list", "opac", "--json")) == [told]


def test_keys_tell_their_file_and_fingerprint(
    run: Run, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    former, latter = tmp_path / "share" / "advisor" / "cle-de-signature.pem", tmp_path / "2.pem"
    assert data_of(run("key", "master", tmp_path / "m", "--json")) == {"files": [str(tmp_path / "m")]}
    made = data_of(run("key", "new", latter, "--json"))
    assert made["files"] == [str(latter)]
    monkeypatch.setenv("ADVISOR_SIGNING_KEY_FILE", str(latter))
    adopted = data_of(run("key", "adopt", "opac", "--ancienne", former, "--json"))
    assert adopted == {"organisation": "opac", "key": made["key"]}


def test_a_journal_tells_the_files_of_its_export(run: Run, desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "journal"
    told = data_of(run("journal", "export", "opac", "--out", out, "--json"))
    assert sorted(told["files"]) == sorted(map(str, out.iterdir()))
    assert str(out / "journal.jsonl") in told["files"]


@pytest.mark.skipif(not CAN_STAMP, reason="no openssl here to stamp with")
def test_a_stamp_tells_its_head_and_hour(run: Run, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = Authority(tmp_path / "tsa")
    monkeypatch.setenv("ADVISOR_TSA_CERTIFICATE", str(tmp_path / "tsa" / "root.pem"))
    monkeypatch.setenv("ADVISOR_TSA_URL", "http://127.0.0.1:9/")
    monkeypatch.setattr(journal_commands, "asked_at", lambda _: authority.answer)
    run("journal", "sign", "opac")
    told = data_of(run("journal", "stamp", "opac", "--json"))
    assert told.pop("stamped_at")
    assert data_of(run("journal", "heads", "opac", "--json")) == [told]


def test_a_hold_and_its_lifting_tell_their_entry(run: Run, desk: Desk, reference: str) -> None:
    why = ("--compte", "dpo-1", "--motif", "controle_en_cours", "--raison", "demande écrite reçue", "--json")
    for verb, held in (("hold", True), ("release", False)):
        told = data_of(run("dossier", verb, "opac", reference, *why))
        assert told == {
            "reference": reference,
            "ground": "controle_en_cours",
            "held": held,
            "entry": sealed(desk),
        }


def test_the_export_of_a_dossier_tells_its_file(run: Run, desk: Desk, reference: str, tmp_path: Path) -> None:
    file = tmp_path / "dossier.zip"
    told = data_of(run("dossier", "export", "opac", reference, file, "--json"))
    assert told == {"reference": reference, "files": [str(file)]}


def test_a_purge_tells_each_certificate_with_its_digest(run: Run, desk: Desk, reference: str, tmp_path: Path) -> None:
    close_dossier(desk, reference, version=1, retention="contentieux_termine", start=today())
    result = run("purge", "run", "opac", "--compte", "dpo-1", "--out", tmp_path, "--json")
    file = tmp_path / f"purge-{reference}.json"
    purged = {
        "reference": reference,
        "certificate": f"sha256:{sha256(file.read_bytes()).hexdigest()}",
        "files": [str(file)],
        "entry": sealed(desk),
    }
    assert data_of(result) == {"purged": [purged], "erased_accesses": 0}
    assert f"{reference} : purgé" in result.stderr


def test_a_clock_found_right_tells_its_entry(run: Run, desk: Desk, night_noise: Path) -> None:
    ahead = Desk(desk.store, desk.adviser, Actor("opac", "a1", "agent", "2099-01-01T00:00:00+00:00"), today())
    open_dossier(ahead, night_noise.read_text(encoding="utf-8"), reason="plainte reçue")
    told = data_of(run("clock", "accept", "opac", "--json"))
    assert told.pop("recorded_at") < "2099"
    assert told == {"entry": sealed(desk)}
