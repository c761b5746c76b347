"""The migrations make exactly the tables that the code names, there and back."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from advisor.storage.connect import connect
from advisor.storage.tables import metadata
from advisor.storage.upgrade import upgrade


def test_the_migrations_make_the_tables_of_the_code(url: str) -> None:
    engine = connect(url)
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_an_upgrade_done_twice_changes_nothing(url: str) -> None:
    engine = connect(url)
    upgrade(engine)
    before = sorted(inspect(engine).get_table_names())
    upgrade(engine)
    assert sorted(inspect(engine).get_table_names()) == before
    engine.dispose()
