"""A PostgreSQL server of the tests' own: a fresh cluster on a local socket, gone when the tests end."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url, text

_numbers = itertools.count()
BINARIES = "/usr/lib/postgresql"


def binaries() -> Path | None:
    """Where the newest installed server keeps its programs; nothing where none is installed."""
    named = os.environ.get("PG_BIN")
    if named:
        return Path(named)
    found = sorted(Path(BINARIES).glob("*/bin/postgres"), key=lambda each: int(each.parent.parent.name))
    if found:
        return found[-1].parent
    on_path = shutil.which("postgres")
    return Path(on_path).parent if on_path else None


def needed_programs() -> Path:
    """The programs of the server, for a test that cannot do without: it fails, unless the environment says to do without."""
    programs = binaries()
    if programs is None:
        if os.environ.get("ADVISOR_WITHOUT_POSTGRES"):
            pytest.skip("no PostgreSQL here, and ADVISOR_WITHOUT_POSTGRES says so")
        pytest.fail("no PostgreSQL server: install Debian's postgresql, or set ADVISOR_WITHOUT_POSTGRES=1")
    return programs


@contextmanager
def postgres(programs: Path, *, durable: bool = False) -> Iterator[str]:
    """The URL of an empty server; PostgreSQL refuses to run as root, so root hands it to another account.

    A `durable` one reaches the disk at each commit, as a server in operation does.
    """
    owner = _owner()
    with tempfile.TemporaryDirectory(prefix="advisor-pg-") as folder:
        place = Path(folder)
        hand_over(place)
        data = place / "data"
        _run(owner, [programs / "initdb", "-D", data, "-U", "advisor", "-A", "trust", "--no-sync", "--locale=C.UTF-8"])
        start_server(programs, place, durable=durable)
        try:
            yield f"postgresql+psycopg://advisor@/postgres?host={place}"
        finally:
            stop_server(programs, place)


def start_server(programs: Path, place: Path, *, durable: bool = False) -> None:
    """Start the server of a place."""
    options = f"-k {place} -c listen_addresses= -c fsync={'on' if durable else 'off'} -c max_connections=60"
    _run(_owner(), [programs / "pg_ctl", "-D", place / "data", "-w", "-l", place / "log", "-o", options, "start"])


def stop_server(programs: Path, place: Path) -> None:
    """Stop the server of a place at once, as a power cut would."""
    _run(_owner(), [programs / "pg_ctl", "-D", place / "data", "-m", "immediate", "stop"])


def hand_over(place: Path) -> None:
    """Give a folder to the account under which the server runs."""
    owner = _owner()
    if owner is not None:
        os.chown(place, owner.pw_uid, owner.pw_gid)


def empty_database(server: str) -> str:
    """The URL of an empty database on a server."""
    name = f"t{os.getpid()}_{next(_numbers)}"
    with create_engine(server, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def take_away(engine: Engine) -> None:
    """Take the database of an engine away, as a lost disk or another's hand would; its name cannot be opened again."""
    url = engine.url
    engine.dispose()
    if url.get_backend_name() == "sqlite":
        file = Path(str(url.database))
        for each in file.parent.glob(f"{file.name}*"):
            each.unlink()
        file.mkdir()
        return
    with create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text(f"DROP DATABASE {url.database} WITH (FORCE)"))


def _owner() -> pwd.struct_passwd | None:
    if os.geteuid() != 0:
        return None
    accounts = {each.pw_name: each for each in pwd.getpwall()}
    return accounts.get("postgres") or accounts["nobody"]


def _run(owner: pwd.struct_passwd | None, command: list[str | Path]) -> None:
    identity = {} if owner is None else {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
    subprocess.run(
        [str(each) for each in command],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd="/",
        **identity,  # type: ignore[call-overload]
    )
