"""What the database itself refuses: to change, delete or truncate a line of a journal, its tree, its signed heads and their keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

GUARDED = ("journal", "signed_heads", "head_stamps", "signing_keys", "tree_nodes")
"""What is guarded today; a migration names its own tables, so that it stays as it was."""
_REFUSAL = "un journal ne se modifie ni ne s''efface"


def guard_statements(dialect: str, tables: Sequence[str]) -> Iterator[str]:
    """The statements that put guards on tables, on a dialect (`sqlite` or `postgresql`)."""
    if dialect == "postgresql":
        yield (
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
        )
    for table in tables:
        if dialect == "postgresql":
            yield (
                f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            )
            yield (
                f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
        else:
            for act in ("UPDATE", "DELETE"):
                yield (
                    f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
                )


def unguard_statements(dialect: str, tables: Sequence[str]) -> Iterator[str]:
    """The statements that take the guards away, for a migration back."""
    for table in tables:
        names = ("change", "truncate") if dialect == "postgresql" else ("update", "delete")
        for name in names:
            on = f" ON {table}" if dialect == "postgresql" else ""
            yield f"DROP TRIGGER IF EXISTS {table}_no_{name}{on}"
    if dialect == "postgresql":
        yield "DROP FUNCTION IF EXISTS refuse_change()"
