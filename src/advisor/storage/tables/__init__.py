"""The tables, the same on SQLite and PostgreSQL. Content of a dossier is kept sealed under the dossier's own key."""

from __future__ import annotations

from advisor.storage.tables.accounts import (
    access_requests,
    accounts,
    assignments,
    attempts,
    broken_glasses,
    provider_logins,
    sessions,
    tokens,
)
from advisor.storage.tables.dossiers import (
    case_versions,
    decisions,
    deliveries,
    dossier_holds,
    dossier_keys,
    dossiers,
    letters,
    master_marks,
    opinions,
    organisations,
    person_keys,
    person_parts,
    pieces,
)
from advisor.storage.tables.journals import (
    accesses,
    head_stamps,
    journal,
    journal_heads,
    signed_heads,
    signing_keys,
    tree_nodes,
)
from advisor.storage.tables.metadata import metadata
from advisor.storage.tables.outgoing import answers, job_items, jobs, messages, webhook_deliveries, webhooks
from advisor.storage.tables.registers import register_documents, register_keys, register_versions, registers

__all__ = [
    "access_requests",
    "accesses",
    "accounts",
    "answers",
    "assignments",
    "attempts",
    "broken_glasses",
    "case_versions",
    "decisions",
    "deliveries",
    "dossier_holds",
    "dossier_keys",
    "dossiers",
    "head_stamps",
    "job_items",
    "jobs",
    "journal",
    "journal_heads",
    "letters",
    "master_marks",
    "messages",
    "metadata",
    "opinions",
    "organisations",
    "person_keys",
    "person_parts",
    "pieces",
    "provider_logins",
    "register_documents",
    "register_keys",
    "register_versions",
    "registers",
    "sessions",
    "signed_heads",
    "signing_keys",
    "tokens",
    "tree_nodes",
    "webhook_deliveries",
    "webhooks",
]
