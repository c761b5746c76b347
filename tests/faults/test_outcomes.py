"""What goes wrong around the record has a name, told in French, and leaves nothing by halves."""

from __future__ import annotations

import itertools
import os
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import typer
from sqlalchemy import create_engine, event, make_url, text

from advisor.audit.chain import examine
from advisor.cli.main import app
from advisor.law.errors import (
    CaseRejected,
    ClockBehind,
    LetterIncomplete,
    StorageFailed,
    StoreAway,
    VersionConflict,
)
from advisor.service.adviser import Adviser, open_adviser
from advisor.service.clock import accept_clock
from advisor.service.dossier_letters import approve_dossier_letter
from advisor.service.dossiers import open_dossier, read_dossier
from advisor.service.refusals import FINE
from advisor.service.sealing import Actor, Desk, Sheet, seal_act
from advisor.service.signing import verify_journal
from advisor.storage.refusals import refusals
from advisor.storage.store import Store
from advisor.storage.upgrade import upgrade
from tests.faults.consistency import breaches, unreadable
from tests.storage.servers import binaries, hand_over, needed_programs, postgres, start_server, stop_server
from tests.storage.store_samples import CASE, ENOUGH, MASTER, MOMENT, REFERENCE, TODAY, WHY, amended, drafted

MOUNT, UNMOUNT = "/bin/mount", "/bin/umount"
DATABASES = ["sqlite", "postgresql"]
_numbers = itertools.count()
BIG = 300_000
"""Bytes of a piece that no free room within the pages of a small database takes."""


@pytest.fixture(scope="module")
def adviser() -> Adviser:
    return open_adviser(None, "reference")


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """The place of a server of its own, which the tests stop and start."""
    with postgres(needed_programs()) as url:
        yield Path(str(make_url(url).query["host"]))


