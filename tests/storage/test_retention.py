"""Purges: due on their day, held back where something holds, carried out whole, told by a certificate without content."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import typer
from sqlalchemy import text
from store_samples import CASE, MASTER, MOMENT, REFERENCE, TODAY, WHY, amended, held, released, seen

from advisor.access.roles import Role
from advisor.audit.canonical import digest_bytes
from advisor.audit.chain import examine
from advisor.cli.main import app
from advisor.law.errors import CaseRejected, NotFound, VersionConflict
from advisor.service import retention as retention_module
from advisor.service.adviser import Adviser
from advisor.service.dossiers import decide, open_dossier, read_dossier
from advisor.service.processing import open_processing, processing_record
from advisor.service.purges import due_purges, erase_old_accesses, run_purges
from advisor.service.refusals import FINDINGS, FINE, MISUSE, Misuse
from advisor.service.retention import close_dossier, open_retention
from advisor.service.sealing import Actor, Desk
from advisor.storage.store import Store

LAST_FACT = date(2026, 9, 12)
DUE = date(2029, 9, 12)
PRODUCT = Path(retention_module.__file__).with_name("retention.yaml").read_text(encoding="utf-8")
TWICE = PRODUCT.replace("id: precontentieux", "id: plainte_infondee")
NO_DAY = PRODUCT.replace("    not_before: [last_fact]\n", "", 1)
Machine = Callable[[str], tuple[list[str], Path]]


@pytest.fixture
def desk(store: Store, adviser: Adviser) -> Desk:
    found = Desk(store, adviser, Actor("opac", "a1", "dpo", MOMENT), TODAY)
    open_dossier(found, CASE, reason=WHY)
    return found


@pytest.fixture
def later(desk: Desk) -> Desk:
    return replace(desk, today=DUE)


def closed(desk: Desk) -> None:
    close_dossier(desk, REFERENCE, version=1, retention="precontentieux", start=LAST_FACT)


def test_a_dossier_is_due_on_its_day_and_not_before(desk: Desk, later: Desk) -> None:
    assert due_purges(later) == [], "an open dossier is never due"
    closed(desk)
    assert due_purges(replace(desk, today=date(2029, 9, 11))) == []
    (due,) = due_purges(later)
    assert (due.reference, due.term.due_on, due.term.retention.id) == (REFERENCE, DUE, "precontentieux")
    assert "à confirmer" in due.term.retention.status
    assert due.term.computed == (
        "Le jour du dernier fait, 12 septembre 2026 ; durée : 3 ans (« conservation_d_un_precontentieux » dans la base de "
        "règles) ; à purger dès le 12 septembre 2029"
    )


def test_due_purges_are_read_a_page_at_a_time(desk: Desk, later: Desk) -> None:
    closed(desk)
    for reference in ("b-2", "a-1"):
        open_dossier(desk, CASE.replace(REFERENCE, reference), reason=WHY)
        close_dossier(desk, reference, version=1, retention="precontentieux", start=LAST_FACT)
    assert [each.reference for each in due_purges(later)] == ["a-1", "b-2", REFERENCE]
    assert [each.reference for each in due_purges(later, limit=2)] == ["a-1", "b-2"]
    assert [each.reference for each in due_purges(later, after="a-1", limit=1)] == ["b-2"]


def test_a_dossier_amended_after_it_was_closed_is_open_again(desk: Desk, later: Desk) -> None:
    closed(desk)
    amended(desk, REFERENCE, mark=seen(desk, REFERENCE)[1])
    assert due_purges(later) == []


def test_nobody_opens_again_or_closes_otherwise_what_they_did_not_see_closed(desk: Desk, later: Desk) -> None:
    closed(desk)
    _, read = seen(desk, REFERENCE)
    held(desk, REFERENCE)
    released(desk, REFERENCE)
    assert seen(desk, REFERENCE)[1] == read, "a hold that was lifted leaves no trace in it"
    for stale in ("", "0" * 16):
        with pytest.raises(VersionConflict, match="est clos"):
            amended(desk, REFERENCE, mark=stale)
        with pytest.raises(VersionConflict, match="est clos"):
            close_dossier(desk, REFERENCE, version=1, retention="contentieux_termine", start=TODAY, mark=stale)
    assert [each.term.due_on for each in due_purges(later)] == [DUE]
    close_dossier(desk, REFERENCE, version=1, retention="contentieux_termine", start=TODAY, mark=read)
    with pytest.raises(VersionConflict, match="est clos"):
        amended(desk, REFERENCE, mark=read)
    assert [each.term.retention.id for each in due_purges(later)] == ["contentieux_termine"], "it is closed still"


def test_a_dossier_held_back_is_listed_and_not_purged(desk: Desk, later: Desk) -> None:
    closed(desk)
    held(desk, REFERENCE)
    held(desk, REFERENCE, "controle_en_cours")
    assert [each.held for each in due_purges(later)] == [("action_en_cours", "controle_en_cours")]
    for ground in ("action_en_cours", "controle_en_cours"):
        assert run_purges(later) == []
        with pytest.raises(NotFound, match="gelé"):
            run_purges(later, [REFERENCE])
        released(desk, REFERENCE, ground)
    assert len(run_purges(later)) == 1


def test_a_purge_leaves_a_certificate_and_no_content(desk: Desk, later: Desk) -> None:
    evaluated, entry = decide(desk, REFERENCE)
    closed(desk)
    (purge,) = run_purges(later)
    certificate = json.loads(purge.certificate)
    assert certificate["pieces"] == entry.payload["artifacts"]
    assert (certificate["retention"], certificate["due_on"]) == ("precontentieux", DUE.isoformat())
    assert evaluated.evaluation.case.persons[0].id not in purge.certificate.decode()
    assert [each.payload["certificate"] for each in purge.entries] == [digest_bytes(purge.certificate)]
    with pytest.raises(NotFound):
        read_dossier(later, REFERENCE)
    with desk.reading() as work:
        found = examine(b"".join(line + b"\n" for line in work.journal.lines()))
    assert (found.findings, found.entries[-1].act) == ((), "dossier.purged")
    assert due_purges(later) == run_purges(later) == []


def test_a_purge_of_many_pieces_fits_the_journal(desk: Desk, later: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("advisor.service.purges.NAMES_PER_ENTRY", 2)
    decide(desk, REFERENCE)
    closed(desk)
    (purge,) = run_purges(later)
    assert [len(each.payload["purged"]) for each in purge.entries] == [2, 1]


def test_a_dossier_is_closed_as_it_stands_under_a_class_that_exists(desk: Desk) -> None:
    with pytest.raises(NotFound, match="toujours"):
        close_dossier(desk, REFERENCE, version=1, retention="toujours", start=LAST_FACT)
    with pytest.raises(VersionConflict):
        close_dossier(desk, REFERENCE, version=2, retention="precontentieux", start=LAST_FACT)
    with pytest.raises(CaseRejected, match="pas encore venu"):
        close_dossier(desk, REFERENCE, version=1, retention="precontentieux", start=DUE)
    with pytest.raises(NotFound, match="conservation_d_un_precontentieux"):
        close_dossier(desk, REFERENCE, version=1, retention="precontentieux", start=date(1900, 1, 1))
    assert due_purges(desk) == [], "a class without a length on that day would stop every purge of the organisation"


def test_every_class_has_a_length_and_is_to_be_confirmed(adviser: Adviser) -> None:
    for each in open_retention().classes:
        assert each.term(LAST_FACT, adviser.program.rulebook).due_on >= LAST_FACT
        assert "à confirmer" in each.status
        assert each.ground


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "classes: []",
        "[",
        "access_journal: {}",
        "classes: [{id: a, period: {amount: -1, unit: days}}]",
        TWICE,
        NO_DAY,
    ],
)
def test_lengths_that_cannot_be_read_are_refused(tmp_path: Path, wrong: str) -> None:
    file = tmp_path / "durees.yaml"
    file.write_text(wrong, encoding="utf-8")
    with pytest.raises(Misuse, match=r"durees\.yaml"):
        open_retention(file)


def test_accesses_are_kept_twelve_months(desk: Desk) -> None:
    with desk.store.engine.begin() as connection:
        for number, at in enumerate(("2025-11-23T23:59:59+00:00", "2025-11-24T00:00:00+00:00", MOMENT), start=1):
            connection.execute(
                text(
                    "INSERT INTO accesses (id, organisation, at, account, role, action, subject, reason, granted) "
                    "VALUES (:id, 'opac', :at, 'a1', 'agent', 'read', 'D', '', :granted)"
                ),
                {"id": number, "at": at, "granted": True},
            )
    assert [erase_old_accesses(desk), erase_old_accesses(desk)] == [1, 0]
    with desk.reading() as work:
        assert work.journal.of("accesses")[0].payload["count"] == 1


def test_the_record_of_processing_tells_the_lengths_that_apply(adviser: Adviser, tmp_path: Path) -> None:
    own = tmp_path / "durees.yaml"
    own.write_text(PRODUCT.replace("{amount: 6, unit: months}", "{amount: 9, unit: months}"), encoding="utf-8")
    told = processing_record(
        open_processing(),
        open_retention(own),
        adviser.program.rulebook,
        controller="Bailleur d'essai",
        contact="dpo",
        day=TODAY,
    )
    rows = {row.split(" | ")[0].removeprefix("| "): row for row in told.splitlines() if row.startswith("| ")}
    assert "| 9 mois |" in rows["Plainte qui s'est révélée sans fondement"]
    assert "| 3 ans |" in rows["Dossier clos sans procès"]
    assert "| 12 mois |" in rows["Journal des accès"]
    assert rows.keys() > {each.title for each in open_retention().classes}


@pytest.fixture
def machine(desk: Desk, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine set up for the store, with a dossier to purge; by login, the options of a purge and where certificates go."""
    close_dossier(desk, REFERENCE, version=1, retention="contentieux_termine", start=TODAY)
    master = tmp_path / "maitresse"
    master.write_text(MASTER.hex(), encoding="ascii")
    master.chmod(0o600)
    monkeypatch.setenv("ADVISOR_DATABASE", url)
    monkeypatch.setenv("ADVISOR_MASTER_KEY_FILE", str(master))
    return lambda login: (["opac", "--compte", login], tmp_path / "certificats")


