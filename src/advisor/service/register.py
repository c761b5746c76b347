"""What one can do to a register of evidence: take lines in or out, attach a document; its text is amended, never rewritten."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from advisor.law.errors import NotFound, RegisterRejected
from advisor.register.amend import CannotAmend, with_document, with_lines, without_lines
from advisor.register.intake import Intake, take_in
from advisor.register.model import Document, Record, Register
from advisor.register.read import read_register, records
from advisor.register.rows import known_of
from advisor.register.table import Table
from advisor.rulebook.model import Rulebook
from advisor.service.refusals import Misuse


@dataclass(frozen=True, slots=True)
class Book:
    """A register as its file holds it: the text, what it says, and the rule base that it is read with."""

    name: str
    text: str
    register: Register
    rulebook: Rulebook


def open_book(text: str, rulebook: Rulebook, name: str) -> Book:
    """Read a register to complete it.

    Raises: `RegisterRejected`.
    """
    return Book(name, text, read_register(text, rulebook, name), rulebook)


def take_in_rows(book: Book, table: Table, section: str, *, today: date, correct: bool) -> Intake:
    """Read a table as lines of a section; nothing is written.

    Raises: `RegisterRejected` for a heading that does not fit.
    """
    return take_in(table, section, known_of(book.register, book.rulebook, today), correct=correct)


def with_intake(book: Book, intake: Intake) -> str:
    """The text of the register with the readable lines of an intake added, read again and found to say just that.

    Raises: `RegisterRejected`.
    """
    lines = [*getattr(book.register, intake.section), *intake.readable]
    try:
        amended = with_lines(book.text, intake.section, intake.readable)
    except CannotAmend:
        raise _not_amended(book) from None
    return _proved(book, amended, intake.section, lines)


def with_attached(book: Book, line: str, document: Document, *, replace: bool) -> str:
    """The text of the register with a document attached to a line.

    Raises: `NotFound` for a line that is not there; `Misuse` if it has another document and `replace` was not asked for.
    """
    section, record = line_of(book.register, line)
    if record.document is not None and record.document != document and not replace:
        raise Misuse(
            f"La ligne « {line} » a déjà un document ({record.document.label}).",
            remedy="Consigner une ligne nouvelle, ou demander qu'il soit remplacé (--remplacer, replace=true).",
        )
    before: tuple[Record, ...] = getattr(book.register, section)
    lines = [each.model_copy(update={"document": document}) if each is record else each for each in before]
    try:
        amended = with_document(book.text, section, before.index(record), document)
    except CannotAmend:
        raise _not_amended(book) from None
    return _proved(book, amended, section, lines)


def without(book: Book, lines: Collection[str]) -> str:
    """The text of the register without some lines, read again and found to say all the rest.

    Raises: `NotFound` for a line that is not there; `RegisterRejected`, also when another line names one of them.
    """
    by_section: dict[str, list[str]] = {}
    for line in lines:
        section, _ = line_of(book.register, line)
        by_section.setdefault(section, []).append(line)
    text, left = book.text, book.register
    for section, gone in by_section.items():
        before: tuple[Record, ...] = getattr(left, section)
        try:
            text = without_lines(text, section, [rank for rank, each in enumerate(before) if each.id in gone])
        except CannotAmend:
            raise _not_amended(book) from None
        left = left.model_copy(update={section: tuple(each for each in before if each.id not in gone)})
    if read_register(text, book.rulebook, book.name) != left:
        raise _not_amended(book)
    return text


def line_of(register: Register, line: str) -> tuple[str, Record]:
    """A line of a register, with its section.

    Raises: `NotFound`.
    """
    found = next(((section, record) for section, record in records(register) if record.id == line), None)
    if found is None:
        raise NotFound(f"Le registre n'a pas de ligne « {line} ».", remedy="Vérifier le nom de la ligne.")
    return found


def _proved(book: Book, amended: str, section: str, lines: list[Record]) -> str:
    """The amended text, once it is read again and says what the register said, with exactly these lines in the section."""
    meant = book.register.model_copy(update={section: tuple(lines)})
    if read_register(amended, book.rulebook, book.name) != meant:
        raise _not_amended(book)
    return amended


def _not_amended(book: Book) -> RegisterRejected:
    return RegisterRejected(
        f"« {book.name} » est disposé de façon que rien ne peut y être changé sans le récrire ; il est resté tel quel.",
        remedy="Écrire la section en liste de tirets, une ligne par tiret.",
    )
