"""Registers of evidence."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "registers",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_registers_organisation_organisations")
        ),
        sa.PrimaryKeyConstraint("organisation", "name", name=op.f("pk_registers")),
    )
    op.create_table(
        "register_documents",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.String(length=80), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "name"],
            ["registers.organisation", "registers.name"],
            name=op.f("fk_register_documents_organisation_registers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "name", "mark", name=op.f("pk_register_documents")),
    )
    op.create_table(
        "register_keys",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "name"],
            ["registers.organisation", "registers.name"],
            name=op.f("fk_register_keys_organisation_registers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "name", name=op.f("pk_register_keys")),
    )
    op.create_table(
        "register_versions",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "name"],
            ["registers.organisation", "registers.name"],
            name=op.f("fk_register_versions_organisation_registers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "name", "version", name=op.f("pk_register_versions")),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("register_versions")
    op.drop_table("register_keys")
    op.drop_table("register_documents")
    op.drop_table("registers")
