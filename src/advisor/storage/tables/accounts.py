"""Who may come in, and who needs to know what."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from advisor.storage.tables.metadata import NUMBER, metadata

accounts = Table(
    "accounts",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("login", String(120), nullable=False),
    Column("roles", JSON, nullable=False),
    Column("judicial", Boolean, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("password", String(300)),
    Column("password_until", String(40)),
    Column("totp", LargeBinary),
    Column("totp_step", NUMBER, nullable=False),
    Column("issuer", String(300)),
    Column("subject", String(255)),
    Column("created_at", String(40), nullable=False),
    UniqueConstraint("organisation", "login"),
    UniqueConstraint("organisation", "issuer", "subject", name="uq_accounts_subject"),
)
"""`password` is an Argon2id string, initial until its owner changed it (`password_until`); `totp` the second factor's secret, sealed, `totp_step` the last step used (none
was confirmed while it is 0); `issuer` and `subject` name the account at an identity provider."""

sessions = Table(
    "sessions",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("digest", String(64), primary_key=True),
    Column("account", String(64), nullable=False),
    Column("second_factor", Boolean, nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("seen_at", String(40), nullable=False),
    ForeignKeyConstraint(["organisation", "account"], ["accounts.organisation", "accounts.id"]),
)
"""Open sessions, by the digest of their secret; the row is deleted at the end."""

budgets = Table(
    "budgets",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("account", String(64), primary_key=True),
    Column("whole_at", BigInteger, nullable=False),
    ForeignKeyConstraint(["organisation", "account"], ["accounts.organisation", "accounts.id"]),
)
"""When the budget of costly acts of an account is whole again, in microseconds of Unix time."""

tokens = Table(
    "tokens",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("account", String(64), nullable=False),
    Column("label", String(80), nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("expires_at", String(40), nullable=False),
    Column("used_at", String(40)),
    Column("revoked_at", String(40)),
    ForeignKeyConstraint(["organisation", "account"], ["accounts.organisation", "accounts.id"]),
)

assignments = Table(
    "assignments",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("reference", String(120), primary_key=True),
    Column("account", String(64), primary_key=True),
    Column("granted_by", String(64), nullable=False),
    Column("granted_at", String(40), nullable=False),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
    ForeignKeyConstraint(["organisation", "account"], ["accounts.organisation", "accounts.id"]),
)
"""Who needs to know a dossier; the row is deleted when the need ends, and the access journal keeps both moments."""

access_requests = Table(
    "access_requests",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("reference", String(120), nullable=False),
    Column("account", String(64), nullable=False),
    Column("asked_at", String(40), nullable=False),
    Column("answered_by", String(64)),
    Column("answered_at", String(40)),
    Column("granted", Boolean),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
    ForeignKeyConstraint(["organisation", "account"], ["accounts.organisation", "accounts.id"]),
)

broken_glasses = Table(
    "broken_glasses",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("reference", String(120), nullable=False),
    Column("account", String(64), nullable=False),
    Column("reason", String(40), nullable=False),
    Column("opened_at", String(40), nullable=False),
    Column("until", String(40), nullable=False),
    Column("reviewed_by", String(64)),
    Column("reviewed_at", String(40)),
    Column("verdict", String(40)),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
    ForeignKeyConstraint(["organisation", "account"], ["accounts.organisation", "accounts.id"]),
)
"""Urgent accesses without assignment: a coded reason, an end, and a review by someone else."""

attempts = Table(
    "attempts",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("mark", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last_at", String(40), nullable=False),
)
"""Failed logins, by the keyed digest of the login or address; forgotten at success or after a day."""

provider_logins = Table(
    "provider_logins",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("state", String(64), primary_key=True),
    Column("provider", String(40), nullable=False),
    Column("nonce", String(64), nullable=False),
    Column("verifier", String(128), nullable=False),
    Column("expires_at", String(40), nullable=False),
)
"""Logins begun at an identity provider, by the digest of their state; each is taken once."""
