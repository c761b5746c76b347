"""What must hold of an organisation's record at every moment, whoever was killed: each breach in one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from advisor.audit.chain import examine
from advisor.audit.entry import Entry, Head
from advisor.audit.evidence import ARTIFACTS
from advisor.audit.export import PARTS
from advisor.audit.merkle import tree_head
from advisor.law.errors import AdvisorError
from advisor.storage.store import Store
from advisor.storage.tables import (
    case_versions,
    deliveries,
    dossier_keys,
    dossiers,
    letters,
    messages,
    person_parts,
    pieces,
)
from advisor.storage.tree import root

TABLES = (case_versions, deliveries, dossier_keys, dossiers, letters, messages, person_parts, pieces)
VERSIONED = ("dossier.opened", "dossier.amended")
ON_NO_DOSSIER = ("clock.accepted", "signing-key.adopted", "accesses.erased")
"""Acts of the organisation itself, of which no message tells."""
STATES = {"letter.approved": "approved", "letter.issued": "issued"}


@dataclass(frozen=True)
class Record:
    """One state of an organisation: its journal, and the rows that go with it."""

    entries: tuple[Entry, ...]
    rows: Mapping[str, list[Any]]

    def of(self, act: str) -> list[Entry]:
        return [each for each in self.entries if each.act == act]


def breaches(store: Store, organisation: str, acknowledged: Mapping[int, str]) -> list[str]:
    """What does not hold, on one state of the database; `acknowledged` are digests by number of entry."""
    with store.reading(organisation) as work:
        lines, head = list(work.journal.lines()), work.journal.head()
        connection = work.journal._connection
        tree = root(connection, organisation, len(lines))
        rows = {table.name: _rows(connection, table, organisation) for table in TABLES}
    found = examine(b"".join(line + b"\n" for line in lines))
    record = Record(found.entries, rows)
    told = [f"journal: {each.message}" for each in found.findings]
    if found.head != head:
        told.append(f"the head kept is {head.sequence}, the last entry {found.head.sequence}")
    if tree != tree_head(lines):
        told.append("the tree kept is not that of the lines")
    told += _lost(found.entries, acknowledged)
    for check in (_messages, _letters, _pieces, _versions, _purges):
        told += check(record)
    return told


def unreadable(store: Store, organisation: str) -> Iterator[str]:
    """Every version and every piece that is there and does not open as it was sealed."""
    with store.reading(organisation) as work:
        connection = work.journal._connection
        kept = [
            (each.reference, each.version)
            for each in _rows(connection, case_versions, organisation)
            if each.content is not None
        ]
        names = [each.name for each in _rows(connection, pieces, organisation) if each.content is not None]
        for read, places in ((work.dossiers.read, kept), (work.pieces.read, [(name,) for name in names])):
            for place in places:
                try:
                    read(*place)
                except AdvisorError as error:
                    yield f"{place}: {error.message}"
        for reference, version in kept:
            try:
                work.persons.parts(reference, version)
            except AdvisorError as error:
                yield f"{reference} {version}: {error.message}"


def _rows(connection: Connection, table: Table, organisation: str) -> list[Any]:
    return list(connection.execute(select(table).where(table.c.organisation == organisation)))


def _lost(entries: tuple[Entry, ...], acknowledged: Mapping[int, str]) -> Iterator[str]:
    held = {Head(each.sequence, each.digest) for each in entries}
    for sequence, digest in acknowledged.items():
        if Head(sequence, digest) not in held:
            yield f"entry {sequence} was acknowledged and is not there"


def _messages(record: Record) -> Iterator[str]:
    told = [each for each in record.entries if each.act not in ON_NO_DOSSIER]
    acts = sorted((each.act, each.subject, each.sequence) for each in told)
    sent = sorted((each.kind, each.payload["reference"], each.payload["sequence"]) for each in record.rows["messages"])
    yield from (f"no message tells of {each}" for each in acts if each not in sent)
    yield from (f"a message tells of {each}, which is no act" for each in sent if each not in acts)
    if len(acts) != len(sent):
        yield f"{len(acts)} acts and {len(sent)} messages"


def _letters(record: Record) -> Iterator[str]:
    decisions = {each.sequence: each.subject for each in record.of("advice.sealed")}
    drafts = {each.sequence: each for each in record.of("letter.drafted")}
    held = {each.sequence: each for each in record.rows["letters"]}
    yield from (f"letter {each} without the act of its draft" for each in held.keys() - drafts.keys())
    yield from (f"draft {each} without its letter" for each in drafts.keys() - held.keys())
    for sequence, draft in drafts.items():
        if decisions.get(draft.payload["advice_entry"]) != draft.subject:
            yield f"draft {sequence} without its decision"
    for act, state in STATES.items():
        reached = {each.payload["draft_entry"] for each in record.of(act)}
        noted = {
            n for n, each in held.items() if each.state == state or (act, each.state) == ("letter.approved", "issued")
        }
        yield from (f"letter {each} is {state} without act" for each in noted - reached)
        yield from (f"{act} of {each}, and the letter does not know" for each in reached - noted)
    issued = {each.payload["draft_entry"] for each in record.of("letter.issued")}
    copies = {each.sequence for each in record.rows["deliveries"]}
    yield from (f"copies of {each} without its issue, or conversely" for each in issued ^ copies)
    steps = {(each.payload["draft_entry"], each.payload["state"]) for each in record.of("letter.tracked")}
    now = {(each.sequence, each.state) for each in record.rows["deliveries"] if each.state != "prepared"}
    yield from (f"step {each} without act, or conversely" for each in steps ^ now)


def _pieces(record: Record) -> Iterator[str]:
    sealed = {item for each in record.entries for item in each.payload.get(ARTIFACTS, {}).items()}
    kept = {(each.name, each.mark) for each in record.rows["pieces"]}
    yield from (f"piece {each} sealed and not kept" for each in sealed - kept)
    yield from (f"piece {each} kept and not sealed" for each in kept - sealed)


def _versions(record: Record) -> Iterator[str]:
    acts = {(each.subject, each.payload["version"]): each for name in VERSIONED for each in record.of(name)}
    kept = {(each.reference, each.version) for each in record.rows["case_versions"]}
    yield from (f"version {each} without act, or conversely" for each in acts.keys() ^ kept)
    for each in record.rows["dossiers"]:
        last = max((version for reference, version in kept if reference == each.reference), default=0)
        if each.version != last:
            yield f"dossier {each.reference} says version {each.version}, the last kept is {last}"
    told = {(*key, mark) for key, each in acts.items() for mark in each.payload.get(PARTS, {})}
    parts = {(each.reference, each.version, each.person) for each in record.rows["person_parts"]}
    yield from (f"part {each} without act, or conversely" for each in told ^ parts)


def _purges(record: Record) -> Iterator[str]:
    acts = {each.subject for each in record.of("dossier.purged")}
    gone = {each.reference for each in record.rows["dossiers"] if each.purged_at is not None}
    keyless = {each.reference for each in record.rows["dossiers"]} - {
        each.reference for each in record.rows["dossier_keys"]
    }
    empty = {each.reference for each in record.rows["case_versions"] if each.content is None}
    empty |= {each.reference for each in record.rows["pieces"] if each.content is None}
    for what, found in (("marked as purged", gone), ("without key", keyless), ("emptied", empty)):
        yield from (f"dossier {each} {what} without act, or conversely" for each in acts ^ found)
