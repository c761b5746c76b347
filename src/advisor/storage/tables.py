"""The tables, the same on SQLite and PostgreSQL. Content of a dossier is kept sealed under the dossier's own key."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_NUMBER = BigInteger().with_variant(Integer(), "sqlite")

master_marks = Table(
    "master_marks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("mark", String(64), nullable=False),
)
"""One row (1): a digest by which the master key is recognised, never found."""

organisations = Table(
    "organisations",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("label", String(200), nullable=False),
    Column("created_at", String(32), nullable=False),
)

dossiers = Table(
    "dossiers",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("reference", String(120), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("judicial", Boolean, nullable=False),
    Column("created_at", String(32), nullable=False),
    Column("retention", String(40)),
    Column("retention_start", String(10)),
    Column("hold", String(40), nullable=False, server_default=""),
    Column("purged_at", String(32)),
    Index("ix_dossiers_retention", "organisation", "retention"),
)
"""`version` counts the amendments; `judicial` tells that a piece of police or justice is in the file; `retention` is the
class under which it was closed and `hold` what keeps it from being purged."""

case_versions = Table(
    "case_versions",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("reference", String(120), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("content", LargeBinary),
    Column("reason", LargeBinary),
    Column("account", String(64), nullable=False),
    Column("recorded_at", String(32), nullable=False),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
)
"""`content` is the canonical case file and `reason` why it was written, both encrypted; nothing once purged."""

dossier_keys = Table(
    "dossier_keys",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("reference", String(120), primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("created_at", String(32), nullable=False),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
)
"""One key a dossier, wrapped by the master key; the row is deleted at purge, and what it sealed is gone with it."""

pieces = Table(
    "pieces",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("name", String(200), primary_key=True),
    Column("reference", String(120), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("content", LargeBinary),
    Column("mark", String(80), nullable=False),
    Column("persons", JSON, nullable=False),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
)
"""Sealed pieces under opaque names: encrypted bytes, the keyed digest that the journal holds, and the marks of the persons
without whose keys the piece does not open."""

person_keys = Table(
    "person_keys",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("reference", String(120), primary_key=True),
    Column("person", String(80), primary_key=True),
    Column("wrapped", LargeBinary),
    Column("destroyed_at", String(32)),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
)
"""One key a person of a dossier (a keyed digest of their id), wrapped by the dossier's key; nothing once erased."""

