"""A dossier held: on each ground for itself, with its reason, against what was read, never purged nor erased; on both databases."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import typer
from sqlalchemy import text
from store_samples import CASE, MASTER, MOMENT, REFERENCE, TODAY, WHY, amended, held, released, seen

from advisor.access.roles import Role
from advisor.cli.main import app
from advisor.law.errors import CaseRejected, NotFound, VersionConflict
from advisor.service import retention as retention_module
from advisor.service.adviser import Adviser
from advisor.service.dossiers import open_dossier
from advisor.service.holds import GROUNDS, hold_dossier, keeping_of, release_dossier
from advisor.service.purges import run_purges
from advisor.service.refusals import FINE, MISUSE
from advisor.service.retention import close_dossier
from advisor.service.sealing import Actor, Desk
from advisor.storage.connect import connect
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade

FACT = date(2026, 9, 12)


@pytest.fixture
def desk(store: Store, adviser: Adviser) -> Desk:
    found = Desk(store, adviser, Actor("opac", "a1", "dpo", MOMENT), TODAY)
    open_dossier(found, CASE, reason=WHY)
    return found


def test_a_hold_tells_who_set_it_when_and_why(desk: Desk) -> None:
    entry = held(desk, REFERENCE)
    keeping = keeping_of(desk, REFERENCE)
    (told,) = keeping.holds
    assert (told.ground, told.account, told.recorded_at) == ("action_en_cours", "a1", MOMENT)
    assert (told.entry, told.reason) == (entry.sequence, "assignation délivrée")
    assert keeping.closing is None
    assert entry.act == "dossier.held"
    assert "assignation" not in json.dumps(dict(entry.payload), ensure_ascii=False), "what a person wrote is a piece"
    lifted = released(desk, REFERENCE)
    assert (lifted.act, lifted.payload["hold"], lifted.payload["set_by"]) == (
        "dossier.released",
        "action_en_cours",
        entry.sequence,
    )
    assert keeping_of(desk, REFERENCE).holds == ()


def test_each_ground_holds_for_itself(desk: Desk) -> None:
    close_dossier(desk, REFERENCE, version=1, retention="contentieux_termine", start=TODAY)
    for ground in GROUNDS:
        held(desk, REFERENCE, ground)
    for ground in GROUNDS:
        with pytest.raises(NotFound, match="gelé"):
            run_purges(desk, [REFERENCE])
        released(desk, REFERENCE, ground)
        with pytest.raises(NotFound, match="pas gelé pour ce motif"):
            released(desk, REFERENCE, ground)
    assert len(run_purges(desk, [REFERENCE])) == 1
    with pytest.raises(NotFound, match="purgé"):
        keeping_of(desk, REFERENCE)


def test_on_the_same_ground_again_the_new_reason_stands(desk: Desk) -> None:
    held(desk, REFERENCE)
    hold_dossier(desk, REFERENCE, "action_en_cours", reason="appel interjeté", seen=seen(desk, REFERENCE))
    assert [each.reason for each in keeping_of(desk, REFERENCE).holds] == ["appel interjeté"]


def test_nobody_holds_or_releases_what_changed_since(desk: Desk) -> None:
    read = seen(desk, REFERENCE)
    held(desk, REFERENCE)
    with_hold = seen(desk, REFERENCE)
    for stale in (read, (2, with_hold[1]), (1, "0" * 16)):
        for act in (hold_dossier, release_dossier):
            with pytest.raises(VersionConflict):
                act(desk, REFERENCE, "action_en_cours", reason="autre raison", seen=stale)
    close_dossier(desk, REFERENCE, version=1, retention="precontentieux", start=FACT)
    with pytest.raises(VersionConflict):
        release_dossier(desk, REFERENCE, "action_en_cours", reason="autre raison", seen=with_hold)
    with pytest.raises(CaseRejected, match="motif écrit"):
        release_dossier(desk, REFERENCE, "action_en_cours", reason="non", seen=seen(desk, REFERENCE))
    assert len(keeping_of(desk, REFERENCE).holds) == 1


def test_a_closing_is_told_with_its_computation_and_an_amendment_opens_it(desk: Desk) -> None:
    close_dossier(desk, REFERENCE, version=1, retention="precontentieux", start=FACT)
    closing = keeping_of(desk, REFERENCE).closing
    assert closing is not None
    assert closing.term is not None
    assert (closing.retention, closing.start, closing.term.due_on) == ("precontentieux", FACT, date(2029, 9, 12))
    assert "3 ans" in closing.term.computed
    held(desk, REFERENCE)
    amended(desk, REFERENCE, mark=seen(desk, REFERENCE)[1])
    keeping = keeping_of(desk, REFERENCE)
    assert (keeping.version, keeping.closing, len(keeping.holds)) == (2, None, 1), "an amendment lifts no hold"


def test_a_class_that_is_no_longer_there_is_told_and_stops_the_purges(desk: Desk, tmp_path: Path) -> None:
    close_dossier(desk, REFERENCE, version=1, retention="contentieux_termine", start=TODAY)
    product = Path(retention_module.__file__).with_name("retention.yaml").read_text(encoding="utf-8")
    own = tmp_path / "durees.yaml"
    own.write_text(product.replace("id: contentieux_termine", "id: proces_fini"), encoding="utf-8")
    there = replace(desk, retention=own)
    closing = keeping_of(there, REFERENCE).closing
    assert closing is not None
    assert closing.term is None
    assert "« contentieux_termine » n'existe pas" in closing.fault
    with pytest.raises(NotFound, match="contentieux_termine"):
        run_purges(there)


def test_what_held_a_dossier_before_several_grounds_could_is_kept(url: str, adviser: Adviser) -> None:
    engine = connect(url)
    upgrade(engine, "0005")
    with engine.begin() as connection:
        for line in (
            "INSERT INTO organisations VALUES ('opac', 'x', 'x')",
            "INSERT INTO dossiers (organisation, reference, version, judicial, created_at, hold) "
            "VALUES ('opac', 'd1', 1, false, 'x', 'action_en_cours'), ('opac', 'd2', 1, false, 'x', '')",
            "INSERT INTO journal (organisation, sequence, line, act, subject, recorded_at) "
            "VALUES ('opac', 1, 'a', 'dossier.held', 'd1', 'x'), ('opac', 2, 'a', 'dossier.held', 'd1', 'x'), "
            "('opac', 3, 'a', 'dossier.held', 'd2', 'x'), ('opac', 4, 'a', 'dossier.released', 'd2', 'x')",
        ):
            connection.execute(text(line))
    upgrade(engine)
    with engine.connect() as connection:
        rows = [tuple(row) for row in connection.execute(text("SELECT * FROM dossier_holds"))]
    assert rows == [("opac", "d1", "action_en_cours", 2)]
    engine.dispose()


def test_a_dpo_holds_and_releases_at_the_machine(
    desk: Desk, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    master = tmp_path / "maitresse"
    master.write_text(MASTER.hex(), encoding="ascii")
    master.chmod(0o600)
    monkeypatch.setenv("ADVISOR_DATABASE", url)
    monkeypatch.setenv("ADVISOR_MASTER_KEY_FILE", str(master))
    with desk.writing() as work:
        work.accounts.create("a9", "dpo-1", [Role.DPO])
        work.accounts.create("a7", "juriste-1", [Role.LAWYER])
    close_dossier(desk, REFERENCE, version=1, retention="precontentieux", start=FACT)
    why = ["--motif", "demande_d_une_personne", "--raison", "demande écrite reçue"]
    assert called(["dossier", "hold", "opac", REFERENCE, "--compte", "juriste-1", *why]) == MISUSE
    assert (
        called(["dossier", "hold", "opac", REFERENCE, "--compte", "dpo-1", "--motif", "x", "--raison", "y"]) == MISUSE
    )
    assert keeping_of(desk, REFERENCE).holds == ()
    assert called(["dossier", "hold", "opac", REFERENCE, "--compte", "dpo-1", *why]) == FINE
    capsys.readouterr()
    assert called(["dossier", "retention", "opac", REFERENCE, "--compte", "dpo-1", "--json"]) == FINE
    told = json.loads(capsys.readouterr().out)
    assert (told["closed"]["due_on"], told["closed"]["start"]) == ("2029-09-12", "2026-09-12")
    assert [(each["ground"], each["account"], each["reason"]) for each in told["holds"]] == [
        ("demande_d_une_personne", "a9", "demande écrite reçue")
    ]
    assert called(["dossier", "retention", "opac", REFERENCE, "--compte", "dpo-1"]) == FINE
    said = capsys.readouterr().out
    assert "à purger dès le 12 septembre 2029" in said
    assert "demande écrite reçue" in said
    assert called(["dossier", "release", "opac", REFERENCE, "--compte", "dpo-1", *why]) == FINE
    assert keeping_of(desk, REFERENCE).holds == ()
    with desk.reading() as work:
        noted = {(each.account, each.action, each.subject, each.reason) for each in work.accesses.page()}
    assert noted == {("a9", "dossier:hold", REFERENCE, "at_the_machine")}


def called(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as ended:
        typer.main.get_command(app)(arguments)
    return int(ended.value.code or 0)
