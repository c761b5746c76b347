"""What leaves or is done later: messages, answers given once, jobs."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, ForeignKeyConstraint, Index, Integer, LargeBinary, String, Table

from advisor.storage.tables.metadata import metadata

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
