"""Registers of evidence, each sealed under its own key."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Integer, LargeBinary, String, Table

from advisor.storage.tables.metadata import metadata

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
