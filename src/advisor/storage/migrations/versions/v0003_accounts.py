"""Who may come in, and who needs to know what."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "attempts",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "mark", name=op.f("pk_attempts")),
    )
    op.create_table(
        "provider_logins",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("provider", sa.String(length=40), nullable=False),
        sa.Column("nonce", sa.String(length=64), nullable=False),
        sa.Column("verifier", sa.String(length=128), nullable=False),
        sa.Column("expires_at", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "state", name=op.f("pk_provider_logins")),
    )
    op.create_table(
        "accounts",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("login", sa.String(length=120), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("judicial", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("password", sa.String(length=300), nullable=True),
        sa.Column("password_until", sa.String(length=40), nullable=True),
        sa.Column("totp", sa.LargeBinary(), nullable=True),
        sa.Column("totp_step", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("issuer", sa.String(length=300), nullable=True),
        sa.Column("subject", sa.String(length=255), nullable=True),
        sa.Column("created_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_accounts_organisation_organisations")
        ),
        sa.PrimaryKeyConstraint("organisation", "id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("organisation", "issuer", "subject", name="uq_accounts_subject"),
        sa.UniqueConstraint("organisation", "login", name=op.f("uq_accounts_organisation")),
    )
    op.create_table(
        "access_requests",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.String(length=40), nullable=False),
        sa.Column("answered_by", sa.String(length=64), nullable=True),
        sa.Column("answered_at", sa.String(length=40), nullable=True),
        sa.Column("granted", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation", "account"],
            ["accounts.organisation", "accounts.id"],
            name=op.f("fk_access_requests_organisation_accounts"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_access_requests_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "id", name=op.f("pk_access_requests")),
    )
    op.create_table(
        "assignments",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("granted_by", sa.String(length=64), nullable=False),
        sa.Column("granted_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "account"],
            ["accounts.organisation", "accounts.id"],
            name=op.f("fk_assignments_organisation_accounts"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_assignments_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "reference", "account", name=op.f("pk_assignments")),
    )
    op.create_table(
        "broken_glasses",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("opened_at", sa.String(length=40), nullable=False),
        sa.Column("until", sa.String(length=40), nullable=False),
        sa.Column("reviewed_by", sa.String(length=64), nullable=True),
        sa.Column("reviewed_at", sa.String(length=40), nullable=True),
        sa.Column("verdict", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation", "account"],
            ["accounts.organisation", "accounts.id"],
            name=op.f("fk_broken_glasses_organisation_accounts"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "reference"],
            ["dossiers.organisation", "dossiers.reference"],
            name=op.f("fk_broken_glasses_organisation_dossiers"),
        ),
        sa.PrimaryKeyConstraint("organisation", "id", name=op.f("pk_broken_glasses")),
    )
    op.create_table(
        "sessions",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("second_factor", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.String(length=40), nullable=False),
        sa.Column("seen_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "account"],
            ["accounts.organisation", "accounts.id"],
            name=op.f("fk_sessions_organisation_accounts"),
        ),
        sa.PrimaryKeyConstraint("organisation", "digest", name=op.f("pk_sessions")),
    )
    op.create_table(
        "tokens",
        sa.Column("organisation", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.String(length=40), nullable=False),
        sa.Column("expires_at", sa.String(length=40), nullable=False),
        sa.Column("used_at", sa.String(length=40), nullable=True),
        sa.Column("revoked_at", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation", "account"],
            ["accounts.organisation", "accounts.id"],
            name=op.f("fk_tokens_organisation_accounts"),
        ),
        sa.PrimaryKeyConstraint("organisation", "id", name=op.f("pk_tokens")),
        sa.UniqueConstraint("digest", name=op.f("uq_tokens_digest")),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("tokens")
    op.drop_table("sessions")
    op.drop_table("broken_glasses")
    op.drop_table("assignments")
    op.drop_table("access_requests")
    op.drop_table("accounts")
    op.drop_table("provider_logins")
    op.drop_table("attempts")
