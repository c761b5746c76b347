"""The sealed record: what was decided, kept beside the trail, one act a line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advisor import __version__
from advisor.advice.advice import Advice
from advisor.audit.canonical import canonical_bytes, keyed_digest
from advisor.audit.entry import Entry
from advisor.audit.errors import EvidenceRefused
from advisor.audit.evidence import ARTIFACTS, keep, key_file
from advisor.audit.export import CONFIDED
from advisor.audit.journal import append, read_entries, reading
from advisor.audit.receipt import Receipt, receipt_bytes
from advisor.audit.verdict import Verdict
from advisor.audit.verify import verify_pieces, verify_trail
from advisor.casefile.confided import confided_lines
from advisor.casefile.model import CaseFile
from advisor.law.errors import NotFound
from advisor.letters.draft import LetterDraft, draft_digest_value
from advisor.service.adviser import Adviser, Evaluation
from advisor.service.output import on_disk

TRAIL = "trail.jsonl"
SEALED = "sealed"


@dataclass(frozen=True)
class Record:
    """A folder that holds one trail and the pieces it seals; `secret` makes the key of a new case."""

    folder: Path

    @property
    def trail(self) -> Path:
        """The hash-chained journal."""
        return self.folder / TRAIL

    @property
    def sealed(self) -> Path:
        """Where the sealed pieces and the keys of their cases are kept."""
        return self.folder / SEALED

    def key_of(self, reference: str, secret: bytes | None = None) -> bytes:
        """The case's own key; a new case takes `secret`.

        Raises: `NotFound` when the key was destroyed or never made; `SealFailed`, `StorageFailed`.
        """
        file = key_file(self.sealed, reference)
        with on_disk(file):
            if not file.exists():
                if secret is None:
                    raise NotFound(
                        f"La clé du dossier « {reference} » n'existe pas.", remedy="Le dossier a pu être purgé."
                    )
                keep(self.sealed, file.name, secret)
            return file.read_bytes()


def open_record(folder: Path) -> Record:
    """Open the record of a folder, made if it does not exist.

    Raises: `StorageFailed`.
    """
    record = Record(folder)
    with on_disk(record.sealed):
        record.sealed.mkdir(parents=True, exist_ok=True)
    return record


def case_bytes(case: CaseFile) -> bytes:
    """The canonical bytes of a case file, from which it reads back equal."""
    return canonical_bytes(
        case.model_dump(mode="json", exclude_defaults=True) | {"schema_version": case.schema_version}
    )


def advice_bytes(advice: Advice) -> bytes:
    """The canonical bytes of an advice."""
    return canonical_bytes(advice.model_dump(mode="json"))


def make_receipt(adviser: Adviser, evaluation: Evaluation, key: bytes, letter: LetterDraft | None = None) -> Receipt:
    """The receipt of a decision, with its letter's draft if there is one."""
    return Receipt(
        case=keyed_digest(key, case_bytes(evaluation.case)),
        rulebook=adviser.program.rulebook.digest,
        program=adviser.program.digest,
        engine=adviser.mark(),
        advice=keyed_digest(key, advice_bytes(evaluation.advice)),
        as_of=evaluation.advice.as_of.isoformat(),
        advisor=__version__,
        letter=None if letter is None else keyed_digest(key, canonical_bytes(draft_digest_value(letter))),
    )


def seal_advice(record: Record, adviser: Adviser, evaluation: Evaluation, *, secret: bytes, recorded_at: str) -> Entry:
    """Keep the case, the advice and the receipt, then seal the act; `secret` is used only for a case seen first.

    Raises: `SealFailed`, `TrailBroken`; nothing half-written remains.
    """
    reference = evaluation.case.reference
    key = record.key_of(reference, secret)
    receipt = make_receipt(adviser, evaluation, key)
    pieces = {
        "case": case_bytes(evaluation.case),
        "advice": advice_bytes(evaluation.advice),
        "receipt": receipt_bytes(receipt),
    }
    facts = {"as_of": receipt.as_of, **_confided(key, evaluation.case)}
    return seal(record, "advice.sealed", reference, pieces, facts, recorded_at=recorded_at)