def new_database(place: Path, name: str, tablespace: str = "pg_default") -> str:
    server = f"postgresql+psycopg://advisor@/postgres?host={place}"
    with create_engine(server, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TABLESPACE {tablespace}"))
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def at(adviser: Adviser, url: str) -> Desk:
    store = Store(url, MASTER)
    upgrade(store.engine)
    store.found("opac", "Bailleur d'essai", MOMENT)
    return Desk(store, adviser, Actor("opac", "a1", "agent", MOMENT), TODAY)


@pytest.fixture(params=DATABASES)
def desk(request: pytest.FixtureRequest, tmp_path: Path, adviser: Adviser) -> Iterator[Desk]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/advisor.db"
    else:
        url = new_database(request.getfixturevalue("place"), f"d{next(_numbers)}")
    made = at(adviser, url)
    yield made
    made.store.engine.dispose()


def whole(desk: Desk, acts: int) -> None:
    """The record holds so many acts, each of them whole."""
    assert breaches(desk.store, "opac", {}) == []
    assert list(unreadable(desk.store, "opac")) == []
    assert verify_journal(desk.store, "opac").count == acts


def big_piece(desk: Desk) -> None:
    with desk.writing() as work:
        seal_act(work, desk.actor, "proof.kept", REFERENCE, {"proof": Sheet(os.urandom(BIG))})


# The disk


@contextmanager
def small_disk() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="advisor-small-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        mounted = subprocess.run([MOUNT, "-t", "tmpfs", "-o", "size=24m", "none", name], check=False)
        if mounted.returncode:
            pytest.skip("this account may not mount a small disk; the bounded database stands for it")
        try:
            yield folder
        finally:
            subprocess.run([UNMOUNT, "-l", name], check=True)


def fill(folder: Path) -> Path:
    filler = folder / "filler"
    with pytest.raises(OSError, match="No space left"), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    return filler


@pytest.mark.parametrize("database", DATABASES)
def test_a_full_disk_refuses_the_act_and_keeps_the_rest(
    database: str, request: pytest.FixtureRequest, adviser: Adviser
) -> None:
    with small_disk() as folder:
        if database == "sqlite":
            url = f"sqlite:///{folder}/advisor.db"
        else:
            place = request.getfixturevalue("place")
            space = folder / "space"
            space.mkdir()
            hand_over(space)
            server = create_engine(f"postgresql+psycopg://advisor@/postgres?host={place}", isolation_level="AUTOCOMMIT")
            with server.connect() as connection:
                connection.execute(text(f"CREATE TABLESPACE small LOCATION '{space}'"))
            url = new_database(place, "small", "small")
        desk = at(adviser, url)
        open_dossier(desk, CASE, reason=WHY)
        filler = fill(folder)
        with pytest.raises(StorageFailed, match=r"refuse d'écrire\. Rien n'a été enregistré à moitié") as refused:
            big_piece(desk)
        assert "le disque n'est pas plein" in refused.value.remedy
        assert not isinstance(refused.value, StoreAway)
        filler.unlink()
        whole(desk, 1)
        big_piece(desk)
        whole(desk, 2)
        desk.store.engine.dispose()
        if database == "postgresql":
            with server.connect() as connection:
                connection.execute(text("DROP DATABASE small WITH (FORCE)"))
                connection.execute(text("DROP TABLESPACE small"))


def test_a_bounded_database_refuses_the_act_and_keeps_the_rest(tmp_path: Path, adviser: Adviser) -> None:
    desk = at(adviser, f"sqlite:///{tmp_path}/advisor.db")
    open_dossier(desk, CASE, reason=WHY)

    def bounded(connection: Any) -> None:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    event.listen(desk.store.engine, "begin", bounded)
    with pytest.raises(StorageFailed, match="refuse d'écrire") as refused:
        big_piece(desk)
    assert not isinstance(refused.value, StoreAway)
    event.remove(desk.store.engine, "begin", bounded)
    desk.store.engine.dispose()
    whole(desk, 1)
    big_piece(desk)
    whole(desk, 2)


# The database gone, and back


def test_a_server_that_went_away_is_named_and_comes_back(place: Path, adviser: Adviser) -> None:
    programs = binaries()
    assert programs is not None
    desk = at(adviser, new_database(place, "gone"))
    open_dossier(desk, CASE, reason=WHY)
    stop_server(programs, place)
    try:
        for act in (lambda: open_dossier(desk, CASE.replace(REFERENCE, "nuit-002"), reason=WHY),
                    lambda: read_dossier(desk, REFERENCE)):  # fmt: skip
            with pytest.raises(StoreAway, match="ne répond pas"):
                act()
    finally:
        start_server(programs, place)
    whole(desk, 1)
    open_dossier(desk, CASE.replace(REFERENCE, "nuit-002"), reason=WHY)
    whole(desk, 2)
    desk.store.engine.dispose()


def test_a_server_that_goes_away_within_an_act_leaves_nothing_of_it(place: Path, adviser: Adviser) -> None:
    programs = binaries()
    assert programs is not None
    desk = at(adviser, new_database(place, "within"))
    open_dossier(desk, CASE, reason=WHY)
    with pytest.raises(StorageFailed, match="Rien n'a été enregistré"), desk.writing() as work:
        seal_act(work, desk.actor, "proof.kept", REFERENCE, {"proof": Sheet(b"avis de passage")})
        stop_server(programs, place)
        start_server(programs, place)
        work.journal.head()
    whole(desk, 1)
    desk.store.engine.dispose()


def test_a_database_file_that_went_away_is_named_and_comes_back(tmp_path: Path, adviser: Adviser) -> None:
    file = tmp_path / "advisor.db"
    desk = at(adviser, f"sqlite:///{file}")
    open_dossier(desk, CASE, reason=WHY)
    desk.store.engine.dispose()
    file.rename(tmp_path / "elsewhere.db")
    with pytest.raises(StoreAway, match="ne répond pas"):
        read_dossier(desk, REFERENCE)
    desk.store.engine.dispose()
    (tmp_path / "elsewhere.db").replace(file)
    whole(desk, 1)


def test_a_pool_with_no_connection_left_is_a_database_that_does_not_answer(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/a.db", pool_size=1, max_overflow=0, pool_timeout=0.01)
    with engine.connect(), pytest.raises(StoreAway, match="ne répond pas"), refusals(), engine.connect():
        pass
    engine.dispose()


# The clock


def dated(desk: Desk, moment: str) -> Desk:
    return replace(desk, actor=replace(desk.actor, at=moment))


def test_a_clock_set_back_antedates_nothing(desk: Desk) -> None:
    open_dossier(desk, CASE, reason=WHY)
    back = dated(desk, "2026-03-02T07:54:59+00:00")
    with pytest.raises(ClockBehind, match="antidaté") as refused:
        amended(back, REFERENCE)
    assert "Remettre l'horloge" in refused.value.remedy
    assert read_dossier(desk, REFERENCE)[1] == 1
    whole(desk, 1)
    amended(dated(desk, "2026-03-02T07:55:00+00:00"), REFERENCE)
    whole(desk, 2)


def test_a_clock_that_ran_ahead_is_stated_to_be_right_again(desk: Desk) -> None:
    open_dossier(dated(desk, "2027-01-01T00:00:00+00:00"), CASE, reason=WHY)
    with pytest.raises(ClockBehind):
        amended(desk, REFERENCE)
    entry = accept_clock(desk.store, "opac", MOMENT)
    assert entry.payload == {"ahead": "2027-01-01T00:00:00+00:00", "account": "operator"}
    amended(desk, REFERENCE)
    assert verify_journal(desk.store, "opac").findings == ()
    with pytest.raises(CaseRejected, match="date à venir"):
        accept_clock(desk.store, "opac", MOMENT)


def test_the_operator_states_it_from_the_command_line(
    tmp_path: Path, adviser: Adviser, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    key = tmp_path / "key"
    key.write_text(MASTER.hex(), encoding="utf-8")
    key.chmod(0o600)
    url = f"sqlite:///{tmp_path}/advisor.db"
    desk = at(adviser, url)
    open_dossier(dated(desk, "2099-01-01T00:00:00+00:00"), CASE, reason=WHY)
    monkeypatch.setenv("ADVISOR_DATABASE", url)
    monkeypatch.setenv("ADVISOR_MASTER_KEY_FILE", str(key))
    command = ["clock", "accept", "opac"]
    with pytest.raises(SystemExit) as ended:
        typer.main.get_command(app)(command)
    assert ended.value.code == FINE
    assert "Écriture n° 2 : l'horloge est tenue pour juste" in capsys.readouterr().out
    amended(dated(desk, datetime.now(UTC).isoformat()), REFERENCE)
    whole(desk, 3)


# Two writers on one dossier


def together(desk: Desk, *acts: Callable[[Desk], object]) -> list[object]:
    """What each act comes to, begun at the same moment over stores of their own: its answer, or its refusal."""
    start = threading.Barrier(len(acts))

    def run(act: Callable[[Desk], object]) -> object:
        own = replace(desk, store=Store(desk.store.engine.url.render_as_string(hide_password=False), MASTER))
        start.wait()
        try:
            return act(own)
        except Exception as error:
            return error
        finally:
            own.store.engine.dispose()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_of_two_who_amend_one_is_told_to_read_again(desk: Desk) -> None:
    open_dossier(desk, CASE, reason=WHY)
    answers = together(desk, *[lambda own: amended(own, REFERENCE)] * 2)
    assert answers.count(2) == 1
    (refused,) = [each for each in answers if each != 2]
    assert isinstance(refused, VersionConflict)
    assert "la version 1 a été lue, la version 2 est en cours" in refused.message
    whole(desk, 2)


def test_of_two_who_open_one_is_told_that_it_exists(desk: Desk) -> None:
    answers = together(desk, *[lambda own: open_dossier(own, CASE, reason=WHY)] * 2)
    (refused,) = [each for each in answers if isinstance(each, Exception)]
    assert isinstance(refused, VersionConflict)
    assert "existe déjà" in refused.message
    whole(desk, 1)


def test_of_two_who_approve_one_is_told_that_it_is_done(desk: Desk) -> None:
    open_dossier(desk, CASE, reason=WHY)
    sequence = drafted(desk, REFERENCE).entry.sequence
    second = replace(desk, actor=replace(desk.actor, account="a2"))
    answers = together(
        second, *[lambda own: approve_dossier_letter(own, sequence, reason=ENOUGH)] * 2
    )  # fmt: skip
    (refused,) = [each for each in answers if isinstance(each, Exception)]
    assert isinstance(refused, VersionConflict | LetterIncomplete)
    assert f"courrier n° {sequence}" in refused.message
    whole(desk, 4)


def test_an_amendment_while_the_letter_is_approved_leaves_one_of_them(desk: Desk) -> None:
    open_dossier(desk, CASE, reason=WHY)
    sequence = drafted(desk, REFERENCE).entry.sequence
    second = replace(desk, actor=replace(desk.actor, account="a2"))
    approved, written = together(
        second,
        lambda own: approve_dossier_letter(own, sequence, reason=ENOUGH),
        lambda own: amended(own, REFERENCE),
    )
    assert written == 2
    with desk.reading() as work:
        acts = [each.act for each in examine(b"".join(line + b"\n" for line in work.journal.lines())).entries]
    if isinstance(approved, Exception):
        assert isinstance(approved, VersionConflict)
        assert "letter.approved" not in acts
    else:
        assert acts.index("letter.approved") < acts.index("dossier.amended")
    whole(desk, len(acts))