person_parts = Table(
    "person_parts",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("reference", String(120), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("person", String(80), primary_key=True),
    Column("content", LargeBinary),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
)
"""What a version holds of one person, encrypted under that person's key."""

letters = Table(
    "letters",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("sequence", _NUMBER, primary_key=True, autoincrement=False),
    Column("reference", String(120), nullable=False),
    Column("version", Integer, nullable=False),
    Column("measure", String(80), nullable=False),
    Column("person", String(80), nullable=False),
    Column("delivery", String(40), nullable=False),
    Column("copies", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("drafted_by", String(64), nullable=False),
    Column("approved_by", String(64)),
    Column("approval", _NUMBER),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
    Index("ix_letters_reference", "organisation", "reference"),
)
"""One row a draft, named by its entry in the journal; `version` is the case file it rests on, `person` a keyed digest."""

deliveries = Table(
    "deliveries",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("sequence", _NUMBER, primary_key=True, autoincrement=False),
    Column("addressee", Integer, primary_key=True, autoincrement=False),
    Column("state", String(20), nullable=False),
    Column("day", String(10), nullable=False),
    ForeignKeyConstraint(["organisation", "sequence"], ["letters.organisation", "letters.sequence"]),
)
"""How far the copy of each addressee (from 1) of an issued letter has come, and since which day."""

opinions = Table(
    "opinions",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("sequence", _NUMBER, primary_key=True, autoincrement=False),
    Column("reference", String(120), nullable=False),
    Column("version", Integer, nullable=False),
    Column("account", String(64), nullable=False),
    Column("recorded_at", String(40), nullable=False),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
    UniqueConstraint("organisation", "reference", "version", "account"),
)
"""Who wrote down what they would do themselves, on which version of a dossier; what it says is a sealed piece of its entry."""

decisions = Table(
    "decisions",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("sequence", _NUMBER, primary_key=True, autoincrement=False),
    Column("reference", String(120), nullable=False),
    Column("advice", _NUMBER, nullable=False),
    Column("version", Integer, nullable=False),
    Column("person", String(80), nullable=False),
    Column("measure", String(80), nullable=False),
    Column("followed", Boolean, nullable=False),
    Column("instead", String(80), nullable=False),
    Column("agency", String(200), nullable=False),
    Column("account", String(64), nullable=False),
    Column("recorded_at", String(40), nullable=False),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
    UniqueConstraint("organisation", "advice", "person", "measure"),
)
"""Which measure of a sealed advice was followed for a person (a keyed digest) or departed from, and for which other; an
empty code stands for no measure. The reason is a sealed piece of its entry."""

registers = Table(
    "registers",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("created_at", String(40), nullable=False),
)
"""Registers of evidence; `version` counts the amendments."""

register_versions = Table(
    "register_versions",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary),
    Column("reason", LargeBinary),
    Column("account", String(64), nullable=False),
    Column("recorded_at", String(40), nullable=False),
    ForeignKeyConstraint(["organisation", "name"], ["registers.organisation", "registers.name"]),
)
"""`content` is the text of a register and `reason` why it was written, both encrypted; nothing once a line of it was erased."""

register_keys = Table(
    "register_keys",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("created_at", String(40), nullable=False),
    ForeignKeyConstraint(["organisation", "name"], ["registers.organisation", "registers.name"]),
)
"""One key a register, wrapped by the master key; another takes its place when lines are erased."""

register_documents = Table(
    "register_documents",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("mark", String(80), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("kept_at", String(40), nullable=False),
    ForeignKeyConstraint(["organisation", "name"], ["registers.organisation", "registers.name"]),
)
"""Documents behind the lines of a register, encrypted, each under the keyed digest of its bytes."""

journal = Table(
    "journal",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("sequence", _NUMBER, primary_key=True, autoincrement=False),
    Column("line", LargeBinary, nullable=False),
    Column("act", String(80), nullable=False),
    Column("subject", String(120), nullable=False),
    Column("recorded_at", String(40), nullable=False),
    Index("ix_journal_subject", "organisation", "subject"),
)
"""The dossier journal: canonical lines, chained per organisation; guarded against update and delete."""

journal_heads = Table(
    "journal_heads",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("sequence", _NUMBER, nullable=False),
    Column("digest", String(71), nullable=False),
)
"""The last entry of each journal; its row is what writers queue for."""

tree_nodes = Table(
    "tree_nodes",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("position", _NUMBER, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary(32), nullable=False),
)
"""Digests of the complete subtrees of the journal's Merkle tree (level 0: leaves), so that proofs cost a logarithm."""

signed_heads = Table(
    "signed_heads",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("size", _NUMBER, primary_key=True, autoincrement=False),
    Column("root", LargeBinary(32), nullable=False),
    Column("signature", LargeBinary(64), nullable=False),
    Column("key_id", String(71), nullable=False),
    Column("signed_at", String(40), nullable=False),
)
"""Tree heads signed by a key of the organisation; guarded as the journal is."""

head_stamps = Table(
    "head_stamps",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("size", _NUMBER, primary_key=True, autoincrement=False),
    Column("response", LargeBinary, nullable=False),
    Column("stamped_at", String(40), nullable=False),
    ForeignKeyConstraint(["organisation", "size"], ["signed_heads.organisation", "signed_heads.size"]),
)
"""What a time stamp authority (RFC 3161) answered on a signed head; guarded as the journal is."""

signing_keys = Table(
    "signing_keys",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("rank", Integer, primary_key=True, autoincrement=False),
    Column("key_id", String(71), nullable=False),
    Column("line", LargeBinary, nullable=False),
)
"""The public keys of an organisation, the first one first, each endorsed by the one before; the private ones are elsewhere."""

accesses = Table(
    "accesses",
    metadata,
    Column("id", _NUMBER, primary_key=True, autoincrement=True),
    Column("organisation", String(64), ForeignKey("organisations.id"), nullable=False),
    Column("at", String(40), nullable=False),
    Column("account", String(64), nullable=False),
    Column("role", String(40), nullable=False),
    Column("action", String(80), nullable=False),
    Column("subject", String(120), nullable=False),
    Column("reason", String(80), nullable=False),
    Column("granted", Boolean, nullable=False),
    Index("ix_accesses_at", "organisation", "at"),
)
"""The access journal: who read or exported what, when and why; kept for a time, then erased."""

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
    Column("totp_step", _NUMBER, nullable=False),
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

messages = Table(
    "messages",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("organisation", String(64), ForeignKey("organisations.id"), nullable=False),
    Column("kind", String(80), nullable=False),
    Column("payload", JSON, nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", String(40), nullable=False),
    Column("delivered_at", String(40)),
    Index("ix_messages_next", "delivered_at", "next_at"),
)
"""The outbox: messages that carry ids only, written with the act that they tell of."""

answers = Table(
    "answers",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("account", String(64), primary_key=True),
    Column("key", String(128), primary_key=True),
    Column("request", String(80), nullable=False),
    Column("answer", LargeBinary),
    Column("created_at", String(40), nullable=False),
    Index("ix_answers_created_at", "organisation", "created_at"),
)
"""What was done under an idempotency key: the keyed digest of the demand, written with the act, and its answer, encrypted,
written after it."""

jobs = Table(
    "jobs",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("account", String(64), nullable=False),
    Column("means", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    Column("total", Integer, nullable=False),
    Column("asked_at", String(40), nullable=False),
    Column("ended_at", String(40)),
    Column("failure", LargeBinary),
    ForeignKeyConstraint(["organisation", "account"], ["accounts.organisation", "accounts.id"]),
    Index("ix_jobs_state", "state"),
)
"""Work of many items that an account asked for, by which means; `failure` is why it could not go on, encrypted."""

job_items = Table(
    "job_items",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("job", String(64), primary_key=True),
    Column("rank", Integer, primary_key=True, autoincrement=False),
    Column("arguments", JSON, nullable=False),
    Column("state", String(20), nullable=False),
    Column("result", JSON, nullable=False),
    Column("code", String(80)),
    Column("reason", LargeBinary),
    ForeignKeyConstraint(["organisation", "job"], ["jobs.organisation", "jobs.id"]),
    Index("ix_job_items_state", "organisation", "job", "state"),
)
"""What a job does one after the other: ids in, references out; done is written in the transaction of the act itself."""

webhooks = Table(
    "webhooks",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("url", String(500), nullable=False),
    Column("secret", LargeBinary, nullable=False),
    Column("former_secret", LargeBinary),
    Column("former_until", String(40)),
    Column("created_at", String(40), nullable=False),
    Column("failing_since", String(40)),
    Column("disabled_at", String(40)),
    Column("disabled_for", String(40)),
)
"""Where an organisation wants to be told of its acts; secrets are sealed, the former one signs too for a time."""

webhook_deliveries = Table(
    "webhook_deliveries",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("webhook", String(64), primary_key=True),
    Column("message", String(64), primary_key=True),
    Column("kind", String(80), nullable=False),
    Column("payload", JSON, nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("state", String(20), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", String(40), nullable=False),
    Column("outcome", String(40)),
    Column("ended_at", String(40)),
    ForeignKeyConstraint(["organisation", "webhook"], ["webhooks.organisation", "webhooks.id"]),
    Index("ix_webhook_deliveries_next", "organisation", "state", "next_at"),
)
"""One message to one endpoint: until when it is taken or left alone (`next_at`), and what the last attempt came to."""
