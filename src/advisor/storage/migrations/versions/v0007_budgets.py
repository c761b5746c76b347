"""Budgets of costly acts, shared by every server of the database."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "budgets",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("whole_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "account"],
            ["accounts.organisation", "accounts.id"],
            name=op.f("fk_budgets_organisation_accounts"),
        ),
        sa.PrimaryKeyConstraint("organisation", "account", name=op.f("pk_budgets")),
    )


def downgrade() -> None:
    """Take it away: every budget is whole."""
    op.drop_table("budgets")
