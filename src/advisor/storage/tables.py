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
    Column("request", String(71), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("created_at", String(40), nullable=False),
)
"""Answers already given under an idempotency key, with the digest of the request that they answered."""
