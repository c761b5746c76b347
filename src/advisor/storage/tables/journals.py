"""The two journals, and what proves the first."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, ForeignKeyConstraint, Index, Integer, LargeBinary, String, Table

from advisor.storage.tables.metadata import NUMBER, metadata

journal = Table(
    "journal",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("sequence", NUMBER, primary_key=True, autoincrement=False),
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
    Column("sequence", NUMBER, nullable=False),
    Column("digest", String(71), nullable=False),
)
"""The last entry of each journal; its row is what writers queue for."""

tree_nodes = Table(
    "tree_nodes",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("position", NUMBER, primary_key=True, autoincrement=False),
    Column("digest", LargeBinary(32), nullable=False),
)
"""Digests of the complete subtrees of the journal's Merkle tree (level 0: leaves), so that proofs cost a logarithm."""

signed_heads = Table(
    "signed_heads",
    metadata,
    Column("organisation", String(64), ForeignKey("organisations.id"), primary_key=True),
    Column("size", NUMBER, primary_key=True, autoincrement=False),
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
    Column("size", NUMBER, primary_key=True, autoincrement=False),
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
    Column("id", NUMBER, primary_key=True, autoincrement=True),
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