def test_purges_are_listed_then_run_from_the_command_line(
    desk: Desk, machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    account_of(desk, "dpo-1", Role.DPO, "a9")
    options, out = machine("dpo-1")
    (tmp_path / "maitresse").chmod(0o644)
    assert called(["purge", "list", *options]) == MISUSE
    (tmp_path / "maitresse").chmod(0o600)
    assert called(["purge", "list", *options]) == FINDINGS
    told = capsys.readouterr().out
    assert "dû depuis le 24 novembre 2026" in told
    assert "Calcul : Le jour où l'action est abandonnée" in told
    assert called(["purge", "run", *options, "--out", str(out)]) == FINE
    assert json.loads((out / f"purge-{REFERENCE}.json").read_bytes())["account"] == "a9"
    capsys.readouterr()
    assert called(["purge", "list", *options]) == FINE
    assert capsys.readouterr().out.strip() == "Rien n'est à purger."
    assert called(["purge", "list", *options, "--json"]) == FINE
    assert json.loads(capsys.readouterr().out) == []
    with desk.reading() as work:
        noted = {(each.account, each.role, each.action, each.reason) for each in work.accesses.page()}
    assert noted == {("a9", "dpo", action, "at_the_machine") for action in ("purge:list", "purge:run")}


@pytest.mark.parametrize(
    ("login", "told"), [("personne", "n'existe pas"), ("ancien-dpo", "désactivé"), ("agent-1", "de ce rôle : DPO")]
)
def test_nothing_is_purged_by_an_account_that_may_not(
    desk: Desk, machine: Machine, capsys: pytest.CaptureFixture[str], login: str, told: str
) -> None:
    account_of(desk, "ancien-dpo", Role.DPO, "a8", active=False)
    account_of(desk, "agent-1", Role.AGENT, "a7")
    options, out = machine(login)
    for command in (["purge", "list", *options], ["purge", "run", *options, "--out", str(out)]):
        assert called(command) == MISUSE
        said = capsys.readouterr()
        assert told in " ".join((said.out + said.err).split())
    assert not out.exists()
    assert read_dossier(desk, REFERENCE)[1] == 1
    assert [each.reference for each in due_purges(desk)] == [REFERENCE]


def account_of(desk: Desk, login: str, role: Role, account: str, *, active: bool = True) -> None:
    with desk.writing() as work:
        work.accounts.create(account, login, [role])
        work.accounts.set_rights(account, roles=[role], active=active)


def called(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as ended:
        typer.main.get_command(app)(arguments)
    return int(ended.value.code or 0)
