"""What is kept of a dossier."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "master_marks",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_master_marks")),
    )
    op.create_table(
        "organisations",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
    )
    op.create_table(
        "dossiers",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("judicial", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.Column("retention", sa.String(length=40), nullable=True),
        sa.Column("retention_start", sa.String(length=10), nullable=True),
        sa.Column("hold", sa.String(length=40), server_default="", nullable=False),
        sa.Column("purged_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_dossiers_organisation_organisations")
        ),
        sa.PrimaryKeyConstraint("organisation", "reference", name=op.f("pk_dossiers")),
    )
    op.create_index("ix_dossiers_retention", "dossiers", ["organisation", "retention"], unique=False)
    op.create_table(
        "case_versions",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_case_versions_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "reference", "version", name=op.f("pk_case_versions")),
    )
    op.create_table(
        "decisions",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column(
            "sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("advice", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=80), nullable=False),
        sa.Column("measure", sa.String(length=80), nullable=False),
        sa.Column("followed", sa.Boolean(), nullable=False),
        sa.Column("instead", sa.String(length=80), nullable=False),
        sa.Column("agency", sa.String(length=200), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_decisions_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "sequence", name=op.f("pk_decisions")),
        sa.UniqueConstraint("organisation", "advice", "person", "measure", name=op.f("uq_decisions_organisation")),
    )
    op.create_table(
        "dossier_keys",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_dossier_keys_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "reference", name=op.f("pk_dossier_keys")),
    )
    op.create_table(
        "letters",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column(
            "sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("measure", sa.String(length=80), nullable=False),
        sa.Column("person", sa.String(length=80), nullable=False),
        sa.Column("delivery", sa.String(length=40), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("drafted_by", sa.String(length=64), nullable=False),
        sa.Column("approved_by", sa.String(length=64), nullable=True),
        sa.Column("approval", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_letters_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "sequence", name=op.f("pk_letters")),
    )
    op.create_index("ix_letters_reference", "letters", ["organisation", "reference"], unique=False)
    op.create_table(
        "opinions",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column(
            "sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_opinions_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "sequence", name=op.f("pk_opinions")),
        sa.UniqueConstraint("organisation", "reference", "version", "account", name=op.f("uq_opinions_organisation")),
    )
    op.create_table(
        "person_keys",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("person", sa.String(length=80), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=True),
        sa.Column("destroyed_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_person_keys_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "reference", "person", name=op.f("pk_person_keys")),
    )
    op.create_table(
        "person_parts",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=80), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_person_parts_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "reference", "version", "person", name=op.f("pk_person_parts")),
    )
    op.create_table(
        "pieces",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("mark", sa.String(length=80), nullable=False),
        sa.Column("persons", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_pieces_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "name", name=op.f("pk_pieces")),
    )
    op.create_table(
        "deliveries",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column(
            "sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("addressee", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "sequence"],
            ["letters.organisation", "letters.sequence"],
            name=op.f("fk_deliveries_organisation_letters"),
        ),
        sa.PrimaryKeyConstraint("organisation", "sequence", "addressee", name=op.f("pk_deliveries")),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("deliveries")
    op.drop_table("pieces")
    op.drop_table("person_parts")
    op.drop_table("person_keys")
    op.drop_table("opinions")
    op.drop_table("letters")
    op.drop_table("dossier_keys")
    op.drop_table("decisions")
    op.drop_table("case_versions")
    op.drop_table("dossiers")
    op.drop_table("organisations")
    op.drop_table("master_marks")
