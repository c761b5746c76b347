"""Reviews of kept registers that are sealed: the journal holds the digest, the register's version gives the review again."""

from __future__ import annotations

from datetime import date

from advisor.audit.canonical import canonical_bytes
from advisor.audit.entry import Entry
from advisor.law.errors import RegisterRejected
from advisor.service.kept_registers import SUBJECT, read_text, same_version
from advisor.service.review import reviewed_register, window_of
from advisor.service.sealing import Desk, seal_act


def seal_review(desk: Desk, name: str, *, day: date) -> Entry:
    """Review the current version of a register over the two years up to a day, and seal the keyed digest of the review.

    The digest is that of the review's canonical JSON, which the same version gives again under the same rule base.
    Raises: as `reviewed_register`; `RegisterRejected` for a day to come; `Misuse` for one that no review speaks of;
    `NotFound`; `VersionConflict` when the register was written meanwhile.
    """
    if day > desk.today:
        raise RegisterRejected(
            f"Le {day} n'est pas encore venu.", remedy="Demander la revue d'un jour passé ou du jour."
        )
    kept, window = read_text(desk, name), window_of(None, None, day)
    found = reviewed_register(desk.adviser, kept.text, name=name, window=window).review
    with desk.writing() as work:
        work.journal.head(for_update=True)
        same_version(name, kept.version, work.registers.version(name))
        return seal_act(
            work,
            desk.actor,
            "register.reviewed",
            SUBJECT.format(name=name),
            {},
            version=kept.version,
            first=window.first.isoformat(),
            last=window.last.isoformat(),
            as_of=window.as_of.isoformat(),
            rulebook=desk.adviser.program.rulebook.digest,
            review=work.registers.mark(name, canonical_bytes(found.model_dump(mode="json"))),
        )