def _confided(key: bytes, case: CaseFile) -> dict[str, dict[str, str]]:
    """The keyed digest of each address that a person confided, by that of the person: the pieces hold no address."""
    told = {each.id: confided_lines(each) for each in case.persons}
    marks = {
        keyed_digest(key, person.encode()): keyed_digest(key, canonical_bytes(list(lines)))
        for person, lines in told.items()
        if lines
    }
    return {CONFIDED: marks} if marks else {}


def seal(  # noqa: PLR0913 - an act, its case, its pieces, its facts and its moment
    record: Record, act: str, reference: str, pieces: dict[str, bytes], facts: dict[str, Any], *, recorded_at: str
) -> Entry:
    """Keep pieces under opaque names and seal one act that lists their keyed digests."""
    key = record.key_of(reference)
    kept: dict[str, str] = {}
    for kind, data in pieces.items():
        mark = keyed_digest(key, data)
        name = f"{reference}.{mark.rpartition(':')[2][:16]}.{kind}"
        kept[name] = keep(record.sealed, name, data, key=key)
    return append(record.trail, act=act, subject=reference, payload={ARTIFACTS: kept, **facts}, recorded_at=recorded_at)


def verify(record: Record) -> tuple[Verdict, Verdict | None]:
    """Verify the trail, then the pieces beside it (absent when the trail itself is broken)."""
    verdict = verify_trail(record.trail)
    if not verdict.intact:
        return verdict, None
    with reading(record.trail) as trail:
        return verdict, verify_pieces(trail, record.sealed, record.sealed)


def verify_lines(data: bytes, workshop: Path) -> Verdict:
    """Verify a trail given as its bytes; `workshop` is a folder in which to lay it down."""
    trail = workshop / TRAIL
    trail.write_bytes(data)
    return verify_trail(trail)


def piece(record: Record, entry: Entry, kind: str) -> bytes:
    """The bytes of one sealed piece of an entry, as they were sealed.

    Raises: `NotFound` when the entry has no such piece or its file is gone; `EvidenceRefused` when it has changed.
    """
    for name, mark in entry.payload.get(ARTIFACTS, {}).items():
        if name.endswith(f".{kind}"):
            return _unchanged(record, entry, str(name), str(mark))
    raise NotFound(f"L'écriture n° {entry.sequence} n'a pas de pièce « {kind} ».", remedy="Voir « advisor verify ».")


def require_unchanged(record: Record, entry: Entry) -> None:
    """Return if every piece of an entry is as it was sealed.

    Raises: `NotFound` when one is gone; `EvidenceRefused` when one has changed.
    """
    for name, mark in entry.payload.get(ARTIFACTS, {}).items():
        _unchanged(record, entry, str(name), str(mark))


def _unchanged(record: Record, entry: Entry, name: str, mark: str) -> bytes:
    try:
        data = (record.sealed / name).read_bytes()
    except OSError as error:
        raise NotFound(f"La pièce « {name} » n'est plus là.", remedy="« advisor verify » dit pourquoi.") from error
    if keyed_digest(record.key_of(entry.subject), data) != mark:
        raise EvidenceRefused(
            f"La pièce « {name} » de l'écriture n° {entry.sequence} n'est plus celle qui a été scellée.",
            remedy="« advisor verify » dit ce qui a changé ; conserver ce qui a été trouvé, puis restaurer la pièce.",
        )
    return data


def last_entry(record: Record, act: str, reference: str) -> Entry:
    """The newest entry of an act on a case.

    Raises: `NotFound`; `TrailBroken`.
    """
    found = [entry for entry in read_entries(record.trail) if entry.act == act and entry.subject == reference]
    if not found:
        raise NotFound(f"Aucune écriture « {act} » pour le dossier « {reference} ».", remedy="Sceller d'abord l'avis.")
    return found[-1]


def plain(data: bytes) -> Any:
    """The data of a sealed JSON piece."""
    return json.loads(data)
