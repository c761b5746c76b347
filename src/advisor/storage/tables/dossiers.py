"""What is kept of a dossier, sealed under the dossier's own key, and what was done with it."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from advisor.storage.tables.metadata import NUMBER, metadata

organisations = Table(
    "organisations",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("label", String(200), nullable=False),
    Column("created_at", String(32), nullable=False),
)

master_marks = Table(
    "master_marks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("mark", String(64), nullable=False),
)
"""One row (1): a digest by which the master key is recognised, never found."""

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
    Column("purged_at", String(32)),
    Index("ix_dossiers_retention", "organisation", "retention"),
)
"""`version` counts the amendments; `judicial` tells that a piece of police or justice is in the file; `retention` is the
class under which it was closed."""

dossier_holds = Table(
    "dossier_holds",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("reference", String(120), primary_key=True),
    Column("ground", String(40), primary_key=True),
    Column("sequence", NUMBER, nullable=False),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
)
"""What keeps a dossier from being purged or erased: a coded ground, and the entry that says who set it, when and why."""

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
"""What a version holds of one person, encrypted under that person's key; version 0 is what they confided, of no version."""

letters = Table(
    "letters",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("sequence", NUMBER, primary_key=True, autoincrement=False),
    Column("reference", String(120), nullable=False),
    Column("version", Integer, nullable=False),
    Column("measure", String(80), nullable=False),
    Column("person", String(80), nullable=False),
    Column("delivery", String(40), nullable=False),
    Column("copies", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("drafted_by", String(64), nullable=False),
    Column("approved_by", String(64)),
    Column("approval", NUMBER),
    ForeignKeyConstraint(["organisation", "reference"], ["dossiers.organisation", "dossiers.reference"]),
    Index("ix_letters_reference", "organisation", "reference"),
)
"""One row a draft, named by its entry in the journal; `version` is the case file it rests on, `person` a keyed digest."""

deliveries = Table(
    "deliveries",
    metadata,
    Column("organisation", String(64), primary_key=True),
    Column("sequence", NUMBER, primary_key=True, autoincrement=False),
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
    Column("sequence", NUMBER, primary_key=True, autoincrement=False),
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
    Column("sequence", NUMBER, primary_key=True, autoincrement=False),
    Column("reference", String(120), nullable=False),
    Column("advice", NUMBER, nullable=False),
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
