"""Replay: the same case, on the same day, through the rule base at hand; identical bytes, or the difference named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from advisor import __version__
from advisor.audit.receipt import read_receipt
from advisor.casefile.read import read_case
from advisor.service.adviser import Adviser, evaluate_case
from advisor.service.record import (
    Record,
    advice_bytes,
    last_entry,
    make_receipt,
    piece,
    plain,
)

MAX_DIFFERENCES = 20


@dataclass(frozen=True)
class Replay:
    """What a replay found: identical bytes, or every difference in words."""

    reference: str
    sequence: int
    identical: bool
    differences: tuple[str, ...]


def replay(record: Record, adviser: Adviser, reference: str) -> Replay:
    """Replay the newest sealed advice of a case.

    Raises: `NotFound` when it was never sealed or was purged; `EvidenceRefused` when a sealed piece has changed;
    `AdvisorError` as `evaluate_case`.
    """
    entry = last_entry(record, "advice.sealed", reference)
    sealed_advice, sealed_receipt = piece(record, entry, "advice"), read_receipt(piece(record, entry, "receipt"))
    case = read_case(piece(record, entry, "case").decode(), adviser.program.rulebook, reference)
    evaluation = evaluate_case(adviser, case, date.fromisoformat(sealed_receipt.as_of))
    fresh = make_receipt(adviser, evaluation, record.key_of(reference))
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
    if again != sealed_advice:
        found = _changes(plain(sealed_advice), plain(again), "avis")
        differences += [change for change, _ in zip(found, range(MAX_DIFFERENCES), strict=False)]
    return Replay(reference, entry.sequence, again == sealed_advice, tuple(differences))


def _changes(before: Any, after: Any, path: str) -> Iterator[str]:
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(before.keys() | after.keys()):
            yield from _changes(before.get(key), after.get(key), f"{path}.{key}")
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, (left, right) in enumerate(zip(before, after, strict=True)):
            yield from _changes(left, right, f"{path}[{index}]")
    elif before != after:
        yield f"{path} : « {before} » devient « {after} »"
