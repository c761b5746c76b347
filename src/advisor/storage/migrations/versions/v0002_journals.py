"""The two journals and their proofs, guarded."""

import sqlalchemy as sa
from alembic import op

from advisor.storage.guards import guard_statements, unguard_statements

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

GUARDED = ("journal", "signed_heads", "head_stamps", "signing_keys", "tree_nodes")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "accesses",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("action", sa.String(length=80), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("reason", sa.String(length=80), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_accesses_organisation_organisations")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accesses")),
    )
    op.create_index("ix_accesses_at", "accesses", ["organisation", "at"], unique=False)
    op.create_table(
        "journal",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column(
            "sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("line", sa.LargeBinary(), nullable=False),
        sa.Column("act", sa.String(length=80), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_journal_organisation_organisations")
        ),
        sa.PrimaryKeyConstraint("organisation", "sequence", name=op.f("pk_journal")),
    )
    op.create_index("ix_journal_subject", "journal", ["organisation", "subject"], unique=False)
    op.create_table(
        "journal_heads",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("digest", sa.String(length=71), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_journal_heads_organisation_organisations")
        ),
        sa.PrimaryKeyConstraint("organisation", name=op.f("pk_journal_heads")),
    )
    op.create_table(
        "signed_heads",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("root", sa.LargeBinary(length=32), nullable=False),
        sa.Column("signature", sa.LargeBinary(length=64), nullable=False),
        sa.Column("key_id", sa.String(length=71), nullable=False),
        sa.Column("signed_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_signed_heads_organisation_organisations")
        ),
        sa.PrimaryKeyConstraint("organisation", "size", name=op.f("pk_signed_heads")),
    )
    op.create_table(
        "signing_keys",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("rank", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key_id", sa.String(length=71), nullable=False),
        sa.Column("line", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_signing_keys_organisation_organisations")
        ),
        sa.PrimaryKeyConstraint("organisation", "rank", name=op.f("pk_signing_keys")),
    )
    op.create_table(
        "tree_nodes",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("level", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "position", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_tree_nodes_organisation_organisations")
        ),
        sa.PrimaryKeyConstraint("organisation", "level", "position", name=op.f("pk_tree_nodes")),
    )
    op.create_table(
        "head_stamps",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("response", sa.LargeBinary(), nullable=False),
        sa.Column("stamped_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "size"],
            ["signed_heads.organisation", "signed_heads.size"],
            name=op.f("fk_head_stamps_organisation_signed_heads"),
        ),
        sa.PrimaryKeyConstraint("organisation", "size", name=op.f("pk_head_stamps")),
    )
    for statement in guard_statements(op.get_bind().dialect.name, GUARDED):
        op.execute(statement)


def downgrade() -> None:
    """Drop the tables."""
    for statement in unguard_statements(op.get_bind().dialect.name, GUARDED):
        op.execute(statement)
    op.drop_table("head_stamps")
    op.drop_table("tree_nodes")
    op.drop_table("signing_keys")
    op.drop_table("signed_heads")
    op.drop_table("journal_heads")
    op.drop_table("journal")
    op.drop_table("accesses")
