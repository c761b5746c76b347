"""Registers of evidence kept in the store: opened, amended with a reason, read back, completed from tables and documents."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from advisor.audit.entry import Entry
from advisor.law.errors import NotFound, VersionConflict
from advisor.register.intake import Intake
from advisor.register.model import Document
from advisor.service.reason import register_reason
from advisor.service.register import Book, line_of, open_book, take_in_rows, with_attached, with_intake
from advisor.service.register_tables import read_table
from advisor.service.sealing import Desk, seal_act
from advisor.storage.store import Work
from advisor.storage.versions import Amendment

SUBJECT = "register:{name}"
"""How the journals name a register: no dossier is named so."""


@dataclass(frozen=True, slots=True)
class KeptText:
    """The text of a register in a version."""

    name: str
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class RegisterWritten:
    """A version of a register just written, and the entry that tells of it."""

    name: str
    version: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Change:
    """A change to a register: in the version that was read, and why."""

    version: int
    reason: str


@dataclass(frozen=True, slots=True)
class TakingIn:
    """A table to take into a section; `correct` makes the corrections proposed.

    With `accept` it is written if every line reads; with `partly` too, the lines that read are.
    """

    data: bytes
    file: str
    section: str
    correct: bool = False
    accept: bool = False
    partly: bool = False


def open_register(desk: Desk, name: str, text: str, *, reason: str) -> RegisterWritten:
    """Open a register from its text.

    Raises: `RegisterRejected` with every fault; `VersionConflict` when the name is taken; `StorageFailed`.
    """
    open_book(text, desk.adviser.program.rulebook, name)
    why = register_reason(reason)
    with desk.writing() as work:
        work.journal.head(for_update=True)
        version = work.registers.create(name, text.encode(), account=desk.actor.account, reason=why)
        return RegisterWritten(name, version, _sealed(work, desk, "register.opened", name, version, text))


def amend_register(desk: Desk, name: str, text: str, change: Change) -> RegisterWritten:
    """Write the next version over the one that the author read.

    Raises: `RegisterRejected` with every fault; `NotFound`; `VersionConflict`; `StorageFailed`.
    """
    open_book(text, desk.adviser.program.rulebook, name)
    return _amended(desk, name, text, change, "register.amended")


def read_text(desk: Desk, name: str, version: int | None = None) -> KeptText:
    """The text of a register, by default in its current version.

    Raises: `NotFound`, also for a version of which a line was erased.
    """
    with desk.reading() as work:
        current = work.registers.version(name)
        number = current if version is None else version
        return KeptText(name, number, work.registers.read(name, number).decode())


def read_book(desk: Desk, name: str) -> tuple[Book, int]:
    """The current version of a register, as what can be completed.

    Raises: `NotFound`; `RegisterRejected` when the rule base no longer reads it.
    """
    kept = read_text(desk, name)
    return open_book(kept.text, desk.adviser.program.rulebook, name), kept.version


def register_names(desk: Desk, after: str = "", limit: int = 100) -> list[tuple[str, int]]:
    """The registers of the organisation by name, each with its current version, a page at a time."""
    with desk.reading() as work:
        return work.registers.names(after, limit)


def register_history(desk: Desk, name: str, after: int = 0, limit: int = 100) -> list[Amendment]:
    """Who wrote each version of a register, when and why, a page at a time.

    Raises: `NotFound`.
    """
    with desk.reading() as work:
        work.registers.version(name)
        return work.registers.history(name, after=after, limit=limit)


def take_in_table(desk: Desk, name: str, taking: TakingIn, change: Change) -> tuple[Intake, RegisterWritten | None]:
    """Read a table as lines of a section; what was read is written only if that was asked for and may be.

    Raises: `NotFound`; `VersionConflict`; `RegisterRejected`; `Misuse`, `FeatureMissing` as `read_table`.
    """
    book, version = read_book(desk, name)
    same_version(name, change.version, version)
    intake = take_in_rows(
        book, read_table(taking.data, taking.file), taking.section, today=desk.today, correct=taking.correct
    )
    may = taking.accept and bool(intake.readable) and (taking.partly or not intake.unreadable)
    if not may:
        return intake, None
    facts: dict[str, Any] = {"section": taking.section, "lines": len(intake.readable)}
    return intake, _amended(desk, name, with_intake(book, intake), change, "register.extended", **facts)


def attach_document(  # noqa: PLR0913 - a line, a document, and how the register is changed
    desk: Desk, name: str, line: str, data: bytes, change: Change, *, label: str, replace: bool
) -> RegisterWritten:
    """Keep a document and attach it to a line: its label and the SHA-256 of its bytes.

    Raises: `NotFound`; `VersionConflict`; `RegisterRejected`; `Misuse` if the line has another and `replace` is not said.
    """
    book, version = read_book(desk, name)
    same_version(name, change.version, version)
    text = with_attached(book, line, Document(label=label, sha256=hashlib.sha256(data).hexdigest()), replace=replace)
    return _amended(desk, name, text, change, "register.attached", data)


def read_document(desk: Desk, name: str, line: str) -> tuple[Document, bytes]:
    """The document of a line, as it was kept.

    Raises: `NotFound`, also for one that is kept elsewhere; `RegisterRejected`.
    """
    book, _ = read_book(desk, name)
    document = line_of(book.register, line)[1].document
    with desk.reading() as work:
        data = None if document is None else work.registers.document(name, document.sha256)
    if document is None or data is None:
        raise NotFound(
            f"Aucun document n'est gardé avec la ligne « {line} ».",
            remedy="Le registre peut n'en donner que l'empreinte : le document est alors tenu ailleurs.",
        )
    return document, data


def same_version(name: str, read: int, current: int) -> None:
    """Return if a register is still in the version that was read. Raises: `VersionConflict`."""
    if read != current:
        raise VersionConflict(
            f"Le registre « {name} » a changé : la version {read} a été lue, la version {current} est en cours.",
            remedy="Relire le registre, puis recommencer.",
        )


def _amended(  # noqa: PLR0913, PLR0917 - what is written over what, why, by which act, and the document that comes with it
    desk: Desk, name: str, text: str, change: Change, act: str, document: bytes | None = None, **facts: Any
) -> RegisterWritten:
    why = register_reason(change.reason)
    with desk.writing() as work:
        work.journal.head(for_update=True)
        version = work.registers.amend(
            name, text.encode(), version=change.version, account=desk.actor.account, reason=why
        )
        if document is not None:
            facts["document"] = work.registers.keep_document(name, document)
        return RegisterWritten(name, version, _sealed(work, desk, act, name, version, text, **facts))


def _sealed(work: Work, desk: Desk, act: str, name: str, version: int, text: str, **facts: Any) -> Entry:  # noqa: PLR0913, PLR0917 - as `_amended`
    mark = work.registers.mark(name, text.encode())
    return seal_act(work, desk.actor, act, SUBJECT.format(name=name), {}, version=version, register=mark, **facts)
