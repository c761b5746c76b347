"""Dossiers kept in the store: opened, amended with a reason, read back, evaluated and the advice sealed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from advisor.audit.canonical import keyed_digest
from advisor.audit.entry import Entry
from advisor.audit.export import CASE, PARTS
from advisor.audit.receipt import receipt_bytes
from advisor.casefile.model import CaseFile
from advisor.casefile.read import read_case
from advisor.law.errors import CaseRejected
from advisor.service.adviser import Evaluation, evaluate_case, read_or_sound
from advisor.service.held_back import withhold
from advisor.service.keeping_mark import require_closing_seen
from advisor.service.persons import join_case, keep_confided, keep_parts, mentioned, owners, split_case
from advisor.service.reason import reason_given
from advisor.service.record import advice_bytes, case_bytes, make_receipt
from advisor.service.sealing import Desk, Sheet, require_version, seal_act
from advisor.storage.store import Work

JUDICIAL_ORIGINS = frozenset({"police", "prosecutor", "prevention_group", "court_decision"})
"""Origins of the pieces that bring data of police or justice into a file (LIL art. 46, CPP 777-3)."""


@dataclass(frozen=True, slots=True)
class Written:
    """A version of a dossier just written, and the entry that tells of it."""

    case: CaseFile
    version: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Evaluated:
    """A dossier evaluated in a version, with the key of its digests at hand for its receipt."""

    evaluation: Evaluation
    version: int
    key: bytes


def open_dossier(desk: Desk, text: str, *, reason: str, assigned: bool = False) -> Written:
    """Open a dossier from the text of its case file; `assigned`: who opens it is the first who needs to know it.

    Raises: `CaseRejected` with its alarms; `VersionConflict` when the reference is taken; `StorageFailed`.
    """
    case = read_or_sound(desk.adviser, text, name="dossier", today=desk.today)
    (bare, parts), why = split_case(case), reason_given(reason)
    with desk.writing() as work:
        work.journal.head(for_update=True)
        version = work.dossiers.create(
            case.reference, case_bytes(bare), account=desk.actor.account, reason=why, judicial=holds_judicial(case)
        )
        if assigned:
            work.assignments.assign(case.reference, desk.actor.account, by=desk.actor.account)
        confided = keep_confided(work, case)
        return Written(case, version, seal_version(work, desk, "dossier.opened", bare, version, parts, **confided))


def amend_dossier(  # noqa: PLR0913 - what is written, over which version, why, and whose address goes
    desk: Desk,
    reference: str,
    text: str,
    *,
    version: int,
    reason: str,
    mark: str = "",
    withdrawn: Collection[str] = (),
) -> Written:
    """Write the next version of a dossier over the one that the author read; a closed one is open again.

    `mark` is that of its keeping as it was read: without the one of its closing, nobody opens it again. `withdrawn` are the persons (by id) who no longer want the address that they confided: it is destroyed.

    Raises: `CaseRejected`, also when the text is that of another dossier, or says no longer that an address was confided
    which nobody withdrew; `NotFound`; `VersionConflict`, also for one that was closed since.
    """
    case = read_or_sound(desk.adviser, text, name="dossier", today=desk.today)
    if case.reference != reference:
        raise CaseRejected(
            f"Ce texte est celui du dossier « {case.reference} », non de « {reference} ».",
            remedy="Une référence ne change pas : corriger le texte, ou ouvrir un autre dossier.",
        )
    why = reason_given(reason)
    with desk.writing() as work:
        return write_version(work, desk, case, version=version, reason=why, mark=mark, withdrawn=withdrawn)


def write_version(  # noqa: PLR0913 - what is written, over which version, why, and whose address goes
    work: Work,
    desk: Desk,
    case: CaseFile,
    *,
    version: int,
    reason: str,
    mark: str = "",
    withdrawn: Collection[str] = (),
    **facts: Any,
) -> Written:
    """Write the next version of a dossier within a transaction; judicial once is judicial always. `facts` go in its entry.

    Raises: as `amend_dossier`; `CaseRejected` for a person who was erased, and as `keep_confided`.
    """
    bare, parts = split_case(case)
    reference = case.reference
    require_version(work, reference, version)
    require_closing_seen(work, reference, mark)
    judicial = holds_judicial(case) or work.dossiers.is_judicial(reference)
    written = work.dossiers.amend(
        reference, case_bytes(bare), version=version, account=desk.actor.account, reason=reason, judicial=judicial
    )
    confided = keep_confided(work, case, before=version, withdrawn=withdrawn)
    return Written(
        case, written, seal_version(work, desk, "dossier.amended", bare, written, parts, **facts, **confided)
    )


def read_dossier(desk: Desk, reference: str, version: int | None = None) -> tuple[CaseFile, int]:
    """The case file of a dossier and its version, by default the current one.

    Raises: `NotFound`, also once purged.
    """
    with desk.reading() as work:
        number = work.dossiers.version(reference) if version is None else version
        return case_at(work, desk, reference, number), number


def evaluate_dossier(desk: Desk, reference: str, *, as_of: date | None = None) -> Evaluated:
    """Advise on the current version of a dossier; nothing is written.

    Raises: `NotFound`; `AdvisorError` as `evaluate_case`, with the alarms; so `AppraisalFirst`, where the proposal is held
    back from the actor.
    """
    with desk.reading() as work:
        version = work.dossiers.version(reference)
        key = work.persons.digest_key(reference, version)
        case = case_at(work, desk, reference, version)
    evaluation = evaluate_case(desk.adviser, case, as_of or desk.day_of_act(case))
    with desk.reading() as work:
        withhold(work, desk, evaluation.advice, version, lambda: case)
    return Evaluated(evaluation, version, key)


def decide(desk: Desk, reference: str, *, as_of: date | None = None) -> tuple[Evaluated, Entry]:
    """Advise on a dossier and seal the advice with the case and the receipt.

    The engines run outside the transaction: a dossier amended meanwhile is a `VersionConflict`, and nothing is sealed.
    Raises: as `evaluate_dossier`; `StorageFailed`.
    """
    evaluated = evaluate_dossier(desk, reference, as_of=as_of)
    with desk.writing() as work:
        require_version(work, reference, evaluated.version)
        return evaluated, seal_evaluated(work, desk, evaluated)


def seal_evaluated(work: Work, desk: Desk, evaluated: Evaluated) -> Entry:
    """Seal an advice within a transaction."""
    evaluation = evaluated.evaluation
    receipt = make_receipt(desk.adviser, evaluation, evaluated.key)
    case, advice = case_bytes(evaluation.case), advice_bytes(evaluation.advice)
    pieces = {
        "case": Sheet(case, owners(evaluation.case)),
        "advice": Sheet(advice, mentioned(evaluation.case, advice)),
        "receipt": Sheet(receipt_bytes(receipt)),
    }
    reference = evaluation.case.reference
    return seal_act(
        work, desk.actor, "advice.sealed", reference, pieces, as_of=receipt.as_of, version=evaluated.version
    )


def holds_judicial(case: CaseFile) -> bool:
    """Whether a piece of police or justice is in the file."""
    return any(piece.origin in JUDICIAL_ORIGINS for piece in case.pieces)


def seal_version(  # noqa: PLR0913, PLR0917 - an act, the version that it writes and what that holds of each person
    work: Work, desk: Desk, act: str, bare: CaseFile, version: int, parts: Mapping[str, bytes], **facts: Any
) -> Entry:
    """Keep what a version holds of each person and seal the act that wrote it, within a transaction.

    Raises: `CaseRejected` for a person who was erased.
    """
    reference = bare.reference
    marks = keep_parts(work, reference, version, parts)
    mark = keyed_digest(work.dossiers.mark_key(reference), case_bytes(bare))
    return seal_act(work, desk.actor, act, reference, {}, version=version, **{CASE: mark, PARTS: marks}, **facts)


def case_at(work: Work, desk: Desk, reference: str, version: int) -> CaseFile:
    """The case file in a version, with what belongs to each person who was not erased. Raises: `NotFound`."""
    bare = read_case(work.dossiers.read(reference, version).decode(), desk.adviser.program.rulebook, reference)
    persons = {work.persons.mark(reference, person.id): person.id for person in bare.persons}
    parts = {persons[part.person]: part.content for part in work.persons.parts(reference, version)}
    return join_case(bare, parts)
