"""The first run, with nothing to configure; and what a wrong setting, a lost key or an old database is told."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from authority import CAN_STAMP, Authority
from typer.testing import Result

from advisor.audit.__main__ import main as verify_offline
from advisor.cli.clock import moment
from advisor.service import retention
from advisor.service.adviser import open_adviser
from advisor.service.configuration import read_configuration
from advisor.service.dossiers import open_dossier
from advisor.service.gate import Gate
from advisor.service.login import Claim, log_in
from advisor.service.opening import open_store, prepare_place
from advisor.service.refusals import FINDINGS, FINE, MISUSE, REFUSED, Misuse
from advisor.service.sealing import Actor, Desk
from advisor.storage.store import Store
from advisor.storage.upgrade import HERE, REVISION

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment that sets nothing, with an empty home."""
    for name in [each for each in os.environ if each.startswith("ADVISOR_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))


def place(tmp_path: Path) -> Path:
    return tmp_path / "share" / "advisor"


def test_one_command_makes_the_place_and_the_first_administrator(run: Run, tmp_path: Path) -> None:
    made = run("organisation", "create", "opac", "Office public", "--administrateur", "admin-1", "--json")
    assert made.exit_code == FINE, made.output
    secret = json.loads(made.stdout)["secret"]
    files = {each.name: each.stat().st_mode & 0o777 for each in place(tmp_path).iterdir()}
    assert {"cle-maitresse": 0o600, "cle-de-signature.pem": 0o600}.items() <= files.items()
    assert place(tmp_path).stat().st_mode & 0o777 == 0o700
    store = open_store(read_configuration(os.environ))
    account = log_in(Gate(store, moment()), Claim("opac", "admin-1", secret)).asker.account
    assert account.roles == {"administrator"}
    assert "garder une copie ailleurs" in made.stderr
    assert run("organisation", "create", "opac", "Office public").exit_code == MISUSE
    assert run("organisation", "create", "autre", "Un autre").exit_code == FINE
    assert json.loads(run("organisation", "list", "--json").stdout) == ["autre", "opac"]


@pytest.mark.parametrize("named", [False, True], ids=["embedded", "named"])
def test_a_new_database_is_its_owner_s_alone_with_the_files_beside_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    former = os.umask(0)
    try:
        prepare_place(read_configuration(os.environ))
        file = place(tmp_path) / "advisor.db"
        if named:
            file = tmp_path / "other.db"
            monkeypatch.setenv("ADVISOR_DATABASE", f"sqlite:///{file}")
            assert run("db", "upgrade").exit_code == FINE
        store = open_store(read_configuration(os.environ))
        store.found("opac", "Office public", moment())
        with store.reading("opac"):
            files = [file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")]
            assert [each.stat().st_mode & 0o777 for each in files] == [0o600] * 3
        store.engine.dispose()
    finally:
        os.umask(former)


def test_the_journal_is_signed_from_its_first_entry_and_verifies_elsewhere(run: Run, tmp_path: Path) -> None:
    run("organisation", "create", "opac", "Office public")
    head = json.loads(run("journal", "sign", "opac", "--json").stdout)
    assert head["size"] == 1
    assert json.loads(run("journal", "heads", "opac", "--json").stdout) == [{**head, "stamped": False}]
    assert run("journal", "verify", "opac", "--cle", head["key_id"]).exit_code == FINE
    assert run("journal", "verify", "opac", "--cle", "sha256:" + "0" * 64).exit_code == FINDINGS
    assert run("journal", "export", "opac", "--out", tmp_path / "out").exit_code == FINE
    assert {each.name for each in (tmp_path / "out").iterdir()} == {
        "journal.jsonl",
        "tetes.jsonl",
        "horodatages.jsonl",
        "cles.jsonl",
    }
    for command in ("verify", "heads", "sign", "export"):
        wanted = ["--out", tmp_path / "none"] if command == "export" else []
        assert run("journal", command, "nobody", *wanted).exit_code == MISUSE, command
    assert run("journal", "stamp", "opac").exit_code == MISUSE


def test_a_key_follows_another(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("organisation", "create", "opac", "Office public")
    former, latter = place(tmp_path) / "cle-de-signature.pem", tmp_path / "2.pem"
    assert run("key", "new", latter).exit_code == FINE
    assert run("key", "new", latter).exit_code == REFUSED
    monkeypatch.setenv("ADVISOR_SIGNING_KEY_FILE", str(latter))
    assert run("journal", "sign", "opac").exit_code == FINDINGS
    assert run("key", "adopt", "opac").exit_code == FINDINGS
    assert run("key", "adopt", "opac", "--ancienne", former).exit_code == FINE
    assert run("journal", "sign", "opac").exit_code == FINE


def test_a_lost_master_key_is_never_replaced(run: Run, tmp_path: Path) -> None:
    run("organisation", "create", "opac", "Office public")
    key = place(tmp_path) / "cle-maitresse"
    key.rename(tmp_path / "away")
    assert run("organisation", "create", "autre", "Un autre").exit_code == MISUSE
    assert not key.exists()
    assert run("key", "master", key).exit_code == FINE
    refused = run("organisation", "list")
    assert (refused.exit_code, "n'est pas celle de cette base" in refused.stderr) == (MISUSE, True)
    key.unlink()
    (tmp_path / "away").rename(key)
    assert run("organisation", "list").exit_code == FINE
    key.chmod(0o644)
    refused = run("organisation", "list")
    assert (refused.exit_code, "d'autres que son propriétaire" in refused.stderr) == (MISUSE, True)


def test_nothing_is_made_by_a_command_that_only_works_on_what_is_there(run: Run, tmp_path: Path) -> None:
    for command in (
        ["account", "list", "opac"],
        ["organisation", "list"],
        ["journal", "verify", "opac"],
        ["db", "status"],
    ):
        refused = run(*command)
        assert (refused.exit_code, "advisor organisation create" in refused.stderr) == (MISUSE, True)
    assert not place(tmp_path).exists()


def test_a_database_for_teams_without_its_part_of_the_product_names_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADVISOR_DATABASE", "postgresql+psycopg://advisor@127.0.0.1:1/advisor")
    monkeypatch.setitem(sys.modules, "psycopg", None)
    refused = run("db", "status")
    assert "« advisor[postgres] »" in refused.stderr
    assert refused.exit_code == run("db", "upgrade").exit_code != 0
    assert isinstance(refused.exception, SystemExit)


def test_a_database_that_is_behind_is_refused_and_brought_up(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare_place(read_configuration(os.environ))
    database = tmp_path / "other.db"
    monkeypatch.setenv("ADVISOR_DATABASE", f"sqlite:///{database}")
    refused = run("organisation", "create", "opac", "Office public")
    assert (refused.exit_code, "advisor db upgrade" in refused.stderr) == (MISUSE, True)
    assert run("db", "status").exit_code == FINDINGS
    assert run("db", "upgrade").exit_code == FINE
    assert "déjà à jour" in run("db", "upgrade").stdout
    assert json.loads(run("db", "status", "--json").stdout) == {
        "revision": REVISION,
        "wanted": REVISION,
        "current": True,
    }
    assert run("organisation", "create", "opac", "Office public").exit_code == FINE
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for command in (["db", "upgrade"], ["organisation", "list"], ["backup", str(tmp_path / "b.zip")]):
        refused = run(*command)
        assert (refused.exit_code, "plus récente" in refused.stderr) == (MISUSE, True)


def test_the_revision_that_the_code_names_is_that_of_the_last_migration() -> None:
    assert ScriptDirectory(str(HERE)).get_current_head() == REVISION


def test_a_backup_goes_into_another_place_and_leaves_none_where_it_is_refused(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("organisation", "create", "opac", "Office public", "--administrateur", "admin-1")
    taken = run("backup", tmp_path / "b.zip", "--json")
    assert taken.exit_code == FINE
    assert run("restore", tmp_path / "b.zip").exit_code == REFUSED
    monkeypatch.setenv("ADVISOR_MASTER_KEY_FILE", str(place(tmp_path) / "cle-maitresse"))
    monkeypatch.setenv("ADVISOR_DATA", str(tmp_path / "new"))
    (tmp_path / "bad.zip").write_bytes(b"PK")
    assert run("restore", tmp_path / "bad.zip").exit_code == REFUSED
    assert list((tmp_path / "new").iterdir()) == []
    assert run("restore", tmp_path / "b.zip", "--motif", "planifiée").exit_code == MISUSE
    assert run("restore", tmp_path / "b.zip", "--compte", "opac", "personne").exit_code == MISUSE
    assert list((tmp_path / "new").iterdir()) == []
    restored = run("restore", tmp_path / "b.zip", "--compte", "opac", "admin-1", "--motif", "essai", "--json")
    assert json.loads(restored.stdout) == json.loads(taken.stdout)
    with open_store(read_configuration(os.environ)).reading("opac") as work:
        line = work.accesses.page(limit=1)[0]
    assert (line.action, line.subject) == ("database:restore", json.loads(taken.stdout)["taken_at"])
    assert line.reason == "at_the_machine:drill"
    assert [each["login"] for each in json.loads(run("account", "list", "opac", "--json").stdout)] == ["admin-1"]


def test_a_backup_is_in_the_access_journal_of_every_organisation(run: Run, tmp_path: Path) -> None:
    run("organisation", "create", "opac", "Office public", "--administrateur", "admin-1")
    run("organisation", "create", "autre", "Un autre")
    store = open_store(read_configuration(os.environ))
    with store.reading("opac") as work:
        account = work.accounts.named("admin-1")
    assert account is not None
    assert run("backup", tmp_path / "1.zip").exit_code == FINE
    by = ("--compte", "opac", "admin-1", "--motif", "intervention")
    assert run("backup", tmp_path / "2.zip", *by).exit_code == FINE
    for wrong in (("--compte", "opac", "personne"), ("--motif", "envie")):
        assert run("backup", tmp_path / "3.zip", *wrong).exit_code == MISUSE
    assert not (tmp_path / "3.zip").exists()
    run("account", "disable", "opac", "admin-1")
    assert run("backup", tmp_path / "3.zip", *by).exit_code == MISUSE
    why = ("at_the_machine:before_repair", "at_the_machine")
    assert saved(store, "opac") == [(account.id, why[0]), ("operator", why[1])]
    assert saved(store, "autre") == [("operator", each) for each in why]
    with zipfile.ZipFile(tmp_path / "2.zip") as archive:
        assert b"before_repair" in archive.read("tables/accesses.jsonl"), "written before it is taken"


def test_a_database_that_takes_no_line_is_saved_all_the_same_and_it_is_said(run: Run, tmp_path: Path) -> None:
    run("organisation", "create", "opac", "Office public")
    with sqlite3.connect(place(tmp_path) / "advisor.db") as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON accesses BEGIN SELECT RAISE(ABORT, 'full'); END")
    done = run("backup", tmp_path / "b.zip")
    assert (done.exit_code, (tmp_path / "b.zip").exists()) == (FINE, True)
    assert "n'a pas pu inscrire" in done.stderr


def saved(store: Store, organisation: str) -> list[tuple[str, str]]:
    """Who took the backups of an organisation and why, the newest first."""
    with store.reading(organisation) as work:
        return [
            (each.account, each.reason)
            for each in work.accesses.page()
            if (each.action, each.subject, each.granted) == ("database:back-up", "-", True)
        ]


def test_the_lengths_of_the_settings_serve_every_command(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "durees.yaml"
    product = Path(retention.__file__).with_name("retention.yaml").read_text(encoding="utf-8")
    own.write_text(product.replace("{amount: 6, unit: months}", "{amount: 9, unit: months}"), encoding="utf-8")
    monkeypatch.setenv("ADVISOR_RETENTION_FILE", str(own))
    record = ("purge", "record", "--responsable", "Office public", "--contact", "dpo")
    assert "| 9 mois |" in run(*record).stdout
    run("organisation", "create", "opac", "Office public")
    run("account", "create", "opac", "dpo-1", "--role", "dpo")
    assert run("purge", "list", "opac", "--compte", "dpo-1").exit_code == FINE
    own.with_name("autres.yaml").write_text("classes: []", encoding="utf-8")
    monkeypatch.setenv("ADVISOR_RETENTION_FILE", str(own.with_name("autres.yaml")))
    for command in (record, ("purge", "list", "opac", "--compte", "dpo-1"), ("work",), ("serve", "--port", "18765")):
        refused = run(*command)
        assert (refused.exit_code, "autres.yaml" in refused.stderr) == (MISUSE, True), command


def test_a_dossier_is_exported_into_a_file_that_proves_itself_and_the_act_is_noted(
    run: Run, tmp_path: Path, night_noise: Path
) -> None:
    run("organisation", "create", "opac", "Office public")
    store = open_store(read_configuration(os.environ))
    desk = Desk(store, open_adviser(None, "reference"), Actor("opac", "a1", "agent", moment()), date(2026, 11, 24))
    reference = open_dossier(desk, night_noise.read_text(encoding="utf-8"), reason="plainte reçue").entry.subject
    file = tmp_path / "dossier.zip"
    assert run("dossier", "export", "opac", reference, file).exit_code == FINE
    key = json.loads(run("journal", "heads", "opac", "--json").stdout)[0]["key_id"]
    assert run("verify", file, "--cle", key).exit_code == FINE
    with store.reading("opac") as work:
        noted = [(each.account, each.action, each.subject) for each in work.accesses.page(limit=10)]
    assert noted == [("operator", "dossier:export", reference)]
    assert run("dossier", "export", "opac", "nobody", tmp_path / "none.zip").exit_code == MISUSE
    assert not (tmp_path / "none.zip").exists()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        (
            "ADVISOR_MASTER_KEY",
            "ab" * 32,
            "ADVISOR_MASTER_KEY n'existe pas. Vouliez-vous dire ADVISOR_MASTER_KEY_FILE ?",
        ),
        ("ADVISOR_DATABSE", "x", "Vouliez-vous dire ADVISOR_DATABASE ?"),
        ("ADVISOR_STOP_SECONDS", "soon", "ADVISOR_STOP_SECONDS n'a pas une valeur admise"),
        ("FORWARDED_ALLOW_IPS", "*", "FORWARDED_ALLOW_IPS n'a pas une valeur admise"),
        ("FORWARDED_ALLOW_IPS", "relais.exemple", "FORWARDED_ALLOW_IPS n'a pas une valeur admise"),
        ("ADVISOR_TSA_URL", "file:///etc/passwd", "ADVISOR_TSA_URL n'a pas une valeur admise"),
    ],
)
def test_a_wrong_setting_is_named_and_its_value_never_told(name: str, value: str, told: str) -> None:
    with pytest.raises(Misuse) as refused:
        read_configuration({name: value})
    assert told in refused.value.message
    assert value == "x" or value not in refused.value.message


def test_what_systemd_hands_over_is_read_though_its_group_may(tmp_path: Path) -> None:
    handed = tmp_path / "credentials"
    handed.mkdir()
    key = handed / "master-key"
    key.write_text("ab" * 32, encoding="ascii")
    key.chmod(0o440)
    configuration = read_configuration({"CREDENTIALS_DIRECTORY": str(handed), "ADVISOR_DATA": str(tmp_path / "data")})
    assert configuration.master_key_file == key
    assert prepare_place(configuration).made[0].name == "cle-de-signature.pem"
    assert open_store(configuration).organisations() == []
    key.chmod(0o444)
    with pytest.raises(Misuse):
        open_store(configuration)


@pytest.mark.skipif(not CAN_STAMP, reason="no openssl here to stamp with")
def test_a_head_is_stamped_over_the_network_and_verified_without_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    authority = Authority(tmp_path / "tsa")
    root, out = tmp_path / "tsa" / "root.pem", tmp_path / "out"
    run("organisation", "create", "opac", "Office public")
    key = json.loads(run("journal", "sign", "opac", "--json").stdout)["key_id"]
    monkeypatch.setenv("ADVISOR_TSA_CERTIFICATE", str(root))
    with listening(authority) as url:
        monkeypatch.setenv("ADVISOR_TSA_URL", url)
        told = run("journal", "stamp", "opac")
        assert told.exit_code == FINE, told.output
    again = run("journal", "stamp", "opac")
    assert (again.exit_code, again.stdout) == (FINE, told.stdout)
    verified = run("journal", "verify", "opac", "--json")
    assert any("Une autorité tierce" in note for note in json.loads(verified.stdout)["notes"])
    run("journal", "export", "opac", "--out", out)
    asked = ["verify", out / "journal.jsonl", "--heads", out / "tetes.jsonl", "--public-keys", out / "cles.jsonl"]
    asked += ["--key", key, "--stamps", out / "horodatages.jsonl", "--authority", root]
    assert verify_offline(list(map(str, asked))) == FINE
    assert "Une autorité tierce" in capsys.readouterr().out
    Authority(tmp_path / "foreign")
    asked[-1] = tmp_path / "foreign" / "root.pem"
    assert verify_offline(list(map(str, asked))) == FINDINGS
    assert run("journal", "verify", "opac", "--autorite", asked[-1]).exit_code == FINDINGS


@pytest.mark.skipif(not CAN_STAMP, reason="no openssl here to stamp with")
def test_an_authority_that_is_not_there_or_sends_elsewhere_leaves_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Authority(tmp_path / "tsa")
    run("organisation", "create", "opac", "Office public")
    run("journal", "sign", "opac")
    monkeypatch.setenv("ADVISOR_TSA_CERTIFICATE", str(tmp_path / "tsa" / "root.pem"))
    with listening(None) as elsewhere:
        for url in ("http://127.0.0.1:9/", elsewhere):
            monkeypatch.setenv("ADVISOR_TSA_URL", url)
            refused = run("journal", "stamp", "opac")
            assert (refused.exit_code, "ne répond pas" in refused.stderr) == (MISUSE, True)
    assert json.loads(run("journal", "heads", "opac", "--json").stdout)[0]["stamped"] is False


@contextmanager
def listening(authority: Authority | None) -> Iterator[str]:
    """The authority behind a port of this machine; without one, whoever asks is sent elsewhere."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            if authority is None:
                self.send_response(302)
                self.send_header("Location", "file:///etc/hostname")
                self.end_headers()
                return
            answer = authority.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *told: object) -> None:
            del told

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
