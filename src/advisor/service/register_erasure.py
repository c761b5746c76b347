"""Lines of a register whose time is over, or that should never have been written: listed, then erased from every version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from advisor.audit.evidence import REASON
from advisor.law.errors import RegisterRejected
from advisor.register.read import records
from advisor.service.erasure import Ground
from advisor.service.kept_registers import SUBJECT, Change, RegisterWritten, read_book, same_version
from advisor.service.reason import register_reason
from advisor.service.register import open_book, without
from advisor.service.sealing import Desk, seal_act

OVER: Ground = "fin_de_conservation"


@dataclass(frozen=True, slots=True)
class OverdueLine:
    """A line whose last day of keeping is past, in its section."""

    line: str
    section: str
    kept_until: date


def overdue_lines(desk: Desk, name: str) -> tuple[OverdueLine, ...]:
    """The reports of a register whose last day is past; nothing is written.

    Of an exchange the last day is that of the information exchanged, kept elsewhere: the ledger tells it, its line stays.
    Raises: `NotFound`; `RegisterRejected`.
    """
    book, _ = read_book(desk, name)
    return tuple(
        OverdueLine(each.id, "reports", each.kept_until)
        for each in book.register.reports
        if each.kept_until is not None and each.kept_until < desk.today
    )


def erase_lines(desk: Desk, name: str, lines: Sequence[str], change: Change, *, ground: Ground) -> RegisterWritten:
    """Erase lines of a register: a version without them follows, and every earlier one is destroyed with its key.

    A document that no line names any more goes too, and so do the answers kept under idempotency keys. Of the lines, only their number is sealed.

    Raises: `NotFound`; `VersionConflict`; `RegisterRejected`, also when the time of a line is not over and `ground` says so.
    """
    why = register_reason(change.reason)
    if ground == OVER:
        _require_overdue(desk, name, lines)
    book, current = read_book(desk, name)
    same_version(name, change.version, current)
    text = without(book, lines)
    left = {each.document.sha256 for _, each in records(open_book(text, book.rulebook, name).register) if each.document}
    with desk.writing() as work:
        work.journal.head(for_update=True)
        version = work.registers.amend(
            name, text.encode(), version=change.version, account=desk.actor.account, reason=why
        )
        gone = work.registers.erase_before(name, left, version=version)
        work.answers.empty()
        mark = work.registers.mark(name, text.encode())
        facts = {
            "version": version,
            "register": mark,
            "lines": len(lines),
            "versions_destroyed": len(gone),
            REASON: ground,
        }
        entry = seal_act(work, desk.actor, "register.erased", SUBJECT.format(name=name), {}, **facts)
        return RegisterWritten(name, version, entry)


def _require_overdue(desk: Desk, name: str, lines: Sequence[str]) -> None:
    over = {each.line for each in overdue_lines(desk, name)}
    early = [each for each in lines if each not in over]
    if early:
        raise RegisterRejected(
            f"Le terme de ces lignes n'est pas passé : {', '.join(early)}.",
            remedy="Voir la liste des lignes à effacer, ou donner le motif qui les fait effacer plus tôt.",
        )
