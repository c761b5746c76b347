"""The migrations make exactly the tables that the code names, there and back."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from advisor.law.errors import StorageFailed
from advisor.storage.connect import connect
from advisor.storage.store import Store
from advisor.storage.tables import metadata
from advisor.storage.upgrade import Standing, standing, upgrade


def test_the_migrations_make_the_tables_of_the_code(url: str) -> None:
    engine = connect(url)
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_the_migrations_say_what_the_code_says_word_for_word(tmp_path: Path) -> None:
    migrated, made = (connect(f"sqlite:///{tmp_path}/{name}.db") for name in ("migrated", "made"))
    upgrade(migrated)
    with made.begin() as connection:
        metadata.create_all(connection)
    assert told(migrated) == told(made)


def told(engine: Engine) -> dict[str, list[str]]:
    """The statements that make a database of SQLite, constraints in one order; Alembic's own table and the guards left out."""
    asked = text("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL")
    with engine.connect() as connection:
        rows = {
            name: sorted(part.strip(" ,)") for part in " ".join(sql.split()).split("CONSTRAINT"))
            for name, sql in connection.execute(asked)
        }
    engine.dispose()
    return {name: sql for name, sql in rows.items() if name != "alembic_version"}


def test_an_upgrade_done_twice_changes_nothing(url: str) -> None:
    engine = connect(url)
    upgrade(engine)
    before = sorted(inspect(engine).get_table_names())
    upgrade(engine)
    assert sorted(inspect(engine).get_table_names()) == before
    engine.dispose()


def test_upgrades_at_once_wait_for_each_other(url: str) -> None:
    engines = [connect(url) for _ in range(3)]
    with ThreadPoolExecutor(3) as pool:
        for done in [pool.submit(upgrade, engine) for engine in engines]:
            done.result()
    assert standing(engines[0]).current
    for engine in engines:
        engine.dispose()


def test_a_migration_that_fails_leaves_nothing(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = connect(url)
    monkeypatch.setattr("advisor.storage.guards.guard_statements", lambda *_: ["CREATE TRIGGER nowhere"])
    with pytest.raises(StorageFailed):
        upgrade(engine)
    assert standing(engine) == Standing(None, 0)
    monkeypatch.undo()
    upgrade(engine)
    assert standing(engine).current
    engine.dispose()


def test_two_keys_at_once_leave_one_mark(url: str) -> None:
    first, second = Store(url, bytes(32)), Store(url, bytes(range(32)))
    upgrade(first.engine)
    with ThreadPoolExecutor(2) as pool:
        found = [done.result() for done in [pool.submit(each.recognise_master) for each in (first, second)]]
    assert sorted(found) == [False, True]
    assert [first.recognise_master(), second.recognise_master()] == found
    for each in (first, second):
        each.engine.dispose()
