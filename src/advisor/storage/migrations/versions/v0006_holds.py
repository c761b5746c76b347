"""Holds of dossiers: several grounds at once, each under its entry."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, and take into it what held a dossier so far."""
    op.create_table(
        "dossier_holds",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("ground", sa.String(length=40), nullable=False),
        sa.Column("sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_dossier_holds_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "reference", "ground", name=op.f("pk_dossier_holds")),
    )
    op.execute(
        "INSERT INTO dossier_holds (organisation, reference, ground, sequence) "
        "SELECT d.organisation, d.reference, d.hold, max(j.sequence) FROM dossiers d "
        "JOIN journal j ON j.organisation = d.organisation AND j.subject = d.reference AND j.act = 'dossier.held' "
        "WHERE d.hold <> '' GROUP BY d.organisation, d.reference, d.hold"
    )
    op.drop_column("dossiers", "hold")


def downgrade() -> None:
    """Go back to one ground a dossier, the first of them."""
    op.add_column("dossiers", sa.Column("hold", sa.String(length=40), server_default="", nullable=False))
    op.execute(
        "UPDATE dossiers SET hold = COALESCE((SELECT min(h.ground) FROM dossier_holds h "
        "WHERE h.organisation = dossiers.organisation AND h.reference = dossiers.reference), '')"
    )
    op.drop_table("dossier_holds")
