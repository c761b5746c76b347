"""Replay: the same case, on the same day, through the rule base at hand; identical bytes, or the difference named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from advisor import __version__
from advisor.audit.entry import Entry
from advisor.audit.export import piece_of, purge_of, read_export
from advisor.audit.receipt import read_receipt
from advisor.casefile.read import read_case
from advisor.law.errors import NotFound
from advisor.service.adviser import Adviser, evaluate_case
from advisor.service.record import (
    Record,
    advice_bytes,
    last_entry,
    make_receipt,
    piece,
    plain,
)
from advisor.service.sealing import Desk, sealed_piece

MAX_DIFFERENCES = 20


@dataclass(frozen=True)
class Replay:
    """What a replay found: identical bytes, or every difference in words."""

    reference: str
    sequence: int
    identical: bool
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """An advice as it was sealed: its three pieces, and the key of its digests."""

    reference: str
    sequence: int
    case: bytes
    advice: bytes
    receipt: bytes
    key: bytes


def replay(record: Record, adviser: Adviser, reference: str) -> Replay:
    """Replay the newest sealed advice of a case.

    Raises: `NotFound` when it was never sealed or was purged; `EvidenceRefused` when a sealed piece has changed;
    `AdvisorError` as `evaluate_case`.
    """
    entry = last_entry(record, "advice.sealed", reference)
    sealed = Sealed(
        reference=reference,
        sequence=entry.sequence,
        case=piece(record, entry, "case"),
        advice=piece(record, entry, "advice"),
        receipt=piece(record, entry, "receipt"),
        key=record.key_of(reference),
    )
    return replay_sealed(adviser, sealed)


def replay_dossier(desk: Desk, reference: str) -> Replay:
    """Replay the newest sealed advice of a dossier in the store.

    Raises: `NotFound` when it was never sealed, or with the purge, its day and its ground; else as `replay`.
    """
    with desk.reading() as work:
        entries = work.journal.of(reference)
        entry = _newest(entries, reference)
        sealed = Sealed(
            reference=reference,
            sequence=entry.sequence,
            case=sealed_piece(work, entry, "case"),
            advice=sealed_piece(work, entry, "advice"),
            receipt=sealed_piece(work, entry, "receipt"),
            key=work.persons.digest_key(reference, int(entry.payload["version"])),
        )
    return replay_sealed(desk.adviser, sealed)


def replay_export(adviser: Adviser, reference: str, data: bytes) -> Replay:
    """Replay the newest advice of an export; to be verified first (`verify_export`).

    Raises: `ExportRefused`; `NotFound` when it holds no advice, or with the purge, its day and its ground.
    """
    export = read_export(data)
    if export.reference != reference:
        raise NotFound(f"Cet export est celui de « {export.reference} ».", remedy="Donner l'export du dossier voulu.")
    entry = _newest(export.entries, export.reference)
    keys = export.mark_keys
    if keys is None or str(entry.payload.get("version")) not in keys.decisions:
        raise NotFound(f"Le dossier « {export.reference} » a été purgé.", remedy="Rien ne peut en être rejoué.")
    sealed = Sealed(
        reference=export.reference,
        sequence=entry.sequence,
        case=piece_of(export, entry, "case"),
        advice=piece_of(export, entry, "advice"),
        receipt=piece_of(export, entry, "receipt"),
        key=keys.decisions[str(entry.payload["version"])],
    )
    return replay_sealed(adviser, sealed)


def replay_sealed(adviser: Adviser, sealed: Sealed) -> Replay:
    """Replay one sealed advice and name every difference."""
    sealed_receipt = read_receipt(sealed.receipt)
    case = read_case(sealed.case.decode(), adviser.program.rulebook, sealed.reference)
    evaluation = evaluate_case(adviser, case, date.fromisoformat(sealed_receipt.as_of))
    fresh = make_receipt(adviser, evaluation, sealed.key)
    differences = []
    for name, title in (
        ("case", "le dossier"),
        ("rulebook", "la base de règles"),
        ("program", "le programme compilé"),
        ("advice", "l'avis"),
    ):
        if getattr(fresh, name) != getattr(sealed_receipt, name):
            differences.append(
                f"{title} diffère : scellé {getattr(sealed_receipt, name)}, rejoué {getattr(fresh, name)}"
            )
    if sealed_receipt.engine != fresh.engine:
        differences.append(f"le moteur diffère : scellé {sealed_receipt.engine}, rejoué {fresh.engine}")
    if sealed_receipt.advisor != __version__:
        differences.append(f"la version du produit diffère : scellé {sealed_receipt.advisor}, rejoué {__version__}")
    again = advice_bytes(evaluation.advice)
    if again != sealed.advice:
        found = _changes(plain(sealed.advice), plain(again), "avis")
        differences += [change for change, _ in zip(found, range(MAX_DIFFERENCES), strict=False)]
    return Replay(sealed.reference, sealed.sequence, again == sealed.advice, tuple(differences))


def _newest(entries: Sequence[Entry], reference: str) -> Entry:
    found = [entry for entry in entries if entry.act == "advice.sealed"]
    if not found:
        raise NotFound(f"Aucun avis n'a été scellé pour « {reference} ».", remedy="Sceller d'abord l'avis.")
    purge = purge_of(entries, found[-1])
    if purge:
        raise NotFound(f"Dossier « {reference} » : {purge}", remedy="Seules restent les écritures et leurs preuves.")
    return found[-1]


def _changes(before: Any, after: Any, path: str) -> Iterator[str]:
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(before.keys() | after.keys()):
            yield from _changes(before.get(key), after.get(key), f"{path}.{key}")
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, (left, right) in enumerate(zip(before, after, strict=True)):
            yield from _changes(left, right, f"{path}[{index}]")
    elif before != after:
        yield f"{path} : « {before} » devient « {after} »"
